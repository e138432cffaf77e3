"""Days that stand for the months up to them: "by the end of July it had collected X"."""

from __future__ import annotations

import re
from datetime import date

from soe_facts.link.figure import Figure
from soe_facts.link.scene import DATE
from soe_facts.link.tenses import FUTURE
from soe_facts.records import DateMention, Period

_THROUGH = re.compile(r"\b(?:through|up to|until|till) $", re.IGNORECASE)
_BY = re.compile(r"\b(?:[Bb]y|[Aa]s (?:of|at)) (?:the )?$")
_CLOSED = re.compile(r"\b(?:closed|ended|finished) $")
_OF_BUDGETS = frozenset(
    "fiscal_deficit budget_surplus budget_balance government_revenue fiscal_spending tax_revenue".split()
)


def run_up(figure: Figure, mention: DateMention, period: Period | None) -> Period | None:
    """ "By the end of July it had collected X": of January to July; "aims to collect X by the end of 2027": of 2027.

    "Output reached X through June" and "up to June" is of January to June.
    """
    if period is None or not figure.flow:
        return period
    if period.month_count == 1 and not period.is_instant and figure.tense != FUTURE:
        through = _THROUGH.search(figure.scene.text, max(0, mention.start - 9), mention.start)
        return period if through is None else _from_new_year(figure, period.end)
    grown = figure.role.kind == "growth"
    if not period.is_instant or not (grown or figure.role.kind == "level"):
        return period
    frame = figure.story.frame()
    budget = figure.pick is not None and figure.pick.id in _OF_BUDGETS
    if budget and frame is not None and frame.period.end == period.end and frame.period.month_count > 1:
        return frame.period  # "January-August 2023 … showed a deficit of X at the end of August"
    quantity = figure.scene.quantity(figure.node)
    if (
        (quantity.type == "percent" and not grown)
        or quantity.unit.endswith("watt")
        or "/" in quantity.unit  # "by the end of May rates had sunk to 27,000 dollars a day": nothing adds up
        or not _BY.search(figure.scene.text, max(0, mention.start - 8), mention.start)
    ):
        return period
    day = period.end
    if figure.tense == FUTURE:
        return Period.year(day.year) if (day.month, day.day) == (12, 31) else period
    whole = _from_new_year(figure, day)
    return whole if whole.end == day else period


def _from_new_year(figure: Figure, day: date) -> Period:
    """The months up to that of a day, from January or from the start of a year that the sentence names.

    "Plans to spend X this fiscal, of which Y was spent up to December" counts from April, and so does "A target of X
    for the current fiscal. Up to December it had mined Y".
    """
    scene, story = figure.scene, figure.story
    named = [scene.date(at).period for at in scene.of_kind(DATE, *scene.bounds(figure.node))]
    told = [stretch.period for stretch in (story.plan, story.local, story.main) if stretch is not None]
    for year in (*named, *told):
        if year is not None and year.month_count == 12 and year.start <= day <= year.end:
            return Period.months(year.start.year, year.start.month, day.month, day.year)
    return Period.months(day.year, 1, day.month)


def at_close(figure: Figure, mention: DateMention, period: Period | None) -> Period | None:
    """ "closed 2024 with assets of X" is of the last day; "at year-end" is of the year that the passage reports on."""
    frame = figure.story.frame()
    at_end = mention.anchor == "context" and mention.is_instant and mention.rule != "same_unit"
    if at_end and frame is not None and frame.period.month_count == 12:
        return frame.period.last_day
    before = figure.scene.text[max(0, mention.start - 9) : mention.start]
    return period.last_day if period is not None and figure.stock and _CLOSED.search(before) else period
