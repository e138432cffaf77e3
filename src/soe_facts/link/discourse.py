"""What a reference is resolved against: which bodies the last sentences put in front."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from soe_facts import countries
from soe_facts.link.actors import COMPANY_KINDS, FRONT_WORDS, Actor, Talk
from soe_facts.link.descriptions import likeness
from soe_facts.link.governments import leads_sentence
from soe_facts.link.parts import ONLY_PARTS, TRADES, playing
from soe_facts.link.referring import COMPANY_NOUNS
from soe_facts.link.seats import SEATED, seat_fit
from soe_facts.link.ties import Ties, introduces

# What counts for a body beside being spoken of last: how much of the text so far is about it.
_STANDING = 0.2
# What it tells of a body that a description gives its country, or another: "the French utility".
_NATION = 1.5
_FUND = 1.5
# How much less an arm is called the group.
_ARM = 1.0
_WHOLE = frozenset({"group", "parent", "psu", "pse", "cpse", "maharatna", "navratna", "behemoth", "giant", "monopoly"})
# What it tells that a body has done what a noun says: "the buyer", "the issuer"; and what such say as trades may do.
_PART = 1.5
_TRADE = 0.5
# How much of a mention's weight is left in a sentence that follows, and behind the end of a paragraph.
_LATER_SENTENCE = 0.2
_LATER_PARAGRAPH = 0.5
# The weights of mentions that do not open their sentence, by rank: subjects, oblique ones, owners of parts.
_WEIGHTS = (0.5, 0.35, 0.1)
_PASSING = 2


@dataclass(frozen=True, slots=True)
class Discourse:
    """What a reference is resolved against: the text, its sentences, topic and country, and what bodies are called."""

    text: str
    starts: Sequence[int]
    topic: Actor | None
    country: countries.Country | None
    described: dict[str, frozenset[str]]
    origins: dict[str, str]
    employers: dict[str, Actor]
    first: Actor | None
    ties: Ties
    seats: dict[str, str]
    asks: bool
    talk: Talk
    oblique: dict[int, bool] = field(default_factory=dict)
    apposed: dict[int, bool] = field(default_factory=dict)
    leading: dict[int, bool] = field(default_factory=dict)

    def sentence(self, offset: int) -> int:
        """The number of the sentence around an offset."""
        return bisect_right(self.starts, offset) - 1

    def is_oblique(self, actor: Actor) -> bool:
        """Whether a mention stands after a preposition, but not fronted: "For Yarra, the deal caps a year. Its …"."""
        found = self.oblique.get(actor.start)
        if found is None:
            found = self.oblique[actor.start] = self._follows_preposition(actor)
        return found

    def _follows_preposition(self, actor: Actor) -> bool:
        opening = _OPENING.match(self.text, self.starts[self.sentence(actor.start)])
        if opening is not None and actor.start < opening.end():
            return True
        if self.text.startswith(",", actor.end) and _FRONTED.search(self.text, max(0, actor.start - 12), actor.start):
            return False
        if _SUBORDINATE.search(self.text, max(0, actor.start - 20), actor.start):
            return True
        last = self.text[actor.start - 2 : actor.start - 1]
        if not (last.isalpha() or last in "’',"):
            return False  # the first word of a sentence
        return _PREPOSITION.search(self.text, max(0, actor.start - 70), actor.start) is not None

    def introduces(self, actor: Actor) -> bool:
        """Whether a mention only leads to another: "Its Irish rival, Hartwell, tells a different story"."""
        found = self.leading.get(actor.start)
        if found is None:
            found = self.leading[actor.start] = introduces(self.text, actor)
        return found

    def is_apposed(self, last: Actor | None, actor: Actor) -> bool:
        """Whether a mention only says what the one before is: "according to SEPI, the state holding company"."""
        found = self.apposed.get(actor.start)
        if found is None:
            same = last is not None and last.name == actor.name and actor.how == "nominal"
            found = same and last is not None and self.text[last.end : actor.start] in _SAYS_WHAT
            self.apposed[actor.start] = found
        return found

    def rank(self, actor: Actor, before: Sequence[Actor]) -> tuple[int, bool]:
        """How far behind a mention stands in its sentence: subjects first, then objects, then owners of parts."""
        passing = self.introduces(actor) or self._is_holder(actor, before)
        return (2 if passing else int(self.is_oblique(actor)), actor.possessive)

    def _is_holder(self, actor: Actor, before: Sequence[Actor]) -> bool:
        """Whether a mention is told of only as having a part of one spoken of before: "Samruk holds 67% of it"."""
        if (self.topic is not None and actor.name == self.topic.name) or not HOLDS.match(self.text, actor.end):
            return False
        at = before.index(actor)
        end = self.text.find(".", actor.end)
        held = next((other for other in before[at + 1 :] if other.is_company and other.start < end), None)
        return held is None or any(other.name == held.name for other in before[:at])

    def only_holds(self, actor: Actor) -> bool:
        """Whether a relative clause tells of a body as having a part of another: "Samruk, which owned 67 percent,"."""
        told = actor.how == "name" and (self.topic is None or actor.name != self.topic.name)
        return told and _WHO_HOLDS.match(self.text, actor.end) is not None

    def bound_to(self, before: Sequence[Actor], start: int) -> str | None:
        """The subject of a clause, which "the unit" in its object cannot mean: "X sold 4% of the unit"."""
        low = self.starts[self.sentence(start)]
        subject = next(
            (a for a in reversed(before) if a.start >= low and not a.possessive and not self.is_oblique(a)), None
        )
        if subject is None:
            return None
        aside = _ASIDE.match(self.text, subject.end, start)  # "Druk Holding, which owns all of it, has lent it"
        return subject.name if self.goes_on(aside.end() if aside else subject.end, start) else None

    def holder_of(self, before: Sequence[Actor], start: int) -> str | None:
        """Of whom a relative clause tells something about another, so that the other's word cannot mean it: "SEPI, the
        holding that owns all of it", "the airport, in which the group has half"."""
        held = _THAT_HOLDS.search(self.text, max(0, start - 60), start) or _OF_WHICH.search(
            self.text, max(0, start - 30), start
        )
        holder = next((a for a in reversed(before) if held is not None and a.end <= held.start()), None)
        if holder is None or held is None or _FIGURE.search(self.text, holder.end, held.start()):
            return None  # "It billed 1.04 billion, of which it collected 63 percent"
        return holder.name

    def goes_on(self, end: int, start: int) -> bool:
        """Whether no clause begins between a subject's end and another word."""
        return _NEW_CLAUSE.search(self.text, end + self.text.startswith(")", end), start) is None

    def by_sentence(self, before: Sequence[Actor], floor: int, kind: str) -> list[tuple[int, list[Actor]]]:
        """The fitting actors from an offset on, by the number of their sentence."""
        grouped: dict[int, list[Actor]] = {}
        for actor in before:
            if actor.start >= floor and (fits(actor, kind) or (kind == "it" and leads_sentence(self.text, actor))):
                grouped.setdefault(self.sentence(actor.start), []).append(actor)
        return list(grouped.items())


