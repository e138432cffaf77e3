"""Whom a passage or document is about when a figure names no one: its lead, its country, its group."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.scene import Scene

# How much more often than the last body told of the one must be named that a new paragraph goes back to; named so often
# at most, a body is not what all points of a list are about.
_MORE_OFTEN = 1.5
_RARELY = 2
_FAR_MORE_OFTEN = 2
# "2. Imports. …", "(b) Freight: …": a point of a list opens.
_POINT = re.compile(r"\n\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]|[•·*▪■-])\s*(?=[A-Z])")


def returns_to_lead(scene: Scene, node: int, other: int, done: dict[int, Owner]) -> Actor | None:
    """Whom a new paragraph without a name goes back to: the one body that the document is mostly about, or the country
    or class that its first figures belong to; a new point of a list about no body, to the country of them all."""
    start, end = scene.nodes[scene.node_of[other]].end, scene.nodes[node].start
    if "\n" not in scene.text[start:end]:
        return None
    lead = _lead(scene, done[other].actor, done, _POINT.search(scene.text, start, end) is not None)
    if lead is None or lead.name == done[other].actor.name:
        return None
    return lead if lead.start < start else None


def _lead(scene: Scene, last: Actor, done: dict[int, Owner], listed: bool) -> Actor | None:
    """Whom the document is about: a country or class that its first figures belong to, else the body named most."""
    cast = scene.cast
    first = next((done[at].actor for at in sorted(done) if not in_passing(done[at])), cast.topic)
    if first is None:
        return None
    passing = [cast.mentions.get(actor.name, 0) <= _RARELY for actor in (first, last)]
    apart, opens = cast.dominance < _MOSTLY, opens_on_country(scene)
    of_country = passing[0] and (apart or opens) if listed else all(passing) and apart and opens
    if of_country and first.kind != "country" and not first.kind == last.kind == "class":
        return home_of(scene) or first
    if first.kind in {"country", "class"}:
        return first
    topic = cast.topic
    if topic is None or cast.dominance >= _MOSTLY:
        return topic
    often = cast.mentions.get(topic.name, 0) >= _MORE_OFTEN * cast.mentions.get(last.name, 0)
    return topic if often and first.name == topic.name else None


_MOSTLY = 0.5
_OPENING = 8


def opens_on_country(scene: Scene) -> bool:
    """Whether a title or first paragraph names a country and none of the bodies below: "Kenya's power in figures"."""
    opening = scene.cast.actors[:_OPENING]
    end = scene.text.find("\n", opening[0].end) if opening else -1
    opening = [actor for actor in opening if actor.start < end]
    return any(actor.kind == "country" for actor in opening) and not any(is_owner(actor) for actor in opening)


def leads_on_country(scene: Scene, done: dict[int, Owner]) -> bool:
    """ "Sweden's exports fell 5 percent. The Riksbank cut its rate. Loans grew 9 percent": figures of a country, of
    which its central bank's decision is but one."""
    return done[min(done)].actor.kind == "country" and scene.cast.dominance < _MOSTLY


def home_of(scene: Scene) -> Actor | None:
    """The country that a document is mostly about: Kenya of "Kenya's power in figures"."""
    home = scene.cast.country
    if home is None:
        return None
    return Actor(-1, -1, home.name, home.name, "country", "GPE", country=home.code)


def in_passing(owner: Owner) -> bool:
    """Whether one is told of only as a holder, or a good with its price: "CEZ, 70% owned by the Czech state"."""
    if owner.actor.kind == "class" and owner.actor.name.endswith(_PAYERS):
        return True  # "Households will pay 163 cedis per kWh from January. Installed capacity reached"
    if owner.actor.name == "world":
        return True
    return owner.rule in {"holder", "commodity"} or (owner.rule == "agent" and owner.actor.kind == "country")


_PAYERS = (" households", " consumers", " customers", " motorists")


def of_group(scene: Scene, node: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """Whose "Group turnover" or "Consolidated profit" is after a plant or an arm was told of: the main body's."""
    topic = scene.cast.topic
    low, _ = scene.bounds(node)
    if scene.low(low) == "on" and scene.low(low + 1) in {"a", "the"} and scene.low(low + 3) in {"basis", "level"}:
        low += 1  # "On a consolidated basis, net profit soared"
    first = scene.low(low + 1) if scene.low(low) in {"a", "the"} else scene.low(low)
    whole = first in _WHOLES or (pick is not None and scene.text[pick.start : pick.end].lower().startswith(_WHOLES))
    if not whole or topic is None or topic.kind == "class" or topic.start > scene.nodes[low].start:
        return None
    if scene.cast.dominance < _MOSTLY and _follows_another(done, topic):
        return None  # of two rivals: "Maersk's ocean division earned 229 million. Group revenue was 13 billion"
    return topic if any(owner.actor.name == topic.name for owner in done.values()) else None


def _follows_another(done: dict[int, Owner], topic: Actor) -> bool:
    """Whether the figure before is of a body named on its own, not of an arm or plant of the main one."""
    last = done[max(done)] if done else None
    return last is not None and last.actor.name != topic.name and last.actor.kind in {"listed", "group", "bank"}


_WHOLES = ("group", "consolidated", "group-wide", "groupwide", "company-wide")


def accountant(scene: Scene, pick: Pick | None) -> Actor | None:
    """The company that a text is about, where a figure stands in such accounts as no country has: "Engie, in which the
    French state holds 23.6%, kept its guidance. Operating profit fell 9.4%"."""
    topic = scene.cast.topic
    corporate = pick is not None and pick.metric is not None and pick.metric.corporate
    return topic if corporate and topic is not None and topic.kind != "class" else None


def is_class_beside(scene: Scene, actor: Actor) -> bool:
    """Whether a class turns up once in a text that is mostly about a company: "Senelec … Independent producers supplied
    71 percent of the electricity"."""
    topic = scene.cast.topic
    if actor.kind != "class" or topic is None or not topic.is_company or topic.kind == "class":
        return False
    return scene.cast.dominance >= _MOSTLY and scene.cast.mentions.get(actor.name, 0) <= 1


def is_one_off(scene: Scene, last: Actor, topic: Actor) -> bool:
    """Whether the body told of last only turned up beside the one that the text is mostly about: "Sinosure insured it
    for 90 million. Net profit was"."""
    mentions = scene.cast.mentions
    often = mentions.get(topic.name, 0) >= _FAR_MORE_OFTEN * mentions.get(last.name, 0)
    rarely = often and mentions.get(last.name, 0) <= _RARELY and last.kind != "class"
    return rarely and last.name != topic.name and scene.cast.dominance >= _MOSTLY
