"""The words for numbers in German, Dutch, French, Italian, Spanish and Portuguese, as tables.

Each language says numbers up to 99 as one word or as a ten and a unit, multiplies a hundred and a thousand,
and writes some of it in one word (``neunzehnhundertachtunddreißig``, ``millenovecentotrentuno``). Cardinals
and the ordinals of days; forms after the orthographies of the Rat für deutsche Rechtschreibung, the
Taalunie, the Académie française, the Accademia della Crusca, the RAE and the Acordo Ortográfico.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple


class Tongue(NamedTuple):
    """One language: its words below a hundred, its hundreds, what joins, which words are months."""

    small: Mapping[str, int]
    tens: Mapping[str, int]
    ordinals: Mapping[str, int]
    hundreds: Mapping[str, int]
    hundred: frozenset[str]
    thousand: frozenset[str]
    joints: frozenset[str]
    of: frozenset[str]
    months: frozenset[str]
    #: What one word may begin with, and the number that it stands for there.
    heads: Mapping[str, int]
    #: Words that tell that a day follows.
    born: frozenset[str]


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Return words with their numbers; those of one number are parted by a slash."""
    return {
        word: first + place * step for place, said in enumerate(words.split()) for word in said.split("/")
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GERMAN_UNITS = "ein zwei drei vier fünf/fuenf sechs sieben acht neun"
_GERMAN_TENS = _numbered(
    "zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig", 20, 10
)
_DUTCH_UNITS = "een twee drie vier vijf zes zeven acht negen"
_DUTCH_TENS = _numbered("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
_ITALIAN_TENS = _numbered("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)


def _german() -> Tongue:
    teens = _numbered(
        "zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn", 10
    )
    small = {
        **_numbered("null eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun"),
        **teens,
        **_GERMAN_TENS,
    }
    for unit, n in _numbered(_GERMAN_UNITS, 1).items():
        small |= {f"{unit}und{ten}": value + n for ten, value in _GERMAN_TENS.items()}
    stems = {
        **_numbered("erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft", 1),
        **{f"{word}t": n for word, n in teens.items() if n > 12},
        **{f"{word}st": n for word, n in small.items() if 20 <= n <= 31},
    }
    heads = {f"{word}hundert": n * 100 for word, n in {**_numbered(_GERMAN_UNITS, 1), **teens}.items()}
    heads |= {f"{word}tausend": n * 1000 for word, n in _numbered(_GERMAN_UNITS, 1).items()}
    return Tongue(
        small=small,
        tens={},
        ordinals={stem + end: n for stem, n in stems.items() for end in ("e", "en", "er")},
        hundreds={},
        hundred=_words("hundert"),
        thousand=_words("tausend"),
        joints=frozenset(),
        of=frozenset(),
        months=_words(
            "januar jänner februar märz maerz april mai juni juli august september oktober november dezember"
        ),
        heads={**heads, "hundert": 100, "tausend": 1000},
        born=_words("geboren geb geburtsdatum am vom"),
    )


def _dutch() -> Tongue:
    teens = _numbered("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10)
    small = {**_numbered("nul een/één twee drie vier vijf zes zeven acht negen"), **teens, **_DUTCH_TENS}
    for unit, n in _numbered(_DUTCH_UNITS, 1).items():
        for ten, value in _DUTCH_TENS.items():
            small |= {f"{unit}{joint}{ten}": value + n for joint in ("en", "ën")}
    ordinals = _numbered(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde", 1
    )
    ordinals |= {f"{word}de": n for word, n in teens.items() if n > 12}
    ordinals |= {f"{word}ste": n for word, n in small.items() if 20 <= n <= 31}
    heads = {f"{word}honderd": n * 100 for word, n in {**_numbered(_DUTCH_UNITS, 1), **teens}.items()}
    heads |= {f"{word}duizend": n * 1000 for word, n in _numbered(_DUTCH_UNITS, 1).items()}
    return Tongue(
        small=small,
        tens={},
        ordinals=ordinals,
        hundreds={},
        hundred=_words("honderd"),
        thousand=_words("duizend"),
        joints=frozenset(),
        of=_words("van de der"),
        months=_words(
            "januari februari maart april mei juni juli augustus september oktober november december"
        ),
        # "negentienvierenveertig" is a year without its hundred.
        heads={**heads, "honderd": 100, "duizend": 1000, "negentien": 1900, "achttien": 1800},
        born=_words("geboren geb geboortedatum op"),
    )


def _french() -> Tongue:
    return Tongue(
        small=_numbered(
            "zéro/zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
            "quinze seize"
        ),
        tens={
            **_numbered(
                "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10
            ),
        },
        ordinals={"premier": 1},
        hundreds={},
        hundred=_words("cent cents"),
        thousand=_words("mille mil"),
        joints=_words("et"),
        of=_words("de du"),
        months=_words(
            "janvier février fevrier mars avril mai juin juillet août aout septembre octobre "
            "novembre décembre decembre"
        ),
        heads={},
        born=_words("né née nés naissance le"),
    )


def _italian() -> Tongue:
    units = _numbered("uno/un due tre quattro cinque sei sette otto nove", 1)
    small = {
        "zero": 0,
        "una": 1,
        **units,
        **_numbered(
            "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", 10
        ),
        **_ITALIAN_TENS,
    }
    for ten, value in _ITALIAN_TENS.items():
        for unit, n in units.items():
            stem = ten[:-1] if unit[0] in "uo" else ten
            small |= {stem + unit: value + n, stem + unit.replace("tre", "tré"): value + n}
    heads = {f"{unit}cento": n * 100 for unit, n in units.items()}
    heads |= {f"{unit}mila": n * 1000 for unit, n in units.items()}
    return Tongue(
        small=small,
        tens={},
        ordinals={"primo": 1},
        hundreds={},
        hundred=_words("cento"),
        thousand=_words("mille mila"),
        joints=frozenset(),
        of=_words("di del dell"),
        months=_words(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
        heads={**heads, "cento": 100, "mille": 1000},
        born=_words("nato nata nascita il"),
    )


def _spanish() -> Tongue:
    return Tongue(
        small={
            **_numbered(
                "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
                "quince dieciséis/dieciseis diecisiete dieciocho diecinueve"
            ),
            **_numbered(
                "veintiuno/veintiún/veintiun veintidós/veintidos veintitrés/veintitres veinticuatro "
                "veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve",
                21,
            ),
        },
        tens=_numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
        ordinals={"primero": 1},
        hundreds=_numbered(
            "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
            200,
            100,
        ),
        hundred=_words("cien ciento"),
        thousand=_words("mil"),
        joints=_words("y"),
        of=_words("de del"),
        months=_words(
            "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
            "diciembre"
        ),
        heads={},
        born=_words("nacido nacida nacimiento el día dia"),
    )


def _portuguese() -> Tongue:
    return Tongue(
        small={
            **_numbered(
                "zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove dez onze doze treze "
                "quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove"
            ),
        },
        tens=_numbered("vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa", 20, 10),
        ordinals={"primeiro": 1},
        hundreds=_numbered(
            "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos", 200, 100
        ),
        hundred=_words("cem cento"),
        thousand=_words("mil"),
        joints=_words("e"),
        of=_words("de do"),
        months=_words(
            "janeiro fevereiro março marco abril maio junho julho agosto setembro outubro novembro dezembro"
        ),
        heads={},
        born=_words("nascido nascida nascimento a em dia"),
    )


#: No number in one word is longer; nothing longer is taken apart.
LONGEST_WORD: Final = 40


@cache
def _tongues() -> tuple[dict[str, tuple[Tongue, ...]], tuple[tuple[tuple[str, ...], Tongue], ...]]:
    """Return the languages by the words with which a number begins; made when a text first has one."""
    by_word: dict[str, tuple[Tongue, ...]] = {}
    heads: list[tuple[tuple[str, ...], Tongue]] = []
    for tongue in (_german(), _dutch(), _french(), _italian(), _spanish(), _portuguese()):
        begins = {
            *tongue.small,
            *tongue.tens,
            *tongue.ordinals,
            *tongue.hundreds,
            *tongue.hundred,
            *tongue.thousand,
        }
        for word in begins:
            by_word[word] = (*by_word.get(word, ()), tongue)
        if tongue.heads:
            heads.append((tuple(tongue.heads), tongue))
    return by_word, tuple(heads)


def speaking(word: str) -> tuple[Tongue, ...]:
    """Return the languages in which a number may begin with a word, written small."""
    by_word, heads = _tongues()
    known = by_word.get(word)
    if known is not None:
        return known
    if len(word) > LONGEST_WORD:
        return ()
    return tuple(tongue for begins, tongue in heads if word.startswith(begins))


#: Words that a number read aloud has between its figures.
MARKS: Final = {
    "strich": "-", "bindestrich": "-", "minus": "-", "streepje": "-", "tiret": "-", "trattino": "-",
    "guion": "-", "guión": "-", "traço": "-", "hífen": "-", "schrägstrich": "/", "slash": "/", "barra": "/",
}  # fmt: skip
