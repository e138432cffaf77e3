"""Dates that lean on something else: on the document's date ("last year") or on a period ("a year earlier")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from soe_facts.find.date_context import Context, Reading, safe_day
from soe_facts.find.date_patterns import (
    END,
    NUMBER,
    NUMBER_WORDS,
    WEEKDAY,
    WEEKDAY_NUMBER,
    YEAR,
    S,
    number_value,
)
from soe_facts.find.date_rules import DIGITS, RuleBook
from soe_facts.records import Period

BOOK = RuleBook()

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "year": 12, "decade": 120}
_UNIT = r"(?P<unit>months?|quarters?|years?|decades?|weeks?|days?|half-years?)"
_MAX_COUNT = 150


def unit_months(unit: str, count: int = 1) -> int:
    """Months in so many of a unit; 0 for weeks and days.

    >>> unit_months("quarters", 2), unit_months("year")
    (6, 12)
    """
    return _MONTHS.get(unit.lower().rstrip("s"), 0) * count


def _offset(end: int, context: Context, offset: int, rule: str, base: Period | None = None) -> Reading:
    """A reading that lies `offset` months from the period of whatever it is compared with."""
    base = base or context.base
    period = None if base is None else shift_unit(base, offset, rule)
    return Reading(end, "period", period, "offset", offset, rule=rule)


def _base_of(noun: str, context: Context) -> Period | None:
    """The quarter, half or month before that "the year-ago quarter" looks back from."""
    months = unit_months(noun.strip())
    return context.recent(months) if months in (1, 3, 6) else None


def shift_unit(base: Period, offset: int, rule: str) -> Period:
    """`base` moved by `offset` months; "the previous month" of a longer stretch is the one before its last.

    >>> shift_unit(Period.months(2024, 1, 10), -1, "previous_unit").code
    '2024-09'
    """
    length = abs(offset)
    if rule == "previous_unit" and not base.is_instant and base.is_whole_months and 0 < length < base.month_count:
        last = base.end
        begin = 12 * last.year + last.month - length
        base = Period.months(begin // 12, begin % 12 + 1, last.month, last.year)
    return base.shift(months=offset)


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
    return _day(context, match.end(), -back, "weekday")


def _day(context: Context, end: int, days: int, rule: str = "") -> Reading:
    period = Period.day(context.doc_date + timedelta(days=days)) if context.doc_date else None
    return Reading(end, "date", period, "document", rule=rule)


@BOOK.rule(
    "day_word", ("today", "yesterday", "tomorrow"), rf"(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|TODAY|YESTERDAY){END}"
)
def read_day_word(match: re.Match[str], context: Context) -> Reading | None:
    """Today, yesterday, tomorrow: the document's date and its neighbours."""
    return _day(context, match.end(), {"today": 0, "yesterday": -1, "tomorrow": 1}[match["word"].lower()])


@BOOK.rule("before_last", ("year", "month", "quarter"), rf"(?P<unit>year|month|quarter){S}before{S}last{END}")
def read_before_last(match: re.Match[str], context: Context) -> Reading | None:
    """The year before last."""
    return _calendar_unit(context, match.end(), match["unit"], -2)


@BOOK.rule(
    "earlier",
    ("year", "month", "quarter", "week", "day", "decade"),
    rf"(?P<unit>year|month|quarter|week|decade|day)(?:{S}|-)(?P<how>earlier|ago|before|previously|prior){END}(?!{S}last{END})",
)
def read_earlier(match: re.Match[str], context: Context) -> Reading | None:
    """A year earlier; the year before; a month ago; year-earlier quarter."""
    start = match.start()
    article = re.search(r"(?:\b(?:[Aa]n?|[Oo]ne|[Tt]he)\s)\Z", context.before(start, 5))
    glued = "-" in match.group()
    if article is None and not glued:
        return None
    end, noun = match.end(), None
    if glued:
        noun = re.compile(rf"{S}(?:period|quarter|month|half|level|figure)s?{END}").match(context.text, end)
        end = noun.end() if noun else end
    months = unit_months(match["unit"])
    if not months:
        return _day(context, end, -7 if match["unit"] == "week" else -1)
    return _offset(end, context, -months, "earlier", _base_of(noun.group() if noun else "", context))


@BOOK.rule(
    "counted_earlier",
    (DIGITS, *NUMBER_WORDS),
    rf"(?P<count>{NUMBER}){S}(?:full{S}|straight{S})?{_UNIT}{S}(?P<how>earlier|ago|before|previously|prior|later){END}",
)
def read_counted_earlier(match: re.Match[str], context: Context) -> Reading | None:
    """Three months earlier; ten years before; two years ago; two weeks ago."""
    count = number_value(match["count"])
    sign = 1 if match["how"] == "later" else -1
    months = unit_months(match["unit"], count)
    if not 0 < count <= _MAX_COUNT:
        return None
    if not months:
        return _day(context, match.end(), sign * count * (7 if match["unit"].startswith("week") else 1))
    return _offset(match.end(), context, sign * min(months, 1800), "earlier")


