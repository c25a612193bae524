"""What LogStore promises, asked of every backend, and the sequencer over each of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from tests.support.stores import Open, Store

from privity.audit import checkpoint, leaf, tree
from privity.audit.checkpoint import Signer
from privity.audit.mirror import MemoryMirror
from privity.audit.sequencer import Sequencer
from privity.storage.ports import HeadMoved, LogEntry, LogHead, PendingRow, Tile, Writes

SIGNER = Signer("log.example/clinic", bytes(range(32)))


def pending(number: int, workspace: str = "clinic") -> PendingRow:
    return PendingRow(
        f"evt_{number}", workspace, f"int_{number // 2}", number.to_bytes(32, "big"), b"body%d" % number
    )


def entry(number: int) -> LogEntry:
    return LogEntry(
        number, f"evt_{number}", f"int_{number // 2}", number.to_bytes(32, "big"), b"body%d" % number
    )


def with_store(open_store: Open, test: Callable[[Store], Awaitable[None]]) -> None:
    async def run() -> None:
        store = await open_store()
        try:
            await test(store)
        finally:
            await store.close()

    asyncio.run(run())


def test_an_unknown_workspace_has_an_empty_log(open_store: Open) -> None:
    async def test(store: Store) -> None:
        assert await store.workspaces() == []
        assert await store.head("clinic") == LogHead()
        assert await store.pending("clinic", 10) == []
        assert await store.queued("clinic", 10) == []
        assert await store.entries("clinic", 0, 10) == []
        assert await store.find_entries("clinic", "int_1") == []
        assert await store.tiles("clinic") == []
        assert await store.tile("clinic", 0, 0) is None

    with_store(open_store, test)


def test_pending_rows_come_oldest_first_and_by_workspace(open_store: Open) -> None:
    async def test(store: Store) -> None:
        for number in range(5):
            await store.commit(Writes(pending=(pending(number), pending(number, "other"))))
        rows = await store.pending("clinic", 3)
        assert [row for _, row in rows] == [pending(0), pending(1), pending(2)]
        assert [number for number, _ in rows] == sorted(number for number, _ in rows)
        assert await store.queued("clinic", 3) == [(number, row.commitment) for number, row in rows]
        assert await store.workspaces() == ["clinic", "other"]

    with_store(open_store, test)


def test_integration_moves_rows_from_pending_to_the_log(open_store: Open) -> None:
    head = LogHead(3, b"r" * 32, b"note", 3)

    async def write(store: Store) -> None:
        await store.commit(Writes(pending=tuple(pending(n) for n in range(4))))
        rows = await store.pending("clinic", 3)
        tiles = [Tile(0, 0, 3, bytes(96)), Tile(1, 0, 1, bytes(32))]
        await store.integrate("clinic", 0, [number for number, _ in rows], tiles, head)
        await check(store)
        await store.integrate("clinic", 3, [], [Tile(0, 0, 4, bytes(128))], head)
        assert await store.tile("clinic", 0, 0) == Tile(0, 0, 4, bytes(128))
        await store.integrate("clinic", 3, [], tiles, head)

    async def check(store: Store) -> None:
        assert await store.head("clinic") == head
        assert [row for _, row in await store.pending("clinic", 10)] == [pending(3)]
        assert await store.entries("clinic", 1, 99) == [entry(1), entry(2)]
        assert await store.find_entries("clinic", "int_0") == [entry(0), entry(1)]
        assert await store.find_entries("other", "int_0") == []
        assert await store.tiles("clinic") == [Tile(0, 0, 3, bytes(96)), Tile(1, 0, 1, bytes(32))]
        assert await store.workspaces() == ["clinic"]

    with_store(open_store, write)
    with_store(open_store, check)


def test_of_two_sequencers_at_one_head_the_second_writes_nothing(open_store: Open) -> None:
    async def test(store: Store) -> None:
        await store.commit(Writes(pending=(pending(0),)))
        ((number, _),) = await store.pending("clinic", 10)
        tiles = [Tile(0, 0, 1, bytes(32))]
        attempts = [
            store.integrate("clinic", 0, [number], tiles, LogHead(1, b"%d" % n * 32)) for n in range(4)
        ]
        outcomes = await asyncio.gather(*attempts, return_exceptions=True)
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["HeadMoved"] * 3 + ["NoneType"]
        winner = next(n for n, outcome in enumerate(outcomes) if outcome is None)
        assert (await store.head("clinic")).root == b"%d" % winner * 32
        await store.commit(Writes(pending=(pending(1),)))
        ((number, _),) = await store.pending("clinic", 10)
        with pytest.raises(HeadMoved):
            await store.integrate("clinic", 7, [number], [], LogHead(8, b"x" * 32))
        assert await store.entries("clinic", 0, 10) == [entry(0)]

    with_store(open_store, test)


def test_rows_keep_their_order_among_those_of_other_workspaces(open_store: Open) -> None:
    async def test(store: Store) -> None:
        for number in (2, 0, 1, 3):
            await store.commit(Writes(pending=(pending(number), pending(9, "other"), pending(9, "other"))))
        numbers = [number for number, _ in await store.queued("clinic", 10)]
        await store.integrate("clinic", 0, numbers[:1], [], LogHead(1, b"r" * 32))
        await store.integrate("clinic", 1, numbers[1:], [], LogHead(4, b"s" * 32))
        bodies = [(e.index, e.event_id) for e in await store.entries("clinic", 0, 10)]
        assert bodies == [(0, "evt_2"), (1, "evt_0"), (2, "evt_1"), (3, "evt_3")]
        assert len(await store.pending("other", 10)) == 8

    with_store(open_store, test)


def test_a_row_that_is_not_pending_any_more_stops_the_whole(open_store: Open) -> None:
    """Neither another workspace's row nor one that was taken already becomes an entry."""

    async def test(store: Store) -> None:
        await store.commit(Writes(pending=(pending(0), pending(1), pending(2, "other"))))
        ours, others = await store.queued("clinic", 10), await store.queued("other", 10)
        for wrong in (others[0][0], others[0][0] + 1):
            with pytest.raises(HeadMoved):
                await store.integrate(
                    "clinic", 0, [ours[0][0], wrong], [Tile(0, 0, 2, bytes(64))], LogHead(2, b"x" * 32)
                )
        assert await store.queued("clinic", 10) == ours
        assert await store.queued("other", 10) == others
        assert await store.head("clinic") == LogHead()
        assert await store.entries("clinic", 0, 10) == []
        assert await store.tiles("clinic") == []

    with_store(open_store, test)


def test_two_sequencers_make_one_log_of_concurrent_writers(open_store: Open) -> None:
    async def test(store: Store) -> None:
        mirror = MemoryMirror()
        sequencers = [Sequencer(store, "clinic", SIGNER, mirror, batch=70) for _ in range(2)]

        async def write(writer: int) -> None:
            for number in range(50):
                await store.commit(Writes(pending=(pending(writer * 1000 + number),)))

        async def sequence(sequencer: Sequencer) -> None:
            while (await store.head("clinic")).size < 400:
                await sequencer.step()

        await asyncio.gather(*(write(n) for n in range(8)), *(sequence(s) for s in sequencers))
        entries = await store.entries("clinic", 0, 1000)
        assert sorted(int.from_bytes(e.commitment, "big") for e in entries) == sorted(
            writer * 1000 + number for writer in range(8) for number in range(50)
        )
        state, _ = tree.append(tree.EMPTY, [tree.leaf_hash(leaf.entry(e.commitment)) for e in entries])
        head = await store.head("clinic")
        assert head.root == tree.root(state)
        assert checkpoint.verify(head.checkpoint, SIGNER.vkey).root == head.root
        await Sequencer(store, "clinic", SIGNER, mirror).recover()

    with_store(open_store, test)
