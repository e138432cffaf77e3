"""Metrics that the registry has no name for: the head noun phrase of what is measured."""

from __future__ import annotations

from soe_facts.link.metric_count import names_count, noun_metric
from soe_facts.link.metric_past import MEASURES
from soe_facts.link.metric_rules import BE, Pick
from soe_facts.link.phrases import (
    noun_phrase_before,
    only_points,
    phrase_from,
    phrase_name,
    subject_phrase,
    verb_before,
)
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, Scene


def unregistered(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The noun phrase that is measured, where the registry has no name for it."""
    quantity = scene.quantities[index]
    name = names_count(scene, index, role)
    if name is not None:
        return Pick(name, quantity.start, quantity.end, "unit_noun")
    node = scene.node_of[index]
    found = noun_phrase_before(scene, node) or _phrase_in(scene, index)
    if found is None:
        verb = verb_before(scene, node)
        if verb < 0 or not _measures(scene, verb, node):
            return None
        found = subject_phrase(scene, verb)
    if found is None:
        return None
    start, end, last = found
    phrase = scene.text[start:end].lower()
    known = noun_metric(phrase) if quantity.type == "count" else None
    if known is not None:
        return Pick(known[0].id, start, end, "count_noun", known[0], known[1])
    name = phrase_name(scene, start, end, last)
    head = phrase.split()[-1]
    return Pick(name, start, end, "noun_phrase") if name and head not in _AGENTS and not only_points(name) else None


def _phrase_in(scene: Scene, index: int) -> tuple[int, int, int] | None:
    """ "3.1 billion won in discounts", "Rs 200 crore worth of scrap": what a sum is made of."""
    after = scene.after(scene.node_of[index])
    if scene.quantities[index].type != "money" or after < 0 or scene.low(after) not in {"in", "worth", "of"}:
        return None
    at = after + 1 + (scene.low(after) == "worth" and scene.low(after + 1) == "of")
    if (
        at >= len(scene.nodes)
        or not scene.nodes[at].tag.startswith(("NN", "JJ"))
        or scene.nodes[at].tag.startswith("NNP")
    ):
        return None
    found = phrase_from(scene, at)
    return (*found, -1) if found else None


def _measures(scene: Scene, verb: int, node: int) -> bool:
    """Whether a verb only joins a statistic and its value ("stood at", "is put at", "rose"): no noun stands between.

    "Analysts had been looking for X" does not: what counts is the last verb of the group.
    """
    last = verb
    for at in range(verb + 1, node):
        item = scene.nodes[at]
        if item.tag.startswith("VB"):
            last = at
        elif not scene.change(at) and (item.kind in {METRIC, ACTOR} or item.tag in {"NN", "NNS"}):
            return False
    passive = scene.nodes[last].tag == "VBN" and any(scene.low(i) in BE for i in range(verb, last))
    return scene.low(last) in MEASURES or scene.change(last) is not None or passive


_AGENTS = frozenset(
    "analysts economists researchers traders investors officials experts executives ministers company "
    "companies group firm firms government ministry board bank economist analyst chairman chief president "
    "minister manager".split()
)
