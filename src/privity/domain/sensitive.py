"""A string type that cannot slip into logs, traces, error messages or pickles (promise 7)."""

from __future__ import annotations

from typing import NoReturn


class SensitiveText:
    """Text that may hold PHI. The plain text comes out by :meth:`reveal` and no other way.

    ``repr``, ``str`` and ``format`` show the length only; pickling is refused, so that the text
    cannot travel to another process or into a crash dump by accident.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Return the plain text. Every caller of this method is a place to review."""
        return self._text

    def __len__(self) -> int:
        return len(self._text)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SensitiveText) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return f"<SensitiveText {len(self._text)} characters>"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("SensitiveText is never pickled; pass .reveal() over a named channel instead")
