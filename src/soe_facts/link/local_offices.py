"""Offices of a region that share a national one's name: "the Shandong provincial SASAC", "the SASAC of Henan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.link.actors import Actor
from soe_facts.link.regions import without_rank

_OF_STATE = "State-owned Assets Supervision and Administration Commission of the State Council"
_LEVEL = r"(?:provincial|municipal|city|regional|prefectural|district|county|province|branch of the)"
_PLACED_BEFORE = re.compile(rf"(?:['’]s?)?(?P<level> {_LEVEL})?(?: government)?(?:['’]s?)? ")
_PLACED_BEHIND = re.compile(r" (?:of|in) (?:the )?(?:(?:city|province|municipality) of )?")


def as_local_offices(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, with offices of a region told apart from the national one."""
    found = list(actors)
    for at, actor in enumerate(found):
        if actor.name != _OF_STATE or actor.kind == "place":
            continue
        before = found[at - 1] if at else None
        behind = found[at + 1] if at + 1 < len(found) else None
        if before is not None and _is_region(before):
            level = _PLACED_BEFORE.fullmatch(text, before.end, actor.start)
            if level is not None:
                rank = (level["level"] or "").replace(" branch of the", "").replace(" province", "")
                found[at] = _local(actor, before, f"{without_rank(before.named)}{rank}", before.start, actor.end)
        elif behind is not None and _is_region(behind) and _PLACED_BEHIND.fullmatch(text, actor.end, behind.start):
            found[at] = _local(actor, behind, without_rank(behind.named), actor.start, behind.end)
    return found


def _is_region(actor: Actor) -> bool:
    return actor.kind == "place" and actor.label == "GPE"


def _local(actor: Actor, place: Actor, region: str, start: int, end: int) -> Actor:
    """One office as that of a region."""
    name = f"{region} SASAC"
    country = place.country or actor.country
    return replace(actor, start=start, end=end, name=name, named=name, id=None, country=country, fullest=name)
