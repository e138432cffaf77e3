"""What can be checked about facts: arithmetic, implied rates, inferred slots; and how sure a row is."""

from __future__ import annotations

from collections.abc import Sequence

from soe_facts.link.scene import Scene
from soe_facts.records import Fact

_INFERRED = frozenset({"carried_over", "topic", "document_country", "same_sentence"})


def find_flags(facts: Sequence[Fact], scene: Scene) -> list[tuple[str, ...]]:
    """The flags of each fact, in the order of docs/linking.md."""
    return [_flags(fact, scene) for fact in facts]


def _flags(fact: Fact, scene: Scene) -> tuple[str, ...]:
    flags: list[str] = []
    if scene.quantities[fact.quantity].certainty < 0.7:
        flags.append("unit_unclear")
    entity, period = fact.slots.get("entity"), fact.slots.get("period")
    if entity is not None and entity.rule in _INFERRED:
        flags.append("entity_inferred")
    if period is not None and period.rule == "carried_over":
        flags.append("period_inferred")
    return tuple(flags)


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


_WEIGHT = {"carried_over": 0.75, "noun_phrase": 0.6, "default": 0.95, "topic": 0.7, "document_country": 0.8, "nearest": 0.9}
