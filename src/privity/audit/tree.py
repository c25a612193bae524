"""The Merkle tree of RFC 6962, section 2.1, kept as tiles of C2SP tlog-tiles. Pure.

The whole state needed for appending is the *edge*: at each tile level the hashes of the one tile
that is not full yet. Appending returns a new state and the tiles that it changed; everything else
(roots, inclusion and consistency proofs) is computed from tiles by a reader that the caller gives.
Verification follows RFC 9162, sections 2.1.3.2 and 2.1.4.2, and shares no code with generation.

    state, tiles = append(EMPTY, [leaf_hash(b"one"), leaf_hash(b"two")])
    root(state)
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

HASH = 32
_PAIR = 2 * HASH
TILE_WIDTH = 256
_TILE_HEIGHT = 8

EMPTY_ROOT = hashlib.sha256(b"").digest()

#: Returns the hashes of the tile at (level, index), concatenated; at least as wide as asked for
#: by the size of the tree at hand (a wider, newer copy is fine: its head is the same).
ReadTile = Callable[[int, int], bytes]


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of a leaf (RFC 6962, 2.1: domain byte 0)."""
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node (RFC 6962, 2.1: domain byte 1)."""
    return hashlib.sha256(b"\1" + left + right).digest()


@dataclass(frozen=True, slots=True)
class TreeState:
    """A tree of ``size`` leaves; ``edge[level]`` concatenates the hashes of its partial tile there."""

    size: int = 0
    edge: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class TileData:
    """A tile that an append completed or widened."""

    level: int
    index: int
    data: bytes

    @property
    def width(self) -> int:
        return len(self.data) // HASH


EMPTY = TreeState()


def append(state: TreeState, leaves: Sequence[bytes]) -> tuple[TreeState, list[TileData]]:
    """Append leaf hashes. Return the new state, and every tile whose content changed.

    A tile is returned once, at its final width: full ones, then the partial right edge.
    """
    tiles: list[TileData] = []
    edge: list[bytes] = []
    coming = b"".join(leaves)
    level = 0
    while level < len(state.edge) or coming:
        before = state.edge[level] if level < len(state.edge) else b""
        index = state.size >> _TILE_HEIGHT * (level + 1)
        row = before + coming
        full = len(row) - len(row) % (TILE_WIDTH * HASH)
        carried: list[bytes] = []
        for start in range(0, full, TILE_WIDTH * HASH):
            data = row[start : start + TILE_WIDTH * HASH]
            tiles.append(TileData(level, index, data))
            carried.append(fold(data))
            index += 1
        rest = row[full:]
        edge.append(rest)
        if coming and rest:
            tiles.append(TileData(level, index, rest))
        coming = b"".join(carried)
        level += 1
    return TreeState(state.size + len(leaves), tuple(edge)), tiles


def fold(hashes: bytes) -> bytes:
    """Return the Merkle Tree Hash over concatenated hashes (at least one) of equal height."""
    sha256 = hashlib.sha256
    while len(hashes) > HASH:
        # RFC 6962 splits at the largest power of two: an odd last hash goes up unchanged.
        paired = len(hashes) - len(hashes) % _PAIR
        row = [sha256(b"\1" + hashes[i : i + _PAIR]).digest() for i in range(0, paired, _PAIR)]
        hashes = b"".join(row) + hashes[paired:]
    return hashes


def root(state: TreeState) -> bytes:
    """Return the Merkle Tree Hash of the whole tree."""
    if not state.size:
        return EMPTY_ROOT
    # The edge of a level lies right of everything above it: fold it, then hang it onto the next.
    right = b""
    for hashes in state.edge:
        right = fold(hashes + right) if hashes or right else b""
    return right


def widths(size: int) -> Iterator[tuple[int, int]]:
    """Yield (level, number of hashes on that level) of a tree: full tiles and the partial one."""
    level = 0
    while count := size >> _TILE_HEIGHT * level:
        yield level, count
        level += 1


def tile_width(size: int, level: int, index: int) -> int:
    """Return how many hashes the tile at (level, index) has in a tree of this size; 0 if none."""
    count = (size >> _TILE_HEIGHT * level) - index * TILE_WIDTH
    return max(0, min(TILE_WIDTH, count))


def load(size: int, read: ReadTile) -> TreeState:
    """Return the state of the tree of ``size`` leaves from its right edge.

    Raises ValueError where a tile is narrower than the size says.
    """
    edge: list[bytes] = []
    for level, count in widths(size):
        width = count % TILE_WIDTH
        data = read(level, count // TILE_WIDTH)[: width * HASH] if width else b""
        if len(data) != width * HASH:
            raise ValueError(f"tile {level}/{count // TILE_WIDTH} is narrower than the tree needs")
        edge.append(data)
    return TreeState(size, tuple(edge))


def inclusion_proof(index: int, size: int, read: ReadTile) -> list[bytes]:
    """Return the audit path of a leaf (RFC 6962, 2.1.1), from the leaf's sibling up."""
    if not 0 <= index < size:
        raise ValueError("the leaf is not in a tree of this size")
    path: list[bytes] = []
    low, high = 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(_range_hash(middle, high, read))
            high = middle
        else:
            path.append(_range_hash(low, middle, read))
            low = middle
    return path[::-1]


