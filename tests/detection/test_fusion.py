"""Two witnesses: what each is worth alone, and together."""

from __future__ import annotations

import pytest

from privity.detection.detector import Candidate, Evidence
from privity.detection.fusion import weigh
from privity.detection.tagger.decode import Tag
from privity.detection.tagger.kinds import Kind
from privity.domain.labels import Label

BALANCED = 0.5


def tag(text: str, value: str, kind: Kind, probability: float = 0.95) -> Tag:
    start = text.index(value)
    return Tag(start, start + len(value), kind, probability)


def candidate(
    text: str, value: str, evidence: Evidence, score: float, label: Label = Label.NAME
) -> Candidate:
    start = text.index(value)
    return Candidate(start, start + len(value), label, "PERSON", score, "test.rule", evidence)


def counted(text: str, proposals: list[Candidate], tags: list[Tag], *, whole: bool = True) -> list[str]:
    weighed = weigh(text, [("test", found) for found in proposals], tags, whole=whole)
    return sorted({text[found.start : found.end] for _, found in weighed if found.score >= BALANCED})


def test_a_name_of_the_lists_needs_the_tagger() -> None:
    text = "then Rose came"
    listed = candidate(text, "Rose", Evidence.LIST, 0.7)
    assert counted(text, [listed], []) == []
    assert counted(text, [listed], [tag(text, "Rose", Kind.NAME, 0.4)]) == ["Rose"]


@pytest.mark.parametrize("evidence", [Evidence.VALIDATED, Evidence.KEY])
def test_a_checksum_or_a_key_needs_nobody(evidence: Evidence) -> None:
    text = "number 8842113"
    sure = candidate(text, "8842113", evidence, 0.9, Label.MRN)
    ((name, kept),) = weigh(text, [("record", sure)], [])
    assert (name, kept) == ("record", sure)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Oh, said she", "Oh"),
        ("Good afternoon to you", "Good afternoon"),
        ("Grazie Mille a tutti", "Grazie Mille"),
        ("Unidade de Cuidados", "Cuidados"),
    ],
)
def test_words_of_the_dictionary_are_names_only_for_a_sure_tagger(text: str, value: str) -> None:
    assert counted(text, [], [tag(text, value, Kind.NAME, 0.6)]) == []
    assert counted(text, [], [tag(text, value, Kind.NAME, 0.99)]) == [value]


def test_a_cue_outweighs_silence_and_a_weak_one_does_not() -> None:
    text = "Patient: Oduya"
    assert counted(text, [candidate(text, "Oduya", Evidence.CUE, 0.9)], []) == ["Oduya"]
    assert counted(text, [candidate(text, "Oduya", Evidence.CUE, 0.6)], []) == []


@pytest.mark.parametrize(
    ("text", "value", "kind", "found"),
    [
        ("we called Oduya back", "Oduya", Kind.NAME, ["Oduya"]),
        ("Herr Kollege, danke", "Kollege", Kind.NAME, []),
        ("the Oduya procedure", "Oduya", Kind.NAME, []),
        ("treated with TAVI twice", "TAVI", Kind.NAME, []),
        ("x = self._oduya(y)", "oduya", Kind.NAME, []),
        ("the ward at Hollow Creek Clinic", "Hollow Creek Clinic", Kind.FACILITY, ["Hollow Creek Clinic"]),
        ("seen at the dental clinic", "the dental clinic", Kind.FACILITY, []),
        ("badge ZX-44917 works", "badge ZX-44917 works", Kind.ID, ["ZX-44917"]),
        ("room 4", "room 4", Kind.ID, []),
        ("file 46127-S here", "46127-S", Kind.ID, ["46127-S"]),
        ("file P 871 416 here", "P 871 416", Kind.ID, ["P 871 416"]),
        ("fin CSN 5615174410", "CSN 5615174410", Kind.ID, ["CSN 5615174410"]),
        ("old MRN 4471820 ok", "MRN 4471820 ok", Kind.ID, ["4471820"]),
        ("a Tutela da Saúde exige", "Tutela da Saúde", Kind.PLACE, []),
        ("mora em Tutela Nova ontem", "Tutela", Kind.PLACE, ["Tutela"]),
        ("novanta gradi di flessione", "novanta", Kind.AGE, []),
        ("la nonna ha novanta anni", "novanta", Kind.AGE, ["novanta"]),
        ("D.Lgs. n. 101", "101", Kind.AGE, []),
        ("on the third of June", "third of June", Kind.DATE, ["third of June"]),
        ("23/42 (55%) of them", "23/42", Kind.DATE, []),
        ("between 1995 and 1997", "1995 and 1997", Kind.DATE, []),
        ("ring 555 0142 017", "555 0142 017", Kind.PHONE, ["555 0142 017"]),
        ("1.98 (1.73", "1.98 (1.73", Kind.PHONE, []),
        ("he is 93 now", "93", Kind.AGE, ["93"]),
        ("he is 83 now", "83", Kind.AGE, []),
    ],
)
def test_what_the_tagger_reads_alone_has_the_form_of_its_kind(
    text: str, value: str, kind: Kind, found: list[str]
) -> None:
    assert counted(text, [], [tag(text, value, kind)]) == found


