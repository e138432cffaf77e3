"""Years, days, months and the ranges between them: dates that mostly say themselves when they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soe_facts.find.date_context import Context, Reading, named_months_of, safe_day
from soe_facts.find.date_patterns import (
    AMOUNT_AFTER,
    DASH,
    END,
    MONTH,
    MONTH_WORDS,
    THINGS_AFTER,
    WEEKDAY,
    WEEKDAY_NUMBER,
    WEEKDAY_SHORT,
    YEAR,
    S,
    full_year,
    month_number,
)
from soe_facts.find.date_rules import DIGITS, FOUR_DIGITS, RuleBook
from soe_facts.records import Period

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_MDY = rf"{MONTH}{S}?{_DAY}(?:,?{S}{YEAR}{END})?"
_DMY = rf"{_DAY}{S}(?:of{S})?{MONTH}(?:,?{S}{YEAR}{END})?"
_MY = rf"{MONTH}(?:,?{S}(?:of{S})?{YEAR}{END})?"
_POINT = rf"(?:{_MDY}|{_DMY}|{_MY}|{YEAR}){END}"
_POINT_PARTS = re.compile(
    rf"(?:(?P<day1>{_DAY}){S}(?:of{S})?)?(?P<month>{MONTH})(?:{S}?(?P<day2>{_DAY}))?(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?\Z"
    rf"|(?P<bare>{YEAR})\Z"
)
_TO = rf"(?:{S}?(?:,{S})?(?:to|through|until|till|thru){S}(?:the{S}end{S}of{S})?|[-–—]to[-–—]|{DASH})"

BOOK = RuleBook()


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


def is_amount(context: Context, end: int, *, things: bool = True) -> bool:
    """Whether the number that ends at `end` measures or counts what comes next, and so is no date."""
    return AMOUNT_AFTER.match(context.text, end) is not None or (
        things and THINGS_AFTER.match(context.text, end) is not None
    )


def _span(context: Context, start: int, first: Point, last: Point) -> tuple[Period | None, str] | None:
    """The stretch between two points, the missing year taken from the other or from the document."""
    if (first.month is None) != (last.month is None) or (first.day is None) != (last.day is None):
        return None
    if first.month is None or last.month is None:
        assert first.year is not None and last.year is not None
        return (Period.months(first.year, 1, 12, last.year), "absolute") if first.year < last.year else None
    wraps = (last.month, last.day or 0) < (first.month, first.day or 0)
    if first.year is None and last.year is None:
        return _undated_span(context, start, first, last)
    end_year = last.year if last.year is not None else (first.year or 0) + wraps
    start_year = first.year if first.year is not None else end_year - wraps
    if first.day is None or last.day is None:
        if (start_year, first.month) > (end_year, last.month):
            return None
        return Period.months(start_year, first.month, last.month, end_year), "absolute"
    begin, end = safe_day(start_year, first.month, first.day), safe_day(end_year, last.month, last.day)
    if begin is None or end is None or begin.start > end.start:
        return None
    return Period(begin.start, end.start), "absolute"


def _undated_span(context: Context, start: int, first: Point, last: Point) -> tuple[Period | None, str] | None:
    assert first.month is not None and last.month is not None
    if first.day is None or last.day is None:
        return context.latest(start, first.month, last.month)
    end = context.latest_day(start, last.month, last.day)
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
    found = _span(context, match.start(), first, last)
    return None if found is None else Reading(end, "year" if first.month is None else "period", *found)


_RANGE_NOUN = re.compile(rf"{S}(?:period|quarter|half|half-year)(?![\w-])")
# The look-ahead keeps a chain of dates ("Q3 of Q3 of ...") from being read over and over.
_YEAR_LINK = re.compile(
    rf"(?:{S}(?:of|in){S}(?:the{S})?|,?{S}|[-–])(?=[12]\d\d\d|F[Yy]|"
    r"(?:[Ll]ast|[Tt]his|[Nn]ext|that|same|[Pp]revious|[Cc]urrent|prior|preceding|year|fiscal|financial|past|coming|ongoing)\b)"
)


def year_after(context: Context, end: int) -> Reading | None:
    """The year that the words at `end` add to a month, quarter or half: "of last year", " 2024", " of FY25"."""
    link = _YEAR_LINK.match(context.text, end)
    if link is None:
        return None
    named = context.inner(link.end())
    if named is None or named.is_instant or named.type == "duration":
        return None
    plain = link.group().strip(" ,\n\t-–") == ""
    if plain and not (named.anchor == "absolute" or named.rule in ("named_year", "weekday")):
        return None
    if named.period is not None and not (named.period.is_whole_months and named.period.month_count == 12):
        return None
    if named.period is None and named.type != "year":
        return None
    return named


@BOOK.rule("range", ("from", "between"), rf"(?:[Ff]rom|FROM){S}(?P<a>{_POINT}){_TO}(?P<b>{_POINT})")
@BOOK.rule("range", ("between",), rf"[Bb]etween{S}(?P<a>{_POINT}){S}and{S}(?P<b>{_POINT})")
@BOOK.rule("range", MONTH_WORDS, rf"(?P<a>{_MDY}|{_MY}){_TO}(?P<b>{_POINT})")
@BOOK.rule("range", (DIGITS,), rf"(?P<a>{_DMY}){_TO}(?P<b>{_DMY})")
def read_range(match: re.Match[str], context: Context) -> Reading | None:
    """January-August, from April to December 2023, between 2016 and 2024, March 17 to April 3."""
    return _range(match, context)


@BOOK.rule(
    "days",
    MONTH_WORDS,
    rf"(?P<month>{MONTH}){S}?(?P<a>{_DAY})(?:{DASH}|{S}(?:to|and){S})(?P<b>{_DAY})(?:,?{S}(?P<year>{YEAR}))?{END}",
)
@BOOK.rule(
    "days",
    (DIGITS,),
    rf"(?P<a>{_DAY})(?:{DASH}|{S}(?:to|and){S})(?P<b>{_DAY}){S}(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}))?{END}",
)
def read_days(match: re.Match[str], context: Context) -> Reading | None:
    """Nov. 3-5, 2024; 3 to 5 November."""
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    first, last = (int(re.sub(r"\D", "", match[name])) for name in "ab")
    if first >= last or is_amount(context, match.end()):
        return None
    found = _span(context, match.start(), Point(year, month, first), Point(year, month, last))
    return None if found is None else Reading(match.end(), "date", *found)


_WEEKDAY_LEAD = rf"(?:(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}),?{S}(?:the{S})?)"


@BOOK.rule("day", WEEKDAY_NUMBER, rf"{_WEEKDAY_LEAD}(?P<point>{_MDY}|{_DMY}){END}")
@BOOK.rule("day", MONTH_WORDS, rf"(?P<point>{_MDY}){END}")
@BOOK.rule("day", (DIGITS,), rf"(?P<point>{_DMY}){END}")
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
    period = context.latest_day(match.start(), point.month, point.day)
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


_MODAL = re.compile(
    r"\s(?:be|not|have|also|well|yet|only|still|soon|need|seem|come|take|help|even|include|become|mean)\b"
)
_DATE_WORD_BEFORE = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|during|for|late|early|mid|last|next|this|and|or|than|with|on|before|"
    r"after|between|around|over|versus|against|vs\.?|every|ended|ending|end|Late|Early|In|By|Since|From|Until|Last|Next)"
    r"|[-–—/(,])\s*\Z"
)
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
_VERB_AFTER = re.compile(
    r"\s(?:on|to|through|across|against|into|out|ahead|forward|past|toward)\s(?!the\s(?:first|second)|\d)"
)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether a bare month is one: "may" and "march" are verbs, "April" and "Jan" names, "Long March" a rocket."""
    word = match["month"]
    before = context.before(match.start(), 12)
    led = _DATE_WORD_BEFORE.search(before) is not None
    after = context.text[match.end("month") : match.end("month") + 24]
    if before.endswith(("Long ", "long ")) or word[0].islower() and not led:
        return False
    if word in ("May", "MAY"):
        return (led or after.startswith(("'s", "’s"))) and not _MODAL.match(after)
    if word in ("March", "MARCH") and _VERB_AFTER.match(after) and not led:
        return False
    if not word.endswith(".") and len(word) <= 4 and word.lower() not in ("june", "july"):
        return led and not _NAME_AFTER.match(after)
    return led or not _NAME_AFTER.match(after)


