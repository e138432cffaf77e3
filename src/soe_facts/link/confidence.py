"""How sure a row is: the share of rows like it that were right on the project's own annotated articles.

A logistic model over the rules that filled the row's slots and over how crowded its sentence is, then a rising curve
that makes its answers the shares seen; both in data/confidence.yaml, fitted by training/calibrate.py. docs/linking.md
has the reliability table.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from math import exp

from soe_facts.find.metrics import metric_lexicon
from soe_facts.lexicon import load_lexicon
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene
from soe_facts.records import Fact

SLOTS = ("kind", "metric", "entity", "period")
_NEAR = 25
# Contradictions are too rare in the articles to be weighed, but a reader must not be told to trust them.
_DOUBTS = frozenset({"arithmetic_mismatch", "implied_rate_off"})
_DOUBTED = 0.4


def features(fact: Fact, scene: Scene) -> Iterator[str]:
    """What the model knows of a row: slots and rules, flags, distances, and what else its sentence holds."""
    rules = {name: fact.slots[name].rule if name in fact.slots else "none" for name in SLOTS}
    yield from (f"{name}:{rule}" for name, rule in rules.items())
    yield f"kind+metric:{rules['kind']}+{rules['metric']}"
    yield f"entity+period:{rules['entity']}+{rules['period']}"
    yield from (f"flag:{flag}" for flag in fact.flags)
    yield f"is:{fact.kind}"
    yield f"status:{fact.status}"
    yield f"unit:{fact.unit if fact.unit in {'percent', 'count', 'multiple'} else 'amount'}"
    yield f"registered_metric:{fact.metric in metric_lexicon().by_id}"
    yield f"registered_entity:{fact.entity_id is not None}"
    topic = scene.cast.topic
    yield f"topic:{topic is not None and topic.name == fact.entity}"
    yield f"dominance:{round(scene.cast.dominance * 3)}"
    yield from _surroundings(fact, scene)


_POINTED = {"metric": METRIC, "entity": ACTOR, "period": DATE}


def _surroundings(fact: Fact, scene: Scene) -> Iterator[str]:
    """How crowded the sentence is, and what stands between the figure and the words of its slots."""
    node = scene.node_of[fact.quantity]
    low, high = scene.bounds(node)
    bodies = {scene.actor(i).name for i in scene.of_kind(ACTOR, low, high) if scene.actor(i).is_company}
    figures = list(scene.of_kind(QUANTITY, low, high))
    yield f"bodies:{min(len(bodies), 3)}"
    yield f"other_body:{any(name != fact.entity for name in bodies)}"
    yield f"metrics:{min(sum(1 for _ in scene.of_kind(METRIC, low, high)), 4)}"
    yield f"dates:{min(sum(1 for _ in scene.of_kind(DATE, low, high)), 3)}"
    yield f"figures:{min(len(figures), 6)}"
    yield f"clause_figures:{min(sum(scene.clause_of[i] == scene.clause_of[node] for i in figures), 3)}"
    first, last = scene.nodes[low].start, scene.nodes[high - 1].end
    for name, kind in _POINTED.items():
        slot = fact.slots.get(name)
        if slot is None or slot.start is None:
            continue
        yield f"{name}:{'near' if abs(fact.start - slot.start) <= _NEAR else 'far'}"
        if not first <= slot.start < last:
            yield f"{name}:elsewhere"
            continue
        left, right = sorted((slot.start, fact.start))
        yield f"{name}:{'before' if slot.start < fact.start else 'after'}"
        yield f"{name}:figures_between:{min(sum(left < scene.nodes[i].start < right for i in figures), 2)}"
        rivals = sum(left < scene.nodes[i].start < right for i in scene.of_kind(kind, low, high))
        yield f"{name}:rivals:{min(rivals, 2)}"


@cache
def _model() -> tuple[float, dict[str, float], list[float], list[float]]:
    lexicon = load_lexicon("confidence.yaml")
    weights = {str(name): float(weight) for name, weight in lexicon["weights"].items()}
    curve = [(float(raw), float(share)) for raw, share in lexicon["curve"]]
    return float(lexicon["intercept"]), weights, [raw for raw, _ in curve], [share for _, share in curve]


def confidence(fact: Fact, scene: Scene) -> float:
    """Between 0 and 1, to two digits; a rule that was never met in fitting counts for nothing."""
    intercept, weights, raws, shares = _model()
    total = intercept + sum(weights.get(name, 0.0) for name in features(fact, scene))
    share = shares[max(0, bisect_right(raws, 1 / (1 + exp(-total))) - 1)]
    return min(share, _DOUBTED) if _DOUBTS.intersection(fact.flags) else share
