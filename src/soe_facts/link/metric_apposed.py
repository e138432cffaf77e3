"""What a sum is called behind it: "is to receive $200 million, its first dividend since 2005"."""

from __future__ import annotations

from soe_facts.link.metric_rules import Pick, fits, pick_at
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, WORD, Scene

_OPENS = frozenset({"its", "their", "the", "a", "an"})
_RANKS = frozenset("first second third fourth last only biggest largest highest lowest smallest record".split())
_REACH = 5


def apposed(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Paid 2 billion rand, its largest dividend ever": the noun that ranks a sum says what it is."""
    if role.slot != "plain" or role.kind != "level" or scene.quantities[index].type != "money":
        return None
    comma = scene.after(scene.node_of[index])
    if scene.low(comma) != "," or scene.low(comma + 1) not in _OPENS:
        return None
    ranked = False
    for at in range(comma + 2, min(len(scene.nodes), comma + 2 + _REACH)):
        if scene.is_kind(at, METRIC):
            fitting = ranked and fits(scene.metric(at).metric, scene.quantities[index], role)
            return pick_at(scene, at, "ahead", index, role) if fitting else None
        ranked = ranked or scene.low(at) in _RANKS or scene.tag(at) in {"JJS", "RBS"}
        if not scene.is_kind(at, WORD) or not scene.tag(at).startswith(("JJ", "RB", "NN", "HYPH", "VBN", "VBG")):
            return None
    return None
