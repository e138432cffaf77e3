"""Growth of which nothing else is said: "China met its growth target of 5 percent" is its GDP's."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, Scene

_STATE = frozenset({"government", "ministry", "treasury", "economists", "bureau", "economist"})
_SIZES = frozenset({"target", "targets", "goal", "forecast", "rate", "estimate", "projection", "outlook"})


def growth_of_country(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "China is to meet its growth target of 5 percent": the growth of the country that acts."""
    actors = _actors_before(scene, index, role)
    if not actors or scene.actor(actors[-1]).kind != "country":
        return None
    return _gdp(scene, role)


def growth_last(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The government expects growth of 6 percent": where no statistic was spoken of before."""
    actors = _actors_before(scene, index, role)
    if actors is None or actors:
        return None
    low, _ = scene.bounds(role.trigger)
    return _gdp(scene, role) if any(scene.low(at) in _STATE for at in range(low, role.trigger)) else None


def _gdp(scene: Scene, role: Role) -> Pick:
    item = scene.nodes[role.trigger]
    return Pick("gdp", item.start, item.end, "economy", metric_lexicon().by_id["gdp"])


def _actors_before(scene: Scene, index: int, role: Role) -> list[int] | None:
    """The actors of the sentence before bare "growth"; None where it is told whose growth it is or of what."""
    at = role.trigger
    if scene.quantities[index].type != "percent" or role.kind != "growth" or at < 0 or scene.low(at) != "growth":
        return None
    low, _ = scene.bounds(at)
    after = at + 1 + (scene.low(at + 1) in _SIZES)
    named = scene.tag(at - 1).startswith(("NN", "VBG", "HYPH")) if at > low else False
    if named or scene.low(after) == "in" or any(True for _ in scene.of_kind(METRIC, low, at)):
        return None
    return list(scene.of_kind(ACTOR, low, at))
