from __future__ import annotations

import os
import threading

import pytest

from privity.crypto import random
from privity.crypto.random import SystemRandom


def test_no_byte_is_given_out_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    counter = iter(range(10**6))

    def pages(size: int) -> bytes:
        return b"".join(next(counter).to_bytes(4, "big") for _ in range(size // 4))

    monkeypatch.setattr(random.os, "urandom", pages)
    draw = SystemRandom()
    words = [draw(4) for _ in range(3000)]
    assert len(set(words)) == 3000


def test_every_size_is_served() -> None:
    draw = SystemRandom()
    for size in (0, 1, 12, 32, 4095, 4096, 4097, 100_000):
        assert len(draw(size)) == size


def test_threads_share_it() -> None:
    draw, seen = SystemRandom(), list[bytes]()
    threads = [threading.Thread(target=lambda: seen.extend(draw(16) for _ in range(2000))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(seen)) == 8000


def test_a_forked_child_draws_its_own() -> None:
    draw = SystemRandom()
    draw(16)
    read, write = os.pipe()
    if os.fork() == 0:
        os.write(write, draw(16))
        os._exit(0)
    os.wait()
    assert os.read(read, 16) != draw(16)
    os.close(read)
    os.close(write)
