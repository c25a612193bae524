"""German: reports of radiology, pathology, laboratory, surgery."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "de_befund",
    "note",
    "de",
    (
        "Radiologischer Befund\nName: {name.comma#1}   Geb.: {dob.eu#1}   {~cue.mrn_de}: {mrn#1}\nUntersuchung vom {date#1}: <px>", "Befundbericht {id.accession#1}, Einsender: {~title.dr#2} {name.full#2}, {city#2}", "Pat.: {name.full#1}, {age#1} J., <px> am {date#1}", "{name.upperfamily#1}, {name.given#1} ({dob.eu#1})\nEingang: {date#1}   Ausgang: {date#2}",
        "OP-Bericht vom {date#1}\nPatient: {name.full#1}\nOperateur: {~title.dr#3} {name.full#3}\n1. Assistenz: {name.full#4}",
    ),
    (
        ("Klinische Angaben", ("<dx>.", "<sx> <re>.")), ("Technik", ("<px> nativ und nach Kontrastmittel.", "Vergleich mit Voraufnahme vom {date#5}.")), ("Befund", ("Kein Nachweis einer Raumforderung.", "Rundherd von {~number.count_int} mm im rechten Oberlappen.", "Übersandt wurde ein mit „{name.family#1}“ beschriftetes Gefäß.")),
        ("Beurteilung", ("<dx>.", "Kein pathologischer Befund.", "Befund am {date#2} telefonisch an {~title.dr#2} {name.family#2} durchgegeben.")), ("Laborwerte", ("Hb 13,4 g/dl, Thrombozyten 240 G/l, TSH 2,1 mU/l.", "HbA1c 7,2 %, LDL 130 mg/dl.")), ("Vorgehen", ("Hautschnitt, Präparation, <px> ohne Komplikation.", "Implantat Nr. {device.serial#1} eingesetzt.")),
    ),
    ("{~title.dr#3} {name.full#3}, Facharzt für <sp>", "Befundet von {name.initial#3}, freigegeben {date#2}", "gez. {name.family#3}/{name.family#4}"),
)  # fmt: skip
