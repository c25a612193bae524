"""Turns pending events into tree, tiles and checkpoints.

A step is: read pending rows, extend the tree, sign, write everything in one transaction, publish.
A checkpoint leaves this process only after the transaction that holds its tree is durable, so the
log never signs two trees of which neither extends the other. Recovery runs before the first step,
after any failure whose outcome is unknown, and when another sequencer was faster: it is the one way
by which this object comes to know the state of the log.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from privity.audit import checkpoint, leaf, tree
from privity.audit.checkpoint import BadCheckpoint, Checkpoint, Signer
from privity.audit.mirror import CheckpointMirror
from privity.storage.ports import HeadMoved, LogHead, LogStore, StoreUnavailable, Tile

#: Rows of one transaction. More would hold up the gateway's own commits behind it.
BATCH = 4096

#: Leaves hashed at a stretch (about 0.2 ms), then the event loop gets its turn. To the end of a tile at
#: most: so no tile is made twice in one batch.
_SLICE = tree.TILE_WIDTH


class LogRolledBack(Exception):
    """The log lies behind, or contradicts, a checkpoint that was published from it."""


class LogDamaged(Exception):
    """The stored tree does not lead to the stored root."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The log as this sequencer last saw it."""

    state: tree.TreeState
    note: bytes
    noted: int  # size of the tree that the note signs


