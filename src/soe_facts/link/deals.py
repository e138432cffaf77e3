"""The days of deals and of trading: what a price, a bond or a contract without a date of its own is told of."""

from __future__ import annotations

import re

from soe_facts.link.date_use import follows_said, is_dateline
from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.metric_index import SEEN
from soe_facts.link.metric_whole import OF_BONDS
from soe_facts.link.scene import DATE, QUANTITY, Scene
from soe_facts.link.tenses import FUTURE, PAST, PERFECT, PRESENT, governor

# What one deal fixes at once.
_DEALS = frozenset({*OF_BONDS, "contract_value", "deal_value", "loan", "funding"})
_DEAL_VERBS = frozenset(
    "signed inked sealed struck concluded closed completed priced sold issued placed launched awarded won clinched "
    "landed secured bought acquired agreed initialled signing pricing".split()
)
# What is told of a price before it trades.
_OFFERED = frozenset("sold priced offered issued placed allotted".split())
_OFFER_PRICE = re.compile(
    r"\b(?:offer|offering|issue|subscription|IPO|listing|flotation) price(?! range)\b", re.IGNORECASE
)
_NEWS = frozenset("after having following as when because on since".split())
# What makes a worth one of the market.
_OF_TRADING = frozenset(
    "market capitalization capitalisation cap share shares stock stocks trading traded closed close closing exchange "
    "debut bourse listed".split()
)
_YIELDS = frozenset({"yield", "bond_yield"})
_SET_BY_DEAL = _YIELDS | {"market_value"}
_AMOUNTS = frozenset({"comes", "amounts", "runs"})


_LATE = 6


def trading_day(figure: Figure) -> When:
    """A price is of the day of the report, the first that the text names; a bond's is of the deal just told."""
    scene, event, found = figure.scene, figure.story.event, figure.story.day
    if _is_foreseen(figure) or is_offered(figure) or _is_reckoned(figure) or _is_priced_at(figure):
        return UNSTATED
    sold = event is not None and event.firm and scene.sentence_of[figure.node] - event.sentence <= 1
    if event is not None and sold and figure.pick is not None and figure.pick.id in _SET_BY_DEAL:
        return When(event.period, event.mention, "deal")
    if found is None or (scene.doc_date is not None and (scene.doc_date - found.period.end).days > _LATE):
        return UNSTATED  # "Supplies hit a record on October 30. … The shares gained 1.1%", a week later
    return When(found.period, found.mention, "trading_day")


def _is_foreseen(figure: Figure) -> bool:
    """ "Sees the all-share index at 56,000 by Christmas": no level of the day."""
    if figure.pick is None or figure.pick.id != "index":
        return False
    looks_ahead = figure.tense in {PRESENT, FUTURE} and not figure.scene.vocabulary(figure.node).isdisjoint(SEEN)
    return figure.pick.rule == "foreseen" or looks_ahead


def is_offered(figure: Figure) -> bool:
    """ "The shares were sold at 104 lei each", "a range of 98 to 112": an offer's price, not that of a trading day."""
    scene, node = figure.scene, figure.node
    if figure.pick is None or figure.pick.id != "share_price":
        return False
    low = _after_verb(scene, node)
    near = [scene.low(i) for i in range(max(low, node - 9), node)]
    priced = _OFFER_PRICE.search(scene.text, scene.nodes[max(low, node - 6)].start, scene.nodes[node].start)
    return priced is not None or "range" in near or ("at" in near and not _OFFERED.isdisjoint(near))


def _after_verb(scene: Scene, node: int) -> int:
    """Where the figure's own words begin: "Listed at an issue price of Rs 949, it | surged 6.5 per cent"."""
    low, _ = scene.bounds(node)
    verb = next((at for at in range(node - 1, low, -1) if scene.is_finite(at)), low)
    told = any(True for _ in scene.of_kind(QUANTITY, low, verb))
    return verb if told else low


def is_of_news(figure: Figure, mention: int) -> bool:
    """ "Jumped 5.6 percent to 1,985 yen after reporting a profit for 2024": the date is of the news, not of the price.

    So is that of "as its profit for 2023 climbed" and of "having swung to a third-quarter loss".
    """
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    period = scene.dates[mention].period
    if period is None or period.is_instant:
        return False
    at = next((i for i in scene.of_kind(DATE, node, high) if scene.nodes[i].ref == mention), -1)
    return any(scene.low(i) in _NEWS for i in range(node + 1, at))


