"""`python -m training`: the tagger from nothing, in steps whose outputs are kept and not made twice.

    python -m training                       make everything, write it to privity.detection.data
    python -m training --quick               check the recipe with little text, write nothing
    python -m training --real DIR            learn from real text too (see REAL below and card.md)
    python -m training --seed 2              another start and another order of the same text

Outputs of steps lie in a work folder under names that hold the hash of all that they depend on, so that a
second call goes on where the first was stopped.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

# A thread that waits for another must not hold a processor that others need. Read when torch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch

import privity.detection.tagger
from privity.detection.lexicon import lexicon
from privity.detection.tagger.features import Featuriser
from privity.detection.tagger.kinds import CLASSES
from privity.detection.tagger.tagger import Tagger, Weights, write_weights
from training.tagger import evaluate
from training.tagger.batches import Batches
from training.tagger.encode import Corpus, encode, read
from training.tagger.export import export
from training.tagger.initial import minilm, pieces_and_vectors
from training.tagger.swap import swapped
from training.tagger.train import Recipe, train
from training.tagger.truth import all_kinds
from training.written import files as written_files
from training.written import variants

HERE = Path(__file__).parent
PRODUCT = Path(privity.detection.tagger.__file__).parent
DATA = PRODUCT.parent / "data"
#: Corpora of real text, how often each is taken as it is, and how often with other names and places in it.
REAL = (
    ("wnut17_train.jsonl", 3, 6),
    ("meddocan_train.jsonl", 1, 1),
    ("mts_dialog_unlabelled.jsonl", 1, 0),
)
#: The code on which the encoded corpus depends, and the further code on which the weights do.
ENCODING = (
    *(PRODUCT / name for name in ("kinds.py", "words.py", "features.py")),
    *(HERE / "tagger" / name for name in ("truth.py", "encode.py", "swap.py", "initial.py")),
    HERE / "written.py",
)
LEARNING = tuple(HERE / "tagger" / name for name in ("batches.py", "model.py", "train.py"))
SHARD = 10_000
SAMPLE_BATCHES = 12
PLAIN_THRESHOLDS = [0.5, 0.25]


@dataclass(frozen=True, slots=True)
class Plan:
    """How much text, and what is made of it."""

    train: int = 120_000
    dev: int = 4_000
    test: int = 4_000
    seed: int = 2026
    recipe: Recipe = Recipe()  # noqa: RUF009 - frozen
    written: int = 16
    f2_floor: float = 0.0


FULL = Plan()
# Small batches, for many steps with little text; half a minute of one processor. Labels that are not the
# text's (shuffled, say) lead to a mean F2 near 0.
QUICK = Plan(
    train=2_500,
    dev=200,
    test=300,
    written=1,
    recipe=replace(Recipe(), epochs=2, rows=4, length=256, averaging=0.99),
    f2_floor=0.35,
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small corpus, floors, nothing written")
    parser.add_argument(
        "--work", type=Path, default=HERE.parent / "build" / "training", help="folder for the steps' outputs"
    )
    parser.add_argument("--real", type=Path, help="folder of the corpora of real text")
    parser.add_argument("--out", type=Path, help="where the model goes; --quick writes none unless told")
    parser.add_argument("--seed", type=int, help="the seed of the first weights and of the order of text")
    parser.add_argument("--figures", type=Path, help="write here, as JSON, how well the model does alone")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    plan = QUICK if args.quick else FULL
    if args.seed is not None:
        plan = replace(plan, recipe=replace(plan.recipe, seed=args.seed))
    args.work.mkdir(parents=True, exist_ok=True)
    maker = Maker(plan, args.work, args.real, args.threads)
    weights = maker.weights()
    tagger = Tagger(weights, threads=1)
    report = evaluate.measure(tagger, maker.records("test"))
    print("\n".join(report.lines()))
    if args.figures:
        args.figures.write_text(json.dumps(report.figures(), indent=1) + "\n")
    if report.f2 < plan.f2_floor:
        sys.exit(f"the recipe is broken: mean F2 {report.f2:.3f} is below {plan.f2_floor}")
    if args.out or not args.quick:
        folder = args.out or DATA
        folder.mkdir(parents=True, exist_ok=True)
        write_weights(weights, folder)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes each step's output once."""

    plan: Plan
    work: Path
    real: Path | None
    threads: int

    def shards(self, split: str) -> list[Path]:
        """Generate the corpus of a split, as many shards at a time as there are threads."""
        count = {"train": self.plan.train, "dev": self.plan.dev, "test": self.plan.test}[split]
        generators = _hash_of(HERE / "corpus")
        sizes = [min(SHARD, count - first) for first in range(0, count, SHARD)]
        paths = [
            self.work / f"{split}-{self.plan.seed + number}-{size}-{generators}.jsonl"
            for number, size in enumerate(sizes)
        ]
        missing = [
            (path, self.plan.seed + number, size)
            for number, (path, size) in enumerate(zip(paths, sizes, strict=True))
            if not path.exists()
        ]
        for first in range(0, len(missing), self.threads):
            running = [
                (path, _generate(path, seed, size, split))
                for path, seed, size in missing[first : first + self.threads]
            ]
            for path, process in running:
                if process.wait():
                    sys.exit(f"the generators failed for {path.name}; see above")
                path.with_suffix(".part").replace(path)
                print(f"made {path.name}", flush=True)
        return paths

    def records(self, split: str) -> list[dict[str, Any]]:
        return list(read(*self.shards(split)))

    def real_files(self) -> list[Path]:
        return [self.real / name for name, _, _ in REAL] if self.real else []

    def texts(self) -> Iterator[dict[str, Any]]:
        """Yield all that is learnt from."""
        for path, (_, plain, other) in zip(self.real_files(), REAL, strict=False):
            for _ in range(plain):
                yield from read(path)
            for number in range(other):
                yield from swapped(read(path), self.plan.seed + number)
        yield from variants(self.plan.written, self.plan.seed)
        yield from read(*self.shards("train"))

    def weights(self) -> Weights:
        """Train (or go on training) and export."""
        recipe = self.plan.recipe
        pieces, start = pieces_and_vectors(minilm(), recipe.shape.embedding)
        featuriser = Featuriser(pieces, lexicon())
        paths = [*self.real_files(), *written_files(), *self.shards("train")]
        corpus_hash = _digest(
            str(self.plan.written), *(hashlib.blake2b(path.read_bytes()).hexdigest() for path in paths)
        )
        encoded = self.work / f"encoded-{_digest(corpus_hash, *map(_of_file, ENCODING))}.npz"
        if not encoded.exists():
            encode(self.texts(), featuriser).save(encoded)
        corpus = Corpus.load(encoded)
        print(
            f"{len(corpus)} documents, {len(corpus.words)} words, {len(corpus.contents)} distinct", flush=True
        )
        key = _digest(encoded.name, *map(_of_file, LEARNING), repr(recipe))
        checkpoint = self.work / f"checkpoint-{key}.pt"
        began = time.monotonic()
        network = train(corpus, featuriser.contents, torch.from_numpy(start), recipe, checkpoint, _told)
        print(f"trained in {time.monotonic() - began:.0f} s", flush=True)
        sample = Batches(corpus, recipe.rows, recipe.length, max(recipe.shape.dilations), None, seed=0)
        made = export(network, itertools.islice(sample.epoch(0), SAMPLE_BATCHES))
        facts = {
            "version": key,
            "kinds": all_kinds(),
            "classes": CLASSES,
            "reach": recipe.shape.reach,
            "input_factor": made.input_factor,
            "input_zero": made.input_zero,
            "thresholds": dict.fromkeys(all_kinds(), PLAIN_THRESHOLDS),
            "corpus": corpus_hash,
            "documents": len(corpus),
            "words": len(corpus.words),
            "recipe": recipe.facts(),
        }
        weights = Weights(made.network, made.contents, made.forms, pieces, facts)
        best = evaluate.thresholds(Tagger(weights), self.records("dev"))
        return replace(weights, facts=facts | {"thresholds": best})


def _told(line: str) -> None:
    print(line, flush=True)


def _generate(path: Path, seed: int, count: int, split: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "training.corpus",
        "--seed",
        str(seed),
        "--count",
        str(count),
        "--split",
        split,
    ]
    with path.with_suffix(".part").open("wb") as out:
        return subprocess.Popen(command, stdout=out, cwd=HERE.parent)


def _hash_of(folder: Path) -> str:
    return _digest(*map(_of_file, sorted(folder.rglob("*.py"))))


def _of_file(path: Path) -> str:
    return path.name + hashlib.blake2b(path.read_bytes()).hexdigest()


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()


if __name__ == "__main__":
    main()
