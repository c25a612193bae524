"""The last look at what goes out: known values of the restorable set, on word borders.

Detection may have missed an occurrence; a value that was found once must not leave elsewhere in the
same document. Searched are values that tell: structured values with their separators ignored, full
names, and whatever carries 20 bits against the list of common words. A patient called May, Young,
Li, Will or Rose does not stop every note that says "may" or "will".
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from privity.domain.labels import Label
from privity.domain.stand_in import Restoration, StandIn
from privity.domain.tokens import MARK, TOKEN, held_from
from privity.masking.common_words import COMMON_WORDS

#: What a value must carry to be searched (design, section 2 step 7).
_BITS = 20.0
_BITS_PER_DIGIT = 3.3
_BITS_PER_LETTER = 4.0
_BITS_OF_A_COMMON_WORD = 6.0

#: So many characters that are neither letters nor digits may stand between the parts of a value.
_GAP = 3

#: Numbers of these kinds are searched from this length on, though five digits carry fewer bits.
_NUMBERS = frozenset(
    {Label.SSN, Label.MRN, Label.PLAN, Label.ACCOUNT, Label.PHONE, Label.FAX, Label.LICENSE, Label.ID}
)
_SHORTEST_NUMBER = 5

#: The longest value that is searched, in letters and digits.
_LONGEST = 120

_WORD = re.compile(r"[^\W_]+")

#: The same for ASCII: its words in lower case, blanks for all between them.
_ASCII_WORDS = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128))


@dataclass(frozen=True, slots=True)
class _Known:
    stand_in: StandIn
    words: tuple[str, ...]  # as typed; compared only where ``exact``
    exact: bool


class KnownValues:
    """The known values of one request, ready to be searched. Pure, and linear in the text."""

    def __init__(self, stand_ins: Iterable[StandIn]) -> None:
        self._by_key: defaultdict[str, list[_Known]] = defaultdict(list)
        self._prefixes: set[str] = set()
        self._tokens: list[str] = []
        for stand_in in stand_ins:
            if stand_in.text.startswith(MARK):
                self._tokens.append(stand_in.text)
            if stand_in.restoration is Restoration.ALWAYS:
                continue  # a typed look-alike is no one's value
            known = _known(stand_in)
            if known is None:
                continue
            key = "".join(_fold(word) for word in known.words)
            self._by_key[key].append(known)
            self._prefixes.update([key[:length] for length in range(1, len(key) + 1)])

    def find(self, text: str) -> list[tuple[int, int, StandIn]]:
        """Return (start, end, stand-in) of every known value, leftmost and longest, none overlapping.

        Offsets are into ``text`` as given. What stands inside a token is not looked at.
        """
        if not self._by_key:
            return []
        clean, origin = _readable(text)
        # Folding the whole keeps its places in ASCII, where it saves a call for every word.
        ascii_ = clean.isascii()
        if ascii_ and not self._may_hold(clean.translate(_ASCII_WORDS).split()):
            return []
        hits: list[tuple[int, int, StandIn]] = []
        position = 0
        for first in _WORD.finditer(clean.lower() if ascii_ else clean):
            # Nearly every word ends here: no known value begins with it.
            word = first[0] if ascii_ else _fold(first[0])
            if word not in self._prefixes or first.start() < position:
                continue
            found = self._longest(clean, first)
            if found is not None:
                position, stand_in = found
                hits.append((*_mapped(origin, first.start(), position), stand_in))
        return hits

    def _may_hold(self, words: Sequence[str]) -> bool:
        """Whether a known value stands among these words, if what is between them allows it."""
        return any(self._complete(words, at) for at, word in enumerate(words) if word in self._prefixes)

    def _complete(self, words: Sequence[str], at: int) -> bool:
        joined = ""
        while at < len(words):
            joined += words[at]
            if joined in self._by_key:
                return True
            if joined not in self._prefixes:
                return False
            at += 1
        return False

    def begun(self, text: str) -> int:
        """Return where a known value begins that more text could complete, or ``len(text)``."""
        tail = max(0, len(text) - 4 * _LONGEST)
        clean, origin = _readable(text[tail:])
        for first in _WORD.finditer(clean) if self._by_key else ():
            if self._reaches_the_end(clean, first):
                return tail + _mapped(origin, first.start(), first.end())[0]
        return len(text)

    def cut(self, text: str) -> int:
        """Return where a token of this request stands that the end of the text cut off, or ``len(text)``.

        What merely looks like the beginning of a token is text: anybody may type one before a number.
        """
        place = held_from(text)
        piece = text[place:]
        if len(piece) > len(MARK) and any(token.startswith(piece) for token in self._tokens):
            return place
        return len(text)

    def _reaches_the_end(self, clean: str, first: re.Match[str]) -> bool:
        joined, end = "", first.start()
        for word in _WORD.finditer(clean, first.start()):
            if joined and not _joined(clean[end : word.start()]):
                return False
            joined += _fold(word[0])
            end = word.end()
            if joined not in self._prefixes:
                return False
        rest = clean[end:]
        return not rest or _joined(rest)

    def _longest(self, clean: str, first: re.Match[str]) -> tuple[int, StandIn] | None:
        best: tuple[int, StandIn] | None = None
        typed: list[str] = []
        joined = ""
        end = first.start()
        for word in _WORD.finditer(clean, first.start()):
            if typed and not _joined(clean[end : word.start()]):
                break
            typed.append(word[0])
            joined += _fold(word[0])
            end = word.end()
            if joined not in self._prefixes:
                break
            for known in self._by_key.get(joined, ()):
                if not known.exact or list(known.words) == typed:
                    best = (end, known.stand_in)
                    break
        return best


def _known(stand_in: StandIn) -> _Known | None:
    """Return how to search a value, or None where its words tell too little."""
    words = tuple(_WORD.findall(_clean(stand_in.value.reveal())))
    joined = "".join(words)
    letters = len(joined)
    if not words or letters > _LONGEST:
        return None
    digits = sum(map(str.isdigit, joined))
    common = [word for word in words if _fold(word) in COMMON_WORDS]
    full_name = stand_in.label is Label.NAME and len(words) >= 2 and letters >= 5
    number = digits >= (_SHORTEST_NUMBER if stand_in.label in _NUMBERS else 7)
    if number or _bits(words) >= _BITS or full_name:
        # A full name all of whose words are common ("May Young", "Will Rose") is searched as it is
        # written, so that "in May young adults" is none.
        return _Known(stand_in, words, exact=len(common) == len(words))
    return None


def _bits(words: Sequence[str]) -> float:
    total = 0.0
    for word in words:
        if _fold(word) in COMMON_WORDS:
            total += min(_BITS_OF_A_COMMON_WORD, len(word) * 2.0)
        else:
            digits = sum(map(str.isdigit, word))
            total += digits * _BITS_PER_DIGIT + (len(word) - digits) * _BITS_PER_LETTER
    return total


def _joined(gap: str) -> bool:
    """Whether words with this between them may be parts of one value: a few separators, no paragraph."""
    return "\n\n" not in gap and (len(gap) <= _GAP or gap.isspace())


def _readable(text: str) -> tuple[str, list[tuple[int, int]] | None]:
    """Return the visible text with its tokens blanked: what touches a token is a word of its own."""
    clean, origin = _visible(text)
    return TOKEN.sub(lambda token: "\0" * len(token[0]), clean) if MARK in clean else clean, origin


def _visible(text: str) -> tuple[str, list[tuple[int, int]] | None]:
    """Return the text in NFKC without format characters, and where each of its characters comes from."""
    if text.isascii():
        return text, None
    pieces: list[str] = []
    origin: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        piece = _clean(text[start:end])
        pieces.append(piece)
        origin += [(start, end)] * len(piece)
    return "".join(pieces), origin


def _mapped(origin: list[tuple[int, int]] | None, start: int, end: int) -> tuple[int, int]:
    return (start, end) if origin is None else (origin[start][0], origin[end - 1][1])


def _clusters(text: str) -> Iterable[tuple[int, int]]:
    """Yield characters with the combining marks that follow them."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, place
            start = place


def _clean(text: str) -> str:
    if text.isascii():
        return text
    visible = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return unicodedata.normalize("NFKC", visible)


def _fold(word: str) -> str:
    return word.casefold()