# "SEPI, the state holding company", "Khazanah is the largest shareholder".
_SAYS_WHAT = frozenset({", ", " is ", " was ", " remains ", ", is ", ", was ", ", remains "})
_NEW_CLAUSE = re.compile(
    r"[,;:()\"“”—–]|\n|\b(?:that|which|who|whose|and|but|or|while|as|said|says|if|when|where|after|before|because|than)\b"
)
# Also of the second name that a preposition governs, and of one behind its description: "with Eni and the miner Vale".
_PREPOSITION = re.compile(
    r"\b(?i:of|by|in|from|with|for|to|at|on|than|like|unlike|including|against|between|among|via|through|per|told|"
    r"into)\s(?:(?:the\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}\s(?:and|or)\s)?"
    r"(?:the\s|its\s|(?:[A-Z]\w+\s){0,2}[A-Z]\w+['’]s\s)?(?:(?:[a-z-]+\s){0,2}(?:"
    + "|".join(sorted(COMPANY_NOUNS))
    + r"),?\s)?$"
)
# "Although Alstom had warned of delays, Renfe": who stands in a clause before the main one is not its subject.
_OPENING = re.compile(rf"\s*{FRONT_WORDS}\s[^,.;:]{{8,120}},\s(?=[A-Z])")
# "Sales rose, even though Stadler, its supplier, cut deliveries. The company": of whom a clause tells that hangs on
# another.
_SUBORDINATE = re.compile(r"\b(?:though|although|as|after|because|since|when|before|once|until) (?:the )?$")
_FRONTED = re.compile(r"(?:^|[.!?\n][\"”]?\s+)(?:And |But |Now )?(?:For|At|With) (?:the )?$")
HOLDS = re.compile(
    r"(?:, [^,.;]{3,60},| of [A-Z]\w+)?\s(?:also |still |now |already |currently |together )*"
    r"(?:holds?|held|owns?|owned|has|had|have|controls?|controlled|keeps?|kept|retains?|retained)\s"
    r"(?:[a-z]+ ){0,3}[\d.]+ ?(?:%|per ?cent)|"
    # "Khazanah, the sovereign fund, is the largest shareholder in Tenaga with a 20.7% stake"
    r"(?:, [^,.;]{3,60},)? (?:is|was|remains) (?:still |now )?(?:its|the|one of the) (?:[a-z-]+ ){0,2}"
    r"(?:shareholder|owner|investor|stakeholder)\b[^.;]{0,60} [\d.]+ ?(?:%|per ?cent)"
)
_WHO_HOLDS = re.compile(
    r", (?:which|who) (?:also |still |now |already )?(?:holds?|held|owns?|owned|has|had)\s(?:[a-z]+ ){0,3}"
    r"[\d.]+ ?(?:%|per ?cent)(?: of [^,.;]{2,40})?,"
)
_THAT_HOLDS = re.compile(
    r",? (?:that|which) (?:still |now |also |wholly |fully )*(?:owns|holds|controls|owned|held)\b[^.;:,]{0,30} $"
)
_OF_WHICH = re.compile(
    r",? (?:(?:in|of|at|to|for|from|by|with) (?:which|whom)|which|whom|(?:half|most|all|[\d.]+%) of (?:which|whom)) $"
)
_FIGURE = re.compile(r"\d")
_ASIDE = re.compile(r", (?:which|who) [^,.;:\n]{3,80},")
_OWN_PART = re.compile(r"(?:its|their)\s(?:[\w-]+\s){0,2}(?:stake|holding|shareholding|interest)s?\b", re.IGNORECASE)


