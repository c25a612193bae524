"""The parts of the harness about the log, on small ones."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bench import audit_rate, proof_time, rows


def test_the_rate_counts_every_event_as_durable_and_sequenced(tmp_path: Path) -> None:
    found = asyncio.run(audit_rate.measure(tmp_path, 300))
    assert found.keys() == {"audit_per_s", "audit_sequenced_per_s", "audit_cpu_us"}
    assert found["audit_per_s"] >= found["audit_sequenced_per_s"] > 0


def test_receipts_are_timed_out_of_a_log_that_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof_time, "_STRIDE", 300)
    found = asyncio.run(proof_time.measure(tmp_path, 900))
    assert 0 < found["proof_p50_ms"] <= found["proof_p99_ms"]


def test_a_quick_run_says_that_it_has_no_large_log(tmp_path: Path) -> None:
    run = rows.Run(tmp_path, rows.Effort.quick(), upstream=0)
    rows.proofs(run)
    assert not run.figures
    assert "full run" in run.notes["proof_p99"]
