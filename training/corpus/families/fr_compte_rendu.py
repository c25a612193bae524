"""French: hospital reports and doctors' letters."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "fr_compte_rendu",
    "letter",
    "fr",
    (
        "{hospital#1}\nService de <sp>\n{address.block#2}\n\n{city#2}, le {date.long#1}\n\nObjet : {name.full#1}, né{?e|} le {dob#1}\n\nCher confrère,",
        "COMPTE RENDU D'HOSPITALISATION\nPatient : {name.upperfamily#1} {name.given#1}\nDate de naissance : {dob#1}\n{~cue.mrn_fr} : {mrn#1}\nDu {date#2} au {date#3}",
        "Chère Consœur,\n\nj'ai vu en consultation votre patient{?e|} {~title#1} {name.full#1}, {age#1} ans, pour <sx>.",
        "{~title#1} {name.full#1}, demeurant {address.line#1}, a été hospitalisé{?e|} du {date#2} au {date#3}.",
    ),
    (
        ("Motif", ("<sx> <re>.", "Adressé par le {~title.dr#3} {name.full#3} pour <dx>.")),
        ("Antécédents", ("<dx>, <dx>. Opéré en {year#1} à {hospital#2} (<px>).", "Son {?père|frère}, {name.full#4}, est suivi pour <ep>.", "Profession : <job>.")),
        ("Examen", ("<px> du {date#4} : normale.", "Prélèvement {id.accession#1} négatif.", "TA 13/8, pouls 76.")),
        ("Évolution", ("Le {date#5}, le {~title.dr#6} {name.family#6} a réalisé une <px>.", "{~title#1} {name.family#1} a été transféré{?e|} à {hospital#2}.", "Pose d'un pacemaker n° {device.serial#1}.", "Sous <rx>, {name.given#1} va mieux.")),
        ("Traitement de sortie", ("<rx> ; <rx>.", "Poursuite de <rx>.")),
        ("Suite", ("Rendez-vous le {date#7} à {~time} avec le {~title.dr#8} {name.family#8}.", "Secrétariat : {phone#2}, {email#2}.", "Contact : sa fille {name.given#9}, {phone#9}.")),
    ),
    ("Bien confraternellement,\n{~title.dr#2} {name.full#2}", "Dr {name.full#2}\n{~cue.licence_fr} : {licence.medical#2}", "Signé : {name.initial#2}", "Pr {name.family#2} / Dr {name.family#6}"),
    weight=1.2,
)  # fmt: skip
