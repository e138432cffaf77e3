"""The level that an index is seen at: "cut its forecast for the Bovespa to 108,000", "sees the DAX at 19,000"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene

# What is said of a level to come; each of them a word of the sentence.
SEEN = frozenset(
    "forecast forecasts target targets goal estimate estimates projection projections prediction call "
    "expect expects expected see sees seeing predict predicts predicted project projects projected reckons reckon "
    "anticipates anticipate forecasting expecting".split()
)
_POINTS = frozenset({"point", "points"})
_LOWEST = 100


def index_foreseen(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Cut its year-end forecast for the Bovespa to 108,000 points", "expects the Sensex to reach 90,000"."""
    quantity = scene.quantities[index]
    if not scene.markets or quantity.type != "count" or role.kind != "level" or quantity.value < _LOWEST:
        return None
    node = scene.node_of[index]
    if (quantity.unit_text or "points").lower() not in _POINTS or scene.vocabulary(node).isdisjoint(SEEN):
        return None
    low, _ = scene.bounds(node)
    for at in range(node - 1, low - 1, -1):
        item = scene.nodes[at]
        if item.kind in {METRIC, QUANTITY}:
            return None
        if item.kind == ACTOR and scene.actor(at).kind == "index":
            return Pick("index", item.start, item.end, "foreseen", metric_lexicon().by_id["index"])
    return None
