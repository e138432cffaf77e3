"""Classes of enterprises as actors: "China's central SOEs", "SOEs in Guizhou and Yunnan", "private enterprises"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from soe_facts import countries
from soe_facts.lexicon import any_of
from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.class_lexicon import class_words, find_nouns
from soe_facts.link.governed import find_governed, find_supervised
from soe_facts.link.industries import trade_behind
from soe_facts.link.regions import Regions, find_regions, places_behind, scene_country, scene_region, without_rank
from soe_facts.link.trades import find_trades

_FIRMS = any_of(class_words("firms") | class_words("trades"))
_LED = r"(?:centrally|locally|provincially|federally)[- ](?:administered|managed|owned|controlled|run|supervised|held)"
_STATE_OWNED = (
    r"(?:state[- ](?:owned|run|controlled|backed|held)|government[- ]owned(?: and -controlled)?|publicly[- ]owned|"
    + _LED
    + ")"
)
_STATE = rf"(?:{_STATE_OWNED}|state)"
# "State-owned sugar mills" owe and lose like the bodies that run them; "state roads" do not.
_SITES = any_of(class_words("sites"))
# What Chinese cities and provinces borrow through.
_VEHICLE = r"(?:local|municipal|city|provincial)(?:[- ]government)? (?:financing|funding) (?:vehicles|platforms)"
_VEHICLES = re.compile(_VEHICLE + "|LGFVs?", re.IGNORECASE)
# What follows a class told of in the singular: "SOE profits".
_OF_CLASS = (
    r"(?= (?:subsidiaries|units|arms|affiliates|defaults?|bonds?|debts?|profits?|revenues?|assets|employees|workers|"
    r"executives|managers|shares|stocks|borrowings|dividends|losses|bosses)\b)"
)
# Heads that stand for state enterprises as such; a trade before the noun ("bus operators") makes a narrower class.
_HEADS = (
    r"(?:state[- ]owned and state[- ](?:controlled|holding) (?:enterprises|companies)|"
    + _STATE
    + rf" (?P<trade>(?:(?!{_SITES} )(?-i:[a-z])(?!(?:irm|ompany|roup|ntity|(?!isted |imited )\w+ed) )[\w-]+ ){{0,2}}?)"
    + _FIRMS
    + rf"|{_STATE_OWNED} (?:[a-z][a-z-]+ ){{0,2}}?{_SITES}"
    + r"|state (?:sugar |steel |textile |cotton |jute |paper |rice |coal |gold |copper |oil |cement |tea |cashew ){0,2}"
    r"(?:mills|mines|refineries|smelters|factories|farms|plants|estates)"
    + r"|(?:government|crown|federal|public) (?:corporations|enterprises)|public institutions|"
    r"(?:government|federal) companies|"
    r"public[- ]sector (?:enterprises|undertakings|companies|units|banks|lenders)|public (?:banks|lenders|utilities)|"
    r"(?<=strategic )(?:enterprises|companies|firms)|"
    r"(?:SOE|PSU|LGFV)" + _OF_CLASS + "|" + _VEHICLE + "|LGFVs|"
    r"(?:public (?:business|corporate|enterprise)|SOE|parastatal|state[- ](?:owned )?enterprises?) sector|"
    r"SOEs|GOCCs|CPSEs|CPSUs|PSEs|PSUs?(?: banks)?|PSBs|SoEs|central enterprises|local enterprises|parastatals|BUMN)"
)
_OTHER = (
    r"(?P<other>(?:state-holding|state-holding industrial|private|privately owned|foreign-funded|foreign-invested|"
    r"overseas-funded|overseas-invested|foreign-owned|non-state|"
    r"(?:private|foreign-funded|foreign-invested|non-state) industrial|"
    r"major industrial|large industrial|industrial|small and medium-sized) " + _FIRMS + ")"
)
_NOT_A_NAME = (
    r"(?!(?:Central|Centrally|Local|Locally|Federal|Government|Public|Crown|State|Big|Large|Listed|Major|Top|Many|All|The|Its|Our|These|Some|Other|Total|Key|"
    r"Provincial|Municipal|Private|Industrial|Unlisted|Commercial|Strategic|Profitable|In|At|By|For|Of)\b)"
)
_HEAD = re.compile(r"\b(?i:" + _HEADS + "|" + _OTHER + r")(?![\w-])")
_WORD = re.compile(r"[A-Za-z](?<!\w.)")
_WORDS_AHEAD = 100
# How every head begins.
_OPENS = re.compile(
    r"(?:state|government|crown|federal|public|central|local|provincial|municipal|city|lgfv|soe|psu|pse|psb|gocc|cps|"
    r"parastatal|bumn|privat|foreign|overseas|non-state|industrial|major|large|small|enterprises|companies|firms)"
)
# What narrows a class of state enterprises, and stays in its name.
_NARROWING = (
    r"listed|unlisted|publicly[- ]traded|industrial|manufacturing|non-financial|non-industrial|commercial|"
    r"non-commercial|loss-making|lossmaking|loss-incurring|money-losing|profit-making|profitable|unprofitable|insolvent|indebted|strategic"
)
_NARROWED = re.compile(rf"\b(?:{_NARROWING})\b")
_CLASS = re.compile(
    r"(?<!\w)(?=[A-Za-z])(?:(?P<possessor>(?=[A-Z])"
    + _NOT_A_NAME
    + r"(?:(?:[A-Z]\.)+|[A-Z]\w+)(?: [A-Z]\w+)?)(?:['’]s?)? )?"
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
_ONE = re.compile(r"\b(?:the|this|an?|another|one|every|fellow)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
_NATIONAL = re.compile(r"(?P<adjective>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:companies|enterprises|firms|businesses)\b")
_TRADES_OF_STATE = frozenset({"", "industrial", "listed", "non-financial", "financial", "power", "energy", "holding"})


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose a class is: a region, or a country as a whole; and the span of the words that name both."""

    region: str | None
    home: countries.Country | None
    start: int
    end: int


