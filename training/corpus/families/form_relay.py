"""TEST: mail in transit: SMTP sessions, bounces, mailbox files, delivery reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.family import of_templates

FAMILY = of_templates(
    "form_relay",
    "mailhead",
    (
        "MAIL FROM:<{email#1}>\n250 OK\nRCPT TO:<{email#2}>\n550 no such user {username#2}",
        "From {email#1} {stamp.syslog}\nX-Envelope-To: {email#2}\nSubject: {name.family#3}, {name.given#3}: {~procedure}\n\n{~title#2} {name.family#2}, see below. {~sentence}",
        "The message to {name.full#2} could not be delivered.\nFinal-Recipient: rfc822; {email#2}\nRemote-MTA: dns; {ip.v4#2}",
        "----- Original Message -----\nSent by: {name.full#1}\nSent to: {name.full#2}; {name.full#3}\nOn: {stamp.rfc}\n\n{name.given#2}, {name.given#4}'s MRI is back. {~sentence}",
        "EHLO [{ip.v4#1}]\nAUTH LOGIN {login#1}\n235 accepted",
        "> {name.given#1} {name.family#1} <{email#1}> schrieb am {date.eu#1}:\n> please fax {fax#2}",
        "Thread-Topic: {~drug} shortage\nImportance: high\nX-Priority: 1\n\n{~sentences}",
        "Disposition-Notification-To: {name.full#1} <{email#1}>\nAuto-Submitted: auto-replied\n\nI am away until {date.monthday#1}. Ask {name.full#2}, ext. {~number.count_int}, or page {phone#2}.",
    ),
)  # fmt: skip
