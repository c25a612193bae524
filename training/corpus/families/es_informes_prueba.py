"""Spanish: radiology, pathology and laboratory reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import sectioned

FAMILY = sectioned(
    "es_informes_prueba",
    "note",
    "es",
    (
        "{name.uppercomma#1}  {~cue.mrn_es}: {mrn#1}  Fecha estudio: {date#1}\nSolicitante: {~title.dr#2} {name.full#2}", "INFORME DE ANATOMÍA PATOLÓGICA N.º {id.accession#1}\nPaciente: {name.full#1}, {age#1} años", "Laboratorio {hospital.lab#1}. Muestra {id.accession#1}. {name.full#1}. {dob#1}.", "Estudio: <px>. Paciente: {name.full#1}.",
    ),
    (
        ("Datos clínicos", ("<dx>.", "<sx> <re>.")), ("Técnica", ("<px> con contraste intravenoso.", "Se compara con estudio previo del {date#3}.")), ("Hallazgos", ("No se observan lesiones focales.", "Nódulo de {~number.count_int} mm en lóbulo superior derecho.", "Campos pulmonares sin consolidaciones. <ep>.")),
        ("Descripción macroscópica", ("Se recibe en formol un fragmento de 2 x 1,5 cm rotulado «{name.family#1}».",)), ("Resultados", ("Glucosa 98 mg/dl; colesterol 190 mg/dl; TSH 2,1.", "Hemoglobina 13,4 g/dl, plaquetas 240.000.", "PCR SARS-CoV-2 negativa ({date#1}).")), ("Conclusión", ("<dx>.", "Sin hallazgos patológicos.", "Comentado con {~title.dr#2} {name.family#2} el {date#2} a las {~time}.")),
    ),
    ("{~title.dr#4} {name.full#4}, radiólog{?o|a}", "Validado por {name.initial#4} el {date#2}", "Patólogo: {name.full#4} ({id.colegiado#4})"),
)  # fmt: skip
