"""Which year's month, quarter or day is meant where none is named: the latest that fits, or the next in a plan."""

from __future__ import annotations

import re
from datetime import date, timedelta

from soe_facts.find.date_context import Context
from soe_facts.find.date_outlook import is_laid_down_for, is_of_statistic, opens_plan
from soe_facts.find.date_spans import safe_day
from soe_facts.records import Period

# So many months ahead prices are laid down.
_SOON = 3
# So many days after its month a statistic may still be awaited.
_UNREPORTED = 45
# "Brokers expect its third-quarter profit to have risen": of the quarter that has ended and is not reported on yet.
_RESULTS = re.compile(
    r" (?:net |gross |operating |pre-?tax |core |underlying )?(?:profits?|loss(?:es)?|earnings|revenues?|sales|results|"
    r"income|ebitda|turnover)\b",
    re.IGNORECASE,
)


def latest(context: Context, start: int, end: int, first: int, last: int) -> tuple[Period | None, str]:
    """Months `first` to `last` of the latest year that fits: in March 2024, "in November" is in 2023.

    `last` before `first` runs into the next year; `start` and `end` bound the words that name them.
    """
    wraps = int(last < first)
    if context.doc_date is None:
        year = context.plain_year(start)
        if year is None:
            return None, "document"
        return Period.months(year - wraps, first, last, year), "context"
    year = context.doc_date.year
    if context.is_future(start) or opens_plan(context.text, end):
        later = (Period.months(year + step, first, last, year + step + wraps) for step in (-1, 0, 1))
        unreported = is_of_statistic(context.sentence_before(start)) or _RESULTS.match(context.text, end) is not None
        since = context.doc_date - timedelta(days=_UNREPORTED) if unreported else context.doc_date
        return next(one for one in later if one.end >= since), "document"
    if is_laid_down_for(context.sentence_before(start)):
        # "In April … cut the price for May to August": of the months at hand, begun or soon to begin.
        soon = Period.day(context.doc_date).shift(months=_SOON).end
        begun = (Period.months(year - step, first, last, year - step + wraps) for step in (-1, 0, 1, 2))
        return next(one for one in begun if one.start <= soon), "document"
    earlier = (Period.months(year - step, first, last, year - step + wraps) for step in (0, 1, 2))
    return next(one for one in earlier if _has_come(context.doc_date, one)), "document"


def _has_come(doc_date: date, period: Period) -> bool:
    """Whether news of the document's date would speak of `period` as being under way or over.

    A month counts from its first day; a quarter or a second half once begun in earnest; "the first eight months"
    only when they are over or nearly so.
    """
    length = period.month_count
    if length == 1 or (length == 6 and period.start.month == 7):
        return period.start <= doc_date
    if length == 3:
        return period.start + timedelta(days=31) <= doc_date
    if length == 6 and period.start.month == 1:
        return period.start + timedelta(days=120) <= doc_date
    return period.end - timedelta(days=31) <= doc_date


def latest_day(context: Context, start: int, month: int, day: int) -> Period | None:
    """The latest such day on or before the document's date; the next one where the sentence looks ahead."""
    if context.doc_date is None:
        year = context.plain_year(start)
        return None if year is None else safe_day(year, month, day)
    years = range(context.doc_date.year - 4, context.doc_date.year + 5)
    days = [found for year in years if (found := safe_day(year, month, day)) is not None]
    if context.is_future(start):
        return next((one for one in days if one.start >= context.doc_date), None)
    soon = Period.day(context.doc_date).shift(months=_SOON).end
    if is_laid_down_for(context.sentence_before(start)):
        # "Raised its tariffs from January 1"
        return next((one for one in reversed(days) if one.start <= soon), None)
    return next((one for one in reversed(days) if one.start <= context.doc_date), None)
