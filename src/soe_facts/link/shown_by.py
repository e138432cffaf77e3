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


_SEEN = frozenset("seen reviewed obtained viewed cited consulted examined accessed perused quoted".split())


def seen_by_press(scene: Scene, verb: int, low: int) -> Source | None:
    """ "A finance ministry document seen by Reuters says": whose paper it is, not who has seen it."""
    by = next((at for at in (verb - 2, verb - 3, verb - 4) if scene.low(at) == "by"), -1)
    paper = by - 2
    if paper < low or scene.low(by - 1) not in _SEEN or scene.low(paper) not in _TOLD_IN:
        return None
    for at in range(paper - 1, max(low - 1, paper - _NAMED_BEFORE), -1):
        if scene.is_kind(at, ACTOR) and scene.actor(at).kind != "country" and scene.actor(at).label not in _PLACES:
            return named(scene.actor(at), "data_of")
        if is_unnamed_body(scene, at):
            return unnamed(scene, at, low, verb)
        if scene.low(at) in _ENDS or scene.is_finite(at):
            break
    return unnamed(scene, paper, low, verb)


_NAMED_BEFORE = 7
_PLACES = frozenset({"GPE", "LOC"})
