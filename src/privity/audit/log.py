"""What leaves the log: the tile folder for outsiders, and receipts of single interactions.

The tree covers commitments. What lies beside a commitment in its row (the sealed body, the event's id,
the interaction by which receipts find it) is covered by the commitment alone, so it is compared with
the opened event wherever it is relied upon.
"""

from __future__ import annotations

import asyncio
import base64
from pathlib import Path

import orjson

from privity.audit import checkpoint, leaf, tree
from privity.audit.checkpoint import BadCheckpoint
from privity.audit.event import open_entry
from privity.audit.mirror import replace_durably
from privity.crypto.errors import BoxError
from privity.storage.ports import LogEntry, LogHead, LogStore

#: The first line of a receipt; each proof in it is a complete C2SP tlog-proof.
RECEIPT_HEAD = "privity-receipt/v1"
PROOF_HEAD = "c2sp.org/tlog-proof@v1"

_BUNDLES_AT_ONCE = 16


class NotCovered(Exception):
    """No signed checkpoint covers what was asked for (yet)."""


class AuditLog:
    """Reads one workspace's log. Safe beside a running sequencer: it only reads what is signed."""

    def __init__(self, store: LogStore, workspace: str, vkey: str) -> None:
        self._store = store
        self._workspace = workspace
        self._vkey = vkey

    async def export(self, folder: Path) -> int:
        """Write checkpoint, tiles, bundles and ``vkey`` in the layout of tlog-tiles; return the size.

        The folder holds commitments only: it may be given to anyone who may know how many events
        there are. The checkpoint is written last, so an export that was cut off has none.
        Raises NotCovered when nothing was signed yet.
        """
        head = await self._signed()
        size = head.checkpoint_size
        for level, count in tree.widths(size):
            for index in range(-(-count // tree.TILE_WIDTH)):
                width = tree.tile_width(size, level, index)
                data = (await self._read(level, index))[: width * tree.HASH]
                _put(folder / tree.tile_path(level, index, width), data)
        stride = _BUNDLES_AT_ONCE * tree.TILE_WIDTH
        for start in range(0, size, stride):
            entries = await self._store.entries(self._workspace, start, min(size, start + stride))
            for at in range(0, len(entries), tree.TILE_WIDTH):
                part = entries[at : at + tree.TILE_WIDTH]
                path = tree.tile_path("entries", part[0].index // tree.TILE_WIDTH, len(part))
                _put(folder / path, tree.bundle(leaf.entry(entry.commitment) for entry in part))
        _put(folder / "vkey", f"{self._vkey}\n".encode())
        replace_durably(folder / "checkpoint", head.checkpoint)
        return size

    async def receipt(self, interaction: str, log_key: bytes) -> str:
        """Return a text that proves every event of one interaction offline.

        Per entry: a C2SP tlog-proof whose ``extra`` line carries the salt and the opened event.
        Raises NotCovered when the interaction is unknown or a part of it is not signed yet, and
        BoxError when a row was altered: one of the interaction's, or one between its first and its last
        that was made to look like another's. Beyond those only :meth:`check` can tell.
        """
        head = await self._signed()
        entries = await self._store.find_entries(self._workspace, interaction)
        if not entries or entries[-1].index >= head.checkpoint_size:
            raise NotCovered(
                "no signed checkpoint covers this interaction; a checkpoint is made each second, ask again"
            )
        parts = [f"{RECEIPT_HEAD}\ninteraction {interaction}\nentries {len(entries)}\n"]
        await self._check(entries[0].index, entries[-1].index + 1, log_key)
        for entry in entries:
            salt, body = open_entry(entry, self._workspace, log_key)
            parts.append(await self._proof(entry, salt + body, head))
        return "\n".join(parts)

    async def check(self, log_key: bytes) -> int:
        """Open every signed entry and compare it with the columns of its row; return how many there are.

        Raises NotCovered when nothing was signed yet, and BoxError, naming the first altered entry.
        """
        size = (await self._signed()).checkpoint_size
        await self._check(0, size, log_key)
        return size

    async def _check(self, start: int, end: int, log_key: bytes) -> None:
        for at in range(start, end, tree.TILE_WIDTH):
            until = min(end, at + tree.TILE_WIDTH)
            entries = await self._store.entries(self._workspace, at, until)
            if [entry.index for entry in entries] != list(range(at, until)):
                raise BoxError(f"entries are missing behind {at}; restore the database from a backup")
            for entry in entries:
                self._compare(entry, log_key)
            await asyncio.sleep(0)

    def _compare(self, entry: LogEntry, log_key: bytes) -> None:
        try:
            body = orjson.loads(open_entry(entry, self._workspace, log_key)[1])
        except BoxError as problem:
            raise BoxError(f"entry {entry.index}: {problem}") from None
        if body["id"] != entry.event_id or (body["interaction"] or "") != entry.interaction:
            raise BoxError(
                f"entry {entry.index}: the row does not belong to its sealed event; the database was altered,"
                " restore it from a backup"
            )

    async def _proof(self, entry: LogEntry, opened: bytes, head: LogHead) -> str:
        size = head.checkpoint_size
        needed = tree.tiles_needed(lambda read: tree.inclusion_proof(entry.index, size, read))
        tiles = {place: await self._read(*place) for place in needed}
        path = tree.inclusion_proof(entry.index, size, lambda level, index: tiles[level, index])
        lines = [PROOF_HEAD, f"extra {_base64(opened)}", f"index {entry.index}", *map(_base64, path)]
        return "\n".join(lines) + "\n\n" + head.checkpoint.decode()

    async def _signed(self) -> LogHead:
        head = await self._store.head(self._workspace)
        if not head.checkpoint:
            raise NotCovered("the log has no signed checkpoint yet; start the gateway once")
        try:
            checkpoint.verify(head.checkpoint, self._vkey)
        except BadCheckpoint as problem:
            raise BadCheckpoint(f"{problem}: {checkpoint.not_ours(head.checkpoint, self._vkey)}") from None
        return head

    async def _read(self, level: int, index: int) -> bytes:
        tile = await self._store.tile(self._workspace, level, index)
        if tile is None:
            raise NotCovered(f"tile {level}/{index} is missing from the store; restore it from a backup")
        return tile.data


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
