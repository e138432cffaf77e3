"""Dates that something beside the change is compared with: "the fastest pace since 2011", "on less rain than May"."""

from __future__ import annotations

from soe_facts.link.scene import QUANTITY, Scene

_PARTS = frozenset({",", "as", "because", "by", "on", "amid", "with", "when", "thanks"})
_EXTREMES = frozenset("most least first best worst record".split())
_COMPARATIVES = frozenset("more less fewer slower faster weaker stronger".split())


def is_anothers_basis(scene: Scene, node: int, at: int) -> bool:
    """Whether the date behind a change is one that the change itself is not measured against.

    "Rose 8 percent, helped by less maintenance than in 2023", "grew 3 percent, slower than in May", "expanded 7.5
    percent, the fastest pace since 2011", "fell 2 percent to 90 million tonnes, the least since 2016", "gained 2
    percent, taking its advance since January to 9".
    """
    word = next((i for i in range(at - 1, max(node, at - 6), -1) if scene.low(i) in {"than", "since"}), -1)
    if word > 0 and scene.low(word) == "since" and (_is_superlative(scene, node, word) or _is_run(scene, node, word)):
        return True
    if word < 0 or any(scene.is_kind(i, QUANTITY) for i in range(node + 1, word)):
        return False
    if scene.low(word) == "since":
        return any(_is_extreme(scene, i) for i in range(node + 1, word))
    step = next((i for i in range(word - 1, node, -1) if _is_comparative(scene, i)), -1)
    return any(scene.low(i) in _PARTS for i in range(node + 1, step))


def _is_superlative(scene: Scene, node: int, word: int) -> bool:
    """Whether an extreme is right before "since": "the most since 2016"."""
    near = range(max(node, word - _NEAR) + 1, word)
    return any(_is_extreme(scene, at) for at in near) and not any(scene.is_kind(at, QUANTITY) for at in near)


_NEAR = 4


def _is_run(scene: Scene, node: int, word: int) -> bool:
    """Whether the noun right before "since" tells of another change than the figure before it."""
    return word - 2 > node and scene.tag(word - 1).startswith("NN") and scene.change(word - 1) is not None


def _is_extreme(scene: Scene, at: int) -> bool:
    return scene.tag(at) in {"JJS", "RBS"} or scene.low(at) in _EXTREMES


def _is_comparative(scene: Scene, at: int) -> bool:
    return scene.tag(at) in {"JJR", "RBR"} or scene.low(at) in _COMPARATIVES
