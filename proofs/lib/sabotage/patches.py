"""The named faults: name -> (module, what to do to it right after it was imported).

Two kinds live here. *Faults* make a part fail as it might in life (``detector.raises``); the proof
then shows that the product refuses. *Sabotage* switches a control off; the proof must then fail.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

Patch = Callable[[ModuleType], None]


def _raise(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        raise RuntimeError("fault injected: detector.raises")

    module.Classifier.classify = classify


def _hang(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        while True:  # holds the worker as a pathological pattern would
            time.sleep(3600)

    module.Classifier.classify = classify


def _blind(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        return []

    module.Classifier.classify = classify


PATCHES: dict[str, tuple[str, Patch]] = {
    # faults
    "detector.raises": ("privity.detection.classifier", _raise),
    "detector.hangs": ("privity.detection.classifier", _hang),
    # controls switched off
    "detector.blind": ("privity.detection.classifier", _blind),
}
