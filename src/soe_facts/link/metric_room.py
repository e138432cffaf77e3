"""How much goes into something: "room for 15 million passengers", "can take 2.1 million TEU"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, unit_class
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, WORD, Scene
from soe_facts.link.verb_lexicon import compound_metrics


def room_for(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Room for 15 million passengers", "can take 2.1 million TEU", "a 340,000-bpd refinery": a capacity."""
    quantity = scene.quantities[index]
    node = scene.node_of[index]
    before = scene.before(node)
    room = scene.low(before) == "for" and scene.low(before - 1) in {"room", "space", "berths", "accommodation"}
    sized = quantity.type in {"count", "physical"} and (room or _is_able(scene, node, before))
    if not sized and not _rates_a_plant(scene, index) and not _is_enlarged(scene, index, role):
        return None
    return Pick("capacity", quantity.start, quantity.end, "room_for", metric_lexicon().by_id["capacity"])


_HANDLES = frozenset(
    "handle take process carry accommodate serve hold seat receive load unload berth house move transport "
    "store ship pump refine treat filter desalinate crush sort".split()
)


_ABLE = frozenset({"can", "could"})
_WILL = frozenset({"will", "would", "to"})


def _is_able(scene: Scene, node: int, before: int) -> bool:
    """ "The airport can take 25 million passengers", "is designed to hold 2 million barrels"."""
    if scene.low(before) == "for" and scene.low(before - 1) in {"built", "designed", "meant", "intended", "sized"}:
        return unit_class(scene.quantity(node)) != "time"
    if before < 2 or scene.low(before) not in _HANDLES:
        return False
    able = scene.low(before - 1) == "to" and scene.low(before - 2) in {"able", "designed", "equipped", "capacity"}
    return able or scene.low(before - 1) in _ABLE or (scene.low(before - 1) in _WILL and _is_of_each(scene, before))


def _is_of_each(scene: Scene, verb: int) -> bool:
    """ "Each vessel will carry 174,000 cubic metres": so much goes into one of them."""
    low, _ = scene.bounds(verb)
    return any(scene.low(at) in {"each", "every"} for at in range(max(low, verb - 10), verb))


_ENLARGES = frozenset(
    "expand expands expanded expanding expansion enlarge enlarges enlarged enlarging enlargement extension upgrade "
    "upgrades upgraded upgrading debottlenecking".split()
)


_ENLARGED_REACH = 16
# What "works" are called once they have been named.
_FACILITIES = frozenset({"unit", "facility", "complex"})


def _is_enlarged(scene: Scene, index: int, role: Role) -> bool:
    """ "The expansion of the Panipat refinery from 15 million tonnes a year to 25": what works can turn out."""
    node = scene.node_of[index]
    if role.slot not in {"old", "new"} or scene.vocabulary(node).isdisjoint(_ENLARGES):
        return False
    if unit_class(scene.quantities[index]) not in {"rate", "mass", "TEU", "volume", "power"}:
        return False
    low, _ = scene.bounds(node)
    works = False
    for at in range(node - 1, max(low - 1, node - _ENLARGED_REACH), -1):
        if scene.low(at) in _ENLARGES:
            return works
        if scene.is_kind(at, METRIC) or scene.low(at) in {",", ";"}:
            return False
        noun = scene.low(at).rpartition(" ")[2]
        works = works or noun in _FACILITIES or compound_metrics().get(noun) == "project_cost"
    return False


_DESCRIBES = frozenset({"a", "an", "the", "its", "another"})


def _rates_a_plant(scene: Scene, index: int) -> bool:
    """ "A 5 million-tonne steel mill", "a 775,000 bpd refinery": a rate or mass as the adjective of a works."""
    node = scene.node_of[index]
    if unit_class(scene.quantities[index]) not in {"rate", "mass", "TEU", "volume", "power"}:
        return False
    _, high = scene.bounds(node)
    described = scene.low(scene.before(node)) in _DESCRIBES and scene.is_kind(node + 1, WORD)
    if "-" not in scene.nodes[node].low and scene.low(node + 1) != "-" and not described:
        return False
    for at in range(node + 1, min(high, node + 7)):
        item = scene.nodes[at]
        last = item.low.rpartition(" ")[2]
        ends = at + 1 >= high or not scene.tag(at + 1).startswith("NN")
        if compound_metrics().get(last) == "project_cost" and ends:
            return True
        inside = (
            item.kind in {ACTOR, METRIC}
            or item.low in {"-", "a", "per"}
            or item.tag.startswith(("NN", "JJ", "DT", "VB"))
        )
        if not inside or scene.is_finite(at):
            return False
    return False
