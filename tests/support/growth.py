"""How processor time grows with the length of a text, told apart from what else a machine does."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_TRIES = 6


def grows_linearly(work: Callable[[int], object], small: int, large: int, slack: float = 2.5) -> bool:
    """Return whether `work(large)` takes at most `slack` times as much longer as it has more to do.

    Processor time of the fastest of several runs, without the garbage collector, whose work depends on
    what every other test has left behind. A run that is disturbed is repeated; what grows with the
    square of the length exceeds the bound in every one of them.
    """
    bound = slack * large / small
    short = long = float("inf")
    for _ in range(_TRIES):
        short, long = min(short, _seconds(work, small)), min(long, _seconds(work, large))
        if long <= bound * max(short, 0.005):
            return True
    return False


def _seconds(work: Callable[[int], object], size: int) -> float:
    gc.disable()
    try:
        began = time.process_time()
        work(size)
        return time.process_time() - began
    finally:
        gc.enable()
