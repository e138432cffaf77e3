"""Verbs that imply a metric: "employs 97,000 people", "set aside 5 billion yuan"; data/verbs.yaml."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.answers import question_before
from soe_facts.link.common_words import MULTIPLIED
from soe_facts.link.metric_meant import measured_by, word_before
from soe_facts.link.metric_rules import Pick, fits, is_whole, unit_class
from soe_facts.link.metric_subject import noun_of
from soe_facts.link.metric_topic import subject_pronoun, topic
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.verb_lexicon import VerbRule, verb_rules
from soe_facts.link.verb_match import match_verb, subject_words, words_around

_REACH = 18


def implied_by_verb(scene: Scene, index: int, role: Role, with_object: bool) -> Pick | None:
    """The nearest verb before a quantity that implies a metric, where no fitting metric's name stands nearer."""
    if role.slot == "delta" and role.kind == "growth":
        return None
    node = scene.node_of[index]
    if is_whole(scene, node) or _describes_budget(scene, index, role):
        return None
    low, _ = scene.bounds(node)
    rules = verb_rules()
    crossed = 0
    # "disposed of assets worth X": what was sold is no balance
    paid = word_before(scene, index) == "for"
    worth = paid or "worth" in {scene.low(scene.before(node)), scene.low(scene.before(node) - 2)}
    for at in range(node - 1, max(low - 1, node - _REACH), -1):
        item = scene.nodes[at]
        if item.kind == METRIC and fits(scene.metric(at).metric, scene.quantities[index], role):
            if not (worth and (paid or scene.metric(at).metric.stock)):
                return None
            continue
        crossed += item.kind == QUANTITY
        if item.low == ":" and not crossed and scene.is_kind(scene.before(node), ACTOR):
            continue  # "All three owe it money: Kenya 3.9 billion, Uganda 0.6 billion"
        if crossed > 2 or item.low in {";", ":"}:
            return None
        if item.kind != WORD:
            continue
        found = None
        if item.low in rules and not _idle(scene, at) and _is_verb(scene, at) and not _only_moves(scene, at, role):
            found = match_verb(scene, rules[item.low], at, index)
        if found is not None:
            if with_object and found.metric == "taxes_paid" and _is_aid(scene, node):
                return None
            if found.metric == "operating_revenue" and _is_dividend(scene, node):
                return None
            if bool(found.objects) != with_object or _subject_names(scene, at, index, role):
                return None
            if not with_object and noun_of(scene, index) is not None:
                return None  # "took in private capital of over 2.5 trillion yuan"
            told = "operating_revenue" if _sells_goods(scene, at, node, found.metric) else found.metric
            name = measured_by(scene, at, index, told)
            return Pick(name, item.start, item.end, "verb", metric_lexicon().by_id.get(name)) if name else None
        if scene.is_finite(at) or (at == scene.before(node) and _is_infinitive(scene, at)):
            return None
    return None


def _describes_budget(scene: Scene, index: int, role: Role) -> bool:
    """ "Taxed firms to help pay for a 59 billion dollar budget": what the sum stands before is what it measures."""
    node = scene.node_of[index]
    if scene.low(node - 1) not in {"a", "an", "its", "their"} or not scene.is_kind(node + 1, METRIC):
        return False
    named = scene.metric(node + 1).metric
    return named.id == "budget" and fits(named, scene.quantities[index], role)


_SELLS = frozenset({"sell", "sells", "sold", "selling"})
_GOODS = frozenset({"mass", "energy", "volume"})


def _sells_goods(scene: Scene, verb: int, node: int, metric: str) -> bool:
    """ "Sold 850 GWh to Kenya for 59 million dollars": what goods bring in is no price of a deal."""
    if metric != "deal_value" or scene.low(verb) not in _SELLS:
        return False
    return any(unit_class(scene.quantity(at)) in _GOODS for at in scene.of_kind(QUANTITY, verb, node))


