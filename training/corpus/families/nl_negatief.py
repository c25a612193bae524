"""Dutch: clinical prose and questions without identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "nl_negatief",
    "negative",
    "nl",
    (
        "De eerste keus bij <dx> is <rx>.", "Denk differentiaaldiagnostisch aan <ep>.", "Studie met 1.240 patiënten in 12 centra, 95%-BI 1,02-1,31.", "Wat is een burgerservicenummer?", "De richtlijn adviseert een <px> vanaf 50 jaar.", "In mei en augustus zijn er meer allergieën.", "Paracetamol 1000 mg elke 8 uur gedurende 5 dagen.", "Kalium normaal: 3,5-5,1 mmol/l.", "Spreekuur <sp> van 8 tot 15 uur.",
        "Epstein-barrvirus negatief.", "Wat is het verschil tussen <dx> en <dx>?", "ICD-10 {~code.icd}.", "Hoofdstuk 4, pagina 112.", "Bel 112 bij nood.", "Foleykatheter Ch 16, handschoenen, fysiologisch zout.", "De bakker, de visser en de jong volwassene.", "Schrijf een folder over een <px>.", "De AVG geldt sinds 2018.",
    ),
    clean=0.6,
    weight=0.7,
)  # fmt: skip
