"""TEST, Spanish: Latin American summaries in running prose."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "es_epicrisis",
    "report",
    "es",
    (
        "Trátase de {name.full#1}, quien cursa con <dx> y consulta el día {date.long#1}.", "La usuaria, cédula {id#1}, vive en la vereda cercana a {city#1}.", "Fue recibida por la doctora {name.family#2} en la sala de {hospital#1}.", "Su acudiente, {name.full#3}, dejó el celular {phone#3}.", "El joven {name.given#1} egresa el {date.monthday#2} con <rx>.",
        "Firma el residente {name.initial#4}, registro {id.colegiado#4}.", "Nació en {city#2} el {dob.long#1}.", "La EPS reconoce la afiliación {plan#1}.", "Carpeta {mrn#1}, frasco {id.accession#1}.", "Quedamos pendientes de la llamada de don {name.full#5}.", "Escribe desde {email#1} que sigue con <sx>.", "Se remite donde el colega {name.full#6}, en {street#1}.",
    ),
    least=2,
    most=5,
)  # fmt: skip
