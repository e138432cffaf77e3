"""Growths told beside another figure: what a poll pointed to, what was before, what was asked or put in brackets."""

from __future__ import annotations

from soe_facts.link.common_words import FORESEEN
from soe_facts.link.date_labels import is_label
from soe_facts.link.polls import polled
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, Scene


def answered(scene: Scene, node: int) -> Role | None:
    """ "How fast did loans grow? By 41.6 trillion won, or 2.6 percent": the change that was asked for."""
    by = scene.before(node)
    if scene.low(by) != "by":
        return None
    low, _ = scene.bounds(node)
    if by - low > 2 or low == 0 or scene.low(low - 1) != "?":
        return None
    first, _ = scene.bounds(low - 1)
    change = next((found for at in range(low - 1, first, -1) if (found := scene.change(at)) is not None), None)
    if change is None:
        return None
    kind = "growth" if scene.quantity(node).type in {"percent", "multiple"} else "change"
    return Role(kind, change.direction, by, "delta", rule="answer")


def polled_growth(scene: Scene, index: int, roles: dict[int, Role]) -> Role | None:
    """ "Grew by 0.1 percent; a Reuters poll had pointed to 0.3 percent": a growth like the one before."""
    node = scene.node_of[index]
    if polled(scene, node) < 0:
        return None
    for other in range(index - 1, max(-1, index - 4), -1):
        if other not in roles or scene.sentence_of[node] - scene.sentence_of[scene.node_of[other]] > 1:
            return None
        if scene.quantities[other].type == "percent":
            growth = roles[other].kind == "growth"
            rate = any(scene.low(at).endswith("rate") for at in range(max(0, node - 4), node))
            way = 1 if rate else roles[other].direction  # "had predicted an annual rate of 2.1 percent"
            return Role("growth", way, -1, "plain", other, "polled") if growth else None
    return None


def is_after(scene: Scene, node: int) -> bool:
    """ "Gained 1.3 percent in the third quarter, its biggest rise yet, after 0.9 percent in the second"."""
    return scene.low(scene.before(node)) in {"after", "following"} and scene.low(scene.before(node) - 1) == ","


def is_in_own_bracket(scene: Scene, node: int, previous: int) -> bool:
    """ "Rose by 2.4 billion leva (8.0%) to 32.2 billion": the change once more, as a percentage."""
    opening = scene.before(node)
    beside = scene.low(opening) == "(" and scene.low(scene.after(node)) == ")"
    percent = scene.quantity(node).type == "percent" and scene.quantities[previous].type != "percent"
    return beside and percent and opening - 1 == scene.node_of[previous]


def is_beside(scene: Scene, node: int) -> bool:
    """ "Grew 0.8 percent, topping the 0.6 percent expected", "(Q1 2024: 4.2 percent)": a growth like the one before."""
    if scene.low(scene.before(node)) == "the" and scene.low(scene.after(node)) in FORESEEN:
        return True
    if not _AIMS.isdisjoint(scene.vocabulary(node)) and _is_aimed_at(scene, node):
        return True
    return scene.is_kind(node - 2, DATE) and is_label(scene, node - 2)


_AIMS = frozenset({"target", "goal", "objective", "aim"})


_LINKS = frozenset({"is", "was", "remains", "for", "the", "this", "full", "year", "whole", "all"})


def _is_aimed_at(scene: Scene, node: int) -> bool:
    """ "Grew 6 percent, short of the full-year goal of 15 percent", "its target for the year is 14 percent"."""
    at = scene.before(node)
    if scene.low(at) == "of":
        return scene.low(at - 1) in _AIMS
    while scene.low(at) in _LINKS or scene.is_kind(at, DATE):
        at -= 1
    return scene.low(at) in _AIMS and scene.low(scene.before(node)) in _LINKS


def is_bracketed(scene: Scene, node: int, previous: int, roles: dict[int, Role]) -> bool:
    """ "Climbed to SEK 6.2 bn in the second quarter (SEK 3.9 bn)": in a bracket stands the value a year before.

    So it does where it was one of the other sign: "operating profit was SEK 1.2 bn (loss of 0.3)".
    """
    before = scene.before(node)
    if scene.low(before) == "of" and scene.low(before - 1) in _TURNED:
        before -= 2
        before -= scene.low(before) in {"a", "an"}
    if scene.low(before) != "(" or scene.low(scene.after(node)) != ")" or previous < 0:
        return False
    other = scene.node_of[previous]
    alike = scene.quantity(other).unit == scene.quantity(node).unit and roles[previous].slot != "old"
    dated = {at for at in range(other + 1, before) if not scene.is_kind(at, DATE)}
    return alike and all(scene.low(at) in {"in", "for", "the", "during"} for at in dated)


_TURNED = frozenset(
    {"loss", "net loss", "operating loss", "profit", "net profit", "operating profit", "deficit", "surplus"}
)


def is_set_beside(scene: Scene, node: int, left: Role, other: Role) -> bool:
    """ "Losses averaged 18.3 percent, above the 11.8 percent allowed": a level beside another."""
    compares = left.trigger >= 0 and scene.low(left.trigger) in {"above", "below"} and other.kind == "level"
    return compares and scene.low(scene.before(node)) in {"the", "its", "their"}
