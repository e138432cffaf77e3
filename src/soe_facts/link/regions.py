"""Whose "the city's firms", "the provincial government" and "our SOEs" are: the city or province spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
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
_LEVEL = re.compile(r"\b(?:municipal|provincial|city|regional|prefectural|municipality|province)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:our|local)\b", re.IGNORECASE)
_ITS = re.compile(r"\bits\b", re.IGNORECASE)
_PREPOSED = re.compile(r"\b(?:in|at|from|to|of|for|near|outside|around|with|by|between|across) $")
_END = re.compile(r"[.!?;\n]")


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
        if _LEVEL.search(words) or _OWN.search(words):
            return self.office
        return self._subject(start) if _ITS.search(words) else None

    def before(self, start: int) -> str | None:
        """The region named last before an offset."""
        at = bisect_left(self.starts, start)
        near = at > 0 and start - self.starts[at - 1] < _REACH
        return self.places[at - 1].named if near else None

    def _subject(self, start: int) -> str | None:
        """The region that the sentence is about: "Anhui aims to lift the profits of its SOEs"."""
        at = bisect_left(self.starts, start) - 1
        if at < 0 or _END.search(self.text, self.places[at].end, start):
            return None
        place = self.places[at]
        preposed = place.possessive or _PREPOSED.search(self.text[max(0, place.start - 9) : place.start])
        return None if preposed else place.named


def find_regions(text: str, actors: Sequence[Actor]) -> Regions:
    """The regions of a text: places below the country, and the office of one that its lead speaks of."""
    places = [
        actor for actor in actors if actor.kind == "place" and actor.label == "GPE" and not _is_dateline(text, actor)
    ]
    offices = (actor for actor in actors if actor.kind in _OFFICES and actor.start < _LEAD)
    found = (name for office in offices if (name := _seat(office.named)))
    return Regions(text, [place.start for place in places], places, next(found, None))


def _is_dateline(text: str, actor: Actor) -> bool:
    """Whether a place only tells where the news comes from: "BEIJING, March 27", "Lisbon (Lusa) –"."""
    return actor.named.isupper() or (
        actor.start == 0 and not actor.possessive and not text[actor.end : actor.end + 2].strip().isalpha()
    )


def _seat(name: str) -> str | None:
    """The region in an office's name: "Shanghai SASAC", "Finance Department of Guangdong"."""
    words = name.split(" ")
    for place in (words[0], " ".join(words[:2]), words[-1], " ".join(words[-2:])):
        if is_place(place) and countries.by_name(place) is None:
            return place
    return None
