"""German: referrals, forms, prescriptions: label and value."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import pairs

LINES = (
    ("Name", "{name.family#1}"), ("Vorname", "{name.given#1}"), ("Name, Vorname", "{name.comma#1}"), ("Patient", "{name.full#1}"), ("Geburtsdatum", "{dob.eu#1}"), ("geb. am", "{dob#1}"), ("Alter", "{age#1} Jahre"), ("Geschlecht", "{?m|w|männlich|weiblich}"), ("Anschrift", "{address.line#1}"),
    ("Straße", "{street#1}"), ("PLZ/Ort", "{zip#1} {city#1}"), ("Wohnort", "{city#1}"), ("Telefon", "{phone#1}"), ("Mobil", "{phone#1}"), ("Fax", "{phone#2}"), ("E-Mail", "{email#1}"), ("Krankenkasse", "{org.insurer#1}"), ("{~cue.plan_de}", "{?{id.kvnr#1}|{plan#1}}"), ("{~cue.mrn_de}", "{mrn#1}"),
    ("{~cue.id_de}", "{?{id.steuer#1}|{id.accession#1}|{id#1}}"), ("{~cue.licence_de}", "{licence.medical#2}"), ("Hausarzt", "{~title.dr#2} {name.full#2}"), ("Überweisender Arzt", "{name.full#2}"), ("Station", "{?3A|Innere 2|Intensiv}"), ("Klinik", "{hospital#1}"), ("Aufnahme", "{date#1}"),
    ("Entlassung", "{date#2}"), ("Datum", "{date#3}"), ("Diagnose", "<dx>"), ("Auftrag", "<px>"), ("Verordnung", "<rx>"), ("Beruf", "<job>"), ("Angehörige", "{name.full#3}, {phone#3}"), ("Ansprechpartner", "{name.full#3}"), ("IBAN", "{iban.de#1}"), ("Kennzeichen", "{vehicle.plate#1}"),
    ("Seriennummer", "{device.serial#1}"), ("Benutzer", "{username#1}"), ("Passwort", "{secret.password#1}"), ("Allergien", "{?keine|Penicillin}"), ("Kostenträger", "{?GKV|PKV|BG}"), ("ICD", "{~code.icd}"), ("Größe", "178 cm"), ("Familienstand", "{?verheiratet|ledig|verwitwet}"), ("Ausweisnr.", "{passport#1}"),
)  # fmt: skip
_HEADS = ("Überweisungsschein", "Patientendaten", "{hospital#1}", "Anamnesebogen", "Verordnung von Krankenhausbehandlung", "Aufnahmebogen", "Einwilligungserklärung")  # fmt: skip

FAMILY = pairs("de_ueberweisung", "de", LINES, _HEADS, weight=1.2)
