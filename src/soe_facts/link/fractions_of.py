"""Older values that a figure is told as a fraction of: "86 percent of the 2019 level", "half the volume of 2019"."""

from __future__ import annotations

from soe_facts.link.scene import QUANTITY, Scene


def is_level_of(scene: Scene, part: int, at: int) -> bool:
    """ "Recovered to 86 percent of the 2019 level", "or 90 percent of that in 2019": not "65 percent of those in
    March", a part of the whole that was told."""
    if scene.low(part + 1) != "of":
        return False
    levels = scene.low(at + 1) in _LEVELS or any(scene.low(i) in _LEVELS for i in range(part + 2, at))
    if levels or _WHOLES.isdisjoint((scene.low(part + 2), scene.low(part + 3))):
        return levels
    before = scene.low(scene.before(part))
    return before in {"or", "to", "at"} or (before == "," and scene.date(at).type == "year")


_WHOLES = frozenset({"that", "those", "total"})


_LEVELS = frozenset({"level", "levels", "figure", "figures", "tally", "traffic"})


_FRACTIONS = frozenset({"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth"})
_SIZES = frozenset(
    "volume level figure number total amount sum value rate tally peak record price size what volumes levels".split()
)
_HEDGES = frozenset("barely about only just roughly nearly almost some than less more over under a around well".split())
_REACH = 8


def is_fraction_of(scene: Scene, at: int) -> bool:
    """ "Exported 12 million tonnes, half the volume of 2019, and spent": the date of what a figure is a fraction of;
    not "half the sales of 2019 went abroad"."""
    if scene.low(at - 1) not in {"of", "in", "for"} or _FRACTIONS.isdisjoint(_last_words(scene, at)):
        return False
    low, _ = scene.bounds(at)
    sized = False
    for step in range(at - 2, max(low, at - _REACH), -1):
        if scene.low(step) in {",", ";"}:
            return False
        if scene.low(step).rpartition(" ")[2] in _FRACTIONS:
            before = step - 1
            while scene.low(before) in _HEDGES or (scene.is_kind(before, QUANTITY) and step - before == 1):
                before -= 1  # "two | thirds"
            return sized and scene.low(before) == ","
        sized = sized or scene.low(step) in _SIZES
    return False


def _last_words(scene: Scene, at: int) -> set[str]:
    return {scene.low(step).rpartition(" ")[2] for step in range(max(0, at - _REACH), at)}
