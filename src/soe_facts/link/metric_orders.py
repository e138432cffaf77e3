"""Vehicles that are ordered, not had: "signed contracts for 12 tankers", "has 40 jets on order"."""

from __future__ import annotations

from soe_facts.link.metric_rules import Pick
from soe_facts.link.scene import QUANTITY, Scene

_NOUNS = {
    "vessels_on_order": "vessels ships tankers carriers containerships bulkers ferries frigates warships submarines "
    "tugs barges freighters corvettes destroyers boats icebreakers",
    "aircraft_on_order": "aircraft jets planes airliners airplanes widebodies narrowbodies turboprops helicopters "
    "superjumbos jetliners",
    "train_orders": "trains locomotives trainsets coaches carriages wagons railcars trams",
}
_KINDS = {noun: metric for metric, nouns in _NOUNS.items() for noun in nouns.split()}
_MADE = frozenset({"fleet_size", "train_orders", "output", "vehicles"})
# "48 metro cars", "200 railway cars"
_ON_RAILS = frozenset("train rail railway railroad metro subway tram passenger suburban commuter freight".split())
_ORDERS = frozenset(
    "supply supplying provide providing order orders ordered ordering contract contracts contracted commissioned "
    "building".split()
)
_COVERS = frozenset("covers cover comprises includes calls".split())
_POINTERS = frozenset("it which contract order deal agreement".split())
_PAPERS = frozenset("order contract deal agreement tender".split())
_HANDED = frozenset("delivered deliver delivers delivery deliveries handed receive received took".split())
_REACH = 9


def ordered(scene: Scene, index: int, pick: Pick) -> str | None:
    """What a count of ships, aircraft or trains is where its words tell of an order: "to build 14 tankers for"."""
    quantity = scene.quantities[index]
    if quantity.type != "count" or not quantity.unit_text or pick.id not in _MADE:
        return None
    *ahead, noun = quantity.unit_text.lower().split()
    metric = "train_orders" if noun == "cars" and not _ON_RAILS.isdisjoint(ahead) else _KINDS.get(noun)
    return metric if metric and _tells_order(scene, scene.node_of[index]) else None


def _tells_order(scene: Scene, node: int) -> bool:
    first, last = scene.clause(node)
    for at in range(node + 1, min(last, node + _REACH)):
        if scene.low(at) == "order" and scene.low(at - 1) == "on":
            return True
        if scene.low(at) == "books" and scene.low(at - 2) == "on":
            return True  # "41 vessels on its books"
        if scene.is_kind(at, QUANTITY) or scene.low(at) in {",", ";"}:
            break
    words = {scene.low(at).rpartition(" ")[2] for at in range(max(first, node - _REACH), node)}
    if words & _COVERS and words & _POINTERS and scene.sentence_of[node]:
        told = scene.vocabulary(scene.first[scene.sentence_of[node] - 1])  # "won an order. It covers 45 trams"
        return any(word.rpartition(" ")[2] in _PAPERS for word in told)
    return bool(words & _ORDERS) and not words & _HANDED
