"""Parts of years: quarters, halves, the first months, fiscal labels, stretches that end on a day, plans, decades."""

from __future__ import annotations

import re

from soe_facts.find.date_context import Context, Reading, months_of, safe_day
from soe_facts.find.date_patterns import (
    END,
    NUMBER,
    NUMBER_WORDS,
    ORDINAL_NUMBER,
    ORDINAL_SUFFIX,
    YEAR,
    S,
    full_year,
    number_value,
    ordinal_value,
)
from soe_facts.find.date_rules import CODE, DIGITS, FOUR_DIGITS, RuleBook
from soe_facts.find.dates_absolute import is_year, year_after
from soe_facts.records import Period

BOOK = RuleBook()

_ORD = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|FIRST|SECOND|THIRD|FOURTH|1st|2nd|3rd|4th|[Ff]inal|[Ll]ast|[Ll]atter)"
_MONTH_COUNT = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "half year": 6, "year": 12, "week": 0, "day": 0}
# Days for which a period that is over is still what the news is about.
_JUST_ENDED = 100
_UNIT = r"(?P<unit>months?|quarters?|years?|weeks?|days?)"


def place_part(context: Context, start: int, end: int, first: int, last: int) -> Reading:
    """Months `first` to `last` of the year named next to them, else of the latest year that fits.

    "Of the year" adds nothing unless the sentence has just named the year. Where the document counts quarters
    in its fiscal year (India), so do bare ones.
    """
    named = year_after(context, end)
    if named is None:
        named = _year_before(context, start, end)
    if named is not None and named.rule == "the_year":
        sentence_year = context.sentence_year(start)
        if sentence_year is not None:
            return Reading(named.end, "period", months_of(sentence_year, first, last), "context")
        if context.doc_date is not None:
            return Reading(named.end, "period", *_latest_part(context, start, first, last))
    if named is not None:
        period = None if named.period is None else months_of(named.period, first, last)
        return Reading(named.end, "period", period, named.anchor, span_start=named.span_start)
    return Reading(end, "period", *_latest_part(context, start, first, last))


def _latest_part(context: Context, start: int, first: int, last: int) -> tuple[Period | None, str]:
    fiscal = context.fiscal
    if fiscal.quarters and not fiscal.is_calendar:
        shift = fiscal.first_month - 1
        return context.latest(start, (first + shift - 1) % 12 + 1, (last + shift - 1) % 12 + 1)
    return context.latest(start, first, last)


def _year_before(context: Context, start: int, end: int) -> Reading | None:
    """The year in front, as a possessive: "last year's first quarter"."""
    match = re.search(
        rf"(?:(?P<rel>[Ll]ast|[Tt]his|[Nn]ext){S}year|(?P<year>{YEAR}))['’]s{S}\Z", context.before(start, 20)
    )
    if match is None:
        return None
    begin = start - (match.end() - match.start())
    if match["year"]:
        return Reading(end, "year", Period.year(int(match["year"])), span_start=begin)
    distance = {"last": -1, "this": 0, "next": 1}[match["rel"].lower()]
    return Reading(end, "year", context.calendar_year(distance), "document", span_start=begin)


def part_months(ordinal: str, noun: str) -> tuple[int, int] | None:
    """First and last month, counted from the start of the year, of "second half" or "fourth quarter".

    >>> part_months("second", "half"), part_months("3rd", "quarter")
    ((7, 12), (7, 9))
    """
    length = 3 if noun.startswith("quarter") else 6
    rank = 12 // length if ordinal.lower() in ("final", "last", "latter") else ordinal_value(ordinal)
    return (length * (rank - 1) + 1, length * rank) if length * rank <= 12 else None


