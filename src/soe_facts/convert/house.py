"""The user's own exchange rates: a CSV file with the columns date, base, quote, rate."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

from soe_facts.errors import InputError
from soe_facts.find.currency import currency_codes
from soe_facts.records import Period

COLUMNS = ("date", "base", "quote", "rate")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?")

Pair = tuple[str, str]


class HouseRates:
    """Units of `quote` for one of `base`, for days and for periods; each pair also serves turned around."""

    def __init__(self, name: str, rates: dict[Pair, dict[Period, Decimal]]) -> None:
        self.name = name
        self._rates = rates
        # The shortest period that holds a day speaks for it.
        self._stretches = {
            pair: sorted((p for p in known if not p.is_instant), key=lambda p: p.end - p.start)
            for pair, known in rates.items()
        }
        periods = [period for known in rates.values() for period in known]
        self.span = Period(min(p.start for p in periods), max(p.end for p in periods))

    def exact(self, base: str, quote: str, period: Period) -> Decimal | None:
        """The rate given for this very day or period."""
        if (rate := self._rates.get((base, quote), {}).get(period)) is not None:
            return rate
        turned = self._rates.get((quote, base), {}).get(period)
        return None if turned is None else 1 / turned

    def holding(self, base: str, quote: str, day: date) -> tuple[Decimal, Period] | None:
        """The rate of the shortest period that holds the day, and that period."""
        for pair in ((base, quote), (quote, base)):
            for period in self._stretches.get(pair, ()):
                if period.start <= day <= period.end:
                    rate = self.exact(base, quote, period)
                    return None if rate is None else (rate, period)
        return None

    def on(self, base: str, quote: str, day: date) -> Decimal | None:
        """The rate that holds on a day: the day's own, else its period's."""
        rate = self.exact(base, quote, Period.day(day))
        if rate is not None:
            return rate
        held = self.holding(base, quote, day)
        return held[0] if held else None

    def partners(self, code: str) -> list[str]:
        """The currencies that have a rate with this one, in order of the file."""
        found = [second if first == code else first for first, second in self._rates if code in (first, second)]
        return list(dict.fromkeys(found))


def read_rates(path: Path) -> HouseRates:
    """The rates of a file; InputError names the file and the line that is wrong."""
    rates: dict[Pair, dict[Period, Decimal]] = defaultdict(dict)
    lines: dict[tuple[frozenset[str], Period], int] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            for cells in reader:
                line = reader.line_num
                if not any(cell.strip() for cell in cells):
                    continue
                if not lines and _is_header(cells):
                    continue
                period, base, quote, rate = _read_line(path, line, cells)
                key = (frozenset((base, quote)), period)
                if key in lines:
                    raise InputError(
                        str(path), f"a rate for this pair and date already stands on line {lines[key]}", line
                    )
                lines[key] = line
                rates[base, quote][period] = rate
    except OSError as error:
        raise InputError(str(path), (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "is not UTF-8 text") from error
    except csv.Error as error:
        raise InputError(str(path), f"is no CSV: {error}", reader.line_num) from error
    if not rates:
        raise InputError(str(path), f"holds no rates; its columns are {','.join(COLUMNS)}")
    return HouseRates(path.name, dict(rates))


def _is_header(cells: list[str]) -> bool:
    return tuple(cell.strip().lower() for cell in cells) == COLUMNS


def _read_line(path: Path, line: int, cells: list[str]) -> tuple[Period, str, str, Decimal]:
    if len(cells) != len(COLUMNS):
        raise InputError(str(path), f"{len(cells)} columns, not the four of {','.join(COLUMNS)}", line)
    code, base, quote, rate = (cell.strip() for cell in cells)
    try:
        period = Period.parse(code)
    except ValueError as error:
        raise InputError(str(path), str(error), line) from None
    for currency in (base, quote):
        if currency not in currency_codes():
            raise InputError(str(path), f"{currency!r} is no currency code", line)
    if base == quote:
        raise InputError(str(path), f"base and quote are both {base}", line)
    if not _NUMBER.fullmatch(rate) or not Decimal(rate):
        raise InputError(str(path), f"{rate!r} is no rate above zero", line)
    return period, base, quote, Decimal(rate)
