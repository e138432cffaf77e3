"""Words of change that the tagger took for verbs: "a 1.5% rise", "the 27 percent fall in profit"."""

from __future__ import annotations

from soe_facts.link.scene import METRIC, Scene

_ARTICLES = frozenset({"a", "an", "the", "this", "its"})
_PLAIN_VERBS = frozenset({"VB", "VBP"})


def name_changes(scene: Scene) -> None:
    """ "The 27 percent fall in profit", "a 1.5% rise.", "increases of 4%": nouns of change, taken for verbs."""
    for node in scene.node_of.values():
        after = node + 1
        if scene.low(node - 1) == "of" and scene.tag(node - 2) == "VBZ" and scene.change(node - 2) is not None:
            scene.retag(node - 2, "NNS")
        if (
            after < len(scene.nodes) - 1
            and scene.tag(after) in _PLAIN_VERBS
            and scene.change(after) is not None
            and (scene.low(node - 1) in _ARTICLES or _is_of_metric(scene, after))
        ):
            scene.retag(after, "NN")


def _is_of_metric(scene: Scene, at: int) -> bool:
    """ "Vorona posts 11.2% rise in Q3 revenue": a noun, as headlines leave the article out."""
    if scene.low(at + 1) not in {"in", "of"}:
        return False
    return any(scene.is_kind(i, METRIC) for i in range(at + 2, min(scene.bounds(at)[1], at + 5)))
