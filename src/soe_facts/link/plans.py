"""The period of what is still to come, by the plan or budget that a passage speaks of."""

from __future__ import annotations

import re

from soe_facts.link.figure import REACH, UNSTATED, Figure, When
from soe_facts.link.scene import DATE, Scene
from soe_facts.link.story import Stretch

# What speaks of another time than the plan's: "once finished", "eventually", "over the coming years".
_OPEN = frozenset("without once when after until eventually ultimately years decades phases long-term lifetime".split())
_OUTLOOK = frozenset("expects expect expected forecast forecasts predicts predicted sees projects projected".split())
_BUDGETED = frozenset("budgeted set projected forecast".split())
_POSSIBLE = frozenset("could may might can must".split())
EACH = re.compile(r"\s*(?:a|per|each|every) (?:year|month|day)\b|\s*annually\b")
_BUDGET = re.compile(r"\b(?:budget|plan|targets?|outlook)\b", re.IGNORECASE)
_BESIDE = 20


def is_within_years(scene: Scene, node: int) -> bool:
    """ "Wants to move X in 2025 and is aiming for Y within five years": of a time that no date tells."""
    at = scene.after(node)
    if scene.low(at) in {"a", "per", "each"}:
        at += 2
    if scene.low(at) not in {"within", "inside"}:
        return False
    lasts = scene.is_kind(at + 1, DATE) and scene.date(at + 1).type == "duration"
    return lasts or (scene.low(at + 1) in {"a", "the", "one"} and scene.low(at + 2) in {"decade", "generation"})


def planned(figure: Figure, sentence: int) -> When:
    """ "For 2025, EVN wants to … It plans to invest X": a plan's date holds on; a forecast change is of the period.

    "Prices would have to rise by 30 percent" is of no time.
    """
    built = figure.pick is not None and figure.pick.id == "project_cost"
    if built or _is_of_works(figure) or EACH.match(figure.scene.text, figure.scene.quantity(figure.node).end):
        return UNSTATED
    plan, frame = figure.story.plan, figure.story.frame()
    if plan is not None and _is_of_plan(figure, plan, sentence):
        return When(plan.period, plan.mention, "planned")
    if frame is not None and figure.flow and figure.scene.low(figure.verb + 1) in _BUDGETED and _is_budget(figure):
        return When(frame.period, frame.mention, "planned")  # "The 2024 budget … The deficit is set at 3 percent"
    outlook = not _OUTLOOK.isdisjoint(figure.scene.vocabulary(figure.node))
    if outlook and figure.role.kind in {"growth", "change"} and frame is not None:
        return When(frame.period, frame.mention, "carried_over")
    return UNSTATED


def _is_of_works(figure: Figure) -> bool:
    """ "Building six new reactors will cost X": how many are built is no part of an earlier plan."""
    scene = figure.scene
    first = scene.bounds(figure.node)[0]
    return figure.node < figure.verb and scene.tag(first) == "VBG" and scene.before(figure.node) <= first + 2


def _is_budget(figure: Figure) -> bool:
    """Whether the year that a passage reports on was named as that of a budget: "the 2024 budget"."""
    frame = figure.story.frame()
    if frame is None or frame.mention < 0:
        return False
    mention = figure.scene.dates[frame.mention]
    return _BUDGET.search(figure.scene.text, max(0, mention.start - _BESIDE), mention.end + _BESIDE) is not None


def _is_of_plan(figure: Figure, plan: Stretch, sentence: int) -> bool:
    """Whether a plan told before dates this figure: near it, with figures of its own, and no time of another kind.

    "Once all units are finished, it will send out X", "over the coming years it plans to invest X" and "a listing could
    raise X" are of no period told before.
    """
    scene = figure.scene
    if plan.asked:
        return figure.story.paragraph - plan.paragraph <= 1
    if sentence - plan.sentence > 2 or plan.paragraph != figure.story.paragraph or not plan.firm:
        return False
    low, high = scene.bounds(figure.node)
    words = {scene.low(at) for at in range(max(low, figure.node - REACH), min(high, figure.node + REACH))}
    return not words & _OPEN and scene.low(figure.verb) not in _POSSIBLE
