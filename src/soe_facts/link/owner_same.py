"""Owners that a figure takes over from the one before it, and parts of one figure that come from several bodies."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.common_words import POINTS_BACK
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, named_at
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, BE, METRIC, QUANTITY, Scene


def same_share(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Private firms made up 49 percent of China's trade, 2 percentage points more than": the share's own change."""
    if role.rule == "ranked" and index - 1 in done and pick is not None and pick.rule.startswith("whole"):
        return done[index - 1].actor  # "Singapore remained its biggest market with 27 percent"
    if scene.quantities[index].type != "percentage_point":
        return None
    node, previous = scene.node_of[index], previous_in_sentence(scene, index)
    if previous not in done or scene.quantities[previous].type != "percent":
        return None
    head = scene.node_of[previous]
    comma = next((at for at in range(node - 1, head, -1) if scene.low(at) == ","), -1)
    apart = comma < 0 or any(
        scene.nodes[at].kind in {ACTOR, METRIC} or scene.is_finite(at) for at in range(comma, node)
    )
    return None if apart else done[previous].actor


_EQUALS = BE | frozenset({"equals", "equalled", "equaled", "means", "meant", "makes", "made", "represents"})


def restated(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Vorona paid out 80 million and Orlo 45 million, which is 75 percent of what it earned": the last one's.

    So is "disbursed 177 million in compensation to Vorona and Orlo, or 98 percent of this year's ceiling".
    """
    node, previous = scene.node_of[index], previous_in_sentence(scene, index)
    if previous not in done or role.kind != "share":
        return None
    at = scene.before(node)
    if scene.low(at) in _EQUALS and scene.low(at - 1) == "which":
        at -= 1
    elif scene.low(at) != "or":
        return None
    if scene.low(at - 1) != ",":
        return None
    head = scene.node_of[previous]
    told = scene.low(at) == "or" and not any(scene.is_finite(i) or scene.low(i) == "," for i in range(head, at - 1))
    return done[previous].actor if told or scene.after(head) == at - 1 else None


_COMES = frozenset("came come comes coming stemmed derived originated arose accrued".split())
_WHOLES = frozenset({"total", "sum", "amount", "this", "that", "which", "these", "those", "them", "it"})
# What is handed over is its payer's, whoever adds it up.
_PAID = frozenset({"dividend", "tax_paid", "tax", "taxes", "royalties"})


def came_from(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Of the total, 7 billion came from central SOEs and 3 billion from local ones": each is its part's."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    if scene.quantities[index].type == "percent":
        return None
    at = scene.after(node)
    while at >= 0 and (scene.is_kind(at, METRIC) or scene.low(at) in {"in", "of"}):
        at += 1
    if scene.low(at) in _COMES:
        at += 1
    elif not _goes_on(scene, index, done):
        return None
    if scene.low(at) != "from":
        return None
    target = named_at(scene, at + 1, high)
    if target < 0:
        return None
    actor = scene.actor(target)
    paid = pick is not None and pick.id in _PAID
    return actor if paid or (actor.kind == "class" and _of_whole(scene, index, low)) else None


# "A third of that came from X", "was down to X", "half of it from X".
_OWES_TO = frozenset({("down", "to"), ("due", "to"), ("thanks", "to"), ("attributable", "to"), ("owed", "to")})


def part_from(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "A third of that, 295 billion, was down to the highway agency", "half of it from Vorona": whose part it is.

    So is the next one of a list: "a third of that from Petrovietnam and a quarter from Viettel".
    """
    node = scene.node_of[index]
    previous = previous_in_sentence(scene, index)
    at = scene.after(node)
    if scene.low(at) == "of" and scene.low(at + 1) in POINTS_BACK:
        at += 2
    elif previous not in done or not (done[previous].rule == "part_from" or _restates(scene, previous, node)):
        return None
    if scene.low(at) == "," and scene.is_kind(at + 1, QUANTITY) and scene.low(at + 2) == ",":
        at += 3
    at += scene.low(at) == ","
    at += scene.low(at) in BE or scene.low(at) in _COMES
    at += scene.low(at) in {"alone", "mostly", "mainly", "largely", "all"}
    if scene.low(at) == "from":
        at += 1
    elif (scene.low(at), scene.low(at + 1)) in _OWES_TO:
        at += 2
    else:
        return None
    target = named_at(scene, at, scene.bounds(node)[1])
    return scene.actor(target) if target >= 0 else None


def _restates(scene: Scene, previous: int, node: int) -> bool:
    """Whether a figure tells a share once more: "more than a third of that, Rs295.5 billion,"."""
    first = scene.node_of[previous]
    return scene.low(first + 1) == "of" and scene.low(first + 2) in POINTS_BACK and node - first <= _ASIDE


_ASIDE = 5


def _goes_on(scene: Scene, index: int, done: dict[int, Owner]) -> bool:
    """Whether a verb of coming is left out: "came from central enterprises, and 3 billion from local ones"."""
    low, _ = scene.bounds(scene.node_of[index])
    near = [other for other in range(index - 1, max(-1, index - 4), -1) if other in done]
    told = next((other for other in near if done[other].rule == "came_from"), -1)
    return told >= 0 and scene.node_of[told] >= low


def _of_whole(scene: Scene, index: int, low: int) -> bool:
    """Whether what is told is a part of the sum before: "Of the total, 7 billion", "of which 7 billion"."""
    node = scene.node_of[index]
    return any(scene.low(at) == "of" and {scene.low(at + 1), scene.low(at + 2)} & _WHOLES for at in range(low, node))
