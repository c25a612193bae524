"""Our detection in a process of its own, timed from within: a line of JSON in, a line of JSON out.

    python speed_worker.py whole | rules | patterns | history

In: texts. Out: the processor time of each in milliseconds, one after the other as traffic would bring them.
`whole` is the pipeline with the tagger, `rules` the same without it. `patterns` is the search alone for
every pattern, and of those that occur for each place, as far as the detectors ask for it. `history`
remembers; there the texts are the passages of one conversation, and one time is told: of the second time
that they come. The first line says how long it took to get ready, from the start of the interpreter.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from privity.detection.ablation import without
from privity.detection.cache import FindingCache
from privity.detection.detector import Hit, Pattern, View
from privity.detection.registry import DEFAULT
from privity.detection.scanner import Scanner
from privity.domain.finding import Passage

#: Makes ready for a text or a conversation, and returns what is timed.
Prepare = Callable[[list[str]], Callable[[], object]]


def _prepared(system: str) -> Prepare:
    if system == "patterns":
        return _patterns()
    cache = FindingCache(os.urandom(32)) if system == "history" else None
    classifier = without(("tagger",) if system == "rules" else (), cache=cache)

    def prepare(texts: list[str]) -> Callable[[], object]:
        passages = [Passage(text) for text in texts]
        if system == "history":
            classifier.classify(passages)
        return lambda: classifier.classify(passages)

    return prepare


def _patterns() -> Prepare:
    classifier = without(("tagger",))
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
    system = sys.argv[1]
    prepare = _prepared(system)
    prepare(["Warm up: Maria Lopez, MRN 00482913, seen 11/02/2026."])()
    _say([time.process_time() * 1000])
    for line in sys.stdin:
        texts = json.loads(line)
        asked = [prepare(one) for one in ([texts] if system == "history" else [[text] for text in texts])]
        _say([_timed(ask) for ask in asked])


def _timed(ask: Callable[[], object]) -> float:
    before = time.process_time_ns()
    ask()
    return (time.process_time_ns() - before) / 1e6


def _mib() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:"))


def _say(ms: list[float]) -> None:
    sys.stdout.write(json.dumps({"ms": ms, "mib": _mib()}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
