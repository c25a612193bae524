"""What a detector was measured to find, and canaries that tell whether it still finds it.

A :class:`Baseline` names a detector by its version (rules, lists, tagger, the operator's setup), the sets
it was measured on by their digests, and the recall of each label; its text is signed, so that each
decision can name what the detector was worth when it decided (45 CFR 164.306(e), EU AI Act art. 15).

Canaries are invented texts: the examples of every detector in use and of every sensitive category, and
sentences for the tagger. What is
found in them is the same for the same detector on any machine, so one digest tells whether a worker still
detects as it did.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from privity.detection.categories import TABLES
from privity.detection.classifier import Classifier
from privity.domain.errors import ConfigError
from privity.domain.finding import Passage

#: The first line of a baseline's text; no log's origin has blanks, so no checkpoint passes for one.
HEADING: Final = "privity detector baseline v1"

# Prose without titles, cues or listed names, which only the tagger reads. The people are invented.
_PROSE: Final = (
    "Spoke with Oyelaran Adebimpe about the scan; she lives near Marrowgate with her brother Tobiah.",
    "hi its jens from yesterday, my sister ingrid halvorsen still has the rash",
    "Se comentó el caso con Itziar Goikoetxea, vecina de Valdelagrana.",
    "Transferred from Holloway Ridge Medical Center, accompanied by Quintrell Vasquez-Moore.",
    "The Parkinson protocol and the Hodgkin staging were reviewed; nothing else was noted.",
)


def canaries(classifier: Classifier) -> list[Passage]:
    """Return the texts that a classifier is tried on: examples of its detectors and categories, and prose."""
    passages = {
        Passage(example.text, example.keys): None
        for detector in classifier.detectors
        for example in detector.examples
    }
    sensitive = (
        Passage("\n".join(case.text for case in terms.cases if case.counts is counts))
        for terms in TABLES
        for counts in (True, False)
    )
    return [*passages, *map(Passage, _PROSE), *sensitive]


def answer(classifier: Classifier) -> bytes:
    """Return the digest of 32 bytes of what a classifier finds in its canaries, cache or not.

    Borders, labels and rules count; scores do not, which may differ in the last place.
    """
    passages = canaries(classifier)
    hasher = hashlib.sha256()
    for passage in passages:
        for part in (*passage.keys, passage.text):
            data = part.encode("utf-8", "surrogatepass")
            hasher.update(len(data).to_bytes(8, "big") + data)
    fresh = classifier.uncached()
    for index, passage in enumerate(passages):
        examined = fresh.examine([passage])
        for finding in examined.findings:
            row = (index, finding.start, finding.end, finding.label.value, finding.rule)
            hasher.update(repr(row).encode() + b"\0")
        for topics in examined.topics.values():
            hasher.update(repr((index, topics.packed())).encode() + b"\0")
    return hasher.digest()


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one set: its digest, and each label's identifiers and recall."""

    set: str
    digest: str
    documents: int
    figures: Mapping[str, float | None]
    recall: Mapping[str, tuple[int, float]]
    languages: Mapping[str, tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A detector and what it was measured to find. ``digest`` is what decisions name."""

    detector: bytes
    canaries: bytes
    point: str
    tagger: str | None
    made: dt.date
    measured: tuple[Measured, ...]

    def text(self) -> str:
        """Return the text that is signed: the heading, and one line of JSON with sorted keys."""
        body = {
            "detector": self.detector.hex(),
            "canaries": self.canaries.hex(),
            "point": self.point,
            "tagger": self.tagger,
            "made": self.made.isoformat(),
            "measured": [
                {
                    "set": one.set,
                    "sha256": one.digest,
                    "documents": one.documents,
                    "figures": dict(one.figures),
                    "recall": {label: list(row) for label, row in one.recall.items()},
                    "languages": {lang: list(row) for lang, row in one.languages.items()},
                }
                for one in self.measured
            ],
        }
        return f"{HEADING}\n{json.dumps(body, sort_keys=True, separators=(',', ':'))}\n"

    @property
    def digest(self) -> bytes:
        """SHA-256 of the text."""
        return hashlib.sha256(self.text().encode()).digest()


def parse(text: str) -> Baseline:
    """Return the baseline that a text describes, whose signature has been checked.

    Raises :class:`ConfigError`.
    """
    heading, _, line = text.partition("\n")
    if heading != HEADING:
        raise ConfigError("detection.baseline: is no detector baseline of this version. Make it anew.")
    try:
        body = json.loads(line)
        return Baseline(
            detector=_digest(body["detector"], 16),
            canaries=_digest(body["canaries"], 32),
            point=str(body["point"]),
            tagger=None if body["tagger"] is None else str(body["tagger"]),
            made=dt.date.fromisoformat(body["made"]),
            measured=tuple(_measured(one) for one in body["measured"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ConfigError("detection.baseline: is malformed. Make it anew.") from None


def _measured(one: Mapping[str, Any]) -> Measured:
    return Measured(
        str(one["set"]),
        _digest(one["sha256"], 32).hex(),
        int(one["documents"]),
        {str(name): None if value is None else float(value) for name, value in one["figures"].items()},
        _rows(one["recall"]),
        _rows(one["languages"]),
    )


def _rows(table: Mapping[str, Sequence[Any]]) -> dict[str, tuple[int, float]]:
    return {str(name): (int(count), float(recall)) for name, (count, recall) in table.items()}


def _digest(text: str, length: int) -> bytes:
    digest = bytes.fromhex(text)
    if len(digest) != length:
        raise ValueError("a digest of another length")
    return digest


def lost(now: Baseline, before: Baseline, by: float) -> list[str]:
    """Say for which sets and labels recall fell by more than ``by`` (0.01: one in a hundred)."""
    known = {(one.set, label): recall for one in now.measured for label, (_, recall) in one.recall.items()}
    said: list[str] = []
    for one in before.measured:
        for label, (_, recall) in one.recall.items():
            found = known.get((one.set, label))
            if found is None:
                said.append(f"{one.set} {label}: {recall:.4f} before, and not measured now")
            elif found < recall - by:
                said.append(f"{one.set} {label}: {recall:.4f} before, {found:.4f} now")
    return said
