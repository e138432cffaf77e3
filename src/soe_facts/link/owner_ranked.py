"""Places set in order by what they have: "Guizhou led the way with 215 billion, followed by Tianjin with 129"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.class_lexicon import class_words
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, QUANTITY, Scene

_LEADS = frozenset("led leads leading topped tops headed heads ranked came ahead followed trailed".split())
_SLIGHT = frozenset("a an about some just only nearly over almost".split())
_BEHIND = frozenset({"by", "and", ",", "of", "behind"})
# So many words may stand between who leads and the figure: "led the way among the ports with".
_REACH = 8


def ranked(scene: Scene, index: int, _role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The place or country right before "with" in a sentence that tells who leads and who follows.

    Not whom a company sells to, nor whom a country trades with: "Australia came first with 40 percent of its sales".
    """
    last = done.get(index - 1)
    if last is not None and last.actor.is_company and not last.actor.name.endswith(_STATES):
        return None
    found = _ranked(scene, index)
    traded = pick is not None and pick.id in _TRADED
    return None if found is None or (traded and found.kind == "country") else found


_STATES = tuple(class_words("states"))
_TRADED = frozenset({"exports", "imports", "trade"})


def _ranked(scene: Scene, index: int) -> Actor | None:
    node = scene.node_of[index]
    at = scene.before(node)
    while scene.low(at) in _SLIGHT:
        at -= 1
    if scene.low(at) not in {"with", "at"} or _LEADS.isdisjoint(scene.vocabulary(node)):
        return None
    if scene.is_kind(at - 1, ACTOR):
        return _place(scene, at - 1) if scene.low(_before(scene, at - 1)) in _BEHIND else None
    low, _ = scene.clause(node)
    for step in range(at - 1, max(low, at - _REACH) - 1, -1):
        if scene.is_kind(step, QUANTITY):
            return None
        if scene.is_kind(step, ACTOR):
            return _place(scene, step) if scene.low(step + 1) in _LEADS else None
    return None


def _before(scene: Scene, at: int) -> int:
    return at - 2 if scene.low(at - 1) == "the" else at - 1


def _place(scene: Scene, at: int) -> Actor | None:
    actor = scene.actor(at)
    named = actor.how == "name" and not actor.possessive
    return actor if named and actor.kind in {"place", "country"} else None
