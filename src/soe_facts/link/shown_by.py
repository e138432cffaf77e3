"""Whose papers a sentence is taken from where they stand behind their verb: "…, show documents of the ministry"."""

from __future__ import annotations

from soe_facts.link.attribution import Source, named, unnamed
from soe_facts.link.scene import ACTOR, QUANTITY, Scene
from soe_facts.link.unnamed import PAPERS, is_unnamed_body

_TOLD_IN = PAPERS | frozenset("data figures statistics numbers records calculations estimates tables".split())
_REACH = 14
_ENDS = frozenset({",", ";", "."})


def shown_behind(scene: Scene, verb: int, high: int) -> Source | None:
    """ "Losses rose 9 percent, show documents of the finance division", "…, revealed an audit": whose paper it is."""
    if scene.low(verb - 1) != ",":
        return None
    end = next(
        (i for i in range(verb + 1, min(high, verb + _REACH)) if scene.low(i) in _ENDS), min(high, verb + _REACH)
    )
    if any(scene.is_kind(i, QUANTITY) for i in range(verb + 1, end)):
        return None
    paper = next((i for i in range(verb + 1, end) if scene.low(i) in _TOLD_IN), -1)
    if paper < 0:
        return None
    for at in range(verb + 1, end):
        if scene.is_kind(at, ACTOR) and scene.actor(at).kind != "country" and scene.actor(at).label not in _PLACES:
            return named(scene.actor(at), "data_of")
        if is_unnamed_body(scene, at):
            return unnamed(scene, at, verb + 1, end)
    return unnamed(scene, paper, verb + 1, end) if scene.low(paper) in PAPERS else None


_PLACES = frozenset({"GPE", "LOC"})
