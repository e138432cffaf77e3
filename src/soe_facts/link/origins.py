"""The country that a text gives each body: "Belgium's Tractor", "the Danish group Vindborg", "CMOK of China"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.find.places import country_code
from soe_facts.link.actors import Actor

_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?"
_OWNED = re.compile(rf"({_NAME})['’]s? (?:[a-z-]+ ){{0,5}}$")
# Also "its Irish rival, Hartwell".
_ADJECTIVE = re.compile(
    r"\b([A-Z]\w+(?: [A-Z]\w+)?)(?:-(?:based|registered|listed))? (?:(?:[a-z-]+ ){1,4}|(?:rival|peer|counterpart|"
    r"parent|owner|neighbou?r|unit|arm|subsidiary|sister), )$"
)
_BASED = re.compile(rf"({_NAME})-(?:based|headquartered) (?:[a-z-]+ ){{0,4}}$")
_BEHIND = re.compile(
    rf"(?: of (?:the )?({_NAME})|,? \(?(?:an?|the) ({_NAME})(?:['’]s)? [a-z]|,? based in (?:the )?({_NAME}))"
)
# So far before a name its country may stand.
_BEFORE = 60


def origins(text: str, actors: Sequence[Actor]) -> dict[str, str]:
    """Country codes by the name of the body, by the first words beside a mention that tell one, else by its name."""
    found: dict[str, str] = {}
    for actor in actors:
        if actor.how != "name" or not actor.is_company or actor.name in found:
            continue
        code = actor.country or _beside(text, actor)
        if code is not None:
            found[actor.name] = code
    for actor in actors:
        if actor.how == "name" and actor.is_company and actor.name not in found and (home := _in_name(actor.name)):
            found[actor.name] = home
    return found


def _beside(text: str, actor: Actor) -> str | None:
    low = text.rfind("\n", max(0, actor.start - _BEFORE), actor.start) + 1 or max(0, actor.start - _BEFORE)
    for pattern in (_BASED, _OWNED, _ADJECTIVE):
        before = pattern.search(text, low, actor.start)
        if before is not None and (code := _code(before[1], pattern is _ADJECTIVE)):
            return code
    after = _BEHIND.match(text, actor.end, actor.end + _BEFORE)
    return _code(next(group for group in after.groups() if group), False) if after is not None else None


def _code(words: str, adjective: bool) -> str | None:
    """The code of the country that words name or end on, or in which the place lies."""
    for name in (words, words.rpartition(" ")[2]):
        home = countries.by_name(name)
        if home is not None and (not adjective or countries.is_adjective(name)):
            return home.code
    return None if adjective else country_code(words)


def _in_name(name: str) -> str | None:
    """The country that a name itself tells: "Croatia Ferries", "Bank of Ruvania"."""
    words = name.split(" ")
    for first, word in enumerate(words):
        home = countries.by_name(word) or countries.by_name(" ".join(words[first : first + 2]))
        if home is not None:
            return home.code
    return None
