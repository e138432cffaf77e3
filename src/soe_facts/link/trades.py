"""Classes by trade as actors: "Chinese contractors", "captive and commercial mines", "the foreign-invested sector"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from soe_facts import countries
from soe_facts.link.actors import Actor, is_possessive
from soe_facts.link.class_lexicon import MODIFIERS, class_kinds, class_lexicon, class_words
from soe_facts.link.regions import Regions, places_behind, scene_country, scene_region, without_rank


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of a class, with where they begin with their country, of what lists they are, and whose they are;
    `count` is the number before "biggest"."""

    start: int
    end: int
    first: int
    count: str
    kind: str
    marks: frozenset[str]
    home: _Home | None


@dataclass(frozen=True, slots=True)
class _Home:
    """A country, or a region of one."""

    name: str
    country: str | None


# How far before the noun the words of its class may begin.
_REACH = 90
_LAST_WORD = re.compile(r"(?<![\w-])[\w-]+(?=\s$)")
_STARTS = r"(?:^|[.!?:;•–—\n]['\"’”)]?\s*|\s--?\s|['\"“])"
_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|dozen|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
)
# Where a subject may begin, alone or before a verb only, and where an owner: "the profits of private insurers", "The
# ten power distributors".
_OPENS = re.compile(r"(?:" + _STARTS + r"|, )(?:[Tt]he |[Bb]ut |[Aa]nd |[Aa]ll |[Mm]ost )?(?:" + _NUMBER + r" )?$")
_JOINS = re.compile(
    r"\b(?:and|but|while|whereas|though|although|that|which|where) (?:the |all |most )?(?:" + _NUMBER + r" )?$"
)
_OWNS = re.compile(r"\b(?:of|by|at|with|among) (?:the (?:" + _NUMBER + r" )?|all |other )?$")
_SENTENCE = re.compile(_STARTS + "$")
# Whom money is meant for: "subsidies for small and medium-sized airports".
_GETS = re.compile(
    r"\b(?:subsid(?:y|ies)|aid|support|grants?|funds|funding|loans?|money|capital|compensation|handouts|bail-?outs?|"
    r"tax breaks?|relief|credit|lending|injections?)(?: worth [^,.;]{1,20})? (?:for|to|into) (?:the |all |other )?$"
)
# What parts a country from a noun that is not its own; any other word may tell a trade: "German machine makers".
_NO_TRADE = (
    r"of|in|to|for|and|or|at|by|from|with|on|as|is|are|was|were|than|that|which|who|while|when|state|public|"
    r"government|[a-z]*(?:-owned|-run|-listed|-based|ed|ing)|the|an?|its|their"
)
_NAME = r"(?:(?:[A-Z]\.)+|[A-Z][\w-]+)"
_ORIGIN = re.compile(
    r"(?:(?P<name>" + _NAME + r"(?: " + _NAME + r")*)(?P<poss>['’]s?)?|\b(?:[Tt]he )?(?P<home>country|nation)['’]s|"
    r"\b[Tt]he (?P<region>province|city|region|municipality|prefecture|county|emirate|territory|state|island)['’]s) "
    r"(?P<count>(?:top )?" + _NUMBER + r" )?(?P<other>(?:(?!(?:" + _NO_TRADE + r")\b)[a-z][a-z-]+ ){0,2})$"
)
_WHOSE = re.compile(
    r"(?:['’]s?|\b(?:its|their|our|my|his|her|your|whose|two|three|four|both|no)) (?:\w+ )?$", re.IGNORECASE
)
# What shows that a plural noun is the subject: "exporters lost", "airlines carried", not "airlines said".
_DOES = re.compile(
    r" (?:as a (?:group|whole) |together |alone |also |now |still |each )*"
    r"(?!(?:said|agreed|expected|noted|added|warned|called|asked|based|owned|listed|backed|"
    r"linked)\b|(?:needed|used)\b(?! (?:about |some |only )?\d)|"
    r"(?:is|are|was|were) (?:still )?(?:owed|owned|paid|due))"
    r"(?:lost|made|saw|fell|rose|grew|took|paid|sold|bought|held|hold|won|spent|own|owe|owed|ran|run|built|earn|"
    r"account|gave|cut|shed|forwent|swung|sank|lent|have|had|are|were|will|would|could|may|did|do|[a-z]{2,}ed)\b"
)
_TRADED = re.compile(
    r" (?:have |had |has )?(?:together |also |again |net |now |so far )*(?:bought|sold|purchased|offloaded|dumped|"
    r"snapped|were net|been net|pulled|withdrew|withdrawn|poured|pumped|invested|infused|put|own|owned|held|hold|"
    r"parked|lent|redeemed|added|disposed|absorbed|mopped|shed|trimmed|swung)\b"
)
# "The private sector earned", not "private sector credit".
_GOES_ON = re.compile(
    r"[,.;:()'’]|$| [(–—]| (?:in|of|to|at|by|with|from|and|as|for|last|this|during|over|which|that|is|was|has|had|will|"
    r"alone|accounts?|[a-z]+ed|earns?|lost|made|fell|rose|grew|took|paid|saw|stood|came|hit|got|owes?|ran|cost|went|"
    r"shrank|sank|swung|contributes?|employs?|needs?|makes?|will|would|could|remains?|stands)\b"
)
# Those named by what they are to others are no class by themselves: "suppliers are owed", "lenders gave".
_RELATED = frozenset(
    "suppliers contractors lenders banks brokers operators makers managers landlords distributors".split()
)
_ALWAYS_HOLDERS = frozenset({"foreigners", "non-residents", "outsiders", "institutions", "individuals"})
# What banks do as a trade, and not as somebody's lenders: "banks wrote off 3 billion", "on which banks could sell".
_BANKS_DO = re.compile(
    r" (?:together |also |now |still |each |could |can |may |will |would |must |have |had |are to ){0,3}"
    r"(?:listed|(?:wrote|write|written) (?:off|down)|disbursed?|disposed? of|booked|posted|earn(?:ed)?|sold|sell|held|"
    r"hold|issued?|closed?|made (?:an? )?(?:combined |net |record )?(?:profit|loss)|set aside|reported|shed|cut|"
    r"employ(?:ed)?|raised|attracted|collected|took in|charged?|owned?|lost)\b"
)
# A later member of a list whose verb was told once: "and cement makers 300 million tonnes".
_GAP_BEFORE = re.compile(r"(?:\d[^.;\n]{0,60}(?:, | and | while )|; )(?:the )?$")
_GAP = re.compile(r" (?:only |just |about |some |another |a further )?(?:(?:[A-Z]{2,3}|Rs\.?) ?)?[$€£¥₹]?\d")
_LISTED = re.compile(r"\b[A-Z][\w-]+,? and $")
_PLACE = re.compile(r" (?:in|of|across|from|on) (?:the )?(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)(?: mainland)?")


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
        phrase = _origin(text, _Phrase(start, match.end(), start, "", kind, marks, None), places, spoken, country)
        if _is_class(text, phrase):
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
    text: str, phrase: _Phrase, places: Mapping[int, Actor], spoken: Regions, country: countries.Country | None
) -> _Phrase:
    """A phrase with the country or region before it; a counted one begins behind its number, which is a figure."""
    low = max(0, phrase.start - 60)
    match = _ORIGIN.search(text[low : phrase.start])
    if match is None or (match["other"] and not (phrase.kind in {"trades", "sites"} and _belongs(match))):
        return _set(text, phrase, places, spoken, country)
    home = country if match["home"] else _country_of(match["name"] or "")
    place = places.get(low + match.start())
    region = None if match["home"] or match["poss"] else _region(match["name"] or "")
    if match["region"] and (spoken_of := spoken.before(low + match.start()) or spoken.office):
        region = _Home(spoken_of, country.code if country else None)
    if home is None and region is None and (place is None or match["home"]):
        return _set(text, phrase, places, spoken, country)
    count = match["count"] or ""
    start = low + match.start("other")
    return replace(
        phrase,
        start=start,
        first=start if count[:1].isdigit() else low + match.start(),
        count=count if "sizes" in phrase.marks else "",
        home=_Home(home.name, home.code) if home else region or (_Home(place.named, place.country) if place else None),
    )


