"""TEST: what people tell a help desk: access, money, plans and records, in words no other family uses."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_SENTENCES = (
    "hello, {name.given#1} here, the site will not take {secret.password#1} any more", "we were told to type {pin.otp#1} but it had lapsed", "signed on with {login#1} since Monday", "our integration sends {secret.key#1} in the header", "the gate wants {pin#1} followed by hash",
    "please move the money from {account#1} to {iban#1}", "you billed {card#1} twice in {date.month#1}", "the bank's sort is {routing#1}", "whoever holds {account.wallet#1} got my coins", "the three figures were {cvv#1}",
    "my scheme says {plan#1}, my husband {name.given#2} has {plan#2}", "folder {mrn#1} is mine, folder {mrn#2} is my twin's", "I was under {mrn#1} at {hospital#1} until {date#1}", "tax people know me as {ssn#1}", "the letter quotes {id.claim#1} and signs {name.initial#3}",
    "reach me under {phone#1} after {~time}", "{email#1} bounces, use {email.work#1}", "I moved from {city#1} to {address.line#2}", "booked as {id.encounter#1}, cancelled as {id.ticket#1}", "we see {ip#1} hammering the login of {username#2}",
    "{handle#1} keeps messaging my daughter {name.given#4}", "open {url#1} and you will see my chart", "born {dob#1}, not {dob#2}", "my card from the job centre: {id#1}", "cookie dump: {secret.cookie#1}",
)  # fmt: skip
_CLEAN = (
    "it worked with version {~code.version}",
    "the page shows {~code.error}",
    "I waited {~number.count} minutes",
    "thank you!!",
    "is {~drug} covered?",
    "what does box 7 mean",
    "the fee was {~amount.usd}",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, text) for text in rng.sample(_SENTENCES, rng.randint(1, 4))]
    parts += [leaf(scope, rng.choice(_CLEAN)) for _ in range(rng.randint(0, 2))]
    rng.shuffle(parts)
    return joined(parts, rng.choice((". ", ", ", "\n", " ... ")))


FAMILY = Family("id_desk", "support", _build)
