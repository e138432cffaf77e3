"""Whose "the city's firms", "the provincial government" and "our SOEs" are: the city or province spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soe_facts import countries
from soe_facts.find.places import is_place
from soe_facts.link.actors import Actor

# Where the office that a text is about stands: in its lead.
_LEAD = 600
# How far back the city may have been named, and where it stands as the subject of a sentence.
_REACH = 700
_OFFICES = frozenset({"regulator", "ministry", "statistics"})
_ITS_PLACE = re.compile(
    r"\b(?:the|this) (?:city|province|municipality|region|prefecture|county|emirate|territory)['’]s (?:\d+ )?$",
    re.IGNORECASE,
)
# "The city wants State firms to invest", "the province has told SOEs to".
_ASKS = re.compile(
    r"\b[Tt]he (?:city|province|municipality|region|prefecture|county|emirate) (?:(?:also|now|still|has|is) ){0,3}"
    r"(?:wants?|wanted|told|tells|asked|asks|asking|ordered|orders|expects|expected|urged|urges|urging|requires|required)"
    r" (?:(?:all|the|its|big|large|major) )*$"
)
_LEVEL = re.compile(r"\b(?:municipal|provincial|city|regional|prefectural|municipality|province)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:our|local)\b", re.IGNORECASE)
_ITS = re.compile(r"\bits\b", re.IGNORECASE)
_PREPOSED = re.compile(r"\b(?:in|at|from|to|of|for|near|outside|around|with|by|between|across) $")
_RANKED = re.compile(
    r"(?:^|[.!?\n,]\s*)(?:[Tt]he )?(?:city|province|municipality|region|county|emirate) of $", re.IGNORECASE
)
_END = re.compile(r"[.!?;\n]")
_OPENING = 40
_OPENS = re.compile(
    r"(?:^|[.!?\n]['\"”]?\s+|\s--?\s|\s[–—]\s)"
    r"(?:(?:But|And|In|For|The|the|[Tt]he (?:city|province|municipality) of) )?"
    r"(?:(?:(?:north|south)?-?(?:east|west|north|south|central)(?:ern)? )?China['’]s )?$",
    re.IGNORECASE,
)
# "The province has ordered its SOEs to": the region named before.
_RANK_OPENS = re.compile(r"\s*The (?:province|city|municipality|region|prefecture|county|emirate)\b(?!['’])")
_OFFICE = (
    r"(?:government|regulator|authorit(?:y|ies)|officials|SASAC|commission|bureau|department|administration|watchdog|"
    r"assembly|council)"
)
_GOVERNS = re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,4}}?{_OFFICE}\b")
_OF_OFFICE = re.compile(rf"\b{_OFFICE} (?:of|in) (?:[\w-]+ ){{0,3}}$")


@dataclass(frozen=True, slots=True)
class Regions:
    """The cities and provinces that a text names, with the one whose office the lead speaks of."""

    text: str
    starts: Sequence[int]
    places: Sequence[Actor]
    office: str | None

    def meant(self, start: int, words: str) -> str | None:
        """The region of a class without one of its own: its words, and where they begin."""
        if _ITS_PLACE.search(self.text, max(0, start - 24), start) or (
            _LEVEL.search(words) and words[:4].lower() == "the "
        ):
            return self.office or self.before(start)
        if _ASKS.search(self.text, max(0, start - 60), start):
            return self.office or self.before(start) or self._only()
        if _LEVEL.search(words) or _OWN.search(words):
            return self.office or self.ordering(start) or (self._passage(start) if _LEVEL.search(words) else None)
        return self._subject(start) if _ITS.search(words) else None

    def _only(self) -> str | None:
        """The one region of a text that names no other."""
        named = {without_rank(place.named) for place in self.places}
        return named.pop() if len(named) == 1 else None

    def before(self, start: int) -> str | None:
        """The region named last before an offset."""
        at = bisect_left(self.starts, start)
        near = at > 0 and start - self.starts[at - 1] < _REACH
        return self.places[at - 1].named if near else None

    def ordering(self, start: int) -> str | None:
        """The region whose office is the subject: "Yunnan's state asset regulator has ordered provincial SOEs to"."""
        at = bisect_left(self.starts, start) - 1
        if at < 0 or _END.search(self.text, self.places[at].end, start):
            return None
        place = self.places[at]
        if _GOVERNS.match(self.text, place.end) or _OF_OFFICE.search(self.text, max(0, place.start - 40), place.start):
            return without_rank(place.named)
        return None

    def _passage(self, start: int) -> str | None:
        """The region named last, where a sentence of this paragraph or the one before opens on it: "Tianjin's finances
        are weak. Municipal SOEs owe"; where others were named since, none."""
        at = bisect_left(self.starts, start) - 1
        first = max(0, self.text.rfind("\n", 0, max(0, self.text.rfind("\n", 0, start) - 1)))
        while at >= 0 and self.places[at].start >= first:
            place = self.places[at]
            opens = _OPENS.search(self.text, max(0, place.start - _OPENING), place.start)
            if opens and countries.by_capital(place.named) is None:
                return without_rank(place.named)
            at -= 1
        return None

    def _subject(self, start: int) -> str | None:
        """The region that the sentence is about: "Anhui aims to lift the profits of its SOEs"."""
        at = bisect_left(self.starts, start) - 1
        if at < 0:
            return None
        if _END.search(self.text, self.places[at].end, start):
            first = max(self.text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! ")) + 1
            return self.before(start) if _RANK_OPENS.match(self.text, first) else None
        place = self.places[at]
        before = self.text[max(0, place.start - 20) : place.start]
        preposed = place.possessive or (_PREPOSED.search(before) and not _RANKED.search(before))
        return None if preposed else without_rank(place.named)


def find_regions(text: str, actors: Sequence[Actor]) -> Regions:
    """The regions of a text: places below the country, and the office of one that its lead speaks of."""
    places = [
        actor for actor in actors if actor.kind == "place" and actor.label == "GPE" and not _is_dateline(text, actor)
    ]
    offices = (actor for actor in actors if actor.kind in _OFFICES and actor.start < _LEAD)
    found = (name for office in offices if (name := _seat(office.named)))
    return Regions(text, [place.start for place in places], places, next(found, None))


_LOCAL = (
    r"(?:(?:(?:north|south)(?:ern)?|(?:north|south)?-?(?:east|west)(?:ern)?|central|coastal|inland|mainland|"
    r"neighbou?ring|oil-rich|populous|provinces?|states?|cit(?:y|ies)|municipality|autonomous|region|emirate|"
    r"prefecture|county|district|capital|port|metropolis|hub|of|the) )*"
)
_GAP = re.compile(
    rf" (?:in|across|of|from|based in|throughout|around) {_LOCAL}"
    rf"(?:(?:[A-Z][\w.]+ ){{0,2}}[A-Z][\w.]+(?:['’]s?)? {_LOCAL})?"
)
_LONGEST_GAP = 60
_JOINT = re.compile(r"(?: provinces?| cit(?:y|ies)| states?)?(?:, and |, | and )(?:the )?")
_RANK = re.compile(r" (?:Province|Prefecture|Municipality|Oblast|Governorate|Voivodeship|city|province)$")


def places_behind(text: str, end: int, places: Mapping[int, Actor]) -> list[Actor]:
    """The regions told of behind a class: "in Guizhou, Yunnan and Tianjin", "in east China's Zhejiang Province"."""
    found: list[Actor] = []
    gap = _GAP.match(text, end, end + _LONGEST_GAP)
    while gap is not None and not found:
        found = [places[gap.end()]] if gap.end() in places else []
        gap = _GAP.match(text, end, gap.end() - 1)
    while found and (joint := _JOINT.match(text, found[-1].end)) and joint.end() in places:
        found.append(places[joint.end()])
    return [place for place in found if place.kind == "place"]


_LONGEST_ACRONYM = 4
_UP_FRONT = re.compile(r"\W*(?:(?:[A-Z][\w'’]* )?(?:[a-z-]+ ){0,2}(?:[Ii]n|[Ff]or) (?:the )?)?")


def scene_country(text: str, places: Mapping[int, Actor], start: int) -> countries.Country | None:
    """The country that a sentence opens on: "In Algeria, banks wrote off 3 billion", "Morocco wants banks to lend"."""
    first = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! ")) + 1
    named = [at for at, place in places.items() if first <= at < start and _is_land(place)]
    if not named or not _UP_FRONT.fullmatch(text, first, min(named)):
        return None
    return countries.by_code(places[min(named)].country or "")


_IN_REGION = re.compile(
    r"(?:[A-Z][a-z]+,? )?[Ii]n (?:the )?(?:(?:neighbou?ring|nearby|adjacent|(?:north|south)?-?(?:east|west)(?:ern)?|"
    r"(?:north|south)(?:ern)?|central|coastal|province of|state of|city of) )*$"
)
_BEHIND_REGION = re.compile(
    r"(?: [Pp]rovince| state| city| region)?,? (?:the |some |all |its |about |at least )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|most|many)? ?"
    r"(?:big |large |small |local |provincial |municipal |listed )*"
)


def scene_region(text: str, places: Mapping[int, Actor], start: int) -> Actor | None:
    """The region that a sentence opens on right before a class: "In neighbouring Shanxi, seven coal groups owed"."""
    first = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! ")) + 1
    place = next((place for at, place in places.items() if first <= at < start), None)
    if place is None or place.kind != "place" or place.possessive:
        return None
    opens = _IN_REGION.fullmatch(text[first : place.start].lstrip()) is not None
    return place if opens and _BEHIND_REGION.fullmatch(text, place.end, start) else None


def _is_land(place: Actor) -> bool:
    """Whether a country is told of, not one in a dateline's capitals."""
    return place.kind == "country" and (len(place.named) < _LONGEST_ACRONYM or not place.named.isupper())


def without_rank(name: str) -> str:
    """A region's name without what sort of region it is.

    >>> without_rank("Zhejiang Province"), without_rank("Bahia")
    ('Zhejiang', 'Bahia')
    """
    return _RANK.sub("", name)


_APPOSED = re.compile(r", (?:the|an?|one|home|which|whose|where) ")


def _is_dateline(text: str, actor: Actor) -> bool:
    """Whether a place only tells where the news comes from: "BEIJING, March 27", "Lisbon (Lusa) –"."""
    told = actor.possessive or text[actor.end : actor.end + 2].strip().isalpha() or _APPOSED.match(text, actor.end)
    return actor.named.isupper() or (actor.start == 0 and not told)


def _seat(name: str) -> str | None:
    """The region in an office's name: "Shanghai SASAC", "Finance Department of Guangdong"."""
    words = name.split(" ")
    for place in (words[0], " ".join(words[:2]), words[-1], " ".join(words[-2:])):
        if is_place(place) and countries.by_name(place) is None:
            return place
    return None
