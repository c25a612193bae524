"""TEST, French: certificates and expert reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "fr_expertise",
    "report",
    "fr",
    (
        "Je soussigné {~title.dr#2} {name.full#2}, exerçant {street#2} à {city#2}, certifie avoir examiné ce jour, {date.long#1}, {~title#1} {name.full#1}.", "L'intéressé, <job>, déclare être né à {city#1} le {dob.long#1}.", "L'accident du {date.long#3} impliquait le véhicule immatriculé {vehicle.plate#1}.", "Les pièces portent le numéro {id.case#1}.",
        "Était présente son épouse, {name.given#4}.", "Le sapiteur {name.family#5} conclut à une <dx>.", "Joignable au {phone#1}.", "Fait à {city#2} pour valoir ce que de droit.", "La caisse verse sur {iban.fr#1}.", "Dossier suivi par {name.initial#6}, {hospital#1}.",
    ),
    least=2,
)  # fmt: skip
