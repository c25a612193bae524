"""Places smaller than a state: cities and counties, by the state behind them or a cue before them."""

from __future__ import annotations

from privity.detection.cues import LINK, cue
from privity.detection.cues_abroad import CITY, cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.places import STATE
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_CITY = r"(?:(?:St|Ft|Mt)\. )?\p{Lu}[\pL'-]{2,}(?:[ -](?:of |de |la |le |del |upon |on )?\p{Lu}[\pL'-]+){0,2}"

_BEFORE_STATE = Pattern("location.before_state", rf"\b(?P<value>{_CITY}), ?{STATE}\b")
_BEFORE_STATE_ZIP = Pattern("location.before_state_zip", rf"(?P<value>{_CITY}),? {STATE},? \d{{5}}\b")
_BY_CUE = Pattern(
    "location.by_cue",
    rf"\b(?i:lives? in|living in|lived in|resid(?:es|ing|ed) in|resident of|moved to|moved from|moving to|"
    rf"native of|born (?:on [\w ,./-]{{4,20}} )?in|born and raised in|"
    rf"grew up in|raised in|originally from|hometown(?: is| of)?|(?:is|was|am|are|comes?) from|city of|"
    rf"town of|county of|suburb of|"
    rf"visiting from|based in|headquartered in|relocated to|village of) (?P<value>{_CITY})",
)
_BY_KEY = Pattern(
    "location.by_key",
    cue(
        r"city|town|county|municipality|village|parish|district|birth ?place|place of birth|locality|suburb",
        _CITY,
        r"\s?[:=|][\s\"'*|]{0,4}",
    ),
)
_BY_CUE_ABROAD = Pattern("location.by_cue_abroad", cue_abroad(CITY, _CITY))
_COUNTY = Pattern("location.county", rf"\b{_CITY} (?:County|Parish|Township)\b")
_COORDINATE = Pattern(
    "location.coordinate", cue(r"lat(?:itude)?|lon(?:g(?:itude)?)?|lng", r"-?\d{1,3}\.\d{2,16}\b", LINK)
)
# Degrees, minutes and seconds (ISO 6709), decimal degrees in a pair, a square of three words.
_POINT = Pattern(
    "location.point",
    r"\d{1,3} ?[\x{b0}\x{ba}] ?\d{1,2}(?:[.,]\d{1,5})? ?['\x{2032}\x{2019}] ?"
    r"(?:\d{1,2}(?:[.,]\d{1,4})? ?[\"\x{2033}\x{201d}]? ?)?"
    r"[NSEWO]\b|[+-]?\d{1,2}\.\d{4,8}, ?[+-]?\d{1,3}\.\d{4,8}\b|///\pL{3,}\.\pL{3,}\.\pL{3,}",
)

_NO_PLACE = frozenset(
    {
        "The",
        "This",
        "That",
        "Our",
        "Your",
        "My",
        "His",
        "Her",
        "Their",
        "Which",
        "It",
        "I",
        "We",
        "He",
        "She",
        "They",
        "Medicine",
        "Surgery",
        "Department",
    }
)


def _place(text: str) -> bool:
    return text.split(" ", 1)[0] not in _NO_PLACE


DETECTOR = RuleDetector(
    name="location",
    source="45 CFR 164.514(b)(2)(i)(B): all geographic subdivisions smaller than a state",
    rules=(
        Rule(_BEFORE_STATE_ZIP, Label.LOCATION, "CITY", 0.9, Evidence.CUE, _place),
        Rule(_BEFORE_STATE, Label.LOCATION, "CITY", 0.8, Evidence.SHAPE, _place),
        Rule(_BY_CUE, Label.LOCATION, "CITY", 0.75, Evidence.CUE, _place),
        Rule(_BY_KEY, Label.LOCATION, "CITY", 0.85, Evidence.CUE, _place),
        Rule(_BY_CUE_ABROAD, Label.LOCATION, "CITY", 0.75, Evidence.CUE, _place),
        Rule(_COUNTY, Label.LOCATION, "COUNTY", 0.7, Evidence.SHAPE, _place),
        Rule(_POINT, Label.LOCATION, "COORDINATE", 0.9, Evidence.VALIDATED, apart=True),
        Rule(_COORDINATE, Label.LOCATION, "COORDINATE", 0.9, Evidence.CUE),
    ),
    examples=(
        Example("from Spring Hill, TN to us", ("Spring Hill",)),
        Example("Worcester, Massachusetts 01605", ("Worcester",)),
        Example("she lives in Ashland with a son", ("Ashland",)),
        Example("SPRINGFIELD", ("SPRINGFIELD",), keys=("address", "city")),
        Example("44.10283", ("44.10283",), keys=("geolocation", "latitude")),
        Example(
            "at 52°14'11.8\"N 0°56'20.1\"W, 52.23661, -0.93892 or ///lamp.gravy.tinsel",
            ("52°14'11.8\"N", "0°56'20.1\"W", "52.23661, -0.93892", "///lamp.gravy.tinsel"),
        ),
        Example("flexion 110° 5' later, 12.5, 13.75 mg; file:///srv/a.b.c, 1.5, 2.25"),
        Example("Localidad/Provincia: Albacete, wohnhaft in Bremen", ("Albacete", "Bremen")),
        Example("lives in the area; resident of the house; In, OR and ME"),
    ),
)
