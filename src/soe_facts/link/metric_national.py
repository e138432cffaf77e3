"""Bare words for what a country trades, owes and sells: "the deficit", "sales", "shipments"."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.actors import Actor
from soe_facts.link.metric_rules import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene

_RECALL = 6
_POINTING = frozenset({"the", "that", "this"})
_BALANCES = frozenset({"deficit", "surplus", "the deficit", "the surplus"})


def of_country(scene: Scene, index: int, pick: Pick, done: dict[int, Pick]) -> str | None:
    """What a bare word means among figures of a country: "the gap" after a trade deficit, "sales" after retail ones."""
    words = scene.text[pick.start : pick.end].lower()
    if pick.id in _SENT_OFF and words.endswith(("shipment", "shipments")):
        abroad = _sent_abroad(scene, index) or _last_of(done, index, _OVER_BORDERS) == "exports"
        return "exports" if abroad and not _names_firm(scene, index) else None
    if pick.id in {"fiscal_deficit", "budget_surplus"} and words in _BALANCES:
        return _of_balance(scene, index) or _gap_before(scene, index, pick, done)
    if pick.id == "price" and words == "prices" and _last_of(done, index, _BASKET) and _opens_clause(scene, pick):
        return None if _names_firm(scene, index) else "inflation"
    earned = pick.rule.startswith("verb") or words.endswith("earnings")
    if pick.id in _EARNED and earned and _last_of(done, index, _ACROSS | _EARNED) in _ACROSS:
        return None if _names_firm(scene, index) else "exports"
    if words == "gap" and pick.metric is None:
        return _gap_before(scene, index, pick, done)
    if pick.id == "operating_revenue" and words == "sales" and _last_of(done, index, _RETAIL):
        return None if _names_firm(scene, index) else "retail_sales"
    return None


_RATES = frozenset(
    {
        "rate",
        "reference rate",
        "short-term rate",
        "rates",
        "interest rates",
        "borrowing costs",
        "borrowing cost",
        "interest rate",
    }
)
_MOVED_BY = frozenset({"basis_point", "percentage_point", "percent"})
_BETWEEN = frozenset("by to at from a an again up down on steady unchanged".split())
_SETTERS = frozenset({"policymakers", "fed", "rate-setters"})


def set_rate(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The Riksbank cut rates by 25 basis points to 4 percent", "left interest rates unchanged at 5": what a central
    bank moves or holds, not what was told of before."""
    node = scene.node_of[index]
    words = scene.vocabulary(node)
    if _RATES.isdisjoint(words) or role.kind == "share" or scene.quantities[index].type not in _MOVED_BY:
        return None
    low, _ = scene.bounds(node)
    at = node - 1
    while at > low and (scene.low(at) in _BETWEEN or _is_date_or_move(scene, at)):
        at -= 1
    if scene.low(at) not in _RATES or not _sets_rates(scene, low, at, words):
        return None
    item = scene.nodes[at]
    return Pick("policy_rate", item.start, item.end, "rates", metric_lexicon().by_id["policy_rate"])


def _is_date_or_move(scene: Scene, at: int) -> bool:
    return scene.is_kind(at, DATE) or (scene.is_kind(at, QUANTITY) and scene.quantity(at).type in _MOVED_BY)


def _sets_rates(scene: Scene, low: int, at: int, words: frozenset[str]) -> bool:
    """Whether the rates are a central bank's: not "lending rates", nor those of which another body tells."""
    if scene.tag(at - 1).startswith("NN") and scene.low(at - 1) != "interest":
        return False
    bank = "central" in words or not _SETTERS.isdisjoint(words)
    return bank or any(is_rate_setter(scene.actor(i)) for i in scene.of_kind(ACTOR, low, at))


def is_rate_setter(actor: Actor) -> bool:
    """Whether a body sets a country's key rate: the Bank of Japan, the European Central Bank."""
    return actor.kind == "central_bank" or actor.name.endswith("Central Bank")


# "Exports were $9.2 billion. Gold brought in $5 billion, cocoa earnings fell 49 percent"
_EARNED = frozenset({"operating_revenue", "total_profit", "net_profit"})
_ACROSS = frozenset({"exports", "imports", "trade_surplus", "trade_deficit"})
_OVER_BORDERS = frozenset({"exports", "imports", "sales_volume", "operating_revenue"})
_SENT_OFF = frozenset({"sales_volume", "operating_revenue"})


def _sent_abroad(scene: Scene, index: int) -> bool:
    """ "Japan was the main export market, with shipments of 9 billion dinars"."""
    words = scene.vocabulary(scene.node_of[index])
    return not (words.isdisjoint(_RANKS) or words.isdisjoint(_PARTNERS))


_PARTNERS = frozenset({"partner", "partners", "market", "markets", "buyer", "buyers"})
_RANKS = frozenset({"trading", "export", "largest", "biggest", "main", "top"})


def _of_balance(scene: Scene, index: int) -> str | None:
    """ "The current account showed a deficit of X": what the sentence speaks of, not the state's budget."""
    low, _ = scene.bounds(scene.node_of[index])
    named = {scene.metric(at).metric.id for at in scene.of_kind(METRIC, low, scene.node_of[index])}
    return "current_account_balance" if "current_account_balance" in named else None


_DEFICITS = frozenset({"trade_deficit", "current_account_balance", "fiscal_deficit"})
_SURPLUSES = frozenset({"trade_surplus", "current_account_balance", "budget_surplus"})


def _gap_before(scene: Scene, index: int, pick: Pick, done: dict[int, Pick]) -> str | None:
    """ "The trade deficit was X in May. In June, the deficit was Y": the one told of last."""
    before = scene.text[max(0, pick.start - 6) : pick.start].lower().split()
    last = done[max(done)].id if done else ""
    goes_on = before[-1:] in (["a"], ["an"]) and last in _DEFICITS | _SURPLUSES
    if not before or not (before[-1] in _POINTING or goes_on):
        return None
    surplus = scene.text[pick.start : pick.end].lower().endswith("surplus")
    return _last_of(done, index, _SURPLUSES if surplus else _DEFICITS)


_OPENS_CLAUSE = re.compile(r"(?:\A|[.;,:\n]\s*|\b(?:as|while|and|but|that|when|though)\s)\Z")


def _opens_clause(scene: Scene, pick: Pick) -> bool:
    """ "Month on month, prices climbed 2.4 percent": of all goods; not "vegetables, whose prices had soared"."""
    return _OPENS_CLAUSE.search(scene.text, max(0, pick.start - 8), pick.start) is not None


_BASKET = frozenset({"inflation", "price", "food_prices", "producer_prices"})
_RETAIL = frozenset({"retail_sales", "operating_revenue"})


def _last_of(done: dict[int, Pick], index: int, names: frozenset[str]) -> str | None:
    """Which of some metrics was told of last: "the deficit" after a trade deficit; of retail sales, not a firm's."""
    recent = (done[i].id for i in range(index - 1, max(-1, index - 1 - _RECALL), -1) if i in done)
    last = next((name for name in recent if name in names), None)
    return None if last == "operating_revenue" else last


def _names_firm(scene: Scene, index: int) -> bool:
    """Whether a body that can have sales stands before a figure in its sentence."""
    node = scene.node_of[index]
    return any(scene.actor(at).is_company for at in scene.of_kind(ACTOR, scene.bounds(node)[0], node))
