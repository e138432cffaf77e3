"""What polls and analysts had foreseen of a figure told beside it: "a Reuters poll had pointed to 0.3 percent"."""

from __future__ import annotations

from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene
from soe_facts.link.unnamed import PEOPLE

# Verbs that tell in the past perfect what was foreseen; the last of "had been looking for" and "had been for".
FORESAW = frozenset(
    "forecast forecasted predicted expected anticipated projected pencilled penciled pointed suggested signalled "
    "signaled guessed estimated counted reckoned banked hoped bargained wagered bet budgeted braced "
    "looking bracing hoping betting for expecting forecasting predicting anticipating "
    "projecting".split()
)
POLLS = frozenset(
    "poll polls survey surveys consensus median market markets forecast forecasts expectation expectations prediction "
    "predictions estimate estimates investors".split()
)
_AMONG = frozenset({"been", "on", "average"})
_HAD = frozenset({"had", "have", "'d"})
_LINKS = frozenset("to in for at on a an the of by another about some only just further slight modest".split())
_FIGURE_REACH = 7
_SUBJECT_REACH = 8


def polled(scene: Scene, node: int) -> int:
    """The verb by which people or a poll had foreseen a figure that stands behind it; -1 where none."""
    words = scene.vocabulary(node)
    if words.isdisjoint(_HAD) or words.isdisjoint(FORESAW):
        return -1
    low, _ = scene.bounds(node)
    for at in range(scene.before(node), max(low, node - _FIGURE_REACH), -1):
        if scene.low(at) in FORESAW and (had := auxiliary(scene, at)) >= 0:
            return at if _is_polled(scene, had, low) else -1
        named = scene.is_kind(at, METRIC) or scene.tag(at).startswith(("NN", "JJ"))
        if scene.low(at) not in _LINKS and not named:
            return -1
    return -1


def auxiliary(scene: Scene, verb: int) -> int:
    """The "had" of "had forecast", "had been looking for" or "had on average expected"; -1 where none."""
    at = verb - 1
    while scene.low(at) in _AMONG or scene.tag(at) == "RB":
        at -= 1
    return at if scene.low(at) in _HAD else -1


def _is_polled(scene: Scene, had: int, low: int) -> bool:
    """Whether those who had foreseen are people without a name, a poll or the forecasts themselves."""
    for at in range(had - 1, max(low - 1, had - _SUBJECT_REACH), -1):
        word = scene.low(at)
        if word in POLLS or word.rpartition(" ")[2] in PEOPLE or word == "polled":
            return True
        if word in {",", ";"} or not (scene.nodes[at].kind in {ACTOR, DATE, METRIC} or scene.tag(at)[:2] in _WITHIN):
            return False
    return False


_WITHIN = frozenset({"NN", "JJ", "IN", "DT", "VB", "RB", "CD", "PO"})


def is_outrun(scene: Scene, verb: int, node: int) -> bool:
    """ "Rose faster than analysts had predicted, by 5 percent": how it went, not the figure, was foreseen."""
    low, _ = scene.bounds(verb)
    than = next((at for at in range(verb - 1, max(low, verb - _SUBJECT_REACH), -1) if scene.low(at) == "than"), -1)
    if than < 0 or verb + 1 > scene.before(node) or scene.low(than - 1) in _OUTDOING:
        return False
    return not any(scene.is_kind(at, QUANTITY) or scene.low(at) in {",", "and", "but"} for at in range(than, verb))


_OUTDOING = frozenset({"rather", "other"})