def _class_matches(text: str) -> Iterator[re.Match[str]]:
    """The classes of a text; `_CLASS` is asked only of the words before a head, for it is dear."""
    low = text.lower()
    if len(low) != len(text):  # a letter that is two in lower case
        low = "".join(letter.lower()[0] for letter in text)
    end = 0
    for opening in _OPENS.finditer(low):
        head = opening.start()
        if head < end or _HEAD.match(text, head) is None:
            continue
        first = max(end, low.rfind("\n", 0, head) + 1, head - _WORDS_AHEAD)
        for start in [*(word.start() for word in _WORD.finditer(text, first, head)), head]:
            match = _CLASS.match(text, start)
            if match is not None:
                yield match
                end = match.end()
                break


_SINGLE = frozenset({"PSU", "SOE", "PSE", "CPSE", "CPSU", "PSB", "GOCC", "GLC"})


def find_classes(text: str, actors: Sequence[Actor], country: countries.Country | None) -> list[Actor]:
    """Classes of enterprises as actors, one for each place of a list: "SOEs in Guizhou, Yunnan and Tianjin"."""
    places = {actor.start: actor for actor in actors if actor.label == "GPE"}
    named = {actor.start - 1 for actor in actors if actor.label == "ORG"}
    spoken = find_regions(text, actors)
    found: list[Actor] = []
    by_place: dict[str, str] = {}
    told: _Owner | None = None
    regions: set[str] = set()
    for match in _class_matches(text):
        if match["head"] in {"PSU", "SOE", "PSE"} and _ONE.search(
            text, max(0, match.start("head") - 30), match.start("head")
        ):
            continue
        if match["head"] in _SINGLE and match.end("head") in named:
            continue  # "Maharatna PSU Oil India"
        listed = places_behind(text, _end(match), places)
        by_place.update((place.named, f"{place.name} SOEs") for place in listed)
        if len(listed) > 1:
            found += [_of_place(place, by_place[place.named]) for place in listed]
            regions.update(place.name for place in listed)
        else:
            told = _owner(text, match, places, listed, spoken, country, told)
            found.append(_class(text, match, told))
            regions.update([told.region] if told.region else ())
        if len(regions) > 1:
            told = None  # among several, the next class tells its own
    starts = {actor.start for actor in found}
    more = (a for a in places.values() if a.named in by_place and a.start not in starts)
    found += [_of_place(place, by_place[place.named]) for place in more]
    found += _national(text)
    found = [_listed_under(text, actor) for actor in found]
    nouns = find_nouns(text)
    governed = find_governed(text, nouns, places, spoken, country)
    supervised = find_supervised(text, nouns, actors, country)
    for others in (supervised, governed, find_trades(text, nouns, places, spoken, country)):
        taken = sorted((actor.start, actor.end) for actor in found)
        found += [actor for actor in others if not _overlaps(actor, taken)]
    names = {actor.end: actor.start for actor in actors if actor.label == "ORG" and " " in actor.named}
    return [a for a in found if not _is_aside(text, a) and not a.start < names.get(a.end, -1)]


