"""The event loop of the harness: uvloop where it is installed."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run it; an interrupt ends it without a traceback."""
    try:
        import uvloop  # noqa: PLC0415 - the harness also runs without it
    except ImportError:
        factory = None
    else:
        factory = uvloop.new_event_loop
    with contextlib.suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(main)
    raise SystemExit(130)
