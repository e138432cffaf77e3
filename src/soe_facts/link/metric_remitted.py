"""What state firms hand to the treasury: dividends, where the text speaks of them."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, pick_at
from soe_facts.link.scene import DATE, METRIC, QUANTITY, Scene

_PAID = frozenset("paid pay pays handed remitted contributed given gave".split())
_DIVIDENDS = re.compile(r"\bdividends?\b", re.IGNORECASE)


def as_dividend(scene: Scene, index: int, pick: Pick) -> Pick:
    """ "Dividends hit a record. The firms remitted X to the exchequer": the pick as one of dividends, else as it is."""
    _, high = scene.bounds(scene.node_of[index])
    if _DIVIDENDS.search(scene.text, 0, scene.nodes[high - 1].end) is None:
        return pick
    return Pick("dividend", pick.start, pick.end, pick.rule, metric_lexicon().by_id["dividend"])


def paid_of_named(scene: Scene, index: int, pick: Pick) -> Pick | None:
    """ "Dividends fill the gap. State firms have paid X": what the sentence before names without a figure."""
    node = scene.node_of[index]
    sentence = scene.sentence_of[node]
    if pick.rule == "carried_over" and (paid := _paid_again(scene, index)) is not None:
        return paid
    if pick.rule != "carried_over" or not sentence or _PAID.isdisjoint(scene.vocabulary(node)):
        return None
    first, last = scene.first[sentence - 1], scene.last[sentence - 1]
    if any(True for _ in scene.of_kind(QUANTITY, first, last)) or scene.paragraph(first) != scene.paragraph(node):
        return None
    at = next((at for at in scene.of_kind(METRIC, first, last) if scene.metric(at).metric.id == "dividend"), -1)
    return pick_at(scene, at, "topic") if at >= 0 else None


_PAYS = _PAID | {"pledged", "promised", "transferred", "hand", "remit", "give"}
_TO_WHOM = frozenset({"to", "for", "on", "into", "in"})


def _paid_again(scene: Scene, index: int) -> Pick | None:
    """ "Litro paid a dividend of 3 billion. CPC's sales fell. The insurer expects to pay 6 billion": a verb of paying
    with nothing but its sum, in a text on dividends."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    if quantity.type != "money" or scene.low(scene.before(node)) not in _PAYS:
        return None
    after = scene.after(node)
    if scene.low(after) in _TO_WHOM and not scene.is_kind(after + 1, DATE):
        return None
    if _DIVIDENDS.search(scene.text, 0, scene.nodes[node].start) is None:
        return None
    return Pick("dividend", quantity.start, quantity.end, "topic", metric_lexicon().by_id["dividend"])
