"""What a metric can measure, and the verbs that imply one: "employs 97,000 people", "set aside 5 billion yuan"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.find.metrics import UNIT_CLASSES, Metric, metric_lexicon
from soe_facts.lexicon import load_lexicon
from soe_facts.link.changes import verb_forms
from soe_facts.link.phrases import strip_modifiers
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, WORD, Scene
from soe_facts.records import Quantity


@dataclass(frozen=True, slots=True)
class Pick:
    """The metric chosen for a quantity: its id, the words that name it, and the rule that chose it."""

    id: str
    start: int
    end: int
    rule: str
    metric: Metric | None = None
    breakdown: str | None = None


_CLASSES = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"watt_hour|joule|^tce|british_thermal|calorie", "energy"),
        (r"^(?:metric_ton|kilogram|gram|pound|ounce|troy_ounce|deadweight|carat|tonne|short_ton|jin|catty)", "mass"),
        (r"^(?:meter|foot|kilometer|centimeter)\*\*3$|liter|barrel|boe|gallon|oil_equivalent|bushel", "volume"),
        (r"\*\*2$|hectare|acre|^mu$", "area"),
        (r"^(?:kilo|centi|milli|nautical_)?(?:meter|mile|foot|inch|yard)$", "length"),
        (r"watt", "power"),
        (r"^TEU$", "TEU"),
        (r"byte", "data"),
        (r"^(?:hour|minute|day|month|year|week)$", "time"),
    )
)


def unit_class(quantity: Quantity) -> str:
    """The class of unit that the metrics lexicon speaks of; money per something is `price`.

    >>> from decimal import Decimal
    >>> unit_class(Quantity(0, 1, "x", "physical", Decimal(1), "gigawatt_hour"))
    'energy'
    >>> unit_class(Quantity(0, 1, "x", "money", Decimal(1), "USD/barrel"))
    'price'
    """
    if quantity.type in {"percentage_point", "basis_point"}:
        return "point"
    head, _, per = quantity.unit.partition("/")
    if quantity.type != "physical":
        return "price" if per and quantity.type == "money" else {"multiple": "ratio"}.get(quantity.type, quantity.type)
    if per:
        return "speed" if head in {"kilometer", "meter", "mile"} else "rate"
    return next((name for pattern, name in _CLASSES if pattern.search(quantity.unit)), "other")


def resolve(metric: Metric, quantity: Quantity, role: Role) -> Metric | None:
    """The metric that words name for this quantity, None where they cannot: a ratio is never money.

    The same words can name two metrics by unit: "sales" of 2 billion yuan are revenue, of 3 million tonnes a volume.
    """
    if role.kind in {"growth", "share"}:
        return None if role.kind == "share" and metric.ratio and role.rule == "of" else metric
    kind = unit_class(quantity)
    if kind == "point" and (role.kind == "change" or metric.ratio):
        return metric
    if not metric.units or kind in metric.units or (kind == "percent" and metric.ratio):
        return metric
    other = metric.by_unit.get(kind)
    return metric_lexicon().by_id[other] if other else None


def fits(metric: Metric, quantity: Quantity, role: Role) -> bool:
    """Whether the words that name a metric can name what this quantity measures."""
    return resolve(metric, quantity, role) is not None


def fits_pick(pick: Pick, quantity: Quantity, role: Role) -> bool:
    """Whether a pick made for another quantity can serve this one."""
    return pick.metric is None or fits(pick.metric, quantity, role)


def pick_at(scene: Scene, node: int, rule: str, index: int = -1, role: Role | None = None) -> Pick:
    """The pick for a metric node, with its modifiers as breakdown; by the unit where the quantity is given."""
    mention = scene.metric(node)
    metric = mention.metric
    if index >= 0 and role is not None:
        metric = resolve(metric, scene.quantities[index], role) or metric
    start, breakdown = strip_modifiers(scene, node)
    return Pick(metric.id, start, mention.end, rule, metric, breakdown)


@dataclass(frozen=True, slots=True)
class VerbRule:
    """A verb that implies a metric; `particle` must stand beside it, `before` right before the quantity."""

    metric: str
    particle: str
    units: frozenset[str]
    objects: frozenset[str]
    before: frozenset[str]


@cache
def verb_rules() -> dict[str, list[VerbRule]]:
    """The rules of verbs.yaml by every form of their verbs.

    Raises LexiconError on an unknown key, unit class or metric.
    """
    rules: dict[str, list[VerbRule]] = {}
    lexicon = load_lexicon("verbs.yaml")
    irregular: dict[str, list[str]] = lexicon["irregular"]
    for entry in lexicon["rules"]:
        _check_rule(entry)
        for phrase in entry["verbs"]:
            verb, _, particle = phrase.partition(" ")
            rule = VerbRule(
                entry["metric"],
                particle,
                *(frozenset(entry.get(key, ())) for key in ("units", "objects", "before")),
            )
            for form in {*verb_forms(verb), *irregular.get(verb, ())}:
                rules.setdefault(form, []).append(rule)
    return rules


def _check_rule(entry: dict[str, Any]) -> None:
    if unknown := set(entry) - {"verbs", "metric", "units", "objects", "before"}:
        raise LexiconError(f"verbs.yaml: unknown keys {sorted(unknown)}")
    if unknown := set(entry.get("units", ())) - UNIT_CLASSES:
        raise LexiconError(f"verbs.yaml: unknown unit classes {sorted(unknown)}")
    if entry["metric"] not in metric_lexicon().by_id:
        raise LexiconError(f"verbs.yaml: unknown metric {entry['metric']!r}")


@cache
def product_metrics() -> dict[str, str]:
    """What a figure of a product measures where no word says: crude is output, electricity is generation."""
    found: dict[str, list[str]] = load_lexicon("verbs.yaml")["products"]
    return {noun: metric for metric, nouns in found.items() for noun in nouns}


@cache
def compound_metrics() -> dict[str, str]:
    """What money before a noun measures: a 3-billion-yuan refinery is what the refinery costs."""
    found: dict[str, list[str]] = load_lexicon("verbs.yaml")["compounds"]
    return {noun: metric for metric, nouns in found.items() for noun in nouns}


_REACH = 18
BE = frozenset("is are was were be been being".split())
_ABLE = frozenset("can could able capable capacity designed".split())
_RATED = frozenset("output throughput refinery_throughput freight_volume passenger_trips storage".split())


def implied_by_verb(scene: Scene, index: int, role: Role, with_object: bool) -> Pick | None:
    """The nearest verb before a quantity that implies a metric, where no fitting metric's name stands nearer."""
    if role.slot == "delta" and role.kind == "growth":
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    rules = verb_rules()
    crossed = 0
    for at in range(node - 1, max(low - 1, node - _REACH), -1):
        item = scene.nodes[at]
        if item.kind == METRIC and fits(scene.metric(at).metric, scene.quantities[index], role):
            return None
        crossed += item.kind == QUANTITY
        if crossed > 2 or item.low in {";", ":"}:
            return None
        if item.kind != WORD:
            continue
        found = None
        if item.low in rules and _is_verb(scene, at) and not _only_moves(scene, at, role):
            found = _match(scene, rules[item.low], at, index)
        if found is not None:
            if bool(found.objects) != with_object or _subject_names(scene, at, index, role):
                return None
            name = "capacity" if found.metric in _RATED and _is_able(scene, at) else found.metric
            return Pick(name, item.start, item.end, "verb", metric_lexicon().by_id[name])
        if scene.is_finite(at):
            return None
    return None