# No bank is "the utility", no insurer "the miner".
_WORKS = frozenset(
    "utility carrier airline refiner miner shipbuilder shipper steelmaker automaker carmaker trainmaker manufacturer "
    "generator railway explorer driller smelter planemaker railroad shipyard airport".split()
)
_FINANCIAL = frozenset({"bank", "insurer"})


def most_salient(
    doc: Discourse, before: list[Actor], start: int, kind: str, words: Sequence[str], possessive: bool
) -> Actor | None:
    """The fitting actor that the last sentences put in front: subjects, recent ones, such as are called so."""
    sentence = doc.sentence(start)
    floor = doc.starts[max(0, sentence - 3)]
    scores: dict[str, float] = {}
    latest: dict[str, Actor] = {}
    bound = doc.bound_to(before, start) if not possessive else None
    holder = doc.holder_of(before, start) if not possessive else None
    of_state = bound is not None and any(a.name == bound and a.kind in {"country", "place"} for a in before)
    before = [
        actor
        for last, actor in zip([None, *before], before, strict=False)
        if actor.name not in {bound, holder}
        and not (of_state and actor.kind == "country")  # "Bucharest granted it aid": not Romania
        and (kind == "they" or not actor.members)
        and actor.how != "title"
        and not (kind == "they" and doc.text.startswith(" alone ", actor.end))
        and not doc.is_apposed(last, actor)
        and not (words[-1].lower() in _WORKS and actor.kind in _FINANCIAL)
    ]
    whole = _whole_of_parts(doc, before, floor, start) if kind == "they" else None
    if whole is not None:
        return whole
    noun = words[-1].lower().removesuffix("'s").removesuffix("’s")
    if kind in {"regulator", "statistics"}:
        # "State logistics agency Bulog bought rice, and the ministry paid. The agency"
        called = (a for a in reversed(before) if a.start >= floor and noun in doc.described.get(a.name, ()))
        if (own := next(called, None)) is not None:
            return own
    held = _OWN_PART.match(doc.text, start) is not None
    parts = playing(doc.text, [a for a in before if a.start >= floor and fits(a, kind)], noun)
    if noun in ONLY_PARTS and not parts:
        return None
    told = doc.by_sentence(before, floor, kind)
    at = _focus(doc, told, sentence, start)
    holders: set[str] = set()
    described = kind not in {"it", "they"}
    for number, mentions in told:
        ranks = [(0, a.possessive) if held and not doc.is_oblique(a) else doc.rank(a, before) for a in mentions]
        passing = {actor.name for actor in mentions if doc.only_holds(actor)} if described else set()
        if passing:
            # "Air France, which owned 7.8 percent, will see its holding diluted. The airline": the one held.
            holders |= passing
            ranks = [
                (_PASSING, a.possessive) if a.name in passing else rank for a, rank in zip(mentions, ranks, strict=True)
            ]
        front = min(ranks)
        for actor, rank in zip(mentions, ranks, strict=True):
            weight = _WEIGHTS[rank[0]] if rank[0] == 2 or actor is not mentions[ranks.index(front)] else 1.0
            if doc.text.find("\n", actor.end, start) >= 0:
                weight *= _LATER_PARAGRAPH
            if kind == "they" and (actor.kind == "class" or actor.members):
                weight *= 2
            scores[actor.name] = scores.get(actor.name, 0.0) + weight * _LATER_SENTENCE ** max(0, at - number)
            latest[actor.name] = actor
    if kind not in {"it", "they"}:
        standing = _standing(doc, before, kind)
        for name, (share, actor) in standing.items():
            scores[name] = scores.get(name, 0.0) + _STANDING * share * (name not in holders)
            latest.setdefault(name, actor)
        low = [word.lower() for word in words]
        anew = low[-1] == "company" and doc.text.endswith("\n", 0, start)
        nation = next((found.code for word in words[1:-1] if (found := countries.by_name(word))), None)
        for name, actor in latest.items():
            scores[name] += likeness(low, doc.described.get(name, frozenset()))
            scores[name] += _FUND * (kind == actor.kind == "fund")
            aside = anew and doc.topic is not None and name != doc.topic.name
            if actor.kind == "subsidiary" and ((low[-1] in _WHOLE and len(standing) > 1) or aside):
                scores[name] -= _ARM
            scores[name] += (_TRADE if noun in TRADES else _PART) * (name in parts)
            if nation is not None and (home := doc.origins.get(name, actor.country)):
                scores[name] += _NATION if home == nation else -_NATION
        if any(word.endswith(SEATED) for word in low):
            homes = {name: doc.origins.get(name, actor.country) for name, actor in latest.items()}
            homes = {name: doc.origins.get(name, actor.country) for name, actor in latest.items()}
            topic = doc.topic.name if doc.topic is not None and doc.text[start - 1 : start] == "\n" else None
            for name, fit in seat_fit(" ".join(words), list(latest), doc.seats, homes, topic).items():
                scores[name] += fit
    best = max(scores, key=lambda name: (scores[name], -latest[name].start), default=None)
    return latest[best] if best is not None else None


