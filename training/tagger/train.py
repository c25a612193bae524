"""The training loop: partial labels, weights averaged over steps, checkpoints to go on from."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from privity.detection.tagger.kinds import CLASSES, OUTSIDE
from training.tagger.batches import Batch, Batches, Dropping
from training.tagger.encode import Corpus
from training.tagger.model import Network, Shape


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides the result, besides the corpus."""

    shape: Shape = field(default_factory=Shape)
    epochs: int = 2
    rows: int = 16
    length: int = 512
    rate: float = 2e-3
    warmup: float = 0.04
    decay: float = 0.02
    smoothing: float = 0.02
    entity_weight: float = 1.5
    averaging: float = 0.998
    dropping: Dropping = field(default_factory=Dropping)
    seed: int = 1

    def facts(self) -> dict[str, Any]:
        return asdict(self)


def loss_of(scores: Tensor, truth: Tensor, recipe: Recipe) -> Tensor:
    """Return the loss of a batch: minus the log of the probability of all allowed classes together."""
    places = truth.view(-1).nonzero().squeeze(1)
    scores, truth = scores.view(-1, CLASSES)[places].float(), truth.view(-1)[places]
    logs = functional.log_softmax(scores, dim=-1)
    allowed = (truth[:, None] >> torch.arange(CLASSES)) & 1
    right = torch.logsumexp(logs.masked_fill(allowed == 0, -1e4), dim=-1)
    loss = -(1 - recipe.smoothing) * right - recipe.smoothing * logs.mean(dim=-1)
    weight = torch.where(allowed[:, OUTSIDE] == 1, 1.0, recipe.entity_weight)
    weight = weight * (allowed.sum(dim=-1) < CLASSES)
    return (loss * weight).sum() / weight.sum()


def forward(network: Network, batch: Batch) -> Tensor:
    """Return the scores of a batch."""
    scores: Tensor = network(network.sums(batch.contents, batch.forms, batch.gaps, batch.which), batch.mask)
    return scores


def train(
    corpus: Corpus,
    contents: int,
    start: Tensor,
    recipe: Recipe,
    checkpoint: Path,
    report: Callable[[str], None] = print,
) -> Network:
    """Train, from the checkpoint where there is one, and return the averaged network.

    Args:
        corpus: What to learn from.
        contents: How many content rows there are.
        start: First vectors of the first content rows.
        recipe: How.
        checkpoint: Written each minute and at the end.
        report: Told of the progress.
    """
    torch.manual_seed(recipe.seed)
    network = Network(recipe.shape, contents)
    with torch.no_grad():
        network.contents.weight[: len(start)] = start
    average = {name: value.detach().clone() for name, value in network.named_parameters()}
    apart = max(recipe.shape.dilations)
    batches = Batches(corpus, recipe.rows, recipe.length, apart, recipe.dropping, recipe.seed)
    per_epoch = batches.count()
    steps = per_epoch * recipe.epochs
    plain = [p for n, p in network.named_parameters() if p.ndim < 2 or n.startswith(("contents", "forms"))]
    decayed = [
        p for n, p in network.named_parameters() if p.ndim > 1 and not n.startswith(("contents", "forms"))
    ]
    optimiser = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": recipe.decay}, {"params": plain, "weight_decay": 0.0}],
        lr=recipe.rate,
        betas=(0.9, 0.98),
        fused=True,
    )
    done = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        average, done = saved["average"], saved["done"]
        report(f"go on from step {done}")

    def save() -> None:
        part = checkpoint.with_suffix(".part")
        state = {"network": network.state_dict(), "optimiser": optimiser.state_dict()}
        torch.save(state | {"average": average, "done": done}, part)
        part.replace(checkpoint)

    saved_at = told_at = time.monotonic()
    total = 0.0
    since = 0
    while done < steps:
        for batch in batches.epoch(done // per_epoch, skip=done % per_epoch):
            for group in optimiser.param_groups:
                group["lr"] = recipe.rate * _schedule(done / steps, recipe.warmup)
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = forward(network, batch)
            loss = loss_of(scores, batch.truth, recipe)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            done += 1
            keep = min(recipe.averaging, done / (done + 10))
            with torch.no_grad():
                for name, value in network.named_parameters():
                    average[name].lerp_(value, 1 - keep)
            total += float(loss.detach())
            since += 1
            now = time.monotonic()
            if now - told_at > 15:
                pace = (now - told_at) / since
                report(f"step {done} of {steps}, loss {total / since:.4f}, {pace:.2f} s a step")
                total, since, told_at = 0.0, 0, now
            if now - saved_at > 60:
                save()
                saved_at = now
    save()
    with torch.no_grad():
        for name, value in network.named_parameters():
            value.copy_(average[name])
    return network.eval()


def _schedule(progress: float, warmup: float) -> float:
    """Rise to 1 over the warm-up, then fall in a line to 0."""
    return progress / warmup if progress < warmup else (1 - progress) / (1 - warmup)
