"""E-mail addresses."""

from __future__ import annotations

from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_ADDRESS = Pattern(
    "email.address",
    r"[\pL0-9][\pL0-9._%+'-]*@[\pL0-9-]+(?:\.[\pL0-9-]+)*\.\pL{2,24}",
)
_SPELT = Pattern(
    "email.spelt",
    r"(?i:\b[a-z0-9][a-z0-9._%+-]{0,63}\s?(?:\[at\]|\(at\)|\{at\}|\s@\s|\bat\b)\s?[a-z0-9-]{1,63}"
    r"(?:\s?(?:\[dot\]|\(dot\)|\{dot\}|\bdot\b)\s?[a-z0-9-]{1,63}){0,3}\s?(?:\[dot\]|\(dot\)|\{dot\}|"
    r"\bdot\b)\s?"
    r"(?:com|org|net|edu|gov|io|co|us|uk|de|info|health|ca|au|eu|ch|at|be|fr|it|es|nl|pt|br|example)\b)",
)
_SPACED = Pattern(
    "email.spaced",
    r"(?i:\b[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?[a-z0-9-]{1,63}(?: ?\. ?[a-z0-9-]{1,63}){0,3} ?\. ?(?:com|org|"
    r"net|edu|gov|io|co|us|uk|de)\b)",
)

DETECTOR = RuleDetector(
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
        Example("to wren(at)addisons(dot)example", ("wren(at)addisons(dot)example",)),
        Example("two tablets @ 5 mg, @handle, and foo@bar"),
    ),
)
