"""How bodies are tied: whom "the parent", "its subsidiary", "its Spanish rival" or "the borrower" means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from soe_facts import countries
from soe_facts.link.actors import Actor

_ROLES = {
    "parent": "parent", "owner": "parent", "holding": "parent", "subsidiary": "arm", "unit": "arm", "arm": "arm",
    "rival": "rival", "peer": "rival", "counterpart": "rival", "competitor": "rival", "sister": "rival",
    "neighbour": "rival", "neighbor": "rival", "borrower": "borrower",
    "debtor": "borrower", "client": "borrower", "customer": "borrower",
}  # fmt: skip
# Nouns for another than one's own body that mean nobody unless the text says who is it.
STRICT = frozenset({"parent", "subsidiary", "unit", "borrower", "debtor"})
_ROLE = "|".join(_ROLES)
_ANY = re.compile(
    rf"\b(?:{_ROLE}|belongs|owned by|part of|of the two|of the pair|better|worse|different|similar|other way|"
    r"opposite way|harder|tougher|fared|struggled|[Tt]hings|[Mm]atters|[Ll]ife|picture|situation|outlook|mood|"
    r"contrast)\b"
)
_DETERMINER = r"(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[\w.]+['’]s?)"
# "Its parent, X", "the company's owner is X", "its low-cost unit X".
_BEFORE = re.compile(
    rf"\b{_DETERMINER} (?:[\w-]+ ){{0,3}}?(?P<role>{_ROLE})(?: company| bank| firm| group)?"
    r"(?:(?:,| is| was)?|(?:,| is| was) (?:the|an?) (?:[a-z-]+ ){0,2}[a-z-]+) $"
)
# "X, its Stockholm-based rival", "X, the parent of", "X, a unit of".
_AFTER = re.compile(
    rf"(?:, (?:the|an?) [^,.;\n]{{3,40}},)?(?:,| is| was) {_DETERMINER} (?:[\w-]+ ){{0,4}}?(?P<role>{_ROLE})\b"
)
# "X is the smaller of the two", "X of Spain has fared worse", "X tells a different story": set beside the body before.
_COMPARED = re.compile(
    r"(?: of (?:the )?[A-Z]\w+)?(?:, [^,.;\n]{3,60},)? (?:(?:is|was|has|have|had|tells?|did|does) (?:[a-z]+ ){0,3}?)?"
    r"(?:(?:smaller|larger|bigger|weaker|stronger) of the (?:two|pair)|"
    r"(?:faring|fare[sd]?|done|doing|better|worse|harder|tougher|struggled)\b|"
    r"(?:different|similar) (?:story|league|tale|picture|case|matter)|"
    r"(?:gone|went|moved|goes) the (?:other|opposite) way)"
)
# "Things look bleaker at X", "It was a different picture at X": a sentence that turns to another.
_TURNS_TO = re.compile(
    r"(?:^|[.!?\n][\"”]?\s?)(?:And |But |By contrast, )?(?:Things|Matters|Life|It|There|This|That|"
    r"(?:The|A) (?:[a-z]+ ){0,3}?(?:picture|story|situation|outlook|mood|news|contrast|opposite|"
    r"reverse|year|quarter|half))\b[^.;:\n\d]{0,80} "
    r"(?:at|for|with|from) (?:the |its )?(?:(?:[A-Z]\w+['’]s |[a-z-]+ ){1,4})?$"
)
_TURNS = 120
_ENDS = frozenset(".,:;")
# What stands between an arm and its parent, the parent named last.
_HELD_BY = re.compile(
    r"(?: is| was|,)?(?: now| still)? (?:belongs to|part of|[\w -]{0,20}owned by|"
    r"an? (?:[\w-]+ ){0,3}?(?:unit|arm|subsidiary) of) (?:the )?(?:[a-z-]+ ){0,3}$"
)
_ARM_OF = re.compile(
    r"\b(?:unit|arm|subsidiary|division|affiliate|offshoot|spin-off) of (?:the )?(?:(?:[a-z][\w-]* ){0,4})$"
)
_ROLE_REACH = 80

Ties = Mapping[str, Sequence[Actor]]


def ties(text: str, actors: Sequence[Actor]) -> Ties:
    """The named bodies by what they are to others: "Its parent, Samruk" makes Samruk a parent."""
    found: dict[str, list[Actor]] = {}
    if _ANY.search(text) is None:
        return found
    last: Actor | None = None
    for actor in actors:
        if actor.how != "name" or not actor.is_company or actor.kind == "class":
            last = actor if actor.how == "pronoun" else None
            continue
        for role in _roles(text, actor):
            found.setdefault(role, []).append(actor)
        if last is not None and _HELD_BY.fullmatch(text, last.end, actor.start):
            found.setdefault("arm", []).append(last)
            found.setdefault("parent", []).append(actor)
        last = actor
    return found


def _roles(text: str, actor: Actor) -> set[str]:
    before = _BEFORE.search(text, max(0, actor.start - _ROLE_REACH), actor.start)
    after = None if actor.possessive else _AFTER.match(text, actor.end, actor.end + _ROLE_REACH)
    roles = {_ROLES[match["role"]] for match in (before, after) if match is not None}
    if _ARM_OF.search(text, max(0, actor.start - _ROLE_REACH), actor.start) is not None:
        roles.add("parent")
    beside = not actor.possessive and (
        _COMPARED.match(text, actor.end)
        or (
            text[actor.end : actor.end + 1] in _ENDS
            and _TURNS_TO.search(text, max(0, actor.start - _TURNS), actor.start)
        )
    )
    return roles | {"rival"} if beside else roles


_INTRODUCES = re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,3}}?(?:{_ROLE})(?:,| is| was)? [A-Z]")


# "Temasek-owned Seatrium", "Rosneft subsidiary Bashneft".
_LEADS = re.compile(
    rf"[-‑](?:owned|controlled|backed|led|run|linked|managed)\b| (?:[a-z-]+ ){{0,2}}?(?:{_ROLE}) (?=[A-Z])"
)


def introduces(text: str, actor: Actor) -> bool:
    """Whether a body only leads to another: "Its Irish rival, Hartwell, tells a different story"."""
    if actor.how == "name" and not actor.possessive and _LEADS.match(text, actor.end) is not None:
        return True
    return actor.possessive and _INTRODUCES.match(text, actor.end) is not None


def share_trades(found: Ties, described: dict[str, frozenset[str]], actors: Sequence[Actor]) -> None:
    """Let rivals be called alike: where Finnair is a carrier, so is "its Latvian rival airBaltic"."""
    for rival in found.get("rival", ()):
        other = next(
            (a for a in reversed(actors) if a.start < rival.start and a.name in described and a.name != rival.name),
            None,
        )
        if other is not None:
            words = described[other.name] | described[rival.name]
            for name in (other.name, rival.name):
                described[name] |= {word for word in words if not word.startswith("state")}


def tied(found: Ties, noun: str, before: Sequence[Actor]) -> Actor | None:
    """Whom "the parent" or "the borrower" means: the last body said to be it, for want of one the other of two
    that are tied."""
    role = _ROLES.get(noun)
    end = before[-1].start if before else -1
    said = [actor for actor in found.get(role or "", ()) if actor.start <= end]
    if said:
        return said[-1]
    other = {"parent": "arm", "arm": "parent"}.get(role or "")
    others = {actor.name for actor in found.get(other or "", ()) if actor.start <= end}
    if not others:
        return None
    return next((a for a in reversed(before) if a.how == "name" and a.is_company and a.name not in others), None)


def other_than(
    found: Ties, noun: str, words: str, own: Actor, before: Sequence[Actor], homes: Mapping[str, str]
) -> Actor | None:
    """Whom "its parent" or "its Spanish rival" means: the body said to be it, of two rivals the other one."""
    role = _ROLES.get(noun)
    if role is None:
        return None
    said = [actor for actor in found.get(role, ()) if actor.start < own.start and actor.name != own.name]
    nation = next((home.code for word in words.split()[1:] if (home := countries.by_name(word))), None)
    if not said and role == "rival":
        said = [a for a in before if a.how == "name" and a.is_company and a.kind != "class" and a.name != own.name]
    if nation is not None:
        said = [actor for actor in said if homes.get(actor.name, actor.country) in {nation, None}]
    if not said and nation is not None and role in {"arm", "parent"}:
        # "Vattenfall bought half of Valdres Power. Its Lithuanian unit": whose home the text tells.
        named = (a for a in reversed(before) if a.how == "name" and a.is_company and a.name != own.name)
        return next((a for a in named if homes.get(a.name, a.country) == nation), None)
    if not said and noun in STRICT:
        other = tied(found, noun, before)
        return other if other is not None and other.name != own.name else None
    return said[-1] if len({actor.name for actor in said}) == 1 else None
