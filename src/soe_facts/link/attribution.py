"""The record of whom a statement is attributed to."""

from __future__ import annotations

from dataclasses import dataclass

from soe_facts.link.actors import Actor
from soe_facts.link.scene import Scene
from soe_facts.link.unnamed import unnamed_span


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is attributed to, with the span of the words.

    `first` and `last` bound what of its sentence is told on that authority (offsets; `last` is -1 where all is), and
    `aside` is a stretch of it that is not.
    """

    name: str
    start: int
    end: int
    rule: str
    first: int = 0
    last: int = -1
    aside: tuple[int, int] = (-1, -1)

    def covers(self, offset: int) -> bool:
        """Whether the figure at an offset of the sentence is told by this source."""
        inside = self.aside[0] <= offset < self.aside[1]
        return self.first <= offset and (self.last < 0 or offset < self.last) and not inside


def named(actor: Actor, rule: str) -> Source:
    """An actor as a source, under the longest name that the document has for it."""
    return Source(actor.fullest or actor.name, actor.start, actor.end, rule)


def unnamed(scene: Scene, at: int, low: int, high: int) -> Source:
    """ "Analysts at Berenberg", "a senior official": a speaker without a name keeps the text's words."""
    start, end = unnamed_span(scene, at, low, high)
    return Source(scene.text[start:end], start, end, "unnamed")
