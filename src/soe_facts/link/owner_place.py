"""Regions and towns with their own GDP, people and visitors: "Anhui's exports", "Ferrol has 63,800 people"."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import GOVERNED, Owner, is_oblique, is_owner, node_ending, same_sentence
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, Scene

_RANKS = GOVERNED | {"town", "village", "island", "district", "prefecture", "territory", "settlement", "port"}
_PLACED = frozenset({"in", "of", "for", "across", "throughout"})
_ITS = frozenset({"its", "it", "their"})
# So many words may stand between a metric and where it was measured: "the unemployment rate among the young in".
_REACH = 5


_OVER_LAND = re.compile(
    r"(?:Nationally|Nationwide|Countrywide|(?:Across|Throughout) the (?:country|nation)|In the country as a whole|"
    r"At (?:the )?national level),? "
)


def opens_on_land(scene: Scene, low: int) -> bool:
    """Whether a sentence looks at the whole country: "Nationwide, …", "Across the country, …"."""
    return _OVER_LAND.match(scene.text, scene.nodes[low].start) is not None


def place_of(scene: Scene, index: int, pick: Pick, done: dict[int, Owner]) -> Actor | None:
    """The place below the country that an aggregate is told of, in its sentence or in the one before."""
    return _told_here(scene, index, pick) or _told_before(scene, index, done)


def in_region(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "South Africa's power output fell. Distribution in the Western Cape rose": a part of the land told of before."""
    last = done.get(index - 1)
    if pick is None or last is None or not (last.actor.kind in {"country", "place"} or last.actor.label == "GPE"):
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    at = max(scene.of_kind(ACTOR, low, node), default=-1)
    if at < 0 or not is_region(scene.actor(at)):
        return None
    measured = node_ending(scene, pick.end, node) if same_sentence(scene, pick, index) else -1
    return scene.actor(at) if _labels(scene, at, node) or _measured_in(scene, at, measured) else None


def _labels(scene: Scene, at: int, node: int) -> bool:
    """ "The largest decreases were in Limpopo (-9.2%) and the Free State (-7.5%)"."""
    return at == node - 2 and scene.low(node - 1) == "("


def _told_here(scene: Scene, index: int, pick: Pick) -> Actor | None:
    """ "Katowice's population", "unemployment in Mpumalanga stood at", "Xinjiang received 302 million tourists"."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    measured = node_ending(scene, pick.end, node) if same_sentence(scene, pick, index) else -1
    for at in range(node - 1, low - 1, -1):
        if not scene.is_kind(at, ACTOR):
            continue
        actor = scene.actor(at)
        if actor.kind == "country" and scene.low(at - 1) == "in" and scene.low(at + 1) == ",":
            continue  # "In Mbarara, a town in Uganda, taxes fell"
        if is_owner(actor) or actor.kind == "country":
            return None
        if is_region(actor) and (
            _labels(scene, at, node)
            or _possesses(scene, at, measured)
            or _measured_in(scene, at, measured)
            or is_subject(scene, at, low)
            or _opens_in(scene, at, low)
            or _peopled(scene, at, node, pick)
        ):
            return actor
    return None


def _peopled(scene: Scene, at: int, node: int, pick: Pick) -> bool:
    """ "For Calama, the town next door with 180,000 inhabitants": the place beside those who live there."""
    return pick.id == "population" and not any(scene.is_finite(i) for i in range(at + 1, node))


def is_region(actor: Actor) -> bool:
    """Whether a name is that of a place below the country."""
    return actor.kind == "place" and actor.label in {"GPE", "LOC"}


def _possesses(scene: Scene, at: int, measured: int) -> bool:
    """ "Katowice's urban population"."""
    return scene.actor(at).possessive and 0 < measured - at <= _REACH


def _measured_in(scene: Scene, at: int, measured: int) -> bool:
    """ "the unemployment rate in the province of Mpumalanga"."""
    first = _with_home(scene, at)
    if not 0 <= measured < first <= measured + _REACH:
        return False
    between = [scene.low(i) for i in range(measured + 1, first)]
    return bool(between) and between[0] in _PLACED and between[-1] in _PLACED | {"the"}


_COMPASS = re.compile(r"(?:(?:north|south|central|east|west)[a-z-]*)+")


def _with_home(scene: Scene, at: int) -> int:
    """Where a place begins with the country it lies in: "northwest China's Xinjiang"."""
    first = at
    while scene.low(first - 1) in {"'", "’", "s", "'s", "’s"}:
        first -= 1
    if first == at or not scene.is_kind(first - 1, ACTOR) or scene.actor(first - 1).kind not in {"country", "place"}:
        return at
    first -= 1
    return first - (_COMPASS.fullmatch(scene.low(first - 1)) is not None)


def _opens_in(scene: Scene, at: int, low: int) -> bool:
    """ "In Shenzhen, foreign trade jumped 31.8 percent": where the sentence looks at."""
    first = _with_home(scene, at)
    return first - 1 == low and scene.low(low) == "in" and scene.low(at + 1) == ","


def is_subject(scene: Scene, at: int, low: int) -> bool:
    """Whether a place opens its sentence's main clause: "The town of Zenica had", "Dhanbad now has"."""
    first = _with_home(scene, at)
    if scene.low(first - 1) == "of" and scene.low(first - 2) in _RANKS:
        first -= 2
    placed = is_oblique(scene, first, low) or any(scene.is_kind(i, METRIC) for i in range(low, first))
    return not placed and any(scene.is_finite(i) for i in range(at + 1, at + 3))


