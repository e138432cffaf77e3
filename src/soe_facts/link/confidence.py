"""How sure a row is: the share of rows like it that were right on the project's own annotated articles.

A logistic model over the rules that filled the row's slots and over how crowded its sentence is, then a rising curve
that makes its answers the shares seen; both in data/confidence.yaml, fitted by training/calibrate.py. docs/linking.md
has the reliability table.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence holds: its nodes, the bodies it names, and where its mentions of each kind begin."""

    bounds: tuple[int, int]
    bodies: frozenset[str]
    starts: dict[str, list[int]]
    clauses: list[int]

    @classmethod
    def of(cls, scene: Scene, bounds: tuple[int, int]) -> _Sentence:
        """The sentence with these bounds."""
        starts: dict[str, list[int]] = {kind: [] for kind in (*_POINTED.values(), QUANTITY)}
        bodies, clauses = set(), []
        for at in range(*bounds):
            node = scene.nodes[at]
            if node.kind in starts:
                starts[node.kind].append(node.start)
            if node.kind == ACTOR and scene.actor(at).is_company:
                bodies.add(scene.actor(at).name)
            elif node.kind == QUANTITY:
                clauses.append(scene.clause_of[at])
        return cls(bounds, frozenset(bodies), starts, clauses)

    def between(self, kind: str, left: int, right: int) -> int:
        """How many mentions of a kind begin between two offsets, but at most two."""
        starts = self.starts[kind]
        return min(bisect_left(starts, right) - bisect_right(starts, left), 2)


def features(facts: Sequence[Fact], flags: Sequence[Iterable[str]], scene: Scene) -> Iterator[list[str]]:
    """What the model knows of each row: slots and rules, flags, distances, and what else its sentence holds."""
    sentence = None
    for fact, own in zip(facts, flags, strict=True):
        bounds = scene.bounds(scene.node_of[fact.quantity])
        if sentence is None or sentence.bounds != bounds:
            sentence = _Sentence.of(scene, bounds)
        yield [*_own_features(fact, scene), *(f"flag:{flag}" for flag in own), *_surroundings(fact, scene, sentence)]


def _own_features(fact: Fact, scene: Scene) -> Iterator[str]:
    rules = {name: fact.slots[name].rule if name in fact.slots else "none" for name in SLOTS}
    for name, rule in rules.items():
        yield f"{name}:{rule}"
    yield f"kind+metric:{rules['kind']}+{rules['metric']}"
    yield f"entity+period:{rules['entity']}+{rules['period']}"
    yield f"is:{fact.kind}"
    yield f"status:{fact.status}"
    yield f"unit:{fact.unit if fact.unit in {'percent', 'count', 'multiple'} else 'amount'}"
    yield f"registered_metric:{fact.metric in metric_lexicon().by_id}"
    yield f"registered_entity:{fact.entity_id is not None}"
    topic = scene.cast.topic
    yield f"topic:{topic is not None and topic.name == fact.entity}"
    yield f"dominance:{round(scene.cast.dominance * 3)}"


_POINTED = {"metric": METRIC, "entity": ACTOR, "period": DATE}


def _surroundings(fact: Fact, scene: Scene, sentence: _Sentence) -> Iterator[str]:
    """How crowded the sentence is, and what stands between the figure and the words of its slots."""
    starts, bodies = sentence.starts, sentence.bodies
    yield f"bodies:{min(len(bodies), 3)}"
    yield f"other_body:{bool(bodies - {fact.entity})}"
    yield f"metrics:{min(len(starts[METRIC]), 4)}"
    yield f"dates:{min(len(starts[DATE]), 3)}"
    yield f"figures:{min(len(starts[QUANTITY]), 6)}"
    clause = scene.clause_of[scene.node_of[fact.quantity]]
    yield f"clause_figures:{min(sentence.clauses.count(clause), 3)}"
    low, high = sentence.bounds
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
        yield f"{name}:figures_between:{sentence.between(QUANTITY, left, right)}"
        yield f"{name}:rivals:{sentence.between(kind, left, right)}"


@cache
def _model() -> tuple[float, dict[str, float], list[float], list[float]]:
    lexicon = load_lexicon("confidence.yaml")
    weights = {str(name): float(weight) for name, weight in lexicon["weights"].items()}
    curve = [(float(raw), float(share)) for raw, share in lexicon["curve"]]
    return float(lexicon["intercept"]), weights, [raw for raw, _ in curve], [share for _, share in curve]


def confidences(facts: Sequence[Fact], flags: Sequence[Iterable[str]], scene: Scene) -> list[float]:
    """Of each fact with its flags, between 0 and 1, to two digits; a rule never met in fitting counts for nothing."""
    intercept, weights, raws, shares = _model()
    found = []
    for own, names in zip(flags, features(facts, flags, scene), strict=True):
        total = intercept + sum(weights.get(name, 0.0) for name in names)
        share = shares[max(0, bisect_right(raws, 1 / (1 + exp(-total))) - 1)]
        found.append(share if _DOUBTS.isdisjoint(own) else min(share, _DOUBTED))
    return found
