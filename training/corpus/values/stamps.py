"""Points in time as systems write them: HL7, syslog, web servers, ISO with fractions.

`stamp` belongs to somebody (an admission, a result) and must go; `logtime` is when a machine wrote a line,
a date that is nobody's by itself, so masking it is free.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from training.corpus.scope import Kind, Scope

_FIRST = date(2016, 1, 1)
_LAST = date(2027, 12, 31)


def _moment(rng: Random) -> datetime:
    day = _FIRST + timedelta(days=rng.randrange((_LAST - _FIRST).days))
    return datetime(day.year, day.month, day.day) + timedelta(seconds=rng.randrange(86400))  # noqa: DTZ001  # a text


def _write(moment: datetime, form: str, rng: Random) -> str:
    match form:
        case "hl7":
            zone = rng.choice(("", "", "", "-0500", "+0100"))
            return moment.strftime(rng.choice(("%Y%m%d%H%M%S", "%Y%m%d%H%M%S", "%Y%m%d%H%M"))) + zone
        case "syslog":
            return moment.strftime("%b %d %H:%M:%S")
        case "web":
            return moment.strftime("%d/%b/%Y:%H:%M:%S ") + rng.choice(("+0000", "-0500", "+0200"))
        case "iso":
            tail = rng.choice(("Z", "Z", "+00:00", "-05:00", ""))
            return (
                moment.strftime("%Y-%m-%dT%H:%M:%S") + rng.choice(("", f".{rng.randrange(1000):03}")) + tail
            )
        case "comma":
            return moment.strftime("%Y-%m-%d %H:%M:%S") + f",{rng.randrange(1000):03}"
        case "space":
            return moment.strftime("%Y-%m-%d %H:%M:%S")
        case "rfc":
            return moment.strftime("%a, %d %b %Y %H:%M:%S ") + rng.choice(("+0000", "-0400", "+0100", "GMT"))
        case "ical":
            return moment.strftime("%Y%m%dT%H%M%S") + rng.choice(("", "Z"))
        case "chat":
            return moment.strftime(
                rng.choice(("%m/%d/%y, %I:%M %p", "%d/%m/%Y, %H:%M", "%d.%m.%y, %H:%M:%S", "%Y-%m-%d, %H:%M"))
            )
        case "slash":
            return moment.strftime("%Y/%m/%d %H:%M:%S")
        case _:
            raise ValueError(f"a stamp has no form {form!r}; see training/corpus/values/stamps.py")


FORMS = ("hl7", "syslog", "web", "iso", "comma", "space", "rfc", "ical", "chat", "slash")


def _make(scope: Scope, form: str, number: int) -> str:
    moment = scope.thing("stamp", number, lambda: _moment(scope.rng)) if number else _moment(scope.rng)
    return _write(moment, form or scope.rng.choice(FORMS), scope.rng)


KINDS = (
    Kind("stamp", "DATE", _make, FORMS, fresh=True),
    Kind("logtime", "DATE", _make, FORMS, opt=True, fresh=True),
)
