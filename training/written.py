"""Documents written one by one, and variants of them about other people.

Templates say the same things in the same places. What is here was written without any, each document unlike
the others: `written/*.txt`, documents parted by lines `=== id language kind`, identifiers marked
`⟦LABEL|text⟧`, or `⟦LABEL?|text⟧` where masking is neither needed nor wrong.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

from training.corpus.document import Document, Draft, Piece
from training.corpus.generate import NOISY, spoilt
from training.corpus.registry import noises
from training.tagger.swap import swapped

FOLDER: Final = Path(__file__).parent / "written"

_HEAD = re.compile(r"^=== (\S+) (\S+) (\S.*)\n", re.MULTILINE)
_MARK = re.compile(r"⟦([A-Z0-9_]+)(\??)\|([^⟦⟧]+)⟧")
_LEFT = re.compile(r"[⟦⟧]")


def files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of written documents, in order."""
    return sorted(folder.glob("*.txt"))


def documents(folder: Path = FOLDER) -> Iterator[Document]:
    """Yield the documents as they were written.

    Raises:
        ValueError: A mark is broken; the message names file and document.
    """
    for path in files(folder):
        parts = _HEAD.split(path.read_text(encoding="utf-8"))
        for name, language, form, body in zip(*(parts[first::4] for first in (1, 2, 3, 4)), strict=True):
            # A region (`pt-br`) says who wrote; the lists of values are by language.
            yield _read(body.strip("\n"), f"{path.name}, {name}", form, language.partition("-")[0])


def write_sets(folder: Path, out: Path) -> list[Path]:
    """Write each file of a folder as a data set for `privity eval`; return where."""
    made: list[Path] = []
    for source in files(folder):
        made.append(out / f"{folder.name}_{source.stem}.jsonl")
        rows = [document for document in documents(folder) if document.family.startswith(f"{source.name}, ")]
        lines = (json.dumps(row.record(row.family.partition(", ")[2])) for row in rows)
        made[-1].write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return made


def _read(body: str, family: str, form: str, language: str) -> Document:
    draft = Draft()
    at = 0
    for mark in _MARK.finditer(body):
        # An organisation may be one that treats people: the writers did not tell the two apart.
        src = "institution" if mark[1] == "ORG" else ""
        draft.add(body[at : mark.start()], Piece(mark[3], mark[1], opt=bool(mark[2]), src=src))
        at = mark.end()
    draft.add(body[at:])
    if _LEFT.search(draft.text):
        raise ValueError(f"{family}: a mark is broken; write ⟦LABEL|text⟧")
    return draft.finish(family, form, language)


def variants(times: int, seed: int, written: Iterable[Document] | None = None) -> Iterator[dict[str, Any]]:
    """Yield each document as it is, and `times` more with other people in it, a part of them noisy."""
    records = [document.record(document.family) for document in written or documents()]
    yield from records
    for number in range(times):
        for place, record in enumerate(swapped(records, seed + number)):
            rng = Random(f"written/{seed + number}/{place}")
            yield (
                record
                if rng.random() > NOISY
                else spoilt(_document(record), rng, noises()).record(record["id"])
            )


def _document(record: dict[str, Any]) -> Document:
    draft = Draft()
    at = 0
    for span in record["spans"]:
        value = record["text"][span["start"] : span["end"]]
        draft.add(
            record["text"][at : span["start"]],
            Piece(value, span["label"], opt=span.get("opt", False), src=span["src"]),
        )
        at = span["end"]
    draft.add(record["text"][at:])
    return draft.finish(record["family"], record["form"], record["lang"])


if __name__ == "__main__":
    for made in write_sets(Path(sys.argv[1]), Path(sys.argv[2])):
        print(made)
