"""Whole lands' numbers without a body: "the total number of subscribers in India", "demand for power in Poland"."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_lead import home_of
from soe_facts.link.owner_place import is_region, opens_on_land
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, Scene

# What a body counts of its own wherever it works.
_PARTS = r"(?:branches|stores|shops|outlets|employees|staff|workers|depots|offices|plants|factories|hotels|stations)"
_SERVED = r"(?:customers|subscribers|subscriptions|users|clients|passengers|accounts|flights|guests|orders|connections)"
_COUNT = re.compile(r"(?:the )?(?P<total>total |overall |combined )?number of (?P<what>.+?)", re.IGNORECASE)
_DEMAND = re.compile(
    r"(?:[\w-]+ ){0,4}?(?:demand|consumption|issuances?|registrations|bankruptcies|insolvencies)(?: (?:for|of) .+?)?|"
    r"(?:(?:the|total|overall) )?(?:[\w-]+ )?(?:sales|issues?|defaults) (?:of|on) (?:[\w-]+ ){0,3}"
    r"(?:bonds|notes|debt|sukuk)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"(?:(?:the|total|overall) )?(?:(?:[\w-]+ ){1,3}?(?:sales|production|output|traffic|turnover)|"
    r"(?:sales|production|output|extraction|generation) of .+?)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:(?:the|total|overall) )?(?:[\w-]+ ){0,3}?(?:(?:production|output|generation)(?: of .+?)?|peak load|capacity)",
    re.IGNORECASE,
)
_OWN_COUNT = re.compile(rf"\b(?:{_PARTS})\b")
_OWN_SERVED = re.compile(rf"\b(?:{_SERVED})\b")
_TOLD_BY = re.compile(
    r"\baccording to (?:the |a |an )?(?!(?:company|group|firm|airline|bank|lender)\b)|\b(?:data|figures|statistics)\b|"
    r"\b(?:regulator|ministry|association|bureau|authority|office|customs)(?: said| says| showed| reported)\b",
    re.IGNORECASE,
)


def of_land(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "The total number of wireless subscribers in India slipped 0.08 per cent": the country's or region's, where its
    sentence opens on what is counted, sold or used there and names no body."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    if _is_over_land(scene, index, pick, done):
        return home_of(scene)
    at = next(scene.of_kind(ACTOR, low, node), -1)
    if at <= low + 1 or scene.low(at - 1) not in {"in", "across"} or scene.actor(at).possessive:
        return None
    land = scene.actor(at)
    if not (is_region(land) or (land.kind == "country" and land.how == "name")) or not _goes_on(scene, at):
        return None
    if any(is_owner(scene.actor(other)) for other in scene.of_kind(ACTOR, at + 1, node)):
        return None
    opening = scene.text[scene.nodes[low].start : scene.nodes[at - 2].end]
    told = _TOLD_BY.search(scene.text, scene.nodes[node].end, scene.nodes[high - 1].end) is not None
    nobody = not any(is_owner(owner.actor) for owner in done.values())
    at_home = _MADE.fullmatch(opening) is not None and _is_told_of_native(scene, land, index, done)
    return land if at_home or _is_of_all(opening, told or nobody) else None


def _is_told_of_native(scene: Scene, land: Actor, index: int, done: dict[int, Owner]) -> bool:
    """ "KEGOC's profit grew. Electricity generation in Kazakhstan rose": who works at home does not say so of its own
    output, as a firm from abroad may ("Rio Tinto earned X. Output in Australia fell")."""
    before = done.get(index - 1)
    if before is None or before.actor.country is None or before.actor.country != land.country:
        return False
    return not _works_abroad(scene, land)


def _works_abroad(scene: Scene, land: Actor) -> bool:
    """ "EDF's output in France reached X … In Britain, where it is building": who tells of other lands too."""
    return any(
        actor.kind == "country" and actor.how == "name" and actor.country != land.country and not actor.possessive
        for actor in scene.cast.actors
    )


_AT_SITES = re.compile(
    r"(?:(?:The )?[\w-]+ )?(?:[Ss]tocks|[Ii]nventories|[Ss]tockpiles|[Ss]upplies) (?:held )?(?:at|by|in) "
    r"(?:[a-z-]+ ){0,2}(?:plants|stations|ports|utilities|mills|refineries|generators|smelters)\b"
)
_GOODS = frozenset({"mass", "energy", "volume"})


def _is_over_land(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> bool:
    """ "Nationally, sugar production fell 8 per cent": goods of a whole country, where its sentence names no body.

    After a region's figures, so are others: "Guizhou sold 215 billion yuan of bonds. Nationwide, 26 regions did".
    """
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    goods = pick is not None and pick.metric is not None and not _GOODS.isdisjoint(pick.metric.units)
    if opens_on_land(scene, low):
        before = done.get(index - 1)
        told = goods or (before is not None and before.actor.kind in {"place", "country"})
    else:
        # "Coal stocks at power plants", where figures of the country stand around it
        sited = _AT_SITES.match(scene.text, scene.nodes[low].start) is not None
        told = goods and sited and any(owner.actor.kind == "country" for owner in done.values())
    if not told:
        return False
    return not any(is_owner(scene.actor(at)) for at in scene.of_kind(ACTOR, low, node))


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the main verb follows a place, behind at most a date or an adverb."""
    after = at + 1
    while after < len(scene.nodes) and (scene.is_kind(after, DATE) or scene.tag(after) == "RB"):
        after += 1
    return after < len(scene.nodes) and scene.is_finite(after)


def _is_of_all(opening: str, told: bool) -> bool:
    """Whether a subject is of all in a place, not of one body there.

    >>> _is_of_all("The total number of air passengers", False), _is_of_all("The number of branches", False)
    (True, False)
    """
    count = _COUNT.fullmatch(opening)
    if count is not None:
        own = _OWN_COUNT.search(count["what"])
        return own is None and (told or count["total"] is not None or _OWN_SERVED.search(count["what"]) is None)
    return _DEMAND.fullmatch(opening) is not None or (told and _TRADE.fullmatch(opening) is not None)
