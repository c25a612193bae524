"""Ages over 89 as people tell them: she's ninety-six, lived to 99, his 95th birthday, a centenarian."""

from __future__ import annotations

from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.great_age import DIGITS, ENGLISH, ENGLISH_NTH, NTH, PERSONS, AgeDetector, age_rule
from privity.detection.rules import RuleDetector

# A bare number is an age where the sentence ends or goes on as it does after one: no unit may follow.
_END = (
    r"(?:\s*[,;.!?)\n\"']|\s*\z|\s+(?:and|but|or|so|now|years?|yrs|next|today|this|last|when|if|who|lol|"
    r"because)\b|\s+(?:on|in) (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\pL*|the (?:spring|"
    r"fall|summer|winter))\b)"
)
_DYING_END = (
    r"(?:\s*[,;.!?)\n]|\s*\z|\s+(?:of|from|in|and|after|with|surrounded|years?|peacefully|due|while|"
    r"when)\b)"
)
_SUBJECT = (
    r"(?:he|she|they|i|who|you|mom|mum|mother|father|dad|grand(?:ma|pa|mother|father|dad|mom)|nana?|gran|"
    r"granny|husband|wife|sister|brother|aunt|uncle|neighbou?r|patient|pt|lady|gentleman|resident|woman|"
    r"man|twins|both|couple|name)"
)
_KINDRED = (
    r"(?:mom|mum|mother|father|dad|grand(?:ma|pa|mother|father)|nana|gran|husband|wife|sister|brother|"
    r"aunt|uncle|neighbou?r|spouse|mgm|mgf|pgm|pgf)"
)
_VERB = (
    r"(?:['’](?:s|m|ll be|d be)| (?:is|was|are|am|turns?|turned|will be|would be|would have been|"
    r"has turned|just turned|has just turned|has reached|reached))"
)
_BARELY = (
    r"(?: (?:now|just|almost|nearly|about|only|already|over|past|barely|close to|going on|pushing|turning|"
    r"approaching|uh|um))?"
)
_EITHER = rf"(?:{DIGITS}|{ENGLISH})"
_POSSESSIVE = r"(?:his|her|their|my|your|our|'s|’s)"

_BRACKETED = Pattern("age_told.bracketed", r"\((?P<value>9\d|10\d) ?M\)")
_BEHIND_SEX = Pattern(
    "age_told.behind_sex",
    r"\b(?i:male|female|man|woman|lady|gentleman|widower|widow), (?P<value>9\d|10\d)(?i:\s*[,;)\n]|"
    r"\s+(?:with|who|from|admitted|presents|presenting|lives|c/o)\b)",
)
_SEX_AND_AGE = Pattern("age_told.sex_and_age", r"\b(?:M|F)/(?P<value>9\d|10\d)\b")
_AGE_AND_SEX = Pattern("age_told.age_and_sex", r"(?P<value>\b(?:9\d|10\d))/(?:M|F)\b")
_OF_SOMEBODY = Pattern(
    "age_told.of_somebody", rf"(?i:\b{_SUBJECT}{_VERB}{_BARELY} (?P<value>{_EITHER}){_END})"
)
_LIFE = Pattern(
    "age_told.life",
    rf"(?i:\b(?:(?:lived|lives|living|survived|made it|made) (?:on )?(?:to|until)(?: be| see)?|(?:died|"
    rf"dead|deceased|passed(?: away| on)?)(?: at| aged)|reached|ripe old age of|grand age of|"
    rf"great age of)(?: the| an| a)?(?: age)?(?: of)? (?P<value>{_EITHER}){_DYING_END})",
)
_KIN = Pattern(
    "age_told.kin",
    rf"(?i:\b{_KINDRED}(?: \(|,? )(?:d\.? |died |deceased |alive |living |now |age )?(?:at |aged |"
    rf"age )?(?P<value>{DIGITS})(?:\)| ?[,;.(\n]|\s*\z|\s+(?:and|with|from|of|lives|who)\b))",
)
_ANSWER = Pattern(
    "age_told.answer",
    rf"(?i:\b(?:how old|(?:your|his|her|their|current|"
    rf"the) age)\b[^?\n]{{0,40}}\?\s*(?:[^\n:>\]?]{{1,24}}[:>\]-]\s*)?"
    rf"(?:[\pL'’-]+,? ){{0,4}}(?P<value>{_EITHER})\b)",
)
_ASKED = Pattern("age_told.asked", rf"(?i:\bhow old,? (?P<value>{_EITHER})\?)")
_FOR = Pattern(
    "age_told.for",
    rf"(?i:\b(?:great|good|well|amazing|spry|fit|sharp|strong|bad|healthy) for (?:a |"
    rf"an )?(?P<value>{_EITHER})(?:[,.!?\n]|\s*\z))",
)
_AT = Pattern("age_told.at", rf"(?i:\bat (?P<value>{_EITHER}),? (?:he|she|i|they)\b)")
_WITH_ADJECTIVE = Pattern(
    "age_told.with_adjective",
    rf"(?i:\ba (?:spry|frail|young|vigorous|healthy|sprightly|very old|sharp) (?P<value>{_EITHER}){_END})",
)
_BEHIND_NAME = Pattern(
    "age_told.behind_name",
    r"\p{Lu}[a-zà-ÿ'’-]+ (?:\p{Lu}\.? )?\p{Lu}[a-zà-ÿ'’-]+, (?P<value>9\d|10\d)(?:,| of | from | and |"
    r"\.?\n|\.?\z)",
)
_NTH_BIRTHDAY = Pattern(
    "age_told.nth_birthday",
    rf"(?i:(?P<value>\b(?:{NTH}|{ENGLISH_NTH}))[ -](?:birthday|b-?day|year of (?:life|age|(?:his|"
    rf"her) (?:life|age))))",
)
_NTH_YEAR = Pattern(
    "age_told.nth_year", rf"(?i:\b{_POSSESSIVE} (?P<value>{NTH}|{ENGLISH_NTH}) (?:year|summer|winter)\b)"
)
_NTH_WISH = Pattern("age_told.nth_wish", rf"(?i:\bhappy (?:belated )?(?P<value>{NTH}|{ENGLISH_NTH})\b)")
_PERSON = Pattern(
    "age_told.person",
    rf"(?i:\b(?:an?|the|this|that|our|my|her|his|una?|une|la|le|el|il|o|eine?|einer|die|der|de|een|"
    rf"paciente|patiente?|mujer|varón|as) (?:\pL+ )?(?P<value>{PERSONS}|centenaria|centenario|"
    rf"centenaire)\b)",
)


