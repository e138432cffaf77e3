"""Words that mean several bodies at once, or one of them: "the two", "both carriers", "the former", "local ones"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.referring import COMPANY_NOUNS

_COUNTS = {"two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4}
_PLURALS = "|".join(
    sorted(
        {f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s" for noun in COMPANY_NOUNS},
        key=len,
        reverse=True,
    )
)
# With no noun a verb must follow: "the two lost", "both have", not "the two years", "both passengers and freight".
_VERBS = (
    r"have|had|has|are|were|will|would|can|could|may|might|must|should|do|did|also|together|each|now|then|still|"
    r"thus|jointly|collectively|already|therefore|alone|currently|carry|operate|report|generate|produce|invest|post|pay|"
    r"agreed|between|made|lost|saw|fell|rose|grew|took|paid|sold|bought|held|hold|won|spent|came|went|stood|own|owe|"
    r"plan|expect|employ|want|aim|say|said|run|ran|built|make|earn|account|gave|cut|put|set|shed|[a-z]{2,}ed"
)
_ACTS = rf"(?:{_VERBS})\b"
_GROUP = re.compile(
    r"[TtAaBb](?<!\w.)(?i:(?:(?:(?<=t)he|(?<=a)ll)\s+(?P<count>two|three|four|pair|trio|duo|quartet)|(?<=b)oth)"
    r"(?:\s+(?:[a-z-]+\s+){0,2}?(?P<noun>" + _PLURALS + r")(?![\w-])|(?=['’,.]|\s+" + _ACTS + r")))"
)
# "The former" of two, not "the former chairman": a verb or a figure's phrase must follow.
_ONE_OF_TWO = re.compile(
    r"[Tt](?<!\w.)(?i:he\s+(?P<which>former|latter)(?=['’,.;]|\s(?:an?|by|up|down|at|with|to|is|from|alone|only|has|makes|"
    + _VERBS
    + r"|[a-z]{3,}ing)\b|\s[\d$€£₹]))"
)
_BY_RESULT = "loss-making|lossmaking|loss-incurring|money-losing|unprofitable|profitable|profit-making|unlisted"
_RESULTS = re.compile(rf"\b(?:{_BY_RESULT}|listed)(?![\w-])")
_ONES = re.compile(
    r"\b(?P<sort>local|central|private|provincial|municipal|foreign(?:-funded|-invested|-owned)?|listed|public|"
    rf"{_BY_RESULT}|state(?:-owned|-run|-backed|-controlled)?)(?:[- ]sector|ly[- ]owned)? "
    r"(?:ones|rivals|peers|counterparts|competitors)\b",
    re.IGNORECASE,
)
_SORTS = re.compile(
    r"\b(?:central|local|private(?:[- ]sector)?|provincial|municipal|public[- ]sector|"
    r"foreign(?:-funded|-invested|-owned)?|state(?:-owned|-holding|-run|-backed|-controlled))(?![\w-])"
)
# Sorts that no state enterprise is of.
_NOT_STATE = frozenset({"private", "foreign", "foreign-funded", "foreign-invested", "foreign-owned"})
_STATE_NOUNS = re.compile(r"\b(?:SOEs|PSUs|GOCCs)$")
# How far back the members of a group may stand, and those of one without a noun: "the two" may mean plants.
_REACH = 600
_BARE_REACH = 250
_PAIR = 2
# So many mentions tell which of them was named first.
_ORDERED = 300


def _start(actor: Actor) -> int:
    return actor.start


def members_before(
    actors: Sequence[Actor], start: int, sentence_starts: Sequence[int], size: int = 0, reach: int = _REACH
) -> list[Actor]:
    """The bodies that the nearest sentence before an offset names together, else the last few; the first named first.

    "Air China lost 5 billion yuan and China Eastern 6 billion. Their debt …" gives both. With a size, exactly so many.
    Classes are together only among themselves.
    """
    floor = start - reach
    near = sentence_starts[bisect_right(sentence_starts, floor) : bisect_right(sentence_starts, start)]
    last = bisect_right(actors, start, key=_start)
    close = [actor for actor in actors[bisect_right(actors, floor, key=_start) : last] if not actor.members]
    companies = [actor for actor in close if actor.is_company and actor.kind != "class"]
    classes = [actor for actor in close if actor.kind == "class"]
    found = _named_together(companies, near, start, size) or _named_together(classes, near, start, size)
    first: dict[str, Actor] = {}
    for actor in actors[max(0, last - _ORDERED) : last] if found else ():
        if actor.name in found:
            first.setdefault(actor.name, actor)
    return list(first.values())


def _named_together(actors: Sequence[Actor], sentences: Sequence[int], end: int, size: int) -> set[str]:
    """Those that one sentence names, else those from it up to the end; the nearest sentence first."""
    high = end
    for sentence in reversed(sentences):
        for until in (high, end):
            named = {actor.name for actor in actors if sentence <= actor.start < until}
            if len(named) >= 2 and size in {0, len(named)}:
                return named
        high = sentence
    return set()


def joint(members: Sequence[Actor], start: int, end: int, possessive: bool) -> Actor:
    """Several bodies as one owner: what "the two" have together is "A and B"'s."""
    return replace(
        members[0],
        start=start,
        end=end,
        name=_listed([member.name for member in members]),
        named=_listed([member.fullest or member.named for member in members]),
        id=None,
        how="pronoun",
        possessive=possessive,
        members=tuple(members),
    )


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def find_groups(
    text: str, actors: Sequence[Actor], sentence_starts: Sequence[int], tied: Mapping[str, Sequence[Actor]]
) -> list[Actor]:
    """The groups that "the two", "both carriers", "the trio" mean; `tied` are the bodies said to be another's rival or
    arm."""
    found: list[Actor] = []
    for match in _GROUP.finditer(text):
        size = _COUNTS[match["count"].lower()] if match["count"] else _PAIR  # both
        reach = _REACH if match["noun"] else _BARE_REACH
        again = _same_again(actors, found, match.start(), size)
        if again:
            found.append(joint(again, match.start(), match.end(), is_possessive(text, match.end())))
            continue
        near = _without_holders(text, actors, match)
        members = members_before(near, match.start(), sentence_starts, size, reach)
        if size == _PAIR:
            members = _rivals(actors, match.start(), sentence_starts, tied, members) or members
            members = members or _only_two(actors, match.start())
        if members:
            found.append(joint(members, match.start(), match.end(), is_possessive(text, match.end())))
    return found


