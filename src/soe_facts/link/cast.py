"""Gather a document's actors: names under one canonical name, classes of enterprises, and what refers to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from soe_facts import countries
from soe_facts.find.entities import Span
from soe_facts.find.places import country_code
from soe_facts.link.actors import COMPANY_KINDS, FRONT_WORDS, Actor, Cast, dateline, is_possessive
from soe_facts.link.businesses import as_businesses, as_firms
from soe_facts.link.classes import find_classes
from soe_facts.link.clusters import resolve_names
from soe_facts.link.discourse import HOLDS
from soe_facts.link.governments import as_government, as_port
from soe_facts.link.headings import find_headings, is_label
from soe_facts.link.interviews import find_talk, without_askers
from soe_facts.link.lenders import as_lenders
from soe_facts.link.local_offices import as_local_offices
from soe_facts.link.nameless import find_nameless
from soe_facts.link.namesakes import as_namesakes
from soe_facts.link.papers import as_papers
from soe_facts.link.references import add_references
from soe_facts.link.ties import introduces
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
    actors = [
        as_port(text, as_government(text, _actor(text, mention, fullest.get(mention.start, mention.text)), country))
        for mention in mentions
        if mention.label in {"ORG", "PERSON", "GPE", "FAC", "LOC"}
        and not _is_modifier(text, mention, places)
        and not _ORGAN.fullmatch(mention.text)
        and not is_label(text, mention)
    ]
    actors = as_firms(text, as_local_offices(text, actors))
    actors = as_lenders(text, as_businesses(text, _filing(text, _trading(text, actors, sentences))))
    actors = as_namesakes(text, as_papers(text, actors))
    actors += find_nameless(text, actors)
    actors += find_classes(text, actors, country)
    actors = _without_overlaps(sorted(actors, key=lambda a: (a.start, -a.end)))
    talk = find_talk(text, actors)
    actors = without_askers(actors, talk)
    topic, dominance = _topic(text, actors)
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


def _trading(text: str, actors: list[Actor], sentences: Sequence[tuple[int, int]]) -> list[Actor]:
    """Brokers that the news itself is about own figures; those only quoted do not.

    "Guotai Junan Securities plans to take over Haitong Securities" opens on two of the first sort; who is quoted comes
    later in a text.
    """
    lead = sentences[min(1, len(sentences) - 1)][1] if sentences else 0
    first = next((actor for actor in actors if actor.is_company), None)
    told: dict[str, bool] = {}
    for actor in actors:
        if actor.kind == "broker" and actor.id and actor.start < lead:
            tags = first is not None and first.start < actor.start and _is_tag(text, actor)
            told[actor.name] = told.get(actor.name, True) and not tags and not _views_others(text, actor)
    leading = {name for name, own in told.items() if own}
    return [replace(actor, kind="company") if actor.name in leading else actor for actor in actors]


def _views_others(text: str, actor: Actor) -> bool:
    """Whether a house is only asked for its view, or rates somebody."""
    return (
        _is_asked(text, actor.start)
        or _STAFF.search(text, max(0, actor.start - 50), actor.start) is not None
        or _RATES.match(text, actor.end) is not None
        or _VIEWS.match(text, actor.end) is not None
        or _CREDITED.search(text, max(0, actor.start - 24), actor.start) is not None
    )


def _is_tag(text: str, actor: Actor) -> bool:
    """ "Its debt will rise to X, Fitch said on Tuesday": who only closes what is told of another."""
    return text[actor.start - 2 : actor.start] in {", ", '" ', "” "} and _SAID.match(text, actor.end) is not None


_SAID = re.compile(r" (?:said|says|wrote|reckons|estimates|estimated|noted|warned)\b")
# "Wood Mackenzie, a consultancy, expects output to fall", "Kpler data showed": only a view of others.
_VIEWS = re.compile(
    r"(?:, an? [^,.;\n]{3,60},)? (?:(?:expects?|forecasts?|predicts?|reckons|estimates?|sees|expected|estimated) "
    r"(?!(?:its|to|an?|another|about|\d)\b)|(?:data|figures|estimates|numbers) (?:show|showed|suggest|indicate)|"
    r"(?:analysts?|economists?|strategists?)\b|(?:said|wrote) in an? (?:[a-z]+ )?(?:note|report)\b|"
    r"(?:has |have )?(?:raised|lifted|cut|trimmed|lowered|kept|maintained|set|has) (?:its|an?|the) (?:[a-z-]+ ){0,2}?"
    r"(?:target|rating|outlook|forecast|estimate|projection|recommendation)s?\b|"
    r"(?:is|are|was|were|will be) (?:advis|arrang|manag|handl|underwrit|organi[sz]|lead)(?:ing|ed)\b)|"
    r", which (?:rates|covers|tracks)\b"
)
_CREDITED = re.compile(r"\b[Aa]ccording to (?:the )?$")
_RATES = re.compile(
    r"(?: Ratings?)? (?:on \w+ |has |have )?"
    r"(?:cut|affirmed|upgraded|downgraded|lowered|assigned|withdrew|revised|rates)\b"
)
_ORGAN = re.compile(
    r"(?:(?:Management|Managing|Supervisory|Executive|Advisory) )?(?:Board|Committee|Council)"
    r"(?: of (?:Directors|Management|Governors|Trustees))?"
)
_BRACKETED_AFTER_DAY = re.compile(r"\d \($")
_DASH = re.compile(r"\)?\s(?:--|[-–—])\s")


def _ends_dateline(text: str, actor: Actor) -> bool:
    """Whether a dash or, after the day, a closing bracket parts a name from the news."""
    day = _BRACKETED_AFTER_DAY.search(text, 0, actor.start)
    return _DASH.match(text, actor.end) is not None or (day is not None and text[actor.end : actor.end + 2] == ") ")


def _filing(text: str, actors: list[Actor]) -> list[Actor]:
    """The agency of a dateline is only where the news comes from: "VILNIUS, June 19, BNS – ", "May 5 (CNA) X said"."""
    place = dateline(text, ((actor.start, actor.label) for actor in actors))
    opening = actors[place + 1 : place + 3] if place >= 0 else []
    agency = next((a for a in opening if a.label == "ORG" and not a.id and _ends_dateline(text, a)), None)
    between = text[actors[place].end : agency.start] if agency is not None else ""
    if agency is None or "\n" in between or between[:2] in {"'s", "’s"}:
        return actors
    return [replace(actor, kind="agency") if actor.name == agency.name else actor for actor in actors]


_SPEAKER_NOUN = (
    r"(?:regulator|watchdog|broker|brokerage|consultancy|consultants?|think[- ]tank|rating(?:s)? (?:agency|firm)|"
    r"research (?:firm|group|house)|"
    r"law firm|data provider|industry (?:body|group)|trade (?:body|group)|statistics (?:office|agency|bureau)|"
    r"analysts? at|economists? at|"
    r"partner at|professor at|investment bank|news agency|newspaper|magazine|lobby|association)"
)
_TITLED = re.compile(r"(?<!\w)" + _SPEAKER_NOUN + r"\s$", re.IGNORECASE)
_OVERSEES = re.compile(r"\b(?:Auditor|Comptroller|Committee|Council|Ombudsman|Parliament|Tribunal|Court)\b")
_STAFF = re.compile(
    r"(?<!\w)(?i:analysts?|economists?|strategists?|researchers?|traders?|partner|professor) "
    r"(?:(?:[A-Z][\w.'’-]+ ){1,3})?(?:at|of|from|with)\s$",
)
# A house that speaks of others: "Harbour Securities expects its profit to grow" is of the company before.
_HOUSE = re.compile(
    r"\b(?:Securities|Research|Ratings?|Analytics|Consult(?:ing|ants|ancy)|Advis(?:ors|ers|ory)|Intelligence|Economics|"
    r"Brokers?|Brokerage|Capital|Asset Management|Insights|Partners|Markets|Investors Service)$"
)
_FORESEES = re.compile(
    r",? (?:\(\w+\) )?(?:now |also |still )?(?:expects?|expected|forecasts?|estimates?|estimated|"
    r"predicts?|predicted|reckons?|sees|believes|projects|projected|polled|surveyed|rates|puts|values|thinks|says|said|wrote|"
    r"recommends|downgraded|assumes?|pencils?|pencill?ed|assumed|anticipates?|"
    r"upgraded|cut its|raised its)\b"
)
# Of whom only its view of others is told: "the 2 billion predicted by X", "analysts polled by X"; of a house "says X".
_ASKED = re.compile(
    r"\b(?:polled|surveyed|canvassed|predicted|forecast|forecasted|foreseen|projected|expected|estimated|anticipated|"
    r"compiled|collated|tracked|calculated|consensus|poll|survey|estimates?|forecasts?|projections?) by (?:the )?$"
)
# "Citi lifted its price target for Vorona to 42 euros"
_SETS_TARGET = re.compile(r" (?:has |have )?[a-z]+ (?:its|an?|the) (?:[a-z-]+ ){0,2}?(?:price target|target price)\b")
_AS_TOLD = re.compile(
    r"(?:\b[Aa]ccording to|[,”\"] (?:estimates|estimated|reckons|reckoned|says|said|notes|noted|calculates|predicts|"
    r"predicted|forecasts|expects|wrote)) (?:the )?$"
)
_APPOSED = re.compile(r",? \(?(?:an?|the) (?:[\w-]+ ){0,4}?" + _SPEAKER_NOUN, re.IGNORECASE)


def _actor_kind(text: str, mention: EntityMention, fullest: str) -> str:
    """The registry's kind, else what the words beside the name call it ("SNE Research, a consultancy")."""
    kind = mention.kind or "company"
    if kind == "company" and (
        _TITLED.search(text, max(0, mention.start - 24), mention.start) or _APPOSED.match(text, mention.end)
    ):
        return "broker"
    if kind in COMPANY_KINDS and _speaks_of_others(text, mention, fullest):
        return "broker"
    if kind == "company" and mention.entity_id is None and _is_paper(text, mention):
        return "broker"
    if kind == "company" and _OVERSEES.search(fullest):
        return "regulator"
    if kind in COMPANY_KINDS and _STAFF.search(text, max(0, mention.start - 50), mention.start):
        return "broker"
    return kind


