"""Gather a document's actors: names under one canonical name, classes of enterprises, and what refers to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from soe_facts import countries
from soe_facts.find.entities import Span
from soe_facts.find.places import country_code
from soe_facts.link.actors import Actor, Cast, dateline, is_possessive
from soe_facts.link.businesses import as_businesses, as_firms
from soe_facts.link.classes import find_classes
from soe_facts.link.clusters import resolve_names
from soe_facts.link.compass import find_parts
from soe_facts.link.divisions import division_names
from soe_facts.link.governments import as_government, as_port
from soe_facts.link.headings import find_headings, is_label
from soe_facts.link.houses import kind_called, with_own_news
from soe_facts.link.interviews import find_talk, without_askers
from soe_facts.link.lenders import as_lenders
from soe_facts.link.local_offices import as_local_offices
from soe_facts.link.nameless import find_nameless
from soe_facts.link.namesakes import as_namesakes
from soe_facts.link.papers import as_papers
from soe_facts.link.references import add_references
from soe_facts.link.topic import find_topic
from soe_facts.link.voices import employers
from soe_facts.records import EntityMention, Quantity
from soe_facts.registry import Registry


def build_cast(
    text: str,
    names: Sequence[Span],
    sentences: Sequence[tuple[int, int]],
    registry: Registry,
    quantities: Sequence[Quantity] = (),
) -> Cast:
    """Resolve names to canonical ones, add classes of enterprises, then pronouns and "the company"."""
    known = [(s, e, o) for s, e, label in names if label == "ORG" and (o := registry.lookup(text[s:e])) and o.country]
    lead = sentences[0][1] if sentences else 0
    hints = [organisation.country for start, _, organisation in known for _ in range(2 if start < lead else 1)]
    place = dateline(text, ((start, label) for start, _, label in names))
    if place >= 0 and (home := country_code(text[names[place][0] : names[place][1]])):
        hints += 3 * [home]
    country = countries.main_country(text, hints, [(s, e) for s, e, _ in known], lead) or _of_currency(quantities)
    mentions, fullest = resolve_names(text, names, registry, country)
    places = {mention.end for mention in mentions if mention.label in {"GPE", "LOC", "NORP"}}
    divisions = division_names(text, mentions)
    actors = [
        as_port(text, as_government(text, _actor(text, mention, fullest.get(mention.start, mention.text)), country))
        for mention in mentions
        if mention.label in {"ORG", "PERSON", "GPE", "FAC", "LOC"}
        and not _is_modifier(text, mention, places)
        and not _ORGAN.fullmatch(mention.text)
        and not is_label(text, mention)
        and mention.text not in divisions
    ]
    actors = as_firms(text, as_local_offices(text, actors))
    actors = as_lenders(text, as_businesses(text, _filing(text, with_own_news(text, actors, sentences))))
    actors = as_namesakes(text, as_papers(text, actors))
    actors += find_nameless(text, actors)
    actors += find_classes(text, actors, country)
    actors += find_parts(text, country, [(actor.start, actor.end) for actor in actors])
    actors = _without_overlaps(sorted(actors, key=lambda a: (a.start, -a.end)))
    talk = find_talk(text, actors)
    actors = without_askers(text, actors, talk)
    topic, dominance = find_topic(text, actors)
    headings = find_headings(text, actors)
    actors = add_references(text, actors, sentences, topic, country, headings, talk)
    actors = _without_homes(text, actors)
    counts = Counter(actor.name for actor in actors)
    return Cast(actors, mentions, country, topic, dominance, employers(text, actors), counts, headings, talk)


def _of_currency(quantities: Sequence[Quantity]) -> countries.Country | None:
    """Where no country is named, the one whose money the text counts in (ISO 4217 codes begin with ISO 3166's)."""
    codes = Counter(quantity.unit[:2] for quantity in quantities if quantity.type == "money")
    found = [
        country for code, _ in codes.most_common() if code not in {"US", "EU"} and (country := countries.by_code(code))
    ]
    return found[0] if found else None


_ORGAN = re.compile(
    r"(?:(?:Management|Managing|Supervisory|Executive|Advisory) )?(?:Board|Committee|Council)"
    r"(?: of (?:Directors|Management|Governors|Trustees))?"
)
_BRACKETED_AFTER_DAY = re.compile(r"\d \($")
_DASH = re.compile(r"\)?\s(?:--|[-–—])\s|/[.,]?\s")


def _ends_dateline(text: str, actor: Actor) -> bool:
    """Whether a dash, a slash or, after the day, a closing bracket parts a name from the news."""
    day = _BRACKETED_AFTER_DAY.search(text, 0, actor.start)
    return _DASH.match(text, actor.end) is not None or (day is not None and text[actor.end : actor.end + 2] == ") ")


def _filing(text: str, actors: list[Actor]) -> list[Actor]:
    """The agency of a dateline is only where the news comes from: "VILNIUS, BNS – ", "May 5 (CNA) X", "/Fena/. X"."""
    place = dateline(text, ((actor.start, actor.label) for actor in actors))
    opening = actors[place + 1 : place + 3] if place >= 0 else []
    agency = next((a for a in opening if a.label == "ORG" and not a.id and _ends_dateline(text, a)), None)
    between = text[actors[place].end : agency.start] if agency is not None else ""
    if agency is None or "\n" in between or between[:2] in {"'s", "’s"}:
        return actors
    return [replace(actor, kind="agency") if actor.name == agency.name else actor for actor in actors]


# Unions of countries whose prices, trade and output are told like those of a country.
_UNIONS = frozenset({"xx-euro-zone"})


def _actor(text: str, mention: EntityMention, fullest: str) -> Actor:
    union = mention.entity_id in _UNIONS
    return Actor(
        mention.start,
        mention.end,
        mention.entity or mention.text,
        mention.text,
        "country" if union else kind_called(text, mention, fullest),
        "GPE" if union else mention.label,
        mention.entity_id,
        None if union else mention.country,
        possessive=is_possessive(text, mention.end),
        fullest=fullest,
    )


_OWNED = re.compile(r"(?:\b(?:[Ii]ts|[Tt]heir|[Oo]ur|whose)|\w['’]s?)\s$")
_PART = re.compile(
    r"(?:-\w+)? (?:shares?|stock|listing|units?|arm|subsidiar(?:y|ies)|affiliate|business(?:es)?|operations?|division|"
    r"plants?|factor(?:y|ies)|works|mines?|refiner(?:y|ies)|smelters?|fields?|wells|terminals?|branch(?:es)?|offices?|"
    r"headquarters|base|hub|routes?|flights?|network|stores|assets|customers|clients|deposits|loans|portfolio|project|"
    r"sales|output|production|revenues?|deliveries|orders|imports|exports|market|listed|traded)\b"
)


# "Three of its nine Boeing 787s", "14 second-hand ATR turboprops": who made them does not act.
_MODEL = re.compile(
    r" (?:[A-Z]\d{2,3}[\w-]*(?![.,]\d| [bmt]n\b| (?:b|m|tr)illion| crore| lakh)|"
    r"\d{2,3}(?:-\d+\w*|[A-Z]+)?s|(?:[A-Z]?\d{2,3}[\w-]* )?(?:[A-Za-z-]+ ){0,2}(?:jets|turboprops|"
    r"aircraft|planes|airliners|widebodies|narrowbodies|helicopters|trains|locomotives|trucks|buses|trams|wagons|"
    r"tankers|turbines|engines|reactors))\b"
)
_COUNTED = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|dozens?|more|new|"
    r"second-hand|used|leased|its|their|the|of)(?: [a-z-]+){0,2} $"
)
_ALLOTTED = re.compile(r" (?:[a-z]+ )?(?:targets?|quotas?|allocations?|baseline|ceiling|limit|commitments?|pledges?)\b")


