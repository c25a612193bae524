"""Dutch: forms."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import pairs

LINES = (
    ("Naam", "{name.full#1}"), ("Achternaam", "{name.family#1}"), ("Voornaam", "{name.given#1}"), ("Patiënt", "{name.comma#1}"), ("Roepnaam", "{name.given#1}"), ("Geboortedatum", "{dob#1}"), ("Geb. dat.", "{dob#1}"), ("Leeftijd", "{age#1} jaar"), ("Geslacht", "{?M|V}"), ("Adres", "{address.line#1}"), ("Straat", "{street#1}"), ("Postcode", "{zip#1}"),
    ("Woonplaats", "{city#1}"), ("Telefoon", "{phone#1}"), ("Mobiel", "{phone#1}"), ("E-mail", "{email#1}"), ("{~cue.plan_nl}", "{?{id.bsn#1}|{plan#1}}"), ("BSN", "{id.bsn#1}"), ("{~cue.mrn_nl}", "{mrn#1}"), ("{~cue.licence_nl}", "{licence.medical#2}"), ("Huisarts", "{~title.dr#2} {name.full#2}"), ("Verwijzer", "{name.full#2}"),
    ("Ziekenhuis", "{hospital#1}"), ("Afdeling", "<sp>"), ("Opnamedatum", "{date#1}"), ("Ontslagdatum", "{date#2}"), ("Diagnose", "<dx>"), ("Medicatie", "<rx>"), ("Contactpersoon", "{name.full#3}, {phone#3}"), ("Beroep", "<job>"), ("IBAN", "{iban.nl#1}"), ("Kenteken", "{vehicle.plate#1}"), ("Serienummer", "{device.serial#1}"),
    ("Gebruikersnaam", "{username#1}"), ("Wachtwoord", "{secret.password#1}"), ("Allergieën", "{?geen|penicilline}"), ("ICD-10", "{~code.icd}"), ("Paspoortnummer", "{passport#1}"), ("Onderzoek", "<px>"),
)  # fmt: skip
_HEADS = (
    "Patiëntgegevens",
    "Aanvraagformulier",
    "{hospital#1}",
    "INTAKE",
    "Toestemmingsformulier",
    "Verwijsbrief",
)

FAMILY = pairs("nl_formulier", "nl", LINES, _HEADS)
