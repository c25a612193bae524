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
    r"passbook|sort code|roll (?:number|no\.?)|"
    r"confirmation (?:id|number|no\.?|code|#)|loan (?:id|number|no\.?|#)|"
    r"konto(?:-?(?:nummer|nr\.?))?|kto\.?|cuenta (?:corriente|bancaria|n[º°])|"
    r"conta corrente|conto corrente|rekening(?:nummer)?|rekeningnr|n[°º] de compte|num[ée]ro de compte"
)
_VALUE = r"(?:[A-Za-z]{1,8}[- ]?)?\d[A-Za-z0-9]*(?:[- ][A-Za-z0-9]*\d[A-Za-z0-9]*){0,6}\b"

_IBAN = Pattern("account.iban", r"(?i:\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b)")
# Behind the bank's code each group has a digit at its rim, or the words that follow would count as groups.
_IBAN_PRINTED = Pattern(
    "account.iban_printed",
    r"\b[A-Z]{2}\d{2} [A-Z0-9]{4}(?: (?:\d[A-Z0-9]{3}|[A-Z0-9]{3}\d)){1,6}(?: [A-Z0-9]{0,2}\d)?\b",
)
_BY_CUE = Pattern("account.by_cue", cue(_WORDS, _VALUE))
_ROUTING = Pattern("account.routing", cue(r"routing|aba|rtn|routing transit", r"\d{9}\b"))
# "c/c" is a current account and a chief complaint: there the number ends in a check digit behind a dash.
_IBAN_BY_CUE = Pattern(
    "account.iban_by_cue",
    cue(
        r"iban|c/c|conta|ag\.|ag[êe]ncia",
        r"[A-Z]{2}\d{2}[A-Z0-9 ]{8,32}[A-Z0-9]\b|(?:\d{4}(?:-\d)?,? (?:c/c|conta) )?\d{3,9}-[\dxX]\b",
    ),
)


def _long_enough(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 4


DETECTOR = RuleDetector(
    name="account",
    source="45 CFR 164.514(b)(2)(i)(J); IBAN: ISO 13616-1; routing number: ABA policy",
    rules=(
        Rule(_IBAN, Label.ACCOUNT, "IBAN", 0.95, Evidence.VALIDATED, validators.iban),
        Rule(_IBAN_PRINTED, Label.ACCOUNT, "IBAN", 0.85, Evidence.SHAPE, validators.iban_printed),
        Rule(_IBAN_BY_CUE, Label.ACCOUNT, "IBAN", 0.85, Evidence.CUE),
        Rule(_ROUTING, Label.ACCOUNT, "US_BANK_ROUTING", 0.9, Evidence.CUE, validators.aba_routing),
        Rule(_BY_CUE, Label.ACCOUNT, "ACCOUNT_NUMBER", 0.85, Evidence.CUE, _long_enough),
    ),
    examples=(
        Example("Account number 5530-2219-04", ("5530-2219-04",)),
        Example("IBAN GB82 WEST 1234 5698 7654 32", ("GB82 WEST 1234 5698 7654 32",)),
        Example("Spenden: AT61 2011 1822 4410 7300 oder bar", ("AT61 2011 1822 4410 7300",)),
        Example("BE68 5390 0754 7034 BIC GEBABEBB", ("BE68 5390 0754 7034",)),
        Example("passbook T 218 0095, sort code 20-44-71", ("T 218 0095", "20-44-71")),
        Example("Konto-Nr. 4471820; ag. 0447 c/c 18209-3", ("4471820", "0447 c/c 18209-3")),
        Example("c/c: 3 days of cough, C/C 1200 mL, parts DE12 3456 7890 1234 and XX61 2011 1822 4410 7300"),
        Example("routing 021000021", ("021000021",)),
        Example("88120034", ("88120034",), keys=("billing", "accountNumber")),
        Example("taking into account 12 studies of 2019"),
    ),
)
