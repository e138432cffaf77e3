"""Owners that only their people stand for: "He expects throughput of 2 million TEU", the head of a port says."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import ANALYSTS, FORESEES, PREPOSITIONS, SAY_WORDS, Owner, is_owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, Scene

_SLIGHT = frozenset({"also", "now", "still", "himself", "herself"})


def voiced(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """Whose figure it is that a body's own man foresees or tells, where the sentence names no body itself."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    for at in scene.of_kind(ACTOR, low, node):
        actor = scene.actor(at)
        if actor.label != "PERSON" or scene.low(at - 1) in PREPOSITIONS or _is_analyst(scene, at):
            continue
        verb = at + 1
        while verb < high and scene.low(verb) in _SLIGHT:
            verb += 1
        employer = scene.cast.employers.get(actor.name)
        if employer is not None and is_owner(employer) and scene.low(verb) in FORESEES | SAY_WORDS:
            return employer
    return None


def _is_analyst(scene: Scene, at: int) -> bool:
    """Whether a person is told to look at others' figures: "analyst Rohan Mehta", "Rohan Mehta, an analyst at"."""
    return not ANALYSTS.isdisjoint(map(scene.low, (at - 1, at + 2, at + 3, at + 4)))
