"""Classes told again by "those": "SOEs in Fujian … Those in Hubei and Hunan", "those under local governments"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.industries import trade_behind

_REACH = 600
_IN = re.compile(r"\b[Tt]hose (?:in|from|of|across|based in) (?:the )?$")
_LISTED = re.compile(r", and |, | and ")
_UNDER = re.compile(
    r"\b[Tt]hose (?:(?:that|which) are )?(?:(?:directly|wholly) )?(?:under|run by|owned by|controlled by|"
    r"administered by|supervised by|managed by|overseen by|answering to|belonging to|held by|affiliated "
    r"with)(?: the)? (?P<level>local|central|provincial|municipal|regional|city|national|federal) "
    r"(?:governments?|authorities|level)\b"
)
_CENTRAL = frozenset({"central", "national", "federal"})
_OWNER = re.compile(r"^(?:[A-Z][\w.-]* )+")
_KIND = re.compile(r"\b(?:(?:central|local|federal|provincial|municipal) )?(?=[\w-]+$)")


def find_those(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The classes that "those" means, one for each place of a list; the actors stand in the text's order."""
    classes = [actor for actor in actors if actor.kind == "class" and actor.how == "class"]
    if not classes:
        return []
    places = [*_by_place(text, actors, classes), *_alone(text, actors, classes)]
    return [*places, *_by_owner(text, classes), *_by_trade(text, classes)]


def _last(classes: Sequence[Actor], start: int) -> Actor | None:
    return next((a for a in reversed(classes) if start - _REACH < a.start < start), None)


def _by_place(text: str, actors: Sequence[Actor], classes: Sequence[Actor]) -> list[Actor]:
    found: list[Actor] = []
    for place in actors:
        if place.kind not in {"place", "country"} or place.how != "name":
            continue
        joined = found and _LISTED.fullmatch(text, found[-1].end, place.start)
        if not joined and not _IN.search(text, max(0, place.start - 24), place.start):
            continue
        last = _last(classes, place.start)
        if last is not None:
            noun = (_KIND if last.name.endswith(("SOEs", "PSUs")) else _OWNER).split(last.name)[-1]
            found.append(_class(text, last, place.start, place.end, f"{place.name} {noun}", place.country))
    return found


# Behind a place's "'s" without a noun: a verb, or the figure of a list whose verb was told once.
_WITHOUT_NOUN = re.compile(
    r"['’]s (?:alone (?:[a-z]+ed|made|lost|had|paid|sold|held|owed|own|owe|took)\b|"
    r"(?:only |just |about |another |some )?"
    r"(?:(?:[A-Z]{2,3}|Rs\.?) ?)?[$€£¥₹]?\d[\d.,]* (?:(?:tr|b|m)illion|percent|per cent|crore|yuan|tonnes|tons))"
)


def _alone(text: str, actors: Sequence[Actor], classes: Sequence[Actor]) -> list[Actor]:
    """ "Sichuan's SOEs invested 300 billion yuan, Chongqing's 180 billion": the same class of another region."""
    found: list[Actor] = []
    for place in actors:
        if place.kind not in {"place", "country"} or not place.possessive or place.label != "GPE":
            continue
        last = _last([*classes, *found], place.start) if _WITHOUT_NOUN.match(text, place.end) else None
        like = next((a for a in actors if last is not None and last.name.startswith(f"{a.name} ")), None)
        if last is None or like is None or like.kind != place.kind or "\n" in text[last.end : place.start]:
            continue
        noun = last.name.removeprefix(like.name)
        found.append(_class(text, last, place.start, place.end, f"{place.name}{noun}", place.country))
    return found


def _by_owner(text: str, classes: Sequence[Actor]) -> list[Actor]:
    found = []
    for match in _UNDER.finditer(text):
        last = _last(classes, match.start())
        if last is not None:
            owner, _, noun = last.name.rpartition(" ")
            owner = re.sub(r" ?\b(?:central|local|federal)$", "", owner)
            level = "central" if match["level"] in _CENTRAL else "local"
            name = f"{owner} {level} {noun}".strip()
            found.append(_class(text, last, match.start(), match.end(), name, last.country))
    return found


_THOSE = re.compile(r"\b[Tt]hose(?= in )")


def _by_trade(text: str, classes: Sequence[Actor]) -> list[Actor]:
    """ "SOEs in coal mining earned X, while those in petroleum and petrochemicals gained"."""
    found = []
    for match in _THOSE.finditer(text):
        last, trade = _last(classes, match.start()), trade_behind(text, match.end())
        if last is not None and trade is not None:
            owner = _OWNER.match(last.name)
            name = f"{owner[0] if owner else ''}{trade[0]} {last.name.rpartition(' ')[2]}"
            found.append(_class(text, last, match.start(), trade[1], name, last.country))
    return found


def _class(text: str, like: Actor, start: int, end: int, name: str, country: str | None) -> Actor:
    return replace(
        like,
        start=start,
        end=end,
        name=name,
        named=text[start:end],
        country=country,
        how="class",
        possessive=is_possessive(text, end),
        members=(),
    )
