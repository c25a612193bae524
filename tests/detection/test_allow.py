from __future__ import annotations

import pytest
from tests.support.growth import grows_linearly

from privity.detection.ablation import without
from privity.detection.allow import AllowList
from privity.detection.assemble import assemble
from privity.detection.cache import FindingCache
from privity.detection.detector import Evidence
from privity.detection.resolve import Span
from privity.domain.detector_setup import Allowed, DetectorSetup
from privity.domain.labels import Label


def allowing(*texts: str) -> DetectorSetup:
    return DetectorSetup(allow=tuple(Allowed(text, "Front desk", "public") for text in texts))


def found(text: str, *allowed: str) -> list[str]:
    classifier = without(("tagger",), allowing(*allowed))
    return [text[finding.start : finding.end] for finding in classifier.classify_text(text)]


def test_an_allowed_text_passes() -> None:
    assert found("call 608-555-0142 today") == ["608-555-0142"]
    assert found("call 608-555-0142 today", "608-555-0142") == []


@pytest.mark.parametrize(
    "text", ["call 1-608-555-0142", "call 608-555-0143", "call 608 555 0142", "call 608-555-01422"]
)
def test_anything_but_exactly_this_text_is_found(text: str) -> None:
    assert found(text, "608-555-0142") == found(text) != []


def test_what_holds_an_allowed_word_is_found_whole() -> None:
    assert found("Dr. Maria Okafor came", "Maria") == ["Maria Okafor"]


def test_an_allowed_name_is_not_found_again_later() -> None:
    text = "Dr. Maria Okafor came. OKAFOR left."
    assert found(text) == ["Maria Okafor", "OKAFOR"]
    assert found(text, "Maria Okafor") == []
    assert found("Dr. Maria Okafor came. Maria Okafor left.", "Okafor") == ["Maria Okafor", "Maria Okafor"]


def test_a_name_found_again_passes_where_it_is_allowed() -> None:
    assert found("Dr. Maria Okafor came. OKAFOR left.", "OKAFOR") == ["Maria Okafor"]


def test_the_version_changes_with_the_list_and_so_does_the_cache() -> None:
    cache = FindingCache(bytes(32))
    plain, allowed = assemble(DetectorSetup(), cache=cache), assemble(allowing("608-555-0142"), cache=cache)
    assert plain.version != allowed.version
    text = "call 608-555-0142 today"
    assert plain.classify_text(text)
    assert allowed.classify_text(text) == []
    assert plain.classify_text(text)


def test_the_digest_tells_lists_apart() -> None:
    assert AllowList(["ab", "c"]).digest != AllowList(["a", "bc"]).digest
    assert AllowList(["x1", "y2"]).digest == AllowList(["y2", "x1"]).digest


def test_of_allowed_texts_that_overlap_the_one_that_covers_a_finding_counts() -> None:
    text = "Dr. Maria Okafor came."
    for allowed in (("Maria Okafor",), ("Dr.", "Dr. Maria Okafor came", "Maria"), ("Maria Okafor", "Okafor")):
        assert found(text, *allowed) == []
    assert found(text, "Dr. Maria", "Okafor came") == ["Maria Okafor"]


def test_many_places_and_many_findings_take_linear_time() -> None:
    def drop(times: int) -> None:
        text = "UMC Dr. Okonjo. " * times
        spans = [span for at in range(0, len(text), 16) for span in (name_at(at + 8), name_at(at))]
        assert len(AllowList(["UMC"]).drop(text, spans)) == len(spans)

    assert grows_linearly(drop, 5_000, 20_000)


def name_at(start: int) -> Span:
    return Span(start, start + 6, Label.NAME, "PERSON", 0.95, "name", "name.honorific", Evidence.CUE)
