"""Stretches of time, their codes and the arithmetic on them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """First and last day of a stretch of time, both inclusive; equal for an instant (SDMX TIME_PERIOD)."""

    start: date
    end: date

    @classmethod
    def year(cls, year: int) -> Period:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def months(cls, year: int, first: int, last: int, last_year: int | None = None) -> Period:
        """Months `first` of `year` to `last` of `last_year` (default: the same year)."""
        until = year if last_year is None else last_year
        return cls(date(year, first, 1), date(until, last, monthrange(until, last)[1]))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """A calendar quarter, 1 to 4."""
        return cls.months(year, 3 * quarter - 2, 3 * quarter)

    @classmethod
    def half(cls, year: int, half: int) -> Period:
        """A calendar half-year, 1 or 2."""
        return cls.months(year, 6 * half - 5, 6 * half)

    @classmethod
    def day(cls, day: date) -> Period:
        """A single day: an instant."""
        return cls(day, day)

    @property
    def is_instant(self) -> bool:
        """Whether it is a single day."""
        return self.start == self.end

    @property
    def is_whole_months(self) -> bool:
        """Whether it starts on a first and ends on a last day of a month."""
        return self.start.day == 1 and (self.end + timedelta(days=1)).day == 1

    @property
    def is_odd_year(self) -> bool:
        """Whether it is a year of which no month's first day is the first: July 8 to July 7."""
        after = self.end + timedelta(days=1)
        return self.start.day > 1 and after == date(self.start.year + 1, self.start.month, min(self.start.day, 28))

    @property
    def month_count(self) -> int:
        """Calendar months touched, first and last included."""
        return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month + 1

    @property
    def last_day(self) -> Period:
        """The instant at its end."""
        return Period(self.end, self.end)

    def shift(self, *, years: int = 0, months: int = 0) -> Period:
        """The same stretch, moved by whole months; a month's last day stays a last day.

        >>> Period.months(2024, 1, 2).shift(years=-1).code
        '2023-01/2023-02'
        """
        return Period(
            _move(self.start, 12 * years + months, keep_end=self.is_instant),
            _move(self.end, 12 * years + months, keep_end=True),
        )

    def previous(self) -> Period:
        """The stretch of the same length that ends the day before this one starts."""
        if self.is_whole_months:
            return self.shift(months=-self.month_count)
        length = self.end - self.start
        end = self.start - timedelta(days=1)
        return Period(end - length, end)

    @property
    def code(self) -> str:
        """The shortest code: `2023`, `2024-Q3`, `2024-H1`, `2024-11`, `2024-11-30`, or an interval of such.

        >>> Period.months(2018, 1, 6).code, Period.months(2023, 4, 3, 2024).code
        ('2018-H1', '2023-04/2024-03')
        """
        start, end = self.start, self.end
        if start == end:
            return start.isoformat()
        if not self.is_whole_months:
            return f"{start.isoformat()}/{end.isoformat()}"
        first, last = start.month, end.month
        if first == 1 and last == 12:
            return f"{start.year:04d}" if start.year == end.year else f"{start.year:04d}/{end.year:04d}"
        if start.year == end.year:
            if first == last:
                return f"{start.year:04d}-{first:02d}"
            if last - first == 2 and last % 3 == 0:
                return f"{start.year:04d}-Q{last // 3}"
            if last - first == 5 and last % 6 == 0:
                return f"{start.year:04d}-H{last // 6}"
        return f"{start.year:04d}-{first:02d}/{end.year:04d}-{last:02d}"

    @classmethod
    def parse(cls, code: str) -> Period:
        """The period of a code, the inverse of `code`; ValueError where it is none.

        >>> Period.parse("2024-Q3") == Period.months(2024, 7, 9), Period.parse("2024-01/2024-11").code
        (True, '2024-01/2024-11')
        """
        first, slash, last = code.strip().partition("/")
        start = _parse_part(first)
        end = _parse_part(last) if slash else start
        if end.end < start.start:
            raise ValueError(f"{code!r} ends before it starts")
        return cls(start.start, end.end)


_CODE = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?", re.ASCII)


def _parse_part(code: str) -> Period:
    match = _CODE.fullmatch(code)
    if match is None:
        raise ValueError(
            f"{code!r} is no period: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Q1, YYYY-H1 or two of them with / between"
        )
    year, quarter, half, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if day is not None and month is not None:
            return Period.day(date(year, month, day))
        if month is not None:
            return Period.months(year, month, month)
        if quarter is not None:
            return Period.quarter(year, quarter)
        return Period.year(year) if half is None else Period.half(year, half)
    except ValueError as error:
        raise ValueError(f"{code!r} is not in the calendar") from error


def _move(day: date, months: int, *, keep_end: bool) -> date:
    index = 12 * day.year + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("period leaves the calendar")
    last = monthrange(year, month + 1)[1]
    was_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if keep_end and was_last else min(day.day, last))
