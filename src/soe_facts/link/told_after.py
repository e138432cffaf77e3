"""Older values that are told behind "after": "expanded 2.9 percent after growth of 0.1 percent a year earlier"."""

from __future__ import annotations

from soe_facts.link.scene import DATE, QUANTITY, WORD, Scene

_AFTER = frozenset({"after", "following", "against", "versus"})
_COMPARES = frozenset({"with", "to"})
_STOPS = frozenset({";", ":", "(", ")", "which", "who", "while"})
_LED = frozenset({"in", "during", "for", "the", "over", "seen", "recorded", "posted", "registered"})
_REACH = 20
# So far before "after" the newer figure stands: "fell 5.9 percent on a yearly basis in October, compared with".
_NEAR = 12


def told_after(scene: Scene, node: int) -> int:
    """The "after" behind another figure whose phrase, without a verb of its own, tells this figure; -1 where none.

    "Rose 4 percent in May after a drop of 1 percent", "after falling 3 percent in April and 2 percent a year before",
    "compared with a drop of 3 percent a month earlier".
    """
    low, _ = scene.bounds(node)
    for at in range(node - 1, max(low, node - _REACH), -1):
        word = scene.low(at)
        if word == "to" and scene.low(at - 1) != "compared":
            return -1
        compares = word in _COMPARES and scene.low(at - 1) == "compared"
        if word == "from":
            compares = scene.low(at - 1) in {"up", "down"} or scene.tag(at - 1) == "VBG"  # "quickening from a rise of"
        if (word in _AFTER or compares) and scene.is_kind(at, WORD):
            return at if any(scene.is_kind(i, QUANTITY) for i in range(max(low, at - _NEAR), at)) else -1
        if word in _STOPS or scene.is_finite(at):
            return -1
    return -1


def is_dated_back(scene: Scene, node: int) -> bool:
    """Whether a figure told behind "after" has a date that steps back right behind it: "0.1 percent a year earlier"."""
    _, high = scene.bounds(node)
    ahead = range(node + 1, min(high, node + 4))
    steps = any(is_right_behind(scene, node, at) and scene.date(at).anchor == "offset" for at in ahead)
    return steps and told_after(scene, node) >= 0


def closes_aside(scene: Scene, at: int) -> bool:
    """Whether a date is right behind a figure told behind "after": "after minus 0.8 percent in October"."""
    low, _ = scene.bounds(at)
    node = next((i for i in range(at - 1, max(low, at - 5), -1) if scene.is_kind(i, QUANTITY)), -1)
    return node >= 0 and is_right_behind(scene, node, at) and told_after(scene, node) >= 0


def is_right_behind(scene: Scene, node: int, at: int) -> bool:
    """Whether a date stands right behind a figure: "0.1 percent a year earlier", "0.3 percent in the month before"."""
    between = range(node + 1, at)
    led = all(scene.low(i) in _LED or (scene.change(i) is not None and scene.tag(i) == "NN") for i in between)
    return scene.is_kind(at, DATE) and node < at <= node + 4 and led
