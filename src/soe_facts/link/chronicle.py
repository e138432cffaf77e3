"""Timelines: "May 15, 2024: The state sells 30 percent of it", or the date on a line of its own above."""

from __future__ import annotations

from datetime import timedelta

from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.scene import BULLETS, DATE, Scene
from soe_facts.link.tenses import FUTURE

_PARTS = frozenset({":", "-", "—", "–"})
_SENTENCES = 4
# A day so shortly before the text's own is that of a dateline.
_DATELINE = timedelta(days=5)


def of_entry(figure: Figure) -> When:
    """The date that opens the entry a figure stands in; what is to come has a time of its own."""
    scene = figure.scene
    if figure.tense == FUTURE:
        return UNSTATED
    number = scene.sentence_of[figure.node]
    for at in range(number, max(-1, number - _SENTENCES), -1):
        opening = scene.first[at] + (scene.low(scene.first[at]) in BULLETS)
        gap = scene.paragraph(figure.node) - scene.paragraph(opening)
        if gap > 1:
            break
        if not scene.is_kind(opening, DATE):
            continue
        alone = _is_line(scene, opening, at)
        if not alone and (gap or scene.low(opening + 1) not in _PARTS):
            break
        period = scene.date(opening).period
        if period is None or (period.is_instant and _is_recent(scene, opening)):
            break
        return When(period, scene.nodes[opening].ref, "entry")
    return UNSTATED


def _is_line(scene: Scene, at: int, sentence: int) -> bool:
    """Whether a date stands alone on its line."""
    last = scene.last[sentence] - 1
    ended = scene.text.startswith("\n", scene.nodes[last].end)
    return ended and last - at <= 1 and (last == at or scene.low(last) in {":", "."})


def _is_recent(scene: Scene, at: int) -> bool:
    period = scene.date(at).period
    return period is not None and scene.doc_date is not None and scene.doc_date - period.end <= _DATELINE
