"""`python -m training.generalise --out result.json`: every round, or what is missing of them."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

import privity.detection
from privity.detection.classifier import Classifier
from privity.detection.tagger.tagger import Tagger, tagger
from training.__main__ import ENCODING, LEARNING, Maker
from training.__main__ import Plan as Corpora
from training.generalise.learn import Pool
from training.generalise.rounds import Round, rounds
from training.generalise.score import KEPT, Cell, cells, scored
from training.tagger.model import Shape
from training.tagger.train import Recipe

HERE = Path(__file__).parent
NOTHING = Round()


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is learnt and scored."""

    pool: int
    learnt: int
    dev: int
    rounds: int
    #: The recipe that leaves nothing out is followed with each of these, so that chance shows.
    seeds: tuple[int, ...]
    each: dict[str, int]
    recipe: Recipe


#: The shipped recipe with half the width and a twelfth of the text: it is compared with itself.
FULL = Plan(
    pool=16_000,
    learnt=10_000,
    dev=400,
    rounds=len(rounds()),
    seeds=(1, 2),
    each={"family": 12, "format": 40, "noise": 40, "language": 40},
    recipe=replace(Recipe(), rows=8, shape=replace(Shape(), width=96)),
)
QUICK = replace(
    FULL,
    pool=2_500,
    learnt=1_200,
    dev=100,
    rounds=2,
    seeds=(1,),
    each={"family": 4, "format": 10, "noise": 10, "language": 10},
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.generalise", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="where the counts go")
    parser.add_argument("--quick", action="store_true", help="two rounds with little text")
    parser.add_argument("--work", type=Path, default=HERE.parents[1] / "build" / "generalise")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.work.mkdir(parents=True, exist_ok=True)
    result = Rounds(QUICK if args.quick else FULL, args.work, args.threads).result()
    args.out.write_text(json.dumps(result, indent=1) + "\n")


class Rounds:
    """Trains and scores; what was done before is read from the work folder."""

    def __init__(self, plan: Plan, work: Path, threads: int) -> None:
        self._plan = plan
        self._work = work
        maker = Maker(Corpora(train=plan.pool, dev=plan.dev), work, None, threads)
        shards = [*maker.shards("train"), *maker.shards("dev")]
        drawn = _digest(*(path.read_bytes() for path in shards))
        self._data = _digest(drawn.encode(), *map(Path.read_bytes, ENCODING))
        self._learning = _digest(self._data.encode(), *map(Path.read_bytes, LEARNING))
        self._product = _digest(
            *(path.read_bytes() for path in _files(Path(privity.detection.__file__).parent))
        )
        self._pool = Pool(maker.records("train"), maker.records("dev"), work / f"pool-{self._data}.npz")

    def result(self) -> dict[str, Any]:
        """Return the counts of all systems on all cells, with what each model learnt from."""
        plan = self._plan
        shipped = Classifier(tagger=tagger())
        rules = Classifier()
        seen = [self._classifier(NOTHING, replace(plan.recipe, seed=seed)) for seed in plan.seeds]
        done = []
        for number, left_out in enumerate(rounds()[: plan.rounds], 1):
            _told(
                f"round {number} of {plan.rounds}: without {', '.join((*left_out.formats, *left_out.noises))}"
            )
            version, own, learnt = self._classifier(left_out, plan.recipe)
            systems = {
                "left_out": (version, own),
                **{f"seen_{at}": (name, model) for at, (name, model, _) in enumerate(seen, 1)},
                "shipped": (tagger().version, shipped),
                "rules": ("none", rules),
            }
            rows = [
                {"axis": cell.axis, "name": cell.name, "genre": cell.genre, "lang": cell.lang}
                | {"counts": {of: self._scored(*system, cell) for of, system in systems.items()}}
                for cell in cells(left_out, plan.each)
            ]
            done.append(
                {"left_out": asdict(left_out) | {"forms": left_out.forms}, "learnt": learnt, "cells": rows}
            )
        facts = {
            "documents": plan.learnt,
            "pool": plan.pool,
            "epochs": plan.recipe.epochs,
            "width": plan.recipe.shape.width,
            "seeds": len(seen),
        }
        return {"plan": facts | {"shipped": tagger().version}, "rounds": done}

    def _classifier(
        self, left_out: Round, recipe: Recipe
    ) -> tuple[str, Classifier, dict[str, dict[str, int]]]:
        key = _digest(
            *(
                part.encode()
                for part in (self._learning, repr(left_out), repr(recipe), repr(self._plan.learnt))
            )
        )
        learnt = self._pool.learn(left_out, self._plan.learnt, recipe, self._work / f"model-{key}", _told)
        return key, Classifier(tagger=Tagger(learnt.weights)), learnt.counts

    def _scored(self, version: str, classifier: Classifier, cell: Cell) -> dict[str, int]:
        texts = (document.text.encode("utf-8", "replace") for document in cell.documents)
        what = (self._product, version, cell.key, *KEPT)
        key = _digest(*(part.encode() for part in what), *texts)
        path = self._work / f"score-{key}.json"
        if not path.exists():
            path.write_text(json.dumps(scored(classifier, cell)))
        counts: dict[str, int] = json.loads(path.read_text())
        return counts


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _digest(*parts: bytes) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for one in parts:
        digest.update(hashlib.blake2b(one).digest())
    return digest.hexdigest()


def _told(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
