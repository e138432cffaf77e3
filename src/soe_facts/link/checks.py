"""What can be checked about facts: arithmetic, implied exchange rates, slots that no words fill."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from soe_facts.lexicon import load_entries
from soe_facts.link.scene import Scene
from soe_facts.records import Fact

# A slot that these rules filled rests on what was said before, not on words beside the figure.
_INFERRED_ENTITY = frozenset({"carried_over", "lead", "topic", "document_country"})
_INFERRED_PERIOD = frozenset({"carried_over", "reporting_period", "trading_day"})
# News rounds to two or three figures: 5 percent of 71.4 may be anything from 4.9 to 5.1.
_POINTS = Decimal("0.6")
_RELATIVE = Decimal("0.03")
# Rates move by a factor of two or three over the years, a slip from million to billion by a thousand.
_SLIP = Decimal(20)


def find_flags(facts: Sequence[Fact], scene: Scene) -> list[tuple[str, ...]]:
    """The flags of each fact, sorted; docs/linking.md explains each code."""
    flags: list[set[str]] = [_own_flags(fact, scene) for fact in facts]
    for frame in _frames(facts, scene):
        if _contradicts([facts[i] for i in frame]):
            for i in frame:
                flags[i].add("arithmetic_mismatch")
    return [tuple(sorted(codes)) for codes in flags]


def _own_flags(fact: Fact, scene: Scene) -> set[str]:
    flags: set[str] = set()
    if scene.quantities[fact.quantity].certainty < 0.7:
        flags.add("unit_unclear")
    entity, period = fact.slots.get("entity"), fact.slots.get("period")
    if entity is None or entity.rule in _INFERRED_ENTITY:
        flags.add("entity_inferred")
    if period is not None and period.rule in _INFERRED_PERIOD:
        flags.add("period_inferred")
    if fact.metric is None:
        flags.add("metric_unclear")
    if (
        fact.stated_value is not None
        and fact.stated_unit is not None
        and not plausible_rate(fact.value, fact.unit, fact.stated_value, fact.stated_unit)
    ):
        flags.add("implied_rate_off")
    return flags


@cache
def _per_dollar() -> dict[str, Decimal]:
    entries = load_entries("rough_rates.yaml", (("per_dollar", str),), ("per_dollar",))
    return {code: Decimal(entry["per_dollar"]) for code, entry in entries.items()}


def plausible_rate(value: Decimal, unit: str, stated: Decimal, stated_unit: str) -> bool:
    """Whether an equivalent can be meant: a slip of scale (million for billion) is off by far more than any rate.

    >>> plausible_rate(Decimal("71.4e12"), "CNY", Decimal("9.78e12"), "USD")
    True
    >>> plausible_rate(Decimal("71.4e12"), "CNY", Decimal("9.78e9"), "USD")
    False
    """
    rates = _per_dollar()
    if unit not in rates or stated_unit not in rates or not value or not stated:
        return True
    implied = abs(value / rates[unit]) / abs(stated / rates[stated_unit])
    return 1 / _SLIP < implied < _SLIP


def _frames(facts: Sequence[Fact], scene: Scene) -> list[list[int]]:
    """Facts of one sentence on the same statistic."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        node = scene.node_of.get(fact.quantity)
        if node is not None and fact.metric is not None:
            groups[(scene.sentence_of[node], fact.metric, fact.entity, fact.breakdown)].append(number)
    return [group for group in groups.values() if len(group) > 2]


def _contradicts(frame: list[Fact]) -> bool:
    """Whether old value, new value and stated change cannot all be right."""
    levels = [fact for fact in frame if fact.kind == "level" and fact.value_max is None and fact.qualifier == "="]
    deltas = [
        fact for fact in frame if fact.kind in {"growth", "change"} and fact.value_max is None and fact.qualifier == "="
    ]
    if len(levels) != 2 or len(deltas) != 1 or levels[0].unit != levels[1].unit or levels[0].period == levels[1].period:
        return False
    if levels[0].period is None or levels[1].period is None:
        return False
    old, new = sorted(levels, key=lambda fact: (fact.period.end, fact.period.start) if fact.period else ())
    delta = deltas[0]
    if not old.value:
        return False
    if delta.unit == "percent":
        implied = (new.value / old.value - 1) * 100
        return abs(implied - delta.value) > max(_POINTS, abs(delta.value) * _RELATIVE)
    if delta.unit == "multiple":
        return abs(new.value / old.value - delta.value) > delta.value * Decimal("0.15")
    if delta.unit in {new.unit, "percentage_point"}:
        return abs(new.value - old.value - delta.value) > max(
            abs(delta.value) * Decimal("0.1"), abs(new.value) * Decimal("0.005")
        )
    return False
