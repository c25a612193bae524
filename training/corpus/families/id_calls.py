"""Calls in which a clerk checks who is there: numbers read out, repeated, corrected."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_TURNS = (
    ("Can I have your {?full name|first and last name}, please?", "{?It's |This is |Yes, |}{name.full#1}."), ("How do you spell the last name?", "{?{name.family#1}, that's {name.spelled#1}|{name.spelled#1}|It's {name.spelled#1}|{name.family#1}, just as it sounds}."), ("And your date of birth?", "{?It's |}{dob#1}."),
    ("What is the {~cue.plan}?", "{?Let me see. |One second. |}{plan#1}."), ("Could you read me the {~cue.account}?", "{?Sure, |}{account#1}."), ("The card you want to use?", "{card#1}, expires {expiry#1}."), ("And the code on the back?", "{cvv#1}."),
    ("What's the last four of your social?", "{ssn.last#1}."), ("Your full social, please.", "{ssn#1}."), ("What address do we have?", "{address.line#1}."), ("Best call back number?", "{phone#1}, or my {~husband#2}'s, {phone#2}."), ("What is your {~cue.mrn}?", "I think it's {mrn#1}."),
    ("What e-mail should I use?", "{email#1}."), ("Do you have the {~cue.claim}?", "It says {id.claim#1}."), ("What's the serial on the {~device_class}?", "{device.serial#1}."), ("I sent a code to your phone.", "{pin.otp#1}."), ("What was the {?name of your first pet|street you grew up on}?", "{secret.answer#1}."),
    ("Plate number of the car?", "{vehicle.plate#1}."), ("How long have you had the {~symptom}?", "{~duration}."), ("Are you taking anything?", "{~drug}, {~dose} {~freq}."), ("How many are on the plan?", "{?Two|Three|Just me}."), ("What's the room number?", "{~number.room}."),
    ("How much was the bill?", "{~amount.usd}."), ("Which doctor do you see?", "{~title.dr#3} {name.family#3}."), ("Policy number?", "{plan#1}, group {plan.group#1}."), ("Your PIN, please.", "{pin#1}."), ("And the ticket number?", "{id.ticket#1}."), ("VIN?", "{vehicle.vin#1}."),
    ("Whom am I speaking with?", "{name.given#1}. {name.given#1} {name.family#1}."), ("Confirm the tracking number?", "{id.order#1}."), ("Can you repeat that?", "Yes: {plan#1}."), ("Driver's license?", "{licence.driving#1}, {state#1}."),
)  # fmt: skip
_LABELS = (
    ("Agent: ", "Caller: "),
    ("A: ", "B: "),
    ("REP: ", "CUSTOMER: "),
    ("- ", "- "),
    ("", ""),
    ("[agent] ", "[member] "),
    ("{name.given#9}: ", "{name.given#1}: "),
    ("Speaker 1: ", "Speaker 2: "),
    (">> ", ">> "),
)
_OPEN = (
    "Thank you for calling {org.insurer#1}, this is {name.given#9}.",
    "{hospital#1}, {name.given#9} speaking.",
    "Pharmacy, how can I help?",
    "Support desk, you're speaking with {name.given#9}.",
    "",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    asks, says = rng.choice(_LABELS)
    lines = []
    opening = rng.choice(_OPEN)
    if opening:
        lines.append(leaf(scope, asks + opening))
    for question, answer in rng.sample(_TURNS, rng.randint(2, 6)):
        lines += [leaf(scope, asks + question), leaf(scope, says + answer)]
        if rng.random() < 0.15:
            lines.append(
                leaf(
                    scope,
                    asks
                    + rng.choice(
                        (
                            "Thank you.",
                            "Got it.",
                            "Thanks, {name.given#1}.",
                            "Perfect.",
                            "Okay, {~title#1} {name.family#1}.",
                        )
                    ),
                )
            )
    return joined(lines, rng.choice(("\n", "\n", " ")))


FAMILY = Family("id_calls", "dialogue", _build, weight=1.5)
