"""The time of a part: that of the whole just told, to which words such as "half of it" point back."""

from __future__ import annotations

import re

from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.older_figures import is_older
from soe_facts.link.tenses import FUTURE, PRESENT
from soe_facts.records import Period

_OF_IT = re.compile(
    r" of (?:(?:it|them|the (?:total|sum|amount|money|proceeds))\b"
    r"|(?:that|this|these|those)(?: [a-z]+)?(?= \w+(?:ed|e|s|t)\b|[,.;)]))"
)
_OF_THE_SUM = re.compile(
    r"Of (?:it|that|this|them|these|those|which|(?:the|that|this) (?:total|sum|amount|money|figure))\b"
)


def of_whole(figure: Figure, done: dict[int, When]) -> When | None:
    """ "Assets stood at X at the end of May. Roughly 71 percent of it is in bonds": a part is of its whole's time.

    So is an amount: "It will get X in 2026. Of the total, Y is for the railway"; a whole without a date has parts
    without one.
    """
    scene = figure.scene
    if not _is_part(figure):
        return None
    beside = done.get(figure.index - 1)
    if figure.role.rule == "gapping" and beside is not None and figure.roles[figure.index - 1].kind == "share":
        return When(beside.period, beside.mention, "same_whole")  # "hydro made up 22 percent, ahead of gas at 19"
    for other in range(figure.index - 1, max(-1, figure.index - 6), -1):
        if other not in done or other not in scene.node_of:
            continue
        if scene.sentence_of[figure.node] - scene.sentence_of[scene.node_of[other]] > 1:
            return None
        period = done[other].period
        named = figure.pick is not None and figure.pick.rule == "whole_named" and figure.flow
        if named and period is not None and period.is_instant:
            continue  # "Debt was X on March 31. Hydropower made up 38 percent of the total"
        if figure.roles[other].kind == "level" and not is_older(scene, other, figure.roles):
            ahead = figure.tense == PRESENT and figure.role.kind == "share" and _is_ahead(figure, period)
            return UNSTATED if ahead else When(period, done[other].mention, "same_whole")
    return None


def _is_ahead(figure: Figure, period: Period | None) -> bool:
    """ "Debt will reach X by the end of 2025. Bonds make up 26 percent of the total": they do so now."""
    day = figure.scene.doc_date
    return period is not None and day is not None and period.end > day


def _is_part(figure: Figure) -> bool:
    """Whether words point from a figure back to the whole that it is part of: "half of it", "Of the sum, X"."""
    scene = figure.scene
    if figure.role.kind == "share":
        named = figure.pick is not None and figure.pick.rule == "whole_before" and figure.tense != FUTURE
        if named or _OF_IT.match(scene.text, scene.quantity(figure.node).end) is not None:
            return True
    elif figure.role.kind != "level":
        return False
    low, _ = scene.bounds(figure.node)
    if scene.low(figure.node - 1) == "which" and scene.low(figure.node - 2) == "of":
        meant = scene.low(figure.verb) in {"is", "are"} and scene.low(figure.verb + 1) in {"for", "meant", "earmarked"}
        return (
            meant or figure.stock or figure.tense != PRESENT
        )  # "owed it X at the end of June, of which Y was due to banks"
    return _OF_THE_SUM.match(scene.text, scene.nodes[low].start) is not None
