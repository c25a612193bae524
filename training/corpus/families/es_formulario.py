"""Spanish: forms and headers of label and value."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import pairs

LINES = (
    ("Nombre", "{name.given#1}"), ("Apellidos", "{name.family#1}"), ("Nombre completo", "{name.full#1}"), ("Paciente", "{name.comma#1}"), ("Fecha de nacimiento", "{dob#1}"), ("F. Nac.", "{dob.eu#1}"), ("Edad", "{age#1} años"), ("Sexo", "{?H|M|Varón|Mujer}"),
    ("DNI", "{id.dni#1}"), ("NIF/NIE", "{id.dni#1}"), ("{~cue.mrn_es}", "{mrn#1}"), ("{~cue.plan_es}", "{?{id.nuss#1}|{id.cip#1}|{plan#1}}"), ("Domicilio", "{street#1}"), ("Dirección", "{address.line#1}"), ("Localidad", "{city#1}"), ("Provincia", "{state#1}"),
    ("C.P.", "{zip#1}"), ("País", "{country#1}"), ("Teléfono", "{phone#1}"), ("Móvil", "{phone#1}"), ("Fax", "{phone#2}"), ("Correo electrónico", "{email#1}"), ("Profesión", "<job>"), ("Médico", "{~title.dr#2} {name.full#2}"), ("Médico responsable", "{name.full#2}"),
    ("{~cue.licence_es}", "{id.colegiado#2}"), ("Centro", "{hospital#1}"), ("Servicio", "<sp>"), ("Fecha de ingreso", "{date#1}"), ("Fecha de alta", "{date#2}"), ("Fecha", "{date#3}"), ("Episodio", "{id.encounter#1}"), ("Diagnóstico", "<dx>"), ("Motivo", "<sx>"), ("Tratamiento", "<rx>"),
    ("Persona de contacto", "{name.full#3}"), ("Tel. de contacto", "{phone#3}"), ("Nº de muestra", "{id.accession#1}"), ("IBAN", "{iban.es#1}"), ("Matrícula", "{vehicle.plate#1}"), ("Pasaporte", "{passport#1}"), ("Usuario", "{username#1}"), ("Contraseña", "{secret.password#1}"),
    ("Alergias", "{?No conocidas|penicilina|AINE}"), ("Estado civil", "{?casado|soltera|viuda}"), ("Prioridad", "{?normal|urgente}"), ("Código CIE-10", "{~code.icd}"), ("Peso", "72 kg"), ("TA", "130/80"), ("Aseguradora", "{org.insurer#1}"), ("Nº de serie", "{device.serial#1}"),
)  # fmt: skip
_HEADS = ("DATOS DEL PACIENTE", "Hoja de admisión", "{hospital#1}", "SOLICITUD DE INTERCONSULTA", "Ficha", "Consentimiento informado", "Parte de urgencias")  # fmt: skip

FAMILY = pairs("es_formulario", "es", LINES, _HEADS, weight=1.5)
