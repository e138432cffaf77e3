"""The whole that a share is a part of: "72 percent of profits", "28 percent of DBS Group", "half of it"."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_acted import done_with, relative_verb
from soe_facts.link.metric_meant import earned_by
from soe_facts.link.metric_past import gapped_share, inherit, said_before
from soe_facts.link.metric_planned import of_plan
from soe_facts.link.metric_rules import Pick, pick_at
from soe_facts.link.metric_topic import subject_before
from soe_facts.link.metric_whole_of import OWNING, is_traded, points_back, stake_at, whole_of
from soe_facts.link.phrases import phrase_end, phrase_from
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene


def whole(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """What a share is a part of: "72 percent of profits", "28 percent of DBS Group", "half of it"."""
    if role.kind != "share":
        return None
    if role.rule == "stake":
        return stake_at(scene, index)
    node = scene.node_of[index]
    after = scene.after(_last_in_row(scene, node, role.rule in _SHARED))
    around = {scene.low(i) for i in range(max(0, node - 3), node)} | {
        scene.low(i) for i in range(after, after + 6) if after >= 0
    }
    relative = {scene.low(i) for i in range(max(0, node - 9), node)} | {scene.low(after + 1)}
    if around & OWNING and ("which" in relative or (scene.low(after + 1) == "whose" and _is_capital(scene, after + 2))):
        return stake_at(scene, index)
    if role.rule == "of_lead":
        found = whole_of(scene, index, role, scene.bounds(node)[0] + 1)
        return found or said_before(scene, index, role, done, "whole_before")
    if role.rule == "share_of":
        return _share_phrase(scene, index, role) or said_before(scene, index, role, done, "whole_before")
    if scene.low(after) == "of" and (acted := _acted_whole(scene, index, after + 1)) is not None:
        return acted
    if scene.low(after) == "of" and (level := _of_own_level(scene, index, role, after)) is not None:
        return level
    if after >= 0 and (scene.low(after) == "of" or role.rule == "odds"):
        found = whole_of(scene, index, role, after + (scene.low(after) == "of"))
        if (
            found is None
            and role.rule == "hold"
            and (scene.low(after + 1) == "us" or not points_back(scene, after + 1))
        ):
            found = stake_at(scene, index)
        if found is not None:
            return found
        if scene.low(after + 1) in {"it", "them"} and _of_holder(scene, index, role, done):
            return stake_at(scene, index)
    elif role.rule == "hold":
        return _of_sold_bonds(scene, index, done) or stake_at(scene, index)
    part = _part_of(scene, index, role) or of_plan(scene, node, after)
    if part is not None:
        return part
    if role.rule == "of_which" and (named_whole := _before_which(scene, index, role)) is not None:
        return named_whole
    older = role.slot == "old" and role.head in done
    if older and (partner := inherit(scene, done[role.head], index, role, "whole_before")) is not None:
        return partner  # "62 percent of the trains were on time, against 68 percent in 2022"
    if role.rule == "same_share" and index - 1 in done:
        return inherit(scene, done[index - 1], index, role, "whole_before")
    named = (
        subject_before(scene, index) if after >= 0 and scene.low(after + 1) == "it" and _opens(scene, node) else None
    )
    found = named or gapped_share(scene, index, role, done) or said_before(scene, index, role, done, "whole_before")
    if found is not None and found.id == "bond_orders":  # what is shared out is the issue, not the orders for it
        return replace(found, id="bond_issue", metric=metric_lexicon().by_id["bond_issue"])
    bought = (found is None or found.id == "deal_value") and role.rule in {"shared_out", "gapping"}
    return stake_at(scene, index) if bought else found  # "Buys the unit for X, with Corvinus taking 49 percent"


_SHARED = frozenset({"verb", "gapping"})


def _last_in_row(scene: Scene, node: int, shared: bool) -> int:
    """ "34, 18 and 14 percent of exports": the last of bare numbers, behind which the whole of all of them stands.

    So it does where parts are `shared` out: "accounted for 72%, 19% and 9% of the volume".
    """
    while (shared or scene.quantity(node).text[-1].isdigit()) and scene.low(node + 1) in {",", "and"}:
        step = node + 1 + (scene.low(node + 1) == "," and scene.low(node + 2) == "and")
        if not scene.is_kind(step + 1, QUANTITY) or scene.quantity(step + 1).type != "percent":
            break
        node = step + 1
    return node


def _is_capital(scene: Scene, at: int) -> bool:
    """ "50.6 percent of whose capital belongs to the state": a stake."""
    return scene.low(at).rpartition(" ")[2] in {"capital", "equity", "stock", "shares", "voting"}


_BOUGHT = frozenset({"bought", "buying", "purchased", "acquired"})


OF_BONDS = frozenset({"bond_issue", "bond_orders", "coupon_rate", "spread", "subscription_ratio"})


def _of_sold_bonds(scene: Scene, index: int, done: dict[int, Pick]) -> Pick | None:
    """ "Priced $500 million of bonds at 3.6 percent. Central banks bought 41 percent": of the bonds just told of."""
    node = scene.node_of[index]
    if not _BOUGHT & {scene.low(at) for at in range(max(0, node - 3), node)}:
        return None
    last = max((other for other in done if other < index), default=-1)
    if last < max(0, index - 3) or done[last].id not in OF_BONDS or scene.is_kind(scene.after(node), ACTOR):
        return None
    item = scene.nodes[node]
    return Pick("bond_issue", item.start, item.end, "whole_before", metric_lexicon().by_id["bond_issue"])


def _acted_whole(scene: Scene, index: int, first: int) -> Pick | None:
    """ "56 percent of the electricity we sell", "75 percent of what it earned": what is done with the whole."""
    if scene.low(first) == "what":
        verb = next((at for at in range(first + 1, min(len(scene.nodes), first + 5)) if scene.is_finite(at)), -1)
        name = earned_by(scene, verb, index) if verb >= 0 else None
        return (
            Pick(name, scene.nodes[verb].start, scene.nodes[verb].end, "whole", metric_lexicon().by_id[name])
            if name
            else None
        )
    found = phrase_from(scene, first)
    last = phrase_end(scene, first + (scene.tag(first) == "DT"), scene.bounds(first)[1]) if found else -1
    verb = relative_verb(scene, last) if last >= 0 and scene.is_kind(last, WORD) else -1
    name = done_with(scene, verb, last, "") if verb >= 0 else None
    return (
        Pick(name, scene.nodes[last].start, scene.nodes[verb].end, "whole", metric_lexicon().by_id[name])
        if name
        else None
    )


def _part_of(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "Overseas revenue made up 20 percent of the total": what the clause names is a part of its whole.

    "Passenger traffic was at 81 percent of pre-pandemic levels" is told of itself.
    """
    node = scene.node_of[index]
    after = scene.after(node)
    if role.kind != "share" or after < 0 or scene.low(after) != "of":
        return None
    level = any(scene.low(at) in _LEVELS for at in range(after + 2, after + _TO_LEVEL))
    if not level and "total" not in {scene.low(after + 1), scene.low(after + 2)}:
        return None
    first, _ = scene.clause(node)
    for at in range(node - 1, first - 1, -1):
        if scene.is_kind(at, QUANTITY):
            return None
        if scene.is_kind(at, METRIC):
            metric = scene.metric(at).metric
            none = not level and (metric.ratio or metric.id in _PARTS_ONLY)
            return None if none else pick_at(scene, at, "whole_named", index, role)
    return None


