"""Prices told in one breath share what they are per: "cut by Tk 1.25 to Tk 105.50 a litre"."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.scene import Scene
from soe_facts.records import Fact

# A change is told with its price, and a price with its older one: neither is a hundred times the other.
_APART = 100
_SPANS = frozenset({"day", "week", "month", "hour"})


def shared_units(facts: list[Fact], scene: Scene) -> list[Fact]:
    """ "Rose from R1.50 to R1.95 per kilowatt-hour": a price whose unit stands with the price beside it.

    The unit told behind holds first: "by Tk 1.25 to Tk 105.50 a litre"; else the one told before, "petrol by Rs 2 to
    Rs 164 per litre and diesel by Rs 3 to Rs 153".
    """
    if not any("/" in fact.unit for fact in facts):
        return facts
    found = list(facts)
    for number in range(len(found) - 2, -1, -1):
        found[number] = _like(found[number], found[number + 1], scene)
    for number in range(1, len(found)):
        found[number] = _like(found[number], found[number - 1], scene)
    return found


def _like(fact: Fact, other: Fact, scene: Scene) -> Fact:
    """A fact with the unit of its neighbour, where both are prices of one kind in one sentence."""
    currency, _, per = other.unit.partition("/")
    if not per or fact.unit != currency or fact.metric is None:
        return fact
    if (fact.metric, fact.entity) != (other.metric, other.entity) or not abs(other.value) > 0:
        return fact
    here, there = scene.node_of[fact.quantity], scene.node_of[other.quantity]
    if scene.sentence_of[here] != scene.sentence_of[there]:
        return fact
    if per in _SPANS and any(scene.is_finite(at) for at in range(min(here, there), max(here, there))):
        return fact  # "The debt, which stood at 2 trillion naira, grows by 200 billion naira a month"
    if abs(fact.value) > _APART * abs(other.value):
        return fact
    return replace(fact, unit=other.unit)
