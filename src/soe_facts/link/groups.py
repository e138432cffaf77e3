"""Words that mean several bodies at once, or one of them: "the two", "both carriers", "the former", "local ones"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.link.actors import Actor, is_possessive

_COUNTS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4}
_GROUP = re.compile(
    r"\b(?:the\s+(?P<count>two|three|four|pair|trio|duo|quartet)|(?P<both>both))"
    r"(?:\s+(?:[a-z-]+\s+)?(?:companies|firms|groups|banks|lenders|carriers|airlines|enterprises|operators|miners|"
    r"producers|utilities|brokerages|steelmakers|refiners|builders|giants|stocks|ports))?(?=['’]|\s|[,.])",
    re.IGNORECASE,
)
# "The former" of two, not "the former chairman": a verb or a figure's phrase must follow.
_ONE_OF_TWO = re.compile(
    r"\bthe\s+(?P<which>former|latter)(?=['’,.;]|\s(?:an?|by|up|down|at|with|to|is|was|has|had|will|saw|made|rose|fell|"
    r"grew|lost|took|from|alone|only|[a-z]{3,}ed|[a-z]{3,}ing)\b|\s[\d$€£₹])",
    re.IGNORECASE,
)
_ONES = re.compile(
    r"\b(?P<sort>local|central|private|provincial|municipal|foreign-funded|foreign-invested|listed|state-owned) ones\b",
    re.IGNORECASE,
)
_SORTS = re.compile(
    r"\b(?:central|local|private|provincial|municipal|state-owned|state-holding|foreign-funded|foreign-invested)\b"
)
# How far back the members of a group may stand.
_REACH = 600


def _start(actor: Actor) -> int:
    return actor.start


def members_before(actors: Sequence[Actor], start: int, sentence_starts: Sequence[int], size: int = 0) -> list[Actor]:
    """The bodies that the nearest sentence before an offset names together, in its order.

    "Air China lost 5 billion yuan and China Eastern 6 billion. Their debt …" gives both. With a size, exactly so many.
    """
    floor, low = start - _REACH, start
    near = sentence_starts[bisect_right(sentence_starts, floor) : bisect_right(sentence_starts, start)]
    actors = actors[bisect_right(actors, floor, key=_start) : bisect_right(actors, start, key=_start)]
    for sentence in reversed(near):
        named: dict[str, Actor] = {}
        for actor in actors:
            if sentence <= actor.start < low and actor.is_company and actor.kind != "index":
                named.setdefault(actor.name, actor)
        if len(named) >= 2 and size in {0, len(named)}:
            return list(named.values())
    return []


def find_groups(text: str, actors: Sequence[Actor], sentence_starts: Sequence[int]) -> list[Actor]:
    """The groups that "the two", "both carriers", "the trio" mean; the first member stands for all."""
    found = []
    for match in _GROUP.finditer(text):
        size = _COUNTS[(match["count"] or match["both"]).lower()]
        members = members_before(actors, match.start(), sentence_starts, size)
        if members:
            found.append(
                replace(
                    members[0],
                    start=match.start(),
                    end=match.end(),
                    how="pronoun",
                    possessive=is_possessive(text, match.end()),
                    members=tuple(members),
                )
            )
    return found


def find_one_of_two(text: str, actors: Sequence[Actor], sentence_starts: Sequence[int]) -> list[Actor]:
    """ "The former" and "the latter", the first and the last of two that were named together."""
    found = []
    for match in _ONE_OF_TWO.finditer(text):
        members = members_before(actors, match.start(), sentence_starts, 2)
        if members:
            target = members[0] if match["which"].lower() == "former" else members[1]
            found.append(
                replace(
                    target,
                    start=match.start(),
                    end=match.end(),
                    how="nominal",
                    possessive=is_possessive(text, match.end()),
                )
            )
    return found


def find_ones(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """ "Local ones" after "central SOEs": the same class of another sort."""
    found = []
    for match in _ONES.finditer(text):
        last = next(
            (a for a in reversed(actors) if a.kind == "class" and match.start() - _REACH < a.start < match.start()),
            None,
        )
        if last is not None:
            sort = match["sort"].lower()
            name, replaced = _SORTS.subn(sort, last.name, count=1)
            if not replaced:
                head, _, noun = last.name.rpartition(" ")
                name = f"{head} {sort} {noun}".strip()
            found.append(
                replace(
                    last,
                    start=match.start(),
                    end=match.end(),
                    name=name,
                    named=match.group(),
                    how="class",
                    possessive=is_possessive(text, match.end()),
                )
            )
    return found
