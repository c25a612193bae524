"""vCards (RFC 6350), calendar events (RFC 5545), LDIF, contact cards."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf, one_line
from training.corpus.scope import Scope

_CARD = (
    "FN:{name.full#1}", "N:{name.family#1};{name.given#1};{?|{name.mi#1}};{?|{~title#1}};", "TEL;TYPE={?CELL|WORK,VOICE|HOME}:{phone#1}", "EMAIL{?|;TYPE=INTERNET}:{email#1}", "BDAY:{dob.compact#1}",
    "ADR;TYPE=HOME:;;{street#1};{city#1};{state.code#1};{zip#1};USA", "ORG:{?{org#1}|{hospital#1}}", "TITLE:{profession#1}", "URL:{url#1}", "NICKNAME:{name.nick#1}", "NOTE:{~sentence}", "UID:{id.uuid#1}",
    "PHOTO;VALUE=URI:{photo#1}", "REV:{logtime.ical}",
)  # fmt: skip
_EVENT = (
    "DTSTART:{stamp.ical}", "DTEND:{stamp.ical}", "SUMMARY:{?{~procedure} - {name.full#1}|{name.family#1} f/u|Call {name.given#1}|Team meeting}", "LOCATION:{?{hospital#1}|{street#1}, {city#1}|Room 4}",
    "ATTENDEE;CN=\"{name.full#1}\":mailto:{email#1}", "ORGANIZER;CN={name.full#2}:mailto:{email#2}", "DESCRIPTION:{?{~sentence}|MRN {mrn#1}\\, DOB {dob.us#1}|Dial {phone#2}\\, PIN {pin#2}}", "STATUS:CONFIRMED",
    "UID:{id.uuid#2}@example.org", "RRULE:FREQ=WEEKLY;COUNT=6",
)  # fmt: skip
_LDIF = (
    "dn: uid={username#1},ou=people,dc=example,dc=org", "cn: {name.full#1}", "sn: {name.family#1}", "givenName: {name.given#1}", "mail: {email#1}", "telephoneNumber: {phone#1}", "employeeNumber: {id.employee#1}",
    "userPassword: {secret.password#1}", "objectClass: inetOrgPerson", "title: {profession#1}", "l: {city#1}", "postalCode: {zip#1}",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    lines, head, tail = rng.choice(
        (
            (_CARD, "BEGIN:VCARD\nVERSION:3.0\n", "\nEND:VCARD"), (_CARD, "BEGIN:VCARD\nVERSION:4.0\n", "\nEND:VCARD"), (_EVENT, "BEGIN:VEVENT\n", "\nEND:VEVENT"),
            (_EVENT, "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n", "\nEND:VEVENT\nEND:VCALENDAR"), (_LDIF, "", ""),
        )
    )  # fmt: skip
    chosen = [line for line in lines if rng.random() < 0.65] or list(lines[:3])
    return Draft().add(head, joined([leaf(scope, line, one_line) for line in chosen]), tail)


FAMILY = Family("form_cards", "card", _build, weight=0.7)
