"""Sentences that carry a number of each kind, as clinicians, clerks and patients write them."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

SENTENCES = (
    # records and plans
    "Please pull the chart for {name.full#1}, {~cue.mrn} {mrn#1}.", "I can't find {mrn#1} in the system, is it {mrn#2}?", "Merge {mrn#1} with {mrn#2}; both belong to {name.full#1}.",
    "{name.given#1}'s {~cue.mrn} at {hospital#1} is {mrn#1}.", "Her {~cue.plan} is {plan#1} and the {~cue.group} is {plan.group#1}.", "Coverage under {plan#1} ended {date#1}.",
    "Medicare lists {~him#1} as {plan.mbi#1}.", "{org.insurer#1} member {plan#1} called about a bill of {~amount.usd}.", "The card reads {plan#1}, group {plan.group#1}.",
    # accounts and money
    "Bill the balance of {~amount.usd} to {~cue.account} {account#1}.", "Wire it to {iban#1}, {~cue.swift} {account.swift#1}.", "The refund went to the account ending {card.last#1}.",
    "Use routing {routing#1} and account {account.plain#1} for the deposit.", "She paid with {card#1}, exp {expiry#1}, CVV {cvv#1}.", "Charge {card#1} for the copay.", "My wallet is {account.wallet#1}, please send {~amount.usd}.",
    # licences
    "Prescriber {name.full#2}, {~credential}, DEA {licence.dea#2}, NPI {npi#2}.", "{~title.dr#2} {name.family#2} holds {?state|medical} license {licence.medical#2}, renewed {date#1}.",
    "The {?officer|clerk} copied {~his#1} driver's license, {licence.driving#1}.", "Certificate {licence.certificate#2} expires on {date#2}.", "Her passport {passport#1} was issued in {country#1}.", "NPI {npi#2} is not enrolled with {org.insurer#1}.",
    # vehicles
    "{~he.cap#1} was driving a {?silver sedan|pickup|van|motorcycle}, plate {vehicle.plate#1}, when struck.", "The {?ambulance|car} with VIN {vehicle.vin#1} was towed.", "Visitor parking: {vehicle.plate#1}, {name.full#1}.",
    "Police identified the vehicle ({vehicle.plate#1}) as belonging to {name.full#1}.", "Insurance wants the VIN, which is {vehicle.vin#1}.",
    # devices
    "The {~device_class} (serial {device.serial#1}) was interrogated today.", "Implanted {?a dual-chamber pacemaker|an ICD|a nerve stimulator|a knee prosthesis}, model {~code.part}, serial number {device.serial#1}, on {date#1}.", "Device recall letter sent for S/N {device.serial#1}.",
    "UDI {device.udi#1} scanned at implant.", "The phone with IMEI {device.imei#1} was reported stolen.", "{~his.cap#1} laptop ({mac#1}) is off the network.", "Pump {device.serial#1} alarmed twice overnight.", "Lead {device.serial#2} capped; generator {device.serial#1} replaced.",
    # biometrics and pictures
    "Enrolled {name.given#1} by fingerprint, template {biometric#1}.", "Voiceprint {biometric#1} did not match the caller.", "Retinal scan {biometric#1} stored at intake.", "The badge photo is {photo#1}.", "See {photo#1} for the wound on {~his#1} face.",
    "Full-face picture uploaded as {photo#1}.", "Face match {biometric#1} at the east door, {~time}.", "Palm vein record {biometric#1} linked to {mrn#1}.",
    # other numbers
    "Specimen {id.accession#1} was received on {date#1}.", "Re: claim {id.claim#1}, date of loss {date#1}.", "Case {id.case#1} is set for {date.long#1}.", "Ticket {id.ticket#1} is still open.", "Order {id.order#1} shipped to {address.line#1}.",
    "Subject {id.subject#1} withdrew {~relative}.", "Badge {id.employee#2} was used at {~time}.", "Encounter {id.encounter#1} closed by {name.full#2}.", "His student number is {id.student#1}.", "NHS number {id.nhs#1}, registered with {hospital.clinic#1}.",
    "Aadhaar {id.aadhaar#1} was shown as proof.", "Social on file: {ssn#1}.", "last four of my social are {ssn.last#1}", "The SSN {ssn#1} belongs to somebody else.",
    # access
    "I log in as {username#1} and my password is {secret.password#1}.", "Use {secret.password#1} until you can reset it.", "The key {secret.key#1} leaked in the logs, rotate it.", "PIN for the lockbox is {pin#1}.", "The code {pin.otp#1} expires in ten minutes.",
    "My mother's maiden name is {name.family#3} and my first pet was {secret.answer#1}.", "Door code {pin#1}, alarm {pin#2}.", "Session {secret.cookie#1} belongs to {email#1}.", "Why does the API reject {secret.key#1}?", "Find me on Instagram, {handle#1}.",
    "The portal shows {url#1} when I sign in.", "Blocked {ip#1} after five attempts as {login#1}.", "user {login#1} can't reach {ip.v4#1}", "pw: {secret.password#1}", "{secret.key#1}",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, text) for text in rng.sample(SENTENCES, rng.randint(1, 4))]
    for _ in range(rng.choice((0, 0, 1, 2))):
        parts.insert(rng.randrange(len(parts) + 1), leaf(scope, "{~sentence}"))
    return joined(parts, rng.choice((" ", " ", "\n")))


FAMILY = Family("id_prose", "prose", _build, weight=2.0)
