"""The whole year: "full-year guidance", "for the entire fiscal year", "raised its annual forecast"."""

from __future__ import annotations

import re

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_outlook import follows_plan
from soe_facts.find.date_patterns import END, YEAR, S
from soe_facts.find.date_rules import RuleBook
from soe_facts.records import Period

BOOK = RuleBook()


OF_YEAR = rf"(?:{S}(?:of{S})?(?P<year>{YEAR}){END}(?![.,]\d|[-–/]\d|%))"


@BOOK.rule(
    "full_year",
    ("full", "whole", "entire"),
    rf"(?:[Ff]ull|[Ww]hole|[Ee]ntire)(?:{S}|-)(?P<noun>(?:(?:fiscal|financial|business){S})?year|fiscal){END}{OF_YEAR}?",
)
def read_full_year(match: re.Match[str], context: Context) -> Reading | None:
    """Full-year guidance: the document's year; early in the year and looking back, the one before. Full-year 2023.

    The full year through March is the year through March.
    """
    if match["year"]:
        return Reading(match.end(), "year", Period.year(int(match["year"])))
    told = year_to_edge(context, match.start("noun"), match.end())
    if told is not None:
        return told
    if _TARGET.match(context.text, match.end()) and _OUTDONE.search(context.before(match.start(), 40)):
        return None
    return full_year(match, context)


def year_to_edge(context: Context, start: int, end: int) -> Reading | None:
    """ "The full year through March", "to the end of June": the year that begins at `start` with what it runs to."""
    told = context.inner(start) if _EDGE.match(context.text, end) else None
    return told if told is not None and told.end > end else None


@BOOK.rule(
    "annual_plan",
    ("annual", "yearly"),
    rf"(?:[Aa]nnual|[Yy]early)(?={S}(?:[\w-]+{S}){{0,2}}(?:guidance|targets?|forecasts?|outlook|goals?|projections?)\b)",
)
def read_annual_plan(match: re.Match[str], context: Context) -> Reading | None:
    """Raised its annual profit forecast, half its annual target: the year under way; not "an annual target"."""
    before = context.before(match.start(), 40)
    return None if before.lower().endswith("an ") or _OUTDONE.search(before) else full_year(match, context)


# "Made 51 billion in the first half, exceeding the annual target by 5 percent": no time of the figure's.
_OUTDONE = re.compile(
    r"\b(?:exceed|surpass|beat|top|outdo|overshoot)\w*\s(?:the|its|their)\s\Z|\bof\sthe\s\Z|"
    r"(?:%|cent|half|third|quarters?|thirds|fifths?)\sof\s(?:its|their)\s\Z"
)


_EDGE = re.compile(rf",?{S}(?:to|through|until|ended|ending|that|which){S}")
_TARGET = re.compile(rf"{S}(?:[\w-]+{S})?(?:targets?|plans?|goals?|budget|quota)\b(?!{S}of\b)")


# "Full-year guidance", "raised its full-year buyback": told of a year that is not over.
_GUIDANCE = re.compile(
    rf"{S}(?:\w+{S})?(?:guidance|targets?|forecasts?|outlook|goals?|plans?|estimates?|budget|view)\b"
)


_GUIDED = re.compile(
    r"\b(?:rais|lift|cut|lower|trim|kept|keep|maintain|reiterat|confirm|revis|upgrad|downgrad|narrow|hik)\w*"
    r"\s(?:\w+\s){0,3}\Z"
)


# "Missed its full-year goal": a goal that lies behind.
_MISSED = re.compile(
    r"\b(?:miss|beat|met|hit|exceed|surpass|topp|achiev|fulfil|undershot|overshot)\w*\s(?:\w+\s){0,2}\Z"
)


def full_year(match: re.Match[str], context: Context) -> Reading | None:
    """The year that "full-year" means: this one for "full-year guidance", the last for "missed its full-year goal"."""
    doc_date = context.doc_date
    if doc_date is None:
        return Reading(match.end(), "year", context.recent(12), "context")
    review = context.recent(12)
    if review is not None and review.end <= doc_date and _MISSED.search(context.before(match.start(), 40)):
        return Reading(match.end(), "year", review, "context")
    fiscal_year = context.fiscal_year(0)
    if fiscal_year is None:
        return None
    begun = 12 * (doc_date.year - fiscal_year.start.year) + doc_date.month - fiscal_year.start.month
    ahead = (
        context.is_future(match.start())
        or follows_plan(context.text, match.end())
        or _GUIDANCE.match(context.text, match.end())
        or _GUIDED.search(context.before(match.start(), 40))
    )
    return Reading(match.end(), "year", context.fiscal_year(-1 if begun < 5 and not ahead else 0), "document")
