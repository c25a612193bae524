"""Clinicians' questions by a small grammar: the same vignettes, with one or two identifiers let slip."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.families.en_neg_prompt import ASK, HISTORY, NOW
from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_WHO = (
    "{name}, {age}{~mf}", "{~title} {name.family}, {age}", "my patient {name.full}", "my patient {~title} {name.family} is {age} and", "{name.given} ({age})", "{name.initials}, {age}{~mf}", "{name.comma} {dob.us}", "pt {name.family} MRN {mrn}", "bed 12, {name.family}", "{age}yo {~man} ({name.given})", "{name.lower} {age}", "Baby {name.family}", "{name.given}'s {~father}, {age}", "{age}{~mf}",
    "a {age}-year-old {profession} from {city}", "{age90} y/o {~man}", "Sister {name.family}, a nun aged {age90},", "my {~father} {name.given}", "I'm {name.given}, {age}, and I", "our mutual pt {name.full}", "[{name.full} | {dob} | {~mf}]", "patient = {name.full}", "name {name.full} age {age} sex {~mf}",
)  # fmt: skip
_SLIP = (
    "DOB {dob}", "MRN {mrn}", "seen {date} by Dr. {name.family#2}", "admitted {date} to {hospital}", "lives at {address.line}", "call {~his} {~son} {name.given#3} at {phone}", "referred by {name.full#2}", "{name.given#2} from pharmacy worries", "per {name.family#2}", "last seen {date.monthday}", "from {city}", "works for {org.company}", "insured with {org.insurer}, {plan}", "{name.given#4} on nights said so",
    "had {~procedure} on {date.short} at {hospital#2}", "d/c'd {date.short} by {name.family#2}", "husband {name.given#3} at bedside", "cc {name.full#5}", "email {email}", "implanted {date.month}, serial {device.serial}", "SSN {ssn}", "in {city} since {year}", "Dr {name.full#2} ({~specialty}) disagrees", "discussed with {name.initial#2} at {~time}", "transferred from {hospital#3} {date}", "on list of {name.upperfamily#2}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    middle = [*shuffled(rng, HISTORY, 0, 2), *shuffled(rng, NOW, 0, 2), *shuffled(rng, _SLIP, 0, 3)]
    rng.shuffle(middle)
    joint = rng.choice((", ", ", ", " ", ". ", "; ", "\n"))
    text = joint.join([rng.choice(_WHO), *middle])
    ask = rng.choice(ASK)
    return rng.choice(
        (f"{text}. {ask}", f"{ask} {text}", f"{text}\n{ask}", f"{ask}\n\n{text}", f"{text} {ask}")
    )


FAMILY = Family("en_prompt_ward", "prompt", _build, weight=2.6, cases=_WHO + _SLIP)
