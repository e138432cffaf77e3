"""The word of change that governs a figure, and how: "rose by X", "to X", "from X", "X higher", "an increase of X"."""

from __future__ import annotations

import re

from soe_facts.link.roles import Role, named_change
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES

# Transitive verbs whose plain object is the thing itself, not a difference: "raised $700 million", "lost 5 billion".
_OBJECT_VERBS = frozenset(
    {"raise", "lose", "shed", "save", "lift", "boost", "gain", "cut", "add", "push", "extend", "recover"}
)


_COMPARES = frozenset({"than", "against", "versus", "vs", "from"})


_LIGHT = frozenset(
    "by a an the some another further about of around only just even still also nearly roughly slightly sharply as "
    "much "
    "many mere full whopping modest record staggering further average annual annualised annualized respectively well "
    "- – , "
    "either both between up-to to compared with another's net total".split()
)


# "Another 63 megawatts" adds to what is there; of money and things it may just be the next item.
_ADDED = frozenset({"another", "additional", "extra", "further"})


_BOUND = re.compile(r"\b(?:below|above|under|past|beyond)\b", re.IGNORECASE)


# "put on 9.4%", "gave up 1.9%": what a share does on a trading day.
_TRADED = frozenset(
    {("on", "put"), ("on", "puts"), ("on", "putting"), ("up", "gave"), ("up", "gives"), ("up", "giving")}
)


_HEDGES = frozenset(
    "just only about around roughly nearly almost some a an record new mere barely close estimated average of annual "
    "between the".split()
)
_GOVERNORS = frozenset({"to", "from", "by", "at"})


def _governor(scene: Scene, index: int, low: int) -> int:
    """The preposition before hedging words, if any: "plunged to just 3 million", "less than the 10 billion of 2023"."""
    at = index
    while at > low and at > index - 4 and scene.low(at) in _HEDGES:
        at -= 1
    compares = scene.low(at) in _COMPARES or (
        scene.low(at) == "with" and scene.low(at - 1) in {"compared", "comparing"}
    )
    return at if at < index and (scene.low(at) in _GOVERNORS or compares) else index


def trigger_before(scene: Scene, node: int) -> Role | None:
    """The word of change that governs a quantity from its left, and how."""
    quantity = scene.quantity(node)
    low, _ = scene.bounds(node)
    index = _governor(scene, scene.before(node), low)
    if index < low:
        return None
    word = scene.low(index)
    if word == "by":
        if _describes(scene, node):
            return None
        found = _find_change(scene, index - 1, low, reach=14)
        if found < 0:
            found = _find_change(scene, index - 1, scene.clause(node)[0], reach=20, over_quantities=True)
        if found >= 0:
            return _delta(scene, node, found, "by")
        if quantity.type in {"percent", "multiple"}:
            return Role("growth", 1, -1, "delta", rule="by_alone")
        return None
    if word == "to":
        found = _find_change(scene, index - 1, low, reach=30, over_quantities=True)
        if found >= 0:
            return Role("level", _direction(scene, found), found, "new", rule="to")
        return Role("level", slot="new", rule="to_plain")
    if (
        word in _COMPARES
        or (word == "with" and scene.low(index - 1) in {"compared", "comparing"})
        or (word == "to" and scene.low(index - 1) == "compared")
    ):
        found = _find_change(scene, index - 1, low, reach=30, over_quantities=True)
        return Role("level", _direction(scene, found) if found >= 0 else 1, -1, "old", rule=f"old_{word}")
    if word in {"of", "in"}:
        found = _noun_of(scene, index, low)
        if found >= 0 and (role := _delta(scene, node, found, "of")) is not None:
            return role
        return Role("level", slot="old", rule="old_of") if _is_old_of(scene, index, low) else None
    if word == "at":
        return Role("level", slot="new", rule="at") if quantity.type == "money" else None
    if quantity.type == "percent" and (word, scene.low(index - 1)) in _TRADED:
        return Role("growth", 1 if word == "on" else -1, index - 1, "delta", rule="traded")
    if quantity.type == "physical" and word in _ADDED:
        verb = scene.change(index - 1)
        return Role("change", verb.direction if verb else 1, index, "delta", rule="added")
    found = _adjacent_change(scene, index, low, quantity.type)
    if found < 0:
        return None
    change = scene.change(found)
    assert change is not None
    if _BOUND.search(scene.text, scene.nodes[found].end, quantity.start):
        # "fell below 64 percent", "climbed above 5 trillion yuan": a level that was crossed.
        return Role("level", change.direction, found, "new", rule="crossed")
    if quantity.type not in RELATIVE_TYPES and change.lemma in _OBJECT_VERBS and change.part == "verb":
        if _is_difference(scene, node, change.lemma):
            slot = "plain" if quantity.type == "count" else "delta"
            return Role("change", change.direction, found, slot, rule="object")
        return None
    if quantity.type not in RELATIVE_TYPES and scene.low(found) in {"below", "above", "less", "more", "fewer"}:
        return None
    if change.part == "noun" and change.lemma in _SUMS and quantity.type not in RELATIVE_TYPES:
        return None
    return _delta(scene, node, found, "adjacent")


