"""Classes of enterprises as actors: "China's central SOEs", "SOEs in Guizhou and Yunnan", "private enterprises"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.governed import find_governed
from soe_facts.link.regions import Regions, find_regions
from soe_facts.link.trades import class_words, find_nouns, find_trades

_FIRMS = rf"(?:{'|'.join(sorted(class_words('firms') | class_words('trades'), key=len, reverse=True))})"
_LED = r"(?:centrally|locally|provincially|federally)[- ](?:administered|managed|owned|controlled|run|supervised|held)"
_STATE = (
    r"(?:state[- ](?:owned|run|controlled|backed|held)|government[- ]owned(?: and -controlled)?|publicly[- ]owned|"
    + _LED
    + r"|state)"
)
# Heads that stand for state enterprises as such; a trade before the noun ("bus operators") makes a narrower class.
_HEADS = (
    r"(?:state[- ]owned and state[- ](?:controlled|holding) (?:enterprises|companies)|"
    + _STATE
    + r" (?P<trade>(?:(?-i:[a-z])[\w-]+ ){0,2}?)"
    + _FIRMS
    + r"|(?:government|crown|federal|public) (?:corporations|enterprises)|(?:government|federal) companies|"
    r"public[- ]sector (?:enterprises|undertakings|companies|units|banks|lenders)|"
    r"SOEs|GOCCs|CPSEs|CPSUs|PSEs|PSUs?(?: banks)?|PSBs|SoEs|central enterprises|local enterprises|parastatals|BUMN)"
)
_OTHER = (
    r"(?P<other>(?:state-holding|state-holding industrial|private|privately owned|foreign-funded|foreign-invested|"
    r"non-state|"
    r"major industrial|large industrial|industrial|small and medium-sized) " + _FIRMS + ")"
)
_NOT_A_NAME = (
    r"(?!(?:Central|Centrally|Local|Locally|Federal|Government|Public|Crown|State|Big|Large|Listed|Major|Top|Many|All|The|Its|Our|These|Some|Other|Total|Key|"
    r"Provincial|Municipal|Private|Industrial|Unlisted|Commercial|Strategic|Profitable|In|At|By|For|Of)\b)"
)
# What narrows a class of state enterprises, and stays in its name.
_NARROWING = (
    r"listed|unlisted|publicly[- ]traded|industrial|manufacturing|non-financial|non-industrial|commercial|"
    r"non-commercial|loss-making|profitable|unprofitable|insolvent|indebted|strategic"
)
_NARROWED = re.compile(rf"\b(?:{_NARROWING})\b")
_CLASS = re.compile(
    r"(?<!\w)(?:(?P<possessor>" + _NOT_A_NAME + r"[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:['’]s?)? )?"
    r"(?P<mods>(?:(?i:big(?:gest)?|large|major|top|many|all|the|its|our|country['’]s|these|some|other|total|key|"
    + _NARROWING
    + "|"
    + _LED
    + r"|"
    r"central(?:[- ]government)?|federal|local|provincial|municipal|province-level) )*)"
    r"(?P<head>\b(?i:" + _HEADS + "|" + _OTHER + r"))(?![\w-])"
    r"(?P<bracket> \((?:[A-Z][A-Za-z]+s|hereinafter [^)]{3,30})\))?"
    r"(?P<central>(?i: (?:directly )?(?:administered|supervised|controlled|managed|owned|overseen) by the central "
    r"(?:government|authorities)))?"
    r"(?P<place> (?:in|across|of|from) (?:the country|China|(?:[A-Z]\w+(?: [A-Z]\w+)?(?:, and |, | and )?)+))?"
)
# "The PSU's borrowings" are one company's.
_ONE = re.compile(r"\b(?:the|this|an?)\s(?:\w+\s)?$", re.IGNORECASE)
_NATIONAL = re.compile(r"(?P<adjective>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:companies|enterprises|firms|businesses)\b")
_TRADES_OF_STATE = frozenset({"", "industrial", "listed", "non-financial", "financial", "power", "energy", "holding"})


def find_classes(text: str, actors: Sequence[Actor], country: countries.Country | None) -> list[Actor]:
    """Classes of enterprises as actors, one for each place of a list: "SOEs in Guizhou, Yunnan and Tianjin"."""
    places = {actor.start: actor for actor in actors if actor.label == "GPE"}
    spoken = find_regions(text, actors)
    found: list[Actor] = []
    by_place: dict[str, str] = {}
    for match in _CLASS.finditer(text):
        if match["head"] in {"PSU", "SOE", "PSE"} and _ONE.search(
            text, max(0, match.start("head") - 12), match.start("head")
        ):
            continue
        regions = _regions(text, match, places)
        if regions:
            for place in regions:
                by_place[place.named] = f"{place.name} SOEs"
                found.append(_of_place(place, by_place[place.named]))
        else:
            found.append(_class(text, match, places, spoken, country))
    starts = {actor.start for actor in found}
    found += [_of_place(a, by_place[a.named]) for a in places.values() if a.named in by_place and a.start not in starts]
    found += _national(text)
    nouns = find_nouns(text)
    governed = find_governed(text, nouns, places, spoken, country)
    for others in (governed, find_trades(text, nouns, places, spoken, country)):
        taken = sorted((actor.start, actor.end) for actor in found)
        found += [actor for actor in others if not _overlaps(actor, taken)]
    return found


def _overlaps(actor: Actor, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, actor.start, key=lambda span: span[0])
    return any(start < actor.end and actor.start < end for start, end in taken[max(0, at - 1) : at + 1])


def _regions(text: str, match: re.Match[str], places: dict[int, Actor]) -> list[Actor]:
    """The provinces or cities of "in Guizhou, Yunnan and Tianjin"."""
    if not match["place"]:
        return []
    listed = [place for start, place in places.items() if match.start("place") <= start < match.end("place")]
    return [place for place in listed if countries.by_name(text[place.start : place.end]) is None]


def _of_place(place: Actor, name: str) -> Actor:
    return Actor(
        place.start,
        place.end,
        name,
        name,
        "class",
        "",
        country=place.country,
        how="class",
        possessive=place.possessive,
    )


def _class(
    text: str, match: re.Match[str], places: dict[int, Actor], spoken: Regions, country: countries.Country | None
) -> Actor:
    """The class a match names, with the country or region it belongs to in front."""
    first = match.start("mods") if match["mods"] else match.start("head")
    end = match.end("head")
    home, region, start = country, None, first
    possessor = match["possessor"]
    if possessor and (named := _place(possessor)):
        home, start = named, match.start("possessor")
    elif possessor and match.start("possessor") in places:
        region = possessor
    elif match["place"] and (named := _place(match["place"].split(" ", 2)[2])):
        home = named
    else:
        region = spoken.meant(first, match["mods"] or "")
    kind = _class_kind(match, home)
    if region is not None:
        kind = kind.replace("local ", "provincial " if "provincial" in (match["mods"] or "").lower() else "")
    owner = region or (home.name if home else None)
    return Actor(
        start,
        end,
        f"{owner} {kind}" if owner else kind,
        text[first:end].strip(),
        "class",
        "",
        country=home.code if home else None,
        how="class",
        possessive=is_possessive(text, match.end("bracket") if match["bracket"] else end),
    )


def _place(words: str) -> countries.Country | None:
    for candidate in (words, words.rsplit(" ", 1)[-1]):
        found = countries.by_name(candidate)
        if found is not None:
            return found
    return None


def _class_kind(match: re.Match[str], home: countries.Country | None) -> str:
    """What stands behind the country in the canonical name: "central SOEs", "public sector banks"."""
    low = match["head"].lower()
    mods = (match["mods"] or "").lower()
    indian = home is not None and home.code == "IN"
    if match["other"]:
        return re.sub(r"(?:companies|firms|corporations)$", "enterprises", low)
    if low.endswith(("banks", "lenders")) or low == "psbs":
        return "public sector banks" if indian else "state-owned banks"
    if (match["trade"] or "").strip() not in _TRADES_OF_STATE or low.rpartition(" ")[2] in class_words("trades"):
        return low
    central = bool(match["central"]) or "central" in f"{mods}{low}" or low in {"cpses", "cpsus"}
    local = any(word in f"{mods}{low}" for word in ("local", "provincial", "municipal"))
    level = "central " if central else "local " if local else "federal " if "federal" in f"{mods}{low}" else ""
    noun = "PSUs" if indian else "GOCCs" if low == "goccs" else "SOEs"
    narrowed = "".join(f"{word} " for word in _NARROWED.findall(mods))
    return f"{narrowed}{level}{noun}"


def _national(text: str) -> list[Actor]:
    """ "Chinese enterprises" abroad: their figures are the country's."""
    found = []
    for match in _NATIONAL.finditer(text):
        home = countries.by_name(match["adjective"]) if countries.is_adjective(match["adjective"]) else None
        if home is not None:
            words = match.group()
            found.append(
                Actor(
                    match.start(),
                    match.end(),
                    home.name,
                    words,
                    "country",
                    "",
                    country=home.code,
                    how="class",
                    possessive=is_possessive(text, match.end()),
                )
            )
    return found
