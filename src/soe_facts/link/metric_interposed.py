"""The subject that an aside with a figure of its own parts from its verb: "EBITDA, helped by a price of $4, rose"."""

from __future__ import annotations

from soe_facts.link.common_words import MULTIPLIED
from soe_facts.link.metric_rules import Pick, fits, pick_at
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RELATIVES, WORD, Scene


def past_aside(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Net profit, which included a gain of 200 million on a port, doubled to 1.1 billion": of the subject, though the
    aside names another metric."""
    if role.slot not in {"delta", "new"} or role.trigger < 0:
        return None
    verb = role.trigger - (scene.low(role.trigger) in _PARTICLES)
    comma = verb - 1
    while scene.low(comma) in _AUXILIARIES or scene.tag(comma) in {"RB", "MD"}:
        comma -= 1
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    if scene.low(comma) != "," or comma <= low + 1 or not _is_verb(scene, verb):
        return None
    if any(True for _ in scene.of_kind(METRIC, verb, node)):
        return None  # "dropped by a tenth to 1.1 billion, and borrowings to 20.4 billion"
    opening = _opening(scene, comma, low)
    if opening < 0 or not any(True for _ in scene.of_kind(QUANTITY, opening, comma)):
        return None
    subject = _subject(scene, opening, low)
    if subject < 0 or not fits(scene.metric(subject).metric, scene.quantities[index], role):
        return None
    return pick_at(scene, subject, "subject_head", index, role)


_PARTICLES = frozenset({"up", "down"})  # "edged down 3 percent"
_AUXILIARIES = frozenset("was were is are has have had been being more than".split())


def _is_verb(scene: Scene, verb: int) -> bool:
    if scene.is_kind(verb, QUANTITY):
        return scene.low(verb).rpartition(" ")[2] in MULTIPLIED
    return scene.tag(verb) in {"VBD", "VBZ", "VBP", "VBN"}


_OPENERS = RELATIVES | frozenset(
    "despite including excluding thanks owing due even after before notwithstanding minus plus without net though "
    "although on in because like as".split()
)


_BY = frozenset({"by", "which", "whom"})


def _opening(scene: Scene, comma: int, low: int) -> int:
    """The comma before an aside that another closes: "EBITDA | , helped by X, rose"; -1 without one."""
    for at in range(comma - 1, low, -1):
        if scene.low(at) in {";", ":"}:
            return -1
        if scene.low(at) == ",":
            led = scene.low(at + 2) in _BY or scene.low(at + 3) in _BY
            opens = scene.tag(at + 1) in {"VBN", "VBG"} or scene.low(at + 1) in _OPENERS or led
            if opens:
                return at
            if scene.low(at + 1) == "and":
                return -1
    return -1


def _subject(scene: Scene, opening: int, low: int) -> int:
    """The metric that heads the phrase before an aside: "net profit at the group | , helped by"; -1 without one."""
    found = -1
    for at in range(opening - 1, low - 1, -1):
        if scene.is_kind(at, METRIC):
            found = at
            continue
        item = scene.nodes[at]
        inside = item.kind in {ACTOR, DATE} or item.tag.startswith(("NN", "JJ", "DT", "IN", "POS", "PRP$"))
        if not inside or (item.kind == WORD and scene.change(at) is not None):
            break
    return found
