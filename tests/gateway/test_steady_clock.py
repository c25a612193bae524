"""Times never go back, whatever the wall clock does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from privity.gateway.steady_clock import TOLERANCE_MS, SteadyClock


class Hands:
    """A wall clock and a monotonic one that a test moves by hand."""

    def __init__(self) -> None:
        self.wall = self.monotonic = 1_000_000

    def clock(self) -> SteadyClock:
        return SteadyClock(lambda: self.wall * 1_000_000, lambda: self.monotonic * 1_000_000)

    def pass_(self, milliseconds: int) -> None:
        self.wall += milliseconds
        self.monotonic += milliseconds


def test_a_small_step_back_is_waited_out() -> None:
    hands = Hands()
    clock = hands.clock()
    first = clock()
    hands.wall -= TOLERANCE_MS
    assert clock() == first
    assert clock.behind_ms == 0


def test_after_a_large_step_times_go_on_at_their_pace_until_the_wall_has_come_by() -> None:
    hands = Hands()
    clock = hands.clock()
    first = clock()
    hands.wall -= 3_600_000
    assert clock() == first
    assert clock.behind_ms == 3_600_000
    hands.pass_(500)
    assert clock() == first + 500
    assert clock.behind_ms == 3_600_000
    hands.wall += 3_600_000
    assert clock() == first + 500
    hands.pass_(1)
    assert clock() == first + 501
    assert clock.behind_ms == 0


def test_a_second_step_back_is_on_top_of_the_first() -> None:
    hands = Hands()
    clock = hands.clock()
    clock()
    hands.wall -= 10_000
    clock()
    hands.wall -= 10_000
    clock()
    assert clock.behind_ms == 20_000


@given(st.lists(st.tuples(st.integers(-10_000_000, 10_000_000), st.integers(0, 100_000))))
def test_times_never_go_back(steps: list[tuple[int, int]]) -> None:
    hands = Hands()
    hands.wall = 10**12
    clock = hands.clock()
    last = clock()
    for step, passed in steps:
        hands.wall = max(0, hands.wall + step)
        hands.pass_(passed)
        now = clock()
        assert now >= last
        assert clock.behind_ms == 0 or now - hands.wall == clock.behind_ms
        last = now