def _focus(doc: Discourse, told: Sequence[tuple[int, list[Actor]]], sentence: int, start: int) -> int:
    """The number of a sentence for what it goes on from: those of its paragraph that tell of no body do not count, as
    "Rivers ran low" in "Statkraft fared worse. Rivers ran low. The utility lost"."""
    if not told or told[-1][0] >= sentence or "\n" in doc.text[told[-1][1][-1].end : start]:
        return sentence
    return told[-1][0] + 1


def _whole_of_parts(doc: Discourse, before: Sequence[Actor], floor: int, start: int) -> Actor | None:
    """The class whose parts the sentence before set side by side: "China's SOEs … Central SOEs earned X and local SOEs
    Y. Their debts"."""
    told = [actor for actor in before if floor <= actor.start and actor.how in {"class", "nominal", "name"}]
    classes = [actor for actor in told if actor.kind == "class" and doc.sentence(actor.start) < doc.sentence(start)]
    if len(classes) < _TWO_PARTS + 1 or any(actor.is_company and actor.kind != "class" for actor in told):
        return None
    last = doc.sentence(classes[-1].start)
    parts = {actor.name for actor in classes if doc.sentence(actor.start) == last}
    whole = next((actor for actor in reversed(classes) if doc.sentence(actor.start) < last), None)
    return whole if len(parts) == _TWO_PARTS and whole is not None and whole.name not in parts else None


_TWO_PARTS = 2


def _standing(doc: Discourse, before: Sequence[Actor], kind: str) -> dict[str, tuple[float, Actor]]:
    """The share of all mentions so far that each fitting body has, and its last mention; one that only leads to
    another is none.

    What a text has spoken of all along is "the group" again after an aside on another.
    """
    told = [actor for actor in before if fits(actor, kind)]
    told = [actor for actor in told if not doc.introduces(actor)] or told
    last = {actor.name: actor for actor in told}
    counts = Counter(actor.name for actor in told)
    return {name: (counts[name] / counts.total(), actor) for name, actor in last.items()}


def topic_company(doc: Discourse) -> Actor | None:
    """The document's topic, where it is one company."""
    return doc.topic if doc.topic is not None and doc.topic.kind != "class" else None


_BANK = re.compile("ban(?:k|c[oa]|que)\\b|bank", re.IGNORECASE)


def fits(actor: Actor, kind: str) -> bool:
    """Whether a body can be what a word of that kind means: a bank "the lender", a ministry "the regulator"."""
    if kind == "company":
        return actor.kind in COMPANY_KINDS and actor.kind != "class" and actor.kind != "index"
    if kind == "they":
        return actor.kind in COMPANY_KINDS
    if kind == "it":
        return actor.kind in COMPANY_KINDS or (actor.kind in {"country", "place"} and actor.how == "nominal")
    if kind in {"regulator", "statistics"}:
        return actor.kind in {"regulator", "statistics", "central_bank", "ministry"}
    if kind == "bank":
        return (
            actor.kind in {"bank", "central_bank"}
            or (actor.kind == "international" and "Bank" in actor.name)
            or (actor.kind in {"group", "listed", "company"} and _BANK.search(actor.name) is not None)
        )
    if kind == "broker":
        return actor.kind == "broker" or (actor.kind in COMPANY_KINDS and actor.kind not in {"class", "index"})
    if kind == "fund":
        return actor.kind in {"fund", "group", "company"}
    return actor.kind == kind
