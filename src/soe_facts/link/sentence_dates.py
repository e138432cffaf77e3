"""The date that a figure's own sentence gives it."""

from __future__ import annotations

import re

from soe_facts.link.date_fit import is_condition, usable
from soe_facts.link.date_ties import (
    LEADING_TO,
    is_of_part,
    leads_to_next,
    opens_next,
)
from soe_facts.link.dates_agree import agrees, same_time
from soe_facts.link.dates_before import date_before
from soe_facts.link.figure import REACH, Figure
from soe_facts.link.older_figures import belongs_to_older, is_older
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RELATIVES, Scene
from soe_facts.link.tenses import FUTURE, PAST, PRESENT, is_verb, verb_opened

# What parts two figures, unless a date follows: "rose 5 percent from a year earlier to X".
_PARTS = frozenset({";", "while", "whereas", "against", "than", "from", "after", "following", "despite", "having"})


def date_after(figure: Figure) -> int:
    """A date after the figure that no other figure claims."""
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    clause = _own_clause(figure, high)
    if scene.text.startswith("\n", scene.nodes[node].end):
        return _date_below(figure, high)
    if _ends_aside(scene, node):
        return -1
    if scene.low(node + 1) == "from" and (_is_for_both(figure, node + 4) or _is_of_setting(figure, node + 4)):
        return scene.nodes[node + 4].ref
    last = max(scene.of_kind(DATE, node + 1, min(high, node + 28)), default=node)
    depth = 0
    passed = False
    for at in range(node + 1, last + 1):
        item = scene.nodes[at]
        depth = max(0, depth + (item.low == "(") - (item.low == ")"))
        if item.kind == QUANTITY and not depth:
            other = figure.roles[item.ref]
            if _EACH.match(scene.text, scene.quantity(node).end):
                return -1  # "To build two units every year and to spend X in 2023"
            if figure.role.slot == "delta" and scene.low(scene.before(at)) == "from":
                # "doubled from X in 2020 to Y in 2023": the change is of the newer value's year.
                passed = True
            elif passed and other.slot == "new":
                passed = False
            elif (
                passed
                or opens_next(figure, at, other)
                or (figure.tense == PRESENT and _is_multiple_of_past(scene, at))
                or is_older(scene, item.ref, figure.roles)
                or not _joined(scene, node, at, other)
                or _is_of_another_deed(figure, at)
                or _is_average_of(figure, at)
                or (other.kind == "share" and _points_to_whole(scene, at))
            ):
                return -1
        elif item.kind == DATE:
            if passed or (depth and _is_of_bracketed(figure, at)):
                continue
            if verb_opened(scene, at) >= 0:
                return -1
            if scene.clause_of[at] != clause and not _has_verb(scene, node, at, clause):
                return -1
            if usable(figure, at) and not belongs_to_older(scene, at, figure.roles):
                if leads_to_next(figure, at):
                    return -1
                if _is_told_apart(figure, at) and date_before(figure, whole=False) >= 0:
                    return -1
                return -1 if is_of_part(scene, node, at) and date_before(figure, whole=True) >= 0 else item.ref
        elif not depth and (_closes(figure, at, clause) or _runs_up(figure, at)):
            return -1
    return -1


_LEAVES = frozenset("leaving taking bringing putting pushing lifting extending trimming paring".split())


def _runs_up(figure: Figure, at: int) -> bool:
    """ "The index ended 0.3 percent lower at 7,694, leaving it down 0.8 percent for the week": of the day itself."""
    scene = figure.scene
    quoted = figure.pick is not None and figure.pick.id in {"index", "share_price", "exchange_rate"}
    return quoted and scene.low(at) in _LEAVES and scene.low(at - 1) == ","


def _date_below(figure: Figure, high: int) -> int:
    """ "7.2 million\\nThe people who travelled with it in 2024": alone on its line it is of all that stands below."""
    scene = figure.scene
    for at in range(figure.node + 1, high):
        if scene.is_kind(at, QUANTITY):
            break
        if scene.is_kind(at, DATE) and usable(figure, at):
            return scene.nodes[at].ref
    return -1


_AVERAGES = frozenset({"average", "mean", "median", "norm"})


def _is_average_of(figure: Figure, at: int) -> bool:
    """ "Turnover came to X, well above the daily average of Y so far this year": the date is that of the average."""
    scene, before = figure.scene, figure.scene.before(at)
    before -= scene.low(before) == "of"
    return scene.low(before) in _AVERAGES and figure.roles[scene.nodes[at].ref].kind == figure.role.kind


_POINTS = frozenset({"it", "them", "that", "this", "which"})


def _points_to_whole(scene: Scene, at: int) -> bool:
    """ "Placed 1.8 billion euros, three quarters of it in March alone": the date is the part's."""
    after = scene.after(at)
    told = scene.low(after) == "of" and scene.low(after + 1) in _POINTS
    return told and scene.low(scene.before(at)) == "," and scene.low(after + 2) in {"in", "on", "during"}


