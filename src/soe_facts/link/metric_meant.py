"""What the metric of a verb's rule means here: "can make" tells a capacity, what a firm "earned" is its net profit."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from soe_facts.link.metric_rules import is_scaled, unit_class
from soe_facts.link.scene import ACTOR, BE, METRIC, Scene
from soe_facts.link.verb_lexicon import verb_rules
from soe_facts.records import Quantity

_ABLE = frozenset("can could able capable capacity designed".split())
_RATED = frozenset("output sales_volume throughput refinery_throughput freight_volume passenger_trips storage".split())


_SALARY = Decimal(50_000_000)  # what a month may pay in dong or rupiah


def measured_by(scene: Scene, verb: int, index: int, metric: str) -> str | None:
    """The metric of a verb's rule, or what it means here: "can make" a capacity, a firm's "earned" its net profit."""
    word, small = scene.low(verb), _is_small(scene.quantities[index])
    if metric == "share_price" and not small:
        return None
    if metric == "wages" and unit_class(scene.quantities[index]) == "price":
        paid = scene.quantities[index].unit.rpartition("/")[2] in _WAGE_TIMES
        return metric if paid and (small or scene.quantities[index].value < _SALARY) else None
    if metric == "debt" and word == "owed" and scene.low(verb - 1) in BE and scene.is_kind(verb - 2, ACTOR):
        # "TNB is owed 5.8 billion ringgit by the government", not "suppliers are owed"
        return "receivables" if scene.actor(verb - 2).is_company else metric
    if metric == "sales_volume" and (scene.quantities[index].unit_text or "").endswith("shares"):
        return "shares"
    if metric in _RATED and _is_able(scene, verb):
        return "capacity"
    if metric == "total_profit" and word.startswith("earn") and _of_firm(scene, verb):
        return "operating_revenue" if _is_spent_again(scene, verb, index) else "net_profit"
    if metric == "capital_expenditure" and word.startswith("spen") and _has_earned(scene, verb):
        return "operating_cost"
    sold_at = metric in _SOLD_AT and word_before(scene, index) == "at"
    if small and (sold_at or (metric, word) == ("deal_value", "sells")):
        return "price"
    if metric == "subsidy" and word in _SUNK and not _into_body(scene, index):
        return "investment"
    if metric == "price" and word.startswith("pa") and not small:
        return "deal_value" if _for_which(scene, verb) else None
    single = small or scene.low(scene.after(scene.node_of[index])) in {"each", "apiece"}
    if metric == "project_cost" and scene.is_kind(verb - 1, METRIC) and not word.startswith("cost"):
        eaten = scene.metric(verb - 1).metric  # "interest costs ate up 3 billion"
        return eaten.id if "money" in eaten.units else metric
    single = single or scene.low(verb - 2) in {"each", "every"}
    return "price" if metric == "project_cost" and word.startswith("cost") and single else metric


def _for_which(scene: Scene, verb: int) -> bool:
    """ "A fifth of the refinery, for which it paid 1 billion dollars": what is paid for is what was told before."""
    near = range(max(1, verb - 6), verb)
    return any(scene.low(at) == "which" and scene.low(at - 1) == "for" for at in near)


_SUNK = frozenset("put puts putting plough ploughs ploughed plowed sink sinks sank sunk".split())


def _into_body(scene: Scene, index: int) -> bool:
    """Whether money goes into a body: "put 4 billion into the airline"; not "into new roads"."""
    node = scene.node_of[index]
    ahead = range(node + 1, min(len(scene.nodes) - 1, node + 9))
    into = next((at for at in ahead if scene.low(at) == "into"), -1)
    return into >= 0 and any(scene.is_kind(at, ACTOR) and scene.actor(at).is_company for at in (into + 1, into + 2))


def earned_by(scene: Scene, verb: int, index: int) -> str | None:
    """The metric of "what it earned", "what the mill spent": of a verb that alone says what a sum of money is."""
    for rule in verb_rules().get(scene.low(verb), ()):
        if "money" in rule.units and not (rule.objects or rule.particle or rule.before or rule.subjects):
            return "net_profit" if scene.low(verb).startswith("earn") else rule.metric
    return None


_WAGE_TIMES = frozenset({"hour", "day", "week", "month", "year"})
# "Exported 9 million barrels at an average of 68.4 dollars"
_SOLD_AT = frozenset({"exports", "imports", "operating_revenue", "purchases"})


def _of_firm(scene: Scene, verb: int) -> bool:
    """Whether one firm is the subject: what it "earned" is its net profit, what a class earned the sum of profits."""
    first, _ = scene.clause(verb)
    own = (at for at in scene.of_kind(ACTOR, first, verb) if scene.clause_of[at] == scene.clause_of[verb])
    firms = [actor for at in own if (actor := scene.actor(at)).is_company]
    return bool(firms) and firms[-1].kind != "class"


_EARNS = frozenset({"earned", "earns", "earning"})
_SPENDS = frozenset({"spent", "spends", "spending"})


def _is_spent_again(scene: Scene, verb: int, index: int) -> bool:
    """ "Earned 2.4 billion in 2022 but spent 1.9 billion", "earned 2 billion from dues": what came in."""
    node = scene.node_of[index]
    if scene.low(scene.after(node)) == "from":
        return True
    return any(scene.low(at) in _SPENDS for at in range(node + 1, scene.bounds(node)[1]))


def _has_earned(scene: Scene, verb: int) -> bool:
    """ "Earned 2.4 billion, but spent 1.9 billion": costs, as they stand beside what came in."""
    return any(scene.low(at) in _EARNS for at in range(scene.bounds(verb)[0], verb))


def _is_small(quantity: Quantity) -> bool:
    """ "A letter costs 1.20 francs", "a ride costs 30,000 rupiah": what a customer pays."""
    return quantity.value < _PAID_BY_ONE and not is_scaled(quantity)


_PAID_BY_ONE = Decimal(5_000_000)


def _is_able(scene: Scene, verb: int) -> bool:
    """ "The terminal can handle 5 million TEU a year", "is designed to process": a capacity, not what was done."""
    words = [scene.low(i) for i in range(max(0, verb - 3), verb + 1)]
    return any(word in _ABLE and (word != "capacity" or then == "to") for word, then in pairwise(words))


_ONLY = frozenset({"just", "only", "barely", "merely", "around", "about", "nearly", "almost"})


def word_before(scene: Scene, index: int) -> str:
    """The word right before a quantity, "for" in "for a total of"."""
    before = scene.before(scene.node_of[index])
    while scene.low(before) in _ONLY:
        before -= 1
    before -= 2 * (scene.low(before) == "estimated" and scene.low(before - 1) == "an")
    if scene.low(before) == "of" and scene.low(before - 1) in {"total", "sum", "price", "average"}:
        before -= 3
    elif scene.low(before) in {"combined", "total"}:
        before -= 2
    return scene.low(before)
