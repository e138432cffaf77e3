"""What a reference is resolved against: how a text mentions its bodies, by sentence and by rank."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from soe_facts import countries
from soe_facts.link.actors import COMPANY_KINDS, FRONT_WORDS, Actor, Talk
from soe_facts.link.governments import leads_sentence
from soe_facts.link.referring import COMPANY_NOUNS
from soe_facts.link.ties import Ties, introduces


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
        if not passing and actor.kind in {"country", "place"} and _SETS_ON.match(self.text, actor.end) is not None:
            return (1, actor.possessive)  # "the state wants Yarra to hold 54% of it"
        return (2 if passing else int(self.is_oblique(actor)), actor.possessive)

    def _is_holder(self, actor: Actor, before: Sequence[Actor]) -> bool:
        """Whether a mention is told of only as having a part of one spoken of before: "Samruk holds 67% of it", "Samruk
        holds 30% of the shares, Baiterek 42%"."""
        if self.topic is not None and actor.name == self.topic.name:
            return False
        holds = HOLDS.match(self.text, actor.end)
        if holds is None:
            first = self.starts[self.sentence(actor.start)]
            return _HAS_TOO.match(self.text, actor.end) is not None and (
                _SHARES_OUT.search(self.text, first, actor.start) is not None
            )
        if _OF_SHARES.match(self.text, holds.end()):
            return True
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
        end = aside.end() if aside else subject.end
        if (joined := _AND_DID.search(self.text, end, start)) is not None and self.goes_on(end, joined.start()):
            end = joined.end()  # "Kenya owns all of it and put 5 million into it"
        return subject.name if self.goes_on(end, start) else None

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
# A second verb of the same subject, in which "it" stands behind a preposition.
_AND_DID = re.compile(
    r" and (?:has |had |have |also |then |later |will )*(?:[a-z]+ed|put|lent|gave|paid|sold|took|brought|spent)\b"
    r"(?=[^.;:\"“”\n]* (?:into|in|to|for|from|with|on) $)"
)
# Also of the second name that a preposition governs, and of one behind its description: "with Eni and the miner Vale".
_PREPOSITION = re.compile(
    r"[OoBbIiFfWwTtAaLlUuVvPp](?<!\w.)(?i:(?<=o)[fn]|(?<=b)(?:y|etween)|(?<=i)(?:n|ncluding|nto)|(?<=f)(?:rom|or)|"
    r"(?<=w)ith|(?<=t)(?:o|han|hrough|old)|(?<=a)(?:t|gainst|mong)|(?<=l)ike|(?<=u)nlike|(?<=v)ia|(?<=p)er)\s(?:(?:the\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}\s(?:and|or)\s)?"
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
# "Holds 29.7% of the shares", "has 15 percent of its voting stock"
_OF_SHARES = re.compile(
    r" of (?:the|its|their) (?:[a-z-]+ )?(?:shares|stock|equity|capital|votes|voting rights|company|firm|rest)\b"
)
_SHARES_OUT = re.compile(r"\b(?:hold|own|control|ha)s? [\d.]+ ?(?:%|per ?cent)")
_HAS_TOO = re.compile(r",? (?:another |a further |with )?[\d.]+ ?(?:%|per ?cent)(?: each)?(?=[,.;]| and\b)")
# "The state wants Yarra to build", "Lagos has asked the utility to": who does what is told is the second.
_SETS_ON = re.compile(
    r" (?:has |had |have |also |now |still )*(?:wants?|wanted|expects?|expected|asks?|asked|requires?|required|tells?|"
    r"told|allows?|allowed|orders?|ordered|obliges?|obliged|urges?|urged|lets?|permits?|permitted|forces?|forced|"
    r"instructs?|instructed|directs?|directed|authori[sz]ed) "
    r"(?:the [a-z-]+ |[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3} )to\b"
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
