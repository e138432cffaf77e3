"""The sizes in which goods are sold, which assert nothing."""

from __future__ import annotations

from soe_facts.link.scene import METRIC, Scene

_PACKED = frozenset({"kilogram", "gram", "liter", "milliliter", "pound", "ounce"})


_PACKS = frozenset(
    "cylinder cylinders bottle bottles bag bags sack sacks can cans pack packs jar jars tin tins drum drums canister "
    "canisters packet packets box boxes".split()
)


# Measures that only say which kind a thing is: "a 12-inch wafer plant", "28-nanometer chips".
_KINDS = frozenset({"inch", "nanometer", "millimeter", "centimeter"})


def find_packs(scene: Scene) -> list[int]:
    """Quantities that only tell which pack is sold: "the price of a 20-kg gas cylinder", "a two-litre bottle"."""
    units = ((index, scene.quantities[index].unit) for index in scene.node_of)
    return [
        index
        for index, unit in units
        if (unit in _PACKED and _is_packed(scene, scene.node_of[index]))
        or (unit in _KINDS and _is_attribute(scene, scene.node_of[index]))
    ]


def _is_attribute(scene: Scene, node: int) -> bool:
    """Whether a measure with a hyphen stands right before a noun."""
    return "-" in scene.quantity(node).text and scene.tag(node + 1).startswith(("NN", "JJ"))


def _is_packed(scene: Scene, node: int) -> bool:
    """Whether a noun for a pack follows within the noun phrase."""
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + 5)):
        if scene.low(at) in _PACKS:
            return True
        if not scene.tag(at).startswith(("NN", "JJ", "HYPH", "UH", "FW", "XX")) and not scene.is_kind(at, METRIC):
            return False
    return False
