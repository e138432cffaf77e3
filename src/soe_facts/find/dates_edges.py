"""Stretches that end on a day, the ends and starts of periods, plans, decades."""

from __future__ import annotations

import re
from datetime import timedelta

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_latest import latest
from soe_facts.find.date_outlook import follows_plan
from soe_facts.find.date_patterns import (
    END,
    FISCAL_YEAR,
    MONTH,
    MONTH_WORDS,
    NUMBER,
    NUMBER_WORDS,
    ORDINAL_NUMBER,
    ORDINAL_SUFFIX,
    YEAR,
    YEAR_NAMES,
    S,
    full_year,
    month_number,
    number_value,
    ordinal_value,
    unit_months,
)
from soe_facts.find.date_rules import CODE, DIGITS, RuleBook
from soe_facts.find.date_spans import safe_day
from soe_facts.records import Period

BOOK = RuleBook()


_MONTH_COUNT = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "half-year": 6,
    "half year": 6,
    "week": 0,
}
# Shops and railways close their books on a Sunday near the month's end.
_WEEKS_OF_MONTHS = {13: 3, 26: 6, 27: 6, 39: 9, 40: 9, 52: 12, 53: 12}
_MONTH_ENDS = 25


# Days for which a period that is over is still what the news is about.
_JUST_ENDED = 100


_LENGTH = (
    rf"(?:(?P<count>{NUMBER})(?:{S}|-)months?(?:{S}period)?|(?P<years>{NUMBER}){S}years"
    rf"|(?P<weeks>{NUMBER})(?:{S}|-)weeks?(?:{S}period)?"
    rf"|(?P<noun>[Qq]uarter|[Hh]alf(?:[- ]year)?|[Yy]ear|[Ww]eek|{FISCAL_YEAR}))"
)


@BOOK.rule(
    "ended",
    ("quarter", "half", "year", "week", *YEAR_NAMES, DIGITS, *NUMBER_WORDS),
    rf"{_LENGTH}(?:{S}(?:to|ended|ending|through|until)|,?{S}(?:that|which){S}(?:ended|closed|ends|closes))(?:{S}(?:on|in))?{S}(?:the{S})?(?=\w)",
)
def read_ended(match: re.Match[str], context: Context) -> Reading | None:
    """The year to March 2019; nine months ended September 30, 2024; the 26 weeks to September 24."""
    if match["weeks"]:
        months = _WEEKS_OF_MONTHS.get(number_value(match["weeks"]), 0)
    elif match["count"]:
        months = number_value(match["count"])
    elif match["years"]:
        months = 12 * number_value(match["years"])
    else:
        months = _MONTH_COUNT.get(match["noun"].lower(), 12)
    inner = context.inner(match.end())
    if inner is None or inner.type == "duration" or inner.rule in ("weekday", "daynoun"):
        return None
    weeks = number_value(match["weeks"]) if match["weeks"] else 1
    ends_month = inner.period is not None and (inner.period.end.day >= _MONTH_ENDS or not inner.period.is_instant)
    if months == 0 or (match["weeks"] and inner.period is not None and not ends_month):
        return _weeks_to(inner, weeks)
    kind = "year" if months == 12 else "period"
    if inner.period is None:
        return Reading(inner.end, kind, None, inner.anchor, rule="ended")
    if inner.type == "year" and not match["years"]:
        return None
    last = inner.period
    if inner.anchor == "document" and inner.rule not in ("relative", "led_month") and context.doc_date is not None:
        past = last.shift(years=-1)
        coming = last.shift(years=1)
        if _ENDS.search(match.group()) and last.end < context.doc_date < coming.start:
            # "In the fiscal year that ends on July 7", in June
            near = (coming.end - context.doc_date).days <= _SOON
            return Reading(inner.end, kind, _stretch_to(coming if near else last, months), inner.anchor, rule="ended")
        # "Expects a loss for the six months to June", in July: the forecast is of what has just ended.
        last = past if last.end > context.doc_date and (context.doc_date - past.end).days <= _JUST_ENDED else last
        if last.end < context.doc_date and _opens_outlook(context, match.start(), inner.end):
            last = last.shift(years=1)
    return Reading(inner.end, kind, _stretch_to(last, months), inner.anchor, rule="ended")


