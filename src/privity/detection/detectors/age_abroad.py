"""Ages over 89 in Spanish, Portuguese, French, Italian, German and Dutch."""

from __future__ import annotations

from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.great_age import (
    DIGITS,
    DUTCH,
    FRENCH,
    GERMAN,
    ITALIAN,
    PORTUGUESE,
    SPANISH,
    AgeDetector,
    age_rule,
)
from privity.detection.rules import RuleDetector

_COMPOUND = Pattern(
    "age_abroad.compound",
    rf"(?i:\b(?P<value>{DIGITS}enne|novant(?:a(?:du|tr|quattr|cinqu|se|sett|nov)|un|ott)enne|"
    rf"{GERMAN}jährig(?:e[rnsm]?)?|{DUTCH}jarigen?)\b)",
)
_UNIT = Pattern(
    "age_abroad.unit",
    rf"(?i:(?P<value>\b{DIGITS})(?:(?: |-)?(?:años|ans|anni|anos|jaar|jahren?|jährig(?:e[rnsm]?)?|"
    rf"jarigen?)\b|-j\. ?Pat))",
)
_SPELT = tuple(
    Pattern(f"age_abroad.spelt_{lang}", rf"(?i:\b(?P<value>{number})[ -]{years}\b)")
    for lang, number, years in (
        ("es", SPANISH, "años"),
        ("pt", PORTUGUESE, "anos"),
        ("fr", FRENCH, "ans"),
        ("it", ITALIAN, "anni"),
        ("de", GERMAN, "jahren?"),
        ("nl", DUTCH, "jaar"),
    )
)
_CUE = Pattern(
    "age_abroad.cue",
    rf"(?i:\b(?:edad|età|idade|âge|alter|leeftijd|âgée? de|anni|a los|aos|all'età di)(?: (?:de|di|von|van|"
    rf"anni))?[:=\s\"']{{1,4}}(?P<value>{DIGITS}|{ITALIAN}|{FRENCH}|{SPANISH}|{PORTUGUESE})(?:\s*[,;.)\n]|"
    rf"\s*\z|\s+(?:años|ans|anni|anos|jaar|jahre|j\.|jr)))",
)
_TURN = Pattern(
    "age_abroad.turn",
    rf"(?i:\b(?:wird|wurde|werde|werd|wordt|werden|compl[eí]t\pL*|cumpl\pL*|compir\pL*|compi\pL*|fará|fez|"
    rf"aura|(?:ver|ge)?st[ao]rb\pL* mit|overle\pL+ op|morì a|decedut[ao] a|la madre a|"
    rf"il padre a)(?: (?:im|in|en|em|a|nel) \pL+)?(?: los)? (?P<value>{DIGITS})(?:\s*[,;.)\n]|\s*\z|"
    rf"\s+(?:jahre|jaar|años|anni|anos|ans)\b))",
)
_NTH = Pattern(
    "age_abroad.nth",
    rf"(?i:\b(?:zum|am|im|ihrem|seinem|ihren|seinen|ihr|sein|haar|zijn|mijn|son|sa|mon|ma|ton|suo|mio|al|"
    rf"del|su|mi|seu|meu)(?: eigenen)? (?P<value>{DIGITS}(?:\.?[ºª°]|\.|e|ème|ste|º)?|{GERMAN}s?ten|"
    rf"{DUTCH}ste|(?:nonag|cent)[ée]simo(?: \pL+)?|(?:novant|cent)\pL*esimo|(?:quatre-vingt-|nonante|"
    rf"cent)[\pL-]*ième) (?:geburtstag|lebensjahr|verjaardag|levensjaar|anniversaire|année|compleanno|"
    rf"anno|cumpleaños|año|ano|aniversário)\b)",
)

DETECTOR = AgeDetector(
    RuleDetector(
        name="age_abroad",
        source="45 CFR 164.514(b)(2)(i)(C): all ages over 89",
        rules=(
            age_rule(_COMPOUND, 0.9, Evidence.SHAPE),
            age_rule(_UNIT, 0.85, Evidence.CUE, apart=True),
            *(age_rule(pattern, 0.85, Evidence.CUE) for pattern in _SPELT),
            age_rule(_CUE, 0.8, Evidence.CUE, apart=True),
            age_rule(_TURN, 0.8, Evidence.CUE, apart=True),
            age_rule(_NTH, 0.85, Evidence.CUE),
        ),
        examples=(
            Example("die 94-jährige Patientin, im 93. Lebensjahr", ("94", "93.")),
            Example(
                "Eine vierundneunzigjährige Frau; sie wurde im März 95.", ("vierundneunzigjährige", "95")
            ),
            Example("una mujer de noventa y dos años", ("noventa y dos",)),
            Example("à 91 ans, âgée de quatre-vingt-treize ans", ("91", "quatre-vingt-treize")),
            Example("di anni 95, il suo 96° compleanno", ("95", "96°")),
            Example("aos 97 anos; op 98-jarige leeftijd", ("97", "98")),
            Example("vor 100 Jahren, hace 90 años, seit 90 Jahren"),
            Example("mayores de 90 años, 90 Jahre und älter, 90 % der Fälle, ab dem 90. Lebensjahr"),
        ),
    )
)
