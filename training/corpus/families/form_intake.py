"""DEV: questionnaires: numbered questions and their answers, by a clerk or the patient."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_QUESTIONS = (
    ("What is your name?", "{name#1}"), ("And your date of birth?", "{dob#1}"), ("Where do you live?", "{address.line#1}"), ("Who should we call in an emergency?", "{name.full#2}, my {~husband#2}, {phone#2}"),
    ("Best number to reach you", "{phone#1}"), ("Who is your doctor?", "{~title.dr#3} {name.family#3} at {hospital#1}"), ("Number on your insurance card", "{plan#1}"), ("When was your last visit?", "{date#1}"),
    ("Do you smoke?", "{?no|yes, {~duration}|quit}"), ("What medicines do you take?", "{~drug} {~dose}, {~drug}"), ("Why are you here today?", "{~symptom} {~duration}"), ("What is your job?", "{profession#1}"),
    ("Any implants? Give make and serial number", "{~device_class}, {device.serial#1}"), ("Car you came with (plate)", "{vehicle.plate#1}"), ("E-mail", "{email#1}"), ("Last four of your social", "{ssn.last#1}"),
    ("Any allergies?", "{~drug}"), ("How old are you?", "{age#1}"), ("Family illnesses", "{~disease}, {~eponym}"), ("Name of your child", "{name.given#4}"),
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    chosen = rng.sample(_QUESTIONS, rng.randint(3, 9))
    manner = rng.choice(("{n}. {q}\n   {a}", "Q: {q}\nA: {a}", "{q} {a}", "- {q} _{a}_", "{n}) {q} >> {a}"))
    lines = []
    for number, (question, answer) in enumerate(chosen, 1):
        before, _, after = manner.partition("{a}")
        lines.append(
            Draft().add(
                before.replace("{n}", str(number)).replace("{q}", question), leaf(scope, answer), after
            )
        )
    return joined(lines)


FAMILY = Family("form_intake", "form", _build)
