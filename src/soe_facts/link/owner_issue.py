"""What is issued and taken up: bonds and shares on sale are the issuer's figures, whoever buys them."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.common_words import POINTS_AT
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, QUANTITY, Scene

_TAKES = frozenset(
    "took take takes bought buy buys allotted got get snapped picked subscribed acquired absorbed received purchased "
    "allocated".split()
)
_PAPERS = frozenset(
    "bonds notes issue issuance offering offer deal transaction paper tranche sukuk debt securities debentures bond "
    "note".split()
)


def issued(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Commercial banks took up 58 percent of the bonds, and insurers 20 percent": shares of the issuer's sale."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    previous = previous_in_sentence(scene, index)
    if previous in done and done[previous].rule == "issued" and role.kind == "share" and role.rule == "gapping":
        return done[previous].actor
    if not (_of_paper(scene, node) if role.kind == "share" else _is_whole(scene, node, previous)):
        return None
    if not any(scene.low(at) in _TAKES for at in range(low, node)):
        return None
    return _issuer(scene, node, done)


def _of_paper(scene: Scene, node: int) -> bool:
    """ "58 percent of the bonds", "a third of the five-year notes"."""
    at = scene.after(node)
    if at < 0 or scene.low(at) != "of" or scene.low(at + 1) not in POINTS_AT:
        return False
    noun = at + 2
    while scene.tag(noun).startswith(("JJ", "CD", "HYPH")) and noun < at + 5:
        noun += 1
    return scene.low(noun).rpartition(" ")[2] in _PAPERS and not scene.is_kind(noun + 1, ACTOR)


def _is_whole(scene: Scene, node: int, previous: int) -> bool:
    """ "Were allotted 15% of the 11.8 billion shares": the whole that stands behind its part."""
    at = scene.before(node)
    head = scene.node_of.get(previous, -1)
    return scene.low(at) == "the" and scene.low(at - 1) == "of" and at - 2 == head and scene.is_kind(head, QUANTITY)


def _issuer(scene: Scene, node: int, done: dict[int, Owner]) -> Actor | None:
    """The body that the figures of the sentences before belong to, else the one that the text is about."""
    low, _ = scene.bounds(node)
    for other in sorted(done, reverse=True):
        if other in scene.node_of and scene.node_of[other] < low:
            owner = done[other].actor
            return owner if is_owner(owner) and owner.kind != "class" else None
    topic = scene.cast.topic
    return topic if topic is not None and topic.kind != "class" else None
