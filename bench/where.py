"""Where the time of an interaction goes: the journey in one process, its stages on a stop-watch.

Sockets, processes and disk are left out (stores in memory, detection in this process), so that what
is seen is what our own code computes. A stage's time is without that of the stages it calls.

    python -m bench.where
"""

# ruff: noqa: ANN401 - it wraps functions of any kind

from __future__ import annotations

import asyncio
import inspect
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bench.prompts import note
from bench.targets import ROOT

sys.path.insert(0, str(ROOT / "proofs" / "lib"))

from house import build, key_id, last_words, person  # type: ignore[import-not-found]
from privity.detection.classifier import Classifier
from privity.journey import pipeline, release
from privity.journey.pipeline import Journey
from privity.journey.protocols import PROTOCOLS
from privity.journey.receive import Receiver
from privity.masking.restorer import Restorer
from privity.masking.vault import Vault
from privity.policy.engine import Engine

_CHAT = type(PROTOCOLS["openai_chat"])

#: Stage -> where it begins. Names that a later version lacks are left out of the table.
_STAGES: tuple[tuple[str, Any, str], ...] = (
    ("detect (in a worker)", Classifier, "examine"),
    ("parse the document (twice: as it came, as it leaves)", _CHAT, "parse"),
    ("write the masked document", _CHAT, "write"),
    ("find the scope", Journey, "_claim_scope"),
    ("decide", Engine, "decide_prompt"),
    ("plan the masking", pipeline, "plan"),
    ("issue stand-ins: keys, boxes, tokens", Vault, "issue"),
    ("search known values in what leaves", pipeline, "check_egress"),
    ("seal events", Journey, "_seal"),
    ("seal the transcript", pipeline.records, "transcript"),
    ("read the answer", _CHAT, "read_answer"),
    ("judge the answer, without detection", release.Judge, "inspect"),
    ("restore, following links, HTML and code", Restorer, "feed"),
    ("write the answer", _CHAT, "write_answer"),
    ("the rest of the answer's way", Receiver, "answer"),
    ("the rest of the request's way", Journey, "open"),
    ("the outcome's record", Journey, "complete"),
)


class _Watch:
    """Adds up the time of stages; while one runs, the stage that called it stands still."""

    def __init__(self) -> None:
        self.total: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    @contextmanager
    def _running(self, stage: str) -> Iterator[None]:
        self._inner.append(0.0)
        started = time.process_time()
        try:
            yield
        finally:
            took = time.process_time() - started
            self.total[stage] += took - self._inner.pop()
            if self._inner:
                self._inner[-1] += took

    def around(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function on the watch."""
        if inspect.iscoroutinefunction(function):

            async def waited(*args: Any, **kwargs: Any) -> Any:
                with self._running(stage):
                    return await function(*args, **kwargs)

            return waited

        def called(*args: Any, **kwargs: Any) -> Any:
            with self._running(stage):
                return function(*args, **kwargs)

        return called


async def measure(requests: int, size: int = 4096) -> dict[str, float]:
    """Return milliseconds per request by stage, for new notes whose first 600 characters come back."""
    watch = _Watch()
    for stage, where, name in _STAGES:
        if hasattr(where, name):
            setattr(where, name, watch.around(stage, getattr(where, name)))
    there = await build()
    for number in range(-50, requests):
        if number == 0:
            watch.total.clear()
        body = {"model": "m", "messages": [{"role": "user", "content": note(1000 + number, size)}]}
        await there.talk(person(key_id(1)), body, answer=lambda seen: last_words(seen)[:600])
    return {stage: total / requests * 1000 for stage, total in watch.total.items()}


def main() -> None:
    found = asyncio.run(measure(300))
    print("| stage | ms |", "|---|---|", sep="\n")
    for stage, each in sorted(found.items(), key=lambda item: -item[1]):
        print(f"| {stage} | {each:.2f} |")
    print(f"| **together** | **{sum(found.values()):.2f}** |")


if __name__ == "__main__":
    main()
