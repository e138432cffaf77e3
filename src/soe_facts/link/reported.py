"""Stocks told in reported speech: in what somebody says, a past tense is the present of when it was said."""

from __future__ import annotations

from soe_facts.link.figure import Figure
from soe_facts.link.scene import ACTOR
from soe_facts.link.tenses import SAID
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
