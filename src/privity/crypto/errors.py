"""What can go wrong with a key or a box. No message carries key material or plaintext."""

from __future__ import annotations


class BoxError(Exception):
    """A box does not open: altered, cut, sealed under another key, or stands in another place."""


class KeyUnavailable(Exception):
    """The key database or the keeper of the KEK did not answer in time; callers fail closed."""


class KeyErased(Exception):
    """The key's row is gone: what it sealed cannot be read any more, and never will be."""
