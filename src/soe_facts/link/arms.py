"""Bodies told by whose arm they are: "The Shanghai-listed unit of Yarra Group expects" is not what Yarra expects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from soe_facts.link.actors import Actor
from soe_facts.link.discourse import Discourse
from soe_facts.link.salience import most_salient

# At the start of a sentence or behind "while": "The listed arm of state-run |Yarra".
_ARM_OF = re.compile(
    r"(?:(?<=[.!?\n\"”] )|(?<=\n)|(?<=\bwhile )|(?<=\bbut )|(?<=\band )|(?<=\bas ))"
    r"(?P<words>(?:[Tt]he|An?) (?:(?!of\b|in\b|at\b)[\w’'.-]+ ){0,4}?"
    r"(?:unit|arm|subsidiary|division|affiliate|offshoot|spin-off)) of (?:the )?(?:(?:[a-z][\w-]* ){0,4})(?=[A-Z])"
)
_TOLD = ("unit of ", "arm of ", "subsidiary of ", "division of ", "affiliate of ", "offshoot of ", "spin-off of ")
_REACH = 300


def with_arms(doc: Discourse, actors: list[Actor], start_of: Callable[[Actor], int]) -> list[Actor]:
    """The actors, in the stead of the owner of an arm the body that is meant by it.

    "CTG Renewables will sell notes. The listed unit of CTG Corp expects to pay 2.2 percent": Renewables does.
    """
    if not any(words in doc.text for words in _TOLD):
        return actors
    for match in _ARM_OF.finditer(doc.text):
        at = bisect_left(actors, match.end(), key=start_of)
        owner = actors[at] if at < len(actors) else None
        if owner is None or owner.start != match.end() or owner.how != "name" or not owner.is_company:
            continue
        first = bisect_left(actors, match.start(), key=start_of)
        before = [
            one for one in actors[max(0, first - _REACH) : first] if one.name != owner.name and one.kind != "class"
        ]
        arm = most_salient(doc, before, match.start(), "company", match["words"].split(), possessive=False)
        if arm is None or arm.members:
            continue
        found = replace(arm, start=match.start(), end=owner.end, how="nominal", possessive=owner.possessive)
        actors = [*actors[:first], found, *actors[at + 1 :]]
    return actors
