"""Days, births and years, in the forms and the months of several languages."""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from random import Random

from training.corpus.scope import Kind, Scope

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_MONTHS = {lang: names.split() for lang, names in MONTHS.items()}
_LONG = {
    "es": "{d} de {m} de {y}", "de": "{d}. {m} {y}", "fr": "{d} {m} {y}", "it": "{d} {m} {y}", "pt": "{d} de {m} de {y}",
    "nl": "{d} {m} {y}",
}  # fmt: skip
_MONTHDAY = {
    "es": "{d} de {m}",
    "de": "{d}. {m}",
    "fr": "{d} {m}",
    "it": "{d} {m}",
    "pt": "{d} de {m}",
    "nl": "{d} {m}",
}
_MONTHYEAR = {"es": "{m} de {y}", "pt": "{m} de {y}"}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def spelled(number: int, joint: str = "-") -> str:
    """A number up to 9999 in English words, as people say it."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (joint + _ONES[number % 10] if number % 10 else "")
    if number < 1000:
        rest = f" and {spelled(number % 100, joint)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    rest = f" {spelled(number % 1000, joint)}" if number % 1000 else ""
    return f"{_ONES[number // 1000]} thousand{rest}"


def ordinal(number: int) -> str:
    """first, second ... one hundred and first."""
    head, joint, last = re.split(r"([- ]|^)(?=[a-z]+$)", spelled(number))
    last = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{joint}{last}"


def suffixed(number: int) -> str:
    """1st, 2nd ... 101st."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def _spoken_year(year: int) -> str:
    if year >= 2010 or year < 2000:
        low = year % 100
        tail = "hundred" if not low else f"oh {_ONES[low]}" if low < 10 else spelled(low, " ")
        return f"{spelled(year // 100, ' ')} {tail}"
    return f"two thousand {'and ' if year % 2 else ''}{_ONES[year % 100]}" if year % 100 else "two thousand"


def _any_day(rng: Random) -> date:
    """A day of the last years, now and then long ago or soon."""
    first = date(2012, 1, 1) if rng.random() < 0.9 else date(1955, 1, 1)
    return first + timedelta(days=rng.randrange((date(2027, 12, 31) - first).days))


_USUAL = {
    "en": {
        "us": 22,
        "usshort": 8,
        "iso": 14,
        "long": 22,
        "dayfirst": 8,
        "abbr": 12,
        "eu": 5,
        "dash": 4,
        "us2": 5,
    },
    "es": {"eu": 40, "long": 35, "iso": 8, "dash": 8, "eu2": 9},
    "de": {"eu": 60, "long": 25, "eu2": 12, "iso": 3},
    "other": {"eu": 45, "long": 35, "iso": 8, "eu2": 6, "dash": 6},
}


