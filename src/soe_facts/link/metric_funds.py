"""What a fund is worth: "the Pula Fund had grown to 71 billion pula" tells of its assets, not of its income."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, is_scaled
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, Scene

_GROWS = frozenset({"grow", "swell", "shrink", "expand", "balloon", "dwindle", "rise", "fall", "climb", "drop"})
_AUXILIARIES = frozenset("has had have was is been will would since".split())


_LINKS = frozenset({"of", "at", "in", "by", "from", "for", "with", "to"})


def fund_size(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The fund had grown to 71 billion pula", "it has shrunk by 3 billion": the body itself is what grew."""
    quantity = scene.quantities[index]
    if role.trigger < 1 or role.slot not in {"new", "delta"} or quantity.type != "money" or not is_scaled(quantity):
        return None
    change = scene.change(role.trigger)
    if change is None or change.lemma not in _GROWS or role.rule not in {"to", "by", "to_plain", "crossed"}:
        return None
    at = role.trigger - 1
    while at > 0 and (scene.low(at) in _AUXILIARIES or scene.tag(at) == "RB"):
        at -= 1
    if not scene.is_kind(at, ACTOR) or scene.actor(at).kind != "fund" or scene.actor(at).possessive:
        return None
    if scene.low(at - 1 - (scene.low(at - 1) == "the")) in _LINKS:
        return None  # "net profit at the fund rose to 3.4 trillion"
    item = scene.nodes[role.trigger]
    name = "assets_under_management"
    return Pick(name, item.start, item.end, "verb", metric_lexicon().by_id[name])