@BOOK.rule(
    "begun",
    ("quarter", "half", "year", *YEAR_NAMES, DIGITS, *NUMBER_WORDS),
    rf"{_LENGTH}(?:{S}(?:beginning|starting|commencing)|,?{S}(?:that|which){S}(?:began|begins|started|starts|commenced))"
    rf"(?:{S}(?:on|in|from))?{S}(?=\w)",
)
def read_begun(match: re.Match[str], context: Context) -> Reading | None:
    """The year that began in April; the half starting on July 1: whole months from there on."""
    months = number_value(match["count"]) if match["count"] else _MONTH_COUNT.get((match["noun"] or "").lower(), 12)
    inner = context.inner(match.end())
    if inner is None or inner.period is None or match["years"] or not months or inner.type == "year":
        return None
    first = inner.period.start
    if first.day != 1 or inner.period.month_count > 1:
        return None
    end_year, end_month = divmod(12 * first.year + first.month - 2 + int(months), 12)
    period = Period.months(first.year, first.month, end_month + 1, end_year)
    return Reading(inner.end, "year" if months == 12 else "period", period, inner.anchor, rule="begun")


def _opens_outlook(context: Context, start: int, end: int) -> bool:
    """ "For the year through March, NTT expects a profit of": what is expected of the year under way."""
    led = _FOR.search(context.before(start, 30))
    return led is not None and follows_plan(context.text, end)


_FOR = re.compile(
    r"(?:\A|[.;,\n]\s*|\b(?:and|but|that)\s)[Ff]or\s(?:the\s|its\s)?(?:(?:full|whole|entire|current)\s)?\Z"
)
_SOON = 120
_ENDS = re.compile(r"\b(?:that|which)\s(?:ends|closes)\b")


def _weeks_to(inner: Reading, weeks: int) -> Reading | None:
    """The week ended Nov. 8: seven days; the 26 weeks to September 24: from March 27."""
    day = inner.period
    if day is None or day.start != day.end:
        return None
    return Reading(
        inner.end, "period", Period(day.end - timedelta(days=7 * weeks - 1), day.end), inner.anchor, rule="ended"
    )


