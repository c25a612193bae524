"""Faults for proofs, applied in child processes without any switch in the product.

Python imports ``sitecustomize`` at start from the first place of ``PYTHONPATH`` that has one. Where
``PROOF_SABOTAGE`` names patches of ``patches.py``, each is applied right after its target module
was imported. An unknown name ends the process: a control that was never switched off would let a
proof's negative run pass for the wrong reason. Where ``PROOF_SABOTAGE_LOG`` names a file, each
patch that was applied adds its name there.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from patches import PATCHES


class _Patching(importlib.abc.Loader):
    """Loads a module as its own loader would, then applies the patches that name it."""

    def __init__(self, loader: importlib.abc.Loader, names: list[str]) -> None:
        self._loader = loader
        self._names = names

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        for name in self._names:
            PATCHES[name][1](module)
            log = os.environ.get("PROOF_SABOTAGE_LOG")
            if log:
                with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123 - keep start-up light
                    file.write(name + "\n")


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, names: Sequence[str]) -> None:
        self._targets: dict[str, list[str]] = {}
        for name in names:
            self._targets.setdefault(PATCHES[name][0], []).append(name)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target  # the search below finds them itself
        names = self._targets.pop(fullname, None)  # popped: the search below must not meet us again
        if names is None:
            return None
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _Patching(spec.loader, names)
        return spec


def _install() -> None:
    names = [name for name in os.environ.get("PROOF_SABOTAGE", "").split(",") if name]
    unknown = [name for name in names if name not in PATCHES]
    if unknown:
        sys.stderr.write(f"PROOF_SABOTAGE names unknown patches: {unknown}; known: {sorted(PATCHES)}\n")
        os._exit(97)
    if names:
        sys.meta_path.insert(0, _Finder(names))


_install()
