"""Whether what a date is told with goes with a figure."""

from __future__ import annotations

from soe_facts.link.date_use import opens_sentence
from soe_facts.link.figure import Figure
from soe_facts.link.tenses import FUTURE, PAST, PERFECT, PRESENT, governor, tense


def agrees(figure: Figure, at: int) -> bool:
    """Whether what a date is told with goes with the figure: plans do not date results, nor results the present."""
    scene = figure.scene
    verb = governor(scene, at)
    if verb == figure.verb or (figure.verb < 0 and any(scene.low(i) == ":" for i in range(at + 1, figure.node))):
        return True  # "sticks to its full-year targets: revenue of X and a net profit of Y"
    if opens_sentence(scene, at):
        # "At the end of 2024 the ratio was X, and we intend to keep it below Y"
        apart = verb >= 0 and scene.clause_of[at] != scene.clause_of[figure.node]
        lasting = figure.tense == PRESENT and not scene.date(at).is_instant  # "In 2023 it made X, and it has Y staff"
        return not (apart and (figure.tense == FUTURE or lasting) and tense(scene, verb) in {PAST, PERFECT})
    return same_time(figure, verb)


def same_time(figure: Figure, verb: int) -> bool:
    """Whether another verb is of the figure's tense; what is told in the present shares its dates with nothing."""
    own, other = figure.tense, tense(figure.scene, verb)
    if own == PERFECT and other == PAST and figure.stock and _is_of_other_clause(figure, verb):
        return False  # "lost X in 2023, and its debt has climbed to Y"
    return own != PRESENT and (own == other or {own, other} == {PAST, PERFECT})


def _is_of_other_clause(figure: Figure, verb: int) -> bool:
    return verb >= 0 and figure.scene.clause_of[verb] != figure.scene.clause_of[figure.node]
