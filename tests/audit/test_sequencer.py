"""The log against crashes, rollbacks, damage and lost answers."""

from __future__ import annotations

import asyncio
import copy
from dataclasses import replace

import pytest
from tests.support.audit_logs import SIGNER, WORKSPACE, grow, row

from privity.audit import checkpoint
from privity.audit.checkpoint import Checkpoint, Signer
from privity.audit.mirror import MemoryMirror
from privity.audit.sequencer import LogDamaged, LogRolledBack, Sequencer
from privity.storage.memory import MemoryStore
from privity.storage.ports import LogHead, StoreUnavailable, Writes


def sequencer(store: MemoryStore, mirror: MemoryMirror, signer: Signer = SIGNER) -> Sequencer:
    return Sequencer(store, WORKSPACE, signer, mirror)


def test_an_empty_log_is_signed_and_mirrored_before_its_first_entry() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await sequencer(store, mirror).recover()
        assert mirror.note is not None
        assert checkpoint.verify(mirror.note, SIGNER.vkey).size == 0
        assert (await store.head(WORKSPACE)).checkpoint == mirror.note
        assert mirror.vkey == SIGNER.vkey

    asyncio.run(run())


def test_each_step_leaves_log_and_mirror_at_one_checkpoint() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        for start in (0, 300, 600):
            await grow(store, mirror, 300, start)
            head = await store.head(WORKSPACE)
            assert head.size == head.checkpoint_size == start + 300
            assert mirror.note == head.checkpoint
            assert checkpoint.verify(head.checkpoint, SIGNER.vkey).root == head.root
        assert await store.pending(WORKSPACE, 10) == []

    asyncio.run(run())


def test_a_restored_old_copy_is_refused() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 10)
        old = copy.deepcopy(store)
        await grow(store, mirror, 10, 10)
        with pytest.raises(LogRolledBack, match="has 10 entries, but a checkpoint over 20"):
            await sequencer(old, mirror).recover()

    asyncio.run(run())


def test_another_history_of_the_same_length_is_refused() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 10)
        old = copy.deepcopy(store)
        await grow(store, mirror, 10, 10)
        await grow(old, MemoryMirrorLike(mirror), 15, 50)
        with pytest.raises(LogRolledBack, match="not those of the published"):
            await sequencer(old, mirror).recover()

    class MemoryMirrorLike(MemoryMirror):
        """A mirror as it was before the fork."""

        def __init__(self, newer: MemoryMirror) -> None:
            super().__init__()
            self.note = checkpoint.sign(
                Checkpoint(SIGNER.name, 0, __import__("hashlib").sha256().digest()), SIGNER
            )

    asyncio.run(run())


def test_a_lost_mirror_and_one_of_another_log_are_refused() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 10)
        with pytest.raises(LogRolledBack, match="missing"):
            await sequencer(store, MemoryMirror()).recover()
        adopted = MemoryMirror()
        await sequencer(store, adopted).recover(adopt_mirror=True)
        assert adopted.note == mirror.note
        mirror.note = checkpoint.sign(Checkpoint("other", 10, bytes(32)), Signer("other", bytes(32)))
        with pytest.raises(LogRolledBack, match="not signed by the log's key"):
            await sequencer(store, mirror).recover()

    asyncio.run(run())


def test_a_checkpoint_whose_publication_was_cut_off_is_published_at_the_next_start() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 10)
        before = mirror.note
        await grow(store, mirror, 10, 10)
        newest, mirror.note = mirror.note, before
        await sequencer(store, mirror).recover()
        assert mirror.note == newest

    asyncio.run(run())


def test_a_damaged_tree_is_refused() -> None:
    async def run() -> None:
        for damage in ("tile", "root", "checkpoint", "missing"):
            store, mirror = MemoryStore(), MemoryMirror()
            await grow(store, mirror, 300)
            log = store._logs[WORKSPACE]
            if damage == "tile":
                tile = log.tiles[0, 1]
                log.tiles[0, 1] = replace(tile, data=bytes(32) + tile.data[32:])
            elif damage == "root":
                log.head = replace(log.head, root=bytes(32))
            elif damage == "checkpoint":
                note = checkpoint.sign(Checkpoint(SIGNER.name, 300, bytes(32)), SIGNER)
                log.head = replace(log.head, checkpoint=note)
            else:
                del log.tiles[0, 1]
            with pytest.raises(LogDamaged):
                await sequencer(store, mirror).recover()

    asyncio.run(run())


def test_an_unsigned_head_is_signed_at_start() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 5)
        log = store._logs[WORKSPACE]
        log.head = LogHead(log.head.size, log.head.root)
        await sequencer(store, mirror).recover()
        assert (await store.head(WORKSPACE)).checkpoint == mirror.note

    asyncio.run(run())


