"""Italian: discharge letters and reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "it_referto",
    "letter",
    "it",
    (
        "{hospital#1}\nU.O. di <sp>\n{city#2}, {date#1}\n\nEgregio Collega,\n\nsi dimette in data odierna {~title#1} {name.full#1}, nat{?o|a} il {dob#1}.", "LETTERA DI DIMISSIONE\nCognome e nome: {name.comma#1}\nData di nascita: {dob#1}\n{~cue.mrn_it}: {mrn#1}\nRicovero dal {date#2} al {date#3}",
        "Gentile {~title.dr#3} {name.family#3},\n\nho visitato il Suo assistito {name.full#1}, di anni {age#1}, residente in {address.line#1}.", "Paziente: {name.full#1} ({~cue.plan_it} {id.cf#1})",
    ),
    (
        ("Motivo del ricovero", ("<sx> <re>.", "Inviato da {~title.dr#3} {name.full#3} per <dx>.")), ("Anamnesi", ("<dx>, <dx>. Operato nel {year#1} presso {hospital#2}.", "Il fratello, {name.full#4}, è affetto da <ep>.", "Lavora come <job>.")),
        ("Esami", ("<px> del {date#4}: nei limiti.", "Istologico n. {id.accession#1}: negativo.")), ("Decorso", ("In data {date#5} {~title.dr#6} {name.family#6} ha eseguito <px>.", "Impiantato pacemaker, matricola {device.serial#1}.", "Con <rx> {name.given#1} è migliorat{?o|a}.")),
        ("Terapia", ("<rx>; <rx>.", "Proseguire <rx>.")), ("Controlli", ("Visita il {date#7} alle {~time} con {~title.dr#8} {name.family#8}.", "Segreteria: {phone#2}, {email#2}.", "Riferimento: la figlia {name.given#9}, {phone#9}.")),
    ),
    ("Cordiali saluti,\n{~title.dr#2} {name.full#2}", "Il medico: {name.full#2}", "Firmato {name.initial#2}", "Dott. {name.family#2} / Dott.ssa {name.family#6}"),
)  # fmt: skip
