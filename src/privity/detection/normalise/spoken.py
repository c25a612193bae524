"""Numbers as they are said: ``four one two dash six eight``, ``double five``, ``nineteen eighty five``.

A run counts from four digits on: shorter ones are counts and doses. Oh is nought, tens take the
unit behind them, and a hundred is two noughts unless tens follow. Behind what announces a date a run
reads as one: ``date of birth is seven seventeen forty six``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from privity.detection import validators
from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_UNITS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
}  # fmt: skip
_TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
    "ninety": "9",
}  # fmt: skip
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_MARKS = {"dash": "-", "hyphen": "-", "minus": "-", "dot": ".", "point": ".", "slash": "/", "plus": "+"}
_WORDS = "|".join(sorted((*_UNITS, *_TEENS, *_TENS, *_TIMES, *_MARKS, "hundred"), key=lambda w: (-len(w), w)))
# Letters that a number is said with: "q h five seven", "b as in boy four". A and I begin too much else.
_LETTER = r"[a-z](?: (?:as in|for|like) [a-z-]{2,12})?\b"
_ANY = rf"(?:(?:{_WORDS})\b|\d{{1,4}}\b|{_LETTER})"
_GAP = r"(?:[ \t]{1,3}|[,.;]?[ \t\r\n]{1,3}|-|[,.]{1,3}[ \t]{0,2})"
_SOME = (
    "zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|"
    "double|triple|hundred"
)
_GATE = (
    rf"(?i)\b(?:{_SOME})\b[-,.; \t\r\n]+"
    rf"(?:(?:{_SOME}|dash|hyphen|slash|dot|point)\b[-,.; \t\r\n]*){{2}}"
)
_RUN = late(rf"(?i)\b(?=[a-z]|\d+[ -]+[a-z])(?![ai]\b){_ANY}(?:{_GAP}{_ANY})++")
_TOKEN = late(r"(?i)(?P<letter>[a-z])(?: (?:as in|for|like) [a-z-]{2,12})?\b|[a-z]+|\d+|[,.;]")
_FEWEST = 4
_LETTERS = 4
_ALONE = frozenset("abcdefghijklmnpqrstuvwxyz,.;")
_ALONE_LETTERS = _ALONE - frozenset(",.;")
_DATE_CUE = (
    r"(?i)\b(?:d\.?o\.?b|(?:birth ?|admission |discharge )?date(?: of \w{4,9})?|birthday|born|died|"
    r"admitted|discharged)[\s:,.]{1,3}(?:(?:is|was|on|the|um|uh|it's)[\s,]{1,3}){0,3}\Z"
)
_CUE_REACH = 48


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each number of four digits or more that is said, in figures, with the letters said in it."""
    vehicles = list(_vehicles(text))
    if not vehicles:
        return _rewrites(text, _runs(text))
    others = (
        one
        for one in _rewrites(text, _runs(text))
        if all(one.end <= vehicle.start or vehicle.end <= one.start for vehicle in vehicles)
    )
    return iter(sorted((*vehicles, *others), key=lambda one: one.start))


_SAID = re.compile(r"(?i)[a-z]{1,9}(?: as in [a-z-]{2,12})?|\d{1,5}")
_BETWEEN = re.compile(r"[ \t,\n-]{1,3}")
_VIN = 17
_LONGEST_CLUSTER = 8
_SHORTEST_WORD = 3


def _vehicles(text: str) -> Iterator[Rewrite]:
    """Yield each vehicle's number that is said; a recogniser writes its letters as words: "scbc seven c six".

    Only one whose check digit is right counts, for any words give seventeen signs now and then, and none that
    is a piece of a longer number.
    """
    words = [(match.group().lower(), *match.span()) for match in _SAID.finditer(text)]
    signs = [_sign(word) for word, _, _ in words]
    first = 0
    while first < len(words):
        until = _end_of_vehicle(text, words, signs, first)
        if until:
            pieces = tuple((signs[at], *words[at][1:]) for at in range(first, until))
            yield Rewrite(pieces[0][1], pieces[-1][2], pieces)
        first = until or first + 1


def _end_of_vehicle(text: str, words: list[_Word], signs: list[str], first: int) -> int:
    """Return the place behind the words of a vehicle's number that begins with this one, or 0."""
    if first and _is_said_sign(words[first - 1][0]) and _adjoin(text, words, first):
        return 0
    number, at = "", first
    while at < len(words) and signs[at] and len(number) < _VIN:
        # Of two words one after the other neither says a sign: prose.
        if at > first and (
            not _adjoin(text, words, at)
            or (len(signs[at]) >= _SHORTEST_WORD and len(signs[at - 1]) >= _SHORTEST_WORD)
        ):
            return 0
        number += signs[at]
        at += 1
    if len(number) != _VIN or not validators.vin(number):
        return 0
    goes_on = at < len(words) and _is_said_sign(words[at][0]) and _adjoin(text, words, at)
    return 0 if goes_on else at