_REPORTED = re.compile(r" (?:reported|said|wrote|writes|reports)(?: on \w+)?\.")


def _is_paper(text: str, mention: EntityMention) -> bool:
    """ "Profit rose to 43 billion tenge, Kursiv reported.": who is named nowhere before only passes on the news."""
    closes = text[mention.start - 2 : mention.start] == ", " and _REPORTED.match(text, mention.end)
    return bool(closes) and text.find(text[mention.start : mention.end].split(" ")[0]) == mention.start


def _speaks_of_others(text: str, mention: EntityMention, fullest: str) -> bool:
    """Whether the words around a name show that it only gives its view of others."""
    if _is_asked(text, mention.start) or _SETS_TARGET.match(text, mention.end):
        return True
    house = (mention.kind or "company") == "company" and _HOUSE.search(fullest) is not None
    told = _AS_TOLD.search(text[max(0, mention.start - 50) : mention.start])
    foresees = _FORESEES.match(text, mention.end) is not None and _OWN_NEWS.match(text, mention.end) is None
    return house and (foresees or told is not None)


# "Velmar Asset Management said on Tuesday it would buy back shares"
_OWN_NEWS = re.compile(
    r" said (?:(?:late )?on [A-Z][a-z]+day )?(?:that )?(?:it (?:would|will|plans|had|has|was) |its )"
)


