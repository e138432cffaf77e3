"""The source of each sentence: what it says itself, and what quotations and answers carry over."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.attribution import Source, named
from soe_facts.link.named_back import named_before, paper
from soe_facts.link.quotes import add_answers, add_quotes
from soe_facts.link.scene import Scene
from soe_facts.link.speakers import SAYS, SHOWS, attributed


def find_sources(scene: Scene) -> dict[int, Source]:
    """The source of each sentence that attributes its content, by sentence number; quotes carry their speaker."""
    sources: dict[int, Source] = {}
    last: Source | None = None
    for sentence, (low, high) in enumerate(zip(scene.first, scene.last, strict=True)):
        found = _resolved(scene, attributed(scene, low, high), last) or _by_paper(scene, low, high, last)
        if found is not None:
            sources[sentence] = last = found
    add_quotes(scene, sources)
    add_answers(scene, sources)
    return sources


_PUTS = SAYS | SHOWS | {"put", "puts", "found", "finds", "lists", "listed"}


def _by_paper(scene: Scene, low: int, high: int, last: Source | None) -> Source | None:
    """ "…, the report said": a paper with that name, else whoever was the source before."""
    at = paper(scene, low, high, _PUTS)
    if at < 0:
        return None
    body, item = named_before(scene, at), scene.nodes[at]
    source = named(body, "paper") if body is not None else last
    return Source(source.name, item.start, item.end, "paper") if source is not None else None


def _resolved(scene: Scene, found: Source | None, last: Source | None) -> Source | None:
    """ "…, they said": the unnamed people who spoke before."""
    if found is None or last is None or scene.text[found.start : found.end].lower() != "they":
        return found
    return replace(found, name=last.name) if last.rule == "unnamed" else found
