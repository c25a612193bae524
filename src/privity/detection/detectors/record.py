"""Medical record numbers and the numbers of encounters, visits, specimens and orders, by cue."""

from __future__ import annotations

import re

from privity.detection import cues_abroad
from privity.detection.cues import hashed_cue
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_RECORD_WORDS = (
    r"mrn|m\.r\.n\.?|mr ?#|mr no\.?|medical[ -]records?|med(?:\.|ical)? rec(?:\.|ord)?|health record|"
    r"chart (?:number|no\.?|id|#)|chart ?#|"
    r"patient[ -](?:id|identifier|number|no\.?|num|account|ref(?:erence)?|code|#)|pt[ -]?(?:id|no\.?|#)|"
    r"hospital[ -](?:number|no\.?|id)|hosp\.? no\.?|unit (?:number|no\.?)|medical (?:id|number)|emr id|"
    r"ehr id|empi|mpi|(?:filed|charted|registered|indexed|archived) under|"
    r"(?-i:URN|HRN)|uhid|umrn|enterprise (?:patient )?id|(?:urn?|hrn|pas|epr|chi|emr|ehr|clinic|index|"
    r"case history|wristband|armband|id band|facesheet|district|op|ip|opd|ipd) ?(?:number|no\.|#)|"
    r"med(?:ical)? ?num|folder ?(?:number|no\.?|id)|case ?notes? ?(?:number|no\.?|id)"
)
_EVENT_WORDS = (
    r"encounter|visit (?:id|number|no\.?|#)|visit ?#|csn|fin|accession|specimen|sample id|case|"
    r"admission (?:id|number|no\.?)|"
    r"order (?:id|number|no\.?|#)|prescription (?:id|number|no\.?|#)|rx ?(?:#|number|no\.?)|study id|"
    r"referral (?:id|number|no\.?|#)|procedure id|appointment id|record (?:id|number|no\.?|#)|lab id"
)
# Words that need the mark of a number, which may touch it: "order #7740", "Rx#610".
_HASHED_RECORD, _HASHED_EVENT = (
    r"chart|mr|patient|pt|hospital|folder|unit",
    r"visit|order|rx|prescription|referral|record",
)
_VALUE = r"(?:[A-Za-z]{1,8}[-#/ ]{0,2})?\d[A-Za-z0-9]*(?:[-/.][A-Za-z0-9]+){0,4}\b"

# In groups of three digits or of two: whatever else follows a number is another.
_MRN_VALUE = rf"(?:\d{{3}}(?: \d{{3}}){{1,3}}|\d{{2}}(?: \d{{2}}){{2,3}})\b|{_VALUE}"

# A German court's: division, register, number, year, as the courts' rules for files (AktO) have it.
_COURT = r"\d{1,4} [A-Z][A-Za-z]{0,4} \d{1,6}/\d{2}(?: [A-Z]{1,2})?\b"

_MRN_BY_CUE = Pattern("record.mrn_by_cue", hashed_cue(_RECORD_WORDS, _HASHED_RECORD, _MRN_VALUE))
_EVENT_BY_CUE = Pattern("record.event_by_cue", hashed_cue(_EVENT_WORDS, _HASHED_EVENT, _VALUE))
_MRN_ABROAD = Pattern("record.mrn_abroad", cue_abroad(cues_abroad.RECORD, _MRN_VALUE))
_EVENT_ABROAD = Pattern("record.event_abroad", cue_abroad(cues_abroad.EVENT, rf"{_COURT}|{_VALUE}"))
# By a short cue, in a heading behind the name: "Patient: Lane, Ida  60118-2", or in a log: "whom=922-06-35".
# Each also begins prose, so that the number must be long, and neither a date nor a measure.
_HEADED = Pattern(
    "record.headed",
    r"(?:(?:^|[\s,;|(])(?:HC|H\.C\.|[Ee]xp(?:te)?\.?|EXP|[Ff]icha)(?: n[º°.]{1,2})?[ :#]{1,3}|"
    r"(?i:\b(?:patient(?:in)?|pt|paciente|paziente|patiënt)(?: (?:label|name))?: ?)"
    r"(?:\p{Lu}[\pL'’.-]{0,20},? {1,12}){2,4}(?:[#(] ?)?|"
    r"(?i:\b(?:whom|patient|subject|pt|chart|record)=[\"']?)|"
    r"(?i:\b(?:patient|pt|name): ?)\pL[\pL'’., -]{3,32}# ?)"
    r"(?P<value>[A-Z]{0,3}-?\d{5,10}(?:-\d{1,3})?\b|\d{2,4}-\d{2,4}(?:-\d{1,4})?\b|"
    r"\d(?: \d| - \d){4,9}\b|\d{3}(?: \d{3}){2}\b)",
)
_PREFIXED = Pattern(
    "record.prefixed", r"(?i:\b(?:(?:mrn|mr|pt|pat|chc|emr|ehr|hosp|med)[-#_]\d{4,12}|(?:mrn|med)\d{6,12})\b)"
)


