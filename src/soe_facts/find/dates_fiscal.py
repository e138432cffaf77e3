"""Labels: "Q3FY25", "1H24", "FY 2023-24", "fiscal 2024", "2024 first-half"."""

from __future__ import annotations

import re

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_links import is_year
from soe_facts.find.date_patterns import (
    END,
    FISCAL_YEAR,
    MONTH,
    YEAR,
    YEAR_NAMES,
    S,
    common_year,
    full_year,
)
from soe_facts.find.date_rules import CODE, FOUR_DIGITS, RuleBook
from soe_facts.find.date_spans import months_of
from soe_facts.find.dates_offset import offset_reading
from soe_facts.find.dates_parts import ORDINAL, part_months, place_part
from soe_facts.find.fiscal import FiscalYear
from soe_facts.records import Period

BOOK = RuleBook()


_LABEL = rf"(?:(?P<calendar>CY)|FY|Fy|fy)(?:{S}|-)?['’]?(?P<fy>(?:{YEAR}|\d\d)(?:[-–/](?:{YEAR}|\d\d))?)"


_PART_CODE = r"(?:(?P<q>[Qq][1-4]|[1-4][Qq])|(?P<h>[Hh][12]|[12][Hh])|(?P<n>(?:9|6|3)[Mm]))"


def _code_months(match: re.Match[str]) -> tuple[int, int]:
    if match["n"]:
        return 1, int(match["n"][0])
    code = match["q"] or match["h"]
    length = 3 if match["q"] else 6
    rank = int(re.sub(r"\D", "", code))
    return length * (rank - 1) + 1, length * rank


def fiscal_label(context: Context, match: re.Match[str]) -> Period | None:
    """The year that "FY24", "FY2023-24", "fiscal 2024" or "CY24" stands for."""
    parts = re.split(r"[-–/]", match["fy"])
    first = int(parts[0]) if len(parts[0]) == 4 else 2000 + int(parts[0])
    if match.groupdict().get("calendar"):
        return Period.year(first) if len(parts) == 1 else None
    if len(parts) == 1:
        return context.fiscal.period(first)
    if full_year(str(first), parts[1]) != first + 1 or context.fiscal.is_calendar:
        return None
    return context.fiscal.starting(common_year(first))


@BOOK.rule(
    "part_code",
    (CODE,),
    rf"{_PART_CODE}(?:(?:{S}|-)?(?:of{S})?{_LABEL}|['’]?(?P<year>{YEAR}|\d\d)|(?:{S}|-)(?P<spaced>{YEAR}))?{END}(?![.,]\d|%|-[A-Z])",
)
def read_part_code(match: re.Match[str], context: Context) -> Reading | None:
    """Q3 2024; 1Q24; Q2FY25; 2H 2024; H1; 9MFY24."""
    first, last = _code_months(match)
    if re.search(r"[\w$€£¥.,/-]\Z", context.before(match.start(), 1)):
        return None
    if match.group().isalnum() and context.text[match.end() : match.end() + 1] == ":":
        return None  # "Q1: What of profits?"
    if match["fy"]:
        year = fiscal_label(context, match)
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
    rf"(?:(?P<year>{YEAR})|{_LABEL})(?:['’]s)?{S}(?P<ord>{ORDINAL})(?:{S}|-)(?P<noun>quarter|half){END}",
)
def read_year_part(match: re.Match[str], context: Context) -> Reading | None:
    """2024Q3; 2024 first-half; FY24 Q2."""
    if match["year"]:
        if not is_year(context, match.start(), match.end("year")):
            return None
        year: Period | None = Period.year(int(match["year"]))
    else:
        year = fiscal_label(context, match)
    months = part_months(match["ord"], match["noun"]) if "ord" in match.re.groupindex else _code_months(match)
    if months is None:
        return None
    return Reading(match.end(), "period", None if year is None else months_of(year, *months))


@BOOK.rule("fiscal_label", ("fy", CODE), rf"{_LABEL}{END}(?![.,]\d|%)")
@BOOK.rule(
    "fiscal_label",
    YEAR_NAMES,
    rf"{FISCAL_YEAR}{S}(?P<fy>{YEAR}(?:[-–/](?:{YEAR}|\d\d))?){END}(?![.,]\d|%)",
)
@BOOK.rule(
    "fiscal_label",
    ("last", "this", "next", "current", "past", "coming", "previous", "ongoing", "running", "upcoming", "just"),
    rf"(?:[Ll]ast|[Tt]his|[Nn]ext|[Cc]urrent|[Pp]ast|[Cc]oming|[Pp]revious|[Oo]ngoing|[Rr]unning|[Uu]pcoming|[Jj]ust(?:{S}|-)\w+){S}"
    rf"{FISCAL_YEAR}(?:{S}of)?{S}(?P<fy>{YEAR}[-–/](?:{YEAR}|\d\d)){END}(?![.,]\d|%)",
)
@BOOK.rule(
    "fiscal_label", (FOUR_DIGITS,), rf"(?P<fy>{YEAR}(?:[-–/](?:{YEAR}|\d\d))?){S}(?:fiscal|financial)(?:{S}year)?{END}"
)
def read_fiscal_label(match: re.Match[str], context: Context) -> Reading | None:
    """FY24; FY 2023-24; fiscal 2024; the 2022/23 financial year."""
    if re.search(r"[\d.,/-]\Z", context.before(match.start(), 1)):
        return None
    return Reading(match.end(), "year", fiscal_label(context, match), rule="fiscal_year")


