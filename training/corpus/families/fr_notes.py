"""French: short notes, messages, requests."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "fr_notes",
    "note",
    "fr",
    (
        "{date#1} : {~title#1} {name.family#1} se plaint de <sx>.", "Vu par le {~title.dr#2} {name.family#2} (<sp>) : <px> <re>.", "Appel de sa fille {name.given#3} au {phone#3}.", "Chambre 12 : {name.upper#1}, {~cue.mrn_fr} {mrn#1}, <dx>.", "Résume le dossier de {name.full#1}, {age#1} ans.", "Ma patiente {name.given#1} prend <rx>, quelle surveillance ?",
        "Bonjour, c'est {name.full#4}, je voudrais déplacer mon rendez-vous du {date.monthday#2}.", "Merci d'envoyer le compte rendu à {email#2}.", "Elle habite {street#5} à {city#5}.", "Transféré de {hospital#1} en ambulance, {vehicle.plate#1}.", "Écris une lettre au {~title.dr#2} {name.family#2}.", "Infirmière : {name.full#6}, nuit.",
        "Remboursement sur {iban.fr#1}.", "Mon mot de passe est {secret.password#1}.", "Salut {name.given#7}, tu peux appeler {name.given#8} ?", "{name.full#1}, {age90#1} ans, vit à l'EHPAD {hospital#2}.", "N° de sécu {id.nir#1}, née le {dob#1}.", "Il est <job> chez {org.company#1}.", "Glycémie 1,8 g/L, <rx>.",
    ),
    most=4,
)  # fmt: skip
