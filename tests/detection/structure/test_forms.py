"""Each open form: built around a known value, it gives the value its key and its exact place."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.detection.structure import FORMS, Form, leaves
from privity.domain.labels import Label

CLASSIFIER = Classifier()
MRN, SSN, NAME = "8842113", "219099999", "Okonjo"

# (form, text, the value as it stands in the text, label)
BUILT = [
    ("hl7", f"MSH|^~\\&|A|B|C|D|20210304||ADT^A01|1|P|2.5\rPID|1||{MRN}^^^H^MR||X^Y", MRN, Label.MRN),
    ("hl7", f"PID|1||7^^^H~{SSN}^^^A^SS||X^Y\n", SSN, Label.SSN),
    ("hl7", "NK1|1|Okonjo^Ada|MTH|12 Elm Street^^Ely^MA^01605\r", "12 Elm Street", Label.ADDRESS),
    ("hl7", "PID|||1||A\\T\\B^C||19520314|M\r", "19520314", Label.DATE),
    ("hl7", "PV1|1|I|||||1234567893^Okonjo^Ada\r", "1234567893", Label.ID),
    ("hl7", f"OBX|1|TX|1^Note||MRN {MRN}\\.br\\ok||||||F\r", MRN, Label.MRN),
    ("hl7", f"MSH#%$@*#A#B#C#D#20210304##ADT%A01#1#P#2.5\rPID#1##{MRN}%%%H%MR##X%Y", MRN, Label.MRN),
    ("hl7", "PID|||1||A^B||19520314|M|||||^PRN^PH^^1^617^5550143\r", "5550143", Label.PHONE),
    ("hl7", f"H|\\^&|||A1\rP|1|{MRN}|7||Okonjo^Ada||19520314|F\rR|1|^^^GLU|5.4\r", MRN, Label.MRN),
    ("hl7", "1H|\\^&|||A1\r2P|1|7|8||Okonjo^Ada||19520314|F\r", "19520314", Label.DATE),
    ("x12", "GS*HC*S*R*20210304*1253*1*X*005010~", "20210304", Label.DATE),
    ("x12", "BHT*0019*00*0123994*20210304*1253*CH~", "20210304", Label.DATE),
    ("dicom", f"(0010,0020) LO [{MRN}]   #  8, 1 PatientID\n", MRN, Label.MRN),
    ("dicom", f"(0010,0020) LO [{MRN}]\n(0028,0010) US 512\n", MRN, Label.MRN),
    ("dicom", "(0010, 0030) Patient's Birth Date  DA: '19520314'\n", "19520314", Label.DATE),
    ("fields", f"ssn:\n- {SSN}\n- 12\n", SSN, Label.SSN),
    ("parts", "SSN part 1: 123, part 2: 45, part 3: 6789.", "6789", Label.SSN),
    ("parts", "Birth month: October, day 12, year 1953", "1953", Label.DATE),
    ("parts", "dob { year: 1962 month: 7 day: 21 }", "21", Label.DATE),
    ("parts", "phone part 1: 617, part 2: 555, part 3: 0143", "617", Label.PHONE),
    ("parts", "Area code 617, number 555-0143 rings", "617", Label.PHONE),
    ("x12", f"ST*837*1~NM1*QC*1*OKONJO*ADA****34*{SSN}~DMG*D8*19520314*F~", SSN, Label.SSN),
    ("hl7", f"pid|1||{MRN}^^^h^mr||li^ann", MRN, Label.MRN),
    ("x12", f"ref*ea*{MRN}~", MRN, Label.MRN),
    ("x12", f"REF*EA*{MRN}~\nDMG*D8*19520314*F~", MRN, Label.MRN),
    ("x12", f"CLM*1*2~REF*SY*{SSN}~", SSN, Label.SSN),
    ("x12", "N3*12 ELM ST~N4*ELY*MA*01605~", "01605", Label.ADDRESS),
    ("x12", "DTP*472*D8*20210304~", "20210304", Label.DATE),
    ("x12", "DTP*472*RD8*20210304-20210305~", "20210304-20210305", Label.DATE),
    ("table", f"name,mrn,city\nAda,{MRN},Ely\n", MRN, Label.MRN),
    ("table", f'name;mrn;note\n"Okonjo; Ada";{MRN};"x ""y"""\n', MRN, Label.MRN),
    ("table", f"name\tmrn\tcity\nAda\t{MRN}\tEly", MRN, Label.MRN),
    ("table", f"| Name | MRN |\n|------|-----|\n| Ada | {MRN} |\n", MRN, Label.MRN),
    ("table", f"Name  | MRN\n------+-----\nAda | {MRN}\n(1 row)", MRN, Label.MRN),
    ("table", f"Name~MRN\nAda~{MRN}\n", MRN, Label.MRN),
    ("table", "Patient|Größe|Geburtsdatum\nAda|178 cm|19520314\n", "19520314", Label.DATE),
    ("fields", f"patientMrn: {MRN}\nok", MRN, Label.MRN),
    ("fields", f"[patient]\nmrn = {MRN}\n", MRN, Label.MRN),
    ("fields", f"a:\n  - patient_mrn: '{MRN}'\n", MRN, Label.MRN),
    ("fields", f'time=1 level=info pt_mrn="{MRN}" ok', MRN, Label.MRN),
    ("sql", f"INSERT INTO pt (id, mrn) VALUES (1, 'x'), (2, '{MRN}');", MRN, Label.MRN),
    ("sql", f"select * from pt where p.patient_mrn = '{MRN}' limit 1", MRN, Label.MRN),
    ("sql", f"UPDATE pt SET mrn = '{MRN}' WHERE id = '2'", MRN, Label.MRN),
    ("query", f"GET /pt?page=2&patient_mrn={MRN}&x=1 HTTP/1.1", MRN, Label.MRN),
    ("query", f"patient%5Fmrn={MRN}&x=1", MRN, Label.MRN),
    ("cards", f"BEGIN:VCARD\r\nFN:Ada {NAME}\r\nBDAY:19520314\r\nEND:VCARD\r\n", "19520314", Label.DATE),
    ("cards", "ADR;TYPE=home:;;12 Elm\\, x;Ely;MA;01605;US\nFN:A", "01605", Label.ADDRESS),
    ("cards", "BEGIN:VEVENT\nDTSTART;TZID=UTC:20210304T101500Z\n", "20210304T101500Z", Label.DATE),
    ("mail", "Subject: =?utf-8?Q?MRN=3A_8842113?=\n", "=?utf-8?Q?MRN=3A_8842113?=", Label.MRN),
    ("mail", "Subject: MRN: 88421\n x\nFrom: a <a@example.org>\n", "a@example.org", Label.EMAIL),
    ("escaped", f"id\\tMRN\\n1\\t{MRN}\\n", MRN, Label.MRN),
    ("escaped", f'args: "{{\\"patient\\": {{\\"mrn\\": \\"{MRN}\\"}}}}"', MRN, Label.MRN),
]  # fmt: skip


