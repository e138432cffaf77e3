"""The line in which a date stands: a heading, a point of a list."""

from __future__ import annotations

import re

from soe_facts.link.scene import BULLETS, QUANTITY, Scene

# "- Inflation: ", "3. Trade. ", "Prices: ": the head of a line that is a point of a list.
POINT = re.compile(r"[ \t]*(?:[-–—•*·▪●◦]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]|[A-Z][\w '’/&-]{0,40}:)\s")


def line_of(scene: Scene, at: int) -> int:
    """Where the line begins in which a node stands."""
    return scene.text.rfind("\n", 0, scene.nodes[at].start) + 1


def is_in_point(scene: Scene, at: int) -> bool:
    """Whether a date stands in a point of a list that is marked as one."""
    return scene.low(scene.bounds(at)[0]) in BULLETS


def is_heading(scene: Scene, at: int) -> bool:
    """Whether the date stands in a line without verb or figure."""
    low, high = scene.bounds(at)
    return high - low <= 14 and not any(scene.is_kind(i, QUANTITY) or scene.is_finite(i) for i in range(low, high))
