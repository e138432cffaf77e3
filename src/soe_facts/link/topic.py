"""Which body or class a text is mostly about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from soe_facts.link.actors import FRONT_WORDS, Actor
from soe_facts.link.discourse import HOLDS
from soe_facts.link.ties import introduces
from soe_facts.registry import load_registry

_FRONT = 80
# "Although Alstom had warned of delays, Renfe": one in a clause before the main one.
_FRONTED = re.compile(rf"(?:^|[.!?\n]\s*){FRONT_WORDS}\s[^,.;:\n]*$")


def find_topic(text: str, actors: Sequence[Actor]) -> tuple[Actor | None, float]:
    """The company or class mentioned most, the first subject at a tie, and its share of all such mentions."""
    bodies = [actor for actor in actors if actor.is_company and actor.kind != "index"]
    bodies = [actor for actor in bodies if not _only_owns(text, actor)] or bodies
    votes = Counter(actor.name for actor in bodies)
    if not votes:
        return None, 0.0
    best = max(votes.values())
    tied = [actor for actor in bodies if votes[actor.name] == best]
    whole = _whole_of(tied[0], actors) if tied[0].kind == "class" else None
    if whole is not None:
        return whole, best / votes.total()
    first = next(actor for actor in actors if actor.is_company)
    lead = votes[first.name]
    if tied[0].kind == "subsidiary" and first.kind in _PARENTS and (best - lead <= 1 or _is_arm(tied[0], first, lead)):
        return first, lead / votes.total()  # news of a group that tells of an arm twice
    led = [actor for actor in tied if not _FRONTED.search(text, max(0, actor.start - _FRONT), actor.start)]
    acting = (actor for actor in led if not _BY_OTHERS.search(text, max(0, actor.start - _BEFORE_NAME), actor.start))
    return next(acting, (led or tied)[0]), best / votes.total()


def _is_arm(arm: Actor, group: Actor, mentions: int) -> bool:
    """Whether a body told of often is by the registry an arm of the one that a text opens on and goes back to."""
    registry = load_registry().by_id
    return mentions > 1 and arm.id in registry and registry[arm.id].parent == group.id


# "Nine-tenths of which was lent by China's Exim Bank": who turns up as another's lender is not what it is about.
_BY_OTHERS = re.compile(r"\b(?:by|from|with|against|like|unlike) (?:the )?(?:[A-Z][\w.-]*(?:['’]s)? )?(?:[a-z]+ )?$")
_BEFORE_NAME = 40
_PARENTS = frozenset({"group", "listed", "company"})

# "Industries Qatar, 51 percent owned by", "is a unit of".
_OWNED_BY = re.compile(
    r"\b(?:owned|held|controlled|backed)(?:,? [\w-]+){0,2} by (?:the )?$"
    r"|\b(?:subsidiary|unit|arm|affiliate|part|division|offshoot) of (?:the )?$"
)


def _only_owns(text: str, actor: Actor) -> bool:
    """Whether one is named only as whose a body is: "QatarEnergy's arm Industries Qatar", "PIF holds 9 percent"."""
    if introduces(text, actor) or HOLDS.match(text, actor.end) is not None:
        return True
    return _OWNED_BY.search(text, max(0, actor.start - 40), actor.start) is not None


def _whole_of(part: Actor, actors: Sequence[Actor]) -> Actor | None:
    """The class told of before one of its parts: "state-owned enterprises … local enterprises"."""
    name = part.name.replace(" local ", " ").replace(" central ", " ")
    if name == part.name:
        return None
    return next((actor for actor in actors if actor.name == name and actor.start < part.start), None)
