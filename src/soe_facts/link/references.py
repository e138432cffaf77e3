"""Pronouns and definite descriptions ("it", "the lender", "the ministry") resolved to the actors they mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from soe_facts import countries
from soe_facts.link.actors import COMPANY_KINDS, SPEAKER_KINDS, Actor
from soe_facts.link.descriptions import describe, is_plain, likeness
from soe_facts.link.groups import find_groups, find_one_of_two, find_ones, members_before
from soe_facts.link.voices import employers, is_quoted, speaker

_COMPANY_NOUN = (
    "company|group|firm|corporation|conglomerate|enterprise|utility|carrier|airline|operator|producer|refiner|miner|"
    "builder|shipbuilder|shipper|steelmaker|automaker|carmaker|trainmaker|maker|manufacturer|developer|generator|giant|"
    "railway|port operator|telecom operator|telecoms operator|oil "
    "major|major|contractor|explorer|driller|distributor|retailer|supplier|"
    "subsidiary|unit|parastatal|insurer|issuer|borrower|investor|holding|entity|state firm|business|smelter|oil "
    "firm|planemaker|railroad|processor|exporter|importer|trader|brokerage|shipyard|yard|airport|buyer|state company|"
    "metro|grid|rival|target|shareholder|owner|psu|soe|pse|state-owned enterprise|state enterprise"
)
_NOUNS = {
    **dict.fromkeys(_COMPANY_NOUN.split("|"), "company"),
    "bank": "bank", "lender": "bank", "fund": "fund", "ministry": "ministry", "treasury": "ministry",
    "department": "ministry", "commission": "regulator", "regulator": "regulator", "watchdog": "regulator",
    "authority": "regulator", "administration": "regulator", "agency": "regulator", "bureau": "statistics",
    "office": "statistics", "parent": "parent", "association": "association",
    "central bank": "central_bank", "exchange": "exchange",
    **dict.fromkeys("plant|project|site|sites|mine|refinery|terminal|dam|contract|order".split("|"), "project"),
    "government": "country", "state": "country", "country": "country", "nation": "country",
}  # fmt: skip
# Any few words may stand before the noun, but none that would open another phrase.
_MODIFIER = (
    r"(?!(?:of|in|to|for|and|at|by|from|with|on|or|as|is|was|are|were|that|this|which|who|its|their|the|a|an|than|"
    r"said|had|has|will|would|when|while)\b)[A-Za-z\d][\w.’'&-]*"
)
_NOMINAL = re.compile(
    r"\b(?:the|this|that)\s+(?:" + _MODIFIER + r"\s+){0,3}?(?P<noun>"
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


@dataclass(frozen=True, slots=True)
class Discourse:
    """What a reference is resolved against: the text, its sentences, topic and country, and what bodies are called."""

    text: str
    starts: Sequence[int]
    topic: Actor | None
    country: countries.Country | None
    described: dict[str, frozenset[str]]
    employers: dict[str, Actor]

    def sentence(self, offset: int) -> int:
        """The number of the sentence around an offset."""
        return bisect_right(self.starts, offset) - 1

    def is_oblique(self, actor: Actor) -> bool:
        """Whether a mention stands after a preposition."""
        return _PREPOSITION.search(self.text, max(0, actor.start - 14), actor.start) is not None

    def bound_to(self, before: Sequence[Actor], start: int) -> str | None:
        """The subject of the same clause, which "it" or "the unit" in its object cannot mean: "X sold 4% of the unit"."""
        low = self.starts[self.sentence(start)]
        subject = next(
            (a for a in reversed(before) if a.start >= low and not a.possessive and not self.is_oblique(a)), None
        )
        if subject is None or _NEW_CLAUSE.search(self.text, subject.end + self.text.startswith(")", subject.end), start):
            return None
        return subject.name

    def by_sentence(self, before: Sequence[Actor], floor: int, kind: str) -> list[tuple[int, list[Actor]]]:
        """The fitting actors from an offset on, by the number of their sentence."""
        grouped: dict[int, list[Actor]] = {}
        for actor in before:
            if actor.start >= floor and _fits(actor, kind):
                grouped.setdefault(self.sentence(actor.start), []).append(actor)
        return list(grouped.items())


_NEW_CLAUSE = re.compile(
    r"[,;:()\"“”—–]|\n|\b(?:that|which|who|whose|and|but|or|while|as|said|says|if|when|where|after|before|because|than)\b"
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


_PRONOUN = re.compile(r"\b(?P<word>it|its|itself|they|their|them|we|our|you|your|he|she|him)\b", re.IGNORECASE)
_PRONOUN_KIND = {
    "we": "we",
    "our": "we",
    "you": "we",
    "your": "we",
    "they": "they",
    "their": "they",
    "them": "they",
    "he": "person",
    "she": "person",
    "him": "person",
}
_PRONOUN_KINDS = frozenset({"it", "they", "we", "person"})
_DUMMY_IT = re.compile(
    r"\s+(?:is|was|will be|has been|would be) (?:expected that|clear|likely that|estimated that|unclear|not clear|"
    r"also clear|an? (?:[\w-]+ ){0,3}(?:picture|story|year|quarter|half|day|week|month|period|time|case|start|matter))"
)


def add_references(
    text: str,
    actors: list[Actor],
    sentences: Sequence[tuple[int, int]],
    topic: Actor | None,
    country: countries.Country | None,
) -> list[Actor]:
    """Add pronouns and definite descriptions, each resolved to the last actor that fits; else left out."""
    doc = Discourse(text, [start for start, _ in sentences], topic, country, describe(text, actors), employers(text, actors))
    actors = sorted([*actors, *find_ones(text, actors)], key=lambda actor: actor.start)
    one_of_two = find_one_of_two(text, actors, doc.starts)
    groups = find_groups(text, actors, doc.starts)
    actors = sorted([*actors, *one_of_two, *groups], key=lambda actor: actor.start)
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
        if kind in {"company", "bank", "fund"} and _OF.match(text, end) and not possessive:
            # "The operator of the port", "the owner of 70 percent": it says itself what it is.
            continue
        words = text[start:end].lower().split()
        target = _antecedent(doc, resolved, start, kind, noun, words, possessive)
        if target is not None:
            how = "pronoun" if kind in _PRONOUN_KINDS else "nominal"
            members = tuple(members_before(actors, start, doc.starts)) if kind == "they" else ()
            resolved.append(replace(target, start=start, end=end, how=how, possessive=possessive, members=members))
            resolved.sort(key=lambda actor: actor.start)
    return resolved


_OF = re.compile(r"\sof\s")
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
    doc: Discourse, before: list[Actor], start: int, kind: str, words: Sequence[str], possessive: bool
) -> Actor | None:
    """The fitting actor that the last sentences put in front: subjects, recent ones, such as are called so."""
    sentence = doc.sentence(start)
    floor = doc.starts[max(0, sentence - 3)]
    scores: dict[str, float] = {}
    latest: dict[str, Actor] = {}
    bound = doc.bound_to(before, start) if not possessive else None
    before = [actor for actor in before if actor.name != bound]
    for number, mentions in doc.by_sentence(before, floor, kind):
        front = min(mentions, key=lambda a: (doc.is_oblique(a), a.possessive))
        for actor in mentions:
            weight = 1.0 if actor is front else 0.35 if doc.is_oblique(actor) else 0.5
            scores[actor.name] = scores.get(actor.name, 0.0) + weight * 0.2 ** (sentence - number)
            latest[actor.name] = actor
    if kind not in {"it", "they"}:
        likenesses = {name: likeness(words, doc.described.get(name, frozenset())) for name in scores}
        if max(likenesses.values(), default=0.0) < 2.0 and not is_plain(words):
            for actor in before:
                # What is called so may have been spoken of long before.
                if actor.name not in scores and _fits(actor, kind):
                    scores[actor.name], latest[actor.name] = 0.0, actor
                    likenesses[actor.name] = likeness(words, doc.described.get(actor.name, frozenset()))
        scores = {name: score + likenesses[name] for name, score in scores.items()}
    best = max(scores, key=lambda name: (scores[name], -latest[name].start), default=None)
    return latest[best] if best is not None else None


def _antecedent(
    doc: Discourse, actors: list[Actor], start: int, kind: str, noun: str, words: Sequence[str], possessive: bool
) -> Actor | None:
    topic, country = doc.topic, doc.country
    before = [actor for actor in actors if actor.start < start]
    if kind == "country":
        home = countries.by_name(noun) or _country_here(doc, before, start) or country
        return None if home is None else Actor(start, start, home.name, home.name, "country", "GPE", country=home.code)
    if kind == "class":
        return _class_of(before)
    if kind == "project":
        return _builder(doc, before, start)
    if kind == "we":
        return _we(doc, actors, before, start, noun)
    if kind == "person":
        return next((a for a in reversed(before) if a.label == "PERSON" and a.how == "name"), None)
    if noun in {"target", "rival"} and topic is not None:
        before = [actor for actor in before if actor.name != topic.name]
    if kind == "company" and noun.startswith(("merged", "enlarged", "combined")):
        return next((a for a in before if _fits(a, kind) and a.how == "name"), None)
    if kind == "company" and noun == "subsidiary":
        return next((a for a in reversed(before) if a.kind in {"subsidiary", "listed", "company"}), None)
    if before and kind not in _PRONOUN_KINDS and doc.text[before[-1].end : start] in {", ", " – ", " — ", ", now "}:
        # "Yarra, the state-owned operator, …"
        return before[-1] if _fits(before[-1], kind) else None
    best = _most_salient(doc, before, start, kind, words, possessive)
    if best is not None:
        return best
    if topic is not None and topic.start < start and _fits(topic, kind):
        return topic
    last = next((actor for actor in reversed(before) if _fits(actor, kind)), None)
    if last is None and kind in SPEAKER_KINDS:
        # "the regulator said": the lead may name only later whom it means.
        last = next((actor for actor in actors if actor.start > start and _fits(actor, kind)), None)
    return last


def _country_here(doc: Discourse, before: list[Actor], start: int) -> countries.Country | None:
    """The country of the body that the passage is about: "the state" next to Ecopetrol is Colombia."""
    low = doc.text.rfind("\n", 0, start) + 1
    named = [actor for actor in before if actor.start >= low and actor.kind == "country" and actor.how == "name"]
    if named:
        return countries.by_code(named[-1].country or "")
    body = _most_salient(doc, [a for a in before if a.start >= low], start, "company", ["the", "company"], True)
    return countries.by_code(body.country) if body is not None and body.country else None


_AWARD = re.compile(r"\b(?:contract|order|tender|award|bid|deal to (?:build|supply))\b", re.IGNORECASE)


def _builder(doc: Discourse, before: list[Actor], start: int) -> Actor | None:
    """Whose "the plant", "the sites" or "the contract" is: in news of an award the one the lead opens on, who won it,
    else the one the passage is about."""
    lead = doc.starts[1] if len(doc.starts) > 1 else len(doc.text)
    if _AWARD.search(doc.text, 0, lead):
        return next((actor for actor in before if actor.is_company and actor.how == "name"), None)
    return _most_salient(doc, before, start, "company", ["the", "company"], True)


def _class_of(before: list[Actor]) -> Actor | None:
    """The class that "the firms" or "those companies" means: the one spoken of most, the last at a tie."""
    classes = [actor for actor in before if actor.kind == "class"]
    counts = Counter(actor.name for actor in classes)
    return max(reversed(classes), key=lambda actor: counts[actor.name], default=None)


def _we(doc: Discourse, actors: list[Actor], before: list[Actor], start: int, word: str) -> Actor | None:
    """The speaker's employer, else the document's topic; "you" only where a reporter asks."""
    quoted = is_quoted(doc.text, start)
    if word.startswith("you"):
        return topic_company(doc) if not quoted and doc.text.count("?") > 2 else None
    if not quoted:
        return doc.topic
    person = speaker(doc.text, actors, start)
    employer = doc.employers.get(person.name) if person is not None else None
    if employer is None and person is not None and topic_company(doc) is None:
        # "We used to count kilometers," said one whose firm the passage before is about.
        employer = _most_salient(doc, before, start, "company", ["the", "company"], True)
    return employer or doc.topic


def topic_company(doc: Discourse) -> Actor | None:
    """The document's topic, where it is one company."""
    return doc.topic if doc.topic is not None and doc.topic.kind != "class" else None


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
