"""The whole that "of" names behind a share: "72 percent of profits", "28 percent of DBS Group", "half of it"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_rules import Pick, pick_at
from soe_facts.link.metric_subject import heads_compound
from soe_facts.link.phrases import ANAPHORS, phrase_from, snake_case
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RESTATED, WORD, Scene
from soe_facts.link.verb_lexicon import product_metrics


def stake_at(scene: Scene, index: int) -> Pick:
    """A share as a part of a body: "owns 34 percent", "28 percent of DBS Group"."""
    quantity = scene.quantities[index]
    return Pick("stake", quantity.start, quantity.end, "whole_stake", metric_lexicon().by_id["stake"])


def whole_of(scene: Scene, index: int, role: Role, first: int) -> Pick | None:
    """The whole named after "of", None where it only points back ("of that", "of the national total")."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    if points_back(scene, first):
        return None
    for at in range(first, min(high, first + 10)):
        item = scene.nodes[at]
        if item.kind == METRIC:
            if scene.is_kind(at + 1, METRIC):
                continue
            if heads_compound(scene, at, at + 1):
                break  # "98 percent of death claims"
            definite = at - 2 if scene.is_kind(at - 1, DATE) else at - 1
            if item.low in _BACK and scene.low(definite) in _DEFINITE:
                return None  # "38 percent of the 2024 volume"
            shares = scene.metric(at).metric.id == "share_price" and role.rule != "verb"
            return stake_at(scene, index) if shares else pick_at(scene, at, "whole")
        known = noun_metric(scene.quantity(at).unit_text or "") if item.kind == QUANTITY else None
        if known is not None:
            # "11 percent of the 2,400 firms"
            return Pick(known[0].id, item.start, item.end, "whole", known[0])
        if item.kind == ACTOR and not _possesses(scene, at):
            named = at > first + 1 and scene.nodes[at - 1].kind == WORD and scene.nodes[at - 1].tag != "DT"
            described = named and scene.tag(at - 1).startswith("NN" if scene.actor(at).how != "name" else _DESCRIBES)
            if described and scene.actor(at).is_company:
                return stake_at(scene, index)  # "30 percent of lithium miner Liontown", "of state-owned Power Grid"
            if named:
                break
            actor = scene.actor(at)
            known = noun_metric(scene.text[item.start : item.end]) if actor.kind == "class" else None
            if known is not None and not OWNING.intersection(map(scene.low, range(max(0, node - 4), node))):
                return Pick(known[0].id, item.start, item.end, "whole", known[0])  # "of rural households"
            if actor.kind == "fund" and actor.how == "nominal" and not is_traded(scene, index) and role.rule != "hold":
                metric = metric_lexicon().by_id["assets_under_management"]
                return Pick(metric.id, item.start, item.end, "whole", metric)  # "shares made up 60 percent of the fund"
            return None if actor.kind in _NOT_HELD or actor.label == "GPE" else stake_at(scene, index)
        ends = item.kind == WORD and (item.low in _WHOLE_ENDS or scene.is_finite(at)) and at > first
        ends = ends and scene.low(at - 1) != "-"  # "of its door-to-door deliveries"
        if ends or item.kind == RESTATED or (item.kind == DATE and not _leads_on(scene, at)):
            break
    return _named_whole(scene, index, first, role)


_WHOLE_ENDS = frozenset(", ; . that which in at for to by from through via".split())
_DESCRIBES = ("NN", "JJ", "VBN")
_NOT_HELD = frozenset({"class", "country", "index"})


