"""What rules and generators have in common with texts that are to judge them.

A set can be fitted without learning from it: by its name in a condition, by its values in a list, by its
sentences in a template. Each leaves a trace that can be looked for: names and ids of the set, values that the
set marks as identifiers, and runs of words. In runs, a value of the set and a slot of a template are the same
thing. What also stands in text that may be learnt from, or is said everywhere, proves nothing.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

Run = tuple[str, ...]

SLOT: Final = "\N{WHITE SQUARE}"
_TOKEN = re.compile(rf"{SLOT}|[^\W_]+")
# `{name.full}` of a template, `⟦NAME|...⟧` of a document written by hand.
_TEMPLATE_SLOT = re.compile(r"\{[^{}]*\}|⟦[^⟧]*⟧")
# Addresses, object identifiers and prologues are standards', and stand in whatever follows them.
_STANDARD = re.compile(r"\S*://\S+|urn:\S+|<\?[^>]*\?>")
_ID = re.compile(r"[\w-]+")
_TEXTS = frozenset({"", ".py", ".txt", ".json", ".toml", ".md", ".cedar", ".html"})

#: Identifiers in the sets that are nobody's, and why they may stand elsewhere.
NOBODYS: Final[Mapping[str, str]] = {
    "john smith": "the name that examples have",
    "harry potter": "a figure of fiction",
    "a provider": "no name",
    "hospital general": "a kind of hospital",
    "44 20 7946 0958": "a number that Ofcom keeps free for drama",
}


#: Tables of what was measured on which set: no rule reads them.
FIGURES: Final = frozenset({"noise.toml"})


@dataclass(frozen=True, slots=True)
class Length:
    """How long a run is, and how many of it must be words (of two letters or more, no slots)."""

    tokens: int
    words: int


#: A sentence of a set: nobody writes it twice by chance.
SENTENCE: Final = Length(10, 7)
#: A phrase: some are everybody's ("my name is ... and I"), so only their share says something.
PHRASE: Final = Length(6, 4)


@dataclass(frozen=True, slots=True)
class Found:
    """Something of a set that stands in our files: where, and what it is in our words."""

    set: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where} has of {self.set}: {self.what}"


@dataclass(frozen=True, slots=True)
class Literal:
    """A text that stands in a file of ours."""

    where: str
    text: str


def read_sets(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the records of each set of a folder, by its name."""
    return {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        for path in sorted(folder.glob("*.jsonl"))
    }


def literals(root: Path, folders: Sequence[str]) -> Iterator[Literal]:
    """Yield the strings of programs, and the lines of other texts, below folders of a checkout."""
    for path in _files(root, folders):
        name = str(path.relative_to(root))
        text = path.read_text("utf-8", errors="replace")
        if path.suffix == ".py" or text.startswith("#!/usr/bin/env python3"):
            yield from _of_program(name, text)
        else:
            for number, line in enumerate(text.splitlines(), 1):
                yield Literal(f"{name}:{number}", line)


def names(sets: Mapping[str, Sequence[Mapping[str, Any]]], root: Path, folders: Sequence[str]) -> list[Found]:
    """Where a set, or a document of it, is called by its name, in code or comment."""
    known = {name: name for name in sets}
    for name, records in sets.items():
        known |= {str(record["id"]): name for record in records if len(str(record["id"])) > 5}
    found = []
    for path in _files(root, folders):
        if path.suffix != ".md" and path.name not in FIGURES:
            for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
                words = sorted(set(_ID.findall(line)) & known.keys())
                found += [Found(known[word], f"{path.relative_to(root)}:{number}", word) for word in words]
    return found


def values(sets: Mapping[str, Sequence[Mapping[str, Any]]], ours: Iterable[Literal]) -> list[Found]:
    """Where an identifier of a set stands: of two words or more, or of digits enough to be no chance."""
    wanted: dict[Run, str] = {}
    for name, records in sets.items():
        for record in records:
            for span in record.get("spans") or ():
                value = _plain(record["text"][span["start"] : span["end"]])
                if not span.get("opt") and _telling(value, span["label"]):
                    wanted.setdefault(value, name)
    lengths = {len(value) for value in wanted}
    return [
        Found(wanted[run], literal.where, " ".join(run))
        for literal in ours
        for run in {run for size in lengths for run in _windows(_plain(literal.text), size)} & wanted.keys()
    ]


def runs(
    sets: Mapping[str, Sequence[Mapping[str, Any]]],
    allowed: Mapping[str, Sequence[Mapping[str, Any]]],
    ours: Iterable[Literal],
    length: Length,
) -> tuple[list[Found], dict[str, float]]:
    """Where a run of words of a set stands that is in no allowed text, and the share of each set's runs."""
    places: dict[Run, str] = {}
    for literal in ours:
        for run in _runs(_TEMPLATE_SLOT.sub(f" {SLOT} ", literal.text), length):
            places.setdefault(run, literal.where)
    learnt = {run for records in allowed.values() for record in records for run in _of_record(record, length)}
    found: dict[tuple[str, str], list[Run]] = defaultdict(list)
    shares: dict[str, float] = {}
    for name, records in sets.items():
        every = Counter(run for record in records for run in _of_record(record, length))
        shared = [run for run in every if run in places and run not in learnt]
        shares[name] = len(shared) / max(len(every), 1)
        for run in shared:
            found[name, places[run]].append(run)
    rows = [
        Found(name, where, "; ".join(" ".join(run) for run in sorted(those)))
        for (name, where), those in sorted(found.items())
    ]
    return rows, shares


def _files(root: Path, folders: Sequence[str]) -> Iterator[Path]:
    """Yield the texts below folders; a file without a suffix may be a program."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in _TEXTS and "__pycache__" not in path.parts:
                yield path


def _of_program(name: str, text: str) -> Iterator[Literal]:
    for node in ast.walk(ast.parse(text, filename=name)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield Literal(f"{name}:{node.lineno}", node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (
                str(part.value) if isinstance(part, ast.Constant) else f" {SLOT} " for part in node.values
            )
            yield Literal(f"{name}:{node.lineno}", "".join(parts))


def _of_record(record: Mapping[str, Any], length: Length) -> set[Run]:
    """The runs of a text as it stands, and with its values as slots."""
    text, out, at = record["text"], [], 0
    for span in sorted(record.get("spans") or (), key=lambda span: span["start"]):
        if span["start"] >= at:
            out += [text[at : span["start"]], f" {SLOT} "]
            at = span["end"]
    return {*_runs(text, length), *_runs("".join(out) + text[at:], length)}


def _runs(text: str, length: Length) -> Iterator[Run]:
    for run in _windows(_plain(_STANDARD.sub(" ", text)), length.tokens):
        if sum(len(word) > 1 and word.isalpha() for word in run) >= length.words:
            yield run


def _plain(text: str) -> Run:
    return tuple(word.lower() for word in _TOKEN.findall(text))


def _windows(words: Run, size: int) -> Iterator[Run]:
    for at in range(len(words) - size + 1):
        yield words[at : at + size]


def _telling(value: Run, label: str) -> bool:
    joined = "".join(value)
    digits = sum(map(str.isdigit, joined))
    if " ".join(value) in NOBODYS:
        return False
    if joined.isdigit():
        # A day of a hundred years is hit by chance; with its time it is not.
        fewest = 9 if label == "DATE" else 6
        return digits >= fewest and joined not in "01234567890123456789"
    return (digits >= 2 and len(joined) >= 6) or (len(value) > 1 and len(joined) >= 8)
