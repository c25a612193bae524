"""Credentials, cards and accounts in many settings: IT chats, families, shops, banks, code reviews."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.families.id_things import compose
from training.corpus.family import Family

_SENTENCES = (
    "try {secret.password#1} with a capital first letter", "The old one was {secret.password#1}, the new one is {secret.password#2}", "I wrote my password, {secret.password#1}, on a sticky note.", "reset it to {secret.password#1} and make {~him#1} change it", "Netflix: {email#1} / {secret.password#1}", "{login#1}:{secret.password#1}",
    "login {login#1} pass {secret.password#1}", "User {username#1} cannot sign in since {date#1}.", "Account {username#1} was locked after {~number.count_int} tries.", "my username is {username#1}, I never got the mail at {email#1}", "root password of the lab server: {secret.password#1}", "What's wrong with this header? Authorization: Bearer {secret.token#1}",
    "export TOKEN={secret.token#1}", "here is the key {secret.key#1}, don't share it", "Rotate {secret.key#1}; it was pushed to the repo by {name.full#1}.", "curl -u {login#1}:{secret.password#1} https://api.example.com/v1/ping", "aws_secret_access_key = {secret.key#1}", "The webhook is signed with {secret.key#1}.", "I pasted {secret.jwt#1} into the debugger.", "{secret.pem#1}",
    "the alarm is {pin#1}, garage {pin#2}", "Voicemail PIN: {pin#1}", "unlock code {pin#1}", "Your verification code is {pin.otp#1}.", "text says {pin.otp#1}, is that from you?", "use {pin.otp#1} within 5 min", "Debit card {card#1}, PIN {pin#1}.", "My first school was {secret.answer#1}.", "Security question: favorite food? Answer: {secret.answer#1}.", "Set-Cookie: sid={secret.cookie#1}; HttpOnly",
    "PHPSESSID={secret.cookie#1}", "Card {card#1} was declined, try {card#2}.", "Charge {card#1} ({expiry#1}, {cvv#1}) in the name of {name.upper#1}.", "Visa ending in {card.last#1}", "We refunded {~amount.usd} to {card#1}.", "I see a charge on {card#1} from {date#1} that is not mine.", "Pay into {account#1}, sort code {account.sort#1}.", "IBAN {iban#1}, BIC {account.swift#1}", "Direct deposit: routing {routing#1}, account {account.plain#1}.",
    "Send the rent to {iban#1}.", "Bank details of {name.full#1}: {iban#1}.", "Utility account {account#1} at {address.line#1} is overdue.", "Customer {account#1} wants to cancel.", "Loyalty number {account#1}.", "Statement for account {account#1}, closing {date#1}.", "send 0.2 BTC to {account.wallet#1}", "wallet {account.wallet#1} was drained", "Guarantor {name.full#2}, account {account#1}.", "HSA {account#1} has {~amount.usd} left.",
    "From {ip#1}, device {device.id#1}, as {login#1}.", "follow {handle#1} and dm {name.given#1}", "my site: {url#1}", "shared at {url#1}, password {secret.password#1}", "zoom link {url#1} passcode {pin#1}", "fax it to {fax#1}, attn {name.full#2}", "{email#1} and {email#2} are the same person", "Slack me, I'm {handle#1}", "ping {ip.v4#1} fails from {ip.v4#2}",
)  # fmt: skip
_CLEAN = (
    "A passphrase of four words is easier to remember.", "Never share a PIN.", "Tokens expire after an hour.", "I forgot how to reset it.", "The session lasts 50 minutes.", "Set the password field to required.", "Use a password manager.", "Cards are accepted at the desk.", "The account of the night is unclear.", "Keys are at the front desk.",
    "{~code.error} means the token is missing.", "Two-factor login is on.", "Interest is {~number.decimal}%.", "It cost {~amount.usd}.", "Username must be unique.", "Routing of the tube was confirmed by X-ray.", "ok thanks", "The API returns {~code.error}.",
)  # fmt: skip

FAMILY = Family("id_access", "prose", lambda scope: compose(scope, _SENTENCES, _CLEAN), weight=2.0)
