"""Ids drawn by a provider go back as they came; what merely begins like one does not."""

from __future__ import annotations

import string
from random import Random

import pytest

from privity.detection.provider_ids import is_drawn, is_provider_id

_MIXED = string.ascii_letters + string.digits
_FORMS = {
    "toolu_01": (_MIXED, 22),
    "call_": (_MIXED, 24),
    "msg_01": (_MIXED, 22),
    "fc_": ("0123456789abcdef", 48),
}


@pytest.mark.parametrize("prefix", _FORMS)
def test_drawn_ids_are_known(prefix: str) -> None:
    alphabet, length = _FORMS[prefix]
    random = Random(prefix)
    drawn = [prefix + "".join(random.choices(alphabet, k=length)) for _ in range(10_000)]
    unknown = [one for one in drawn if not is_provider_id(one)]
    assert len(unknown) <= 10, unknown[:3]


@pytest.mark.parametrize(
    "text",
    [
        "call_MariaLopezGonzalezHernandez",
        "call_MariaLopez1961Gonzalez22",
        "call_marialopezgonzalez1961ab",
        "msg_Wojciechowska19610312Krystyna",
        "toolu_12345678901234567890",
        "toolu_SSN123456789MRN44718822",
        "call_dob19610312ssn123456789ab",
        "resp_patient4471882maria02lopez",
        "call_short9aB",
    ],
)
def test_words_and_numbers_are_no_drawn_id(text: str) -> None:
    assert not is_provider_id(text)


@pytest.mark.parametrize(
    "call_id",
    [
        # Somebody's number, date or name with a drawn part behind it.
        *("call_44718822-3f9a0c1b2d4e", "1952-03-14_3f9a0c1b2d4e", "03-14-52_3f9a0c1b2d4e6f"),
        *("call_5550143_a8f3k2l9qw4x7z1c", "chartno-44718822-3f9a0c1b2d4e", "mrn_a4718822-3f9a0c1b2d4e"),
        *("call_maria_lopez_3f9a0c1b2d4e6f8a7b5c3d9e", "maria-3f9a0c1b2d4e6f", "ana-3f9a0c1b2d4e6f8a7b"),
        *("call_johnsmith_a8f3k2l9qw4x7z1c", "AnaRuiz_3f9a0c1b2d4e6f8a7b5c3d9e"),
        # Filled up to the form of what is drawn.
        *("00000000-0000-0000-0000-000044718822", "12345678-1234-1234-1234-123456789012"),
        "call_a123456789000000",
        # Codes with letters among their digits.
        *("call_1HGCM82633A004352", "DE89370400440532013000", "AB123456C", "call_1EG4TE5MK73"),
        *("call_4111111111111111_a8f3k2l9qw4x7z", "call_4111-1111-1111-1111_a8f3k2l9q4x7z"),
    ],
)
def test_what_stands_beside_a_drawn_part_is_not_drawn(call_id: str) -> None:
    assert not is_drawn(call_id)
