"""What state firms hand to the treasury: dividends, where the text speaks of them."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.scene import Scene

_DIVIDENDS = re.compile(r"\bdividends?\b", re.IGNORECASE)


def as_dividend(scene: Scene, index: int, pick: Pick) -> Pick:
    """ "Dividends hit a record. The firms remitted X to the exchequer": the pick as one of dividends, else as it is."""
    _, high = scene.bounds(scene.node_of[index])
    if _DIVIDENDS.search(scene.text, 0, scene.nodes[high - 1].end) is None:
        return pick
    return Pick("dividend", pick.start, pick.end, pick.rule, metric_lexicon().by_id["dividend"])
