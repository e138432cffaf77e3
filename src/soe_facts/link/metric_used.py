"""Metrics of what is used up: "it needs 1.2 million tonnes of concentrate a year", "used 90,000 tonnes of steel"."""

from __future__ import annotations

from soe_facts.find.metrics import Metric, metric_lexicon
from soe_facts.link.metric_past import past_rate
from soe_facts.link.metric_rules import Pick, unit_class
from soe_facts.link.metric_subject import named_by
from soe_facts.link.phrases import phrase_from, snake_case, subject_phrase
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, WORD, Scene
from soe_facts.link.verb_lexicon import compound_metrics

_USES = frozenset("use uses used using consume consumes consumed consuming burn burns burned burnt burning".split())
_NEEDS = frozenset("need needs needed require requires required requiring lack lacks demand demands".split())
_UNITS = frozenset({"mass", "volume", "rate", "energy"})
_REACH = 5


def overdue(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Has fallen 480 million zlotys behind with payments": overdue debt."""
    if role.rule != "behind":
        return None
    at = scene.after(scene.node_of[index])
    return Pick(
        "overdue_debt", scene.nodes[at].start, scene.nodes[at].end, "verb", metric_lexicon().by_id["overdue_debt"]
    )


def falls_due(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Next year $8.9 billion falls due", "the 9 billion maturing in 2025": debt that has to be repaid."""
    at = scene.after(scene.node_of[index])
    if scene.low(at) == "will":
        at += 1
    if scene.quantities[index].type != "money" or scene.low(scene.before(scene.node_of[index])) == "which":
        return None  # "debt of 99 billion, of which 27 billion falls due within a year"
    falls = scene.low(at) in _FALLS and scene.low(at + 1) == "due"
    if not falls and scene.low(at) not in _MATURES:
        return None
    name = "debt_repayment"
    return Pick(name, scene.nodes[at].start, scene.nodes[at + falls].end, "verb", metric_lexicon().by_id[name])


_MATURES = frozenset({"maturing", "matures", "mature", "matured"})


def left_to_repay(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "It has 13.3 billion left to repay", "still has 8 billion to repay": debt."""
    at = scene.after(scene.node_of[index])
    at += scene.low(at) in {"left", "still", "yet", "more"}
    if scene.low(at) != "to" or scene.low(at + 1) not in _REPAYS or scene.quantities[index].type != "money":
        return None
    if not any(scene.low(i) in _HAS for i in range(max(0, scene.node_of[index] - _REACH), scene.node_of[index])):
        return None  # "It borrowed 3 billion to repay its notes"
    return Pick("debt", scene.nodes[at].start, scene.nodes[at + 1].end, "verb", metric_lexicon().by_id["debt"])


_REPAYS = frozenset({"repay", "pay", "settle", "redeem", "service"})
_HAS = frozenset({"has", "have", "had", "with", "leaving", "leaves", "left"})
_FALLS = frozenset({"falls", "fall", "fell", "comes", "come", "came"})
_SWALLOWS = frozenset("swallow swallows swallowed swallowing devour devours devoured devouring".split())


def swallowed(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Employee benefits swallowed 21 billion pesos": what eats money up says what it is spent on; a dam costs it."""
    node = scene.node_of[index]
    verb = scene.before(node)
    if role.kind != "level" or scene.low(verb) not in _SWALLOWS or scene.quantities[index].type != "money":
        return None
    found = subject_phrase(scene, verb)
    if found is None or not scene.is_kind(found[2], WORD) or scene.low(found[2] + 1) == "of":
        return None  # "the refit of its ferries swallowed 40 million"
    if scene.tag(found[2]) != "NNS" or scene.low(found[2]) in compound_metrics():
        return None  # "the first phase swallowed 1.3 billion"
    return named_by(scene, index, found)


def used_up(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "It needs 1.2 million tonnes of concentrate": a verb of use and what is used, by the registry's name if any."""
    quantity = scene.quantities[index]
    if role.kind != "level" or unit_class(quantity) not in _UNITS:
        return None
    node = scene.node_of[index]
    word = _verb_word(scene, node) or _same_verb(scene, index, done)
    after = past_rate(scene, scene.after(node)) if word else -1
    if after < 0 or scene.low(after) != "of":
        return None
    found = phrase_from(scene, after + 1)
    if found is None:
        return None
    thing = scene.text[found[0] : found[1]].lower()
    known = _named(f"{thing} {word}")
    return Pick(known.id if known else snake_case(f"{thing} {word}"), *found, "used_up", known)


def _verb_word(scene: Scene, node: int) -> str:
    """The noun for the verb before a figure; empty where no verb of use governs it."""
    low, _ = scene.bounds(node)
    for at in range(node - 1, max(low, node - _REACH) - 1, -1):
        if scene.nodes[at].kind in {QUANTITY, METRIC} or scene.low(at) in {",", ";"}:
            return ""
        if scene.low(at) in _USES:
            return "consumption"
        if scene.low(at) in _NEEDS:
            return "demand"
        if scene.is_finite(at):
            return ""
    return ""


def _same_verb(scene: Scene, index: int, done: dict[int, Pick]) -> str:
    """ "Used 90,000 tonnes of steel and 2 million tonnes of sand": the second of two."""
    before = done.get(index - 1)
    joined = {scene.low(at) for at in range(scene.node_of.get(index - 1, 0), scene.node_of[index])}
    same = before is not None and before.rule == "used_up" and "and" in joined
    return before.id.rpartition("_")[2] if same and before is not None else ""


def _named(phrase: str) -> Metric | None:
    """The metric of the registry that a phrase names, None where it names none."""
    trie = metric_lexicon().trie
    for word in phrase.split():
        trie = trie.get(word, {})
    found = trie.get("")
    return found if isinstance(found, Metric) else None
