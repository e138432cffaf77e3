"""Dates told by their distance from another: "a year earlier", "the previous month", "the same period of 2023"."""

from __future__ import annotations

import re
from dataclasses import replace

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_links import day_reading
from soe_facts.find.date_patterns import (
    END,
    NUMBER,
    NUMBER_WORDS,
    YEAR,
    S,
    number_value,
    unit_months,
)
from soe_facts.find.date_rules import DIGITS, RuleBook
from soe_facts.records import Period

BOOK = RuleBook()


_HALF = re.compile(r"\b[Hh]alf\s[Aa]\s\Z")
UNIT = r"(?P<unit>months?|quarters?|years?|decades?|weeks?|days?|half-years?)"


MAX_COUNT = 150


def offset_reading(end: int, context: Context, offset: int, rule: str, base: Period | None = None) -> Reading:
    """A reading that lies `offset` months from the period of whatever it is compared with."""
    base = base or context.base
    period = None if base is None else shift_unit(base, offset, rule)
    return Reading(end, "period", period, "offset", offset, rule=rule)


# "Two days before his death", "a year before the merger": an event follows, so the words say nothing by themselves.
_EVENT = re.compile(rf"{S}(?:(?:the|a|an|his|her|its|their|this|that|it|he|she|they|[a-z]+ing)\b|[A-Z])")


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


@BOOK.rule(
    "earlier",
    ("year", "month", "quarter", "week", "day", "decade"),
    rf"(?P<unit>year|month|quarter|week|decade|day)(?:{S}|-)(?P<how>earlier|ago|before|previously|prior|later){END}(?!{S}(?:last|than){END})",
)
def read_earlier(match: re.Match[str], context: Context) -> Reading | None:
    """A year earlier; the year before; a month ago; year-earlier quarter; a year later."""
    start = match.start()
    article = re.search(r"(?:\b(?:[Aa]n?|[Oo]ne|[Tt]he)\s)\Z", context.before(start, 5))
    glued = "-" in match.group()
    if article is None and not glued:
        return None
    if match["how"] == "before" and _EVENT.match(context.text, match.end()):
        return None
    end, noun = match.end(), None
    if glued:
        noun = re.compile(rf"{S}(?:period|quarter|month|half|level|figure)s?{END}").match(context.text, end)
        end = noun.end() if noun else end
    sign = 1 if match["how"] == "later" else -1
    if sign > 0 and (glued or article is None or article.group().lower().startswith("the")):
        return None
    months = unit_months(match["unit"])
    half = _HALF.search(context.before(start, 7)) if months == 12 else None
    if half is not None:
        found = offset_reading(end, context, sign * 6, "earlier")
        return replace(found, span_start=start - len(half.group()))
    if not months:
        return None if sign > 0 else day_reading(context, end, -7 if match["unit"] == "week" else -1)
    return offset_reading(end, context, sign * months, "earlier", _base_of(noun.group() if noun else "", context))


@BOOK.rule(
    "counted_earlier",
    (DIGITS, *NUMBER_WORDS),
    rf"(?P<count>{NUMBER}){S}(?:full{S}|straight{S})?{UNIT}{S}(?P<how>earlier|ago|before|previously|prior|later){END}",
)
def read_counted_earlier(match: re.Match[str], context: Context) -> Reading | None:
    """Three months earlier; ten years before; two years ago; two weeks ago."""
    count = number_value(match["count"])
    sign = 1 if match["how"] == "later" else -1
    months = unit_months(match["unit"], count)
    if not 0 < count <= MAX_COUNT or (match["how"] == "before" and _EVENT.match(context.text, match.end())):
        return None
    if not months:
        return day_reading(context, match.end(), sign * count * (7 if match["unit"].startswith("week") else 1))
    if match["how"] == "ago" and match["unit"] == "years" and count >= _LONG_AGO and context.doc_date is not None:
        year = context.doc_date.year - count
        if not _COMPARED.search(context.before(match.start(), 24)):
            return Reading(match.end(), "year", Period.year(year), "document", rule="named_year")
    return offset_reading(match.end(), context, sign * min(months, 1800), "earlier")


# "Ten years ago it employed 8,600 people": counted from today.
_LONG_AGO = 3
_PREVIOUS = r"[Pp]revious|[Pp]rior|[Pp]receding|PREVIOUS|PRIOR"


