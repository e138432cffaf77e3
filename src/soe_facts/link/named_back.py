"""Speakers that are named by a word of their name, or by the paper that they wrote: "the federation", "the report"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.scene import ACTOR, WORD, Scene
from soe_facts.link.unnamed import PAPERS

_POINTS = frozenset({"the", "this", "that", "same"})
_HEADED = frozenset({"of", "for", "on", "and"})
# No longer back than this many nodes.
_REACH = 300


def named_before(scene: Scene, at: int) -> Actor | None:
    """The body whose name has the noun as its head: "the federation" after "Federation of Logistics", "the fund"."""
    noun = scene.low(at)
    if scene.nodes[at].kind != WORD or not scene.nodes[at].tag.startswith("NN") or not _points(scene, at):
        return None
    for step in range(at - 1, max(-1, at - _REACH), -1):
        if scene.is_kind(step, ACTOR):
            actor = scene.actor(step)
            if actor.how == "name" and actor.label == "ORG" and (_is_head(actor, noun) or actor.kind == noun):
                return actor
    return None


def paper(scene: Scene, low: int, high: int, verbs: frozenset[str]) -> int:
    """The node of "report" where the sentence has it speak: "the report said", "The report put debt at"; else -1."""
    for at in range(low, high):
        if scene.nodes[at].kind == WORD and scene.low(at) in PAPERS | _FIGURES and _points(scene, at):
            opens = at <= low + 3 and scene.low(at + 1) == ","
            if scene.low(at + 1) in verbs or (opens and any(scene.low(i) in verbs for i in range(at + 2, high))):
                return at
    return -1


_FIGURES = frozenset({"data", "figures", "review", "bulletin", "release"})


def _points(scene: Scene, at: int) -> bool:
    """Whether "the" opens the noun phrase that ends here."""
    at -= 1
    while at >= 0 and scene.nodes[at].kind == WORD and scene.nodes[at].tag.startswith(("JJ", "NN", "HYPH")):
        at -= 1
    return scene.low(at) in _POINTS


def _is_head(actor: Actor, noun: str) -> bool:
    words = (actor.fullest or actor.name).lower().split()
    return any(
        word == noun and (place + 1 == len(words) or words[place + 1] in _HEADED) for place, word in enumerate(words)
    )
