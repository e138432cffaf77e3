"""Pronouns and definite descriptions ("it", "the lender", "the ministry") resolved to the actors they mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from soe_facts import countries
from soe_facts.link.actors import COMPANY_KINDS, SPEAKER_KINDS, Actor

_COMPANY_NOUN = (
    "company|group|firm|corporation|conglomerate|enterprise|utility|carrier|airline|operator|producer|refiner|miner|"
    "builder|shipbuilder|shipper|steelmaker|automaker|carmaker|trainmaker|maker|manufacturer|developer|generator|giant|"
    "railway|port operator|telecom operator|telecoms operator|oil "
    "major|major|contractor|explorer|driller|distributor|retailer|supplier|"
    "subsidiary|unit|parastatal|insurer|issuer|borrower|investor|holding|entity|state firm|business|smelter|oil "
    "firm|planemaker"
)
_NOUNS = {
    **dict.fromkeys(_COMPANY_NOUN.split("|"), "company"),
    "bank": "bank", "lender": "bank", "fund": "fund", "ministry": "ministry", "treasury": "ministry",
    "department": "ministry", "commission": "regulator", "regulator": "regulator", "watchdog": "regulator",
    "authority": "regulator", "administration": "regulator", "agency": "regulator", "bureau": "statistics",
    "office": "statistics", "parent": "parent", "association": "association",
    "central bank": "central_bank", "exchange": "exchange",
    "government": "country", "state": "country", "country": "country", "nation": "country",
}  # fmt: skip
_NOMINAL = re.compile(
    r"\b(?:the|this|that)\s+(?:(?:[\w.-]+-(?:based|listed|owned|run|controlled|headquartered|backed)|state|national|"
    r"giant|"
    r"same|whole|entire|combined|new|country['’]s|Chinese|Indian|utility|oil|power|telecom|rail|merged|enlarged|"
    r"rolling|parent|listed|"
    r"world['’]s (?:biggest|largest|top|second-largest|second-biggest)|biggest|largest|top|leading|sovereign|wealth|"
    r"federal|"
    r"central|local|Saudi|[A-Z][a-z]+(?:ian|ese|ish|an|ic))\s+){0,3}"
    r"(?P<noun>"
    + "|".join(sorted({re.escape(n) for n in _NOUNS}, key=len, reverse=True))
    + r")(?P<poss>['’]s?)?(?![\w-])",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?:the|these|those|such)\s+(?:\d+\s+|(?:[\w-]+)\s+){0,2}(?P<noun>enterprises|companies|firms|carriers|"
    r"utilities|banks|lenders|groups|"
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
_PRONOUN_KIND = {
    "we": "we",
    "our": "we",
    "they": "they",
    "their": "they",
    "them": "they",
    "he": "person",
    "she": "person",
    "him": "person",
}
_DUMMY_IT = re.compile(
    r"\s+(?:is|was|will be|has been|would be) (?:expected that|clear|likely that|estimated that|unclear|not clear|"
    r"also clear)"
)


def add_references(
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
    r"\b(?:of|by|in|from|with|for|to|at|on|than|like|including|against|between|among|via|through|per|told|"
    r"into)\s(?:the\s|its\s)?$",
    re.IGNORECASE,
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
        return actor.kind in {"bank", "central_bank"} or (
            actor.kind in {"group", "listed", "company"} and "bank" in actor.name.lower()
        )
    if kind == "fund":
        return actor.kind in {"fund", "group", "company"}
    return actor.kind == kind