def _same_again(actors: Sequence[Actor], found: Sequence[Actor], start: int, size: int) -> Sequence[Actor]:
    """ "Growthfund owns the two utilities. The two companies employ": the same, where no company was named since."""
    last = found[-1] if found else None
    if last is None or len(last.members) != size or start - last.end > _BARE_REACH:
        return ()
    since = actors[bisect_right(actors, last.end, key=_start) : bisect_right(actors, start, key=_start)]
    return () if any(actor.is_company for actor in since) else last.members


_FINANCIAL = frozenset({"fund", "bank", "insurer"})
_WORKS = re.compile(r"utilit|carrier|airline|refiner|miner|ship|steelmaker|carmaker|railway|generator|operator")
# "Growthfund owns the two utilities", "Temasek holds half of both".
_HAS_THEM = re.compile(
    r" (?:also |now |still )?(?:owns?|owned|holds?|held|controls?|controlled|lent|supplies|supplied|rescued|bailed)\b"
    r"[^,.;:\n]{0,40} $"
)
_NEAR = 12


def _without_holders(text: str, actors: Sequence[Actor], match: re.Match[str]) -> Sequence[Actor]:
    """The actors without a fund or bank where "the two utilities" cannot mean it, and without who holds the two."""
    last = bisect_right(actors, match.start(), key=_start)
    near = actors[max(0, last - _NEAR) : last]
    works = match["noun"] is not None and _WORKS.match(match["noun"].lower()) is not None
    out = {actor.name for actor in near if works and actor.kind in _FINANCIAL}
    if near and _HAS_THEM.fullmatch(text, near[-1].end, match.start()):
        out.add(near[-1].name)
    return [actor for actor in actors if actor.name not in out] if out else actors


def _rivals(
    actors: Sequence[Actor],
    start: int,
    starts: Sequence[int],
    tied: Mapping[str, Sequence[Actor]],
    members: Sequence[Actor],
) -> list[Actor]:
    """The two that were set beside each other last, where no one sentence since has named two others."""
    rival = next((actor for actor in reversed(tied.get("rival", ())) if actor.start < start), None)
    if rival is None or rival.name not in {member.name for member in members}:
        return []
    if len({bisect_right(starts, _last_of(actors, member, start)) for member in members}) == 1:
        return []
    named = (a for a in reversed(actors) if a.start < rival.start and a.how == "name" and a.is_company)
    others = {rival.name, *(actor.name for actor in tied.get("arm", ()))}
    counts = Counter(actor.name for actor in named if actor.name not in others and actor.kind != "class")
    if not counts:
        return []
    most = counts.most_common(1)[0][0]
    return [next(actor for actor in actors if actor.name == most), rival]


def _last_of(actors: Sequence[Actor], member: Actor, start: int) -> int:
    return max(actor.start for actor in actors if actor.name == member.name and actor.start < start)


def _only_two(actors: Sequence[Actor], start: int) -> list[Actor]:
    """The two companies of a text that has told of no other, however far back they stand."""
    first: dict[str, Actor] = {}
    for actor in actors:
        if actor.start >= start or len(first) > _PAIR:
            break
        if actor.how == "name" and actor.is_company and actor.kind != "class":
            first.setdefault(actor.name, actor)
    return list(first.values()) if len(first) == _PAIR else []


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


_OTHERS = (" ones", " rivals", " peers", " counterparts", " competitors")


def find_ones(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """ "Local ones" after "central SOEs", "their private rivals": the same class of another sort."""
    found: list[Actor] = []
    if not any(word in text for word in _OTHERS):
        return found
    for match in _ONES.finditer(text):
        last = next(
            (a for a in reversed(actors) if a.kind == "class" and match.start() - _REACH < a.start < match.start()),
            None,
        )
        if last is not None:
            sort = {"public": "public sector", "state": "state-owned"}.get(low := match["sort"].lower(), low)
            sorts = _RESULTS if _RESULTS.fullmatch(sort) else _SORTS
            name, replaced = sorts.subn(sort, last.name, count=1)
            if not replaced:
                head, _, noun = last.name.rpartition(" ")
                name = f"{head} {sort} {noun}".strip()
            if sort in _NOT_STATE:
                name = _STATE_NOUNS.sub("enterprises", name)
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


_THESE = re.compile(r"\b(?:these|those)\s$", re.IGNORECASE)


def point_back(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, "these SOEs" being the narrower class spoken of last: "central SOEs … Profit of these SOEs"."""
    found: list[Actor] = []
    last: Actor | None = None
    for actor in actors:
        if actor.kind == "class":
            noun = actor.name.rpartition(" ")[2]
            points = text[actor.start : actor.start + 5].lower() in {"these", "those"} or _THESE.search(
                text, max(0, actor.start - 7), actor.start
            )
            if points and last is not None and last.name.endswith(noun) and actor.start - last.start < _REACH:
                actor = replace(actor, name=last.name, country=last.country)
            last = actor
        found.append(actor)
    return found
