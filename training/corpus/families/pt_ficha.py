"""Portuguese: forms."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import pairs

LINES = (
    ("Nome", "{name.full#1}"), ("Nome completo", "{name.full#1}"), ("Sobrenome", "{name.family#1}"), ("Apelido", "{name.family#1}"), ("Paciente", "{name.comma#1}"), ("Data de nascimento", "{dob#1}"), ("DN", "{dob#1}"), ("Idade", "{age#1} anos"), ("Sexo", "{?M|F}"), ("CPF", "{id.cpf#1}"), ("RG", "{id#1}"), ("Endereço", "{address.line#1}"),
    ("Morada", "{street#1}"), ("CEP", "{zip#1}"), ("Código postal", "{zip#1}"), ("Cidade", "{city#1}"), ("Telefone", "{phone#1}"), ("Celular", "{phone#1}"), ("Telemóvel", "{phone#1}"), ("E-mail", "{email#1}"), ("{~cue.mrn_pt}", "{mrn#1}"), ("{~cue.plan_pt}", "{?{id.nif#1}|{plan#1}}"), ("Médico", "{~title.dr#2} {name.full#2}"),
    ("Serviço", "<sp>"), ("Unidade", "{hospital#1}"), ("Data de admissão", "{date#1}"), ("Data de alta", "{date#2}"), ("Diagnóstico", "<dx>"), ("Medicação", "<rx>"), ("Contato de emergência", "{name.full#3}, {phone#3}"), ("Profissão", "<job>"), ("IBAN", "{iban.pt#1}"), ("Placa", "{vehicle.plate#1}"), ("Número de série", "{device.serial#1}"),
    ("Usuário", "{username#1}"), ("Senha", "{secret.password#1}"), ("Alergias", "{?nega|penicilina}"), ("CID-10", "{~code.icd}"), ("Cartão", "{card#1}"), ("Nome da mãe", "{name.full#4}"), ("Convênio", "{org.insurer#1}"),
)  # fmt: skip
_HEADS = (
    "Ficha do paciente",
    "Pedido de exame",
    "{hospital#1}",
    "ADMISSÃO",
    "Termo de consentimento",
    "Guia de encaminhamento",
)

FAMILY = pairs("pt_ficha", "pt", LINES, _HEADS)
