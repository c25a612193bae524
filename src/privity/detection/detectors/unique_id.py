"""Any other unique identifying number: UUIDs, user names, employer numbers, ids by cue or key."""

from __future__ import annotations

from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.lexicon import lexicon
from privity.detection.provider_ids import is_provider_id
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_UUID = Pattern("unique_id.uuid", r"(?i:\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)")
_EIN = Pattern("unique_id.ein", r"\b\d{2}-\d{7}\b")
_USER = Pattern(
    "unique_id.user_by_cue",
    cue(
        r"user[ _-]?name|user ?id|login(?: as)?|log(?:ged)? in as|user|handle|screen ?name|account for|"
        r"account of|nick(?:name)?|instagram|insta|facebook|fb|twitter|tiktok|snap(?:chat)?|telegram|skype|"
        r"discord|venmo|customer|issued to(?: user)?",
        r"@?[A-Za-z][A-Za-z0-9._-]{2,40}\b",
        r"(?:[\s:=|*\"'`(@]|\b(?:is|was|as)\b){1,10}",
    ),
)
_BY_CUE = Pattern(
    "unique_id.by_cue",
    cue(
        r"(?:employee|staff|badge|student|applicant|client|reference|ref|ticket|case|file|document|"
        r"tracking|order|trial|"
        r"subject|participant|registration|national|government|personal|voter|military|veteran|tax|company)"
        r"[ _-]?"
        r"(?:id|identifier|identification|number|no\.?|num|#|code)|id(?: number| no\.?)?|identifier|ein|"
        r"bates|tax id|log id",
        r"[A-Z]{1,5}(?: [A-Z0-9]{0,2}\d[A-Z0-9]{1,5}){2,4}\b|"
        r"(?:[A-Za-z]{1,8}[-_/]?)?\d[A-Za-z0-9]*(?:[-_/.][A-Za-z0-9]+){0,5}\b",
        r"(?:[\s:#=|*\"'`(-]|\b(?:is|was|number|no)\b){1,10}",
    ),
)


_HOME = Pattern(
    "unique_id.home_folder",
    r"(?i:[\\/](?:users|home|documents and settings)[\\/]{1,2})(?P<value>[A-Za-z][A-Za-z0-9._-]{2,31})",
)
_REFERENCE = Pattern(
    "unique_id.reference",
    r"(?:\b(?:Patient|Practitioner|RelatedPerson|Person|Encounter|Coverage|Account)|"
    r"/(?:patients?|persons?|members?|subscribers?|encounters?|charts?))/"
    r"(?P<value>[A-Za-z0-9][A-Za-z0-9.-]{1,63})",
)
# The third field of NCSA's Common Log Format: who was logged in.
_LOGGED = Pattern(
    "unique_id.logged",
    r"\b\d{1,3}(?:\.\d{1,3}){3} \S{1,64} "
    r"(?P<value>[A-Za-z][A-Za-z0-9._@-]{1,63}) \[\d{1,2}/[A-Z][a-z]{2}/\d{4}:",
)
_SHARED_HOMES = frozenset(
    """
    public shared default ubuntu root admin administrator runner user username vagrant guest jovyan node app
    """.split()  # noqa: SIM905
)


def _home(text: str) -> bool:
    return text.lower() not in _SHARED_HOMES


def _with_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _identifier(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 4 and not is_provider_id(text)


def _user_name(text: str) -> bool:
    """A dictionary word is prose ("the user should"); a user name is none, or shows a digit or a joint."""
    if any(char.isdigit() or char in "._" for char in text[1:]):
        return True
    return len(text) >= 5 and text.islower() and text not in lexicon().words and not text.endswith("s")


DETECTOR = RuleDetector(
    name="unique_id",
    source="45 CFR 164.514(b)(2)(i)(R); RFC 9562 (UUID); EIN: 26 CFR 301.7701-12",
    rules=(
        Rule(_UUID, Label.ID, "UUID", 0.85, Evidence.VALIDATED),
        Rule(_EIN, Label.ID, "US_EIN", 0.6, Evidence.SHAPE, apart=True),
        Rule(_USER, Label.ID, "USER_NAME", 0.7, Evidence.CUE, _user_name),
        Rule(_BY_CUE, Label.ID, "IDENTIFIER", 0.7, Evidence.CUE, _identifier),
        Rule(_HOME, Label.ID, "USER_NAME", 0.8, Evidence.CUE, _home),
        Rule(_LOGGED, Label.ID, "USER_NAME", 0.85, Evidence.SHAPE),
        Rule(_REFERENCE, Label.ID, "IDENTIFIER", 0.8, Evidence.CUE, _with_digit),
    ),
    examples=(
        Example("0b9d3c1e-93f4-4c6b-9c44-2a6a7e1d5f10", ("0b9d3c1e-93f4-4c6b-9c44-2a6a7e1d5f10",)),
        Example("username: ana_l84", ("ana_l84",)),
        Example("Facebook bitsy.tarkington.7, insta nneka.okf", ("bitsy.tarkington.7", "nneka.okf")),
        Example("on Facebook pages, Twitter post, discord message"),
        Example("employee ID E-204417", ("E-204417",)),
        Example("EIN 12-3456789", ("12-3456789",)),
        Example("the user should log in; id 7; /home/ubuntu/run.sh; Patient/example"),
        Example('open C:\\Users\\tnovak\\a.docx; "Patient/k77-ab"', ("tnovak", "k77-ab")),
        Example(
            '203.0.113.7 - gmbaker [14/Mar/2025:02:11:09 +0000] "GET /v2/patient/80041972/x"',
            ("gmbaker", "80041972"),
        ),
        Example("ID MCP 0093 4417 08, grp", ("MCP 0093 4417 08",)),
        Example("requisition id req-2024031512345678", ("req-2024031512345678",)),
        Example("id: call_20240315123456781234", ("call_20240315123456781234",)),
        Example("call_4488cc527f05ae77aff7da87", keys=("tool_call_id",)),
    ),
)
