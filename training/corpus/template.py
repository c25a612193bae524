"""The slot language: text with holes that values fill.

    {kind}  {kind.form}  {kind#2}  {kind.form#2}   a value; #n names the n-th person or thing of that kind
    {~filler}                                      a value without a label (titles, drugs, doses, sentences)
    {?one|two|}                                    one of the alternatives, which may hold slots; may be empty
    {{  }}                                         a literal brace

The same thing (`kind#n`) keeps its value through the document; another form of it is the same value written
otherwise. `kind#1` is meant when no number is given, save for fillers, of which each is then a new one.
Persons tie kinds together: `{name#2}`, `{dob#2}`, `{age#2}`, `{email#2}` and `{~his#2}` are of the same person.
"""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from training.corpus.document import Draft, Piece
from training.corpus.scope import Scope, Template
from training.corpus.values import KINDS

_SLOT = re.compile(r"(~?[a-z][a-z0-9_]*)(?:\.([a-z0-9_]+))?(?:#([0-9]+))?")


@dataclass(frozen=True, slots=True)
class Slot:
    kind: str
    form: str
    number: int


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[tuple[str | Slot | Choice, ...], ...]


Node = str | Slot | Choice


class BadTemplate(ValueError):
    """A template that cannot be read; the message shows it, for templates are our own."""


@cache
def parse(template: str) -> tuple[Node, ...]:
    """Read a template.

    Raises:
        BadTemplate: A brace is open, a slot is misspelt or names a kind that does not exist.
    """
    nodes, end, _ = _parse(template, 0, inside=False)
    if end != len(template):
        raise BadTemplate(f"a closing brace too many at {end} in {template!r}; write }}}} for a literal one")
    return nodes


def _parse(template: str, at: int, *, inside: bool) -> tuple[tuple[Node, ...], int, str]:
    """Read nodes from `at` to the end or, inside a choice, to the next bar or closing brace."""
    nodes: list[Node] = []
    text: list[str] = []

    def flush() -> None:
        if text:
            nodes.append("".join(text))
            text.clear()

    while at < len(template):
        char = template[at]
        if char == "{" and template.startswith("{{", at):
            text.append("{")
            at += 2
        elif char == "}" and not inside and template.startswith("}}", at):
            text.append("}")
            at += 2
        elif char == "{" and template.startswith("{?", at):
            flush()
            choice, at = _choice(template, at + 2)
            nodes.append(choice)
        elif char == "{":
            flush()
            match = _SLOT.match(template, at + 1)
            if match is None or not template.startswith("}", match.end()):
                raise BadTemplate(f"a slot that cannot be read at {at} in {template!r}")
            kind, form, number = match.groups()
            if kind not in KINDS:
                raise BadTemplate(f"no kind {kind!r} ({template!r}); see training/corpus/values/__init__.py")
            if form and form not in KINDS[kind].forms:
                raise BadTemplate(f"{kind} has no form {form!r} ({template!r}); it has {KINDS[kind].forms}")
            nodes.append(Slot(kind, form or "", int(number or 0)))
            at = match.end() + 1
        elif char == "}" or (inside and char == "|"):
            break
        else:
            text.append(char)
            at += 1
    flush()
    return tuple(nodes), at, template[at : at + 1]


def _choice(template: str, at: int) -> tuple[Choice, int]:
    options: list[tuple[Node, ...]] = []
    while True:
        nodes, at, stop = _parse(template, at, inside=True)
        options.append(nodes)
        if stop == "}":
            return Choice(tuple(options)), at + 1
        if stop != "|":
            raise BadTemplate(f"an alternative without end in {template!r}")
        at += 1


def render(template: str, scope: Scope, escape: Callable[[str], str] | None = None) -> Draft:
    """Fill a template.

    Args:
        template: In the slot language.
        scope: The document's people and things, and its randomness.
        escape: Applied to each value before it is set in (JSON, XML, URLs); literal text stays as it is.
    """
    draft = Draft()
    _render(parse(template), scope, escape, draft.pieces)
    return draft


def _render(
    nodes: tuple[Node, ...], scope: Scope, escape: Callable[[str], str] | None, pieces: list[Piece]
) -> None:
    for node in nodes:
        if isinstance(node, str):
            pieces.append(Piece(node))
        elif isinstance(node, Choice):
            _render(scope.rng.choice(node.options), scope, escape, pieces)
        else:
            kind = KINDS[node.kind]
            value = scope.value(node.kind, node.form, node.number)
            if isinstance(value, Template):
                _render(parse(value), scope, escape, pieces)
            else:
                shown = escape(value) if escape is not None else value
                pieces.append(Piece(shown, kind.label, kind.opt, kind.name if kind.label else ""))
