"""Pronouns and definite descriptions ("it", "the lender", "the ministry") resolved to the actors they mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from soe_facts import countries
from soe_facts.find.places import country_code
from soe_facts.link.actors import NO_TALK, Actor, Talk
from soe_facts.link.arms import with_arms
from soe_facts.link.body_meant import EQUATES, body_meant
from soe_facts.link.descriptions import describe
from soe_facts.link.discourse import Discourse, fits
from soe_facts.link.federal_states import state_spoken_of
from soe_facts.link.first_person import who_is_we
from soe_facts.link.groups import find_groups, find_one_of_two, find_ones, joint, members_before, point_back
from soe_facts.link.headings import heading_above
from soe_facts.link.home_country import country_beside, country_here
from soe_facts.link.nationals import put_national
from soe_facts.link.origins import origins
from soe_facts.link.parts import bought_by, other_party
from soe_facts.link.referring import PRONOUN_KINDS, Reference, find_references
from soe_facts.link.salience import most_salient
from soe_facts.link.seats import seats
from soe_facts.link.those import find_those
from soe_facts.link.ties import STRICT, other_than, share_trades, tied, ties
from soe_facts.link.voices import employers

# So many actors are looked back on, which keeps long documents linear.
_REACH = 300


def add_references(
    text: str,
    actors: list[Actor],
    sentences: Sequence[tuple[int, int]],
    topic: Actor | None,
    country: countries.Country | None,
    headings: Sequence[Actor] = (),
    talk: Talk = NO_TALK,
) -> list[Actor]:
    """Add pronouns and definite descriptions, each resolved to the actor that fits best; else left out."""
    actors = _with_those(text, point_back(text, actors))
    doc = _discourse(text, actors, [start for start, _ in sentences], topic, country, talk)
    actors = with_arms(doc, actors, _start)
    resolved = sorted([*actors, *find_ones(text, actors)], key=_start)
    one_of_two = find_one_of_two(text, resolved, doc.starts)
    groups = find_groups(text, resolved, doc.starts, doc.ties)
    named = sorted([*resolved, *one_of_two, *groups], key=_start)
    resolved = list(named)
    for reference in find_references(text):
        start, end = reference.start, reference.end
        at = bisect_left(named, end, key=_start)
        if reference.kind == "national":
            put_national(doc, resolved, reference)
            continue
        inside = [actor for actor in named[max(0, at - 3) : at] if actor.end > start]
        if reference.kind != "parent" and any(not _tells_nation(actor, reference) for actor in inside):
            continue
        resolved = [actor for actor in resolved if actor not in inside] if inside else resolved
        at = bisect_left(resolved, start, key=_start)
        before = resolved[max(0, at - _REACH) : at]
        if reference.kind == "other":
            _put_other(doc, resolved, at, reference)
            continue
        heading = heading_above(headings, start) if headings else None
        if heading is not None and fits(heading, reference.kind):
            before = before[bisect_left(before, heading.start, key=_start) :]
        elif heading is not None and heading.kind == "country":
            before = _in_section(before, heading, reference)
        target = _of_section(heading, reference) or _antecedent(doc, before, resolved[at : at + 20], reference)
        if target is not None:
            how = "pronoun" if reference.kind in PRONOUN_KINDS else "nominal"
            if 0 < target.start - end <= len(", "):
                how = "title"
            members = tuple(members_before(before, start, doc.starts)) if reference.kind == "they" else ()
            whole = target.kind == "class" and bool(members) and target.start > members[-1].start
            if members and not whole and _TOGETHER.search(text, max(0, start - 14), start):
                resolved.insert(at, joint(members, start, end, reference.possessive))
                continue
            found = replace(target, start=start, end=end, how=how, possessive=reference.possessive, members=members)
            resolved.insert(at, found)
    return resolved


def _in_section(before: list[Actor], heading: Actor, reference: Reference) -> list[Actor]:
    """What of the actors before a reference stands in its country's section, where one of them may be meant."""
    section = before[bisect_left(before, heading.start, key=_start) :]
    return section if any(fits(actor, reference.kind) for actor in section) else before


def _of_section(heading: Actor | None, reference: Reference) -> Actor | None:
    """ "ZAMBIA. Little news. China's customs data show that the country shipped": the country whose section it is."""
    if heading is None or heading.kind != "country" or reference.kind != "country" or reference.noun:
        return None
    return replace(heading, how="name")


