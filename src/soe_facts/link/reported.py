"""Reported speech: in what somebody says, a past tense is the present of when it was said, and reports have dates."""

from __future__ import annotations

from soe_facts.link.figure import REACH, Figure
from soe_facts.link.scene import ACTOR, DATE
from soe_facts.link.tenses import PAST, PERFECT, SAID
from soe_facts.records import Period

# So many days after a period its end is no longer the present.
_LONG_OVER = 270


def is_told_later(figure: Figure, period: Period) -> bool:
    """ "Lamola told MPs that SAA had 16 aircraft": said long after the period that the passage reported on."""
    day = figure.scene.doc_date
    return day is not None and (day - period.end).days > _LONG_OVER and _is_told_by_person(figure)


def _is_told_by_person(figure: Figure) -> bool:
    scene = figure.scene
    if SAID.isdisjoint(scene.vocabulary(figure.node)):
        return False
    low, _ = scene.bounds(figure.node)
    said = next((at for at in range(min(figure.verb, figure.node) - 1, low, -1) if scene.low(at) in SAID), -1)
    actors = [scene.actor(at) for at in scene.of_kind(ACTOR, low, said)] if said > low else []
    return bool(actors) and actors[-1].label == "PERSON"


_REPORTS = frozenset("results result report reports accounts statement statements earnings filing update".split())
_NEAR = 5


def date_of_report(figure: Figure) -> int:
    """ "Has lifted its profit by 45%, it said in results for the six months to June": what the report is on; or -1."""
    scene, node = figure.scene, figure.node
    words = scene.vocabulary(node)
    if figure.tense not in {PAST, PERFECT} or _REPORTS.isdisjoint(words) or SAID.isdisjoint(words):
        return -1
    _, high = scene.bounds(node)
    said = False
    for at in range(node + 1, min(high, node + REACH)):
        said = said or scene.low(at) in SAID
        if said and scene.low(at) in _REPORTS and scene.low(at + 1) in {"for", "of"}:
            ahead = scene.of_kind(DATE, at + 2, min(high, at + _NEAR))
            return next((scene.nodes[i].ref for i in ahead if _is_of_months(scene.date(i).period)), -1)
    return -1


def _is_of_months(period: Period | None) -> bool:
    return period is not None and not period.is_instant and period.month_count in {3, 6, 9, 12}
