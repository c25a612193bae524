"""DEV, French: calls at the desk."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import spoken

FAMILY = spoken(
    "fr_dev",
    "dialogue",
    "fr",
    (
        ("Votre nom ?", "{name.full#1}."), ("Votre date de naissance ?", "Le {dob.long#1}."), ("Quelle adresse ?", "{address.line#1}."), ("Un numéro où vous joindre ?", "{phone#1}."), ("Qui est votre médecin ?", "Le {~title.dr#2} {name.family#2}."), ("Qu'est-ce qui vous amène ?", "Plutôt <sx>, <re>."), ("Numéro de sécu ?", "{id.nir#1}."), ("Vous prenez quoi ?", "<rx>."),
    ),
    (("", ""), ("- ", "- "), ("Secrétaire : ", "Patient : ")),
)  # fmt: skip
