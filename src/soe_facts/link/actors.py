"""Whom a passage is about: named bodies under one canonical name, classes of enterprises, and what refers to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from soe_facts import countries
from soe_facts.find.entities import Span, kind_of
from soe_facts.records import EntityMention
from soe_facts.registry import Organisation, Registry, normalise

COMPANY_KINDS = frozenset({"company", "group", "listed", "subsidiary", "bank", "insurer", "fund", "class", "index", "exchange_co"})
SPEAKER_KINDS = frozenset({"ministry", "regulator", "central_bank", "statistics", "exchange", "association", "broker", "agency", "international"})


@dataclass(frozen=True, slots=True)
class Actor:
    """One mention of a body that can own a figure or speak of it.

    `name` is canonical; `named` the words of the text (for a reference, those it refers to), `fullest` the longest form
    the document has. `how` is `name`, `class`,
    `nominal` ("the company") or `pronoun`.
    """

    start: int
    end: int
    name: str
    named: str
    kind: str
    label: str
    id: str | None = None
    country: str | None = None
    how: str = "name"
    possessive: bool = False
    fullest: str | None = None

    @property
    def is_company(self) -> bool:
        return self.kind in COMPANY_KINDS


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors of a document in text order, the entities table, and the country it is mostly about."""

    actors: list[Actor]
    entities: list[EntityMention]
    country: countries.Country | None
    topic: Actor | None
    dominance: float = 0.0


_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_GENERIC = frozenset(
    "co company corp corporation ltd limited inc group holding holdings plc sa asa ag the motor electric international "
    "industries industry national energy power bank airlines airways oil petroleum port ports steel railway railways water investment "
    "development construction securities insurance mining metals coal automobile heavy machinery chemical resources shipping shipbuilding "
    "telecom telecommunications communications engineering technology financial finance capital asset management exploration production "
    "electricity generation of and authority board".split()
)


def build_cast(text: str, names: Sequence[Span], sentences: Sequence[tuple[int, int]], registry: Registry) -> Cast:
    """Resolve names to canonical ones, add classes of enterprises, then pronouns and "the company"."""
    hints = [o.country for s, e, label in names if label == "ORG" and (o := registry.lookup(text[s:e])) and o.country]
    country = countries.main_country(text, hints)
    mentions, fullest = _resolve(text, names, registry, country)
    actors = [
        _actor(text, mention, fullest.get(mention.start, mention.text))
        for mention in mentions
        if mention.label in {"ORG", "PERSON", "GPE", "FAC", "LOC"} and not _is_modifier(text, mention)
    ]
    actors += _classes(text, actors, country)
    actors = _without_overlaps(sorted(actors, key=lambda a: (a.start, -a.end)))
    topic, dominance = _topic(actors)
    actors = _with_references(text, actors, sentences, topic, country)
    return Cast(actors, mentions, country, topic, dominance)


_SPEAKER_NOUN = (
    r"(?:regulator|watchdog|broker|brokerage|consultancy|consultants?|think[- ]tank|rating(?:s)? (?:agency|firm)|research (?:firm|group|house)|"
    r"law firm|data provider|industry (?:body|group)|trade (?:body|group)|statistics (?:office|agency|bureau)|analysts? at|economists? at|"
    r"partner at|professor at|investment bank|news agency|newspaper|magazine|lobby|association)"
)
_TITLED = re.compile(r"(?<!\w)" + _SPEAKER_NOUN + r"\s$", re.IGNORECASE)
_APPOSED = re.compile(r",? \(?(?:an?|the) (?:[\w-]+ ){0,4}?" + _SPEAKER_NOUN, re.IGNORECASE)


def _actor_kind(text: str, mention: EntityMention) -> str:
    """The registry's kind, else what the words beside the name call it ("SNE Research, a consultancy")."""
    kind = mention.kind or "company"
    if kind == "company" and (
        _TITLED.search(text, max(0, mention.start - 24), mention.start) or _APPOSED.match(text, mention.end)
    ):
        return "broker"
    return kind


def _actor(text: str, mention: EntityMention, fullest: str) -> Actor:
    return Actor(
        mention.start,
        mention.end,
        mention.entity or mention.text,
        mention.text,
        _actor_kind(text, mention),
        mention.label,
        mention.entity_id,
        mention.country,
        possessive=_is_possessive(text, mention.end),
        fullest=fullest,
    )