def _is_modifier(text: str, mention: EntityMention, owners: set[int]) -> bool:
    """The name only describes: "Shanghai-listed", "Fortum's Helsinki shares", "its Singapore arm", "its OPEC+ quota".

    `owners` are where places and countries end, which own cities rather than shares: "China's Sichuan".
    """
    if mention.label == "ORG":
        if _MODEL.match(text, mention.end) and _COUNTED.search(text, max(0, mention.start - 40), mention.start):
            return True
        owned = _OWNED.search(text, max(0, mention.start - 8), mention.start)
        return owned is not None and _ALLOTTED.match(text, mention.end) is not None
    if mention.label not in {"GPE", "LOC"}:
        return False
    if text[mention.end : mention.end + 1] in {"-", "‑"}:
        return True
    owned = _OWNED.search(text, max(0, mention.start - 8), mention.start)
    return owned is not None and owned.start() + 1 not in owners and _PART.match(text, mention.end) is not None


def _without_homes(text: str, actors: list[Actor]) -> list[Actor]:
    """The actors without countries that only say where a described body is at home.

    "Shares in X, Romania's state-controlled power company, rose": Romania owns no shares that rose. Nor does it own
    what "Romania's northern neighbour, Ukraine," exports.
    """
    return [
        actor
        for actor, following in zip(actors, [*actors[1:], None], strict=False)
        if not (actor.possessive and _NEIGHBOUR.match(text, actor.end))
        if following is None
        or actor.kind != "country"
        or not actor.possessive
        or following.how != "nominal"
        or following.kind in {"country", "person"}
        or text[actor.end : following.start].strip("'’s ") != ""
        or not _APPOSED_BY.search(text, max(0, actor.start - 8), actor.start)
    ]


_APPOSED_BY = re.compile(r", (?:is )?$")
_NEIGHBOUR = re.compile(r"['’s]* (?:[\w-]+ )?neighbou?rs?\b")


def _without_overlaps(actors: list[Actor]) -> list[Actor]:
    kept: list[Actor] = []
    for actor in actors:
        if kept and actor.start < kept[-1].end:
            inside = kept[-1].start < actor.start and actor.end <= kept[-1].end  # "Ministry of State-Owned Enterprises"
            if actor.kind == "class" and kept[-1].kind != "class" and not inside:
                kept[-1] = actor
            continue
        kept.append(actor)
    return kept
