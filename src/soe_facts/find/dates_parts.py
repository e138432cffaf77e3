"""Quarters, halves and first months, of the year beside them or of the latest that fits."""

from __future__ import annotations

import re
from datetime import timedelta

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_latest import latest
from soe_facts.find.date_links import year_after, year_back_after
from soe_facts.find.date_patterns import (
    END,
    FISCAL_YEAR,
    NUMBER,
    NUMBER_WORDS,
    S,
    number_value,
    ordinal_value,
)
from soe_facts.find.date_rules import DIGITS, RuleBook
from soe_facts.find.date_spans import months_of
from soe_facts.records import Period

BOOK = RuleBook()


ORDINAL = (
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|FIRST|SECOND|THIRD|FOURTH|1st|2nd|3rd|4th|[Ff]inal|[Ll]ast|[Ll]atter"
    r"|[Oo]pening|[Cc]losing)"
)


# "The third quarter (October-December)", "the first half (H1)"
_BRACKET = re.compile(rf"{S}\((?:[A-Z][a-z]+\.?[-–][A-Z][a-z]+\.?|[HQ][1-4]|[1-4][HQ])\)")


def place_part(context: Context, start: int, end: int, first: int, last: int) -> Reading:
    """Months `first` to `last` of the year named next to them, else of the latest year that fits.

    "Of the year" adds nothing unless the sentence has just named the year. Where the document counts quarters
    in its fiscal year (India), so do bare ones.
    """
    named = year_after(context, end)
    if named is not None and named.rule == "the_year":
        sentence_year = context.sentence_year(start)
        if sentence_year is not None:
            return Reading(named.end, "period", months_of(sentence_year, first, last), "context")
        if context.doc_date is not None:
            return Reading(named.end, "period", *_latest_part(context, start, named.end, first, last))
    if named is not None:
        period = None if named.period is None else months_of(named.period, first, last)
        return Reading(named.end, "period", period, named.anchor)
    own = _OF_OWN_YEAR.match(context.text, end)
    if own is not None:
        return Reading(own.end(), "period", *_fiscal_part(context, start, own.end(), first, last))
    latest, anchor = _latest_part(context, start, end, first, last)
    back = year_back_after(context, end)
    if back is not None:
        return Reading(back, "period", None if latest is None else latest.shift(years=-1), anchor, rule="year_back")
    return Reading(end, "period", latest, anchor)


def _latest_part(context: Context, start: int, end: int, first: int, last: int) -> tuple[Period | None, str]:
    """The latest such part; "aims for X in 2022-23 and made Y in the first half" speaks of that year alone."""
    year = context.year_under_way(start)
    if year is not None and context.is_future(start):
        return months_of(year, first, last), "context"
    calendar = latest(context, start, end, first, last)
    if not context.fiscal.quarters:
        return calendar
    if context.fiscal.named_by == "start" and _OF_ECONOMY.search(context.sentence_before(start)) is not None:
        return calendar  # Japan's economy is measured by the calendar, its firms by their own years
    fiscal = _fiscal_part(context, start, end, first, last)
    return calendar if first == 1 and _is_fresher(context, calendar[0], fiscal[0]) else fiscal


_OF_ECONOMY = re.compile(r"\b(?:economy|GDP|gross domestic product)\b")
# News in June of "the first five months" does not speak of those of the fiscal year before.
_STALE, _FRESH = timedelta(days=200), timedelta(days=92)


def _is_fresher(context: Context, calendar: Period | None, fiscal: Period | None) -> bool:
    """Whether the part of the calendar year has just ended and that of the fiscal year is long over."""
    if context.doc_date is None or calendar is None or fiscal is None:
        return False
    return fiscal.end < context.doc_date - _STALE and context.doc_date - _FRESH <= calendar.end <= context.doc_date


# "The first half of its financial year"
_OF_OWN_YEAR = re.compile(rf"{S}of{S}(?:its|their|(?:the{S})?[\w-]+['’]s?){S}{FISCAL_YEAR}{END}(?!{S}\d)")


def _fiscal_part(context: Context, start: int, end: int, first: int, last: int) -> tuple[Period | None, str]:
    """Months `first` to `last` of the document's fiscal year, the latest that fit."""
    shift = context.fiscal.first_month - 1
    return latest(context, start, end, (first + shift - 1) % 12 + 1, (last + shift - 1) % 12 + 1)


_LAST_PARTS = frozenset({"final", "last", "latter", "closing"})


def part_months(ordinal: str, noun: str) -> tuple[int, int] | None:
    """First and last month, counted from the start of the year, of "second half" or "fourth quarter".

    >>> part_months("second", "half"), part_months("3rd", "quarter")
    ((7, 12), (7, 9))
    """
    length = 3 if noun.startswith("quarter") else 6
    word = ordinal.lower()
    rank = 12 // length if word in _LAST_PARTS else 1 if word == "opening" else ordinal_value(ordinal)
    return (length * (rank - 1) + 1, length * rank) if length * rank <= 12 else None


