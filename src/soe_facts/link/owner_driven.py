"""Owners that something else brings to a result: "the mine pulled Comibol down to a profit of 71 million"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.owning import is_owner
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene

_DRIVES = frozenset(
    "pull pulls pulled drag drags dragged push pushes pushed plunge plunged plunges tip tips tipped swing swung send "
    "sends sent drive drives drove driven help helps helped return returned bring brings brought force forced turn "
    "turned lead led lift lifts lifted carry carried steer steered throw threw nudged propelled".split()
)
_PARTICLES = frozenset("down up back deep deeper further straight closer near again headlong once ,".split())
_OBJECT = 9
_RESULT = 8


def driven_to(scene: Scene, node: int) -> Actor | None:
    """Whose result it is that another body or thing brings about: "write-downs plunged the bank into a loss of 2
    billion"; a comma before the preposition ends an apposition, "Bolivia's state miner, Comibol, down to"."""
    low, _ = scene.bounds(node)
    to = next((at for at in range(node - 1, max(low, node - _RESULT), -1) if scene.low(at) in {"to", "into"}), -1)
    if to < 0 or not scene.of_kind(METRIC, to, node) or any(scene.is_finite(at) for at in range(to, node)):
        return None
    target = to - 1
    while target > low and scene.low(target) in _PARTICLES:
        target -= 1
    if not scene.is_kind(target, ACTOR) or scene.actor(target).possessive or not is_owner(scene.actor(target)):
        return None
    for at in range(target - 1, max(low, target - _OBJECT), -1):
        if scene.low(at) in _DRIVES and scene.tag(at).startswith("VB"):
            return scene.actor(target)
        if scene.is_finite(at) or scene.is_kind(at, QUANTITY):
            return None
    return None
