from __future__ import annotations

import json
from pathlib import Path

import pytest

from privity.cli.recognisers import test as command

HEAD = '[workspace]\nid = "w"\n[keys]\nkeyfile = "k"\n'
BADGE = """
[[detection.recognisers]]
name = "badge"
kind = "pattern"
label = "ID"
pattern = "HB-\\\\d{4}"
examples = { found = ["HB-2041"], not_found = ["HB-20"] }
"""
WRONG = BADGE.replace('"badge"', '"wrong"').replace("HB-2041", "Zebulon")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "privity.toml"
    path.write_text(HEAD + BADGE)
    return path


def test_what_works_is_told_and_tried_on_a_text(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(config, text="by HB-7777, SSN 412-68-9035", as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["recognisers"][0]["problems"] == []
    assert [(row["text"], row["own"]) for row in told["found"]] == [("HB-7777", True), ("412-68-9035", False)]
    assert command(config, text="by HB-7777", as_json=False) == 0
    assert "custom.badge" in capsys.readouterr().out


def test_all_that_fail_are_told_and_it_ends_with_1(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = BADGE.replace('"badge"', '"broken"').replace("\\\\d{4}", "[")
    config.write_text(HEAD + BADGE + WRONG + broken)
    assert command(config, text="HB-7777", as_json=False) == 1
    out = capsys.readouterr().out
    assert "badge (pattern, ID): 2 examples as they say" in out
    assert "recognisers[wrong].examples.found[0]" in " ".join(out.split())
    assert "recognisers[broken].pattern" in " ".join(out.split())
    assert "Zebulon" not in out


def test_none_is_said(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.write_text(HEAD)
    assert command(config, text=None, as_json=False) == 0
    assert "No recognisers are configured" in capsys.readouterr().out
