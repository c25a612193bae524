"""``privity doctor``: what stands between this installation and its promises, red or green, with a remedy."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from privity.cli.common import today as current_day
from privity.config.load import is_loopback, load, provider_key
from privity.config.placement import keyfile_lies_with_data
from privity.config.settings import Settings
from privity.domain.detector_setup import OnDrift
from privity.domain.errors import ConfigError, PrivityError
from privity.domain.inventory import Mode

#: An agreement that ends within this many days is named before it ends.
WARN_DAYS = 30
#: With less the log cannot be written for long, and the gateway then refuses.
RED_BYTES = 200 * 1024 * 1024
AMBER_BYTES = 2 * 1024 * 1024 * 1024


class Light(StrEnum):
    """Red stops or endangers; amber will."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    light: Light
    what: str
    says: str


@dataclass(frozen=True, slots=True)
class Patient:
    """What is examined."""

    settings: Settings
    config: Path
    data: Path
    environ: Mapping[str, str]
    today: dt.date


Check = Callable[[Patient], Iterator[Finding]]


async def run(config: Path, data: Path, *, as_json: bool, today: dt.date | None = None) -> int:
    """Print every finding; 1 where anything is red."""
    today = today or current_day()
    findings = await examine(config, data, os.environ, today)
    if as_json:
        print(json.dumps([{"light": f.light, "what": f.what, "says": f.says} for f in findings]))
    else:
        _print(findings)
    return 1 if any(finding.light is Light.RED for finding in findings) else 0


async def examine(config: Path, data: Path, environ: Mapping[str, str], today: dt.date) -> list[Finding]:
    """Return the findings of every check, in order. A check that cannot run is red itself."""
    try:
        settings = load(config)
    except ConfigError as error:
        return [Finding(Light.RED, "configuration", str(error))]
    patient = Patient(settings, config, data, environ, today)
    findings = [Finding(Light.GREEN, "configuration", str(config))]
    for check in CHECKS:
        try:
            findings += check(patient)
        except (OSError, PrivityError) as error:
            name = check.__name__.strip("_").replace("_", " ")
            findings.append(Finding(Light.RED, name, f"could not be checked: {error}"))
    findings.append(await _log(patient))
    return findings


def _policy(patient: Patient) -> Iterator[Finding]:
    from privity.policy.engine import Engine

    policy = patient.settings.policy
    try:
        engine = Engine.load(policy.packs, policy.extra)
    except ConfigError as error:
        yield Finding(Light.RED, "policy", str(error))
        return
    light, more = (
        (Light.GREEN, "") if "hipaa" in policy.packs else (Light.AMBER, "; the hipaa pack is not loaded")
    )
    yield Finding(
        light, "policy", f"{', '.join(policy.packs) or 'no packs'}, {engine.digest.hex()[:16]}{more}"
    )


def _detection(patient: Patient) -> Iterator[Finding]:
    from privity.detection.recognisers import compiled

    detection = patient.settings.detection
    try:
        own = len(compiled(detection.setup))
    except ConfigError as error:
        yield Finding(Light.RED, "detection", str(error))
        return
    yield Finding(
        Light.GREEN,
        "detection",
        f"point {detection.setup.point}, {own} recognisers of your own do what their examples say, "
        f"{len(detection.setup.allow)} texts are allowed",
    )
    if detection.baseline is None:
        yield Finding(
            Light.AMBER,
            "detector baseline",
            "none: decisions do not name what the detector was measured to find. Make one with "
            "privity eval --write-baseline.",
        )
    elif not detection.baseline.is_file():
        yield Finding(Light.RED, "detector baseline", f"{detection.baseline} is missing.")
    elif detection.on_drift is OnDrift.ALERT:
        yield Finding(Light.AMBER, "detector baseline", "a detector that drifts is recorded, not stopped")
    else:
        yield Finding(Light.GREEN, "detector baseline", str(detection.baseline))


def _keyfile(patient: Patient) -> Iterator[Finding]:
    path = patient.settings.keys.keyfile
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield Finding(Light.RED, "keyfile", f"{path} is missing. Restore it from its backup.")
        return
    if not stat.S_ISREG(mode):
        yield Finding(Light.RED, "keyfile", f"{path} is not a plain file.")
    elif mode & 0o077:
        yield Finding(Light.RED, "keyfile", f"others may read it. Run: chmod 600 {path}")
    else:
        yield Finding(Light.GREEN, "keyfile", f"{path}, readable by its owner only")
    if keyfile_lies_with_data(path, patient.data):
        yield Finding(
            Light.RED,
            "keyfile's place",
            "in or beside the data folder: a stolen copy would count as unsecured. "
            "Move it to another folder and change keys.keyfile.",
        )
    elif patient.data.exists() and path.stat().st_dev == patient.data.stat().st_dev:
        yield Finding(
            Light.AMBER,
            "keyfile's place",
            "apart from the data folder, on the same disk. Better: another disk or host.",
        )
    else:
        yield Finding(Light.GREEN, "keyfile's place", "apart from the data folder")


def _data_folder(patient: Patient) -> Iterator[Finding]:
    data = patient.data
    if not data.is_dir():
        yield Finding(Light.AMBER, "data folder", f"{data} does not exist yet; `privity serve` makes it")
        return
    if not os.access(data, os.W_OK | os.X_OK):
        yield Finding(Light.RED, "data folder", f"{data} cannot be written by this user.")
    elif data.stat().st_mode & 0o077:
        yield Finding(Light.RED, "data folder", f"others may enter it. Run: chmod 700 {data}")
    else:
        yield Finding(Light.GREEN, "data folder", str(data))


