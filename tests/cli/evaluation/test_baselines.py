"""A baseline is measured, signed, named in the configuration, and held against a later detector."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from privity.audit.checkpoint import Signer, signed_text
from privity.bootstrap import read_baseline
from privity.cli.evaluation.asked import Shown, Wanted
from privity.cli.evaluation.run import run
from privity.cli.init import Answers, Places
from privity.cli.init import run as init
from privity.config.load import load
from privity.detection.assemble import assemble
from privity.detection.baseline import answer, parse
from privity.domain.detector_setup import DetectorSetup
from privity.domain.errors import ConfigError

pytestmark = pytest.mark.slow

SEED = bytes(range(32))
ROWS = [
    {
        "id": 1,
        "text": "SSN 412-68-9035 on file",
        "lang": "en",
        "spans": [{"start": 4, "end": 15, "label": "SSN"}],
    },
    {
        "id": 2,
        "text": "code name Zebulon",
        "lang": "en",
        "spans": [{"start": 10, "end": 17, "label": "NAME"}],
    },
]


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)))
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "release.pem"
    private = Ed25519PrivateKey.from_private_bytes(SEED)
    path.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return path


VKEY = Signer("release", SEED).vkey


@pytest.fixture
def note(notes: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "baseline.note"
    assert run(Wanted([notes]), Shown(write_baseline=path, baseline_key=key)) == 0
    assert f"signed by {VKEY}" in " ".join(capsys.readouterr().out.split())
    return path


def test_it_says_which_detector_was_measured_and_what_it_found(note: Path) -> None:
    baseline = parse(signed_text(note.read_bytes(), VKEY))
    classifier = assemble(DetectorSetup())
    assert (baseline.detector, baseline.canaries) == (classifier.version, answer(classifier))
    (one,) = baseline.measured
    assert (one.set, one.documents, one.recall["SSN"]) == ("notes", 2, (1, 1.0))
    assert one.languages["en"][0] == 2
    assert "412-68-9035" not in note.read_text()


def test_recall_below_it_ends_with_1(note: Path, notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Wanted([notes]), Shown(baseline=note, vkey=VKEY, as_json=True)) == 0
    worse = [
        {**ROWS[0], "text": "SSN 412 on file", "spans": [{"start": 4, "end": 7, "label": "SSN"}]},
        ROWS[1],
    ]
    notes.write_text("\n".join(map(json.dumps, worse)))
    capsys.readouterr()
    assert run(Wanted([notes]), Shown(baseline=note, vkey=VKEY, as_json=True)) == 1
    assert json.loads(capsys.readouterr().out)["baseline"]["below"] == [
        "notes SSN: 1.0000 before, 0.0000 now"
    ]
    assert run(Wanted([notes]), Shown(baseline=note, vkey=VKEY)) == 1
    assert "below the baseline: notes SSN" in capsys.readouterr().out


def test_the_gateway_takes_it_only_from_whom_it_trusts(note: Path, tmp_path: Path) -> None:
    config = tmp_path / "privity.toml"
    base = '[workspace]\nid = "w"\n[keys]\nkeyfile = "k"\n[detection]\nbaseline = "baseline.note"\n'
    config.write_text(base)
    other = Signer("log", bytes(32)).vkey
    with pytest.raises(ConfigError, match="is not signed by the key that is trusted"):
        read_baseline(load(config), other)
    config.write_text(f'{base}baseline_key = "{VKEY}"\n')
    found = read_baseline(load(config), other)
    assert found is not None
    assert found.point == "balanced"
    note.write_bytes(note.read_bytes().replace(b'"documents":2', b'"documents":9'))
    with pytest.raises(ConfigError, match="is not signed"):
        read_baseline(load(config), other)
    note.unlink()
    with pytest.raises(ConfigError, match="cannot be read"):
        read_baseline(load(config), other)


def test_the_logs_own_key_signs_where_no_other_is_named(
    notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = Places.of(tmp_path / "there", None, None, tmp_path / "keys" / "kek", "main")
    answers = Answers("simulated", None, "Privacy Office", "treatment", "none", "m", None)
    assert asyncio.run(init(answers, places, "app", "main", as_json=True)) == 0
    wanted = Wanted([notes], config=places.config, data=places.data)
    path = tmp_path / "own.note"
    assert run(wanted, Shown(write_baseline=path, as_json=True)) == 0
    assert run(wanted, Shown(baseline=path, as_json=True)) == 0
    capsys.readouterr()


def test_what_cannot_sign_is_named(notes: Path, tmp_path: Path, note: Path) -> None:
    path = tmp_path / "new.note"
    with pytest.raises(ConfigError, match="names no key"):
        run(Wanted([notes]), Shown(write_baseline=path))
    with pytest.raises(ConfigError, match="cannot be read"):
        run(Wanted([notes]), Shown(write_baseline=path, baseline_key=notes))
    other = tmp_path / "ec.pem"
    private = generate_private_key(SECP256R1())
    other.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(ConfigError, match="is no Ed25519 key"):
        run(Wanted([notes]), Shown(write_baseline=path, baseline_key=other))
    with pytest.raises(ConfigError, match="without --limit"):
        run(Wanted([notes], limit=1), Shown(write_baseline=path))
    with pytest.raises(ConfigError, match="Name its signer's with --vkey"):
        run(Wanted([notes]), Shown(baseline=note, vkey=Signer("other", SEED).vkey))
    with pytest.raises(ConfigError, match="cannot be read"):
        run(Wanted([notes]), Shown(baseline=path, vkey=VKEY))
    assert not path.exists()
