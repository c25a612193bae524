"""What is spelt apart, said, misread or broken over lines reads as meant, and its place is exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_linearly

from privity.detection.classifier import Classifier
from privity.detection.normalise import SPELLINGS, variants
from privity.domain.labels import Label

CLASSIFIER = Classifier()
SAID = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ABROAD = [
    "zwei",
    "acht",
    "hundert",
    "strich",
    "vingt",
    "et",
    "dix",
    "du",
    "mil",
    "e",
    "due",
    "marzo",
    "ersten",
]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("J o h n  S m i t h came", "John Smith came"),
        ("J o h n S m i t h", "John Smith"),
        ("SSN 1 2 3 - 4 5 - 6 7 8 9 ok", "SSN 123-45-6789 ok"),
        ("a n a @ b . o r g", "ana@b.org"),
        ("four one oh, five five five, oh one seven two", "410 555 0172"),
        ("march third nineteen eighty five", "march third 1985"),
        ("double five seven triple nine dash two", "557999-2"),
        ("eight hundred five five five", "800555"),
        ("twenty twenty one", "2021"),
        (
            "recall of nmte three t five two oh four x six five seven nine six seven ok",
            "recall of NMTE3T5204X657967 ok",
        ),
        ("date of birth is seven seventeen forty six ok", "date of birth is 7/17/46 ok"),
        ("dob oh three eleven nineteen forty", "dob 03/11/1940"),
        ("um date is three slash eleven", "um date is 3/11"),
        ("am achtzehnten märz", "am 18 märz"),
        ("geboren elfter zweiter neunzehnhundertachtunddreißig", "geboren 11/2/1938"),
        ("am ersten januar zweitausendvierundzwanzig", "am 1 januar 2024"),
        ("fall null acht fünf eins strich drei", "fall 0851-3"),
        ("null zwei eins sieben eins neun neun eins null vier", "0217 199 104"),
        ("negen maart negentienvierenveertig", "9 maart 1944"),
        ("op twaalf tien achtennegentig", "op 12/10/98"),
        ("nummer drie drie nul zeven een acht", "nummer 330718"),
        ("le vingt et un mars deux mille vingt-quatre", "le 21 mars 2024"),
        ("née le douze du dix quatre-vingt-dix-huit", "née le 12/10/98"),
        ("zéro six dix-huit quarante-quatre sept cent douze", "0618 44 712"),
        ("dossier soixante et onze quatre-vingt-un soixante-douze", "dossier 718172"),
        ("ventidue marzo millenovecentotrentuno", "22 marzo 1931"),
        ("il primo giugno", "il 1 giugno"),
        ("tre quattro otto settantadue undici", "3487211"),
        ("doce de marzo de mil novecientos ochenta y cinco", "12 de marzo 1985"),
        ("nacido el tres del cuatro del cincuenta y seis", "nacido el 3/4/56"),
        ("seis cuatro siete treinta y dos cero uno", "6473201"),
        ("dois de agosto de mil novecentos e trinta e três", "2 de agosto 1933"),
        ("processo quarenta e quatro sete um oito", "processo 44718"),
        ("SSN l23-4S-67B9", "SSN 123-45-6789"),
        ("tel (6I7) 555-O142", "tel (617) 555-0142"),
        ("Oko-\n  njo said", "Okonjo said"),
        ("call 617-555-\r\n0142", "call 617-555-0142"),
        ("(617)\n555-0142", "(617) 555-0142"),
        ("ana@\nexample.org", "ana@example.org"),
        ("\uff11 \uff12 \uff13 \uff14", "1234"),
        ("O.k.o.n.j.o", "Okonjo"),
        ("id C-A-S-E---0-9-9, x", "id CASE-099, x"),
        ("seen 1_0_4_2 ok", "seen 1042 ok"),
        ("Seen+by+Dr.+Li%2C+MRN+8842113", "Seen by Dr. Li, MRN 8842113"),
        ("M\u0430\u0578\u057del", "Manuel"),
        ("MRN \u0415\u041d\u0420-12 of Ann Li", "MRN EHP-12 of Ann Li"),
    ],
)
def test_plain_forms(text: str, plain: str) -> None:
    assert plain in [variant.text for variant in variants(text)]


@pytest.mark.parametrize(
    "text",
    [
        "B12, L5-S1, O2 98, S1 S2, I10",
        "one or two tablets, three times, for four days",
        "one hundred twenty over eighty",
        "plan A b c, q 4 h",
        "12\n13\n14",
        "pain is three slash ten, dated for one or two",
        "zwei bis drei Mal, vier fünf Tage, zweitausend vierundzwanzig Patienten",
        "un juin pluvieux; mille neuf cent quatre-vingt-quatre patients, un deux trois comprimés",
        "dos o tres veces, uno dos tres, due o tre, een twee drie",
        "well - being",
        "ended.\nThen 5",
        "I a m",
        "x-ray of\nthe hip",
        "novalgin 1-0-0 and U.S. law",
        "906-555-0102 | 3",
        "C++ and a + b + c, x+y",
        "\u041d\u041e\u0421 \u0438 \u0443\u0445\u043e",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert variants(text) == []


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("name: J o h n  O k o n j o\n", "J o h n  O k o n j o", Label.NAME),
        ("my phone is six one seven five five five zero one four two ok",
         "six one seven five five five zero one four two", Label.PHONE),
        ("social security number four one two dash six eight dash one two three four.",
         "four one two dash six eight dash one two three four", Label.SSN),
        ("nascido a dois de agosto de mil novecentos e trinta e três.",
         "dois de agosto de mil novecentos e trinta e três", Label.DATE),
        ("patiëntnummer drie drie nul zeven een acht punt", "drie drie nul zeven een acht", Label.MRN),
        ("die nummer ist null zwei eins sieben eins neun neun eins null vier.",
         "null zwei eins sieben eins neun neun eins null vier", Label.PHONE),
        ("his date of birth is seven seventeen forty six", "seven seventeen forty six", Label.DATE),
        ("member id h as in hotel x as in x-ray five five two zero one.",
         "h as in hotel x as in x-ray five five two zero one", Label.PLAN),
        ("mrn is c four four seven one two nine thanks", "c four four seven one two nine", Label.MRN),
        ("call six one seven five five five zero one four two i said",
         "six one seven five five five zero one four two", Label.PHONE),
        ("MRN: 88O42ll3", "88O42ll3", Label.MRN),
        ("SSN: 4l2-68-l234", "4l2-68-l234", Label.SSN),
        ("SSN: 412-68-\n1234", "412-68-\n1234", Label.SSN),
        ("Dr. Okon-\njo called", "Okon-\njo", Label.NAME),
    ],
)  # fmt: skip
def test_what_is_meant_is_found_where_it_stands(text: str, value: str, label: Label) -> None:
    assert (value, label) in [(text[f.start : f.end], f.label) for f in CLASSIFIER.classify_text(text)]


@pytest.mark.parametrize(
    "text",
    [
        "my social, it's {} today",
        "social that's {}, b as in boy",
        "social {} c as in cat",
        "vitamin d {} s",
    ],
)
def test_letters_beside_a_number_that_is_said_take_nothing_from_it(text: str) -> None:
    said = "four one two dash six eight dash nine zero three five"
    (finding,) = CLASSIFIER.classify_text(text.format(said))
    assert text.format(said)[finding.start : finding.end] == said


@given(st.text(alphabet="0123456789", min_size=4, max_size=12))
def test_any_number_said_digit_by_digit_reads_as_its_digits(digits: str) -> None:
    text = " ".join(SAID[int(digit)] for digit in digits)
    assert variants(text)[0].text == digits


@given(st.text(alphabet="abcXYZ019", min_size=4, max_size=12))
def test_anything_spelt_apart_reads_as_one(word: str) -> None:
    assert word in [variant.text.replace(" ", "") for variant in variants(" ".join(word))]


@settings(deadline=None)
@given(
    st.text(max_size=60)
    | st.text(alphabet="a1 O-\n@.()", max_size=60)
    | st.lists(
        st.sampled_from([*SAID, "double", "hundred", "twenty", "dash", ",", "oh", "x", "5", *ABROAD])
    ).map(" ".join)
)
def test_windows_of_any_text_lie_inside_and_never_go_back(text: str) -> None:
    for mapped in variants(text):
        spans = [mapped.original(at, at + 1) for at in range(len(mapped.text))]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert spans == sorted(spans)


@pytest.mark.parametrize("shift", range(5))
def test_a_window_holds_what_is_near_and_cuts_no_word(shift: int) -> None:
    text = "near " * 100 + "x" * shift + " SSN l23-4S-6789 " + "x" * shift + " " + "tail " * 100
    (window,) = variants(text)
    assert set(window.text.split()) - {"x" * shift} == {"near", "SSN", "123-45-6789", "tail"}
    assert len(window.text) < 300


@pytest.mark.parametrize(
    "unit",
    ["a ", "1 ", "one ", "one,", "double ", "O0", "l1-", "1-\n", "a-\n", "@\n", "&#6", "%4", "\\u00", "é", "е", "aе", "\u0301", "\u2019",
     "(1", "twenty ", "zwei ", "mil ", "hundert", "vingt et ", "dix ", "mars ", "uno strich ", "zwei und ", "&a", ") ", "a - ", "\n ", "1\n"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def read(size: int) -> None:
        text = unit * (size // len(unit))
        variants(text)
        for spelling in SPELLINGS:
            list(spelling.rewrites(text))

    assert grows_linearly(read, 20_000, 80_000)


def test_a_vehicle_that_is_said_is_whole_and_checked() -> None:
    said = "nmte three t five two oh four x six five seven nine six seven"
    assert [f.label for f in CLASSIFIER.classify_text(f"recall affects {said} dial")] == [Label.VEHICLE]
    for other in (said.replace("seven nine", "nine seven"), f"{said} two two", f"g b {said}"):
        assert Label.VEHICLE not in {f.label for f in CLASSIFIER.classify_text(f"recall affects {other}")}
