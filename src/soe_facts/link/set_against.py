"""The time of a figure by what it is compared with: "2.7 percent more than in July last year" is of July."""

from __future__ import annotations

from soe_facts.link.figure import Figure, When
from soe_facts.link.scene import DATE
from soe_facts.records import Period

_YEAR = 12
_REACH = 14


def set_against(figure: Figure, told: Period) -> When | None:
    """ "In the seven months it made X. Sales were Y, 2.7 percent more than in July 2023": of July 2024, a part of the
    stretch told of before."""
    scene, node = figure.scene, figure.node
    if "than" not in scene.vocabulary(node):
        return None
    _, high = scene.bounds(node)
    for at in scene.of_kind(DATE, node + 1, min(high, node + _REACH)):
        period = scene.date(at).period
        compared = scene.low(at - 1) == "than" or (scene.low(at - 1) == "in" and scene.low(at - 2) == "than")
        if not compared or period is None or scene.date(at).anchor == "offset":
            continue  # "less than a year earlier" names no month
        if period.is_instant or period.month_count >= told.month_count:
            continue
        same = period.shift(months=_YEAR)
        if told.start <= same.start and same.end <= told.end:
            return When(same, scene.nodes[at].ref, "set_against")
    return None