def _possesses(scene: Scene, at: int) -> bool:
    """Whether an actor only owns what follows: "of its profit", "of the group's copper", "of PTT shares"."""
    return scene.low(at) in _POINTERS or scene.actor(at).possessive or _leads_on(scene, at)


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether the phrase goes on after a node: "of three-year notes", "of last year's total"."""
    if at + 1 >= len(scene.nodes):
        return False
    return scene.is_kind(at + 1, METRIC) or scene.tag(at + 1).startswith(("NN", "JJ", "POS"))


def points_back(scene: Scene, first: int) -> bool:
    """Whether "of" is followed by a mere pronoun: "of it", "of them Zambians", "of that"."""
    low = scene.low(first)
    if low in {"it", "them", "us"}:
        return True
    following = scene.nodes[min(first + 1, len(scene.nodes) - 1)]
    named = following.kind == METRIC or following.tag.startswith(("NN", "JJ"))
    return low in {"that", "this", "those", "these"} and not named


# "Of which the state owns half": what says whose a part is.
OWNING = frozenset("own owns owned belongs belong belonged held holds hands ownership".split())
_POINTERS = frozenset("it them that this those these they its their".split())


# Nouns that with "the" stand for a statistic named before: "60 percent of the money", "half of the traffic".
_BACK = frozenset("money sum cash traffic business trade volume haul pot funds spending tonnage load lot".split())
_DEFINITE = frozenset({"the", "this", "that"})
_PHRASE = 20
_THINGS = frozenset("land market debt territory coast power electricity vote capital stock".split())


def _no_firm(scene: Scene, first: int, end: int) -> bool:
    """Whether what is held is no firm or project but things: "48 percent of the board seats", "of the land"."""
    last = next(node for node in scene.nodes[first : first + _PHRASE] if node.end >= end)
    return last.tag == "NNS" or last.low in _THINGS


_TRADES = frozenset(
    "buy buys buying bought acquire acquires acquired acquiring purchase purchased sell sells selling sold list "
    "listed listing float floated floating".split()
)


def is_traded(scene: Scene, index: int) -> bool:
    """ "Bought 50 percent of a gas block": a part of something bought or sold is a stake."""
    node = scene.node_of[index]
    return any(scene.low(at) in _TRADES for at in range(max(0, scene.before(node) - 1), node))


_LENT = frozenset({"book"})  # "1.1 percent of its book": of a bank's loans


def _named_whole(scene: Scene, index: int, first: int, role: Role) -> Pick | None:
    while scene.is_kind(first, ACTOR) or scene.low(first) in {"the", "a", "'s", "’s", "all"}:
        first += 1
    found = phrase_from(scene, first)
    if found is None:
        return None
    phrase = scene.text[found[0] : found[1]]
    head = phrase.lower().split()[-1]
    if (
        head in ANAPHORS
        or head == "people"
        or (head in {"it", "company", "firm", "group"} and not is_traded(scene, index))
    ):
        return None
    if head in _BACK and phrase.lower() == head and {scene.low(first), scene.low(first - 1)} & _DEFINITE:
        return None
    known = noun_metric(phrase)
    name = "market_share" if head == "market" else "loan" if head in _LENT else product_metrics().get(head)
    metric = metric_lexicon().by_id[name] if name else known[0] if known else None
    single = scene.low(first - 1) in {"a", "an", "the"} or scene.is_kind(first - 1, ACTOR)
    bought = metric is None and role.rule == "of" and single and is_traded(scene, index)
    if (
        (role.rule == "hold" or bought)
        and (metric is None or metric.id == "number_of_enterprises")
        and not _no_firm(scene, first, found[1])
    ):
        metric = metric_lexicon().by_id["stake"]
    return Pick(metric.id if metric else snake_case(phrase), *found, "whole", metric)


def named_phrase(scene: Scene, at: int, rule: str) -> Pick | None:
    """The noun phrase that starts here as a metric: by its product or count noun, else by its own words."""
    found = phrase_from(scene, at)
    if found is None:
        return None
    phrase = scene.text[found[0] : found[1]]
    name = product_metrics().get(phrase.lower().split()[-1])
    if name is not None:
        return Pick(name, *found, rule, metric_lexicon().by_id[name])
    return Pick(snake_case(phrase), *found, rule) if snake_case(phrase) else None
