from __future__ import annotations

import pytest

from privity.detection.cache import FindingCache
from privity.detection.classifier import Classifier
from privity.domain.finding import Passage

KEY = bytes(range(32))
PASSAGES = [
    Passage("Patient Maria Okafor, MRN 8842113"),
    Passage("Okafor called back on 3/14/2021"),
    Passage("01605", ("address", "postalCode")),
]


def test_a_cached_answer_is_the_answer() -> None:
    cache = FindingCache(KEY)
    cached, fresh = Classifier(cache=cache), Classifier()
    assert cached.classify(PASSAGES) == fresh.classify(PASSAGES)
    assert len(cache) == 3
    assert cached.classify(PASSAGES) == fresh.classify(PASSAGES)
    assert len(cache) == 3


def test_what_one_passage_says_of_another_is_not_remembered() -> None:
    cached = Classifier(cache=FindingCache(KEY))
    cached.classify(PASSAGES)
    alone = [Passage("Okafor called back on 3/14/2021")]
    assert cached.classify(alone) == Classifier().classify(alone)


def test_keys_and_version_are_part_of_the_entry() -> None:
    cache = FindingCache(KEY)
    digests = {
        cache.digest(b"1", Passage("x")),
        cache.digest(b"2", Passage("x")),
        cache.digest(b"1", Passage("x", ("a",))),
        cache.digest(b"1", Passage("ax")),
        cache.digest(b"1", Passage("x", ("a", ""))),
        cache.digest(b"1", Passage("\0" * 8 + "x", ("a",))),
        FindingCache(bytes(32)).digest(b"1", Passage("x")),
    }
    assert len(digests) == 7


def test_the_least_recently_used_entry_goes_first() -> None:
    cache = FindingCache(KEY, capacity=2)
    one, two, three = (cache.digest(b"", Passage(t)) for t in ("1", "2", "3"))
    cache.put(one, ())
    cache.put(two, ())
    assert cache.get(one) == ()
    cache.put(three, ())
    assert cache.get(two) is None
    assert cache.get(one) == ()
    assert len(cache) == 2


def test_an_entry_holds_no_text() -> None:
    cache = FindingCache(KEY)
    Classifier(cache=cache).classify(PASSAGES)
    stored = repr(cache._entries)
    assert "Okafor" not in stored
    assert "8842113" not in stored


@pytest.mark.parametrize(("key", "capacity"), [(b"short", 1), (KEY, 0)])
def test_a_cache_without_key_or_room_is_refused(key: bytes, capacity: int) -> None:
    with pytest.raises(ValueError, match="detection cache"):
        FindingCache(key, capacity)
