"""From a text to its leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privity.detection.gate import Gate
from privity.detection.mapping import MappedText, compose
from privity.detection.structure import (
    cards,
    dicom,
    encoded,
    escaped,
    fields,
    hl7,
    json_text,
    mail,
    markup,
    parts,
    query,
    quoted,
    sql,
    table,
    x12,
)
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.split import whole_values

#: Closed grammars, which may stand for the prose, come first; the rest is read by the others.
CLOSED: tuple[Form, ...] = (json_text.FORM, markup.FORM, dicom.FORM)
OPEN: tuple[Form, ...] = (
    hl7.FORM,
    x12.FORM,
    cards.FORM,
    mail.FORM,
    table.FORM,
    fields.FORM,
    sql.FORM,
    parts.FORM,
    query.FORM,
    encoded.FORM,
    quoted.FORM,
    escaped.FORM,
)
FORMS: tuple[Form, ...] = (*CLOSED, *OPEN)

# Shorter texts hold no document.
_SHORTEST = 8
# A value shorter than this is no document worth opening.
_SHORTEST_INNER = 12
_DEEPEST = 4
# What may be opened within a text, as a multiple of it: each level may be read in two ways.
_BUDGET = 4


def leaves(text: str) -> list[Leaf] | None:
    """Return the leaves of a text, stretches of prose among them; ``None`` where all of it is prose.

    Every character of the text is in a leaf or belongs to the grammar of a closed form. Takes linear
    time whatever the text, and raises nothing.
    """
    return _Reader(len(text) * _BUDGET).leaves(text, 0)


class _Reader:
    """Opens documents within documents as long as its budget of characters lasts."""

    def __init__(self, budget: int) -> None:
        self._budget = budget

    def leaves(self, text: str, depth: int) -> list[Leaf] | None:
        present = _present(text)
        if not present or depth > _DEEPEST or len(text) > self._budget:
            return None
        self._budget -= len(text)
        found: list[Leaf] = []
        prose: list[MappedText] = [MappedText(text)]
        coded = encoded.FORM.name in present
        # The outer form first: a page may hold scripts, and a string of JSON a page.
        for form in reversed(CLOSED) if text.lstrip().startswith("<") else CLOSED:
            if form.name in present:
                rest: list[MappedText] = []
                for piece in prose:
                    for region in _regions(form, piece, rest):
                        found.extend(self._opened(region.leaves, piece, depth, coded=coded))
                prose = rest
        # The forms that are read besides the prose.
        for form in OPEN:
            if form.name in present:
                for piece in prose:
                    read = [leaf for region in form.read(piece.text) for leaf in region.leaves]
                    found.extend(self._opened(read, piece, depth, coded=coded))
        if not found:
            return None
        found.extend(Leaf(piece) for piece in prose if not piece.text.isspace())
        return found

    def _opened(self, read: Sequence[Leaf], piece: MappedText, depth: int, *, coded: bool) -> Iterator[Leaf]:
        """Yield what leaves hold, each alone and, where they are parts, together."""
        for leaf in (*read, *encoded.declared(read)) if coded else read:
            value = compose(leaf.value, piece)
            inner = self.leaves(value.text, depth + 1) if len(value.text) >= _SHORTEST_INNER else None
            if inner is None:
                yield Leaf(value, leaf.keys)
            else:
                yield from (Leaf(compose(part.value, value), (*leaf.keys, *part.keys)) for part in inner)
        for whole in whole_values(piece.text, read):
            yield Leaf(compose(whole.value, piece), whole.keys)


def _regions(form: Form, piece: MappedText, rest: list[MappedText]) -> Iterator[Region]:
    """Yield what has the form, and add to ``rest`` what must be read as prose."""
    done = 0
    for region in form.read(piece.text):
        yield region
        if region.whole:
            if done < region.start:
                rest.append(piece.part(done, region.start))
            done = region.end
    if done < len(piece.text):
        rest.append(piece.part(done, len(piece.text)) if done else piece)


_GATE = Gate((form.name, form.gate) for form in FORMS)


def _present(text: str) -> frozenset[str]:
    """Return the names of the forms that a text may have."""
    return _GATE.occurring(text) if len(text) >= _SHORTEST else frozenset()
