"""Figures set beside another of the same time: a rival's, or another statistic."""

from __future__ import annotations

from soe_facts.link.figure import REACH, Figure
from soe_facts.link.scene import ACTOR, METRIC, WORD, Scene

_RESULTS = ("profit", "loss", "income", "surplus", "deficit", "earnings", "ebitda")
_OTHERS = frozenset("ones those others rivals peers competitors counterparts".split())


def is_anothers(figure: Figure) -> bool:
    """ "It held 21 percent of the market, against 2 percent for its rival", "the X of Orsted": of the same time."""
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    after = scene.after(node)
    if scene.tag(after) == "VBN" and scene.low(after + 1) == "by":
        after += 1  # "twice the 2.7 percent paid by those in Zhejiang"
    if scene.low(after) not in {"for", "in", "at", "among", "by"} and not (
        scene.low(after) == "of" and any(scene.is_kind(at, ACTOR) for at in (after + 1, after + 2))
    ):
        return False
    for at in range(after + 1, min(high, after + 7)):
        if scene.is_kind(at, ACTOR) or scene.low(at) in _OTHERS:
            return True
        if scene.nodes[at].kind != WORD or scene.low(at) in {",", ";", ":", "and"}:
            return False
    return False


def is_another_statistic(figure: Figure) -> bool:
    """ "Debts of X, against assets of Y", "bid X, against a minimum price of Y": what is set side by side.

    A loss after a profit is the same statistic of another time.
    """
    scene, node = figure.scene, figure.node
    low, _ = scene.bounds(node)
    if _is_yardstick(scene, node, low):
        return True
    own = next(
        (
            scene.metric(at).metric
            for at in range(node - 1, max(low, node - 8), -1)
            if scene.is_kind(at, METRIC) and any(_sets_beside(scene, i) for i in range(max(low, at - 4), at))
        ),
        None,
    )
    if own is None:
        return False
    named = [scene.metric(at).metric.id for at in scene.of_kind(METRIC, max(low, node - REACH), node)]
    if own.id.endswith(_RESULTS):
        exceeds = any(_exceeds_own(scene, at) for at in range(max(low, node - 8), node))
        if not exceeds or any(other.endswith(_RESULTS) for other in named[:-1]):
            return False
    return own.id not in named[:-1]


_YARDSTICKS = frozenset(
    "average averages requirement requirements need needs demand strength capacity quota limit ceiling norm minimum "
    "threshold".split()
)


def _is_yardstick(scene: Scene, node: int, low: int) -> bool:
    """ "A load factor of 76 percent, against the national average of 69.5", "a supply of X against a demand of Y"."""
    before = scene.before(node)
    if scene.low(before) != "of" or scene.low(before - 1).rpartition(" ")[2] not in _YARDSTICKS:
        return False
    return any(scene.low(at) in {"against", "with", "versus", "than"} for at in range(max(low, before - 5), before - 1))


def _exceeds_own(scene: Scene, at: int) -> bool:
    """ "Paid 1.1 billion in interest, more than its EBITDA of X"."""
    pronoun = scene.low(at + 1) in {"its", "their"}
    return scene.low(at) == "than" and pronoun and scene.is_kind(at + 2, METRIC)


def _sets_beside(scene: Scene, at: int) -> bool:
    word = scene.low(at)
    if _exceeds_own(scene, at):
        return True
    return word in {"against", "versus", "vs"} or (word in {"with", "to"} and scene.low(at - 1).startswith("compar"))
