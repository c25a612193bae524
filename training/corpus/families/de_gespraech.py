"""German: conversations at the desk and on the telephone."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import spoken

FAMILY = spoken(
    "de_gespraech",
    "dialogue",
    "de",
    (
        ("Wie ist Ihr Name?", "{?Mein Name ist |Ich heiße |}{name.full#1}."), ("Wann sind Sie geboren?", "Am {dob.long#1}."), ("Ihre Versichertennummer, bitte?", "{id.kvnr#1}."), ("Wo wohnen Sie?", "{street#1} in {city#1}."), ("Unter welcher Nummer erreichen wir Sie?", "{phone#1}."), ("Was führt Sie zu uns?", "Ich habe <sx> <re>."),
        ("Nehmen Sie Medikamente?", "Ja, <rx>."), ("Wer ist Ihr Hausarzt?", "{~title.dr#2} {name.family#2} in {city#2}."), ("Guten Tag, {~title#1} {name.family#1}.", "Guten Tag."), ("Wen sollen wir verständigen?", "Meine Frau, {name.given#3}, {phone#3}."), ("Passt Ihnen der {date.monthday#1}?", "Ja, das passt."), ("Was machen Sie beruflich?", "Ich bin <job>."),
        ("Gibt es Krankheiten in der Familie?", "Mein Vater hatte <ep>."), ("Ihre E-Mail-Adresse?", "{email#1}."), ("Rauchen Sie?", "{?Nein|Zehn am Tag}."),
    ),
    (("", ""), ("- ", "- "), ("Arzt: ", "Patient: "), ("A: ", "P: "), ("Praxis: ", "Anrufer: "), ("Frau {name.family#9}: ", "{~title#1} {name.family#1}: ")),
    weight=0.8,
)  # fmt: skip
