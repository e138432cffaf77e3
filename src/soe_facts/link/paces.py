"""Verbs of growth behind which a pace is told: "grew at 16 percent", "rose at a faster pace of 7.6 percent"."""

from __future__ import annotations

from soe_facts.link.scene import DATE, Scene

_GROWS = frozenset({"grow", "expand", "increase", "swell", "shrink", "contract"})


def grows_at(scene: Scene, at: int, low: int) -> int:
    """The verb of "its loans grew at 16 percent", "has been expanding steadily at 6 percent", "the west grew fastest,
    at 30 percent"; -1 without one."""
    verb = at - 1
    if scene.low(verb) == "," and (scene.low(verb - 1) in _UTMOST or scene.tag(verb - 1) == "RBS"):
        verb -= 2
    while verb > low and scene.tag(verb).startswith("RB"):
        verb -= 1
    change = scene.change(verb)
    told = change is not None and change.lemma in _GROWS and scene.tag(verb).startswith("VB")
    if told or not (scene.tag(verb) == "VBG" and change is not None):
        return verb if told else -1
    subject = verb - 1
    while subject > low and scene.tag(subject).startswith(("VB", "RB", "MD")):
        subject -= 1
    return verb if scene.low(subject) in _PRICES else -1


_UTMOST = frozenset({"fastest", "slowest", "quickest"})
# "Prices were rising at 45 percent a year": how fast, and not where they stood.
_PRICES = frozenset("prices costs wages rents fares salaries earnings incomes pensions".split())
_PACES = frozenset("pace clip rate speed tempo limit maximum".split())


_LENT = frozenset("interest coupon discount tax exchange lending borrowing deposit growth".split())


def paced(scene: Scene, of: int, low: int) -> int:
    """The verb of "rose at a faster pace of 7.6 percent", "surged by the daily limit of 10 percent"; -1 without one."""
    if scene.low(of - 1) not in _PACES:
        return -1
    at = of - 2
    while at > low and scene.tag(at).startswith(("JJ", "DT", "RB", "VB", "NN", "HYPH")) and scene.low(at) not in _LENT:
        at -= 1
    if scene.low(at) not in {"at", "by"}:
        return -1
    while at > low and (scene.is_kind(at - 1, DATE) or scene.tag(at - 1).startswith("RB")):
        at -= 1
    return at - 1 if scene.change(at - 1) is not None and scene.tag(at - 1).startswith("VB") else -1
