"""Privity's detection as one of the systems that ``privity eval`` asks, a line of JSON for each document.

In: ``{"setup": {...}, "without": [...], "canaries": true}``, then ``{"text": "..."}`` lines. Out:
``{"load_ms", "version", "tagger", "canaries"}``, then lines ``{"spans": [[start, end, label, score], ...],
"ms"}``; at the end of input ``{"peak_mib"}``. Times are processor times, so that what else the machine does
counts for little. No cache: each document is new; but ``"again": true`` times each when it comes a second
time.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import msgspec

from privity.detection.ablation import without
from privity.detection.baseline import answer
from privity.detection.cache import FindingCache
from privity.domain.detector_setup import DetectorSetup


class Opening(msgspec.Struct):
    """The first line."""

    setup: DetectorSetup
    without: tuple[str, ...] = ()
    canaries: bool = False
    again: bool = False


def main() -> None:
    """Answer lines until the input ends."""
    opening = msgspec.json.decode(sys.stdin.readline(), type=Opening)
    cache = FindingCache(os.urandom(32)) if opening.again else None
    classifier = without(opening.without, opening.setup, cache=cache)
    classifier.classify_text("Warm up: Maria Lopez, MRN 00482913, seen 11/02/2026.")
    ready: dict[str, object] = {
        "load_ms": time.process_time() * 1000,
        "version": classifier.version.hex(),
        "tagger": classifier.tagger_version,
    }
    _say({**ready, "canaries": answer(classifier).hex()} if opening.canaries else ready)
    for line in sys.stdin:
        text = json.loads(line)["text"]
        if opening.again:
            classifier.classify_text(text)
        before = time.process_time_ns()
        findings = classifier.classify_text(text)
        ms = (time.process_time_ns() - before) / 1e6
        _say({"spans": [(f.start, f.end, f.label.value, f.score) for f in findings], "ms": ms})
    _say({"peak_mib": peak_mib()})


def peak_mib() -> float | None:
    """Return the most memory that this process has had at once, where the system tells."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    line = next((line for line in status.splitlines() if line.startswith("VmHWM:")), None)
    return int(line.split()[1]) / 1024 if line else None


def _say(message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
