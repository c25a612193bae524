"""E-mails: greetings, signatures, quoted replies, forwarded heads."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_HELLO = (
    "Hi {name.given},",
    "Dear {~title} {name.family},",
    "{name.given} -",
    "Hello {name.given} and {name.given#3},",
    "Hey {name.nick}!",
    "Good morning {name.given},",
    "Dear {name.full},",
    "Dear Dr. {name.family},",
    "All,",
    "Team,",
    "To whom it may concern:",
    "",
)
_LINES = (
    "I talked to {name.given#3} and {name.full#4} about the {~word} and we agreed to wait until {date.monthday}.",
    "Can you send {name.given#3} the {~word} report? {~his.cap#3} address is {email#3}.", "{name.given#5} will be out until {date}; please ask {name.given#6} instead.", "The meeting with {name.family#7} moves to {date.long} at {~time}.",
    "I'll be in {city} from {date.monthday} to {date.monthday#2}, staying at {address.line}.", "Per our call, {name.given#3}'s {~procedure} is on {date#3}.", "As {name.given#4} mentioned, the {~tech} migration may slip.",
    "Please welcome {name.full#8}, who joins us as a {profession} from {org.company#2}.", "Our {~son#2} {name.given#9} was born {~relative}!", "Attached is the form for {name.full#10}, DOB {dob#10}.", "The file is at {url}.",
    "Let's use {~theorem} for that.", "Thanks for the quick reply.", "Wire it to {iban}, {org.bank}, attention {name.given#6}.", "My cell is {phone}.", "No rush.", "See {name.family#7}'s comments below.", "I hope you and {name.given#11} had a good weekend.",
    "The {name.family#12} case was closed in {date.month#4}.", "{name.given#3}, could you check the numbers? {name.given#5}, please book a room.",
)  # fmt: skip
_BYE = (
    "Best,\n{name.given#2}", "Thanks,\n{name.full#2}", "Regards,\n\n{name.full#2}\n{profession.cap} | {org.company}\n{address.line#2}\nT {phone#2} | M {phone#3}\n{email#2} | {url#2}", "Cheers, {name.nick#2}", "- {name.given#2}", "-{name.initials#2}",
    "Sincerely,\n\n{name.middle#2}, {~credential}\n{hospital}\nPhone: {phone#2}\nFax: {fax}\nCONFIDENTIAL: this message is for the named recipient only.", "Kind regards\n{name.given#2} {name.family#2}\nDirect {phone.ext#2}", "Sent from my iPhone", "xoxo\n{name.nick#2}",
    "Best wishes,\n{name.given#2} (she/her)\n--\n{name.full#2} · {org.school} · {city}", "{name.given#2}",
)  # fmt: skip
_QUOTE = (
    "\n\nOn {date.abbr}, at {~time}, {name.full} <{email}> wrote:\n> Hi {name.given#2},\n> could you ask {name.given#3}?\n> {name.given}", "\n\n-----Original Message-----\nFrom: {name.full} <{email}>\nSent: {date.datetime}\nTo: {name.comma#2}\nCc: {name.comma#4}; {name.comma#5}\nSubject: {~word.cap} for {name.family#3}\n\nPlease see attached.",
    "\n\n> {name.given#3} wrote:\n>> is {name.given#4} in?\n> no", "\n\nBegin forwarded message:\n\nFrom: {email}\nDate: {date.long} {~time}\nTo: {email#2}", "",
    "", "",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    body = rng.choice((" ", "\n\n", "\n")).join(shuffled(rng, _LINES, 1, 5))
    subject = rng.choice(
        (
            "",
            "",
            "Subject: {~word.cap} and {name.family#7}\n\n",
            "Subject: {?Re: |Fwd: |}{~word} {date.short}\n\n",
        )
    )
    return f"{subject}{rng.choice(_HELLO)}\n\n{body}\n\n{rng.choice(_BYE)}{rng.choice(_QUOTE)}".strip()


FAMILY = Family("en_mail", "mail", _build, weight=2.0, cases=_HELLO + _LINES + _BYE + _QUOTE)
