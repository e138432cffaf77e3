"""What a dividend is paid for: the year, half or quarter that the passage reports on."""

from __future__ import annotations

import re

from soe_facts.link.figure import Figure
from soe_facts.link.tenses import FUTURE, PERFECT, PRESENT
from soe_facts.records import Period

_DIVIDENDS = frozenset({"dividend", "dividend_per_share"})
_FINAL = re.compile(r"\bfinal (?:[a-z]+ )?dividend\b")
_ANNUAL = re.compile(r"\b(?:annual|yearly|total|year-end) (?:[a-z]+ )?(?:dividend|payout)\b")
_PROPOSED = frozenset({"propose", "recommend"})


def is_dividend_of(figure: Figure, period: Period) -> bool:
    """ "The board has approved a final dividend of X", "will propose a dividend of Y": of the year reported on.

    An interim one that "has been declared" is of the half or quarter.
    """
    if figure.pick is None or figure.pick.id not in _DIVIDENDS or figure.role.kind != "level":
        return False
    if period.month_count != 12:
        return figure.tense == PERFECT and period.month_count in {3, 6}
    if figure.tense != FUTURE:
        return figure.tense in {PERFECT, PRESENT}
    return any(figure.scene.low(at) in _PROPOSED for at in range(figure.verb + 1, figure.verb + 4))


def is_annual_dividend(figure: Figure, plan: Period) -> bool:
    """ "Expects a profit of P for the full year.\n\nIt plans to pay an annual dividend of X": of the year under way."""
    if figure.pick is None or figure.pick.id not in _DIVIDENDS or figure.tense != FUTURE or plan.month_count != 12:
        return False
    start = figure.scene.quantity(figure.node).start
    return _ANNUAL.search(figure.scene.text, max(0, start - 40), start) is not None


def is_final_dividend(figure: Figure, period: Period) -> bool:
    """ "Fourth-quarter profit was P. The board declared a final dividend of X": the last quarter ends the year."""
    if figure.pick is None or figure.pick.id not in _DIVIDENDS or figure.role.slot != "plain":
        return False
    start = figure.scene.quantity(figure.node).start
    return period.month_count in {3, 6} and _FINAL.search(figure.scene.text, max(0, start - 40), start) is not None


def year_to(period: Period) -> Period:
    """The twelve months that end with a quarter or a half."""
    index = 12 * period.end.year + period.end.month - 12
    return Period.months(index // 12, index % 12 + 1, period.end.month, period.end.year)
