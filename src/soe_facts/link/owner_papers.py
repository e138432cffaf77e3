"""Whose the yield of a bond is: "Polish bonds", "German Bunds", "the benchmark 10-year yield"."""

from __future__ import annotations

import re

from soe_facts import countries
from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_lead import home_of
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import previous_in_sentence
from soe_facts.link.scene import ACTOR, Scene

_YIELDS = frozenset({"yield", "bond_yield"})
_PAPER = r"(?:bonds?|notes?|bills?|debt|securities|paper|yields?|eurobonds?|gilts?|bunds?)"
_TERM = r"(?:[\w-]+-(?:year|month|day)|\d{4}|benchmark|government|sovereign|treasury|state|long-dated|dollar|local)"
_OF_COUNTRY = re.compile(
    rf"\b(?P<land>[A-Z][\w.]+(?: [A-Z]\w+)?)(?:['’]s?)? (?:{_TERM} ){{0,4}}(?:{_PAPER}|ones?|equivalents?)\b|"
    r"\b(?P<named>Bunds?|bunds?|[Gg]ilts?|"
    r"JGBs?|BTPs?|OATs?|Bonos|Treasur(?:ies|ys))\b"
)
_NAMED = {"b": "Germany", "g": "United Kingdom", "j": "Japan", "bt": "Italy", "o": "France", "bo": "Spain"}
_ANY_STATE = re.compile(
    rf"\b(?:(?:[Bb]enchmark|government|sovereign|[Tt]reasury) (?:{_TERM} )*{_PAPER}|"
    rf"(?:[Tt]wo|[Tt]hree|[Ff]ive|[Ss]even|[Tt]en|[Tt]hirty|\d+)-year (?:{_TERM} )*{_PAPER})\b"
)
_STATE = re.compile(r"\b(?:government|sovereign|[Tt]reasury)\b")


def of_state_paper(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The country whose bonds are spoken of last before a yield, or before the figure that it goes on from."""
    if pick is None or pick.id not in _YIELDS:
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    previous = previous_in_sentence(scene, index)
    start = scene.nodes[scene.node_of[previous]].end if previous >= 0 else scene.nodes[low].start
    words = scene.text[start : scene.nodes[node].start]
    named = [land for match in _OF_COUNTRY.finditer(words) if (land := _country(match)) is not None]
    if named:
        land = named[-1]
        return Actor(-1, -1, land.name, land.name, "country", "GPE", country=land.code)
    if previous in done and done[previous].rule == "paper" and pick.rule in {"same_statistic", "nearest"}:
        return done[previous].actor
    told = _ANY_STATE.search(words)
    if told is None or (_STATE.search(told[0]) is None and _names_body(scene, low, node)):
        return None
    return home_of(scene)


def _country(match: re.Match[str]) -> countries.Country | None:
    if match["named"]:
        word = match["named"].lower()
        name = next((_NAMED[key] for key in (word[:2], word[:1]) if key in _NAMED), "United States")
        return countries.by_name(name)
    words = match["land"]  # "the Italian", "U.S. Treasury"
    names = (words, words.rpartition(" ")[2], words.partition(" ")[0])
    return next((land for name in names if (land := countries.by_name(name)) is not None), None)


def _names_body(scene: Scene, low: int, node: int) -> bool:
    """Whether a body is told of that may have issued the paper: "Eskom's 10-year bonds"."""
    bodies = (scene.actor(at) for at in scene.of_kind(ACTOR, low, node))
    return any(is_owner(actor) and actor.kind not in {"index", "exchange"} for actor in bodies)
