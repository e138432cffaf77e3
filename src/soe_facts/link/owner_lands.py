"""Figures that are set side by side by country: "a barrel costs $3 in Saudi Arabia and $8.5 in Kuwait"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, QUANTITY, WORD, Scene

# So many words may part a figure from its country: "$3 to lift in Saudi Arabia".
_REACH = 4


def set_beside(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The country that a figure is told of, where another figure of its sentence is told of another country.

    A company that stands before them keeps its figures: "Yarra sold 2 million tonnes in Kenya and 1 million in Uganda".
    """
    node = scene.node_of[index]
    own = _land(scene, node)
    if own is None or role.kind not in {"level", "growth"}:
        return land_of_member(scene, index, done) if own is None else None
    low, _ = scene.bounds(node)
    if any(is_owner(scene.actor(at)) and scene.actor(at).kind != "class" for at in scene.of_kind(ACTOR, low, node)):
        return None
    if scene.low(low) in {"that", "this"} and scene.low(low + 1) in {"compares", "compared"}:
        return own  # "The average bill is 490 pounds. That compares with 603 pounds in England"
    quantity = scene.quantities[index]
    for other in (index - 1, index + 1, index - 2, index + 2):
        at = scene.node_of.get(other, -1)
        if at < 0 or scene.sentence_of[at] != scene.sentence_of[node] or scene.quantities[other].type != quantity.type:
            continue
        land = _land(scene, at)
        if land is not None and land.name != own.name and land.kind == own.kind:
            return own
    return None


def land_of_member(scene: Scene, index: int, done: dict[int, Owner]) -> Actor | None:
    """The country that stands right before a later figure of a list: "Italy's economy grew 0.7 percent, India's 5.8",
    "Poland exported 5 billion euros of it, France 6 billion"; not whom another trades with, "to Kenya 6 billion"."""
    node = scene.node_of[index]
    at = scene.before(node)
    parted = scene.low(at) == ","
    while scene.low(at) in _ENDS:
        at -= 1
    if not scene.is_kind(at, ACTOR) or scene.actor(at).kind not in _LANDS or scene.actor(at).how != "name":
        return None
    before = at - 1 - (scene.low(at - 1) == "the")
    if scene.low(before) == "and":
        before -= scene.low(before - 1) in {",", ";"}
    previous = previous_in_sentence(scene, index)
    if scene.low(before) not in ({";"} if parted else {",", "and", ";", "while"}) or previous not in done:
        return None
    first = done[previous].actor
    low, _ = scene.bounds(node)
    alike = first.kind == scene.actor(at).kind or (first.label == scene.actor(at).label == "GPE" and first.is_company)
    told = alike and scene.nodes[low].start <= first.start < scene.quantities[previous].end
    return scene.actor(at) if told and scene.actor(at).possessive == first.possessive else None


_LANDS = frozenset({"country", "place"})
_ENDS = frozenset({",", "'", "’", "s", "'s", "’s", "only"})


def _land(scene: Scene, node: int) -> Actor | None:
    """The country behind "in" after a figure."""
    _, high = scene.bounds(node)
    if scene.low(scene.after(node)) == "to" and scene.is_kind(scene.after(node) + 1, QUANTITY):
        node = scene.after(node) + 1  # "9 percent to 2.25 million in Gdansk"
    for at in range(max(node + 1, scene.after(node)), min(high, node + 1 + _REACH)):
        if scene.low(at) in {"in", "at"} and scene.is_kind(name := at + 1 + (scene.low(at + 1) == "the"), ACTOR):
            actor = scene.actor(name)
            return actor if actor.kind in _LANDS and actor.how == "name" and not actor.possessive else None
        if scene.nodes[at].kind in {QUANTITY, ACTOR} or scene.low(at) in {",", "and", ";"} or scene.is_finite(at):
            return None
        if scene.nodes[at].kind != WORD:
            return None
    return None


_PUBLIC = frozenset("public budget fiscal government sovereign national external primary current".split())


def is_public(scene: Scene, node: int, subject: Actor) -> bool:
    """ "S&P raised Kenya's rating, citing public debt of 60 percent of GDP": no share of what the subject does."""
    if subject.kind in {"country", "class", "place"} or subject.possessive:
        return False
    low, _ = scene.bounds(node)
    named = any(scene.actor(at).kind == "country" for at in scene.of_kind(ACTOR, low, node))
    return named and any(not _PUBLIC.isdisjoint(scene.low(at).split()) for at in range(max(low, node - 12), node))
