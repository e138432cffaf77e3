"""The date that a figure's own sentence gives it."""

from __future__ import annotations

from soe_facts.link.comparisons import belongs_to_older, is_comparison, is_older
from soe_facts.link.date_use import (
    FUTURE,
    PAST,
    PERFECT,
    PRESENT,
    follows_said,
    governor,
    is_aside,
    is_dateline,
    is_edge,
    is_modifier,
    is_verb,
    opens_sentence,
    tense,
)
from soe_facts.link.figure import REACH, Figure
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, QUANTITY, RELATIVES, WORD, Scene

# Nearer dates first; beyond so many the sentence is a list.
_DATES_TRIED = 8
_DATE_PREPOSITIONS = frozenset(
    "in for at by during on as of through until since the from over within this that between up end to ended "
    "ending year whole all".split()
)
# What parts two figures, unless a date follows: "rose 5 percent from a year earlier to X".
_PARTS = frozenset({";", "while", "whereas", "against", "than", "from"})
_STATES = frozenset("had held stood owned was were employed reached hit peaked touched totaled totalled".split())


def date_after(figure: Figure) -> int:
    """A date after the figure that no other figure claims."""
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    clause = scene.clause_of[node]
    depth = 0
    passed = False
    for at in range(node + 1, min(high, node + 28)):
        item = scene.nodes[at]
        depth = max(0, depth + (item.low == "(") - (item.low == ")"))
        if item.kind == QUANTITY and not depth:
            other = figure.roles[item.ref]
            if figure.role.slot == "delta" and scene.low(scene.before(at)) == "from":
                # "doubled from X in 2020 to Y in 2023": the change is of the newer value's year.
                passed = True
            elif passed and other.slot == "new":
                passed = False
            elif passed or is_older(scene, item.ref, figure.roles) or not _joined(scene, node, at, other):
                return -1
        elif item.kind == DATE:
            if passed:
                continue
            if scene.clause_of[at] != clause and not _has_verb(scene, node, at, clause):
                return -1
            if figure.tense == PRESENT and not scene.date(at).is_instant and _passes_figure(scene, node, at):
                return -1
            if _usable(figure, at) and not belongs_to_older(scene, at, figure.roles):
                return -1 if _is_told_apart(figure, at) and date_before(figure, whole=False) >= 0 else item.ref
        elif not depth and _closes(figure, at, clause):
            return -1
    return -1


def _passes_figure(scene: Scene, node: int, at: int) -> bool:
    """ "Has 43 branches and lent 5 billion last year": what holds now shares no stretch of time with a later figure."""
    return any(scene.is_kind(i, QUANTITY) for i in range(node + 1, at))


def _is_told_apart(figure: Figure, at: int) -> bool:
    """ "Had X at the end of June, 0.4% more than in May, and sales fell to Y in 2024": of the next statement."""
    scene = figure.scene
    metric = False
    for i in range(figure.node + 1, at):
        metric = metric or scene.is_kind(i, METRIC)
        if metric and is_verb(scene, i):
            return True
    return scene.clause_of[at] != scene.clause_of[figure.node]


def _closes(figure: Figure, at: int, clause: int) -> bool:
    """Whether a word ends what a date to its right may hold for: another clause or a verb of another time."""
    scene = figure.scene
    verb = is_verb(scene, at)
    if verb and _is_condition(figure, at):
        return False
    if _tells_of_others(scene, at):
        return True
    if scene.low(at) == "according" and scene.low(at + 1) == "to":
        # "…, according to a prospectus filed in March"
        return True
    if scene.clause_of[at] != clause and (verb or scene.low(at) in {";", ":"} or scene.low(at) in RELATIVES):
        return True
    return verb and at != figure.verb and not same_time(figure, at)


def _tells_of_others(scene: Scene, at: int) -> bool:
    """ "Climbed 2.2% after it said its profit for 2024 rose", "after the plant shut in May": another event follows."""
    if scene.low(at) not in {"after", "before", "because"}:
        return False
    _, high = scene.bounds(at)
    for i in range(at + 1, min(high, at + 10)):
        if scene.nodes[i].kind in {QUANTITY, DATE} or scene.low(i) in {",", ";"}:
            return False
        if scene.is_finite(i):
            return True
    return False


