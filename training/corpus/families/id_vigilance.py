"""TEST: reports about things: implants, vehicles, prints, pictures and papers, in words no other family uses."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_SENTENCES = (
    "Explanted hardware bore the engraving {device.serial#1}.", "The sticker in the theatre book gives {device.udi#1} for the left hip.", "Unit {device.serial#2}, loaned to {name.full#1}, came back broken.", "Handset {device.imei#1} pairs with {~his#1} sensor.", "Adapter {mac#1} sends the glucose values.",
    "Witnesses noted {vehicle.plate#1} on the rear of the lorry.", "Chassis {vehicle.vin#1} matches the crash report.", "{~he.cap#1} arrived in a taxi, {vehicle.plate#1}.", "The wheelchair van is registered as {vehicle.plate#2}.",
    "Thumb print filed under {biometric#1}.", "Iris record {biometric#1} opens the medicine room for {name.family#2}.", "The system heard {biometric#1} and let {~him#1} in.", "Two frontal pictures, {photo#1} and {photo#2}, were taken with consent.", "Her likeness hangs in the hall ({photo#1}).",
    "The midwife, {name.full#2}, practises under {licence.medical#2}.", "Controlled drugs were signed for with {licence.dea#2}.", "A permit, {licence.certificate#1}, lets {~him#1} keep oxygen at home.", "Travel papers: {passport#1}, {country#1}.", "Identity was proved with card {licence.driving#1}.",
    "Tube {id.accession#1} was mislabelled.", "Parcel {id.order#1} held {~his#1} {~drug}.", "Volunteer {id.subject#1} fainted after the second dose.", "The matter is known to the police as {id.case#1}.", "Return the {~device_class} with form {id.ticket#1}.",
)  # fmt: skip
_CLEAN = (
    "The maker's model is {~code.part}.",
    "Firmware {~code.version} is affected.",
    "It failed after {~number.count} cycles.",
    "{~sentence}",
    "No one was hurt.",
    "Compare {~code.ref}.",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, text) for text in rng.sample(_SENTENCES, rng.randint(1, 4))]
    parts += [leaf(scope, rng.choice(_CLEAN)) for _ in range(rng.randint(0, 2))]
    rng.shuffle(parts)
    return joined(parts, rng.choice((" ", "\n\n", "\n- ")))


FAMILY = Family("id_vigilance", "report", _build)
