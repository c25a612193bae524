"""Signed tree heads: C2SP signed-note with Ed25519 (type 1), C2SP tlog-checkpoint.

    signer = Signer("log.example/clinic", seed)
    note = sign(Checkpoint(signer.name, size, root), signer)
    verify(note, signer.vkey)           # -> the Checkpoint, or BadCheckpoint

A key is identified by name and by the first four bytes of SHA-256(name, newline, type, public key);
verifiers carry it as a *vkey*, ``name+hash+key``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_ED25519 = b"\x01"
_MOST_LINES = 100  # the specification asks for at least 16 and for some limit
_DASH = "— "


class BadCheckpoint(ValueError):
    """The note is malformed, or not signed by the key that is trusted."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A tree head: the log's name for itself, how many leaves, and their root hash."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """Return the note text that is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


class Signer:
    """A log's Ed25519 key under its name; the name is also the origin of its checkpoints."""

    def __init__(self, name: str, seed: bytes) -> None:
        """``seed`` is the 32-byte private key of RFC 8032. Raises ValueError for an unusable name."""
        _check_name(name)
        self.name = name
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = self._key.public_key().public_bytes_raw()

    @property
    def vkey(self) -> str:
        """What a verifier needs to know of this key."""
        encoded = base64.b64encode(_ED25519 + self._public).decode()
        return f"{self.name}+{_key_id(self.name, self._public).hex()}+{encoded}"

    def sign(self, text: str) -> str:
        """Return the signature line for a note text."""
        signature = _key_id(self.name, self._public) + self._key.sign(text.encode())
        return f"{_DASH}{self.name} {base64.b64encode(signature).decode()}\n"


def sign(checkpoint: Checkpoint, signer: Signer) -> bytes:
    """Return the signed note of a checkpoint."""
    text = checkpoint.text()
    return f"{text}\n{signer.sign(text)}".encode()


def parse(note: bytes) -> Checkpoint:
    """Return what a note claims, its signatures unchecked. Raises BadCheckpoint."""
    return _parse_text(_split(note)[0])


def verify(note: bytes, vkey: str) -> Checkpoint:
    """Return the checkpoint if this key signed it. Raises BadCheckpoint."""
    checkpoint = _parse_text(signed_text(note, vkey))
    if checkpoint.origin != vkey.strip().partition("+")[0]:
        raise BadCheckpoint("the checkpoint's origin is not the name of the log's key")
    return checkpoint


def signed_text(note: bytes, vkey: str) -> str:
    """Return the text of a signed note, a checkpoint or another, if this key signed it. Raises BadCheckpoint.

    Lines of other keys are ignored, as the specification demands; a wrong line of *this* key
    rejects the whole note.
    """
    name, key_id, key = parse_vkey(vkey)
    text, lines = _split(note)
    signed = False
    for line in lines:
        line_name, signature = _parse_line(line)
        if line_name == name and signature[:4] == key_id:
            try:
                key.verify(signature[4:], text.encode())
            except InvalidSignature:
                raise BadCheckpoint("the checkpoint's signature is wrong") from None
            signed = True
    if not signed:
        raise BadCheckpoint("the checkpoint is not signed by the log's key")
    return text


def not_ours(note: bytes, vkey: str) -> str:
    """Say in which setting the fault lies where a note of our own place is not signed by our key."""
    ours = vkey.partition("+")[0]
    try:
        theirs = parse(note).origin
    except BadCheckpoint:
        return "restore it from a backup"
    if theirs != ours:
        return (
            f"it is of {theirs}, and this log calls itself {ours}: audit.origin or workspace.id changed since"
            " the log began; put back what they were"
        )
    return (
        "the keyfile, workspace.id or the database is not the one that it was signed with; put back what"
        " belongs together, or, where a former installation left it, move it away"
    )


def parse_vkey(vkey: str) -> tuple[str, bytes, Ed25519PublicKey]:
    """Return (name, key id, key) of a verifier key. Raises BadCheckpoint."""
    name, _, rest = vkey.strip().partition("+")
    hash_, _, encoded = rest.partition("+")
    material = strict_base64(encoded)
    if any(c < " " or "\ud800" <= c <= "\udfff" for c in name):
        raise BadCheckpoint("the verifier key's name holds characters that no name has")
    if len(material) != 33 or material[:1] != _ED25519:
        raise BadCheckpoint("the verifier key is not an Ed25519 key; expected name+hash+key")
    key_id = _key_id(name, material[1:])
    if hash_ != key_id.hex():
        raise BadCheckpoint("the verifier key's hash does not belong to its name and key")
    return name, key_id, Ed25519PublicKey.from_public_bytes(material[1:])


def _key_id(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4]


def _check_name(name: str) -> None:
    if not name or "+" in name or any(c.isspace() or c < " " for c in name):
        raise ValueError("a log's name is not empty and has neither blanks, control characters nor plus")


def _split(note: bytes) -> tuple[str, list[str]]:
    try:
        whole = note.decode()
    except UnicodeDecodeError:
        raise BadCheckpoint("the checkpoint is not UTF-8") from None
    if any(c < " " and c != "\n" for c in whole):
        raise BadCheckpoint("the checkpoint holds control characters")
    text, blank, signatures = whole.rpartition("\n\n")
    if not blank or not signatures.endswith("\n"):
        raise BadCheckpoint("the checkpoint has no signatures; it was cut")
    lines = signatures[:-1].split("\n")
    if len(lines) > _MOST_LINES:
        raise BadCheckpoint("the checkpoint has too many signatures")
    return text + "\n", lines


def _parse_line(line: str) -> tuple[str, bytes]:
    name, blank, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not blank or not name:
        raise BadCheckpoint("a signature line is malformed")
    signature = strict_base64(encoded)
    if len(signature) < 5:
        raise BadCheckpoint("a signature line is too short")
    return name, signature


def _parse_text(text: str) -> Checkpoint:
    lines = text[:-1].split("\n")
    if len(lines) < 3 or not all(lines):
        raise BadCheckpoint("a checkpoint has an origin, a size and a root hash")
    origin, size, root = lines[:3]
    if not (size.isascii() and size.isdigit()) or len(size) > 19 or str(int(size)) != size:
        raise BadCheckpoint("the checkpoint's size is not a decimal number")
    digest = strict_base64(root)
    if len(digest) != 32:
        raise BadCheckpoint("the checkpoint's root hash has not 32 bytes")
    return Checkpoint(origin, int(size), digest)


def strict_base64(text: str) -> bytes:
    """Return the bytes of base64 in its one canonical spelling. Raises BadCheckpoint."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BadCheckpoint("the checkpoint or key holds malformed base64") from None
    if base64.b64encode(data).decode() != text:  # one spelling only: bits behind the end are no place to hide
        raise BadCheckpoint("the checkpoint or key holds base64 in a form that is not canonical")
    return data
