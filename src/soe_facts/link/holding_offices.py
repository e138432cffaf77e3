"""Offices without a name that hold a stake: "the finance ministry", "the city", "the Kenyan treasury"."""

from __future__ import annotations

from bisect import bisect_left

from soe_facts import countries
from soe_facts.link.actors import Actor
from soe_facts.link.owner_lead import home_of
from soe_facts.link.scene import ACTOR, METRIC, WORD, Scene

BODIES = frozenset(
    "ministry treasury government state city province municipality county region canton fund exchequer family "
    "confederation".split()
)


def without_name(scene: Scene, low: int, last: int) -> Actor | None:
    """A body that the text leaves without a name: "the finance ministry", "the city"."""
    region = _region_before(scene, last)
    if region is not None:
        return region
    first = last
    while first > low and scene.nodes[first - 1].tag.startswith(("JJ", "NN")) and scene.nodes[first - 1].kind == WORD:
        first -= 1
    home = scene.cast.country
    opener = first - 1 if scene.is_kind(first - 1, ACTOR) else first
    adjective = scene.text[scene.nodes[opener].start : scene.nodes[opener].end]
    if countries.is_adjective(adjective):  # "the Italian economy ministry"
        first, home = opener + 1, countries.by_name(adjective)
    elif scene.low(first - 1) != "the":
        return None
    words = scene.text[scene.nodes[first].start : scene.nodes[last].end]
    name = f"{home.name} {words}" if home else words
    return Actor(scene.nodes[first].start, scene.nodes[last].end, name, words, "ministry", "ORG", how="nominal")


_REGIONS = frozenset({"city", "province", "municipality", "region", "county", "canton", "town"})
_NEAR = 12


def _region_before(scene: Scene, at: int) -> Actor | None:
    """The place that "the city" means: "Hamburg's port lost 9 million euros. The city owns 51% of it"."""
    if scene.low(at) not in _REGIONS or scene.low(at - 1) != "the":
        return None
    actors = scene.cast.actors
    last = bisect_left(actors, scene.nodes[at].start, key=lambda actor: actor.start)
    near = (actor for actor in reversed(actors[max(0, last - _NEAR) : last]) if actor.label == "GPE")
    return next((actor for actor in near if actor.kind == "place"), None)


_OWNED_BY = frozenset("held owned controlled kept retained belongs belonging belonged".split())
_BY_STATE = frozenset({"state-owned", "government-owned", "state-held", "state-controlled", "state owned"})
# How far from a share the words for its holder stand.
_NEAR_HOLDER = 6


def office(scene: Scene, node: int) -> Actor | None:
    """Whose a share is by the words behind it or before: "49 percent of which is held by the Kenyan treasury", "the
    finance ministry's stake in the bank remains at 60"."""
    words = scene.vocabulary(node)
    after = scene.after(node)
    state = (
        scene.low(after) in {"state", "government"}
        and scene.low(after + 1) == "-"
        and scene.low(after + 2) in _OWNED_BY
    )
    if (state or scene.low(after) in _BY_STATE) and after >= 0:
        return state_of(scene, node)  # "JSW, 55.16% state-owned"
    if not words.isdisjoint(_IN_HANDS) and _in_state_hands(scene, after):
        return state_of(scene, node)
    if BODIES.isdisjoint(words):
        return None
    return _behind(scene, node) or _possessing(scene, node) or _having(scene, node)


_IN_HANDS = frozenset({"hands", "ownership"})
_PUBLIC = frozenset({"state", "public", "government"})


def _in_state_hands(scene: Scene, after: int) -> bool:
    """ "51 percent of which is in state hands", "60 percent in public ownership"."""
    near = range(after, after + _NEAR_HOLDER) if after >= 0 else ()
    return any(scene.low(at + 1) in _IN_HANDS and scene.low(at) in _PUBLIC for at in near)


def state_of(scene: Scene, node: int) -> Actor | None:
    """The country of the body that a share is of: Italy of "Italy's Eni, 30.3 percent state-owned, earned more"."""
    low, _ = scene.bounds(node)
    body = next((at for at in range(node - 1, low - 1, -1) if scene.is_kind(at, ACTOR) and _is_body(scene, at)), -1)
    if body < 0:
        return home_of(scene)
    owner = body - 1
    while scene.tag(owner) == "POS":
        owner -= 1
    code = scene.actor(body).country
    if owner >= low and scene.is_kind(owner, ACTOR) and scene.actor(owner).possessive:
        code = scene.actor(owner).country or code
    home = countries.by_code(code) if code else None
    return Actor(-1, -1, home.name, home.name, "country", "GPE", country=home.code) if home else home_of(scene)


def _is_body(scene: Scene, at: int) -> bool:
    return scene.actor(at).is_company and scene.actor(at).kind != "class"


def _having(scene: Scene, node: int) -> Actor | None:
    """ "The state treasury, with its 49.9 percent stake, would get X"."""
    owner = scene.before(node)
    if scene.low(owner) not in {"its", "their"} or scene.low(owner - 1) != "with":
        return None
    low, _ = scene.bounds(node)
    last = owner - 2 - (scene.low(owner - 2) == ",")
    return without_name(scene, low, last) if last > low and scene.low(last) in BODIES else None


def _behind(scene: Scene, node: int) -> Actor | None:
    after, (_, high) = scene.after(node), scene.bounds(node)
    if after < 0:
        return None
    for at in range(after, min(high - 2, after + _NEAR_HOLDER)):
        if scene.low(at) in {"by", "to"} and scene.low(at - 1) in _OWNED_BY:
            return _ending_phrase(scene, at + 1, high)
    return None


def _ending_phrase(scene: Scene, first: int, high: int) -> Actor | None:
    """The office on which a noun phrase ends."""
    at = first + (scene.low(first) == "the")
    while at < high and scene.is_kind(at, WORD) and scene.tag(at).startswith(("JJ", "NN")):
        at += 1
    return without_name(scene, first, at - 1) if scene.low(at - 1) in BODIES else None


def _possessing(scene: Scene, node: int) -> Actor | None:
    low, _ = scene.clause(node)
    stakes = (at for at in scene.of_kind(METRIC, low, node) if scene.metric(at).metric.id == "stake")
    end = next(stakes, scene.before(node) + 1)
    owner = end - 1
    while scene.tag(owner) == "POS":
        owner -= 1
    told = low <= owner < end - 1 and scene.is_kind(owner, WORD) and scene.low(owner) in BODIES
    return without_name(scene, low, owner) if told else None