def _set(
    text: str, phrase: _Phrase, places: Mapping[int, Actor], spoken: Regions, country: countries.Country | None
) -> _Phrase:
    """A phrase with the region that its sentence is about: "Shanxi wants its coal groups to", "In Shanxi, …"."""
    if phrase.marks and text.endswith(("its ", "Its "), 0, phrase.start) and (own := spoken.meant(phrase.start, "its")):
        home = _Home(without_rank(own), country.code if country else None)
        return replace(phrase, first=phrase.start - len("its "), home=home)
    return replace(phrase, home=_setting(text, phrase, places))


def _setting(text: str, phrase: _Phrase, places: Mapping[int, Actor]) -> _Home | None:
    """The region told of up front or behind: "In Shanxi, seven coal groups", "coal groups in Shanxi"."""
    if phrase.kind not in {"trades", "firms", "states"}:
        return None
    place = scene_region(text, places, phrase.start)
    if place is None and phrase.kind != "firms":
        behind = next(iter(places_behind(text, phrase.end, places)), None)
        opens = _OPENS.search(text[max(0, phrase.start - 40) : phrase.start]) is not None
        acts = behind is not None and opens and _DOES.match(text, behind.end) is not None
        place = behind if phrase.marks or acts else None  # "Coal miners in Shanxi", "Shipbuilders in Jiangsu won"
    return _Home(without_rank(place.named), place.country) if place is not None else None