@BOOK.rule("fiscal_from", ("fiscal", "financial", "year"), rf"(?:(?:[Ff]iscal|[Ff]inancial){S})?[Yy]ear{S}(?=from{S})")
def read_fiscal_from(match: re.Match[str], context: Context) -> Reading | None:
    """The fiscal year from July 2023 to June 2024."""
    inner = context.inner(match.end())
    if inner is None or inner.period is None or inner.period.month_count != 12:
        return None
    return Reading(inner.end, "year", inner.period, inner.anchor, rule="fiscal_year")


_ON_TO = re.compile(rf"{S}(?:to|and|through){S}")
_SPAN = 2


@BOOK.rule(
    "fiscal_span", ("from", "between"), rf"(?:[Ff]rom|[Bb]etween){S}(?=(?:FY{S}?)?(?:{YEAR}[-–/])?\d\d(?!\d|[.,]\d|%))"
)
def read_fiscal_span(match: re.Match[str], context: Context) -> Reading | None:
    """From 2021-22 to 2025-26, between FY22 and FY26; of two years that follow on each other one is compared."""
    first = context.inner(match.end())
    on = _ON_TO.match(context.text, first.end) if first is not None else None
    last = context.inner(on.end()) if on is not None else None
    if first is None or last is None or first.period is None or last.period is None:
        return None
    years = first.period.month_count == last.period.month_count == 12 and first.period.start.month != 1
    if not years or last.period.start.year - first.period.start.year < _SPAN:
        return None
    return Reading(last.end, "year", Period(first.period.start, last.period.end))


_EDGE_TOLD = re.compile(
    rf",?{S}(?:(?:(?:that|which){S})?(?:(?P<begun>started|began|commenced|beginning|starting|commencing|starts|begins)|"
    rf"ends|ended|ending)(?:{S}(?:in|on|from))?|to|through|until|running{S}(?:to|through|until)){S}"
    rf"(?:the{S}(?:end{S}of{S})?)?(?=\w)"
)


_TO_NEXT_MONTH = rf"(?:to|through|until|ending|(?:that|which){S}ends)(?:{S}in)?(?:{S}the{S}end{S}of)?{S}next{S}{MONTH}"


@BOOK.rule(
    "fiscal_over",
    ("just", "recently", "newly"),
    rf"(?:[Jj]ust|[Rr]ecently|[Nn]ewly)(?:{S}|-)(?:concluded|ended|closed|completed|finished){S}{FISCAL_YEAR}{END}(?!{S}(?:year{S})?\d)",
)
def read_fiscal_over(match: re.Match[str], context: Context) -> Reading | None:
    """The just-concluded fiscal year: the last one over."""
    return Reading(match.end(), "year", context.fiscal_year(-1), "document", rule="named_year")


@BOOK.rule(
    "fiscal_unit",
    (
        "last",
        "this",
        "next",
        "current",
        "past",
        "coming",
        "previous",
        "ongoing",
        "running",
        "upcoming",
        "outgoing",
        "new",
    ),
    rf"(?P<which>[Nn]ew|[Ll]ast|[Tt]his|[Nn]ext|[Cc]urrent|[Pp]ast|[Cc]oming|[Pp]revious|[Oo]ngoing|[Rr]unning|[Uu]pcoming|[Oo]utgoing){S}(?:{FISCAL_YEAR}{END}(?!{S}(?:year{S})?\d)|year(?=,?{S}{_TO_NEXT_MONTH}))",
)
def read_fiscal_unit(match: re.Match[str], context: Context) -> Reading | None:
    """The current fiscal; last financial year; the current business year through next March.

    A new fiscal year is the one that has just begun or is about to.
    """
    which = match["which"].lower()
    if which == "previous":
        return offset_reading(match.end(), context, -12, "earlier")
    distance = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(which, 0)
    if which == "new":
        current = context.fiscal_year(0)
        half_gone = (
            current is not None and context.doc_date is not None and (context.doc_date - current.start).days > 183
        )
        distance = int(half_gone)
    told = _told_edge(context, match.end())
    if told is not None and context.doc_date is not None:
        end, first_month, _ = told
        months = 12 * context.doc_date.year + context.doc_date.month - first_month + 12 * distance
        return Reading(end, "year", _from_month(months // 12, first_month), "document", rule="named_year")
    return Reading(match.end(), "year", context.fiscal_year(distance), "document", rule="named_year")


@BOOK.rule("fiscal_begun", ("year",), rf"[Yy]ear(?={S}(?:starting|beginning|commencing){S})")
@BOOK.rule("fiscal_begun", YEAR_NAMES, rf"{FISCAL_YEAR}(?=,?{S}(?:that|which|start|begin|began|commenc))")
def read_fiscal_begun(match: re.Match[str], context: Context) -> Reading | None:
    """The fiscal year that starts in April, the year starting July: the one whose first day is nearest.

    "Began" looks back.
    """
    told = _told_edge(context, match.end())
    if told is None or not told[2] or context.doc_date is None:
        return None
    end, first_month, begun = told
    months = 12 * context.doc_date.year + context.doc_date.month - first_month
    if begun not in ("started", "began", "commenced"):
        months += 6
    return Reading(end, "year", _from_month(months // 12, first_month), "document", rule="fiscal_year")


def _told_edge(context: Context, start: int) -> tuple[int, int, str] | None:
    """Where "that starts in April", "through next March" ends, the year's first month, and the word for its start."""
    led = _EDGE_TOLD.match(context.text, start)
    inner = context.inner(led.end()) if led else None
    if led is None or inner is None or inner.period is None or inner.anchor != "document":
        return None
    if inner.rule == "weekday" or not (inner.period.is_instant or inner.period.month_count == 1):
        return None
    begun = led["begun"] or ""
    month = inner.period.start.month if begun else inner.period.end.month % 12 + 1
    return inner.end, month, begun


def _from_month(year: int, month: int) -> Period:
    """The twelve months from that month on."""
    return FiscalYear((month + 10) % 12 + 1).starting(year)
