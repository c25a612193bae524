"""A detector that is a table: each row a pattern, what it means, and the check that confirms it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.domain.labels import Label

_JOINTS = ".-/,:"
_FURTHER = re.compile(
    r"(?:[*`\"']{0,2}[,;/]?\s{0,2}(?:\b(?:and|or)\b\s)?)[*`\"']{0,2}([A-Za-z]{0,6}[-#]?\d[\w-]{3,20})\b"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. ``check`` sees the identifier's text; a row whose check fails proposes nothing.

    A match that begins or ends inside a word is dropped. ``apart`` also drops one that is a piece of
    a longer dotted, dashed or slashed number, as in a version or a measurement. ``key_only`` rows
    count only for the whole of a structured value. ``series`` rows go on through a list: ``MRNs
    A123456, B234567 and C345678``.
    """

    pattern: Pattern
    label: Label
    entity: str
    score: float
    evidence: Evidence = Evidence.SHAPE
    check: Callable[[str], bool] | None = None
    apart: bool = False
    key_only: bool = False
    series: bool = False

    def accepts(self, text: str, start: int, end: int) -> bool:
        """Whether the borders and the check confirm a match."""
        if splits_word(text, start, end) or (self.apart and splits_number(text, start, end)):
            return False
        return self.check is None or self.check(text[start:end])


def splits_word(text: str, start: int, end: int) -> bool:
    """Whether a range begins or ends between two letters or digits of one word."""
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    )


def splits_number(text: str, start: int, end: int) -> bool:
    """Whether a range is a piece of a longer number with dots, dashes, slashes or commas in it."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return (len(before) == 2 and before[1] in _JOINTS and before[0].isdigit()) or (
        len(after) == 2 and after[0] in _JOINTS and after[1].isdigit()
    )


@dataclass(frozen=True, slots=True)
class RuleDetector:
    """A :class:`~privity.detection.detector.Detector` made of rules alone."""

    name: str
    source: str
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...]

    @property
    def labels(self) -> frozenset[Label]:
        return frozenset(rule.label for rule in self.rules)

    @property
    def entities(self) -> frozenset[str]:
        return frozenset(rule.entity for rule in self.rules)

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        return tuple(dict.fromkeys(rule.pattern for rule in self.rules))

    def detect(self, view: View) -> Iterator[Candidate]:
        for rule in self.rules:
            if rule.key_only and not view.lead:
                continue
            for hit in view.find(rule.pattern):
                if rule.key_only and (hit.start > view.lead or hit.end < len(view.text)):
                    continue
                if rule.accepts(view.text, hit.start, hit.end):
                    yield _candidate(rule, hit.start, hit.end)
                    if rule.series:
                        yield from _rest_of_series(rule, view.text, hit.end)


def _rest_of_series(rule: Rule, text: str, at: int) -> Iterator[Candidate]:
    while (further := _FURTHER.match(text, at)) is not None:
        if not rule.accepts(text, *further.span(1)):
            return
        yield _candidate(rule, *further.span(1))
        at = further.end()


def _candidate(rule: Rule, start: int, end: int) -> Candidate:
    return Candidate(start, end, rule.label, rule.entity, rule.score, rule.pattern.name, rule.evidence)
