"""A metric that the sentence before only names: "How large are the debts? They stood at X", "Dividend. It paid X"."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_rules import Pick, fits, pick_at, resolve
from soe_facts.link.phrases import phrase_from, snake_case, verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene

_LABEL = 5
_POINTERS = frozenset("it they them those these that this both".split())
_PLURAL = frozenset({"they", "them", "those", "these", "both"})
# What stands before the words of an answer: a quotation mark, "A:", "Answer:".
_OPENINGS = frozenset({'"', "“", "a", "q", "answer", "question", ":", ".", "-", "—"})


def topic(scene: Scene, index: int, role: Role) -> Pick | None:
    """The metric that a label, a question or the end of the sentence before names without a figure.

    A pronoun takes it from any sentence ("Its debt worries investors. It stood at X"), other words from a label or
    question only.
    """
    node = scene.node_of[index]
    sentence = scene.sentence_of[node]
    low, _ = scene.bounds(node)
    pronoun = max(subject_pronoun(scene, node), _put_pronoun(scene, node))
    if sentence == 0 or any(_says_more(scene, at) for at in range(max(low, pronoun), node)):
        return None
    first, last = scene.first[sentence - 1], low
    if pronoun >= 0 and sentence > 1 and _only_agrees(scene, first, last):
        first, last = scene.first[sentence - 2], first  # "Reserves remain thin. They do. They came to 421 million"
    if any(True for _ in scene.of_kind(QUANTITY, first, last)):
        return None
    names = [at for at in scene.of_kind(METRIC, first, last) if _serves(scene, at, index, role)]
    word = scene.low(pronoun if pronoun >= 0 else _opening(scene, low))
    said = word in _POINTERS and any(scene.is_finite(at) for at in range(first, last))
    if names and (scene.low(last - 1) == "?" or (last - first <= _LABEL and not said) or scene.low(last - 1) == ":"):
        return pick_at(scene, names[-1], "topic", index, role)
    meant = [at for at in names if word in _POINTERS and _is_plural(scene.low(at)) == (word in _PLURAL)]
    return pick_at(scene, meant[0], "topic", index, role) if meant else _asked_how_many(scene, index, first, last)


def _asked_how_many(scene: Scene, index: int, first: int, last: int) -> Pick | None:
    """ "How many mines are left? There are 12", "Too many SOEs? There were 118": a bare count is of what was asked."""
    quantity = scene.quantities[index]
    if quantity.type != "count" or quantity.unit_text or scene.low(last - 1) != "?":
        return None
    at = next((i for i in range(first, last) if scene.low(i).startswith("many")), -1)
    if at < 0:
        return None
    if scene.is_kind(at, ACTOR) or scene.is_kind(at + 1, ACTOR):
        metric = metric_lexicon().by_id["number_of_enterprises"]
        return Pick(metric.id, scene.nodes[at].start, scene.nodes[at].end, "topic", metric)
    found = phrase_from(scene, at + 1)
    if found is None:
        return None
    phrase = scene.text[found[0] : found[1]]
    asked = [scene.low(i) for i in range(at, last)] if phrase.lower() == "people" else []
    rides = any(word.startswith(("travel", "ride", "fly", "commute", "use")) for word in asked)
    works = not rides and any(word.startswith(_STAFFED) for word in asked)
    known = noun_metric("employees" if works else "passengers" if rides else phrase)
    return Pick(known[0].id if known else snake_case(phrase), *found, "topic", known[0] if known else None)


_AGREES = frozenset("do does did are is was were have has it they we so yes no that this true not indeed".split())
_FEW = 5


def _only_agrees(scene: Scene, first: int, last: int) -> bool:
    """Whether a sentence only answers yes or no: "They do.", "It is, yes."."""
    words = [scene.low(at) for at in range(first, last)]
    return len(words) <= _FEW and all(word in _AGREES or not word[:1].isalpha() for word in words)


_STAFFED = ("work", "employ", "need", "hire", "recruit", "staff", "have", "lay", "lose")


def subject_pronoun(scene: Scene, node: int) -> int:
    """The pronoun that is the subject of a figure's verb ("…, it grew by"), or -1."""
    at = verb_before(scene, node) - 1
    first, _ = scene.bounds(node)
    while at >= first and (scene.nodes[at].tag in {"MD", "RB", "RP"} or scene.is_finite(at)):
        at -= 1
    return at if at >= first and scene.low(at) in _POINTERS else -1


_PUTS = frozenset("put puts putting estimated estimates pegged pegs reckoned reckons valued".split())


def _put_pronoun(scene: Scene, node: int) -> int:
    """The pronoun that somebody puts a figure on: "Eskom expects a profit. He put it at 10 billion"; or -1."""
    before = scene.before(node)
    told = scene.low(before) == "at" and scene.low(before - 1) in _POINTERS and scene.low(before - 2) in _PUTS
    return before - 1 if told else -1


def _opening(scene: Scene, at: int) -> int:
    while at < len(scene.nodes) and scene.low(at) in _OPENINGS:
        at += 1
    return at


def _is_plural(name: str) -> bool:
    """Whether the name of a metric is plural by its head: "costs", "sales of steel"; "loss" is not."""
    head = _LINKS.split(name)[0]
    return head.endswith("s") and not head.endswith("ss")


_LINKS = re.compile(r" (?:of|on|in|for) ")


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
    return resolve(metric, scene.quantities[index], role) is not None


_MARKED_BY = frozenset("above below under exceeded missed beat short surpassed topped against".split())


def held_against_mark(scene: Scene, index: int, before: int, role: Role) -> Pick | None:
    """ "Output was above its OPEC target of X", "sales missed the goal of X": what opens the clause is aimed at."""
    first, _ = scene.clause(scene.node_of[index])
    if not any(scene.low(at) in _MARKED_BY for at in range(first, before)):
        return None
    named = list(scene.of_kind(METRIC, first, before))
    told = [at for at in named if any(scene.is_kind(i, QUANTITY) for i in range(at, before))]
    at = (told or named or [-1])[-1]
    fitting = at >= 0 and fits(scene.metric(at).metric, scene.quantities[index], role)
    return pick_at(scene, at, "nearest", index, role) if fitting else None
