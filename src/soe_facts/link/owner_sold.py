"""What sales bring in: the seller's, not that of the body sold ("The listing of Vorona fetched 3 billion")."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, QUANTITY, Scene

_SALES = frozenset(
    "sale sales exit listing flotation float ipo divestment disposal disinvestment privatisation privatization "
    "offering offer dilution".split()
)
_BRINGS = frozenset("fetched fetch fetches brought brings bring raised raises raise netted nets yielded yields".split())
_OF = frozenset({"of", "in", "from"})


def sold_off(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "The sale of a stake in Vorona brought in 3 billion, and the exit from Orlo another 1 billion": the seller's."""
    if scene.quantities[index].type != "money":
        return None
    node = scene.node_of[index]
    low, _ = scene.clause(node)
    previous = previous_in_sentence(scene, index)
    at = next((i for i in range(node - 1, low - 1, -1) if scene.low(i) in _BRINGS), -1)
    listed = previous in done and done[previous].rule == "sold_off"
    if listed:
        at, low = node, scene.node_of[previous] + 1
    if at < 0 or any(scene.is_kind(i, QUANTITY) for i in range(at, node)):
        return None
    sold = _sold(scene, low, at)
    if sold is None:
        return None
    return done[previous].actor if listed else _seller(scene, node, sold, done)


def _sold(scene: Scene, low: int, high: int) -> Actor | None:
    """The body whose sale opens a stretch: "An offer for sale in Vorona", "and the exit from Orlo"."""
    noun = next((i for i in range(low, min(high, low + 6)) if scene.low(i) in _SALES), -1)
    at = next(scene.of_kind(ACTOR, low, high), -1)
    if noun < 0 or at < noun or any(scene.is_finite(i) for i in range(low, at)):
        return None
    actor = scene.actor(at)
    hangs = any(scene.low(i) in _OF for i in range(noun + 1, at))
    return actor if hangs and is_owner(actor) and actor.kind != "class" and not actor.possessive else None


def _seller(scene: Scene, node: int, sold: Actor, done: dict[int, Owner]) -> Actor | None:
    """Whose figures were told before, where that is another body than the one sold."""
    low, _ = scene.bounds(node)
    near = [other for other in sorted(done) if other in scene.node_of and scene.node_of[other] < low]
    last = done[near[-1]].actor if near else None
    if last is None or scene.sentence_of[node] - scene.sentence_of[scene.node_of[near[-1]]] > _REACH:
        return None
    return last if last.name != sold.name else None


_REACH = 2