def _is_difference(scene: Scene, node: int, lemma: str) -> bool:
    """ "Cut 5 GW", "add 14 aircraft to its fleet", "add 90 million dollars to earnings": what is added is a difference.

    Jobs that are cut and branches that are closed count as such.
    """
    type_, after = scene.quantity(node).type, scene.low(scene.after(node))
    if type_ == "physical":
        return lemma in {"cut", "add"}
    return lemma == "add" and (type_ == "count" or after == "to")


# Nouns of change that are sums of money or counts themselves: "a loss of 5 billion yuan", "savings of 3 million euros".
_SUMS = frozenset({"loss", "gain", "saving", "depreciation"})


def _describes(scene: Scene, node: int) -> bool:
    """ "Helped by the new 340,000-barrel refinery": a hyphened figure only tells which thing it is."""
    quantity = scene.quantity(node)
    named = scene.is_kind(node + 1, ACTOR) or (
        node + 1 < len(scene.nodes) and scene.nodes[node + 1].tag.startswith("NN")
    )
    return named and quantity.type not in RELATIVE_TYPES and "-" in quantity.text


def _delta(scene: Scene, node: int, trigger: int, how: str) -> Role | None:
    quantity = scene.quantity(node)
    change = scene.change(trigger) or named_change(scene, trigger)
    assert change is not None
    sum_of = change.lemma in _SUMS or (scene.is_kind(trigger, METRIC) and change.lemma in {"advance", "cut"})
    if how == "of" and sum_of and quantity.type not in RELATIVE_TYPES:
        return None
    kind = "growth" if quantity.type in {"percent", "multiple"} else "change"
    return Role(kind, change.direction, trigger, "delta", rule=how)


def _direction(scene: Scene, trigger: int) -> int:
    change = scene.change(trigger)
    return change.direction if change else 1


def _adjacent_change(scene: Scene, index: int, low: int, quantity_type: str) -> int:
    """A word of change directly before, over light words and coordinated quantities ("up 12 and 7.1 percent")."""
    steps = 0
    while index >= low and steps < 9:
        item = scene.nodes[index]
        if scene.low(index) == "short" and scene.low(index + 1) == "of":
            return -1  # "well short of the 2.4 billion that was forecast"
        if scene.change(index) is not None and not _is_phrasal(scene, index) and scene.low(index) not in _ADDED:
            return index
        if item.low in _ADDED and quantity_type not in RELATIVE_TYPES:
            return -1
        if item.kind == QUANTITY:
            joined = scene.low(index + 1) in {"and", "or", ","} and scene.quantity(index).type in RELATIVE_TYPES
            if not joined:
                return -1
        elif item.kind == WORD:
            if item.low in {",", ";", ":"} and not scene.is_kind(index - 1, QUANTITY):
                return -1
            if item.low == "on" and scene.low(index + 1) not in {"year", "quarter", "month", "average"}:
                return -1
            if (
                item.low not in _LIGHT
                and not item.low.endswith("ly")
                and item.low not in {"and", "or", "year", "on", "an"}
            ):
                return -1
        elif item.kind != DATE:
            return -1
        index -= 1
        steps += 1
    return -1


