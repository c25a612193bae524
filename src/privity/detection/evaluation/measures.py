"""Figures from counts. Each is in [0, 1] or a rate, ``None`` where there is nothing to measure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from privity.detection.evaluation.score import Tally


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure from the counts ``reads``.

    ``lower`` says in which direction it is better, ``share`` whether it is a part of a whole.
    """

    name: str
    says: str
    lower: bool
    share: bool
    reads: tuple[str, ...]
    of: Callable[[Tally], float | None]

    def shown(self, value: float | None) -> str:
        """Return the figure as people read it: shares in percent."""
        if value is None:
            return "-"
        return f"{100 * value:.2f}" if self.share else f"{value:.2f}"


_MISSED = ("tokens", "tokens_missed")
_MASKED = ("precise", "tokens_right", "tokens_wrong")


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _leak(t: Tally) -> float | None:
    return _share(t.tokens_missed, t.tokens)


def _recall(t: Tally) -> float | None:
    leak = _leak(t)
    return None if leak is None else 1 - leak


def _precision(t: Tally) -> float | None:
    return _share(t.tokens_right, t.tokens_right + t.tokens_wrong) if t.precise else None


def _f(beta: int) -> Callable[[Tally], float | None]:
    def of(t: Tally) -> float | None:
        return _mean(_precision(t), _recall(t), beta)

    return of


def _mean(precision: float | None, recall: float | None, beta: int) -> float | None:
    """The weighted harmonic mean of van Rijsbergen's F."""
    if precision is None or recall is None or not precision + recall:
        return None
    return (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


def _span_f1(name: str, says: str) -> Measure:
    kind = name.removesuffix("_f1")
    counts = tuple(f"{kind}_{what}" for what in ("hits", "false", "missed"))

    def of(t: Tally) -> float | None:
        if not t.precise or not t.identifiers:
            return None
        hits, false, missed = (getattr(t, count) for count in counts)
        value = _mean(_share(hits, hits + false), _share(hits, hits + missed), 1)
        return value if value is not None else (0.0 if hits + false + missed else None)

    return Measure(name, says, False, True, ("precise", "identifiers", *counts), of)


_TABLE = (
    Measure("leak", "share of identifier tokens not wholly masked", True, True, _MISSED, _leak),
    Measure(
        "ent_leak",
        "share of identifiers of which something stays",
        True,
        True,
        ("identifiers", "identifiers_leaking"),
        lambda t: _share(t.identifiers_leaking, t.identifiers),
    ),
    Measure(
        "ent_missed",
        "share of identifiers of which all stays",
        True,
        True,
        ("identifiers", "identifiers_missed"),
        lambda t: _share(t.identifiers_missed, t.identifiers),
    ),
    Measure(
        "doc_leak",
        "share of documents with identifiers in which one leaks",
        True,
        True,
        ("documents_with", "documents_leaking"),
        lambda t: _share(t.documents_leaking, t.documents_with),
    ),
    Measure(
        "recall_char",
        "share of identifier characters masked",
        False,
        True,
        ("characters", "characters_missed"),
        lambda t: _share(t.characters - t.characters_missed, t.characters),
    ),
    Measure("precision", "share of masked tokens that are identifiers", False, True, _MASKED, _precision),
    Measure("recall", "1 - leak", False, True, _MISSED, _recall),
    Measure("f1", "mean of precision and recall", False, True, _MISSED + _MASKED, _f(1)),
    Measure("f2", "the same, recall weighing twice as much", False, True, _MISSED + _MASKED, _f(2)),
    _span_f1("strict_f1", "spans with the same borders and group"),
    _span_f1("strict_untyped_f1", "spans with the same borders"),
    _span_f1("relaxed_f1", "spans that overlap, of one group"),
    _span_f1("relaxed_untyped_f1", "spans that overlap"),
    Measure(
        "fp_per_1000_words",
        "spans where nothing is to be found, per 1,000 words",
        True,
        False,
        ("words", "false_spans"),
        lambda t: _share(1000 * t.false_spans, t.words),
    ),
)

MEASURES: Final[Mapping[str, Measure]] = {measure.name: measure for measure in _TABLE}