_SAME = r"[Ss]ame|[Ss]imilar|[Cc]orresponding|[Cc]omparable|[Ee]quivalent|[Ll]ike"


_YEAR_BACK = (
    rf"(?:the{S}|a{S})?(?:(?:[Ll]ast|[Pp]revious|[Pp]rior|[Pp]receding){S}(?:fiscal{S}|financial{S})?(?:year|fiscal)"
    rf"|year{S}(?:earlier|ago|before))"
)


_SAME_OF = rf"(?:{S}(?:of|in))?{S}(?:(?P<back>{_YEAR_BACK})|(?:[a-z-]+{S})?(?P<year>{YEAR})(?![-–/]\d|[.,]\d)){END}"


_COMPARED = re.compile(
    r"\b(?:from|than|with|against|on|versus|vis-[aà]-vis|vs\.?|above|below)\s(?:in\s|that\sof\s|during\s|for\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)


@BOOK.rule(
    "same_period",
    ("same", "similar", "corresponding", "comparable", "equivalent", "like"),
    rf"(?P<same>{_SAME}){S}"
    rf"(?P<noun>period|stretch|date|day|time|week|quarter|months?|half|half-year|semester|"
    rf"(?P<count>{NUMBER})[ -]months?){_SAME_OF}",
)
def read_same_period(match: re.Match[str], context: Context) -> Reading | None:
    """The same period last year; the corresponding quarter of 2023; the same three months of the previous year."""
    base = _base_of(match["noun"], context) or context.base
    if match["back"]:
        return offset_reading(match.end(), context, -12, "same_period", base)
    target = int(match["year"])
    offset = 0 if base is None else 12 * (target - base.end.year)
    period = None if base is None or abs(offset) > 1200 else base.shift(months=offset)
    return Reading(match.end(), "period", period, "offset", offset, rule="same_period_of_year")


@BOOK.rule(
    "same_unit",
    ("same", "corresponding", "comparable", "equivalent", "that"),
    rf"(?P<same>{_SAME}|[Tt]hat){S}(?:fiscal{S}|financial{S})?(?P<noun>period|quarter|month|half|half-year|year|date|day){END}",
)
def read_same_unit(match: re.Match[str], context: Context) -> Reading | None:
    """In the same year, that year: the one named before. "Against the same period", though, is a year earlier."""
    led = _COMPARED.search(context.before(match.start(), 24))
    noun, compared = match["noun"], led is not None
    if (
        match["same"].lower() != "that"
        and noun not in ("year", "date", "day")
        and (compared or match["same"].lower() != "same")
    ):
        return offset_reading(match.end(), context, -12, "same_period", _base_of(noun, context))
    if noun in ("date", "day"):
        known = context.base is not None and context.base.is_instant
        if not known or (led is not None and not led.group().lower().startswith("on")):
            return None
        return Reading(match.end(), "date", context.base, "context", is_instant=True)
    period = context.the_period(match.start()) if noun == "period" else context.recent(unit_months(noun))
    if noun == "year":
        period = context.year_named(match.start()) or period
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
    return offset_reading(match.end(), context, -12, "earlier", _base_of(match.group().split()[-1], context))


@BOOK.rule("previous_one", ("one",), rf"one{S}(?:before|earlier|ago){END}")
@BOOK.rule("previous_one", ("previous", "prior", "preceding"), rf"(?:{_PREVIOUS}){S}one{END}")
def read_previous_one(match: re.Match[str], context: Context) -> Reading | None:
    """ "A profit of X in the year, after a loss of Y in the previous one": the stretch before that just named."""
    base = context.base
    if base is None or not base.is_whole_months or base.month_count > 12:
        return None
    if not re.search(r"\b(?:in|during|for|over|from|than)(?: in)? the \Z", context.before(match.start(), 16)):
        return None
    return offset_reading(match.end(), context, -base.month_count, "earlier")


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
        return offset_reading(match.end(), context, length, "earlier")
    count = number_value(match["count"]) if match["count"] else 1
    months = unit_months(noun, count)
    if noun.endswith("s") != bool(match["count"]) or count > MAX_COUNT:
        return None
    if not months:
        return day_reading(context, match.end(), -7) if noun == "week" else None
    return offset_reading(match.end(), context, -months, "previous_unit")
