"""TEST: contacts in other clothes: MECARD codes, signature blocks, exports of address books, invitations in words."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.family import of_templates

FAMILY = of_templates(
    "form_contacts",
    "card",
    (
        "MECARD:N:{name.family#1},{name.given#1};TEL:{phone.plain#1};EMAIL:{email#1};ADR:{street#1},{city#1};;",
        "{name.upper#1}, {~credential}\n{profession#1} | {hospital#1}\nT {phone#1} · F {fax#1}\n{email.work#1} · {url#1}",
        "Name,Given Name,Phone 1 - Value,E-mail 1 - Value\n{name.full#1},{name.given#1},{phone#1},{email#1}\n{name.full#2},{name.given#2},{phone#2},{email#2}",
        "When: {date.long#1}, {~time}\nWhere: {hospital#1}, {~number.room}\nWho: {name.full#1}, {name.full#2}\nWhat: {~procedure}",
        "ADD {name.full#1} ☎ {phone#1} ✉ {email#1} ⌂ {address.line#1}",
        "owner {name.comma#1}\nborn {dob.iso#1}\nhandle {handle#1}\nmobile {phone#1}",
        "Reminder ▸ {name.given#1} ▸ {~procedure} ▸ {date.monthday#1} {~time} ▸ {phone#2}",
        "fburl: {url#1}\nrelated;type=spouse: {name.full#2}\nanniversary: {date.iso#1}",
        "Standup | Mon-Fri 09:30 | Room 4 | no dial-in",
    ),
)  # fmt: skip
