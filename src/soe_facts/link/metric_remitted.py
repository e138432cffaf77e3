"""What state firms hand to the treasury: dividends, where the text speaks of them."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, pick_at
from soe_facts.link.scene import METRIC, QUANTITY, Scene

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
    if pick.rule != "carried_over" or not sentence or _PAID.isdisjoint(scene.vocabulary(node)):
        return None
    first, last = scene.first[sentence - 1], scene.last[sentence - 1]
    if any(True for _ in scene.of_kind(QUANTITY, first, last)) or scene.paragraph(first) != scene.paragraph(node):
        return None
    at = next((at for at in scene.of_kind(METRIC, first, last) if scene.metric(at).metric.id == "dividend"), -1)
    return pick_at(scene, at, "topic") if at >= 0 else None