def consistency_proof(old: int, new: int, read: ReadTile) -> list[bytes]:
    """Return the proof that the tree of ``new`` leaves extends that of ``old`` (RFC 6962, 2.1.2)."""
    if not 0 < old <= new:
        raise ValueError("a consistency proof leads from a tree that is neither empty nor larger")
    path: list[bytes] = []
    low, high = 0, new
    whole = True  # the old tree is a whole subtree so far: its hash is known to the verifier
    while high > old:
        middle = low + _split(high - low)
        if old <= middle:
            path.append(_range_hash(middle, high, read))
            high = middle
        else:
            path.append(_range_hash(low, middle, read))
            low = middle
            whole = False
    if not whole:
        path.append(_range_hash(low, high, read))
    return path[::-1]


def tiles_needed(compute: Callable[[ReadTile], object]) -> list[tuple[int, int]]:
    """Return the (level, index) of each tile that ``compute`` reads, without reading any.

    Which tiles a proof needs does not depend on their content, so a dry run over zeros tells; the
    caller then fetches them from wherever it likes and computes for real.
    """
    seen: dict[tuple[int, int], None] = {}

    def read(level: int, index: int) -> bytes:
        seen[level, index] = None
        return bytes(TILE_WIDTH * HASH)

    compute(read)
    return list(seen)


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], expected: bytes) -> bool:
    """Whether the path leads from this leaf hash at ``index`` to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    fn, sn, result = index, size - 1, leaf
    for sibling in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            result = node_hash(sibling, result)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            result = node_hash(result, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and result == expected


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the path shows that the new tree extends the old (RFC 9162, 2.1.4.2)."""
    if not 0 < old <= new:
        return False
    if old == new:
        return not path and old_root == new_root
    proof = list(path)
    if old & (old - 1) == 0:
        proof.insert(0, old_root)
    if not proof:
        return False
    fn, sn = old - 1, new - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = proof[0]
    for sibling in proof[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(sibling, fr), node_hash(sibling, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == old_root and sr == new_root


def tile_path(level: int | str, index: int, width: int) -> str:
    """Return the path of a tile, or with level "entries" of a bundle (C2SP tlog-tiles)."""
    digits = f"{index:03d}"
    digits = digits.rjust(-(-len(digits) // 3) * 3, "0")
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    name = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
    partial = f".p/{width}" if width < TILE_WIDTH else ""
    return f"tile/{level}/{name}{partial}"


def bundle(entries: Iterable[bytes]) -> bytes:
    """Return an entry bundle: each entry behind its length, two bytes, big endian."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def split_bundle(data: bytes) -> list[bytes]:
    """Return the entries of a bundle. Raises ValueError where it is cut short."""
    entries: list[bytes] = []
    at = 0
    while at < len(data):
        start = at + 2
        at = start + int.from_bytes(data[at:start], "big")
        if start > len(data) or at > len(data):
            raise ValueError("the bundle is cut short")
        entries.append(data[start:at])
    return entries


def _split(count: int) -> int:
    """Return the largest power of two smaller than ``count`` (RFC 6962's k)."""
    return 1 << (count - 1).bit_length() - 1


def _range_hash(low: int, high: int, read: ReadTile) -> bytes:
    """Return MTH(D[low:high]) for a range that the recursion of RFC 6962 produces."""
    count = high - low
    if count & (count - 1):
        middle = low + _split(count)
        return node_hash(_range_hash(low, middle, read), _range_hash(middle, high, read))
    level, height = divmod(count.bit_length() - 1, _TILE_HEIGHT)
    first = low >> _TILE_HEIGHT * level
    tile, at = divmod(first, TILE_WIDTH)
    hashes = read(level, tile)[at * HASH : (at + (1 << height)) * HASH]
    if len(hashes) != HASH << height:
        raise ValueError(f"tile {level}/{tile} is narrower than the tree needs")
    return fold(hashes)
