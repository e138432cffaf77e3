"""Firms told of by the town in their name: "Navoi dug up 3.1 million ounces" after Navoi Mining and Metallurgical."""

from __future__ import annotations

import re
from dataclasses import replace

from soe_facts.link.actors import Actor

_DESCRIBED = re.compile(r"(?:, (?:the|an?|which|whose|[A-Z][\w-]*['’]s) [^.;\n]{3,90},)?")
# What a firm does and a town does not.
_ACTS = re.compile(
    r" (?:also |now |still |itself |alone |then |only )?(?:dug|mined|produce[ds]?|made|makes|earn(?:ed|s)|lost|sold|"
    r"sells|pumped|posted|reported|booked|invested|paid|owes|owed|exported|shipped|generate[ds]?|refined|smelted|supplie[ds]|"
    r"employ(?:s|ed)|expects|plans|aims|intends|operates|runs|announced|swung|returned|boosted|lifted|raised|cut|said)\b"
)
_OWNS = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:revenues?|profits?|net|output|production|shares|debts?|sales|turnover|earnings|"
    r"loss(?:es)?|share|stake|fleet|capacity|"
    r"workforce|employees|board|management)\b"
)
_PLACED = re.compile(r"\b(?:in|at|from|to|of|near|outside|around|between|for|through) (?:the )?$")


def as_namesakes(text: str, actors: list[Actor]) -> list[Actor]:
    """Towns that act as firms do, where just one firm that was named before opens on their name."""
    firms = [actor for actor in actors if actor.is_company and actor.kind not in {"class", "index"}]
    if not firms:
        return actors
    return [_namesake(text, actor, firms) if actor.kind == "place" else actor for actor in actors]


def _namesake(text: str, actor: Actor, firms: list[Actor]) -> Actor:
    if actor.how != "name" or _PLACED.search(text, max(0, actor.start - 14), actor.start):
        return actor
    described = _DESCRIBED.match(text, actor.end)
    end = described.end() if described is not None else actor.end
    if not (_ACTS.match(text, end) or _OWNS.match(text, actor.end)):
        return actor
    opening = actor.named + " "
    named = {firm.name: firm for firm in firms if firm.end < actor.start and firm.named.startswith(opening)}
    if len(named) != 1:
        return actor
    firm = next(iter(named.values()))
    return replace(firm, start=actor.start, end=actor.end, named=actor.named, possessive=actor.possessive)
