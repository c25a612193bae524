"""``privity audit verify | export | receipt``."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING

from privity.audit.verify import describe, verify_folder

if TYPE_CHECKING:
    from privity.bootstrap import Log


def verify(folder: Path | None = None, *, config: Path, data: Path) -> int:
    """Verify an exported folder, or else the live log; return 0, or 1 and name the first bad place."""
    if folder is None:
        return _run(verify_live(config, data))
    report = verify_folder(folder)
    print(describe(report))
    return 0 if report.ok else 1


async def verify_live(config: Path, data: Path) -> int:
    """Verify the log in the data folder against its own key and against the mirror of its checkpoint."""
    with tempfile.TemporaryDirectory(prefix="privity-verify-") as temporary:
        folder = Path(temporary)
        async with _open(config, data) as log:
            # The mirror first: what it holds was durable in the log before.
            mirrored = await log.mirror.read()
            await log.reader.export(folder)
        report = await asyncio.to_thread(verify_folder, folder, log.signer.vkey, mirrored)
    print(describe(report))
    return 0 if report.ok else 1


def export(folder: Path, *, config: Path, data: Path) -> int:
    """Write the log as a folder of C2SP tiles, with the key that verifies it."""

    async def run() -> int:
        async with _open(config, data) as log:
            size = await log.reader.export(folder)
        print(f"{size} entries written to {folder}; verify with: privity audit verify {folder}")
        return 0

    return _run(run())


def receipt(interaction: str, *, config: Path, data: Path) -> int:
    """Print the receipt of one interaction. It opens that interaction's events to whoever reads it."""

    async def run() -> int:
        async with _open(config, data) as log:
            sys.stdout.write(await log.reader.receipt(interaction, log.log_key))
        return 0

    return _run(run())


@contextlib.asynccontextmanager
async def _open(config: Path, data: Path) -> AsyncIterator[Log]:
    from privity import bootstrap
    from privity.config.load import load
    from privity.domain.errors import ConfigError

    settings = load(config, today=dt.date.today())  # noqa: DTZ011 - agreements end by the local calendar
    if not await asyncio.to_thread(data.is_dir):
        raise ConfigError(f"{data}: there is no data folder; name it with --data, or run privity serve first")
    async with bootstrap.open_storage(settings, data) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        yield await bootstrap.open_log(settings, storage, keyring, data)


def _run(work: Coroutine[object, object, int]) -> int:
    """Run a command; what it can expect to go wrong becomes a line on standard error and status 1."""
    from privity.audit.log import NotCovered
    from privity.crypto.errors import BoxError, KeyErased, KeyUnavailable
    from privity.domain.errors import PrivityError
    from privity.storage.ports import StoreUnavailable

    expected = (PrivityError, StoreUnavailable, KeyUnavailable, KeyErased, BoxError, NotCovered, OSError)
    try:
        return asyncio.run(work)
    except expected as problem:
        print(problem, file=sys.stderr)
        return 1
