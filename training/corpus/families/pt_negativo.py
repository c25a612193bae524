"""Portuguese: clinical prose and questions without identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "pt_negativo",
    "negative",
    "pt",
    (
        "O tratamento de primeira linha da <dx> inclui <rx>.", "A <ep> entra no diagnóstico diferencial.", "Estudo com 1.240 pacientes em 12 centros, IC 95% 1,02-1,31.", "O que é o número de utente?", "A diretriz recomenda <px> após os 50 anos.", "Em maio e agosto as alergias aumentam.", "Paracetamol 1 g de 8 em 8 horas por 5 dias.", "Potássio normal: 3,5-5,1 mmol/L.", "Ambulatório de <sp> das 8 às 15 h.",
        "Vírus Epstein-Barr negativo.", "Qual a diferença entre <dx> e <dx>?", "CID-10 {~code.icd}.", "Capítulo 4, página 112.", "Ligue 192 em emergência.", "Sonda de Foley 16, luvas, soro fisiológico.", "Rosa, Pinto e Pereira: a rosa, o pinto e a pereira.", "Escreva um termo para <px>.", "A LGPD entrou em vigor em 2020.",
    ),
    clean=0.6,
    weight=0.7,
)  # fmt: skip
