"""What a document knows while it is written: its people, its things, its language and its dice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar, cast

from training.corpus.people import Person, invent

T = TypeVar("T")


class Template(str):
    """A value that is itself a template: an address of street, city and ZIP keeps its parts' labels."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of slot.

    Attributes:
        name: As in the slot; fillers begin with `~`.
        label: Of the common scheme; None for a filler.
        make: Makes the n-th value of the kind in a form (`""`: any). Forms that a maker does not know are an
            error there, so that a misspelt template fails in its first test.
        forms: The forms that templates may ask for, beside `""`.
        opt: Masking it is no fault, leaving it is no leak.
        fresh: A slot without a number is a new value each time (drugs, sentences); with one it stays.
    """

    name: str
    label: str | None
    make: Callable[[Scope, str, int], str]
    forms: tuple[str, ...] = ()
    opt: bool = False
    fresh: bool = False


@dataclass(slots=True)
class Scope:
    """The state of one document. Makers draw from `rng` alone, so a seed repeats the document."""

    rng: Random
    lang: str = "en"
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    _people: dict[int, Person] = field(default_factory=dict)
    _values: dict[tuple[str, str, int], str] = field(default_factory=dict)
    _things: dict[tuple[str, int], object] = field(default_factory=dict)

    def person(self, number: int = 1) -> Person:
        """The n-th person; invented when first asked for."""
        if number not in self._people:
            self._people[number] = invent(self.rng, self.lang)
        return self._people[number]

    def value(self, kind: str, form: str = "", number: int = 1) -> str:
        """The value of a slot; number 0 says that none was given."""
        what = self.kinds[kind]
        if what.fresh and not number:
            return what.make(self, form, 0)
        key = (kind, form, number or 1)
        if key not in self._values:
            self._values[key] = what.make(self, form, number or 1)
        return self._values[key]

    def thing(self, kind: str, number: int, make: Callable[[], T]) -> T:
        """What all forms of `kind#number` show (a day, an address), made when first asked for."""
        key = (kind, number)
        if key not in self._things:
            self._things[key] = make()
        return cast("T", self._things[key])
