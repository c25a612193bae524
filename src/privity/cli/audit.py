"""``privity audit verify | export | receipt | check-receipt | adopt``."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING

from privity.audit.verify import (
    describe,
    describe_receipt,
    read_plain,
    read_vkey,
    verify_folder,
    verify_receipt,
)
from privity.cli.common import read
from privity.domain.errors import ConfigError

if TYPE_CHECKING:
    from privity.bootstrap import Log, Storage


def verify(
    folder: Path | None = None,
    *,
    config: Path,
    data: Path,
    vkey: str | None = None,
    older: Path | None = None,
) -> int:
    """Verify an exported folder, or else the live log; return 0, or 1 and name the first bad place.

    Without ``vkey`` a folder that says to be of this installation's log must be signed by its key. Of
    another log only the key inside the folder is at hand, and the output says what that is worth.
    """

    async def run() -> int:
        key = None if vkey is None else read_vkey(vkey)
        note = None if older is None else read_plain(older)
        if folder is None:
            return await verify_live(config, data, vkey=key, older=note)
        report = await asyncio.to_thread(verify_folder, folder, key or await _own(folder, config, data), note)
        print(describe(report))
        return 0 if report.ok else 1

    return _run(run())


async def _own(folder: Path, config: Path, data: Path) -> str | None:
    """Return this installation's key, if there is one and the folder claims its origin."""
    with contextlib.suppress(*expected()):
        claimed = read_plain(folder / "checkpoint").partition(b"\n")[0].decode("utf-8", "replace")
        async with _open(config, data) as (_, log):
            return log.signer.vkey if claimed == log.signer.name else None
    return None


async def verify_live(
    config: Path, data: Path, *, vkey: str | None = None, older: bytes | None = None
) -> int:
    """Verify the log in the data folder: its tree against its own key and the mirror of its checkpoint,
    and each row against its sealed event.
    """
    with tempfile.TemporaryDirectory(prefix="privity-verify-") as temporary:
        folder = Path(temporary)
        async with _open(config, data) as (storage, log):
            # The mirror first: what it holds was durable in the log before.
            mirrored = await log.mirror.read()
            await log.reader.export(folder)
            key = vkey or log.signer.vkey
            report = await asyncio.to_thread(verify_folder, folder, key, mirrored)
            if report.ok and older is not None:
                report = await asyncio.to_thread(verify_folder, folder, key, older)
            if report.ok:
                await log.reader.check(log.log_key)
                await _check_names(storage, log)
    print(describe(report))
    if report.ok and report.size and mirrored is None:
        print(
            "The mirror of its newest checkpoint is missing, so nothing shows that this is not an old copy: "
            "put the mirror back, or compare the log with an older checkpoint: privity audit adopt",
            file=sys.stderr,
        )
        return 1
    return 0 if report.ok else 1


async def _check_names(storage: Storage, log: Log) -> None:
    """Names may be erased, but none may stand for another's digest. Raises BoxError."""
    from privity.audit.event import name_ref
    from privity.crypto.errors import BoxError

    for ref, name in (await storage.data.names(log.workspace)).items():
        if name_ref(log.workspace, name) != ref:
            raise BoxError(
                f"the name that stands for {ref.hex()} is not the one that was recorded; the database was"
                " altered, restore it from a backup"
            )


def export(folder: Path, *, config: Path, data: Path) -> int:
    """Write the log as a folder of C2SP tiles, with the key that verifies it."""

    async def run() -> int:
        async with _open(config, data) as (_, log):
            size = await log.reader.export(folder)
        print(f"{size} entries written to {folder}; verify with: privity audit verify {folder}")
        return 0

    return _run(run())


def receipt(interaction: str, *, config: Path, data: Path) -> int:
    """Print the receipt of one interaction. It opens that interaction's events to whoever reads it.

    While an event of it waits for its signature there is none: ask again. One without an outcome is
    printed only while the interaction is really under way, and that is said on standard error.
    """
    from privity.audit.log import NotCovered
    from privity.crypto.errors import BoxError

    async def run() -> int:
        async with _open(config, data) as (storage, log):
            opened = {name for name, _ in await storage.data.open_interactions()}
            text = await log.reader.receipt(interaction, log.log_key)
            lacks = verify_receipt(text, log.signer.vkey).lacks
            if lacks == "the outcome" and interaction not in opened:
                if await _waits(storage, log.workspace, interaction):
                    raise NotCovered("the outcome waits for its signature; a checkpoint is made each second")
                raise BoxError(
                    "the outcome of this interaction is not where the log's index says;"
                    " run: privity audit verify"
                )
        sys.stdout.write(text)
        if lacks:
            print(f"The receipt is incomplete: it does not hold {lacks} (yet).", file=sys.stderr)
        return 0

    return _run(run())


async def _waits(storage: Storage, workspace: str, interaction: str) -> bool:
    rows = await storage.log.pending(workspace, 100_000)
    return any(row.interaction == interaction for _, row in rows)


def check_receipt(file: Path, *, vkey: str | None, config: Path, data: Path) -> int:
    """Verify a receipt against this key, or else against this installation's own."""

    async def run() -> int:
        text = sys.stdin.read() if str(file) == "-" else read_plain(file).decode("utf-8", "replace")
        if vkey is not None:
            key = read_vkey(vkey)
        elif config.is_file():  # noqa: ASYNC240 - nothing else runs here
            async with _open(config, data) as (_, log):
                key = log.signer.vkey
        else:
            raise ConfigError("--vkey is missing: whose receipt it is can be told by the log's key only.")
        report = verify_receipt(text, key)
        print(describe_receipt(report))
        return 0 if report.ok else 1

    return _run(run())


def adopt(older: Path | None, *, unchecked: bool, config: Path, data: Path) -> int:
    """Accept a log whose mirror was lost, on record, after comparing it with an older checkpoint."""
    from privity.bootstrap import adopt_mirror

    async def run() -> int:
        if (older is None) is not unchecked:
            raise ConfigError(
                "name an older checkpoint of this log with --checkpoint FILE (from an export, the end of a "
                "receipt or a backup of the mirror), or say --unchecked where there is none."
            )
        note = None if older is None else read_plain(older)
        size, compared = await adopt_mirror(read(config), data, note)
        how = "unchecked" if compared is None else f"which extends a checkpoint of {compared}"
        print(f"Adopted a log of {size} entries, {how}; its mirror begins anew, and that is on record.")
        return 0

    return _run(run())


@contextlib.asynccontextmanager
async def _open(config: Path, data: Path) -> AsyncIterator[tuple[Storage, Log]]:
    from privity import bootstrap

    settings = read(config)
    async with bootstrap.open_storage(settings, data) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        yield storage, await bootstrap.open_log(settings, storage, keyring, data)


def expected() -> tuple[type[Exception], ...]:
    """What can be expected to go wrong; each says what to do."""
    from privity.audit.checkpoint import BadCheckpoint
    from privity.audit.log import NotCovered
    from privity.audit.sequencer import LogDamaged, LogRolledBack
    from privity.crypto.errors import BoxError, KeyErased, KeyUnavailable
    from privity.domain.errors import PrivityError
    from privity.storage.ports import StoreUnavailable

    ours = (PrivityError, StoreUnavailable, KeyUnavailable, KeyErased, BoxError)
    return (*ours, NotCovered, BadCheckpoint, LogDamaged, LogRolledBack, OSError)


def _run(work: Coroutine[object, object, int]) -> int:
    """Run a command; what it can expect to go wrong becomes a line on standard error and status 1."""
    try:
        return asyncio.run(work)
    except expected() as problem:
        print(problem, file=sys.stderr)
        return 1
