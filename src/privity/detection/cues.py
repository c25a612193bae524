"""Cue words: the prose, and the keys, that announce an identifier."""

from __future__ import annotations

import re

# Between a cue and its value: a colon, "is", "number", "#", quotes, markdown, a table's bar.
_NOUN = (
    r"(?:\s*(?:number|numbers|num|no|nr|id|identifier|code|value)\b\.?)?"
    r"(?:\s*\([^()\n]{1,24}\))?"
)
LINK = _NOUN + r"(?:\s+|[:#=|*_\"'`>(\[-]|\b(?:is|was|are|as|of|the|reads|ending|in|with|to|equals)\b){1,14}"

#: For cues that are everyday words ("charts of 308 patients"): no preposition leads to an identifier.
STRICT_LINK = _NOUN + r"(?:\s+|[:#=|*_\"'`>(\[-]|\b(?:is|was|are|reads|equals)\b){1,14}"

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BREAK = re.compile(r"[^A-Za-z0-9]+")


def cue(words: str, value: str, link: str = LINK) -> str:
    """Return a pattern: one of ``words`` (an alternation), a link, and the ``value`` as its group."""
    return rf"(?i:\b(?:{words})s?{link})(?P<value>{value})"


def words_of_key(key: str) -> str:
    """Return a key in words: ``patientMRN``, ``patient_mrn`` and ``Patient MRN`` read alike."""
    return _BREAK.sub(" ", _CAMEL.sub(" ", key)).strip().lower()


def lead_of(keys: tuple[str, ...]) -> str:
    """Return the words to set before a value: its last key, with the one above it as context."""
    named = [words for words in map(words_of_key, keys[-2:]) if words]
    return " ".join(named) + ": " if named else ""
