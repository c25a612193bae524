"""The network in floating point, and as it will run in 8-bit integers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from privity.detection.tagger.features import FORMS
from privity.detection.tagger.kinds import CLASSES


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of the network. It sees `reach` words to either side."""

    embedding: int = 128
    width: int = 192
    dilations: tuple[int, ...] = (1, 2, 4, 8, 16, 1, 2)

    @property
    def reach(self) -> int:
        return sum(self.dilations)

    def facts(self) -> dict[str, Any]:
        return asdict(self) | {"reach": self.reach}


class Block(nn.Module):
    """A convolution over three words `dilation` apart, a rectifier, and a mixture back into the stream."""

    def __init__(self, width: int, dilation: int, gain: float) -> None:
        super().__init__()
        self.dilation = dilation
        self.look = nn.Linear(3 * width, width)
        self.mix = nn.Linear(width, width)
        nn.init.kaiming_uniform_(self.look.weight, nonlinearity="relu")
        nn.init.normal_(self.mix.weight, std=gain * width**-0.5)
        nn.init.zeros_(self.look.bias)
        nn.init.zeros_(self.mix.bias)

    def forward(self, stream: Tensor, mask: Tensor) -> Tensor:
        change: Tensor = self.mix(self.seen(stream))
        return stream + change * mask

    def seen(self, stream: Tensor) -> Tensor:
        """Return what the block makes of three words, before it is mixed."""
        step = self.dilation
        wide = functional.pad(stream, (0, 0, step, step))
        seen = torch.cat((wide[:, : -2 * step], stream, wide[:, 2 * step :]), dim=-1)
        return functional.relu(self.look(seen))


class Network(nn.Module):
    """Rows of words in, scores of classes out.

    Where `mask` is 0 the stream stays 0 through all blocks, so that text next to it sees what it would see at
    the border of a text.
    """

    def __init__(self, shape: Shape, contents: int) -> None:
        super().__init__()
        self.shape = shape
        # One row more in each table stands for "no row" and stays 0.
        self.contents = nn.EmbeddingBag(contents + 1, shape.embedding, mode="sum", padding_idx=contents)
        self.forms = nn.EmbeddingBag(FORMS + 1, shape.embedding, mode="sum", padding_idx=FORMS)
        for table in (self.contents, self.forms):
            nn.init.normal_(table.weight, std=0.05)
            with torch.no_grad():
                table.weight[-1] = 0
        self.enter = nn.Linear(shape.embedding, shape.width)
        self.blocks = nn.ModuleList(
            Block(shape.width, dilation, len(shape.dilations) ** -0.5) for dilation in shape.dilations
        )
        self.leave = nn.Linear(shape.width, CLASSES)

    def sums(self, contents: Tensor, forms: Tensor, gaps: Tensor, which: Tensor) -> Tensor:
        """Return the input rows: distinct words' sums, spread to where they stand, and the gaps'."""
        words = self.contents(contents) + self.forms(forms)
        rows: Tensor = words[which] + self.forms.weight[gaps]
        return rows

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        stream = self.enter(rows) * mask
        for block in self.blocks:
            stream = block(stream, mask)
        scores: Tensor = self.leave(stream)
        return scores
