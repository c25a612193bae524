"""Spanish: clinical histories with sections."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "es_historia",
    "note",
    "es",
    (
        "Paciente: {name.full#1}. {~cue.mrn_es}: {mrn#1}. Fecha: {date#1}.",
        "{name.full#1}, {?varón|mujer} de {age#1} años, natural de {city#1}.",
        "HISTORIA CLÍNICA\n{name.uppercomma#1}\nF. nac.: {dob#1}   {~cue.mrn_es} {mrn#1}\nServicio de <sp>, {hospital#1}",
        "{~title#1} {name.full#1}, {age#1} años, <job>, vive en {city#1} con su {?hija|esposo|madre} {name.given#3}.",
        "Datos: {name.full#1} ({dob#1}), {~cue.dni_es} {id.dni#1}, tel. {phone#1}",
    ),
    (
        (
            "Motivo de consulta",
            (
                "<sx> <re>.",
                "{name.given#1} acude por <sx>.",
                "Remitido por {~title.dr#2} {name.full#2} por <sx>.",
                "Traído por su {?hijo|marido|cuidadora} ({name.full#3}, {phone#3}).",
            ),
        ),
        (
            "Antecedentes personales",
            (
                "<dx>, <dx>. Intervenido de <px> en {year#1} en el {hospital#1}.",
                "<dx> diagnosticada en {date.month#2}.",
                "Portador de marcapasos (n.º de serie {device.serial#1}).",
                "Trabajó como <job> en {org.company#1} hasta {year#1}.",
            ),
        ),
        (
            "Enfermedad actual",
            (
                "Desde el {date.monthday#1} presenta <sx>, por lo que consultó el {date#2} con {~title.dr#2} {name.family#2}.",
                "{~title#1} {name.family#1} refiere <sx> <re>, sin <sx>.",
                "El {date.long#1} fue valorado en {hospital#1}, donde se realizó <px>.",
            ),
        ),
        (
            "Exploración física",
            ("TA 140/85, FC 88 lpm, T.ª 36,7 ºC. <ep>.", "Peso {~number.count_int} kg, talla 168 cm. <cl>"),
        ),
        (
            "Pruebas complementarias",
            (
                "<px> ({date#3}): sin hallazgos.",
                "Analítica del {date#3}: hemoglobina 11,2 g/dL, creatinina 1,1.",
                "Biopsia n.º {id.accession#1} informada por {~title.dr#5} {name.full#5}.",
            ),
        ),
        ("Juicio clínico", ("<dx>.", "<dx> en paciente con <dx>.", "<ep> en estudio.")),
        (
            "Plan",
            (
                "<rx>. Revisión el {date#4} con {~title.dr#2} {name.family#2}.",
                "Se cita el {date.long#4} en consulta de <sp>.",
                "Interconsulta a <sp> ({name.full#6}).",
                "<rx>; <rx>.",
            ),
        ),
    ),
    (
        "Fdo.: {~title.dr#2} {name.full#2}, {~cue.licence_es} {id.colegiado#2}",
        "{~title.dr#2} {name.full#2}\nServicio de <sp>\n{hospital#1}",
        "{city#1}, {date.long#5}. {~title.dr#2} {name.full#2}",
        "Firmado: {name.initial#2} ({id.colegiado#2})",
    ),
    weight=1.5,
)