def _put_other(doc: Discourse, resolved: list[Actor], at: int, reference: Reference) -> None:
    """Put the body that "its customer" means in the stead of the one whose customer it is."""
    own = resolved[at] if at < len(resolved) and resolved[at].start == reference.start else None
    if own is None or own.kind == "class" or own.members:
        return
    told = resolved[at - 1] if at else None
    if told is not None and told.how == "name" and doc.text[told.end : reference.start] == ", ":
        resolved[at] = replace(told, start=reference.start, end=reference.end, how="nominal", possessive=False)
        return  # "Renfe, its Spanish rival, fared better"
    words = doc.text[reference.start : reference.end]
    other = other_than(doc.ties, reference.noun, words, own, resolved[max(0, at - _REACH) : at], doc.origins)
    if other is None and reference.noun in {"unit", "subsidiary"}:
        other = bought_by(doc.text, resolved[max(0, at - _REACH) : at], own)
    if other is None and reference.noun not in STRICT:
        floor = doc.starts[max(0, doc.sentence(reference.start) - 2)]
        near = [actor for actor in resolved[:at][-20:] if actor.start >= floor]
        other = other_party(doc.text, near, own, reference.noun)
    if other is not None:
        span = (reference.start, reference.end)
        resolved[at] = replace(other, start=span[0], end=span[1], how="nominal", possessive=reference.possessive)


# "Together they lost 6 billion" is of all of them at once.
_TOGETHER = re.compile(r"\b(?:[Tt]ogether|[Cc]ombined|[Jj]ointly),? $")


def _with_those(text: str, actors: list[Actor]) -> list[Actor]:
    """The actors with the classes that "those" means in the stead of the places it lists."""
    those = find_those(text, actors)
    taken = {actor.start for actor in those}
    return sorted([*those, *(actor for actor in actors if actor.start not in taken)], key=_start) if those else actors


def _start(actor: Actor) -> int:
    return actor.start


def _tells_nation(actor: Actor, reference: Reference) -> bool:
    """Whether a country's or a town's name only describes: "the U.S. company", "the Sichuan distiller"."""
    if actor.kind == "place" and reference.noun in _OF_TOWNS:
        right_behind = actor.start - reference.start == len("the ")
        return right_behind and actor.how == "name" and actor.label == "GPE" and not actor.possessive
    return (
        actor.kind == "country"
        and not actor.possessive
        and reference.kind in {"company", "bank", "fund"}
        and (reference.start < actor.start)
    )


# Of plants, units and offices a town's name tells which one is meant.
_OF_TOWNS = frozenset(
    "bank lender carrier airline company group firm conglomerate maker manufacturer producer distiller brewer miner "
    "utility insurer reinsurer refiner shipbuilder steelmaker automaker carmaker truckmaker planemaker trainmaker "
    "chipmaker drugmaker developer builder giant retailer distributor driller explorer supplier shipper shipowner "
    "telco brokerage broker hotelier generator".split()
)


def _discourse(
    text: str,
    actors: list[Actor],
    starts: Sequence[int],
    topic: Actor | None,
    country: countries.Country | None,
    talk: Talk,
) -> Discourse:
    described, bonds = describe(text, actors), ties(text, actors)
    share_trades(bonds, described, actors)
    told, homes = seats(text, actors), origins(text, actors)
    for name, place in told.items():
        if name not in homes and (code := country_code(place)):
            homes[name] = code
    return Discourse(
        text,
        starts,
        topic,
        country,
        described,
        homes,
        employers(text, actors),
        next((actor for actor in actors if fits(actor, "company") and actor.how == "name"), None),
        bonds,
        told,
        text.count("?") > 2 or bool(talk.turns),
        talk,
    )


def _house_before(doc: Discourse, before: list[Actor], start: int) -> Actor | None:
    """ "Trigon raised its price target for PGE. The brokerage expects": the house named last, not the company."""
    floor = doc.starts[max(0, doc.sentence(start) - 1)]
    named = (actor for actor in reversed(before) if actor.kind == "broker" and actor.how == "name")
    return next((actor for actor in named if actor.start >= floor), None)


def _antecedent(doc: Discourse, before: list[Actor], after: list[Actor], reference: Reference) -> Actor | None:
    """Whom a reference means, by its kind."""
    start, kind, noun = reference.start, reference.kind, reference.noun
    if noun == "centre" and (doc.country is None or doc.country.code != "IN"):
        return None
    if kind == "country":
        region = state_spoken_of(doc.text, before, start, reference.end) if not noun else None
        if region is not None:
            return region
        home = (
            countries.by_name(noun)
            or country_beside(doc, before, after, reference)
            or country_here(doc, before, start)
            or doc.country
        )
        return None if home is None else Actor(start, start, home.name, home.name, "country", "GPE", country=home.code)
    if kind == "place":
        return _place_spoken_of(doc.text, before, noun)
    if kind == "class":
        return _class_of(before, noun)
    if kind == "sector":
        return _sector_of(doc.text, before)
    if kind == "project":
        return _builder(doc, before, start, noun)
    if kind == "broker" and (house := _house_before(doc, before, start)) is not None:
        return house
    if noun == "them" and _AMONG.search(doc.text, max(0, start - 9), start):
        low = doc.starts[doc.sentence(start)]
        if not any(actor.start >= low and fits(actor, "they") for actor in before):
            return None  # "to fund stations in Hebei, among them the plant in Meizhou"
    if kind == "we":
        return who_is_we(doc, before, after, reference)
    if kind == "person":
        return next((a for a in reversed(before) if a.label == "PERSON" and a.how == "name"), None)
    if kind == "parent":
        return tied(doc.ties, noun, before)
    return body_meant(doc, before, after, reference)


