"""Checks that confirm a shape: checksums, calendars, number plans. Each cites its rule.

They answer for any text, however long and in whatever script, and raise nothing: an operator may put one
behind a pattern of any width. Their digits and letters are those of ASCII.
"""

from __future__ import annotations

import math
from collections import Counter

_VIN_VALUES = dict(
    zip(
        "ABCDEFGHJKLMNPRSTUVWXYZ",
        [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9],
        strict=True,
    )
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def digits(text: str) -> str:
    """Return the ASCII digits of a text."""
    return "".join(char for char in text if "0" <= char <= "9")


def luhn(text: str) -> bool:
    """Luhn's check digit (ISO/IEC 7812-1, annex B) over the digits of a text."""
    total = 0
    for place, char in enumerate(reversed(digits(text))):
        value = int(char) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def card_number(text: str) -> bool:
    """12 to 19 digits, not all the same, Luhn (ISO/IEC 7812-1)."""
    number = digits(text)
    return 12 <= len(number) <= 19 and len(set(number)) > 1 and luhn(number)


def ssn(text: str) -> bool:
    """Area not 000, group not 00, serial not 0000 (SSA, POMS RM 10201.035).

    666 and 9xx areas were never issued as SSNs, but the first marks dummies and the second ITINs;
    both stand for a person where they appear, so they count.
    """
    number = digits(text)
    return len(number) == 9 and number[:3] != "000" and number[3:5] != "00" and number[5:] != "0000"


def npi(text: str) -> bool:
    """National Provider Identifier: Luhn over 80840 and ten digits (45 CFR 162.406)."""
    number = digits(text)
    return len(number) == 10 and number[0] in "12" and luhn("80840" + number)


def dea(text: str) -> bool:
    """DEA registration: two letters, six digits, check digit (DEA Diversion Control)."""
    number = digits(text)
    if len(number) != 7:
        return False
    odd = sum(int(number[i]) for i in (0, 2, 4))
    even = sum(int(number[i]) for i in (1, 3, 5))
    return (odd + 2 * even) % 10 == int(number[6])


def vin(text: str) -> bool:
    """Vehicle identification number with its check digit (49 CFR 565.15)."""
    number = text.upper()
    if len(number) != 17 or number.isdigit() or not text.isascii():
        return False
    total = 0
    for char, weight in zip(number, _VIN_WEIGHTS, strict=True):
        value = int(char) if char.isdigit() else _VIN_VALUES.get(char, -1)
        if value < 0:
            return False
        total += value * weight
    return number[8] == ("X" if total % 11 == 10 else str(total % 11))


def iban(text: str) -> bool:
    """International bank account number, mod 97 (ISO 13616-1)."""
    number = "".join(char for char in text if char.isalnum())
    return number.isascii() and 15 <= len(number) <= 34 and mod97(number[4:] + number[:4])


def mod97(text: str) -> bool:
    """Digits and letters (A is 10) that leave 1 when divided by 97 (ISO/IEC 7064, MOD 97-10)."""
    rest = 0  # digit by digit: as one number it would have no bound, and Python reads 4,300 digits at most
    for char in text:
        if char.isascii() and char.isalnum():
            value = int(char, 36)
            rest = (rest * (10 if value < 10 else 100) + value) % 97
    return rest == 1


# Countries of the euro payments area with the length of their numbers.
_IBAN_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FO GL NL",
        19: "MK SI",
        20: "AT BA EE LT LU XK",
        21: "CH HR LI LV",
        22: "BG DE GB IE ME RS VA",
        23: "GI",
        24: "AD CZ ES MD RO SE SK",
        25: "PT",
        26: "IS",
        27: "FR GR IT MC SM",
        28: "AL CY HU PL",
        31: "MT",
    }.items()
    for country in countries.split()
}


def iban_printed(text: str) -> bool:
    """A European IBAN by country and length, in groups of four as it is printed (SWIFT, IBAN Registry).

    Whoever mistypes a digit spoils the check number, and not what the account says of its holder.
    """
    groups = text.split(" ")
    number = "".join(groups)
    if len(number) != _IBAN_LENGTHS.get(number[:2].upper()) or not number[2:4].isdigit():
        return False
    return all(len(group) == 4 for group in groups[:-1]) and len(digits(number)) * 2 > len(number)