@BOOK.rule(
    "part",
    ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "final", "last", "latter"),
    rf"(?P<ord>{_ORD})(?:{S}(?:fiscal{S})?|-)(?P<noun>[Qq]uarters?|[Hh]alf(?:[- ]year)?){END}(?P<tail>{S}(?=ended|ending|to{S}))?",
)
def read_part(match: re.Match[str], context: Context) -> Reading | None:
    """The first half; third-quarter; fourth quarter of FY24; second quarter ended September 30, 2024."""
    ordinal, noun = match["ord"].lower(), match["noun"].lower()
    months = part_months(ordinal, noun)
    if months is None or (noun == "quarters" and ordinal in ("last", "final", "first")):
        return None
    end = match.end("noun")
    if match["tail"]:
        ended = context.inner(match.start("noun"))
        if ended is not None and ended.rule == "ended":
            return ended
    bracket = re.compile(rf"{S}\([A-Z][a-z]+[-–][A-Z][a-z]+\)").match(context.text, end)
    if bracket is not None:
        # "In the third quarter (October-December) of 2024-25": the brackets stay outside, the year counts.
        named = year_after(context, bracket.end())
        if named is not None and named.period is not None:
            return Reading(end, "period", months_of(named.period, *months), named.anchor)
    if ordinal == "last" and noun.startswith("quarter"):
        named = year_after(context, end)
        if named is None:
            return None
    return place_part(context, match.start(), end, *months)


@BOOK.rule(
    "first_months",
    ("first", "last", "final", "opening"),
    rf"(?P<ord>[Ff]irst|[Ll]ast|[Ff]inal|[Oo]pening)(?:{S}|-)(?P<count>{NUMBER})(?:{S}|-)(?P<noun>months?|quarters?){END}",
)
def read_first_months(match: re.Match[str], context: Context) -> Reading | None:
    """The first 11 months of last year; the first three quarters; the last two months of 2024."""
    count = number_value(match["count"]) * (3 if match["noun"].startswith("quarter") else 1)
    if not 1 <= count <= 12:
        return None
    if match["ord"].lower() in ("first", "opening"):
        return place_part(context, match.start(), match.end(), 1, count)
    if year_after(context, match.end()) is None:
        return None
    return place_part(context, match.start(), match.end(), 13 - count, 12)


@BOOK.rule("months_of_year", (*NUMBER_WORDS, DIGITS), rf"(?P<count>{NUMBER}){S}months(?={S}of{S})")
def read_months_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """The third quarter and nine months of 2024: the first nine."""
    count = number_value(match["count"])
    named = year_after(context, match.end())
    if named is None or named.period is None or not 2 <= count <= 11:
        return None
    return Reading(named.end, "period", months_of(named.period, 1, count), named.anchor)


@BOOK.rule(
    "month_adjective",
    NUMBER_WORDS + (DIGITS,),
    rf"(?P<count>{NUMBER})-month(?={S}(?:net|profit|revenue|sales|earnings|results|loss|income|output|figure|period|total|production)\b)",
)
def read_month_adjective(match: re.Match[str], context: Context) -> Reading | None:
    """Nine-month profit; the 11-month figure."""
    count = number_value(match["count"])
    if not 2 <= count <= 11:
        return None
    return place_part(context, match.start(), match.end(), 1, count)


_LABEL = rf"(?:FY|Fy|fy)(?:{S}|-)?['’]?(?P<fy>(?:{YEAR}|\d\d)(?:[-–/](?:{YEAR}|\d\d))?)"
_PART_CODE = r"(?:(?P<q>[Qq][1-4]|[1-4][Qq])|(?P<h>[Hh][12]|[12][Hh])|(?P<n>(?:9|6|3)[Mm]))"


def _code_months(match: re.Match[str]) -> tuple[int, int]:
    if match["n"]:
        return 1, int(match["n"][0])
    code = match["q"] or match["h"]
    length = 3 if match["q"] else 6
    rank = int(re.sub(r"\D", "", code))
    return length * (rank - 1) + 1, length * rank


def fiscal_label(context: Context, digits: str) -> Period | None:
    """The year that the digits of "FY24", "FY2023-24", "fiscal 2024" stand for."""
    parts = re.split(r"[-–/]", digits)
    first = int(parts[0]) if len(parts[0]) == 4 else 2000 + int(parts[0])
    if len(parts) == 1:
        return context.fiscal.period(first)
    if full_year(str(first), parts[1]) != first + 1 or context.fiscal.is_calendar:
        return None
    return context.fiscal.starting(first)


