"""What lenders ask over a rate of the market: "58 basis points above U.S. Treasuries", "SOFR plus 1.75 percent"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.common_words import STOPS
from soe_facts.link.metric_rules import Pick, unit_class
from soe_facts.link.roles import Role
from soe_facts.link.scene import QUANTITY, Scene

# "over Treasuries", "above mid-swaps", "more than German government debt"
_OVER = frozenset({"over", "above", "more", "below", "under", "wider", "tighter", "than", "inside"})
_BENCHMARKS = frozenset(
    "treasuries treasury swaps swap midswaps mid bund bunds gilt gilts sofr libor euribor sibor hibor benchmark "
    "jibar bbsw bbsy nibor stibor wibor klibor estr sonia saron tiie cdi selic shibor tibor government sovereign "
    "debt".split()
)


def spread_over(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "58 basis points above U.S. Treasuries", "42 and 61 basis points, respectively, over mid-swaps"."""
    node = scene.node_of[index]
    if is_plus_benchmark(scene, node):
        quantity = scene.quantities[index]
        return Pick("spread", quantity.start, quantity.end, "spread_over", metric_lexicon().by_id["spread"])
    if unit_class(scene.quantities[index]) != "point":
        return None
    _, high = scene.bounds(node)
    at = node + 1
    while at < high and (scene.low(at) in {"and", ",", "respectively"} or scene.is_kind(at, QUANTITY)):
        at += 1
    if scene.low(at) not in _OVER:
        return None
    for step in range(at + 1, min(high, at + 6)):
        if scene.low(step) in STOPS or scene.is_kind(step, QUANTITY):
            return None
        if _BENCHMARKS.intersection(scene.low(step).split()):
            quantity = scene.quantities[index]
            return Pick("spread", quantity.start, quantity.end, "spread_over", metric_lexicon().by_id["spread"])
    return None


def is_plus_benchmark(scene: Scene, node: int) -> bool:
    """ "SOFR plus 1.75 percent", "Treasuries plus 90 basis points": what comes on top of a rate of the market."""
    before = scene.before(node)
    if scene.low(before) != "plus":
        return False
    return not _BENCHMARKS.isdisjoint(scene.low(before - 1).replace("-", " ").split())
