from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from privity.cli.demo.capture import Capture, Reply, Request, main, read_replies, read_requests

PLAIN = Request("POST", "/v1/chat/completions", (), b'{"model":"m"}')
PACKED = Request("POST", "/v1/chat/completions", (("content-encoding", "gzip"),), gzip.compress(b'{"n":1}'))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "capture.jsonl"
    capture = Capture(path)
    for request in (PLAIN, PACKED):
        capture.add(request)
    capture.add_reply(Reply(0, "said"))
    capture.close()
    return path


def test_requests_come_back_exactly(file: Path) -> None:
    assert read_requests(file) == [PLAIN, PACKED]
    assert read_replies(file) == [Reply(0, "said")]


def test_a_line_cut_off_by_a_kill_is_no_request(file: Path) -> None:
    with file.open("a") as more:
        more.write('{"kind": "requ')
    assert len(read_requests(file)) == 2


def test_bodies_are_printed_as_they_were_received(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file)]) == 0
    assert capsys.readouterr().out == '{"model":"m"}\n{"n":1}\n'


def test_nothing_received_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none")]) == 1
    assert "received nothing" in capsys.readouterr().err
    assert main([]) == 2
