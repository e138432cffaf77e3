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
        row = dict.fromkeys(_categories(fact, own, document), 1.0)
        row |= document.numbers(fact, scene)
        row |= sentence.numbers(fact, scene)
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
    bodies: int
    organisations: int
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
            len({actor.name for actor in named if actor.is_company}),
            len({actor.name for actor in named if actor.label == "ORG"}),
            {actor.start: actor for actor in scene.cast.actors},
            Counter(fact.entity for fact in facts),
            Counter(fact.metric for fact in facts),
            Counter(fact.period for fact in facts),
        )

    def owner(self, fact: Fact) -> Actor | None:
        """The mention that a fact's entity was taken from."""
        slot = fact.slots.get("entity")
        return self.actors.get(slot.start) if slot is not None and slot.start is not None else None

    def numbers(self, fact: Fact, scene: Scene) -> Evidence:
        """How a fact's slots weigh in the document."""
        topic = scene.cast.topic
        sentence = scene.sentence_of[scene.node_of[fact.quantity]]
        return {
            "facts": self.facts,
            "bodies": self.bodies,
            "organisations": self.organisations,
            "entity_share": self.entities[fact.entity] / self.facts,
            "entity_facts": self.entities[fact.entity],
            "metric_facts": self.metrics[fact.metric],
            "period_share": self.periods[fact.period] / self.facts,
            "dominance": scene.cast.dominance,
            "is_topic": float(topic is not None and topic.name == fact.entity),
            "known_entity": float(fact.entity_id is not None),
            "known_metric": float(fact.metric in metric_lexicon().by_id),
            "metric_words": fact.metric.count("_") + 1 if fact.metric else 0,
            "sentence": sentence,
            "place": sentence / len(scene.first),
        }


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

    def numbers(self, fact: Fact, scene: Scene) -> Evidence:
        """How crowded the sentence is, and what stands between the figure and the words of its slots."""
        low, high = self.bounds
        found: Evidence = {
            "words_here": high - low,
            "bodies_here": len(self.bodies),
            "other_bodies_here": len(self.bodies - {fact.entity}),
            "metrics_here": len(self.starts[METRIC]),
            "dates_here": len(self.starts[DATE]),
            "figures_here": len(self.starts[QUANTITY]),
            "figures_before": bisect_left(self.starts[QUANTITY], fact.start),
            "figures_in_clause": self.clauses.count(scene.clause_of[scene.node_of[fact.quantity]]),
        }
        first, last = scene.nodes[low].start, scene.nodes[high - 1].end
        for name, kind in _POINTED.items():
            slot = fact.slots.get(name)
            if slot is None or slot.start is None:
                continue
            found[f"{name}:distance"] = abs(fact.start - slot.start)
            if not first <= slot.start < last:
                found[f"{name}:elsewhere"] = 1.0
                continue
            left, right = sorted((slot.start, fact.start))
            found[f"{name}:figures_between"] = self._between(QUANTITY, left, right)
            found[f"{name}:rivals"] = self._between(kind, left, right)
        return found

    def _between(self, kind: str, left: int, right: int) -> int:
        """How many mentions of a kind begin between two offsets."""
        starts = self.starts[kind]
        return max(0, bisect_left(starts, right) - bisect_right(starts, left))