@BOOK.rule(
    "part_code",
    (CODE,),
    rf"{_PART_CODE}(?:(?:{S}|-)?(?:of{S})?{_LABEL}|['’]?(?P<year>{YEAR}|\d\d)|(?:{S}|-)(?P<spaced>{YEAR}))?{END}(?![.,]\d|%)",
)
def read_part_code(match: re.Match[str], context: Context) -> Reading | None:
    """Q3 2024; 1Q24; Q2FY25; 2H 2024; H1; 9MFY24."""
    first, last = _code_months(match)
    if (
        re.search(r"[\w$€£¥.,/-]\Z", context.before(match.start(), 1))
        or context.text[match.end() : match.end() + 1] == ":"
    ):
        return None
    if match["fy"]:
        year = fiscal_label(context, match["fy"])
        return Reading(match.end(), "period", None if year is None else months_of(year, first, last))
    digits = match["year"] or match["spaced"]
    if digits:
        year_number = int(digits) if len(digits) == 4 else 2000 + int(digits)
        return Reading(match.end(), "period", months_of(Period.year(year_number), first, last))
    if match["n"]:
        return None
    return place_part(context, match.start(), match.end(), first, last)


@BOOK.rule("year_part_code", (CODE,), rf"(?:(?P<year>{YEAR})|{_LABEL})[-/]?{_PART_CODE}{END}")
@BOOK.rule("year_part_code", (FOUR_DIGITS, "fy", CODE), rf"(?:(?P<year>{YEAR})|{_LABEL})(?:{S}|-|/)?{_PART_CODE}{END}")
@BOOK.rule(
    "year_part",
    (FOUR_DIGITS, "fy", CODE),
    rf"(?:(?P<year>{YEAR})|{_LABEL})(?:['’]s)?{S}(?P<ord>{_ORD})(?:{S}|-)(?P<noun>quarter|half){END}",
)
def read_year_part(match: re.Match[str], context: Context) -> Reading | None:
    """2024Q3; 2024 first-half; FY24 Q2."""
    if match["year"]:
        if not is_year(context, match.start(), match.end("year")):
            return None
        year: Period | None = Period.year(int(match["year"]))
    else:
        year = fiscal_label(context, match["fy"])
    months = part_months(match["ord"], match["noun"]) if "ord" in match.re.groupindex else _code_months(match)
    if months is None:
        return None
    return Reading(match.end(), "period", None if year is None else months_of(year, *months))


@BOOK.rule("fiscal_label", ("fy", CODE), rf"{_LABEL}{END}(?![.,]\d|%)")
@BOOK.rule(
    "fiscal_label",
    ("fiscal", "financial"),
    rf"(?:[Ff]iscal|[Ff]inancial){S}(?:[Yy]ear{S})?(?P<fy>{YEAR}(?:[-–/](?:{YEAR}|\d\d))?){END}(?![.,]\d|%)",
)
@BOOK.rule(
    "fiscal_label", (FOUR_DIGITS,), rf"(?P<fy>{YEAR}(?:[-–/](?:{YEAR}|\d\d))?){S}(?:fiscal|financial)(?:{S}year)?{END}"
)
def read_fiscal_label(match: re.Match[str], context: Context) -> Reading | None:
    """FY24; FY 2023-24; fiscal 2024; the 2022/23 financial year."""
    if re.search(r"[\d.,/-]\Z", context.before(match.start(), 1)):
        return None
    return Reading(match.end(), "year", fiscal_label(context, match["fy"]), rule="fiscal_year")


@BOOK.rule("fiscal_from", ("fiscal", "financial", "year"), rf"(?:(?:[Ff]iscal|[Ff]inancial){S})?[Yy]ear{S}(?=from{S})")
def read_fiscal_from(match: re.Match[str], context: Context) -> Reading | None:
    """The fiscal year from July 2023 to June 2024."""
    inner = context.inner(match.end())
    if inner is None or inner.period is None or inner.period.month_count != 12:
        return None
    return Reading(inner.end, "year", inner.period, inner.anchor, rule="fiscal_year")


