"""Spanish: letters between doctors, to patients, to insurers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "es_carta",
    "letter",
    "es",
    (
        "{hospital#1}\n{address.block#2}\n\n{city#2}, {date.long#1}\n\nEstimado/a {~title.dr#3} {name.family#3}:",
        "Estimada {~title#1} {name.family#1}:",
        "A la atención de {~title.dr#3} {name.full#3}\nServicio de <sp>",
        "Ref.: {name.full#1}, {~cue.mrn_es} {mrn#1}\n\nQuerido compañero:",
        "De: {name.full#2} <{email#2}>\nPara: {email#3}\nAsunto: {?Cita de |Informe de |}{name.full#1}",
    ),
    (
        (
            "",
            (
                "Le remito a {~title#1} {name.full#1}, de {age#1} años, con <dx>.",
                "Agradezco la valoración de {name.full#1}, nacido el {dob#1}, que presenta <sx> <re>.",
                "Le comunicamos que su cita con {~title.dr#2} {name.family#2} será el {date.long#2} a las {~time}.",
                "En relación con la póliza {plan#1}, adjunto el informe de {name.full#1}.",
            ),
        ),
        (
            "",
            (
                "El {date#3} se le realizó <px>, sin incidencias.",
                "Su {?esposa|madre|hijo}, {name.given#4}, nos llamó el {date.monthday#3}.",
                "Actualmente toma <rx> y <rx>.",
                "Puede contactar con nosotros en el {phone#2} o en {email#2}.",
            ),
        ),
        (
            "",
            (
                "Rogamos confirme su asistencia en el {phone#2}.",
                "El importe de {~amount.eur} se cargará en la cuenta {iban.es#1}.",
                "Su domicilio actual es {address.line#1}.",
                "Quedo a su disposición para cualquier aclaración.",
            ),
        ),
    ),
    (
        "Atentamente,\n{~title.dr#2} {name.full#2}\n{~cue.licence_es} {id.colegiado#2}",
        "Un cordial saludo,\n{name.full#2}\n{hospital#1}",
        "Un abrazo, {name.given#2}",
        "Fdo.: {name.full#2}, <job>",
    ),
)
