from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from privity.audit.mirror import FileMirror, vkey_file


def test_a_file_mirror_keeps_the_newest_note_and_its_key(tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "checkpoint"

    async def run() -> None:
        mirror = FileMirror(path)
        assert await mirror.read() is None
        for note in (b"old", b"new"):
            await mirror.write(note, "vkey")
            assert await FileMirror(path).read() == note

    asyncio.run(run())
    assert vkey_file(path).read_text() == "vkey\n"
    assert sorted(p.name for p in path.parent.iterdir()) == ["checkpoint", "checkpoint.vkey"]


def test_a_place_that_cannot_be_written_raises(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError):
        asyncio.run(FileMirror(tmp_path / "file" / "checkpoint").write(b"note", "vkey"))
