"""The period that only a comparison tells: "was 3 million, 5 percent more than in January 2024", told a year later."""

from __future__ import annotations

from datetime import timedelta

from soe_facts.link.comparisons import is_comparison
from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.scene import DATE, QUANTITY, Scene
from soe_facts.link.tenses import PAST
from soe_facts.records import RELATIVE_TYPES, Period

# So long after its end news of a month or quarter, and of a year, still comes out.
_NEWS, _NEWS_OF_YEAR = timedelta(days=125), timedelta(days=270)
_REACH = 14


def year_on(figure: Figure) -> When:
    """The month, quarter or year a year after the one that a figure, or the growth beside it, is compared with.

    Only where that has just ended, so that no other can be meant.
    """
    scene = figure.scene
    if figure.tense != PAST or figure.stock or scene.doc_date is None:
        return UNSTATED
    at = _compared(scene, figure.node)
    period = scene.date(at).period if at >= 0 and scene.date(at).anchor == "absolute" else None
    if period is None or period.is_instant or period.month_count not in {1, 3, 6, 9, 12}:
        return UNSTATED
    later: Period = period.shift(years=1)
    since = scene.doc_date - later.end
    soon = timedelta(0) < since <= (_NEWS_OF_YEAR if period.month_count == 12 else _NEWS)
    return When(later, -1, "year_on") if soon else UNSTATED


def _compared(scene: Scene, node: int) -> int:
    """The date that the figure is compared with, or, of a level, the growth told right behind it; or -1."""
    _, high = scene.bounds(node)
    level = scene.quantity(node).type not in RELATIVE_TYPES
    for at in range(node + 1, min(high, node + _REACH)):
        if scene.is_kind(at, DATE):
            return at if is_comparison(scene, at) else -1
        if scene.is_kind(at, QUANTITY):
            if not level or scene.quantity(at).type not in RELATIVE_TYPES:
                return -1
            level = False
        elif scene.low(at) == ";":
            return -1
    return -1
