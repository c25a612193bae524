"""French: clinical prose and questions without identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "fr_negatif",
    "negative",
    "fr",
    (
        "Le traitement de première intention de l'<dx> repose sur <rx>.", "La <ep> doit être évoquée.", "Étude multicentrique, 1 240 patients, 12 centres, IC 95 % 1,02-1,31.", "Qu'est-ce qu'un numéro de sécurité sociale ?", "La HAS recommande une <px> après 50 ans.", "En mai et en août, les allergies augmentent.", "Paracétamol 1 g toutes les 8 heures pendant 5 jours.",
        "Kaliémie normale : 3,5 à 5,1 mmol/L.", "Consultation de <sp> de 8 h à 15 h.", "Le virus d'Epstein-Barr est recherché.", "Quelle est la différence entre <dx> et <dx> ?", "Code CIM-10 {~code.icd}.", "Chapitre 4, page 112.", "Le RGPD est entré en vigueur en 2018.", "Appelez le 15 en urgence.", "Sonde de Foley 16 Ch, gants, sérum physiologique.", "La rose, le blanc et le petit sont aussi des mots.", "Rédige une fiche d'information sur la <px>.",
    ),
    clean=0.6,
    weight=0.7,
)  # fmt: skip
