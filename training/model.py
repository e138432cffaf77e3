"""The network: a six-layer BERT encoder with a letter-case embedding and two heads.

Written out instead of taken from `transformers`, so that the exported graph holds
exactly what runs, and training needs no more than torch.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from soe_facts.tagger import NER_TAGS, POS_TAGS
from soe_facts.wordpieces import SHAPES


class Layer(nn.Module):
    """One transformer layer, post-normalised as in BERT: [B, L, H] -> [B, L, H]."""

    def __init__(self, hidden: int, heads: int, inner: int, eps: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(hidden, hidden)
        self.key = nn.Linear(hidden, hidden)
        self.value = nn.Linear(hidden, hidden)
        self.merge = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=eps)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=eps)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        b, length, hidden = x.shape
        split = (b, length, self.heads, hidden // self.heads)
        q = self.query(x).view(split).transpose(1, 2)
        k = self.key(x).view(split).transpose(1, 2)
        v = self.value(x).view(split).transpose(1, 2)
        if torch.onnx.is_in_onnx_export():
            scores = q @ k.transpose(-1, -2) / (hidden // self.heads) ** 0.5
            mixed = scores.softmax(-1) @ v
        else:
            p = self.dropout if self.training else 0.0
            mixed = functional.scaled_dot_product_attention(
                q, k, v, attn_mask=None if bias is None else bias.to(q.dtype), dropout_p=p
            )
        mixed = mixed.transpose(1, 2).reshape(b, length, hidden)
        x = self.norm1(x + functional.dropout(self.merge(mixed), self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + functional.dropout(inner, self.dropout, self.training))


class Network(nn.Module):
    """Pieces, shapes and first-piece positions in; entity and part-of-speech scores out."""

    def __init__(self, config: dict[str, float], vocab_size: int, dropout: float = 0.1) -> None:
        super().__init__()
        hidden, eps = int(config["hidden_size"]), float(config["layer_norm_eps"])
        self.words = nn.Embedding(vocab_size, hidden)
        self.places = nn.Embedding(int(config["max_position_embeddings"]), hidden)
        self.shapes = nn.Embedding(len(SHAPES), hidden)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(hidden, eps=eps)
        self.layers = nn.ModuleList(
            Layer(hidden, int(config["num_attention_heads"]), int(config["intermediate_size"]), eps, dropout)
            for _ in range(int(config["num_hidden_layers"]))
        )
        self.ner = nn.Linear(hidden, len(NER_TAGS))
        self.pos = nn.Linear(hidden, len(POS_TAGS))
        self.dropout = dropout

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """Score the words whose first pieces stand at `firsts` of the flattened batch.

        `pieces`, `shapes`, `mask`: [B, L] integers; `firsts`: [N]. Returns [N, tags] twice.
        """
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.shapes(shapes) + self.places(place)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        x = x.reshape(-1, x.shape[-1])[firsts]
        x = functional.dropout(x, self.dropout, self.training)
        return self.ner(x), self.pos(x)


BERT_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "merge": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def load_minilm(folder: Path, keep: list[int] | None = None, places: int = 256) -> Network:
    """Read MiniLM's published weights into a `Network`; `keep` picks rows of its vocabulary."""
    from safetensors.torch import load_file

    config = json.loads((folder / "config.json").read_text())
    weights = load_file(str(folder / "model.safetensors"))
    weights = {name.removeprefix("bert."): value.float() for name, value in weights.items()}
    rows = keep if keep is not None else list(range(int(config["vocab_size"])))
    network = Network({**config, "max_position_embeddings": places}, len(rows))
    token_type = weights["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        network.words.weight.copy_(weights["embeddings.word_embeddings.weight"][rows] + token_type)
        network.places.weight.copy_(weights["embeddings.position_embeddings.weight"][:places])
        network.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        network.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(network.layers):
            for ours, theirs in BERT_NAMES.items():
                part = getattr(layer, ours)
                part.weight.copy_(weights[f"encoder.layer.{number}.{theirs}.weight"])
                part.bias.copy_(weights[f"encoder.layer.{number}.{theirs}.bias"])
    return network
