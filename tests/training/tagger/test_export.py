# ruff: noqa: E402 - what follows needs packages that only those who train have
from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytestmark = pytest.mark.slow

import training.tagger.train as loop
from training.tagger.batches import Batches
from training.tagger.encode import Corpus, encode
from training.tagger.export import export
from training.tagger.model import Network, Shape
from training.tagger.train import Recipe, train
from training.tagger.truth import all_kinds

from privity.detection.lexicon import lexicon
from privity.detection.tagger.features import Featuriser
from privity.detection.tagger.kinds import CLASSES
from privity.detection.tagger.tagger import Tagger, Weights

PIECES = tuple("abcdefghijklmnopqrstuvwxyz") + tuple(f"##{char}" for char in "abcdefghijklmnopqrstuvwxyz")
FEATURISER = Featuriser(PIECES, lexicon())
SHAPE = Shape(embedding=16, width=24, dilations=(1, 2))
RECIPE = Recipe(shape=SHAPE, epochs=4, rows=2, length=64, warmup=0.2, averaging=0.9)
START = torch.zeros(len(PIECES), SHAPE.embedding)


def records() -> list[dict[str, Any]]:
    rng = np.random.default_rng(1)
    names = ["".join(rng.choice(list("abcdeiou"), 6)).title() for _ in range(200)]
    return [
        {
            "source": "generated",
            "text": f"we saw {name} today",
            "spans": [{"start": 7, "end": 13, "label": "NAME"}],
        }
        for name in names
    ]


def corpus() -> Corpus:
    return encode(records(), FEATURISER)


def trained(folder: Path, recipe: Recipe = RECIPE) -> Network:
    return train(corpus(), FEATURISER.contents, START, recipe, folder / "checkpoint.pt", lambda _: None)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    return trained(tmp_path_factory.mktemp("whole"))


def exported(network: Network) -> Tagger:
    sample = Batches(corpus(), 2, 64, 2, None, 0)
    made = export(network, sample.epoch(0))
    facts = {
        "version": "test",
        "kinds": all_kinds(),
        "classes": CLASSES,
        "reach": SHAPE.reach,
        "input_factor": made.input_factor,
        "input_zero": made.input_zero,
        "thresholds": {kind: [0.5, 0.25] for kind in all_kinds()},
    }
    return Tagger(Weights(made.network, made.contents, made.forms, PIECES, facts))


def float_scores(network: Network, record: dict[str, Any]) -> np.ndarray[Any, Any]:
    one = encode([record], FEATURISER)
    as_long = [
        torch.from_numpy(array.astype(np.int64)) for array in (one.contents, one.forms, one.gaps, one.words)
    ]
    contents, forms, gaps, words = as_long
    with torch.no_grad():
        rows = network.sums(contents, forms, gaps[None], words[None])
        scores: np.ndarray[Any, Any] = network(rows, torch.ones(1, len(words), 1))[0].softmax(-1).numpy()
    return scores


def test_the_integer_network_says_what_the_trained_one_says(network: Network) -> None:
    tagger = exported(network)
    for record in records()[:40]:
        _, scores = tagger.scored(record["text"])
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        found = powers / powers.sum(axis=1, keepdims=True)
        assert np.abs(found - float_scores(network, record)).max() < 0.06


def test_what_was_trained_finds_what_it_was_shown(network: Network) -> None:
    tagger = exported(network)
    text = "we saw Daboci today"
    assert [text[tag.start : tag.end] for tag in tagger.tag(text)] == ["Daboci"]


def test_training_goes_on_from_a_checkpoint_as_if_never_stopped(network: Network, tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    steps = Batches(corpus(), 2, 64, 2, RECIPE.dropping, RECIPE.seed).count()
    seen = 0
    real = loop.loss_of

    def stopping(*args: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen > steps + 3:
            raise Stop
        return real(*args)

    clock = iter(float(now) for now in range(0, 10**6, 61))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loop, "loss_of", stopping)
        patch.setattr(loop.time, "monotonic", lambda: next(clock))
        with pytest.raises(Stop):
            trained(tmp_path)
    again = trained(tmp_path)
    for one, other in zip(network.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other)