def pointed_place(scene: Scene, index: int) -> Actor | None:
    """ "Ferrol could do with the work. Its population has shrunk to": the place that a sentence opens on as "its"."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    opens = low and scene.low(low) in _ITS and _together(scene, low - 1, node)
    return _opened(scene, low) if opens else None


def _told_before(scene: Scene, index: int, done: dict[int, Owner]) -> Actor | None:
    """ "Katowice lost 2% of its people. The unemployment rate is 1.1%": whom the paragraph told of as a place."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    if opens_on_land(scene, low) or any(
        scene.low(at) not in _ITS or at > low for at in scene.of_kind(ACTOR, low, node)
    ):
        return None
    before = index - 1
    told = done.get(before)
    if told is not None and before in scene.node_of and told.rule == "place":
        return told.actor if _together(scene, scene.node_of[before], node) else None
    return _opened(scene, low) if low and _together(scene, low - 1, node) else None


def _opened(scene: Scene, low: int) -> Actor | None:
    """The place that the sentence before has as its subject, where it names nobody else."""
    first, last = scene.bounds(low - 1)
    named = list(scene.of_kind(ACTOR, first, last))
    if len(named) != 1 or not is_region(scene.actor(named[0])) or not is_subject(scene, named[0], first):
        return None
    return scene.actor(named[0])


def _together(scene: Scene, before: int, node: int) -> bool:
    """Whether no paragraph ends between two nodes."""
    return "\n" not in scene.text[scene.nodes[before].end : scene.nodes[node].start]


_PASSAGE = 10


def goes_on_in(scene: Scene, index: int, done: dict[int, Owner]) -> Actor | None:
    """The region whose figures a passage goes on with: "Zhejiang's exports rose. Private firms led. Imports fell";
    in a later paragraph too, where the first figures of the document are its own."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    if opens_on_land(scene, low):
        return None
    for other in range(index - 1, max(-1, index - _PASSAGE), -1):
        owner = done.get(other)
        if owner is None or other not in scene.node_of or not (is_region(owner.actor) or owner.actor.kind == "country"):
            continue
        first = done[min(done)].actor
        if owner.actor.name == "world" != first.name:
            continue  # "GDP grew 5 percent, while the world economy expanded 3. Exports rose"
        opens = first.name == owner.actor.name or _together(scene, scene.node_of[other], node)
        return owner.actor if is_region(owner.actor) and opens else None
    return None
