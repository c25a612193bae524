from __future__ import annotations

import io
import json

import pytest

from privity.cli.detect import run


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_lines_in_lines_out() -> None:
    out = io.StringIO()
    source = io.StringIO('{"id": "a", "text": "é SSN 123-45-6789"}\n\n{"id": 2, "text": "nothing"}\n')
    assert run(source, out, jsonl=True) == 0
    first, second = map(json.loads, out.getvalue().splitlines())
    (span,) = first["spans"]
    assert 0.9 < span.pop("score") < 1
    assert first == {"id": "a", "spans": [{"start": 6, "end": 17, "label": "SSN"}]}
    assert second == {"id": 2, "spans": []}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("SECRET-SAUCE", "line 2"),
        ('["SECRET-SAUCE"]', "line 2"),
        ('{"text": "SECRET-SAUCE"}', "field id"),
        ('{"id": "SECRET-SAUCE"}', "field text"),
        ('{"id": 1, "text": ["SECRET-SAUCE"]}', "field text"),
        ('{"id": {"SECRET-SAUCE": 1}, "text": ""}', "field id"),
    ],
)
def test_a_bad_line_ends_with_2_and_is_not_repeated(line: str, names: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert run(io.StringIO('{"id": 1, "text": ""}\n' + line + "\n"), out, jsonl=True, stderr=err) == 2
    assert names in err.getvalue()
    assert "line 2" in err.getvalue()
    assert "SECRET-SAUCE" not in err.getvalue()


def test_plain_text_is_coloured_on_a_terminal_only() -> None:
    text = "MRN 8842113"
    plain, terminal = io.StringIO(), Terminal()
    assert run(io.StringIO(text), plain, jsonl=False) == 0
    assert run(io.StringIO(text), terminal, jsonl=False) == 0
    assert plain.getvalue() == "MRN 8842113\n\nMRN 1\n"
    assert "\x1b[" in terminal.getvalue()


def test_explain_says_who_and_by_which_rule() -> None:
    out = io.StringIO()
    run(io.StringIO('{"id": 1, "text": "MRN 8842113"}'), out, jsonl=True, explain=True)
    (span,) = json.loads(out.getvalue())["spans"]
    assert (span["detector"], span["rule"]) == ("record", "record.mrn_by_cue")


def test_says_what_a_text_touches_on_and_whether_of_somebody() -> None:
    about, of_nobody = io.StringIO(), io.StringIO()
    run(io.StringIO("She takes Suboxone."), about, jsonl=False)
    assert about.getvalue() == "She takes Suboxone.\n\ntouches on substance_use\n"
    run(io.StringIO("How does Suboxone work?"), of_nobody, jsonl=False)
    assert of_nobody.getvalue().endswith("touches on substance_use, of nobody: it does not count\n")


def test_explains_which_words_touch_on_it() -> None:
    text = "She takes Suboxone."
    told, document = io.StringIO(), io.StringIO()
    run(io.StringIO(text), told, jsonl=False, explain=True)
    assert '    10-18  substance_use  substance_use.en  "Suboxone"\n' in told.getvalue()
    run(io.StringIO(text), document, jsonl=False, explain=True, as_json=True)
    said = json.loads(document.getvalue())
    assert said["categories"] == ["substance_use"]
    assert said["touched"] == [
        {"start": 0, "end": 3, "category": None, "rule": "somebody.en"},
        {"start": 10, "end": 18, "category": "substance_use", "rule": "substance_use.en"},
    ]
