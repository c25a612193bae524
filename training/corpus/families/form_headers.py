"""E-mail headers (RFC 5322) and messages as they are stored."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_HEADERS = (
    "From: {name.full#1} <{email#1}>", "From: {?\"{name.comma#1}\"|{name.full#1}} <{email#1}>", "To: {name.full#2} <{email#2}>", "To: {email#2}, {email#3}", "Cc: \"{name.full#3}\" <{email#3}>",
    "Reply-To: {email#1}", "Subject: {?Re: |Fwd: |}{?Appointment of {name.full#4} on {date#1}|Labs for {name.family#4}|your {~procedure}|MRN {mrn#4}|{~drug} refill|Schedule|Question about {~disease}}",
    "Date: {stamp.rfc}", "Message-ID: <{id.uuid#5}@mail.example.org>", "Received: from mx1.example.org ([{ip.v4#1}]) by mail.example.net with ESMTPS; {logtime.rfc}", "X-Originating-IP: [{ip.v4#1}]",
    "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "X-Mailer: {?Outlook 16.0|Apple Mail (2.3774)}", "Return-Path: <{email#1}>", "List-Unsubscribe: <{url#1}>", "X-Spam-Score: {~number.decimal}",
)  # fmt: skip
_BODIES = (
    "Hi {name.given#2},\n\n{name.full#4} ({dob#4}) is coming on {date#1}. {~sentence}\n\n{name.given#1}",
    "{~title#2} {name.family#2},\n\nplease find the report of {name.full#4} attached ({photo#4}).\n\nKind regards\n{name.full#1}\n{hospital#1}\n{phone#1}",
    "{~sentences}",
    "Thanks, will do.\n\nOn {date#2}, {name.full#2} wrote:\n> {name.given#1}, can you call {name.given#4} at {phone#4}?",
    "",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    chosen = [text for text in _HEADERS if rng.random() < 0.5] or [_HEADERS[0]]
    if rng.random() < 0.3:
        rng.shuffle(chosen)
    draft = joined([leaf(scope, line) for line in chosen])
    body = rng.choice(_BODIES)
    return draft.add("\n\n", leaf(scope, body)) if body else draft


FAMILY = Family("form_headers", "mailhead", _build, weight=0.7)