_PREVIOUS = r"[Pp]revious|[Pp]rior|[Pp]receding|PREVIOUS|PRIOR"
_SAME = r"[Ss]ame|[Cc]orresponding|[Cc]omparable|[Ee]quivalent|[Ll]ike"
_YEAR_BACK = (
    rf"(?:the{S}|a{S})?(?:(?:[Ll]ast|[Pp]revious|[Pp]rior|[Pp]receding){S}(?:fiscal{S}|financial{S})?(?:year|fiscal)"
    rf"|year{S}(?:earlier|ago|before))"
)
_SAME_OF = rf"(?:{S}(?:of|in))?{S}(?:(?P<back>{_YEAR_BACK})|(?:[a-z-]+{S})?(?P<year>{YEAR})(?![-–/]\d|[.,]\d)){END}"
_COMPARED = re.compile(
    r"\b(?:from|than|with|over|against|to|on|versus|vs\.?|above|below|of)\s(?:in\s|that\sof\s|during\s|for\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)


@BOOK.rule(
    "same_period",
    ("same", "corresponding", "comparable", "equivalent", "like"),
    rf"(?P<same>{_SAME}){S}(?P<noun>period|time|quarter|month|half|half-year|(?P<count>{NUMBER})[ -]months?){_SAME_OF}",
)
def read_same_period(match: re.Match[str], context: Context) -> Reading | None:
    """The same period last year; the corresponding quarter of 2023; the same three months of the previous year."""
    base = _base_of(match["noun"], context) or context.base
    if match["back"]:
        return _offset(match.end(), context, -12, "same_period", base)
    target = int(match["year"])
    offset = 0 if base is None else 12 * (target - base.end.year)
    period = None if base is None or abs(offset) > 1200 else base.shift(months=offset)
    return Reading(match.end(), "period", period, "offset", offset, rule="same_period_of_year")


@BOOK.rule(
    "same_unit",
    ("same", "corresponding", "comparable", "equivalent", "that"),
    rf"(?P<same>{_SAME}|[Tt]hat){S}(?:fiscal{S}|financial{S})?(?P<noun>period|quarter|month|half|half-year|year|day){END}",
)
def read_same_unit(match: re.Match[str], context: Context) -> Reading | None:
    """In the same year, that year: the one named before. "Against the same period", though, is a year earlier."""
    compared = _COMPARED.search(context.before(match.start(), 24))
    noun = match["noun"]
    if match["same"].lower() != "that" and noun != "year" and (compared or match["same"].lower() != "same"):
        return _offset(match.end(), context, -12, "same_period", _base_of(noun, context))
    if noun == "day":
        return None
    period = context.last if noun == "period" else context.recent(unit_months(noun))
    return Reading(match.end(), "year" if noun == "year" else "period", period, "context")


@BOOK.rule(
    "year_ago_period",
    ("prior", "previous"),
    rf"(?:prior|previous)-year(?:{S}(?:period|quarter|month|half|level|figure))?{END}",
)
@BOOK.rule(
    "year_ago_period",
    ("year", "last"),
    rf"(?:year-(?:earlier|ago)|last{S}year['’]s{S}same|last-year)(?:{S}(?:period|quarter|month|half))?{END}",
)
def read_year_ago_period(match: re.Match[str], context: Context) -> Reading | None:
    """The year-ago quarter; the prior-year period."""
    return _offset(match.end(), context, -12, "earlier", _base_of(match.group().split()[-1], context))


@BOOK.rule(
    "previous_unit",
    ("previous", "prior", "preceding"),
    rf"(?:{_PREVIOUS}){S}(?:(?P<count>{NUMBER}){S})?(?:fiscal{S}|financial{S}|calendar{S})?(?P<noun>year|fiscal|quarter|month|half|half-year|period|week|day|session|months|quarters|years){END}",
)
def read_previous_unit(match: re.Match[str], context: Context) -> Reading | None:
    """The previous month; the preceding year; the previous three months."""
    noun = "year" if match["noun"] == "fiscal" else match["noun"]
    if noun == "period":
        base = context.base
        length = -base.month_count if base is not None and base.is_whole_months else -12
        return _offset(match.end(), context, length, "earlier")
    count = number_value(match["count"]) if match["count"] else 1
    months = unit_months(noun, count)
    if noun.endswith("s") != bool(match["count"]) or count > _MAX_COUNT:
        return None
    if not months:
        return _day(context, match.end(), -7) if noun == "week" else None
    return _offset(match.end(), context, -months, "previous_unit")


def _calendar_unit(context: Context, end: int, unit: str, distance: int) -> Reading:
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


@BOOK.rule(
    "calendar_unit",
    ("last", "this", "next", "current", "coming"),
    rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]urrent|[Cc]oming|LAST|THIS|NEXT){S}(?:calendar{S})?(?P<unit>year|month|quarter|half|week|YEAR){END}",
)
def read_calendar_unit(match: re.Match[str], context: Context) -> Reading | None:
    """Last year, this month, next quarter, last week: against the document's date."""
    distance = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1}[match["which"].lower()]
    unit = match["unit"].lower()
    if unit == "week":
        if context.doc_date is None:
            return Reading(match.end(), "period", None, "document", rule="relative")
        monday = context.doc_date - timedelta(days=context.doc_date.weekday())
        return _week(match.end(), monday + timedelta(weeks=distance), 6)
    return _calendar_unit(context, match.end(), unit, distance)


