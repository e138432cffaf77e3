"""Who runs a plant, line or port that is told of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from soe_facts.link.actors import Actor
from soe_facts.link.common_words import POSSESSIVES
from soe_facts.link.owning import is_oblique, is_owner
from soe_facts.link.scene import ACTOR, Scene
from soe_facts.link.tenses import SAID


def who_runs(scene: Scene, actor: Actor, node: int) -> Actor:
    """A plant, line or place stands for who runs it or is told of with it, its own words kept: "output at Medupi fell,
    Eskom said" is of Eskom."""
    if actor.label not in {"FAC", "LOC"}:
        return actor
    body = _runner(scene, actor) or _told_with(scene, actor, node) or _telling(scene, actor, node)
    if body is None and (scene.cast.topic is None or scene.cast.dominance < _MOSTLY):
        return actor
    if body is None and "canal" in _words(actor):
        return actor
    body = body or scene.cast.topic
    if body is None or (_words(actor) & _HARBOURS and _words(body) & _OTHER_TRADES):
        return actor
    return replace(actor, name=body.name, id=body.id, kind=body.kind, country=body.country)


def _told_with(scene: Scene, place: Actor, node: int) -> Actor | None:
    """The body that the sentence is about at a place: "Eurogate will close Bremerhaven, which handled"."""
    low, _ = scene.bounds(node)
    for at in scene.of_kind(ACTOR, low, node):
        if scene.actor(at).start >= place.start:
            return None
        if is_owner(scene.actor(at)) and scene.actor(at).kind != "class" and not is_oblique(scene, at, low):
            return scene.actor(at)
    return None


_MOSTLY = 0.4
_HARBOURS = frozenset({"port", "ports", "airport", "harbour", "harbor"})
# "Kenya Railways lost 5 billion. The Port of Mombasa handled": no railway runs a port.
_OTHER_TRADES = frozenset("railways railway rail power electricity energy oil petroleum gas water bank mining".split())


def _words(actor: Actor) -> set[str]:
    return set(f"{actor.name} {actor.named}".lower().split())


def _telling(scene: Scene, place: Actor, node: int) -> Actor | None:
    """Who tells of a place of its own: "Cargo through Mombasa grew by 14 percent, the Ports Authority said"."""
    _, high = scene.bounds(node)
    for at in scene.of_kind(ACTOR, node, high):
        body = scene.actor(at)
        if is_owner(body) and body.is_company and scene.low(at + 1) in SAID:
            return body if scene.text.find(",", place.end, body.start) >= 0 else None
    return None


_RUN = frozenset({"run", "operated", "owned", "built", "managed"})


def _runner(scene: Scene, place: Actor) -> Actor | None:
    """Who runs a place, where its sentence says so: "Pudong and Hongqiao, run by Shanghai Airport Group"."""
    actors = scene.cast.actors
    first = bisect_right(actors, place.end, key=lambda actor: actor.start)
    before = actors[bisect_left(actors, place.start, key=lambda actor: actor.start) - 1]
    if before.end < place.start and is_owner(before) and scene.text[before.end : place.start] in POSSESSIVES:
        return before  # "and BHP's Escondida 1.05 million tonnes"
    for actor in actors[first : first + 3]:
        if actor.start < place.end + 80 and is_owner(actor):
            between = scene.text[place.end : actor.start].split()
            return actor if between[-1:] == ["by"] and not _RUN.isdisjoint(between[-2:]) else None
    return None
