"""Classes of enterprises as actors: "China's central SOEs", "SOEs in Guizhou and Yunnan", "PSU banks"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.link.actors import Actor, is_possessive

_HEADS = (
    r"(?:state[- ]owned and state[- ](?:controlled|holding) (?:enterprises|companies)|"
    r"(?:state[- ](?:owned|run|controlled|backed|held)|government[- ]owned|publicly[- ]owned|state) "
    r"(?:industrial |listed |non-financial |financial |energy |power |holding )?"
    r"(?:enterprises|companies|firms|corporations|groups|businesses|giants|carmakers|banks|lenders|oil companies|builders|airlines)|"
    r"public[- ]sector (?:enterprises|undertakings|companies|units|banks|lenders)|"
    r"SOEs|GOCCs|CPSEs|CPSUs|PSEs|PSUs?(?: banks)?|PSBs|SoEs|central enterprises|parastatals|BUMN)"
)
_CLASS = re.compile(
    r"(?:(?P<possessor>(?!(?:Central|Centrally|Local|State|Big|Large|Listed|Major|Top|Many|All|The|Its|Our|These|Some|Other|Total|Key|Provincial|Municipal)\b)[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:['’]s?)? )?"
    r"(?P<mods>(?:(?i:big(?:gest)?|large|listed|major|top|many|all|the|its|our|country['’]s|these|some|other|total|key|"
    r"non-financial|centrally[- ]administered|centrally[- ]managed|centrally[- ]owned|centrally[- ]controlled|"
    r"central(?:[- ]government)?|local|provincial|municipal|province-level|strategic) )*)"
    r"(?P<head>\b(?i:" + _HEADS + r"))(?![\w-])"
    r"(?P<bracket> \((?:[A-Z][A-Za-z]+s|hereinafter [^)]{3,30})\))?"
    r"(?P<central>(?i: (?:directly )?(?:administered|supervised|controlled|managed|owned|overseen) by the central (?:government|authorities)))?"
    r"(?P<place> (?:in|across|of|from) (?:the country|China|(?:[A-Z]\w+(?: [A-Z]\w+)?(?:, and |, | and )?)+))?"
)


def find_classes(text: str, actors: Sequence[Actor], country: countries.Country | None) -> list[Actor]:
    """Classes of enterprises as actors, one for each place of a list: "SOEs in Guizhou, Yunnan and Tianjin"."""
    places = {actor.start: actor for actor in actors if actor.label == "GPE"}
    found: list[Actor] = []
    by_place: dict[str, str] = {}
    for match in _CLASS.finditer(text):
        start, end = match.start("head"), match.end("head")
        home, at = country, start
        possessor = match["possessor"]
        region = None
        if possessor and (named := _place(possessor)):
            home, at = named, match.start("possessor")
        elif possessor and match.start("possessor") in places:
            region = possessor
        listed = [p for s, p in places.items() if match["place"] and match.start("place") <= s < match.end("place")]
        regions = [p for p in listed if countries.by_name(text[p.start : p.end]) is None]
        if listed and not regions:
            home = countries.by_name(listed[0].named) or home
        mods = (match["mods"] or "").lower()
        kind = _class_kind(match["head"], mods, match["central"], home)
        if regions:
            for place in regions:
                name = f"{place.named} SOEs"
                by_place[place.named] = name
                found.append(Actor(place.start, place.end, name, name, "class", "", country=place.country, how="class"))
            continue
        owner = region or (home.name if home else None)
        name = f"{owner} {kind}" if owner else kind
        first = min(start, match.start("mods") if mods else start)
        first += len(text[first:start]) - len(text[first:start].lstrip())
        found.append(
            Actor(
                at if at < first else first,
                end,
                name,
                text[first:end],
                "class",
                "",
                country=home.code if home else None,
                how="class",
                possessive=is_possessive(text, match.end("bracket") if match["bracket"] else end),
            )
        )
    for actor in actors:
        if actor.label == "GPE" and actor.named in by_place and not any(a.start == actor.start for a in found):
            name = by_place[actor.named]
            found.append(
                Actor(
                    actor.start,
                    actor.end,
                    name,
                    name,
                    "class",
                    "",
                    country=actor.country,
                    how="class",
                    possessive=actor.possessive,
                )
            )
    return found


def _place(words: str) -> countries.Country | None:
    for candidate in (words, words.rsplit(" ", 1)[-1]):
        found = countries.by_name(candidate)
        if found is not None:
            return found
    return None


def _class_kind(head: str, mods: str, central: str | None, home: countries.Country | None) -> str:
    low = head.lower()
    indian = home is not None and home.code == "IN"
    if low.endswith(("banks", "lenders")) or low == "psbs":
        return "public sector banks" if indian else "state-owned banks"
    is_central = bool(central) or "central" in mods or low in {"cpses", "cpsus", "central enterprises"}
    is_local = any(word in mods for word in ("local", "provincial", "municipal", "province-level"))
    noun = "PSUs" if indian else "SOEs"
    return f"central {noun}" if is_central else f"local {noun}" if is_local else noun
