"""Fill what conversion adds to facts and quantities."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from soe_facts.amounts import plain
from soe_facts.convert.ecb import load_table
from soe_facts.convert.house import read_rates
from soe_facts.convert.rates import SAME, Rate, RateBook, round_off
from soe_facts.convert.stated import own_rate, stated_rates
from soe_facts.errors import RateError, UnitError
from soe_facts.find.currency import currency_codes
from soe_facts.find.metrics import metric_lexicon
from soe_facts.options import FX_CHOICES, UNIT_SYSTEMS, Options
from soe_facts.records import Conversion, Extraction, Fact, Period, Quantity
from soe_facts.units import exchange, to_base

NO_RATE, NO_PERIOD = "no_rate", "no_period"

Measured = TypeVar("Measured", Fact, Quantity)
Rates = dict[tuple[str, str], Rate]


class Converter:
    """Adds to an extraction the values that the options ask for."""

    def __init__(self, options: Options) -> None:
        _check(options)
        self._targets = options.to
        self._system = options.units
        self._stated_first = options.fx == "stated-first"
        self._book = load_book(options) if options.to else None

    @classmethod
    def of(cls, options: Options) -> Converter | None:
        """The converter, or None where nothing is to be added; RateError or InputError where rates are wanting."""
        return cls(options) if options.to or options.units else None

    def convert(self, extraction: Extraction) -> Extraction:
        """The extraction with the values added; the facts' own columns stay as they are but for the flags."""
        facts, quantities = extraction.facts, extraction.quantities
        if self._book is not None:
            stated = stated_rates(extraction, frozenset(currency_codes())) if self._stated_first else {}
            doc_day = Period.day(extraction.doc_date) if extraction.doc_date else None
            facts = tuple(self._fact(self._book, fact, stated, doc_day) for fact in facts)
        if self._system is not None:
            facts = tuple(_based(f, self._system, relative=f.kind == "change") for f in facts)
            quantities = tuple(_based(quantity, self._system) for quantity in quantities)
        return replace(extraction, facts=facts, quantities=quantities)

    def _fact(self, book: RateBook, fact: Fact, stated: Rates, doc_day: Period | None) -> Fact:
        base, per = split_unit(fact.unit)
        if base is None:
            return fact
        conversions, flags = [], set(fact.flags)
        for target in self._targets:
            rate = self._stated(fact, base, target, per, stated) if self._stated_first else None
            cause = ""
            if rate is None:
                rate, cause = _table_rate(book, fact, base, target, doc_day)
            conversions.append(apply_rate(fact.value, fact.unit, target, rate))
            if cause:
                flags.add(cause if len(self._targets) == 1 else f"{cause}_{target}")
        return replace(fact, conversions=tuple(conversions), flags=tuple(sorted(flags)))

    @staticmethod
    def _stated(fact: Fact, base: str, target: str, per: str, stated: Rates) -> Rate | None:
        return None if base == target else own_rate(fact, target + per) or stated.get((base, target))


def load_book(options: Options) -> RateBook:
    """The rates that the options name; RateError says how to install the ECB's, InputError what is wrong in a file."""
    house = read_rates(options.fx_file) if options.fx_file else None
    return RateBook(load_table(), house)


def apply_rate(value: Decimal, unit: str, target: str, rate: Rate | None) -> Conversion:
    """The conversion at a rate: all that is known of it, rounded at the end; of no rate, nothing but the target."""
    if rate is None:
        return Conversion(target)
    converted, name = exchange(value, unit, target, rate.value)
    return Conversion(target, round_off(converted), name, round_off(rate.value), rate.source, rate.period)


def split_unit(unit: str) -> tuple[str | None, str]:
    """The currency of a unit and what it is paid for; None where the unit is no money or a rate of exchange.

    >>> split_unit("VND/kilowatt_hour"), split_unit("CNY"), split_unit("percent"), split_unit("IDR/USD")
    (('VND', '/kilowatt_hour'), ('CNY', ''), (None, ''), (None, ''))
    """
    code, slash, per = unit.partition("/")
    known = currency_codes()
    return (code, slash + per) if code in known and per not in known else (None, "")


def _table_rate(book: RateBook, fact: Fact, base: str, target: str, doc_day: Period | None) -> tuple[Rate | None, str]:
    """The rate of the fact's period, else of the document's day; and the flag where there is none."""
    period = fact.period or doc_day
    if base == target:
        return Rate(Decimal(1), SAME), ""
    if period is None:
        return None, NO_PERIOD
    rate = book.find(base, target, period, at_end=_is_stock(fact))
    return rate, "" if rate else NO_RATE


def _is_stock(fact: Fact) -> bool:
    metric = metric_lexicon().by_id.get(fact.metric or "")
    return metric is not None and metric.stock


def _based(item: Measured, system: str, *, relative: bool = False) -> Measured:
    """The record with its value in base units; of a difference, the zero of a scale (as of degrees) drops out."""
    try:
        value, unit = to_base(item.value, item.unit, system)
        if relative and (zero := to_base(Decimal(0), item.unit, system)[0]):
            value = plain(value - zero)
    except UnitError:
        return item
    return replace(item, base_value=value, base_unit=unit)


def _check(options: Options) -> None:
    unknown = [code for code in options.to if code not in currency_codes()]
    if unknown:
        raise RateError(f"{unknown[0]!r} is no currency code")
    if options.fx not in FX_CHOICES:
        raise RateError(f"{options.fx!r} is no choice of rates: {', '.join(FX_CHOICES)}")
    if options.units is not None and options.units not in UNIT_SYSTEMS:
        raise UnitError(f"{options.units!r} is no system of units: {', '.join(UNIT_SYSTEMS)}")