_MONTH_OR_YEAR = late(r"(?:0?[1-9]|1[0-2]|[0-3]?\d-(?:0?\d|1[0-2]))-(?:(?:19|20)\d\d|\d\d)\Z|(?:19|20)\d\d-")
# As a pack prints until when it is good: "EXP 270331", "exp 31122027".
_GOOD_UNTIL = late(r"[23]\d(?:0\d|1[0-2])[0-3]\d\Z|[0-3]\d[0-3]\d(?:20)?[23]\d\Z|20[23]\d[01]\d[0-3]\d\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def _long_enough(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 3


def _no_year(text: str) -> bool:
    """As a case, and not as the year in which something happened: "sinistro del 2023"."""
    return _long_enough(text) and not _YEAR.match(text)


def _headed(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 5 and not (
        _MONTH_OR_YEAR.match(text) or _GOOD_UNTIL.match(text)
    )


DETECTOR = RuleDetector(
    name="record",
    source="45 CFR 164.514(b)(2)(i)(H) and (R); HL7 v2.5.1 PID-3, PV1-19",
    rules=(
        Rule(_MRN_BY_CUE, Label.MRN, "MEDICAL_RECORD", 0.95, Evidence.CUE, _long_enough, series=True),
        Rule(_PREFIXED, Label.MRN, "MEDICAL_RECORD", 0.9, Evidence.VALIDATED),
        Rule(_EVENT_BY_CUE, Label.ID, "RECORD_ID", 0.7, Evidence.CUE, _long_enough),
        Rule(_MRN_ABROAD, Label.MRN, "MEDICAL_RECORD", 0.85, Evidence.CUE, _long_enough),
        Rule(_EVENT_ABROAD, Label.ID, "RECORD_ID", 0.7, Evidence.CUE, _no_year),
        Rule(_HEADED, Label.MRN, "MEDICAL_RECORD", 0.8, Evidence.CUE, _headed, apart=True),
    ),
    examples=(
        Example("MRN: 8842113", ("8842113",)),
        Example("medical record number is A8465-001.", ("A8465-001",)),
        Example("MRN-308215", ("MRN-308215",)),
        Example("filed under 4410882 in our system, folder no. 88-2041", ("4410882", "88-2041")),
        Example(
            "MRN 07 83 32 seen; UR no. 329 947, 45 years; wristband no. 4471", ("07 83 32", "329 947", "4471")
        ),
        Example("PIZ 4471820, KIS-Nr. 88-20417, cod. paziente 30447", ("4471820", "88-20417", "30447")),
        Example("the patient's wristband said 120 over 80, an urn of 1920, in the clinic no 300 patients"),
        Example("filed under section 12, registered under the act of 1998"),
        Example("Patient ID **40716**", ("40716",)),
        Example("0042917", ("0042917",), keys=("patient", "mrn")),
        Example("order #7740-12, Rx#6104482, pt #448120", ("7740-12", "6104482", "448120")),
        Example("encounter #E-99812", ("E-99812",)),
        Example("NHC: 48213; Patientennummer 778123", ("48213", "778123")),
        Example("n° de séjour : 4410-77", ("4410-77",)),
        Example(
            "HC 188-447, exp 18-0447, Patient label: LANE, IDA T 60118-2", ("188-447", "18-0447", "60118-2")
        ),
        Example(
            "who=kdv what=read whom=922-06-35 where=X; patient=703 574 809", ("922-06-35", "703 574 809")
        ),
        Example("of whom 30812 were seen; subject=12-2024"),
        Example("PATIENT: BLACK, AMBER L      #5 5 0 - 1 9 - 4 4", ("5 5 0 - 1 9 - 4 4",)),
        Example("Az. 7 F 1129/23 SO", ("7 F 1129/23 SO",)),
        Example("sinistro n. 2023/4417/RC, Chiffre: M 140382", ("2023/4417/RC", "M 140382")),
        Example(
            "HC 34.5 cm, exp 10-2026, exp 12-27, EXP 270331, exp 31122027, "
            "HC 100 mg, ricovero del 2019, Patient: WBC 15000"
        ),
        Example("The chart shows 12 visits and a case of 3 beers."),
        Example("Patient number of falls: 2"),
    ),
)
