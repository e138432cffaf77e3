"""How sure a row is: the share of rows like it that were right on the project's own articles."""

from __future__ import annotations

from collections.abc import Sequence

from soe_facts.records import Fact

_WEIGHT = {
    "carried_over": 0.75,
    "noun_phrase": 0.6,
    "default": 0.95,
    "topic": 0.7,
    "document_country": 0.8,
    "nearest": 0.9,
}


def confidence(fact: Fact, flags: Sequence[str]) -> float:
    """How sure the row is, from the rules that filled its slots."""
    score = 0.95
    for slot in fact.slots.values():
        score *= _WEIGHT.get(slot.rule, 0.97)
    if fact.metric is None:
        score *= 0.4
    if fact.entity is None:
        score *= 0.5
    return round(score * 0.9 ** len(flags), 2)
