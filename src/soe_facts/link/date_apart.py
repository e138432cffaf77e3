"""Dates that no story goes on from: of deals, dividends and deliveries, of clauses without figures."""

from __future__ import annotations

from soe_facts.link.scene import DATE, METRIC, QUANTITY, Scene
from soe_facts.link.tenses import governor

_SETS = frozenset("raised hiked increased cut lowered reduced slashed adjusted".split())
_BOUGHT = frozenset("bought acquired paid won signed issued placed sold took".split())
_FUNDED = frozenset(
    "injected pumped gave lent granted handed transferred received borrowed issued ordered repaid redeemed secured "
    "obtained arranged converted donated allotted awarded".split()
)
_RATES = frozenset("affirmed reaffirmed upgraded downgraded rated".split())
_BIDS = frozenset({"bid", "bids", "offer", "offers", "tender"})
_BORROWED = frozenset("raised sold issued priced placed launched floated tapped".split())
_OF_LENDERS = frozenset({"bond_issue", "loan", "coupon_rate"})


def is_of_deal(scene: Scene, at: int) -> bool:
    """ "Compass paid 906 million for its gas arm in September": the month of a deal is none that is reported on."""
    at_verb = governor(scene, at)
    verb = scene.low(at_verb)
    if "fined" in {verb, scene.low(at_verb + 1)} or verb in _RATES:
        return True  # "Moody's affirmed Torvik in April"
    if any(scene.metric(i).metric.id == "fine" for i in scene.of_kind(METRIC, *scene.clause(at))):
        return True  # "A second fine, of X, followed in February"
    low, high = scene.bounds(at)
    if verb in _SETS and any(scene.metric(i).metric.id == "price" for i in scene.of_kind(METRIC, low, high)):
        return True  # "In August, it raised fares by 9.8 percent"
    if verb in _BORROWED and any(scene.metric(i).metric.id in _OF_LENDERS for i in scene.of_kind(METRIC, low, high)):
        return True  # "It raised 1 billion dollars with its first Eurobonds in October"
    bids = not _BIDS.isdisjoint(scene.vocabulary(at))
    if verb not in _BOUGHT | _FUNDED and not bids:
        return False
    sums = [i for i in scene.of_kind(QUANTITY, low, high) if scene.quantity(i).type == "money"]
    if bids and any(scene.low(i - 1) == "of" and scene.low(i - 2) in _BIDS for i in sums):
        return True  # "The plant, won by Aboitiz with a bid of 36 billion in October"
    if verb in _FUNDED and sums:
        return True  # "In December the state injected X into the company"
    return any("for" in {scene.low(scene.before(i)), scene.low(scene.after(i))} for i in sums)


_HANGS = frozenset("after before when as because since until once while though although which who whose where".split())


def is_of_dividend(scene: Scene, at: int) -> bool:
    """ "The board recommended a dividend of 5 rupees a share for 2023-24", "paid a dividend of 5 million for 2023"."""
    low, _ = scene.bounds(at)
    opener = at - 1 - (scene.low(at - 1) == "the")
    if scene.low(opener) != "for":
        return False
    shared = any(scene.low(i).endswith("share") for i in range(max(low, at - 16), at))
    return any(
        scene.metric(i).metric.id.startswith("dividend") and (shared or scene.low(i).endswith("dividend"))
        for i in scene.of_kind(METRIC, max(low, at - 16), at)
    )


_PUBLISHED = frozenset("published released reported presented announced unveiled issued disclosed filed".split())


_REPORTS = frozenset("figures results accounts numbers earnings books statements report reports profits".split())


def is_of_idle(scene: Scene, at: int) -> bool:
    """ "Revenue rose 4 percent, after it bought Lindero in April": the time of a clause that has no figure."""
    low, high = scene.bounds(at)
    verb = False
    if scene.date(at).type == "date" and any(scene.low(i) in _PUBLISHED for i in range(max(low, at - 5), at)):
        return False  # "the retailer, whose accounts were published in Karachi on Wednesday": the day of the report
    if scene.low(at - 1) in {"for", "of", "in"} and scene.low(at - 2).rpartition(" ")[2] in _REPORTS:
        return False  # "told journalists as it presented preliminary figures for the first half"
    for step in range(at - 1, low - 1, -1):
        item = scene.nodes[step]
        if item.kind in {QUANTITY, DATE} or item.low in {";", ":"}:
            return False
        verb = verb or scene.is_finite(step)
        if item.low in _HANGS:
            ahead = next((i for i in range(at + 1, high) if scene.low(i) in {",", ";", ".", '"', "”"}), high)
            return verb and not any(True for _ in scene.of_kind(QUANTITY, at + 1, ahead))
        if item.low == ",":
            return False
    return False


_REASONS = frozenset({"after", "as", "because", "since", "when", "once", "that", "which", "who", "though", "although"})


def is_of_reason(scene: Scene, at: int) -> bool:
    """ "Revenue was 312 billion, down 4 percent after tariffs were cut by a fifth in March": the month of a clause that
    only says why, behind one with figures."""
    low, _ = scene.bounds(at)
    if _REASONS.isdisjoint(scene.vocabulary(at)):
        return False
    for step in range(at - 1, max(low, at - _REACH), -1):
        if scene.low(step) in {";", ":", "while", "but"}:
            return False
        if scene.low(step) in _REASONS:
            return any(True for _ in scene.of_kind(QUANTITY, low, step))
    return False


_REACH = 22


_DELIVERIES = frozenset({"delivery", "loading", "shipment", "settlement"})


def is_of_delivery(scene: Scene, at: int) -> bool:
    """ "Wheat for delivery in December was $230", "cargoes for December loading": when goods sold now arrive."""
    behind = scene.low(at + 1 + (scene.low(at + 1) == "-"))
    return behind in _DELIVERIES or (scene.low(at - 1) in {"in", "for"} and scene.low(at - 2) in _DELIVERIES)
