"""Stretches counted from the document's date ("over the past two years"), first days of a month, and durations."""

from __future__ import annotations

import re
from datetime import timedelta

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_patterns import END, NUMBER, NUMBER_WORDS, S, number_value, unit_months
from soe_facts.find.date_rules import DIGITS, RuleBook
from soe_facts.find.dates_offset import MAX_COUNT, UNIT
from soe_facts.records import Period

BOOK = RuleBook()


@BOOK.rule(
    "stretch",
    ("past", "last", "next", "coming", "recent", "following"),
    rf"(?P<which>[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Ff]ollowing)(?:{S}(?P<count>{NUMBER}|(?:few|several|couple{S}of)(?={S}))(?:{S}(?:to|or){S}{NUMBER})?)?{S}(?:full{S}|straight{S}|consecutive{S})?"
    rf"(?P<fiscal>(?:fiscal|financial){S})?{UNIT}{END}",
)
def read_stretch(match: re.Match[str], context: Context) -> Reading | None:
    """Over the past two years, in the last five months, the past decade: up to, or on from, the document's date."""
    count = match["count"]
    is_one = not match["unit"].endswith("s") and match["which"].lower() in ("past", "coming")
    if count is None and match["unit"] != "decade" and not is_one:
        return None
    number = 1 if count is None else number_value(count) if re.fullmatch(NUMBER, count) else 0
    ahead = match["which"].lower() in ("next", "coming", "following")
    doc_date = context.doc_date
    if doc_date is None or not 0 < number <= MAX_COUNT:
        return Reading(match.end(), "period", None, "document")
    if match["fiscal"]:
        return Reading(match.end(), "period", _fiscal_years(context, number, ahead), "document")
    months = unit_months(match["unit"], number)
    today = Period.day(doc_date)
    far = today.shift(months=months if ahead else -months) if months else None
    days = timedelta(days=number * (7 if match["unit"].startswith("week") else 1))
    edge = far.start if far is not None else doc_date + days if ahead else doc_date - days
    one = timedelta(days=1)
    period = Period(doc_date + one, edge) if ahead else Period(edge + one, doc_date)
    return Reading(match.end(), "period", period, "document")


def _fiscal_years(context: Context, number: int, ahead: bool) -> Period | None:
    """The last financial years that are over, or the next ones to begin."""
    first = context.fiscal_year(1 if ahead else -number)
    last = context.fiscal_year(number if ahead else -1)
    return None if first is None or last is None else Period(first.start, last.end)


@BOOK.rule(
    "first_days",
    ("first", "last", "opening"),
    rf"(?P<ord>[Ff]irst|[Ll]ast|[Oo]pening)(?:{S}|-)(?P<count>{NUMBER})(?:{S}|-)days?{S}of{S}(?:the{S})?(?=\w)",
)
def read_first_days(match: re.Match[str], context: Context) -> Reading | None:
    """The first 10 days of February."""
    inner = context.inner(match.end())
    if inner is None or inner.type == "duration" or inner.anchor == "offset":
        return None
    period, days = inner.period, timedelta(days=number_value(match["count"]) - 1)
    if period is not None and period.start + days <= period.end:
        ends = match["ord"].lower() == "last"
        period = Period(period.end - days, period.end) if ends else Period(period.start, period.start + days)
    return Reading(inner.end, "period", period, inner.anchor)


_OPENS = re.compile(r"(?:^|[.!?\"“”]\s+|[\"“\n])(?:In|Over|During|For)\s\Z")
_AHEAD = re.compile(r"['’]|[^.\n]{0,80}\b(?:will|would|could|can|may|might|must|shall|should|is to|are to|time)\b")


@BOOK.rule("months_so_far", (DIGITS, *NUMBER_WORDS), rf"(?P<count>{NUMBER}){S}months{END}")
def read_months_so_far(match: re.Match[str], context: Context) -> Reading | None:
    """ "In ten months the port handled X", in November: the months of the year that are over."""
    months, today = number_value(match["count"]), context.doc_date
    if today is None or not 1 < months < today.month <= months + 2:
        return None
    if not _OPENS.search(context.before(match.start(), 12)) or _AHEAD.match(context.text, match.end()):
        return None
    return Reading(match.end(), "period", Period.months(today.year, 1, months), "document")


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