def _sign(word: str) -> str:
    """Return what a word in small letters stands for in a number; nothing where it is longer than any."""
    if " " in word:
        return word[0].upper()
    return _UNITS.get(word) or _TEENS.get(word) or (word.upper() if len(word) <= _LONGEST_CLUSTER else "")


def _is_said_sign(word: str) -> bool:
    return len(word) == 1 or " " in word or word in _UNITS or word in _TEENS or word.isdigit()


def _adjoin(text: str, words: list[_Word], at: int) -> bool:
    """Whether a word stands right behind the one before it."""
    return _BETWEEN.fullmatch(text, words[at - 1][2], words[at][1]) is not None


def _without_letters(text: str) -> Iterator[Rewrite]:
    """Yield the numbers between letters, which may belong to words: ``it's four one two ...``."""
    return _rewrites(text, _parted(text))


SPELLING = Spelling("spoken", _GATE, rewrites)
FIGURES = Spelling("spoken_figures", _GATE, _without_letters)

_Word = tuple[str, int, int]


def _runs(text: str) -> Iterator[list[_Word]]:
    for run in _RUN.finditer(text):
        yield [
            ((match["letter"] or match.group()).lower(), *match.span())
            for match in _TOKEN.finditer(text, *run.span())
        ]


def _parted(text: str) -> Iterator[list[_Word]]:
    for words in _runs(text):
        if any(word in _ALONE_LETTERS for word, _, _ in words):
            for letter, group in groupby(words, key=lambda word: word[0] in _ALONE_LETTERS):
                if not letter:
                    yield list(group)


def _rewrites(text: str, runs: Iterator[list[_Word]]) -> Iterator[Rewrite]:
    for run in runs:
        words = _without_loose_ends(run)
        while words and words[-1][0] in (*_MARKS, ",", ".", ";"):
            words.pop()
        while words and words[0][0] in (*_MARKS, ",", ".", ";"):
            words.pop(0)
        pieces = tuple(_figures(words))
        if words and re.search(_DATE_CUE, text[max(words[0][1] - _CUE_REACH, 0) : words[0][1]]):
            date = _date(pieces)
            if date:
                yield Rewrite(words[0][1], words[-1][2], date)
                continue
        if sum(len(piece) for piece, _, _ in pieces if piece.isdigit()) >= _FEWEST:
            yield Rewrite(words[0][1], words[-1][2], pieces)


def _figures(words: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    at = 0
    while at < len(words):
        word, start, end = words[at]
        following = words[at + 1] if at + 1 < len(words) else ("", end, end)
        at += 1
        if word in _TENS:
            unit = _UNITS.get(following[0], "0")
            if unit != "0" and following[0] not in ("oh", "o"):
                at += 1
                yield _TENS[word] + unit, start, following[2]
            else:
                yield _TENS[word] + "0", start, end
        elif word in _TIMES:
            unit = _UNITS.get(following[0]) or (following[0] if following[0].isdigit() else "")
            if unit and len(unit) == 1:
                at += 1
                yield unit * _TIMES[word], start, following[2]
        elif word == "hundred":
            # "one hundred twenty" is 120, "eight hundred five five five" begins 800.
            if following[0] not in _TENS and following[0] not in _TEENS:
                yield "00", start, end
        elif word in ",.;":
            yield " ", start, end
        else:
            said = _UNITS.get(word) or _TEENS.get(word) or _MARKS.get(word)
            yield said or (word.upper() if len(word) == 1 else word), start, end


def _without_loose_ends(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Leave out letters far from any number, and words that are letters: ``three four i said``."""
    numbers = [place for place, (word, _, _) in enumerate(words) if word not in _ALONE]
    if not numbers:
        return []
    first, last = numbers[0], numbers[-1]
    kept = words[max(first - _LETTERS, 0) : last + _LETTERS + 1]
    while kept and kept[-1][0] in ("a", "i"):
        kept.pop()
    while kept and kept[0][0] in ("a", "i"):
        kept.pop(0)
    return kept


def _date(pieces: tuple[tuple[str, int, int], ...]) -> tuple[tuple[str, int, int], ...]:
    """Return a run with slashes between day, month and year, or nothing where it is no date."""
    parts: list[tuple[str, int, int]] = []
    for piece, start, end in pieces:
        if piece in ("/", "-", " "):
            continue
        before = parts[-1][0] if parts else ""
        if before == "0" or (len(parts) == _PARTS and before in ("18", "19", "20") and len(piece) == 2):
            parts[-1] = (before + piece, parts[-1][1], end)
        else:
            parts.append((piece, start, end))
    said = any(piece == "/" for piece, _, _ in pieces)
    if not (len(parts) == _PARTS or (said and len(parts) == _PARTS - 1)):
        return ()
    if any(not piece.isdigit() for piece, _, _ in parts) or any(len(piece) > 2 for piece, _, _ in parts[:2]):
        return ()
    if len(parts) == _PARTS and len(parts[2][0]) not in (2, 4):
        return ()
    dated: list[tuple[str, int, int]] = []
    for piece, start, end in parts:
        if dated:
            dated.append(("/", dated[-1][2], start))
        dated.append((piece, start, end))
    return tuple(dated)


_PARTS = 3
