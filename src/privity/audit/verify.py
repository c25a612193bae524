"""An auditor's checks over an exported log or a receipt. Runs alone.

Needs Python, ``cryptography``, and of Privity only :mod:`leaf`, :mod:`tree` and :mod:`checkpoint`:
no store, no key of ours, no network.

    python -m privity.audit.verify FOLDER [VKEY [OLDER_CHECKPOINT]]

What it shows: every tile and bundle is covered by the checkpoint, and the checkpoint is signed. What
it cannot show alone: that nobody else was given another history. For that keep an older checkpoint
and pass it in, or ask for a witness's cosignature; without one the report says *unwitnessed*. A
``vkey`` file inside the folder proves nothing about whose log it is: compare it with one that came
by another way.
"""

from __future__ import annotations

import base64
import binascii
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from privity.audit import checkpoint, leaf, tree
from privity.audit.checkpoint import BadCheckpoint, Checkpoint

UNWITNESSED = "unwitnessed"


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome: ``problem`` is empty, or says what is wrong at ``place``, the first bad one."""

    size: int = 0
    origin: str = ""
    tiles: int = 0
    bundles: int = 0
    older_size: int | None = None
    key_from_folder: bool = False
    witness: str = UNWITNESSED
    place: str = ""
    problem: str = ""

    @property
    def ok(self) -> bool:
        return not self.problem


@dataclass(frozen=True, slots=True)
class ReceiptReport:
    """The outcome for a receipt; ``events`` are the opened events, proven where ``ok``."""

    interaction: str = ""
    origin: str = ""
    events: tuple[Mapping[str, object], ...] = ()
    witness: str = UNWITNESSED
    problem: str = ""

    @property
    def ok(self) -> bool:
        return not self.problem


class _Bad(Exception):
    def __init__(self, place: str, problem: str) -> None:
        super().__init__(problem)
        self.place = place


def verify_folder(folder: Path, vkey: str | None = None, older_checkpoint: bytes | None = None) -> Report:
    """Check every tile, bundle, hash and signature of an exported log; never raises for bad data."""
    folder = Path(folder)
    try:
        key = vkey or _file(folder, "vkey").decode("utf-8", "replace")
        head = _checkpoint(_file(folder, "checkpoint"), key, "checkpoint")
        tiles, bundles = _walk(folder, head)
        older = _older(folder, head, key, older_checkpoint)
    except _Bad as bad:
        return Report(place=bad.place, problem=str(bad), key_from_folder=vkey is None)
    return Report(head.size, head.origin, tiles, bundles, older, vkey is None)


def verify_receipt(text: str, vkey: str) -> ReceiptReport:
    """Check a receipt against the log's key; never raises for bad data."""
    events: list[Mapping[str, object]] = []
    try:
        head, *proofs = text.split("c2sp.org/tlog-proof@v1\n")
        lines = head.split("\n")
        if lines[0] != "privity-receipt/v1" or len(lines) < 3:
            raise _Bad("receipt", "this is not a receipt")
        interaction = lines[1].removeprefix("interaction ")
        if lines[2] != f"entries {len(proofs)}" or not proofs:
            raise _Bad("receipt", "the number of entries is not the one that it names")
        origin = ""
        for number, proof in enumerate(proofs, 1):
            place = f"proof {number}"
            event, origin = _proven(proof.rstrip("\n") + "\n", vkey, place)
            if event.get("interaction") != interaction:
                raise _Bad(place, "the event belongs to another interaction")
            events.append(event)
    except _Bad as bad:
        return ReceiptReport(problem=f"{bad.place}: {bad}")
    return ReceiptReport(interaction, origin, tuple(events))


def _proven(proof: str, vkey: str, place: str) -> tuple[Mapping[str, object], str]:
    """Return the event and origin that one tlog-proof shows (C2SP tlog-proof, "Format")."""
    claim, blank, note = proof.partition("\n\n")
    lines = claim.split("\n")
    if not blank or len(lines) < 2 or not lines[0].startswith("extra ") or not lines[1].startswith("index "):
        raise _Bad(place, "the proof is malformed")
    try:
        opened = base64.b64decode(lines[0].removeprefix("extra "), validate=True)
        path = [base64.b64decode(line, validate=True) for line in lines[2:]]
        number = lines[1].removeprefix("index ")
        index = int(number)
        if str(index) != number:
            raise _Bad(place, "the index is not in its one decimal form")
    except (binascii.Error, ValueError):
        raise _Bad(place, "the proof is malformed") from None
    head = _checkpoint(note.encode(), vkey, place)
    salt, body = opened[: leaf.SALT_BYTES], opened[leaf.SALT_BYTES :]
    if len(salt) != leaf.SALT_BYTES or any(len(hash_) != tree.HASH for hash_ in path):
        raise _Bad(place, "the proof is cut short")
    hashed = tree.leaf_hash(leaf.entry(leaf.commitment(salt, body)))
    if not tree.verify_inclusion(hashed, index, head.size, path, head.root):
        raise _Bad(place, "the event is not in the tree that the checkpoint signs")
    try:
        event = json.loads(body)
    except ValueError:
        event = None
    if not isinstance(event, dict):
        raise _Bad(place, "the event is not a JSON object")
    return event, head.origin


