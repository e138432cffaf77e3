"""Convert units with pint: the one registry, its only home, imported when first asked.

The names are those of data/units.yaml and ISO 4217; what they mean is in data/units.txt. Everything is `Decimal`.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Any

from soe_facts.amounts import plain
from soe_facts.errors import UnitError
from soe_facts.find.currency import currency_codes
from soe_facts.lexicon import read_data
from soe_facts.options import UNIT_SYSTEMS

# What a quantity of each kind is shown in under `metric`: the units that news itself uses.
_METRIC = (
    "metric_ton",
    "kilometer",
    "hectare",
    "meter**3",
    "kilowatt_hour",
    "kilowatt",
    "kilometer/hour",
    "barrel/day",
)
# What SI calls by a name of its own; of the rest, products of its base units.
_SI = ("joule", "watt", "pascal", "newton")
_DIMENSIONS = ("energy", "power", "pressure", "force", "area", "volume", "speed", "frequency")
_PRODUCT = re.compile(r"(?<!\*)\*(?!\*)|/")
_PRECISION = Context(prec=28)
_EXCHANGE_PRECISION = Context(prec=34)


@cache
def registry() -> Any:
    """The pint registry with our definitions, built once.

    >>> str(registry().Quantity(Decimal(1), "barrel").to("liter").magnitude)[:7]
    '158.987'
    """
    import pint  # costs 0.2 s, so only where something is converted

    units: Any = pint.UnitRegistry(
        None, non_int_type=Decimal, on_redefinition="ignore", autoconvert_offset_to_baseunit=True
    )
    # Loaded by the constructor, they would leave dimensions behind that ours no longer have.
    units.load_definitions(Path(pint.__file__).with_name("default_en.txt"))
    units.default_system = "mks"
    lines = [line.partition("#")[0].strip() for line in read_data("units.txt").splitlines()]
    lines += [f"{code} = [currency_{code}] = _" for code in currency_codes()]
    units.load_definitions([line for line in lines if line])
    return units


def is_unit(name: str) -> bool:
    """Whether a unit name, simple or compound, is known.

    >>> is_unit("VND/kilowatt_hour"), is_unit("TEU"), is_unit("furphy")
    (True, True, False)
    """
    try:
        _unit(name)
    except UnitError:
        return False
    return True


@cache
def _unit(name: str) -> Any:
    # Pint's parser evaluates words of Python's as well; ours are names, powers, products and ratios.
    if not name or not set(name) <= _NAME_CHARACTERS:
        raise UnitError(f"{name!r} is no unit")
    try:
        return registry().Unit(name)
    except Exception as cause:  # pint raises many kinds, tokenizer errors among them
        raise UnitError(f"{name!r} is no unit known here") from cause


_BRACKETS = str.maketrans("", "", "[]")
_NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/* ")


def convert(value: Decimal, unit: str, target: str) -> Decimal:
    """A value in another unit of the same dimension.

    >>> convert(Decimal(15), "mu", "hectare"), convert(Decimal(25), "basis_point", "percentage_point")
    (Decimal('1'), Decimal('0.25'))
    """
    with localcontext(_PRECISION):
        try:
            return _tidy(registry().Quantity(value, _unit(unit)).to(_unit(target)).magnitude)
        except UnitError:
            raise
        except Exception as cause:
            raise UnitError(f"{unit} cannot be converted to {target}") from cause


def to_base(value: Decimal, unit: str, system: str = "si") -> tuple[Decimal, str]:
    """Value and unit in base units: SI's, or under `metric` those that news uses; as written where neither fits.

    >>> to_base(Decimal("2.5"), "gigawatt_hour", "metric"), to_base(Decimal(3), "kilometer")
    ((Decimal('2500000'), 'kilowatt_hour'), (Decimal('3000'), 'meter'))
    >>> to_base(Decimal(2), "kilowatt_hour"), to_base(Decimal(36), "USD/megajoule")
    ((Decimal('7200000'), 'joule'), (Decimal('0.000036'), 'USD/joule'))
    """
    if system not in UNIT_SYSTEMS:
        raise UnitError(f"{system!r} is no system of units: {', '.join(UNIT_SYSTEMS)}")
    if system == "as-written":
        return value, unit
    top, slash, bottom = unit.rpartition("/")
    if system == "si" and slash and not _PRODUCT.search(bottom):
        amount, name = to_base(value, top)
        divisor, divisor_name = to_base(Decimal(1), bottom)
        if not _PRODUCT.search(divisor_name):  # of a price per kilowatt-hour: per joule, and no further
            with localcontext(_PRECISION):
                return _tidy(amount / divisor), f"{name}/{divisor_name}"
    for target in _METRIC if system == "metric" else _SI:
        if _unit(unit).dimensionality == _unit(target).dimensionality:
            return convert(value, unit, target), target
    if system == "metric":
        return value, unit
    with localcontext(_PRECISION):
        try:
            base = registry().Quantity(value, _unit(unit)).to_base_units()
        except UnitError:
            raise
        except Exception as cause:  # of decibels, say, which are logarithms
            raise UnitError(f"{unit} has no base units") from cause
        return _tidy(Decimal(base.magnitude)), f"{base.units:D}".replace(" ", "")


def dimension(unit: str) -> str:
    """What a unit measures, in words where there is one.

    >>> dimension("barrel"), dimension("kilowatt_hour"), dimension("barrel/day"), dimension("percent")
    ('volume', 'energy', 'volume / time', 'share')
    """
    found = _unit(unit).dimensionality
    for name in _DIMENSIONS:
        if found == registry().get_dimensionality(f"[{name}]"):
            return name
    if unit in currency_codes():
        return "currency"
    top, slash, bottom = unit.rpartition("/")
    if slash and not _PRODUCT.search(bottom):
        return f"{dimension(top)} / {dimension(bottom)}"
    return str(found).translate(_BRACKETS)


def exchange(value: Decimal, unit: str, target: str, rate: Decimal) -> tuple[Decimal, str]:
    """A sum of money, or a price of something, in the currency `target` at `rate` of it for one of the unit's currency.

    >>> exchange(Decimal(1984), "VND/kilowatt_hour", "USD", Decimal("0.00004"))
    (Decimal('0.07936'), 'USD/kilowatt_hour')
    """
    base, slash, per = unit.partition("/")  # what a price is paid for stays, and so needs no converting
    with localcontext(_EXCHANGE_PRECISION), registry().context(_exchange_context(base, target), rate=rate):
        return registry().Quantity(value, _unit(base)).to(_unit(target)).magnitude, target + slash + per


@cache
def _exchange_context(base: str, target: str) -> Any:
    """The pint context in which one currency can become the other; its parameter is the rate."""
    import pint

    context: Any = pint.Context(f"{base} to {target}", defaults={"rate": None})
    ratio = _unit(target) / _unit(base)

    def at_rate(_units: Any, amount: Any, **given: Any) -> Any:
        return amount * given["rate"] * ratio

    context.add_transformation(_unit(base).dimensionality, _unit(target).dimensionality, at_rate)
    registry().add_context(context)
    return context.name


def _tidy(value: Decimal) -> Decimal:
    """Rounded to 20 digits, so that what is exact on paper reads exact."""
    with localcontext(Context(prec=20)):
        return plain(+value)