def _disk_space(patient: Patient) -> Iterator[Finding]:
    place = patient.data if patient.data.exists() else patient.data.absolute().parent
    free = shutil.disk_usage(place).free
    light = Light.RED if free < RED_BYTES else Light.AMBER if free < AMBER_BYTES else Light.GREEN
    remedy = (
        "" if light is Light.GREEN else ". When the log cannot be written, the gateway refuses: make room"
    )
    yield Finding(light, "disk space", f"{free / 1024**3:.1f} GiB free{remedy}")


def _checkpoint_mirror(patient: Patient) -> Iterator[Finding]:
    from privity.bootstrap import mirror_path

    mirror = mirror_path(patient.settings, patient.data)
    if mirror.absolute().resolve().is_relative_to(patient.data.absolute().resolve()):
        yield Finding(
            Light.RED,
            "checkpoint mirror",
            "in the data folder: a restored old copy would bring it along. Put it elsewhere.",
        )
    elif not mirror.exists():
        yield Finding(
            Light.AMBER,
            "checkpoint mirror",
            f"{mirror} does not exist; the first checkpoint makes it. Where there was one, put it back, or: "
            "privity audit adopt",
        )
    else:
        yield Finding(Light.GREEN, "checkpoint mirror", str(mirror))
    yield Finding(
        Light.AMBER,
        "witness",
        "none: the log is unwitnessed, so outsiders must have kept an earlier checkpoint",
    )


def _providers(patient: Patient) -> Iterator[Finding]:
    if not patient.settings.providers:
        yield Finding(Light.RED, "providers", "none configured. Add a [[providers]] table.")
    for provider in patient.settings.providers.values():
        what = f"BAA of {provider.id}"
        until = provider.baa_until
        if until is None:
            yield Finding(Light.AMBER, what, "none: PHI to it is refused, masked or not")
        elif not provider.baa_in_force(patient.today):
            yield Finding(
                Light.RED, what, f"not in force today (ends {until}): PHI to it is refused. Renew it."
            )
        elif (until - patient.today).days < WARN_DAYS:
            yield Finding(
                Light.AMBER, what, f"ends on {until}, in {(until - patient.today).days} days. Renew it."
            )
        else:
            yield Finding(Light.GREEN, what, f"in force until {until}")
        try:
            if provider_key(provider, patient.environ) is not None:
                yield Finding(Light.GREEN, f"key of {provider.id}", f"{provider.key_env} is set")
        except ConfigError as error:
            yield Finding(Light.RED, f"key of {provider.id}", str(error))


def _network(patient: Patient) -> Iterator[Finding]:
    server = patient.settings.server
    if is_loopback(server.host):
        yield Finding(Light.GREEN, "network", f"{server.host}, this machine only")
    elif server.behind_tls:
        yield Finding(
            Light.AMBER,
            "network",
            f"plain HTTP on {server.host}, behind a TLS proxy as server.behind_tls says. See that nothing "
            "else can reach it.",
        )
    else:
        yield Finding(
            Light.RED,
            "network",
            f"plain HTTP on {server.host}: API keys and texts would cross the network in clear. Bind "
            "127.0.0.1, or put a TLS proxy in front and set server.behind_tls = true.",
        )


def _applications(patient: Patient) -> Iterator[Finding]:
    if not patient.settings.applications:
        yield Finding(Light.RED, "applications", "none configured. Add an [[applications]] table.")
    for application in patient.settings.applications.values():
        until = application.observe_until
        if until is not None and until < patient.today:
            yield Finding(
                Light.RED,
                f"mode of {application.id}",
                f"observe_until has passed ({until}), so `privity serve` does not start. Set mode to "
                "enforce, or a new last day if that was decided.",
            )
        elif application.mode is Mode.OBSERVE:
            yield Finding(
                Light.AMBER,
                f"mode of {application.id}",
                f"observe until {application.observe_until}: nothing is masked or stopped for it under a BAA",
            )


async def _log(patient: Patient) -> Finding:
    from privity.audit.log import NotCovered
    from privity.bootstrap import mirror_path
    from privity.cli import audit
    from privity.crypto.errors import KeyErased

    signed_before = mirror_path(patient.settings, patient.data).exists()
    if not patient.data.is_dir() and not signed_before:
        return Finding(Light.AMBER, "audit log", "there is none yet; the first `privity serve` begins it")
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = await audit.verify_live(patient.config, patient.data)
    except (NotCovered, KeyErased) as problem:
        if not signed_before:
            return Finding(
                Light.AMBER, "audit log", "nothing signed yet; the first `privity serve` begins it"
            )
        return Finding(Light.RED, "audit log", f"a checkpoint was published, and now: {problem}")
    except audit.expected() as problem:
        return Finding(Light.RED, "audit log", f"could not be verified: {problem}")
    lines = said.getvalue().strip().splitlines()
    return Finding(Light.GREEN if code == 0 else Light.RED, "audit log", "; ".join(lines) or f"exit {code}")


CHECKS: tuple[Check, ...] = (
    _policy,
    _detection,
    _keyfile,
    _data_folder,
    _disk_space,
    _checkpoint_mirror,
    _network,
    _providers,
    _applications,
)

_STYLES: Mapping[Light, str] = {Light.GREEN: "green", Light.AMBER: "yellow", Light.RED: "bold red"}


def _print(findings: list[Finding]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        # Text, not markup: a path with brackets must not be read as a style.
        table.add_row(
            Text(finding.light.value, _STYLES[finding.light]),
            Text(finding.what),
            Text(finding.says, overflow="fold"),
        )
    Console().print(table)
