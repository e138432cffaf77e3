"""What a metric's word means by the unit or by what is spoken of: "tariff" with a percentage, "the paper" of a bond."""

from __future__ import annotations

import re
from decimal import Decimal

from soe_facts.link.commodities import commodity_before
from soe_facts.link.metric_national import of_country
from soe_facts.link.metric_orders import ordered
from soe_facts.link.metric_public import OFFICIALS
from soe_facts.link.metric_rules import Pick, is_scaled
from soe_facts.link.metric_shipped import goes_abroad, volumes_sold
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, Scene
from soe_facts.records import Quantity

BONDS = frozenset({"bond_issue", "coupon_rate", "spread", "bond_yield", "yield", "bond_orders"})
RECALL = 6
# What tells that a deficit is none of a firm's: "the treasurer said the deficit narrowed".
_LENDERS = frozenset(
    {"imf", "the imf", "international monetary fund", "the international monetary fund", "world bank", "the world bank"}
    | {"adb", "asian development bank", "african development bank", "eximbank", "programme", "program", "lender"}
)
_PUBLIC_WORDS = OFFICIALS | {"budget", "fiscal", "government", "gdp", "state", "current", "trade"}


def _is_of_body(scene: Scene, index: int, words: str, recent: set[str]) -> bool:
    """ "The airline lost 3.7 billion. Without its arms, the deficit would have been 34 billion": a body's own."""
    topic = scene.cast.topic
    results = recent & {"net_loss", "net_profit", "total_profit", "operating_loss"}
    plain = words in {"deficit", "deficits", "the deficit"} and results and topic is not None and topic.kind != "class"
    return bool(plain) and scene.vocabulary(scene.node_of[index]).isdisjoint(_PUBLIC_WORDS)


def of_kind(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Pick]) -> str | None:
    """What a word means by the unit or by what is spoken of: a percentage is a customs tariff, "the paper" the bond."""
    words = scene.text[pick.start : pick.end].lower()
    if pick.id == "operating_cost" and _ESTIMATED.search(scene.text, max(0, pick.start - 24), pick.start):
        return "project_cost" if scene.text.startswith(" at ", pick.end) else None
    recent = {done[i].id for i in range(max(0, index - RECALL), index) if i in done}
    if words.rpartition(" ")[2] in {"tranche", "tranches"} and not recent & BONDS:
        lent = "loan" in recent or not _LENDERS.isdisjoint(scene.vocabulary(scene.node_of[index]))
        if lent:
            return "loan"  # "The IMF's third tranche of 1.15 billion dollars is due in June"
    if pick.id == "fiscal_deficit" and _is_of_body(scene, index, words, recent):
        return "net_loss"
    if pick.id == "loan" and pick.rule == "verb" and "fdi" in recent:
        return "fdi"  # "Pledged FDI was $24 billion, with disbursed capital at $17 billion"
    if pick.id == "operating_cost" and _PROJECTS.search(scene.text, max(0, pick.start - 18), pick.start):
        return "project_cost"
    if pick.id == "price" and words.endswith(("tariff", "tariffs")) and role.kind == "level":
        return "tariff" if scene.quantities[index].type == "percent" else None
    if pick.id == "deal_value" and pick.rule == "verb" and _is_of_good(scene, index):
        return "price"  # "Copper sold for 9,500 dollars"
    apiece = pick.rule == "per_piece" or words.startswith("cost")  # "the ships cost 1.1 billion euros each"
    if pick.id == "price" and role.kind == "level" and not apiece and _is_sum(scene.quantities[index]):
        return "deal_value" if words.endswith("price") else "operating_revenue"
    if pick.id == "purchases" and scene.low(scene.before(scene.node_of[index])) == "for" and "purchase" in words:
        # "Lufthansa's purchase of a stake in ITA for 325 million euros"
        return "deal_value" if _is_sum(scene.quantities[index]) else None
    if pick.id == "collections" and pick.rule == "verb":
        recent_money = [done[i].id for i in range(max(0, index - RECALL), index) if i in done]
        return next((name for name in reversed(recent_money) if name in _COLLECTED), None)
    if pick.id == "freight_volume" and words in {"volume", "volumes"}:
        return "sales_volume" if volumes_sold(scene) else None
    if pick.id in {"freight_volume", "sales_volume"} and "ship" in words and goes_abroad(scene, index, pick):
        return "exports"
    told = of_country(scene, index, pick, done)
    if told is not None:
        return told
    if pick.id in {"sales_volume", "operating_revenue"} and _SENT.search(words) and _ABROAD.match(scene.text, pick.end):
        recent = {done[i].id for i in range(max(0, index - RECALL), index) if i in done}
        return "exports" if recent & {"exports", "imports", "trade_surplus", "trade_deficit"} else None
    if pick.id == "stockpile" and words.endswith("stocks") and role.kind == "growth" and is_traded(scene, index, done):
        return "share_price"
    if (
        pick.id in {"operating_revenue", "asset_sales"}
        and pick.rule.startswith("verb")
        and _of_papers(scene, index, done)
    ):
        return "bond_issue"
    if pick.id == "return_on_investment" and scene.text[: pick.start + 6].endswith("yields"):
        return "yield"
    if pick.id == "subsidy" and words.endswith(("capital", "equity")) and _raises(scene, index):
        return "capital_increase"
    if pick.id == "issuance" and recent & BONDS:
        return "bond_issue"
    if pick.rule == "whole" and words.rpartition(" ")[2] in _ISSUES:
        return "bond_issue" if recent & BONDS else None
    return ordered(scene, index, pick)