_SHARED_YEAR = re.compile(
    rf"(?:{S}(?:and|or|to){S}|,{S}|{S}?/{S}?)(?:{MONTH}{S}?,?{S}?(?:and{S})?){{1,2}}(?P<year>{YEAR}){END}"
)
_MONTH_NOUN = re.compile(rf"(?:{S}|-)(?P<noun>quarter|half-year|half)(?![\w-])")


@BOOK.rule("month", MONTH_WORDS, rf"(?P<month>{MONTH})(?:,?{S}(?:of{S})?(?P<year>{YEAR}){END}(?![.,]\d|-\d))?")
def read_month(match: re.Match[str], context: Context) -> Reading | None:
    """October 2024; June last year; March quarter; in May."""
    month = month_number(match["month"])
    if match["year"] and not is_amount(context, match.end(), things=False):
        return Reading(match.end(), "period", Period.months(int(match["year"]), month, month))
    noun = _MONTH_NOUN.match(context.text, match.end("month"))
    if noun is not None:
        return _month_quarter(month, noun, context)
    if not _is_month(match, context):
        return None
    end = match.end("month")
    named = year_after(context, end)
    if named is not None and named.period is not None and named.rule != "weekday":
        return Reading(named.end, "period", named_months_of(named.period, month, month), named.anchor)
    shared = _SHARED_YEAR.match(context.text, end)
    if shared is not None:
        return Reading(end, "period", Period.months(int(shared["year"]), month, month))
    return Reading(end, "period", *context.latest(match.start(), month, month))


