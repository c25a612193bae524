"""Payment cards: the number, the codes that must never be stored, and magnetic track data."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_WORDS = (
    r"(?:credit|debit|payment|bank|gift)[ _-]?card|card|cc|pan|visa|mastercard|amex|american express|"
    r"discover|diners|tarjeta|kreditkarten?(?:nummer)?|creditcard(?:nummer)?|cart[ãa]o de cr[ée]dito|"
    r"carte (?:bancaire|bleue|de crédit)|carta di credito"
)
_LINK = r"(?:\s*(?:number|no|num|#))?(?:[\s:#=|*_\"'`>(-]|\b(?:is|was|ending|in|with)\b){1,10}"

_PAN = Pattern("card.pan", r"\b[1-9](?:[ -]?\d){11,18}\b")
# In the groups that are printed on cards, so that a number beside it is none of its own: "... 1111 12/27".
_PAN_PRINTED = Pattern(
    "card.pan_printed",
    r"\b(?:(?:2[2-7]|3[0568]|[4-6]\d)\d{2}(?:(?:[ -]\d{4}){3}|[ -]\d{6}[ -]\d{4,5})|[2-6]\d{12,18})\b|"
    r"(?:\b\d{4}|[xX*•]{4})[ -](?:\d{2}[xX*•]{2}|[xX*•]{4})[ -][xX*•]{4}[ -]\d{4}\b",
)
_PAN_DOTTED = Pattern("card.pan_dotted", r"\b[1-9]\d{3}(?:[./_]\d{4}){3}\b|\b3\d{3}[./_]\d{6}[./_]\d{5}\b")
# PCI DSS 3.4.1 lets a bill show the first six and the last four digits.
_MASKED = r"(?:\d{4}|[xX*•]{4})[ -]?(?:\d{2})?[xX*•]{2,4}[ -]?[xX*•]{4}[ -]?\d{4}\b|[xX*•]{2,12}[ -]?\d{4}\b"
_PAN_BY_CUE = Pattern("card.pan_by_cue", cue(_WORDS, rf"\d(?:[ -]?\d){{11,18}}\b|{_MASKED}", _LINK))
_PAN_LAST_FOUR = Pattern(
    "card.last_four",
    rf"(?i:\b(?:{_WORDS})(?: number)?(?: on file)?,?[ (]{{1,2}}(?:ending(?: in| with)?|ends in|last (?:4|"
    rf"four)(?: digits)?|(?:que )?(?:termina(?:da|do|nda)?|acaba(?:da)?) (?:en|em|con)|endet auf|"
    rf"(?:se )?terminant par|qui finit par|(?:che )?termina (?:con|in|per)|eindigt op)"
    r"[\s:#=]{1,3}(?:is |are )?)(?P<value>\d{4})\b",
)
_SAID = "(?i:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_CVV = Pattern(
    "card.cvv",
    cue(
        r"(?:cvv2?|cvc2?|cv2|cid|csc|card ?(?:security|verification|check) ?(?:code|value|number|digits)|"
        r"security (?:code|number)|(?:karten)?prüfnummer|cryptogramme(?: visuel)?|code de sécurité|"
        r"c[óo]digo de segur(?:idad|ança)|codice di sicurezza|(?:beveiligings|veiligheids)code)(?: now)?",
        rf"\d{{3,4}}\b|{_SAID}(?:[ -]{_SAID}){{2,3}}\b",
    ),
)
_PIN = Pattern("card.pin", cue(r"(?:card |atm |debit )?pin(?: ?(?:code|number|no\.?))?", r"\d{4,12}\b"))
_TRACK = Pattern(
    "card.track",
    r"%?[Bb]\d{12,19}\^[^^\n]{2,26}\^\d{4}[^?\n]{0,60}\??|;?\d{12,19}=\d{4}\d{0,30}\??",
)


def _card(text: str) -> bool:
    """Whether a number has a card's check digit and an issuer; of the national ones, one begins with 9."""
    digits = validators.digits(text)
    issued = digits[0] != "0" and (digits[0] != "9" or digits.startswith("9792"))
    return issued and validators.card_number(text)


def _printed(text: str) -> bool:
    """With its check digit, or with all but the first and the last digits left out."""
    return _card(text) if text.replace(" ", "").replace("-", "").isdigit() else True


DETECTOR = RuleDetector(
    name="card",
    source="PCI DSS v4.0.1, 3.2 to 3.5; ISO/IEC 7812-1 (number), ISO/IEC 7813 (tracks)",
    rules=(
        Rule(_TRACK, Label.CARD, "CARD_TRACK", 0.99, Evidence.VALIDATED),
        Rule(_PAN, Label.CARD, "CARD_PAN", 0.95, Evidence.VALIDATED, _card, apart=True),
        Rule(_PAN_PRINTED, Label.CARD, "CARD_PAN", 0.95, Evidence.VALIDATED, _printed, apart=True),
        Rule(_PAN_DOTTED, Label.CARD, "CARD_PAN", 0.95, Evidence.VALIDATED, _card, apart=True),
        Rule(_PAN_BY_CUE, Label.CARD, "CARD_PAN", 0.85, Evidence.CUE),
        Rule(_PAN_LAST_FOUR, Label.CARD, "CARD_LAST4", 0.8, Evidence.CUE),
        Rule(_CVV, Label.CARD, "CARD_CVV", 0.95, Evidence.CUE),
        Rule(_PIN, Label.CARD, "CARD_PIN", 0.9, Evidence.CUE),
    ),
    examples=(
        Example("card 4111 1111 1111 1111 exp 12/27 CVV 737", ("4111 1111 1111 1111", "737")),
        Example(
            "%B4111111111111111^DOE/JANE^2712101000000000000?",
            ("%B4111111111111111^DOE/JANE^2712101000000000000?",),
        ),
        Example(";4111111111111111=27121010000000000000?", (";4111111111111111=27121010000000000000?",)),
        Example("4111 1111 1111 1111 12/27 737, paid 50", ("4111 1111 1111 1111",)),
        Example("order 2024 4111 1111 1111 1111", ("4111 1111 1111 1111",)),
        Example("378282246310005 12/27", ("378282246310005",)),
        Example("refund to card 4111 11xx xxxx 0447, Visa xxxx4471", ("4111 11xx xxxx 0447", "xxxx4471")),
        Example("4111-11**-****-1111, XXXX-XXXX-XXXX-1234", ("4111-11**-****-1111", "XXXX-XXXX-XXXX-1234")),
        Example("tarjeta terminada en 4471, Kreditkarte endet auf 0447", ("4471", "0447")),
        Example("Kartenprüfnummer 123, cvv is seven three seven", ("123", "seven three seven")),
        Example("551", ("551",), keys=("cardcheckvalue", "now")),
        Example("xxxx-xxxx, the code said seven times, cryptogramme in 12 samples"),
        Example("PIN: 4821", ("4821",)),
        Example("378282246310005", ("378282246310005",), keys=("payment", "card_number")),
        Example("9792 0303 9444 0796", ("9792 0303 9444 0796",)),
        Example("cable 989803160781, chip 9810 2000 4471 190"),
        Example("order 4111 1111 1111 1112 pieces"),
        Example("pin the 4 corners, 0000000000000000"),
    ),
)