def _is_of_good(scene: Scene, index: int) -> bool:
    """ "Coking coal fetched 1,900 yuan": a sum without a scale word whose subject is a good."""
    return not is_scaled(scene.quantities[index]) and commodity_before(scene, scene.node_of[index]) is not None


_SENT = re.compile(r"\b(?:sales|shipments|deliveries)$")
_ABROAD = re.compile(r" (?:abroad|overseas|to (?:the )?[A-Z])")


def _of_papers(scene: Scene, index: int, done: dict[int, Pick]) -> bool:
    """ "Launched bonds at a yield of 8.45 percent. It sold $1.75 billion of them"."""
    after = scene.after(scene.node_of[index])
    pointed = scene.low(after) == "of" and scene.low(after + 1) in {"them", "these", "it"}
    return pointed and any(done[i].id in BONDS for i in range(max(0, index - 3), index) if i in done)


def _is_sum(quantity: Quantity) -> bool:
    """Whether money is no price of one thing: "fares brought in 4.6 billion yuan"."""
    return quantity.type == "money" and "/" not in quantity.unit and is_scaled(quantity) and quantity.value >= _SUM


# "Estimates the cost at 50 billion ringgit": of what is built.
_ESTIMATED = re.compile(r"\b(?:puts?|estimates?d?|pegs?|pegged|sets?) (?:the|its|their) (?:total |full |final )?$")
_PROJECTS = re.compile(
    r"\b(?:project|scheme|line|plant|dam|bridge|railway|terminal|tunnel|airport|pipeline)(?:['’]s|,? whose) $"
)
_SUM = Decimal(50_000_000)
_COLLECTED = frozenset(
    {"dividend", "tax_revenue", "taxes_paid", "royalties", "tolls", "privatisation_proceeds", "disinvestment", "fine"}
)
_ISSUES = frozenset({"paper", "issue", "offering", "deal", "sale", "tranche"})
_RAISES = frozenset("raise raises raised raising seek seeks seeking sought".split())


def _raises(scene: Scene, index: int) -> bool:
    """ "Plans to raise 3 billion yuan of fresh capital": what a firm raises itself is no subsidy."""
    node = scene.node_of[index]
    return any(scene.low(at) in _RAISES for at in range(max(scene.bounds(node)[0], node - 4), node))


def is_traded(scene: Scene, index: int, done: dict[int, Pick]) -> bool:
    """ "The index fell 1.2 percent on turnover of 312 billion dollars": prices stand beside it or right before.

    In a sentence of its own it must be nobody's: "The index closed at 9,412. Turnover was 1.2 billion riyals".
    """
    low, _ = scene.bounds(scene.node_of[index])
    if low and all(scene.actor(at).label == "GPE" for at in scene.of_kind(ACTOR, low, scene.node_of[index])):
        low, _ = scene.bounds(low - 1)
    same = [i for i in range(max(0, index - 3), index) if i in done and scene.node_of.get(i, -1) >= low]
    return any(done[i].id in {"index", "share_price"} for i in same)