# Verbs beside which "up" and "down" do tell a change.
_MOVES = frozenset(
    "is was are were be been being went go goes going gone came come ended closed finished crept moved moving drove "
    "stood remained stayed "
    "shot shoot shoots ramped headed nudged settled opened traded trading bringing brought sent pushed ticked nudged "
    "inched edged".split()
)


_PHRASAL = frozenset(
    {"made", "make", "makes", "making", "set", "built", "took", "taking", "takes", "take", "wound", "ended", "end"}
)


def _is_phrasal(scene: Scene, index: int) -> bool:
    """ "made up 5 percent", "dug up 3 million tonnes": the particle of another verb is no change."""
    if scene.low(index) not in {"up", "down"}:
        return False
    before = scene.low(index - 1)
    if before in _PHRASAL:
        return True
    verb = scene.nodes[index - 1].tag.startswith("VB") and scene.change(index - 1) is None
    return verb and before not in _MOVES


def _find_change(scene: Scene, index: int, low: int, reach: int, over_quantities: bool = False) -> int:
    """The nearest word of change to the left within a clause or two."""
    floor = max(low, index - reach)
    while index >= floor:
        item = scene.nodes[index]
        change = scene.change(index)
        if change is not None and not (change.part == "noun" and change.lemma == "loss" and item.tag.startswith("NN")):
            return index
        if item.kind == QUANTITY and not over_quantities and scene.low(index + 1) not in {"and", "or", ",", "to"}:
            return -1
        if item.low in {";", ":"}:
            return -1
        index -= 1
    return -1


def _is_old_of(scene: Scene, index: int, low: int) -> bool:
    """ "from an operating profit of X", "compared with a loss of X": the older value names its own metric."""
    at = index - 1
    for _ in range(6):
        if at <= low:
            return False
        word = scene.low(at)
        if word in _COMPARES or (word in {"with", "to"} and scene.low(at - 1) in {"compared", "comparing"}):
            return True
        if scene.nodes[at].kind not in {WORD, METRIC, DATE} or word in {",", ";"} or scene.is_finite(at):
            return False
        at -= 1
    return False


def _describes_noun(scene: Scene, index: int) -> bool:
    """ "An extra duty of 35 percent", "the lower rate of 5 percent": no change, for it only describes a thing."""
    after = scene.nodes[index + 1]
    change = scene.change(index)
    described = after.kind == METRIC or after.tag.startswith("NN")
    return described and change is not None and change.part == "word"


def _noun_of(scene: Scene, index: int, low: int) -> int:
    """The noun of change before "of": "an increase of", "year-on-year growth of", "a decline in profit of"."""
    steps = 0
    index -= 1
    while index >= low and steps < 7:
        item = scene.nodes[index]
        change = named_change(scene, index) or scene.change(index)
        if change is not None:
            article = scene.low(index - 1) in {"a", "an", "the"} and not _describes_noun(scene, index)
            return index if named_change(scene, index) is not None or article else -1
        if item.kind in {QUANTITY, ACTOR} or item.low in {",", ";", ":"}:
            return -1
        if item.kind == WORD and item.low not in {
            "target",
            "forecast",
            "estimate",
            "projection",
            "rate",
            "pace",
            "in",
            "the",
            "of",
            "its",
            "year",
            "on",
            "-",
            "average",
            "annual",
            "net",
            "total",
        }:
            return -1
        index -= 1
        steps += 1
    return -1
