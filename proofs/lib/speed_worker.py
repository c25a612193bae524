"""Our detection in a process of its own, timed from within: a line of JSON in, a line of JSON out.

    python speed_worker.py whole | rules | patterns | history

`whole` is the pipeline with the tagger, `rules` the same without it. `patterns` is the search alone for
every pattern, and of those that occur for each place, as far as the detectors ask for it. `history`
remembers; there a line holds the passages of a conversation, and what is timed is the second time that they
come. First it says how long it took to get ready, from the start of the interpreter.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from privity.detection.assemble import assemble
from privity.detection.cache import FindingCache
from privity.detection.detector import Hit, Pattern, View
from privity.detection.registry import DEFAULT
from privity.detection.scanner import Scanner
from privity.domain.detector_setup import DetectorSetup
from privity.domain.finding import Passage

#: Makes ready for some texts, and returns what is timed.
Prepare = Callable[[list[str]], Callable[[], object]]


def _prepared(system: str) -> Prepare:
    if system == "patterns":
        return _patterns()
    cache = FindingCache(os.urandom(32)) if system == "history" else None
    classifier = assemble(DetectorSetup(), cache=cache, without=("tagger",) if system == "rules" else ())

    def prepare(texts: list[str]) -> Callable[[], object]:
        passages = [Passage(text) for text in texts]
        if system == "history":
            classifier.classify(passages)
        return lambda: classifier.classify(passages)

    return prepare


def _patterns() -> Prepare:
    classifier = assemble(DetectorSetup(), without=("tagger",))
    scanner = Scanner(pattern for detector in DEFAULT for pattern in detector.patterns)
    asked: set[Pattern] = set()
    find = View.find

    def watched(view: View, pattern: Pattern) -> Sequence[Hit]:
        asked.add(pattern)
        return find(view, pattern)

    def prepare(texts: list[str]) -> Callable[[], object]:
        asked.clear()
        View.find = watched  # type: ignore[method-assign]
        classifier.classify([Passage(text) for text in texts])
        View.find = find  # type: ignore[method-assign]
        wanted = tuple(asked)

        def search() -> int:
            views = [scanner.view(text) for text in texts]
            return sum(len(view.find(pattern)) for view in views for pattern in wanted)

        return search

    return prepare


def main() -> None:
    """Answer lines until the input ends."""
    prepare = _prepared(sys.argv[1])
    prepare(["Warm up: Maria Lopez, MRN 00482913, seen 11/02/2026."])()
    _say(cpu_ms=time.process_time() * 1000, mib=_mib())
    for line in sys.stdin:
        ask = prepare(json.loads(line))
        cpu, wall = time.process_time_ns(), time.perf_counter_ns()
        ask()
        cpu, wall = time.process_time_ns() - cpu, time.perf_counter_ns() - wall
        _say(cpu_ms=cpu / 1e6, wall_ms=wall / 1e6, mib=_mib())


def _mib() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:"))


def _say(**what: float) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
