"""The source of each sentence: what it says itself, and what quotations and answers carry over."""

from __future__ import annotations

from soe_facts.link.quotes import add_answers, add_quotes
from soe_facts.link.scene import Scene
from soe_facts.link.speakers import Source, attributed


def find_sources(scene: Scene) -> dict[int, Source]:
    """The source of each sentence that attributes its content, by sentence number; quotes carry their speaker."""
    sources: dict[int, Source] = {}
    for sentence, (low, high) in enumerate(zip(scene.first, scene.last, strict=True)):
        found = attributed(scene, low, high)
        if found is not None:
            sources[sentence] = found
    add_quotes(scene, sources)
    add_answers(scene, sources)
    return sources
