"""Signed notes: what verifies, and each way of being wrong."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.audit.checkpoint import BadCheckpoint, Checkpoint, Signer, parse, parse_vkey, sign, verify

SIGNER = Signer("log.example/clinic", bytes(range(32)))
HEAD = Checkpoint(SIGNER.name, 20852163, bytes(range(32)))
NOTE = sign(HEAD, SIGNER)


def test_a_signed_checkpoint_verifies_and_reads_as_the_specification_says() -> None:
    assert verify(NOTE, SIGNER.vkey) == HEAD == parse(NOTE)
    lines = NOTE.decode().split("\n")
    assert lines[:4] == [HEAD.origin, "20852163", base64.b64encode(HEAD.root).decode(), ""]
    assert lines[4].startswith("— log.example/clinic ")
    assert parse_vkey(SIGNER.vkey)[0] == SIGNER.name


def test_the_specification_s_own_example_parses() -> None:
    note = (
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa "
        "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    )
    assert parse(note.encode()).size == 20852163


@given(st.integers(0, len(NOTE) - 1), st.integers(1, 255))
def test_no_altered_byte_verifies(place: int, change: int) -> None:
    altered = bytearray(NOTE)
    altered[place] ^= change
    with pytest.raises(BadCheckpoint):
        verify(bytes(altered), SIGNER.vkey)


def test_lines_of_others_are_ignored_and_a_wrong_line_of_ours_is_not() -> None:
    other = Signer("witness.example/w", bytes(32))
    assert verify(NOTE + other.sign(HEAD.text()).encode(), SIGNER.vkey) == HEAD
    with pytest.raises(BadCheckpoint, match="wrong"):
        verify(NOTE + SIGNER.sign("another text\n").encode(), SIGNER.vkey)
    with pytest.raises(BadCheckpoint, match="not signed"):
        verify(NOTE, other.vkey)
    same_name = Signer(SIGNER.name, bytes(32))
    with pytest.raises(BadCheckpoint, match="not signed"):
        verify(NOTE, same_name.vkey)


def test_a_log_signs_for_its_own_origin_only() -> None:
    with pytest.raises(BadCheckpoint, match="origin"):
        verify(sign(Checkpoint("other.example", 1, bytes(32)), SIGNER), SIGNER.vkey)


def malformed(text: str) -> bytes:
    return f"{text}\n{SIGNER.sign(text)}".encode()


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(b"", id="empty"),
        pytest.param(NOTE[:-1], id="cut"),
        pytest.param(b"\xff" + NOTE, id="not UTF-8"),
        pytest.param(NOTE.replace(b"\n", b"\r\n"), id="control characters"),
        pytest.param(HEAD.text().encode(), id="no signatures"),
        pytest.param(HEAD.text().encode() + b"\nhello\n", id="no dash"),
        pytest.param(HEAD.text().encode() + "\n— name AAAA\n".encode(), id="short signature"),
        pytest.param(HEAD.text().encode() + "\n— name =\n".encode(), id="bad base64"),
        pytest.param(NOTE + b"".join([SIGNER.sign("x\n").encode()] * 101), id="too many lines"),
        pytest.param(malformed("log.example/clinic\n1\n"), id="no root"),
        pytest.param(
            malformed("log.example/clinic\n01\n" + base64.b64encode(bytes(32)).decode() + "\n"),
            id="leading zero",
        ),
        pytest.param(
            malformed("log.example/clinic\n-1\n" + base64.b64encode(bytes(32)).decode() + "\n"), id="negative"
        ),
        pytest.param(malformed("log.example/clinic\n1\nAAAA\n"), id="short root"),
        pytest.param(
            malformed("log.example/clinic\n1\n" + "A" * 42 + "B=\n"), id="base64 with bits behind its end"
        ),
    ],
)
def test_a_malformed_note_is_refused(note: bytes) -> None:
    with pytest.raises(BadCheckpoint):
        verify(note, SIGNER.vkey)


@pytest.mark.parametrize(
    "vkey", ["", "name", "name+00000000+", SIGNER.vkey.replace("clinic", "other"), SIGNER.vkey[:-4]]
)
def test_a_malformed_verifier_key_is_refused(vkey: str) -> None:
    with pytest.raises(BadCheckpoint):
        parse_vkey(vkey)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb"])
def test_a_log_cannot_have_a_name_that_its_note_could_not_carry(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Signer(name, bytes(32))
