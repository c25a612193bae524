"""E-mail addresses, written, defused and said."""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_ADDRESS = Pattern(
    "email.address",
    r"[\pL0-9][\pL0-9._%+'-]*@[\pL0-9-]+(?:\.[\pL0-9-]+)*\.\pL{2,24}",
)
_MARKED_DOT = r" ?(?:\[dot\]|\(dot\)|\{dot\}|<dot>) ?"
_DOT = rf"(?:\s?\bdot\b\s?|{_MARKED_DOT})"
_TOP = r"(?:com|org|net|edu|gov|io|co|us|uk|de|info|health|ca|au|eu|ch|at|be|fr|it|es|nl|pt|br|example)\b"
_LOCAL = rf"(?:[a-z0-9]{{1,32}}(?: (?:dot|underscore|dash|hyphen|period) |{_MARKED_DOT})){{0,3}}[a-z0-9]"
# An "at" within brackets, or behind a name with a point in it, is sure, and plain dots may follow: "look at
# example.org" is no address.
_SPELT = Pattern(
    "email.spelt",
    rf"(?i:\b{_LOCAL}[a-z0-9._%+-]{{0,63}}\s?"
    rf"(?:(?:\s@\s|\bat\b)\s?[a-z0-9-]{{1,63}}(?: [a-z0-9-]{{2,24}}){{0,2}}(?:{_DOT}[a-z0-9-]{{1,63}}){{0,3}}"
    rf"{_DOT}{_TOP}|"
    rf"(?:\[at\]|\(at\)|\{{at\}}|<at>)\s?[a-z0-9-]{{1,63}}(?:(?:{_DOT}|\.)[a-z0-9-]{{1,63}}){{0,3}}"
    rf"(?:{_DOT}|\.){_TOP})|"
    r"\b[a-z0-9]{1,32}[._][a-z0-9._]{0,32}[a-z0-9] at "
    rf"[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{0,2}}\.{_TOP})",
)
_SPACED = Pattern(
    "email.spaced",
    r"(?i:\b[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?[a-z0-9-]{1,63}(?: ?\. ?[a-z0-9-]{1,63}){0,3} ?\. ?(?:com|org|"
    r"net|edu|gov|io|co|us|uk|de)\b)",
)

_RULES = RuleDetector(
    name="email",
    source="45 CFR 164.514(b)(2)(i)(F); RFC 5321 4.1.2, RFC 6531",
    rules=(
        Rule(_ADDRESS, Label.EMAIL, "EMAIL", 0.99, Evidence.VALIDATED),
        Rule(_SPELT, Label.EMAIL, "EMAIL", 0.8, Evidence.SHAPE),
        Rule(_SPACED, Label.EMAIL, "EMAIL", 0.75, Evidence.SHAPE),
    ),
    examples=(
        Example("write to ana.lopez+rx@example.org.", ("ana.lopez+rx@example.org",)),
        Example("jörg@exämple.de", ("jörg@exämple.de",)),
        Example("ana dot lopez; ana.lopez at example dot org", ("ana.lopez at example dot org",)),
        Example(
            "zofia dot k at mailbox dot org, z.k[at]mail.org, kim.lee at mail.example",
            ("zofia dot k at mailbox dot org", "z.k[at]mail.org", "kim.lee at mail.example"),
        ),
        Example("look at example.org, seen at clinic. It is us"),
        Example("to wren(at)addisons(dot)example", ("wren(at)addisons(dot)example",)),
        Example("two tablets @ 5 mg, @handle, and foo@bar"),
    ),
)

# What is said of the part before the "at", word by word from its end: numbers and single letters, and the
# word before them.
_SAID = late(
    r"(?i)(?:(?<!['\u2019])\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|"
    r"twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dot|underscore|dash|hyphen|[b-z]|\d{1,4}) )\Z"
)
_WORD = late(r"(?i)\b([a-z]{2,24}) \Z")
_LEADS = frozenset(
    """
    is it's its that's to email mail e-mail address at the my his her and or um uh so okay just use try on
    are was a an of in for by as with then yes yeah no contact write reach
    """.split()  # noqa: SIM905
)
_REACH = 64
_LONGEST = 9


class EmailDetector:
    """The rules find addresses; of one that is said, the words before its last are taken too."""

    name = _RULES.name
    labels = _RULES.labels
    entities = _RULES.entities
    patterns = _RULES.patterns
    source = _RULES.source
    examples = (
        *_RULES.examples,
        Example("it's maria eighty two at yahoo dot com", ("maria eighty two at yahoo dot com",)),
        Example("email is j smith at sunrise clinic dot org", ("j smith at sunrise clinic dot org",)),
        Example("he was seen at four by the clinic at eight and dot the i"),
    )

    def detect(self, view: View) -> Iterator[Candidate]:
        for found in _RULES.detect(view):
            if found.rule == _SPELT.name:
                yield found._replace(start=_beginning(view.text, found.start))
            else:
                yield found


def _beginning(text: str, start: int) -> int:
    """Return where an address begins whose last word before the "at" begins at ``start``."""
    first_word = text[start : text.find(" ", start)].lower()
    counted = _SAID.fullmatch(f"{first_word} ") is not None
    for _ in range(_LONGEST):
        floor = max(start - _REACH, 0)
        said = _SAID.search(text, floor, start)
        if said is not None:
            start, counted = said.start(), True
            continue
        word = _WORD.search(text, floor, start)
        if counted and word is not None and word[1].lower() not in _LEADS:
            start, counted = word.start(), False
            continue
        break
    return start


DETECTOR = EmailDetector()
