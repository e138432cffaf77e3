"""Changes and parts told once more in another unit: "an increase of 388 million kWh, or 6.5 percent"."""

from __future__ import annotations

from soe_facts.link.kinds_beside import is_in_own_bracket
from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene
from soe_facts.records import RELATIVE_TYPES


def restated_change(scene: Scene, node: int, previous: int, roles: dict[int, Role]) -> Role | None:
    """ "An increase of 388 million kWh, or 6.5 percent": the change once more, as a percentage or as an amount."""
    if previous < 0 or roles[previous].slot != "delta" or scene.low(scene.before(node)) not in {"or", "by", ",", "("}:
        return None  # "or about 6.5 percent": "or" belongs to the figure itself
    if is_in_own_bracket(scene, node, previous):
        other = roles[previous]
        return Role("growth", other.direction, other.trigger, "delta", other.head, "restated")
    between = {scene.low(at) for at in range(scene.node_of[previous] + 1, node)}
    percent = scene.quantity(node).type == "percent"
    if "or" not in between or percent == (scene.quantities[previous].type in RELATIVE_TYPES):
        return None
    if any(scene.is_finite(at) for at in range(scene.node_of[previous] + 1, node)):
        return None
    other = roles[previous]
    return Role("growth" if percent else "change", other.direction, other.trigger, "delta", other.head, "restated")


def restates_part(scene: Scene, previous: int, roles: dict[int, Role]) -> bool:
    """ "Accounted for 87 billion of the losses, or 31 percent": the part once more, as a percentage; so is "of which
    the railway owes 538 billion, or 41 percent"."""
    if previous < 0 or roles[previous].kind != "level" or scene.quantities[previous].type in RELATIVE_TYPES:
        return False
    head = scene.node_of[previous]
    if scene.low(scene.after(head)) == "of":
        return True
    before = scene.before(head)
    part = scene.low(before) == "for" and scene.low(before - 1).startswith("account")
    return part or "which" in {scene.low(at) for at in range(max(scene.bounds(head)[0], before - 6), before)}
