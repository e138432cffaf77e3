"""What holds now, or held at a time without a date."""

from __future__ import annotations

from soe_facts.link.scene import DATE, METRIC, Scene
from soe_facts.link.tenses import PRESENT

NOW = frozenset({"now", "currently", "today", "presently"})
_FORMERLY = frozenset({"formerly", "originally", "initially"})
_STAGES = frozenset("peak height outset opening launch inception heyday founding beginnings outbreak".split())


def says_now(scene: Scene, node: int, told: str) -> bool:
    """ "The debt ratio now stands at 89 percent": what holds today has no date; "still lost X" is of its past."""
    words = scene.vocabulary(node)
    if "still" not in words and words.isdisjoint(NOW):
        return False
    first, last = scene.clause(node)
    near = range(max(first, node - 5), min(last, node + 3))
    return any(
        (scene.low(i) in NOW and not (i > node and scene.low(i - 1) == "and"))
        or (told == PRESENT and scene.low(i) == "still" and (scene.is_finite(i - 1) or scene.is_finite(i + 1)))
        for i in near
    )


def is_year_of_metric(scene: Scene, node: int) -> bool:
    """ "The deficit for 2024 is now put at 6.4 percent", "guidance for 2024 sales is now X": what is thought now
    is of the year that it is named by."""
    first, _ = scene.clause(node)
    dates = scene.of_kind(DATE, first, node)
    named = (at for at in dates if scene.low(at - 1) == "for")
    return any(scene.is_kind(at - 2, METRIC) or scene.is_kind(at + 1, METRIC) for at in named)


def is_now(scene: Scene, node: int) -> bool:
    """ "Compared with about 500 now", "31,600 at present", "now at 0.2 billion": the figure itself is of today."""
    before, after = scene.before(node), scene.after(node)
    if scene.low(before) in {"at", "of"}:
        before -= 1
    counted = scene.low(after) == "at" and "count" in {scene.low(after + 2), scene.low(after + 3)}
    return (
        (counted and not any(True for _ in scene.of_kind(DATE, after, min(scene.bounds(node)[1], after + 6))))
        or scene.low(before) in NOW
        or (scene.low(after) in NOW and not _was_today(scene, after))
        or (scene.low(after) == "at" and scene.low(after + 1) == "present")
    )


def _was_today(scene: Scene, after: int) -> bool:
    """ "Shares rose 2 percent to 8.94 ringgit today": of the day's trade, not of how things stand."""
    if scene.low(after) != "today" or not scene.is_kind(after, DATE):
        return False
    first, _ = scene.clause(after)
    return any(scene.tag(at) == "VBD" and scene.change(at) is not None for at in range(first, after))


def is_undated(scene: Scene, node: int) -> bool:
    """ "At the peak of construction it gave work to X", "which once ran X": another time, and the text has no date."""
    first, last = scene.clause(node)
    low_node, _ = scene.bounds(node)
    for at in (*range(low_node, min(low_node + 2, first)), *range(max(first, node - 30), min(last, node + 12))):
        low = scene.low(at)
        if (at < node and low in _FORMERLY) or (low == "once" and scene.tag(at + 1) in {"VBD", "VBN"}):
            return True
        led = low in {"at", "in", "during"} and scene.low(at + 1) in {"the", "its", "their"}
        if led and (scene.low(at + 2) in _STAGES or scene.low(at + 3) in _STAGES):
            return True
    return False
