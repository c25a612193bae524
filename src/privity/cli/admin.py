"""``privity admin enrol``: a one-time link, for whoever has the server's shell, to become administrator.

The link is a bearer secret. It goes to the calling terminal or into a new file that only its owner
may read; never into a pipe, where it would end in a log. Kept is its SHA-256 with its end, in
``enrolment.json`` of the data folder; a new link replaces the one before.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from privity.cli.common import now_ms
from privity.domain.clock import Clock, Random
from privity.domain.errors import ConfigError

MINUTES = 15
FILE = "enrolment.json"


def enrol(
    config: Path,
    data: Path,
    *,
    url: str,
    out: Path | None,
    terminal: TextIO | None = None,
    clock: Clock = now_ms,
    random: Random = os.urandom,
) -> int:
    """Make a link and hand it over. Raises ConfigError where it could not be handed over safely."""
    terminal = terminal or sys.stdout
    _check_address(url)
    if not config.is_file():
        raise ConfigError(f"{config}: no such file. Make one with `privity init`.")
    if out is None and not terminal.isatty():
        raise ConfigError(
            "the link goes to a terminal only. Run this in one, or name a file with --out FILE."
        )
    if not data.is_dir():
        raise ConfigError(f"{data}: there is no data folder; name it with --data, or run privity serve first")
    token = base64.urlsafe_b64encode(random(32)).rstrip(b"=").decode()
    # In the fragment: a browser sends it to no server and puts it into no referrer.
    link = f"{url.rstrip('/')}/enrol#{token}"
    ends_ms = clock() + MINUTES * 60_000
    if out is not None:
        _write_new(out, link + "\n")
    digest = hashlib.sha256(token.encode()).hexdigest()
    _replace(data / FILE, json.dumps({"sha256": digest, "ends_ms": ends_ms}))
    where = f"written to {out}" if out is not None else f"\n\n    {link}\n"
    print(f"One-time link for the first administrator, good for {MINUTES} minutes: {where}", file=terminal)
    print("The console that redeems it is not part of this version yet.", file=terminal)
    return 0


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    # Passkeys are bound to a host name: browsers accept localhost, and refuse 127.0.0.1.
    if not (parts.scheme == "https" and parts.hostname) and not (
        parts.scheme == "http" and parts.hostname == "localhost"
    ):
        raise ConfigError(f"--url {url}: must be https://, or http://localhost on this machine.")


def _write_new(path: Path, text: str) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise ConfigError(f"--out {path}: cannot be created ({error.strerror}). Name a new file.") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)


def _replace(path: Path, text: str) -> None:
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    _write_new(beside, text)
    beside.replace(path)
