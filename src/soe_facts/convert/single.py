"""Convert one amount in words: what the command `convert` does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from soe_facts.convert.facts import apply_rate, load_book, split_unit
from soe_facts.convert.rates import round_off
from soe_facts.errors import RateError, UnitError
from soe_facts.find.currency import currency_codes
from soe_facts.find.quantities import find_quantities
from soe_facts.options import Options
from soe_facts.records import Conversion, Period, Quantity
from soe_facts.units import convert as convert_units


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount as read, and its value in one other currency or unit."""

    quantity: Quantity
    conversion: Conversion


def read_amount(text: str) -> Quantity:
    """The one quantity of a text; UnitError where there is none, more than one, or a range.

    >>> amount = read_amount("74.89 trillion yuan")
    >>> amount.value, amount.unit
    (Decimal('74890000000000'), 'CNY')
    """
    import spacy

    found = find_quantities(spacy.blank("en")(text))
    if len(found) != 1:
        raise UnitError(f"{text!r} is {'no amount' if not found else 'more than one amount'}")
    if found[0].value_max is not None:
        raise UnitError(f"{text!r} is a range; convert its two ends")
    return found[0]


def convert_amount(text: str, options: Options, on: Period | None = None) -> list[Converted]:
    """The amount in every target of the options: a currency at the rate of the day or period `on`, or a unit.

    Raises RateError where a rate is missing, UnitError where the amount or a unit is not understood.
    """
    quantity = read_amount(text)
    return [Converted(quantity, conversion) for conversion in _conversions(quantity, options, on)]


def _conversions(quantity: Quantity, options: Options, on: Period | None) -> Sequence[Conversion]:
    base, _ = split_unit(quantity.unit)
    found: list[Conversion] = []
    for target in options.to:
        if target.upper() not in currency_codes():
            found.append(Conversion(target, _in_unit(quantity.value, quantity.unit, target), target))
        elif base is None:
            raise UnitError(f"{quantity.text!r} is {quantity.unit}, which is no money")
        else:
            found.append(_at_rate(quantity, base, target.upper(), options, on))
    return found


def _at_rate(quantity: Quantity, base: str, target: str, options: Options, on: Period | None) -> Conversion:
    if on is None:
        raise RateError(f"{base} to {target} needs a day or a period: --on")
    rate = load_book(options).find(base, target, on)
    if rate is None:
        raise RateError(f"no rate from {base} to {target} on {on.code}")
    return apply_rate(quantity.value, quantity.unit, target, rate)


def _in_unit(value: Decimal, unit: str, target: str) -> Decimal:
    return round_off(convert_units(value, unit, target))
