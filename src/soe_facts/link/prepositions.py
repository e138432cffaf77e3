"""The preposition that leads to a figure: to an older value, "from X", or to another one, "above the target of X"."""

from __future__ import annotations

from soe_facts.link.comparisons import is_compared
from soe_facts.link.date_use import possessor
from soe_facts.link.foretold import foretelling
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES

_COMPARES = frozenset({"than", "against", "versus", "vs", "from"})
_HEDGES = frozenset(
    "just only about around roughly nearly almost some a an record new mere barely close estimated average of annual "
    "between revised the total combined cumulative downwardly upwardly seasonally adjusted".split()
)
_GOVERNORS = frozenset({"to", "from", "by", "at"})


def governor(scene: Scene, index: int, low: int) -> int:
    """The preposition before hedging words, if any: "plunged to just 3 million", "less than the 10 billion of 2023".

    So is the one before a date that owns the figure: "from last year's 22.6 billion".
    """
    owner = possessor(scene, index + 1)
    at = owner - 1 if scene.is_kind(owner, DATE) else index
    if at < index and compares(scene, at):
        return at
    at = index
    while at > low and at > index - 4 and scene.low(at) in _HEDGES:
        at -= 1
    return at if at < index and (scene.low(at) in _GOVERNORS or compares(scene, at)) else index


def compares(scene: Scene, at: int) -> bool:
    """Whether a preposition leads to an older or another value: "from X", "compared with X"."""
    if scene.low(at) == "over":
        return _is_more_over(scene, at)
    if scene.low(at) == "after":
        return _is_before_it(scene, at)
    return scene.low(at) in _COMPARES or (scene.low(at) in {"with", "to"} and is_compared(scene, at - 1))


def _is_before_it(scene: Scene, at: int) -> bool:
    """ "Operating profit of 6.3 billion euros after 8.4 billion": the same of the time before."""
    if not scene.is_kind(at + 1, QUANTITY) or scene.low(scene.after(at + 1)) not in _ENDS:
        return False
    newer = next((i for i in range(at - 1, max(scene.bounds(at)[0], at - 6) - 1, -1) if scene.is_kind(i, QUANTITY)), -1)
    older = scene.quantity(at + 1)
    return newer >= 0 and older.type == "money" and scene.quantity(newer).unit == older.unit


_ENDS = frozenset({".", ",", ";", "in", "the", "a", ")", "and", "while", "last", ""})


def _is_more_over(scene: Scene, at: int) -> bool:
    """ "A rise of 3 percent over the 281 million tonnes of 2023": what a percentage is taken of."""
    last = at - 1
    while scene.low(last) in _MORE:
        last -= 1
    return scene.is_kind(last, QUANTITY) and scene.quantity(last).type == "percent"


_MORE = frozenset("higher lower more growth rise increase jump gain".split())


def lies_off(scene: Scene, node: int, at: int) -> bool:
    """ "Above the 1.9 percent that economists had expected": a figure that was foreseen, and how another lies to it."""
    at -= scene.low(at) == "the"
    return scene.low(at) in {"above", "below"} and scene.low(at + 1) == "the" and foretelling(scene, node) >= 0


_MARKED = frozenset("target limit ceiling threshold cap floor minimum maximum benchmark norm requirement".split())


def is_mark(scene: Scene, node: int, at: int) -> bool:
    """ "Below the 8.27% recognised by the regulator", "above the 3% target": what another figure is held against."""
    at -= scene.low(at) == "the"
    after = scene.after(node)
    if scene.low(at) not in {"above", "below"} or scene.low(at + 1) != "the" or after < 0:
        return False
    return scene.tag(after) == "VBN" or scene.low(after) in _MARKED


def is_moved_from(scene: Scene, low: int, node: int) -> bool:
    """Whether a newer value stands by: a figure of the same type or a growth before it, or one behind "to"."""
    kind = scene.quantity(node).type
    if scene.low(scene.after(node)) == "to":
        return True
    if kind == "count":
        return False
    types = {kind, *RELATIVE_TYPES}
    if any(scene.quantity(at).type in types for at in scene.of_kind(QUANTITY, low, node)):
        return True
    return any(scene.low(at - 1) == "to" for at in scene.of_kind(QUANTITY, node + 1, scene.bounds(node)[1]))


# "Built in little more than a year at a cost of X": no older value.
_ASIDE = frozenset({",", ";", "at", "for", "by"})
_WEIGHED = frozenset({"set", "weighed", "offset", "balanced"})


def is_old_of(scene: Scene, index: int, low: int) -> bool:
    """ "from an operating profit of X", "compared with a loss of X": the older value names its own metric."""
    at = index - 1
    for _ in range(6):
        if at <= low:
            return False
        word = scene.low(at)
        if compares(scene, at) or (word == "to" and is_compared(scene, at - 1)):
            return scene.low(at - 1) not in _WEIGHED  # "revenue of X, set against spending of Y"
        own = scene.is_kind(at, ACTOR) and scene.actor(at).how == "pronoun"  # "from its previous forecast of X"
        if not own and scene.nodes[at].kind not in {WORD, METRIC, DATE}:
            return False
        if word in _ASIDE or scene.is_finite(at):
            return False
        at -= 1
    return False
