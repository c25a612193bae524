"""The network: rows of the words' vectors in, scores of classes out, in windows of fixed length."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime as ort  # type: ignore[import-untyped]

from privity.detection.tagger.kinds import CLASSES
from privity.detection.tagger.vectors import Bytes
from privity.detection.tagger.words import Offsets

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
        options.enable_cpu_mem_arena = True
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

    def scores_of_many(self, rows: Bytes, borders: Offsets) -> Scores:
        """Return the scores of texts that stand one after the other, each scored as if it stood alone.

        Text ``n`` has the words from ``borders[n]`` to ``borders[n + 1]``. Short texts of equal length
        share a run.
        """
        out = np.empty((len(rows), CLASSES), dtype=np.float32)
        starts, lengths = borders[:-1], np.diff(borders)
        for length in np.unique(lengths).tolist():
            together = WINDOW // max(length, 1)
            same = starts[lengths == length]
            if together < 2:
                for start in same.tolist():
                    out[start : start + length] = self.scores(rows[start : start + length])
            elif length:
                for first in range(0, len(same), together):
                    places = same[first : first + together, None] + np.arange(length)
                    out[places] = self._run(rows[places])
        return out

    def _run(self, rows: Bytes) -> Scores:
        if not rows.size:
            return np.zeros((*rows.shape[:2], CLASSES), dtype=np.float32)
        scores: Scores = self._session.run(None, {"rows": rows})[0]
        return scores
