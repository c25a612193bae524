"""A real PostgreSQL for the backends' suites: the system's own binaries, a folder of its own, a socket.

The server refuses to run as root, so as root it is started through ``runuser -u postgres`` in a
temporary folder that belongs to that user. Without the binaries the tests are skipped by name and
reason, unless ``PRIVITY_REQUIRE_ALL=1``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

USER = "postgres"


def binaries() -> Path | None:
    """Return the folder with initdb and pg_ctl, of the newest version installed."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
    found = [*places, *(Path(p).parent for p in [shutil.which("initdb")] if p)]
    return next((place for place in found if (place / "pg_ctl").exists()), None)


@contextmanager
def server() -> Iterator[str]:
    """Start a server on a Unix socket; yield a URL with which asyncpg connects to it."""
    place = binaries()
    if place is None:
        reason = "PostgreSQL server binaries are missing (apt-get install postgresql)"
        if os.environ.get("PRIVITY_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    # Sockets have short paths (108 bytes), so not below pytest's own long temporary folders.
    folder = Path(tempfile.mkdtemp(prefix="privity-pg-"))
    as_user = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, USER, USER)
    data = folder / "data"

    def call(*command: str) -> None:
        subprocess.run(
            [*as_user, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, cwd=folder
        )

    try:
        call(str(place / "initdb"), "-D", str(data), "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c max_connections=50"
        call(str(place / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://{USER}@/postgres?host={folder}"
        finally:
            call(str(place / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
