"""Shares of a plan: what is measured by it is named before, "revenue reached 46 percent of the annual target"."""

from __future__ import annotations

from soe_facts.link.metric_rules import Pick
from soe_facts.link.scene import METRIC, QUANTITY, Scene

_PLANS = frozenset("target plan goal budget estimate forecast quota projection targets estimates".split())


def of_plan(scene: Scene, node: int, after: int) -> Pick | None:
    """ "Tax revenue reached 46 percent of the annual target": what is measured by the plan, not what was
    told before."""
    if after < 0 or scene.low(after) != "of" or _PLANS.isdisjoint(scene.low(at) for at in range(after + 1, after + 5)):
        return None
    low, _ = scene.bounds(node)
    for at in range(node - 1, low - 1, -1):
        if scene.is_kind(at, METRIC):
            item = scene.nodes[at]
            return Pick(scene.metric(at).metric.id, item.start, item.end, "whole", scene.metric(at).metric)
        if scene.is_kind(at, QUANTITY) or scene.low(at) in {";", "which", "that"}:
            return None
    return None