def test_a_lost_answer_and_a_lost_race_are_recovered_from() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        first = await grow(store, mirror, 5)
        await store.commit(Writes(pending=(row(6),)))
        integrate = store.integrate

        async def lose_the_answer(*arguments: object) -> None:
            await integrate(*arguments)  # type: ignore[arg-type]
            store.integrate = integrate  # type: ignore[method-assign]
            raise StoreUnavailable("the answer was lost")

        store.integrate = lose_the_answer  # type: ignore[method-assign,assignment]
        with pytest.raises(StoreUnavailable):
            await first.step()
        assert await first.step() == 0
        assert checkpoint.verify(mirror.note or b"", SIGNER.vkey).size == 6
        second = await grow(store, mirror, 4, 10)
        await store.commit(Writes(pending=(row(20),)))
        assert await first.step() == 0  # its head is old: it loses, learns and goes on
        assert await first.step() == 1
        await store.commit(Writes(pending=(row(21),)))
        assert [await second.step(), await second.step()] == [0, 1]
        assert (await store.head(WORKSPACE)).size == 12

    asyncio.run(run())


class StubbornMirror(MemoryMirror):
    def __init__(self) -> None:
        super().__init__()
        self.broken = False
        self.writes = 0

    async def write(self, note: bytes, vkey: str) -> None:
        if self.broken:
            raise OSError("the other disk is gone")
        self.writes += 1
        await super().write(note, vkey)


def test_running_reports_problems_goes_on_after_them_and_stops_when_told() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), StubbornMirror()
        stop, reports = asyncio.Event(), []

        def report(problem: Exception | None) -> None:
            reports.append(type(problem).__name__)
            if len(reports) == 3:
                assert (await_head := store._logs[WORKSPACE].head).size == 3  # integrated, not yet mirrored
                assert checkpoint.verify(mirror.note or b"", SIGNER.vkey).size < await_head.size
                mirror.broken = False
            if len(reports) == 4:
                assert checkpoint.verify(mirror.note or b"", SIGNER.vkey).size == 3
                store.available = False
            if len(reports) == 5:
                store.available = True
            if len(reports) == 8:
                stop.set()

        one = sequencer(store, mirror)
        await one.recover()
        await store.commit(Writes(pending=(row(0), row(1), row(2))))
        mirror.broken = True
        await one.run(stop, report, busy_s=0.001, idle_s=0.001)
        assert reports[:4] == ["OSError", "OSError", "OSError", "NoneType"]
        assert reports[4:6] == ["StoreUnavailable", "NoneType"]
        assert mirror.writes > 2  # renewed while idle

    asyncio.run(run())


def test_running_ends_when_the_log_was_rolled_back() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 3)
        with pytest.raises(LogRolledBack):
            await sequencer(MemoryStore(), mirror).run(asyncio.Event())

    asyncio.run(run())


def test_a_fork_with_the_same_mirror_is_noticed_while_both_run() -> None:
    """A copy of the database goes on elsewhere: whichever publishes second finds the other's tree."""

    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        one = await grow(store, mirror, 3)
        copied = copy.deepcopy(store)
        two = sequencer(copied, mirror)
        await two.recover()
        await store.commit(Writes(pending=(row(10),)))
        await copied.commit(Writes(pending=(row(20), row(21))))
        assert await one.step() == 1
        with pytest.raises(LogRolledBack, match="another copy"):
            await two.step()
        published = mirror.note
        await store.commit(Writes(pending=(row(11),)))
        assert await one.step() == 1  # what was published is its own, so it goes on
        assert mirror.note != published

    asyncio.run(run())


def test_a_larger_tree_in_the_mirror_that_is_not_ours_ends_the_run() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        one = await grow(store, mirror, 3)
        copied = copy.deepcopy(store)
        await grow(copied, mirror, 5, 20)
        await store.commit(Writes(pending=(row(10),)))
        with pytest.raises(LogRolledBack, match="old copy"):
            await one.step()
        mirror.note = checkpoint.sign(Checkpoint("other", 10, bytes(32)), Signer("other", bytes(32)))
        with pytest.raises(LogRolledBack, match="it is of other, and this log calls itself"):
            await one.step()

    asyncio.run(run())


def test_a_row_that_is_no_event_ends_the_run_and_is_named() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        one = await grow(store, mirror, 3)
        await store.commit(Writes(pending=(row(4)._replace(commitment=b"x"), row(5))))
        with pytest.raises(LogDamaged, match="row 4 of the pending events"):
            await one.run(asyncio.Event())

    asyncio.run(run())


def test_adopting_compares_with_an_older_checkpoint() -> None:
    async def run() -> None:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, 4)
        older = mirror.note
        await grow(store, mirror, 4, 4)
        one = sequencer(store, MemoryMirror())
        assert await one.extends(older or b"") == 4
        other = MemoryMirror()
        await grow(MemoryStore(), other, 4)
        with pytest.raises(LogRolledBack, match="not those of the published"):
            await one.extends(other.note or b"")

    asyncio.run(run())