_LISTED_UNDER = re.compile(
    r"\b[Ll]isted (?:companies|firms|subsidiaries|units|arms|entities|vehicles) (?:directly |majority-)?(?:under|of|"
    r"belonging to|(?:controlled|owned|held|run) by) (?:the |its |these |such )?$"
)
_LEVEL = re.compile(r"((?:(?:central|local|provincial|federal) )?(?:SOEs|PSUs|GOCCs))$")


def _listed_under(text: str, actor: Actor) -> Actor:
    """ "Listed firms controlled by central SOEs paid out 40 percent": the listed ones are told of."""
    listed = _LISTED_UNDER.search(text, max(0, actor.start - 60), actor.start) if actor.kind == "class" else None
    if listed is None:
        return actor
    name = _LEVEL.sub(r"listed \1", actor.name)
    return replace(actor, start=listed.start(), name=name, named=text[listed.start() : actor.end])


_ASIDE = re.compile(r", (?:the|an?|one) (?:[a-z-]+ ){0,4}(?:of|for|among|at|by) (?:the |all )?$")


def _is_aside(text: str, actor: Actor) -> bool:
    """Whether a class only describes what stands before it: "interest income, the mainstay of Chinese banks, fell"."""
    aside = _ASIDE.search(text, max(0, actor.start - 60), actor.start)
    return aside is not None and text[actor.end : actor.end + 2] == ", "


def _overlaps(actor: Actor, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, actor.start, key=lambda span: span[0])
    return any(start < actor.end and actor.start < end for start, end in taken[max(0, at - 1) : at + 1])


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


def _end(match: re.Match[str]) -> int:
    return match.end("bracket") if match["bracket"] else match.end("head")


def _owner(
    text: str,
    match: re.Match[str],
    places: Mapping[int, Actor],
    listed: Sequence[Actor],
    spoken: Regions,
    country: countries.Country | None,
    told: _Owner | None,
) -> _Owner:
    """Whose a class is: by the name before it or the place behind it, else whom the text spoke of last."""
    first = match.start("mods") if match["mods"] else match.start("head")
    mods = (match["mods"] or "").lower()
    possessor = match["possessor"]
    if possessor and (named := _place(possessor)):
        return _Owner(None, named, match.start("possessor"), match.end("head"))
    if listed:
        return _Owner(without_rank(listed[0].name), country, first, listed[0].end)
    if possessor and match.start("possessor") in places:
        return _Owner(without_rank(possessor), country, first, match.end("head"))
    if match["place"] and (named := _place(match["place"].split(" ", 2)[2])):
        return _Owner(None, named, first, match.end("head"))
    if counted := _COUNTED_BY.search(text, max(0, first - 60), first):
        place = next((places[at] for at in range(counted.start(), counted.end()) if at in places), None)
        if place is not None and place.possessive and place.kind == "place":
            return _Owner(without_rank(place.named), country, first, match.end("head"))
    there = _THERE.match(text, _end(match)) is not None
    if _ALL_OVER.match(text, _end(match)):
        return _Owner(None, country, first, match.end("head"))
    region = spoken.before(first) if there else spoken.meant(first, match["mods"] or "")
    front = scene_region(text, places, first) if region is None and not _NATIONAL_LEVEL.search(match.group()) else None
    region = without_rank(front.named) if front is not None else region
    home = country
    near = told if told is not None and first - told.end < _REACH else None
    if region is None and near is not None and not _WHOLE.search(text, max(0, first - 30), first):
        since = spoken.before(first)
        apart = near.region is not None and since is not None and without_rank(since) != near.region
        region = near.region if not (apart or _NATIONAL_LEVEL.search(match.group())) else None
        home = near.home if mods.startswith("the ") else home
    if region is None and "its" in mods.split():
        return _Owner(None, _last_country(text, places, first) or home, first, match.end("head"))
    home = home if region else scene_country(text, places, first) or home
    return _Owner(region, home, first, match.end("head"))


