"""German: discharge letters and doctors' letters."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "de_arztbrief",
    "letter",
    "de",
    (
        "{hospital#1}\n{address.block#2}\n\n{~title.dr#3} {name.full#3}\n{address.block#3}\n\n{city#2}, {date#1}\n\nBetrifft: {name.full#1}, geb. {dob#1}, wohnhaft {address.line#1}\n\nSehr geehrte{?r Herr Kollege| Frau Kollegin|r Herr Dr. {name.family#3}},",
        "Sehr geehrte Frau Kollegin, sehr geehrter Herr Kollege,\n\nwir berichten über {~title#1} {name.full#1}, geboren am {dob#1}, die sich vom {date#2} bis {date#3} in unserer stationären Behandlung befand.",
        "Entlassungsbrief\nPatient: {name.comma#1}, *{dob.eu#1}, {~cue.mrn_de} {mrn#1}\nStationärer Aufenthalt: {date#2} - {date#3}",
        "Lieber Herr {name.family#3},\n\nvielen Dank für die Überweisung von {~title#1} {name.family#1}.",
        "Ambulanter Arztbrief vom {date#1}: {name.full#1} (*{dob.eu#1}), {~cue.plan_de}: {id.kvnr#1}",
        "Sehr geehrter Herr {name.family#1},\n\nanbei erhalten Sie den Bericht über Ihren Aufenthalt vom {date#2}.",
    ),
    (
        ("Diagnosen", ("<dx> (ICD-10: {~code.icd}), <dx>.", "1. <dx>\n2. <dx>\n3. <ep>", "Z.n. <px> {year#1}.")),
        ("Anamnese", ("{~title#1} {name.family#1} stellte sich am {date#2} mit <sx> vor.", "Die Einweisung erfolgte durch {~title.dr#3} {name.full#3} wegen <sx>.", "Der Patient lebt mit seiner {?Tochter|Ehefrau} {name.given#4} in {city#1}.", "{~title#1} {name.family#1} arbeitet als <job>.")),
        ("Befund", ("<px> vom {date#4}: unauffällig.", "Labor vom {date#4}: Leukozyten 9,8 G/l, Kreatinin 1,1 mg/dl.", "Histologie ({id.accession#1}): kein Anhalt für Malignität.")),
        ("Therapie und Verlauf", ("Am {date#5} erfolgte durch {~title.dr#6} {name.family#6} die <px>.", "Unter <rx> besserten sich die Beschwerden von {~title#1} {name.family#1} <re>.", "Ein Schrittmacher (Seriennummer {device.serial#1}) wurde implantiert.", "Die Verlegung nach {hospital#2} erfolgte am {date#5}.")),
        ("Medikation bei Entlassung", ("<rx>, <rx>, <rx>.", "<rx>\n<rx>")),
        ("Procedere", ("Wir bitten um Wiedervorstellung am {date#7} um {~time}.", "Kontrolltermin bei {~title.dr#8} {name.family#8} in {city#8}, Tel. {phone#8}.", "Rückfragen unter {phone#2} oder {email#2}.")),
    ),
    ("Mit freundlichen kollegialen Grüßen\n\n{~title.dr#2} {name.full#2}\nOberarzt", "Mit freundlichen Grüßen\n{name.full#2}\nFachärztin für <sp>", "gez. {~title.dr#2} {name.family#2}", "Prof. Dr. {name.full#2}   Dr. {name.full#6}\nChefarzt            Assistenzärztin", "{~title.dr#2} {name.full#2}, LANR {id.int#2}"),
    weight=2.0,
)  # fmt: skip
