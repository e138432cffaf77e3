"""Metrics told by the unit alone: kilometres are a length, megawatts a capacity, tonnes what somebody produced."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, level_after, unit_class
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, Scene
from soe_facts.records import Quantity

_BY_UNIT = {
    "length": "length",
    "power": "capacity",
    "energy": "power_generation",
    "speed": "top_speed",
    "price": "price",
    "area": "land_area",
}
_DIMENSIONS = {"long": "length", "deep": "depth", "high": "height", "tall": "height", "wide": "width", "broad": "width"}
_SURFACES = frozenset({"ground", "the", "sea", "street", "water"})
_BY_UNIT_LAST = {
    "rate": "output",
    "mass": "output",
    "volume": "output",
    "TEU": "throughput",
    "data": "data_traffic",
}


_TIMES = frozenset({"day", "week", "month", "hour"})  # "90 million dollars a month" is no price


def dimension(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "17 metres deep", "50 metres tall": the adjective says which way a thing is measured; "a 3,400-tonne frigate"
    displaces so much."""
    node, quantity = scene.node_of[index], scene.quantities[index]
    if quantity.unit in _TONNES and "-" in quantity.text and _is_ship(scene, node):
        return Pick("displacement", quantity.start, quantity.end, "unit", metric_lexicon().by_id["displacement"])
    name = _DIMENSIONS.get(scene.low(node + 1))
    if scene.low(node + 1) in {"below", "beneath"} and scene.low(node + 2) in _SURFACES:
        return _unit_pick(scene, index, role, {"length": "depth"})  # "60 metres below ground"
    if name is None or unit_class(quantity) != "length" or role.kind != "level":
        return None
    modifies = (
        scene.low(node + 2) == "-" or scene.tag(node + 2).startswith(("NN", "JJ")) or scene.is_kind(node + 2, METRIC)
    )
    return None if modifies else Pick(name, quantity.start, quantity.end, "predicate", metric_lexicon().by_id[name])


_TONNES = frozenset({"metric_ton", "long_ton", "short_ton", "ton", "register_ton"})
_SHIPS = frozenset(
    "ship ships vessel vessels frigate frigates corvette corvettes submarine submarines destroyer destroyers craft "
    "icebreaker icebreakers dredger dredgers ferry ferries tug tugs boat boats cutter cutters carrier carriers cruiser "
    "cruisers warship warships minehunter minehunters trawler trawlers patrol landing yacht yachts".split()
)


def _is_ship(scene: Scene, node: int) -> bool:
    """Whether what a figure stands before is a ship: "a 2,200-tonne patrol vessel"."""
    after = scene.after(node)
    return not _SHIPS.isdisjoint({scene.low(after), scene.low(after + 1), scene.low(after + 2)})


def by_unit(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A unit that says what is measured: kilometres of a line, megawatts of a plant, dollars a barrel.

    So does that of the level a sum leads to: "raise its rate by 0.43 pesos to 11.86 pesos per kWh".
    """
    if (cover := _import_cover(scene, index)) is not None:
        return cover
    level = level_after(scene, index) if role.slot == "delta" and scene.quantities[index].type == "money" else None
    if level is not None and unit_class(level) == "price" and level.unit.rpartition("/")[2] not in _TIMES:
        quantity = scene.quantities[index]
        return Pick("price", quantity.start, quantity.end, "unit", metric_lexicon().by_id["price"])
    return _unit_pick(scene, index, role, _BY_UNIT)


def _import_cover(scene: Scene, index: int) -> Pick | None:
    """ "Reserves of $4.6 billion, enough to finance 3.4 months of imports"."""
    quantity = scene.quantities[index]
    after = scene.after(scene.node_of[index])
    if unit_class(quantity) != "time" or scene.low(after) != "of":
        return None
    known = metric_lexicon().by_id["import_cover"]
    imported = {scene.low(at).rpartition(" ")[2] for at in range(after + 1, after + 4)}
    return Pick(known.id, quantity.start, quantity.end, "unit", known) if "imports" in imported else None


def by_unit_last(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """Tonnes and barrels of which nothing else is said are what somebody produced."""
    return _unit_pick(scene, index, role, _BY_UNIT_LAST)


def unit_metric(quantity: Quantity) -> str | None:
    """The metric that a unit tells by itself: kilometres are a length."""
    return _BY_UNIT.get(unit_class(quantity))


# Of money, what another money pays for: "15,640 rupiah to the dollar".
_PAID_FOR = frozenset({"USD", "EUR"})


def _unit_pick(scene: Scene, index: int, role: Role, names: dict[str, str]) -> Pick | None:
    quantity = scene.quantities[index]
    name = names.get(unit_class(quantity)) if role.kind in {"level", "change"} else None
    if quantity.unit.startswith("deadweight") and name:
        name = "fleet_capacity"
    if quantity.unit in {"volt", "kilovolt"}:
        name = "voltage"
    if name == "price" and quantity.unit.rpartition("/")[2] in _TIMES:
        return None
    if name == "price" and quantity.unit.rpartition("/")[2] in _PAID_FOR:
        name = "exchange_rate"
    return Pick(name, quantity.start, quantity.end, "unit", metric_lexicon().by_id[name]) if name else None