_LENGTH = rf"(?:(?P<count>{NUMBER})(?:{S}|-)months?(?:{S}period)?|(?P<years>{NUMBER}){S}years|(?P<noun>[Qq]uarter|[Hh]alf(?:[- ]year)?|(?:(?:[Ff]iscal|[Ff]inancial){S})?[Yy]ear))"


@BOOK.rule(
    "ended",
    ("quarter", "half", "year", "fiscal", "financial", DIGITS, *NUMBER_WORDS),
    rf"{_LENGTH}{S}(?:to|ended|ending|through|until)(?:{S}(?:on|in))?{S}(?:the{S})?(?=\w)",
)
def read_ended(match: re.Match[str], context: Context) -> Reading | None:
    """The year to March 2019; nine months ended September 30, 2024; the three months through June; quarter to end-June."""
    if match["count"]:
        months = number_value(match["count"])
    elif match["years"]:
        months = 12 * number_value(match["years"])
    else:
        months = _MONTH_COUNT[match["noun"].lower().split()[-1].replace("half-year", "half")]
    inner = context.inner(match.end())
    if inner is None or months == 0 or inner.type == "duration" or inner.rule in ("weekday", "daynoun"):
        return None
    kind = "year" if months == 12 else "period"
    if inner.period is None:
        return Reading(inner.end, kind, None, inner.anchor, rule="ended")
    if inner.type == "year" and not match["years"]:
        return None
    last = inner.period
    if inner.anchor == "document" and inner.rule != "relative" and context.doc_date is not None:
        past = last.shift(years=-1)
        # "Expects a loss for the six months to June", in July: the forecast is of what has just ended.
        last = past if last.end > context.doc_date and (context.doc_date - past.end).days <= _JUST_ENDED else last
    return Reading(inner.end, kind, _stretch_to(last, months), inner.anchor, rule="ended")


def _stretch_to(last: Period, months: int) -> Period:
    """The `months` months that end with `last`: whole ones where it is a month or its last days."""
    end = last.last_day
    year, month = end.end.year, end.end.month
    if last.is_whole_months or end.end.day >= 25:
        index = 12 * year + month - months
        return Period.months(index // 12, index % 12 + 1, month, year)
    begin = end.shift(months=-months)
    following = safe_day(begin.end.year, begin.end.month, min(begin.end.day + 1, 28))
    return Period((following or begin).start, end.end)


@BOOK.rule(
    "plan",
    tuple(ORDINAL_NUMBER) + (CODE,),
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


@BOOK.rule("decade", (CODE,), rf"(?P<year>(?:1[89]|20)\d)0['’]?s{END}")
def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    """The 1990s."""
    first = int(match["year"]) * 10
    return Reading(match.end(), "period", Period.months(first, 1, 12, first + 9))


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
        and not re.search(r"\b(?:at|by|since|until|from)\s\Z", context.before(match.start(), 7))
    ):
        return None
    if inner.period is None:
        return Reading(inner.end, "date", None, inner.anchor, is_instant=True)
    period, anchor = inner.period, inner.anchor
    if anchor == "document" and at_end:
        period = _ended(context, match.start(), inner)
    return Reading(inner.end, "date", period.last_day if at_end else Period.day(period.start), anchor, is_instant=True)


def _ended(context: Context, start: int, inner: Reading) -> Period:
    """The month whose end has come: "the end of June" in a text of mid-June looks back a year, unless it looks ahead."""
    period = inner.period
    assert period is not None
    is_relative = inner.rule in ("named_year", "the_year", "relative")
    if context.doc_date is None or is_relative or period.month_count > 6:
        return period
    led = re.search(r"\bby\s(?:the\s)?\Z", context.before(start, 8)) is not None
    if led or (period.end - context.doc_date).days <= 3:
        return period
    past = period.shift(years=-1)
    # A forecast beside it does not move a month that has just ended: "its debt, 33 billion at the end of June, would".
    just_ended = (context.doc_date - past.end).days <= _JUST_ENDED
    return past if just_ended or not context.is_future(start) else period


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
