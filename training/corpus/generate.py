"""Draw documents: a family by weight, a text of it, and noise over a part of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from random import Random

from training.corpus.document import Document
from training.corpus.family import Family
from training.corpus.noise.noise import Noise
from training.corpus.registry import NOISES, SPLITS, families, noises

NOISY = 0.4  # the share of documents with noise ...
TWICE = 0.2  # ... and of those, with a second one


def documents(
    seed: int,
    count: int,
    split: str,
    *,
    noisy: float = NOISY,
    without: Collection[str] = (),
    only: Collection[str] = (),
) -> Iterator[Document]:
    """Yield documents; the n-th depends on nothing but seed, n, split and what takes part.

    Args:
        seed: Any number.
        count: How many.
        split: train, dev or test.
        noisy: The share of documents that get noise.
        without: Names of families, forms, languages or noises to leave out (for leave-one-out tables).
        only: Names of families, forms or languages that write alone, or of noises that are laid alone.

    Raises:
        ValueError: A name is no family, form, language or noise, or nothing is left to write.
    """
    shares = families(split)
    _check((*without, *only))
    writers, over = set(only) - set(NOISES), set(only) & set(NOISES)
    chosen = [f for f in shares if not _names(f) & set(without) and (not writers or _names(f) & writers)]
    if not chosen:
        raise ValueError(f"no family of split {split!r} is left; see training/corpus/registry.py")
    weights = [shares[family] for family in chosen]
    laid = [noise for noise in noises() if noise.name not in without and (not over or noise.name in over)]
    for number in range(count):
        # A dice box per document: one document more or less in a family leaves all the others as they are.
        rng = Random(f"{seed}/{split}/{number}")
        document = rng.choices(chosen, weights)[0].write(rng)
        if rng.random() < noisy:
            document = spoilt(document, rng, laid)
        yield document


def spoilt(document: Document, rng: Random, laid: Sequence[Noise]) -> Document:
    """Return a document with one or two of these noises laid over it."""
    for _ in range(2 if rng.random() < TWICE else 1):
        fitting = [n for n in laid if n.fits(document) and n.name not in document.noise.split("+")]
        if fitting:
            noise = rng.choices(fitting, [noise.weight for noise in fitting])[0]
            name = "+".join(filter(None, (document.noise, noise.name)))
            document = replace(noise.apply(document, rng), noise=name)
    return document


def _names(family: Family) -> set[str]:
    return {family.name, family.form, family.lang}


def _check(names: Collection[str]) -> None:
    """Refuse a misspelt name: it would leave nothing out, and nobody would see."""
    known = set(NOISES).union(*(_names(family) for split in SPLITS for family in families(split)))
    unknown = sorted(set(names) - known)
    if unknown:
        raise ValueError(
            f"no family, form, language or noise is called {', '.join(unknown)}; "
            "see training/corpus/registry.py"
        )
