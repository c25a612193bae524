"""XML of no standard: elements or attributes, with or without namespaces, SOAP around it or not."""

from __future__ import annotations

from training.corpus.document import Draft, Piece
from training.corpus.family import Family
from training.corpus.fields import Filled, layout
from training.corpus.markup import XML_STYLES, key_style, leaf, xml_escape
from training.corpus.scope import Scope


def element(scope: Scope, name: str, field: Filled, pad: str) -> Draft:
    """One field as an element."""
    return Draft().add(pad, f"<{name}>", leaf(scope, field.template, xml_escape), f"</{name}>")


def record(scope: Scope, number: int, tag: str, *, other: bool = False) -> Draft:
    """One record as elements in groups, or as attributes."""
    rng = scope.rng
    plan = layout(rng, other=other, most=6, clean=rng.random() < 0.12)
    style = key_style(rng, XML_STYLES)
    prefix = rng.choice(("", "", "", "ns1:", "p:", "rec:"))
    newline, pad = rng.choice((("\n", "  "), ("\n", "\t"), ("", "")))
    draft = Draft()
    if rng.random() < 0.25:
        draft.add(f"<{prefix}{tag}")
        for field in plan.flat(number):
            draft.add(f' {style(field.words)}="', leaf(scope, field.template, xml_escape), '"')
        return draft.add("/>")
    draft.add(f"<{prefix}{tag}>", newline)
    for section in plan.record(number):
        name = f"{prefix}{style(section.words)}"
        draft.add(pad, f"<{name}>", newline)
        for field in section.fields:
            draft.add(element(scope, f"{prefix}{style(field.words)}", field, pad * 2), newline)
        draft.add(pad, f"</{name}>", newline)
    return draft.add(f"</{prefix}{tag}>")


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    tag = rng.choice(("Patient", "record", "Member", "customer", "row", "Encounter", "person", "Request"))
    draft = Draft()
    if rng.random() < 0.6:
        draft.add(rng.choice(('<?xml version="1.0" encoding="UTF-8"?>\n', '<?xml version="1.0"?>\n')))
    if rng.random() < 0.2:
        draft.add(
            '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>',
            record(scope, 0, tag),
        )
        return draft.add("</soap:Body></soap:Envelope>")
    count = rng.choice((1, 1, 2))
    if count > 1:
        draft.add(f"<{tag}s>\n")
    for number in range(count):
        draft.add(record(scope, number, tag), "\n")
    if count > 1:
        draft.add(f"</{tag}s>")
    if rng.random() < 0.15:
        draft.add(Piece("\n<!-- entered by "), leaf(scope, "{name.full#9} {date#9}"), " -->")
    return draft


FAMILY = Family("xml_record", "xml", _build, weight=1.5)