def date_before(figure: Figure, *, whole: bool) -> int:
    """The nearest usable date to the left, in the clause or in the whole sentence, not bound to another figure."""
    scene, node = figure.scene, figure.node
    low, _ = scene.bounds(node)
    first = max(low if whole else scene.clause(node)[0], node - REACH)
    tried = 0
    for at in range(node - 1, first - 1, -1):
        if scene.nodes[at].kind != DATE:
            continue
        tried += 1
        if tried > _DATES_TRIED:
            return -1
        if not _usable(figure, at) or not _agrees(figure, at):
            continue
        if scene.low(at - 1) == "of" and scene.low(at - 2) == ")":
            # "In the third quarter (October-December) of 2024-25": the quarter before it, not the year.
            continue
        if (
            belongs_to_older(scene, at, figure.roles)
            or _is_bracketed(scene, at)
            or (not whole and _belongs_before(scene, at, first, node))
            or (whole and _is_day_of_others(figure, at))
            or (scene.clause_of[at] > scene.clause_of[node] and figure.tense != FUTURE)
        ):
            continue
        return scene.nodes[at].ref
    return -1


def _is_day_of_others(figure: Figure, at: int) -> bool:
    """ "Deposits stood at X on June 30, but bad loans cost it Y": the day of a stock is none of a flow's."""
    scene = figure.scene
    if not figure.flow or not scene.date(at).is_instant or opens_sentence(scene, at):
        return False
    return scene.clause_of[at] != scene.clause_of[figure.node]


def date_later(figure: Figure) -> int:
    """A date in the rest of the clause, past figures that are not older ones."""
    scene, node = figure.scene, figure.node
    clause = scene.clause_of[node]
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + REACH)):
        if scene.clause_of[at] != clause or _tells_of_others(scene, at):
            return -1
        if scene.nodes[at].kind == QUANTITY and is_older(scene, scene.nodes[at].ref, figure.roles):
            return -1
        if (
            scene.nodes[at].kind == DATE
            and _usable(figure, at)
            and _agrees(figure, at)
            and scene.date(at).anchor != "offset"
        ):
            return scene.nodes[at].ref
    return -1


def _usable(figure: Figure, at: int) -> bool:
    """Whether a date can be the figure's: no duration, comparison or aside, no day on which something was said."""
    scene = figure.scene
    mention = scene.date(at)
    if mention.type == "duration" or is_comparison(scene, at) or is_dateline(scene, at) or is_edge(scene, at):
        return False
    if is_aside(scene, at, figure.node) and not (
        (at < figure.node and scene.low(figure.verb) == "had") or _is_condition(figure, at)
    ):
        # "The spreads on its last notes, sold in 2021, had been X" steps back to its aside.
        return False
    if at > figure.node and (_is_possessive(scene, at) or _is_past_beside_present(figure, at)):
        return False
    if at > figure.node and _is_of_next(scene, figure.node, at):
        return False
    if at < figure.node and at < figure.verb and is_modifier(scene, at):
        return False
    if figure.tense == PRESENT and scene.low(at) == "today":
        return False
    if mention.anchor == "offset":
        return _is_told_back(figure, at)
    period = mention.period
    if mention.type == "date" and not mention.is_instant and period is not None and period.is_instant:
        return (figure.day or _is_state(figure, at)) and not follows_said(scene, at)
    return not (mention.type == "date" and not mention.is_instant and follows_said(scene, at))


def _is_of_next(scene: Scene, node: int, at: int) -> bool:
    """ "Rose 0.3 percent, taking its gain for the week to 2.7 percent": the date is of the figure told after it."""
    if scene.low(at + 1) not in {"to", "by"} or not any(scene.is_kind(i, QUANTITY) for i in range(at + 2, at + 6)):
        return False
    return any(scene.low(i - 1) == "," and scene.nodes[i].tag == "VBG" for i in range(node + 2, at))


def _is_condition(figure: Figure, at: int) -> bool:
    """ "Will have a capacity of 2,115 MW when it is completed in December": what is to come holds from then on."""
    scene = figure.scene
    if figure.tense != FUTURE:
        return False
    for i in range(at - 1, figure.node, -1):
        if scene.low(i) in {"when", "once"}:
            return not any(scene.is_kind(other, QUANTITY) for other in range(figure.node + 1, i))
    return False


