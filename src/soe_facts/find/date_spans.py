"""Days and months of the calendar by their numbers."""

from __future__ import annotations

from datetime import date

from soe_facts.records import Period


def safe_day(year: int, month: int, day: int) -> Period | None:
    """That day as a period, or None where the calendar has none."""
    try:
        return Period.day(date(year, month, day))
    except ValueError:
        return None


def months_of(year: Period, first: int, last: int) -> Period:
    """Months `first` to `last`, counted from the start of `year`: quarters and halves of calendar and fiscal years."""
    begin = 12 * year.start.year + year.start.month - 1
    start_year, start_month = divmod(begin + first - 1, 12)
    end_year, end_month = divmod(begin + last - 1, 12)
    return Period.months(start_year, start_month + 1, end_month + 1, end_year)


def named_months_of(year: Period, first: int, last: int) -> Period:
    """The months of the calendar called `first` to `last` that fall into `year`: December of FY25 is in 2024."""
    start_year = year.start.year + (first < year.start.month)
    return Period.months(start_year, first, last, start_year + (last < first))
