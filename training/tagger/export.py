"""From floating point to 8-bit integers, and into the files that the product ships.

Scales are fixed here, from what the network does on a sample. With scales chosen at run time, the result of
a word would depend on what else is in the window. Weights have seven bits and a scale for each output, so
that processors without dot-product instructions, whose 16-bit sums would overflow, give the same result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.tagger.batches import Batch
from training.tagger.model import Block, Network

_WEIGHT_STEPS = 63
_KEPT = 0.9999  # share of the activations of a sample that a scale must hold

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Export:
    """The parts of the shipped model (see `privity.detection.tagger.tagger.Weights`)."""

    network: bytes
    contents: npt.NDArray[np.int8]
    forms: npt.NDArray[np.int16]
    input_factor: float
    input_zero: int


@dataclass(slots=True)
class _Range:
    """The reach of an activation, of either sign or (after a rectifier) of one."""

    signed: bool
    top: float = 0.0

    def see(self, values: torch.Tensor) -> None:
        flat = values.flatten().abs()
        count = max(int(len(flat) * (1 - _KEPT)), 1)
        self.top = max(self.top, float(flat.topk(count).values[-1]))

    @property
    def scale(self) -> float:
        return self.top / (127 if self.signed else 255)

    @property
    def zero(self) -> int:
        return 128 if self.signed else 0


@torch.no_grad()
def export(network: Network, sample: Iterable[Batch]) -> Export:
    """Quantise a trained network with the scales that a sample asks for."""
    graph = _Graph()
    ranges = _ranges(network, sample)
    step = (
        float(
            network.contents.weight.abs()
            .flatten()
            .kthvalue(int(network.contents.weight.numel() * 0.9999))
            .values
        )
        / 127
    )
    graph.transpose("rows", "rows_by_channel", (0, 2, 1))
    stream = graph.conv("enter", "rows_by_channel", ranges["rows"], network.enter, ranges["enter"])
    before = ranges["enter"]
    for number, block in enumerate(network.blocks):
        assert isinstance(block, Block)
        look, mix, after = (ranges[f"{part}{number}"] for part in ("look", "mix", "stream"))
        seen = graph.conv(f"look{number}", stream, before, block.look, look, dilation=block.dilation)
        change = graph.conv(f"mix{number}", seen, look, block.mix, mix)
        stream = graph.add(f"stream{number}", (stream, before), (change, mix), after)
        before = after
    graph.transpose(stream, "by_word", (0, 2, 1))
    graph.scores("by_word", before, network.leave)
    contents = network.contents.weight[:-1].numpy() / step
    forms = network.forms.weight[:-1].numpy() / step
    rows = ranges["rows"]
    return Export(
        graph.model(network),
        np.clip(np.rint(contents), -127, 127).astype(np.int8),
        np.clip(np.rint(forms), -4000, 4000).astype(np.int16),
        step / rows.scale,
        rows.zero,
    )


@torch.no_grad()
def _ranges(network: Network, sample: Iterable[Batch]) -> dict[str, _Range]:
    ranges: dict[str, _Range] = {}

    def see(name: str, values: torch.Tensor, *, signed: bool = True) -> None:
        ranges.setdefault(name, _Range(signed)).see(values)

    for batch in sample:
        mask = batch.mask
        rows = network.sums(batch.contents, batch.forms, batch.gaps, batch.which) * mask
        see("rows", rows)
        stream = network.enter(rows) * mask
        see("enter", stream)
        for number, block in enumerate(network.blocks):
            assert isinstance(block, Block)
            seen = block.seen(stream) * mask
            see(f"look{number}", seen, signed=False)
            change = block.mix(seen) * mask
            see(f"mix{number}", change)
            stream = stream + change
            see(f"stream{number}", stream)
    return ranges


class _Graph:
    """An ONNX graph being written."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def transpose(self, source: str, name: str, order: tuple[int, ...]) -> None:
        self._nodes.append(helper.make_node("Transpose", [source], [name], perm=order))

    def conv(
        self, name: str, source: str, before: _Range, layer: torch.nn.Linear, after: _Range, dilation: int = 0
    ) -> str:
        """Add a layer as a convolution over one word or, with a dilation, over three."""
        weight = layer.weight.numpy()
        out, width = weight.shape
        if dilation:
            weight = weight.reshape(out, 3, width // 3).transpose(0, 2, 1)
        else:
            weight = weight[:, :, None]
        steps, scales = _quantised(np.ascontiguousarray(weight))
        bias = np.rint(layer.bias.numpy() / (scales * before.scale)).astype(np.int32)
        inputs = [
            source,
            *self._scale(name + "_from", before),
            self._constant(name + "_weight", steps),
            self._constant(name + "_weight_scale", scales),
            self._constant(name + "_weight_zero", np.zeros(out, np.int8)),
            *self._scale(name + "_to", after),
            self._constant(name + "_bias", bias),
        ]
        size = 3 if dilation else 1
        self._nodes.append(
            helper.make_node(
                "QLinearConv",
                inputs,
                [name],
                kernel_shape=[size],
                dilations=[dilation or 1],
                pads=[dilation, dilation],
            )
        )
        return name

    def add(self, name: str, left: tuple[str, _Range], right: tuple[str, _Range], after: _Range) -> str:
        inputs = [
            left[0],
            *self._scale(name + "_left", left[1]),
            right[0],
            *self._scale(name + "_right", right[1]),
            *self._scale(name + "_to", after),
        ]
        self._nodes.append(helper.make_node("QLinearAdd", inputs, [name], domain="com.microsoft"))
        return name

    def scores(self, source: str, before: _Range, layer: torch.nn.Linear) -> None:
        """Add the last layer, whose sums leave the integers."""
        steps, scales = _quantised(np.ascontiguousarray(layer.weight.numpy()))
        zero = self._constant("scores_from_zero", np.uint8(before.zero))
        weight = self._constant("scores_weight", np.ascontiguousarray(steps.T))
        scale = self._constant("scores_scale", (scales * before.scale).astype(np.float32))
        bias = self._constant("scores_bias", layer.bias.numpy())
        self._nodes += [
            helper.make_node("MatMulInteger", [source, weight, zero], ["sums"]),
            helper.make_node("Cast", ["sums"], ["float_sums"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["float_sums", scale], ["scaled"]),
            helper.make_node("Add", ["scaled", bias], ["scores"]),
        ]

    def model(self, network: Network) -> bytes:
        width, classes = network.shape.embedding, network.leave.out_features
        graph = helper.make_graph(
            self._nodes,
            "tagger",
            [helper.make_tensor_value_info("rows", TensorProto.UINT8, ["texts", "words", width])],
            [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["texts", "words", classes])],
            self._constants,
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="privity")
        model.ir_version = 9
        onnx.checker.check_model(model)
        serialized: bytes = model.SerializeToString()
        return serialized

    def _scale(self, name: str, of: _Range) -> tuple[str, str]:
        return (
            self._constant(name + "_scale", np.float32(of.scale)),
            self._constant(name + "_zero", np.uint8(of.zero)),
        )

    def _constant(self, name: str, value: npt.NDArray[np.generic] | np.generic) -> str:
        self._constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name


def _quantised(weight: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Return a weight in steps, and the size of a step for each output (the first axis)."""
    tops = np.abs(weight).reshape(len(weight), -1).max(axis=1)
    scales = (np.maximum(tops, 1e-8) / _WEIGHT_STEPS).astype(np.float32)
    shaped = scales.reshape(-1, *[1] * (weight.ndim - 1))
    return np.clip(np.rint(weight / shaped), -_WEIGHT_STEPS, _WEIGHT_STEPS).astype(np.int8), scales
