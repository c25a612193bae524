"""TEST, Italian: certificates and expert reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "it_perizia",
    "report",
    "it",
    (
        "Il sottoscritto {~title.dr#2} {name.full#2}, con studio in {street#2}, {city#2}, certifica di aver visitato in data {date#1} {~title#1} {name.full#1}.", "Il periziato, <job>, nacque a {city#1} il {dob.long#1}.", "Il sinistro del {date.long#3} coinvolse l'auto targata {vehicle.plate#1}.", "Fascicolo {id.case#1}, polizza {plan#1}.", "Era presente la moglie {name.given#4}.",
        "Il consulente {name.family#5} rileva <dx>.", "Reperibile al {phone#1}.", "L'indennizzo va versato su {iban.it#1}.", "Letto e sottoscritto da {name.initial#6} a {city#6}.", "La cartella proviene da {hospital#1}.",
    ),
    least=2,
)  # fmt: skip