def _is_modifier(text: str, mention: EntityMention) -> bool:
    """ "Shanghai-listed", "Beijing-based": the place only describes."""
    return mention.label in {"GPE", "LOC"} and text[mention.end : mention.end + 1] in {"-", "‑"}


def _is_possessive(text: str, end: int) -> bool:
    return _POSSESSIVE.match(text, end) is not None


# ---- names


@dataclass(slots=True)
class _Cluster:
    label: str
    organisation: Organisation | None
    names: list[str]

    @property
    def fullest(self) -> str:
        return max(self.names, key=lambda name: (len(name.split()), len(name)))


def _resolve(
    text: str, names: Sequence[Span], registry: Registry, country: countries.Country | None
) -> tuple[list[EntityMention], dict[int, str]]:
    """The names as rows of the entities table, and by start offset the fullest words the document has for each."""
    clusters = _cluster(text, names, registry, country.code if country else None)
    mentions: list[EntityMention] = []
    fullest: dict[int, str] = {}
    for start, end, label in names:
        words = text[start:end]
        cluster = clusters.get((label, words))
        if cluster is None:
            place = countries.by_name(words) if label in {"GPE", "NORP"} else None
            canonical = place.name if place else None
            code = place.code if place else None
            kind = {"GPE": "country" if place else "place", "PERSON": "person"}.get(label, "facility")
            mentions.append(EntityMention(start, end, words, label, canonical, None, kind, code, "model"))
            continue
        body = cluster.organisation
        fullest[start] = cluster.fullest
        name = cluster.fullest if body is None else body.name
        kind = "person" if label == "PERSON" else kind_of(cluster.fullest, body)
        if label == "ORG" and name.endswith(("Index", "Average")):
            kind = "index"
        mentions.append(
            EntityMention(start, end, words, label, name, body.id if body else None, kind, body.country if body else None, "registry" if body else "document")
        )
    return mentions, fullest


_GROUPED = {"ORG", "PERSON"}


def _cluster(
    text: str, names: Sequence[Span], registry: Registry, country: str | None
) -> dict[tuple[str, str], _Cluster]:
    """Group the strings that name one body: acronyms in brackets, short forms, surnames."""
    clusters: dict[tuple[str, str], _Cluster] = {}
    ordered = [(s, e, label) for s, e, label in names if label in _GROUPED]
    for position, (start, end, label) in enumerate(ordered):
        words = text[start:end]
        if (label, words) in clusters:
            continue
        home = _introduced(text, ordered, position, clusters)
        if home is not None:
            home.names.append(words)
            clusters[(label, words)] = home
            continue
        own = registry.lookup(words, country) if label == "ORG" else None
        if own is not None and _is_foreign_acronym(text, words, own, country):
            own = None
        home = _short_form(words, label, own, clusters)
        if home is not None and (own is None or home.organisation is None or own is home.organisation):
            home.names.append(words)
            home.organisation = home.organisation or own
        else:
            home = _Cluster(label, own, [words])
        clusters[(label, words)] = home
    return clusters


def _is_foreign_acronym(text: str, words: str, own: Organisation, country: str | None) -> bool:
    """Whether a few capitals would link to a body of a country that the document does not speak of."""
    if not words.isupper() or len(words) > 5 or own.country in {"", "XX", country} or own.kind in {"international", "broker", "agency"}:
        return False
    home = countries.by_code(own.country)
    return home is None or not countries.is_named(text, home)


_INTRODUCES = re.compile(
    r"\s?\(\s?[\"“']?|,? (?:better|also|commonly|formerly|previously|or|widely) ?(?:known as|called|named)? (?:the )?|, or |"
    r",? (?:known|hereinafter referred to) as "
)


def _introduced(
    text: str, ordered: Sequence[Span], position: int, clusters: dict[tuple[str, str], _Cluster]
) -> _Cluster | None:
    """The cluster that this name abbreviates: "Full Name (FN)", "Full Name, better known as Fullna"."""
    if position == 0:
        return None
    start, _, label = ordered[position]
    before_start, before_end, before_label = ordered[position - 1]
    if before_label != label or label != "ORG":
        return None
    between = text[before_end:start]
    if len(between) <= 40 and _INTRODUCES.fullmatch(between):
        if "(" in between and ")" not in text[start : start + 60]:
            return None
        return clusters.get((label, text[before_start:before_end]))
    return None


