"""Rates that a central bank sets: they are its country's."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.owner_lead import home_of
from soe_facts.link.scene import ACTOR, Scene


def of_central_bank(scene: Scene, index: int) -> Actor | None:
    """ "Ukraine's central bank raised its key rate": the country's whose bank the sentence speaks of; where none is
    named, the document's."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    for at in range(low, node - 1):
        if (scene.low(at), scene.low(at + 1)) == ("central", "bank"):
            behind = at - 1
            while behind > low and scene.low(behind) in {"'", "’", "s", "'s", "’s"}:
                behind -= 1
            land = scene.actor(behind) if scene.is_kind(behind, ACTOR) else None
            return land if land is not None and land.kind == "country" else home_of(scene)
    return None
