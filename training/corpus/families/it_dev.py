"""DEV, Italian: calls at the desk."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import spoken

FAMILY = spoken(
    "it_dev",
    "dialogue",
    "it",
    (
        ("Come si chiama?", "{name.full#1}."), ("Quando è nato?", "Il {dob.long#1}."), ("Dove abita?", "In {address.line#1}."), ("Un recapito?", "{phone#1}."), ("Chi è il suo medico?", "{~title.dr#2} {name.family#2}."), ("Che cosa si sente?", "Soprattutto <sx>, <re>."), ("Codice fiscale?", "{id.cf#1}."), ("Prende farmaci?", "Sì, <rx>."),
    ),
    (("", ""), ("- ", "- "), ("Operatore: ", "Utente: ")),
)  # fmt: skip
