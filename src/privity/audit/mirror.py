"""The newest checkpoint in a second place: what a restored old copy of the database contradicts."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Protocol


class CheckpointMirror(Protocol):
    """Keeps one signed note outside of the database (another disk, another host, another owner).

    Raises OSError when the place does not answer.
    """

    async def read(self) -> bytes | None:
        """Return the newest note written, or None if there never was one."""

    async def write(self, note: bytes, vkey: str) -> None:
        """Replace the note; durable on return, and after a crash either the old or the new."""


class FileMirror:
    """A file; beside it, as ``<name>.vkey``, the key that verifies it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def read(self) -> bytes | None:
        return await asyncio.to_thread(self._read)

    def _read(self) -> bytes | None:
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return None

    async def write(self, note: bytes, vkey: str) -> None:
        await asyncio.to_thread(self._write, note, vkey)

    def _write(self, note: bytes, vkey: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        key_file = vkey_file(self._path)
        line = f"{vkey}\n".encode()
        if not key_file.exists() or key_file.read_bytes() != line:
            replace_durably(key_file, line)
        replace_durably(self._path, note)


class MemoryMirror:
    """A mirror for tests; outlives the stores that they throw away."""

    def __init__(self) -> None:
        self.note: bytes | None = None
        self.vkey = ""

    async def read(self) -> bytes | None:
        return self.note

    async def write(self, note: bytes, vkey: str) -> None:
        self.note, self.vkey = note, vkey


def vkey_file(checkpoint: Path) -> Path:
    """Return where the verifier key of a mirrored checkpoint lies."""
    return checkpoint.with_name(checkpoint.name + ".vkey")


def replace_durably(path: Path, data: bytes) -> None:
    """Write the file so that a crash leaves the old content or the new, and power loss too."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    # If we die here: the old file stands; what lies beside it is overwritten the next time.
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)  # the new name, too, has to survive a loss of power
    finally:
        os.close(folder)
