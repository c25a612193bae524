"""An auditor's checks over an exported log or a receipt. Runs alone.

Needs Python, ``cryptography``, and of Privity only :mod:`leaf`, :mod:`tree` and :mod:`checkpoint`:
no store, no key of ours, no network.

    python -m privity.audit.verify FOLDER [VKEY [OLDER_CHECKPOINT]]
    python -m privity.audit.verify --receipt FILE VKEY

VKEY is a verifier key, or a file that holds one.

What it shows: every tile and bundle is covered by the checkpoint, and the checkpoint is signed. What
it cannot show alone: that nobody else was given another history. For that keep an older checkpoint
and pass it in, or ask for a witness's cosignature; without one the report says *unwitnessed*. A
``vkey`` file inside the folder proves nothing about whose log it is: compare it with one that came
by another way.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from privity.audit import checkpoint, leaf, tree
from privity.audit.checkpoint import BadCheckpoint, Checkpoint

UNWITNESSED = "unwitnessed"

#: What an interaction begins with, and what it may end with. A refusal is both.
_DECIDED, _REFUSED = "interaction.decided", "interaction.refused"
_OUTCOMES = frozenset(
    {
        "interaction.completed",
        "interaction.partial",
        "interaction.upstream_failed",
        "interaction.outcome_unknown",
    }
)

_RECEIPT_HEAD = "privity-receipt/v1"
_PROOF_HEAD = "c2sp.org/tlog-proof@v1"

#: No file of an export comes near it; an auditor's memory is not the exporter's to fill.
_LARGEST_FILE = 32 * 1024 * 1024


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
    """The outcome for a receipt; ``events`` are the opened events, proven where ``ok``.

    A receipt proves that these events are in the log, in this order. That there are no others of the
    interaction it cannot prove; ``lacks`` names what an interaction has in any case and this has not.
    """

    interaction: str = ""
    origin: str = ""
    events: tuple[Mapping[str, object], ...] = ()
    witness: str = UNWITNESSED
    problem: str = ""

    @property
    def ok(self) -> bool:
        return not self.problem

    @property
    def lacks(self) -> str:
        """What is missing: the decision, the outcome, or nothing."""
        kinds = {event.get("event") for event in self.events}
        if _REFUSED in kinds:
            return ""
        if _DECIDED not in kinds:
            return "the decision"
        return "" if kinds & _OUTCOMES else "the outcome"


@dataclass(frozen=True, slots=True)
class _Proof:
    """The parts of one C2SP tlog-proof."""

    opened: bytes
    index: int
    path: tuple[bytes, ...]
    note: str

    def text(self) -> str:
        lines = [
            _PROOF_HEAD,
            f"extra {_base64(self.opened)}",
            f"index {self.index}",
            *map(_base64, self.path),
        ]
        return "\n".join(lines) + "\n\n" + self.note


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
    """Check a receipt against the log's key; never raises for bad data.

    A receipt has one spelling: whatever is not a part of the proofs, between them or around them, is
    refused, since a reader would take it for proven.
    """
    events: list[Mapping[str, object]] = []
    try:
        interaction, proofs = _parts(text)
        origin = ""
        for number, proof in enumerate(proofs, 1):
            place = f"proof {number}"
            if number > 1 and proof.note != proofs[0].note:
                raise _Bad(place, "it has another checkpoint than the first")
            if number > 1 and proof.index <= proofs[number - 2].index:
                raise _Bad(place, "the events are not in the order of the log, or one stands twice")
            event, origin = _proven(proof, vkey, place)
            if event.get("interaction") != interaction:
                raise _Bad(place, "the event belongs to another interaction")
            events.append(event)
    except _Bad as bad:
        return ReceiptReport(problem=f"{bad.place}: {bad}")
    return ReceiptReport(interaction, origin, tuple(events))


def _parts(text: str) -> tuple[str, list[_Proof]]:
    """Return interaction and proofs, if the text is exactly what they are written as."""
    head, *rest = text.split(f"\n{_PROOF_HEAD}\n")
    lines = head.split("\n")
    if lines[0] != _RECEIPT_HEAD or len(lines) != 4 or not rest:
        raise _Bad("receipt", "this is not a receipt, or it was added to")
    interaction = lines[1].removeprefix("interaction ")
    proofs = [_proof(part, f"proof {number}") for number, part in enumerate(rest, 1)]
    claim = f"{_RECEIPT_HEAD}\ninteraction {interaction}\nentries {len(proofs)}\n"
    if "\n".join([claim, *(proof.text() for proof in proofs)]) != text:
        raise _Bad("receipt", "it is not written as a receipt of these proofs is; it was altered")
    return interaction, proofs


def _proof(text: str, place: str) -> _Proof:
    """Return the parts of a tlog-proof behind its first line (C2SP tlog-proof, "Format")."""
    claim, blank, note = text.partition("\n\n")
    lines = claim.split("\n")
    if not blank or len(lines) < 2 or not lines[0].startswith("extra ") or not lines[1].startswith("index "):
        raise _Bad(place, "the proof is malformed")
    try:
        opened = checkpoint.strict_base64(lines[0].removeprefix("extra "))
        path = tuple(checkpoint.strict_base64(line) for line in lines[2:])
        number = lines[1].removeprefix("index ")
        if not (number.isascii() and number.isdigit()) or len(number) > 19:
            raise _Bad(place, "the index is not in its one decimal form")
        text.encode()
    except ValueError:
        raise _Bad(place, "the proof is malformed") from None
    return _Proof(opened, int(number), path, note)


def _proven(proof: _Proof, vkey: str, place: str) -> tuple[Mapping[str, object], str]:
    """Return the event and origin that one tlog-proof shows."""
    head = _checkpoint(proof.note.encode(), vkey, place)
    salt, body = proof.opened[: leaf.SALT_BYTES], proof.opened[leaf.SALT_BYTES :]
    if len(salt) != leaf.SALT_BYTES or any(len(hash_) != tree.HASH for hash_ in proof.path):
        raise _Bad(place, "the proof is cut short")
    hashed = tree.leaf_hash(leaf.entry(leaf.commitment(salt, body)))
    if not tree.verify_inclusion(hashed, proof.index, head.size, proof.path, head.root):
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
        return read_plain(folder / name)
    except OSError:
        raise _Bad(name, "the file is missing or cannot be read") from None


def read_plain(path: Path) -> bytes:
    """Return a file's bytes. Raises OSError, also for a pipe or a device: nobody waits for those."""
    if not path.is_file():
        raise OSError(f"{path} is not a plain file")
    with path.open("rb") as file:
        data = file.read(_LARGEST_FILE + 1)
    if len(data) > _LARGEST_FILE:
        raise OSError(f"{path} is larger than any file of a log")
    return data


