"""DEV, Spanish: ward sheets and shift handovers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "es_hoja",
    "note",
    "es",
    (
        "Hab. 214: {~title#1} {name.family#1} ({age#1}), <dx>, pendiente <px>.", "Ojo con {name.given#2}: alérgica a {~drug.generic}.", "Avisar a la familia de {name.full#3} en el {phone#3}.", "Alta mañana para {name.initial#4}, vive en {city#4}.", "{date.short#1}: ingresa {name.full#5}, {~cue.mrn_es} {mrn#5}.",
        "Guardia: {name.family#6} y {name.family#7}.", "Hemocultivos {id.accession#1} positivos.", "Turno tranquilo, sin incidencias.",
    ),
    joint=("\n", "; "),
)  # fmt: skip
