"""Months, years and spans of years."""

from __future__ import annotations

import re

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_latest import latest
from soe_facts.find.date_links import is_amount, is_year, year_after
from soe_facts.find.date_patterns import (
    DASH,
    END,
    MONTH,
    MONTH_WORDS,
    YEAR,
    S,
    common_year,
    full_year,
    month_number,
)
from soe_facts.find.date_rules import FOUR_DIGITS, RuleBook
from soe_facts.find.date_spans import named_months_of
from soe_facts.records import Period

BOOK = RuleBook()


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
    r"\s(?:on|to|through|across|against|into|out|ahead|forward|past|toward)\b(?!\s(?:the\s(?:first|second)|\d))"
)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether a bare month is one: "may" and "march" are verbs, "April" and "Jan" names, "Long March" a rocket."""
    word = match["month"]
    before = context.before(match.start(), 12)
    led = _DATE_WORD_BEFORE.search(before) is not None
    after = context.text[match.end("month") : match.end("month") + 24]
    if before.endswith(("Long ", "long ")) or (word[0].islower() and not led):
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


@BOOK.rule(
    "led_month",
    ("next", "coming", "previous", "prior", "preceding"),
    rf"(?P<which>[Nn]ext|[Cc]oming|[Pp]revious|[Pp]rior|[Pp]receding){S}(?P<month>{MONTH}){END}(?!{S}(?:{YEAR}|\d\d?{END}))",
)
def read_led_month(match: re.Match[str], context: Context) -> Reading | None:
    """Next March: the first one after the document's date. The previous August: the one before that just named."""
    if context.doc_date is None:
        return None
    month = month_number(match["month"])
    year = context.doc_date.year + (month <= context.doc_date.month)
    if match["which"].lower() in ("next", "coming"):
        return Reading(match.end(), "period", Period.months(year, month, month), "document")
    past, base = Period.months(year - 1, month, month), context.base
    if base is not None and base.start <= past.start <= base.end:
        past = past.shift(years=-1)
    return Reading(match.end(), "period", past, "document")


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
    period, anchor = latest(context, match.start(), end, month, month)
    if context.doc_date is not None and _THIS.search(context.before(match.start(), 6)):
        return Reading(end, "period", Period.months(context.doc_date.year, month, month), "document")
    last = _LAST.search(context.before(match.start(), 14))
    if last is not None and period is not None and context.doc_date is not None:
        compared = last["compared"] is not None and period == context.base
        if compared or period.start <= context.doc_date <= period.end:
            period = period.shift(years=-1)
    return Reading(end, "period", period, anchor)


# "By this December" is of the year that the text was written in.
_THIS = re.compile(r"\b[Tt]his\s\Z")
# "Last August" in August is that of the year before; so is "Arrivals in June rose 9 percent on last June" at any time.
_LAST = re.compile(r"(?:\b(?P<compared>on|than|from|over|against|with|in)\s)?\b[Ll]ast\s\Z")


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
    return Reading(noun.end(), "period", *latest(context, start, noun.end(), first, month))


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
        return Reading(end, "year", context.fiscal.starting(common_year(first)), rule="fiscal_year")
    period = None if says_fiscal else Period.months(first, 1, 12, first + 1)
    return Reading(end, "year", period)


@BOOK.rule("year_word", ("year",), rf"[Yy]ear{S}(?P<year>{YEAR}){END}(?![-–/]\d)")
@BOOK.rule("year", (FOUR_DIGITS,), rf"(?P<year>{YEAR}){END}")
def read_year(match: re.Match[str], context: Context) -> Reading | None:
    """In 2024; its 2024 net profit; (2023: 6.24 cents)."""
    if not is_year(context, match.start("year"), match.end()):
        return None
    return Reading(match.end(), "year", Period.year(int(match["year"])))
