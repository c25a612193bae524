"""API keys: ``pvk_`` + 30 base62 characters (178 random bits) + a 6-character CRC32.

The checksum lets a scanner of repositories recognise a leaked key without asking us, and lets the
gateway refuse garbage before it looks anything up. It protects nothing by itself. Stored is the
SHA-256 of the whole key: with 178 random bits there is nothing to guess, so a slow password hash
would only slow the data path.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable

from privity.domain.clock import Random
from privity.domain.errors import Unauthenticated
from privity.storage.ports import ApiKeyRow

PREFIX = "pvk_"
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_RANDOM_LENGTH = 30
_CRC_LENGTH = 6
_FORM = re.compile(rf"{PREFIX}[0-9A-Za-z]{{{_RANDOM_LENGTH + _CRC_LENGTH}}}\Z", re.ASCII)

#: One message for every way to be unknown: a caller must not learn whether a key once existed.
_UNKNOWN = "The API key is not known here. Check the key, or make one with `privity key create`."


def generate(random: Random) -> str:
    """Return a new key. It is shown once; only :func:`digest` of it is kept."""
    characters: list[str] = []
    while len(characters) < _RANDOM_LENGTH:
        # 248 = 4 x 62: bytes above it would make the first eight characters likelier.
        characters += [_ALPHABET[byte % 62] for byte in random(_RANDOM_LENGTH) if byte < 248]
    head = PREFIX + "".join(characters[:_RANDOM_LENGTH])
    return head + _checksum(head)


def check_format(key: str) -> bool:
    """Whether the text is a well-formed key with the right checksum (and may be looked up)."""
    return bool(_FORM.match(key)) and _checksum(key[:-_CRC_LENGTH]) == key[-_CRC_LENGTH:]


def digest(key: str) -> bytes:
    """Return what is stored of a key."""
    return hashlib.sha256(key.encode("ascii")).digest()


def credential(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Return the key that a request presents, by ``Authorization: Bearer`` or ``x-api-key``.

    Header names are lower case, as ASGI gives them. Raises Unauthenticated when there is none, when
    two differ, or when what stands there is no key of ours. Never repeats what it was given.
    """
    found = set()
    for name, value in headers:
        if name == b"x-api-key":
            found.add(value.strip())
        elif name == b"authorization":
            scheme, _, token = value.strip().partition(b" ")
            if scheme.lower() != b"bearer":
                raise Unauthenticated("Authorization must be `Bearer` with a Privity API key (pvk_...).")
            found.add(token.strip())
    if not found:
        raise Unauthenticated("No API key. Send `Authorization: Bearer pvk_...` or `x-api-key: pvk_...`.")
    if len(found) > 1:
        raise Unauthenticated("Two different API keys in one request. Send one.")
    key = found.pop().decode("latin-1")
    if not key.startswith(PREFIX):
        raise Unauthenticated(
            "The API key is not one of Privity's (pvk_...). "
            "The provider's own key belongs in the gateway's environment, not in the client."
        )
    if not check_format(key):
        raise Unauthenticated(
            "The API key is incomplete or mistyped: its checksum does not fit. Copy it again."
        )
    return key


class KeyIndex:
    """The keys of one moment, by hash. Immutable: a change of the keys makes a new index.

    A dictionary by SHA-256 gives no timing oracle: what an attacker controls is hashed before it is
    compared, so a near miss teaches nothing about a stored key.
    """

    def __init__(self, rows: Iterable[ApiKeyRow], workspace: str) -> None:
        self._by_hash = {row.sha256: row for row in rows if row.workspace == workspace}

    def find(self, key: str) -> ApiKeyRow:
        """Return the live row of this key. Raises Unauthenticated for unknown and revoked ones."""
        row = self._by_hash.get(digest(key))
        if row is None or row.revoked_ms is not None:
            raise Unauthenticated(_UNKNOWN)
        return row


def _checksum(head: str) -> str:
    value = zlib.crc32(head.encode("ascii"))
    characters = []
    for _ in range(_CRC_LENGTH):  # 62^6 > 2^32: six characters always hold it
        value, digit = divmod(value, 62)
        characters.append(_ALPHABET[digit])
    return "".join(reversed(characters))