class Sequencer:
    """The sequencer of one workspace's log.

    Run one at a time: on SQLite the data folder's lock sees to it; with PostgreSQL a second one is
    harmless, it loses the compare-and-swap on the head.
    """

    def __init__(
        self, store: LogStore, workspace: str, signer: Signer, mirror: CheckpointMirror, batch: int = BATCH
    ) -> None:
        self._store = store
        self._workspace = workspace
        self._signer = signer
        self._mirror = mirror
        self._batch = batch
        self._known: _Known | None = None
        self._unpublished = False
        self._published: bytes | None = None  # what the mirror held when it was last known to be right

    async def extends(self, note: bytes) -> int:
        """Return the size of the tree that this older checkpoint signs, if the log extends it.

        Raises LogRolledBack where it does not, or where the note is not this log's.
        """
        head = await self._store.head(self._workspace)
        return (await self._compare(note, head.size)).size

    async def recover(self, *, adopt_mirror: bool = False) -> None:
        """Learn the log's state and check it against the mirror, before anything is written.

        ``adopt_mirror`` accepts a log whose mirror is missing: an operator's decision after the
        mirror was lost or moved, to be taken with an older checkpoint at hand (:meth:`extends`).
        Raises LogRolledBack, LogDamaged, StoreUnavailable, OSError (the mirror).
        """
        self._known = None
        # The mirror is read first: whatever it holds was durable in the log before.
        published = await self._mirror.read()
        head = await self._store.head(self._workspace)
        state = await self._load(head.size)
        if tree.root(state) != (head.root if head.size else tree.EMPTY_ROOT):
            raise LogDamaged("the log's tiles do not lead to its root; restore the database from a backup")
        if published is not None:
            await self._compare(published, head.size)
        elif head.size and not adopt_mirror:
            # The first write to a mirror precedes the first entry (below): a log that has entries
            # and no mirror has lost it, and with it the means to notice a rollback.
            raise LogRolledBack(
                "the mirror of the newest checkpoint is missing; put it back, or compare the log with"
                " an older checkpoint and adopt it: privity audit adopt"
            )
        self._published = published
        note, noted = head.checkpoint, head.checkpoint_size
        if noted != head.size or not note:
            # A new log (or one without a signature): sign it, durably first, like every checkpoint.
            note, noted = self._sign(state), head.size
            signed = LogHead(head.size, tree.root(state), note, noted)
            try:
                await self._store.integrate(self._workspace, head.size, [], [], signed)
            except HeadMoved:
                await self.recover(adopt_mirror=adopt_mirror)
                return
            # If we die here: nothing was published; the next start publishes what is stored.
        elif self._verified(note, LogDamaged) != Checkpoint(self._signer.name, noted, tree.root(state)):
            raise LogDamaged("the stored checkpoint is not one of this log; restore the database")
        if note != published:
            # The transaction was durable and its publication was cut off: it is made up for.
            await self._publish(note, noted)
            # If we die here: log and mirror agree.
        self._known = _Known(state, note, noted)

    async def step(self) -> int:
        """Integrate one batch of pending events; return how many. Raises as :meth:`recover` does."""
        if self._known is None:
            await self.recover()
            assert self._known is not None
        if self._unpublished:
            # The mirror did not answer last time. It comes first: nothing is signed over its head.
            await self._publish(self._known.note, self._known.noted)
        known = self._known
        rows = await self._store.queued(self._workspace, self._batch)
        if not rows:
            return 0
        # If we die up to here: the events are durable in `pending` and come at the next start.
        tiles, state = await self._extend(known.state, rows)
        note = self._sign(state)
        head = LogHead(state.size, tree.root(state), note, state.size)
        # If we die here: a signature was made and shown to nobody; the next start may sign another
        # tree of this size, if more events came first.
        self._known = None  # until the answer is in, we do not know which state holds
        try:
            numbers = [number for number, _ in rows]
            await self._store.integrate(self._workspace, known.state.size, numbers, tiles, head)
        except HeadMoved:
            return 0  # another sequencer integrated these events; recovery reads its state
        # If we die here: tree and checkpoint are durable and agree, the mirror is one checkpoint
        # behind. Recovery finds the mirror's tree to be a prefix of ours and catches up.
        self._known = _Known(state, note, state.size)
        await self._publish(note, state.size)
        return len(rows)

    async def run(
        self,
        stop: asyncio.Event,
        on_problem: Callable[[Exception | None], None] = lambda _: None,
        *,
        busy_s: float = 1.0,
        idle_s: float = 60.0,
    ) -> None:
        """Step each second while events come, and renew the mirror each minute when none do.

        A store or mirror that does not answer is reported to ``on_problem`` (and its recovery with
        None) and tried again. Everything else ends the run, LogRolledBack and LogDamaged above all:
        going on would bury it. The caller must then stop serving.
        """
        quiet = 0.0
        while not stop.is_set():
            try:
                count = await self.step()
                while count == self._batch:
                    count = await self.step()
                quiet = 0.0 if count else quiet + busy_s
                if quiet >= idle_s and self._known is not None:
                    await self._publish(self._known.note, self._known.noted)
                    quiet = 0.0
                on_problem(None)
            except (StoreUnavailable, OSError) as problem:
                on_problem(problem)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), busy_s)

    def _sign(self, state: tree.TreeState) -> bytes:
        return checkpoint.sign(Checkpoint(self._signer.name, state.size, tree.root(state)), self._signer)

    async def _publish(self, note: bytes, size: int) -> None:
        """Write the mirror, unless another sequencer has published a larger tree of this log meanwhile.

        Where it holds what we did not write, that has to be of this log: a copy of the database that
        goes on elsewhere with the same mirror is noticed by whichever of the two publishes second.
        """
        self._unpublished = True
        published = await self._mirror.read()
        if published is not None and published != self._published:
            # The head is read behind the mirror: what the mirror holds was durable in the log before.
            head = await self._store.head(self._workspace)
            seen = await self._compare(published, head.size)
            self._published = published
            if seen.size > size:
                self._unpublished = False
                return
        await self._mirror.write(note, self._signer.vkey)
        self._published = note
        self._unpublished = False

    def _verified(self, note: bytes, otherwise: type[LogDamaged | LogRolledBack]) -> Checkpoint:
        try:
            return checkpoint.verify(note, self._signer.vkey)
        except BadCheckpoint as problem:
            raise otherwise(f"{problem}: {checkpoint.not_ours(note, self._signer.vkey)}") from None

    async def _compare(self, published: bytes, size: int) -> Checkpoint:
        """Refuse a log that does not extend the tree that was published."""
        seen = self._verified(published, LogRolledBack)
        if seen.size > size:
            raise LogRolledBack(
                f"the log has {size} entries, but a checkpoint over {seen.size} was published: this is an"
                " old copy of the database; restore the newest one"
            )
        if tree.root(await self._load(seen.size)) != seen.root:
            raise LogRolledBack(
                f"the log's first {seen.size} entries are not those of the published checkpoint: another copy"
                " of this database went on; stop one of them and restore the database that is the right one"
            )
        return seen

    async def _load(self, size: int) -> tree.TreeState:
        tiles: dict[tuple[int, int], bytes] = {}
        for level, index in tree.tiles_needed(lambda read: tree.load(size, read)):
            tile = await self._store.tile(self._workspace, level, index)
            tiles[level, index] = tile.data if tile else b""
        try:
            return tree.load(size, lambda level, index: tiles[level, index])
        except ValueError as problem:
            raise LogDamaged(f"{problem}; restore the database from a backup") from None

    async def _extend(
        self, state: tree.TreeState, rows: Sequence[tuple[int, bytes]]
    ) -> tuple[list[Tile], tree.TreeState]:
        for number, commitment in rows:
            if len(commitment) != leaf.COMMITMENT_BYTES:
                raise LogDamaged(
                    f"row {number} of the pending events holds no commitment, so it is none of ours, and"
                    " nothing behind it can be signed: keep a copy of the database as evidence, and"
                    " delete that row or restore a backup"
                )
        tiles: dict[tuple[int, int], Tile] = {}
        at = 0
        while at < len(rows):
            part = rows[at : at + _SLICE - state.size % _SLICE]
            state, changed = tree.append(state, leaf.hashes(commitment for _, commitment in part))
            tiles.update({(t.level, t.index): Tile(t.level, t.index, t.width, t.data) for t in changed})
            at += len(part)
            await asyncio.sleep(0)
        return list(tiles.values()), state
