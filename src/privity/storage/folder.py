"""One gateway process to a data folder.

The lock is the kernel's (``fcntl``), held by the process and not by a file's existence: a killed
gateway leaves nothing to clean up, and worker processes do not inherit it.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from privity.storage.ports import StoreUnavailable

_held: set[Path] = set()  # the kernel's lock does not stop a process from locking twice


class FolderInUse(StoreUnavailable):
    """Another process serves from this folder."""


class FolderLock:
    """Holds the folder until :meth:`release`, the end of ``with``, or the end of the process.

    Raises FolderInUse when another holder lives, StoreUnavailable when the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._path = (folder / "lock").resolve()
        if self._path in _held:
            raise FolderInUse(_IN_USE)
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StoreUnavailable(
                f"the data folder cannot be written: {os.strerror(error.errno or 0)}"
            ) from None
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._file)
            raise FolderInUse(_IN_USE) from None
        _held.add(self._path)

    def release(self) -> None:
        """Let the folder go; safe to call twice."""
        if self._path in _held:
            _held.discard(self._path)
            os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


_IN_USE = "another Privity process serves from this data folder: stop it, or move to PostgreSQL"
