"""TEST: records of fixed width and of tag and value, as mainframes and exchanges write them."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, Piece, joined
from training.corpus.family import Family
from training.corpus.markup import leaf, one_line
from training.corpus.scope import Scope

_COLUMNS = (
    ("{mrn.digits#P}", 12), ("{name.upperfamily#P}", 18), ("{name.caps#P}", 14), ("{dob.compact#P}", 8), ("{~mf#P}", 1), ("{ssn.plain#P}", 9), ("{street#P}", 26),
    ("{city.upper#P}", 16), ("{state.code#P}", 2), ("{zip#P}", 10), ("{phone.plain#P}", 10), ("{~code.icd}", 7), ("{~code.cpt}", 7), ("{date.compact#P}", 8), ("{~amount.plain}", 9),
    ("{plan#P}", 16),
)  # fmt: skip
_TAGS = (
    ("001", "{id.encounter#P}"), ("010", "{name.uppercomma#P}"), ("011", "{dob.compact#P}"), ("020", "{street#P}"), ("021", "{city.upper#P}"), ("044", "{phone.plain#P}"),
    ("052", "{~code.icd}"), ("060", "{account#P}"), ("061", "{card.plain#P}"), ("070", "{~amount.plain}"), ("099", "{name.initial#Q}"), ("35", "D"), ("49", "{id.employee#P}"),
)  # fmt: skip


def _numbered(template: str, number: int) -> str:
    return template.replace("#P", f"#{number * 2 + 1}").replace("#Q", f"#{number * 2 + 2}")


def _fixed(scope: Scope, columns: list[tuple[str, int]], number: int) -> Draft:
    draft = Draft()
    for template, width in columns:
        cell = leaf(scope, _numbered(template, number), one_line)
        room = width
        for piece in cell.pieces:
            kept = piece.text[:room].rstrip()
            room -= len(kept)
            draft.add(Piece(kept, piece.label if kept.strip() else None, piece.opt, piece.src))
        draft.add(" " * (room + 1))
    return draft


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    count = rng.randint(1, 5)
    if rng.random() < 0.6:
        columns = [column for column in _COLUMNS if rng.random() < 0.55] or list(_COLUMNS[:5])
        return joined([_fixed(scope, columns, number) for number in range(count)])
    tags = [tag for tag in _TAGS if rng.random() < 0.7] or list(_TAGS[:4])
    joint = rng.choice(("|", "\x01", ";", "\n"))
    records = [
        joined(
            [Draft().add(f"{tag}=", leaf(scope, _numbered(text, number), one_line)) for tag, text in tags],
            joint,
        )
        for number in range(count)
    ]
    return joined(records)


FAMILY = Family("csv_fixed", "table", _build)
