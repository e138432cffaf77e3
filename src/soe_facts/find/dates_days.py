"""Days, and ranges between days, months or years: dates that mostly say themselves when they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_latest import latest, latest_day
from soe_facts.find.date_links import is_amount, year_after, year_back_after
from soe_facts.find.date_patterns import (
    DASH,
    END,
    MONTH,
    MONTH_WORDS,
    WEEKDAY,
    WEEKDAY_NUMBER,
    WEEKDAY_SHORT,
    YEAR,
    S,
    month_number,
)
from soe_facts.find.date_rules import CODE, DIGITS, FOUR_DIGITS, RuleBook
from soe_facts.find.date_spans import named_months_of, safe_day
from soe_facts.records import Period

BOOK = RuleBook()


# No day is the beginning of an amount: "to August 16,930 vessels", "in March 1.2 million people".
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|,\d{3}(?!\d)|\.\d)(?:st|nd|rd|th)?"


_MDY = rf"{MONTH}{S}?{_DAY}(?:,?{S}{YEAR}{END})?"


_DMY = rf"{_DAY}{S}(?:of{S})?{MONTH}(?:,?{S}{YEAR}{END})?"


_MY = rf"{MONTH}(?:,?{S}(?:of{S})?{YEAR}{END})?"


_POINT = rf"(?:{_MDY}|{_DMY}|{_MY}|{YEAR}){END}"


_POINT_PARTS = re.compile(
    rf"(?:(?P<day1>{_DAY}){S}(?:of{S})?)?(?P<month>{MONTH})(?:{S}?(?P<day2>{_DAY}))?(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?\Z"
    rf"|(?P<bare>{YEAR})\Z"
)


_TO = rf"(?:{S}?(?:,{S})?(?:to|through|until|till|thru){S}(?:the{S}end{S}of{S})?|[-–—]to[-–—]|{DASH})"


_RANGE_NOUN = re.compile(rf"{S}(?:period|quarter|half|half-year)(?![\w-])")


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a range as written: any of year, month and day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def read_point(words: str) -> Point | None:
    """The parts of "31 March 2024", "Aug. 1", "June" or "2023".

    >>> read_point("Sept. 30, 2024")
    Point(year=2024, month=9, day=30)
    """
    match = _POINT_PARTS.match(words)
    if match is None:
        return None
    if match["bare"]:
        return Point(int(match["bare"]))
    day = match["day1"] or match["day2"]
    return Point(
        int(match["year"]) if match["year"] else None,
        month_number(match["month"]),
        int(re.sub(r"\D", "", day)) if day else None,
    )


def _span(context: Context, start: int, stop: int, first: Point, last: Point) -> tuple[Period | None, str] | None:
    """The stretch between two points, the missing year taken from the other or from the document."""
    if (first.month is None) != (last.month is None) or (first.day is None) != (last.day is None):
        return None
    if first.month is None or last.month is None:
        assert first.year is not None
        assert last.year is not None
        return (Period.months(first.year, 1, 12, last.year), "absolute") if first.year < last.year else None
    wraps = (last.month, last.day or 0) < (first.month, first.day or 0)
    if first.year is None and last.year is None:
        return _undated_span(context, start, stop, first, last)
    end_year = last.year if last.year is not None else (first.year or 0) + wraps
    start_year = first.year if first.year is not None else end_year - wraps
    if first.day is None or last.day is None:
        if (start_year, first.month) > (end_year, last.month):
            return None
        return Period.months(start_year, first.month, last.month, end_year), "absolute"
    begin, close = safe_day(start_year, first.month, first.day), safe_day(end_year, last.month, last.day)
    if begin is None or close is None or begin.start > close.start:
        return None
    return Period(begin.start, close.start), "absolute"


def _undated_span(
    context: Context, start: int, stop: int, first: Point, last: Point
) -> tuple[Period | None, str] | None:
    assert first.month is not None
    assert last.month is not None
    if first.day is None or last.day is None:
        return latest(context, start, stop, first.month, last.month)
    end = latest_day(context, start, last.month, last.day)
    if end is None:
        return None, "document"
    begin = safe_day(end.start.year, first.month, first.day)
    if begin is not None and begin.start > end.start:
        begin = safe_day(end.start.year - 1, first.month, first.day)
    return (None, "document") if begin is None else (Period(begin.start, end.start), "document")


def _range(match: re.Match[str], context: Context) -> Reading | None:
    first, last = read_point(match["a"]), read_point(match["b"])
    if first is None or last is None or is_amount(context, match.end("b")):
        return None
    noun = _RANGE_NOUN.match(context.text, match.end("b"))
    end = noun.end() if noun else match.end("b")
    if (
        first.month is not None
        and first.year is None
        and last.month is not None
        and last.year is None
        and last.day is None
    ):
        # "January to August last year", "the January-March quarter of 2025", "April-December of FY25"
        named = year_after(context, end)
        if named is not None and named.period is not None:
            return Reading(named.end, "period", named_months_of(named.period, first.month, last.month), named.anchor)
        back = year_back_after(context, end)
        if back is not None:
            period, anchor = latest(context, match.start(), end, first.month, last.month)
            return Reading(back, "period", None if period is None else period.shift(years=-1), anchor, rule="year_back")
    found = _span(context, match.start(), end, first, last)
    return None if found is None else Reading(end, "year" if first.month is None else "period", *found)


@BOOK.rule("range", ("from", "between"), rf"(?:[Ff]rom|FROM){S}(?P<a>{_POINT}){_TO}(?P<b>{_POINT})")
@BOOK.rule("range", ("between",), rf"[Bb]etween{S}(?P<a>{_POINT}){S}and{S}(?P<b>{_POINT})")
@BOOK.rule("range", MONTH_WORDS, rf"(?P<a>{_MDY}|{_MY}){_TO}(?P<b>{_POINT})")
@BOOK.rule("range", (DIGITS, CODE), rf"(?P<a>{_DMY}){_TO}(?P<b>{_DMY})")
def read_range(match: re.Match[str], context: Context) -> Reading | None:
    """January-August, from April to December 2023, between 2016 and 2024, March 17 to April 3."""
    return _range(match, context)


_RESPECTIVELY = re.compile(r"[^.;]{0,80}\brespectively\b")


@BOOK.rule("month_pair", MONTH_WORDS, rf"(?P<a>{MONTH}){S}and{S}(?P<b>{MONTH}(?:,?{S}{YEAR})?){END}(?!{S}?{_DAY}{END})")
def read_month_pair(match: re.Match[str], context: Context) -> Reading | None:
    """In January and February, in April and May 2024: two months that follow on each other are one stretch."""
    first, last = read_point(match["a"]), read_point(match["b"])
    if first is None or last is None or first.month is None or last.month is None:
        return None
    apart = re.search(r"\b(?:between|both|from)\s\Z", context.before(match.start(), 9), re.IGNORECASE)
    if last.month - first.month != 1 or apart or _RESPECTIVELY.match(context.text, match.end()):
        return None
    return _range(match, context)


@BOOK.rule(
    "days",
    MONTH_WORDS,
    rf"(?P<month>{MONTH}){S}?(?P<a>{_DAY})(?:{DASH}|{S}(?:to|and){S})(?P<b>{_DAY})(?:,?{S}(?P<year>{YEAR}))?{END}",
)
@BOOK.rule(
    "days",
    (DIGITS, CODE),
    rf"(?P<a>{_DAY})(?:{DASH}|{S}(?:to|and){S})(?P<b>{_DAY}){S}(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}))?{END}",
)
def read_days(match: re.Match[str], context: Context) -> Reading | None:
    """Nov. 3-5, 2024; 3 to 5 November."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    first, last = (int(re.sub(r"\D", "", match[name])) for name in "ab")
    if first >= last or is_amount(context, match.end()):
        return None
    found = _span(context, match.start(), match.end(), Point(year, month, first), Point(year, month, last))
    return None if found is None else Reading(match.end(), "date", *found)


