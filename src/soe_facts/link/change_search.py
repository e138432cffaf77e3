"""Words of change to the left of a figure: right before it, a clause away, or as a noun before "of"."""

from __future__ import annotations

from soe_facts.link.roles import named_change
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES

_LIGHT = frozenset(
    "by a an the some another further about of around only just even still also nearly roughly slightly sharply as "
    "much many mere full whopping modest record staggering back average annual annualised annualized respectively "
    "well adjusted - – , either both between up-to to compared with another's net total".split()
)
_SINKS = frozenset({"sink", "sinks", "sank", "sunk", "sinking"})
# "Another 63 megawatts" adds to what is there; of money and things it may just be the next item.
ADDED = frozenset({"another", "additional", "extra", "further"})


def adjacent_change(scene: Scene, index: int, low: int, quantity_type: str) -> int:
    """A word of change directly before, over light words and coordinated quantities ("up 12 and 7.1 percent")."""
    for at in range(index, max(low - 1, index - 9), -1):
        item = scene.nodes[at]
        if scene.low(at) == "short" and scene.low(at + 1) == "of":
            return -1  # "well short of the 2.4 billion that was forecast"
        if scene.low(at) == "longer" and scene.low(at - 1) == "no":
            return -1  # "is no longer 6.3 billion but 7.1 billion"
        if scene.low(at) == "contracted" and scene.low(at + 1) != "by" and quantity_type not in RELATIVE_TYPES:
            return -1  # "has contracted 118 billion cubic meters for this winter"
        if (
            item.low in _SINKS
            and quantity_type == "money"
            and any(scene.low(i) == "into" for i in range(at + 2, at + 6))
        ):
            return -1  # "have sunk 9 billion rupees into it"
        told = scene.change(at) is not None and scene.low(at) not in ADDED | {"plus"}
        if scene.low(at) == "up" and scene.low(at + 1) == "to" and scene.is_kind(at + 2, DATE):
            return -1  # "up to April only a tenth of it had arrived"
        if told and (not _is_phrasal(scene, at) or _picks_up(scene, at, quantity_type)):
            return at
        if item.low in ADDED | {"plus"} and quantity_type not in RELATIVE_TYPES:
            return -1
        if item.kind == QUANTITY:
            # "a decrease of 0.9 percent, and 370 billion yuan from others" goes on with something else
            relative = scene.quantity(at).type in RELATIVE_TYPES and quantity_type in RELATIVE_TYPES
            joined = scene.low(at + 1) in {"and", "or", ","} and relative
            if not joined:
                return -1
        elif item.kind == WORD:
            if item.low in {",", ";", ":"} and not scene.is_kind(at - 1, QUANTITY):
                return -1
            if item.low == "on" and scene.low(at + 1) not in {"year", "quarter", "month", "average"}:
                return -1
            if (
                item.low not in _LIGHT
                and not item.low.endswith("ly")
                and item.low not in {"and", "or", "year", "on", "an"}
            ):
                return -1
        elif item.kind != DATE:
            return -1
    return -1


# Verbs beside which "up" and "down" do tell a change.
_MOVES = frozenset(
    "is was are were be been being went go goes going gone came come ended closed finished crept moved moving drove "
    "stood remained stayed shot shoot shoots ramped headed nudged settled opened traded trading bringing brought "
    "sent pushed ticked inched edged".split()
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


def _picks_up(scene: Scene, index: int, quantity_type: str) -> bool:
    """ "Output picked up 5 percent", "PZU ended down 2 percent" tell a change, "picked up 40 orders" does not."""
    bare = scene.is_kind(index + 1, QUANTITY) or scene.low(index + 1) == "by"
    ways = _MOVED_BY.get(scene.low(index - 1), frozenset())
    return bare and quantity_type in RELATIVE_TYPES and scene.low(index) in ways


_UP = frozenset({"up"})
_EITHER = frozenset({"up", "down"})
_MOVED_BY = dict.fromkeys("picked pick picks picking".split(), _UP) | dict.fromkeys(
    "ended ends end ending".split(), _EITHER
)
# "Wrote down its plants by 139 million" tells no change.
_WRITES = frozenset("write writes wrote written writing".split())


def find_change(scene: Scene, index: int, low: int, reach: int, over_quantities: bool = False) -> int:
    """The nearest word of change to the left within a clause or two."""
    for at in range(index, max(low, index - reach) - 1, -1):
        item = scene.nodes[at]
        change = scene.change(at)
        written = scene.low(at) in {"down", "up"} and scene.low(at - 1) in _WRITES
        loss = change is not None and change.part == "noun" and change.lemma == "loss" and item.tag.startswith("NN")
        if change is not None and not (loss or written):
            return at
        if item.kind == QUANTITY and not over_quantities and scene.low(at + 1) not in {"and", "or", ",", "to"}:
            return -1
        if item.low in {";", ":"}:
            return -1
    return -1


# What may stand between a noun of change and its "of": "a fall in the target of".
_BETWEEN = frozenset(
    "target forecast estimate projection goal aim outlook "
    "rate pace in the of its year on - average annual net total".split()
)


def _describes_noun(scene: Scene, index: int) -> bool:
    """ "An extra duty of 35 percent", "a lifting capacity of 65 tonnes": no change, for it only describes a thing."""
    change = scene.change(index)
    described = scene.is_kind(index + 1, METRIC) or scene.tag(index + 1).startswith("NN")
    return described and change is not None and (change.part == "word" or scene.low(index).endswith("ing"))


def noun_of(scene: Scene, index: int, low: int) -> int:
    """The noun of change before "of": "an increase of", "growth of", "a decline in refining margins of"."""
    described = False
    for at in range(index - 1, max(low - 1, index - 8), -1):
        item = scene.nodes[at]
        change = named_change(scene, at) or scene.change(at)
        if change is not None and not (described and scene.low(at + 1) != "in"):
            article = scene.low(at - 1) in {"a", "an", "the"} and not _describes_noun(scene, at)
            return at if named_change(scene, at) is not None or article else -1
        if item.kind in {QUANTITY, ACTOR} or item.low in {",", ";", ":"}:
            return -1
        if item.kind == WORD and item.low not in _BETWEEN:
            if not item.tag.startswith(("NN", "JJ", "VBG")):
                return -1
            described = True
    return -1
