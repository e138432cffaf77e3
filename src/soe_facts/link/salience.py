"""Which body the last sentences put in front: whom "the company", "it" or "the lender" means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.link.actors import Actor
from soe_facts.link.descriptions import likeness
from soe_facts.link.discourse import Discourse, fits
from soe_facts.link.parts import ONLY_PARTS, TRADES, playing
from soe_facts.link.seats import SEATED, seat_fit

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
# "Nesta is one of 23 municipal utilities. Their debt": of whom it is one.
_ONE_OF = re.compile(r"\bone of (?:[\w,'’.-]+ ){0,4}$")
_BEFORE = 40
_MANY = 6
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
                weight *= _MANY if _ONE_OF.search(doc.text, max(0, actor.start - _BEFORE), actor.start) else 2
            scores[actor.name] = scores.get(actor.name, 0.0) + weight * _LATER_SENTENCE ** max(0, at - number)
            latest[actor.name] = actor
    if kind not in {"it", "they"}:
        standing = _standing(doc, before, kind)
        for name, (share, actor) in standing.items():
            scores[name] = scores.get(name, 0.0) + _STANDING * share * (name not in holders)
            latest.setdefault(name, actor)
        low = [word.lower() for word in words]
        anew = low[-1] == "company" and _opens_paragraph(doc, before, start)
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
            topic = doc.topic.name if doc.topic is not None and doc.text[start - 1 : start] == "\n" else None
            for name, fit in seat_fit(" ".join(words), list(latest), doc.seats, homes, topic).items():
                scores[name] += fit
    main = doc.topic.name if doc.topic is not None else None  # where two count the same, the text's main body
    best = max(scores, key=lambda name: (scores[name], name == main, -latest[name].start), default=None)
    if kind == "they" and best is not None and _is_things(doc, latest[best], start):
        return doc.topic
    return latest[best] if best is not None else None


def _opens_paragraph(doc: Discourse, before: list[Actor], start: int) -> bool:
    """Whether a paragraph names no body before a reference: "Costs fell after the company repaid loans"."""
    return doc.text.rfind("\n", before[-1].end if before else 0, start) >= 0


def _is_things(doc: Discourse, best: Actor, start: int) -> bool:
    """ "X owes it 3 billion. New paragraph: Work has begun on two turbines. They": no one body of the paragraph above.

    What things do, the text's main body does.
    """
    several = best.kind == "class" or bool(best.members)
    main = doc.topic is not None and doc.topic.kind != "class" and doc.topic.start < start
    return main and not several and "\n" in doc.text[best.end : start]


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