@pytest.mark.parametrize("kind", [Kind.REGION, Kind.YEAR, Kind.ORG, Kind.PROFESSION])
def test_what_identifies_nobody_stays(kind: Kind) -> None:
    text = "in Ohio 1987"
    assert weigh(text, [], [tag(text, "Ohio", kind)]) == []


def test_a_month_of_a_study_needs_the_tagger() -> None:
    text = "between October 2000 and May 2001"
    month = Candidate(8, 20, Label.DATE, "DATE", 0.85, "date.month_year", Evidence.VALIDATED)
    assert counted(text, [month], []) == []
    assert counted(text, [month], [tag(text, "October 2000", Kind.DATE, 0.6)]) == ["October 2000"]


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("id call_0e873a0000c6d07ef7b77e90", "0e873a0000c6d07ef7b77e90", []),
        ("id req-2024031512345678", "req-2024031512345678", ["req-2024031512345678"]),
        ("id call_20240315123456781234", "20240315123456781234", ["20240315123456781234"]),
        ("It is PVY-SSN-1234-F-56789", "PVY-SSN-1234-F-56789", ["PVY-SSN-1234-F-56789"]),
        ("It is PVY-8842113", "PVY-8842113", ["PVY-8842113"]),
    ],
)
def test_only_a_providers_own_id_stands_for_nobody(text: str, value: str, found: list[str]) -> None:
    assert counted(text, [], [tag(text, value, Kind.ID)]) == found


def test_a_long_word_is_not_walked_back_for_each_of_its_tags() -> None:
    text = "Maria8842113-" * 4000
    tags = [Tag(at, at + 12, Kind.ID, 0.95) for at in range(0, len(text), 13)]
    assert len(counted_all(text, tags)) == 4000


def counted_all(text: str, tags: list[Tag]) -> list[Candidate]:
    return [found for _, found in weigh(text, [], tags)]


def test_a_register_is_nobody_and_what_stands_behind_it_may_be_somebody() -> None:
    register, variant = "2.16.840.1.113883.4", "rs2234693"
    for text in (register, variant):
        assert counted(text, [], [tag(text, text, Kind.ID)]) == []
    for text in ("2.16.840.1.113883.4.1.412689035", f"{variant} 8842113", f"{register} 8842113"):
        assert counted(text, [], [tag(text, text, Kind.ID)]) != []


def test_names_among_eponyms_are_doubted_and_somebody_with_a_given_name_is_not() -> None:
    listed = "Colles, Smith, Monteggia, Galeazzi: which need surgery?"
    assert counted(listed, [], [tag(listed, "Smith", Kind.NAME)]) == []
    among = "Monteggia, Galeazzi and de Quervain"
    assert counted(among, [], [tag(among, "de Quervain", Kind.NAME)]) == []
    person = "Galeazzi, Monteggia, Maria Wilson"
    assert counted(person, [], [tag(person, "Maria Wilson", Kind.NAME)]) == ["Maria Wilson"]