def _stretch_to(last: Period, months: int) -> Period:
    """The `months` months that end with `last`: whole ones where it is a month or its last days."""
    end = last.last_day
    year, month = end.end.year, end.end.month
    if last.is_whole_months or end.end.day >= _MONTH_ENDS:
        index = 12 * year + month - months
        return Period.months(index // 12, index % 12 + 1, month, year)
    begin = end.shift(months=-months)
    following = safe_day(begin.end.year, begin.end.month, min(begin.end.day + 1, 28))
    return Period((following or begin).start, end.end)


_EDGE = r"(?:[Ee]nd|END|[Cc]lose|[Bb]eginning|[Ss]tart|[Oo]utset)"


@BOOK.rule(
    "edge",
    ("end", "close", "beginning", "start", "outset"),
    rf"(?P<edge>{_EDGE})(?:{S}of{S}(?:the{S}|calendar{S})*|[-–—]|{S})(?=\w)",
)
def read_edge(match: re.Match[str], context: Context) -> Reading | None:
    """The end of June; end-September; end-2023; the beginning of the year."""
    glued = not match.group().rstrip().endswith(("of", "the", "calendar"))
    at_end = match["edge"].lower() in ("end", "close")
    if glued and (
        match["edge"].lower() in ("close", "outset", "start", "beginning") or re.search(r"week", match.group())
    ):
        return None
    inner = context.inner(match.end())
    if inner is None or inner.is_instant or inner.type in ("duration", "date") or inner.anchor == "offset":
        return None
    if (
        glued
        and match.group()[-1].isspace()
        and not re.search(r"\b(?:at|by|since|until|from)\s\Z", context.before(match.start(), 7), re.IGNORECASE)
    ):
        return None
    if inner.period is None:
        return Reading(inner.end, "date", None, inner.anchor, is_instant=True)
    period, anchor = inner.period, inner.anchor
    if anchor == "document" and at_end:
        period = _ended(context, match.start(), inner)
    if anchor == "context" and not at_end:
        period = _begun(context, match.start(), period)
    return Reading(inner.end, "date", period.last_day if at_end else Period.day(period.start), anchor, is_instant=True)


def _ended(context: Context, start: int, inner: Reading) -> Period:
    """The month whose end has come: in mid-June "the end of June" is last year's, unless the text looks ahead."""
    period = inner.period
    assert period is not None
    is_relative = inner.rule in ("named_year", "the_year", "relative")
    if context.doc_date is None or is_relative or period.month_count > 6:
        return period
    led = re.search(r"\b[Bb]y\s(?:the\s)?\Z", context.before(start, 8)) is not None
    if led and period.end < context.doc_date and follows_plan(context.text, inner.end):
        return period.shift(years=1)  # in March, "By the end of December the bank wants to borrow"
    if led or (period.end - context.doc_date).days <= 3:
        return period
    past = period.shift(years=-1)
    # A forecast beside it does not move a month that has just ended: "its debt, 33 billion at the end of June, would".
    just_ended = (context.doc_date - past.end).days <= _JUST_ENDED
    return past if just_ended or not context.is_future(start) else period


def _begun(context: Context, start: int, year: Period) -> Period:
    """The year under way where a later one than that under review is told of: "rescued in 2017 … It made X in the first
    half, and assets have grown since the start of the year"; so where the last year told of is long past, or where
    the change goes on: "Profit rose in 2024. Its shares have lost 11 percent since the start of the year"."""
    day, last = context.doc_date, context.last
    if day is None or year.month_count != 12 or context.sentence_year(start) is not None:
        return year
    if year.start.month == 1 and _GOES_ON.search(context.sentence_before(start)) is not None:
        return Period.year(day.year)
    if last is not None and last.start.year > year.end.year and last.start <= day:
        return Period.year(last.start.year)
    return year if year.end.year >= day.year - 1 else Period.year(day.year)


_GOES_ON = re.compile(r"\b(?:have|has|is|are)\b[^.;]*\bsince (?:the )?\Z")


@BOOK.rule("turn", ("turn",), rf"turn{S}of{S}the{S}year{END}")
def read_turn(match: re.Match[str], context: Context) -> Reading | None:
    """At the turn of the year: the last day of the year before the document's."""
    year = context.calendar_year(-1)
    return Reading(match.end(), "date", year.last_day if year else None, "document", is_instant=True)


@BOOK.rule("month_end", MONTH_WORDS, rf"(?P<month>{MONTH})[- ]end(?:{S}(?P<year>{YEAR}))?{END}")
def read_month_end(match: re.Match[str], context: Context) -> Reading | None:
    """By June-end; at March-end 2024."""
    month = month_number(match["month"])
    if match["year"]:
        named = Period.months(int(match["year"]), month, month)
        return Reading(match.end(), "date", named.last_day, is_instant=True)
    period, anchor = latest(context, match.start(), match.end(), month, month)
    return Reading(match.end(), "date", period.last_day if period else None, anchor, is_instant=True)


@BOOK.rule(
    "vague",
    ("early", "late", "mid"),
    rf"(?:[Ee]arly|[Ll]ate|[Mm]id)(?:{S}(?:in{S})?(?:the{S})?|[-–](?:to[-–]late[-–])?)(?=\w)",
)
def read_vague(match: re.Match[str], context: Context) -> Reading | None:
    """Late 2023, early March, mid-2024: the year or month itself, as the words give no bounds."""
    inner = context.inner(match.end())
    if inner is None or inner.type in ("duration", "date") or inner.anchor == "offset":
        return None
    return Reading(inner.end, inner.type, inner.period, inner.anchor, is_instant=inner.is_instant)


@BOOK.rule(
    "edge_word",
    ("year", "quarter", "month", "half", "mid", "period"),
    rf"(?:(?P<unit>[Yy]ear|[Qq]uarter|[Mm]onth|[Hh]alf-year|[Pp]eriod)[- ]end|(?P<mid>[Mm]id)-year)"
    rf"(?:{S}(?P<year>{YEAR}))?{END}",
)
def read_edge_word(match: re.Match[str], context: Context) -> Reading | None:
    """At year-end; at quarter-end; at mid-year; not a year-end dividend."""
    if re.match(
        rf"{S}(?:report|results|review|bonus|dividend|payout|payment|holiday)",
        context.text[match.end() : match.end() + 10],
    ):
        return None
    period: Period | None
    anchor: str
    if match["year"]:
        period, anchor = Period.year(int(match["year"])), "absolute"
    elif match["unit"] and match["unit"].lower() != "year":
        unit = match["unit"].lower()
        period = context.the_period(match.start()) if unit == "period" else context.recent(unit_months(unit))
        anchor = "context"
    else:
        period, anchor = context.the_year(match.start(), match.end())
        if period is not None and not match["mid"] and _lies_behind(match, context, period):
            period = period.shift(months=-12)
    if period is None:
        return Reading(match.end(), "date", None, anchor, is_instant=True)
    if match["mid"]:
        return Reading(match.end(), "date", safe_day(period.start.year, 6, 30), anchor, is_instant=True)
    return Reading(match.end(), "date", period.last_day, anchor, is_instant=True)


def _lies_behind(match: re.Match[str], context: Context, year: Period) -> bool:
    """ "Net debt fell to £54m from £77m at the year end", told in August: what it is compared with has been."""
    ahead = context.doc_date is not None and year.end > context.doc_date
    return ahead and _FROM_SUM.search(context.before(match.start(), 60)) is not None


_FROM_SUM = re.compile(
    r"\b(?:from|than|against|compared with|versus) [^,.;:]{0,30}\d[^,;:]{0,20} (?:at|by) (?:the |last )?\Z"
)


@BOOK.rule(
    "plan",
    (*ORDINAL_NUMBER, CODE),
    rf"(?P<ord>\d\d?{ORDINAL_SUFFIX}|[A-Z][a-z]+)(?:{S}|-)[Ff]ive[- ][Yy]ear{S}[Pp]lan(?:{S}period{END})?"
    rf"(?:{S}\((?P<a>{YEAR})[-–—](?P<b>{YEAR}|\d\d)\))?",
)
def read_plan(match: re.Match[str], context: Context) -> Reading | None:
    """The 14th Five-Year Plan period (2021-25); China's run from the years that end in 1 and 6."""
    rank = ordinal_value(match["ord"])
    if match["a"]:
        return Reading(match.end(), "period", Period.months(int(match["a"]), 1, 12, full_year(match["a"], match["b"])))
    if context.fiscal.quarters:
        return Reading(match.end(), "period")
    begin = 1981 + 5 * (rank - 6)
    return Reading(match.end(), "period", Period.months(begin, 1, 12, begin + 4) if 6 <= rank <= 30 else None)


@BOOK.rule("end_of_decade", ("end",), rf"end{S}of{S}(?:the|this){S}(?:current{S})?decade{END}")
def read_end_of_decade(match: re.Match[str], context: Context) -> Reading | None:
    """By the end of the decade: 2030, where the sentence speaks of what is to come."""
    day = context.doc_date
    ahead = context.is_future(match.start()) or follows_plan(context.text, match.end())
    if day is None or not ahead:
        return None
    return Reading(match.end(), "year", Period.year(day.year // 10 * 10 + 10), "document", rule="named_year")


@BOOK.rule("decade", (CODE,), rf"(?P<year>(?:1[89]|20)\d)0['’]?s{END}")
def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    """The 1990s."""
    first = int(match["year"]) * 10
    return Reading(match.end(), "period", Period.months(first, 1, 12, first + 9))