def found(text: str) -> list[tuple[str, Label]]:
    return [(text[f.start : f.end], f.label) for f in CLASSIFIER.classify_text(text)]


@pytest.mark.parametrize(("name", "text", "value", "label"), BUILT)
@pytest.mark.parametrize("around", ["{}", "See this:\n\n{}\n\nThanks, bye."])
def test_a_value_in_a_form_is_found_at_its_place(
    name: str, text: str, value: str, label: Label, around: str
) -> None:
    (form,) = [form for form in FORMS if form.name == name]
    assert list(form.read(text))
    assert (value, label) in found(around.format(text))


@pytest.mark.parametrize("urlsafe", [False, True])
@pytest.mark.parametrize("lead", range(4))
def test_base64_is_read_and_its_symbols_are_the_place(lead: int, urlsafe: bool) -> None:
    inside = "é" * lead + '>>? {"patient": {"mrn": "8842113", "x": "??>>"}}'
    coded = (urlsafe_b64encode if urlsafe else b64encode)(inside.encode()).decode()
    text = f"Authorization: Basic {coded} end"
    ((value, label),) = [pair for pair in found(text) if pair[1] is Label.MRN]
    at = text.index(coded)
    first = len(inside[: inside.index("8842113")].encode())
    start, end = at + first * 4 // 3, at + -(-(first + 7) * 4 // 3)
    assert (value, label) == (text[start:end], Label.MRN)


