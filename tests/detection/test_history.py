"""Whatever was asked before, the findings are those of a classifier that remembers nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.detection import cache as cache_module
from privity.detection import propagate
from privity.detection.cache import FindingCache
from privity.detection.classifier import Classifier, _Touched
from privity.detection.history import names_told, ranges_telling
from privity.domain.finding import Passage

FRESH = Classifier()
TEXTS = (
    "Patient: Maria Lopez, MRN 8842113",
    "Ms. Lopez slept well.",
    "Then maria lopez and Okafor left for the Lopez-Okafor house.",
    "Patient: Jane Okafor",
    "Dr. Ana-Li Chen agreed with Mrs. Lopez.",
    "Chen or ANA-LI CHEN will call",
    "The wound is dry.",
    "",
)
CALLS = st.lists(st.lists(st.sampled_from(TEXTS), max_size=6), min_size=2, max_size=5)


def asked(texts: list[str], judge: Classifier) -> object:
    return judge.classify([Passage(text) for text in texts])


@settings(max_examples=60, deadline=None)
@given(CALLS, st.sampled_from([1, 3, 100]), st.sampled_from([0, 2, 100]), st.sampled_from([0, 3, 100]))
def test_earlier_calls_change_nothing(calls: list[list[str]], capacity: int, objects: int, few: int) -> None:
    remembering = Classifier(cache=FindingCache(bytes(32), capacity))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache_module, "_OBJECTS", objects)
        patch.setattr(propagate, "_FEW", few)
        for texts in calls:
            assert asked(texts, remembering) == asked(texts, FRESH)


@settings(max_examples=40, deadline=None)
@given(st.permutations(TEXTS))
def test_a_growing_conversation_changes_nothing(texts: list[str]) -> None:
    remembering = Classifier(cache=FindingCache(bytes(32)))
    for turns in range(1, len(texts) + 1):
        assert asked(texts[:turns], remembering) == asked(texts[:turns], FRESH)


def test_a_name_told_later_is_mentioned_before_and_gone_with_its_passage() -> None:
    judge = Classifier(cache=FindingCache(bytes(32)))
    before, telling = Passage("but maria zamora's wound is dry"), Passage("Patient: Maria Zamora")
    alone = judge.classify([before])
    assert len(judge.classify([before, telling])) == len(alone) + 2 == 2
    assert judge.classify([before]) == alone


def test_a_resent_history_is_not_put_together_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Classifier(cache=FindingCache(bytes(32)))
    history = [Passage(text) for text in TEXTS]
    known = judge.classify(history)
    done: list[int] = []
    among = Classifier._among

    def counted(self: Classifier, names: propagate.KnownNames, index: int, *rest: object) -> object:
        done.append(index)
        return among(self, names, index, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Classifier, "_among", counted)
    assert judge.classify(history) == known
    assert done == []
    history.append(Passage("Seen by Dr. Kowalski-Smith, for the house."))
    told = judge.classify(history)
    assert told[: len(known)] == known
    assert done == [len(TEXTS)]
    done.clear()
    judge.classify([*history, Passage("Patient: Ana-Li Brown")])
    assert len(history) in done
    assert TEXTS.index("The wound is dry.") not in done
    assert TEXTS.index("Chen or ANA-LI CHEN will call") in done


def test_the_same_passage_is_found_at_another_place() -> None:
    judge = Classifier(cache=FindingCache(bytes(32)))
    judge.classify([Passage(TEXTS[0])])
    moved = judge.classify([Passage(TEXTS[6]), Passage(TEXTS[0]), Passage(TEXTS[0])])
    assert moved == FRESH.classify([Passage(TEXTS[6]), Passage(TEXTS[0]), Passage(TEXTS[0])])
    assert {finding.segment for finding in moved} == {1, 2}


def test_each_name_is_told_once() -> None:
    text = "Patient: Maria Lopez. Patient: Maria Lopez."
    found = Classifier()._search(Passage(text), _Touched())
    ranges = ranges_telling(text, found)
    assert [text[start:end] for start, end in ranges] == ["Maria Lopez"]
    assert names_told([(text, ranges)]).mentions("and Lopez", [])
