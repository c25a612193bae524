"""The network: rows of the words' vectors in, scores of classes out, in windows of fixed length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime as ort  # type: ignore[import-untyped]

from privity.detection.tagger.kinds import CLASSES
from privity.detection.tagger.vectors import Bytes

Scores = npt.NDArray[np.float32]

#: Words that one run of the network sees. Longer is faster but for the caches of the processor.
WINDOW: Final = 1024


class Network:
    """An ONNX model with one input ``[texts, words, width]`` and one output ``[texts, words, classes]``.

    The scores of a word depend on no more than ``reach`` words to either side of it, so a long text is
    run in windows that overlap by that much, and the overlap is thrown away: the result is the same to
    the bit as if the text were run at once.
    """

    def __init__(self, model: bytes, reach: int, threads: int = 1) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._reach = reach

    def scores(self, rows: Bytes) -> Scores:
        """Return the scores of each word of one text."""
        count = len(rows)
        if count <= WINDOW:
            whole: Scores = self._run(rows[None])[0]
            return whole
        reach = self._reach
        parts: list[Scores] = []
        done = 0
        while done < count:
            # The last window is moved back to end with the text, and so is as long as the others.
            first = min(max(done - reach, 0), count - WINDOW)
            last = count if first + WINDOW == count else first + WINDOW - reach
            parts.append(self._run(rows[None, first : first + WINDOW])[0, done - first : last - first])
            done = last
        return np.concatenate(parts)

    def scores_of_many(self, texts: Sequence[Bytes]) -> list[Scores]:
        """Return what ``scores`` returns for each text; short texts of equal length share a run."""
        out: dict[int, Scores] = {}
        by_length: dict[int, list[int]] = {}
        for number, rows in enumerate(texts):
            by_length.setdefault(len(rows), []).append(number)
        for length, numbers in by_length.items():
            together = WINDOW // max(length, 1)
            if together < 2:
                out.update((number, self.scores(texts[number])) for number in numbers)
                continue
            for first in range(0, len(numbers), together):
                some = numbers[first : first + together]
                out.update(zip(some, self._run(np.stack([texts[number] for number in some])), strict=True))
        return [out[number] for number in range(len(texts))]

    def _run(self, rows: Bytes) -> Scores:
        if not rows.size:
            return np.zeros((*rows.shape[:2], CLASSES), dtype=np.float32)
        scores: Scores = self._session.run(None, {"rows": rows})[0]
        return scores