def implied_by_passive(scene: Scene, index: int, role: Role) -> Pick | None:
    """The metric that a passive verb behind the quantity implies: "4 billion yuan was written off"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    passive = False
    for at in range(max(node + 1, scene.after(node)), min(high, node + 9)) if role.kind == "level" else ():
        item = scene.nodes[at]
        if item.kind != WORD or item.low in {",", ";", "which", "that", "who"}:
            return None
        passive = passive or item.low in BE
        if item.tag == "VBN" and passive:
            found = _match(scene, verb_rules().get(item.low, []), at, index)
            metric = metric_lexicon().by_id[found.metric] if found else None
            return Pick(metric.id, item.start, item.end, "verb", metric) if metric else None
    return None


def _is_able(scene: Scene, verb: int) -> bool:
    """ "The terminal can handle 5 million TEU a year", "is designed to process": a capacity, not what was done."""
    return any(scene.low(i) in _ABLE for i in range(max(0, verb - 3), verb))


def _subject_names(scene: Scene, verb: int, index: int, role: Role) -> bool:
    """ "Receipts are budgeted at X", "Subsidies cost the network X": the metric is the subject, not the verb's."""
    passive = scene.nodes[verb].tag == "VBN" and any(scene.low(i) in BE for i in range(max(0, verb - 3), verb))
    if not passive and not scene.low(verb).startswith("cost"):
        return False
    first, _ = scene.clause(verb)
    return any(
        fits(scene.metric(i).metric, scene.quantities[index], role)
        for i in scene.of_kind(METRIC, first, verb)
        if scene.clause_of[i] == scene.clause_of[verb] and scene.nodes[i - 1].tag != "IN"
    )


def _only_moves(scene: Scene, at: int, role: Role) -> bool:
    """ "The tariff was raised to X", "the shares lost 3% to X": the verb says how the metric moved, not what it is."""
    return at == role.trigger or (role.slot in {"new", "delta"} and scene.change(at) is not None)


def _is_verb(scene: Scene, at: int) -> bool:
    tag = scene.nodes[at].tag
    if not tag or tag.startswith(("VB", "NNS", "JJ")):
        return True
    if tag != "NN":
        return False
    # "Eskom shed 1,300 jobs": a verb taken for a noun leaves its clause without one.
    first, _ = scene.clause(at)
    return at > first and not any(scene.is_finite(i) for i in range(first, min(len(scene.nodes), at + 4)))


def _match(scene: Scene, rules: list[VerbRule], verb: int, index: int) -> VerbRule | None:
    if not rules:
        return None
    quantity = scene.quantities[index]
    kind, before = unit_class(quantity), scene.low(scene.before(scene.node_of[index]))
    around = _around(scene, verb, index) if any(rule.objects or rule.particle for rule in rules) else set()
    for rule in rules:
        fitting = (
            (not rule.units or kind in rule.units)
            and (not rule.objects or bool(rule.objects & around))
            and (not rule.particle or rule.particle in around)
            and (not rule.before or before in rule.before)
        )
        if fitting:
            return rule
    return None


def _around(scene: Scene, verb: int, index: int) -> set[str]:
    """The words of a verb's object: from the verb to a little after the quantity, without other quantities' nouns."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    _, high = scene.bounds(node)
    own = set((quantity.unit_text or "").lower().split()) if quantity.type == "count" else set()
    last = node + 1 if own else min(high, node + 9)
    if verb > node:
        return own.union(*(scene.low(at).split() for at in range(node + 1, min(high, verb + 3))))
    for at in range(verb + 1, last):
        item = scene.nodes[at]
        if at > node and (
            item.low == ";" or scene.is_finite(at) or (item.low == "," and not scene.is_kind(at + 1, QUANTITY))
        ):
            break
        if item.kind != QUANTITY:
            own.update(item.low.split())
    return own
