"""Replaces values by stand-ins, in two pure steps with the vault between them.

    masking = plan(interaction.segments, findings, "default")
    issued = await vault.issue(scope, masking.wanted)
    masked = apply(masking, issued.stand_ins)

Nothing that a finding marks is left over: where findings overlap, the stronger one takes its whole
span and the rest of the other is masked for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from privity.domain.finding import Finding
from privity.domain.interaction import Kind, Segment
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.domain.tokens import find_tokens
from privity.masking.aliases import alias_groups
from privity.masking.egress import KnownValues
from privity.masking.operator import Wanted
from privity.masking.operators import OPERATORS
from privity.masking.profiles import Profile, profile_named

LITERAL_ENTITY = "LITERAL"

#: Which operator wins where findings overlap: what must not be kept anywhere goes first.
_STRENGTH = {"redact": 2, "card": 1}

#: What stands for these operators where the value is a number of the document itself.
_FOR_NUMBERS = {"redact": "redact_number"}

#: What stands for these operators where the value is the id of a tool call.
_FOR_CALL_IDS = {"redact": "redact_call_id"}

#: A number that repeats an identifier found elsewhere is that identifier, from this many digits on.
_TELLING_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A place to rewrite: offsets into the segment's text, and which wanted value stands there."""

    start: int
    end: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be replaced where. ``wanted`` goes to the vault."""

    wanted: tuple[Wanted, ...]
    pieces: Mapping[int, tuple[Piece, ...]]
    sources: Mapping[int, SensitiveText]


@dataclass(frozen=True, repr=False)  # no slots: the search is made when it is first asked for
class Masked:
    """The masked texts of the segments that changed, and the restorable set of this request.

    ``known`` are all values of this request with what stands for them, also those that never come
    back (a card number, a number of the document): what is searched for on the way out and back.
    """

    texts: Mapping[int, str]
    restorable: Mapping[str, StandIn]
    labels: Counter[Label]
    known: tuple[StandIn, ...] = ()

    @cached_property
    def search(self) -> KnownValues:
        """The known values, ready to be searched: on the way out, and on the way back."""
        return KnownValues(self.known)

    def __repr__(self) -> str:
        return f"<Masked {len(self.texts)} segments {len(self.restorable)} restorable>"


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    label: Label
    entity: str
    operator: str
    score: float


def plan(segments: Sequence[Segment], findings: Sequence[Finding], profile: Profile | str) -> Plan:
    """Decide what is replaced. ``Finding.segment`` is ``Segment.index``.

    Raises ConfigError for an unknown profile name, KeyError for a finding in no segment.
    """
    table = profile_named(profile) if isinstance(profile, str) else profile
    found: dict[int, list[_Span]] = {segment.index: [] for segment in segments}
    for finding in findings:
        operator = table.operator_for(finding.label, finding.entity)
        span = _Span(finding.start, finding.end, finding.label, finding.entity, operator, finding.score)
        spans = found[finding.segment]
        if OPERATORS[operator].hides:
            spans.append(span)
    identifiers = _identifiers(segments, found)
    call_ids = _call_ids(segments, found)
    ledger = _Ledger()
    pieces: dict[int, tuple[Piece, ...]] = {}
    for segment in segments:
        text = segment.text.reveal()
        if segment.kind is Kind.NUMBER:
            spans = _whole_number(text, found[segment.index], identifiers)
        elif segment.kind is Kind.CALL_ID:
            spans = [call_ids[text]] if text in call_ids else []
        else:
            spans = _resolve(text, found[segment.index])
        if spans:
            pieces[segment.index] = tuple(
                Piece(span.start, span.end, ledger.want(text[span.start : span.end], span)) for span in spans
            )
    sources = {segment.index: segment.text for segment in segments if segment.index in pieces}
    return Plan(_grouped(ledger.wanted), pieces, sources)


def apply(plan: Plan, stand_ins: Sequence[StandIn]) -> Masked:
    """Put the stand-ins, aligned with ``plan.wanted``, in place."""
    if len(stand_ins) != len(plan.wanted):
        raise ValueError("the stand-ins do not belong to this plan: issue them for its wanted values")
    texts: dict[int, str] = {}
    labels: Counter[Label] = Counter()
    for index, pieces in plan.pieces.items():
        text = plan.sources[index].reveal()
        parts: list[str] = []
        position = 0
        for piece in pieces:
            stand_in = stand_ins[piece.wanted]
            parts += (text[position : piece.start], stand_in.text)
            position = piece.end
            if stand_in.restoration is not Restoration.ALWAYS:
                labels[stand_in.label] += 1
        parts.append(text[position:])
        texts[index] = "".join(parts)
    restorable = {s.text: s for s in stand_ins if s.restoration is not Restoration.NEVER}
    known = tuple(
        s if s.value is w.value else StandIn(s.id, s.text, s.label, s.entity, w.value, s.restoration)
        for s, w in zip(stand_ins, plan.wanted, strict=True)
    )
    return Masked(texts, restorable, labels, known)


class _Ledger:
    """Each distinct value once: the same text with the same treatment is one wanted value."""

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []
        self._places: dict[tuple[str, Label, str], int] = {}

    def want(self, text: str, span: _Span) -> int:
        key = (text, span.label, span.operator)
        if key not in self._places:
            self._places[key] = len(self.wanted)
            self.wanted.append(Wanted(SensitiveText(text), span.label, span.entity, span.operator))
        return self._places[key]


def _resolve(text: str, spans: Iterable[_Span]) -> list[_Span]:
    """Return spans in order without overlap that cover everything the findings cover."""
    # Look-alikes come first: a finding inside a typed token would take it apart, and what is left
    # could be completed to somebody's token.
    chosen = [
        _Span(start, end, Label.OTHER, LITERAL_ENTITY, "literal", 1.0) for start, end in find_tokens(text)
    ]
    ordered = sorted((span for span in spans if span.start < span.end), key=lambda span: span.start)
    if not chosen and _apart(ordered, len(text)):
        return ordered
    order = sorted(
        ordered, key=lambda s: (-_STRENGTH.get(s.operator, 0), -(s.end - s.start), -s.score, s.start)
    )
    for span in order:
        # An offset outside the text is a detector's bug: mask what there is rather than fail open.
        left = [(max(span.start, 0), min(span.end, len(text)))]
        for taken in chosen:
            left = [part for a, b in left for part in ((a, min(b, taken.start)), (max(a, taken.end), b))]
            left = [(a, b) for a, b in left if a < b]
        whole = len(left) == 1 and left[0] == (span.start, span.end)
        for start, end in left if whole else (_stripped(text, *part) for part in left):
            if whole or any(char.isalnum() for char in text[start:end]):
                chosen.append(replace(span, start=start, end=end))
    return _unglued(sorted(chosen, key=lambda span: span.start))


def _apart(spans: Sequence[_Span], length: int) -> bool:
    """Whether the spans, in order, lie in the text and do not even touch."""
    borders = [0, *(border for span in spans for border in (span.start, span.end)), length]
    inside = borders == sorted(borders)
    return inside and all(left.end < right.start for left, right in pairwise(spans))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _unglued(spans: Sequence[_Span]) -> list[_Span]:
    """Join tokens that would touch: behind a token, letters keep it from being restored."""
    result: list[_Span] = []
    for span in spans:
        if result and result[-1].end == span.start and result[-1].operator == span.operator == "token":
            longer = max(result[-1], span, key=lambda s: s.end - s.start)
            result[-1] = replace(longer, start=result[-1].start, end=span.end)
        else:
            result.append(span)
    return result


def _whole_number(text: str, spans: Sequence[_Span], identifiers: Mapping[str, _Span]) -> list[_Span]:
    """A number is replaced whole: part of a number is a number too, and would tell its shape."""
    if spans:
        strongest = _strongest(spans)
    elif (known := identifiers.get(_digits(text))) is not None:
        strongest = known
    else:
        return []
    operator = _FOR_NUMBERS.get(strongest.operator, "number")
    return [replace(strongest, start=0, end=len(text), operator=operator)]


def _call_ids(segments: Sequence[Segment], found: Mapping[int, Sequence[_Span]]) -> dict[str, _Span]:
    """Return what each call id is masked as that something was found in, at whichever of its places.

    It is replaced whole, and alike wherever it stands: a call and its result must go on naming each other,
    and what stands there must be an id that a provider accepts.
    """
    spans: dict[str, list[_Span]] = {}
    for segment in segments:
        if segment.kind is Kind.CALL_ID:
            spans.setdefault(segment.text.reveal(), []).extend(found[segment.index])
    result: dict[str, _Span] = {}
    for text, each in spans.items():
        if each:
            strongest = _strongest(each)
            operator = _FOR_CALL_IDS.get(strongest.operator, strongest.operator)
            result[text] = replace(strongest, start=0, end=len(text), operator=operator)
        elif find_tokens(text):
            result[text] = _Span(0, len(text), Label.OTHER, LITERAL_ENTITY, "literal", 1.0)
    return result


def _strongest(spans: Sequence[_Span]) -> _Span:
    return max(spans, key=lambda s: (_STRENGTH.get(s.operator, 0), s.score, s.end - s.start))


def _identifiers(segments: Sequence[Segment], found: Mapping[int, Sequence[_Span]]) -> dict[str, _Span]:
    """Return the digits of every long number found in this request, with its finding."""
    result: dict[str, _Span] = {}
    for segment in segments:
        text = segment.text.reveal()
        for span in found[segment.index]:
            digits = _digits(text[span.start : span.end])
            if len(digits) >= _TELLING_DIGITS:
                result.setdefault(digits, span)
    return result


def _digits(text: str) -> str:
    return "".join(char for char in text if char in "0123456789")


def _grouped(wanted: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """Give names their group and form, so that one person's aliases share a root."""
    names = [
        place
        for place, item in enumerate(wanted)
        if item.label is Label.NAME and OPERATORS[item.operator].restoration is Restoration.BY_RIGHT
    ]
    groups = alias_groups([wanted[place].value.reveal() for place in names])
    result = list(wanted)
    for place, (group, form) in zip(names, groups, strict=True):
        item = wanted[place]
        result[place] = Wanted(item.value, item.label, item.entity, item.operator, group, form)
    return tuple(result)
