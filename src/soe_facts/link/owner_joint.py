"""What several named bodies have at once: "Vorona and Orlo together employ 42,000 people", "their combined fleet"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.groups import joint
from soe_facts.link.metric import Pick
from soe_facts.link.owning import SAY_WORDS, Owner, is_oblique, is_owner
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


_ARMS = frozenset(
    "arm arms unit units subsidiary subsidiaries affiliate affiliates brand brands division divisions airline airlines "
    "carrier carriers partner partners associate associates offshoot offshoots venture ventures".split()
)
_DESCRIBED = 5


def with_own(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "The airline and its low-cost arm Citilink carried X": what a body does with its own arms is the body's."""
    node = scene.node_of[index]
    if _ARMS.isdisjoint(scene.vocabulary(node)) or "and" not in scene.vocabulary(node):
        return None
    low, _ = scene.clause(node)
    for at in scene.of_kind(ACTOR, low + 2, node):
        own = scene.actor(at)
        if own.how != "pronoun" or not own.possessive or scene.low(at - 1) != "and":
            continue
        arm = next((i for i in range(at + 1, min(node, at + _DESCRIBED)) if scene.low(i) in _ARMS), -1)
        if arm < 0 or not scene.is_kind(at - 2, ACTOR) or scene.actor(at - 2).name != own.name:
            continue
        verb = arm + 1 + scene.is_kind(arm + 1, ACTOR)
        verb += scene.low(verb) == "together"
        if scene.is_finite(verb) and not any(True for _ in scene.of_kind(ACTOR, verb, node)):
            return scene.actor(at - 2)
    return None


def coordinated(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "PetroChina and Sinopec produced 150 million tonnes": one figure of two subjects is of both; of a body and its
    arm, as in "SIA and Scoot carried", the body's."""
    node = scene.node_of[index]
    words = scene.vocabulary(node)
    if "and" not in words or "respectively" in words or "each" in words:
        return None
    low, _ = scene.clause(node)
    last = next((at for at in scene.of_kind(ACTOR, low + 2, node) if scene.low(at - 1) == "and"), -1)
    if last < 0 or not scene.is_kind(last - 2, ACTOR) or is_oblique(scene, last - 2, low):
        return None
    if scene.actor(last).how == "pronoun":
        return _with_kin(scene, last, node)
    verb = _verb_of(scene, last, node)
    if verb < 0 or _is_shared(scene, node, verb) or any(True for _ in scene.of_kind(ACTOR, verb, node)):
        return None
    if scene.low(verb) in SAY_WORDS or scene.actor(last).name == scene.actor(last - 2).name:
        return None
    longer = scene.low(last - 3) == "," and scene.is_kind(last - 4, ACTOR)
    listed = _listed(scene, last - 2, last + 1) if not longer else None
    told = (scene.low(at).rpartition(" ")[2] for at in range(last + 1, verb))
    arm = scene.actor(last).kind == "subsidiary" or not _ARMS.isdisjoint(told)
    return scene.actor(last - 2) if listed is not None and arm else listed


_NO_KIN = _ARMS | {",", ";", "of", "in"}


def _with_kin(scene: Scene, own: int, node: int) -> Actor | None:
    """ "National Power and its spin-off PSALM still carry 262 billion of debt": of both, where the second is no arm."""
    other = next(scene.of_kind(ACTOR, own + 1, min(node, own + _DESCRIBED + 2)), -1)
    between = range(own + 1, other)
    if not between or not scene.actor(own).possessive or any(scene.low(at) in _NO_KIN for at in between):
        return None
    verb = _verb_of(scene, other, node)
    actors = [scene.actor(own - 2), scene.actor(other)]
    if verb < 0 or _is_shared(scene, node, verb) or any(True for _ in scene.of_kind(ACTOR, verb, node)):
        return None
    if scene.low(verb) in SAY_WORDS or not all(_can_hold(actor) and actor.how == "name" for actor in actors):
        return None
    return joint(actors, actors[0].start, actors[1].end, False)


def _verb_of(scene: Scene, last: int, node: int) -> int:
    """The verb right behind the last name of a list, or behind what a pair of commas says of it; or -1."""
    verb = last + 1
    if scene.low(verb) == "," and scene.low(verb + 1).partition(" ")[0] in {"its", "their", "the", "a", "an"}:
        verb = next((at + 1 for at in range(verb + 2, min(node, verb + 8)) if scene.low(at) == ","), verb)
    verb += scene.tag(verb) == "RB"
    return verb if verb < node and scene.is_finite(verb) else -1


def _is_shared(scene: Scene, node: int, verb: int) -> bool:
    """Whether two like figures follow one verb: "Attock and Shell earned 2.6 billion and 0.4 billion"."""
    _, high = scene.bounds(node)
    figures = list(scene.of_kind(QUANTITY, verb, min(high, node + 6)))
    return any(scene.low(scene.before(at)) == "and" for at in figures[1:])


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
    plain = all(_can_hold(actor) and actor.how in {"name", "class", "nominal"} for actor in actors)
    if len(actors) < 2 or not plain or scene.low(at - 1) != "and":
        return None
    return joint(actors, actors[0].start, actors[-1].end, False)


def _can_hold(actor: Actor) -> bool:
    """Whether a body can be one of a list that has something together; ministries and central banks can, too."""
    return (is_owner(actor) or actor.kind in {"ministry", "country", "central_bank"}) and not actor.possessive


def _next(scene: Scene, at: int) -> int:
    """Where the next member of a list stands behind "," or "and"."""
    step = at + 1
    while scene.low(step) in {",", "and", "the"}:
        step += 1
    return step if step > at + 1 else len(scene.nodes)
