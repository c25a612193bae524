from __future__ import annotations

import re
from random import Random

import pytest

from privity.detection import validators
from training.corpus.values import (
    biometric,
    credentials,
    cues,
    devices,
    numbers,
    payment,
    secrets,
    vehicles,
)

MODULES = (numbers, payment, devices, vehicles, biometric, credentials, secrets, cues)
MANY = (
    "mrn",
    "plan",
    "account",
    "licence",
    "vehicle",
    "device",
    "biometric",
    "photo",
    "id",
    "card",
    "secret",
    "~code",
    "~number",
    "~cue.mrn",
    "~cue.plan",
)


def drawn(name: str, count: int = 300) -> list[str]:
    for module in MODULES:
        if name in module.MAKERS:
            return [module.MAKERS[name](Random(f"{name}{seed}")) for seed in range(count)]
    raise AssertionError(name)


def shape(text: str) -> str:
    return re.sub(r"[0-9]", "0", re.sub(r"[a-z]", "a", re.sub(r"[A-Z]", "A", text)))


@pytest.mark.parametrize("name", sorted({name for module in MODULES for name in module.MAKERS}))
def test_a_maker_repeats_by_its_seed_and_leaves_no_hole(name: str) -> None:
    values = drawn(name, 40)
    assert values == drawn(name, 40)
    for value in values:
        assert value
        assert value == value.strip()
        if not name.startswith(("~", "secret")):
            assert not set(value) & set("¤~^&?")


@pytest.mark.parametrize("name", MANY)
def test_a_kind_comes_in_fifteen_shapes_at_least(name: str) -> None:
    assert len({shape(value) for value in drawn(name)}) >= 15


@pytest.mark.parametrize(
    ("name", "valid", "share"),
    [
        ("npi", validators.npi, 0.75),
        ("licence.dea", validators.dea, 1.0),
        ("vehicle.vin", validators.vin, 0.8),
        ("card", validators.luhn, 0.85),
        ("routing", validators.aba_routing, 1.0),
        ("iban", validators.iban, 0.8),
        ("device.imei", validators.imei, 1.0),
        ("ssn", validators.ssn, 0.99),
    ],
)
def test_check_digits_are_mostly_right(name: str, valid: object, share: float) -> None:
    assert callable(valid)
    values = drawn(name)
    assert sum(bool(valid(value)) for value in values) >= share * len(values) * 0.97


def test_national_numbers_carry_their_check_digits() -> None:
    for value in drawn("id.dni", 60):
        digits = re.sub(
            r"[^0-9XYZ]", "", value.replace("X", "0", 1).replace("Y", "1", 1).replace("Z", "2", 1)[:-1]
        )
        assert value[-1] == "TRWAGMYFPDXBNJZSQVHLCKE"[int(digits) % 23]
    for value in drawn("id.nir", 60):
        digits = value.replace(" ", "")
        assert 97 - int(digits[:13]) % 97 == int(digits[13:])
    for value in drawn("id.cpf", 60):
        digits = [int(char) for char in value if char.isdigit()]
        assert (
            sum(d * w for d, w in zip(digits[:9], range(10, 1, -1), strict=True)) * 10 % 11 % 10 == digits[9]
        )
    for value in drawn("id.bsn", 60):
        digits = [int(char) for char in value if char.isdigit()]
        assert (sum(d * w for d, w in zip(digits[:8], range(9, 1, -1), strict=True)) - digits[8]) % 11 == 0


def test_a_medicare_number_has_its_form() -> None:
    letters = "[AC-HJKMNP-RT-Y]"
    mixed = "[AC-HJKMNP-RT-Y0-9]"
    for value in drawn("plan.mbi", 60):
        assert re.fullmatch(
            rf"[1-9]{letters}{mixed}\d{letters}{mixed}\d{letters}{{2}}\d{{2}}", value.replace("-", "")
        )
