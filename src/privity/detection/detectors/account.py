"""Bank and billing accounts: IBAN by checksum, the rest by cue."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_WORDS = (
    r"account|acct\.?|a/c|billing account|guarantor|bank account|checking|savings|iban|swift|bic|invoice|"
    r"statement (?:number|no\.?|#)|transaction (?:id|number|no\.?|#)|customer (?:id|number|no\.?|#)|"
    r"confirmation (?:id|number|no\.?|code|#)|loan (?:id|number|no\.?|#)"
)
_VALUE = r"(?:[A-Za-z]{1,8}[- ]?)?\d[A-Za-z0-9]*(?:[- ][A-Za-z0-9]*\d[A-Za-z0-9]*){0,6}\b"

_IBAN = Pattern("account.iban", r"(?i:\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b)")
_BY_CUE = Pattern("account.by_cue", cue(_WORDS, _VALUE))
_ROUTING = Pattern("account.routing", cue(r"routing|aba|rtn|routing transit", r"\d{9}\b"))
_IBAN_BY_CUE = Pattern("account.iban_by_cue", cue("iban", r"[A-Z]{2}\d{2}[A-Z0-9 ]{8,32}[A-Z0-9]\b"))


def _long_enough(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 4


DETECTOR = RuleDetector(
    name="account",
    source="45 CFR 164.514(b)(2)(i)(J); IBAN: ISO 13616-1; routing number: ABA policy",
    rules=(
        Rule(_IBAN, Label.ACCOUNT, "IBAN", 0.95, Evidence.VALIDATED, validators.iban),
        Rule(_IBAN_BY_CUE, Label.ACCOUNT, "IBAN", 0.85, Evidence.CUE),
        Rule(_ROUTING, Label.ACCOUNT, "US_BANK_ROUTING", 0.9, Evidence.CUE, validators.aba_routing),
        Rule(_BY_CUE, Label.ACCOUNT, "ACCOUNT_NUMBER", 0.85, Evidence.CUE, _long_enough),
    ),
    examples=(
        Example("Account number 5530-2219-04", ("5530-2219-04",)),
        Example("IBAN GB82 WEST 1234 5698 7654 32", ("GB82 WEST 1234 5698 7654 32",)),
        Example("routing 021000021", ("021000021",)),
        Example("88120034", ("88120034",), keys=("billing", "accountNumber")),
        Example("taking into account 12 studies of 2019"),
    ),
)
