"""Whom "its" and "they" mean in clauses behind a relative one and at the head of a point of a list."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.discourse import Discourse

_TOLD_MORE = re.compile(
    r", (?:which|who|whose|in which|an?|the|one of|owned|bought|controlled|founded|once|now|long|formerly) "
    r"(?:[^,;.]|[.,]\d){3,90}, (?:[a-z]+ ){1,4}"
)
_OPENS = re.compile(r"(?:[.;\n]\s*|\b(?:while|whereas|but|and|although|though)\s)(?:[Tt]he |[A-Z]\w+['’]s? )?\Z")


def told_more(doc: Discourse, before: list[Actor], start: int) -> Actor | None:
    """ "While Vinatex, which had lost X in 2023, narrowed its loss", "while RCH, an arm of ÖBB, doubled its profit":
    whom a relative clause or an apposition tells more of."""
    low = doc.starts[doc.sentence(start)]
    for actor in reversed(before):
        if actor.start < low:
            return None
        if actor.is_company and actor.kind != "class" and _TOLD_MORE.fullmatch(doc.text, actor.end, start):
            opens = actor.start == low or _OPENS.search(doc.text, max(0, actor.start - 24), actor.start)
            return actor if opens and not actor.possessive else None
    return None


_POINT_OPENS = re.compile(r"\n\s*(?:\(?\d{1,2}[.)]|[•·*▪■–—-])\s+(?:[A-Z][\w ,&-]{2,40}[.:] )?\Z")


def class_of_list(doc: Discourse, before: list[Actor], start: int) -> Actor | None:
    """ "3. The State Railway lost 14 billion.\n\n4. Remittances. They paid 163 billion": the firms of all points."""
    if _POINT_OPENS.search(doc.text, max(0, start - 60), start) is None:
        return None
    return next((actor for actor in before if actor.kind == "class"), None)