def _is_for_both(figure: Figure, at: int) -> bool:
    """ "Growth was cut to 4.8 percent from 5 percent for 2024", told in that year: what was foreseen and what is."""
    scene = figure.scene
    if not scene.is_kind(at, DATE) or figure.role.slot != "new" or scene.low(at - 1) != "for":
        return False
    period = scene.date(at).period
    return period is not None and scene.doc_date is not None and period.end > scene.doc_date


def _is_of_setting(figure: Figure, at: int) -> bool:
    """ "Cut its key rate to 4.75 percent from 5 percent on Thursday": the day on which it was set."""
    scene = figure.scene
    if figure.pick is None or figure.pick.id != "policy_rate" or figure.role.slot != "new":
        return False
    return scene.is_kind(at, DATE) and scene.low(at - 1) in {"on", "in"}


_EACH = re.compile(r"\s*(?:a|per|each|every) year\b|\s*annually\b")


def _is_of_bracketed(figure: Figure, at: int) -> bool:
    """ "Has 6.8 million customers (6.7 million in 2022)": a date in a bracket is that of the level in it."""
    scene = figure.scene
    for i in range(at - 1, figure.node, -1):
        if scene.low(i) in {"(", ")"}:
            return scene.low(i) == "(" and scene.low(i + 1) in _NAUGHT  # "11.36 per share (no dividend for 2023)"
        if scene.is_kind(i, QUANTITY):
            role = figure.roles[scene.nodes[i].ref]
            opens = scene.low(scene.before(i)) == "("
            return opens and role.kind == "level" and role.slot == "plain"
    return False


_NAUGHT = frozenset({"no", "none", "nothing", "nil"})


def _own_clause(figure: Figure, high: int) -> int:
    """The clause that a figure belongs to: "At 3.2 million tonnes, output in May was a record" that of its subject."""
    scene = figure.scene
    if figure.pick is None or figure.pick.rule != "ahead":
        return scene.clause_of[figure.node]
    ahead = (at for at in range(figure.node + 1, high) if scene.nodes[at].start >= figure.pick.start)
    return scene.clause_of[next(ahead, figure.node)]


def _ends_aside(scene: Scene, node: int) -> bool:
    """ "The refinery, which cost X, processed Y in June": the main clause goes on behind a figure of a relative one."""
    after = scene.after(node)
    if scene.low(after) != "," or scene.tag(after + 1) not in {"VBD", "VBN", "VBZ", "MD"}:
        return False
    first, _ = scene.clause(node)
    opens = next((i for i in range(node - 1, max(first, node - 9), -1) if scene.low(i) == ","), -1)
    if opens >= 0 and scene.tag(opens + 1) == "VBN" and scene.is_finite(after + 1):
        return True  # "The stake, bought in 2019 for X, was sold in June"
    return scene.change(after + 1) is None and any(scene.low(i) in RELATIVES for i in range(max(first - 1, 0), node))


_FORETOLD = frozenset(
    "projected forecast forecasted predicted foresaw expected estimated projects forecasts predicts expects sees "
    "planned plans aimed aims".split()
)


def _is_of_another_deed(figure: Figure, at: int) -> bool:
    """ "Has 43 branches and lent 5 billion last year": what holds now shares no date with what was done."""
    scene = figure.scene
    between = range(figure.node + 1, at)
    if figure.tense == PAST and any(scene.low(i) == "and" and scene.low(i + 1) in _FORETOLD for i in between):
        return True  # "Left its key rate at 6.5 percent and projected inflation of 5.4 percent for 2024"
    if figure.tense == FUTURE:
        # "Will add 1,320 MW at Buxar and are targeting 12,000 MW by 2030"
        return any(scene.low(i) == "and" and scene.tag(i + 1) in {"VBP", "VBZ"} for i in between)
    return figure.tense == PRESENT and any(scene.nodes[i].tag in {"VBD", "VBN"} for i in between)


def _is_multiple_of_past(scene: Scene, at: int) -> bool:
    """ "Has 9 billion of debt, 4.2 times its EBITDA last year": the date is of what it is measured by."""
    return scene.quantity(at).type == "multiple" and scene.low(scene.before(at)) == ","


def _is_told_apart(figure: Figure, at: int) -> bool:
    """ "Had X at the end of June, 0.4% more than in May, and sales fell to Y in 2024": of the next statement."""
    scene = figure.scene
    metric = False
    for i in range(figure.node + 1, at):
        if scene.low(i) == "," and scene.low(i + 1) in LEADING_TO:
            return True
        if scene.low(i) == "and" and scene.tag(i + 1) == "VBD" and scene.low(i + 1) not in _AUXILIARY:
            return True  # "Agreed in 2011 to pay X and walked away in 2015"
        metric = metric or scene.is_kind(i, METRIC)
        if metric and (is_verb(scene, i) or (scene.low(i) == "to" and scene.tag(i + 1) == "VB")):
            return True  # "Expects sales in 2025 to be X and profit to exceed the 2024 level"
        if scene.low(i) == "and" and scene.is_kind(i + 1, ACTOR) and i + 2 == at and scene.date(at).anchor == "offset":
            return True  # "Bought Energa in April 2020 for X and Lotos two years later for Y"
    return scene.clause_of[at] != scene.clause_of[figure.node]


