"""What has come together since a date: "has collected 8.9 billion euros since 2011"."""

from __future__ import annotations

from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.scene import DATE, QUANTITY, Scene
from soe_facts.link.tenses import PAST, PERFECT
from soe_facts.records import Period

# "Has held 51 percent since 2011", "has been worth 5 billion since May": a state that lasts, no sum.
_LASTS = frozenset("been had held owned employed stood remained kept run operated led".split())
_REACH = 9
_PHRASE = 7


def leads_to_since(scene: Scene, node: int) -> bool:
    """ "Lost X in 2023 and has received Y in bailouts since 2020": the date behind the figure, in its own phrase."""
    if "since" not in scene.vocabulary(node):
        return False
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + _PHRASE)):
        if scene.low(at) == "since":
            return scene.is_kind(at + 1, DATE) or at == node + 1
        if scene.is_kind(at, QUANTITY) or scene.is_kind(at, DATE) or scene.low(at) in {",", ";", "and"}:
            return False
    return False


def since_date(figure: Figure) -> When:
    """The stretch from the date behind "since" to the document's day, in its years, months or days.

    "Since December, 1,245 employees have left" in October 2024 is of 2023-12/2024-10; so is a sum "since it was
    nationalised in 2008". What has grown since then is measured against the date and has no such stretch.
    """
    scene, role = figure.scene, figure.role
    if figure.tense == PAST:
        return _run_on(figure)
    if figure.tense != PERFECT or role.kind != "level" or role.slot != "plain" or scene.doc_date is None:
        return UNSTATED
    if any(scene.low(at) in _LASTS for at in range(figure.verb + 1, figure.verb + 4)):
        return UNSTATED
    low, high = scene.bounds(figure.node)
    for at in range(max(low, figure.node - 40), min(high, figure.node + 25)):
        if scene.low(at) != "since":
            continue
        for step in range(at + 1, min(high, at + _REACH)):
            if scene.is_kind(step, QUANTITY) or scene.low(step) == ",":
                break
            if scene.is_kind(step, DATE):
                if _parted(figure, step):
                    break
                period = _up_to_day(scene.date(step).period, figure)
                return UNSTATED if period is None else When(period, scene.nodes[step].ref, "since")
    return UNSTATED


def _run_on(figure: Figure) -> When:
    """ "Fell in April. Cumulative output since January amounted to X": up to the end of what the passage reports on."""
    scene, verb, frame = figure.scene, figure.verb, figure.story.frame()
    if frame is None or scene.low(verb - 2) != "since" or not scene.is_kind(verb - 1, DATE):
        return UNSTATED
    begun = scene.date(verb - 1).period
    if begun is None or begun.month_count > 1 or begun.start >= frame.period.end:
        return UNSTATED
    return When(Period(begun.start, frame.period.end), scene.nodes[verb - 1].ref, "since")


def _parted(figure: Figure, at: int) -> bool:
    """ "Since December, 1,245 have left, yet with 10,700 workers": the date opens the sentence for its first clause."""
    scene, node = figure.scene, figure.node
    commas = [i for i in range(min(at, node) + 1, max(at, node)) if scene.low(i) == ","]
    return any(i != at + 1 for i in commas)


def _up_to_day(begun: Period | None, figure: Figure) -> Period | None:
    today = figure.scene.doc_date
    if begun is None or today is None or begun.start >= today or begun.month_count > 12:
        return None
    if begun.is_instant:
        return Period(begun.start, today)
    if begun.start.year == today.year and begun.month_count == 12:
        return None
    last = 12 if begun.month_count == 12 else today.month
    return Period.months(begun.start.year, begun.start.month, last, today.year)