def write(day: date, form: str, lang: str, rng: Random) -> str:  # noqa: C901, PLR0912  # one case per form
    """Write a day in a form.

    Raises:
        ValueError: There is no such form.
    """
    d, m, y = day.day, day.month, day.year
    name = _MONTHS.get(lang, _MONTHS["en"])[m - 1]
    if form == "":
        usual = _USUAL.get(lang, _USUAL["other"])
        form = rng.choices(list(usual), list(usual.values()))[0]
    match form:
        case "iso":
            return day.isoformat()
        case "us":
            return f"{m:02}/{d:02}/{y}" if rng.random() < 0.6 else f"{m}/{d}/{y}"
        case "us2" | "usshort":
            return f"{m}/{d}/{y % 100:02}" if rng.random() < 0.6 else f"{m:02}/{d:02}/{y % 100:02}"
        case "dash":
            return f"{d:02}-{m:02}-{y}" if lang != "en" or rng.random() < 0.4 else f"{m:02}-{d:02}-{y}"
        case "eu":
            joint = "." if lang == "de" else rng.choice("./") if lang != "en" else rng.choice("./.")
            return f"{d:02}{joint}{m:02}{joint}{y}" if rng.random() < 0.7 else f"{d}{joint}{m}{joint}{y}"
        case "eu2":
            joint = "." if lang == "de" else "/"
            return f"{d:02}{joint}{m:02}{joint}{y % 100:02}"
        case "long":
            if lang in _LONG:
                return _LONG[lang].format(d=d, m=name, y=y)
            return rng.choice(
                (f"{name} {d}, {y}", f"{name} {d}, {y}", f"{name} {suffixed(d)}, {y}", f"{name} {d} {y}")
            )
        case "abbr":
            short = name[:3] + (rng.choice(("", ".")) if name != "May" else "")
            return rng.choice(
                (
                    f"{short} {d}, {y}",
                    f"{d}-{name[:3]}-{y}",
                    f"{d} {name[:3]} {y}",
                    f"{d:02}{name[:3].upper()}{y}",
                )
            )
        case "dayfirst":
            if lang in _LONG:
                return _LONG[lang].format(d=d, m=name, y=y)
            return rng.choice(
                (f"{d} {name} {y}", f"{suffixed(d)} {name} {y}", f"the {suffixed(d)} of {name} {y}")
            )
        case "short":
            return (
                f"{d}.{m}."
                if lang == "de"
                else f"{d}/{m}"
                if lang != "en"
                else rng.choice((f"{m}/{d}", f"{m:02}/{d:02}"))
            )
        case "month":
            if lang in _MONTHYEAR:
                return _MONTHYEAR[lang].format(m=name, y=y)
            return (
                f"{name} {y}"
                if lang != "en"
                else rng.choice((f"{name} {y}", f"{name} {y}", f"{name} of {y}", f"{m:02}/{y}"))
            )
        case "monthonly":
            return name
        case "monthday":
            if lang in _MONTHDAY:
                return _MONTHDAY[lang].format(d=d, m=name)
            return rng.choice(
                (
                    f"{name} {d}",
                    f"{name} {suffixed(d)}",
                    f"{name[:3]} {d}",
                    f"the {suffixed(d)} of {name}",
                    f"{d} {name}",
                )
            )
        case "compact":
            return f"{y}{m:02}{d:02}"
        case "datetime":
            seconds = rng.randrange(86400)
            moment = datetime(y, m, d) + timedelta(seconds=seconds)  # noqa: DTZ001  # a text, not a moment
            return rng.choice(
                (
                    moment.strftime("%Y-%m-%dT%H:%M:%S"), moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
                    moment.strftime("%Y-%m-%d %H:%M"), moment.strftime("%m/%d/%Y %H:%M"),
                    moment.strftime("%Y-%m-%d %H:%M:%S"), moment.strftime("%m/%d/%Y %I:%M %p"),
                )
            )  # fmt: skip
        case "spoken":
            said = f"{name.lower()} {ordinal(d)}"
            chance = rng.random()
            if chance < 0.5:
                said += f" {_spoken_year(y)}"
            elif chance < 0.65:
                said = f"the {ordinal(d)} of {name.lower()}"
            return said
        case _:
            raise ValueError(f"a date has no form {form!r}; see training/corpus/values/dates.py")


DATE_FORMS = (
    "iso us us2 usshort dash eu eu2 long abbr dayfirst short month monthonly monthday compact datetime spoken"
).split()


def _date(scope: Scope, form: str, number: int) -> str:
    day = scope.thing("date", number, lambda: _any_day(scope.rng))
    return write(day, form, scope.lang, scope.rng)


def _dob(scope: Scope, form: str, number: int) -> str:
    return write(scope.person(number).born, form, scope.lang, scope.rng)


def _year(scope: Scope, form: str, number: int) -> str:
    year = scope.thing("year", number, lambda: scope.rng.randint(1965, 2027))
    return f"'{year % 100:02}" if form == "short" else str(year)


KINDS = (
    Kind("date", "DATE", _date, tuple(DATE_FORMS)),
    Kind("dob", "DATE", _dob, tuple(DATE_FORMS)),
    Kind("year", "YEAR", _year, ("short",), opt=True),
)
