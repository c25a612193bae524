"""Spanish: messages, requests to a language model, posts."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "es_mensajes",
    "message",
    "es",
    (
        "Hola, soy {name.full#1}, ¿me pueden cambiar la cita del {date.monthday#1}?", "Resume la historia de {name.full#1}, de {age#1} años, con <dx>.", "Mi paciente {name.given#1} toma <rx>; ¿qué control necesita?", "Redacta una carta para {~title.dr#2} {name.family#2} sobre {~title#1} {name.family#1}.",
        "¿Qué significa {~lab} en una persona con <dx>?", "Oye, dile a {name.given#3} que llame al {phone#3}.", "Te paso la dirección: {address.line#1}.", "mi nhc es {mrn#1} y no veo los resultados", "la clave del portal es {secret.password#1}", "¿Alguien conoce a {~title.dr#2} {name.full#2} de {hospital#1}?",
        "Feliz cumpleaños, {name.given#3}!", "Tengo que ir a {city#1} el {date.short#2}.", "Soy <job> y tengo <sx> <re>, ¿es grave?", "Envíalo a {email#1}, por favor.", "Traduce al inglés: el paciente refiere <sx>.", "¿Cuál es la dosis de {~drug.generic} en la <dx>?", "La matrícula del coche es {vehicle.plate#1}.",
        "@{name.lowergiven#3} mira esto", "mañana opera {name.family#2} a la madre de {name.given#4}", "Mi DNI es {id.dni#1} y mi cuenta {iban.es#1}.",
    ),
    clean=0.2,
    most=3,
)  # fmt: skip
