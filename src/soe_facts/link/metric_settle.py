"""A word that points at a metric named before: "the margin" after a net interest margin, "orders" after a bond."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.common_words import POINTS_AT
from soe_facts.link.metric_again import told_in_full
from soe_facts.link.metric_margin import margin_of
from soe_facts.link.metric_past import said_before
from soe_facts.link.metric_public import of_state
from soe_facts.link.metric_remitted import as_dividend, paid_of_named
from soe_facts.link.metric_rules import Pick, fits, fits_pick, is_scaled, level_after
from soe_facts.link.metric_sense import BONDS, RECALL, is_traded, of_kind
from soe_facts.link.metric_unit import unit_metric
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, Scene
from soe_facts.link.verb_lexicon import compound_metrics
from soe_facts.records import Quantity

_HEADS = {
    "margin": "margin", "margins": "margin", "proceeds": "proceeds", "rate": "rate", "yield": "yield", "cost": "cost",
    "costs": "cost", "price": "price", "profit": "profit", "loss": "loss", "losses": "loss", "spending": "spending",
    "investment": "investment", "return": "return", "deficit": "deficit", "surplus": "surplus", "premium": "premium",
    "spread": "spread", "value": "value", "demand": "demand", "budget": "budget",
}  # fmt: skip
_ORDERS = frozenset("order orders bids books book demand".split()) | {"order book", "order books"}
_OPEN = frozenset({"contract_value", "order_backlog", "demand", "orders", "books", "bids"})


def _is_same_word(scene: Scene, index: int, role: Role, told: Pick, pick: Pick) -> bool:
    """Whether the metric of a change is the same word of the text that a level was just of, by its unit."""
    same = (told.start, told.end) == (pick.start, pick.end) and told.metric is not None
    return same and role.kind in {"growth", "change"} and fits_pick(told, scene.quantities[index], role)


def settle(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Pick]) -> Pick:
    """The pick itself, or the metric spoken of before that its bare words point back at."""
    words = scene.text[pick.start : pick.end].lower()
    told = done.get(index - 1)
    if told is not None and told.id != pick.id and _is_same_word(scene, index, role, told, pick):
        return told  # "Sales came in at 173,000 vehicles, 4.5 percent below those of last year"
    if words in _ORDERS:
        return _of_bonds(scene, index, pick, done)
    turned = any(done[i].id == "trading_turnover" for i in range(index - 2, index) if i in done)
    turned = turned and role.kind == "share"  # "Foreigners accounted for 46 percent of turnover"
    market = words == "trading" and pick.metric is None and scene.markets  # "Trading was worth 842 million zlotys"
    if market or (words in {"turnover", "volume", "the turnover"} and (turned or is_traded(scene, index, done))):
        return Pick("trading_turnover", pick.start, pick.end, pick.rule, metric_lexicon().by_id["trading_turnover"])
    if pick.id == "operating_cost" and words in {"cost", "total cost", "expense"} and _is_spent(scene, index, pick):
        low = scene.nodes[scene.bounds(scene.node_of[index])[0]].start
        name = "subsidy" if _RESCUED.search(scene.text, low, pick.start) else "project_cost"
        return Pick(name, pick.start, pick.end, pick.rule, metric_lexicon().by_id[name])
    amount = scene.quantities[index]
    if pick.id == "bond_issue" and role.trigger >= 0 and amount.type == "money" and amount.value < _CENTS:
        # "Its bonds fell 2.1 cents to 91.4 cents"
        return Pick("bond_price", pick.start, pick.end, pick.rule, metric_lexicon().by_id["bond_price"])
    if pick.id == "share_price" and pick.rule == "verb" and amount.value < _CENTS and _of_notes(scene, index):
        # "Its notes due in 2027 changed hands at 87 cents"
        return Pick("bond_price", pick.start, pick.end, pick.rule, metric_lexicon().by_id["bond_price"])
    meant = of_state(scene, index, pick, done) or of_kind(scene, index, role, pick, done)
    if meant is not None:
        return Pick(meant, pick.start, pick.end, pick.rule, metric_lexicon().by_id[meant], pick.breakdown)
    if (margin := margin_of(scene, index, pick, done)) is not None:
        return margin
    if pick.rule == "verb" and pick.id in _TRADED_THINGS and _of_them(scene, index):
        return said_before(scene, index, role, done) or pick
    paid = pick.id == "dividend" or (pick.rule == "verb" and words in _PAYS)
    if paid and _paid_per_share(scene, index, done):
        name = "dividend_per_share"
        return Pick(name, pick.start, pick.end, "points_back", metric_lexicon().by_id[name])
    if role.kind == "share" and pick.id == "equity" and pick.rule == "whole":
        return Pick("stake", pick.start, pick.end, pick.rule, metric_lexicon().by_id["stake"])
    if role.rule == "hold" and pick.rule == "whole" and words.split()[-1:] in _HELD:
        return Pick("stake", pick.start, pick.end, pick.rule, metric_lexicon().by_id["stake"])
    if pick.id == "dividend" and role.kind == "level" and _is_of_one_share(scene.quantities[index]):
        return Pick("dividend_per_share", pick.start, pick.end, pick.rule, metric_lexicon().by_id["dividend_per_share"])
    if pick.rule == "verb" and pick.id in _PROFITS and _per_share(scene, index, done):
        return done[index - 1]
    if pick.id == "budget_surplus" and words == "surplus" and _is_transferred(scene, index):
        name = "remittance_to_treasury"
        return Pick(name, pick.start, pick.end, pick.rule, metric_lexicon().by_id[name])
    if pick.id == "remittance_to_treasury":
        return as_dividend(scene, index, pick)
    if (handed := paid_of_named(scene, index, pick)) is not None:
        return handed
    taxed = _by_tax(scene, index) if pick.id in _PROFITS and (pick.rule == "verb" or words in _BARE_PROFIT) else None
    if taxed is not None:
        return Pick(taxed, pick.start, pick.end, pick.rule, metric_lexicon().by_id[taxed])
    if role.kind == "growth" and pick.rule in _CARRIED and (led := _of_level(scene, index, pick)) is not None:
        return led
    full = told_in_full(scene, index, role, pick, done)
    if full is not None:
        return full
    head = _HEADS.get(words)
    if head is None or _word_before(scene, pick.start) not in POINTS_AT:
        return pick
    for other in range(index - 1, max(-1, index - 1 - RECALL), -1):
        found = done.get(other)
        if found is None or found.metric is None or not f"_{found.id}".endswith(f"_{head}"):
            continue
        if found.id != pick.id and fits(found.metric, scene.quantities[index], role):
            return Pick(found.id, pick.start, pick.end, "points_back", found.metric)
        return pick
    return pick


# "At a cost of X", "bringing the total cost to X"
_AT_COST = (
    "at a ",
    "At a ",
    "bringing the ",
    "taking the ",
    "pushing the ",
    "lifting the ",
    "raising the ",
    "driving the ",
)


def _is_spent(scene: Scene, index: int, pick: Pick) -> bool:
    """Whether a cost is that of building: "built at a cost of X", "the line, whose cost"."""
    return _builds(scene, index) or scene.text.endswith(_AT_COST, 0, pick.start) or _of_works(scene, index, pick)


def _of_works(scene: Scene, index: int, pick: Pick) -> bool:
    """ "Its Flamanville 3 reactor, whose cost is put at X", "It opened a tunnel. Its cost": what was built costs."""
    if scene.text.endswith("whose ", 0, pick.start):
        word = scene.text[: pick.start - len(", whose ")].rpartition(" ")[2].lower()
        return word == "reactor" or compound_metrics().get(word) == "project_cost"
    sentence = scene.sentence_of[scene.node_of[index]]
    if not sentence or not scene.text.endswith(("Its ", "its ", "The ", "the "), 0, pick.start):
        return False
    told = scene.vocabulary(scene.first[sentence - 1])
    return any(compound_metrics().get(word) == "project_cost" for word in told)


_BUILDS = frozenset(
    "build builds built building construct constructed constructing erect erected lay laid complete completed finish "
    "finished refurbish refurbished rebuild rebuilt upgrade upgraded modernise modernised modernize modernized "
    "electrify electrified dig dug expand".split()
)


def _builds(scene: Scene, index: int) -> bool:
    """ "Sinohydro, which built the units at a cost of 1.4 billion dollars": the clause tells of building."""
    node = scene.node_of[index]
    if scene.vocabulary(node).isdisjoint(_BUILDS) and "put" not in scene.vocabulary(node):
        return False
    first, last = scene.clause(node)
    return any(
        scene.low(at) in _BUILDS or (scene.low(at) == "put" and scene.low(at + 1) == "up") for at in range(first, last)
    )


_TRADED_THINGS = frozenset({"sales_volume", "purchases", "output"})


def _of_them(scene: Scene, index: int) -> bool:
    """ "The list ran to 195 companies. It sold 113 of them": a bare count of things counted before."""
    quantity, after = scene.quantities[index], scene.after(scene.node_of[index])
    bare = quantity.type == "count" and not quantity.unit_text and scene.low(after) == "of"
    return bare and scene.low(after + 1) in {"them", "these", "those"}


def _per_share(scene: Scene, index: int, done: dict[int, Pick]) -> bool:
    """ "Analysts had forecast earnings of 3.10 crowns a share; the company made 2.84 crowns"."""
    before, quantity = done.get(index - 1), scene.quantities[index]
    small = quantity.type == "money" and not is_scaled(quantity) and quantity.value < _ONE_SHARE
    return small and before is not None and before.id == "earnings_per_share"


def _paid_per_share(scene: Scene, index: int, done: dict[int, Pick]) -> bool:
    """ "It paid a dividend of 4.7 kroner per share; analysts forecast that it would pay 4.9 kroner"."""
    quantity = scene.quantities[index]
    small = quantity.type == "money" and not is_scaled(quantity)
    recent = (done[i] for i in range(max(0, index - 2), index) if i in done)
    return small and any(pick.id == "dividend_per_share" for pick in recent)


def _is_of_one_share(quantity: Quantity) -> bool:
    """ "A final dividend of 63 cents", "taking the payout to 3.5 cents": too little for all shares."""
    return quantity.type == "money" and not is_scaled(quantity) and quantity.value < _MOST_PER_SHARE


_PAYS = frozenset({"pay", "pays", "paid", "paying", "distribute", "distributed"})
# "Holds 99 percent of the capital", "between 20% and 35% of most ventures"
_HELD = [["capital"], ["equity"], ["venture"], ["ventures"], ["company"], ["companies"], ["subsidiaries"], ["shares"]]
_ONE_SHARE = 1000
_MOST_PER_SHARE = 10_000  # of won or rupiah
_CARRIED = frozenset({"points_back", "carried_over"})


def _of_level(scene: Scene, index: int, pick: Pick) -> Pick | None:
    """ "It has been cut by 10 percent, to 2,254 kilometres": a growth is of what its level measures."""
    level = level_after(scene, index)
    if level is None or pick.metric is None or fits(pick.metric, level, Role("level")):
        return None
    name = unit_metric(level)
    return Pick(name, pick.start, pick.end, "unit", metric_lexicon().by_id[name]) if name else None


def _is_transferred(scene: Scene, index: int) -> bool:
    """ "The central bank will transfer a surplus of 2 trillion rupees to the state": no surplus of the budget."""
    first, _ = scene.clause(scene.node_of[index])
    return any(scene.low(at) in _TRANSFERS for at in range(first, scene.node_of[index]))


_TRANSFERS = frozenset("transfer transfers transferred transferring remit remitted pay paid hand handed".split())
_PROFITS = frozenset({"net_profit", "total_profit"})
_BARE_PROFIT = frozenset({"profit", "profits", "earnings", "result", "surplus"})
_TAX_BEHIND, _TAX_AHEAD = 7, 12


def _by_tax(scene: Scene, index: int) -> str | None:
    """ "Petrolimex earned 3.2 trillion dong before tax", "After tax we were left with a profit of 9 billion".

    What is earned before interest, tax and depreciation is its EBITDA.
    """
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    for step, end in ((1, min(high, node + _TAX_BEHIND)), (-1, max(low - 1, node - _TAX_AHEAD))):
        for at in range(node + step, end, step):
            if scene.is_kind(at, QUANTITY):
                break
            if scene.low(at) == "interest" and scene.low(at - 1) == "before":
                charges = {scene.low(i) for i in range(at, at + _TAX_BEHIND)}
                return "ebitda" if "depreciation" in charges else "operating_profit"
            if scene.low(at) in {"tax", "taxes", "taxation"} and scene.low(at - 1) in {"before", "after"}:
                return "total_profit" if scene.low(at - 1) == "before" else "net_profit"
    return None


_OWNED = re.compile(r"(?:\b(?:[Ii]ts|[Tt]heir)|['’]s?)\s$")


_CENTS = 5


def _of_notes(scene: Scene, index: int) -> bool:
    """Whether bonds are told of before a figure in its clause, and no shares."""
    node = scene.node_of[index]
    named = [scene.metric(at).metric.id for at in scene.of_kind(METRIC, scene.clause(node)[0], node)]
    return named[-1:] == ["bond_issue"]


_RESCUED = re.compile(r"\b(?:rescued|bailed out|nationali[sz]ed|recapitali[sz]ed|saved) ")  # "at a cost of 22 billion"
_WON = re.compile(
    r"\b(?:won|wins?|winning|bag(?:s|ged|ging)?|secur(?:es?|ed|ing)|clinch(?:es|ed)?|land(?:s|ed)?|signed|new|an) "
    r"(?:[a-z]+ ){0,4}$"
)


def _of_bonds(scene: Scene, index: int, pick: Pick, done: dict[int, Pick]) -> Pick:
    """ "The bank sold 1 billion euros of notes. Orders topped 9 billion euros": orders for them."""
    recent = {done[i].id for i in range(max(0, index - RECALL), index) if i in done}
    if scene.quantities[index].type != "money" or not recent & BONDS or pick.id not in _OPEN:
        return pick
    if _OWNED.search(scene.text, max(0, pick.start - 8), pick.start):
        return pick  # "Its order book stood at 64 billion rupees": a maker's
    if _WON.search(scene.text, max(0, pick.start - 60), pick.start):
        return pick  # "It bagged an order worth 76 million rand": from a customer
    return Pick("bond_orders", pick.start, pick.end, pick.rule, metric_lexicon().by_id["bond_orders"])


def _word_before(scene: Scene, start: int) -> str:
    return scene.text[max(0, start - 8) : start].lower().rpartition(" ")[0].rpartition(" ")[2]
