"""The local KEK: one owner, never overwritten, refused when anyone else may read it."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

import pytest

from privity.crypto.errors import KeyUnavailable
from privity.crypto.keyfile import LocalKeyfile, create
from privity.domain.errors import ConfigError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kek"
    create(path)
    return path


def test_create(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(path.read_bytes()) == 32
    before = path.read_bytes()
    with pytest.raises(ConfigError, match="never overwritten"):
        create(path)
    assert path.read_bytes() == before


def test_create_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be created"):
        create(tmp_path / "none" / "kek")


def test_wrap_and_unwrap(path: Path) -> None:
    kek = LocalKeyfile(path)
    wrapped = asyncio.run(kek.wrap(bytes(32), b"place"))
    assert bytes(32) not in wrapped
    assert asyncio.run(LocalKeyfile(path).unwrap(wrapped, b"place")) == bytes(32)
    with pytest.raises(KeyUnavailable, match="right one"):
        asyncio.run(kek.unwrap(wrapped, b"another place"))
    with pytest.raises(KeyUnavailable):
        asyncio.run(kek.unwrap(b"short", b"place"))


def test_the_id_tells_keyfiles_apart(path: Path, tmp_path: Path) -> None:
    create(tmp_path / "other")
    assert LocalKeyfile(path).id == LocalKeyfile(path).id != LocalKeyfile(tmp_path / "other").id
    assert path.read_bytes().hex() not in LocalKeyfile(path).id


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o602, 0o611])
def test_readable_by_others(path: Path, mode: int) -> None:
    path.chmod(mode)
    with pytest.raises(ConfigError, match="chmod 600"):
        LocalKeyfile(path)


def test_missing_short_or_no_file(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        LocalKeyfile(tmp_path / "none")
    path.write_bytes(bytes(31))
    with pytest.raises(ConfigError, match="backup"):
        LocalKeyfile(path)
    path.write_bytes(bytes(33))
    with pytest.raises(ConfigError, match="backup"):
        LocalKeyfile(path)


def test_taking_the_file_away_stops_the_use(path: Path) -> None:
    kek = LocalKeyfile(path)
    path.unlink()
    with pytest.raises(KeyUnavailable):
        asyncio.run(kek.wrap(bytes(32), b""))


def test_a_folder_is_no_keyfile(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        LocalKeyfile(tmp_path)


def test_another_users_keyfile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    if path.stat().st_uid == 0:
        LocalKeyfile(path)  # root could read it anyway
        os.chown(path, 4712, -1)
    with pytest.raises(ConfigError, match=r"another user.*chown 4711"):
        LocalKeyfile(path)


def test_a_pipe_is_no_keyfile_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    with pytest.raises(ConfigError, match="not a plain file"):
        LocalKeyfile(tmp_path / "pipe")


def test_the_name_of_a_new_keyfile_is_durable_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    honest = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda fd: (synced.append(stat.S_ISDIR(os.fstat(fd).st_mode)), honest(fd))
    )
    create(tmp_path / "kek")
    assert synced == [False, True]