def read_vkey(given: str) -> str:
    """Return the verifier key: the text itself, or the first line of the file that it names.

    Raises BadCheckpoint where it is neither, and OSError where the file cannot be read.
    """
    if given.count("+") < 2 or Path(given).is_file():
        given = read_plain(Path(given)).decode("utf-8", "replace").partition("\n")[0]
    given = given.strip()
    checkpoint.parse_vkey(given)
    return given


def _hashes(data: bytes) -> list[bytes]:
    return [data[start : start + tree.HASH] for start in range(0, len(data), tree.HASH)]


def describe(report: Report) -> str:
    """Return the report for people: a line, and a second one where the key proves nothing."""
    if not report.ok:
        return f"not verified: {report.place}: {report.problem}"
    older = f", extends an older checkpoint of {report.older_size}" if report.older_size is not None else ""
    said = f"{report.size} entries of {report.origin} verified ({report.witness}{older})"
    if report.key_from_folder:
        said += (
            "\nThe key came from the folder itself, so this shows that the folder agrees with itself, and not"
            " whose log it is: pass the log's key, had by another way."
        )
    return said


def describe_receipt(report: ReceiptReport) -> str:
    """Return the report for people, with one line for each event."""
    if not report.ok:
        return f"not verified: {report.problem}"
    count = f"{len(report.events)} event{'s' * (len(report.events) != 1)}"
    lines = [
        f"{count} of {report.interaction} verified in {report.origin} ({report.witness})",
        *(f"  {event.get('event')}" for event in report.events),
    ]
    if report.lacks:
        lines.append(f"The receipt is incomplete: it does not hold {report.lacks}.")
    return "\n".join(lines)


_USAGE = (
    "usage: python -m privity.audit.verify FOLDER [VKEY [OLDER_CHECKPOINT]]\n"
    "       python -m privity.audit.verify --receipt FILE VKEY\n"
)


def main(arguments: list[str]) -> int:
    """Verify what the command line names; return 0, 1 for what does not verify, 2 for a wrong call."""
    try:
        if arguments[:1] == ["--receipt"] and len(arguments) == 3:
            text = read_plain(Path(arguments[1])).decode("utf-8", "replace")
            receipt = verify_receipt(text, read_vkey(arguments[2]))
            sys.stdout.write(describe_receipt(receipt) + "\n")
            return 0 if receipt.ok else 1
        if arguments[:1] == ["--receipt"] or not 1 <= len(arguments) <= 3:
            sys.stderr.write(_USAGE)
            return 2
        vkey = read_vkey(arguments[1]) if len(arguments) > 1 else None
        older = read_plain(Path(arguments[2])) if len(arguments) == 3 else None
    except (OSError, BadCheckpoint) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    report = verify_folder(Path(arguments[0]), vkey, older)
    sys.stdout.write(describe(report) + "\n")
    return 0 if report.ok else 1


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
