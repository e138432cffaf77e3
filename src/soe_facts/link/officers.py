"""The person behind an office: "said its chief executive, Jan Nowak", "said the head of research at Orient, Li"."""

from __future__ import annotations

from soe_facts.link.named_back import OFFICES
from soe_facts.link.scene import ACTOR, WORD, Scene
from soe_facts.link.unnamed import PEOPLE

_OFFICE_WORDS = OFFICES | PEOPLE
_LINKS = frozenset({"of", "for", "at", "in", "and", "-", "'s", "’s", "'", "’", "s", "the", "managing", "acting"})
_TAGS = ("NN", "JJ", "DT", "PRP$", "POS", "HYPH", "VBG")
_REACH = 14


def person_in_office(scene: Scene, first: int, high: int) -> int:
    """The person whom an office that opens at a node introduces, past whose office it is; or -1.

    "Its chief executive, Jan Nowak", "Eskom's chairman Mteto Nyati", "the head of research at Orient Bank, Li Min".
    """
    office = False
    for at in range(first, min(high, first + _REACH)):
        if scene.is_kind(at, ACTOR) and scene.actor(at).label == "PERSON" and scene.actor(at).how == "name":
            return at if office else -1
        if scene.low(at) == ",":
            if not (office and scene.is_kind(at + 1, ACTOR)):
                return -1
            continue
        item = scene.nodes[at]
        office = office or (item.kind == WORD and item.low.rpartition("-")[2] in _OFFICE_WORDS)
        if item.kind == WORD and item.low not in _LINKS and not item.tag.startswith(_TAGS):
            return -1
    return -1
