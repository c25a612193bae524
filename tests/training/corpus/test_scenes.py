from __future__ import annotations

from random import Random

from training.corpus.scenes import moved, scenes


def test_a_template_can_be_told_of_others() -> None:
    assert moved("{name#2} and {name.full}", 10) == "{name#12} and {name.full#11}"
    assert moved("{~drug} for {name}", 10) == "{~drug} for {name#11}"
    assert moved("{{plain}} {~he.cap} {?a|{city}|}", 10) == "{{plain}} {~he.cap#11} {?a|{city#11}|}"
    assert moved("{name#2}", 0) == "{name#2}"


def test_a_family_of_scenes_mixes_the_bank_the_clean_and_the_talk() -> None:
    family = scenes(
        "x", ("plate {vehicle.plate}",), ("no car",), turns=((("a", "Your tag?"), ("b", "{vehicle.plate}")),)
    )
    texts = [family.write(Random(seed)).text for seed in range(60)]
    assert any("plate " in text and "no car" in text for text in texts)
    assert any("Your tag?" in text or "our tag?" in text for text in texts)
    assert all(family.write(Random(seed)).spans for seed in range(60))
