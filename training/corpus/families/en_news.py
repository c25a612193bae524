"""News, biography and stories: people in the third person, in whole sentences."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "{nrp} singer {name.full#8} played in {city}.",
    "{~agency.cap} hired {name.full} from {org.company}.",
    "\"{~agency.cap} got it wrong,\" {name.family#3} told reporters.",

    "{name.full}, {age}, of {city}, was arrested on {date.monthday} after a chase along {street.bare}.",
    "\"We never expected this,\" said {name.full#2}, a {profession} who lives next door.",
    "Police identified the victim as {name.full}.", "{name.family} was taken to {hospital}, where {~he} is in stable condition.", "The mayor of {city}, {name.full#3}, opened the new {~word} on {date.long}.",
    "{name.full}, who grew up in {city#2} and studied at {org.school}, joined {org.company} in {year}.", "Born in {city} in {year} to {name.given#4} and {name.given#5} {name.family}, {~he} was the youngest of six.",
    "According to {name.full#6}, chief executive of {org.company}, sales rose 4 percent.", "{name.family} and {~his} {~husband}, {name.given#7}, have two children.", "{name.family}'s lawyer, {name.full#8}, declined to comment.",
    "{~title} {name.family#2} said {~he#2} had known {name.given} since {year}.", "Asked about {name.family}, {name.family#3} smiled.", "In {date.month}, {name.full#9} and {name.full#10} won the doubles title in {city#3}.",
    "{name.full} (right) with {name.full#2} at the {org.school} gala.", "The play, directed by {name.full#4}, stars {name.full#5} as the widow.", "{name.given} closed the door. \"It's you,\" {name.given#2} whispered.", "When {name.given} was twelve, {~his} {~grandfather}, old {name.given#6} {name.family}, taught {~him} to fish.",
    "{name.family}, {name.family#2} and {name.family#3} are the finalists.", "Neither {name.given} nor {name.given#2} would speak to {name.given#3} for a year.", "The {name.family} family has run the bakery on {street.bare} since {year}.",
    "Funeral services for {name.full}, {age90}, were held in {city}.", "Judge {name.full#7} sentenced {name.family} to six years.", "{name.full#11} of {country} set a record on {date}.", "By {name.full}\n{city}, {date.monthday} -",
    "Only {name.nick} knew where the {~word} was.", "Researchers led by {name.full} at {org.school} found a new moss.", "{name.initial#9} contributed reporting.", "The couple named their twins {name.given#12} and {name.given#13}.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    return rng.choice((" ", "\n\n")).join(shuffled(rng, _LINES, 1, 6))


FAMILY = Family("en_news", "prose", _build, weight=2.0, cases=_LINES)