_AUXILIARY = frozenset({"was", "were", "had", "did"})


def _closes(figure: Figure, at: int, clause: int) -> bool:
    """Whether a word ends what a date to its right may hold for: another clause or a verb of another time."""
    scene = figure.scene
    if scene.low(at) == "and" and scene.tag(at + 1) == "VBN" and figure.tense == PRESENT:
        # "Has 4,300 branches and financed X last year"
        return True
    verb = is_verb(scene, at)
    if verb and is_condition(figure, at):
        return False
    if _tells_of_others(scene, at):
        return True
    if scene.low(at) == "according" and scene.low(at + 1) == "to":
        # "…, according to a prospectus filed in March"
        return True
    if scene.low(at) == "as" and scene.low(at - 1) == "," and scene.tag(at + 1) in _OF_SUBJECTS:
        # "An increase of 3 percent, as the limit laid down in 2007 began to bind"
        return any(scene.is_finite(i) for i in range(at + 2, min(scene.bounds(at)[1], at + _SUBJECT)))
    if scene.clause_of[at] != clause and (verb or scene.low(at) in {";", ":"} or scene.low(at) in RELATIVES):
        return True
    return verb and at != figure.verb and not same_time(figure, at)


_OF_SUBJECTS = frozenset({"DT", "PRP$", "NN", "NNS", "JJ", "PRP"})
_SUBJECT = 20


def _tells_of_others(scene: Scene, at: int) -> bool:
    """ "Climbed 2.2% after it said its profit for 2024 rose", "after the plant shut in May": another event follows.

    So it does in "Will cut output to X, having made Y in 2023".
    """
    if scene.low(at) == "having" and scene.low(at - 1) == ",":
        return True
    if scene.low(at) == "followed" and scene.low(at + 1) == "by":
        return True  # "Has allocated X for trains, to be followed by Y in 2025"
    if scene.low(at) not in {"after", "before", "because"}:
        return False
    _, high = scene.bounds(at)
    for i in range(at + 1, min(high, at + 10)):
        described = scene.low(i - 1) in {"a", "an", "the", "its"}  # "after a 49 percent stake was sold in October"
        if scene.is_kind(i, DATE) or scene.low(i) in {",", ";"} or (scene.is_kind(i, QUANTITY) and not described):
            return False
        if scene.is_finite(i):
            return True
    return False


def date_later(figure: Figure) -> int:
    """A date in the rest of the clause, past figures that are not older ones."""
    scene, node = figure.scene, figure.node
    if figure.tense == PRESENT:
        return -1
    clause = scene.clause_of[node]
    _, high = scene.bounds(node)
    if _ends_aside(scene, node) or _EACH.match(scene.text, scene.quantity(node).end):
        return -1
    last = max(scene.of_kind(DATE, node + 1, min(high, node + REACH)), default=node)
    for at in range(node + 1, last + 1):
        if scene.clause_of[at] != clause or _tells_of_others(scene, at):
            return -1
        if scene.nodes[at].kind == QUANTITY and (
            is_older(scene, scene.nodes[at].ref, figure.roles)
            or _is_of_another_deed(figure, at)
            or (figure.roles[scene.nodes[at].ref].kind == "share" and _points_to_whole(scene, at))
        ):
            return -1
        if scene.low(at) in {"despite", "amid"}:
            return -1  # "ate up 38 percent of that, despite the departure of 78,569 employees in 2020"
        if (scene.nodes[at].kind == DATE and leads_to_next(figure, at)) or _runs_up(figure, at):
            return -1
        if (
            scene.nodes[at].kind == DATE
            and usable(figure, at)
            and agrees(figure, at)
            and not _is_of_bracketed(figure, at)
            and scene.date(at).anchor != "offset"
            and not (figure.flow and scene.date(at).is_instant and scene.low(at - 1) != "by")
        ):
            return scene.nodes[at].ref
    return -1


def _has_verb(scene: Scene, node: int, at: int, clause: int) -> bool:
    """Whether a verb precedes a date in a later clause; "…, and next year we are aiming for Y" opens with its date."""
    return any(is_verb(scene, i) for i in range(node + 1, at) if scene.clause_of[i] != clause)


_AIMS = frozenset({"target", "goal", "aim", "plan"})


def _joined(scene: Scene, node: int, at: int, other: Role) -> bool:
    """Whether a later quantity shares this one's period: coordination, "rose 5 percent to X", ", up 5 percent"."""
    between = range(node + 1, at)
    if scene.low(scene.before(at)) == "of" and scene.low(scene.before(at) - 1) in _AIMS:
        return False  # "4.85 million barrels a day, with a target of 5 million by 2027"
    if any(scene.low(i) in _PARTS and not any(scene.is_kind(n, DATE) for n in (i + 1, i + 2)) for i in between):
        return False
    if other.slot in {"new", "delta"}:
        return True
    return not any(scene.is_finite(i) for i in between)
