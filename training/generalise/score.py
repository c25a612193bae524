"""Fresh documents of what a round left out, and what the pipeline leaves uncovered in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from privity.detection.classifier import Classifier
from privity.detection.evaluation.documents import Document, Marked, read_documents
from privity.detection.evaluation.score import Tally, score
from training.corpus.generate import documents
from training.corpus.registry import families
from training.generalise.rounds import Round

#: No corpus that anything learns from is drawn with it.
SEED: Final = 90_001
#: What is kept of the counts.
KEPT: Final = (
    "documents",
    "tokens",
    "tokens_missed",
    "tokens_right",
    "tokens_wrong",
    "words",
    "false_spans",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of a table: documents of one family, format, noise or language, and nothing else left out."""

    axis: str
    name: str
    genre: str
    lang: str
    documents: tuple[Document, ...]

    @property
    def key(self) -> str:
        return f"{self.axis}/{self.name}"


def cells(left_out: Round, each: Mapping[str, int]) -> Iterator[Cell]:
    """Yield the cells of a round; `each` says how many documents one has, by axis."""
    forms = {family.name: (family.form, family.lang) for family in families("train")}
    for name in left_out.families:
        made = _drawn(each["family"], name, only=(name,), without=left_out.noises)
        yield Cell("family", name, *forms[name], made)
    for name in left_out.formats:
        only = Round((name,)).forms
        yield Cell("format", name, "", "", _drawn(each["format"], name, only=only, without=left_out.noises))
    others = (*left_out.families, *left_out.forms)
    for name in left_out.noises:
        without = (*others, *left_out.langs)
        made = _drawn(each["noise"], name, only=(name,), without=without, noise=name)
        yield Cell("noise", name, "", "", made)
    for name in left_out.langs:
        without = (*left_out.noises, *others)
        yield Cell("language", name, "", "", _drawn(each["language"], name, only=(name,), without=without))


def _drawn(
    count: int, name: str, *, only: tuple[str, ...], without: tuple[str, ...], noise: str = ""
) -> tuple[Document, ...]:
    """Draw documents; with a noise, those that it fits, each with that noise over it and no other."""
    made = documents(SEED, 4 * count, "train", only=only, without=without, noisy=1.0 if noise else 0.4)
    lines: list[str] = []
    for document in made:
        if len(lines) == count:
            break
        if not noise or document.noise == noise:
            lines.append(json.dumps(document.record(f"{name}-{len(lines)}")))
    return tuple(read_documents(lines, name))


def scored(classifier: Classifier, cell: Cell) -> dict[str, int]:
    """Return the counts of a classifier on a cell."""
    total = Tally()
    for document in cell.documents:
        found = [Marked(f.start, f.end, f.label) for f in classifier.classify_text(document.text)]
        total += score(document, found).tally
    return {name: getattr(total, name) for name in KEPT}