def test_a_verb_alone_under_a_key_for_names_is_a_tool() -> None:
    assert counted("tools name: page", [], [tag("tools name: page", "page", Kind.NAME, 0.6)]) == []
    of_somebody = "patient name: page"
    assert counted(of_somebody, [], [tag(of_somebody, "page", Kind.NAME, 0.6)]) == ["page"]
    assert counted("ask page again", [], [tag("ask page again", "page", Kind.NAME, 0.6)]) == ["page"]


def test_of_two_words_in_no_list_only_the_place_that_the_tagger_reads_is_one() -> None:
    text = "Bezirksverwaltung Hannover, Zyrnowka Oduya"
    for pair, seen, kind, found in (
        ("Bezirksverwaltung Hannover", "Hannover", Kind.PLACE, ["Hannover"]),
        ("Zyrnowka Oduya", "Oduya", Kind.NAME, ["Oduya", "Zyrnowka Oduya"]),
    ):
        start = text.index(pair)
        told = Candidate(
            start, start + len(pair), Label.NAME, "PERSON", 0.5, "name.unknown_pair", Evidence.LIST
        )
        read = [tag(text, seen, kind)]
        assert sorted({text[f.start : f.end] for _, f in weigh(text, [("name", told)], read)}) == found


PAGE = "How does the score relate to outcome, and which of the two is used before induction? " * 4


def test_in_a_page_that_tells_of_nobody_a_weak_reading_is_a_thing() -> None:
    page, line = f"{PAGE}Ask Oduya.", "Ask Oduya."
    weak = 0.7
    assert counted(line, [], [tag(line, "Oduya", Kind.NAME, weak)]) == ["Oduya"]
    assert counted(page, [], [tag(page, "Oduya", Kind.NAME, weak)]) == []
    assert counted(page, [], [tag(page, "Oduya", Kind.NAME, weak)], whole=False) == ["Oduya"]
    assert counted(page, [], [tag(page, "Oduya", Kind.NAME, 0.95)]) == ["Oduya"]


@pytest.mark.parametrize(
    ("value", "label", "evidence"),
    [
        ("8842113", Label.MRN, Evidence.CUE),
        ("Lindqvist", Label.NAME, Evidence.KEY),
        ("3 May 2024", Label.DATE, Evidence.VALIDATED),
    ],
)
def test_beside_what_is_somebodys_for_sure_a_weak_reading_counts(
    value: str, label: Label, evidence: Evidence
) -> None:
    page = f"{PAGE}Ask Oduya, {value}."
    sure = candidate(page, value, evidence, 0.9, label)
    assert counted(page, [sure], [tag(page, "Oduya", Kind.NAME, 0.7)]) == sorted(["Oduya", value])


def test_a_month_or_a_holiday_alone_tells_of_nobody() -> None:
    page = f"{PAGE}Ask Oduya at Christmas."
    feast = candidate(page, "Christmas", Evidence.CUE, 0.8, Label.DATE)
    assert counted(page, [feast], [tag(page, "Oduya", Kind.NAME, 0.7)]) == ["Christmas"]


@pytest.mark.parametrize(
    ("text", "value", "kind", "found"),
    [
        ("Invokana with food", "Invokana", Kind.NAME, []),
        ("Plan B, Ella, Mirena, Kyleena", "Ella", Kind.NAME, []),
        ("Ella takes Mirena", "Ella", Kind.NAME, ["Ella"]),
        ("SPRINT, ACCORD, FIDELIO and AMPLITUDE", "FIDELIO", Kind.NAME, []),
        ("SMITH, NGUYEN, OKAFOR and LINDQVIST", "LINDQVIST", Kind.NAME, ["LINDQVIST"]),
        ("OKAFOR, LINDQVIST, ADEYEMI, NWOSU", "ADEYEMI", Kind.NAME, ["ADEYEMI"]),
        ("St John's wort", "St John's", Kind.FACILITY, []),
        ("an Feiertagen frei", "Feiertagen", Kind.PLACE, []),
        ("Die Bezirksverwaltung zahlt", "Bezirksverwaltung", Kind.NAME, []),
        ("hazard ratio 0.93 (0.60-0.93)", "0.93", Kind.AGE, []),
        ("in 100 words", "100", Kind.AGE, []),
        ("Kann Johanniskraut schaden?", "Kann Johanniskraut", Kind.NAME, []),
        ("für Kenia und Peru", "Kenia", Kind.PLACE, []),
        ("Kenia kam mit ihrer Mutter", "Kenia", Kind.NAME, ["Kenia"]),
        ("Olmesartan 40, amlodipine", "Olmesartan 40", Kind.ADDRESS, []),
    ],
)
def test_things_that_look_like_names_ages_and_streets(
    text: str, value: str, kind: Kind, found: list[str]
) -> None:
    assert counted(text, [], [tag(text, value, kind, 0.85)]) == found


