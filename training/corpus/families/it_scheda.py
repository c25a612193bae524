"""Italian: forms."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import pairs

LINES = (
    ("Nome", "{name.given#1}"), ("Cognome", "{name.family#1}"), ("Nome e cognome", "{name.full#1}"), ("Paziente", "{name.comma#1}"), ("Data di nascita", "{dob#1}"), ("Nato/a il", "{dob#1}"), ("Luogo di nascita", "{city#2}"), ("Età", "{age#1} anni"), ("Sesso", "{?M|F}"), ("Codice fiscale", "{id.cf#1}"),
    ("Indirizzo", "{address.line#1}"), ("Via", "{street#1}"), ("CAP", "{zip#1}"), ("Comune", "{city#1}"), ("Telefono", "{phone#1}"), ("Cellulare", "{phone#1}"), ("E-mail", "{email#1}"), ("{~cue.mrn_it}", "{mrn#1}"), ("{~cue.plan_it}", "{?{id.cf#1}|{plan#1}}"), ("Medico curante", "{~title.dr#2} {name.full#2}"),
    ("Reparto", "<sp>"), ("Struttura", "{hospital#1}"), ("Data ricovero", "{date#1}"), ("Data dimissione", "{date#2}"), ("Diagnosi", "<dx>"), ("Terapia", "<rx>"), ("Contatto", "{name.full#3}, {phone#3}"), ("Professione", "<job>"), ("IBAN", "{iban.it#1}"), ("Targa", "{vehicle.plate#1}"),
    ("Numero di serie", "{device.serial#1}"), ("Utente", "{username#1}"), ("Password", "{secret.password#1}"), ("Allergie", "{?nessuna|penicillina}"), ("Codice ICD", "{~code.icd}"), ("Carta di credito", "{card#1}"), ("Passaporto", "{passport#1}"), ("Esame richiesto", "<px>"),
)  # fmt: skip
_HEADS = (
    "Scheda paziente",
    "Richiesta di consulenza",
    "{hospital#1}",
    "ACCETTAZIONE",
    "Consenso informato",
    "Impegnativa",
)

FAMILY = pairs("it_scheda", "it", LINES, _HEADS)
