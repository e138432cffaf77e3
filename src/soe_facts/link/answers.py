"""Bare answers, which say nothing of their own but the figure: "How much will you spend? About 5 billion yuan"."""

from __future__ import annotations

from soe_facts.link.scene import QUOTES, Scene

# So many nodes may stand between a question and its answer: "A: ", a quotation mark.
_LABEL = 4


def question_before(scene: Scene, node: int) -> int:
    """The mark of the question that a sentence without a verb answers, or -1."""
    if not scene.asks:
        return -1
    low, high = scene.bounds(node)
    at = low - 1 - (scene.low(low - 1) in QUOTES)
    while at > 0 and scene.low(at) != "?" and low - at < _LABEL:
        at -= 1
    if at < 0 or scene.low(at) != "?" or any(scene.is_finite(i) for i in range(low, high)):
        return -1
    return at
