"""Spanish: conversations at the desk and in the consulting room."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import spoken

FAMILY = spoken(
    "es_dialogo",
    "dialogue",
    "es",
    (
        ("¿Cómo se llama?", "{?Me llamo |Soy |}{name.full#1}."), ("¿Me dice su fecha de nacimiento?", "{?El |}{dob.long#1}."), ("¿Su número de tarjeta sanitaria?", "{id.cip#1}."), ("¿Y el DNI?", "{id.dni#1}."), ("¿Dónde vive usted?", "En {address.line#1}."),
        ("¿Un teléfono de contacto?", "El {phone#1}, o el de mi {?hija|marido}, {name.given#2}, {phone#2}."), ("¿Qué le pasa?", "Tengo <sx> <re>."), ("¿Toma alguna medicación?", "Sí, <rx>."), ("¿Quién es su médico?", "{~title.dr#3} {name.family#3}, del {hospital#1}."),
        ("¿Cuándo fue la última visita?", "El {date.long#1}, creo."), ("¿Tiene antecedentes en la familia?", "Mi madre tuvo <ep>."), ("Buenos días, {~title#1} {name.family#1}.", "Buenos días, doctor."), ("¿Le han operado alguna vez?", "Sí, de <px>, en {year#1}."), ("¿Fuma?", "{?No|Diez al día|Lo dejé <re>}."),
        ("¿Un correo para enviarle el informe?", "{email#1}."), ("¿A qué se dedica?", "Soy <job>."), ("¿Cómo está {name.given#4}?", "Mucho mejor, gracias."), ("Le doy cita para el {date#2}.", "De acuerdo, {?gracias|allí estaré}."), ("¿Con qué tarjeta va a pagar?", "Con la {card#1}."),
    ),
    (("", ""), ("- ", "- "), ("Médico: ", "Paciente: "), ("DR: ", "PTE: "), ("—", "—"), ("Agente: ", "Cliente: "), ("Doctora {name.family#9}: ", "{name.given#1}: ")),
)  # fmt: skip