def _month_quarter(month: int, noun: re.Match[str], context: Context) -> Reading | None:
    """The March quarter is January-March; the June half is January-June."""
    first = (month - (3 if noun["noun"] == "quarter" else 6)) % 12 + 1
    start = noun.start()
    named = year_after(context, noun.end())
    if named is not None and named.period is not None:
        year = named.period
        if first > month and year.start.month == 1:
            return Reading(named.end, "period", Period.months(year.start.year - 1, first, month, year.start.year))
        return Reading(named.end, "period", named_months_of(year, first, month), named.anchor)
    return Reading(noun.end(), "period", *context.latest(start, first, month))


_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$€£¥₹₩#@&=+*^~]|(?<!\d)[.,:/]|\d[.,:/]|(?<![A-Za-z])\d[ \u00a0]|[-–—](?<!\s[-–—])(?<!pre-)(?<!post-)(?<!ate-)(?<!arly-)(?<!\)-)"
    r"|\b(?:[Nn]os?\.?|[Pp]ages?|pp?\.|[Rr]oom|[Ff]lights?|[Uu]nits?|[Mm]odels?|[Bb]oeing|[Cc]odes?:?|Tel\.?:?|[Ff]ax:?|Rs\.?|RMB|"
    r"CNY|USD|EUR|GBP|INR|HKD|ISO|Global|Russell|CSI|Fortune|Forbes|Windows|[Aa]rticles?|[Dd]ocument|[Dd]ecree|[Oo]rder|"
    r"least|most|nearly|almost|exceed(?:ed|s|ing)?|totall?ed|total of|employ(?:s|ed|ing)?|only|some|up to|another|additional)\s?)\Z"
)
_ROUND_COUNT_BEFORE = re.compile(r"\b(?:more|less|fewer) than\s\Z")
_TIME_WORD_BEFORE = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter)\s\Z")
_NOT_A_YEAR_AFTER = re.compile(r"[.,:]\d|[-–]\d|['’]?[\d%]|[ ]?[×*=][ ]?\d|/\d|\s\d{3,}(?![\w])(?!\s?[A-Za-z%])")


