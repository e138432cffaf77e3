"""What several named bodies have at once: "Vorona and Orlo together employ 42,000 people", "their combined fleet"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.groups import joint
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene

_MARKS = frozenset({"together", "combined", "jointly", "collectively"})
_REACH = 8


# A list has so many members at least.
_LEAST = 2


def jointly(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The bodies of a list that a figure is told of as a whole."""
    node = scene.node_of[index]
    low, _ = scene.clause(node)
    opening, _ = scene.bounds(node)
    low = opening if scene.low(opening) in _MARKS and low <= opening + 2 else low  # "Together, A and B employ"
    if sum(1 for _ in scene.of_kind(ACTOR, low, node)) < _LEAST:
        return None
    mark = next((at for at in range(node - 1, low - 1, -1) if _is_mark(scene, at)), -1)
    if mark < 0 or any(scene.is_kind(at, QUANTITY) for at in range(mark, node)):
        return None
    first = next(scene.of_kind(ACTOR, low, node), -1)
    if first < 0 or first > max(low, mark) + _REACH:
        return None
    return _listed(scene, first, node)


def _is_mark(scene: Scene, at: int) -> bool:
    """Whether a word tells that all are meant, also where it opens a metric's name: "a combined fleet"."""
    low = scene.low(at)
    return low in _MARKS or (scene.is_kind(at, METRIC) and low.partition(" ")[0] in _MARKS)


def _listed(scene: Scene, first: int, node: int) -> Actor | None:
    """The list that begins at a node: "A, B and C", whose last name no other follows."""
    members = [first]
    at = first
    while _next(scene, at) < node and scene.is_kind(_next(scene, at), ACTOR):
        at = _next(scene, at)
        members.append(at)
    actors = [scene.actor(member) for member in members]
    plain = all(is_owner(actor) and actor.how in {"name", "class"} and not actor.possessive for actor in actors)
    if len(actors) < 2 or not plain or scene.low(at - 1) != "and":
        return None
    return joint(actors, actors[0].start, actors[-1].end, False)


def _next(scene: Scene, at: int) -> int:
    """Where the next member of a list stands behind "," or "and"."""
    step = at + 1
    while scene.low(step) in {",", "and", "the"}:
        step += 1
    return step if step > at + 1 else len(scene.nodes)
