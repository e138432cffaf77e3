"""The record of what a quantity does in its clause."""

from __future__ import annotations

from dataclasses import dataclass

from soe_facts.link.changes import Change, change_nouns, change_words
from soe_facts.link.scene import METRIC, QUANTITY, WORD, Scene


@dataclass(slots=True)
class Role:
    """`kind` as in the facts table; `direction` of a growth or change; `trigger` the node that says so.

    `slot` is `new` ("to X"), `old` ("from X", "against X a year earlier"), `delta` or `plain`; `head` is the
    quantity (index) whose metric and entity this one shares; `rule` names what decided.
    """

    kind: str
    direction: int = 1
    trigger: int = -1
    slot: str = "plain"
    head: int = -1
    rule: str = "default"


def previous_in_sentence(scene: Scene, index: int) -> int:
    """The quantity before this one in the same sentence, or -1; not one told by the way in brackets, with a name of its
    own: "a profit of 9.1 billion rupees (earnings per share of 7 rupees), up 12 percent"."""
    found = scene.preceded.get(index)
    if found is None:
        found = scene.preceded[index] = _preceding(scene, scene.node_of[index])
    return found


def _preceding(scene: Scene, node: int) -> int:
    low, _ = scene.bounds(node)
    other = node - 1
    while other >= low:
        if scene.nodes[other].kind == QUANTITY:
            return scene.nodes[other].ref
        aside = _named_aside(scene, other, low) if scene.nodes[other].low == ")" else -1
        other = aside - 1 if aside > low else other - 1
    return -1


def _named_aside(scene: Scene, closing: int, low: int) -> int:
    """Where a bracket opens that holds a metric's name and its figure; -1 for any other."""
    figured = False
    for at in range(closing - 1, max(low, closing - 8), -1):
        if scene.low(at) == "(":
            return at if figured and scene.is_kind(at + 1, METRIC) else -1
        figured = figured or scene.is_kind(at, QUANTITY)
    return -1


def named_change(scene: Scene, node: int) -> Change | None:
    """The noun of change at a node, also where it ends a metric's name: "a loss", "net additions", "its advance"."""
    item = scene.nodes[node]
    last = item.low.rpartition(" ")[2]
    nominal = item.kind == METRIC or item.tag.startswith("NN")
    if item.kind == METRIC and last in {"loss", "losses"} and scene.metric(node).metric.ratio:
        return None  # "cut its heat losses to 17 percent"
    if item.kind == METRIC and last == "advances" and scene.metric(node).metric.id == "loan":
        return None  # "as a proportion of advances, bad loans were 4.97 percent"
    return change_words().get(last) if nominal and item.kind in {METRIC, WORD} and last in change_nouns() else None
