"""Metrics told by what is done with a thing: "the volume of fuel it sold", "goods handled by seaports"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, unit_class
from soe_facts.link.metric_subject import measured_subject
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene
from soe_facts.link.verb_lexicon import verb_rules

_SUMS = frozenset(
    "throughput sales_volume output refinery_throughput freight_volume power_generation purchases power_purchased "
    "exports imports electricity_delivered dispatches power_consumption".split()
)
_ENERGY = frozenset({"electricity", "power", "energy"})
_AFTER = frozenset("by at in to from on through via during between abroad".split())
_OF_THINGS = frozenset({"volume", "volumes", "amount", "quantity", "tonnage", "mileage"})
_REACH = 5


def acted_on(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Goods handled by seaports came to 700 million tonnes", "the volume of fuel it sold fell by 15 percent"."""
    found = measured_subject(scene, scene.node_of[index])
    if found is None or role.kind not in {"level", "growth"}:
        return None
    start, _, last = found
    if scene.is_kind(last, METRIC) and scene.low(last) not in _OF_THINGS:
        return None
    at = last
    if scene.low(last) in _OF_THINGS and scene.low(last + 1) == "of":
        at = last + 2
        while scene.tag(at + 1).startswith(("NN", "JJ")):
            at += 1
    verb = relative_verb(scene, at)
    kind = unit_class(scene.quantities[index]) if role.kind == "level" else ""
    name = done_with(scene, verb, at, kind) if verb >= 0 else None
    return Pick(name, start, scene.nodes[verb].end, "acted_on", metric_lexicon().by_id[name]) if name else None


def told_by_relative(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Of the 790 million cubic metres that we produced", "the 4 billion it borrowed": what was done with a sum."""
    node, quantity = scene.node_of[index], scene.quantities[index]
    if scene.low(node - 1) != "the" or role.kind != "level" or role.slot != "plain" or quantity.unit == "percent":
        return None
    measured = scene.low(node - 2) in _MEASURES or scene.is_kind(node - 2, QUANTITY)
    if measured or (quantity.unit_text and quantity.type == "count"):
        return None  # "the 300 buses it ordered": the noun says what is counted
    at = node
    if scene.low(at + 1) == "of" and scene.tag(at + 2).startswith(("NN", "JJ")):
        at += 2
        while scene.tag(at + 1).startswith("NN"):
            at += 1
    verb = relative_verb(scene, at)
    rules = verb_rules().get(scene.low(verb), ()) if verb >= 0 else ()
    if scene.low(verb + 1) in _PARTICLES:
        return None  # "the 6.8 billion it paid out in dividends"
    kind = unit_class(quantity)
    plain = (rule for rule in rules if kind in rule.units and not (rule.objects or rule.subjects or rule.particle))
    found = next((rule.metric for rule in plain if rule.metric and not rule.before), None)
    known = metric_lexicon().by_id.get(found) if found else None
    return Pick(known.id, scene.nodes[verb].start, scene.nodes[verb].end, "acted_on", known) if known else None


_PARTICLES = frozenset("out off back in down up aside away over on to for".split())
# "Three times the 525 million it earned in 2023": of what the newer one is.
_MEASURES = frozenset("times than double twice treble triple half from against with exceeded topped beat".split())


def relative_verb(scene: Scene, noun: int) -> int:
    """The verb of the relative clause behind a noun, with or without a pronoun: "fuel it sold", "goods handled by"."""
    if not (scene.tag(noun).startswith("NN") or scene.is_kind(noun, QUANTITY)):
        return -1
    if scene.tag(noun + 1) in {"VBN", "VBD"} and scene.low(noun + 2) in _AFTER:
        return noun + 1
    at = noun + 1 + (scene.low(noun + 1) in {"that", "which"})
    if not (scene.is_kind(at, ACTOR) or scene.tag(at).startswith(("PRP", "DT"))):
        return -1
    for step in range(at + 1, min(len(scene.nodes), at + _REACH)):
        if scene.is_finite(step):
            return step
        if not (scene.is_kind(step, ACTOR) or scene.tag(step).startswith(("NN", "JJ", "RB"))):
            return -1
    return -1


def done_with(scene: Scene, verb: int, noun: int, kind: str) -> str | None:
    """The metric that a verb gives to a thing, by the class of unit; without one, by whether the thing is power."""
    words = set(scene.low(noun).split())
    for rule in verb_rules().get(scene.low(verb), ()):
        fits = kind in rule.units if kind else ("energy" in rule.units) == bool(words & _ENERGY) or len(rule.units) > 2
        if rule.metric in _SUMS and fits and not rule.particle and (not rule.objects or rule.objects & words):
            return rule.metric
    return None
