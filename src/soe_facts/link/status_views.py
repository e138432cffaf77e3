"""What a figure is called or set against: a plan, an estimate, a promise, a part already spent."""

from __future__ import annotations

from soe_facts.link.scene import QUANTITY, Scene

VIEWED = {
    **dict.fromkeys(("plan", "target", "goal", "budget"), "target"),
    **dict.fromkeys(("forecast", "projection", "prediction", "guidance", "outlook"), "forecast"),
    "estimate": "estimate",
}


def view_of(scene: Scene, node: int) -> str | None:
    """ "Against a plan of 102 trillion dong", "missed the 15 billion yuan average estimate": what it is called."""
    before, after = scene.before(node), scene.after(node)
    if scene.low(before) == "of" and scene.low(before - 1) in VIEWED and scene.low(before - 2) in {"a", "an", "the"}:
        compared = {scene.low(before - 3), scene.low(before - 4)} & _MEASURES
        return VIEWED[scene.low(before - 1)] if compared else None
    for at in range(after, after + 3 if after >= 0 else 0):
        if scene.low(at) in {"estimate", "forecast"} and scene.low(at + 1) in {"of", "by", "from"}:
            return VIEWED[scene.low(at)]
        if not scene.nodes[min(at, len(scene.nodes) - 1)].tag.startswith(("JJ", "NN")):
            break
    return None


_MEASURES = frozenset("against versus than with above below from to".split())
_PROMISES = {
    **dict.fromkeys(("promised", "promises", "pledged", "vowed"), "target"),
    **dict.fromkeys(("estimates", "estimated", "estimate"), "estimate"),
}


def promised(scene: Scene, modal: int, low: int) -> str | None:
    """ "Promised that its share would shrink", "estimates that banks will need": the verb above "will" decides."""
    for at in range(modal - 1, low - 1, -1):
        word = scene.low(at)
        if word in {";", ":"} or scene.is_kind(at, QUANTITY):
            return None
        if word in _PROMISES and scene.nodes[at].tag in {"VBZ", "VBD", "VBP"} and scene.low(at + 1) != ",":
            return _PROMISES[word]
    return None


def is_spent(scene: Scene, at: int, node: int, high: int) -> bool:
    """ "Plans to spend 14 billion, of which 9 billion was spent": a part with a past verb of its own."""
    if scene.low(at) not in {"which", "whom"} or scene.low(at - 1) != "of":
        return False
    verb = next((i for i in range(node + 1, min(high, node + 6)) if scene.is_finite(i)), -1)
    return verb > 0 and scene.nodes[verb].tag in {"VBD", "VBZ", "VBP"}
