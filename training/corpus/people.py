"""People who agree with themselves: one name in all its forms, one birth, one set of pronouns."""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from training.corpus.cultures import (
    EPONYM_FAMILY,
    MIX,
    NATIVE,
    WORD_FAMILY,
    WORD_GIVEN,
    culture,
    folded,
    invented,
)

_TODAY = (date(2015, 1, 1), date(2026, 12, 31))
_NICKS = {
    "William": "Bill", "Robert": "Bob", "Richard": "Dick", "James": "Jim", "Margaret": "Peggy", "Elizabeth": "Liz",
    "Katherine": "Kate", "Patricia": "Patty", "Michael": "Mike", "Thomas": "Tom", "Charles": "Chuck", "Edward": "Ned",
    "Alexander": "Sasha", "Samantha": "Sam", "Jennifer": "Jen", "Jessica": "Jess", "Theodore": "Teddy",
    "Anthony": "Tony", "Francisco": "Paco", "Jose": "Pepe", "José": "Pepe", "Guadalupe": "Lupe", "Dolores": "Lola",
    "Deborah": "Debbie", "Susan": "Suzy", "Rebecca": "Becky", "Christopher": "Kit", "Nathaniel": "Nate",
    "Abigail": "Abby", "Victoria": "Vicky", "Giuseppe": "Beppe", "Johannes": "Hannes", "Maria": "Mia",
    "Aleksander": "Olek", "Mohammed": "Mo", "Benjamin": "Benji", "Daniel": "Danny", "Joshua": "Josh",
    "Timothy": "Timmy", "Dorothy": "Dot", "Frances": "Frankie", "Eleanor": "Nell", "Lawrence": "Larry",
}  # fmt: skip
_ADULT = (18, 88)
_CHILD = (1, 17)
_ELDER = (90, 103)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist.

    Attributes:
        given, family: As they are mostly written.
        middle: A middle name; shown by some forms.
        nick: What friends say.
        born, today: The day of birth and the day on which the document speaks of the age.
        female: For pronouns and titles.
        family_first: The surname may be written first.
    """

    given: str
    family: str
    middle: str
    nick: str
    born: date
    today: date
    female: bool
    family_first: bool

    @property
    def age(self) -> int:
        had = (self.today.month, self.today.day) >= (self.born.month, self.born.day)
        return self.today.year - self.born.year - (not had)


def _culture_key(rng: Random, lang: str) -> str:
    mix = MIX.get(lang, MIX["en"])
    return rng.choices(list(mix), list(mix.values()))[0]


def _skewed(rng: Random, names: tuple[str, ...]) -> str:
    """One of the names, the first ones somewhat more often (lists by frequency stand so in life)."""
    return names[int(len(names) * rng.random() ** 1.3)]


def _given(rng: Random, key: str, *, female: bool) -> str:
    if key == "invented":
        if rng.random() < 0.4:
            return invented(rng, least=2, most=2) + rng.choice(
                ("", "a", "ah", "elle") if female else ("", "o", "us")
            )
        key = "us"
    if key == "words":
        return rng.choice(WORD_GIVEN) if rng.random() < 0.6 else _skewed(rng, culture("us").female)
    lists = culture(key)
    return _skewed(rng, lists.female if female else lists.male)


def _family(rng: Random, key: str, *, female: bool) -> str:
    if key == "invented":
        return invented(rng)
    if key == "words":
        return rng.choice(WORD_FAMILY if rng.random() < 0.6 else EPONYM_FAMILY)
    lists = culture(key)
    names = lists.family_female if female and lists.family_female else lists.family
    name = _skewed(rng, names)
    if lists.particles and rng.random() < 0.12:
        name = rng.choice(lists.particles) + name
    if rng.random() < lists.double:
        second = _skewed(rng, names)
        joint = rng.choice(("-", " ", " ")) if lists.double > 0.1 else "-"
        if " " not in name and second != name:
            name = f"{name}{joint}{second}"
    return name


def invent(rng: Random, lang: str = "en") -> Person:
    """Invent somebody who might stand in a document of this language."""
    key = _culture_key(rng, lang)
    female = rng.random() < 0.52
    given = _given(rng, key, female=female)
    # Families mix: one surname in eight comes from elsewhere.
    other = _culture_key(rng, lang)
    mixed = rng.random() > 0.88 and not {key, other} & set(NATIVE)
    family = _family(rng, other if mixed else key, female=female)
    if rng.random() < 0.06:
        given = f"{given}{rng.choice('- ')}{_given(rng, key, female=female)}"
    middle = _given(rng, key, female=female)
    accents = 0.3 if lang == "en" else 0.9
    if rng.random() > accents:
        given, family, middle = folded(given), folded(family), folded(middle)
    nick = _NICKS.get(given) or (
        given[: rng.randint(3, 4)].rstrip("aeiou '-") if len(given) > 5 and rng.random() < 0.6 else given
    )
    today = _TODAY[0] + timedelta(days=rng.randrange((_TODAY[1] - _TODAY[0]).days))
    chance = rng.random()
    years = rng.randint(*(_ADULT if chance < 0.84 else _CHILD if chance < 0.96 else _ELDER))
    born = today - timedelta(days=int(years * 365.25) + rng.randrange(1, 365))
    return Person(
        given,
        family,
        middle,
        nick if len(nick) > 1 else given,
        born,
        today,
        female,
        key not in {"invented", "words"} and culture(key).family_first,
    )
