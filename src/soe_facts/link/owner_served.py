"""Owners that serve the people or goods counted: "17 million people rode with us", "parcels went through Posta"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, Scene

_WITH = frozenset("with through via aboard on at by use used uses using".split())
_GOES = frozenset(
    "rode ride rides riding flew fly flies flying travelled traveled travel sailed sail crossed cross passed pass went "
    "go moved move came come use used uses bank banked banks shop shopped stayed signed switched".split()
)
# So many words may stand between the figure and the verb, and between that and the one who serves.
_REACH = 3
_FAR = 7


def serves(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """Who carries those that a sentence opens on: "17.2 million people rode with us"."""
    if scene.quantities[index].type not in {"count", "physical"} or role.kind != "level":
        return None
    node = scene.node_of[index]
    if _GOES.isdisjoint(scene.vocabulary(node)):
        return None
    low, high = scene.clause(node)
    verb = next((at for at in range(node + 1, min(high, node + _REACH)) if scene.low(at) in _GOES), -1)
    if verb < 0 or any(is_owner(scene.actor(at)) for at in scene.of_kind(ACTOR, low, node)):
        return None
    for at in scene.of_kind(ACTOR, verb + 1, min(high, verb + _FAR)):
        if scene.low(at - 1) in _WITH and is_owner(scene.actor(at)):
            return scene.actor(at)
    return None