# "Guangdong's 1,200 state firms": the count is a figure, and no part of the class.
_COUNTED_BY = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? (?:some |nearly |about )?\d[\d,]* $")
# "Guizhou is short of money. SOEs in the province owed": the region named last is meant.
_THERE = re.compile(r" (?:there\b|in (?:the|that) (?:province|city|municipality|region|prefecture|county)\b)")
# "Defaults by state-owned companies nationwide": of the whole country, whatever region was told of.
_ALL_OVER = re.compile(
    r" (?:nationwide|countrywide|nationally|(?:across|throughout) the (?:country|nation)|all over)\b"
)
# Nouns that say of what trade a class is.
_BY_NOUN = class_words("trades") | class_words("sites")
# How far the class may stand behind the one whose owner it takes over, and the country behind which "its" may stand.
_REACH = 2000
_NEAR = 200
_WHOLE = re.compile(r"\b(?:country|nation|state|kingdom)['’]s (?:\w+ )?$")
_NATIONAL_LEVEL = re.compile(r"\b(?:central|federal|national|central(?:ly)?[- ]\w+|CPSEs?|CPSUs?)\b", re.IGNORECASE)


def _last_country(text: str, places: Mapping[int, Actor], before: int) -> countries.Country | None:
    """The country named last within a sentence or two: "Take Tunisia. The profits of its public banks fell"."""
    starts = [start for start, place in places.items() if place.kind == "country" and before - _NEAR < start < before]
    if not starts or "\n" in text[max(starts) : before]:
        return None
    return countries.by_code(places[max(starts)].country or "")


def _class(text: str, match: re.Match[str], owner: _Owner) -> Actor:
    """The class a match names, with the country or region it belongs to in front."""
    kind = _class_kind(match, owner.home)
    if owner.region is not None and not _VEHICLES.fullmatch(match["head"]):
        kind = kind.replace("local ", "provincial " if "provincial" in (match["mods"] or "").lower() else "")
    name = owner.region or (owner.home.name if owner.home else None)
    end = max(owner.end, match.end("head"))
    trade = trade_behind(text, end) if end == _end(match) else None
    if trade is not None:
        level, _, noun = kind.rpartition(" ")
        kind, end = f"{level} {trade[0]} {noun}".strip(), trade[1]  # "SOEs in coal mining"
    return Actor(
        owner.start,
        end,
        f"{name} {kind}" if name else kind,
        text[owner.start : match.end("head")].strip(),
        "class",
        "",
        country=owner.home.code if owner.home else None,
        how="class",
        possessive=is_possessive(text, max(end, _end(match))),
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
    if _VEHICLES.fullmatch(low):
        return "local government financing vehicles"
    if match["other"]:
        return re.sub(r"(?:companies|firms|corporations)$", "enterprises", low)
    if low.endswith(("banks", "lenders")) or low == "psbs":
        return "public sector banks" if indian else "state-owned banks"
    if (match["trade"] or "").strip() not in _TRADES_OF_STATE or low.rpartition(" ")[2] in _BY_NOUN:
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
