"""What a figure without a date takes from the figures beside it, in its sentence or in the quarter told before."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.clauses import in_participle
from soe_facts.link.date_fit import is_whole
from soe_facts.link.date_ties import is_deadline_of_other
from soe_facts.link.date_use import is_apposed
from soe_facts.link.figure import Figure, When
from soe_facts.link.older_figures import is_older
from soe_facts.link.scene import DATE, METRIC, RELATIVES, Scene
from soe_facts.link.tenses import FUTURE, PAST, PERFECT, PRESENT, governor, tense
from soe_facts.link.told_after import closes_aside

# No day has them.
RESULTS = frozenset(
    "net_profit net_loss total_profit operating_profit operating_revenue ebitda net_interest_income".split()
)


def beside(figure: Figure, done: dict[int, When]) -> When | None:
    """The period of the last figure of the same sentence that goes with this one."""
    scene = figure.scene
    for other in range(figure.index - 1, max(-1, figure.index - 12), -1):
        if other not in scene.node_of or other not in done:
            continue
        node = scene.node_of[other]
        if scene.sentence_of[node] != scene.sentence_of[figure.node]:
            return None
        when = done[other]
        if when.period is None or is_older(scene, other, figure.roles):
            continue
        if (when.rule == "since" and not _grew_by(figure, other)) or is_whole(scene, node):
            continue
        if when.rule == "date_of_when" and scene.clause_of[node] != scene.clause_of[figure.node]:
            continue  # "Grew 0.1 percent from the first quarter, when it had risen 0.2; a poll had pointed to 0.3"
        if when.rule == "deal" and not figure.dealt:
            continue  # "Under the contract, worth X, it will deliver six cranes"
        dated = _dated_at(scene, node, when)
        if is_deadline_of_other(scene, dated, figure.node):
            continue
        apart = scene.clause_of[node] != scene.clause_of[figure.node]
        if apart and scene.is_kind(dated, DATE) and closes_aside(scene, dated):
            continue  # "Rose 0.6 percent after a drop of 1 percent in May, whereas investment shrank by 7 percent"
        if _is_anothers(figure, node, when) or (
            figure.tense in {PAST, FUTURE, PERFECT}
            and is_apposed(scene, _dated_at(scene, node, when), bare=figure.tense != FUTURE)
        ):
            continue
        if _is_in_aside(figure, node) or in_participle(scene, node, figure.node):
            continue
        verb = governor(scene, node)
        if scene.low(verb) == "had" and figure.tense == PAST and _steps_back(scene, verb, figure.verb):
            continue  # "Turnover, which had been X the year before, dropped to Y"
        if verb == figure.verb or (figure.tense != PRESENT and tense(scene, verb) == figure.tense):
            return when
        if _is_seen_anew(figure, node):
            return when
    return None


def _is_in_aside(figure: Figure, node: int) -> bool:
    """ "Volumes, which in 2018 were X, came to Y", "which grew 9 percent in 2018, fell": two times are told of."""
    scene = figure.scene
    first, last = scene.clause(node)
    if scene.clause_of[figure.node] >= scene.clause_of[node] or scene.low(first) not in RELATIVES:
        return False
    told = figure.roles[scene.nodes[node].ref].kind == "level" or figure.role.kind != "level"
    return told and scene.low(last) == "," and scene.is_kind(first - 2, METRIC)


def _is_seen_anew(figure: Figure, node: int) -> bool:
    """ "Had forecast X for 2024 but now expects Y": what is now expected is of the time that was foretold."""
    scene = figure.scene
    again = figure.tense == FUTURE and figure.pick is not None and figure.pick.rule == "same_statistic"
    return again and any(scene.low(at) == "now" for at in range(node + 1, figure.node))


def _steps_back(scene: Scene, verb: int, own: int) -> bool:
    """Whether a verb tells of a time before that of another: "had been", beside "dropped"."""
    return scene.tag(verb + 1) == "VBN" and scene.low(own) != "had"


def _dated_at(scene: Scene, node: int, when: When) -> int:
    """The node of the date that a figure took from its right, or the figure's own."""
    _, high = scene.bounds(node)
    return next(
        (at for at in scene.of_kind(DATE, node, min(high, node + 8)) if scene.nodes[at].ref == when.mention), node
    )


def _is_anothers(figure: Figure, node: int, when: When) -> bool:
    """The day of a stock is none of a flow's in another clause: "loans rose … from the end of 2023, and we lent X"."""
    if figure.stock:
        return False
    if when.rule == "period_end":
        return True
    if when.mention < 0 or not figure.scene.dates[when.mention].is_instant:
        return False
    results = figure.pick is not None and figure.pick.id in RESULTS
    return results or figure.scene.clause_of[node] != figure.scene.clause_of[figure.node]


def _grew_by(figure: Figure, other: int) -> bool:
    """ "Has spent X since 1 April, 65 percent less than a year ago": by how much the sum before is another."""
    same = figure.pick is not None and figure.pick.rule == "same_statistic" and other == figure.index - 1
    return same and figure.role.slot == "delta" and figure.scene.quantity(figure.node).type == "percent"


def quarter_again(figure: Figure) -> When | None:
    """ "In the quarter ended March 31, profit was X.\n\nCosts fell to Y from Z in the year-ago quarter": what is set
    beside another quarter is of the quarter told of before the paragraph."""
    scene, local, main = figure.scene, figure.story.local, figure.story.main
    if local is None or main is None or figure.stock or local.paragraph == figure.story.paragraph:
        return None
    if local.period.month_count != 3 or main.period.month_count <= 3:
        return None
    _, high = scene.bounds(figure.node)
    ahead = (scene.date(at) for at in scene.of_kind(DATE, figure.node, high))
    if not any(date.anchor == "offset" and "quarter" in date.text.lower() for date in ahead):
        return None
    figure.story.local = replace(local, paragraph=figure.story.paragraph)
    return When(local.period, local.mention, "carried_over")


_RESULTS = RESULTS | {"operating_loss"}


def is_thrown_in(figure: Figure) -> bool:
    """ "Long-distance services, with an operating loss of 59 million euros, are waiting for a turnaround": a result is
    of the time reported on, whatever holds now."""
    scene, before = figure.scene, figure.scene.before(figure.node)
    if figure.pick is None or figure.pick.id not in _RESULTS or scene.low(before) != "of":
        return False
    opens = next((at for at in range(before - 1, max(0, before - 5), -1) if scene.low(at) == "with"), -1)
    return opens > 0 and scene.low(opens - 1) == ","


_THEN_NEAR = 8


def by_then(figure: Figure, done: dict[int, When]) -> When | None:
    """ "To invest X by 2030, and to have cut emissions by a third by then", "By then it will have 31 plants": of the
    time told last."""
    scene, node = figure.scene, figure.node
    if "then" not in scene.vocabulary(node):
        return None
    low, high = scene.bounds(node)
    near = (low, *range(node + 1, min(high, node + _THEN_NEAR)))
    if not any(scene.low(at) == "by" and scene.low(at + 1) == "then" for at in near):
        return None
    last = done.get(figure.index - 1)
    if last is None or last.period is None or figure.index - 1 not in scene.node_of:
        return None
    apart = scene.sentence_of[node] - scene.sentence_of[scene.node_of[figure.index - 1]]
    return replace(last, rule="carried_over") if apart <= 1 else None