def asked_by_verb(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "How much do you plan to invest this year? About 5 billion yuan": a bare answer is of the question's verb."""
    asked = question_before(scene, scene.node_of[index])
    if asked < 0 or "how" not in scene.vocabulary(asked):
        return None
    for at in range(asked - 1, scene.bounds(asked)[0], -1):
        found = (
            match_verb(scene, verb_rules().get(scene.low(at), []), at, index)
            if scene.tag(at).startswith("VB")
            else None
        )
        if found is not None and found.metric is not None:
            metric = metric_lexicon().by_id.get(found.metric)
            return Pick(found.metric, scene.nodes[at].start, scene.nodes[at].end, "verb", metric)
    return None


def _is_aid(scene: Scene, node: int) -> bool:
    """ "Has handed it 70 billion in capital injections and tax cuts": no taxes."""
    named = scene.low(node + 1) == "in" and scene.is_kind(node + 2, METRIC)
    return named and scene.metric(node + 2).metric.id == "subsidy"


def _is_dividend(scene: Scene, node: int) -> bool:
    """ "The stake earned it 1.2 billion dollars in dividends": what brings it in says what it is."""
    return scene.low(node + 1) == "in" and scene.is_kind(node + 2, METRIC) and scene.metric(node + 2).metric.id in _PAID


_PAID = frozenset({"dividend", "interest_income", "fee_income"})


def _is_infinitive(scene: Scene, at: int) -> bool:
    """ "Pour 600,000 cubic metres of concrete and use 90,000 tonnes of steel"; not the "go" of "let go"."""
    return scene.tag(at) == "VB" and (scene.low(at - 1) in {"to", "and", "or"} or scene.tag(at - 1) == "MD")


def compared_by_verb(scene: Scene, index: int, with_object: bool) -> Pick | None:
    """The metric of a growth that only a verb names: "earned a third less", "flew 18 percent more people"."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    for at in range(node - 1, max(low - 1, node - _NEAR), -1):
        item = scene.nodes[at]
        if item.kind in {METRIC, QUANTITY} or item.low in {";", ":", ","}:
            return None
        if item.kind != WORD:
            continue
        rules = verb_rules().get(item.low, ()) if _is_verb(scene, at) and not _idle(scene, at) else ()
        around = words_around(scene, at, index) if rules else set()
        found = [rule for rule in rules if _can_grow(scene, rule, at, around)]
        found = [rule for rule in found if rule.objects] or found
        if found:
            name = measured_by(scene, at, index, found[0].metric)
            if name == "deal_value" and item.low.startswith("pa"):
                name = "price"  # "paid 12% more for heating"
            if item.low in {"cost", "costs"} and scene.quantities[index].type == "percent":
                name = "price"  # "tickets cost between 12.5 percent and 25 percent more"
            if name == "farmer_payments" and scene.low(scene.after(node) + 1) == "for":
                name = "price"  # "farmers got 5 percent less for their milk"
            told = name if bool(found[0].objects) == with_object or not with_object else None
            return Pick(told, item.start, item.end, "verb", metric_lexicon().by_id[told]) if told else None
        if scene.is_finite(at):
            return None
    return None


_NEAR = 8
_POWER = frozenset({"power", "electricity", "energy"})
_NO_SUMS = frozenset({"percent", "point", "ratio", "price", "length", "time", "speed", "data"})


def _can_grow(scene: Scene, rule: VerbRule, verb: int, around: set[str]) -> bool:
    """Whether a verb tells of a sum that can be a percentage more than another one, whatever its unit."""
    powers = rule.units != {"energy"} or bool(_POWER & around) or scene.low(verb).startswith("generat")
    return (
        powers
        and not rule.units <= _NO_SUMS
        and not rule.before
        and (not rule.objects or bool(rule.objects & around))
        and (not rule.particle or rule.particle in around)
        and (not rule.subjects or bool(rule.subjects & subject_words(scene, verb)))
    )


def _idle(scene: Scene, verb: int) -> bool:
    """ "Coal made up 41 million tonnes of it", "rivals managed only 24 billion yuan": nothing is made or managed."""
    following = scene.low(verb + 1)
    if scene.low(verb) in {"put", "puts", "putting"} and scene.low(verb + 2) in _FIGURES:
        # "puts the total at 43 billion euros in 2025"; but "put the value of the arm Metrogas at 720 million"
        return (scene.low(verb + 2), scene.low(verb + 3)) != ("value", "of")
    if scene.low(verb).startswith("manag") and scene.low(verb - 1) in {"only", "just", "barely"}:
        return True
    if following == "out" and scene.low(verb).startswith("carr"):
        return True  # "carried out 60 launches"
    if scene.low(verb).startswith("ma") and _has_deed(scene, verb):
        return True  # "made the largest contribution of 25 trillion rupiah"
    return (scene.low(verb).startswith("ma") and following == "up") or (
        scene.low(verb).startswith("manag") and following in {"only", "just", "barely", "merely", "a", "no"}
    )


def _has_deed(scene: Scene, verb: int) -> bool:
    """Whether the object of "make" is a deed of the size that follows: "made a payment of", "makes bids of"."""
    for at in range(verb + 1, min(len(scene.nodes), verb + 8)):
        if scene.is_kind(at, QUANTITY):
            return scene.low(scene.before(at)) == "of" and scene.low(scene.before(at) - 1) in _DEEDS
    return False


_DEEDS = frozenset(
    "contribution contributions payment payments bid bids offer offers commitment commitments donation donations "
    "transfer transfers remittance remittances deposit deposits instalment instalments installment repayment "
    "repayments claim claims request requests call investment investments purchase purchases order orders".split()
)
_FIGURES = frozenset({"figure", "number", "total", "sum", "amount", "value"})


# What these are for says what they are: "set aside 4 billion yuan for research".
SPENT = frozenset({"budget", "capital_expenditure", "investment"})


# Verbs whose subject is the statistic where it names one: "Subsidies cost X", "Books closed at X".
_SAID_OF = frozenset(
    "cost costs costing close closed closes end ended finished settled opened traded "
    "swallow swallows swallowed devour devoured consume consumes consumed".split()
)
# What brings in money is what it is called by: "Excise duties brought in X", "exports earned the country X".
_BRINGS = frozenset(
    "bring brings brought raise raises raised yield yields yielded generate generates generated earn earns earned net "
    "nets netted fetch fetches fetched contribute contributes contributed make makes made".split()
)


def _subject_names(scene: Scene, verb: int, index: int, role: Role) -> bool:
    """ "Receipts are budgeted at X", "Subsidies cost the network X": the metric is the subject, not the verb's."""
    passive = scene.nodes[verb].tag == "VBN" and any(scene.low(i) in BE for i in range(max(0, verb - 3), verb))
    brings = scene.quantities[index].type == "money" and scene.low(verb) in _BRINGS
    if not (passive or brings or scene.low(verb) in _SAID_OF):
        return False
    if scene.low(verb).startswith("cost") and subject_pronoun(scene, scene.node_of[index]) >= 0:
        return topic(scene, index, role) is not None  # "And subsidies? They cost 64 billion ringgit"
    first, _ = scene.clause(verb)
    told = first - 1 - (scene.low(first - 1) == ",")
    if brings and scene.low(first) == "which" and scene.is_kind(told, METRIC):
        return fits(scene.metric(told).metric, scene.quantities[index], role)  # "exports, which earned it 43 billion"
    return any(
        fits(scene.metric(i).metric, scene.quantities[index], role)
        for i in scene.of_kind(METRIC, first, verb)
        if scene.clause_of[i] == scene.clause_of[verb]
        and not _is_led(scene, i)
        and not any(True for _ in scene.of_kind(QUANTITY, i, verb))
    )


def _is_led(scene: Scene, at: int) -> bool:
    """ "At Friday's prices CSR is valued at X": a statistic that a preposition leads is no subject."""
    at -= 1
    if scene.tag(at) == "IN":
        return True
    while scene.is_kind(at, DATE) or scene.tag(at) in {"POS", "JJ", "DT"}:
        at -= 1
    return scene.low(at) == "at"


def _only_moves(scene: Scene, at: int, role: Role) -> bool:
    """ "The tariff was raised to X", "the shares lost 3% to X": the verb says how the metric moved, not what it is."""
    return at == role.trigger or (role.slot in {"new", "delta"} and scene.change(at) is not None)


def _is_verb(scene: Scene, at: int) -> bool:
    tag = scene.nodes[at].tag
    if tag in {"NN", "NNS", "VBG"} and scene.is_kind(at + 1, QUANTITY) and scene.low(at + 1) in MULTIPLIED:
        return False  # "its power bill doubled to 38 million euros"
    if tag == "NNS" and scene.low(at + 1) in {",", ".", ";", "and", "of", "in", "for", "with"}:
        first, last = scene.clause(at)
        if any(scene.is_finite(i) for i in range(first, last)) or scene.low(at + 1) != "for":
            return False  # "heat pumps, amounting to 2.8 billion euros"; but "a tonne of coal sells for 96 dollars"
    if tag == "VBN" and scene.low(at - 1) in {"a", "the", "its"} and scene.is_kind(at + 1, QUANTITY):
        return False  # "against a budgeted Rs15bn"
    if not tag or tag.startswith(("VB", "NNS", "JJ")):
        return True
    if tag not in {"NN", "$"}:
        return False
    if scene.low(at) == "cost" and scene.is_kind(at + 1, QUANTITY):
        return True
    if scene.low(at - 1) in {"have", "has", "had"}:
        return True
    # "Eskom shed 1,300 jobs": a verb taken for a noun leaves its clause without one.
    first, _ = scene.clause(at)
    return at > first and not any(scene.is_finite(i) for i in range(first, min(len(scene.nodes), at + 4)))
