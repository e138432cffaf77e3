"""The firms of a country, whose accounts are told of where a country is spoken of."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.owning import Owner
from soe_facts.link.scene import Scene

# What a state has as well as its firms.
ALSO_OF_STATES = frozenset({"debt", "dividend", "deposits", "bond_issue", "cash"})
# So many sentences on, the firms told of are still spoken of.
_NEAR = 2
_FORESEE = frozenset({"expect", "expects", "forecast", "predict", "surveyed"})


def firms_of(scene: Scene, index: int, land: Actor, done: dict[int, Owner]) -> Actor | None:
    """The firms of a country that were told of last, or its state-owned ones, where a text speaks of them: "The state
    holds shares in 36 companies. Combined turnover was X"."""
    here = scene.sentence_of[scene.node_of[index]]
    for at in sorted(done, reverse=True):
        if at not in scene.node_of or here - scene.sentence_of[scene.node_of[at]] > _NEAR:
            break
        last = done[at].actor
        if (
            last.kind == "class"
            and last.name.startswith(land.name)
            and _FORESEE.isdisjoint(scene.vocabulary(scene.node_of[at]))
        ):
            return last
    before = scene.nodes[scene.node_of[index]].start
    name = f"{land.name} SOEs"
    classes = [actor for actor in scene.cast.actors if actor.start < before and actor.kind == "class"]
    return next((actor for actor in reversed(classes) if actor.name == name), None)
