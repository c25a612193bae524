"""Numbers and dates told part by part in prose: ``SSN part 1: 123, part 2: 45, part 3: 6789``.

Behind a word for the whole, the numbers that only words for parts lead to are read once more as one value,
as those of an object with a member for each part are (see ``split.py``). Any other word ends them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privity.detection.mapping import MappedText
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.split import told_in_parts
from privity.domain.late import late

_WHOLE = late(
    r"(?i)\b(?:(social security|ssn|itin|social)|((?:(?:credit|debit|bank) )?card|pan)|"
    r"(area code|(?:tele)?phone|mobile)|(account|acct|mrn|medical record|passport|member)|"
    r"(birth|born|dob|date of birth))\b"
)
_KINDS: Final = ("ssn", "card", "phone", "mrn", "dob")
_TOKEN = late(
    r"(?P<stop>[.!?;][ \t]*\r?\n|\n[ \t]*\r?\n)|(?P<number>\d{1,6}(?:-\d{4})?)(?![\w.]*\d)|"
    r"(?P<word>[^\W\d_]+)"
)
_GATE = (
    r"(?i)\b(?:part|group|block|chunk|piece|segment|section) ?(?:#? ?1|one|a)\b|"
    r"\bfirst (?:two|three|four|five|six|[2-6])\b|"
    r"\barea code\b|\b(?:birth|born|dob)[^.\n]{0,24}\b(?:month|day|year)\b|\bin (?:groups|parts|pieces)\b"
)
_NUMBERED: Final = frozenset({"part", "group", "block", "chunk", "piece", "segment", "section", "set"})
_LED: Final = _NUMBERED | frozenset(
    """
    first second third fourth fifth next last middle final digit digits number numbers num no and then finally
    the is are was were in of begins starts ends with to it its goes one two three four five six parts groups
    pieces blocks security code local exchange line prefix serial area phone telephone a b c d
    """.split()  # noqa: SIM905
)
_DATED: Final = frozenset(
    {"month", "day", "year", "date", "of", "the", "is", "was", "in", "and", "on", "birth"}
)
_MONTH = late(
    r"(?i)(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\Z"
)
_REACH, _MOST = 240, 9
# As a telephone number is printed in three groups; what else is mobile is no number.
_PRINTED: Final = (3, 3, 4)


def read(text: str) -> Iterator[Region]:
    """Yield each value that is told in parts."""
    done = 0
    for whole in _WHOLE.finditer(text):
        if whole.start() < done:
            continue
        key = _KINDS[(whole.lastindex or 1) - 1]
        values = list((_dated if key == "dob" else _led)(text, whole.end()))
        if key == "phone" and whole[3].lower() != "area code" and tuple(map(_length, values)) != _PRINTED:
            continue
        together = list(told_in_parts(key, [Leaf(value, (key,)) for value in values]))
        if together:
            done = values[-1].original(0, len(values[-1].text))[1]
            yield Region(whole.start(), done, together)


FORM = Form("parts", _GATE, read)


def _length(value: MappedText) -> int:
    return len(value.text)


def _led(text: str, at: int) -> Iterator[MappedText]:
    """Yield the numbers behind a word for a number, each led to by words for its parts."""
    before = ""
    counted = 0
    for token in _TOKEN.finditer(text, at, at + _REACH):
        number = token["number"]
        if number is not None:
            # "part 1", "the first 3": which part it is, and how many digits.
            if len(number) > 1:
                yield MappedText(number, shift=token.start())
                counted += 1
            elif not before:
                return
        elif token["word"] is None or token["word"].lower() not in _LED:
            return
        before = token["word"] or ""
        if counted == _MOST:
            return


def _dated(text: str, at: int) -> Iterator[MappedText]:
    """Yield the day, the month and the year behind a word for a birth, in their order."""
    seen: set[str] = set()
    found: list[MappedText] = []
    for token in _TOKEN.finditer(text, at, at + _REACH):
        word = (token["word"] or "").lower()
        if token["number"] is not None or _MONTH.match(word):
            found.append(MappedText(token.group(), shift=token.start()))
        elif word in _DATED:
            seen.add(word)
        else:
            break
        if len(found) == _DATE_PARTS:
            break
    if len(found) == _DATE_PARTS and len(seen & {"month", "day", "year"}) >= _DATE_PARTS - 1:
        yield from found


_DATE_PARTS: Final = 3
