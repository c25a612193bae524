"""How well a tagger does on annotated documents, word by word, and which thresholds it should have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from privity.detection.tagger.kinds import KINDS, OUTSIDE, Kind
from privity.detection.tagger.tagger import Tagger
from training.tagger.truth import bits, truth

#: Thresholds tried, and the share of a threshold at which a tag goes on.
_GRID: Final = tuple(np.round(np.arange(0.15, 0.9, 0.05), 2).tolist())
_GO_ON: Final = 0.5

#: Missing a word of an identifier weighs this many times as much as masking a word too many.
_BETA: Final = 2.0

Flags = npt.NDArray[np.bool_]


@dataclass(slots=True)
class Tally:
    """Counts of words."""

    gold: int = 0
    covered: int = 0
    typed: int = 0
    tagged: int = 0

    @property
    def leak(self) -> float:
        """Share of the words to be masked that no tag covers."""
        return 1 - self.covered / self.gold if self.gold else 0.0

    @property
    def f2(self) -> float:
        """F-beta of words of this kind, recall counting twice."""
        return _f(self.typed, self.gold, self.tagged)


@dataclass(slots=True)
class Report:
    """What came out, by kind and by template family."""

    kinds: dict[Kind, Tally] = field(default_factory=lambda: defaultdict(Tally))
    families: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    words: int = 0
    false: int = 0

    @property
    def f2(self) -> float:
        """Mean over the kinds that occur."""
        found = [tally.f2 for tally in self.kinds.values() if tally.gold]
        return sum(found) / len(found) if found else 0.0

    def figures(self) -> dict[str, float]:
        """Return the figures by which two models are compared: the mean F2, and shares of words."""
        gold = sum(tally.gold for tally in self.families.values())
        covered = sum(tally.covered for tally in self.families.values())
        return {
            "f2": self.f2,
            "leak": 1 - covered / gold if gold else 0.0,
            "false_per_1000_words": 1000 * self.false / max(self.words, 1),
        }

    def lines(self) -> Iterable[str]:
        """Return the report as a table."""
        yield f"{'kind':12}{'words':>8}{'leak %':>8}{'F2 %':>8}"
        for kind in KINDS:
            tally = self.kinds[kind]
            if tally.gold:
                yield f"{kind:12}{tally.gold:8}{100 * tally.leak:8.2f}{100 * tally.f2:8.1f}"
        yield f"false words per 1,000: {1000 * self.false / max(self.words, 1):.2f} of {self.words}"


def measure(tagger: Tagger, records: Iterable[Mapping[str, Any]]) -> Report:
    """Tag records and count words: found at all, found as their kind, and found where nothing is."""
    report = Report()
    masks = _masks()
    for record in records:
        words, _ = tagger.scored(record["text"])
        if not len(words):
            continue
        allowed = truth(record, words)
        found = np.full(len(words), -1)
        for tag in tagger.tag(record["text"]):
            first = int(np.searchsorted(words.starts, tag.start))
            found[first : int(np.searchsorted(words.ends, tag.end)) + 1] = KINDS.index(tag.kind)
        must = (allowed & 1 << OUTSIDE) == 0
        family = report.families[str(record.get("family", record["source"]))]
        family.gold += int(must.sum())
        family.covered += int((must & (found >= 0)).sum())
        none = allowed == 1 << OUTSIDE
        report.words += len(words)
        report.false += int((none & (found >= 0)).sum())
        for number, kind in enumerate(KINDS):
            gold = must & ((allowed & ~masks[number]) == 0)
            if record.get("recall_only") and not gold.any():
                continue
            tally = report.kinds[kind]
            tally.gold += int(gold.sum())
            tally.covered += int((gold & (found >= 0)).sum())
            tally.typed += int((gold & (found == number)).sum())
            tally.tagged += int(((found == number) & ((allowed & masks[number]) == 0)).sum())
            tally.tagged += int((gold & (found == number)).sum())
    return report


def thresholds(tagger: Tagger, records: Sequence[Mapping[str, Any]]) -> dict[str, list[float]]:
    """Choose for each kind the threshold of highest F2 on these records."""
    masks = _masks()
    allowed: list[npt.NDArray[np.int32]] = []
    likely: list[npt.NDArray[np.float32]] = []
    for record in records:
        words, scores = tagger.scored(record["text"])
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        powers /= powers.sum(axis=1, keepdims=True)
        allowed.append(truth(record, words))
        likely.append(powers[:, 1::2] + powers[:, 2::2])
    truths, kinds = np.concatenate(allowed), np.concatenate(likely)
    out: dict[str, list[float]] = {}
    for number, kind in enumerate(KINDS):
        gold = ((truths & masks[number]) != 0) & ((truths & ~masks[number]) == 0)
        wrong = (truths & masks[number]) == 0
        best = max(
            _GRID, key=lambda limit: (_f_at(kinds[:, number] >= limit, gold, wrong), -abs(limit - 0.5))
        )
        out[kind] = [best, round(best * _GO_ON, 3)]
    return out


def _f_at(found: Flags, gold: Flags, wrong: Flags) -> float:
    right = int((found & gold).sum())
    return _f(right, int(gold.sum()), right + int((found & wrong).sum()))


def _f(right: int, gold: int, found: int) -> float:
    square = _BETA**2
    return (1 + square) * right / (square * gold + found) if gold or found else 0.0


def _masks() -> list[int]:
    return [bits((kind,), inside=False) | bits((kind,), inside=True) for kind in KINDS]
