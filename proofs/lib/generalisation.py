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

_HEADS = ("seen", "left out", "lost", "shipped tagger", "rules alone", "in vain, seen", "in vain, left out")


@dataclass(frozen=True, slots=True)
class Row:
    """A cell: what leaks of its identifiers, in percent, by system, and the counts behind it."""

    axis: str
    name: str
    genre: str
    lang: str
    tokens: int
    leak: Mapping[str, float]
    counts: Mapping[str, Mapping[str, int]]

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


def in_vain(of: Iterable[Row], system: str) -> float:
    """Return what share of all masked words of the rows identifies nobody, in percent."""
    right, wrong = _sums(of, system, "tokens_right", "tokens_wrong")
    return 100 * wrong / max(right + wrong, 1)


def false_rate(of: Iterable[Row], system: str) -> float:
    """Return the findings per 1,000 words of the rows where nothing is to be found."""
    false, words = _sums(of, system, "false_spans", "words")
    return 1000 * false / max(words, 1)


def summary(every: Sequence[Row]) -> Table:
    """The means by axis."""
    leaks = ["seen", "left out", "lost", "chance", "shipped tagger", "rules alone"]
    table = [["left out", "rows", *leaks, "in vain, seen", "in vain, left out"]]
    for axis, called in AXES.items():
        of = [row for row in every if row.axis == axis]
        found = mean(of)
        if found:
            lost = f"{found.loss:+.1f} ± {2 * found.error:.1f}"
            seen, left_out, shipped, rules = _leaks(found.leak)
            chance = f"{found.chance:.1f}"
            line = [f"one {called}", str(found.rows), seen, left_out, lost, chance, shipped, rules]
            table.append([*line, *_in_vain(of)])
    return table


def genres(every: Sequence[Row]) -> Table:
    """Families by what they are: English by form, the others by language."""
    of: dict[str, list[Row]] = defaultdict(list)
    for row in every:
        if row.axis == "family" and row.genre != _NO_IDENTIFIERS:
            of[row.genre if row.lang == "en" else f"language {row.lang}"].append(row)
    table = [["families", "rows", *_HEADS]]
    for name, members in sorted(of.items(), key=lambda item: (item[0].startswith("language"), item[0])):
        found = mean(members)
        if found:
            table.append([name, str(found.rows), *_line(found.leak, found.loss, members)])
    return table


def singles(every: Sequence[Row], axis: str) -> Table:
    """Each row of an axis."""
    of = sorted((row for row in every if row.axis == axis), key=lambda row: row.name)
    return [[axis, *_HEADS], *([row.name, *_line(row.leak, row.loss, [row])] for row in of)]


def worst(every: Sequence[Row], count: int) -> Table:
    """The families that lose most."""
    kept = [row for row in every if row.axis == "family" and row.tokens >= FEWEST]
    of = sorted(kept, key=lambda row: -row.loss)[:count]
    return [["family", *_HEADS], *([row.name, *_line(row.leak, row.loss, [row])] for row in of)]


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
        "Leaks in percent of the words of identifiers, in vain in percent of the masked words.",
        markdown(summary(every)),
        "### Families, by what they are",
        markdown(genres(every)),
        "The families that lose most:",
        markdown(worst(every, 8)),
        "Findings per 1,000 words in families without identifiers:",
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
    leak = {of: 100 * each["tokens_missed"] / max(each["tokens"], 1) for of, each in counts.items()}
    return Row(
        cell["axis"],
        cell["name"],
        cell["genre"],
        cell["lang"],
        first["tokens"],
        leak | {SEEN: fmean(share for system, share in leak.items() if system.startswith(f"{SEEN}_"))},
        counts,
    )


def _sums(of: Iterable[Row], system: str, *names: str) -> list[int]:
    """Sum counts of a system over rows; those that saw everything count together."""
    kept = [
        counts
        for row in of
        for name, counts in row.counts.items()
        if name == system or name.startswith(f"{system}_")
    ]
    return [sum(counts[name] for counts in kept) for name in names]


def _leaks(of: Mapping[str, float]) -> list[str]:
    return [f"{of[system]:.1f}" for system in (SEEN, LEFT_OUT, SHIPPED, RULES)]


def _in_vain(of: Sequence[Row]) -> list[str]:
    return [f"{in_vain(of, system):.1f}" for system in (SEEN, LEFT_OUT)]


def _line(leak: Mapping[str, float], loss: float, of: Sequence[Row]) -> list[str]:
    seen, left_out, shipped, rules = _leaks(leak)
    return [seen, left_out, f"{loss:+.1f}", shipped, rules, *_in_vain(of)]
