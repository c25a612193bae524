from __future__ import annotations

from privity.detection.mapping import MappedText, compose, strung, unescaped  # noqa: F401


def cut(text: str, mapped: MappedText, start: int, end: int) -> list[str]:
    return [text[first:last] for first, last in mapped.ranges(start, end)]


def test_what_stands_between_strung_values_belongs_to_none_of_their_ranges() -> None:
    text = '["123", "45", "6789"]'
    whole = strung([MappedText("123", shift=2), MappedText("45", shift=9), MappedText("6789", shift=15)], "-")
    assert whole.text == "123-45-6789"
    assert cut(text, whole, 0, 11) == ["123", "45", "6789"]
    assert cut(text, whole, 1, 6) == ["23", "45"]
    assert cut(text, whole, 4, 6) == ["45"]
    assert cut(text, whole, 3, 4) == []


def test_gaps_lead_through_what_a_document_stands_in() -> None:
    text = r"x {\"a\": [\"12\", \"34\"]}"
    inner = MappedText('{"a": ["12", "34"]}', [2, 3, 5, 6, 8, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 23, 25, 26],
                       [3, 5, 6, 8, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 23, 25, 26, 27])  # fmt: skip
    whole = compose(strung([MappedText("12", shift=8), MappedText("34", shift=14)], "-"), inner)
    assert cut(text, whole, 0, 5) == ["12", "34"]
    window = compose(MappedText("1234", [0, 1, 3, 4], [1, 2, 4, 5]), whole)
    assert cut(text, window, 0, 4) == ["12", "34"]
    assert cut("abc" + text, compose(whole, MappedText(text, shift=3)), 0, 5) == ["12", "34"]