def _is_past_beside_present(figure: Figure, at: int) -> bool:
    """ "Switched on a turbine, which has a capacity of 235 MW, last week": the main clause goes on with its date."""
    scene = figure.scene
    if figure.tense != PRESENT or scene.low(at - 1) != ",":
        return False
    period = scene.date(at).period
    return scene.date(at).anchor == "document" and period is not None and not scene.date(at).is_instant


def _is_possessive(scene: Scene, at: int) -> bool:
    """ "more than double April's 280 billion": the date is of the figure that follows."""
    if scene.low(at + 1) not in {"'", "’", "'s", "’s"}:
        return False
    return any(scene.is_kind(i, QUANTITY) for i in range(at + 2, at + 5))


def _is_state(figure: Figure, at: int) -> bool:
    """ "The plants had 33.9 million tonnes of coal on October 1": a state on a day of the calendar."""
    scene = figure.scene
    if figure.verb < 0 or scene.low(figure.verb) not in _STATES or governor(scene, at) != figure.verb:
        return False
    return any(letter.isdigit() for letter in scene.nodes[at].low)


def _is_told_back(figure: Figure, at: int) -> bool:
    """ "The year before, it had made X", "having lost X the year before", "after X a year earlier" step back.

    So does a plain value right before its date: "It had clocked a profit of X in the year-ago period".
    """
    scene, node = figure.scene, figure.node
    low, high = scene.bounds(at)
    plain = figure.role.kind == "level" and figure.role.slot == "plain"
    if opens_sentence(scene, at) and (plain or any(scene.low(i) == "had" for i in range(at, min(high, at + 8)))):
        return True
    if any(scene.low(i) == "having" for i in range(max(low, at - 8), at)):
        return True
    if plain and at == node + 1 and scene.low(scene.before(node)) == "after":
        return True
    return plain and node < at <= node + 3 and scene.low(at - 1) in {"in", "during", "for"}


def _agrees(figure: Figure, at: int) -> bool:
    """Whether what a date is told with goes with the figure: plans do not date results, nor results the present."""
    scene = figure.scene
    verb = governor(scene, at)
    if verb == figure.verb or opens_sentence(scene, at):
        return True
    return same_time(figure, verb)


def same_time(figure: Figure, verb: int) -> bool:
    """Whether another verb is of the figure's tense; what is told in the present shares its dates with nothing."""
    own, other = figure.tense, tense(figure.scene, verb)
    return own != PRESENT and (own == other or {own, other} == {PAST, PERFECT})


def _has_verb(scene: Scene, node: int, at: int, clause: int) -> bool:
    """Whether a verb precedes a date in a later clause; "…, and next year we are aiming for Y" opens with its date."""
    return any(is_verb(scene, i) for i in range(node + 1, at) if scene.clause_of[i] != clause)


def _joined(scene: Scene, node: int, at: int, other: Role) -> bool:
    """Whether a later quantity shares this one's period: coordination, "rose 5 percent to X", ", up 5 percent"."""
    between = range(node + 1, at)
    if any(scene.low(i) in _PARTS and not any(scene.is_kind(n, DATE) for n in (i + 1, i + 2)) for i in between):
        return False
    if other.slot in {"new", "delta"}:
        return True
    return not any(scene.is_finite(i) for i in between)


def _is_bracketed(scene: Scene, at: int) -> bool:
    """ "net debt, €33 billion at the end of June, would": the date is of the bracketed figure alone."""
    low, _ = scene.bounds(at)
    if scene.low(at + 1) not in {",", ")"}:
        return False
    for step in range(at - 1, max(low - 1, at - 4), -1):
        if scene.is_kind(step, QUANTITY):
            return scene.low(scene.before(step)) in {",", "("}
        if scene.low(step) not in _DATE_PREPOSITIONS:
            return False
    return False


def _belongs_before(scene: Scene, at: int, first: int, node: int) -> bool:
    """ "from 2 trillion in 2012 to 4.5 trillion": the date is the first figure's alone."""
    for step in range(at - 1, first - 1, -1):
        low = scene.low(step)
        if scene.is_kind(step, QUANTITY):
            return any(
                scene.low(i) in {"to", "from", "against", "than", "compared"}
                and scene.low(i - 1) not in {"more", "less", "fewer"}
                for i in range(at + 1, node)
            ) or any(scene.low(i) == "from" for i in range(max(first, step - 3), step))
        if low not in _DATE_PREPOSITIONS and scene.nodes[step].kind == WORD:
            return False
    return False
