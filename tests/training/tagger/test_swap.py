from __future__ import annotations

from typing import Any

from training.tagger.swap import swapped

RECORD: dict[str, Any] = {
    "source": "made up",
    "lang": "en",
    "text": "so Ana Ruiz met BOB in Lugo on 1 May, says @bob",
    "spans": [
        {"start": 3, "end": 11, "label": "NAME"},
        {"start": 16, "end": 19, "label": "NAME"},
        {"start": 23, "end": 27, "label": "LOCATION"},
        {"start": 31, "end": 36, "label": "DATE"},
        {"start": 43, "end": 47, "label": "NAME"},
    ],
}


def copies() -> list[dict[str, Any]]:
    return [made for seed in range(60) for made in swapped([RECORD], seed)]


def test_spans_still_slice_and_all_else_stays() -> None:
    for made in copies():
        rest, at = "", 0
        for span in made["spans"]:
            rest += made["text"][at : span["start"]] + "_"
            at = span["end"]
        assert (rest + made["text"][at:]).lower() == "so _ met _ in _ on _, says _"
        assert [span["label"] for span in made["spans"]] == [span["label"] for span in RECORD["spans"]]


def test_names_and_places_are_exchanged_and_nothing_else_is() -> None:
    values = [
        {
            made["text"][made["spans"][place]["start"] : made["spans"][place]["end"]].lower()
            for made in copies()
        }
        for place in range(5)
    ]
    assert [len(found) > 20 for found in values] == [True, True, True, False, False]
    assert values[3] == {"1 may"}
    assert values[4] == {"@bob"}


def test_a_seed_repeats_its_copy() -> None:
    assert list(swapped([RECORD], 5)) == list(swapped([RECORD], 5))
