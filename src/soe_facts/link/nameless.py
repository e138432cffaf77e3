"""Bodies that a passage tells of without a name: "A municipal water board in Kisumu cut its losses"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.referring import COMPANY_NOUNS

_NOT_ALONE = frozenset(
    "unit subsidiary target rival newcomer entrant upstart challenger competitor owner shareholder buyer acquirer "
    "purchaser bidder seller vendor customer client investor issuer borrower debtor supplier contractor joint venture "
    "venture exporter importer trader business entity holding broker brokerage fund monopoly monopolist".split()
)
_NOUN = "|".join(
    sorted(
        {*(COMPANY_NOUNS - _NOT_ALONE), "water board", "hospital group", "hospital trust", "housing association"},
        key=len,
        reverse=True,
    )
)
_VERB = (
    r"(?:(?:also|now|still|has|had|which|itself) )?(?:made|lost|sold|had|has|is|was|spent|ran|cut|built|paid|took|won|"
    r"grew|fell|saw|bought|runs|shows|went|put|set|lent|owes|does|did|got|gave|rose|[a-z]{3,}ed)\b"
)
_OTHERS = "(?:that|which|who|whose|where|the)"  # "A plant that the group opened" is not the group
_BODY = re.compile(
    rf"(?:^|(?<=[.!?\n] )|(?<=\n))(?:A|An|One|Another) (?P<name>(?:(?!{_OTHERS}\b)[a-z][\w-]+ ){{0,4}}?(?:{_NOUN})"
    r"(?: (?:in|near|outside|from|based in) (?:the )?(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?|[a-z]+ of [A-Z]\w+))?)"
    rf"(?=,[^,.;\n]{{3,80}}, {_VERB}| {_VERB})",
)


def find_nameless(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The bodies told of only by what they are, as subjects that open a sentence; not those whose name follows."""
    found: list[Actor] = []
    for match in _BODY.finditer(text):
        start, end = match.span("name")
        at = bisect_left(actors, start, key=lambda actor: actor.start)
        if any(
            actor.label == "ORG" and actor.start < end + 3
            for actor in actors[max(0, at - 1) : at + 2]
            if actor.end > start
        ):
            continue
        words = match["name"]
        found.append(
            Actor(start, end, words, words, "company", "ORG", possessive=is_possessive(text, end), fullest=words)
        )
    return found
