"""Whether the unbroken run of characters in front of a token makes it part of an address."""

from __future__ import annotations

import unicodedata

#: What ends a run. Only these: clients disagree about every other character.
_SPACES = frozenset(" \t\n\r\f\v")

_SLASHES = frozenset("/\\")

#: What turns a dotted name in front of it into the host of an address.
_AFTER_A_HOST = frozenset("/\\?#&=%:@+;")

#: Emphasis marks: they vanish when rendered, and what stood on their sides meets.
_VANISHING = frozenset("*~`")

#: Words that stand before a colon in notes without being a URL scheme. Every other word is one.
_LABEL_WORDS = """
    account address age allergies answer assessment attention birth bp city claim client clinician code
    contact country county date dear diagnosis dob doctor email e-mail example from height history
    hospital id identifier insurance insured kin license location medications member mother mrn name no
    note notes number on objective order patient phone physician plan policy provider re record ref
    reference regarding relationship result room sex signature signed spouse ssn state status street
    subject subjective summary surname to total ward weight with zip
"""
_NOT_SCHEMES = frozenset(_LABEL_WORDS.split())

_LONGEST_SCHEME = 40
_HEX = frozenset("0123456789abcdefABCDEF")


class UrlRun:
    """Follows the current run. ``feed`` takes single characters or words of ASCII letters and digits."""

    def __init__(self) -> None:
        self._begin()

    def blank(self) -> None:
        """Words and a blank have passed: the run begins anew."""
        self._begin()

    def _begin(self) -> None:
        self._address = False  # something in the run makes all that follows an address
        self._host = False  # a dotted name stands in the run
        self._tail_dot = False  # the piece that touches the end holds a full stop
        self._word = ""  # letters at the end, as a scheme would be spelled
        self._last = ""  # the last character that counts
        self._dot_after_word = False
        self._slash = False  # the very last character was a slash of either kind
        self._entity = False  # an ampersand and letters stand at the end
        self._percent = -1  # hexadecimal digits since a percent sign
        self._quoted_key = False  # the run ends in '":'

    @property
    def forbidden(self) -> bool:
        """Whether what comes next would belong to an address."""
        return self._address or self._tail_dot or self._quoted_key

    def feed(self, piece: str) -> None:
        """Take a character or a word."""
        if piece in _SPACES:
            self._begin()
        elif self._address:
            return
        elif piece.isascii():
            if piece.isalnum():
                self._letters(piece)
            else:
                self._sign(piece)
        else:
            self._other(piece)

    def _other(self, char: str) -> None:
        if unicodedata.category(char) == "Cf":
            return  # invisible: what stands on its sides meets
        for folded in "." if char in "\u3002\uff61" else unicodedata.normalize("NFKC", char):
            if folded.isalnum():
                self._letters(folded)
            elif not folded.isspace():
                self._sign(folded)

    def _letters(self, word: str) -> None:
        if self._dot_after_word:
            self._host = True
        if self._percent >= 0:
            for char in word[:2]:
                if self._percent < 2 and char in _HEX:
                    self._percent += 1
                else:
                    break
            if self._percent >= 2:
                self._address = True
            elif not all(char in _HEX for char in word[:2]):
                self._percent = -1
        self._word = (self._word + word)[-_LONGEST_SCHEME:]
        self._last = word[-1]
        self._dot_after_word = self._slash = self._quoted_key = False

    def _sign(self, char: str) -> None:
        if char in _SLASHES:
            if self._slash:
                self._address = True
            self._slash = True
            if char == "\\":  # may be an escape that vanishes: nothing else is reset by it
                return
        else:
            self._slash = False
        if char in _VANISHING:
            return
        if (
            char == "@"
            or (self._host and char in _AFTER_A_HOST)
            or (char == "#" and self._last == "&")
            or (char == ";" and self._entity)
            or (char == "." and self._word.lower().endswith("www"))
            or (char == ":" and self._scheme())
        ):
            self._address = True
        self._quoted_key = char == ":" and self._last == '"'
        self._percent = 0 if char == "%" else -1
        self._entity = char == "&"
        self._dot_after_word = char == "." and self._last.isalnum()
        if char == ".":
            self._tail_dot = True
        elif char not in "-_":
            self._tail_dot = False
        # A scheme goes on over these (RFC 3986, section 3.1).
        self._word = self._word + char if char in "+.-" and self._word else ""
        self._last = char

    def _scheme(self) -> bool:
        word = self._word.lstrip("0123456789+.-").lower()
        return bool(word) and word not in _NOT_SCHEMES