def test_base64_over_lines_is_one_document() -> None:
    coded = b64encode(("x " * 60 + "MRN: 8842113").encode()).decode()
    text = "\r\n".join(coded[at : at + 76] for at in range(0, len(coded), 76))
    assert [label for _, label in found(text)] == [Label.MRN]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("Authorization: Basic YW5hOnNlY3JldDE=", "YW5hOnNlY3JldDE", Label.SECRET),
        ('{"headers": {"Authorization": "Basic YW5hOnNlY3JldDE="}}', "YW5hOnNlY3JldDE", Label.SECRET),
        ('{"ssn_b64": "MTIzLTQ1LTY3ODk="}', "MTIzLTQ1LTY3ODk", Label.SSN),
        ('{"mrnBase64": "ODg0MjExMw=="}', "ODg0MjExMw", Label.MRN),
        ('{"encoding": "base64", "content": "MTIzLTQ1LTY3ODk="}', "MTIzLTQ1LTY3ODk", Label.SSN),
        ('{"type": "base64", "data": "MTIzLTQ1LTY3ODk="}', "MTIzLTQ1LTY3ODk", Label.SSN),
        ("data:text/plain;base64,TWFyaWEgTG9wZXo=", "TWFyaWEgTG9wZXo", Label.NAME),
        ("its name (base64): TWFyaWEgTG9wZXo= is", "TWFyaWEgTG9wZXo", Label.NAME),
        ("SSN_B64=MTIzLTQ1LTY3ODk=\n", "MTIzLTQ1LTY3ODk", Label.SSN),
    ],
)
def test_short_base64_is_read_where_it_is_announced(text: str, value: str, label: Label) -> None:
    assert (value, label) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        'a basic understanding of base64 "encoded" strings; base64=Documentation, Basic HelloWorldApp',
        '{"encoding": "base64", "data": "not in base64", "b64": "helloWorldApp", "x": "TWFyaWEgTG9wZXo="}',
        "aged 64, TWFyaWEgTG9wZXo= and x64: TWFyaWEgTG9wZXo",
    ],
)
def test_what_is_not_announced_or_no_text_is_no_base64(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "However, we saw it.\nThen, it went.",
        "Doctor: Good, and you?\nPatient: Well, fine.",
        "The immunohistochemistry of community-acquired pneumonia (n=23, p=0.05) in 2019.",
        "a == b; c = d[e]; f(g=1, h='x')",
        "name, date and place; it's where he said 'x'",
        "3f786850e387550fdab836ed7e6dc881de23001b",
        "path C:\\new\\table.txt and \\d+\\s*",
    ],
)
def test_prose_and_programs_are_prose(text: str) -> None:
    assert leaves(text) is None


@given(
    st.sampled_from(FORMS),
    st.text(alphabet="|^~\\&*,;\t\r\n:='\"()<>{}[]?%+-_. AaZ01MSHPIDNREF", max_size=80),
)
def test_regions_of_any_text_have_leaves_inside_them(form: Form, text: str) -> None:
    for region in form.read(text):
        assert 0 <= region.start < region.end <= len(text)
        for leaf in region.leaves:
            if leaf.value.text:
                start, end = leaf.value.original(0, len(leaf.value.text))
                assert 0 <= start < end <= len(text)


def test_cells_whose_header_tells_nothing_are_left_to_the_prose() -> None:
    table = leaves("name,colour\nAda,red\n") or []
    assert [leaf.value.text for leaf in table if leaf.keys] == ["Ada"]
    insert = leaves("INSERT INTO t (name, colour) VALUES ('Ada', 'red')") or []
    assert [leaf.value.text for leaf in insert if leaf.keys] == ["Ada"]


def test_a_field_of_hl7_is_read_by_repetition_and_component() -> None:
    text = "PID|||1^^^A^MR~2^^^B^SS||O\\T\\X^ANN^Q||19520314101500|\r"
    assert [(leaf.value.text, leaf.keys) for leaf in leaves(text) or [] if leaf.keys] == [
        ("1", ("mrn",)),
        ("2", ("ssn",)),
        ("O&X", ("patient name", "family")),
        ("ANN", ("patient name", "given")),
        ("Q", ("patient name", "middle name")),
        ("19520314", ("date of birth",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Part 1 of the survey: 12 questions; part 2: 30 questions; part 3: 6789 answers.",
        "Part 1: the SSN was checked 123 times in 45 weeks by 6789 people.",
        "The card has 3 parts: part 1 is 40 mm, part 2 is 80 mm.",
        "Mobile unit in groups of 40 and 80; first three: 12, 24 and 36 hours.",
        "born in month 7 of treatment, day 21, year unknown",
        "medications:\n- 20\n- 40\n",
    ],
)
def test_numbers_that_are_no_parts_are_not_joined(text: str) -> None:
    assert found(text) == []


def test_the_grammar_of_a_dicom_dump_is_no_value() -> None:
    text = (
        "(0008,0050) SH [A0091827]    #  8, 1 AccessionNumber\n"
        "(0008,0060) CS [MR]          #  2, 1 Modality\n"
        "(0018,1020) LO [syngo XA[31]]    # 12, 1 SoftwareVersions\n"
        "(0010,1010) AS [072Y]\n"
    )
    assert found(text) == [("A0091827", Label.ID)]


def test_the_version_of_a_template_is_no_date() -> None:
    text = (
        '<ClinicalDocument><templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>'
        f'<patientRole><id root="2.16.840.1" extension="{MRN}"/></patientRole></ClinicalDocument>'
    )
    assert found(text) == [(MRN, Label.MRN)]
