from __future__ import annotations

from pathlib import Path

import pytest
from bench.soak import State

from bench import soak


def _state(*, growth: float) -> State:
    samples = [
        (at, 100.0 * (1 + (growth if at > 500 else 0)) + (50 if at < 100 else 0)) for at in range(0, 1001, 10)
    ]
    return State("folder", 1000, "abc", done=1000, samples=samples)


def test_growth_is_counted_behind_the_warm_up() -> None:
    assert _state(growth=0.0).growth() == 0
    assert _state(growth=0.2).growth() == pytest.approx(0.2)


def test_a_run_that_is_not_over_has_no_growth() -> None:
    state = _state(growth=0)
    state.done = 999
    with pytest.raises(ValueError, match="not at its end"):
        state.growth()


def test_a_run_goes_on_only_while_its_gateway_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state.json"
    state = State("folder", 1000, "abc", gateway=1, upstream=2, done=10, samples=[(10, 1.5)])
    soak.save(state, path)
    assert soak.load(path, "abc", 1000) is None
    monkeypatch.setattr(soak, "_is_ours", lambda _pid, _name: True)
    found = soak.load(path, "abc", 1000)
    assert found is not None
    assert (found.done, found.gateway) == (10, 1)
    assert soak.load(path, "another commit", 1000) is None
    assert soak.load(path, "abc", 999) is None
    assert soak.load(tmp_path / "none.json", "abc", 1000) is None
