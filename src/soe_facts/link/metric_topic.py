"""A metric that the sentence before only names: "How large are the debts? They stood at X", "Dividend. It paid X"."""

from __future__ import annotations

from soe_facts.link.metric_rules import Pick, pick_at, resolve
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, Scene

_LABEL = 5
_POINTERS = frozenset("it they those these that this both".split())


def topic(scene: Scene, index: int, role: Role) -> Pick | None:
    """The metric that a label, a question or the end of the sentence before names without a figure.

    A sentence that starts with a pronoun takes it from any sentence, other sentences from a label or question only.
    """
    node = scene.node_of[index]
    sentence = scene.sentence_of[node]
    low, _ = scene.bounds(node)
    if sentence == 0 or any(_says_more(scene, at) for at in range(low, node)):
        return None
    first, last = scene.first[sentence - 1], low
    if any(True for _ in scene.of_kind(QUANTITY, first, last)):
        return None
    asks = scene.low(last - 1) == "?"
    names = [at for at in scene.of_kind(METRIC, first, last) if _serves(scene, at, index, role)]
    if not names or not (asks or last - first <= _LABEL or scene.low(low) in _POINTERS):
        return None
    return pick_at(scene, names[-1], "topic", index, role)


def subject_before(scene: Scene, index: int) -> Pick | None:
    """The metric that is the subject of the sentence before: "The portfolio returned 9 percent. Shares made up 61
    percent of it"."""
    sentence = scene.sentence_of[scene.node_of[index]]
    if sentence == 0:
        return None
    for at in range(scene.first[sentence - 1], scene.first[sentence]):
        item = scene.nodes[at]
        if item.kind == METRIC:
            metric = scene.metric(at).metric
            return None if metric.ratio else pick_at(scene, at, "subject_before")
        if item.kind == QUANTITY or item.low in {",", ";"} or scene.is_finite(at):
            return None
    return None


def _says_more(scene: Scene, at: int) -> bool:
    """Whether the sentence names a metric of its own or another figure than a count before this one."""
    item = scene.nodes[at]
    return item.kind == METRIC or (item.kind == QUANTITY and scene.quantity(at).type != "count")


def _serves(scene: Scene, at: int, index: int, role: Role) -> bool:
    metric = scene.metric(at).metric
    return resolve(metric, scene.quantities[index], role) is metric
