"""Classes by trade as actors: "Chinese contractors", "captive and commercial mines", "the foreign-invested sector"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from soe_facts import countries
from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.class_lexicon import MODIFIERS, class_kinds, class_lexicon, class_words
from soe_facts.link.regions import Regions, places_behind, scene_country, scene_region, without_rank
from soe_facts.link.trade_tests import DOES, NUMBER, OPENS, PLACE, STARTS, Home, Phrase, is_class, is_narrowed

# How far before the noun the words of its class may begin.
_REACH = 90
_LAST_WORD = re.compile(r"(?<![\w-])[\w-]+(?=\s$)")
_SENTENCE = re.compile(STARTS + "$")
# What parts a country from a noun that is not its own; any other word may tell a trade: "German machine makers".
_NO_TRADE = (
    r"of|in|to|for|and|or|at|by|from|with|on|as|is|are|was|were|than|that|which|who|while|when|state|public|"
    r"government|[a-z]*(?:-owned|-run|-listed|-based|ed|ing)|the|an?|its|their"
)
_NAME = r"(?:(?:[A-Z]\.)+|[A-Z][\w-]+)"
_ORIGIN = re.compile(
    r"(?:(?P<name>" + _NAME + r"(?: " + _NAME + r")*)(?P<poss>['’]s?)?|\b(?:[Tt]he )?(?P<home>country|nation)['’]s|"
    r"\b[Tt]he (?P<region>province|city|region|municipality|prefecture|county|emirate|territory|state|island)['’]s) "
    r"(?P<count>(?:top )?" + NUMBER + r" )?(?P<other>(?:(?!(?:" + _NO_TRADE + r")\b)[a-z][a-z-]+ ){0,2})$"
)


def find_trades(
    text: str,
    nouns: Sequence[re.Match[str]],
    places: Mapping[int, Actor],
    spoken: Regions,
    country: countries.Country | None,
) -> list[Actor]:
    """Classes named by a trade, with the country or region they belong to; the document's where none is named."""
    found = []
    for match in nouns:
        kind = class_kinds()[match.group().lower()]
        start, marks = _modifiers(text, match.start(), ("levels",) if kind == "states" else MODIFIERS)
        opens = start == match.start() and _SENTENCE.search(text[max(0, start - 4) : start])
        if match.group()[0].isupper() and not opens:
            continue
        phrase = _origin(text, Phrase(start, match.end(), start, "", kind, marks, None), places, spoken, country)
        if is_class(text, phrase):
            found.append(_actor(text, phrase, scene_country(text, places, phrase.start) or country))
    return found


def _modifiers(text: str, start: int, lists: Sequence[str]) -> tuple[int, frozenset[str]]:
    """Where the words before a noun that tell its trade or sort begin, and of what lists they are."""
    low = max(0, start - _REACH)
    marks: set[str] = set()
    at = start
    joined = False
    while match := _LAST_WORD.search(text[low:at]):
        word = match.group().lower()
        mark = next((name for name in lists if word in class_words(name)), None)
        if mark is None and (word != "and" or joined or not marks):
            break
        at = low + match.start()
        joined = mark is None
        if mark is not None:
            start = at
            marks.add(mark)
    return start, frozenset(marks)


def _origin(
    text: str, phrase: Phrase, places: Mapping[int, Actor], spoken: Regions, country: countries.Country | None
) -> Phrase:
    """A phrase with the country or region before it; a counted one begins behind its number, which is a figure."""
    low = max(0, phrase.start - 60)
    match = _ORIGIN.search(text[low : phrase.start])
    if match is None or (match["other"] and not (phrase.kind in {"trades", "sites"} and _belongs(match))):
        return _set(text, phrase, places, spoken, country)
    home = country if match["home"] else _country_of(match["name"] or "")
    place = places.get(low + match.start())
    region = None if match["home"] or match["poss"] else _region(match["name"] or "")
    if match["region"] and (spoken_of := spoken.before(low + match.start()) or spoken.office):
        region = Home(spoken_of, country.code if country else None)
    if home is None and region is None and (place is None or match["home"]):
        return _set(text, phrase, places, spoken, country)
    count = match["count"] or ""
    start = low + match.start("other")
    return replace(
        phrase,
        start=start,
        first=start if count[:1].isdigit() else low + match.start(),
        count=count if "sizes" in phrase.marks else "",
        home=Home(home.name, home.code) if home else region or (Home(place.named, place.country) if place else None),
    )


def _set(
    text: str, phrase: Phrase, places: Mapping[int, Actor], spoken: Regions, country: countries.Country | None
) -> Phrase:
    """A phrase with the region that its sentence is about: "Shanxi wants its coal groups to", "In Shanxi, …"."""
    if phrase.marks and text.endswith(("its ", "Its "), 0, phrase.start) and (own := spoken.meant(phrase.start, "its")):
        home = Home(without_rank(own), country.code if country else None)
        return replace(phrase, first=phrase.start - len("its "), home=home)
    return replace(phrase, home=_setting(text, phrase, places))


def _setting(text: str, phrase: Phrase, places: Mapping[int, Actor]) -> Home | None:
    """The region told of up front or behind: "In Shanxi, seven coal groups", "coal groups in Shanxi"."""
    if phrase.kind not in {"trades", "firms", "states"}:
        return None
    place = scene_region(text, places, phrase.start)
    if place is None and phrase.kind != "firms":
        behind = next(iter(places_behind(text, phrase.end, places)), None)
        opens = OPENS.search(text[max(0, phrase.start - 40) : phrase.start]) is not None
        acts = behind is not None and opens and DOES.match(text, behind.end) is not None
        place = behind if phrase.marks or acts else None  # "Coal miners in Shanxi", "Shipbuilders in Jiangsu won"
    return Home(without_rank(place.named), place.country) if place is not None else None


def _belongs(match: re.Match[str]) -> bool:
    """Whether a name before other words is a country's adjective or has an "'s"."""
    adjective = match["name"] and (countries.is_adjective(match["name"].rsplit(" ", 1)[-1]) or _region(match["name"]))
    return bool(match["home"] or match["region"] or match["poss"] or adjective)


def _region(name: str) -> Home | None:
    """The part of the world that an adjective means: "Gulf issuers", "While Latin American miners"."""
    parts = name.split(" ")
    regions: dict[str, str] = class_lexicon()["regions"]
    found = (regions.get(" ".join(parts[first:])) for first in range(len(parts)))
    return next((Home(region, None) for region in found if region is not None), None)


def _country_of(name: str) -> countries.Country | None:
    return countries.by_name(name) or countries.by_name(name.rsplit(" ", 1)[-1])


def _actor(text: str, phrase: Phrase, country: countries.Country | None) -> Actor:
    """The class of a phrase; what a country's firms run is the country's own, and buyers may come from anywhere."""
    home = phrase.home
    if home is None:
        after = PLACE.match(text, phrase.end)
        place = (countries.by_name(after["name"]) if after else None) or country
        home = Home(place.name, place.code) if place else None
    words = phrase.count + text[phrase.start].lower() + text[phrase.start + 1 : phrase.end]
    name, kind = words, "class"
    if home is not None and phrase.kind == "sites" and not is_narrowed(phrase) and "sizes" not in phrase.marks:
        name, kind = home.name, "country"
    elif home is not None and phrase.kind != "holders":
        name = f"{home.name} {words}"
    return Actor(
        phrase.first,
        phrase.end,
        name,
        text[phrase.first : phrase.end],
        kind,
        "",
        country=home.country if home else None,
        how="class",
        possessive=is_possessive(text, phrase.end),
    )
