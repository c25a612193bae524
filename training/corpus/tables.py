"""Tables as text: delimited, aligned, Markdown; headers and rows come from a layout."""

from __future__ import annotations

from collections.abc import Sequence

from training.corpus.document import Draft, Piece, joined
from training.corpus.fields import Layout
from training.corpus.markup import Style, leaf, one_line
from training.corpus.scope import Scope


def rows(scope: Scope, plan: Layout, count: int) -> list[list[Draft]]:
    """The cells of some records, on one line each."""
    return [[leaf(scope, field.template, one_line) for field in plan.flat(number)] for number in range(count)]


def headers(plan: Layout, style: Style) -> list[str]:
    """The names of the columns."""
    return [style(field.words) for field in plan.flat(0)]


def quoted(cell: Draft, delimiter: str, *, always: bool = False) -> Draft:
    """A cell as RFC 4180 quotes it."""
    text = cell.text
    if not always and delimiter not in text and '"' not in text and "\n" not in text:
        return cell
    doubled = Draft([Piece(p.text.replace('"', '""'), p.label, p.opt, p.src) for p in cell.pieces])
    return Draft().add('"', doubled, '"')


def delimited(
    names: Sequence[str], table: Sequence[Sequence[Draft]], delimiter: str, *, always: bool = False
) -> Draft:
    """A delimited table; without a header if `names` is empty."""
    lines: list[Draft | str] = []
    if names:
        lines.append(delimiter.join(f'"{name}"' if always else name for name in names))
    lines += [joined([quoted(cell, delimiter, always=always) for cell in row], delimiter) for row in table]
    return joined(lines)


def aligned(names: Sequence[str], table: Sequence[Sequence[Draft]], gap: str = "  ", rule: str = "") -> Draft:
    """Columns padded to one width, as terminals and old printers show them."""
    widths = [max([len(name), *(len(row[place].text) for row in table)]) for place, name in enumerate(names)]
    draft = Draft().add(gap.join(name.ljust(width) for name, width in zip(names, widths, strict=True)))
    if rule:
        draft.add("\n", gap.join(rule * width for width in widths))
    for row in table:
        draft.add("\n")
        for place, cell in enumerate(row):
            draft.add(cell, " " * (widths[place] - len(cell.text)), gap if place + 1 < len(row) else "")
    return draft


def markdown(names: Sequence[str], table: Sequence[Sequence[Draft]], *, padded: bool = False) -> Draft:
    """A Markdown table."""
    widths = [
        max([len(name), *(len(row[place].text) for row in table)]) if padded else 0
        for place, name in enumerate(names)
    ]
    draft = Draft().add(
        "| ", " | ".join(name.ljust(width) for name, width in zip(names, widths, strict=True)), " |\n|"
    )
    draft.add("|".join("-" * max(3, width + 2) for width in widths), "|")
    for row in table:
        draft.add("\n|")
        for place, cell in enumerate(row):
            draft.add(" ", cell, " " * max(0, widths[place] - len(cell.text)), " |")
    return draft
