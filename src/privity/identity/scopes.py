"""Whose conversation it is: the keyed hashes by which a scope is found and its owner told apart.

A client-given conversation id is looked up by (workspace, id) *without* the principal: whoever names
it next finds the first one's scope, whose owner hash then differs, and is refused (design, section 3).
Without an id the lookup covers the principal and the opening messages, so that a resent history
meets its own scope again and two people who begin with the same words never meet.

The hashes are HMAC-SHA-256 under a key of the deployment: the store can neither be searched for
a conversation id nor tell which scopes began with the same words.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass

from privity.domain.errors import BadInput
from privity.domain.inventory import Principal

CONVERSATION_HEADER = b"x-privity-conversation"

_CONVERSATION = re.compile(r"[\x21-\x7e]{1,200}\Z")


@dataclass(frozen=True, slots=True)
class ScopeClaim:
    """What ``ScopeRow`` takes: by which hash the scope is found, and whom it then must belong to."""

    lookup: bytes
    owner: bytes


def conversation_id(headers: Iterable[tuple[bytes, bytes]]) -> str | None:
    """Return the id that the client gave by header, or None. Raises BadInput for one that cannot be."""
    given = {value.strip() for name, value in headers if name == CONVERSATION_HEADER}
    if not given:
        return None
    text = given.pop().decode("latin-1")
    if given or not _CONVERSATION.match(text):
        raise BadInput(
            CONVERSATION_HEADER.decode(),
            "must be one id of 1 to 200 visible ASCII characters.",
            "Use a random id, never a patient's number.",
        )
    return text


def claim(key: bytes, principal: Principal, *, conversation: str | None, opening: bytes) -> ScopeClaim:
    """Return the hashes under which this principal may claim the scope of this conversation.

    ``key`` has 32 bytes; ``opening`` is the digest of the opening messages.
    """
    if len(key) != 32:
        raise ValueError("a scope key has 32 bytes")
    who = (principal.workspace, principal.application, principal.subject)
    if conversation is not None:
        lookup = _mac(key, "conversation", principal.workspace.encode(), conversation.encode())
    else:
        lookup = _mac(key, "opening", *(part.encode() for part in who), opening)
    return ScopeClaim(lookup=lookup, owner=_mac(key, "owner", *(part.encode() for part in who)))


def owns(expected: bytes, stored: bytes) -> bool:
    """Whether the stored owner is the expected one, in constant time."""
    return hmac.compare_digest(expected, stored)


def _mac(key: bytes, kind: str, *parts: bytes) -> bytes:
    mac = hmac.new(key, b"privity/scope/v1/" + kind.encode(), hashlib.sha256)
    for part in parts:
        # Each part is preceded by its length: ("ab", "c") and ("a", "bc") must not read alike.
        mac.update(len(part).to_bytes(4, "big") + part)
    return mac.digest()
