"""Vehicles, devices, prints, pictures and papers in many settings: police, insurers, device clinics, guards, schools."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

SENTENCES = (
    # vehicles
    "{name.full#1} parked {vehicle.plate#1} in the staff lot without a permit.", "Owner of {vehicle.plate#1}, please move your car.", "The {?Honda|Ford|red truck|white Prius|motorbike} with tags {vehicle.plate#1} ran the light.", "Rental agreement: {vehicle.plate#1}, VIN {vehicle.vin#1}, returned {date#1}.",
    "{vehicle.vin#1} has an open recall.", "Title for {vehicle.vin#1} was signed over to {name.full#2}.", "EMS unit picked {~him#1} up from a vehicle bearing {?Ohio|Texas|California|out-of-state} plates {vehicle.plate#1}.", "Can you look up {vehicle.plate#1}? It keeps blocking our driveway.", "Tolls for {vehicle.plate#1}: {~amount.usd}.",
    "Insured auto: 2019 Toyota Camry, {vehicle.vin#1}, garaged at {address.line#1}.", "Transport van {vehicle.plate#1} will collect {name.given#1} at {~time}.", "{name.initial#3} reported the bike, {vehicle.plate#1}, stolen on {date#2}.", "The dashcam of {vehicle.plate#1} recorded the fall.",
    # devices
    "Interrogation of generator {device.serial#1} shows 7 years of battery.", "{~his.cap#1} {~device_class} is a model {~code.part}, {device.serial#1}.", "Loaner {device.serial#2} issued, {device.serial#1} sent for repair.", "Please register {device.serial#1} under {name.full#1}.", "Replaced sensor {device.serial#1} on the left arm.", "Hearing aids L {device.serial#1} / R {device.serial#2}.",
    "Implant log: {device.udi#1}; expires next year.", "Scan of the box gave {device.udi#1}.", "Tablet {device.id#1} was wiped remotely.", "The watch ({device.serial#1}) called 911 after the fall.", "SIM of the phone: IMEI {device.imei#1}.", "Router {mac#1} is at {address.line#1}.", "Block {mac#1} from the guest network; it is {name.given#1}'s tablet.",
    "CPAP {device.serial#1} uploaded 6.2 h for {name.comma#1}.", "{device.serial#1} was recalled, call {name.full#1} at {phone#1}.", "Stimulator {device.serial#1}, leads {device.serial#2} and {device.serial#3}.", "Dialysis machine 4 ({device.serial#1}) used for {name.initials#1}.", "{name.given#1} types with keyboard asset {device.id#1}.",
    # biometrics
    "Login by fingerprint {biometric#1} at {~time}.", "We keep {~his#1} retina template as {biometric#1}.", "Match score 0.98 against {biometric#1}.", "Delete {name.full#1}'s face vector {biometric#1} under the right to erasure.", "Voice sample {biometric#1} was used to verify {name.given#1}.", "Enrolled two fingers: {biometric#1} and {biometric#2}.",
    "Time clock reads hand geometry {biometric#1} for {name.full#2}.", "The lab compared DNA profile {biometric#1} with {biometric#2}.", "Iris code on record: {biometric#1}.", "Access denied, {biometric#1} not recognised.", "Gait signature {biometric#1} belongs to subject {id.subject#1}.", "{biometric#1} is linked to passport {passport#1}.",
    # pictures
    "Profile picture: {photo#1}", "I uploaded a selfie ({photo#1}) for the ID check.", "Consent covers use of {photo#1} in teaching.", "Blur the face in {photo#1} before sending.", "Newborn photo {photo#1} was given to {name.full#2}.", "The scar is seen best in {photo#1} and {photo#2}.", "Who is the man in {photo#1}? I think it is {name.full#1}.", "Please replace {photo#1}; {name.given#1} cut {~his#1} hair.",
    "Mugshot stored under {photo#1}.", "![{name.full#1}]({photo#1})", "<img src=\"{photo#1}\" alt=\"{name.full#1}\">", "attachment: {photo#1} (2.4 MB)",
    # licences and papers
    "License {licence.medical#2} of {name.full#2}, {~credential}, was suspended on {date#1}.", "{name.full#2} passed the boards, certificate {licence.certificate#2}.", "I lost my license, number {licence.driving#1}.", "DL {licence.driving#1} expired; ID shown instead: {passport#1}.", "Pharmacist {name.given#2} ({licence.medical#2}) filled it.", "Visa stamped in passport {passport#1} on {date#1}.",
    "Schedule II needs your DEA, is it still {licence.dea#2}?", "CPR card {licence.certificate#1} on file for {name.full#1}.", "Notary commission {licence.certificate#2}, {county#1}.", "The marriage certificate, no. {licence.certificate#1}, is from {city#1}.", "Fishing permit {licence.certificate#1}.", "Gun license {licence.certificate#1} was revoked.", "Her green card reads {id.alien#1}.",
)  # fmt: skip
_CLEAN = (
    "The plate was held with six screws.", "Serial sevens were correct.", "The model is rated for {~number.count} hours.", "Take a picture of the rash.", "No device was implanted.", "The license plate reader needs calibration.", "Fingers are warm with good capillary refill.", "Use part {~code.part}.", "{~sentence}",
    "Version {~code.version} of the pump software.", "The photo booth is in the lobby.", "Voice is hoarse.", "Driving is allowed after two weeks.", "Certificate programs start in fall.", "Vehicle control cells were untreated.",
)  # fmt: skip


def compose(scope: Scope, bank: tuple[str, ...], clean: tuple[str, ...]) -> Draft:
    """Some sentences of a bank, and some that are clean."""
    rng = scope.rng
    parts = [leaf(scope, text) for text in rng.sample(bank, rng.randint(1, 4))]
    for _ in range(rng.choice((0, 0, 1, 2))):
        parts.insert(rng.randrange(len(parts) + 1), leaf(scope, rng.choice(clean)))
    return joined(parts, rng.choice((" ", " ", "\n", "\n- ")))


FAMILY = Family("id_things", "prose", lambda scope: compose(scope, SENTENCES, _CLEAN), weight=2.0)
