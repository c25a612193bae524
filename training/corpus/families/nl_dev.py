"""DEV, Dutch: calls at the desk."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import spoken

FAMILY = spoken(
    "nl_dev",
    "dialogue",
    "nl",
    (
        ("Wat is uw naam?", "{name.full#1}."), ("Uw geboortedatum?", "{dob.long#1}."), ("Waar woont u?", "{address.line#1}."), ("Telefoonnummer?", "{phone#1}."), ("Wie is uw huisarts?", "{~title.dr#2} {name.family#2}."), ("Wat zijn de klachten?", "Vooral <sx>, <re>."), ("En uw BSN?", "{id.bsn#1}."), ("Gebruikt u medicijnen?", "Ja, <rx>."),
    ),
    (("", ""), ("- ", "- "), ("Balie: ", "Beller: ")),
)  # fmt: skip
