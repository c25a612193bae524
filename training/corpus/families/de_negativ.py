"""German: clinical prose and questions without identifiers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "de_negativ",
    "negative",
    "de",
    (
        "Die Therapie der ersten Wahl bei <dx> umfasst <rx>.", "<ep> sollte differenzialdiagnostisch ausgeschlossen werden.", "In die Studie wurden 1.240 Patienten aus 12 Kliniken eingeschlossen (95%-KI 1,02-1,31).", "Was ist eine Versichertennummer?", "Die Leitlinie empfiehlt <px> ab dem 50. Lebensjahr.", "Im Mai und August häufen sich Allergien.",
        "Herr der Lage bleiben: Stressbewältigung für Pflegende.", "Der Winter war kalt, der Sommer heiß, der Wolf und der Fuchs schlafen.", "Die Schneider, Müller und Bäcker sind Handwerksberufe.", "Paracetamol 1 g alle 8 Stunden über 5 Tage.", "Normwerte: Kalium 3,5-5,1 mmol/l.", "Sprechstunde der <sp>: 8 bis 15 Uhr.", "Epstein-Barr-Virus und Helicobacter pylori wurden nicht nachgewiesen.",
        "Was ist der Unterschied zwischen <dx> und <dx>?", "Barthel-Index 60 Punkte, Glasgow Coma Scale 15.", "ICD-10 {~code.icd}, OPS 5-511.11, EBM-Ziffer 03000.", "Kapitel 4, Seite 112, Tabelle 3.", "Die DSGVO trat 2018 in Kraft.", "Bei Notfällen 112 anrufen.", "Material: Foley-Katheter 16 Ch, Handschuhe, NaCl 0,9 %.", "Schreiben Sie einen Aufklärungsbogen für eine <px>.",
        "Der Röntgenraum ist im Erdgeschoss.", "Die Besprechung findet montags um 9 Uhr statt.", "Es besteht der Verdacht auf <dx>.",
    ),
    clean=0.6,
    weight=1.0,
)  # fmt: skip
