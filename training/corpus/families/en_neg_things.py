"""What looks like ages, plates, prints, pictures, licences, secrets and places, and is nobody's."""

from training.corpus.document import Draft, joined
from training.corpus.families import (
    en_great_age,
    en_licences,
    en_pictures,
    en_prints,
    en_secrets,
    en_social,
    en_vehicles,
    en_whereabouts,
)
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_BANKS = (
    en_great_age.CLEAN,
    en_vehicles.CLEAN,
    en_prints.CLEAN,
    en_pictures.CLEAN,
    en_licences.CLEAN,
    en_secrets.CLEAN,
    en_social.CLEAN,
    en_whereabouts.CLEAN,
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    banks = rng.choices(_BANKS, k=rng.randint(1, 3))
    lines = [line for bank in banks for line in rng.sample(bank, rng.randint(1, 4))]
    return joined([leaf(scope, line) for line in lines], rng.choice((" ", ". ", "\n", "\n- ", ", ", "; ")))


FAMILY = Family("en_neg_things", "negative", _build, weight=2.0)
