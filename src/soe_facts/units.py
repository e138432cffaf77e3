"""Convert units with pint: the one registry, its only home, imported when first asked.

The names are those of data/units.yaml and ISO 4217; what they mean is in data/units.txt. Everything is `Decimal`.
"""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from functools import cache
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
_PRECISION = Context(prec=28)
_EXCHANGE_PRECISION = Context(prec=34)


@cache
def registry() -> Any:
    """The pint registry with our definitions, built once.

    >>> str(registry().Quantity(Decimal(1), "barrel").to("liter").magnitude)[:7]
    '158.987'
    """
    import pint  # costs 0.2 s, so only where something is converted

    units: Any = pint.UnitRegistry(non_int_type=Decimal, on_redefinition="ignore", autoconvert_offset_to_baseunit=True)
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
    """
    if system not in UNIT_SYSTEMS:
        raise UnitError(f"{system!r} is no system of units: {', '.join(UNIT_SYSTEMS)}")
    if system == "as-written":
        return value, unit
    if system == "metric":
        for target in _METRIC:
            if _unit(unit).dimensionality == _unit(target).dimensionality:
                return convert(value, unit, target), target
        return value, unit
    with localcontext(_PRECISION):
        base = registry().Quantity(value, _unit(unit)).to_base_units()
        return _tidy(Decimal(base.magnitude)), f"{base.units:D}".replace(" ", "")


def exchange(value: Decimal, unit: str, target: str, rate: Decimal) -> tuple[Decimal, str]:
    """A sum of money, or a price of something, in the currency `target` at `rate` of it for one of the unit's currency.

    >>> exchange(Decimal(1984), "VND/kilowatt_hour", "USD", Decimal("0.00004"))
    (Decimal('0.07936'), 'USD/kilowatt_hour')
    """
    base, slash, per = unit.partition("/")
    wanted = target + slash + per
    with (
        localcontext(_EXCHANGE_PRECISION),
        registry().context(_exchange_context(unit, base, wanted, target), rate=rate),
    ):
        return registry().Quantity(value, _unit(unit)).to(_unit(wanted)).magnitude, wanted


@cache
def _exchange_context(unit: str, base: str, wanted: str, target: str) -> Any:
    """The pint context in which one currency can become the other; its parameter is the rate."""
    import pint

    context: Any = pint.Context(f"{unit} to {wanted}", defaults={"rate": None})
    per = _unit(target) / _unit(base)

    def at_rate(_units: Any, amount: Any, **given: Any) -> Any:
        return amount * given["rate"] * per

    context.add_transformation(_unit(unit).dimensionality, _unit(wanted).dimensionality, at_rate)
    registry().add_context(context)
    return context.name


def _tidy(value: Decimal) -> Decimal:
    """Rounded to 20 digits, so that what is exact on paper reads exact."""
    with localcontext(Context(prec=20)):
        return plain(+value)
