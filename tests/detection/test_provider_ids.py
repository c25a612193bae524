"""Ids drawn by a provider go back as they came; what merely begins like one does not."""

from __future__ import annotations

import string
from random import Random

import pytest

from privity.detection.provider_ids import is_provider_id

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
