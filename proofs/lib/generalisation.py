"""What the counts of `python -m training.generalise` say: whether the leaving out was real, means, tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev
from typing import Any, Final

#: The axes, and what one row of each is called.
AXES: Final[Mapping[str, str]] = {
    "family": "template family",
    "format": "format",
    "noise": "noise",
    "language": "language",
}
LEFT_OUT, SEEN, SHIPPED, RULES = "left_out", "seen", "shipped", "rules"
#: Below so many tokens of identifiers a share says nothing.
FEWEST: Final = 30
#: Where a document says what it is, and where a round says what it leaves out.
_FACETS = {"family": "families", "form": "forms", "noise": "noises", "lang": "langs"}
_NO_IDENTIFIERS = "negative"

Table = list[list[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A cell: what leaks of its identifiers, in percent, and what is masked for nothing, per 1,000 words."""

    axis: str
    name: str
    genre: str
    lang: str
    tokens: int
    words: int
    leak: Mapping[str, float]
    false: Mapping[str, float]

    @property
    def loss(self) -> float:
        """How many points more leak because it was not seen."""
        return self.leak[LEFT_OUT] - self.leak[SEEN]

    @property
    def chance(self) -> float:
        """By how many points two trainings that saw it differ."""
        both = [share for system, share in self.leak.items() if system.startswith(f"{SEEN}_")]
        return max(both) - min(both)


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of rows: each counts the same, however much text it has."""

    rows: int
    leak: Mapping[str, float]
    loss: float
    error: float
    chance: float


def faults(result: Mapping[str, Any], *, whole: bool) -> list[str]:
    """Return what shows that something was not left out, or not scored.

    With `whole` also what no round leaves out, of all that any round learnt from: everything but texts
    without identifiers (as a form) and English.
    """
    found: list[str] = []
    left: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, set[str]] = defaultdict(set)
    for number, round_ in enumerate(result["rounds"], 1):
        scored = {(cell["axis"], cell["name"]) for cell in round_["cells"] if _documents(cell)}
        for facet, key in _FACETS.items():
            names = round_["left_out"][key]
            learnt = round_["learnt"][facet]
            left[facet].update(names)
            known[facet].update(learnt)
            found += [
                f"round {number} learnt from {learnt[name]} of {facet} {name}"
                for name in names
                if learnt.get(name)
            ]
        rows = (("family", "families"), ("format", "formats"), ("noise", "noises"), ("language", "langs"))
        found += [
            f"round {number} scored no document of {axis} {name}"
            for axis, key in rows
            for name in round_["left_out"][key]
            if (axis, name) not in scored
        ]
        if not sum(round_["learnt"]["family"].values()):
            found.append(f"round {number} learnt from nothing")
    if whole:
        known["form"].discard(_NO_IDENTIFIERS)
        known["lang"].discard("en")
        found += [
            f"no round leaves {facet} {name} out"
            for facet, names in known.items()
            for name in sorted(names - left[facet].keys())
        ]
        found += [f"family {name} is left out twice" for name, times in left["family"].items() if times > 1]
    return found


def rows(result: Mapping[str, Any]) -> list[Row]:
    """Return the cells of all rounds."""
    return [_row(cell) for round_ in result["rounds"] for cell in round_["cells"]]


def mean(of: Iterable[Row]) -> Mean | None:
    """Return the mean of the rows that have enough identifiers, or None."""
    kept = [row for row in of if row.tokens >= FEWEST]
    if not kept:
        return None
    losses = [row.loss for row in kept]
    return Mean(
        len(kept),
        {system: fmean(row.leak[system] for row in kept) for system in kept[0].leak},
        fmean(losses),
        stdev(losses) / sqrt(len(losses)) if len(losses) > 1 else 0.0,
        fmean(row.chance for row in kept),
    )


def false_rate(of: Iterable[Row], system: str) -> float:
    """Return what is masked for nothing per 1,000 words of all rows together."""
    kept = list(of)
    return sum(row.false[system] * row.words for row in kept) / max(sum(row.words for row in kept), 1)


def summary(every: Sequence[Row]) -> Table:
    """The means by axis."""
    leaks = ["seen", "left out", "lost", "chance", "shipped tagger", "rules alone"]
    table = [["left out", "rows", *leaks, "false, seen", "false, left out"]]
    for axis, called in AXES.items():
        of = [row for row in every if row.axis == axis]
        found = mean(of)
        if found:
            table.append(
                [
                    f"one {called}",
                    str(found.rows),
                    *_leaks(found.leak, SEEN, LEFT_OUT),
                    f"{found.loss:+.1f} ± {2 * found.error:.1f}",
                    f"{found.chance:.1f}",
                    *_leaks(found.leak, SHIPPED, RULES),
                    *(f"{false_rate(of, system):.1f}" for system in (SEEN, LEFT_OUT)),
                ]
            )
    return table


def genres(every: Sequence[Row]) -> Table:
    """Families by what they are: English by form, the others by language."""
    of: dict[str, list[Row]] = defaultdict(list)
    for row in every:
        if row.axis == "family" and row.genre != _NO_IDENTIFIERS:
            of[row.genre if row.lang == "en" else f"language {row.lang}"].append(row)
    table = [["families", "rows", "seen", "left out", "lost", "shipped tagger", "rules alone"]]
    for name, members in sorted(of.items(), key=lambda item: (item[0].startswith("language"), item[0])):
        found = mean(members)
        if found:
            leaks = _leaks(found.leak, SEEN, LEFT_OUT)
            table.append(
                [name, str(found.rows), *leaks, f"{found.loss:+.1f}", *_leaks(found.leak, SHIPPED, RULES)]
            )
    return table


def singles(every: Sequence[Row], axis: str) -> Table:
    """Each row of an axis."""
    table = [[axis, "seen", "left out", "lost", "shipped tagger", "rules alone"]]
    for row in sorted((row for row in every if row.axis == axis), key=lambda row: row.name):
        leaks = _leaks(row.leak, SEEN, LEFT_OUT)
        table.append([row.name, *leaks, f"{row.loss:+.1f}", *_leaks(row.leak, SHIPPED, RULES)])
    return table


def worst(every: Sequence[Row], count: int) -> Table:
    """The families that lose most."""
    table = [["family", "seen", "left out", "lost", "shipped tagger", "rules alone"]]
    kept = [row for row in every if row.axis == "family" and row.tokens >= FEWEST]
    for row in sorted(kept, key=lambda row: -row.loss)[:count]:
        leaks = _leaks(row.leak, SEEN, LEFT_OUT)
        table.append([row.name, *leaks, f"{row.loss:+.1f}", *_leaks(row.leak, SHIPPED, RULES)])
    return table


def harmless(every: Sequence[Row]) -> Table:
    """What is masked for nothing in families without identifiers, by language."""
    of: dict[str, list[Row]] = defaultdict(list)
    for row in every:
        if row.axis == "family" and row.genre == _NO_IDENTIFIERS:
            of[row.lang].append(row)
    table = [["texts without identifiers", "families", "seen", "left out", "shipped tagger", "rules alone"]]
    systems = (SEEN, LEFT_OUT, SHIPPED, RULES)
    for lang, members in sorted(of.items()):
        rates = (f"{false_rate(members, system):.1f}" for system in systems)
        table.append([lang, str(len(members)), *rates])
    return table


def markdown(table: Table) -> str:
    """Return a table as the documents have it."""
    head, *body = table
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *body))


def section(result: Mapping[str, Any]) -> str:
    """Return all that is measured, as the page shows it."""
    every = rows(result)
    plan = result["plan"]
    measured = (
        f"Measured at commit `{result['commit']}`: {len(result['rounds'])} rounds, each of "
        f"{plan['documents']:,} documents, {plan['epochs']} epochs, a network of width {plan['width']}; "
        f"{len(every)} rows, {sum(row.tokens for row in every):,} words of identifiers. "
        f"Shipped tagger: `{plan['shipped']}`."
    )
    parts = [
        measured,
        "Leak in percent of the words of identifiers, the mean of the rows; false findings per 1,000 words.",
        markdown(summary(every)),
        "### Families, by what they are",
        markdown(genres(every)),
        "The families that lose most:",
        markdown(worst(every, 8)),
        "False findings per 1,000 words in families without identifiers:",
        markdown(harmless(every)),
    ]
    for axis in ("format", "noise", "language"):
        parts += [f"### {axis.capitalize()}s", markdown(singles(every, axis))]
    return "\n\n".join(parts)


def placed(page: str, text: str) -> str:
    """Return a page with the text between its marks."""
    before, start, rest = page.partition(_START)
    _, end, after = rest.partition(_END)
    if not (start and end):
        raise ValueError(f"the page lacks {_START} or {_END}; put them where the tables belong")
    return f"{before}{start}\n\n{text}\n\n{end}{after}"


_START: Final = "<!-- measured: made by proofs/03-detection/02-generalisation -->"
_END: Final = "<!-- end of measured -->"


def _documents(cell: Mapping[str, Any]) -> int:
    return min(int(counts["documents"]) for counts in cell["counts"].values())


def _row(cell: Mapping[str, Any]) -> Row:
    counts: Mapping[str, Mapping[str, int]] = cell["counts"]
    first = next(iter(counts.values()))
    return Row(
        cell["axis"],
        cell["name"],
        cell["genre"],
        cell["lang"],
        first["tokens"],
        first["words"],
        _with_seen({of: _rate(each, "tokens_missed", "tokens", 100) for of, each in counts.items()}),
        _with_seen({of: _rate(each, "false_spans", "words", 1000) for of, each in counts.items()}),
    )


def _rate(counts: Mapping[str, int], part: str, whole: str, per: int) -> float:
    return per * counts[part] / max(counts[whole], 1)


def _with_seen(of: Mapping[str, float]) -> dict[str, float]:
    return {**of, SEEN: fmean(rate for system, rate in of.items() if system.startswith(f"{SEEN}_"))}


def _leaks(of: Mapping[str, float], *systems: str) -> list[str]:
    return [f"{of[system]:.1f}" for system in systems]
