"""DEV, German: short letters and handovers."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "de_kurzbrief",
    "letter",
    "de",
    (
        "Kurzbrief: {name.full#1}, geb. {dob#1}, war am {date#1} ambulant hier.", "Dank für die Zuweisung Ihrer Patientin {name.given#1} {name.family#1}.", "Übergabe: {~title#1} {name.family#1} heute <px>, Tochter {name.given#3} kommt <re>.", "Kollegin {name.family#4} übernimmt ab {date.short#2}.", "Anschrift des Betreuers: {name.full#5}, {address.line#5}.",
        "Rückruf erbeten unter {phone#6}.", "Fall {id.case#1}, Kasse {org.insurer#1}, Nr. {plan#1}.", "Unverändert <rx>.",
    ),
)  # fmt: skip
