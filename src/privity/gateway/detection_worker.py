"""A detection worker process: frames of passages in, frames of findings out.

Detection holds the interpreter for milliseconds, so it never runs in the gateway process (design,
section 2, Processes). The worker keeps no text: it answers, and remembers offsets under a keyed hash
of what it saw, so that a history that is sent again costs its new part. It never logs; a failure is
answered as a failure, without its message, which might quote the text.

Frame: 4 bytes length (big-endian), then msgpack. The first frame that a worker is sent is the operator's
setup: not an argument, which every user of the machine could read. The first that it sends is its
detector's version. Then requests, a list of [text, [keys], whether it is the id of a tool call] each; and
answers, nil when detection failed, or two lists: of [segment, start, end, label, entity, score, detector,
rule] for each finding, and of [segment, packed topics] for each text that touches on some. An empty request
asks for the canaries: the answer is the digest of what is found in them (``detection/baseline.py``).
"""

from __future__ import annotations

import gc
import os
import sys
from typing import BinaryIO

import msgspec

from privity.detection.assemble import assemble
from privity.detection.baseline import answer
from privity.detection.cache import FindingCache
from privity.domain.detector_setup import DetectorSetup
from privity.domain.finding import Passage

_COURTESY = 5

Request = list[tuple[str, list[str], bool]]


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame, or None at the end of the stream."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    return stream.read(int.from_bytes(head, "big"))


def write_frame(stream: BinaryIO, payload: bytes) -> None:
    """Write one frame and flush it."""
    stream.write(len(payload).to_bytes(4, "big") + payload)
    stream.flush()


def main() -> None:
    """Serve frames on standard input and output until the parent closes them."""
    # Where the two share a core, a stream's chunk in the gateway goes before a prompt's next pattern:
    # measured on one core, the 99th percentile of a chunk's delay fell from 28 ms and more to 8 to 16.
    os.nice(_COURTESY)
    # numpy multiplies nothing here, and a thread of its library for each processor spins while it waits for
    # work: 100 ms of a processor at the start of each worker.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.disable()  # what is made at the start stays
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    setup = msgspec.msgpack.decode(read_frame(stdin) or b"", type=DetectorSetup)
    # A process serves one workspace; its key is drawn anew and dies with it, and the cache as well.
    classifier = assemble(setup, cache=FindingCache(os.urandom(32)))
    decoder = msgspec.msgpack.Decoder(Request)
    encoder = msgspec.msgpack.Encoder()
    gc.freeze()
    gc.enable()
    write_frame(stdout, classifier.version)
    while (frame := read_frame(stdin)) is not None:
        try:
            if not frame:
                write_frame(stdout, answer(classifier))
                continue
            passages = [Passage(text, tuple(keys), call_id) for text, keys, call_id in decoder.decode(frame)]
            found = classifier.examine(passages)
            rows = [
                (f.segment, f.start, f.end, f.label.value, f.entity, f.score, f.detector, f.rule)
                for f in found.findings
            ]
            payload = encoder.encode((rows, [(index, one.packed()) for index, one in found.topics.items()]))
        except Exception:  # noqa: BLE001 - any failure of a detector is answered: the gateway refuses
            payload = encoder.encode(None)
        write_frame(stdout, payload)


if __name__ == "__main__":
    main()
