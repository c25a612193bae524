"""Spanish: discharge reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "es_alta",
    "note",
    "es",
    (
        "INFORME DE ALTA\nNombre y apellidos: {name.full#1}\nFecha de nacimiento: {dob#1}\nFecha de ingreso: {date#1}\nFecha de alta: {date#2}\n{~cue.mrn_es}: {mrn#1}",
        "{hospital#1}\nServicio de <sp>\nInforme de alta hospitalaria de {~title#1} {name.full#1} ({~cue.dni_es}: {id.dni#1})",
        "Paciente {name.comma#1}, con {~cue.plan_es} {id.nuss#1}, ingresado el {date.long#1} y dado de alta el {date.long#2}.",
        "Alta de {name.full#1} | Cama {~number.count_int} | Ingreso {date#1} | {~cue.id_es} {id.encounter#1}",
        "Apellidos: {name.family#1}   Nombre: {name.given#1}   Sexo: {?V|M|Hombre|Mujer}   Edad: {age#1} años\nDomicilio: {address.line#1}   Teléfono: {phone#1}",
    ),
    (
        (
            "MOTIVO DE INGRESO",
            ("<sx>.", "Ingreso programado para <px>.", "<dx>, remitido desde {hospital#2}."),
        ),
        (
            "ANTECEDENTES",
            (
                "<dx>. <dx>. No alergias.",
                "Alérgico a la penicilina. <dx> desde {year#1}.",
                "Su {?padre|madre|hermano}, {name.full#3}, padeció <ep>.",
            ),
        ),
        (
            "EVOLUCIÓN",
            (
                "El {date#3} se realizó <px> por {~title.dr#4} {name.family#4} sin complicaciones.",
                "Tras iniciar <rx>, {name.given#1} mejoró <re>.",
                "Se comentó el caso con {~title.dr#5} {name.full#5} ({hospital#2}).",
                "Se colocó {?una prótesis|un marcapasos} con número de serie {device.serial#1}.",
            ),
        ),
        ("DIAGNÓSTICO PRINCIPAL", ("<dx>.", "<dx> ({~code.icd}).", "<ep>.")),
        ("TRATAMIENTO AL ALTA", ("<rx>; <rx>; <rx>.", "Continuar con <rx>.", "Suspender <rx>.")),
        (
            "RECOMENDACIONES",
            (
                "Revisión el {date#6} a las {~time} en consultas externas de <sp>.",
                "Si presenta <sx> llame al {phone#2}.",
                "Control por {~title.dr#6} {name.family#6} en el {hospital.clinic#1}.",
                "Curas en su centro de salud <re>.",
            ),
        ),
    ),
    (
        "Médico responsable: {~title.dr#2} {name.full#2}. {~cue.licence_es}: {id.colegiado#2}.",
        "Fdo. {name.full#2}",
        "{~title.dr#2} {name.family#2} / {~title.dr#7} {name.family#7}\n{city#1}, a {date.long#2}",
        "Correo: {email#2}  Tel.: {phone#2}",
    ),
    weight=1.5,
)
