"""Each way in which an exported log can be wrong is refused, and the first bad place is named."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.audit_logs import SIGNER, WORKSPACE, grow

from privity.audit import checkpoint, tree, verify
from privity.audit.checkpoint import Checkpoint, Signer
from privity.audit.log import AuditLog
from privity.audit.mirror import MemoryMirror
from privity.storage.memory import MemoryStore

SIZE = 700


@pytest.fixture
def export(tmp_path: Path) -> Path:
    async def run() -> None:
        store = MemoryStore()
        await grow(store, MemoryMirror(), SIZE)
        await AuditLog(store, WORKSPACE, SIGNER.vkey).export(tmp_path)

    asyncio.run(run())
    return tmp_path


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "name", ["tile/0/000", "tile/0/001", "tile/entries/000", "tile/entries/001", "tile/entries/002.p/188"]
)
def test_a_flipped_byte_is_named_by_its_file(export: Path, name: str) -> None:
    flip(export / name)
    report = verify.verify_folder(export, SIGNER.vkey)
    assert (report.ok, report.place) == (False, name)
    assert name in verify.describe(report)


@pytest.mark.parametrize("name", ["tile/0/002.p/188", "tile/1/000.p/2"])
def test_a_flipped_byte_on_the_right_edge_is_narrowed_down_to_it(export: Path, name: str) -> None:
    flip(export / name)
    assert name in verify.verify_folder(export, SIGNER.vkey).place


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize("harm", [cut, Path.unlink])
def test_a_cut_or_missing_file_is_named(export: Path, harm: Callable[[Path], None]) -> None:
    for name in [str(p.relative_to(export)) for p in export.rglob("*") if p.is_file() and p.name != "vkey"]:
        kept = (export / name).read_bytes()
        harm(export / name)
        report = verify.verify_folder(export, SIGNER.vkey)
        assert not report.ok
        assert name in report.place
        (export / name).write_bytes(kept)
    assert verify.verify_folder(export, SIGNER.vkey).ok


def test_another_key_is_refused(export: Path) -> None:
    other = Signer(SIGNER.name, bytes(32))
    assert verify.verify_folder(export, other.vkey).place == "checkpoint"


def test_a_bundle_with_an_entry_too_many_and_a_foreign_entry_are_refused(tmp_path: Path) -> None:
    def write(entries: list[bytes], leaves: list[bytes]) -> str:
        state, tiles = tree.append(tree.EMPTY, [tree.leaf_hash(entry) for entry in leaves])
        for tile in tiles:
            path = tmp_path / tree.tile_path(tile.level, tile.index, tile.width)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(tile.data)
        path = tmp_path / tree.tile_path("entries", 0, len(leaves))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(tree.bundle(entries))
        note = checkpoint.sign(Checkpoint(SIGNER.name, len(leaves), tree.root(state)), SIGNER)
        (tmp_path / "checkpoint").write_bytes(note)
        return verify.verify_folder(tmp_path, SIGNER.vkey).problem

    assert "has 2 entries where the tree has 1" in write([b"a", b"b"], [b"a"])
    assert "not a commitment" in write([b"a"], [b"a"])


def test_an_older_checkpoint_shows_growth_rollback_and_another_history(export: Path) -> None:
    async def other(count: int) -> bytes:
        store, mirror = MemoryStore(), MemoryMirror()
        await grow(store, mirror, count)
        assert mirror.note is not None
        return mirror.note

    state, _ = tree.append(tree.EMPTY, [])
    empty = checkpoint.sign(Checkpoint(SIGNER.name, 0, tree.root(state)), SIGNER)
    current = (export / "checkpoint").read_bytes()
    for note, size in ((current, SIZE), (empty, 0)):
        report = verify.verify_folder(export, SIGNER.vkey, note)
        assert (report.ok, report.older_size) == (True, size)
        assert f"older checkpoint of {size}" in verify.describe(report)
    rolled = verify.verify_folder(export, SIGNER.vkey, asyncio.run(other(SIZE + 1)))
    assert "rolled back" in rolled.problem
    forked = verify.verify_folder(export, SIGNER.vkey, asyncio.run(other(300)))
    assert "does not extend" in forked.problem


def test_an_older_tree_inside_is_recognised(export: Path) -> None:
    leaves = (export / "tile/0/000").read_bytes() + (export / "tile/0/001").read_bytes()
    state, _ = tree.append(tree.EMPTY, [leaves[i : i + 32] for i in range(0, 300 * 32, 32)])
    note = checkpoint.sign(Checkpoint(SIGNER.name, 300, tree.root(state)), SIGNER)
    assert verify.verify_folder(export, SIGNER.vkey, note).older_size == 300


def test_the_command_prints_the_size_or_the_first_bad_place(
    export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.main([str(export)]) == 0
    assert capsys.readouterr().out.startswith("700 entries of log.example/clinic verified (unwitnessed")
    assert verify.main([str(export), SIGNER.vkey, str(export / "checkpoint")]) == 0
    flip(export / "tile/entries/001")
    assert verify.main([str(export)]) == 1
    assert "tile/entries/001" in capsys.readouterr().out
    assert verify.main([]) == 2


def test_what_is_no_plain_file_is_refused_and_nobody_waits(
    export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = export / "tile/entries/000"
    place.unlink()
    os.mkfifo(place)
    assert verify.verify_folder(export, SIGNER.vkey).place == "tile/entries/000"
    assert verify.main([str(export), SIGNER.vkey, str(export / "nothing")]) == 2
    assert verify.main([str(export), str(place)]) == 2
    assert verify.main([str(export), "log+00000000+AAAA"]) == 2
    assert "nothing is not a plain file" in capsys.readouterr().err


def test_a_file_that_would_fill_the_memory_is_refused(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "_LARGEST_FILE", 8192)
    with (export / "tile/0/000").open("ab") as file:
        file.write(b"x")
    assert verify.verify_folder(export, SIGNER.vkey).place == "tile/0/000"


def test_a_key_from_the_folder_is_said_to_prove_nothing(
    export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify.main([str(export)])
    assert "not whose log it is" in capsys.readouterr().out
    for key in (SIGNER.vkey, str(export / "vkey")):
        assert verify.main([str(export), key]) == 0
        assert "whose log" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "",
        "privity-receipt/v1\ninteraction int_1\nentries 0\n",
        "privity-receipt/v1\nx\nentries 1\n\nc2sp.org/tlog-proof@v1\nhello",
    ],
)
def test_what_is_not_a_receipt_is_refused(text: str) -> None:
    report = verify.verify_receipt(text, SIGNER.vkey)
    assert not report.ok
    assert report.problem