def _short_form(
    words: str, label: str, own: Organisation | None, clusters: dict[tuple[str, str], _Cluster]
) -> _Cluster | None:
    """The cluster of a longer (or shorter) name met before, of which this one is the short (or long) form."""
    key = normalise(words).split()
    found: list[_Cluster] = []
    for (other_label, other), cluster in clusters.items():
        if other_label != label:
            continue
        if own is not None and cluster.organisation is not None and own is not cluster.organisation:
            continue
        full = normalise(other).split()
        if _abbreviates(words, key, full, label) or (label == "ORG" and _completes(key, full)):
            found.append(cluster)
    unique = {id(cluster): cluster for cluster in found}
    return next(iter(unique.values())) if len(unique) == 1 else None


def _abbreviates(short: str, key: list[str], full: list[str], label: str) -> bool:
    if not key or not full:
        return False
    if key == full:
        return True
    if label == "PERSON":
        return len(key) == 1 and len(full) > 1 and key[0] in (full[0], full[-1], *full[1:])
    if len(key) == 1 and short.isupper() and len(short) >= 2:
        initials = "".join(word[0] for word in full if word not in {"of", "the", "for", "in"})
        loose = "".join(word[0] for word in full)
        if key[0] in (initials, loose) or key[0] == full[0]:
            return True
    if len(key) < len(full):
        if full[: len(key)] == key:
            rest = full[len(key) :]
            return len(key) >= 2 or all(word in _GENERIC or countries.by_name(word.capitalize()) for word in rest)
        return full[-len(key) :] == key and len(key[0]) >= 5 and key[0] not in _GENERIC
    return False


def _completes(longer: list[str], shorter: list[str]) -> bool:
    """Whether a name met later only adds its legal form to one met before."""
    rest = longer[len(shorter) :]
    return bool(rest) and longer[: len(shorter)] == shorter and len(shorter) >= 2 and all(word in _GENERIC for word in rest)


# ---- classes

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


def _classes(text: str, actors: Sequence[Actor], country: countries.Country | None) -> list[Actor]:
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
            Actor(at if at < first else first, end, name, text[first:end], "class", "", country=home.code if home else None, how="class", possessive=_is_possessive(text, match.end("bracket") if match["bracket"] else end))
        )
    for actor in actors:
        if actor.label == "GPE" and actor.named in by_place and not any(a.start == actor.start for a in found):
            name = by_place[actor.named]
            found.append(Actor(actor.start, actor.end, name, name, "class", "", country=actor.country, how="class", possessive=actor.possessive))
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


# ---- reference

_COMPANY_NOUN = (
    "company|group|firm|corporation|conglomerate|enterprise|utility|carrier|airline|operator|producer|refiner|miner|"
    "builder|shipbuilder|shipper|steelmaker|automaker|carmaker|trainmaker|maker|manufacturer|developer|generator|giant|"
    "railway|port operator|telecoms? operator|oil major|major|contractor|explorer|driller|distributor|retailer|supplier|"
    "subsidiary|unit|parastatal|insurer|issuer|borrower|investor|holding|entity|state firm|business|smelter|oil firm|planemaker"
)
_NOUNS = {
    **dict.fromkeys(_COMPANY_NOUN.replace("telecoms? operator", "telecom operator|telecoms operator").split("|"), "company"),
    "bank": "bank", "lender": "bank", "fund": "fund", "ministry": "ministry", "treasury": "ministry",
    "department": "ministry", "commission": "regulator", "regulator": "regulator", "watchdog": "regulator",
    "authority": "regulator", "administration": "regulator", "agency": "regulator", "bureau": "statistics",
    "office": "statistics", "parent": "parent", "association": "association", "central bank": "central_bank", "exchange": "exchange",
    "government": "country", "state": "country", "country": "country", "nation": "country",
}  # fmt: skip
_NOMINAL = re.compile(
    r"\b(?:the|this|that)\s+(?:(?:[\w.-]+-(?:based|listed|owned|run|controlled|headquartered|backed)|state|national|giant|"
    r"same|whole|entire|combined|new|country['’]s|Chinese|Indian|utility|oil|power|telecom|rail|merged|enlarged|rolling|parent|listed|"
    r"world['’]s (?:biggest|largest|top|second-largest|second-biggest)|biggest|largest|top|leading|sovereign|wealth|federal|"
    r"central|local|Saudi|[A-Z][a-z]+(?:ian|ese|ish|an|ic))\s+){0,3}"
    r"(?P<noun>" + "|".join(sorted({re.escape(n) for n in _NOUNS}, key=len, reverse=True)) + r")(?P<poss>['’]s?)?(?![\w-])",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?:the|these|those|such)\s+(?:\d+\s+|(?:[\w-]+)\s+){0,2}(?P<noun>enterprises|companies|firms|carriers|utilities|banks|lenders|groups|"
    r"airlines|miners|operators)(?P<poss>['’]s?)?(?![\w-])",
    re.IGNORECASE,
)
_MERGED = re.compile(r"\b(?:merged|enlarged|combined)\b", re.IGNORECASE)
_GOVERNMENT_OF = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w.]+(?: [A-Z][\w.]+)*)")