DETECTOR = AgeDetector(
    RuleDetector(
        name="age_told",
        source="45 CFR 164.514(b)(2)(i)(C): all ages over 89",
        rules=(
            age_rule(_BRACKETED, 0.8, Evidence.SHAPE),
            age_rule(_BEHIND_SEX, 0.8, Evidence.CUE, apart=True),
            age_rule(_SEX_AND_AGE, 0.8, Evidence.SHAPE),
            age_rule(_AGE_AND_SEX, 0.8, Evidence.SHAPE),
            age_rule(_OF_SOMEBODY, 0.85, Evidence.CUE, apart=True),
            age_rule(_LIFE, 0.85, Evidence.CUE, apart=True),
            age_rule(_KIN, 0.8, Evidence.CUE, apart=True),
            age_rule(_ANSWER, 0.8, Evidence.CUE, apart=True),
            age_rule(_ASKED, 0.85, Evidence.CUE),
            age_rule(_FOR, 0.75, Evidence.CUE, apart=True),
            age_rule(_AT, 0.7, Evidence.CUE),
            age_rule(_WITH_ADJECTIVE, 0.8, Evidence.CUE, apart=True),
            age_rule(_BEHIND_NAME, 0.6, Evidence.SHAPE, apart=True),
            age_rule(_NTH_BIRTHDAY, 0.95, Evidence.VALIDATED),
            age_rule(_NTH_YEAR, 0.9, Evidence.CUE),
            age_rule(_NTH_WISH, 0.8, Evidence.CUE),
            age_rule(_PERSON, 0.8, Evidence.CUE),
        ),
        examples=(
            Example("She's ninety-six and a spry 96!", ("ninety-six", "96")),
            Example("in her ninety-fourth year, on his 95th birthday", ("ninety-fourth", "95th")),
            Example("lived to 99, died at 103 of pneumonia", ("99", "103")),
            Example("The centenarian waved; a retired nonagenarian smiled.", ("centenarian", "nonagenarian")),
            Example(
                "How old is he? Uh, ninety-one. Her mother (98) is amazing for 98!",
                ("ninety-one", "98", "98"),
            ),
            Example("95 and older, her saturation was 92, she is 95 percent better, (98F), 95 M urea"),
        ),
    )
)
