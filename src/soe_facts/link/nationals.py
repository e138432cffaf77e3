"""Bodies called by their country: "Petrobras and Pemex … Brazil's firm plans", "Norway's oil company"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from soe_facts.link.actors import Actor
from soe_facts.link.discourse import Discourse, fits
from soe_facts.link.referring import Reference

_REACH = 300


def put_national(doc: Discourse, resolved: list[Actor], reference: Reference) -> None:
    """Put the one body of a country that was told of before in the stead of the country's name."""
    start, end = reference.start, reference.end
    at = bisect_left(resolved, start, key=lambda actor: actor.start)
    land = resolved[at] if at < len(resolved) else None
    while land is not None and land.end < end and not land.possessive:
        at += 1  # "In Brazil's"
        land = resolved[at] if at < len(resolved) else None
    if land is None or land.kind != "country" or not start <= land.start < end or not land.possessive:
        return
    before = resolved[max(0, at - _REACH) : at]
    if before and doc.text[before[-1].end : land.start].strip(" (") in {",", ""}:
        return  # "Equinor, Norway's oil company, said"
    nation = land.country
    told = {
        actor.name: actor
        for actor in before
        if actor.how == "name" and _can_be(actor) and doc.origins.get(actor.name, actor.country) == nation
    }
    if len(told) != 1:
        return
    body = next(iter(told.values()))
    resolved[at] = replace(body, start=land.start, end=end, how="nominal", possessive=reference.possessive)
    resolved[at + 1 :] = [actor for actor in resolved[at + 1 :] if actor.start >= end]


def _can_be(actor: Actor) -> bool:
    return fits(actor, "company") or fits(actor, "bank")
