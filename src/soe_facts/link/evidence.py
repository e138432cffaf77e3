"""What is known of a row beside its slots: the rules that filled them, what stands around it, and its document.

The confidence of rows is judged by it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.actors import Actor
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene
from soe_facts.records import Fact, Period

# Categories are names ("entity:subject") with the number 1; what can be counted or measured is a number.
Evidence = dict[str, float]

_SLOTS = ("kind", "metric", "entity", "period")
_POINTED = {"metric": METRIC, "entity": ACTOR, "period": DATE}


def evidence(facts: Sequence[Fact], flags: Sequence[Iterable[str]], scene: Scene) -> Iterator[Evidence]:
    """Of each fact with its flags."""
    document = _Document.of(facts, scene)
    sentence = None
    for fact, own in zip(facts, flags, strict=True):
        bounds = scene.bounds(scene.node_of[fact.quantity])
        if sentence is None or sentence.bounds != bounds:
            sentence = _Sentence.of(scene, bounds)
        row = {**document.shared, **sentence.shared}
        row.update(dict.fromkeys(_categories(fact, own, document), 1.0))
        document.weigh(fact, scene, row)
        sentence.measure(fact, scene, row)
        yield row


def _categories(fact: Fact, flags: Iterable[str], document: _Document) -> list[str]:
    owner, slots = document.owner(fact), fact.slots
    return [
        *[f"{name}:{slots[name].rule if name in slots else 'none'}" for name in _SLOTS],
        *[f"flag:{flag}" for flag in flags],
        f"is:{fact.kind}",
        f"status:{fact.status}",
        f"basis:{fact.basis}",
        f"unit:{fact.unit if fact.unit in _PLAIN_UNITS else 'amount'}",
        f"span:{_span(fact.period)}",
        f"how:{owner.how if owner else 'none'}",
        f"body:{owner.kind if owner else 'none'}",
    ]


_PLAIN_UNITS = frozenset({"percent", "count", "multiple"})


def _span(period: Period | None) -> str:
    """The shape of a period's code: a year, a quarter, a month, a day, or from one to another."""
    if period is None:
        return "none"
    code = period.code
    return "interval" if "/" in code else code[5:6] if code[5:6] in {"Q", "H"} else str(len(code))


@dataclass(frozen=True, slots=True)
class _Document:
    """What all rows share: whom and what they are about, and how often."""

    facts: int
    shared: Evidence
    actors: dict[int, Actor]
    entities: Counter[str | None]
    metrics: Counter[str | None]
    periods: Counter[Period | None]

    @classmethod
    def of(cls, facts: Sequence[Fact], scene: Scene) -> _Document:
        """The document of these facts."""
        named = [actor for actor in scene.cast.actors if actor.how == "name"]
        return cls(
            len(facts),
            {
                "facts": len(facts),
                "bodies": len({actor.name for actor in named if actor.is_company}),
                "organisations": len({actor.name for actor in named if actor.label == "ORG"}),
                "dominance": scene.cast.dominance,
            },
            {actor.start: actor for actor in scene.cast.actors},
            Counter(fact.entity for fact in facts),
            Counter(fact.metric for fact in facts),
            Counter(fact.period for fact in facts),
        )

    def owner(self, fact: Fact) -> Actor | None:
        """The mention that a fact's entity was taken from."""
        slot = fact.slots.get("entity")
        return self.actors.get(slot.start) if slot is not None and slot.start is not None else None

    def weigh(self, fact: Fact, scene: Scene, row: Evidence) -> None:
        """How a fact's slots weigh in the document."""
        topic = scene.cast.topic
        sentence = scene.sentence_of[scene.node_of[fact.quantity]]
        row["entity_share"] = self.entities[fact.entity] / self.facts
        row["entity_facts"] = self.entities[fact.entity]
        row["metric_facts"] = self.metrics[fact.metric]
        row["period_share"] = self.periods[fact.period] / self.facts
        row["is_topic"] = topic is not None and topic.name == fact.entity
        row["known_entity"] = fact.entity_id is not None
        row["known_metric"] = fact.metric in metric_lexicon().by_id
        row["metric_words"] = fact.metric.count("_") + 1 if fact.metric else 0
        row["sentence"] = sentence
        row["place"] = sentence / len(scene.first)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence holds: its nodes, the bodies it names, and where its mentions of each kind begin."""

    bounds: tuple[int, int]
    first: int
    last: int
    shared: Evidence
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
        low, high = bounds
        crowd: Evidence = {
            "words_here": high - low,
            "bodies_here": len(bodies),
            "metrics_here": len(starts[METRIC]),
            "dates_here": len(starts[DATE]),
            "figures_here": len(starts[QUANTITY]),
        }
        first, last = scene.nodes[low].start, scene.nodes[high - 1].end
        return cls(bounds, first, last, crowd, frozenset(bodies), starts, clauses)

    def measure(self, fact: Fact, scene: Scene, row: Evidence) -> None:
        """How crowded the sentence is, and what stands between the figure and the words of its slots."""
        figures = self.starts[QUANTITY]
        row["other_bodies_here"] = len(self.bodies) - (fact.entity in self.bodies)
        row["figures_before"] = bisect_left(figures, fact.start)
        row["figures_in_clause"] = self.clauses.count(scene.clause_of[scene.node_of[fact.quantity]])
        for name, kind in _POINTED.items():
            slot = fact.slots.get(name)
            if slot is None or slot.start is None:
                continue
            row[f"{name}:distance"] = abs(fact.start - slot.start)
            if not self.first <= slot.start < self.last:
                row[f"{name}:elsewhere"] = 1.0
                continue
            left, right = (slot.start, fact.start) if slot.start < fact.start else (fact.start, slot.start)
            row[f"{name}:figures_between"] = _between(figures, left, right)
            row[f"{name}:rivals"] = _between(self.starts[kind], left, right)


def _between(starts: Sequence[int], left: int, right: int) -> int:
    """How many mentions begin between two offsets."""
    return max(0, bisect_left(starts, right) - bisect_right(starts, left)) if starts else 0
