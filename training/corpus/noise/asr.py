"""A transcript by a recogniser: lower case, few marks, numbers and letters as they are said, fillers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

import re
from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, edges, edited, respell, span_at

_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_ALPHA = [
    "alpha",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliet",
    "kilo",
    "lima",
    "mike",
    "november",
    "oscar",
    "papa",
    "quebec",
    "romeo",
    "sierra",
    "tango",
    "uniform",
    "victor",
    "whiskey",
    "x-ray",
    "yankee",
    "zulu",
]
_FILLERS = ("uh", "um", "er", "like", "you know", "so", "well", "i mean", "okay", "right", "hmm", "mm-hmm")
_MARKS = {
    "@": " at ",
    ".": " dot ",
    "_": " underscore ",
    "-": " dash ",
    "/": " slash ",
    "#": " hash ",
    "+": " plus ",
}
_SPOKEN_LABELS = frozenset(
    {"SSN", "MRN", "PLAN", "ACCOUNT", "LICENSE", "VEHICLE", "DEVICE", "ID", "CARD", "PHONE", "FAX", "SECRET", "BIOMETRIC", "ADDRESS", "IP"}
)  # fmt: skip
_TOKEN = re.compile(r"[A-Za-z]+|\d+|[^\sA-Za-z\d]")
_NUMERIC_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")


def _two(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    if number < 20:
        return _TEENS[number - 10]
    return _TENS[number // 10] + (f" {_DIGITS[number % 10]}" if number % 10 else "")


def _ordinal(number: int) -> str:
    if number <= 20:
        return _ORDINALS[number - 1]
    return "thirtieth" if number == 30 else f"{_TENS[number // 10]} {_ORDINALS[number % 10 - 1]}"


def _year(number: int) -> str:
    if 2000 <= number < 2010:
        return "two thousand" + (f" {_DIGITS[number % 10]}" if number % 10 else "")
    low = number % 100
    return (
        f"{_two(number // 100)} {'hundred' if not low else f'oh {_DIGITS[low]}' if low < 10 else _two(low)}"
    )


def _spelt(text: str, rng: Random, *, phonetic: bool, grouped: bool) -> str:
    """An identifier as it is read out: figure by figure, in pairs, letters by name."""
    said: list[str] = []
    for token in _TOKEN.findall(text):
        if token.isdigit():
            if grouped and len(token) % 2 == 0 and "0" not in token:
                said += [_two(int(token[place : place + 2])) for place in range(0, len(token), 2)]
            else:
                said += ["oh" if char == "0" and rng.random() < 0.3 else _DIGITS[int(char)] for char in token]
        elif token.isascii() and token.isalpha() and (len(token) <= 3 or phonetic):
            said += [
                f"{char} as in {_ALPHA[ord(char) - 97]}" if phonetic and rng.random() < 0.5 else char
                for char in token.lower()
            ]
        elif token in "-/" and rng.random() < 0.4:
            said.append("dash" if token == "-" else "slash")
        elif token.isalnum():
            said.append(token.lower())
    return " ".join(said) or text


def _date(text: str, rng: Random) -> str:
    match = _NUMERIC_DATE.fullmatch(text)
    if match:
        month, day, year = (int(part) for part in match.groups())
        if 1 <= month <= 12 and 1 <= day <= 31:
            spoken = _year(year) if year > 99 else _two(year)
            if rng.random() < 0.6:
                return f"{_MONTHS[month - 1]} {_ordinal(day)} {spoken}"
            return f"{_two(month)} {_two(day)} {spoken}"
    return (
        re.sub(r"\d+", lambda number: _number(number[0]), text.lower())
        .replace(",", "")
        .replace("/", " ")
        .replace("-", " ")
    )


def _number(text: str) -> str:
    value = int(text)
    if len(text) == 4 and 1900 <= value < 2100:
        return _year(value)
    if len(text) <= 2:
        return _two(value)
    if len(text) == 3 and text[0] != "0":
        rest = value % 100
        return f"{_DIGITS[value // 100]} hundred" + (f" {_two(rest)}" if rest else "")
    return " ".join(_DIGITS[int(char)] for char in text)


def _apply(document: Document, rng: Random) -> Document:
    english = document.lang == "en"
    figures = english and rng.random() < 0.6  # figures are said; others keep them
    phonetic, grouped = rng.random() < 0.2, rng.random() < 0.3
    text = document.text
    edits: list[tuple[int, int, str]] = []
    covered = span_at(document)
    for span in document.spans:
        value = text[span.start : span.end]
        if span.label in ("EMAIL", "URL"):
            said = "".join(_MARKS.get(char, char) for char in value.lower()) if english else value.lower()
            edits.append((span.start, span.end, " ".join(said.split())))
        elif (
            figures
            and span.label in _SPOKEN_LABELS
            and len(value) < 40
            and any(char.isdigit() for char in value)
        ):
            edits.append((span.start, span.end, _spelt(value, rng, phonetic=phonetic, grouped=grouped)))
        elif figures and span.label == "DATE":
            edits.append((span.start, span.end, _date(value, rng)))
        elif figures and span.label in ("AGE", "AGE90", "YEAR") and value.isdigit():
            edits.append((span.start, span.end, _number(value)))
    done = {start for start, _, _ in edits}
    fixed = edges(document)
    for match in re.finditer(r"\S+", text):
        start, end = match.span()
        if any(place in fixed for place in range(start + 1, end)) or start in done:
            continue
        if covered[start] is None:
            word = match[0]
            if figures and word.isdigit() and len(word) < 4:
                edits.append((start, end, _number(word)))
            elif rng.random() < 0.025:
                edits.append((start, end, f"{word} {rng.choice(_FILLERS)}"))
    spoken = edited(document, sorted(edits))
    marks = rng.choice(("", ".", ".,?"))

    def spell(place: int, char: str) -> str:
        following = spoken.text[place + 1 : place + 2]
        if char in '.,;:!?()"*#_>|' and char not in marks and not following.isalnum():
            return ""
        return " " if char in '()"*#_|' and char not in marks else char.lower()

    return respell(spoken, [spell(place, char) for place, char in enumerate(spoken.text)])


NOISE = Noise("asr", _apply, forms=PROSE, weight=5.0)
