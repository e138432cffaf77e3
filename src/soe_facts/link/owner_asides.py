"""Clauses that only tell of what stands in the one before: no subject of a figure is looked for there."""

from __future__ import annotations

from soe_facts.link.owning import PREPOSITIONS
from soe_facts.link.scene import ACTOR, Scene


def is_aside(scene: Scene, clause: list[int]) -> bool:
    """Whether a clause only tells who has a part of the one before: "at X, in which Y has a stake, profit fell", or
    whom its figure covers: "on a consolidated basis, which includes Y, profit fell"."""
    if scene.low(clause[0]) == "which" and len(clause) > 1 and scene.low(clause[1]) in _COVERS:
        return True
    if _is_reduced(scene, clause):
        return True
    if scene.low(clause[0]) == "where":
        return any(scene.low(at) in {"has", "have", "holds", "hold", "owns", "own"} for at in clause[1:8])
    return scene.low(clause[0]) in {"which", "whom"} and scene.low(clause[0] - 1) in PREPOSITIONS


def _is_reduced(scene: Scene, clause: list[int]) -> bool:
    """ "Tariffs will rise by 8 percent, a step the Social Democrats call an insult": who thinks what of it."""
    first = clause[0]
    if scene.low(first) != "," or scene.low(first + 1) not in {"a", "an", "one"} or len(clause) < _SHORTEST:
        return False
    at = next((at for at in clause[3:_NEAR] if scene.is_kind(at, ACTOR)), -1)
    noun = at - 1 - (scene.low(at - 1) == "the")
    return at > 0 and scene.is_finite(at + 1) and scene.tag(noun) in {"NN", "NNS"}


_SHORTEST, _NEAR = 5, 8
_COVERS = frozenset("includes include included excludes exclude excluded comprises covers consolidates".split())
