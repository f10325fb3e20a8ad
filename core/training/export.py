"""Writes a trained network as the extractor loads it: export.py MODEL.pt FOLDER

Two graphs: encoder.onnx from pieces to cue probabilities and vectors, frames.onnx from these to labels. Weights are
8-bit integers (7 bits used, so that processors with and without VNNI agree), about a quarter of the size at half the
time.
"""

import hashlib
import math
import os
import shutil
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import encoder

GRAPHS = ("encoder.onnx", "frames.onnx")


class Encoder(nn.Module):
    """The transformer written out for one window, so that its graph holds nothing it does not need."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, ids, types):
        base = self.network.encoder
        embeddings, heads = base.embeddings, base.config.num_attention_heads
        size = encoder.HIDDEN // heads
        positions = torch.arange(ids.shape[1])[None]
        x = embeddings.word_embeddings(ids) + embeddings.token_type_embeddings(types)
        x = embeddings.LayerNorm(x + embeddings.position_embeddings(positions))
        for layer in base.encoder.layer:
            attention = layer.attention
            projections = (attention.self.query, attention.self.key, attention.self.value)
            query, key, value = (p(x).reshape(1, -1, heads, size).transpose(1, 2) for p in projections)
            weights = (query @ key.transpose(-1, -2) / math.sqrt(size)).softmax(-1)
            mixed = (weights @ value).transpose(1, 2).reshape(1, -1, encoder.HIDDEN)
            x = attention.output.LayerNorm(attention.output.dense(mixed) + x)
            x = layer.output.LayerNorm(layer.output.dense(nn.functional.gelu(layer.intermediate.dense(x))) + x)
        vectors = x[0, 1:-1]
        return self.network.cue(vectors).softmax(-1), self.network.token(vectors), self.network.anchor(vectors)


class Frames(nn.Module):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, token, anchor, distance):
        return self.network.score(token, anchor, distance).softmax(-1)


def graph(module, example, names, axes, path):
    inputs, outputs = names
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "plain.onnx")
        torch.onnx.export(
            module, example, plain, input_names=inputs, output_names=outputs, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip


def export(model, folder):
    network = encoder.Network()
    network.load_state_dict(torch.load(model))
    network.eval()
    ids, types = torch.randint(1000, 2000, (1, 40)), torch.zeros(1, 40, dtype=torch.long)
    with torch.no_grad():
        _, token, anchor = Encoder(network)(ids, types)
    several = {0: "m"}
    graph(
        Encoder(network), (ids, types), (["ids", "types"], ["cue", "token", "anchor"]),
        {"ids": {1: "n"}, "types": {1: "n"}, "cue": several, "token": several, "anchor": several},
        os.path.join(folder, GRAPHS[0]),
    )  # fmt: skip
    graph(
        Frames(network), (token, anchor[:3], torch.zeros(3, 38, dtype=torch.long)),
        (["token", "anchor", "distance"], ["labels"]),
        {"token": several, "anchor": {0: "k"}, "distance": {0: "k", 1: "m"}, "labels": {0: "k", 1: "m"}},
        os.path.join(folder, GRAPHS[1]),
    )  # fmt: skip
    shutil.copy(os.path.join(encoder.BASE, "vocab.txt"), folder)
    for name in (*GRAPHS, "vocab.txt"):
        with open(os.path.join(folder, name), "rb") as file:
            print(hashlib.sha256(file.read()).hexdigest(), name)


if __name__ == "__main__":
    export(sys.argv[1], sys.argv[2])
