"""Puts values back into an answer while it streams.

A token is restored only if it is exact, in the restorable set of this very request, of a label that
the recipient is entitled to, and not in a place that a client may turn into a request to a host of
somebody's choosing (promise 3; the places are in ``destinations``). Everything else stays as the
model wrote it. Any chunking gives the same text: what is held back is at most a token and the few
characters that tell whether it is part of something longer: three, or a hyphenated word.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping

from privity.domain.labels import Label
from privity.domain.stand_in import Restoration, StandIn
from privity.domain.tokens import TOKEN, held_from
from privity.masking.destinations import Destinations


class Restorer:
    """Restores one text (one choice, one block) as it arrives.

    ``restored`` and ``withheld`` count tokens of the restorable set by label; literals, which are the
    client's own typing, are not counted.
    """

    def __init__(
        self,
        restorable: Mapping[str, StandIn],
        rights: frozenset[Label],
        *,
        in_code: bool = False,
    ) -> None:
        self._restorable = restorable
        self._rights = rights
        self._in_code = in_code
        self._destinations = Destinations()
        self._buffer = ""
        self.restored: Counter[Label] = Counter()
        self.withheld: Counter[Label] = Counter()

    def feed(self, text: str) -> str:
        """Take the next piece; return what can go."""
        self._buffer += text
        return self._advance(final=False)

    def close(self) -> str:
        """The text has ended: return the rest. A cut token is text; nothing is guessed."""
        return self._advance(final=True)

    @property
    def held(self) -> int:
        """Characters held back: at most a token and what decides about it."""
        return len(self._buffer)

    def _advance(self, *, final: bool) -> str:
        buffer, position = self._buffer, 0
        out: list[str] = []
        while (match := TOKEN.search(buffer, position)) is not None:
            out.append(self._seen(buffer[position : match.start()]))
            position = match.start()
            text = self._replacement(match[0], buffer, match.end(), final=final)
            if text is None:
                break
            # What is tracked is what the client gets: a value with markup in it changes the place
            # that the next token stands in.
            out.append(self._seen(text))
            position = match.end()
        else:
            end = len(buffer) if final else held_from(buffer, position)
            out.append(self._seen(buffer[position:end]))
            position = end
        self._buffer = buffer[position:]
        return "".join(out)

    def _seen(self, text: str) -> str:
        self._destinations.feed(text)
        return text

    def _replacement(self, token: str, buffer: str, end: int, *, final: bool) -> str | None:
        """Return what stands for this token, or None while the characters behind it decide."""
        stand_in = self._restorable.get(token)
        if stand_in is None or stand_in.restoration is Restoration.NEVER:
            return token
        if stand_in.restoration is Restoration.ALWAYS:
            return stand_in.value.reveal()
        free: bool | None = False
        if stand_in.label in self._rights and not self._destinations.forbidden(in_code=self._in_code):
            free = _free_behind(buffer[end : end + _AHEAD], final=final)
        if free is None:
            return None
        (self.restored if free else self.withheld)[stand_in.label] += 1
        return stand_in.value.reveal() if free else token


def restore_text(
    text: str, restorable: Mapping[str, StandIn], rights: frozenset[Label], *, in_code: bool = False
) -> str:
    """Return the whole text restored, by the same rules as a stream."""
    restorer = Restorer(restorable, rights, in_code=in_code)
    return restorer.feed(text) + restorer.close()


#: As far as a decision ever looks: a hyphen, a word, and what ends it.
_AHEAD = 20
_LONGEST_SUFFIX = 16
_END = ""
_At = Callable[[int], str]

#: What may follow these and still belong to a host name, an address or a path.
_JOINS = frozenset("-_/\\@%&:=~+")


class _Undecided(Exception):
    pass


def _free_behind(ahead: str, *, final: bool) -> bool | None:
    """Whether the text behind a token leaves it a word of its own; None if more text must come."""

    def at(place: int) -> str:
        if place < len(ahead):
            return _fold(ahead[place])
        if final:
            return _END
        raise _Undecided

    try:
        if at(0) == "s":  # a plural is still that word; anything longer is another one
            return not _wordlike(at(1)) and _free_from(1, at)
        return _free_from(0, at)
    except _Undecided:
        return None


def _free_from(place: int, at: _At) -> bool:
    char = at(place)
    if char == _END or char.isspace():
        return True
    if char in "@\\" or _wordlike(char):
        return char == "\\" and (at(place + 1) == _END or at(place + 1).isspace())
    if char == "/":
        return at(place + 1) not in ("/", "\\")
    if char == "_":
        return _free_from(place + 1, at) if place < 2 else False
    if char == "-":
        return _free_behind_hyphen(place + 1, at)
    if char == "&":
        return at(place + 1) != "#" and not _wordlike(at(place + 1))
    if char in ".:?%+":
        following = at(place + 1)
        return following == _END or not (_wordlike(following) or following in _JOINS)
    return True


def _free_behind_hyphen(place: int, at: _At) -> bool:
    """``-year-old`` belongs to the sentence; ``-x.example`` would make the value a host name."""
    end = place
    while end - place <= _LONGEST_SUFFIX and (at(end) == "-" or (at(end).isascii() and at(end).isalnum())):
        end += 1
    return end - place <= _LONGEST_SUFFIX and at(end) not in ("_", "-") and _free_from(end, at)


def _fold(char: str) -> str:
    """Return the character that a host name would make of it (UTS #46: four full stops are one)."""
    if char.isascii():
        return char
    if char in "\u3002\uff61":
        return "."
    folded = unicodedata.normalize("NFKC", char)
    return folded[0] if folded else char


def _wordlike(char: str) -> bool:
    """Letters, digits, and whatever is invisible or combines: it may join what it stands between."""
    if char == _END:
        return False
    return char.isalnum() or (unicodedata.category(char)[0] in "MC" and not char.isspace())
