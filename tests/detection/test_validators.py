from __future__ import annotations

from collections.abc import Callable

import pytest

from privity.detection import validators as v
from privity.detection.recognisers import CHECKS

SHIPPED = (v.cpf, v.dni, v.ean13, v.ipv4, v.nir, v.verhoeff)
#: Digits for ``str.isdigit`` and letters for ``str.isalnum`` that are none of ASCII's, and far too many of these.
ODD = ("", "-", "²", "1" * 5000, "Z" * 5000, "X" * 5000, "²" * 17, "1M8GDM9A²KP042788", "GB82²EST12345698765432",
       "²²²²²²²²Z", "1" * 5000 + "Z", "²" * 15, "1" * 14 + "²", "1.2.3.²", "1.2.3." + "1" * 5000, "1..2", "٣" * 15)  # fmt: skip


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (v.card_number, "4111 1111 1111 1111", "4111 1111 1111 1112"),
        (v.card_number, "378282246310005", "0000000000000000"),
        (v.ssn, "123-45-6789", "000-45-6789"),
        (v.ssn, "666-45-6789", "123-00-6789"),
        (v.ssn, "999-45-6789", "123-45-0000"),
        (v.npi, "1234567893", "1234567890"),
        (v.dea, "AB1234563", "AB1234567"),
        (v.vin, "1M8GDM9AXKP042788", "1M8GDM9AXKP042789"),
        (v.iban, "GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 33"),
        (v.iban_printed, "AT61 2011 1822 4410 7300", "AT61201118224410 7300"),
        (v.iban_printed, "FR14 2004 1010 0505 0001 3M02 606", "FR14 2004 1010 0505 0001 3M02 60"),
        (v.iban_printed, "NO93 8601 1117 948", "XX93 8601 1117 948"),
        (v.run, "12.345.678-5", "12.345.678-6"),
        (v.run, "1.000.005-K", "1.000.005-0"),
        (v.aba_routing, "021000021", "021000022"),
        (v.imei, "490154203237518", "490154203237519"),
        (v.ipv4, "192.0.2.44", "192.0.2.444"),
    ],
)
def test_checks(check: Callable[[str], bool], good: str, bad: str) -> None:
    assert check(good)
    assert not check(bad)


def test_days() -> None:
    assert v.day_of_month(29, 2)
    assert not v.day_of_month(31, 4)
    assert not v.day_of_month(1, 13)


def test_entropy() -> None:
    assert v.entropy("") == 0
    assert v.entropy("aaaa") == 0
    assert v.entropy("abcd") == 2


@pytest.mark.parametrize("check", [*CHECKS.values(), *SHIPPED])
@pytest.mark.parametrize("text", ODD)
def test_no_text_breaks_a_check(check: Callable[[str], bool], text: str) -> None:
    assert check(text) in (True, False)


def test_a_remainder_has_no_longest_number() -> None:
    nothing = "9" * 96 * 100  # ten to the 96th leaves 1 (Fermat)
    assert v.mod97(nothing + "1")
    assert v.mod97(nothing + "1" + nothing)
    assert not v.mod97(nothing)
    assert not v.mod97(nothing + "2")
