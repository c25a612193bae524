"""An explanation of findings in lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection.categories import scanner
from privity.detection.explain import Considered, Explanation, Outcome, Told
from privity.domain.category import Category

#: What a proposal rests on, in words.
EVIDENCE = {
    "LIST": "a word list, or the look of a name",
    "MODEL": "the tagger",
    "SHAPE": "its shape",
    "CUE": "a cue",
    "KEY": "its key",
    "VALIDATED": "a check that it passes",
}
_OUTCOMES = {
    Outcome.JOINED: "is a part of it",
    Outcome.CUT: "in part: the rest belongs to others",
    Outcome.ALLOWED: "on the allow list",
    Outcome.TOKEN: "a token that stands for something masked before",
    Outcome.DROPPED: "nothing of it was left",
}


def explained(text: str, told: Explanation) -> Iterator[str]:
    """Yield the lines that tell why; they quote the text that they are given."""
    for one in told.findings:
        yield from _finding(text, one)
    nothing = [considered for passage in told.nothing for considered in passage]
    if nothing:
        yield ""
        yield "considered, and not found:"
        for considered in nothing:
            yield f"  {_line(text, considered)}"


def categories(told: Explanation) -> frozenset[Category]:
    """Return the sensitive categories that count: where somebody is spoken of."""
    return told.topics.of_somebody(frozenset(one.finding.label for one in told.findings))


def touched(text: str, told: Explanation, *, explain: bool) -> Iterator[str]:
    """Yield which sensitive categories a text touches on and, to explain, where; nothing where none is."""
    mentioned = sorted(told.topics.mentioned)
    if not mentioned:
        return
    counting = categories(told)
    yield ""
    yield f"touches on {', '.join(mentioned)}" + ("" if counting else ", of nobody: it does not count")
    if explain:
        for one in scanner().mentions(text):
            said = _quoted(text, one.start, one.end)
            yield f"    {one.start}-{one.end}  {one.category or 'somebody'}  {one.rule}  {said}"


def _finding(text: str, told: Told) -> Iterator[str]:
    finding = told.finding
    yield ""
    yield (
        f"{finding.start}-{finding.end}  {finding.label.value} {finding.entity}  {finding.score:.2f}  "
        f"{finding.rule}  {_quoted(text, finding.start, finding.end)}"
    )
    if told.mention_of is not None:
        _, start, end = told.mention_of
        yield f"    found again: {_quoted(text, start, end)} was found at {start}-{end}"
    for one in told.considered:
        yield f"    {_line(text, one)}"
        for reason in _reasons(text, one):
            yield f"        {reason}"


def _line(text: str, one: Considered) -> str:
    said = _OUTCOMES.get(one.outcome, one.outcome.value)
    if one.outcome is Outcome.BELOW:
        said = f"below {one.threshold:.2f}, from which {one.label.value} counts"
    elif one.outcome is Outcome.LOST:
        said = f"lost to {one.lost_to}" + (f": {one.because.value}" if one.because else "")
    return f"{one.rule}  {one.label.value} {one.score:.2f}  {_quoted(text, one.start, one.end)}  {said}"


def _reasons(text: str, one: Considered) -> Iterator[str]:
    yield f"rests on {EVIDENCE[one.evidence.name]}; counts from {one.threshold:.2f}"
    if one.unweighed is not None:
        yield f"{one.unweighed:.2f} before the tagger's word on it"
    if one.cue is not None:
        yield f"cue at {one.cue[0]}-{one.cue[1]}: {_quoted(text, *one.cue)}"
    if one.keys:
        yield f"key path {'.'.join(one.keys)}"
    if one.normalised:
        yield "read in another spelling than the text has"


def _quoted(text: str, start: int, end: int) -> str:
    return '"' + " ".join(text[start:end].split()) + '"'
