"""The harness against itself: what the provider says, the caller reads, and nothing else."""

from __future__ import annotations

import asyncio
import itertools
import json

import pytest
from bench.client import Answer, Connection, Place, Refused, in_turn, keep_busy, text_of
from bench.measure import quantile
from bench.prompts import body, note
from bench.upstream import Provider


async def _provider() -> tuple[asyncio.Server, Place]:
    server = await asyncio.get_running_loop().create_server(Provider, "127.0.0.1", 0)
    return server, Place(server.sockets[0].getsockname()[1])


def _ask(*bodies: bytes) -> list[Answer]:
    async def drive() -> list[Answer]:
        server, place = await _provider()
        connection = await Connection.open(place)
        answers = [await connection.ask(place.request(each)) for each in bodies]
        connection.close()
        server.close()
        return answers

    return asyncio.run(drive())


def test_notes_are_as_long_as_asked_and_about_different_people() -> None:
    texts = [note(number, 4096) for number in range(200)]
    assert {len(text) for text in texts} == {4096}
    assert len({text[:120] for text in texts}) == 200
    assert note(7, 4096) == note(7, 4096)


def test_a_history_ends_with_the_user() -> None:
    for count in (1, 2, 5):
        roles = [m["role"] for m in json.loads(body("m", ["x"] * count))["messages"]]
        assert roles[-1] == "user"
        assert all(a != b for a, b in itertools.pairwise(roles))


def test_plain_answers_one_after_the_other() -> None:
    plain, quoted, again = _ask(
        body("plain", ["hello"]), body("quote-20", ["one two three four five six"]), body("plain", ["hello"])
    )
    assert text_of(plain) == text_of(again)
    assert text_of(quoted) == "one two three four"
    assert all(answer.took > 0 for answer in (plain, quoted, again))


def test_a_stream_carries_the_time_of_each_word() -> None:
    streamed, plain = _ask(body("tick-5-1", ["alpha beta"], stream=True), body("plain", ["hello"]))
    assert len(streamed.transits) == 5
    assert all(0 <= transit < 1000 for transit in streamed.transits)
    assert streamed.first_text is not None
    assert [word for word in text_of(streamed).split() if not word.startswith("@")] == [
        "alpha", "beta", "alpha", "beta", "alpha",
    ]  # fmt: skip
    assert plain.transits == []


def test_a_refusal_is_no_measurement() -> None:
    class Refusing(Provider):
        def _answer(self, body: bytes, transport: asyncio.Transport) -> None:
            transport.write(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 2\r\n\r\nno")

    async def drive() -> None:
        server = await asyncio.get_running_loop().create_server(Refusing, "127.0.0.1", 0)
        place = Place(server.sockets[0].getsockname()[1])
        connection = await Connection.open(place)
        with pytest.raises(Refused, match="403: no"):
            await connection.ask(place.request(b"{}"))
        connection.close()
        server.close()

    asyncio.run(drive())


def test_every_target_is_asked_as_often_and_none_gets_anothers_body() -> None:
    async def drive() -> None:
        server, place = await _provider()
        seen: list[int] = []

        def make(number: int) -> bytes:
            seen.append(number)
            return body("plain", ["x"])

        took = await in_turn({"a": place, "b": place}, make, 5, warmup=2)
        assert {name: len(values) for name, values in took.items()} == {"a": 5, "b": 5}
        assert len(set(seen)) == 14
        answers = await keep_busy(place, make, seconds=0.05, callers=3)
        assert answers
        server.close()

    asyncio.run(drive())


def test_quantiles() -> None:
    assert quantile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert quantile(list(map(float, range(100))), 0.99) == 99.0
