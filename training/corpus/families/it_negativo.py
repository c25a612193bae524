"""Italian: clinical prose and questions without identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "it_negativo",
    "negative",
    "it",
    (
        "La terapia di prima scelta per <dx> comprende <rx>.", "La diagnosi differenziale include <ep>.", "Studio multicentrico su 1.240 pazienti in 12 centri, IC 95% 1,02-1,31.", "Che cos'è il codice fiscale?", "Le linee guida raccomandano <px> dopo i 50 anni.", "A maggio e ad agosto aumentano le allergie.", "Paracetamolo 1 g ogni 8 ore per 5 giorni.", "Potassio normale: 3,5-5,1 mmol/L.",
        "Ambulatorio di <sp> dalle 8 alle 15.", "Virus di Epstein-Barr negativo.", "Qual è la differenza tra <dx> e <dx>?", "Codice ICD-9 {~code.icd9}.", "Capitolo 4, pagina 112.", "Chiamare il 118 in emergenza.", "Catetere di Foley 16 Ch, guanti, fisiologica.", "Rosa, bianco e grande sono anche aggettivi.", "Scrivi un consenso per una <px>.",
    ),
    clean=0.6,
    weight=0.7,
)  # fmt: skip