def is_year(context: Context, start: int, end: int) -> bool:
    """Whether the four digits there are a year, and not an amount, a count, a model or part of a phone number."""
    before = context.before(start, 14)
    if _NOT_A_YEAR_BEFORE.search(before) or _NOT_A_YEAR_AFTER.match(context.text, end):
        return False
    if context.text[start:end].endswith("00") and _ROUND_COUNT_BEFORE.search(before):
        return False
    return not is_amount(context, end, things=_TIME_WORD_BEFORE.search(before) is None)


_FISCAL_NOUN = rf"(?P<fiscal>{S}(?:fiscal|financial)(?:{S}years?)?)?"
_RANGE_TAIL = rf"(?:{S}period(?![\w-]))?"


@BOOK.rule(
    "years",
    (FOUR_DIGITS,),
    rf"(?P<a>{YEAR})(?P<mark>{DASH}|/|{S}to{S}|{S}through{S})(?P<b>{YEAR}|\d\d){END}(?![.,]\d|[-/]\d|%){_FISCAL_NOUN}{_RANGE_TAIL}",
)
def read_years(match: re.Match[str], context: Context) -> Reading | None:
    """2021-2025, 2021-25, 2012 to 2023 are spans; 2023-24 is a fiscal year where the document has such."""
    mark = match["mark"].strip()
    if len(match["b"]) == 2 and (mark not in tuple("-–—/‐‑−~～") or mark != match["mark"]):
        return None
    if re.search(r"[\w$€£¥₹.,/+]\Z|\d[ -]\Z|-\Z", context.before(match.start(), 2)) or is_amount(
        context, match.end("b")
    ):
        return None
    first, last = int(match["a"]), full_year(match["a"], match["b"])
    if len(match["b"]) == 2 and int(match["b"]) <= first % 100 and (first + 1) % 100 != int(match["b"]):
        # "2024-03" is a month; "2005-06", though, the year after.
        month = int(match["b"])
        return (
            Reading(match.end("b"), "period", Period.months(first, month, month))
            if mark == "-" and 1 <= month <= 12
            else None
        )
    if not first < last <= first + 60:
        return None
    says_fiscal = match["fiscal"] is not None or re.search(
        r"(?:iscal|inancial) years?\s\Z", context.before(match.start(), 16)
    )
    if (
        last == first + 1
        and mark in tuple("-–/‐‑")
        and (says_fiscal or len(match["b"]) == 2 or not context.fiscal.is_calendar)
    ):
        return fiscal_years(
            context, match.end("fiscal") if match["fiscal"] else match.end("b"), first, bool(says_fiscal)
        )
    return Reading(match.end(), "year", Period.months(first, 1, 12, last))


def fiscal_years(context: Context, end: int, first: int, says_fiscal: bool) -> Reading:
    """The fiscal year "2023-24"; where the document has none, two calendar years, unless it is called fiscal."""
    if not context.fiscal.is_calendar:
        return Reading(end, "year", context.fiscal.starting(first), rule="fiscal_year")
    period = None if says_fiscal else Period.months(first, 1, 12, first + 1)
    return Reading(end, "year", period)


@BOOK.rule("year", (FOUR_DIGITS,), rf"(?P<year>{YEAR}){END}")
def read_year(match: re.Match[str], context: Context) -> Reading | None:
    """In 2024; its 2024 net profit; (2023: 6.24 cents)."""
    if not is_year(context, match.start(), match.end()):
        return None
    return Reading(match.end(), "year", Period.year(int(match["year"])))
