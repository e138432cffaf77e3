"""Dates that are tied to another figure of the sentence or to a side remark in it."""

from __future__ import annotations

from soe_facts.link.date_use import opens_sentence
from soe_facts.link.figure import Figure
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, QUANTITY, RELATIVES, WORD, Scene
from soe_facts.link.tenses import FUTURE, PRESENT

_DATE_PREPOSITIONS = frozenset(
    "in for at by during on as of through until since the from over within this that between up end to ended "
    "ending year whole all".split()
)


def is_day_of_others(figure: Figure, at: int) -> bool:
    """ "Deposits stood at X on June 30, but bad loans cost it Y": the day of a stock is none of a flow's."""
    scene = figure.scene
    if not figure.flow or not scene.date(at).is_instant or opens_sentence(scene, at):
        return False
    return scene.clause_of[at] != scene.clause_of[figure.node]


def is_of_whole(scene: Scene, node: int, at: int) -> bool:
    """ "Won orders worth X, equal to 3 percent of its 2023 revenue": the date of what only the share is measured by."""
    share = at - 2 - (scene.low(at - 1) in {"its", "their", "the"})
    if not scene.is_kind(at + 1, METRIC) or scene.low(share + 1) != "of" or share == node:
        return False
    return scene.is_kind(share, QUANTITY) and scene.quantity(share).type == "percent"


def is_bracketed(scene: Scene, at: int) -> bool:
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


def is_in_relative(figure: Figure, at: int) -> bool:
    """ "The index rose 1%, which took its gain for the week to 3%, while banks fell 2%": the date of a side remark.

    Nor does what a relative clause describes have the date outside: "In May it began a line, which is to run 400 km".
    """
    scene, node = figure.scene, figure.node
    if scene.clause_of[at] == scene.clause_of[node]:
        return False
    if scene.low(scene.clause(at)[0]) in RELATIVES:
        return True
    own = scene.clause(node)[0]
    return figure.tense in {PRESENT, FUTURE} and scene.low(own) in RELATIVES and scene.low(own - 1) != "of"


def belongs_before(scene: Scene, at: int, first: int, node: int) -> bool:
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


def is_deadline_of_other(scene: Scene, at: int, node: int) -> bool:
    """ "Pledged to bring X by 2031 and to put in Y": the deadline of one of two things that are to be done."""
    if scene.low(at - 1) not in {"by", "until"} or not any(scene.is_kind(i, QUANTITY) for i in range(at - 6, at)):
        return False
    joined = scene.low(at + 1) == "and" or (scene.low(at + 1) == "," and scene.low(at + 2) == "and")
    return joined and any(scene.low(i) == "to" and scene.tag(i + 1) == "VB" for i in range(at + 2, min(node, at + 4)))


def date_of_when(figure: Figure) -> int:
    """ "After a record 2023, when it pumped 678 million barrels": the year that the clause goes on about; else -1."""
    scene = figure.scene
    if "when" not in scene.vocabulary(figure.node):
        return -1
    first, _ = scene.clause(figure.node)
    opens = first + (scene.low(first) == ",")
    at = opens - 1 - (scene.low(opens - 1) == ",")
    if scene.low(opens) != "when" or not scene.is_kind(at, DATE) or at < scene.bounds(figure.node)[0]:
        return -1
    mention = scene.date(at)
    return scene.nodes[at].ref if mention.period is not None or mention.anchor == "offset" else -1


def opens_next(figure: Figure, at: int, other: Role) -> bool:
    """ "Carried X in August, up 15 percent, and Y in the first eight months": Y is told of a time of its own."""
    scene, node = figure.scene, figure.node
    if figure.role.slot != "delta" or other.slot != "plain" or other.kind != "level" or scene.low(at - 1) != "and":
        return False
    low, _ = scene.bounds(node)
    before = next((i for i in range(node - 1, low, -1) if scene.is_kind(i, QUANTITY)), -1)
    return before >= 0 and any(True for _ in scene.of_kind(DATE, before, node))


def is_of_part(scene: Scene, node: int, at: int) -> bool:
    """ "In 2022 it carried X, of whom Y travelled in the fourth quarter", "including Y in December": of the part."""
    for i in range(node + 1, at):
        if scene.low(i) == "including" or (scene.low(i) == "of" and scene.low(i + 1) in {"which", "whom"}):
            return not any(scene.low(step) == "," for step in range(i + 1, at))
    return False


# "Order inflow in the quarter was X, taking the order book to Y on September 30"
LEADING_TO = frozenset(
    "taking bringing lifting pushing raising driving leaving carrying sending rising cutting "
    "trimming paring extending reducing putting keeping "
    "falling climbing dropping growing increasing shrinking easing widening narrowing".split()
)


def leads_to_next(figure: Figure, at: int) -> bool:
    """ "Was X, bringing the first-half total to Y": the date stands in the name of the next figure."""
    scene = figure.scene
    if scene.is_kind(at + 1, QUANTITY) and _joins(scene, at) > figure.node:
        return True
    leads = any(scene.low(i) == "," and scene.low(i + 1) in LEADING_TO for i in range(at - 1, figure.node, -1))
    return leads and any(scene.low(i) in {"to", "at"} and scene.is_kind(i + 1, QUANTITY) for i in range(at + 1, at + 4))


def _joins(scene: Scene, at: int) -> int:
    """The node of "and" right before a date and its preposition: "sold X in 2022, and in 2023 | Y"; or -1."""
    joint = at - 1
    while scene.low(joint) in _IN:
        joint -= 1
    return joint if joint < at - 1 and scene.low(joint) in _JOINTS else -1


_IN = frozenset({"in", "for", "during", "over", "on", "by", "at", "the"})
_JOINTS = frozenset({"and", "but", "while", "then", ";"})
