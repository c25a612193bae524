"""Golden transcripts: what each protocol's requests and answers become, as files to be read in review.

``<protocol>/<case>/request.json`` is what a client sends and ``answer.json`` or ``answer.sse`` what the
provider says; ``masked.json`` and ``client.json`` or ``client.sse`` are what we make of them. Tokens are
numbered in the order in which they come, so that a transcript is the same each time. After a change that
is meant, write them anew with ``PRIVITY_WRITE_GOLDENS=1`` and read the difference.
"""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path

import pytest
from tests.support.house import House, application, build, detect, key_id, now_ms, person

from privity.cli.demo.conversation import TOKEN
from privity.domain.inventory import Tool
from privity.journey.pipeline import Arrival
from privity.journey.protocols import PROTOCOLS
from privity.journey.sse import Frames

HERE = Path(__file__).parent
CASES = sorted(path.parent.relative_to(HERE) for path in HERE.glob("*/*/request.json"))
TOOL = Tool("lookup_patient", ("clinic",), restore=("patient.mrn",), text=("message",))


class Names:
    """Random tokens by number, and back: the same people have the same roots."""

    def __init__(self, text: str) -> None:
        tokens = list(dict.fromkeys(TOKEN.findall(text)))
        roots = {root: i for i, root in enumerate(dict.fromkeys(t.split("-")[2] for t in tokens), 1)}
        self._names = {
            token: "-".join(("PVY", kind, f"{roots[root]:04}", form, f"{number:08}", "YVP"))
            for number, token in enumerate(tokens, 1)
            for _, kind, root, form, *_ in (token.split("-"),)
        }

    def named(self, text: str) -> str:
        return TOKEN.sub(lambda m: self._names.get(m[0], m[0]), text)

    def meant(self, text: str) -> str:
        real = {name: token for token, name in self._names.items()}
        return TOKEN.sub(lambda m: real.get(m[0], m[0]), text)


#: The strings that fragments carry. A token may be cut by them, so they are joined before it is named.
_FRAGMENT = re.compile(r'"(content|arguments|text|partial_json|thinking)":"((?:[^"\\]|\\.)*)"')


def meant_in_stream(stream: str, names: Names) -> str:
    """A stream with the real tokens in place of the numbered ones, cut where it was cut."""
    whole: dict[str, str] = {}
    for key, text in _FRAGMENT.findall(stream):
        whole[key] = whole.get(key, "") + text
    rest = {key: names.meant(text) for key, text in whole.items()}

    def fragment(match: re.Match[str]) -> str:
        key, size = match[1], len(match[2])
        piece, rest[key] = rest[key][:size], rest[key][size:]  # both kinds of token have one length
        return f'"{key}":"{piece}"'

    return _FRAGMENT.sub(fragment, stream)


async def transcript(house: House, case: Path, number: int) -> dict[str, str]:
    adapter = PROTOCOLS[case.parent.name]
    body = (HERE / case / "request.json").read_bytes()
    arrival = Arrival(person(key_id(number)), adapter, body, None, now_ms())
    outgoing = await house.journey.open(arrival)
    names = Names(outgoing.body.decode())
    made = {"masked.json": names.named(outgoing.body.decode())}
    plain = HERE / case / "answer.json"
    if plain.exists():
        answer = names.meant(plain.read_text("utf-8")).encode()
        made["client.json"] = names.named((await outgoing.receiver.answer(answer)).decode())
        return made
    frames, out = Frames(), b""
    for frame in frames.feed(
        meant_in_stream((HERE / case / "answer.sse").read_text("utf-8"), names).encode()
    ):
        out += await outgoing.receiver.event(frame)
    made["client.sse"] = names.named((out + await outgoing.receiver.close()).decode())
    return made


@pytest.fixture(scope="module")
def transcripts() -> dict[Path, dict[str, str]]:
    async def all_of_them() -> dict[Path, dict[str, str]]:
        houses: dict[str, House] = {}
        made = {}
        for number, case in enumerate(CASES, 1):
            (provider,) = PROTOCOLS[case.parent.name].speaks
            if provider not in houses:
                clinic = application("clinic", tools=(TOOL,))
                houses[provider] = await build([clinic], classify=detect, provider_protocol=provider)
            made[case] = await transcript(houses[provider], case, number)
        return made

    return asyncio.run(all_of_them())


def test_every_protocol_has_goldens() -> None:
    assert {case.parts[0] for case in CASES} == set(PROTOCOLS)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_transcript_is_as_it_was_read(transcripts: dict[Path, dict[str, str]], case: Path) -> None:
    for name, text in transcripts[case].items():
        file = HERE / case / name
        if os.environ.get("PRIVITY_WRITE_GOLDENS"):
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text, f"{case}/{name} differs; see this module's first lines"
