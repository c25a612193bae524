from __future__ import annotations

import os

import msgspec
import pytest

from privity.crypto.aead import seal
from privity.crypto.errors import BoxError
from privity.crypto.keyring import Key
from privity.crypto.ports import KeyKind
from privity.domain.finding import Finding
from privity.domain.labels import Label
from privity.journey.records import Transcript, open_transcript, transcript

KEY = Key("int_" + "0" * 32, KeyKind.INTERACTION, 1, b"k" * 32, "main")
FINDING = Finding(3, 5, 16, Label.SSN, "US_SSN", 0.95, "ssn", "ssn.dashed")
BODY = b'{"model":"m","messages":[{"role":"user","content":"PVY-SSN-0000-X-00000000-YVP"}]}'


def sealed() -> bytes:
    return transcript(
        KEY,
        "main",
        KEY.id,
        protocol="openai_chat",
        body=BODY,
        findings=[FINDING],
        random=os.urandom,
    )


def test_a_transcript_comes_back_as_it_was_sealed() -> None:
    assert open_transcript(KEY, "main", KEY.id, sealed()) == Transcript("openai_chat", BODY, (FINDING,))


@pytest.mark.parametrize(("workspace", "interaction"), [("other", KEY.id), ("main", "int_" + "1" * 32)])
def test_a_transcript_of_another_place_does_not_open(workspace: str, interaction: str) -> None:
    with pytest.raises(BoxError):
        open_transcript(KEY, workspace, interaction, sealed())


@pytest.mark.parametrize(
    "document", [{}, [], {"masked": "x", "findings": [[1]]}, {"masked": 1, "findings": []}]
)
def test_a_form_that_is_not_known_is_refused(document: object) -> None:
    box = seal(
        KEY.material,
        msgspec.msgpack.encode(document),
        workspace="main",
        kind="transcript",
        id=KEY.id,
        version=1,
        random=os.urandom,
    )
    with pytest.raises(BoxError, match="does not read"):
        open_transcript(KEY, "main", KEY.id, box)


def test_a_transcript_without_a_protocol_is_of_the_first_one() -> None:
    box = seal(
        KEY.material,
        msgspec.msgpack.encode({"masked": "{}", "findings": []}),
        workspace="main",
        kind="transcript",
        id=KEY.id,
        version=1,
        random=os.urandom,
    )
    assert open_transcript(KEY, "main", KEY.id, box) == Transcript("openai_chat", b"{}", ())
