"""Plates that are said letter by letter: ``tag is kilo lima victor four oh two``, ``plate k l v four two``.

Only behind a word for a plate or a vehicle's number: letters and numbers one after the other are elsewhere
whatever one likes. Letters are named by themselves, by the words of the ICAO (Annex 10, volume II,
5.2.1.3), or by any word that begins with them (``k as in kilo``, ``k wie Kaufmann``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.normalise.number_words import speaking
from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_CUES = (
    r"(?:plates?|tags?|reg(?:o|istration)?|vin|vr[mn]|(?:auto|kfz-?)?kennzeichen|nummernschild|autonummer|"
    r"kontrollschild|matr[íi]culas?|placas?|targa(?:t[ao])?|immatriculation|immatriculée?|plaque|kenteken|"
    r"nummerplaat|chassis|fahrgestellnummer|bastidor|telaio)"
)
_ICAO = {
    "alfa": "A", "alpha": "A", "bravo": "B", "charlie": "C", "delta": "D", "echo": "E", "foxtrot": "F",
    "golf": "G", "hotel": "H", "india": "I", "juliett": "J", "juliet": "J", "kilo": "K", "lima": "L",
    "mike": "M", "november": "N", "oscar": "O", "papa": "P", "quebec": "Q", "romeo": "R", "sierra": "S",
    "tango": "T", "uniform": "U", "victor": "V", "whiskey": "W", "whisky": "W", "xray": "X", "x-ray": "X",
    "yankee": "Y", "zulu": "Z",
}  # fmt: skip
_LIKE = r"(?: (?:as in|for|like|wie|come|comme|como|de|van) [^\W\d_]{2,12})?"
_UNITS = {
    "zero": "0", "oh": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9", "ten": "10", "eleven": "11",
    "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
    "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
    "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
_MARKS = frozenset(
    "dash hyphen minus strich bindestrich streepje guion guión trattino tiret traço".split()  # noqa: SIM905
)
_LINKS = frozenset(
    """
    is was reads number it it's its um uh the no ist lautet es è é est nummer número numero il la el s yeah
    that that's so of
    """.split()  # noqa: SIM905 - a list of words
)
# Alone at the end they begin what follows: "four oh two i think", "quattro e".
_LOOSE = frozenset("AIEOUY")

_GATE = rf"(?i)\b{_CUES}\b(?:[^\n]|\n){{0,40}}?[ :,](?:[a-z][ -]|[a-z]+ [a-z] |(?:{'|'.join(_ICAO)})\b)"
_CUE = late(rf"(?i)\b{_CUES}(?:['\u2019]s)?(?=[ ,:?\n])")
_SIGN = late(
    rf"(?i)[ \t,.:-]{{1,3}}(?:(?P<letter>[a-z]\b(?!['\u2019]){_LIKE})|(?P<digits>\d{{1,5}})\b|"
    r"(?P<word>[^\W\d_]{1,16}(?:-ray|['\u2019]s)?)\b)"
)
# Who answers: "plate?\nCaller: it's k l v ...".
_ASKED = late(r"(?: number)?[?.]?\s{0,3}\n\s{0,3}[^\W\d_][\w. ]{0,24}:(?= )")
_CLUSTER = re.compile(r"[b-df-hj-np-tv-xz]{2,4}")
_REACH = 160
_MOST_LINKS, _MOST_SIGNS = 5, 17
_FEWEST_LETTERS, _FEWEST_DIGITS, _FEWEST = 1, 2, 5


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each plate that is said, in its signs."""
    done = 0
    for cue in _CUE.finditer(text):
        if cue.end() < done:
            continue
        said = _run(text, cue.end())
        if said is not None:
            done = said.end
            yield said


SPELLING = Spelling("said_plates", _GATE, rewrites)


def _run(text: str, at: int) -> Rewrite | None:
    """Return the signs that stand behind a place, after what leads to them."""
    limit = min(at + _REACH, len(text))
    signs: list[tuple[str, int, int]] = []
    links, spelt = 0, False
    asked = _ASKED.match(text, at, limit)
    if asked is not None:
        at = asked.end()
    while len(signs) < _MOST_SIGNS and (found := _SIGN.match(text, at, limit)) is not None:
        word = found[found.lastgroup or 0].lower()
        sign = _sign(found.lastgroup, word)
        if sign is None:
            if signs or word not in _LINKS or links == _MOST_LINKS:
                break
            links += 1
        elif sign or signs:
            signs.append((sign, found.start(found.lastgroup or 0), found.end()))
            spelt = spelt or found.lastgroup == "letter" or word in _ICAO
        at = found.end()
    while signs and (not signs[-1][0] or (signs[-1][0] in _LOOSE and text[at : at + 1] == " ")):
        at = signs.pop()[1] - 1
    number = "".join(sign for sign, _, _ in signs)
    letters, digits = sum(map(str.isalpha, number)), sum(map(str.isdigit, number))
    if not spelt or letters < _FEWEST_LETTERS or digits < _FEWEST_DIGITS or letters + digits < _FEWEST:
        return None
    return Rewrite(signs[0][1], signs[-1][2], tuple(signs))


def _sign(kind: str | None, word: str) -> str | None:
    """Return what a word stands for, nothing for a dash, or None where it says no sign."""
    if kind == "letter":
        return word[0].upper()
    if kind == "digits":
        return word
    if word in _MARKS:
        return ""
    plain = _ICAO.get(word) or _UNITS.get(word)
    if plain is not None:
        return plain
    for tongue in speaking(word):
        value = tongue.small.get(word, tongue.tens.get(word))
        if value is not None:
            return str(value)
    return word.upper() if _CLUSTER.fullmatch(word) else None
