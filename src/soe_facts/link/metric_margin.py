"""Which margin is meant: the share of revenue that the result told before it makes."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.scene import Scene

_MARGINS = {
    "ebitda": "ebitda_margin",
    "operating_profit": "operating_margin",
    "net_profit": "net_margin",
    "gross_profit": "gross_margin",
}
_NEAR = 4


def margin_of(scene: Scene, index: int, pick: Pick, done: dict[int, Pick]) -> Pick | None:
    """ "EBITDA came to 5.2 billion, a margin of 20 percent": that of the result told in the sentence."""
    if pick.id != "margin":
        return None
    sentence = scene.sentence_of[scene.node_of[index]]
    for other in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        told = done.get(other)
        if told is None or other not in scene.node_of or scene.sentence_of[scene.node_of[other]] != sentence:
            continue
        if told.id in _MARGINS:
            own = _MARGINS[told.id]
            return Pick(own, pick.start, pick.end, pick.rule, metric_lexicon().by_id[own])
    return None
