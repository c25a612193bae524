"""French: forms."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import pairs

LINES = (
    ("Nom", "{name.upperfamily#1}"), ("Nom de naissance", "{name.family#1}"), ("Prénom", "{name.given#1}"), ("Nom et prénom", "{name.full#1}"), ("Patient", "{name.comma#1}"), ("Date de naissance", "{dob#1}"), ("Né(e) le", "{dob#1}"), ("Âge", "{age#1} ans"), ("Sexe", "{?M|F}"),
    ("Adresse", "{address.line#1}"), ("Rue", "{street#1}"), ("Code postal", "{zip#1}"), ("Ville", "{city#1}"), ("Pays", "{country#1}"), ("Téléphone", "{phone#1}"), ("Portable", "{phone#1}"), ("Fax", "{phone#2}"), ("Courriel", "{email#1}"), ("{~cue.plan_fr}", "{id.nir#1}"),
    ("{~cue.mrn_fr}", "{mrn#1}"), ("{~cue.licence_fr}", "{licence.medical#2}"), ("Médecin traitant", "{~title.dr#2} {name.full#2}"), ("Prescripteur", "{name.full#2}"), ("Établissement", "{hospital#1}"), ("Service", "<sp>"), ("Date d'entrée", "{date#1}"), ("Date de sortie", "{date#2}"),
    ("Diagnostic", "<dx>"), ("Traitement", "<rx>"), ("Personne à prévenir", "{name.full#3}, {phone#3}"), ("Profession", "<job>"), ("IBAN", "{iban.fr#1}"), ("Immatriculation", "{vehicle.plate#1}"), ("N° de série", "{device.serial#1}"), ("Identifiant", "{username#1}"), ("Mot de passe", "{secret.password#1}"),
    ("Allergies", "{?aucune|pénicilline}"), ("Code CIM-10", "{~code.icd}"), ("Carte bancaire", "{card#1}"), ("Passeport", "{passport#1}"),
)  # fmt: skip
_HEADS = (
    "Fiche patient",
    "Demande d'examen",
    "{hospital#1}",
    "Bulletin d'admission",
    "ORDONNANCE",
    "Feuille de liaison",
)

FAMILY = pairs("fr_fiche", "fr", LINES, _HEADS)
