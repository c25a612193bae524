"""German: progress and nursing notes, messages, requests to a language model."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "de_verlauf",
    "note",
    "de",
    (
        "{date#1}, {~time}: {~title#1} {name.family#1} klagt über <sx>.", "Pat. {name.initials#1}, {age#1} J., aufgenommen wegen <dx>.", "Visite {~title.dr#2} {name.family#2}: <px> <re>.", "Anruf der Tochter ({name.full#3}, {phone#3}).", "{name.given#1} schläft ruhig, Vitalwerte stabil.", "Verlegt aus {hospital#2} mit RTW, Kennzeichen {vehicle.plate#1}.",
        "Zimmer 12: {name.upper#1}, {~cue.mrn_de} {mrn#1}, <dx>.", "Bitte fasse den Brief von {~title#1} {name.full#1} zusammen.", "Meine Patientin {name.given#1}, {age#1}, nimmt <rx>. Worauf achten?", "Schreibe eine Antwort an {~title.dr#2} {name.family#2} zu {name.full#1}.", "Hallo, hier ist {name.full#4}, kann ich den Termin am {date.monthday#2} verschieben?",
        "Schick es bitte an {email#4}.", "{name.given#5} wohnt jetzt in {city#5}, {street#5}.", "Pflege: {name.full#6}, Nachtdienst.", "Kontakt: Betreuer {name.full#7}, {address.line#7}.", "Rezept für {name.family#1}: <rx>.", "Konsil {~title.dr#8} {name.full#8} (<sp>): <ep> ausgeschlossen.", "Konto für die Erstattung: {iban.de#1}.",
        "Herr {name.family#1} ist {age90#1} Jahre alt und lebt im {hospital#2}.", "Blutzucker 180 mg/dl, <rx>.", "Mein Passwort lautet {secret.password#1}, bitte zurücksetzen.", "Versichertennummer {id.kvnr#1}, geboren {dob#1}.", "Arbeitet als <job> bei {org.company#1}.",
    ),
    most=5,
    weight=1.5,
)  # fmt: skip