def _belongs(match: re.Match[str]) -> bool:
    """Whether a name before other words is a country's adjective or has an "'s"."""
    adjective = match["name"] and (countries.is_adjective(match["name"].rsplit(" ", 1)[-1]) or _region(match["name"]))
    return bool(match["home"] or match["region"] or match["poss"] or adjective)


def _region(name: str) -> _Home | None:
    """The part of the world that an adjective means: "Gulf issuers", "While Latin American miners"."""
    parts = name.split(" ")
    regions: dict[str, str] = class_lexicon()["regions"]
    found = (regions.get(" ".join(parts[first:])) for first in range(len(parts)))
    return next((_Home(region, None) for region in found if region is not None), None)


def _country_of(name: str) -> countries.Country | None:
    return countries.by_name(name) or countries.by_name(name.rsplit(" ", 1)[-1])


def _is_class(text: str, phrase: _Phrase) -> bool:
    """Whether words make a class: by their country with a trade, or by their sort where an owner may stand."""
    kind = phrase.kind
    if (kind == "sectors" and not _GOES_ON.match(text, phrase.end)) or (
        kind == "holders" and not _TRADED.match(text, phrase.end)
    ):
        return False
    if kind == "sectors" and text.endswith("system", phrase.start, phrase.end) and not _of_banks(text, phrase):
        return False
    narrowed = _is_narrowed(phrase) or (kind == "sectors" and _is_trade_of_firms(text, phrase))
    if kind == "states":
        return _acts_as_state(text, phrase)
    if phrase.home is not None and kind == "sites":
        told = text[max(0, phrase.first - 30) : phrase.first]
        if _LISTED.search(told) or _WHOSE.search(told):
            return False  # "the Atyrau and Pavlodar refineries", "the company's Belgian reactors": a firm's own
    if (
        kind == "sectors"
        and _of_banks(text, phrase)
        and _IN_BANKS.search(text, max(0, phrase.first - 40), phrase.first)
    ):
        return True
    if phrase.home is not None:
        regional = phrase.home.country is None and kind == "firms"
        return narrowed or regional or kind in {"trades", "sites", "holders"}
    before = text[max(0, phrase.start - 40) : phrase.start]
    if _WHOSE.search(before):
        return False
    opens = _OPENS.search(before) is not None
    does = _DOES.match(text, phrase.end) is not None
    joins = does and _JOINS.search(before) is not None
    joins = joins or (_GAP.match(text, phrase.end) is not None and _GAP_BEFORE.search(before) is not None)
    if _GETS.search(before):
        return bool(phrase.marks)
    if narrowed:
        return opens or joins or _OWNS.search(before) is not None
    noun = text[phrase.start : phrase.end].rsplit(None, 1)[-1].lower()
    if kind == "holders":
        traded = _JOINS.search(before) is not None and _TRADED.match(text, phrase.end) is not None
        return (opens or traded) and noun in _ALWAYS_HOLDERS
    if kind != "trades" or before.lower().endswith("the "):
        return False
    if noun in {"banks", "lenders"} and _BANKS_DO.match(text, phrase.end):
        return opens or _JOINS.search(before) is not None
    return noun not in _RELATED and does and (opens or joins)


