"""Dates of what is to come: of forecasts and aims, budgets and plans, years that have just begun."""

from __future__ import annotations

from soe_facts.link.scene import METRIC, Scene
from soe_facts.link.tenses import FUTURE, tense
from soe_facts.records import Period


def has_just_begun(scene: Scene, period: Period) -> bool:
    """ "Cleared a proposal to raise X in 2024-25", told in May: a year of which there is little to report yet."""
    if scene.doc_date is None or period.month_count != 12 or not period.start <= scene.doc_date <= period.end:
        return False
    return (scene.doc_date - period.start).days <= _BEGUN


_BEGUN = 90


_FORETOLD = frozenset({"forecast", "forecasts", "guidance", "outlook", "target", "targets", "estimate", "estimates"})


def is_of_forecast(scene: Scene, at: int) -> bool:
    """Whether the date belongs to the name of a forecast: "raised its full-year production forecast"."""
    for step in range(at + 1, min(at + 4, scene.bounds(at)[1])):
        if scene.low(step) in _FORETOLD:
            return True
        if not (scene.is_kind(step, METRIC) or scene.tag(step).startswith(("NN", "JJ", "HYPH"))):
            return False
    return False


_TARGETS = frozenset(
    "target targets goal goals forecast forecasts guidance outlook budget plan plans planned budgeted targeted "
    "foreseen envisaged".split()
)


def is_of_aim(scene: Scene, at: int) -> bool:
    """ "For fiscal 2024 the target has been set at X", "for this year the plan says X": the time of an aim, where
    another is reported on."""
    if _AIMS.isdisjoint(scene.vocabulary(at)) or scene.low(at - 1) != "for":
        return False
    _, high = scene.bounds(at)
    ahead = range(at + 1, min(high, at + 7))
    verb = next((i for i in ahead if scene.is_finite(i)), high)
    return any(scene.low(i).rpartition(" ")[2] in _AIMS for i in ahead if i < verb)


_AIMS = frozenset("target targets goal goals aim plan plans budget forecast forecasts guidance outlook".split())


def is_for_target(scene: Scene, at: int) -> bool:
    """ "Lifted its output target for 2024 to X": the year of what is aimed at, whenever that was settled."""
    return scene.low(at - 1) == "for" and scene.low(at - 2).rpartition(" ")[2] in _TARGETS


_LAID_BY = frozenset({"earmarked", "budgeted", "allocated", "reserved"})


def is_of_plan(scene: Scene, verb: int) -> bool:
    """Whether a verb tells of what is to come; "the budget has earmarked X for 2026" does."""
    return tense(scene, verb) == FUTURE or lays_by(scene, verb)


def lays_by(scene: Scene, verb: int) -> bool:
    """ "Has earmarked", "have set aside": what was put by is still to be spent."""
    laid = scene.low(verb + 1) in _LAID_BY or (scene.low(verb + 1), scene.low(verb + 2)) == ("set", "aside")
    return laid and scene.low(verb) in {"has", "have"}
