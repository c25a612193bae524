"""Dutch: letters and discharge reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "nl_brief",
    "letter",
    "nl",
    (
        "{hospital#1}\nAfdeling <sp>\n{address.block#2}\n\n{city#2}, {date.long#1}\n\nBetreft: {name.full#1}, geb. {dob#1}\n\nGeachte collega,", "ONTSLAGBRIEF\nNaam: {name.comma#1}\nGeboortedatum: {dob#1}\n{~cue.mrn_nl}: {mrn#1}\nOpname: {date#2} tot {date#3}", "Beste {name.given#3},\n\nop {date#2} zag ik {~title#1} {name.family#1} ({age#1} jaar), wonende {address.line#1}.",
        "Bovengenoemde patiënt {name.full#1} (BSN {id.bsn#1}) was van {date#2} tot {date#3} opgenomen.",
    ),
    (
        ("Reden van komst", ("<sx> <re>.", "Verwezen door {~title.dr#3} {name.full#3} wegens <dx>.")), ("Voorgeschiedenis", ("<dx>, <dx>. In {year#1} geopereerd in {hospital#2}.", "Broer {name.full#4} heeft <ep>.", "Werkt als <job>.")), ("Onderzoek", ("<px> d.d. {date#4}: geen afwijkingen.", "PA-verslag {id.accession#1}: geen maligniteit.")),
        ("Beloop", ("Op {date#5} verrichtte {~title.dr#6} {name.family#6} een <px>.", "Pacemaker geplaatst, serienummer {device.serial#1}.", "Met <rx> knapte {name.given#1} op.")), ("Medicatie", ("<rx>; <rx>.", "<rx> continueren.")), ("Beleid", ("Controle op {date#7} om {~time} bij {~title.dr#8} {name.family#8}.", "Secretariaat: {phone#2}, {email#2}.", "Contact: dochter {name.given#9}, {phone#9}.")),
    ),
    ("Met vriendelijke groet,\n{~title.dr#2} {name.full#2}, <sp>", "Hoogachtend,\n{name.full#2}\n{~cue.licence_nl}: {licence.medical#2}", "w.g. {name.initial#2}", "{name.full#2}, arts-assistent / {name.full#6}, internist"),
)  # fmt: skip
