"""Dates that lean on the document's date ("last year") or on the period under review ("the year"), and durations."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_latest import latest
from soe_facts.find.date_links import day_reading
from soe_facts.find.date_patterns import (
    END,
    NUMBER,
    NUMBER_WORDS,
    WEEKDAY,
    WEEKDAY_NUMBER,
    YEAR_NAMES,
    S,
    number_value,
    unit_months,
)
from soe_facts.find.date_rules import DIGITS, RuleBook
from soe_facts.find.dates_full_year import OF_YEAR, full_year, year_to_edge
from soe_facts.find.dates_offset import offset_reading
from soe_facts.records import Period

BOOK = RuleBook()


@BOOK.rule("weekday", tuple(WEEKDAY_NUMBER), rf"(?P<day>{WEEKDAY}){END}")
@BOOK.rule(
    "weekday",
    ("last", "next", "this", "coming"),
    rf"(?P<lead>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming){S}(?P<day>{WEEKDAY}){END}",
)
def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    """Friday: the latest one on or before the document's date; last Friday: before it; next Friday: after it."""
    if re.search(r"\b(?:Black|Good|Cyber|Man|Ash)\s\Z", context.before(match.start(), 8)):
        return None
    if context.doc_date is None:
        return Reading(match.end(), "date", None, "document", rule="weekday")
    back = (context.doc_date.weekday() - WEEKDAY_NUMBER[match["day"].lower()]) % 7
    lead = (match["lead"] or "").lower() if "lead" in match.re.groupindex else ""
    if lead == "last" and back == 0:
        back = 7
    elif lead in ("next", "coming"):
        back -= 7
    return day_reading(context, match.end(), -back, "weekday")


@BOOK.rule(
    "day_word",
    ("today", "yesterday", "tomorrow"),
    rf"(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|TODAY|YESTERDAY){END}"
    r"(?!['’]s (?:prices|money|terms|values|rates|dollars))",
)
def read_day_word(match: re.Match[str], context: Context) -> Reading | None:
    """Today, yesterday, tomorrow: the document's date and its neighbours."""
    return day_reading(context, match.end(), {"today": 0, "yesterday": -1, "tomorrow": 1}[match["word"].lower()])


@BOOK.rule("before_last", ("year", "month", "quarter"), rf"(?P<unit>year|month|quarter){S}before{S}last{END}")
def read_before_last(match: re.Match[str], context: Context) -> Reading | None:
    """The year before last."""
    return calendar_unit(context, match.end(), match["unit"], -2)


def calendar_unit(context: Context, end: int, unit: str, distance: int) -> Reading:
    """The month, quarter, half or year of the document's date, moved by `distance` such units."""
    kind = "year" if unit == "year" else "period"
    months = unit_months(unit)
    if context.doc_date is None:
        return Reading(end, kind, None, "document", rule="named_year" if unit == "year" else "relative")
    begin = 12 * context.doc_date.year + context.doc_date.month - 1
    begin = begin - begin % months + distance * months
    first_year, first = divmod(begin, 12)
    last_year, last = divmod(begin + months - 1, 12)
    period = Period.months(first_year, first + 1, last + 1, last_year)
    return Reading(end, kind, period, "document", rule="named_year" if unit == "year" else "relative")


