"""Figures in a plan that tell what is there before it: "to close 170 of its 770 branches"."""

from __future__ import annotations

from soe_facts.link.date_use import is_bracketed_share, possessor
from soe_facts.link.scene import ACTOR, Scene
from soe_facts.link.status_views import (
    UNDER,
    is_of_past,
    is_to_change,
    is_told_of,
    names_deal,
)
from soe_facts.link.status_words import ESTIMATE, FORECAST, TARGET, VIEW_NOUNS

# "Less than the 9 billion zlotys it planned to invest"
_VIEWING = TARGET | FORECAST | ESTIMATE
_OWN = frozenset("its their our his her my".split())
_MEMBERS = [["employees"], ["workers"], ["staff"], ["miners"], ["customers"], ["subscribers"], ["shareholders"]]


def is_there(scene: Scene, index: int) -> bool:
    """ "To close 170 of its 770 branches", "sell the 45 percent stake that it holds": what a plan is about."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    before, after = scene.before(node), scene.after(node)
    if is_bracketed_share(scene, node):
        return True
    if (
        is_of_past(scene, before)
        or is_to_change(scene, before)
        or (is_told_of(scene, before, after) and scene.low(after + 1) not in _VIEWING)
    ):
        return True
    if {scene.low(after), scene.low(after + 1)} & VIEW_NOUNS:
        return False  # "missed the 170-million-tonne target"
    if quantity.type == "multiple" and not _SALE.isdisjoint(scene.low(at) for at in range(after, after + 5)):
        return True  # "asked for 4.6 times what was on offer", "4.6 times the sum sought"
    if scene.low(before) in {"a", "an", "the", "its"} and scene.low(before - 1) in UNDER and names_deal(scene, after):
        return True
    called = scene.low(before) in {"of", "worth"} and names_deal(scene, before - 1)
    if called and scene.low(before - 2) in {"a", "an", "the"} and scene.low(before - 3) in UNDER:
        return True  # "will build 37 trains under a contract of 452 million euros"
    owned = scene.low(before) in _OWN or (scene.is_kind(before, ACTOR) and scene.actor(before).possessive)
    if quantity.type == "money" and scene.low(before) == "the" and _was_decided(scene, after):
        return True
    if quantity.type == "physical":
        return (owned or scene.low(before) == "the") and "-" in quantity.text
    if quantity.type == "count":
        known = owned or scene.low(before) == "the"
        if scene.tag(after) == "MD" and (known or possessor(scene, before + 1) >= 0):
            return (quantity.unit_text or "").split()[-1:] in _MEMBERS  # "its 11,300 workers will get a bonus"
        return known and scene.low(before - 1) in {"of", "all", "from", "among", "by", "at"}
    held = scene.low(after) in {"stake", "shareholding", "interest", "holding"}
    return quantity.type == "percent" and held and (owned or scene.low(before) == "the")


_SALE = frozenset({"offer", "sale", "sought", "offered", "issued", "sold"})


def _was_decided(scene: Scene, after: int) -> bool:
    """ "The 3 billion rand bailout that parliament approved in June will not last": a past clause tells which."""
    for at in range(after, after + 4):
        if scene.low(at) in {"that", "which"}:
            return any(scene.low(i) in _DECIDED and scene.tag(i) == "VBD" for i in range(at + 1, at + 5))
    return False


_DECIDED = frozenset(
    "approved agreed granted gave received got won paid took borrowed signed secured injected passed voted backed "
    "provided issued raised lent".split()
)
