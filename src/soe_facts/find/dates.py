"""Find the dates, periods and durations of a text and say which days they cover.

One pass, left to right: where a word stands that can open a date, the rules registered for it are tried in order
(find/dates_*.py); a rule reads its match against the document's date and against the periods read before it.
"""

from __future__ import annotations

import re
from datetime import date

from soe_facts.find import (
    dates_chinese,
    dates_days,
    dates_edges,
    dates_fiscal,
    dates_full_year,
    dates_offset,
    dates_parts,
    dates_relative,
    dates_stretches,
    dates_told,
    dates_years,
)
from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_rules import Rule, RuleBook
from soe_facts.records import DateMention, Period

_TOKEN = re.compile(r"[㐀-䶿一-鿿〇]|[^\W㐀-䶿一-鿿〇]+")
_ARTICLE = re.compile(r"\b(?:[Tt]he|THE)\s\Z")
_OFFSET_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Tt]he)\s\Z")
_NO_ARTICLE = frozenset(
    {"day", "year", "years", "numeric_day", "duration", "month_adjective", "told_half", "told_year"}
)
_BOUND = re.compile(
    r"\b(?:by|since|until|till|before|beyond|after|no later than|prior to|as early as|through)(?:\s(?:the|around|about|"
    r"roughly|year))?\s\Z|(?<!截)[到至自]\Z",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as\s(?:of|at|on)|at)\s(?:the\s)?\Z|(?:截至|截止|截止到)\Z", re.IGNORECASE)

# No newspaper is older; and so no sum of years can leave the calendar.
_NEWS_YEARS = (1600, 2400)

# The first of these to read a place wins, so wider readings come first.
_BOOKS = tuple(
    module.BOOK
    for module in (
        dates_chinese,
        dates_parts,
        dates_fiscal,
        dates_edges,
        dates_days,
        dates_years,
        dates_offset,
        dates_told,
        dates_relative,
        dates_full_year,
        dates_stretches,
    )
)


def find_dates(text: str, doc_date: date | None, title: str | None = None) -> list[DateMention]:
    """All date mentions of a text, in order and not overlapping; relative ones resolved against `doc_date`.

    >>> text = "Profit rose in the first half; at the end of June debt was lower than a year earlier."
    >>> [(one.text, one.period.code) for one in find_dates(text, date(2024, 8, 26))]
    [('the first half', '2024-H1'), ('the end of June', '2024-06-30'), ('a year earlier', '2023-06-30')]
    """
    if doc_date is not None and not _NEWS_YEARS[0] <= doc_date.year <= _NEWS_YEARS[1]:
        doc_date = None
    context = Context(text, doc_date, title, _read_at)
    mentions: list[DateMention] = []
    done = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if start < done:
            continue
        rules = _openings(token.group())
        if rules is None:
            continue
        reading = _first_reading(rules, context, start)
        if reading is None:
            continue
        mention = _record(context, start, reading, done)
        context.note(mention)
        mentions.append(mention)
        done = mention.end
    return mentions


def resolve_offset(mention: DateMention, base: Period) -> Period:
    """The period an offset mention means for a figure of period `base`.

    >>> year_earlier = DateMention(0, 14, "a year earlier", "period", anchor="offset", offset=-12, rule="earlier")
    >>> resolve_offset(year_earlier, Period.half(2024, 1)).code
    '2023-H1'
    """
    if mention.rule == "same_period_of_year":
        year = re.search(r"\d{4}", mention.text)
        return base if year is None else base.shift(years=int(year.group()) - base.end.year)
    return dates_offset.shift_unit(base, mention.offset, mention.rule)


def _openings(word: str) -> list[Rule] | None:
    return _BOOK.openings(word)


def _merge(books: tuple[RuleBook, ...]) -> RuleBook:
    merged = RuleBook()
    for book in books:
        merged.add_all(book)
    return merged


_BOOK = _merge(_BOOKS)


def _read_at(context: Context, position: int) -> Reading | None:
    token = _TOKEN.match(context.text, position)
    rules = _openings(token.group()) if token else None
    return None if rules is None else _first_reading(rules, context, position)


def _first_reading(rules: list[Rule], context: Context, start: int) -> Reading | None:
    for rule in rules:
        match = rule.pattern.match(context.text, start)
        if match is None:
            continue
        reading = rule.read(match, context)
        if reading is not None:
            return reading if reading.rule else _named(reading, rule.name)
    return None


def _named(reading: Reading, rule: str) -> Reading:
    return Reading(
        reading.end,
        reading.type,
        reading.period,
        reading.anchor,
        reading.offset,
        reading.is_instant,
        rule,
        reading.span_start,
    )


def _record(context: Context, start: int, reading: Reading, floor: int) -> DateMention:
    """The mention, with the article before it and what "as of" or "by" make of it."""
    begin = start if reading.span_start is None else reading.span_start
    article = _OFFSET_ARTICLE if reading.anchor == "offset" or reading.rule == "earlier" else _ARTICLE
    if reading.rule not in _NO_ARTICLE:
        found = article.search(context.before(begin, 4))
        begin -= len(found.group()) if found else 0
    begin = max(begin, floor)
    before = context.before(begin, 20)
    period, is_instant = _as_of(context, reading, before)
    return DateMention(
        begin,
        reading.end,
        context.text[begin : reading.end],
        reading.type,
        period,
        reading.anchor,
        reading.offset,
        is_instant,
        _BOUND.search(before) is not None,
        reading.rule,
    )


def _as_of(context: Context, reading: Reading, before: str) -> tuple[Period | None, bool]:
    """ "As of March 31" is an instant; "as of June" is its last day, once that has come."""
    period, is_instant = reading.period, reading.is_instant
    led = _AS_OF.search(before)
    if led is None or is_instant or reading.type == "duration" or reading.anchor == "offset":
        return period, is_instant
    if period is None or period.is_instant:
        return period, reading.type == "date"
    has_come = context.doc_date is None or period.end <= context.doc_date
    if has_come and led.group().lower().startswith("as"):
        return period.last_day, True
    return period, False
