"""Owners in news of stock markets: whose "the shares" are, and the turnover of the market that was told of."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_lead import home_of
from soe_facts.link.owning import Owner, is_owner, node_ending
from soe_facts.link.scene import ACTOR, QUANTITY, Scene

_QUOTED = frozenset({"share_price", "traded", "market_value", "market_capitalization", "offer_price"})
_PAPERS = re.compile(r"\bthe (?:shares?|stock|scrip)\b", re.IGNORECASE)
_TURNOVER = re.compile(
    r"\b(?:turnover|volumes?|trading|value of trade|value traded|traded value|shares traded|"
    r"(?:total|overall|combined|market['’]s) (?:market )?(?:capitali[sz]ation|value))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:total|overall|combined|bourse['’]s|market['’]s) market (?:cap|value)")


def of_market(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The body whose stake was sold before for "the shares", the exchange or index told of for a day's turnover."""
    if pick is None:
        return None
    near = scene.text[max(0, pick.start - _NEAR) : pick.end + 7].lower()
    if "price target" in near or "target price" in near:
        return _targeted(scene, index, pick, done)
    if pick.id in _QUOTED and not (pick.id == "market_value" and _WHOLE.search(near)):
        return _traded(scene, index)
    return _exchange(scene, index, pick, done)


def index_told(
    scene: Scene, index: int, pick: Pick | None, owner: Owner | None, done: dict[int, Owner]
) -> Owner | None:
    """Whose an index is that would be a company's: "the composite index closed 1.8% stronger" in news of banks."""
    if pick is None or pick.id not in _OF_MARKETS or owner is None:
        return owner
    if owner.actor.kind in _MARKETS:
        # "Turnover on the exchange thinned. The main index is to finish the year at 7,915"
        carried = pick.id == "index" and owner.actor.kind == "exchange" and owner.rule in _CARRIED
        index_of = (one.actor for one in done.values() if one.actor.kind == "index") if carried else ()
        return next((Owner(actor, "traded") for actor in index_of), owner)
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    beside = [scene.actor(at) for at in scene.of_kind(ACTOR, low, node) if scene.actor(at).kind in _MARKETS]
    if not owner.actor.is_company:
        later = beside and pick.id == "index" and beside[-1].start > owner.actor.start >= 0
        return Owner(beside[-1], "traded") if later else owner  # "Malaysia's main index fell, with the KLCI off 0.4%"
    if pick.id != "index" and owner.rule not in _CARRIED:
        return owner
    told = beside or [one.actor for one in done.values() if one.actor.kind in _MARKETS]
    if pick.id == "index":
        told = [actor for actor in told if actor.kind == "index"] or told
    body = told[-1] if told else home_of(scene)
    return Owner(body, "traded") if body is not None else owner


_OF_MARKETS = frozenset({"index", "trading_turnover"})
_MARKETS = frozenset({"index", "exchange"})
_CARRIED = frozenset({"carried_over", "lead", "topic", "voiced"})


def _targeted(scene: Scene, index: int, pick: Pick, done: dict[int, Owner]) -> Actor | None:
    """Whose shares a house sets a target for: "a target price of 42 euros on Vorona", "its target for the stock"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    metric = node_ending(scene, pick.end, node)
    for at in [*range(node, min(high - 1, node + 5)), *range(max(metric, 0), node)]:
        target = at + 1 + (scene.low(at + 1) == "the")
        if scene.low(at) in {"on", "for", "of"} and scene.is_kind(target, ACTOR) and is_owner(scene.actor(target)):
            return scene.actor(target)
    low, _ = scene.bounds(node)
    subject = next((scene.actor(at) for at in scene.of_kind(ACTOR, low, node)), None)
    if subject is not None and subject.is_company and subject.kind not in _NOT_PRICED and is_owner(subject):
        return subject  # "PKO BP rose after Haitong lifted its price target to 46 zlotys"
    before = (done[i].actor for i in sorted(done, reverse=True) if i in scene.node_of and scene.node_of[i] < low)
    return next((actor for actor in before if is_owner(actor) and actor.kind not in {"class", "index"}), None)


_NOT_PRICED = frozenset({"class", "index", "broker", "exchange"})
# So far before the metric's words "price target on the stock" may begin.
_NEAR = 28


def _traded(scene: Scene, index: int) -> Actor | None:
    """Whose "the shares" are: of the body whose stake the sentence before speaks of ("sold 4% of ADNOC Gas")."""
    node = scene.node_of[index]
    low, high = scene.clause(node)
    if not _PAPERS.search(scene.text, scene.nodes[low].start, scene.nodes[high - 1].end):
        return None
    if any(is_owner(scene.actor(at)) for at in scene.of_kind(ACTOR, low, node)) or scene.sentence_of[node] == 0:
        return None
    before = scene.sentence_of[node] - 1
    for at in range(scene.last[before] - 1, scene.first[before] + 1, -1):
        sold = scene.nodes[at - 2].kind == QUANTITY or scene.low(at - 2) in {"stake", "shares", "holding", "interest"}
        if sold and scene.low(at - 1) in {"of", "in"} and scene.is_kind(at, ACTOR) and is_owner(scene.actor(at)):
            return scene.actor(at)
    return None


def _exchange(scene: Scene, index: int, pick: Pick, done: dict[int, Owner]) -> Actor | None:
    """ "The Kospi closed higher. … Turnover came to 9 trillion won": the market's, where its clause names no body."""
    if not scene.markets:
        return None
    node = scene.node_of[index]
    low, _ = scene.clause(node)
    changed = pick.id == "trading_turnover" and pick.rule == "predicate"  # "Shares worth 412 million changed hands"
    words = scene.text[scene.nodes[low].start : scene.nodes[node].start]
    if not (changed or _TURNOVER.search(words) or (pick.id == "trading_turnover" and pick.rule == "whole")):
        return None
    if pick.start < scene.nodes[low].start:
        return None
    told = next((owner.actor for owner in done.values() if owner.actor.kind in {"index", "exchange"}), None)
    named = [scene.actor(at) for at in scene.of_kind(ACTOR, low, node)]
    if told is None or not named:
        return told
    # "Turnover in Shanghai swelled to 572 billion yuan"
    place = scene.is_kind(low + 2, ACTOR) and scene.low(low + 1) in {"in", "on"} and scene.actor(low + 2) == named[0]
    return named[0] if place and len(named) == 1 and named[0].kind in {"place", "exchange"} else None
