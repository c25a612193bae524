"""TEST, German: expert opinions and rehabilitation reports in long sentences."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "de_gutachten",
    "report",
    "de",
    (
        "Das Gutachten wurde auf Ersuchen des Sozialgerichts {city#2} vom {date#1} in der Sache {name.family#1} ./. {org.insurer#1} (Az. {id.case#1}) erstattet.", "Der Kläger, der <job> {name.full#1}, wurde am {date#2} in den Räumen der Praxis in der {street#2} untersucht.", "Die Versicherte ist am {dob.long#1} in {city#1} zur Welt gekommen.",
        "Zur Begleitung war ihr Sohn {name.given#3} erschienen.", "Herr Kollege {name.family#4} hatte bereits {year#1} auf <dx> hingewiesen.", "Die Reha-Maßnahme fand vom {date#3} bis zum {date#4} in der {hospital#1} statt.", "Nach Aktenlage (Bl. 12) bestand seit {date.month#5} Arbeitsunfähigkeit.", "Der Gang von {~title#1} {name.family#1} war hinkend.",
        "Er ist unter {phone#1} zu erreichen.", "Die Rente wird auf das Konto {iban.de#1} gezahlt.", "Unterzeichnet: {name.full#6}, {city#6}.", "Das Kraftfahrzeug ({vehicle.plate#1}) wurde beschädigt.",
    ),
    least=2,
    most=5,
)  # fmt: skip
