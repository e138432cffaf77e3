"""What is received under a label: "Dividends. In 2023 the state collected 1.9 billion euros" is of dividends."""

from __future__ import annotations

from soe_facts.link.metric_rules import Pick, fits, pick_at
from soe_facts.link.phrases import verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, Scene

# Verbs that leave open what it was that came in.
_GETS = frozenset(
    "collected collects collect received receives receive got gets obtained took takes gained yielded yields assumes "
    "came comes brought brings netted drew".split()
)
_LABEL = 4


def under_label(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "- Dividends: the budget received PLN 2.6 billion": of the metric that is the label of the point."""
    if role.slot != "plain" or role.kind != "level" or scene.quantities[index].type != "money":
        return None
    node = scene.node_of[index]
    if _GETS.isdisjoint(scene.vocabulary(node)):
        return None
    verb = verb_before(scene, node)
    if scene.low(verb) not in _GETS or any(True for _ in scene.of_kind(METRIC, verb, node + 4)):
        return None
    at = _label(scene, node)
    return pick_at(scene, at, "topic", index, role) if at >= 0 and _serves(scene, at, index, role) else None


def _serves(scene: Scene, at: int, index: int, role: Role) -> bool:
    metric = scene.metric(at).metric
    return not metric.stock and fits(metric, scene.quantities[index], role)


def _label(scene: Scene, node: int) -> int:
    """The metric that stands before a colon at the head of the sentence, or alone in one before it in its paragraph."""
    low, _ = scene.bounds(node)
    for at in scene.of_kind(METRIC, low, low + _LABEL):
        if scene.low(at + 1) == ":":
            return at
    sentence = scene.sentence_of[node] - 1
    while sentence >= 0 and scene.paragraph(scene.first[sentence]) == scene.paragraph(node):
        first, last = scene.first[sentence], scene.last[sentence]
        alone = last - first <= _LABEL and not any(True for _ in scene.of_kind(QUANTITY, first, last))
        found = next(scene.of_kind(METRIC, first, last), -1) if alone else -1
        if found >= 0 and scene.low(found + 1) in {".", ":"}:
            return found
        sentence -= 1
    return -1
