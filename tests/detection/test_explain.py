from __future__ import annotations

from functools import partial

from privity.detection.ablation import without
from privity.detection.detector import Evidence
from privity.detection.explain import Because, Considered, Explanation, Outcome, explain
from privity.domain.detector_setup import Allowed, DetectorSetup, Point
from privity.domain.finding import Passage


def why(text: str, setup: DetectorSetup | None = None, keys: tuple[str, ...] = ()) -> Explanation:
    setup = setup or DetectorSetup()
    make = partial(without, ("tagger",), setup)
    return explain(make, [Passage(text, keys)], [allowed.text for allowed in setup.allow])


def ruled(explanation: Explanation) -> dict[str, Considered]:
    considered = [one for told in explanation.findings for one in told.considered]
    return {one.rule: one for one in [*considered, *explanation.nothing[0]]}


def test_a_cue_is_shown_where_it_stands() -> None:
    text = "see MRN 8842113"
    one = ruled(why(text))["record.mrn_by_cue"]
    assert one.cue is not None
    assert text[slice(*one.cue)] == "MRN"
    assert (one.outcome, one.evidence, one.threshold) == (Outcome.WON, Evidence.CUE, 0.5)


def test_a_key_is_the_cue_of_a_structured_value() -> None:
    one = ruled(why('{"patient": {"mrn": "8842113"}}'))["record.mrn_by_cue"]
    assert (one.keys, one.cue, one.evidence) == (("patient", "mrn"), None, Evidence.KEY)
    assert ruled(why("8842113", keys=("mrn",)))["record.mrn_by_cue"].evidence is Evidence.KEY


def test_what_lost_says_to_whom_and_why() -> None:
    considered = ruled(why("DOB 03/14/1962"))
    assert considered["date.numeric"].outcome is Outcome.WON
    lost = considered["date.by_cue"]
    assert (lost.outcome, lost.lost_to, lost.because) == (Outcome.LOST, "date.numeric", Because.EVIDENCE)


def test_what_lies_below_the_threshold_is_told() -> None:
    text = "all of it & Lopez"
    scores = {one.rule: one.score for one in ruled(why(text)).values()}
    told = why(text, DetectorSetup(point=Point.UTILITY))
    below = [one for one in told.nothing[0] if one.outcome is Outcome.BELOW]
    assert below
    assert all(one.score < one.threshold and scores[one.rule] == one.score for one in below)


def test_what_is_allowed_is_told() -> None:
    setup = DetectorSetup(allow=(Allowed("608-555-0142", "Front desk", "public"),))
    told = why("call 608-555-0142 now", setup)
    assert told.findings == ()
    assert {one.outcome for one in told.nothing[0]} == {Outcome.ALLOWED}


def test_another_spelling_is_told() -> None:
    considered = ruled(why("SSN ４12-68-9035"))
    assert considered["ssn.dashed"].normalised
    assert not ruled(why("SSN 412-68-9035"))["ssn.dashed"].normalised


def test_a_name_found_again_says_where_it_was_found() -> None:
    text = "Dr. Maria Okafor came. Later OKAFOR left."
    told = why(text).findings
    again = next(one for one in told if one.finding.rule == "name.mentioned_before")
    assert again.mention_of is not None
    assert text[slice(*again.mention_of[1:])] == "Maria Okafor"
    assert all(one.mention_of is None for one in told if one is not again)


def test_offsets_are_the_texts_own_in_long_texts() -> None:
    text = "\n\n".join(["The ward was quiet that night, and nobody came."] * 300 + ["see MRN 8842113 there"])
    (told,) = why(text).findings
    (one,) = [one for one in told.considered if one.rule == "record.mrn_by_cue"]
    assert text[one.start : one.end] == "8842113"
    assert one.cue is not None
    assert text[slice(*one.cue)] == "MRN"


def test_what_was_cut_is_told() -> None:
    text = "12 Oak Street, Springfield. ４12-68-9035"
    told = why(text)
    street = next(one for one in told.findings if one.finding.label == "ADDRESS")
    assert street.considered[0].outcome is Outcome.CUT


def test_findings_are_those_of_the_classifier() -> None:
    text = "Dr. Maria Okafor, MRN 8842113, DOB 03/14/1962, 608-555-0142. OKAFOR."
    found = without(("tagger",)).classify_text(text)
    assert [told.finding for told in why(text).findings] == found
