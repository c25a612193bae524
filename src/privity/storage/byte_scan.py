"""Looks for bytes in a database's files, from a process of its own.

Closing *any* descriptor of a file drops all POSIX locks that the process holds on it (fcntl(2)), also
those of SQLite's own connections: a reader in this process that merely opened and closed the
database file would let another process take the database for unused and delete its write-ahead
log. So nobody but SQLite opens these files here; the scan runs in a child, which holds no locks.

The child is this very file, run alone (``-I``): neither the working folder nor the environment can
put another module in its place.
"""

from __future__ import annotations

import mmap
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_FOUND, _CLEAN = 10, 11


def any_holds(paths: Sequence[Path], pieces: Sequence[bytes]) -> bool:
    """Whether any of these files holds any of these bytes. Raises OSError when that cannot be told."""
    done = subprocess.run(  # noqa: S603 - our own module, no shell
        [sys.executable, "-I", __file__, *map(str, paths)],
        input="\n".join(piece.hex() for piece in pieces).encode(),
        check=False,
        capture_output=True,
    )
    if done.returncode not in (_FOUND, _CLEAN):
        raise OSError("the scan of the key database's files did not end")
    return done.returncode == _FOUND


def main(arguments: Sequence[str]) -> int:
    """Scan; pieces come by standard input, as hexadecimal lines."""
    pieces = [bytes.fromhex(line) for line in sys.stdin.read().split()]
    return _FOUND if any(_holds(Path(name), pieces) for name in arguments) else _CLEAN


def _holds(path: Path, pieces: Sequence[bytes]) -> bool:
    if not path.exists() or path.stat().st_size == 0:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        return any(view.find(piece) >= 0 for piece in pieces)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