def test_a_name_of_the_lists_among_medicines_is_one() -> None:
    text = "Plan B, Ella, Mirena, Kyleena"
    listed = candidate(text, "Ella", Evidence.LIST, 0.7)
    assert counted(text, [listed], [tag(text, "Ella", Kind.NAME, 0.7)]) == []


def test_what_is_nobodys_tells_of_nobody() -> None:
    page = f"{PAGE}Ask Oduya, NDC 00409-3795-01, in Monteggia, Galeazzi and Colles."
    release = candidate(page, "00409-3795-01", Evidence.VALIDATED, 0.9, Label.PHONE)
    doubted = tag(page, "Galeazzi", Kind.NAME, 0.99)
    assert counted(page, [release], [tag(page, "Oduya", Kind.NAME, 0.7), doubted]) == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("BP 101/55 today", "101/55", Kind.ID),
        ("I/O 1200/900.", "1200/900", Kind.ID),
        ("ref 10-150 mg", "10-150", Kind.ID),
        ("afebrile, 132/84, alert", "132/84", Kind.ID),
        ("normal range 104-233", "104-233", Kind.ID),
        ("gave 100-150 ml twice", "100-150", Kind.ID),
        ("Pain 0 1 2 (3) 4 5 6 7 8", "(3) 4 5 6 7 8", Kind.PHONE),
        ("PG 1/2", "1/2", Kind.DATE),
        ("MSH#@*# x", "*#", Kind.NET),
        ("on Thurs he", "Thurs", Kind.NAME),
    ],
)
def test_what_measures_or_counts_is_the_taggers_alone_for_nothing(text: str, value: str, kind: Kind) -> None:
    assert counted(text, [], [tag(text, value, kind)]) == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("file 014-001 of", "014-001", Kind.ID),
        ("file 771-40 of", "771-40", Kind.ID),
        ("file 2025/1183 of", "2025/1183", Kind.ID),
        ("Subject 104-233 withdrew consent.", "104-233", Kind.ID),
        ("Subject 104-233 days on", "104-233", Kind.ID),
        ("Randomised: 101-204, 101-207, 104-233", "101-204", Kind.ID),
        ("Randomised: 101-204, 101-207, 104-233", "101-207", Kind.ID),
        ("Randomised: 101-204, 101-207, 104-233", "104-233", Kind.ID),
        ("pt 310-442 is stable", "310-442", Kind.ID),
        ("wristband 440-980", "440-980", Kind.ID),
        ("File 210-977", "210-977", Kind.ID),
        ("Akte 412/338", "412/338", Kind.ID),
        ("Prot. 412/338", "412/338", Kind.ID),
        ("processo 800/310", "800/310", Kind.ID),
        ("MRN 120/80", "120/80", Kind.ID),
        ("Patient no. 210/110", "210/110", Kind.ID),
        ("ring (617) 555 01 42", "(617) 555 01 42", Kind.PHONE),
        ("on 1/2 he", "1/2", Kind.DATE),
    ],
)
def test_what_has_the_form_of_an_identifier_counts(text: str, value: str, kind: Kind) -> None:
    assert counted(text, [], [tag(text, value, kind)]) == [value]


def test_a_word_before_a_date_is_left_out() -> None:
    text = "received fresh 3.12.24"
    assert counted(text, [], [tag(text, "fresh 3.12.24", Kind.DATE)]) == ["3.12.24"]
