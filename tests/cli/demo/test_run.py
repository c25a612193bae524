"""The demonstration end to end, as a newcomer runs it."""

from __future__ import annotations

import sys

import pytest

from privity.cli.demo import run as demo


def test_without_the_sdk_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    assert demo.run(once=True) == 2
    assert "pip install 'privity[demo]'" in capsys.readouterr().out


@pytest.mark.slow
def test_every_claim_that_it_prints_holds(capsys: pytest.CaptureFixture[str]) -> None:
    status = demo.run(once=True)
    page = capsys.readouterr().out
    assert status == 0, page
    assert "claims hold." in page
    assert "✗" not in page
    assert max(map(len, page.splitlines())) <= 100
