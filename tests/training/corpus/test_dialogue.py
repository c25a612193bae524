from __future__ import annotations

from random import Random

from training.corpus.dialogue import disfluent, talk
from training.corpus.template import parse

TURNS = (("a", "Good morning, {name.given}, how are you?"), ("b", "Fine, Dr. {name.family#2}, thanks."))


def test_every_way_of_marking_speakers_is_a_template() -> None:
    for kind in ("clinic", "desk", "friends"):
        for seed in range(60):
            parse(talk(Random(seed), kind, TURNS))


def test_both_speakers_are_heard_in_order() -> None:
    text = talk(Random(3), "clinic", TURNS, halting=0.0)
    assert text.index("how are you") < text.index("thanks")


def test_hesitation_leaves_slots_and_capital_names_alone() -> None:
    for seed in range(200):
        said = disfluent(Random(seed), "{name.given}, I think, no.", rate=1.0)
        assert "{name.given}" in said
        parse(said)
    assert "I don't know" in disfluent(Random(1), "I don't know", rate=1.0)
