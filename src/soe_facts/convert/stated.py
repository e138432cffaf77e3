"""The exchange rates that a text gives: in a note as "($1 = 7.1225 yuan)", or by saying a sum in two currencies."""

from __future__ import annotations

from decimal import Decimal, localcontext

from soe_facts.convert.rates import PRECISION, Rate
from soe_facts.records import Extraction, Fact

STATED = "stated"
_NOTE = "exchange_rate"  # the rule of the quantities in such a note

Pair = tuple[str, str]
Digits = tuple[int, int]  # of the two figures a rate is worked out from, the fewer first
_EXACT = (99, 99)


def own_rate(fact: Fact, target: str) -> Rate | None:
    """The rate between a fact and its equivalent in the unit `target`, unless the two cannot both be meant."""
    if fact.stated_unit != target or not fact.stated_value or not fact.value or "implied_rate_off" in fact.flags:
        return None
    with localcontext(PRECISION):
        rate = fact.stated_value / fact.value
    return Rate(rate, STATED) if rate > 0 else None


def stated_rates(extraction: Extraction, currencies: frozenset[str]) -> dict[Pair, Rate]:
    """The rate of each pair that the text states, both ways: a note's, else the equivalent's with the most digits."""
    found: dict[Pair, tuple[Digits, Decimal]] = {}
    for fact in extraction.facts:
        if fact.unit in currencies and fact.stated_unit in currencies and fact.value_max is None:
            rate = own_rate(fact, fact.stated_unit or "")
            if rate is not None and fact.stated_value is not None:
                # "$0.1 billion" says less of the rate than "$9.78 trillion".
                fewer, more = sorted((_digits(fact.value), _digits(fact.stated_value)))
                _keep(found, (fact.unit, fact.stated_unit or ""), (fewer, more), rate.value)
    for first, second in zip(extraction.quantities, extraction.quantities[1:], strict=False):
        between = extraction.document.text[first.end : second.start]
        units = {first.unit, second.unit}
        if (
            first.rule == second.rule == _NOTE
            and not set("();") & set(between)
            and units <= currencies
            and first.value * second.value > 0
        ):
            with localcontext(PRECISION):
                _keep(found, (first.unit, second.unit), _EXACT, second.value / first.value)
    return {pair: Rate(rate, STATED) for pair, (_, rate) in found.items()}


def _keep(found: dict[Pair, tuple[Digits, Decimal]], pair: Pair, digits: Digits, rate: Decimal) -> None:
    """Keep the better rate of a pair, the first of two as good, and its inverse."""
    if pair[0] == pair[1] or (pair in found and found[pair][0] >= digits):
        return
    found[pair] = (digits, rate)
    with localcontext(PRECISION):
        found[pair[1], pair[0]] = (digits, 1 / rate)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