def _week(end: int, monday: date, days: int) -> Reading:
    return Reading(end, "period", Period(monday, monday + timedelta(days=days)), "document", rule="relative")


@BOOK.rule(
    "fiscal_unit",
    ("last", "this", "next", "current", "past", "coming", "previous", "ongoing"),
    rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]urrent|[Pp]ast|[Cc]oming|[Pp]revious|[Oo]ngoing){S}(?:fiscal|financial)(?:{S}year)?{END}(?!{S}\d)",
)
def read_fiscal_unit(match: re.Match[str], context: Context) -> Reading | None:
    """The current fiscal; last financial year."""
    which = match["which"].lower()
    if which == "previous":
        return _offset(match.end(), context, -12, "earlier")
    distance = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    return Reading(match.end(), "year", context.fiscal_year(distance), "document", rule="named_year")


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
        "fiscal",
        "financial",
        "reporting",
        "nine",
        "six",
        "three",
        "twelve",
        DIGITS,
        "full",
    ),
    rf"(?:(?P<fiscal>fiscal|financial|reporting|full){S})?(?P<unit>year|quarter|month|half-year|half|period|week|(?P<count>{NUMBER}){S}months){END}(?!['’]s{S}(?:end|start)|-)"
    rf"|(?P<bare>fiscal){END}(?!{S}(?:polic|deficit|stimulus|spending|measures|support|revenue|year|balance|consolidation|discipline|expenditure|position|rules?|risks?|reform))",
)
def read_the_unit(match: re.Match[str], context: Context) -> Reading | None:
    """During the period; in the quarter; the year; the nine months: what was named before."""
    if not re.search(r"\b[Tt]he\s\Z", context.before(match.start(), 4)):
        return None
    unit = "year" if match["bare"] else match["unit"]
    if re.match(rf"{S}(?:of|when|that|in{S}which|which){END}(?!{S}\d)", context.text[match.end() : match.end() + 14]):
        return None
    if match["count"]:
        count = number_value(match["count"])
        period = context.recent(count)
        if period is not None or not 2 <= count <= 12:
            return None if period is None else Reading(match.end(), "period", period, "context")
        return Reading(match.end(), "period", *context.latest(match.start(), 1, count))
    if unit == "period":
        return Reading(match.end(), "period", context.last, "context")
    if unit == "week":
        if context.doc_date is None:
            return Reading(match.end(), "period", None, "document")
        back = context.doc_date.weekday()
        return _week(match.end(), context.doc_date - timedelta(days=back), back)
    if unit != "year":
        return Reading(match.end(), "period", context.recent(unit_months(unit)), "context")
    if match["fiscal"] in ("fiscal", "financial") or match["bare"]:
        review = context.recent(12)
        if review is not None and review.start.month == context.fiscal.first_month and not match["bare"]:
            return Reading(match.end(), "year", review, "context", rule="fiscal_year")
        return Reading(match.end(), "year", context.fiscal_year(0), "document", rule="fiscal_year")
    if re.search(r"\bon{S}the\s\Z".replace("{S}", " "), context.before(match.start(), 8)):
        return None
    return Reading(match.end(), "year", *context.the_year(match.start()), rule="the_year")


