"""Words around a date in seven languages: days of the week, holidays, and what leads to them.

A day of the week beside a date is an element of the date (45 CFR 164.514(b)(2)(i)(C)), a holiday tells the
day itself. Names follow the Unicode CLDR (wide and abbreviated forms); the lists of holidays follow the
public holidays of the countries that write these languages.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_WHOLE: Final = (
    *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"),
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("lunedì", "lunedi", "martedì", "martedi", "mercoledì", "mercoledi", "giovedì", "giovedi"),
    *("venerdì", "venerdi", "sabato", "domenica"),
    *("lunes", "martes", "miércoles", "miercoles", "jueves", "viernes", "sábado", "sabado", "domingo"),
    *("segunda-feira", "terça-feira", "terca-feira", "quarta-feira", "quinta-feira", "sexta-feira"),
)
#: The whole names, as an alternation.
WEEKDAYS_ABROAD: Final = "|".join(_WHOLE)
#: English names, whole and short.
WEEKDAYS: Final = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"),
    )
)
_WEEKDAYS: Final = frozenset(
    (
        *_WHOLE,
        *WEEKDAYS,
        *("segunda", "terça", "terca", "quarta", "quinta", "sexta"),
        *("lun", "mar", "mer", "jeu", "ven", "sam", "dim", "gio", "sab", "dom"),
        *("mié", "mie", "jue", "vie", "sáb"),
    )
)
# Short forms that are words besides: with a point or comma, as capitals, or where a line or a field begins.
_SHORT: Final = frozenset("mo di mi do fr sa so ma wo vr za zo seg ter qua qui sex".split())  # noqa: SIM905
_BEFORE: Final = re.compile(
    r"([^\W\d_]{2,10}(?:-[Ff]eira)?)(\.,|[.,])?[ ]{1,2}(?:(?:the|de[nmr]|le|el|il|d[ií]a|o|op|am) )?\Z"
)
_FIELD: Final = re.compile(r"(?:^|[:=(\[|>])[ \t]*\Z", re.MULTILINE)
_REACH: Final = 28


def with_weekday(text: str, start: int) -> int:
    """Return where a date begins that begins at ``start``, with the day of the week before it."""
    lead = text[max(start - _REACH, 0) : start]
    found = _BEFORE.search(lead)
    if found is None or (found.start() and (lead[found.start() - 1].isalnum())):
        return start
    word = found.group(1)
    at = start - len(lead) + found.start()
    if word.lower() in _SHORT:
        known = found.group(2) or word[0].isupper() or _FIELD.search(lead, 0, found.start())
        return at if known else start
    return at if word.lower() in _WEEKDAYS else start


# "from 3 to 12 March", "am 2., 3. und 4. Mai": the days before the last have no month of their own.
_LED: Final = (
    r"(?:(?:on|from|between|the|am|vom|von|zwischen|den|dem|ab|du|de|des|les|le|entre|del?|el|los|dal|dall'|"
    r"tra|fra|il|i|do|dos|no|nos|o|os|dias?|d[ií]as?|van|tussen|op|of) )"
)
_FIRST_HALF: Final = (
    rf"(?:(?<![^\W_]){_LED}{{1,2}}(?P<led>(?:[^\W\d_]{{2,10}}\.?,? )?(?:[0-3]?\d[.º]?, ){{0,3}}"
    r"[0-3]?\d(?:\.|º|°|er|st|nd|rd|th)?)"
    r"(?: ?[-\u2013/] ?| (?:und|bis(?: zum)?|and|to|through|et(?: le)?|au|a|al|à|y(?: el)?|e(?: il| o)?|en|"
    r"tot(?: en met)?|t/m|ao|até(?: o)?|hasta el) )"
    r"|(?<![\w.,/-])(?P<bare>[0-3]?\d\.?) ?[-\u2013] ?)\Z"
)
_NUMBER: Final = re.compile(r"\d+")
_HALF_REACH: Final = 48


@cache
def _range() -> re.Pattern[str]:
    """Return the expression above; made when a text first has a date."""
    return re.compile(_FIRST_HALF, re.IGNORECASE)


def first_half(text: str, start: int) -> tuple[int, int] | None:
    """Return the days with which a range begins that ends in the date at ``start``."""
    lead = text[max(start - _HALF_REACH, 0) : start]
    found = _range().search(lead)
    if found is None:
        return None
    first, last = found.span("led" if found.group("led") else "bare")
    if not all(1 <= int(number) <= _LAST_DAY for number in _NUMBER.findall(lead, first, last)):
        return None
    if lead[first].isalpha():  # "du mardi 3": a day of the week, or a word that says that this is no day
        number = next(at for at in range(first, last) if lead[at].isdigit())
        if with_weekday(lead, number) == number:
            return None
    shift = start - len(lead)
    return shift + first, shift + last


_LAST_DAY: Final = 31

#: Holidays, as an alternation, in the spelling of their language.
FEASTS: Final = (
    r"(?i:Christmas(?: Eve| Day)?|X-?mas(?: Eve)?|Thanksgiving|Easter(?: Sunday| Monday)?|Good Friday|"
    r"Ash Wednesday|Shrove Tuesday|Palm Sunday|All S(?:aint|oul)s['\x{2019}]?(?: Day)?|Halloween|Juneteenth|"
    r"(?:Memorial|Labou?r|Boxing|Independence|Columbus|Canada|Flag|Patriots['\x{2019}]?|Groundhog|Bastille|"
    r"Anzac|Australia|Remembrance|Armistice|Martin Luther King(?:,? Jr\.?)?|MLK|"
    r"St\.? [A-Z][a-z]{3,10}['\x{2019}]s) Day|"
    r"Diwali|Passover|Yom Kippur|Rosh Hashanah?|Hanukkah|Chanukah|Purim|Cinco de Mayo|"
    r"(?:Whit|Maundy|Holy) [MST][a-z]{2,5}day|"
    r"(?:Lunar|Chinese) New Year|(?:Fourth|4th) of July|Bonfire Night|(?:the )?Ides of March|"
    r"(?:New Year|Valentine|Veterans?|President|Mother|Father)['\x{2019}]?s?['\x{2019}]?(?: Eve| Day))|"
    r"Heilig(?:abend|er Abend)|Weihnachten|Silvester(?:tag)?|Neujahr|Ostern|"
    r"(?:Oster|Pfingst)(?:sonntag|montag)|Karfreitag|Gründonnerstag|Pfingsten|Aller(?:heiligen|seelen)|"
    r"Fronleichnam|"
    r"(?:Christi |Mariä )?Himmelfahrt|Rosenmontag|Aschermittwoch|Dreikönig|Muttertag|"
    r"Koningsdag|Kerst(?:mis|avond)?|(?:Eerste|Tweede) (?:Kerst|Paas|Pinkster)dag|Oudjaar|Nieuwjaar|Pasen|"
    r"Goede Vrijdag|Pinksteren|Hemelvaart(?:sdag)?|Sinterklaas|Bevrijdingsdag|"
    r"Noël|la Toussaint|Pâques|Pentecôte|l['\x{2019}]As(?:cension|somption)|Saint-Sylvestre|Jour de l'An|"
    r"Mardi gras|Action de gr[âa]ces?|Saint-Jean-Baptiste|"
    r"Natale|Capodanno|Pasqua|Pasquetta|Ferragosto|Epifania|Ognissanti|Santo Stefano|"
    r"Navidad|Nochebuena|Nochevieja|Año Nuevo|(?:Jueves|Viernes) Santo|Todos los Santos|"
    r"Natal|Ano Novo|Páscoa|Carnaval|Sexta-feira Santa|Corpus Christi|Finados|Réveillon"
)
#: What says of the holiday behind it that it is a time.
BEFORE_FEAST: Final = (
    r"(?:\b(?:on|at|around|since|until|till|by|before|after|over|last|this|"
    r"an|am|zu|seit|bis|vor|nach|ab|zum|(?:heute|morgen|gestern),|"
    r"op|met|rond|sinds|tot|voor|na|vanaf|avant|après|depuis|jusqu'à|vers|dès|"
    r"a|dopo|prima di|fino a|da|per|entro|verso|en|desde|hasta|antes de|después de|por|"
    r"no|na|até|antes do|depois do|após|pelo|(?:19|20)\d{2},?)|à|über) (?:the |la |le |l['\x{2019}]|el )?"
)
#: Words that make something else of a holiday's name ("Christmas disease" is haemophilia B).
BEHIND_NO_FEAST: Final = (
    "disease", "factor", "tree", "card", "carol", "part", "rush", "egg", "island", "bab", "parkrun", "dinner",
)  # fmt: skip

#: What says of the month behind it that it is a time; nothing else stands there.
SINCE_MONTH: Final = (
    r"desde|hasta|a partir de|(?:principios|mediados|finales) de|"
    r"depuis|jusqu['\x{2019}]en|à partir de|dès|(?:début|fin|courant)|"
    r"da|dal|fino a|entro|(?:inizio|met[àa]|fine)|"
    r"até|(?:início|meados|final|fim) de|"
    r"sinds|vanaf|tot|(?:begin|eind|half)|"
    r"seit|ab|bis|bis zum|(?:anfang|mitte|ende)"
)
#: "The 9th of this month" in the letters of offices: of this, the last, the coming month.
THIS_MONTH: Final = (
    r"u\. ?s\.|c\. ?m\.|p\. ?v\.|corr(?:ente|iente)\b|cte\.|courant\b|dezer\b|jl\.|"
    r"[dvn]\. ?M\.|inst\.|ult\.|prox\."
)
