"""Metrics that the registry has no name for: the head noun phrase of what is measured."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_count import names_count
from soe_facts.link.metric_past import past_rate
from soe_facts.link.metric_rules import Pick, unit_class
from soe_facts.link.metric_subject import measured_subject, named_by
from soe_facts.link.phrases import noun_phrase_before, phrase_end, phrase_from
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.verb_lexicon import head_metric


def stated_head(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The shortfall narrowed to 180 MW", "a demand of 31 GW": a noun that says what its unit measures."""
    if role.kind in {"growth", "share"}:
        return None
    node = scene.node_of[index]
    found = noun_phrase_before(scene, node) or measured_subject(scene, node)
    if found is None:
        return None
    start, end, _ = found
    name = head_metric(scene.text[start:end].lower().split()[-1], unit_class(scene.quantities[index]))
    return Pick(name, start, end, "stated_head", metric_lexicon().by_id[name]) if name else None


def unregistered(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The noun phrase that is measured, where the registry has no name for it."""
    quantity = scene.quantities[index]
    name = names_count(scene, index, role)
    if name is not None:
        return Pick(name, quantity.start, quantity.end, "unit_noun")
    node = scene.node_of[index]
    found = (
        (noun_phrase_before(scene, node) if role.kind != "growth" else None)
        or _phrase_in(scene, index, role)
        or measured_subject(scene, node)
        or _moved_object(scene, index, role)
        or _put_at(scene, node)
    )
    if found is None or (role.slot == "delta" and role.trigger == found[2] and found[0] >= scene.nodes[found[2]].start):
        return None  # "sought a reduction of 71 paisa": of what was told of before
    return named_by(scene, index, found)


_PUTS = frozenset("put puts putting estimate estimates estimated value values valued peg pegs pegged assess".split())


def _moved_object(scene: Scene, index: int, role: Role) -> tuple[int, int, int] | None:
    """ "It cut supplies to mines by 40 percent", "raised its fees to 12 euros": the verb's object."""
    verb, node = role.trigger, scene.node_of[index]
    if not 0 <= verb < node or role.rule not in {"by", "to"} or not scene.tag(verb).startswith("VB"):
        return None
    at = verb + 1
    at += scene.tag(at) in {"DT", "PRP$"} or scene.is_kind(at, ACTOR)
    last = phrase_end(scene, at, node)
    if last < at or scene.nodes[last].kind != WORD:
        return None
    return scene.nodes[at].start, scene.nodes[last].end, last


def _put_at(scene: Scene, node: int) -> tuple[int, int, int] | None:
    """ "The ministry puts their spending on AI at X": the object of a verb that sizes something."""
    low, _ = scene.bounds(node)
    at = scene.before(node)
    if scene.low(at) != "at":
        return None
    for verb in range(at - 1, max(low, at - 14), -1):
        if scene.nodes[verb].kind in {QUANTITY, METRIC} or scene.low(verb) in {",", ";"}:
            return None
        if scene.low(verb) in _PUTS:
            found = phrase_from(scene, verb + 1)
            last = next((i for i in range(verb, at) if found and scene.nodes[i].end == found[1]), -1)
            return (*found, last) if found else None
    return None


def _phrase_in(scene: Scene, index: int, role: Role) -> tuple[int, int, int] | None:
    """ "3.1 billion won in discounts", "Rs 200 crore worth of scrap": what a sum is made of or what grows."""
    after = past_rate(scene, scene.after(scene.node_of[index]))
    if after < 0 or not (_is_made_of(scene, index, after) or _moves_in(scene, index, role, after)):
        return None
    at = after + 1 + (scene.low(after) == "worth" and scene.low(after + 1) == "of")
    if (
        at >= len(scene.nodes)
        or not scene.nodes[at].tag.startswith(("NN", "JJ"))
        or scene.nodes[at].tag.startswith("NNP")
    ):
        return None
    found = phrase_from(scene, at)
    last = phrase_end(scene, at, min(len(scene.nodes), at + _PHRASE))
    if last > at and scene.is_kind(last, WORD) and any(scene.is_kind(i, METRIC) for i in range(at, last)):
        return scene.nodes[at].start, scene.nodes[last].end, last  # "in unpaid freight charges"
    return (*found, -1) if found else None


_PHRASE = 6
_MANNERS = frozenset("terms currency currencies trading trade local real nominal dollar total all half quarter".split())


def _is_made_of(scene: Scene, index: int, after: int) -> bool:
    """ "3.1 billion won in discounts": a sum and what it is made of."""
    return scene.quantities[index].type == "money" and scene.low(after) in {"in", "worth", "of"}


def _moves_in(scene: Scene, index: int, role: Role, after: int) -> bool:
    """ "An increase of 9 percent in network charges"; "in local currency" only tells how it is measured."""
    noun = role.trigger >= 0 and scene.tag(role.trigger).startswith("NN")
    return noun and role.kind == "growth" and scene.low(after) == "in" and scene.low(after + 1) not in _MANNERS
