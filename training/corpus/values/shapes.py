"""Shapes of identifiers in a small language, and the check digits that some of them carry.

A shape is a string in which these characters stand for a random one, and every other for itself::

    #  digit              &  digit but not 0     @  upper-case letter   %  lower-case letter
    *  upper or digit     ~  lower or digit      ^  upper-case hex      ¤  lower-case hex
    ?  letter or digit in either case

"""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from random import Random

Maker = Callable[[Random], str]

_ALPHABETS = {
    "#": string.digits,
    "&": "123456789",
    "@": string.ascii_uppercase,
    "%": string.ascii_lowercase,
    "*": string.ascii_uppercase + string.digits,
    "~": string.ascii_lowercase + string.digits,
    "^": "0123456789ABCDEF",
    "¤": "0123456789abcdef",
    "?": string.ascii_letters + string.digits,
}


def fill(rng: Random, shape: str) -> str:
    """Return one text of a shape."""
    return "".join(rng.choice(_ALPHABETS[char]) if char in _ALPHABETS else char for char in shape)


def run(rng: Random, char: str, count: int) -> str:
    """Return ``count`` random characters of one class of the shape language."""
    return "".join(rng.choices(_ALPHABETS[char], k=count))


def of_shapes(*shapes: str) -> Maker:
    """Make a maker that draws one of the shapes."""
    return lambda rng: fill(rng, rng.choice(shapes))


def one_of(*makers: Maker) -> Maker:
    """Make a maker that draws one of the makers."""
    return lambda rng: rng.choice(makers)(rng)


def weighted(pairs: Sequence[tuple[float, Maker]]) -> Maker:
    """Make a maker that draws one of the makers by weight."""
    weights = [weight for weight, _ in pairs]
    makers = [maker for _, maker in pairs]
    return lambda rng: rng.choices(makers, weights)[0](rng)


def grouped(text: str, sizes: Sequence[int], joint: str = " ") -> str:
    """Write a text in groups; the last size repeats."""
    parts = []
    place = 0
    index = 0
    while place < len(text):
        size = sizes[min(index, len(sizes) - 1)]
        parts.append(text[place : place + size])
        place += size
        index += 1
    return joint.join(parts)


def luhn_digit(number: str) -> str:
    """Return the digit that completes a number to a valid Luhn number (ISO/IEC 7812-1)."""
    total = 0
    for place, char in enumerate(reversed(number)):
        value = int(char) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def mod97_iban(country: str, account: str) -> str:
    """Return the IBAN of a country and account number with its check digits (ISO 13616-1)."""
    digits = "".join(str(int(char, 36)) for char in account + country + "00")
    return f"{country}{98 - int(digits) % 97:02d}{account}"
