"""Stretches told by their length: "half-year profit", "a quarterly loss", "the quarter just ended"."""

from __future__ import annotations

import re

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_patterns import S
from soe_facts.find.date_rules import RuleBook
from soe_facts.find.dates_relative import calendar_unit
from soe_facts.records import Period

BOOK = RuleBook()

_QUALITY = (
    rf"(?:{S}(?:net|operating|gross|core|underlying|consolidated|group|pre-?tax|after-tax|adjusted|attributable|record|"
    r"recurring|standalone|total))*"
)
_RESULT = r"(?:profits?|loss(?:es)?|earnings|results?|income|surplus|deficit)\b"
_TURNOVER = r"(?:revenues?|sales|turnover|output|production|EBITDA|EBIT)\b"
# "Published its half-year accounts", "according to its interim report".
_PAPERS = (
    rf"(?:{S}(?:financial|unaudited|audited|trading|operating|consolidated|business))*{S}"
    r"(?:accounts|figures|reports?|statements?|numbers|filing|update)\b"
)
_MONTHS = {"h": 6, "i": 6, "q": 3, "a": 12, "y": 12}
_STATED = {
    3: re.compile(rf"\b(?:three[- ]months?(?:{S}period)?|quarter){S}(?:to|ended|ending|through)\b"),
    6: re.compile(rf"\b(?:six[- ]months?(?:{S}period)?|half(?:[- ]year)?){S}(?:to|ended|ending|through)\b"),
}
# "At least half of their annual profit", "a company with annual earnings of", "average annual losses": of no one year.
_OF_EVERY_YEAR = re.compile(
    r"\b(?:of|(?<!together )with|average|combined|from)\s(?:(?:its|their|the|an?|his)\s)?\Z"
    r"|\b(?:if|when|whether|would|could)\b[^.]*\Z"
)


@BOOK.rule(
    "told_half",
    ("half", "interim", "quarterly"),
    rf"(?:[Hh]alf[- ]year(?:ly)?|[Ii]nterim|[Qq]uarterly)(?={_QUALITY}{S}(?:{_RESULT}|{_TURNOVER})|{_PAPERS})",
)
@BOOK.rule(
    "told_year",
    ("annual", "yearly"),
    rf"(?:[Aa]nnual|[Yy]early)(?={_QUALITY}{S}(?:profit|loss|earnings|results?|surplus|deficit)\b"
    rf"(?!{S}(?:guidance|targets?|forecasts?|outlook|goals?|projections?)\b)|{S}(?:financial{S})?(?:accounts|statements)\b)",
)
def read_told(match: re.Match[str], context: Context) -> Reading | None:
    """Half-year revenue; interim profit; a quarterly loss; annual earnings: of the last such stretch that is over."""
    months = _MONTHS[match.group()[0].lower()]
    if months == 12 and _OF_EVERY_YEAR.search(context.before(match.start(), 60)):
        return None
    if context.doc_date is None or context.is_future(match.start()):
        return None
    return Reading(
        match.end(), "year" if months == 12 else "period", _last_over(context, match.end(), months), "document"
    )


def _last_over(context: Context, start: int, months: int) -> Period | None:
    """The last stretch of so many months of the financial year that is over, unless the text says how it ends."""
    assert context.doc_date is not None
    if months == 12:
        return context.fiscal_year(-1)
    stated = _STATED[months].search(context.text, start)
    inner = context.inner(stated.start()) if stated else None
    if inner is not None and inner.period is not None and inner.period.month_count == months:
        return inner.period
    first_month = context.fiscal.first_month
    index = 12 * context.doc_date.year + context.doc_date.month - first_month
    begin = index - index % months + first_month - 1
    year, month = divmod(begin - months, 12)
    end_year, end_month = divmod(begin - 1, 12)
    return Period.months(year, month + 1, end_month + 1, end_year)


@BOOK.rule(
    "just_over",
    ("year", "quarter", "month", "half", "half-year"),
    rf"(?P<unit>year|quarter|month|half(?:-year)?){S}just{S}(?:ended|over|past|gone|closed|finished)\b",
)
def read_just_over(match: re.Match[str], context: Context) -> Reading | None:
    """The quarter just ended is the last one over."""
    return None if context.doc_date is None else calendar_unit(context, match.end(), match["unit"], -1)