_ELSEWHERE = re.compile(r"\b(?:from|to|than|like|near|outside|unlike|beyond|towards?) (?:[a-z]+ )?$")


def _place_spoken_of(text: str, before: list[Actor], noun: str) -> Actor | None:
    """The place that "the city" means: the last one named, but not one that people come from or go to: "Panzhihua is
    spending, hoping to draw pensioners from foggy Chengdu. The city's GDP"; a province is the one named most often, for
    its towns are named beside it."""
    places = [actor for actor in before if actor.kind == "place" and actor.label == "GPE" and actor.how in _PLACE_SAID]
    within = {a.start for last, a in pairwise(places) if text[last.end : a.start] == ", "}  # "PANZHIHUA, Sichuan"
    places = [actor for actor in places if actor.start not in within]
    here = [a for a in places if a.how != "name" or not _ELSEWHERE.search(text, max(0, a.start - 20), a.start)]
    found = here or places
    if noun == "province":
        counts = Counter(actor.name for actor in found)
        return max(reversed(found), key=lambda actor: counts[actor.name], default=None)
    return found[-1] if found else None


_PLACE_SAID = frozenset({"name", "nominal"})


_AMONG = re.compile(r", among $")
_AWARD = re.compile(r"\b(?:contract|order|tender|award|bid|deal to (?:build|supply))\b", re.IGNORECASE)


def _builder(doc: Discourse, before: list[Actor], start: int, noun: str) -> Actor | None:
    """Whose "the plant", "the sites" or "the contract" is: in news of an award the one the lead opens on, who won it,
    else the one whose it was when spoken of before, else the one the passage is about."""
    lead = doc.starts[1] if len(doc.starts) > 1 else len(doc.text)
    if before and before[-1].label in {"FAC", "LOC"} and EQUATES.fullmatch(doc.text, before[-1].end, start):
        return before[-1]  # "Sines, the largest terminal"
    if _AWARD.search(doc.text, 0, lead):
        return doc.first
    for actor in reversed(before):
        if actor.how == "nominal" and doc.text.endswith((f" {noun}", " site"), 0, actor.end):
            return _opens_passage(doc, before, actor.end, start) or actor
    return most_salient(doc, before, start, "company", ["the", "company"], True)


def _opens_passage(doc: Discourse, before: list[Actor], floor: int, start: int) -> Actor | None:
    """ "The mine lost 3 million.\n\nColquiri made up for this. The mine turned out": the body with which the paragraph
    opens and goes on, where another's was told of before."""
    paragraph = doc.text.rfind("\n", floor, start) + 1
    opener = next((actor for actor in before if actor.start == paragraph), None) if paragraph else None
    if opener is None or opener.how != "name" or opener.label != "ORG" or opener.possessive or not opener.is_company:
        return None
    return opener if doc.sentence(start) - doc.sentence(opener.start) == 1 else None


_SECTORS = (" sector", " industry")
_OWN_SECTOR = re.compile(r"['’]s? (?:[a-z-]+ ){1,3}(?:sector|industry)\b")


def _sector_of(text: str, before: list[Actor]) -> Actor | None:
    """What "the industry" means: "the Chinese steel industry", or the country of "India's power sector"."""
    for actor in reversed(before):
        if actor.kind == "class" and actor.name.endswith(_SECTORS):
            return actor
        if actor.kind == "country" and actor.possessive and _OWN_SECTOR.match(text, actor.end):
            return actor
    return None


_ANY_FIRMS = frozenset({"enterprises", "companies", "firms", "groups"})
_KINDS_OF_FIRMS = frozenset({"carriers", "utilities", "banks", "lenders", "airlines", "miners", "operators"})


def _class_of(before: list[Actor], noun: str) -> Actor | None:
    """The class that "the firms" or "the distributors" means: one called so, else the one spoken of most, the last at
    a tie."""
    classes = [actor for actor in before if actor.kind == "class"]
    called = [actor for actor in classes if noun not in _ANY_FIRMS and actor.name.endswith(" " + noun)]
    if not called and noun not in _ANY_FIRMS | _KINDS_OF_FIRMS:
        return None
    classes = called or classes
    counts = Counter(actor.name for actor in classes)
    return max(reversed(classes), key=lambda actor: counts[actor.name], default=None)
