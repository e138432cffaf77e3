"""Money per share: a dividend, earnings or a price, and what it comes to in all."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.metric_topic import subject_pronoun, topic
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, Scene

_PAPER_WORDS = frozenset({"share", "shares", "stock", "scrip", "unit", "units", "coupon", "coupons"})
_PAPERS = frozenset({"equity", "ordinary", "common", "preference", "preferred", "listed"})


def per_share(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """Money "a share": a dividend, earnings or a price by what is spoken of; "at 3 million euros apiece" a price."""
    quantity = scene.quantities[index]
    after = scene.after(scene.node_of[index])
    if quantity.type != "money" or after < 0 or scene.low(after) not in {"a", "per", "each", "share", "apiece"}:
        return None
    if scene.low(after) in {"each", "apiece"} and _of_shares(scene, index):
        return Pick("share_price", quantity.start, quantity.end, "per_share", metric_lexicon().by_id["share_price"])
    if scene.low(after) in {"each", "apiece"} and _is_priced(scene, scene.node_of[index]):
        return Pick("price", quantity.start, quantity.end, "per_piece", metric_lexicon().by_id["price"])
    kind = after + 1 + (scene.low(after + 1) in _PAPERS)
    if not {"share", "shares"} & {scene.low(after), scene.low(kind)}:
        return None
    known = metric_lexicon().by_id
    low, high = scene.bounds(scene.node_of[index])
    named = {scene.metric(i).metric.id for i in scene.of_kind(METRIC, low, high)}
    if index - 1 in done and scene.node_of.get(index - 1, -1) >= low:
        named.add(done[index - 1].id)
    if not named and (spoken := topic(scene, index, role) or _pointed(scene, index, done)) is not None:
        named.add(spoken.id)
    buys = any(scene.low(i) == "for" and not scene.is_kind(i + 1, DATE) for i in range(after, min(high, after + 4)))
    recent = {done[i].id for i in (index - 1, index - 2) if i in done}
    verbs = {scene.low(i) for i in range(max(low, after - 9), after)}
    if not buys and (
        verbs & _DECLARES
        or (verbs & _DECIDES and _is_for_time(scene, after, high))
        or (verbs & (_HANDS | _GETS) and verbs & _HOLDERS)
        or ("stake" not in recent and verbs & _PAYS)
    ):
        named.add("dividend")
    if not buys and verbs & _EARNS:
        named.add("net_profit")
    for near, name in _BY_SHARE:
        if not near or near in named or name in named:
            return Pick(name, quantity.start, quantity.end, "per_share", known[name])
    return None


def _is_for_time(scene: Scene, after: int, high: int) -> bool:
    """ "Approved 26 sen a share for 2024": what is handed out for a year."""
    return any(scene.low(at) == "for" and scene.is_kind(at + 1, DATE) for at in range(after, min(high - 1, after + 4)))


def _is_priced(scene: Scene, node: int) -> bool:
    """ "At 3 million euros apiece": what is told of is no paper."""
    return scene.low(scene.before(node)) in {"at", "for"} and _PAPER_WORDS.isdisjoint(scene.vocabulary(node))


def _of_shares(scene: Scene, index: int) -> bool:
    """ "2.2 billion new shares at 3 pesos each": the count right before is of shares."""
    before = scene.quantities[index - 1] if index else None
    low, _ = scene.bounds(scene.node_of[index])
    counted = before is not None and before.type == "count" and scene.node_of.get(index - 1, -1) >= low
    return counted and before is not None and (before.unit_text or "").endswith("shares")


def _pointed(scene: Scene, index: int, done: dict[int, Pick]) -> Pick | None:
    """The metric of the figure before, where a pronoun stands for it: "It amounts to 6 zlotys per share"."""
    return done.get(index - 1) if subject_pronoun(scene, scene.node_of[index]) >= 0 else None


_PAYS = frozenset("pay pays paid paying".split())
_EARNS = frozenset("earn earns earned earning".split())
_HANDS = frozenset("hand hands handed return returns returned give gives gave".split())
_GETS = frozenset("get gets got receive receives received pocket pocketed".split())
_HOLDERS = frozenset({"shareholders", "investors", "owners", "holders", "shareholder", "stockholders"})
_DECIDES = frozenset("approve approves approved propose proposes proposed recommend recommends recommended".split())
_DECLARES = frozenset("declare declares declared declaring distribute distributes distributed".split())
_BY_SHARE = (
    ("dividend", "dividend_per_share"),
    ("net_profit", "earnings_per_share"),
    ("total_profit", "earnings_per_share"),
    ("", "share_price"),
)


def in_all(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "It will pay 0.12 yuan a share, or 2.6 billion yuan in total": the sum of a dividend told per share."""
    node, quantity = scene.node_of[index], scene.quantities[index]
    before = scene.before(node)
    summed = scene.low(before) == "of" and scene.low(before - 1) == "total" and scene.low(before - 3) == ","
    if quantity.type != "money" or not (summed or scene.low(before) in {"or", "totalling", "totaling"}):
        return None
    low, _ = scene.bounds(node)
    last = done.get(index - 1)
    name = _SUMS.get(last.id) if last is not None else None
    if name is None or scene.node_of.get(index - 1, -1) < low:
        return None
    return Pick(name, quantity.start, quantity.end, "per_share", metric_lexicon().by_id[name])


_SUMS = {"dividend_per_share": "dividend", "share_price": "deal_value"}
