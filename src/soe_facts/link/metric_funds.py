"""What a fund is worth: "the Pula Fund had grown to 71 billion pula" tells of its assets, not of its income."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, is_scaled
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, Scene

_SIZE = "assets_under_management"
_GROWS = frozenset({"grow", "swell", "shrink", "expand", "balloon", "dwindle", "rise", "fall", "climb", "drop"})
_AUXILIARIES = frozenset("has had have was is been will would since".split())


_LINKS = frozenset({"of", "at", "in", "by", "from", "for", "with", "to"})


def fund_size(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The fund had grown to 71 billion pula", "it has shrunk by 3 billion": the body itself is what grew."""
    quantity = scene.quantities[index]
    if quantity.type == "money" and is_scaled(quantity) and (told := _told_size(scene, scene.node_of[index])) >= 0:
        item = scene.nodes[told]
        return Pick(_SIZE, item.start, item.end, "verb", metric_lexicon().by_id[_SIZE])
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
    if _is_led(scene, at):
        return None  # "net profit at the fund rose to 3.4 trillion"
    item = scene.nodes[role.trigger]
    return Pick(_SIZE, item.start, item.end, "verb", metric_lexicon().by_id[_SIZE])


_STANDS = frozenset("stood stands closed ended finished".split())


def _told_size(scene: Scene, node: int) -> int:
    """The node that tells a fund's size: "the fund stood at 252 billion", "the 24 billion Baraka Fund"; or -1."""
    if scene.is_kind(node + 1, ACTOR) and scene.low(node - 1) in _DETERMINERS:
        return node + 1 if _is_fund(scene, node + 1) else -1
    at = scene.before(node)
    stands = scene.low(at) == "at" and scene.low(at - 1) in _STANDS and scene.is_kind(at - 2, ACTOR)
    return at - 1 if stands and _is_fund(scene, at - 2) and not _is_led(scene, at - 2) else -1


_DETERMINERS = frozenset({"the", "its", "a"})


def _is_fund(scene: Scene, at: int) -> bool:
    actor = scene.actor(at)
    return actor.kind == "fund" or actor.name.endswith(" Fund")


def _is_led(scene: Scene, at: int) -> bool:
    """ "Net profit at the fund", "costs of the fund": something else is told of it."""
    return scene.low(at - 1 - (scene.low(at - 1) == "the")) in _LINKS
