from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from privity.storage.folder import FolderInUse, FolderLock
from privity.storage.ports import StoreUnavailable

HOLD = (
    "import sys; from pathlib import Path; from privity.storage.folder import FolderLock\n"
    "lock = FolderLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


def test_a_second_process_is_refused_until_the_first_is_gone_however_it_went(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": "src"},
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(FolderInUse, match="another Privity process"):
            FolderLock(tmp_path)
        first.kill()
    with FolderLock(tmp_path):
        pass


def test_one_process_holds_a_folder_once(tmp_path: Path) -> None:
    with FolderLock(tmp_path) as lock:
        with pytest.raises(FolderInUse):
            FolderLock(tmp_path)
        lock.release()
        lock.release()
        FolderLock(tmp_path).release()


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="cannot be written"):
        FolderLock(tmp_path / "missing")