def _walk(folder: Path, head: Checkpoint) -> tuple[int, int]:
    """Check top down, so that the first mismatch is the altered file and not one that it vouches for."""
    levels = list(tree.widths(head.size))
    state = _edge(folder, head.size)
    if tree.root(state) != head.root:
        raise _Bad(_edge_name(head.size), "the right edge of the tree does not lead to the signed root")
    checked = sum(1 for edge in state.edge if edge)
    above: list[bytes] = []  # the hashes that full tiles of this level must fold to
    for level, count in reversed(levels):
        hashes: list[bytes] = []
        for index in range(count // tree.TILE_WIDTH):
            path = tree.tile_path(level, index, tree.TILE_WIDTH)
            data = _file(folder, path)
            if len(data) != tree.TILE_WIDTH * tree.HASH or tree.fold(data) != above[index]:
                raise _Bad(path, "the tile does not hash to its place in the level above")
            hashes += _hashes(data)
            checked += 1
        above = hashes + _hashes(state.edge[level])
    bundles = -(-head.size // tree.TILE_WIDTH)
    for index in range(bundles):
        width = tree.tile_width(head.size, 0, index)
        path = tree.tile_path("entries", index, width)
        start = index * tree.TILE_WIDTH
        _check_bundle(path, _file(folder, path), above[start : start + width])
    return checked, bundles


def _check_bundle(path: str, data: bytes, leaves: list[bytes]) -> None:
    try:
        entries = tree.split_bundle(data)
    except ValueError as problem:
        raise _Bad(path, str(problem)) from None
    if len(entries) != len(leaves):
        raise _Bad(path, f"the bundle has {len(entries)} entries where the tree has {len(leaves)}")
    for number, (entry, expected) in enumerate(zip(entries, leaves, strict=True)):
        if tree.leaf_hash(entry) != expected:
            raise _Bad(path, f"entry {number} of the bundle does not hash to its leaf")
        if not leaf.is_entry(entry):
            raise _Bad(path, f"entry {number} of the bundle is not a commitment")


def _edge(folder: Path, size: int) -> tree.TreeState:
    def read(level: int, index: int) -> bytes:
        path = tree.tile_path(level, index, tree.tile_width(size, level, index))
        data = _file(folder, path)
        if len(data) != tree.tile_width(size, level, index) * tree.HASH:
            raise _Bad(path, "the tile has not the width that its name says")
        return data

    return tree.load(size, read)


def _edge_name(size: int) -> str:
    """Name the partial tiles: together they make the root, so a mismatch cannot be told apart."""
    partial = [
        tree.tile_path(level, count // tree.TILE_WIDTH, count % tree.TILE_WIDTH)
        for level, count in tree.widths(size)
        if count % tree.TILE_WIDTH
    ]
    return " or ".join([*partial, "checkpoint"])


def _older(folder: Path, head: Checkpoint, key: str, note: bytes | None) -> int | None:
    """Check that the log extends an older checkpoint; its tiles are proven by now."""
    if note is None:
        return None
    older = _checkpoint(note, key, "older checkpoint")
    if older.size > head.size:
        raise _Bad("checkpoint", f"the log was rolled back: an older checkpoint has {older.size} entries")

    def read(level: int, index: int) -> bytes:
        return _file(folder, tree.tile_path(level, index, tree.tile_width(head.size, level, index)))

    if tree.root(tree.load(older.size, read)) != older.root:
        raise _Bad("older checkpoint", f"the log does not extend the older tree of {older.size} entries")
    return older.size


def _checkpoint(note: bytes, key: str, place: str) -> Checkpoint:
    try:
        return checkpoint.verify(note, key)
    except BadCheckpoint as problem:
        raise _Bad(place, str(problem)) from None


def _file(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError:
        raise _Bad(name, "the file is missing or cannot be read") from None


def _hashes(data: bytes) -> list[bytes]:
    return [data[start : start + tree.HASH] for start in range(0, len(data), tree.HASH)]


def describe(report: Report) -> str:
    """Return the report in a line for people."""
    if not report.ok:
        return f"not verified: {report.place}: {report.problem}"
    older = f", extends an older checkpoint of {report.older_size}" if report.older_size is not None else ""
    key = ", key taken from the log itself" if report.key_from_folder else ""
    return f"{report.size} entries of {report.origin} verified ({report.witness}{older}{key})"


def main(arguments: list[str]) -> int:
    """Verify the folder named on the command line; return the exit status."""
    if not 1 <= len(arguments) <= 3:
        sys.stderr.write("usage: python -m privity.audit.verify FOLDER [VKEY [OLDER_CHECKPOINT]]\n")
        return 2
    older = Path(arguments[2]).read_bytes() if len(arguments) == 3 else None
    report = verify_folder(Path(arguments[0]), arguments[1] if len(arguments) > 1 else None, older)
    sys.stdout.write(describe(report) + "\n")
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
