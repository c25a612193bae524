"""Ages: in digits, words and ordinals, in seven languages; from 90 on an identifier of its own.

45 CFR 164.514(b)(2)(i)(C) counts "all ages over 89" among the identifiers, so a person of 90 or more bears the
label AGE90. Forms: `word` (ninety-four), `nth` (94th), `nthword` (ninety-fourth), `adj` (the compound adjective
of German, Dutch and Italian: vierundneunzigjährige), `below` and `belownth`, `belowword`: never from 90 on.
"""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

from collections.abc import Callable

from training.corpus.scope import Kind, Scope, Template
from training.corpus.values.dates import ordinal, spelled, suffixed

_OLD = 90
_OLDEST = 109


def _german(number: int) -> str:
    ones = "_ ein zwei drei vier fünf sechs sieben acht neun".split()
    small = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn".split()
    small += "sechzehn siebzehn achtzehn neunzehn".split()
    tens = "_ zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
    if number >= 100:
        return "hundert" + (small[number - 100] if number > 100 else "")
    if number < 20:
        return small[number]
    return (f"{ones[number % 10]}und" if number % 10 else "") + tens[number // 10]


def _dutch(number: int) -> str:
    small = (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split()
    )
    small += "zestien zeventien achttien negentien".split()
    tens = "_ tien twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
    if number >= 100:
        return "honderd" + (small[number - 100] if number > 100 else "")
    if number < 20:
        return small[number]
    head = small[number % 10]
    return (head + ("ën" if head.endswith("e") else "en") if number % 10 else "") + tens[number // 10]


def _italian(number: int) -> str:
    small = (
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici".split()
    )
    small += "quindici sedici diciassette diciotto diciannove".split()
    tens = "_ dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
    if number >= 100:
        return "cento" + (small[number - 100] if number > 100 else "")
    if number < 20:
        return small[number]
    head, tail = tens[number // 10], small[number % 10] if number % 10 else ""
    if tail in ("uno", "otto"):
        head = head[:-1]
    return head + ("tré" if tail == "tre" else tail)


def _french(number: int) -> str:
    small = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
    small += "dix-sept dix-huit dix-neuf".split()
    tens = "_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()
    if number >= 100:
        return "cent" + (f" {small[number - 100]}" if number > 100 else "")
    if number < 20:
        return small[number]
    rest = number % 20 if number >= 60 else number % 10
    head = tens[number // 10]
    if not rest:
        return head + ("s" if number == 80 else "")
    return f"{head} et {small[rest]}" if rest in (1, 11) and number < 80 else f"{head}-{small[rest]}"


def _iberian(small: str, tens: str, hundred: str, more: str, joint: str) -> Callable[[int], str]:
    low, high = small.split(), tens.split()

    def say(number: int) -> str:
        if number >= 100:
            return f"{more} {low[number - 100]}" if number > 100 else hundred
        if number < len(low):
            return low[number]
        return high[number // 10] + (f" {joint} {low[number % 10]}" if number % 10 else "")

    return say


_SAY: dict[str, Callable[[int], str]] = {
    "de": _german,
    "nl": _dutch,
    "it": _italian,
    "fr": _french,
    "es": _iberian(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
        "veintiocho veintinueve",
        "_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "cien",
        "ciento",
        "y",
    ),
    "pt": _iberian(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete "
        "dezoito dezenove",
        "_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "cem",
        "cento e",
        "e",
    ),
}

# Ordinals from 90 on, where they are not made of the cardinal by an ending: tens, hundred, ones.
_ORDINALS = {
    "es": ("nonagésimo centésimo", "primero segundo tercero cuarto quinto sexto séptimo octavo noveno"),
    "pt": ("nonagésimo centésimo", "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono"),
}
_GERMAN_LOW = {1: "ersten", 3: "dritten", 7: "siebten", 8: "achten"}
_NTH = {"de": "{}.", "nl": "{}e", "fr": "{}e", "it": "{}°", "es": "{}.º", "pt": "{}.º"}


def said(number: int, lang: str) -> str:
    """An age below 110 in words."""
    return _SAY[lang](number) if lang in _SAY else spelled(number)


def nth(number: int, lang: str) -> str:
    """94th, 94., 94e ..."""
    return _NTH[lang].format(number) if lang in _NTH else suffixed(number)


def nth_said(number: int, lang: str) -> str:
    """ninety-fourth, and so in the other languages; plain digits where one would hardly spell it."""
    word = said(number, lang)
    match lang:
        case "de":
            low = _GERMAN_LOW.get(number % 100)
            return (
                f"{'hundert' if number > 100 else ''}{low}"
                if low
                else f"{word}{'s' if number % 100 > 19 or number == 100 else ''}ten"
            )
        case "nl":
            return {101: "honderdeerste", 103: "honderdderde"}.get(number) or f"{word}ste"
        case "fr":
            return (
                f"{word.removesuffix('e')}ième" if not word.endswith(("cinq", "neuf")) else nth(number, lang)
            )
        case "it":
            return f"{word.removesuffix('é')}eesimo" if word.endswith("tré") else f"{word[:-1]}esimo"
        case "es" | "pt":
            if number < _OLD:
                return nth(number, lang)
            tens, ones = (line.split() for line in _ORDINALS[lang])
            return tens[number // 10 - 9] + (f" {ones[number % 10 - 1]}" if number % 10 else "")
        case _:
            return ordinal(number)


def _adjective(number: int, lang: str) -> str:
    """The compound adjective or noun; in other languages the plain word."""
    word = said(number, lang)
    match lang:
        case "de":
            return f"{word.replace('derteins', 'dertein')}jährige"
        case "nl":
            return f"{word}jarige"
        case "it":
            return f"{word.removesuffix('é')}enne" if word.endswith("tré") else f"{word[:-1]}enne"
        case _:
            return word


def _written(number: int, form: str, lang: str) -> str:
    match form:
        case "word" | "spoken":
            return said(number, lang)
        case "nth":
            return nth(number, lang)
        case "nthword":
            return nth_said(number, lang)
        case "adj":
            return _adjective(number, lang)
        case "":
            return str(number)
        case _:
            raise ValueError(f"an age has no form {form!r}; see training/corpus/values/ages.py")


def _age(scope: Scope, form: str, number: int) -> str:
    """The person's age; from 90 on it is an identifier and bears that label."""
    if form.startswith("below"):
        return _written(scope.rng.randint(1, 89), form.removeprefix("below"), scope.lang)
    age = scope.person(number).age
    if age >= _OLD:
        return Template(f"{{age90{'.' if form else ''}{form}#{number}}}")
    return _written(age, form, scope.lang)


def _age90(scope: Scope, form: str, number: int) -> str:
    own = scope.person(number).age
    drawn = scope.thing("age90", number, lambda: scope.rng.randint(_OLD, _OLDEST - 1))
    age = own if own >= _OLD else drawn
    if form == "lower":  # as speech recognition writes it
        return said(age, scope.lang).replace("-", " ")
    return _written(age, form, scope.lang)


_CENTENARIANS = {
    "en": "centenarian|centenarian|supercentenarian",
    "es": "centenaria|centenario",
    "de": "Hundertjährige|Hundertjähriger",
    "fr": "centenaire",
    "it": "centenaria|centenario|ultracentenaria",
    "pt": "centenária|centenário",
    "nl": "honderdjarige|honderdplusser",
}
# A decade may be what the rule asks to keep ("90 or older") or tell more than that; masking it is free.
_DECADES = {
    "en": "nineties|nineties|90s|90's|'90s|mid-nineties|mid-90s|late nineties|early nineties|late 90s|early 90s",
    "es": "noventa y tantos|noventa y pico",
    "de": "Neunzigern|Neunzigerin|Neunziger|Mittneunziger",
    "fr": "nonagénaire|quatre-vingt-dix ans passés",
    "it": "novantenne|ultranovantenne",
    "pt": "noventa e tantos|noventa e poucos",
    "nl": "negentiger|negentigster|negentigplusser",
}
_NONAGENARIANS = {
    "en": "nonagenarian|nonagenarian|nonogenarian",
    "es": "nonagenaria|nonagenario",
    "de": "Neunzigjährige|Neunzigjähriger",
    "fr": "nonagénaire",
    "it": "nonagenaria|nonagenario",
    "pt": "nonagenária|nonagenário",
    "nl": "negentigjarige",
}


def _one_of(table: dict[str, str]) -> Callable[[Scope, str, int], str]:
    return lambda scope, _form, _number: scope.rng.choice(table.get(scope.lang, table["en"]).split("|"))


_FORMS = ("word", "spoken", "nth", "nthword", "adj")

KINDS = (
    Kind(
        "age", "AGE", _age, (*_FORMS, "below", "belowword", "belownth", "belownthword", "belowadj"), opt=True
    ),
    Kind("age90", "AGE90", _age90, (*_FORMS, "lower")),
    Kind("centenarian", "AGE90", _one_of(_CENTENARIANS)),
    Kind("decade90", "AGE90", _one_of(_DECADES), opt=True),
    Kind("nonagenarian", "AGE90", _one_of(_NONAGENARIANS), opt=True),
)
