"""The pick of a metric, and what a metric can measure: a ratio is never money."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from soe_facts.find.metrics import Metric, metric_lexicon
from soe_facts.link.phrases import strip_modifiers
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene
from soe_facts.records import Quantity


@dataclass(frozen=True, slots=True)
class Pick:
    """The metric chosen for a quantity: its id, the words that name it, and the rule that chose it."""

    id: str
    start: int
    end: int
    rule: str
    metric: Metric | None = None
    breakdown: str | None = None


_CLASSES = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"watt_hour|joule|^tce|british_thermal|calorie", "energy"),
        (r"^(?:metric_ton|kilogram|gram|pound|ounce|troy_ounce|deadweight|carat|tonne|short_ton|jin|catty)", "mass"),
        (r"^(?:meter|foot|kilometer|centimeter)\*\*3$|liter|barrel|boe|gallon|oil_equivalent|bushel", "volume"),
        (r"\*\*2$|hectare|acre|^mu$", "area"),
        (r"^(?:kilo|centi|milli|nautical_)?(?:meter|mile|foot|inch|yard)$", "length"),
        (r"watt", "power"),
        (r"^TEU$", "TEU"),
        (r"^knot$", "speed"),
        (r"byte", "data"),
        (r"^(?:hour|minute|day|month|year|week)$", "time"),
    )
)


def unit_class(quantity: Quantity) -> str:
    """The class of unit that the metrics lexicon speaks of; money per something is `price`.

    >>> from decimal import Decimal
    >>> unit_class(Quantity(0, 1, "x", "physical", Decimal(1), "gigawatt_hour"))
    'energy'
    >>> unit_class(Quantity(0, 1, "x", "money", Decimal(1), "USD/barrel"))
    'price'
    """
    found = _class_of(quantity.type, quantity.unit)
    # "Spends 500 million rupees a day": a sum told by the day, no price.
    return "money" if found == "price" and quantity.unit.endswith(_SPANS) and _is_sum(quantity) else found


_SPANS = ("/day", "/week", "/month")
# Currencies of which millions are a month's wages.
_SMALL = ("VND", "IDR", "IRR", "LAK", "UZS", "GNF", "PYG", "KHR", "COP", "TZS", "UGX", "KRW", "JPY", "MMK", "IQD")
_LEAST_SUM = Decimal(10**6)
_LEAST_SMALL = Decimal(10**9)


def _is_sum(quantity: Quantity) -> bool:
    return abs(quantity.value) >= (_LEAST_SMALL if quantity.unit.startswith(_SMALL) else _LEAST_SUM)


@lru_cache(maxsize=1024)
def _class_of(kind: str, unit: str) -> str:
    if kind in {"percentage_point", "basis_point"}:
        return "point"
    head, _, per = unit.partition("/")
    if kind != "physical":
        return "price" if per and kind == "money" else {"multiple": "ratio"}.get(kind, kind)
    if per:
        return _pace(head, per)
    return next((name for pattern, name in _CLASSES if pattern.search(unit)), "other")


def _pace(head: str, per: str) -> str:
    """ "Kilometres an hour" are a speed, "kilometres a day" a distance."""
    if head not in {"kilometer", "meter", "mile"}:
        return "rate"
    return "length" if per in {"day", "week", "month"} else "speed"


_SCALE = re.compile(r"illion|crore|lakh|bn|mn|trn|thousand|\d ?(?:bil|mil|mln|bln|tn|tr|cr|mio|mrd)\b|\d[bBmMkKtT]\b")


def is_scaled(quantity: Quantity) -> bool:
    """Whether a quantity is written with a scale word, and so is no price of one thing."""
    return _SCALE.search(quantity.text) is not None


# Metrics of one share, one customer or one unit of money: no sum of millions.
_PER_PIECE = frozenset(
    "exchange_rate share_price dividend_per_share earnings_per_share arpu average_revenue_per_user".split()
)
_LARGE = Decimal(5_000_000)


def resolve(metric: Metric, quantity: Quantity, role: Role) -> Metric | None:
    """The metric that words name for this quantity, None where they cannot: a ratio is never money.

    The same words can name two metrics by unit: "sales" of 2 billion yuan are revenue, of 3 million tonnes a volume.
    """
    if role.kind in {"growth", "share"}:
        return None if role.kind == "share" and metric.ratio and role.rule == "of" else metric
    kind = unit_class(quantity)
    if metric.id in _PER_PIECE and quantity.value >= _LARGE:
        return None
    if metric.id == "fleet_size" and "/" in quantity.unit:
        return None  # "Sends out 22 trains a day": what runs, not what it has
    if kind == "point" and (role.kind == "change" or metric.ratio):
        return metric
    if not metric.units or kind in metric.units or (kind == "percent" and metric.ratio):
        return metric
    other = metric.by_unit.get(kind)
    return metric_lexicon().by_id[other] if other else None


def fits(metric: Metric, quantity: Quantity, role: Role) -> bool:
    """Whether the words that name a metric can name what this quantity measures."""
    return resolve(metric, quantity, role) is not None


def fits_pick(pick: Pick, quantity: Quantity, role: Role) -> bool:
    """Whether a pick made for another quantity can serve this one."""
    return pick.metric is None or fits(pick.metric, quantity, role)


def level_after(scene: Scene, index: int) -> Quantity | None:
    """The level that a growth leads to: "sales rose 5 percent to 3.1 million tonnes"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + 9)):
        item = scene.nodes[at]
        if item.kind == QUANTITY:
            return scene.quantity(at) if scene.low(scene.before(at)) == "to" else None
        if item.kind == METRIC or item.low in {";", "and", "while"}:
            return None
    return None


def is_whole(scene: Scene, node: int) -> bool:
    """ "Cut 200 of its 900 jobs": the second count is what the first is a part of."""
    before = scene.before(node)
    while scene.tag(before) == "POS":
        before -= 1  # "1,620 of RINL's 12,500 employees"
    owned = scene.tag(before) in {"DT", "PRP$"} or scene.low(before) in {"its", "their", "his", "our"}
    before -= owned or (scene.is_kind(before, ACTOR) and scene.tag(before + 1) == "POS")
    return (
        scene.low(before) == "of"
        and scene.is_kind(before - 1, QUANTITY)
        and scene.quantity(before - 1).type in {"count", "percent"}
    )


def pick_at(scene: Scene, node: int, rule: str, index: int = -1, role: Role | None = None) -> Pick:
    """The pick for a metric node, with its modifiers as breakdown; by the unit where the quantity is given."""
    mention = scene.metric(node)
    metric = mention.metric
    if index >= 0 and role is not None:
        metric = resolve(metric, scene.quantities[index], role) or metric
        if role.kind == "growth" and metric.by_unit and (level := level_after(scene, index)) is not None:
            metric = resolve(metric, level, Role("level")) or metric
    start, breakdown = strip_modifiers(scene, node)
    return Pick(metric.id, start, mention.end, rule, metric, breakdown)