def _acts_as_state(text: str, phrase: _Phrase) -> bool:
    """Whether governments do something of their own: "European governments sold", not "owned by local governments"."""
    before = text[max(0, phrase.first - 40) : phrase.first]
    subject = _OPENS.search(before) or _JOINS.search(before)
    place = _PLACE.match(text, phrase.end)
    told = phrase.home is not None or "levels" in phrase.marks or (place and countries.by_name(place["name"]))
    end = place.end() if place else phrase.end
    if "levels" in phrase.marks and (_STATES_OWN.search(before) or (_JOINED.search(before) and _SUM.match(text, end))):
        return True  # "the revenue of local governments", "…, and local governments 2.42 trillion yuan"
    return bool(told) and subject is not None and _DOES.match(text, end) is not None


_STATES_OWN = re.compile(
    r"\b(?:that|those|revenues?|spending|expenditure|income|debts?|borrowings?|liabilities|deficits?|surplus|receipts) "
    r"of (?:the )?$"
)
_JOINED = re.compile(r"(?:, | )(?:and|while|with) (?:that of )?$")
_SUM = re.compile(r" (?:about |some |nearly |over )?[$€£¥₹]?\d")


def _is_narrowed(phrase: _Phrase) -> bool:
    """Whether a class is told apart by its own words, what it runs or works in by its sort: "captive mines"."""
    return "sorts" in phrase.marks or ("industries" in phrase.marks and phrase.kind not in {"sites", "sectors"})


_BANKING = re.compile(r"(?:banking|financial|commercial banking) \w+$")
# "Credit in the banking system", "bad loans across the whole banking sector".
_IN_BANKS = re.compile(
    r"\b(?:[Cc]redit|[Ll]oans?|[Ll]ending|[Dd]eposits?|[Dd]ebts?|[Aa]ssets|[Rr]atio|[Pp]rofits?|[Ll]osses|[Cc]apital|"
    r"[Ll]iquidity|[Mm]argins?|NPLs) (?:in|across|throughout|within|of) (?:the )?(?:whole |entire )?$"
)


def _of_banks(text: str, phrase: _Phrase) -> bool:
    return _BANKING.match(text, phrase.start, phrase.end) is not None


# Sectors of a whole economy, whose figures are the country's.
_OF_ECONOMY = re.compile(
    r"(?:services?|farm|agricultural|manufacturing|industrial|construction|mining|tourism|retail|housing|property) \w+$"
)


_KEEPS_BOOKS = re.compile(
    r" (?:as a whole |together |alone |has |had |also |in \d{4} ){0,2}(?:earn(?:ed|s)?|lost|loses|made|makes|posted|"
    r"booked|reported|recorded|employed|employs|owed|owes|invested|set aside|wrote off|paid|pays)\b"
)


def _is_trade_of_firms(text: str, phrase: _Phrase) -> bool:
    """ "The power sector's subsidy bill", "circular debt of the gas sector"; "Kenya's tea sector" is Kenya's own.

    "The Polish banking sector as a whole earned" and "The Indian steel sector lost" keep books all the same.
    """
    if "industries" not in phrase.marks:
        return False
    if phrase.first < phrase.start:
        owned = text[phrase.first : phrase.start].rstrip().endswith(("'s", "’s", "'", "’"))
        return not owned and _KEEPS_BOOKS.match(text, phrase.end) is not None
    return _OF_ECONOMY.match(text, phrase.start, phrase.end) is None


def _actor(text: str, phrase: _Phrase, country: countries.Country | None) -> Actor:
    """The class of a phrase; what a country's firms run is the country's own, and buyers may come from anywhere."""
    home = phrase.home
    if home is None:
        after = _PLACE.match(text, phrase.end)
        place = (countries.by_name(after["name"]) if after else None) or country
        home = _Home(place.name, place.code) if place else None
    words = phrase.count + text[phrase.start].lower() + text[phrase.start + 1 : phrase.end]
    name, kind = words, "class"
    if home is not None and phrase.kind == "sites" and not _is_narrowed(phrase) and "sizes" not in phrase.marks:
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