@BOOK.rule(
    "part",
    ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "opening", *_LAST_PARTS),
    rf"(?P<ord>{ORDINAL})(?:{S}(?:fiscal{S})?|-)(?P<noun>[Qq]uarters?|[Hh]alf(?:[- ]year)?|[Ss]emester){END}(?!-[a-z])"
    rf"(?P<tail>{S}(?=ended|ending|to{S}))?",
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
    bracket = _BRACKET.match(context.text, end)
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
    "bare_part",
    ("first", "second", "third", "fourth"),
    rf"(?P<ord>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)(?=[.,;)]|{S}(?:and|but|while|as|when|because|to|from|after|it|they|we)\b|{S}[\d$€£¥₹])",
)
def read_bare_part(match: re.Match[str], context: Context) -> Reading | None:
    """ "Rose to X in the third quarter, from Y in the second": the noun was said before, not far off."""
    led = _IN_THE.search(context.before(match.start(), _LEAD_REACH))
    if led is None:
        return None
    told = context.before(match.start(), _PART_REACH).rsplit("\n\n", 1)[-1]
    parts = [(rank, "half" if noun.endswith("months") else noun.lower()) for rank, noun in _PART_NOUN.findall(told)]
    months = part_months(match["ord"], parts[-1][1]) if parts else None
    if months is None:
        return None
    near = _part_beside(context, part_months(*parts[-1]), months, led[0].split()[0] in _COMPARES)
    if near is not None and year_after(context, match.end()) is None:
        return Reading(match.end(), "period", near, "context")
    return place_part(context, match.start(), match.end(), *months)


def _part_beside(
    context: Context, told: tuple[int, int] | None, asked: tuple[int, int], compared: bool
) -> Period | None:
    """The part last told of, moved to the one asked for: "in the second quarter, 5% fewer than in the first" of the
    same year, "in the first, up 4% on the fourth" of the year before."""
    if told is None or told[0] == asked[0]:
        return None
    known = context.recent(told[1] - told[0] + 1)
    shift = context.fiscal.first_month - 1 if context.fiscal.quarters else 0
    if known is None or (known.start.month - shift - told[0]) % 12:
        return None
    steps = asked[0] - told[0]
    return known.shift(months=steps - 12 if steps > 0 and compared else steps)


_COMPARES = frozenset({"than", "from", "on", "against", "with"})
_LEAD_REACH = 14
_PART_REACH = 140
_IN_THE = re.compile(r"\b(?:than\s)?(?:[Ii]n|than|of|from|over|during|on|against|with) the\s\Z")
_PART_NOUN = re.compile(
    r"\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s-](?:fiscal\s)?(quarter|half|semester|(?:six|6)\smonths)\b"
)


@BOOK.rule(
    "first_months",
    ("first", "second", "third", "fourth", "last", "final", "opening", "closing"),
    rf"(?P<ord>{ORDINAL})(?:{S}|-)(?P<count>{NUMBER})(?:{S}|-)(?P<noun>months?|quarters?){END}",
)
def read_first_months(match: re.Match[str], context: Context) -> Reading | None:
    """The first 11 months of last year; the first three quarters; the last two months of 2024; the second three."""
    count = number_value(match["count"]) * (3 if match["noun"].startswith("quarter") else 1)
    word = match["ord"].lower()
    rank = 0 if word in _LAST_PARTS else 1 if word == "opening" else ordinal_value(word)
    if not 1 <= count * max(rank, 1) <= 12 or (rank > 1 and 12 % count):
        return None
    if rank:
        return place_part(context, match.start(), match.end(), count * (rank - 1) + 1, count * rank)
    if year_after(context, match.end()) is None:
        return None
    return place_part(context, match.start(), match.end(), 13 - count, 12)


@BOOK.rule(
    "year_part",
    ("last", "this", "next"),
    rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext){S}year['’]s{S}(?P<ord>{ORDINAL})(?:{S}|-)(?P<noun>quarter|half|semester){END}",
)
def read_possessive_part(match: re.Match[str], context: Context) -> Reading | None:
    """Last year's first quarter."""
    months = part_months(match["ord"], match["noun"])
    if months is None:
        return None
    year = context.calendar_year({"last": -1, "this": 0, "next": 1}[match["which"].lower()])
    return Reading(match.end(), "period", None if year is None else months_of(year, *months), "document")


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
    (*NUMBER_WORDS, DIGITS),
    rf"(?P<count>{NUMBER})-month(?={S}(?:net|profits?|revenues?|sales|earnings|results|loss(?:es)?|income|output|figures?|period|total|"
    r"production|accounts|reports?|"
    r"statements?|turnover|exports|imports|traffic|volumes?|deliveries|throughput|shipments|operating|gross|core|after-tax|"
    r"pre-?tax|surplus|deficit|consolidated|group|underlying|attributable|financial)\b)",
)
def read_month_adjective(match: re.Match[str], context: Context) -> Reading | None:
    """Nine-month profit; the 11-month figure."""
    count = number_value(match["count"])
    if not 2 <= count <= 11:
        return None
    return place_part(context, match.start(), match.end(), 1, count)