def _is_asked(text: str, start: int) -> bool:
    """Whether a name follows words for a view of others: "analysts polled by LSEG"."""
    return _ASKED.search(text[max(0, start - 50) : start]) is not None


# Unions of countries whose prices, trade and output are told like those of a country.
_UNIONS = frozenset({"xx-euro-zone"})


def _actor(text: str, mention: EntityMention, fullest: str) -> Actor:
    union = mention.entity_id in _UNIONS
    return Actor(
        mention.start,
        mention.end,
        mention.entity or mention.text,
        mention.text,
        "country" if union else _actor_kind(text, mention, fullest),
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


_FRONT = 80
# "Although Alstom had warned of delays, Renfe": one in a clause before the main one.
_FRONTED = re.compile(rf"(?:^|[.!?\n]\s*){FRONT_WORDS}\s[^,.;:\n]*$")


def _topic(text: str, actors: Sequence[Actor]) -> tuple[Actor | None, float]:
    """The company or class mentioned most, the first subject at a tie, and its share of all such mentions."""
    bodies = [actor for actor in actors if actor.is_company and actor.kind != "index"]
    bodies = [actor for actor in bodies if not _only_owns(text, actor)] or bodies
    votes = Counter(actor.name for actor in bodies)
    if not votes:
        return None, 0.0
    best = max(votes.values())
    tied = [actor for actor in bodies if votes[actor.name] == best]
    whole = _whole_of(tied[0], actors) if tied[0].kind == "class" else None
    if whole is not None:
        return whole, best / votes.total()
    first = next(actor for actor in actors if actor.is_company)
    if tied[0].kind == "subsidiary" and first.kind in _PARENTS and best - votes[first.name] <= 1:
        return first, votes[first.name] / votes.total()  # news of a group that tells of an arm twice
    led = [actor for actor in tied if not _FRONTED.search(text, max(0, actor.start - _FRONT), actor.start)]
    acting = (actor for actor in led if not _BY_OTHERS.search(text, max(0, actor.start - _BEFORE_NAME), actor.start))
    return next(acting, (led or tied)[0]), best / votes.total()


# "Nine-tenths of which was lent by China's Exim Bank": who turns up as another's lender is not what a text is about.
_BY_OTHERS = re.compile(r"\b(?:by|from|with|against|like|unlike) (?:the )?(?:[A-Z][\w.-]*(?:['’]s)? )?(?:[a-z]+ )?$")
_BEFORE_NAME = 40


_PARENTS = frozenset({"group", "listed", "company"})


# "Industries Qatar, 51 percent owned by", "is a unit of".
_OWNED_BY = re.compile(
    r"\b(?:owned|held|controlled|backed)(?:,? [\w-]+){0,2} by (?:the )?$"
    r"|\b(?:subsidiary|unit|arm|affiliate|part|division|offshoot) of (?:the )?$"
)


def _only_owns(text: str, actor: Actor) -> bool:
    """Whether one is named only as whose a body is: "QatarEnergy's arm Industries Qatar", "PIF holds 9 percent"."""
    if introduces(text, actor) or HOLDS.match(text, actor.end) is not None:
        return True
    return _OWNED_BY.search(text, max(0, actor.start - 40), actor.start) is not None


def _whole_of(part: Actor, actors: Sequence[Actor]) -> Actor | None:
    """The class told of before one of its parts: "state-owned enterprises … local enterprises"."""
    name = part.name.replace(" local ", " ").replace(" central ", " ")
    if name == part.name:
        return None
    return next((actor for actor in actors if actor.name == name and actor.start < part.start), None)


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
