"""`privity eval` as one types it, on a small invented set, with a rival that is a script."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from privity.cli.evaluation import systems
from privity.cli.evaluation.asked import Shown, Wanted
from privity.cli.evaluation.run import run
from privity.cli.evaluation.systems import System, SystemFailed
from privity.domain.errors import BadInput, ConfigError

pytestmark = pytest.mark.slow

# What nobody takes for a name is missed for certain.
ROWS = [
    {"id": 1, "text": "SSN 123-45-6789 on file", "spans": [{"start": 4, "end": 15, "label": "SSN"}]},
    {"id": 2, "text": "the ward is full", "spans": []},
    {
        "id": 3,
        "text": "code name drizzle",
        "spans": [{"start": 10, "end": 17, "label": "NAME"}],
        "lang": "en",
    },
]

#: Marks the first word of every text.
RIVAL = """
import json, sys
sys.stdin.readline()
print(json.dumps({"load_ms": 1.0, "version": "rival"}), flush=True)
for line in sys.stdin:
    text = json.loads(line)["text"]
    print(json.dumps({"spans": [[0, len(text.split()[0]), "ID"]], "ms": 1.0}), flush=True)
print(json.dumps({"peak_mib": 2.0}), flush=True)
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)) + "\n")
    return path


@pytest.fixture
def rival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = tmp_path / "checkout" / "rival.py"
    script.parent.mkdir()
    script.write_text(RIVAL)
    monkeypatch.setattr(systems, "PRESIDIO_SCRIPT", script)
    return Path(sys.executable)


def figures(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, float]]:
    document = json.loads(capsys.readouterr().out)
    return {system["system"]: system["sets"]["notes"] for system in document["systems"]}


def test_points_and_a_rival_are_scored_on_the_same_documents(
    notes: Path, rival: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = Wanted([notes], points=["all"], against=["presidio"], presidio_python=rival)
    assert run(wanted, Shown(as_json=True)) == 0
    told = json.loads(capsys.readouterr().out)
    assert [system["system"] for system in told["systems"]] == ["strict", "balanced", "utility", "presidio"]
    ours, theirs = (told["systems"][place]["sets"]["notes"] for place in (1, 3))
    assert ours["by_label"]["SSN"]["leak"] == 0
    assert theirs["leak"] == 1
    assert theirs["by_label"]["ID"]["false_spans"] == 3
    assert ours["docs"] == theirs["docs"] == 3
    assert all(system["peak_mib"] and system["load_ms"] for system in told["systems"])
    assert len({system["version"] for system in told["systems"]}) == 4


def test_a_table_is_printed_and_no_text(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Wanted([notes.parent]), Shown(by=["set,type"], speed=True)) == 0
    out = capsys.readouterr().out
    assert "notes" in out
    assert "SSN" in out
    assert "drizzle" not in out
    assert "123-45-6789" not in out


def test_whether_scores_mean_what_they_say_is_told(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Wanted([notes]), Shown(calibration=True, as_json=True)) == 0
    told = json.loads(capsys.readouterr().out)["calibration"]["balanced"]["notes"]
    assert [sum(column) for column in zip(*told["ID"]["bins"], strict=True)][:2] == [1, 1]
    assert 0 < told["all"]["error"] < 0.5
    run(Wanted([notes]), Shown(calibration=True))
    assert "mean %" in capsys.readouterr().out


def test_texts_are_shown_only_where_somebody_asks(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(Wanted([notes]), Shown(examples=1, bar=["leak=100"]))
    assert "drizzle" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("bar", "ends"), [("leak=100", 0), ("notes.leak=0", 1), ("precision=1", 0), ("gone.leak=100", 1)]
)
def test_a_missed_bar_ends_with_1(notes: Path, bar: str, ends: int) -> None:
    assert run(Wanted([notes]), Shown(bar=[bar], as_json=True)) == ends


def test_bars_come_from_a_file(notes: Path, tmp_path: Path) -> None:
    bars = tmp_path / "bars.toml"
    bars.write_text("[notes]\nleak = 0\n")
    assert run(Wanted([notes]), Shown(bars=bars, as_json=True)) == 1
    bars.write_text("notes = [")
    with pytest.raises(ConfigError, match=r"bars\.toml: cannot be read"):
        run(Wanted([notes]), Shown(bars=bars))


def test_predictions_of_others_are_scored_without_running_anything(
    notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = tmp_path / "theirs.json"
    theirs.write_text('{"id": 1, "spans": [{"start": 4, "end": 15}]}\n')
    assert run(Wanted([notes], predictions=theirs), Shown(as_json=True)) == 0
    told = figures(capsys)
    assert list(told) == ["predictions"]
    assert (told["predictions"]["missing_predictions"], told["predictions"]["precision"]) == (2, 1)


def test_recall_only_is_said_by_name(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(Wanted([notes], recall_only=["notes"]), Shown(as_json=True))
    assert figures(capsys)["balanced"]["precision"] is None
    with pytest.raises(ConfigError, match="--recall-only nots"):
        run(Wanted([notes], recall_only=["nots"]), Shown())


def test_a_limit_takes_documents_from_everywhere(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(Wanted([notes], limit=2), Shown(as_json=True))
    assert figures(capsys)["balanced"]["docs"] == 2


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (Wanted([]), "--set: is missing"),
        (Wanted([Path("gone.jsonl")]), "gone.jsonl: no such file"),
        (Wanted([Path()], without=["brain"]), "--without brain"),
        (Wanted([Path()], against=["presidio"]), "--presidio-python: is needed"),
        (Wanted([Path()], against=["presidio"], presidio_python=Path("gone")), "there is no file gone"),
        (Wanted([Path()], against=["others"]), "--against others"),
        (Wanted([Path()], points=["sharp"]), "--point sharp"),
    ],
)
def test_what_cannot_be_done_is_named(
    wanted: Wanted, says: str, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(notes.parent)
    with pytest.raises(ConfigError) as caught:
        run(wanted, Shown())
    assert says in str(caught.value)


def test_a_bad_line_names_file_line_and_field(notes: Path) -> None:
    notes.write_text(notes.read_text() + '{"id": 4, "text": 5, "spans": []}\n')
    with pytest.raises(BadInput, match=r"notes\.jsonl, line 4, field text"):
        run(Wanted([notes]), Shown())


def test_a_system_that_does_not_start_or_ends_is_named() -> None:
    broken = System("rival", (sys.executable, "-c", "raise SystemExit('no model')"), b"{}")
    with pytest.raises(SystemFailed, match="rival: did not start: no model"), broken:
        pass
    ends = System("rival", (sys.executable, "-c", "print('{}')"), b"{}")
    with pytest.raises(SystemFailed, match="rival: ended"), ends:
        ends.detect("text")