@BOOK.rule("following_year", ("following",), rf"following{S}(?:(?:fiscal|financial){S})?year{END}")
@BOOK.rule("following_year", ("year",), rf"year{S}after(?:{S}that)?(?=[.,;:)]|{S}(?:and|but|while|as|when|to)\b|\Z)")
def read_following_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "Lost 5 billion in 2020 and 3 billion the following year", "the year after": the one after that just named."""
    if not re.search(r"\b[Tt]he\s\Z", context.before(match.start(), 4)):
        return None
    year = context.year_named(match.start())
    return None if year is None else Reading(match.end(), "year", year.shift(years=1), "context", rule="named_year")


@BOOK.rule("the_next", ("next",), rf"next(?=[.;]|,(?!{S}\w+ing\b)|{S}and{S}(?:the{S})?(?:\d|[A-Z$€£]|then\b))")
def read_the_next(match: re.Match[str], context: Context) -> Reading | None:
    """ "154 million tonnes this financial year and 170 million tonnes the next": the stretch after that just named."""
    base = context.base
    if base is None or base.month_count != _YEAR_MONTHS or not _AND_THE.search(context.before(match.start(), 60)):
        return None
    return offset_reading(match.end(), context, _YEAR_MONTHS, "next_one")


_YEAR_MONTHS = 12
_AND_THE = re.compile(r"(?:,| and| to) (?:[^,;.]|[.,]\d)*\d(?:[^,;.]|[.,]\d)* (?:in |over |during |for )?the \Z")


_DISTANCE = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


@BOOK.rule(
    "two_units",
    ("last", "this"),
    rf"(?P<which>[Ll]ast|[Tt]his){S}(?P<unit>year|month|quarter){S}and{S}(?:the{S})?(?P<then>next|this)(?!{S}[a-z]){END}",
)
def read_two_units(match: re.Match[str], context: Context) -> Reading | None:
    """ "Will spend 450 million this year and next": both together."""
    first = calendar_unit(context, match.end(), match["unit"], _DISTANCE[match["which"].lower()])
    last = calendar_unit(context, match.end(), match["unit"], _DISTANCE[match["then"]])
    if first.period is None or last.period is None or last.period.end <= first.period.end:
        return None
    return replace(first, type="period", period=Period(first.period.start, last.period.end), rule="relative")


@BOOK.rule(
    "calendar_unit",
    ("last", "this", "next", "current", "coming"),
    rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]urrent|[Cc]oming|LAST|THIS|NEXT){S}(?:calendar{S})?(?P<unit>year|month|quarter|half|week|YEAR){END}",
)
def read_calendar_unit(match: re.Match[str], context: Context) -> Reading | None:
    """Last year, this month, next quarter, last week: against the document's date."""
    distance = _DISTANCE[match["which"].lower()]
    unit = match["unit"].lower()
    if match["which"].lower() == "next" and re.search(r"\b[Tt]he\s\Z", context.before(match.start(), 4)):
        return _one_after(match, context)
    if (
        distance == -1
        and _LAST_OF.match(context.text, match.end())
        and context.before(match.start(), 4).lower() == "the "
    ):
        return None
    if unit == "week":
        if context.doc_date is None:
            return Reading(match.end(), "period", None, "document", rule="relative")
        monday = context.doc_date - timedelta(days=context.doc_date.weekday())
        return _week(match.end(), monday + timedelta(weeks=distance), 6)
    if match["which"].lower() == "current" and unit == "year" and context.counts_fiscal_years:
        return Reading(match.end(), "year", context.fiscal_year(0), "document", rule="fiscal_year")
    found = calendar_unit(context, match.end(), unit, distance)
    if (
        distance == 0
        and context.doc_date is not None
        and found.period is not None
        and (_SO_FAR.search(context.before(match.start(), 12)) or _SO_FAR_AFTER.match(context.text, match.end()))
    ):
        return replace(found, period=Period(found.period.start, context.doc_date), type="period", rule="relative")
    return found


# "In 2019, the last year before the pandemic", "the last year for which it has published accounts": no year of its own.
_LAST_OF = re.compile(r" (?:for which|in which|before|of (?:the|its)|that|when|with)\b")


def _one_after(match: re.Match[str], context: Context) -> Reading | None:
    """ "Lost 5 billion in 2020 and was rescued the next year": the year after the one just named, once that is over."""
    year = context.year_named(match.start()) if match["unit"].lower() == "year" else None
    if year is None or context.doc_date is None or year.shift(years=1).start > context.doc_date:
        return calendar_unit(context, match.end(), match["unit"], 1) if match["unit"].lower() != "week" else None
    return Reading(match.end(), "year", year.shift(years=1), "context", rule="named_year")


_SO_FAR = re.compile(r"\b[Ss]o far(?: in| during)?\s\Z")
_SO_FAR_AFTER = re.compile(rf"{S}so{S}far\b")


@BOOK.rule("year_to_date", ("year", "ytd"), rf"(?:[Yy]ear(?:{S}|-)to(?:{S}|-)date|YTD){END}")
def read_year_to_date(match: re.Match[str], context: Context) -> Reading | None:
    """Up 12 percent year to date: from the first of January to the document's date."""
    day = context.doc_date
    period = None if day is None else Period(date(day.year, 1, 1), day)
    return Reading(match.end(), "period", period, "document", rule="relative")


def _week(end: int, monday: date, days: int) -> Reading:
    return Reading(end, "period", Period(monday, monday + timedelta(days=days)), "document", rule="relative")


