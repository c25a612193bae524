"""TEST: call records, door readers, pumps and monitors: logs of things, each in a manner of its own."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import numbered
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_LINES = (
    'CDR {stamp.slash} from <{phone.plain#P}> to <{phone.plain#Q}> dur {~number.count_int}s agent "{name.initial#Q}" caller "{name.full#P}"',
    "door 4 badge {id.employee#P} ({name.upperfamily#P}) GRANTED {~time}",
    'PUMP[{device.serial#P}] rate 5.0 mL/h pt "{name.uppercomma#P}" rm 12 ALARM occlusion',
    "{mac#P} joined AP-3 as {login#P} rssi -61 lease {ip.v4#P}",
    "printer HP4: job 88 owner {login#P} title '{name.full#P} discharge.docx'",
    "{logtime.iso} gate camera read {vehicle.plate#P} confidence 0.97",
    "monitor bed 7 <{name.family#P}> HR 122 SpO2 88% ack by {name.initials#Q}",
    "kiosk face={biometric#P} matched person={id.uuid#P} pic={photo#P}",
    "backup of /home/{login#P} to s3 using {secret.key#P} done",
    'ivr: said "{name.full#P}" keyed {dob.compact#P} then {pin#P}',
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.5:
        line = rng.choice(_LINES)
        return joined([leaf(scope, numbered(line, number)) for number in range(rng.randint(1, 4))])
    return joined([leaf(scope, numbered(rng.choice(_LINES), number)) for number in range(rng.randint(2, 5))])


FAMILY = Family("log_switchboard", "log", _build)
