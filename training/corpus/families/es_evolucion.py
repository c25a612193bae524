"""Spanish: progress notes, nursing notes, emergency notes; short and full of abbreviations."""

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "es_evolucion",
    "note",
    "es",
    (
        "{date#1} {~time}. {name.family#1} pasa buena noche. <cl>",
        "Pte. {name.initials#1}, {age#1} a., ingresado por <dx>. TA 120/70.",
        "Valorado por <sp> ({~title.dr#2} {name.family#2}): <px> <re>.",
        "Aviso a {~title.dr#2} {name.family#2} por <sx> a las {~time}.",
        "Enf. {name.given#3}: se administra <rx>, bien tolerado.",
        "Familiar de contacto: {name.full#4} ({?hija|hijo|esposa}), {phone#4}.",
        "Cama 12: {name.upper#1}, {~cue.mrn_es} {mrn#1}, <dx>.",
        "Triaje nivel III. {name.full#1}, {age#1} años, <sx> <re>.",
        "Trasladado desde {hospital#1} en ambulancia, matrícula {vehicle.plate#1}.",
        "Se extrae muestra {id.accession#1} y se envía a laboratorio.",
        "{name.given#1} camina por el pasillo y tolera dieta blanda.",
        "Se llama a {name.full#4} para informar del traslado a {hospital#2}.",
        "Paciente de {age90#1} años, institucionalizado en {hospital#1}.",
        "Interconsulta respondida por {name.full#5}, <job>.",
        "Bomba de insulina {device.serial#1} revisada.",
        "Glucemia capilar 180 mg/dl, se pone <rx>.",
        "Vive en {street#1}, {city#1}, sola, 2.º sin ascensor.",
        "No acude a la cita del {date#2}; se intenta llamar al {phone#1} sin éxito.",
        "DUE {name.full#3}, turno de noche, {date.short#1}.",
        "Pendiente: <px>, hablar con {name.given#4}.",
    ),
    least=1,
    most=5,
    weight=1.2,
)
