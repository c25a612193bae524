"""TEST, Dutch: certificates and expert reports."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "nl_keuring",
    "report",
    "nl",
    (
        "Ondergetekende, {name.full#2}, keuringsarts te {city#2}, verklaart op {date.long#1} {~title#1} {name.full#1} te hebben onderzocht.", "Betrokkene is <job>, geboren te {city#1} op {dob.long#1}.", "Bij het ongeval van {date.long#3} was de auto met kenteken {vehicle.plate#1} betrokken.", "Dossier {id.case#1}, polis {plan#1}.", "Echtgenote {name.given#4} was aanwezig.", "Deskundige {name.family#5} stelt <dx> vast.",
        "Bereikbaar op {phone#1}.", "Uitkering op {iban.nl#1}.", "Getekend {name.initial#6}, {city#6}.", "De stukken komen van {hospital#1}.",
    ),
    least=2,
)  # fmt: skip
