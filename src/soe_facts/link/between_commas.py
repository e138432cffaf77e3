"""What stands between commas behind a name and tells what it is: "Tauron, a utility with debts of X, sank"."""

from __future__ import annotations

from soe_facts.link.scene import ACTOR, Scene


def is_aside(scene: Scene, at: int, verb: int) -> bool:
    """Whether a name stands between commas that tell what the one before is: "Maaden, another PIF company, surged"."""
    closes = next((i for i in range(at + 1, verb) if scene.low(i) == ","), -1)
    if closes != verb - 1:
        return False
    opens = next((i for i in range(at - 1, max(0, at - 6), -1) if scene.low(i) == ","), -1)
    described = opens > 0 and scene.is_kind(opens - 1, ACTOR) and scene.tag(opens + 1) in {"DT", "PRP$"}
    return described and not any(scene.is_finite(i) for i in range(opens, closes))


def is_of_aside(scene: Scene, at: int, verb: int) -> bool:
    """Whether a statistic stands between commas that tell what the name before them is: "Tauron, a utility with
    debts of 10 billion zlotys, sank"."""
    if scene.low(verb - 1) != ",":
        return False
    opens = next((i for i in range(at - 1, max(0, at - _ASIDE), -1) if scene.low(i) == ","), -1)
    return opens > 0 and scene.is_kind(opens - 1, ACTOR) and _opens_phrase(scene, opens + 1)


def _opens_phrase(scene: Scene, at: int) -> bool:
    """ "…, a utility", "…, the largest lender": where an article or pronoun opens what a name is."""
    return scene.tag(at) in {"DT", "PRP$"} or (scene.is_kind(at, ACTOR) and scene.actor(at).how != "name")


_ASIDE = 9