_TO_LEVEL = 7
# What is never the total of itself: "exports accounted for 41 percent of the total" of what was sold or traded.
_PARTS_ONLY = frozenset({"price", "exports", "imports", "equity", "bond_issue", "stake", "share_price"})


_LEVELS = frozenset("level levels peak peaks high highs norm strength volume volumes figure tally".split())
_OF_TIME = frozenset("its their the normal usual former previous earlier".split())


def _of_own_level(scene: Scene, index: int, role: Role, of: int) -> Pick | None:
    """ "Capacity is back to 70 percent of pre-pandemic levels": a part of what the same statistic was."""
    first, (_, high) = of + 1, scene.bounds(of)
    if scene.low(first) not in _OF_TIME and not scene.low(first).startswith("pre"):
        return None
    last = next((at for at in range(first, min(high, first + 5)) if scene.low(at) in _LEVELS), -1)
    if last < 0 or any(scene.nodes[at].kind not in {WORD, DATE} for at in range(first + 1, last)):
        return None
    low, _ = scene.clause(scene.node_of[index])
    named = list(scene.of_kind(METRIC, low, scene.node_of[index]))
    return pick_at(scene, named[-1], "whole", index, role) if named else None


def _of_holder(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> bool:
    """ "Revenue rose 14 percent, said the fund that owns 100 percent of it": a body is held, no sum of money earned.

    What can be held or bought itself is the whole: "Debt was 20 billion lei; foreigners hold half of it".
    """
    node = scene.node_of[index]
    taken = {"take", "taken"} & {scene.low(node - 1), scene.low(node - 2)}
    if role.rule != "hold" and not is_traded(scene, index) and not taken:
        return False
    spoken = said_before(scene, index, role, done)
    metric = spoken.metric if spoken is not None else None
    if metric is None:
        return False
    if role.rule == "hold" and ("money" not in metric.units or metric.id in {"share_price", "market_value"}):
        return True  # "Its shares have tripled; the state owns 86 percent of it"
    flow = not taken and not metric.stock and "money" in metric.units and metric.id not in _ISSUED
    return flow or metric.id in _OF_BODY or (role.rule == "hold" and metric.id in _MADE)


_ISSUED = frozenset("bond_issue loan funding share_buyback exports imports investment contract_value".split())
_OF_BODY = frozenset("employees fleet_size passenger_trips flights number_of_enterprises stake capacity".split())
_MADE = frozenset("output throughput power_generation refinery_throughput freight_volume sales_volume".split())


def _before_which(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "Financial debt, of which 55% is in dollars, totalled 29.6 trillion": the whole stands right before."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    which = next((at for at in range(node - 1, max(low, node - 4), -1) if scene.low(at) in {"which", "whom"}), -1)
    at = which - 2 - (scene.low(which - 2) == ",")
    return pick_at(scene, at, "whole_before", index, role) if which > low + 1 and scene.is_kind(at, METRIC) else None


def _opens(scene: Scene, node: int) -> bool:
    """Whether no other figure stands before this one in its sentence."""
    low, _ = scene.bounds(node)
    return not any(True for _ in scene.of_kind(QUANTITY, low, node))


def _is_of_seller(scene: Scene, at: int) -> bool:
    """ "Had 41 percent of the market. Bharat Petroleum's share edged up": a firm's share where a market was told of."""
    owner = at - 2 if scene.low(at - 1) in {"s", "'s", "’s"} else at - 1
    owner -= scene.low(owner) in {"'", "’"}
    if not scene.is_kind(owner, ACTOR) or not scene.actor(owner).is_company or not scene.tag(at + 1).startswith("VB"):
        return False
    return "market" in scene.text[: scene.nodes[at].start].lower()


def _share_phrase(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "its share of the market was 36.8 percent", "the share of renewables in generation"."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    after = scene.after(node)
    if scene.low(after) == "share" and any(scene.low(at) == "market" for at in range(after, min(high, after + 8))):
        item = scene.nodes[after]
        return Pick("market_share", item.start, item.end, "whole", metric_lexicon().by_id["market_share"])
    if scene.low(after) == "share" and scene.low(after + 1) == "in" and not _of_statistic(scene, after, high):
        return stake_at(scene, index)
    for at in range(node - 1, low - 1, -1):
        if scene.low(at) in {"share", "proportion"}:
            words = {scene.low(i) for i in range(at - 1, node)}
            if "market" in words:
                item = scene.nodes[at]
                return Pick("market_share", item.start, item.end, "whole", metric_lexicon().by_id["market_share"])
            if scene.is_kind(at - 1, METRIC):
                return pick_at(scene, at - 1, "whole")  # "the revenue share of new industries rose to 35 percent"
            if _is_of_seller(scene, at):
                item = scene.nodes[at]
                return Pick("market_share", item.start, item.end, "whole", metric_lexicon().by_id["market_share"])
            named = [i for i in scene.of_kind(METRIC, at, node) if scene.low(_opener(scene, i)) in _LEADS]
            return pick_at(scene, named[-1], "whole") if named else None
    if scene.low(after) == "share" and scene.low(after + 1) == "of":
        return whole_of(scene, index, role, after + 2)  # "a 9 percent share of brokerage commissions"
    return None


_LEADS = frozenset({"of", "in", "the", "its", "total"})


def _opener(scene: Scene, metric: int) -> int:
    """The node before a metric and its adjectives: "its share | of new thermal capacity"."""
    at = metric - 1
    while scene.is_kind(at, WORD) and scene.tag(at).startswith(("JJ", "VBN", "HYPH")):
        at -= 1
    return at


def _of_statistic(scene: Scene, after: int, high: int) -> bool:
    """Whether a share is told to be in a statistic ("a 30 percent share in exports"), not in a project."""
    return any(True for _ in scene.of_kind(METRIC, after, min(high, after + 8)))
