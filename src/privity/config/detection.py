"""The part of ``[detection]`` that says what is looked for: point, thresholds, recognisers, allowed texts.

What each recogniser's kind needs is checked here; whether its expressions can be searched for is known
to detection, which also tries its examples (``detection/recognisers.py``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from privity.config.table import Table
from privity.domain.detector_setup import (
    CONFIGURED_SCORE,
    Allowed,
    DetectorSetup,
    Point,
    Recogniser,
    RecogniserKind,
)
from privity.domain.labels import Label

KEYS: Final = (
    "budget_ms",
    "budget_ms_per_kb",
    "point",
    "thresholds",
    "recognisers",
    "allow",
    "baseline",
    "baseline_key",
    "canary_s",
    "on_drift",
)
RECOGNISER_KEYS: Final = (
    "name",
    "kind",
    "label",
    "entity",
    "score",
    "pattern",
    "words",
    "cues",
    "value",
    "check",
    "case_sensitive",
    "examples",
)
ALLOW_KEYS: Final = ("text", "owner", "reason")

_ENTITY = re.compile(r"[A-Z][A-Z0-9_]{0,63}\Z")
#: Words are searched as one expression, whose automaton has to fit into memory.
_MOST_WORDS = 2000
#: A shorter one would let through too much that was never meant.
_SHORTEST_ALLOWED = 3

_NEEDED: Mapping[RecogniserKind, tuple[str, ...]] = {
    RecogniserKind.PATTERN: ("pattern",),
    RecogniserKind.LIST: ("words",),
    RecogniserKind.CUE: ("cues", "value"),
}


def read(table: Table) -> DetectorSetup:
    """Return what ``[detection]`` chooses. Raises ConfigError naming key and remedy."""
    scores = table.table("thresholds", [label.value for label in Label])
    return DetectorSetup(
        point=table.choice("point", Point, Point.BALANCED),
        thresholds={label: scores.number(label.value, 0, 0, 1) for label in Label if label.value in scores},
        recognisers=_recognisers(table),
        allow=_allowed(table),
    )


def _recognisers(table: Table) -> tuple[Recogniser, ...]:
    found: dict[str, Recogniser] = {}
    for row in table.tables("recognisers", RECOGNISER_KEYS, "name"):
        one = _recogniser(row)
        if one.name in found:
            row.refuse("name", "is another recogniser's too. Rename one of them.")
        found[one.name] = one
    return tuple(found.values())


def _recogniser(row: Table) -> Recogniser:
    name, kind = row.slug("name"), row.choice("kind", RecogniserKind)
    for key in sorted({key for keys in _NEEDED.values() for key in keys}):
        if key in _NEEDED[kind]:
            if key not in row:
                row.refuse(key, f'is missing. kind = "{kind}" needs {" and ".join(_NEEDED[kind])}.')
        elif key in row:
            row.refuse(key, f'has no meaning with kind = "{kind}". Remove it, or choose another kind.')
    if kind is RecogniserKind.PATTERN and "case_sensitive" in row:
        row.refuse("case_sensitive", "has no meaning for a pattern, which is as written. Begin it with (?i).")
    examples = row.table("examples", ("found", "not_found"))
    if not examples.texts("found", ()):
        examples.refuse("found", "is missing. Give one text at least in which it must find something.")
    return Recogniser(
        name=name,
        kind=kind,
        label=row.choice("label", Label),
        entity=_entity(row, name),
        score=row.number("score", CONFIGURED_SCORE, 0, 1),
        pattern=row.text("pattern") if "pattern" in row else "",
        words=_words(row, "words"),
        cues=_words(row, "cues"),
        value=row.text("value") if "value" in row else "",
        check=row.text("check") if "check" in row else "",
        case_sensitive=row.flag("case_sensitive", default=False),
        found=examples.texts("found", ()),
        not_found=examples.texts("not_found", ()),
    )


def _entity(row: Table, name: str) -> str:
    entity = row.text("entity", re.sub(r"[^A-Z0-9]+", "_", name.upper()))
    if not _ENTITY.match(entity):
        row.refuse("entity", "must begin with a capital and hold only A-Z, 0-9 and _ (64 at most).")
    return entity


def _words(row: Table, key: str) -> tuple[str, ...]:
    words = row.texts(key, ()) if key in row else ()
    if key in row and not words:
        row.refuse(key, "is empty. Write one word at least.")
    if any(len(word.strip()) < 2 for word in words):
        row.refuse(key, "holds a word of fewer than two characters, which would be found everywhere.")
    if len(words) > _MOST_WORDS:
        row.refuse(key, f"holds more than {_MOST_WORDS:,} words. Split it into several recognisers.")
    return words


def _allowed(table: Table) -> tuple[Allowed, ...]:
    rows: list[Allowed] = []
    for row in table.tables("allow", ALLOW_KEYS, "text"):
        text = row.text("text")
        if len(text) < _SHORTEST_ALLOWED or text != text.strip() or not any(map(str.isalnum, text)):
            row.refuse(
                "text",
                f"must have {_SHORTEST_ALLOWED} characters at least, a letter or digit among them, and no "
                "blanks at its ends.",
            )
        if text in [other.text for other in rows]:
            row.refuse("text", "is allowed twice. Remove one of them.")
        rows.append(Allowed(text, row.text("owner"), row.text("reason")))
    return tuple(rows)
