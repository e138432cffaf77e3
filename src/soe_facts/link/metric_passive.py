"""Metrics that a passive verb behind a figure implies: "4 billion yuan was written off"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, fits, pick_at
from soe_facts.link.metric_verbs import SPENT
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, METRIC, WORD, Scene
from soe_facts.link.verb_lexicon import verb_rules
from soe_facts.link.verb_match import match_verb


def implied_by_passive(scene: Scene, index: int, role: Role) -> Pick | None:
    """The metric that a passive verb behind the quantity implies: "4 billion yuan was written off"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    passive = False
    quantity = scene.quantities[index]
    bare = quantity.type == "count" and not quantity.unit_text  # "of 1,057 firms, 527 had been sold"
    told = any(scene.is_finite(at) for at in range(max(0, node - 4), node))
    bare = bare or scene.low(scene.before(node)) == "for"  # "the takeover of Lotos for 4 billion zlotys was completed"
    for at in range(max(node + 1, scene.after(node)), min(high, node + 9)) if role.kind == "level" and not bare else ():
        item = scene.nodes[at]
        if item.kind != WORD or item.low in {",", ";", "which", "that", "who"}:
            return None
        if item.low == "and" and scene.low(at + 1) in _AUXILIARIES | BE | {"must", "is", "are"} and told:
            return None  # "Loans come to 650 million and will be repaid by 2031": told before the figure
        passive = passive or item.low in BE
        if item.tag == "VBN" and passive and item.low not in BE:
            found = match_verb(scene, verb_rules().get(item.low, []), at, index)
            meant = _meant_for(scene, at, index, role) if found and found.metric in SPENT else None
            if meant is not None:
                return meant
            metric = metric_lexicon().by_id[found.metric] if found else None
            return Pick(metric.id, item.start, item.end, "verb", metric) if metric else None
    return None


def implied_by_relative(scene: Scene, index: int, role: Role) -> Pick | None:
    """The metric of a clause without a pronoun right behind the figure: "short of the $31 billion it paid out"."""
    node = scene.node_of[index]
    if (
        scene.low(node - 1) != "the"
        or scene.low(node - 2) not in _SHORT
        or not scene.is_kind(node + 1, ACTOR)
        or scene.actor(node + 1).possessive
    ):
        return None
    verb = node + 2 + (scene.low(node + 2) in _AUXILIARIES)
    if role.slot != "plain" or verb >= len(scene.nodes) or not scene.tag(verb).startswith("VB"):
        return None
    found = match_verb(scene, verb_rules().get(scene.low(verb), []), verb, index)
    metric = metric_lexicon().by_id[found.metric] if found else None
    return Pick(metric.id, scene.nodes[verb].start, scene.nodes[verb].end, "verb", metric) if metric else None


_SHORT = frozenset({"of", "below", "above", "beyond"})
_AUXILIARIES = frozenset({"has", "had", "have", "will", "would", "also", "already"})


def _meant_for(scene: Scene, verb: int, index: int, role: Role) -> Pick | None:
    """The metric that a sum is put by for: "4 trillion rupiah has been earmarked for capital expenditure"."""
    if scene.low(verb + 1 + (scene.low(verb + 1) == "aside")) not in {"for", "to", "on"}:
        return None
    for at in range(verb + 2, min(scene.bounds(verb)[1], verb + 6)):
        if scene.is_kind(at, METRIC):
            fitting = fits(scene.metric(at).metric, scene.quantities[index], role)
            return pick_at(scene, at, "after_in", index, role) if fitting else None
        if not scene.tag(at).startswith(("JJ", "NN", "PRP$", "DT", "IN", "TO")) and not scene.is_kind(at, ACTOR):
            return None
    return None
