"""Synthetic people and what clinics write about them, from a seed.

Nobody here exists. Names are drawn on purpose from those that are also words (May, Young, Will,
Rose), that are short (Li, Ng), carry marks (Núñez, O'Neill) or are plain; telephone numbers are of
the 555-01xx block, e-mail domains are reserved for examples (RFC 2606), card numbers pass the Luhn
check under test prefixes, and social security numbers are of any shape that is issued.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, fields

GIVEN = (
    "May", "Will", "Rose", "Grace", "Mark", "Li", "Joy", "Bill", "Hope", "Art",
    "Maria", "James", "Aisha", "Robert", "Elena", "Samuel", "Priya", "Daniel", "Rosalind", "Thomas",
)  # fmt: skip
SURNAMES = (
    "Young", "Li", "May", "Rose", "Will", "Long", "Park", "Brown", "Day", "Price",
    "Lopez", "Okafor", "Whitfield", "O'Neill", "Ng", "Novak", "Petersen", "Ramirez", "Sullivan", "Nguyen",
)  # fmt: skip
#: The patients whose names are words: the hardest to tell apart, and the easiest to stop falsely.
AWKWARD = ("May", "Young", "Li", "Will", "Rose")
_STREETS = ("Larkspur Lane", "Oak Street", "Birch Avenue", "Mill Road", "Hawthorne Drive", "Second Avenue")
_CITIES = (
    ("Madison", "WI", "537"), ("Austin", "TX", "787"), ("Portland", "OR", "972"), ("Albany", "NY", "122"),
)  # fmt: skip
_CARD_PREFIXES = ("411111", "555555", "601100", "400000")
_DRUGS = ("metoprolol 25 mg", "lisinopril 10 mg", "metformin 500 mg", "sertraline 50 mg", "warfarin 5 mg")
_COMPLAINTS = ("chest tightness", "shortness of breath", "migraine", "knee pain", "dizziness on rising")


@dataclass(frozen=True, slots=True)
class Person:
    """One person; every field but ``title`` and ``sex`` identifies."""

    title: str
    given: str
    surname: str
    born: str
    ssn: str
    record: str
    phone: str
    email: str
    street: str
    city: str
    state: str
    zip: str
    card: str
    cvv: str
    visit: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}"

    @property
    def titled(self) -> str:
        return f"{self.title} {self.surname}"

    @property
    def address(self) -> str:
        return f"{self.street}, {self.city}, {self.state} {self.zip}"

    def identifiers(self) -> dict[str, str]:
        """What must reach no provider, by name. The state may stay (45 CFR 164.514(b)(2)(i)(B))."""
        values = {f.name: str(getattr(self, f.name)) for f in fields(self)}
        return {
            k: v for k, v in values.items() if k not in {"title", "given", "surname", "state", "city"}
        } | {"name": self.name}


@dataclass(frozen=True, slots=True)
class Template:
    """A conversation: user turns with fields of :class:`Person` and of the clinic in braces."""

    name: str
    turns: tuple[str, ...]


TEMPLATES = (
    Template(
        "intake",
        (
            (
                "Please summarise this intake.\n\nPatient: {name}\nDOB: {born}\nSSN: {ssn}\nMRN: {record}\n"
                "Phone: {phone}\nE-mail: {email}\nAddress: {address}\nComplaint: {complaint}\n"
                "Medication: {drug} daily\n\n{titled} was seen on {visit} and may rise slowly."
            ),
            "{titled} called. How do we reach her, and what should the reminder say?",
            "Write the referral letter for {titled}.",
        ),
    ),
    Template(
        "message",
        (
            (
                "My name is {name}, born {born}. My record number is {record}. Will I be well enough to travel "
                "in May? You can call me at {phone} or write to {email}."
            ),
            "Thank you. Does it matter that I take {drug}?",
        ),
    ),
    Template(
        "billing",
        (
            (
                "Patient {name} (MRN {record}) paid on {visit} with card {card}, CVV {cvv}. "
                "Send the receipt to {address}."
            ),
            "{titled} asks for a copy by e-mail to {email}.",
        ),
    ),
    Template(
        "note",
        (
            (
                "{titled} is a young woman with {complaint}; her pressure rose to 148/92 after a long day in the "
                "park. She will start {drug}. Contact {given} at {phone}."
            ),
            "When was {name} last seen? The chart says {visit}.",
        ),
    ),
)


def person(seed: int, *, given: str | None = None, surname: str | None = None) -> Person:
    """The person of this seed; the same one each time."""
    dice = random.Random(seed)
    first = given or dice.choice(GIVEN)
    last = surname or dice.choice([s for s in SURNAMES if s != first])
    city, state, zip3 = dice.choice(_CITIES)
    mailbox = f"{first}.{last}".lower().replace("'", "")
    return Person(
        title=dice.choice(("Ms.", "Mrs.")),
        given=first,
        surname=last,
        born=_date(dice, 1936, 2008),
        ssn=f"{dice.choice([*range(100, 666), *range(667, 900)])}-{dice.randint(10, 99)}-{dice.randint(1000, 9999)}",
        record=f"{dice.randint(10_000_000, 99_999_999)}",
        phone=f"({dice.choice((608, 512, 503, 518))}) 555-01{dice.randint(0, 99):02d}",
        email=f"{mailbox}{dice.randint(1, 99)}@{dice.choice(('example.org', 'example.net'))}",
        street=f"{dice.randint(100, 9999)} {dice.choice(_STREETS)}",
        city=city,
        state=state,
        zip=f"{zip3}{dice.randint(1, 99):02d}",
        card=card_number(dice),
        cvv=f"{dice.randint(100, 999)}",
        visit=_date(dice, 2025, 2026),
    )


def people(seed: int, count: int) -> Iterator[Person]:
    """Different people; the first ones carry the awkward names, in every pairing."""
    pairs = [(g, s) for g in AWKWARD for s in AWKWARD if g != s]
    for i in range(count):
        given, surname = pairs[i] if i < len(pairs) else (None, None)
        yield person(seed * 1_000_003 + i, given=given, surname=surname)


def conversation(who: Person, template: Template, seed: int = 0) -> list[str]:
    """The user turns of a template, filled in."""
    dice = random.Random(seed)
    values = {f.name: str(getattr(who, f.name)) for f in fields(who)} | {
        "name": who.name,
        "titled": who.titled,
        "address": who.address,
        "drug": dice.choice(_DRUGS),
        "complaint": dice.choice(_COMPLAINTS),
    }
    return [turn.format(**values) for turn in template.turns]


def card_number(dice: random.Random) -> str:
    """A 16-digit number under a test prefix that passes the Luhn check, in groups of four."""
    digits = dice.choice(_CARD_PREFIXES) + "".join(str(dice.randint(0, 9)) for _ in range(9))
    digits += str(-luhn_sum(digits + "0") % 10)
    return " ".join(digits[i : i + 4] for i in range(0, 16, 4))


def luhn_sum(digits: str) -> int:
    """The sum of ISO/IEC 7812-1, annex B; a number is valid where it is a multiple of ten."""
    doubled = (int(d) if i % 2 == 0 else sum(divmod(2 * int(d), 10)) for i, d in enumerate(reversed(digits)))
    return sum(doubled)


def _date(dice: random.Random, first: int, last: int) -> str:
    day = dt.date(dice.randint(first, last), 1, 1) + dt.timedelta(days=dice.randint(0, 364))
    return day.strftime("%m/%d/%Y")
