"""Growths told beside another figure: what a poll pointed to, what was before, what was asked or put in brackets."""

from __future__ import annotations

from soe_facts.link.polls import polled
from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene


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
