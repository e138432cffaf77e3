"""Figures that are set side by side by country: "a barrel costs $3 in Saudi Arabia and $8.5 in Kuwait"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, QUANTITY, WORD, Scene

# So many words may part a figure from its country: "$3 to lift in Saudi Arabia".
_REACH = 4


def set_beside(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The country that a figure is told of, where another figure of its sentence is told of another country.

    A company that stands before them keeps its figures: "Yarra sold 2 million tonnes in Kenya and 1 million in Uganda".
    """
    node = scene.node_of[index]
    own = _land(scene, node)
    if own is None or role.kind != "level":
        return None
    low, _ = scene.bounds(node)
    if any(is_owner(scene.actor(at)) and scene.actor(at).kind != "class" for at in scene.of_kind(ACTOR, low, node)):
        return None
    quantity = scene.quantities[index]
    for other in (index - 1, index + 1):
        at = scene.node_of.get(other, -1)
        if at < 0 or scene.sentence_of[at] != scene.sentence_of[node] or scene.quantities[other].type != quantity.type:
            continue
        land = _land(scene, at)
        if land is not None and land.name != own.name:
            return own
    return None


def _land(scene: Scene, node: int) -> Actor | None:
    """The country behind "in" after a figure."""
    _, high = scene.bounds(node)
    for at in range(max(node + 1, scene.after(node)), min(high, node + 1 + _REACH)):
        if scene.low(at) == "in" and scene.is_kind(at + 1, ACTOR):
            actor = scene.actor(at + 1)
            return actor if actor.kind == "country" and actor.how == "name" and not actor.possessive else None
        if scene.nodes[at].kind in {QUANTITY, ACTOR} or scene.low(at) in {",", "and", ";"} or scene.is_finite(at):
            return None
        if scene.nodes[at].kind != WORD:
            return None
    return None
