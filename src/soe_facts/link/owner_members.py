"""Figures of one of a class or a part of it, which the next sentence does not go on from."""

from __future__ import annotations

from soe_facts.link.owning import Owner
from soe_facts.link.scene import ACTOR, Scene

# So many figures one sentence may share out among classes.
_SHARES = 8


def is_member(scene: Scene, other: int, done: dict[int, Owner]) -> bool:
    """Whether a sentence only told of one of a class or a part of what was told before: "SBI alone made 9 billion",
    "Baowu made 130 million tonnes of it", "of which Baowu made 130 million tonnes"."""
    if done[other].rule == "ranked":
        return any(at in done for at in range(other))  # "Provinces sold X. Hunan led with Y. The bonds pay Z"
    node = scene.node_of[other]
    after = scene.after(node)
    if after >= 0 and _is_of_that(scene, after):
        return any(at in done for at in range(other))
    low, _ = scene.bounds(node)
    if any(
        _is_of_that(scene, at) and scene.is_kind(at + 2 + (scene.low(at + 2) == ","), ACTOR) for at in range(low, node)
    ):
        return any(at in done for at in range(other))
    if _is_shared_out(scene, other, done):
        return True
    alone = next((at for at in range(low, node) if scene.low(at) == "alone"), -1)
    return alone > low and scene.is_kind(alone - 1, ACTOR) and any(at in done for at in range(other))


def _is_of_that(scene: Scene, at: int) -> bool:
    """Whether a node opens "of it", "of which", "among them"."""
    pointing = {"it", "them", "which", "this", "that", "these", "those"}
    return scene.low(at) in {"of", "among"} and scene.low(at + 1) in pointing


def _is_shared_out(scene: Scene, other: int, done: dict[int, Owner]) -> bool:
    """Whether a sentence set the parts of a class told before side by side: "Profits of China's SOEs rose 5 percent.
    Those of central SOEs rose 4 percent, while those of local SOEs rose 7"."""
    sentence = scene.sentence_of[scene.node_of[other]]
    parts: set[str] = set()
    last = other
    while last + 1 in done and scene.sentence_of[scene.node_of[last + 1]] == sentence:
        last += 1
    for at in range(last, max(-1, last - _SHARES), -1):
        if at not in done or at not in scene.node_of:
            continue
        actor, distance = done[at].actor, sentence - scene.sentence_of[scene.node_of[at]]
        if actor.kind != "class" or distance > 1:
            return False
        if distance:
            return len(parts) > 1 and actor.name not in parts
        parts.add(actor.name)
    return False
