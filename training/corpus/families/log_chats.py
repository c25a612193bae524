"""Chats as messengers export them: time, sender, text."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_HEADS = (
    "[{logtime.chat}] {S}: ",
    "{logtime.chat} - {S}: ",
    "{S} ({~time}): ",
    "<{S}> ",
    "{~time} {S}: ",
    "**{S}** {~time}\n",
    "@{S}: ",
    "{S}  {~time}\n",
    "[{~time}] <@{S}> ",
)
_SENDERS = ("{name.full#N}", "{name.given#N}", "{username#N}", "{name.finitial#N}", "{phone#N}")
_TEXTS = (
    "hey {name.given#2}, did {name.given#3} call you?", "her number is {phone#3}", "pt in 4 is {name.family#3}, {age#3}{~mf#3}, {~disease}", "ok thx", "can you send the file for {mrn#3}?", "on my way 🚗", "lol",
    "{~symptom} again today", "who's covering for {~title.dr#4} {name.family#4} tonight", "I moved, new address {address.line#1}", "the wifi password is {secret.password#1}", "pls pay to {iban#1}", "my card is {card#1} exp {expiry#1}",
    "see you {~relative}", "appt moved to {date#1} {~time}", "email it to {email#1}", "happy birthday {name.given#3}!!", "<Media omitted>", "{photo#3}", "take {~drug} {~dose} {~freq}", "did you read the {~guideline}?",
    "{name.nick#3} says hi", "tell {name.given#3} {name.family#3} to bring {~his#3} insurance card {plan#3}", "code is {pin.otp#1}", "I think it's {~disease}, not {~eponym}", "ask {name.given#5} from {hospital#1}", "👍",
    "room 4 is free", "back in 10 min", "call 911 if it gets worse", "what's the plate? {vehicle.plate#1}", "flight on {date.short#2}, back {~relative}",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    head, sender = rng.choice(_HEADS), rng.choice(_SENDERS)
    lines = []
    for _ in range(rng.randint(2, 9)):
        who = sender.replace("#N", f"#{rng.choice((1, 2, 2))}")
        lines.append(leaf(scope, head.replace("{S}", who) + rng.choice(_TEXTS)))
    return joined(lines)


FAMILY = Family("log_chats", "chat", _build, weight=1.2)
