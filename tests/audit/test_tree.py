"""The tree against a naive transcription of RFC 6962, section 2.1."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.audit import tree


def naive_root(leaves: list[bytes]) -> bytes:
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\1" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


LEAVES = [tree.leaf_hash(str(i).encode()) for i in range(70_000)]
STEPS = st.lists(st.integers(0, 700), max_size=6)


class Tiles:
    """What a store keeps: the newest width of each tile."""

    def __init__(self) -> None:
        self.state = tree.EMPTY
        self.kept: dict[tuple[int, int], bytes] = {}

    def append(self, count: int) -> None:
        size = self.state.size
        self.state, changed = tree.append(self.state, LEAVES[size : size + count])
        for tile in changed:
            assert tile.data.startswith(self.kept.get((tile.level, tile.index), b""))
            self.kept[tile.level, tile.index] = tile.data

    def read(self, level: int, index: int) -> bytes:
        return self.kept[level, index]


@given(STEPS)
def test_any_way_of_appending_gives_the_root_of_the_rfc(steps: list[int]) -> None:
    tiles = Tiles()
    for count in steps:
        tiles.append(count)
    size = tiles.state.size
    assert size == sum(steps)
    assert tree.root(tiles.state) == naive_root(LEAVES[:size])
    assert tree.load(size, tiles.read) == tiles.state
    for (level, index), data in tiles.kept.items():
        assert len(data) == tree.tile_width(size, level, index) * tree.HASH


@given(STEPS.filter(any), st.data())
def test_an_inclusion_proof_holds_for_its_leaf_only(steps: list[int], data: st.DataObject) -> None:
    tiles = Tiles()
    for count in steps:
        tiles.append(count)
    size = data.draw(st.integers(1, tiles.state.size))  # also a tree older than the tiles
    index = data.draw(st.integers(0, size - 1))
    expected = naive_root(LEAVES[:size])
    path = tree.inclusion_proof(index, size, tiles.read)
    assert tree.verify_inclusion(LEAVES[index], index, size, path, expected)
    assert not tree.verify_inclusion(LEAVES[index + 1], index, size, path, expected)
    assert not tree.verify_inclusion(LEAVES[index], index, size, [*path, bytes(32)], expected)
    if path:
        assert not tree.verify_inclusion(LEAVES[index], index, size, path[:-1], expected)


@given(STEPS.filter(any), st.data())
def test_a_consistency_proof_holds_between_its_two_trees_only(steps: list[int], data: st.DataObject) -> None:
    tiles = Tiles()
    for count in steps:
        tiles.append(count)
    new = data.draw(st.integers(1, tiles.state.size))
    old = data.draw(st.integers(1, new))
    old_root, new_root = naive_root(LEAVES[:old]), naive_root(LEAVES[:new])
    path = tree.consistency_proof(old, new, tiles.read)
    assert tree.verify_consistency(old, new, old_root, new_root, path)
    assert not tree.verify_consistency(old, new, bytes(32), new_root, path)
    assert not tree.verify_consistency(old, new, old_root, bytes(32), path)


def test_a_tree_of_70000_has_the_tiles_that_the_specification_counts() -> None:
    tiles = Tiles()
    tiles.append(70_000)
    by_level = {level: sorted(k[1] for k in tiles.kept if k[0] == level) for level in range(3)}
    assert [len(by_level[level]) for level in range(3)] == [274, 2, 1]
    assert len(tiles.kept[0, 273]) == 112 * 32
    assert len(tiles.kept[1, 1]) == 17 * 32
    assert len(tiles.kept[2, 0]) == 32
    assert tree.root(tiles.state) == naive_root(LEAVES)


def test_the_tiles_of_a_proof_are_known_before_any_is_read() -> None:
    tiles = Tiles()
    tiles.append(70_000)
    needed = tree.tiles_needed(lambda read: tree.inclusion_proof(300, 70_000, read))
    asked: set[tuple[int, int]] = set()

    def read(level: int, index: int) -> bytes:
        asked.add((level, index))
        return tiles.read(level, index)

    tree.inclusion_proof(300, 70_000, read)
    assert asked == set(needed)
    assert len(needed) <= 6


def test_paths_are_those_of_the_specification() -> None:
    assert tree.tile_path(0, 1234067, 256) == "tile/0/x001/x234/067"
    assert tree.tile_path("entries", 5, 7) == "tile/entries/005.p/7"
    assert tree.tile_path(1, 1000, 256) == "tile/1/x001/000"


def test_a_bundle_reads_as_it_was_written_and_not_when_cut() -> None:
    data = tree.bundle([b"", b"abc", bytes(300)])
    assert tree.split_bundle(data) == [b"", b"abc", bytes(300)]
    for cut in (1, 3, len(data) - 1):
        with pytest.raises(ValueError, match="cut short"):
            tree.split_bundle(data[:cut])


def test_a_leaf_outside_the_tree_has_no_proof() -> None:
    with pytest.raises(ValueError, match="not in a tree"):
        tree.inclusion_proof(1, 1, lambda level, index: b"")
    assert not tree.verify_inclusion(bytes(32), 1, 1, [], bytes(32))
    with pytest.raises(ValueError, match="neither empty nor larger"):
        tree.consistency_proof(0, 1, lambda level, index: b"")
    assert not tree.verify_consistency(0, 1, bytes(32), bytes(32), [])


def test_a_narrow_tile_is_refused() -> None:
    with pytest.raises(ValueError, match="narrower"):
        tree.load(3, lambda level, index: bytes(64))
    with pytest.raises(ValueError, match="narrower"):
        tree.inclusion_proof(0, 3, lambda level, index: bytes(32))
