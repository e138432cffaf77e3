"""What stands beside a date: the year that belongs to it, or the unit that makes its number an amount."""

from __future__ import annotations

import re
from datetime import timedelta

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_patterns import (
    AMOUNT_AFTER,
    THINGS_AFTER,
    S,
)
from soe_facts.records import Period


def is_amount(context: Context, end: int, *, things: bool = True) -> bool:
    """Whether the number that ends at `end` measures or counts what comes next, and so is no date."""
    return AMOUNT_AFTER.match(context.text, end) is not None or (
        things and THINGS_AFTER.match(context.text, end) is not None
    )


_NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$€£¥₹₩#@&=+*^~.,:/]|(?<![A-Za-z])\d[ \u00a0]"
    # A hyphen glues a model's or a phone's number on, except in "mid-2023", "late-2023", "end-2023", "pre-2020".
    r"|[-–—](?<!\s[-–—])(?<!pre-)(?<!post-)(?<!ate-)(?<!arly-)(?<!id-)(?<!nd-)(?<!art-)(?<!\)-)"
    r"|\b(?:[Nn]os?\.?|[Pp]ages?|pp?\.|[Rr]oom|[Ff]lights?|[Uu]nits?|[Mm]odels?|[Bb]oeing|[Cc]odes?:?|Tel\.?:?|[Ff]ax:?|Rs\.?|RMB|"
    r"CNY|USD|EUR|GBP|INR|HKD|ISO|Global|Russell|CSI|Fortune|Forbes|Windows|[Aa]rticles?|[Dd]ocument|[Dd]ecree|[Oo]rder|[Rr]ule|"
    r"least|most|nearly|almost|exceed(?:ed|s|ing)?|totall?ed|total of|employ(?:s|ed|ing)?|only|some|up to|another|"
    r"additional)\s?)\Z"
)


_ROUND_COUNT_BEFORE = re.compile(r"\b(?:[Mm]ore|[Ll]ess|[Ff]ewer) than\s\Z")


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


_YEAR_BACK = re.compile(
    rf"{S}(?:of|in){S}(?:the{S})?(?:previous|prior|preceding){S}(?:(?:fiscal|financial|calendar){S})?(?:year|fiscal)\b"
)


def year_back_after(context: Context, end: int) -> int | None:
    """Where "of the previous fiscal" behind a quarter or a range of months ends: it is the one a year before."""
    back = _YEAR_BACK.match(context.text, end)
    return back.end() if back is not None else None


def day_reading(context: Context, end: int, days: int, rule: str = "") -> Reading:
    """The day so many days after the document's date."""
    period = Period.day(context.doc_date + timedelta(days=days)) if context.doc_date else None
    return Reading(end, "date", period, "document", rule=rule)