def _government_of(text: str, match: re.Match[str]) -> str:
    """The country in "the Saudi government", "the state of Norway"; empty where the words name none."""
    after = _GOVERNMENT_OF.match(text, match.end())
    if after is not None and countries.by_name(after[1]):
        return after[1]
    for word in match.group().split()[1:-1]:
        if countries.by_name(word):
            return word
    return ""


_PRONOUN = re.compile(r"\b(?P<word>it|its|itself|they|their|them|we|our|he|she|him)\b", re.IGNORECASE)
_PRONOUN_KIND = {"we": "we", "our": "we", "they": "they", "their": "they", "them": "they", "he": "person", "she": "person", "him": "person"}
_DUMMY_IT = re.compile(r"\s+(?:is|was|will be|has been|would be) (?:expected that|clear|likely that|estimated that|unclear|not clear|also clear)")


def _with_references(
    text: str,
    actors: list[Actor],
    sentences: Sequence[tuple[int, int]],
    topic: Actor | None,
    country: countries.Country | None,
) -> list[Actor]:
    """Add pronouns and definite descriptions, each resolved to the last actor that fits; else left out."""
    starts = [start for start, _ in sentences]
    taken = [(actor.start, actor.end) for actor in actors]
    references: list[tuple[int, int, str, str, bool]] = []
    for match in _NOMINAL.finditer(text):
        noun = match["noun"].lower()
        kind = _NOUNS[noun]
        if kind == "country":
            noun = _government_of(text, match)
        elif kind == "company" and (merged := _MERGED.search(match.group())):
            noun = merged.group().lower()
        references.append((match.start(), match.end("noun"), kind, noun, bool(match["poss"])))
    for match in _PLURAL.finditer(text):
        references.append((match.start(), match.end("noun"), "class", "", bool(match["poss"])))
    for match in _PRONOUN.finditer(text):
        low = match["word"].lower()
        if low in {"it", "itself"} and _DUMMY_IT.match(text, match.end()):
            continue
        kind = _PRONOUN_KIND.get(low, "it")
        references.append((match.start(), match.end(), kind, low, low in {"its", "their", "our"}))
    resolved = list(actors)
    for start, end, kind, noun, possessive in sorted(references):
        if kind == "parent":
            resolved += _parent(text, resolved, start, end, possessive)
            resolved.sort(key=lambda actor: actor.start)
            continue
        if any(s < end and start < e for s, e in taken):
            continue
        sentence = bisect_right(starts, start) - 1
        target = _antecedent(text, resolved, start, kind, noun, starts, sentence, topic, country)
        if target is not None:
            how = "pronoun" if kind in {"it", "they", "we", "person"} else "nominal"
            resolved.append(replace(target, start=start, end=end, how=how, possessive=possessive))
            resolved.sort(key=lambda actor: actor.start)
    return resolved


_PARENT_OF = re.compile(r",? (?:the|its|their) (?:[\w-]+ ){0,3}parent\b")


def _parent(text: str, actors: list[Actor], start: int, end: int, possessive: bool) -> list[Actor]:
    """ "the parent", where an earlier body was introduced as one: "CSSC, the state-owned parent"."""
    for actor in actors:
        if actor.start < start and actor.how == "name" and _PARENT_OF.match(text, actor.end):
            return [replace(actor, start=start, end=end, how="nominal", possessive=possessive)]
    return []


