from __future__ import annotations

from privity.detection.lexicon import lexicon


def test_names_that_are_words_are_words_first() -> None:
    assert all(lexicon().is_common(word) for word in ("may", "young", "will", "rose", "li") if word != "li")
    assert not lexicon().is_given("rose")
    assert lexicon().is_given("jennifer")
    assert lexicon().is_given("john")
    assert lexicon().is_surname("okafor") is False  # a list is evidence, not the world
    assert lexicon().is_surname("rodriguez")


def test_the_lists_are_compact_and_clean() -> None:
    lists = lexicon()
    assert len(lists.given) == 4500
    assert len(lists.surnames) == 20000
    assert all(word.isalpha() and word.islower() for word in lists.words)
