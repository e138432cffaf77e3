"""Classes told by who owns them: "enterprises owned by the government of Sichuan", "firms with a state share"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from soe_facts import countries
from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.class_lexicon import class_words
from soe_facts.link.regions import Regions, scene_country

_HOLDS = r"(?:hold|has|have|own|control)s?(?: an?| the)?(?: [a-z-]+){0,2} (?:stakes?|shares?|interests?|shareholdings?)"
_HOLDS_PART = (
    r"(?:holds|has|owns|controls) (?:(?:more than|over|at least|about|a) )?"
    r"(?:half|majority|most|all|[\d.]+ ?(?:%|per ?cent))"
)
_WORD = r"[A-Z][\w.]+(?:['’]s)?"
_GOVERNOR = (
    rf"(?:the )?(?P<pre>(?:{_WORD} ){{0,3}})"
    r"(?:(?P<level>central|federal|national|provincial|municipal|local|regional|city|county|prefectural)[- ])?"
    r"(?P<body>(?i:governments?|authorit(?:y|ies)|state|city|cities|provinces?|municipalit(?:y|ies)|emirate|treasury))"
    rf"(?P<place> (?:of|in) (?:the )?(?:[a-z-]+ ){{0,2}}{_WORD}(?: {_WORD}){{0,3}})?"
)
_GOVERNED = re.compile(
    r",?(?: that are| which are)? (?:(?:directly|wholly|majority|fully|jointly|partly|partially|mostly)[- ])?"
    r"(?:owned|controlled|run|held|backed|administered|supervised|managed|overseen) by " + _GOVERNOR + r"\b(?!-\w)"
)
# "The 11 groups under the city's State assets watchdog".
_WATCHED = re.compile(
    r"(?: that are| which are)? (?:directly )?(?:under|(?:supervised|overseen|managed|administered) by) (?:the )?"
    rf"(?P<pre>(?:{_WORD} ){{0,3}})"
    r"(?:(?P<level>central|provincial|municipal|local|regional|city|county|province|municipality)(?:['’]s)? )?"
    r"(?P<body>(?i:state[- ](?:owned )?assets? (?:regulator|watchdog|supervisor|authority|commission|administrator)))"
    r"(?P<place>)\b"
)
_SHARED = re.compile(
    r" (?:with (?:an? )?(?:state|government) (?:stakes?|shares?|shareholdings?|participation|capital|ownership)|"
    rf"(?:in|of) which (?:the )?(?P<pre>(?:{_WORD} )?)(?:state|government) (?:{_HOLDS}|{_HOLDS_PART}))(?!\w)"
)
# "Companies under its supervision", where the office over state firms was just named.
_OVERSEEN = re.compile(
    r" (?:(?:that are |which are )?under (?:its|their|the (?:commission|regulator|watchdog|agency)['’]s) (?:direct )?"
    r"(?:supervision|watch|oversight|management|jurisdiction|purview)|"
    r"(?:that |which )?(?:it|the commission|the regulator) (?:directly )?(?:oversees|supervises|manages|monitors))\b"
)
_STATE_OFFICE = re.compile(
    r"\bSASAC\b|\bstate[- ](?:owned )?assets? (?:regulator|watchdog|supervisor|authority|commission|administrator)|"
    r"state-owned assets supervision",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\bSOEs\b|state-owned (?:enterprises|firms|companies|groups)|central enterprises")
_NEAR = 250
_OFFICES = frozenset({"ministry", "regulator"})


def find_supervised(
    text: str, nouns: Sequence[re.Match[str]], actors: Sequence[Actor], country: countries.Country | None
) -> list[Actor]:
    """Firms told by the office over them: "SASAC companies", "the CMSC firms", "SASAC oversees 98 companies"."""
    offices = {actor.end: actor for actor in actors if actor.label == "ORG" and actor.kind in _OFFICES}
    found = []
    for noun in nouns if offices else ():
        if noun.group().lower() not in _FIRMS:
            continue
        before = _OVERSEES.search(text, max(0, noun.start() - _OFFICE_NEAR), noun.start())
        office = (
            offices.get(noun.start() - 1)
            or _over(text, noun.end(), offices.values())
            or (offices.get(before.start()) if before is not None else None)
        )
        if office is None or office.possessive:
            continue
        if office.end < noun.start() - 1 and not _OF_STATE_FIRMS.search(office.name):
            continue  # "the energy regulator oversees 500 companies"
        home = countries.by_code(office.country or "") or country
        chinese = home is not None and home.code == "CN" and office.id is not None
        region = office.name.removesuffix(_LOCAL_OFFICE) if office.name.endswith(_LOCAL_OFFICE) else None
        name = _name("firms", {"central"} if chinese and region is None else set(), region, home)
        actor = _actor(text, noun, noun.end(), name, home)
        found.append(replace(actor, start=office.start) if office.end == noun.start() - 1 else actor)
    return found


_OVERSEES = re.compile(
    r",? (?:(?:which|that|now|currently|directly) ){0,2}(?:oversees|supervises|manages|controls|regulates|administers) "
    r"(?:(?:directly|the|all|some|about|around|nearly|more|than|over|as|many) ){0,3}(?:[\d,]+ |[a-z]+ |[a-z]+-[a-z]+ )?"
    r"(?:such |large |big |central |state |state-owned |state-run |government-owned |national ){0,2}$"
)
_OFFICE_NEAR = 80
_OF_STATE_FIRMS = re.compile(
    r"SASAC|\bState(?:-[Oo]wned)? (?:Assets?|Capital|Enterprises?|Propert|Holdings)|Public Enterprises?"
)
_LOCAL_OFFICE = " SASAC"  # "Guangdong SASAC"
_UNDER = re.compile(
    r" (?:(?:that|which) (?:are|is) )?(?:(?:directly|centrally) )?"
    r"(?:under (?:the )?(?:direct )?"
    r"(?:(?:management|supervision|control|oversight|purview|jurisdiction) of (?:the )?)?|"
    r"(?:supervised|overseen|managed|administered|regulated|controlled|owned) (?:directly )?by (?:the )?)"
)


def _over(text: str, end: int, offices: Iterable[Actor]) -> Actor | None:
    """The office over "the nineteen corporations under the Commission for the Management of State Capital"."""
    under = _UNDER.match(text, end)
    return next((office for office in offices if office.start == under.end()), None) if under is not None else None


_FIRMS = frozenset({"companies", "firms", "enterprises", "groups", "corporations"})
_LEVELS = {"provincial": "provincial ", "province": "provincial ", "provinces": "provincial ", "central": "central "}
# A single one of them, which the text has named: "the provincial government", "the city".
_ONE_OF_THEM = frozenset({"provincial", "municipal", "city", "province", "municipality", "regional", "emirate"})
_CAPITAL = re.compile(r"\b[A-Z][\w&-]* $")
_TRADE = re.compile(r"\b([a-z]+) $")
_LOCAL = frozenset({"provincial", "municipal", "local", "regional", "city", "county", "prefectural", "cities"})


def find_governed(
    text: str,
    nouns: Sequence[re.Match[str]],
    places: Mapping[int, Actor],
    spoken: Regions,
    country: countries.Country | None,
) -> list[Actor]:
    """Classes named by what state, province or city owns them; `nouns` are those that can name a class."""
    found = []
    for noun in nouns:
        kind = noun.group().lower()
        if kind not in class_words("firms") | class_words("trades"):
            continue
        if noun.group()[0].isupper() and _CAPITAL.search(text, max(0, noun.start() - 20), noun.start()):
            continue  # "Singapore Airlines, majority-owned by the state"
        region: str | None = None
        if match := _GOVERNED.match(text, noun.end()) or _WATCHED.match(text, noun.end()):
            place, home = _where(match, places, country)
            words = {(match["level"] or "").lower(), match["body"].lower()}
            single = words & _ONE_OF_THEM and not match["body"].endswith("s")
            region = place.named if place else spoken.before(noun.start()) if single else None
        elif match := _SHARED.match(text, noun.end()):
            owner = countries.by_name((match["pre"] or "").strip())
            home = owner or scene_country(text, places, noun.start()) or _opens_paragraph(text, places, noun) or country
            words = set()
        elif match := _OVERSEEN.match(text, noun.end()):
            office = _STATE_OFFICE.search(text, max(0, noun.start() - _NEAR), noun.start())
            if office is None or _TOLD.search(text, office.end(), noun.start()):
                continue  # "has ordered provincial SOEs to …. The 19 companies under its watch": those
            told = spoken.ordering(noun.start()) or spoken.ordering(office.end())
            home, region = country, told or spoken.office
            words = {"central"} if region is None and home is not None and home.code == "CN" else set()
        else:
            continue
        trade = _TRADE.search(text, max(0, noun.start() - 20), noun.start())
        if region is not None and trade is not None and trade[1] in class_words("industries"):
            kind = f"{trade[1]} {kind}"
        found.append(_actor(text, noun, match.end(), _name(kind, words, region, home), home))
    return found


def _opens_paragraph(text: str, places: Mapping[int, Actor], noun: re.Match[str]) -> countries.Country | None:
    """The country that a paragraph opens on: "Laos has gone further. The 61 firms of which the state owns half"."""
    place = places.get(text.rfind("\n", 0, noun.start()) + 1)
    return countries.by_code(place.country or "") if place is not None and place.kind == "country" else None


def _where(
    match: re.Match[str], places: Mapping[int, Actor], country: countries.Country | None
) -> tuple[Actor | None, countries.Country | None]:
    """The region and the country that the owner's words name."""
    home, region = country, None
    for start in range(match.start(), match.end()):
        place = places.get(start)
        if place is not None and place.kind == "country":
            home = countries.by_code(place.country or "") or home
        elif place is not None:
            region = place
    adjective = countries.by_name((match["pre"] or "").strip())
    return region, adjective or home


def _name(noun: str, words: set[str], region: str | None, home: countries.Country | None) -> str:
    """The canonical name: "Sichuan provincial SOEs", "China central SOEs", "Poland state-owned banks"."""
    level = next((name for word, name in _LEVELS.items() if word in words), "")
    if region is None and words & _LOCAL:
        level = "local "
    trade = noun in class_words("trades")
    indian = home is not None and home.code == "IN"
    noun = noun if " " in noun else "PSUs" if indian else "SOEs"
    head = f"state-owned {noun}" if trade else f"{level}{noun}"
    owner = region or (home.name if home else "")
    return f"{owner} {head}".strip()


def _actor(text: str, noun: re.Match[str], end: int, name: str, home: countries.Country | None) -> Actor:
    return Actor(
        noun.start(),
        end,
        name,
        noun.group(),
        "class",
        "",
        country=home.code if home else None,
        how="class",
        possessive=is_possessive(text, end),
    )
