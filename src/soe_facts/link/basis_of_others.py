"""Dates that something beside the change is compared with: "the fastest pace since 2011", "on less rain than May"."""

from __future__ import annotations

from soe_facts.link.scene import QUANTITY, Scene

_PARTS = frozenset({",", "as", "because", "by", "on", "amid", "with", "when", "thanks"})
_EXTREMES = frozenset("most least first best worst record".split())
_COMPARATIVES = frozenset("more less fewer slower faster weaker stronger".split())


def is_anothers_basis(scene: Scene, node: int, at: int) -> bool:
    """Whether the date behind a change is one that the change itself is not measured against.

    "Rose 8 percent, helped by less maintenance than in 2023", "grew 3 percent, slower than in May", "expanded 7.5
    percent, the fastest pace since 2011".
    """
    word = next((i for i in range(at - 1, max(node, at - 6), -1) if scene.low(i) in {"than", "since"}), -1)
    if word < 0 or any(scene.is_kind(i, QUANTITY) for i in range(node + 1, word)):
        return False
    if scene.low(word) == "since":
        return any(_is_extreme(scene, i) for i in range(node + 1, word))
    step = next((i for i in range(word - 1, node, -1) if _is_comparative(scene, i)), -1)
    return any(scene.low(i) in _PARTS for i in range(node + 1, step))


def _is_extreme(scene: Scene, at: int) -> bool:
    return scene.tag(at) in {"JJS", "RBS"} or scene.low(at) in _EXTREMES


def _is_comparative(scene: Scene, at: int) -> bool:
    return scene.tag(at) in {"JJR", "RBR"} or scene.low(at) in _COMPARATIVES
