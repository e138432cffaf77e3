"""Which rate holds for a pair of currencies and a period: the user's first, then the ECB's; averages and last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Context, Decimal, localcontext
from typing import Protocol

from soe_facts.amounts import plain
from soe_facts.convert.ecb import EuroTable
from soe_facts.convert.house import HouseRates
from soe_facts.records import Period

PRECISION = Context(prec=34)
DIGITS = 12
# The longest that the ECB pauses is five days, around Easter and the New Year.
_STALE = 7
_DAY = timedelta(days=1)
SAME = "same currency"


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of one currency for one of another, whose word it is, and the day or the averaged period."""

    value: Decimal
    source: str
    period: Period | None = None


class Source(Protocol):
    """What knows the rate of a day."""

    @property
    def name(self) -> str:
        """As it stands in `fx_source`."""

    @property
    def span(self) -> Period:
        """First and last day it knows of."""

    def on(self, base: str, quote: str, day: date) -> Decimal | None:
        """Units of `quote` for one of `base` on a day."""


@dataclass(frozen=True, slots=True)
class _Chain:
    """A pair crossed in two steps: the user's rate to `middle`, the table's from there, or the other way round."""

    first: Source
    middle: str
    second: Source

    @property
    def name(self) -> str:
        return f"{self.first.name} and {self.second.name}"

    @property
    def span(self) -> Period:
        first, second = self.first.span, self.second.span
        return Period(max(first.start, second.start), min(first.end, second.end))

    def on(self, base: str, quote: str, day: date) -> Decimal | None:
        step, rest = self.first.on(base, self.middle, day), self.second.on(self.middle, quote, day)
        return None if step is None or rest is None else step * rest


class RateBook:
    """All the rates of a run."""

    def __init__(self, table: EuroTable, house: HouseRates | None = None) -> None:
        self._table = table
        self._house = house
        self._known: dict[tuple[str, str, Period, bool], Rate | None] = {}

    def find(self, base: str, quote: str, period: Period, *, at_end: bool = False) -> Rate | None:
        """The average over a period, or the rate of its last day; None where no source reaches."""
        key = (base, quote, period, at_end)
        if key not in self._known:
            with localcontext(PRECISION):
                self._known[key] = self._find(base, quote, period.last_day if at_end else period)
        return self._known[key]

    def _find(self, base: str, quote: str, period: Period) -> Rate | None:
        if base == quote:
            return Rate(Decimal(1), SAME)
        if self._house is not None:
            own = self._house.exact(base, quote, period)
            if own is not None:
                return Rate(own, self._house.name, period)
        for source in self._sources(base, quote):
            if period.is_instant:
                found = _last_day(source, base, quote, period.end)
            else:
                found = _average(source, base, quote, period)
            if found is not None:
                return Rate(found[0], source.name, found[1])
        return None

    def _sources(self, base: str, quote: str) -> list[Source]:
        if self._house is None:
            return [self._table]
        first = [_Chain(self._house, middle, self._table) for middle in self._house.partners(base) if middle != quote]
        last = [_Chain(self._table, middle, self._house) for middle in self._house.partners(quote) if middle != base]
        return [self._house, self._table, *first, *last]


def _last_day(source: Source, base: str, quote: str, day: date) -> tuple[Decimal, Period] | None:
    """The rate of the day or of the nearest earlier business day; of the user's rates, a period's if no day has one."""
    for back in range(_STALE + 1):
        earlier = day - back * _DAY if day.toordinal() > back else day
        if isinstance(source, HouseRates):
            rate = source.exact(base, quote, Period.day(earlier))
        else:
            rate = source.on(base, quote, earlier)
        if rate is not None:
            return rate, Period.day(earlier)
    return source.holding(base, quote, day) if isinstance(source, HouseRates) else None


def _average(source: Source, base: str, quote: str, period: Period) -> tuple[Decimal, Period] | None:
    """The mean over the business days with a rate, if these are at least half; and the stretch that it covers."""
    start, end = max(period.start, source.span.start), min(period.end, source.span.end)
    rates: dict[date, Decimal] = {}
    for number in range(start.toordinal(), end.toordinal() + 1):
        day = date.fromordinal(number)
        if day.weekday() < 5 and (rate := source.on(base, quote, day)) is not None:
            rates[day] = rate
    if not rates:
        # A few days without any fixing, as a weekend.
        return _last_day(source, base, quote, period.end) if period.end - period.start < _STALE * _DAY else None
    if 2 * len(rates) < weekdays(period):
        return None
    first, last = min(rates), max(rates)
    covered = Period(
        first if first - start > _STALE * _DAY or _weekdays(period.start, start) else period.start,
        last if end - last > _STALE * _DAY or weekdays(period) > weekdays(Period(period.start, end)) else period.end,
    )
    return sum(rates.values(), Decimal(0)) / len(rates), covered


def weekdays(period: Period) -> int:
    """Mondays to Fridays in a period.

    >>> weekdays(Period.year(2024)), weekdays(Period.months(2024, 11, 11))
    (262, 21)
    """
    return _weekdays(period.start, period.end) + (period.end.weekday() < 5)


def _weekdays(start: date, stop: date) -> int:
    """Mondays to Fridays from one day up to another, which is not counted."""
    weeks, rest = divmod((stop - start).days, 7)
    return 5 * weeks + sum((start.weekday() + offset) % 7 < 5 for offset in range(rest))


def round_off(value: Decimal) -> Decimal:
    """The value to 12 significant digits, half to even, without exponent.

    >>> round_off(Decimal("10403123456789.654321")), round_off(Decimal("0.13899872141")), round_off(Decimal("1E+13"))
    (Decimal('10403123456800'), Decimal('0.13899872141'), Decimal('10000000000000'))
    """
    with localcontext(Context(prec=DIGITS)):
        return plain(+value)
