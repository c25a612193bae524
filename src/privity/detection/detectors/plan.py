"""Health plan beneficiary numbers: member, policy, group, Medicare and Medicaid."""

from __future__ import annotations

from privity.detection import cues_abroad
from privity.detection.cues import cue
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_NUMBER = r"(?:id|identifier|number|no\.?|num|nbr|#)"
_WORDS = (
    rf"(?:member|subscriber|policy|policy ?holder|group|plan|beneficiary|enrollee|insurance|insured|payer|"
    rf"payor|hicn?|"
    rf"cardholder|medicare|medicaid|mco|hmo|ppo|rxbin|rxgrp|rxpcn|coverage|dependent)(?:['\w]* (?:card|"
    rf"policy|plan|member))?[ _-]?{_NUMBER}|"
    rf"insurance|medicare|medicaid|mbi|policy|claim(?:[ _-]?{_NUMBER})?|authori[sz]ation[ _-]?{_NUMBER}|"
    rf"prior auth(?:[ _-]?{_NUMBER})?"
)
_VALUE = r"(?:[A-Za-z]{1,6}[- ]?)?\d[A-Za-z0-9]*(?:[-/ ](?:[A-Z] )?[A-Za-z0-9]*\d[A-Za-z0-9]*){0,4}\b"

_BY_CUE = Pattern("plan.by_cue", cue(_WORDS, _VALUE))
# Four letters and more before a blank are capitals, or a word would count: "la tarjeta cuesta 1200".
_VALUE_ABROAD = _VALUE.replace("[A-Za-z]{1,6}[- ]?", "[A-Za-z]{1,3}[- ]?|[A-Z]{4,6}[- ]?|[A-Za-z]{4,6}-?", 1)
_ABROAD = Pattern("plan.abroad", cue_abroad(cues_abroad.PLAN, _VALUE_ABROAD))
# CMS, "Understanding the Medicare Beneficiary Identifier (MBI) format": no S, L, O, I, B, Z.
_MBI = Pattern(
    "plan.mbi",
    r"(?i:\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?"
    r"[AC-HJKMNP-RT-Y]{2}\d{2}\b)",
)


_YEAR = late(r"(?:19|20)\d\d\Z")


def _long_enough(text: str) -> bool:
    """Four digits that are no year: "Medicare 2024", "l'assurance maladie 2023"."""
    return sum(char.isdigit() for char in text) >= 4 and not _YEAR.match(text)


DETECTOR = RuleDetector(
    name="plan",
    source="45 CFR 164.514(b)(2)(i)(I); MBI form: CMS, effective 2018",
    rules=(
        Rule(_MBI, Label.PLAN, "MEDICARE_MBI", 0.9, Evidence.VALIDATED),
        Rule(_BY_CUE, Label.PLAN, "HEALTH_PLAN", 0.85, Evidence.CUE, _long_enough),
        Rule(_ABROAD, Label.PLAN, "HEALTH_PLAN", 0.85, Evidence.CUE, _long_enough),
    ),
    examples=(
        Example("Member ID: XQH920381", ("XQH920381",)),
        Example("policy # 898428334", ("898428334",)),
        Example("Medicare 1EG4-TE5-MK73", ("1EG4-TE5-MK73",)),
        Example("W2281 90417", ("W2281 90417",), keys=("insurance", "subscriberId")),
        Example("NASS: 28 09871234 11, Versichertennr. A123456780", ("28 09871234 11", "A123456780")),
        Example("NAM TREJ 4803 1718, N° adhérent MDR 0447 1820", ("TREJ 4803 1718", "MDR 0447 1820")),
        Example("RVNR 65 180144 K 002, Tarjeta ASTU 440718 20933", ("65 180144 K 002", "ASTU 440718 20933")),
        Example("Patiënt nam 4000 mg in, la tarjeta cuesta 1200, Medicare 2024, utente de 102 anos"),
        Example("The plan is to give 500 mg twice and review in 2019."),
        Example("group of 45 subjects"),
    ),
)
