"""The date to the left of a figure that holds for it."""

from __future__ import annotations

from itertools import pairwise

from soe_facts.link.date_asides import is_in_pluperfect
from soe_facts.link.date_fit import usable
from soe_facts.link.date_ties import (
    belongs_before,
    is_bracketed,
    is_day_of_others,
    is_deadline_of_other,
    is_in_relative,
)
from soe_facts.link.date_use import is_apposed, is_of_event, is_of_origin, opens_sentence
from soe_facts.link.dates_agree import agrees
from soe_facts.link.figure import REACH, Figure
from soe_facts.link.holding_now import NOW
from soe_facts.link.older_figures import belongs_to_older
from soe_facts.link.scene import DATE, QUANTITY, Scene
from soe_facts.link.tenses import FUTURE, PAST, PERFECT

# Nearer dates first; beyond so many the sentence is a list.
_DATES_TRIED = 8


def date_before(figure: Figure, *, whole: bool) -> int:
    """The nearest usable date to the left, in the clause or in the whole sentence, not bound to another figure."""
    scene, node = figure.scene, figure.node
    low, _ = scene.bounds(node)
    first = max(low if whole else scene.clause(node)[0], node - REACH)
    tried = 0
    for at in reversed(list(scene.of_kind(DATE, first, node))):
        tried += 1
        if tried > _DATES_TRIED:
            return -1
        if not usable(figure, at) or not agrees(figure, at) or _is_of_start(figure, at):
            continue
        if scene.low(at - 1) == "of" and scene.low(at - 2) == ")":
            # "In the third quarter (October-December) of 2024-25": the quarter before it, not the year.
            continue
        if (
            belongs_to_older(scene, at, figure.roles)
            or is_bracketed(scene, at)
            or (is_of_origin(scene, at) and any(scene.low(i) in {"and", ","} for i in range(at + 1, node)))
            or is_deadline_of_other(scene, at, node)
            or (figure.tense in {PAST, FUTURE} and is_apposed(scene, at))
            or (whole and is_in_relative(figure, at))
            or (whole and scene.date(at).anchor == "offset" and not (opens_sentence(scene, at) or _steps_on(scene, at)))
            or (not whole and belongs_before(scene, at, first, node))
            or (whole and (is_of_event(scene, at) or _is_before_now(scene, at, node)))
            or is_in_pluperfect(scene, at)
            or _is_up_to_now(figure, at)
            or (whole and _is_long_over(figure, at))
            or (figure.flow and scene.date(at).is_instant and _is_past_figures(scene, at, node))
            or (whole and is_day_of_others(figure, at))
            or (scene.clause_of[at] > scene.clause_of[node] and figure.tense != FUTURE)
        ):
            continue
        return scene.nodes[at].ref
    return -1


def _is_past_figures(scene: Scene, at: int, node: int) -> bool:
    """ "Had X of debt at the end of 2023, Y less than before, after a profit of Z": the day is of the stock told with
    it."""
    low, _ = scene.bounds(at)
    beyond = any(True for _ in scene.of_kind(QUANTITY, low, at))
    return beyond and scene.low(at - 1) in {"at", "on", "by"} and not opens_sentence(scene, at)


def _steps_on(scene: Scene, at: int) -> bool:
    """ "In 2010 turnover was X; a decade later, in the pandemic, it made Y": a later time that opens its clause."""
    return scene.date(at).offset > 0 and scene.low(at - 1) in {";", "but"}


def _is_before_now(scene: Scene, at: int, node: int) -> bool:
    """ "In 2010 it was to cost X; it is now put at Y, of which Z has been spent": what holds now parts Z from 2010."""
    if scene.vocabulary(node).isdisjoint(NOW):
        return False
    return any(scene.low(i) in NOW and scene.clause_of[i] != scene.clause_of[at] for i in range(at + 1, node))


def _is_long_over(figure: Figure, at: int) -> bool:
    """ "In February, they said they were planning to merge; together they would sell X": a day that is over dates no
    figure to come."""
    scene = figure.scene
    period = scene.date(at).period
    if figure.tense != FUTURE or period is None or scene.doc_date is None:
        return False
    return period.end < scene.doc_date and scene.clause_of[at] != scene.clause_of[figure.node]


def _is_up_to_now(figure: Figure, at: int) -> bool:
    """ "Hoped to sell X this year but has so far found buyers for Y": what has come up to now has no date before."""
    scene = figure.scene
    if figure.tense != PERFECT or scene.clause_of[at] == scene.clause_of[figure.node]:
        return False
    words = [scene.low(i) for i in range(at + 1, figure.node)]
    return ("so", "far") in pairwise(words)


def _is_of_start(figure: Figure, at: int) -> bool:
    """ "Is to start up this year and to cost 7.1 billion": a cost that is to come has no date of what is built."""
    foreseen = figure.tense == FUTURE and figure.pick is not None and figure.pick.id == "project_cost"
    return foreseen and not opens_sentence(figure.scene, at)