_WEEKDAY_LEAD = rf"(?:(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}),?{S}(?:the{S})?)"


@BOOK.rule("day", WEEKDAY_NUMBER, rf"{_WEEKDAY_LEAD}(?P<point>{_MDY}|{_DMY}){END}")
@BOOK.rule("day", MONTH_WORDS, rf"(?P<point>{_MDY}){END}")
@BOOK.rule("day", (DIGITS, CODE), rf"(?P<point>{_DMY}){END}")
def read_day(match: re.Match[str], context: Context) -> Reading | None:
    """Aug. 1; March 31, 2024; Friday, 8 November 2023; 30th June."""
    point = read_point(match["point"])
    if point is None or point.month is None or point.day is None:
        return None
    if point.year is None and (
        is_amount(context, match.end()) or re.match(r"[.,:]\d", context.text[match.end() :][:2])
    ):
        return None
    if re.search(r"(?:Long\s|[\d.,])\Z", context.before(match.start("point"), 5)):
        return None
    if point.year is not None:
        period = safe_day(point.year, point.month, point.day)
        return None if period is None else Reading(match.end(), "date", period)
    named = year_after(context, match.end())
    if named is not None and named.rule == "named_year" and named.period is not None:
        return Reading(named.end, "date", safe_day(named.period.start.year, point.month, point.day), "document")
    period = latest_day(context, match.start(), point.month, point.day)
    return Reading(match.end(), "date", period, "document")


@BOOK.rule(
    "numeric_day",
    (FOUR_DIGITS,),
    rf"(?P<y>{YEAR})(?P<mark>[-/.])(?P<m>\d\d?)(?P=mark)(?P<d>\d\d?)(?=T\d|[^\w-]|\Z)(?![.,]\d)",
)
@BOOK.rule("numeric_day", (DIGITS,), rf"(?P<d>\d\d?)(?P<mark>[-/.])(?P<m>\d\d?)(?P=mark)(?P<y>{YEAR}){END}(?![.,]\d)")
def read_numeric_day(match: re.Match[str], context: Context) -> Reading | None:
    """2024-03-05; 2024/03/05; 31/12/2023. With day and month both below 13 only the year first says which is which."""
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if re.search(r"[\w./-]\Z", context.before(match.start(), 1)):
        return None
    year_first = match.start("y") == match.start()
    if not year_first and month > 12:
        month, day = day, month
    if not year_first and max(month, day) <= 12 and month != day:
        return Reading(match.end(), "date")
    period = safe_day(year, month, day)
    return None if period is None else Reading(match.end(), "date", period)
