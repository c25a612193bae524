from __future__ import annotations

import asyncio
import datetime as dt
import json
from pathlib import Path

import pytest

from privity.cli import doctor
from privity.cli.doctor import Light, examine
from privity.cli.init import Places

from .conftest import Privity
from .test_audit import log_interactions

TODAY = dt.date(2026, 6, 1)


def lights(places: Places, today: dt.date = TODAY, environ: dict[str, str] | None = None) -> dict[str, Light]:
    findings = asyncio.run(examine(places.config, places.data, environ or {}, today))
    return {finding.what: finding.light for finding in findings}


def change(places: Places, old: str, new: str) -> None:
    text = places.config.read_text(encoding="utf-8")
    assert old in text
    places.config.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_installation_is_not_red(installed: Privity, places: Places) -> None:
    assert Light.RED not in lights(places).values()
    done = installed("doctor", "--json")
    assert done.exit_code == 0
    assert {"light", "what", "says"} == set(json.loads(done.output)[0])


def test_a_broken_configuration_is_all_that_is_said(privity: Privity, places: Places) -> None:
    assert lights(places) == {"configuration": Light.RED}
    assert privity("doctor").exit_code == 1


def test_a_keyfile_that_others_may_read(installed: Privity, places: Places) -> None:
    places.keyfile.chmod(0o640)
    assert lights(places)["keyfile"] is Light.RED
    places.keyfile.unlink()
    assert lights(places)["keyfile"] is Light.RED


def test_a_keyfile_beside_the_data(installed: Privity, places: Places) -> None:
    beside = places.data.parent / "main.keyfile"
    places.keyfile.rename(beside)
    change(places, str(places.keyfile), str(beside))
    assert lights(places)["keyfile's place"] is Light.RED


def test_detection_that_would_not_start(installed: Privity, places: Places) -> None:
    text = places.config.read_text()
    assert lights(places)["detection"] is Light.GREEN
    assert lights(places)["detector baseline"] is Light.AMBER
    places.config.write_text(text + '\n[detection]\nbaseline = "gone.note"\n')
    assert lights(places)["detector baseline"] is Light.RED
    recogniser = 'name = "a"\nkind = "pattern"\nlabel = "ID"\npattern = "x+"\nexamples = { found = ["x"] }\n'
    places.config.write_text(f"{text}\n[[detection.recognisers]]\n{recogniser}")
    assert lights(places)["detection"] is Light.RED


def test_an_open_data_folder(installed: Privity, places: Places) -> None:
    places.data.chmod(0o755)
    assert lights(places)["data folder"] is Light.RED


def test_a_mirror_in_the_data_folder(installed: Privity, places: Places) -> None:
    change(places, "main.checkpoint", "../var/data/main.checkpoint")
    assert lights(places)["checkpoint mirror"] is Light.RED


@pytest.mark.parametrize(
    ("until", "light"), [("2026-05-31", Light.RED), ("2026-06-20", Light.AMBER), ("2026-07-01", Light.GREEN)]
)
def test_agreements(until: str, light: Light, installed: Privity, places: Places) -> None:
    change(places, "2099-01-01", until)
    assert lights(places)["BAA of simulated"] is light


def test_a_missing_provider_key(installed: Privity, places: Places) -> None:
    change(places, "baa_until", 'key_env = "SIMULATED_KEY"\nbaa_until')
    assert lights(places)["key of simulated"] is Light.RED
    assert lights(places, environ={"SIMULATED_KEY": "x"})["key of simulated"] is Light.GREEN


def test_observing_is_named(installed: Privity, places: Places) -> None:
    change(places, 'owner = "Privacy office"', 'owner = "x"\nmode = "observe"\nobserve_until = 2026-07-01')
    assert lights(places)["mode of first-app"] is Light.AMBER


def test_a_published_checkpoint_without_its_log(installed: Privity, places: Places) -> None:
    places.keyfile.with_suffix(".checkpoint").write_bytes(b"note")
    assert lights(places)["audit log"] is Light.RED


def test_little_room(installed: Privity, places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("usage", (), {"free": 100 * 1024 * 1024})()
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: usage)
    assert lights(places)["disk space"] is Light.RED


def test_a_check_that_cannot_run_is_red(
    installed: Privity, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(doctor.shutil, "disk_usage", broken)
    assert lights(places)["disk space"] is Light.RED


@pytest.mark.parametrize("value", ["", "two keys", "sk-\u00e4"])
def test_a_provider_key_that_no_header_can_carry(value: str, installed: Privity, places: Places) -> None:
    change(places, "baa_until", 'key_env = "SIMULATED_KEY"\nbaa_until')
    assert lights(places, environ={"SIMULATED_KEY": value})["key of simulated"] is Light.RED
    assert lights(places, environ={"SIMULATED_KEY": "sk-1\n"})["key of simulated"] is Light.GREEN


def test_plain_http_on_the_network(installed: Privity, places: Places) -> None:
    assert lights(places)["network"] is Light.GREEN
    change(places, 'host = "127.0.0.1"', 'host = "10.1.2.3"')
    assert lights(places)["network"] is Light.RED
    change(places, "[server]", "[server]\nbehind_tls = true")
    assert lights(places)["network"] is Light.AMBER


def test_an_observe_period_that_is_over(installed: Privity, places: Places) -> None:
    change(places, 'owner = "Privacy office"', 'owner = "x"\nmode = "observe"\nobserve_until = 2026-05-01')
    found = lights(places)
    assert found["mode of first-app"] is Light.RED
    assert found["policy"] is Light.GREEN  # everything else is still looked at


def test_a_log_whose_mirror_was_lost_and_one_whose_origin_changed(installed: Privity, places: Places) -> None:
    log_interactions(places, 1)
    assert lights(places)["audit log"] is Light.GREEN
    change(places, "privity.localhost/main", "log.example.org/main")
    assert lights(places)["audit log"] is Light.RED
    change(places, "log.example.org/main", "privity.localhost/main")
    places.keyfile.with_suffix(".checkpoint").unlink()
    assert lights(places)["audit log"] is Light.RED
