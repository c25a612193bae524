"""Rows in few statements."""

from __future__ import annotations

import sqlite3

import pytest

from privity.storage.sqlite_file import put_rows


@pytest.mark.parametrize("count", [0, 1, 3, 4, 37, 255, 256, 600])
def test_every_row_is_stored_once_in_its_order(count: int) -> None:
    seen: list[str] = []
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, a TEXT, b BLOB)")
    connection.set_trace_callback(seen.append)
    rows = [(str(n), bytes([n % 256])) for n in range(count)]
    put_rows(connection, "INSERT INTO t (a, b)", rows)
    assert len(seen) <= 2 + 7 + 7 + 3
    assert connection.execute("SELECT a, b FROM t ORDER BY number").fetchall() == rows
    connection.close()
