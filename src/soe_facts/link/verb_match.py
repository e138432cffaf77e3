"""Whether one of a verb's rules fits a figure: by its unit, its object, its subject and the word before it."""

from __future__ import annotations

from decimal import Decimal

from soe_facts.link.metric_meant import word_before
from soe_facts.link.metric_rules import unit_class
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene
from soe_facts.link.verb_lexicon import VerbRule

_SALARY = Decimal(50_000_000)  # what one person may be paid a year


def match_verb(scene: Scene, rules: list[VerbRule], verb: int, index: int) -> VerbRule | None:
    """The first of a verb's rules that fits a quantity and the words around, None where none does."""
    if not rules or _is_other_sense(scene, verb):
        return None
    quantity = scene.quantities[index]
    kind, before = unit_class(quantity), word_before(scene, index)
    around = words_around(scene, verb, index) if any(rule.objects or rule.particle for rule in rules) else set()
    for rule in rules:
        fitting = (
            (not rule.units or kind in rule.units)
            and (not rule.objects or bool(rule.objects & around))
            and (not rule.particle or rule.particle in around)
            and (not rule.before or before in rule.before)
            and (
                not rule.subjects
                or bool(rule.subjects & subject_words(scene, verb, names=rule.metric != "price"))
                or _is_of_land(scene, rule, verb)
            )
            and not (rule.metric == "wages" and rule.subjects and quantity.value > _SALARY)
            and not (rule.metric == "fleet_size" and "/" in quantity.unit)  # "runs 310 trains a day"
        )
        if fitting:
            return rule
    return None


_OTHER_SENSES = {"make": "do", "makes": "do", "made": "do"}
_GOES_BACK = frozenset({"return", "returns", "returned", "returning"})


def _is_other_sense(scene: Scene, verb: int) -> bool:
    """ "Made do with 200 euros" earns nothing, "inflation returned to its 3 percent target" yields nothing."""
    word, behind = scene.low(verb), scene.low(verb + 1)
    if word in _GOES_BACK and behind == "to":
        return not any(scene.low(at) in _OWNERS for at in range(verb + 2, verb + 4))
    return _OTHER_SENSES.get(word) == behind


_OWNERS = frozenset({"shareholders", "owners", "investors", "treasury", "state", "government", "customers"})


def _is_of_land(scene: Scene, rule: VerbRule, verb: int) -> bool:
    """ "Ghana has promised to transfer X to the utility": what a government gives is given by its country too."""
    if rule.metric != "subsidy" or "government" not in rule.subjects:
        return False
    first, _ = scene.clause(verb)
    actors = [scene.actor(at) for at in scene.of_kind(ACTOR, first, verb)]
    return bool(actors) and actors[-1].kind == "country" and actors[-1].how == "name" and not actors[-1].possessive


def subject_words(scene: Scene, verb: int, *, names: bool = True) -> set[str]:
    """The nouns before a verb in its clause that no other noun follows: "the state", not "state enterprises", nor
    "state-owned".

    Without `names`, the last word of a company's is none: "Shares of Indian Oil settled at 171 rupees".
    """
    first, _ = scene.clause(verb)
    own = [at for at in range(first, verb) if scene.clause_of[at] == scene.clause_of[verb]]
    if scene.low(first) in {"which", "that"} and first > 1:
        own.append(first - 1 - (scene.low(first - 1) == ","))  # "jet fuel, which cost it 22.6 billion"
    heads = (at for at in own if scene.tag(at) == "VBG" or not _opens_noun(scene, at + 1))
    heads = (at for at in heads if names or not _is_firm(scene, at))
    return {_head_of(scene, at) for at in heads if scene.low(at - 1) != "by"}


def _is_firm(scene: Scene, at: int) -> bool:
    return scene.is_kind(at, ACTOR) and scene.actor(at).how == "name" and scene.actor(at).is_company


def _head_of(scene: Scene, at: int) -> str:
    """The last word of a name, or what a class is called: "companies owned by the state" are no state."""
    if scene.is_kind(at, ACTOR) and scene.actor(at).kind == "class":
        return scene.actor(at).named.lower().rpartition(" ")[2]
    return scene.low(at).rpartition(" ")[2]


def _opens_noun(scene: Scene, at: int) -> bool:
    return scene.nodes[at].kind in {ACTOR, METRIC} or scene.tag(at).startswith("NN") or scene.low(at) == "-"


def _is_revenue(scene: Scene, at: int) -> bool:
    return scene.metric(at).metric.id == "operating_revenue"


def _is_alike(scene: Scene, other: int, node: int) -> bool:
    """Whether two figures of one verb each tell what they are: "5 billion in interest and 2 billion in tax"."""
    same = scene.is_kind(other, QUANTITY) and scene.quantity(other).type == scene.quantity(node).type
    return same and scene.low(node + 1) in {"in", "on", "for"} and scene.low(other + 1) == scene.low(node + 1)


def words_around(scene: Scene, verb: int, index: int) -> set[str]:
    """The words of a verb's object: from the verb to a little after the quantity, without other quantities' nouns.

    "Spent 4 billion yuan on research and 2 billion on roads": of the first figure "on" and "research".
    """
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    _, high = scene.bounds(node)
    own = set((quantity.unit_text or "").lower().split()) if quantity.type == "count" else set()
    named = quantity.text.lower().split()[1:] if unit_class(quantity) == "rate" else ()  # "90,000 barrels of oil a day"
    last = node + 1 + (scene.low(node + 1) in {"abroad", "overseas"}) if own else min(high, node + 9)
    if verb > node:
        return own.union(*(scene.low(at).split() for at in range(node + 1, min(high, verb + 5))))
    others = False
    for at in range(verb + 1, last):
        item = scene.nodes[at]
        if item.kind == QUANTITY or item.low in {"and", ","}:
            others = at != node and _is_alike(scene, at, node)
        if others and at > node:
            break
        if others:
            continue  # "paid 5 billion in interest and 2 billion in tax"
        if at > node and (
            item.low == ";"
            or scene.is_finite(at)
            or (item.low == "," and not scene.is_kind(at + 1, QUANTITY))
            or (item.kind == QUANTITY and scene.low(node + 1) == "of")
        ):
            break
        if at > node and item.low == "on" and scene.is_kind(at + 1, METRIC) and _is_revenue(scene, at + 1):
            break  # "earned X last year on revenue of Y"
        dated = item.low in {"for", "in"} and scene.is_kind(at + 1, DATE)  # "paid 80 billion yuan for 2023"
        pointed = item.low == "it" and scene.low(at - 1) == "of"  # "collected 62 billion rupees of it"
        if item.low == "state" and (scene.low(at + 1) == "-" or scene.tag(at + 1).startswith("NN")):
            continue  # "received X from state-owned Vorona", "from the state railway"
        if item.kind != QUANTITY and not (dated or pointed):
            named_so = item.kind == ACTOR and scene.actor(at).is_company  # "from the state railway"
            own.update(word for word in item.low.split() if not (named_so and word == "state"))
    return own.union(named, _spent_on(scene, verb))


def _spent_on(scene: Scene, verb: int) -> list[str]:
    """ "Diesel, on which it spent 4.9 billion": what the money goes to stands before the clause."""
    which = next((at for at in range(verb - 1, max(1, verb - 4), -1) if scene.low(at) == "which"), 0)
    if not which or scene.low(which - 1) != "on":
        return []
    return scene.low(which - 2 - (scene.low(which - 2) == ",")).split()
