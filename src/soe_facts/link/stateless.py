"""What a state neither has nor does: words by which "it" and "its" mean a company that stands beside a government."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.referring import Reference

# What a state has none of: after "the government owns 51 percent of Fortum", "its shares" are Fortum's.
_CORPORATE = re.compile(
    r"\s(?:[\w.,-]+\s){0,3}?(?:shares?|stock|scrip|revenues?|sales|turnover|profits?|loss(?:es)?|earnings|income|ebitda|"
    r"fleet|customers|passengers|subscribers|shareholders|chairman|subsidiar(?:y|ies)|units?|parent|margins?|"
    r"factor(?:y|ies)|plants?|refiner(?:y|ies)|mines?|branches|workforce|competitors|rivals)\b",
    re.IGNORECASE,
)
# What a government does not do: after "the government gave it 2 billion", "it lost" is of the company.
_EARNS = re.compile(
    r" (?:also |now |still |again |only |then |already |has |had |ha[sd] also ){0,2}"
    r"(?:(?:ma[dk]es?|posted|reported|turned) (?:an? )?(?:[a-z-]+ )?(?:profit|loss)|lost|loses|earns|earned|"
    r"employs|employed|carries|carried|generates|generated|serves|served|handles|handled|mined|hauled)\b"
)
# "The state took over 4 billion euros of its debt": no state takes over its own.
_TAKEN_OVER = re.compile(
    r"\b(?:took over|takes? over|taken over|taking over|assumed?|absorb(?:ed)?|forg[ai]ven?|"
    r"wrote off|written off|wipe[ds]? out) "
    r"(?:(?:[a-z]+ )?[\d.,]+ (?:million|billion|trillion) [\w ]{2,20} of |(?:half|part|some|most|all) of |all )?$"
)


def without_states(text: str, before: list[Actor], reference: Reference) -> list[Actor]:
    """The actors that a word can mean, without the states where it cannot mean one: "the state gave it 2 billion. It
    lost"."""
    start, end = reference.start, reference.end
    if reference.possessive:
        company = _CORPORATE.match(text, end) or _TAKEN_OVER.search(text, max(0, start - 60), start)
        return [actor for actor in before if actor.kind != "country"] if company else before
    if reference.noun == "it" and _EARNS.match(text, end):
        return [actor for actor in before if actor.kind != "country" or actor.how != "nominal"]
    return before
