"""Write a trained network as the pipeline that ships: quantised graph, vocabulary, spaCy layout.

    python export.py BUILD OUT [--network network.pt] [--full-range] [--float]

OUT is replaced: normally ../src/soe_facts/data/model.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import onnxruntime
import spacy
import torch
from model import Network, load_minilm
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from prepare import MINILM
from torch import Tensor, nn

import soe_facts.tagger as tagger
from soe_facts.wordpieces import WINDOW


class OneWindow(nn.Module):
    """The network on a single window: no padding, scores as log-probabilities, tags as indices."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """[L], [L], [N] -> [N, entity tags], [N]."""
        net = self.network
        x = net.words(pieces) + net.shapes(shapes) + net.places.weight[: pieces.shape[0]]
        x = net.norm(x)[None]
        for layer in net.layers:
            x = layer(x, None)
        x = x[0][firsts]
        return net.ner(x).log_softmax(-1), net.pos(x).argmax(-1)


def export_graph(network: Network, path: Path, hidden: int, heads: int) -> None:
    """Write the float graph, its attention and activations fused."""
    sample = (torch.arange(12), torch.ones(12, dtype=torch.long), torch.arange(1, 9))
    lengths = {"pieces": {0: "length"}, "shapes": {0: "length"}, "firsts": {0: "words"}}
    torch.onnx.export(
        OneWindow(network.eval()),
        sample,
        str(path),
        input_names=["pieces", "shapes", "firsts"],
        output_names=["ner", "pos"],
        dynamic_axes={**lengths, "ner": {0: "words"}, "pos": {0: "words"}},
        opset_version=17,
        dynamo=False,  # the fusions below know the graphs of the older exporter
    )
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    # ONNX Runtime's SkipLayerNormalization takes seven times as long on a CPU as an addition and a LayerNormalization.
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    fused = optimize_model(
        str(path), "bert", num_heads=heads, hidden_size=hidden, optimization_options=options, opt_level=0
    )
    print("fused:", {k: v for k, v in fused.get_fused_operator_statistics().items() if v})
    fused.save_model_to_file(str(path))


def quantise(source: Path, target: Path, full_range: bool) -> None:
    """Store weights as 8-bit integers, one scale for each output channel.

    Seven bits are used unless `full_range`: on processors without VNNI the products of eight
    would overflow and change the answers. The two heads stay as they are, they are small.
    """
    graph = onnx.load(str(source)).graph
    heads = [n.name for n in graph.node if n.op_type in ("Gemm", "MatMul") and ("ner" in n.name or "pos" in n.name)]
    print("left as floats:", heads)
    quantize_dynamic(
        str(source), str(target), per_channel=True, reduce_range=not full_range, weight_type=QuantType.QInt8,
        nodes_to_exclude=heads, extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip


def main() -> None:
    """Export, quantise and save the spaCy pipeline."""
    options = argparse.ArgumentParser()
    options.add_argument("build", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--network", default="network.pt")
    options.add_argument("--full-range", action="store_true")
    options.add_argument("--float", action="store_true", help="leave the weights as floats, to compare")
    args = options.parse_args()
    vocab = (args.build / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    network = load_minilm(MINILM, list(range(len(vocab))), places=WINDOW + 34)
    network.load_state_dict(torch.load(args.build / args.network, weights_only=True))
    with tempfile.TemporaryDirectory() as scratch:
        plain, small = Path(scratch, "plain.onnx"), Path(scratch, "small.onnx")
        export_graph(network, plain, network.ner.in_features, network.layers[0].heads)
        if not args.float:
            quantise(plain, small, args.full_range)
        graph = (plain if args.float else small).read_bytes()
    nlp = spacy.blank("en")
    component = nlp.add_pipe("soe_tagger")
    assert isinstance(component, tagger.SoeTagger)
    component.load(vocab, graph)
    nlp.meta.update(name="soe_facts_news", version="0.1.0", license="CC BY-SA 4.0")
    nlp.meta["description"] = "Names and parts of speech in news on state-owned enterprises"
    with tempfile.TemporaryDirectory() as scratch:
        nlp.to_disk(scratch)
        shutil.rmtree(args.out, ignore_errors=True)
        shutil.copytree(scratch, args.out)
    size = sum(f.stat().st_size for f in args.out.rglob("*") if f.is_file())
    print(f"{args.out}: {size / 1e6:.1f} MB, ONNX Runtime {onnxruntime.__version__}")


if __name__ == "__main__":
    main()
