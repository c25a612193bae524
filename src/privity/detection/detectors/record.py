"""Medical record numbers and the numbers of encounters, visits, specimens and orders, by cue."""

from __future__ import annotations

from privity.detection import cues_abroad
from privity.detection.cues import STRICT_LINK, cue
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_RECORD_WORDS = (
    r"mrn|m\.r\.n\.?|mr ?#|mr no\.?|medical[ -]records?|med(?:\.|ical)? rec(?:\.|ord)?|health record|"
    r"chart (?:number|no\.?|id|#)|chart ?#|"
    r"patient[ -](?:id|identifier|number|no\.?|num|account|ref(?:erence)?|code|#)|pt[ -]?(?:id|no\.?|#)|"
    r"hospital[ -](?:number|no\.?|id)|hosp\.? no\.?|unit (?:number|no\.?)|medical (?:id|number)|emr id|"
    r"ehr id|empi|mpi"
)
_EVENT_WORDS = (
    r"encounter|visit (?:id|number|no\.?|#)|visit ?#|csn|fin|accession|specimen|sample id|case|"
    r"admission (?:id|number|no\.?)|"
    r"order (?:id|number|no\.?|#)|prescription (?:id|number|no\.?|#)|rx ?(?:#|number|no\.?)|study id|"
    r"referral (?:id|number|no\.?|#)|procedure id|appointment id|record (?:id|number|no\.?|#)|lab id"
)
_VALUE = r"(?:[A-Za-z]{1,8}[-#/ ]{0,2})?\d[A-Za-z0-9]*(?:[-/.][A-Za-z0-9]+){0,4}\b"

_MRN_BY_CUE = Pattern("record.mrn_by_cue", cue(_RECORD_WORDS, _VALUE, STRICT_LINK))
_EVENT_BY_CUE = Pattern("record.event_by_cue", cue(_EVENT_WORDS, _VALUE, STRICT_LINK))
_MRN_ABROAD = Pattern("record.mrn_abroad", cue_abroad(cues_abroad.RECORD, _VALUE))
_EVENT_ABROAD = Pattern("record.event_abroad", cue_abroad(cues_abroad.EVENT, _VALUE))
_PREFIXED = Pattern(
    "record.prefixed", r"(?i:\b(?:(?:mrn|mr|pt|pat|chc|emr|ehr|hosp|med)[-#_]\d{4,12}|(?:mrn|med)\d{6,12})\b)"
)


def _long_enough(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 3


DETECTOR = RuleDetector(
    name="record",
    source="45 CFR 164.514(b)(2)(i)(H) and (R); HL7 v2.5.1 PID-3, PV1-19",
    rules=(
        Rule(_MRN_BY_CUE, Label.MRN, "MEDICAL_RECORD", 0.95, Evidence.CUE, _long_enough, series=True),
        Rule(_PREFIXED, Label.MRN, "MEDICAL_RECORD", 0.9, Evidence.VALIDATED),
        Rule(_EVENT_BY_CUE, Label.ID, "RECORD_ID", 0.7, Evidence.CUE, _long_enough),
        Rule(_MRN_ABROAD, Label.MRN, "MEDICAL_RECORD", 0.85, Evidence.CUE, _long_enough),
        Rule(_EVENT_ABROAD, Label.ID, "RECORD_ID", 0.7, Evidence.CUE, _long_enough),
    ),
    examples=(
        Example("MRN: 8842113", ("8842113",)),
        Example("medical record number is A8465-001.", ("A8465-001",)),
        Example("MRN-308215", ("MRN-308215",)),
        Example("Patient ID **40716**", ("40716",)),
        Example("0042917", ("0042917",), keys=("patient", "mrn")),
        Example("encounter #E-99812", ("E-99812",)),
        Example("NHC: 48213; Patientennummer 778123", ("48213", "778123")),
        Example("n° de séjour : 4410-77", ("4410-77",)),
        Example("The chart shows 12 visits and a case of 3 beers."),
        Example("Patient number of falls: 2"),
    ),
)
