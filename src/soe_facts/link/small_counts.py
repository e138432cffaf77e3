"""Small counts in words that are figures all the same: "of which four were grounded", "ordered six cranes"."""

from __future__ import annotations

from soe_facts.link.scene import QUANTITY, Scene

# What is ordered, handed over or given up is counted, not just mentioned.
_COUNTED = frozenset(
    "order orders ordered ordering cover covers covered covering deliver delivers delivered abolish abolished close "
    "closes closed shut scrap scrapped ground grounded commission commissioned open opens opened opening build builds "
    "built building another further additional".split()
)
_JOINS = frozenset({"and", ",", "plus", "or"})


def is_told_of(scene: Scene, index: int) -> bool:
    """Whether a sentence asserts a small number in words: as a part, in a list with figures, as what was ordered."""
    node = scene.node_of[index]
    return _is_part(scene, node) or _is_listed(scene, node) or scene.low(scene.before(node)) in _COUNTED


def _is_part(scene: Scene, node: int) -> bool:
    """ "16 jets, of which four are parked", "Of the 28 mines, only nine made money"."""
    before = scene.before(node)
    if scene.low(before) == "which" and scene.low(before - 1) == "of":
        return True
    low, _ = scene.bounds(node)
    whole = next(scene.of_kind(QUANTITY, low, node), node)
    return scene.low(low) == "of" and whole - low <= 3 and scene.low(before) in {",", "only", "just"}


def _is_listed(scene: Scene, node: int) -> bool:
    """ "11 bridges and three tunnels": it stands beside a count in figures."""
    low, high = scene.bounds(node)
    for step in (-1, 1):
        at = node + step
        while low <= at < high and (scene.low(at) in _JOINS or _in_words(scene, at)):
            at += step
        joined = at != node + step and low <= at < high and scene.is_kind(at, QUANTITY)
        if joined and _in_figures(scene, at):
            return True
    return False


def _in_words(scene: Scene, node: int) -> bool:
    return scene.is_kind(node, QUANTITY) and scene.quantity(node).type == "count" and not _in_figures(scene, node)


def _in_figures(scene: Scene, node: int) -> bool:
    quantity = scene.quantity(node)
    return quantity.type == "count" and bool(quantity.unit_text) and any(ch.isdigit() for ch in quantity.text)