@BOOK.rule("full_year", ("full", "whole", "entire"), rf"(?:[Ff]ull|[Ww]hole|[Ee]ntire)(?:{S}|-)year{END}")
def read_full_year(match: re.Match[str], context: Context) -> Reading | None:
    """Full-year guidance: the document's year; early in the year and looking back, the one before."""
    doc_date = context.doc_date
    if doc_date is None:
        return Reading(match.end(), "year", context.recent(12), "context")
    fiscal_year = context.fiscal_year(0)
    if fiscal_year is None:
        return None
    begun = 12 * (doc_date.year - fiscal_year.start.year) + doc_date.month - fiscal_year.start.month
    ahead = context.is_future(match.start()) or re.match(
        rf"{S}(?:guidance|target|forecast|outlook|goal|plan)", context.text[match.end() : match.end() + 12]
    )
    return Reading(match.end(), "year", context.fiscal_year(-1 if begun < 5 and not ahead else 0), "document")


@BOOK.rule(
    "edge_word",
    ("year", "quarter", "month", "half", "mid", "period"),
    rf"(?:(?P<unit>[Yy]ear|[Qq]uarter|[Mm]onth|[Hh]alf-year|[Pp]eriod)[- ]end|(?P<mid>[Mm]id)-year)(?:{S}(?P<year>{YEAR}))?{END}",
)
def read_edge_word(match: re.Match[str], context: Context) -> Reading | None:
    """At year-end; at quarter-end; at mid-year."""
    if re.match(rf"{S}(?:report|results|review|bonus)", context.text[match.end() : match.end() + 10]):
        return None
    if match["year"]:
        period, anchor = Period.year(int(match["year"])), "absolute"
    elif match["unit"] and match["unit"].lower() != "year":
        unit = match["unit"].lower()
        period = context.last if unit == "period" else context.recent(unit_months(unit))
        anchor = "context"
    else:
        period, anchor = context.the_year(match.start())
    if period is None:
        return Reading(match.end(), "date", None, anchor, is_instant=True)
    if match["mid"]:
        return Reading(match.end(), "date", safe_day(period.start.year, 6, 30), anchor, is_instant=True)
    return Reading(match.end(), "date", period.last_day, anchor, is_instant=True)


@BOOK.rule(
    "stretch",
    ("past", "last", "next", "coming", "recent", "following"),
    rf"(?P<which>[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Ff]ollowing)(?:{S}(?P<count>{NUMBER}|(?:few|several|couple{S}of)(?={S}))(?:{S}(?:to|or){S}{NUMBER})?)?{S}(?:full{S}|straight{S}|consecutive{S})?{_UNIT}{END}",
)
def read_stretch(match: re.Match[str], context: Context) -> Reading | None:
    """Over the past two years, in the last five months, the past decade: up to, or on from, the document's date."""
    count = match["count"]
    if count is None and (match["unit"].endswith("s") or match["which"].lower() not in ("past", "coming")):
        if match["unit"] != "decade":
            return None
    number = 1 if count is None else number_value(count) if re.fullmatch(NUMBER, count) else 0
    ahead = match["which"].lower() in ("next", "coming", "following")
    doc_date = context.doc_date
    if doc_date is None or not 0 < number <= _MAX_COUNT:
        return Reading(match.end(), "period", None, "document")
    months = unit_months(match["unit"], number)
    today = Period.day(doc_date)
    far = today.shift(months=months if ahead else -months) if months else None
    days = timedelta(days=number * (7 if match["unit"].startswith("week") else 1))
    edge = far.start if far is not None else doc_date + days if ahead else doc_date - days
    one = timedelta(days=1)
    period = Period(doc_date + one, edge) if ahead else Period(edge + one, doc_date)
    return Reading(match.end(), "period", period, "document")


@BOOK.rule(
    "duration",
    (DIGITS, *NUMBER_WORDS, "half", "several"),
    rf"(?P<count>{NUMBER}(?:\.\d)?(?:(?:{S}(?:to|or|and){S}|[-–])(?:a{S})?(?:half|{NUMBER}))?)(?:{S}|-)(?:more{S}|straight{S}|consecutive{S}|full{S}|calendar{S}|trading{S}|working{S})?(?:years?|months?|weeks?|days?|decades?|quarters?){END}",
)
def read_duration(match: re.Match[str], context: Context) -> Reading | None:
    """Three years, 16 years, 10-year, 30 days: how long, not when."""
    if re.match(r"[- ]old\b", context.text[match.end() : match.end() + 5]):
        return None
    if re.search(r"[\d.,$€£¥₹]\Z|-\Z", context.before(match.start(), 1)):
        return None
    if re.search(r"three[- ]quarters?\Z", match.group().lower()) and "-" in match.group():
        return None
    word = match.group().lower()
    if word.endswith(("quarters", "quarter")) and re.match(rf"{S}of{END}", context.text[match.end() : match.end() + 5]):
        return None
    return Reading(match.end(), "duration", rule="duration")
