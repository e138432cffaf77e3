"""One figure with all that its period depends on, and what was decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soe_facts.find.date_patterns import unit_months
from soe_facts.find.dates import resolve_offset
from soe_facts.link.metric import Pick
from soe_facts.link.older_figures import is_older
from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene
from soe_facts.link.story import Story
from soe_facts.records import DateMention, Period

# A day's date is the period of these metrics only; elsewhere it is when something was said.
DAY_METRICS = frozenset(
    "share_price market_value index bond_issue bond_orders coupon_rate spread subscription_ratio contract_value "
    "deal_value trading_turnover bond_yield cds_spread price loan stake fine funding order_backlog interest_rate "
    "share_buyback yield purchases net_selling net_purchases".split()
)
_GATHERED = frozenset({"net_loss", "aggregate_financing", "bond_issue", "loan", "subsidy"})
_LEFT_OVER = re.compile(r"\b(?:accumulated|cumulative|outstanding)\b", re.IGNORECASE)
_LENT = frozenset({"loan", "mortgages"})
_BOOK = re.compile(r"\b(?:book|portfolio|balance|outstanding|gross|net|total)\b")
_LOANS = re.compile(r"\b(?:loans|advances|mortgages|lending|credit)$")
_FRESH = re.compile(r"\b(?:new|fresh|additional|more|further)\s+(?:\w+ )?\w+$", re.IGNORECASE)
# No rule looks farther than this many nodes, however long a sentence runs.
REACH = 90


@dataclass(frozen=True, slots=True)
class When:
    """The chosen period, the date mention it came from (index, or -1), and the rule."""

    period: Period | None
    mention: int
    rule: str


UNSTATED = When(None, -1, "unstated")


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity with everything its period depends on."""

    scene: Scene
    index: int
    node: int
    role: Role
    pick: Pick | None
    roles: dict[int, Role]
    verb: int
    tense: str
    story: Story

    @property
    def dealt(self) -> bool:
        """Whether the metric is of a deal or a trade, which happens on a day."""
        return self.pick is not None and self.pick.id in DAY_METRICS

    @property
    def day(self) -> bool:
        """Whether a single day can be the figure's period: a price's, a deal's, a stock's."""
        return self.dealt or self.stock

    @property
    def stock(self) -> bool:
        """Whether the metric is measured at an instant: assets, debt, employees, the loans of a bank."""
        if self.pick is None or self.pick.metric is None:
            return False
        return self.pick.metric.stock or (self.pick.id in _LENT and self._is_book) or self._is_left_over

    @property
    def _is_left_over(self) -> bool:
        """ "Accumulated losses swelled to X", "outstanding social financing stood at Y": what has come together."""
        assert self.pick is not None
        if self.pick.id not in _GATHERED:
            return False
        start, end = self.pick.start, self.pick.end
        return _LEFT_OVER.search(self.scene.text, max(0, start - 13), end) is not None

    @property
    def _is_book(self) -> bool:
        """ "Its loan book came to X", "gross advances grew to X" are owed; "granted loans of X", "new loans came
        to X" are what was lent."""
        assert self.pick is not None
        scene, start, end = self.scene, self.pick.start, self.pick.end
        words = scene.text[start:end].lower()
        if _BOOK.search(words) is not None:
            return True
        told = self.verb >= 0 and start < scene.nodes[self.verb].start
        return told and _LOANS.search(words) is not None and _FRESH.search(scene.text, max(0, start - 12), end) is None

    @property
    def flow(self) -> bool:
        """Whether the metric is known to run over a stretch of time: profits, output, not deals and prices."""
        return self.pick is not None and self.pick.metric is not None and not self.day


def resolved(mention: DateMention, base: Period | None) -> Period | None:
    """The period of a mention; "a year earlier" counts from `base`."""
    if base is not None and mention.anchor == "offset":
        return resolve_offset(mention, base)
    if base is not None and mention.rule in WEEKS and 4 <= (base.end - base.start).days <= 6:
        return base.previous() if "week" in mention.text.lower() else mention.period
    if mention.period is None and mention.anchor == "context":
        return _stretch_to(base, mention)
    return mention.period


# "Averaged 9,850 MW last week, 3,100 more than a week earlier": counted from the week told of, not from today.
WEEKS = frozenset({"earlier", "previous_unit"})


def _stretch_to(base: Period | None, mention: DateMention) -> Period | None:
    """ "The ratio was X at the end of March. Profit for the quarter": the one that ends with that day."""
    months = unit_months(mention.text.split()[-1])
    if base is None or not base.is_instant or months == 0:
        return base
    index = 12 * base.end.year + base.end.month - months
    whole = Period.months(index // 12, index % 12 + 1, base.end.month, base.end.year)
    return whole if whole.end == base.end else base


def of_span(period: Period | None, mention: DateMention, role: Role, *, old: bool) -> Period | None:
    """ "Between 2014 and 2024 assets went from X to Y": X is of 2014, Y of 2024."""
    if (
        period is None
        or role.kind not in {"level", "share"}
        or period.start.year == period.end.year
        or period.month_count < 24
    ):
        return period
    if old:
        return Period.year(period.start.year)
    planned = role.rule == "at"  # "is budgeted at 1.4 billion euros for 2025-2027"
    return Period.year(period.end.year) if role.slot == "new" and not planned else period


def base_period(figure: Figure, done: dict[int, When], reach: int = 0) -> Period | None:
    """The period that "a year earlier" counts from: that of the newer value, else the reporting period.

    `reach` is how many sentences back the newer value may stand: "Deposits passed X at the end of June. A year earlier
    they had stood at Y".
    """
    head = done.get(figure.role.head)
    if head is not None and head.period is not None:
        return head.period
    scene = figure.scene
    for other in range(figure.index - 1, max(-1, figure.index - 9), -1):
        when = done.get(other)
        if when is None or when.period is None or other not in scene.node_of or is_older(scene, other, figure.roles):
            continue
        if scene.sentence_of[figure.node] - scene.sentence_of[scene.node_of[other]] <= reach:
            return when.period
        break
    frame = figure.story.frame()
    if frame is not None:
        return frame.period
    last = figure.index - 1
    while last - 1 in done and last in scene.node_of and is_older(scene, last, figure.roles):
        last -= 1
    return when.period if (when := done.get(last)) is not None else None
