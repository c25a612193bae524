"""DEV, Portuguese: calls at the desk."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import spoken

FAMILY = spoken(
    "pt_dev",
    "dialogue",
    "pt",
    (
        ("Qual é o seu nome?", "{name.full#1}."), ("Data de nascimento?", "{dob.long#1}."), ("Onde mora?", "{address.line#1}."), ("Telefone?", "{phone#1}."), ("Quem é o seu médico?", "{~title.dr#2} {name.family#2}."), ("O que sente?", "Mais <sx>, <re>."), ("CPF, por favor?", "{id.cpf#1}."), ("Toma remédios?", "Sim, <rx>."),
    ),
    (("", ""), ("- ", "- "), ("Atendente: ", "Cliente: ")),
)  # fmt: skip