_PREPOSITION = re.compile(
    r"\b(?:of|by|in|from|with|for|to|at|on|than|like|including|against|between|among|via|through|per|told|into)\s(?:the\s|its\s)?$", re.IGNORECASE
)


def _most_salient(
    text: str, before: list[Actor], kind: str, noun: str, starts: Sequence[int], sentence: int, topic: Actor | None
) -> Actor | None:
    """The fitting actor that the last sentences put in front: subjects, recent ones, the document's topic."""
    floor = starts[max(0, sentence - 3)]
    ranked: list[tuple[float, int, Actor]] = []
    seen: set[int] = set()
    for actor in before:
        number = bisect_right(starts, actor.start) - 1
        first = number not in seen and _fits(actor, kind)
        if _fits(actor, kind):
            seen.add(number)
        if actor.start < floor or not _fits(actor, kind):
            continue
        score = -1.5 * (sentence - number) + 1.0 * first
        score -= 1.5 * bool(_PREPOSITION.search(text, max(0, actor.start - 14), actor.start))
        score += 0.8 * (topic is not None and actor.name == topic.name)
        score += 1.5 * bool(noun and kind not in {"it", "they"} and noun in actor.name.lower())
        ranked.append((score, -actor.start, actor))
    return max(ranked, key=lambda item: item[:2])[2] if ranked else None


def _antecedent(
    text: str,
    actors: list[Actor],
    start: int,
    kind: str,
    noun: str,
    starts: Sequence[int],
    sentence: int,
    topic: Actor | None,
    country: countries.Country | None,
) -> Actor | None:
    before = [actor for actor in actors if actor.start < start]
    if kind == "country":
        home = countries.by_name(noun) or country
        return None if home is None else Actor(start, start, home.name, home.name, "country", "GPE", country=home.code)
    if kind == "class":
        return next((actor for actor in reversed(before) if actor.kind == "class"), None)
    if kind == "we":
        return topic
    if kind == "person":
        return next((a for a in reversed(before) if a.label == "PERSON" and a.how == "name"), None)
    if kind == "company" and noun.startswith(("merged", "enlarged", "combined")):
        return next((a for a in before if _fits(a, kind) and a.how == "name"), None)
    if kind == "company" and noun == "subsidiary":
        return next((a for a in reversed(before) if a.kind in {"subsidiary", "listed", "company"}), None)
    best = _most_salient(text, before, kind, noun, starts, sentence, topic)
    if best is not None:
        return best
    if topic is not None and topic.start < start and _fits(topic, kind):
        return topic
    last = next((actor for actor in reversed(before) if _fits(actor, kind)), None)
    if last is None and kind in SPEAKER_KINDS:
        # "the regulator said": the lead may name only later whom it means.
        last = next((actor for actor in actors if actor.start > start and _fits(actor, kind)), None)
    return last


def _fits(actor: Actor, kind: str) -> bool:
    if kind == "company":
        return actor.kind in COMPANY_KINDS and actor.kind != "class" and actor.kind != "index"
    if kind in {"it", "they"}:
        return actor.kind in COMPANY_KINDS or (actor.kind == "country" and actor.how == "nominal")
    if kind in {"regulator", "statistics"}:
        return actor.kind in {"regulator", "statistics", "central_bank", "ministry"}
    if kind == "bank":
        return actor.kind in {"bank", "central_bank"} or (actor.kind in {"group", "listed", "company"} and "bank" in actor.name.lower())
    if kind == "fund":
        return actor.kind in {"fund", "group", "company"}
    return actor.kind == kind


def _topic(actors: Sequence[Actor]) -> tuple[Actor | None, float]:
    """The company or class mentioned most, the first one at a tie, and its share of all such mentions."""
    votes = Counter(actor.name for actor in actors if actor.is_company and actor.kind != "index")
    if not votes:
        return None, 0.0
    best = max(votes.values())
    return next(a for a in actors if a.is_company and votes[a.name] == best), best / votes.total()


def _without_overlaps(actors: list[Actor]) -> list[Actor]:
    kept: list[Actor] = []
    for actor in actors:
        if kept and actor.start < kept[-1].end:
            if actor.kind == "class" and kept[-1].kind != "class":
                kept[-1] = actor
            continue
        kept.append(actor)
    return kept
