"""Handles of people on social networks and in chats, behind an at sign."""

from __future__ import annotations

import re

from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

# Text that went through a tokeniser has blanks around the at sign and the underscore.
_NAME = r"(?:_ )?[\pL_][\pL0-9]*(?: ?[_.] ?[\pL0-9]+){0,4}_?|[\pL0-9]{2,30}_?"
_PASSED_ON = Pattern(
    "handle.passed_on",
    rf"(?:\b(?:RT|MT|HT)\b|(?i:\b(?:via|cc|h/t|retweet(?:ed)?|follow(?:s|ed|ing)?|dm|dms|tag(?:ged|s)?|"
    rf"shout ?out to|credit(?:s)? to|photo by|posted by|ping)))[: ]{{1,2}}@ ?(?P<value>{_NAME})",
)
_ANSWERED = Pattern(
    "handle.answered", rf"(?:^|\n|[.!?:\"”] ?)(?:@ ?[\pL0-9_]{{2,30}} ){{0,6}}@ ?(?P<value>{_NAME})(?: |$)"
)
_APART = Pattern("handle.apart", rf"(?:^|[\s.])@ (?P<value>{_NAME})")
_CAMEL = Pattern(
    "handle.camel", r"@ (?P<value>[\pL_][\pL0-9_]*(?:[a-z][A-Z]|[a-z]_[a-z]|[a-z]{3}\d)[\pL0-9_]*)"
)
_PLAIN = Pattern("handle.plain", rf"(?:^|[\s(\[\"'“>,;:.-])@(?P<value>{_NAME})")

#: What an at sign marks in programs, style sheets, feeds and packages.
_MARKS = frozenset(
    """
    abstractmethod after aftereach angular annotation app author autowired babel bean before
    beforeeach cache cached cached_property charset classmethod click component container
    contextmanager controller data dataclass depends deprecated docs each else end entity example
    exception fixture font foreach functools get getter given here home id if import include inject
    interface internal keyframes link lru_cache media media_query mock night nonnull noon nullable
    once overload override page param parameterized parametrize patch path post private property
    protected public pytest query requires rest return returns route routes section see service
    setter settings since skip slot staticmethod summary supports suppress suppresswarnings table
    test throws todo transactional type typedef types unittest validator value var version vue work
    wraps
    """.split()  # noqa: SIM905 - a list of words
)
_LETTER = re.compile(r"[^\W\d_]")


def _handle(text: str) -> bool:
    return _LETTER.search(text) is not None and len(text) > 2 and text.lower() not in _MARKS


DETECTOR = RuleDetector(
    name="handle",
    source="45 CFR 164.514(b)(2)(i)(R)",
    rules=(
        Rule(_PASSED_ON, Label.URL, "HANDLE", 0.9, Evidence.CUE, _handle),
        Rule(_ANSWERED, Label.URL, "HANDLE", 0.8, Evidence.CUE, _handle),
        Rule(_PLAIN, Label.URL, "HANDLE", 0.7, Evidence.SHAPE, _handle),
        Rule(_CAMEL, Label.URL, "HANDLE", 0.8, Evidence.CUE, _handle),
        Rule(_APART, Label.URL, "HANDLE", 0.6, Evidence.SHAPE, _handle),
    ),
    examples=(
        Example("RT @ana_l84: snow again", ("ana_l84",)),
        Example("RT @ ana _ 84 : snow again", ("ana _ 84",)),
        Example("thanks, via @MLopezRN", ("MLopezRN",)),
        Example("@AnaLopez you are late", ("AnaLopez",)),
        Example("my account is @ana.l.84 there", ("ana.l.84",)),
        Example("@property\ndef size(self): ...; @media (min-width: 4em); two tablets @5 mg; a@b"),
    ),
)