def aba_routing(text: str) -> bool:
    """US bank routing number: weights 3, 7, 1 (ABA routing number policy)."""
    number = digits(text)
    if len(number) != 9 or number == "000000000":
        return False
    return sum(int(char) * weight for char, weight in zip(number, (3, 7, 1) * 3, strict=True)) % 10 == 0


def imei(text: str) -> bool:
    """Mobile equipment identity: 15 digits, Luhn (3GPP TS 23.003, 6.2.1)."""
    number = digits(text)
    return len(number) == 15 and luhn(number)


def ipv4(text: str) -> bool:
    """Dotted quad with every part below 256 (RFC 791)."""
    return all(_decimal(part) and len(part) <= 3 and int(part) < 256 for part in text.split("."))


def day_of_month(day: int, month: int) -> bool:
    """Whether a month has such a day; 29 February always passes, as the year may be missing."""
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def entropy(text: str) -> float:
    """Shannon entropy in bits a character."""
    if not text:
        return 0.0
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values())


def dni(text: str) -> bool:
    """Spanish DNI or NIE: the letter is the number modulo 23 (Orden INT/2058/2008)."""
    plain = "".join(char for char in text.upper() if char.isalnum())
    number = plain[:-1].translate(str.maketrans("XYZ", "012"))
    if not _decimal(number) or len(number) > 8:
        return False
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23] == plain[-1]


def run(text: str) -> bool:
    """Chilean RUN: weights 2 to 7 from the right, modulo 11; ten is K (Servicio de Impuestos Internos)."""
    plain = "".join(char for char in text.upper() if char.isalnum())
    number, mark = plain[:-1], plain[-1:]
    if not number.isdigit():
        return False
    total = sum(int(char) * (2 + place % 6) for place, char in enumerate(reversed(number)))
    return "0K987654321"[total % 11] == mark


def cpf(text: str) -> bool:
    """Brazilian CPF: two check digits modulo 11 (Receita Federal)."""
    number = [int(char) for char in digits(text)]
    if len(number) != 11 or len(set(number)) == 1:
        return False
    for length in (9, 10):
        total = sum(value * (length + 1 - place) for place, value in enumerate(number[:length]))
        if total * 10 % 11 % 10 != number[length]:
            return False
    return True


def nir(text: str) -> bool:
    """French NIR: the key is 97 less the number modulo 97; Corsica's 2A and 2B count as 19 and 18 (INSEE)."""
    plain = text.replace(" ", "").upper().replace("2A", "19").replace("2B", "18")
    return len(plain) == 15 and _decimal(plain) and 97 - int(plain[:13]) % 97 == int(plain[13:])


def ean13(text: str) -> bool:
    """Thirteen digits, weights 1 and 3 (GS1; Swiss AHV number since 2008)."""
    number = [int(char) for char in digits(text)]
    return (
        len(number) == 13 and sum(value * (1, 3)[place % 2] for place, value in enumerate(number)) % 10 == 0
    )


def verhoeff(text: str) -> bool:
    """Verhoeff's check digit (Aadhaar: UIDAI), over the dihedral group of ten elements."""
    state = 0
    for place, char in enumerate(reversed(digits(text))):
        state = _dihedral(state, _turned(int(char), place % 8))
    return state == 0


def _decimal(text: str) -> bool:
    """Whether a text is ASCII digits: ``str.isdigit`` takes superscripts, which ``int`` does not read."""
    return text.isascii() and text.isdigit()


def _dihedral(a: int, b: int) -> int:
    """The product of two elements of the symmetries of a pentagon, reflections being 5 to 9."""
    turn = (a + (b if a < 5 else -b)) % 5
    return turn + 5 * ((a < 5) != (b < 5))


def _turned(value: int, times: int) -> int:
    for _ in range(times):
        value = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)[value]
    return value