def _is_reckoned(figure: Figure) -> bool:
    """ "Analysts estimate that it is worth 18 billion dollars": a price that nobody has paid is of no day.

    So is what it is worth at the issue price.
    """
    if figure.pick is None or figure.pick.id != "market_value":
        return False
    scene = figure.scene
    low, high = scene.bounds(figure.node)
    if figure.tense == FUTURE or _OFFER_PRICE.search(scene.text, scene.nodes[low].start, scene.nodes[high - 1].end):
        return True
    return figure.pick.rule == "worth" and not any(scene.low(i) in _OF_TRADING for i in range(low, high))


def _is_priced_at(figure: Figure) -> bool:
    """ "The shares trade on 22 times last year's earnings": how they are valued now."""
    return figure.tense == PRESENT and figure.scene.quantity(figure.node).type == "multiple"


_SPANS = frozenset("so far in the over for during this since".split())


def is_of_growth(figure: Figure, mention: int) -> bool:
    """ "Last traded at 8.77 yuan, down 6.4 percent this year": the year is of the fall, not of the price."""
    scene, node = figure.scene, figure.node
    period = scene.dates[mention].period
    if figure.role.kind != "level" or period is None or period.is_instant:
        return False
    low, high = scene.bounds(node)
    at = next((i for i in scene.of_kind(DATE, low, high) if scene.nodes[i].ref == mention), -1) - 1
    while at > low and scene.low(at) in _SPANS:
        at -= 1
    other = at >= low and at != node and scene.is_kind(at, QUANTITY)
    return other and scene.quantity(at).type == "percent"


_PAPERS = frozenset(
    "bond bonds note notes bill bills paper debt securities eurobond eurobonds government sovereign treasury".split()
)


def is_maturity(figure: Figure, mention: int) -> bool:
    """ "South Africa's benchmark 2035 government bond was firmer, with the yield at 10.3%": when it falls due."""
    if figure.pick is None or figure.pick.id not in _YIELDS:
        return False
    scene = figure.scene
    low, _ = scene.bounds(figure.node)
    at = next((i for i in scene.of_kind(DATE, low, figure.node) if scene.nodes[i].ref == mention), -1)
    return at >= 0 and scene.low(at + 1).partition(" ")[0] in _PAPERS


def deal_ahead(figure: Figure) -> When:
    """ "It has signed a contract worth X. … The agreement was signed on Tuesday": the lead's deal is dated after it."""
    scene = figure.scene
    if figure.pick is None or figure.pick.id not in _DEALS:
        return UNSTATED
    sentence = scene.sentence_of[figure.node]
    before = scene.before(figure.node)
    aside = (
        scene.low(before) == "worth" and scene.low(before - 1) == ","
    )  # "Under the contract, worth X, it will build"
    aside = aside or (scene.low(before) == "at" and scene.low(before - 1) == "valued" and scene.low(before - 2) == ",")
    amounts = scene.low(before) in {"worth", "at", "is"} or scene.low(before - 1) in _AMOUNTS
    if aside or (figure.tense == PRESENT and amounts):
        # "Signed a contract on Monday. … The deal is worth X", "which was signed on Monday and runs to X"
        first, last = scene.first[max(0, sentence - 1)], figure.node
    elif figure.tense in {PAST, PERFECT}:
        first, last = scene.first[sentence], scene.last[min(sentence + 2, len(scene.last) - 1)]
    else:
        return UNSTATED
    for at in range(first, last):
        if scene.is_kind(at, DATE) and _is_deal_day(scene, at) and not _is_of_other(scene, figure.node, at):
            return When(scene.date(at).period, scene.nodes[at].ref, "deal")
    return UNSTATED


def _is_of_other(scene: Scene, node: int, at: int) -> bool:
    """ "Has raised 9 billion this year, and its shares closed at 40 pesos on Friday": the day of another figure."""
    near = scene.of_kind(QUANTITY, max(node + 1, at - 3), at)
    return any(scene.clause_of[other] != scene.clause_of[node] for other in near)


def _is_deal_day(scene: Scene, at: int) -> bool:
    mention = scene.date(at)
    if mention.type != "date" or mention.is_instant or mention.period is None or not mention.period.is_instant:
        return False
    if follows_said(scene, at) or is_dateline(scene, at):
        return False
    low, _ = scene.bounds(at)
    if scene.low(governor(scene, at)) in _DEAL_VERBS or scene.low(at + 1) in _DEAL_VERBS:
        return True  # "has today issued", "has on Tuesday signed"
    return any(scene.low(i) in _DEAL_VERBS for i in range(max(low, at - 14), at))


def is_single_deal(figure: Figure) -> bool:
    """ "It won a 6 billion zloty order": a single deal is of a day that the text does not give."""
    if figure.pick is None or figure.pick.id not in _DEALS or figure.role.kind != "level":
        return False
    scene, node = figure.scene, figure.node
    low, _ = scene.bounds(node)
    return any(scene.low(i) in {"a", "an"} for i in range(max(low, node - 5), node))
