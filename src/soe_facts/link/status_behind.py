"""What the words behind a figure say of it: "X is budgeted", "the 18.5 billion foreseen", "is to be delivered"."""

from __future__ import annotations

from soe_facts.link.common_words import FORESEEN, TO_BE
from soe_facts.link.foretold import foretold_status
from soe_facts.link.polls import POLLS
from soe_facts.link.scene import DATE, QUANTITY, WORD, Scene
from soe_facts.link.status_views import is_of_whole
from soe_facts.link.unnamed import PEOPLE

# "8 billion above target", "in line with guidance": what a figure is measured by.
BEYOND = frozenset(
    {"above", "below", "over", "under", "beyond", "with", "beat", "beating", "missed", "missing", "inside"}
)
_PASSED = frozenset(
    "exceeding exceeded exceeds exceed surpassing surpassed surpasses surpass topping topped outstripping outstripped "
    "overshooting overshot beat beats beating missed missing misses overfulfilled overfulfilling above below over "
    "under beyond undershot undershooting fulfilled fulfilling completed completing".split()
)
CALLED = {
    **dict.fromkeys(
        "foreseen planned targeted budgeted earmarked reserved slated meant pencilled penciled envisaged".split(),
        "target",
    ),
    **dict.fromkeys(("likely", "will", "would", "should", "could", "may", "might"), "forecast"),
    "estimated": "estimate",
}
_CLOSES = frozenset(", ; what than from and but after before when which because as while following out".split())


def is_passed(scene: Scene, at: int) -> bool:
    """ "Exceeding the annual plan by 31 percent", "8 percent above its full-year target": what was done is measured."""
    if scene.low(at + 1) == "of" and scene.is_kind(at + 2, QUANTITY):
        return False  # "missed its target of 5 billion"
    step = at - 1
    while step > at - _MODIFIERS and (scene.is_kind(step, DATE) or scene.tag(step).startswith(_MODIFIES)):
        step -= 1
    return scene.low(step) in _PASSED


_MODIFIERS = 7
_MODIFIES = ("DT", "JJ", "NN", "PRP$", "POS")


def _is_poll(scene: Scene, first: int, high: int) -> bool:
    """ "The 54 billion reais seen in a Reuters poll", "seen by analysts"."""
    words = {scene.low(at).rpartition(" ")[2] for at in range(first, min(high, first + 5))}
    return not words.isdisjoint(POLLS) or not words.isdisjoint(PEOPLE)


def status_after(scene: Scene, node: int, high: int) -> str | None:
    """ "X is budgeted", "the 18.5 billion foreseen in the plan", "are expected to be delivered"."""
    clause = scene.clause_of[node]
    foretold = foretold_status(scene, node)
    if foretold is not None:
        return foretold
    for at in range(node + 1, min(high, node + 9)):
        item = scene.nodes[at]
        if scene.clause_of[at] != clause or item.kind == QUANTITY or item.low in _CLOSES:
            return None
        if scene.is_kind(at + 1, QUANTITY):
            return None  # "84,000 towers out of a planned 100,000"
        if (item.low in CALLED or item.low in FORESEEN) and is_of_whole(scene, at):
            return None
        if item.low == "could" and scene.low(at + 1) in {"not", "n't"}:
            return None  # "3 billion of receivables could not be traced"
        if item.low in CALLED and item.kind == WORD:  # no month of May
            return CALLED[item.low]
        aimed = item.low in {"target", "goal"} and at <= node + 2 and scene.low(at - 1) not in BEYOND
        if aimed and scene.quantity(node).type != "multiple":
            return "target"
        if item.low == "aside" and scene.low(at - 1) == "set" and scene.low(at - 2) in {"is", "are", "be"}:
            return "target"
        if item.low == "seen" and scene.low(at + 1) in {"in", "by"} and _is_poll(scene, at + 2, high):
            return "forecast"
        if item.low in FORESEEN and scene.low(at - 1) not in {"than", "as"}:
            # "EBITDA of 1.4 billion beat our forecast": what another is held against
            held = scene.tag(at - 1) in {"DT", "PRP$", "POS"} and scene.low(at - 2) not in {"is", "was"}
            return None if held else "forecast"
        if item.low == "to" and scene.low(at - 1) in TO_BE and at + 1 < high and scene.tag(at + 1) == "VB":
            return "target"
    return None
