"""Whose a whole is, of which others are parts: "foreign buyers accounted for 30 percent of the miner's sales"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene

_MAKE_UP = frozenset(
    "made make makes making accounted account accounts accounting represented represent represents comprised comprise "
    "comprises constituted constitute constitutes formed form forms contributed contribute contributes supplied supply "
    "supplies took take takes provided provide provides bought buy buys generated generate generates".split()
)
_REACH = 8


def class_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "More than 70 percent of central SOEs had private shareholders": the class that the share opens on."""
    node = scene.node_of[index]
    at = scene.after(node)
    low, _ = scene.clause(node)
    low = next((i for i in range(node - 1, low, -1) if scene.low(i) in {"and", "but", "while", ";"}), low)
    if at < 0 or scene.low(at) != "of" or any(True for _ in scene.of_kind(ACTOR, low, node)):
        return None
    at += 1 + (scene.low(at + 1) in {"the", "all"})
    if not scene.is_kind(at, ACTOR) or scene.actor(at).kind != "class" or scene.actor(at).how != "class":
        return None
    verb = next((i for i in range(at + 1, at + 4) if scene.is_finite(i)), -1)
    return scene.actor(at) if verb > 0 and scene.tag(verb - 1) not in {"WDT", "IN"} else None


def whole_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The company whose whole it is, where a class or a country is the part; the next parts of a list are its too."""
    node = scene.node_of[index]
    previous = previous_in_sentence(scene, index)
    if role.rule == "gapping" and previous in done and done[previous].rule == "whole_of":
        whole = done[previous].actor
        others = (scene.actor(at) for at in scene.of_kind(ACTOR, scene.node_of[previous] + 1, node))
        return None if any(o.name != whole.name and o.kind not in _PARTS for o in others) else whole
    parts = _parts(scene, node)
    if parts is None:
        return None
    at = scene.after(node)
    if at < 0 or scene.low(at) != "of":
        return None
    _, high = scene.bounds(node)
    for target in range(at + 1, min(high, at + _REACH)):
        item = scene.nodes[target]
        if item.kind == ACTOR:
            if any(part.kind != "class" for part in parts) and scene.low(target) in {"it", "its"}:
                return None  # "India bought 87% of its crude abroad"
            return _company(scene, target, scene.low(target - 1) == "of" or scene.actor(target).possessive, index, done)
        if item.kind == QUANTITY or scene.is_finite(target) or item.low in {",", ";", "(", "."}:
            return None
        if item.kind not in {METRIC, DATE} and not item.tag.startswith(("NN", "JJ", "DT", "IN", "POS", "PRP")):
            return None
    return None


_PARTS = frozenset({"class", "country", "place"})


def _parts(scene: Scene, node: int) -> list[Actor] | None:
    """The classes or countries before a verb of making up; None where a company or no such verb stands there."""
    low, _ = scene.clause(node)
    verb = next((at for at in range(node - 1, max(low, node - 5), -1) if scene.low(at) in _MAKE_UP), -1)
    actors = [scene.actor(at) for at in scene.of_kind(ACTOR, low, max(low, verb))]
    return actors if verb > low and all(actor.kind in _PARTS for actor in actors) else None


def _company(scene: Scene, at: int, holds: bool, index: int, done: dict[int, Owner]) -> Actor | None:
    """The body a whole belongs to; "its" and "it" after a plural class mean the company spoken of before."""
    actor = scene.actor(at)
    if actor.kind == "class" and scene.low(at) in {"it", "its"} and actor.named.endswith("s"):
        before = done[index - 1].actor if index - 1 in done else scene.cast.topic
        return before if before is not None and is_owner(before) and before.kind != "class" else None
    return actor if holds and is_owner(actor) and actor.kind != "class" else None