@BOOK.rule(
    "the_unit",
    (
        "year",
        "quarter",
        "month",
        "period",
        "half",
        "half-year",
        "week",
        *YEAR_NAMES,
        "full",
        DIGITS,
        *NUMBER_WORDS,
    ),
    rf"(?:(?P<fiscal>fiscal|financial|business|accounting|budget|reporting|full){S})?(?P<unit>year|quarter|month|half-year|half{S}year|half|period|week|(?P<count>{NUMBER}){S}months){END}(?!['’]s{S}(?:end|start)|-)"
    rf"|(?P<bare>fiscal){END}(?!{S}(?:polic|deficit|stimulus|spending|measures|support|revenue|year|balance|consolidation|discipline|expenditure|position|rules?|risks?|reform))",
)
def read_the_unit(match: re.Match[str], context: Context) -> Reading | None:
    """During the period; in the quarter; the year; the nine months: what was named before."""
    if not re.search(r"\b[Tt]he\s\Z", context.before(match.start(), 4)):
        return None
    unit = "year" if match["bare"] else "-".join(match["unit"].split())
    if match["fiscal"] == "full" and re.match(OF_YEAR, context.text[match.end() : match.end() + 12]):
        return None
    if match["fiscal"] == "full" and unit == "year":
        told = year_to_edge(context, match.end() - len(unit), match.end())
        if told is not None:
            return told
    if re.match(
        rf"{S}(?:of|when|that|in{S}which|which|since|before|after|until|leading|preceding|following){END}(?!{S}\d)",
        context.text[match.end() : match.end() + 16],
    ):
        return None
    if match["count"]:
        count = number_value(match["count"])
        period = context.recent(count)
        if period is not None or not 2 <= count <= 12:
            return None if period is None else Reading(match.end(), "period", period, "context")
        return Reading(match.end(), "period", *latest(context, match.start(), match.end(), 1, count))
    if unit == "period":
        return Reading(match.end(), "period", context.the_period(match.start()), "context")
    if unit == "week":
        if context.doc_date is None:
            return Reading(match.end(), "period", None, "document")
        back = context.doc_date.weekday()
        return _week(match.end(), context.doc_date - timedelta(days=back), back)
    if unit in {"half", "half-year"} and context.recent(6) is None:
        quarter = context.recent(3)
        if quarter is not None and (quarter.end.month - context.fiscal.first_month + 1) % 6 == 0:
            return Reading(match.end(), "period", Period(quarter.shift(months=-3).start, quarter.end), "context")
        if unit == "half-year":
            return _half_just_over(match, context)
    if unit != "year":
        return Reading(match.end(), "period", context.begun(unit_months(unit), match.start()), "context")
    if match["bare"] or (match["fiscal"] and match["fiscal"] not in ("reporting", "full")):
        review = context.recent(12)
        if review is not None and review.start.month == context.fiscal.first_month and not match["bare"]:
            return Reading(match.end(), "year", review, "context", rule="fiscal_year")
        return Reading(match.end(), "year", context.fiscal_year(0), "document", rule="fiscal_year")
    if re.search(r"\bon the\s\Z", context.before(match.start(), 8)):
        return None
    if match["fiscal"] == "full" and _is_past_review(context):
        return full_year(match, context)
    return Reading(match.end(), "year", *context.the_year(match.start(), match.end()), rule="the_year")


def _is_past_review(context: Context) -> bool:
    """ "As prices retreat from the peaks of 2022 … For the full year": no year is told of that has just ended."""
    review, day = context.recent(12), context.doc_date
    return review is None or (day is not None and review.end.year < day.year - 1)


def _half_just_over(match: re.Match[str], context: Context) -> Reading:
    """ "While sales rose 3 percent in the half-year": where none was named, the one that ended last."""
    day = context.doc_date
    if day is None:
        return Reading(match.end(), "period", None, "context")
    first = day.month > 6
    return Reading(match.end(), "period", Period.half(day.year - (not first), 1 if first else 2), "document")


_THIS_YEAR_AND = re.compile(r"\bthis year\b[^;]*\b(?:and|to|against|after)\b[^;]*\d[^;]*\s\Z")


@BOOK.rule("bare_next", ("next",), rf"next(?=[.,;)]|{S}(?:and|but|after|as)\b)")
def read_bare_next(match: re.Match[str], context: Context) -> Reading | None:
    """ "Growing by 3 percent this year and 4 percent next": the year after the one just named."""
    led = _THIS_YEAR_AND.search(context.sentence_before(match.start()))
    return calendar_unit(context, match.end(), "year", 1) if led is not None else None
