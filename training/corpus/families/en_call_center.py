"""Contact centres of plans, banks, shops and utilities, with identity checks."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.dialogue import Turn, talk
from training.corpus.family import Family
from training.corpus.scope import Scope

_OPEN: tuple[tuple[Turn, ...], ...] = (
    (("a", "Thank you for calling {org.insurer}, my name is {name.given#2}. How can I help?"), ("b", "Hi {name.given#2}, this is {name.full}.")),
    (("a", "{org.bank}, {name.given#2} speaking."), ("b", "Yeah, I'd like to check on a charge.")),
    (("a", "Hello and welcome to chat. Who am I speaking with?"), ("b", "{name.given} {name.family}")),
    (("a", "Thanks for holding. May I have your first and last name?"), ("b", "{name.full}, that's {name.given} with one L.")),
    (("b", "hi i need help"), ("a", "Hi! I'm {name.given#2}. What's your name?"), ("b", "{name.lower}")),
    (("a", "This call may be recorded. Am I speaking with {~title} {name.family}?"), ("b", "Speaking.")),
    (("a", "Good afternoon, {hospital.pharmacy}."), ("b", "Picking up for {name.full}, birthday {dob.us}.")),
)  # fmt: skip
_CHECK: tuple[tuple[Turn, ...], ...] = (
    (("a", "Can I get your date of birth?"), ("b", "{dob}")),
    (("a", "And your date of birth, please?"), ("b", "{dob.spoken}")),
    (("a", "Could you verify the address on file?"), ("b", "{address.line}")),
    (("a", "What's the street and ZIP code?"), ("b", "{street}, {zip.five}.")),
    (("a", "Your member ID, it's on the front of the card."), ("b", "Let me get it. {plan}.")),
    (("a", "What is the account number?"), ("b", "it's {account}")),
    (("a", "May I have the last four of your social?"), ("b", "{ssn.last}")),
    (("a", "And the full social security number?"), ("b", "{ssn}")),
    (("a", "What's a good call back number in case we get disconnected?"), ("b", "{phone}.")),
    (("a", "Phone number?"), ("b", "{phone.spoken}")),
    (("a", "Which email should we use?"), ("b", "{email}, or my {~husband}'s, {email#3}")),
    (("a", "Please read me the card number and expiration."), ("b", "{card}, expires {expiry}, code {cvv}")),
    (("a", "What's your PIN?"), ("b", "{pin}")),
    (("a", "I sent a code to your phone."), ("b", "It says {pin.otp}")),
    (("a", "Mother's maiden name?"), ("b", "{name.family#4}.")),
    (("a", "What is the answer to your security question?"), ("b", "{secret.answer}")),
    (("a", "Do you have the claim number handy?"), ("b", "Yes. {id.claim}.")),
    (("a", "What is the order number?"), ("b", "{id.order}")),
    (("a", "And the license plate?"), ("b", "{vehicle.plate}, it's a 2019 Honda, VIN {vehicle.vin}")),
    (("a", "Your user name?"), ("b", "{username}, password is {secret.password}")),
    (("a", "Who is the policy holder?"), ("b", "My {~father}, {name.full#3}, born {dob#3}.")),
    (("a", "Which doctor did you see?"), ("b", "Dr. {name#5} at {hospital} on {date}.")),
    (("a", "What's the routing number of your bank?"), ("b", "{routing}, account {account#2}")),
)  # fmt: skip
_REST: tuple[tuple[Turn, ...], ...] = (
    (("b", "You charged me {~amount.usd} twice."), ("a", "I see a charge on {date.short} for {~amount.usd}. Let me fix that.")),
    (("a", "Thank you, {name.given}. One moment while I pull that up."), ("b", "Sure.")),
    (("b", "I already talked to {name.given#6} yesterday."), ("a", "I see {name.given#6}'s note, ticket {id.ticket}.")),
    (("a", "I'll transfer you to {name.given#7} in billing."), ("b", "Okay, thanks.")),
    (("a", "Is there anything else, {~title} {name.family}?"), ("b", "No, that's it. Thank you, {name.given#2}.")),
    (("b", "When will it arrive?"), ("a", "By {date.monthday#2}, to {address.short}.")),
    (("a", "For that question you need to dial 1-800-MEDICARE."), ("b", "Ugh. OK.")),
    (("b", "What is a deductible, anyway?"), ("a", "It is what you pay before the plan pays, {~amount.usd} a year.")),
    (("a", "Have a great day, {name.given}!"), ("b", "you too")),
    (("a", "Your confirmation number is {id.order#2}."), ("b", "Can you repeat that?"), ("a", "{id.order#2}.")),
    (("b", "The {~product} came broken."), ("a", "Sorry about that! I can send a new one {~relative}.")),
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    turns = [*rng.choice(_OPEN)]
    for pair in rng.sample(_CHECK, rng.randint(1, 5)) + rng.sample(_REST, rng.randint(0, 3)):
        turns.extend(pair)
    if rng.random() < 0.2:
        turns = turns[2:]
    return talk(rng, "desk", turns, halting=0.15)


FAMILY = Family(
    "en_call_center",
    "chat",
    _build,
    weight=2.0,
    cases=tuple(t for pair in _OPEN + _CHECK + _REST for _, t in pair),
)
