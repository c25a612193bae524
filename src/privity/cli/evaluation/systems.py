"""Systems that find identifiers, each in a process that speaks lines of JSON (see ``worker.py``)."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import msgspec

from privity.cli.evaluation.worker import Opening
from privity.detection.evaluation.documents import Marked, Prediction
from privity.domain.detector_setup import DetectorSetup
from privity.domain.errors import ConfigError, PrivityError

#: The script that runs Presidio; it belongs to the checkout, for Presidio is no dependency of ours.
PRESIDIO_SCRIPT = Path("bench/presidio_eval.py")


class SystemFailed(PrivityError):
    """A system ended before it had answered."""


class System:
    """One system. Not for several threads; it ends with its ``with`` block."""

    def __init__(self, name: str, command: Sequence[str], opening: bytes) -> None:
        self.name = name
        self.load_ms: float | None = None
        self.peak_mib: float | None = None
        self.version: str | None = None
        self.tagger: str | None = None
        self.canaries: str | None = None
        self._command = command
        self._opening = opening
        self._process: subprocess.Popen[str] | None = None
        self._errors: IO[str] | None = None

    def __enter__(self) -> Self:
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
        )
        self._write(self._opening.decode())
        try:
            ready = self._read()
        except SystemFailed:
            # Nothing of any text was sent yet: what it said is about itself.
            self._errors.seek(0)
            said = self._errors.read().strip().splitlines()
            self.__exit__(None, None, None)
            raise SystemFailed(f"{self.name}: did not start{': ' + said[-1] if said else ''}.") from None
        self.load_ms, self.version = ready.get("load_ms"), ready.get("version")
        self.tagger, self.canaries = ready.get("tagger"), ready.get("canaries")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process = self._process
        if process is None:
            return
        if kind is None and process.poll() is None:
            assert process.stdin is not None
            process.stdin.close()
            try:
                self.peak_mib = self._read().get("peak_mib")
            except SystemFailed:
                self.peak_mib = None
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, self._errors):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):  # it ended with a question in the pipe
                    stream.close()
        self._process = None

    def detect(self, text: str) -> Prediction:
        """Return what is found in a text, and in how many milliseconds. Raises :class:`SystemFailed`."""
        self._write(json.dumps({"text": text}))
        answer = self._read()
        spans = (
            Marked(start, end, label, score=score[0] if score else None)
            for start, end, label, *score in answer["spans"]
        )
        return Prediction(tuple(spans), answer["ms"])

    def _write(self, line: str) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except OSError:
            raise SystemFailed(f"{self.name}: ended before it had answered.") from None

    def _read(self) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemFailed(f"{self.name}: ended before it had answered.")
        answer: dict[str, Any] = json.loads(line)
        return answer


def privity(
    name: str,
    setup: DetectorSetup,
    without: Sequence[str] = (),
    *,
    canaries: bool = False,
    again: bool = False,
) -> System:
    """Return our own detection with these choices, but for the stages that are switched off.

    With ``canaries`` it also tells what it finds in them; with ``again`` it has a cache, and times each
    text as one that it has seen before.
    """
    command = (sys.executable, "-m", "privity.cli.evaluation.worker")
    return System(name, command, msgspec.json.encode(Opening(setup, tuple(without), canaries, again)))


def presidio(python: Path | None) -> System:
    """Return Presidio in the environment of this interpreter. Raises :class:`ConfigError`."""
    if python is None:
        raise ConfigError(
            "--presidio-python: is needed with --against presidio. Name the interpreter of an environment "
            "that has presidio-analyzer and a small spaCy model of English."
        )
    if not python.is_file():
        raise ConfigError(f"--presidio-python: there is no file {python}.")
    script = Path(__file__).resolve().parents[4] / PRESIDIO_SCRIPT
    if not script.is_file():
        raise ConfigError(
            f"--against presidio: {PRESIDIO_SCRIPT} is missing. Run this in a checkout of Privity."
        )
    return System("presidio", (str(python), str(script)), b"{}")
