"""Random JSON numbers of a given shape: sign, number of digits, decimals and exponent are kept."""

from __future__ import annotations

import re

from privity.domain.clock import Random

_SHAPE = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?([eE][+-]?[0-9]+)?\Z")
_CARD_LENGTHS = range(12, 20)


def another_number(original: str, random: Random) -> str:
    """Return a number of this shape that is not this number.

    No leading zeros (RFC 8259, section 6). Raises ValueError for what is no JSON number.
    """
    match = _SHAPE.match(original)
    if match is None:
        raise ValueError("not a JSON number: number operators mask number literals only")
    sign, whole, fraction, exponent = match.groups()
    digits = _digits(random, whole, fraction or "")
    made = _spell(sign, digits, len(whole), exponent)
    while digits == whole + (fraction or "") or _looks_like_a_card(digits):
        digits = digits[:-1] + str(int(digits[-1]) % 9 + 1)
        made = _spell(sign, digits, len(whole), exponent)
    return made


def _digits(random: Random, whole: str, fraction: str) -> str:
    count = len(whole) + len(fraction)
    # 16 bytes more than needed make the remainder's bias smaller than 2^-120.
    made = f"{int.from_bytes(random(count + 16), 'big') % 10**count:0{count}d}"
    if whole == "0" and fraction:
        return "0" + made[1:]  # 0.37 stays below one
    return ("1" if made[0] == "0" else made[0]) + made[1:]


def _spell(sign: str, digits: str, whole: int, exponent: str | None) -> str:
    point = "." + digits[whole:] if len(digits) > whole else ""
    return sign + digits[:whole] + point + (exponent or "")


def _looks_like_a_card(digits: str) -> bool:
    """Whether the digits pass the check of ISO/IEC 7812-1: an answer must not seem to invent a card."""
    if len(digits) not in _CARD_LENGTHS:
        return False
    total = 0
    for place, char in enumerate(reversed(digits)):
        digit = int(char) * (1 + place % 2)
        total += digit // 10 + digit % 10
    return total % 10 == 0
