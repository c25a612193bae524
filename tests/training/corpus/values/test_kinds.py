from __future__ import annotations

import re
from random import Random

import pytest
from training.corpus.scope import Kind, Scope
from training.corpus.template import render

from training.corpus.values import KINDS

FORMS = [(kind, form) for kind in KINDS.values() for form in ("", *kind.forms)]


@pytest.mark.parametrize(("kind", "form"), FORMS, ids=lambda part: getattr(part, "name", part))
def test_every_kind_yields_in_every_form(kind: Kind, form: str) -> None:
    slot = f"{{{kind.name}{'.' if form else ''}{form}}}"
    for seed in range(8):
        draft = render(slot, Scope(Random(seed), "en", KINDS))
        assert draft.text.strip() == draft.text
        assert draft.text
        assert not re.search(r"\{[~?]?[a-z]+[.#|}]", draft.text)
        if kind.label is None:
            assert not draft.finish("f", "note").spans
        else:
            assert draft.finish("f", "note").spans


@pytest.mark.parametrize("lang", ["es", "de", "fr", "it", "pt", "nl"])
def test_people_places_and_days_follow_the_language(lang: str) -> None:
    slots = "{name} {date} {dob} {phone} {street} {city} {zip} {address} {address.block} {hospital} {country} {~title} {~title.dr}"
    for seed in range(40):
        scope = Scope(Random(seed), lang, KINDS)
        assert render(slots, scope).finish("f", "note", lang).spans


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if kind.name.startswith("~")], ids=lambda k: k.name
)
def test_a_filler_has_no_label(kind: Kind) -> None:
    assert kind.label is None
