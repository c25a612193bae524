"""The files of an evaluation: sets of annotated documents, and predictions of others for them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from privity.detection.evaluation.documents import Document, Prediction, read_documents, read_predictions
from privity.domain.errors import ConfigError

Sets = dict[str, list[Document]]


def read_sets(paths: Sequence[Path], recall_only: Collection[str], limit: int | None = None) -> Sets:
    """Return set name -> documents; a folder stands for its ``*.jsonl`` files.

    With ``limit``, evenly spread documents of each set. Raises ConfigError for files that are not there, and
    BadInput naming file, line, field and remedy.
    """
    files = [file for path in paths for file in _files(path)]
    sets: Sets = {}
    for file in files:
        name = file.stem
        if name in sets:
            raise ConfigError(f"--set {file}: another set is named {name} too. Rename one of the files.")
        sets[name] = _limited(read_documents(_lines(file), str(file), recall_only=name in recall_only), limit)
    unknown = sorted(set(recall_only) - sets.keys())
    if unknown:
        raise ConfigError(f"--recall-only {unknown[0]}: is none of the sets {', '.join(sets)}.")
    return sets


def read_others(path: Path, sets: Collection[str]) -> Mapping[str, Mapping[str, Prediction]]:
    """Return set name -> predictions: of a folder the files of the sets' names, or one file for one set."""
    if path.is_dir():
        files = {name: path / f"{name}.jsonl" for name in sets}
    elif len(sets) == 1:
        files = dict.fromkeys(sets, path)
    else:
        raise ConfigError(
            f"--predictions {path}: is one file for {len(sets)} sets. Name a folder, or one --set."
        )
    return {name: read_predictions(_lines(file), str(file)) for name, file in files.items()}


def set_digests(paths: Sequence[Path]) -> dict[str, str]:
    """Return set name -> SHA-256 of its file."""
    files = [file for path in paths for file in _files(path)]
    return {file.stem: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(path.glob("*.jsonl"))
        if not found:
            raise ConfigError(f"--set {path}: the folder holds no .jsonl file.")
        return found
    return [path]


def _lines(path: Path) -> list[str]:
    try:
        # Not splitlines: it also splits at line breaks that may stand in a text.
        return path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file.") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{path}: cannot be read as UTF-8 ({type(problem).__name__}).") from None


def _limited(documents: list[Document], limit: int | None) -> list[Document]:
    if limit is None or len(documents) <= limit:
        return documents
    return [documents[number * len(documents) // limit] for number in range(limit)]
