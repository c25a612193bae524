"""Letting an answer out: any cutting gives the same text, and nothing invented gets through a window."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.domain.decision import Obligations, Recipient
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.journey.release import (
    BEHIND,
    CONTEXT,
    MARGIN,
    MOST_BEHIND,
    Classify,
    Judge,
    PassRelease,
    Release,
    WindowRelease,
)
from privity.masking.egress import KnownValues
from privity.masking.restorer import Restorer

NAME_TOKEN = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"
SSN_TOKEN = "PVY-SSN-8K2M-X-3QX9TB4D-YVP"
OTHERS_TOKEN = "PVY-NAME-9K2M-F-3QX9TB4E-YVP"
SECRET_TOKEN = "PVY-SECRET-9K2N-X-3QX9TB4F-YVP"

NAME = StandIn(
    "si_1", NAME_TOKEN, Label.NAME, "NAME", SensitiveText("Maria Lopez-Ramirez"), Restoration.BY_RIGHT
)
SSN = StandIn("si_2", SSN_TOKEN, Label.SSN, "US_SSN", SensitiveText("412 68 9035"), Restoration.BY_RIGHT)
SECRET = StandIn(
    "si_3",
    SECRET_TOKEN,
    Label.SECRET,
    "PASSPHRASE",
    SensitiveText("quartz violin umbrella harpoon cabinet lantern mosaic trumpet walnut zeppelin"),
    Restoration.BY_RIGHT,
)
RESTORABLE = {s.text: s for s in (NAME, SSN, SECRET)}
RIGHTS = frozenset({Label.NAME, Label.SSN})

INVENTED = ("512-68-9035", "512 68 9036", "DE44 5001 0517 5407 3249 31 9999 8888 77")

_RULES = (
    (Label.SSN, re.compile(r"(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)")),
    (Label.MRN, re.compile(r"(?<=chart )\d{6}(?!\d)")),
    (Label.ACCOUNT, re.compile(r"\bDE\d\d(?: \d{2,4}){4,8}(?! ?\d)")),
)


def detect(passages: Sequence[Passage]) -> list[Finding]:
    """A detector whose every rule fits in the margin, with a cue that may lie in the context."""
    return [
        Finding(index, *match.span(), label, label, 1.0, "test", "test")
        for index, passage in enumerate(passages)
        for label, rule in _RULES
        for match in rule.finditer(passage.text)
    ]


async def classify(passages: Sequence[Passage]) -> list[Finding]:
    return detect(passages)


def release(kind: type[WindowRelease | PassRelease], ask: Classify = classify) -> Release:
    obligations = Obligations(restore=frozenset((label, Recipient.CLIENT) for label in RIGHTS))
    judge = Judge(obligations, KnownValues(RESTORABLE.values()), ask)
    return kind(judge, Restorer(RESTORABLE, RIGHTS))


def steps(
    kind: type[WindowRelease | PassRelease],
    pieces: Sequence[str],
    ask: Classify = classify,
    *,
    idle: bool = False,
) -> tuple[list[str], Release]:
    """Feed the pieces; return what came out at each step, and the release."""
    way = release(kind, ask)

    async def drive() -> list[str]:
        out = []
        for piece in pieces:
            out.append(await way.feed(piece))
            if idle:
                out.append(await way.idle())
        out.append(await way.close())
        await way.settle()
        return out

    return asyncio.run(drive()), way


def text_of(kind: type[WindowRelease | PassRelease], *pieces: str) -> str:
    return "".join(steps(kind, pieces)[0])


_WORDS = st.sampled_from(
    [
        "the", "may", "chart 123456", "chart", "654321", "12", "x" * 70, "-", "PVY-NA", "\n\n", "é",
        NAME_TOKEN, SSN_TOKEN, OTHERS_TOKEN, NAME.value.reveal(), SSN.value.reveal(), SECRET.value.reveal(),
        *INVENTED,
    ]
)  # fmt: skip
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", " ", " ", "\n", ". ", ""])), max_size=25).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def _cut(text: str, sizes: Sequence[int]) -> list[str]:
    pieces, start = [], 0
    for size in sizes:
        pieces.append(text[start : start + size])
        start += size
    return [*pieces, text[start:]]


@pytest.mark.parametrize(("piece", "withheld"), [(NAME_TOKEN[:20], 0), ("PVY-SSN-4126-F-89035", 1)])
@pytest.mark.parametrize("kind", [PassRelease, WindowRelease])
def test_at_the_end_only_an_issued_token_is_a_cut_one(
    kind: type[WindowRelease | PassRelease], piece: str, withheld: int
) -> None:
    async def all_of_it(passages: Sequence[Passage]) -> list[Finding]:
        return [
            Finding(index, len("It is "), len(passage.text), Label.ID, "ID", 1.0, "test", "test")
            for index, passage in enumerate(passages)
        ]

    out, way = steps(kind, ["It is ", piece], all_of_it)
    assert way.withheld.total() == withheld
    goes = "[ID withheld]" if withheld and kind is WindowRelease else piece
    assert "".join(out) == "It is " + goes


@pytest.mark.parametrize("kind", [PassRelease, WindowRelease])
@settings(deadline=None, max_examples=150)
@given(text=_TEXTS, sizes=st.lists(st.integers(0, 60), max_size=40), idle=st.booleans())
def test_any_cutting_gives_the_same_text_and_counts(
    kind: type[WindowRelease | PassRelease], text: str, sizes: list[int], idle: bool
) -> None:
    whole, one = steps(kind, [text])
    cut, other = steps(kind, _cut(text, sizes), idle=idle)
    single, third = steps(kind, list(text))
    assert "".join(cut) == "".join(single) == "".join(whole)
    assert other.withheld == third.withheld == one.withheld


@pytest.mark.parametrize("kind", [PassRelease, WindowRelease])
@settings(deadline=None, max_examples=100)
@given(text=_TEXTS)
def test_a_block_that_came_whole_is_let_out_as_one_that_was_fed(
    kind: type[WindowRelease | PassRelease], text: str
) -> None:
    fed, other = steps(kind, [text])
    way = release(kind, classify)
    assert asyncio.run(way.whole(text)) == "".join(fed)
    assert way.withheld == other.withheld


@settings(deadline=None, max_examples=150)
@given(text=_TEXTS, idle=st.booleans())
def test_a_window_never_lets_go_of_what_was_invented_not_even_for_a_moment(text: str, idle: bool) -> None:
    """Judged by the detector on the whole text: each value that it names there stays in."""
    out = "".join(steps(WindowRelease, list(text), idle=idle)[0])
    named = Counter(text[found.start : found.end] for found in detect([Passage(text)]))
    for value in INVENTED:
        assert out.count(value) <= text.count(value) - named[value]


def test_window_holds_the_margin_and_the_run_in_progress() -> None:
    text = "word " * 30
    (out, _), way = steps(WindowRelease, [text])
    assert 0 < len(text) - len(out) - MARGIN <= len("word ")
    (out, rest), way = steps(WindowRelease, ["begin " + "x" * 500])
    assert (out, rest) == ("begin ", "x" * 500)
    assert way.held <= CONTEXT


def test_a_run_is_released_once_it_has_ended_and_the_margin_has_passed() -> None:
    out, _ = steps(WindowRelease, ["x" * 500, " and", " so" * 12, " on and on and on and on."])
    assert out[:3] == ["", "", ""]
    assert out[3].startswith("x" * 500)


def test_idling_is_no_way_out() -> None:
    async def drive() -> tuple[str, list[str]]:
        way = release(WindowRelease)
        first = await way.feed("Her number is 512-68-90")
        return first, [await way.idle() for _ in range(100)]

    first, idle = asyncio.run(drive())
    assert first == ""
    assert set(idle) == {""}
    (_out, *_, rest), _ = steps(WindowRelease, ["word " * 30], idle=True)
    assert len(rest) > MARGIN


def test_pass_restores_at_once_and_counts_behind() -> None:
    out, way = steps(PassRelease, ["I saw ", NAME_TOKEN, " today, 512-68-9035."])
    assert out == ["I saw ", "", "Maria Lopez-Ramirez today, 512-68-9035.", ""]
    assert way.withheld == {Label.SSN: 1}


@pytest.mark.parametrize("piece", ["word 12 ", "x", "512 68 9036 "])
def test_pass_holds_a_bounded_piece_whatever_the_length(piece: str) -> None:
    way = release(PassRelease)

    async def drive() -> int:
        most = 0
        for _ in range(20_000 // len(piece)):
            await way.feed(piece)
            most = max(most, way.held)
        return most

    assert asyncio.run(drive()) <= MOST_BEHIND + CONTEXT


class Held:
    """A detector that answers when it is let; asked beside the text, as in a gateway."""

    def __init__(self) -> None:
        self.let = asyncio.Event()
        self.asked: list[int] = []
        self.raises: Exception | None = None
        self.finds: Callable[[str], list[Finding]] = lambda text: detect([Passage(text)])

    async def classify(self, passages: Sequence[Passage]) -> list[Finding]:
        self.asked.append(len(passages[0].text))
        await self.let.wait()
        if self.raises is not None:
            raise self.raises
        return self.finds(passages[0].text)

    def release(self) -> PassRelease:
        judge = Judge(Obligations(), KnownValues(()), self.classify)
        return PassRelease(judge, None, lambda work: asyncio.ensure_future(work()))


def test_no_text_waits_for_its_inspection_in_pass_mode() -> None:
    async def drive() -> tuple[int, Counter[Label], list[int]]:
        held = Held()
        way = held.release()
        gone = 0
        while gone < MOST_BEHIND - 20:
            gone += len(await way.feed("SSN 512-68-9035 and "))
            await asyncio.sleep(0)  # the inspection may begin
        assert held.asked == [BEHIND + (-BEHIND) % 20]  # one at a time
        further = asyncio.ensure_future(way.feed("more" * 10))
        await asyncio.sleep(0)
        assert not further.done()  # too much has gone that nobody has seen
        held.let.set()
        await further
        end = await way.close()
        assert end == ""
        await way.settle()
        return gone // 20, way.withheld, held.asked

    fed, withheld, asked = asyncio.run(drive())
    assert withheld == {Label.SSN: fed}
    assert len(asked) <= 4


def test_a_failure_behind_stops_the_text_that_comes_after_it_and_the_end() -> None:
    async def drive() -> None:
        held = Held()
        held.raises = ConnectionError()
        way = held.release()
        await way.feed("word " * (BEHIND // 5 + 1))
        held.let.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        with pytest.raises(ConnectionError):
            await way.feed("word " * BEHIND)
        assert await way.close() == ""
        with pytest.raises(ConnectionError):
            await way.settle()

    asyncio.run(drive())


def test_what_hangs_together_is_not_inspected_again_with_every_word() -> None:
    async def drive() -> int:
        held = Held()
        held.finds = lambda text: [Finding(0, 0, len(text), Label.SECRET, "KEY", 1.0, "t", "t")]
        held.let.set()
        way = held.release()
        for _ in range(2 * MOST_BEHIND // 5):
            await way.feed("word ")
            await asyncio.sleep(0)
        await way.close()
        await way.settle()
        return len(held.asked)

    assert asyncio.run(drive()) <= 2 * (MOST_BEHIND // BEHIND) + 1


def test_pass_counts_each_find_once_wherever_the_pieces_end() -> None:
    for shift in range(0, 60, 3):
        _, way = steps(PassRelease, [*("y" * shift + " " + "512 68 9036 and " * 200)])
        assert way.withheld == {Label.SSN: 200}


def test_a_cue_keeps_its_effect_after_it_was_released() -> None:
    async def far(passages: Sequence[Passage]) -> list[Finding]:
        return [
            Finding(0, m.start("value"), m.end("value"), Label.MRN, "MRN", 1.0, "t", "t")
            for m in re.finditer(r"chart: (?:\w+ ){0,20}(?P<value>\d{6})", passages[0].text)
        ]

    text = "see chart: " + "of the one in question " * 4 + "123456 and so on and so forth"
    out, _way = steps(WindowRelease, list(text), far)
    assert "see chart: " in "".join(out[:100])  # the cue went long before
    assert "".join(out) == text.replace("123456", "[MRN withheld]")


def test_an_entitled_value_of_this_request_may_stand_and_another_gets_its_token() -> None:
    filler = " and so on" * 10
    for value, want in (
        (NAME.value.reveal(), NAME.value.reveal()),
        (SSN.value.reveal(), SSN.value.reveal()),
        (SECRET.value.reveal(), SECRET_TOKEN),
        (SECRET.value.reveal().upper(), SECRET_TOKEN),
    ):
        for shift in range(0, 100, 7):
            text = "z" * shift + f" It is {value} indeed" + filler
            assert text_of(WindowRelease, *text) == text.replace(value, want)


def test_an_entitled_value_is_no_cover_for_what_stands_around_it() -> None:
    async def wide(passages: Sequence[Passage]) -> list[Finding]:
        text = passages[0].text
        return [
            Finding(0, m.start(), m.end(), Label.ID, "ID", 1.0, "t", "t") for m in re.finditer("<.*>", text)
        ]

    out, way = steps(WindowRelease, [f"a <77 {SSN.value.reveal()} 88> b"], wide)
    assert "".join(out) == f"a [ID withheld]{SSN.value.reveal()}[ID withheld] b"
    assert way.withheld == {Label.ID: 2}


def test_overlapping_finds_are_all_covered() -> None:
    async def overlapping(passages: Sequence[Passage]) -> list[Finding]:
        text = passages[0].text
        return [
            Finding(0, m.start(), m.end(), label, label, 1.0, "t", "t")
            for label, rule in ((Label.ID, "aaa bbb"), (Label.MRN, "bbb ccc"), (Label.ACCOUNT, "ccc ddd"))
            for m in re.finditer(rule, text)
        ]

    for shift in range(80):
        text = "w " * shift + "aaa bbb ccc ddd" + " w" * 40
        for pieces in ([text], list(text)):
            out = "".join(steps(WindowRelease, pieces, overlapping)[0])
            assert not re.search("aaa|bbb|ccc|ddd", out)
            assert out == text.replace("aaa bbb ccc ddd", "[ID withheld]")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 130), st.lists(st.integers(1, 7), max_size=60))
def test_tokens_are_never_cut_and_come_back_whole(shift: int, sizes: list[int]) -> None:
    text = (
        "v " * (shift // 2)
        + f"{NAME_TOKEN} has {SSN_TOKEN}, not {OTHERS_TOKEN} or {SECRET_TOKEN}."
        + " w" * 40
    )
    want = text.replace(NAME_TOKEN, NAME.value.reveal()).replace(SSN_TOKEN, SSN.value.reveal())
    assert text_of(WindowRelease, *_cut(text, sizes)) == want
    assert text_of(PassRelease, *_cut(text, sizes)) == want


def test_what_a_detector_sees_in_a_token_is_not_withheld() -> None:
    async def everything(passages: Sequence[Passage]) -> list[Finding]:
        return [Finding(0, 0, len(passages[0].text), Label.ID, "ID", 1.0, "t", "t")]

    out, _ = steps(WindowRelease, [f"{NAME_TOKEN}, {OTHERS_TOKEN}"], everything)
    assert "".join(out) == f"{NAME.value.reveal()}, {OTHERS_TOKEN}"


def test_descriptive_and_received_labels_may_stand() -> None:
    async def label_all(passages: Sequence[Passage]) -> list[Finding]:
        text = passages[0].text
        words = {"Ohio": Label.STATE, "Dr": Label.TITLE, "Chicago": Label.LOCATION, "x1": Label.ID}
        return [
            Finding(0, text.index(word), text.index(word) + len(word), label, label, 1.0, "t", "t")
            for word, label in words.items()
        ]

    judge = Judge(Obligations(receive=frozenset({Label.LOCATION})), KnownValues(()), label_all)
    way = WindowRelease(judge, None)

    async def drive() -> str:
        return await way.feed("Dr in Chicago Ohio x1") + await way.close()

    assert asyncio.run(drive()) == "Dr in Chicago Ohio [ID withheld]"


def test_a_detector_that_fails_lets_nothing_go() -> None:
    async def broken(_: Sequence[Passage]) -> list[Finding]:
        raise ConnectionError

    way = release(WindowRelease, broken)
    with pytest.raises(ConnectionError):
        asyncio.run(way.feed("word " * 100))


@pytest.mark.parametrize("kind", [PassRelease, WindowRelease])
def test_long_runs_cost_time_in_proportion(kind: type[WindowRelease | PassRelease]) -> None:
    """A picture in base64 inside an answer must not hold the gateway: quadratic would take minutes."""
    text = "see " + "QUJD" * 250_000 + " and the rest of it"
    assert text_of(kind, text[:500_000], text[500_000:], " end") == text + " end"


def test_structured_values_are_held_by_the_real_detector_at_every_prefix() -> None:
    ask = Classifier().classify

    async def real(passages: Sequence[Passage]) -> list[Finding]:
        return ask(passages)

    filler = "The plan was discussed at length and nothing else came up today. "
    text = filler + "SSN 512-68-9035, card 4111 1111 1111 1111, mail joe.bloggs@example.org. " + filler
    out, way = steps(WindowRelease, _cut(text, [5] * 60), real)
    got = "".join(out)
    for value in ("512-68-9035", "4111 1111", "joe.bloggs", "@example.org"):
        assert value not in got
    assert {Label.SSN, Label.CARD, Label.EMAIL} <= set(way.withheld)
