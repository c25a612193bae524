"""Portuguese: short notes, messages, requests."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "pt_notas",
    "note",
    "pt",
    (
        "{date#1}: {~title#1} {name.family#1} refere <sx>.", "Avaliado por {~title.dr#2} {name.family#2} (<sp>): <px> <re>.", "Ligou a filha {name.given#3}, {phone#3}.", "Leito 12: {name.upper#1}, {~cue.mrn_pt} {mrn#1}, <dx>.", "Resuma o prontuário de {name.full#1}, {age#1} anos.", "Minha paciente {name.given#1} usa <rx>; o que controlar?", "Olá, sou {name.full#4}, posso mudar a consulta de {date.monthday#2}?", "Envie o laudo para {email#2}.",
        "Mora na {street#5}, {city#5}.", "Transferido de {hospital#1} de ambulância, placa {vehicle.plate#1}.", "Escreva uma carta para {~title.dr#2} {name.family#2}.", "Enfermeira {name.full#6}, plantão noturno.", "O reembolso vai para {iban.pt#1}.", "Minha senha é {secret.password#1}.", "Oi {name.given#7}, liga para {name.given#8}?", "CPF {id.cpf#1}, nascida em {dob#1}.", "É <job> na {org.company#1}.",
        "Tem {age90#1} anos e vive em {city#1}.", "Glicemia 180 mg/dL, <rx>.",
    ),
)  # fmt: skip
