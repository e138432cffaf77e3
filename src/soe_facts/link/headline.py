"""Headlines: "Net profit up 6.6 percent at Vorona" is of the period that the lead below tells."""

from __future__ import annotations

from soe_facts.link.comparisons import is_comparison
from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.scene import DATE, METRIC, QUANTITY, Scene
from soe_facts.link.tenses import FUTURE

# Headlines stand in so many lines; the lead is one of so many sentences below.
_LINES = 3
_AHEAD = 3
_YEAR = 12


def from_lead(figure: Figure) -> When:
    """The period of the same kind of figure in the first full sentence below a headline."""
    scene, pick = figure.scene, figure.pick
    number = scene.sentence_of[figure.node]
    own = any(True for _ in scene.of_kind(DATE, *scene.bounds(figure.node)))  # "Nine-month profit up 18 percent"
    settled = own or figure.story.frame() is not None or figure.stock or figure.tense == FUTURE
    if number >= _LINES or settled or pick is None or pick.metric is None or not _is_line(scene, number):
        return UNSTATED
    lead = next((at for at in _below(scene, number) if not _is_line(scene, at)), -1)
    if lead < 0:
        return UNSTATED
    low, high = scene.first[lead], scene.last[lead]
    told = {scene.metric(at).metric.id for at in scene.of_kind(METRIC, low, high)}
    corporate = pick.metric.corporate and any(
        scene.metric(at).metric.corporate for at in scene.of_kind(METRIC, low, high)
    )
    if pick.id not in told and not corporate:
        return UNSTATED
    dates = [at for at in scene.of_kind(DATE, low, high) if _reports(scene, at)]
    figures = any(True for _ in scene.of_kind(QUANTITY, low, high))
    if not dates or not figures:
        return UNSTATED
    return When(scene.date(dates[0]).period, scene.nodes[dates[0]].ref, "lead")


def _below(scene: Scene, number: int) -> range:
    return range(number + 1, min(len(scene.first), number + 1 + _AHEAD))


def _is_line(scene: Scene, number: int) -> bool:
    """Whether a sentence is a line without a full stop."""
    last = scene.last[number] - 1
    return scene.low(last) not in {".", ":", "?", '"', "”"} and scene.text.startswith("\n", scene.nodes[last].end)


def _reports(scene: Scene, at: int) -> bool:
    """Whether a date is a stretch of time up to now that figures are told of."""
    mention = scene.date(at)
    period = mention.period
    if period is None or mention.anchor == "offset" or period.is_instant or period.month_count > _YEAR:
        return False
    past = scene.doc_date is None or period.end <= scene.doc_date
    return past and period.is_whole_months and not is_comparison(scene, at)
