from __future__ import annotations

from collections.abc import Callable

import pytest

from privity.detection import validators as v


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
