"""The company, bank, fund or office that "it", "the lender" or "the ministry" means."""

from __future__ import annotations

import re

from soe_facts.link.actors import COMPANY_KINDS, SPEAKER_KINDS, Actor
from soe_facts.link.common_words import POSSESSIVES
from soe_facts.link.descriptions import TAG
from soe_facts.link.discourse import Discourse, fits
from soe_facts.link.offices import called_so, own_office
from soe_facts.link.parts import ONLY_PARTS
from soe_facts.link.references_told import class_of_list, told_more
from soe_facts.link.referring import COMPANY_NOUNS, PRONOUN_KINDS, Reference
from soe_facts.link.salience import most_salient
from soe_facts.link.seers import rater, seer
from soe_facts.link.stateless import without_states
from soe_facts.link.ties import STRICT, tied

_TITLES = re.compile(r" |, ")
_IS = re.compile(r" (?:is|was|remains|became) (?:still |now )?(?:the )?")

# "Yarra, the state-owned operator", "Yarra is now by far the largest lender": what stands between the two.
EQUATES = re.compile(
    r", (?:now )?(?:(?:the )?[\w.-]+['’]s )?| [–—] |"
    r"\)?,? (?:is|was|remains|became|becomes) (?:now |also |still |by far )?"
)

# Nouns for another than the one that a text is about.
_OTHERS = frozenset({"target", "rival", "competitor", "newcomer", "entrant", "upstart", "challenger"})


def body_meant(doc: Discourse, before: list[Actor], after: list[Actor], reference: Reference) -> Actor | None:
    """The company, bank, fund or office that "it" or a description means: "Yarra bought Lomo in May. The lender" is
    Yarra."""
    start, kind, noun = reference.start, reference.kind, reference.noun
    if noun in _OTHERS and doc.topic is not None:
        before = [actor for actor in before if actor.name != doc.topic.name]
    if kind in {"company", "bank"} and noun.startswith(("merged", "enlarged", "combined")):
        return doc.first
    if noun in STRICT or doc.text.endswith("holding company", start, reference.end):
        held = tied(doc.ties, noun if noun in STRICT else "parent", before)
        if held is not None:
            return held
    if kind == "company" and noun == "subsidiary":
        return next((a for a in reversed(before) if a.kind in {"subsidiary", "listed", "company"}), None)
    if kind not in PRONOUN_KINDS:
        if after and after[0].label == "ORG" and _TITLES.fullmatch(doc.text, reference.end, after[0].start):
            # "The copper miner Yarra", "the regulator, Yarra": the words that follow say who.
            return after[0]
        if (named := _named_behind_place(doc.text, after, reference)) is not None:
            return named
        if (
            after
            and after[0].label == "ORG"
            and not after[0].possessive
            and _IS.fullmatch(doc.text, reference.end, after[0].start)
        ):
            # "The largest shareholder is Yarra".
            return after[0]
        home = bool(before) and before[-1].possessive and before[-1].label in {"GPE", "LOC", "FAC"}
        told = before[-2:-1] if home else before[-1:]  # "JSW, Europe's largest coal miner, is"
        if told and EQUATES.fullmatch(doc.text, told[0].end, start) and not TAG.match(doc.text, reference.end + 1):
            # "Yarra, the state-owned operator, …", "Yarra is the largest lender"
            return told[0] if fits(told[0], kind) else None
        if (subject := _behind_colon(doc, before, reference)) is not None:
            return subject
    before = without_states(doc.text, before, reference)
    if noun == "itself" and not _THING_ITSELF.search(doc.text, max(0, start - 40), start):
        return _itself(doc, before, start)
    if noun == "it" and (speaker := _speaks_of_itself(doc, before, start)) is not None:
        return speaker
    foreseer = seer(doc, before, reference)
    if foreseer is not None:
        return foreseer
    house = rater(doc, before, reference)
    if house is not None:
        return house
    trading = called_so(doc.text, before, reference)
    if trading is not None:
        return trading
    office = own_office(doc, before, reference)
    if office is not None:
        return office
    acted_on = _acted_on(doc.text, after[0], reference) if after else None
    if acted_on is not None:
        before = [actor for actor in before if actor.name != acted_on]
    if kind == "they" and (whole := class_of_list(doc, before, start)) is not None:
        return whole
    if reference.possessive and (subject := told_more(doc, before, start)) is not None:
        return subject
    words = doc.text[start : reference.end].split()
    best = most_salient(doc, before, start, kind, words, reference.possessive)
    if best is not None or noun in ONLY_PARTS:
        return best
    if doc.topic is not None and doc.topic.start < start and fits(doc.topic, kind) and doc.topic.name != acted_on:
        return doc.topic
    last = next((actor for actor in reversed(before) if fits(actor, kind)), None)
    if last is None and kind in SPEAKER_KINDS:
        # "the regulator said": the lead may name only later whom it means.
        last = next((actor for actor in after if fits(actor, kind)), None)
    if last is None and kind in {"company", "bank", "fund"} and doc.sentence(start) <= _LEAD:
        last = _named_next(doc, before, after, reference)
    return last


def _behind_colon(doc: Discourse, before: list[Actor], reference: Reference) -> Actor | None:
    """ "Yarra put on 3.9 percent: the copper miner is back in the black": the one body that the sentence has named."""
    if not doc.text.endswith(": ", 0, reference.start):
        return None
    low = doc.starts[doc.sentence(reference.start)]
    named = [a for a in before if a.start >= low and a.how == "name" and fits(a, reference.kind)]
    told = {actor.name for actor in named}
    return named[0] if len(told) == 1 and not named[0].possessive and not doc.is_oblique(named[0]) else None


def _named_behind_place(text: str, after: list[Actor], reference: Reference) -> Actor | None:
    """ "The rival in Gdansk, Remontowa, is bigger": the name behind the place says who is meant."""
    if len(after) < _PLACE_AND_NAME or after[1].label != "ORG" or after[1].possessive or after[0].label != "GPE":
        return None
    beside = _IN.fullmatch(text, reference.end, after[0].start) is not None and text[after[1].end : after[1].end + 1]
    return after[1] if beside in {",", ".", ";"} and text[after[0].end : after[1].start] == ", " else None


_PLACE_AND_NAME = 2
_IN = re.compile(r" (?:in|of|at|from|across|near) (?:the )?")
_LEAD = 1
_NEXT = 3


def _named_next(doc: Discourse, before: list[Actor], after: list[Actor], reference: Reference) -> Actor | None:
    """ "China's biggest lender made 360 billion yuan. ICBC had assets of …": whom the lead describes before it names
    it, a body of that country."""
    owner = before[-1] if before and before[-1].possessive and before[-1].kind == "country" else None
    if owner is not None and doc.text[owner.end : reference.start] not in POSSESSIVES:
        owner = None
    if owner is None and (reference.noun in _OTHERS or any(one.is_company for one in before)):
        return None
    reach = doc.sentence(reference.start) + _NEXT
    for actor in after:
        if doc.sentence(actor.start) > reach:
            return None
        if actor.how == "name" and actor.label == "ORG" and fits(actor, reference.kind) and actor.kind != "class":
            same = owner is None or actor.country in {None, owner.country}
            return actor if same else None
    return None


_ACTS_ON = re.compile(
    r" (?:also |now |still |has |had |will )*(?:owes|owed|bought|sold|lent|paid|pays|supplies|supplied|owns|sued|"
    r"joined|took over|charges|charged|asked|overtook|beat|trails|hired|rescued|follows|followed|outgrew) (?:the )?"
)


def _acted_on(text: str, following: Actor, reference: Reference) -> str | None:
    """ "The Maputo-based utility owed HCB 6 billion", "already it owes HCB": whom one does something to is another."""
    named = following.how == "name" and not reference.possessive and not following.possessive
    acts = named and _ACTS_ON.fullmatch(text, reference.end, following.start) is not None
    return following.name if acts else None


_WHOSE_PEOPLE = (" at ", " of ", " for ", " from ", " of the ", " at the ", " for the ")
_SAID_THAT = re.compile(r" (?:said|says)(?: (?:late )?on [A-Z][a-z]+day)?(?: that)? ")
_OWN_DEED = re.compile(r" (?:would|will|plans|planned|aims|intends|intended|wants|wanted) ")


def _speaks_of_itself(doc: Discourse, before: list[Actor], start: int) -> Actor | None:
    """ "After the government said it would sell up to 5 percent of the steelmaker": the speaker's own plan; what a firm
    says of "it", "while Orlen said it had made 5 billion", is its own."""
    last = before[-1] if before else None
    if last is None or last.possessive or not (fits(last, "it") or last.kind in SPEAKER_KINDS):
        return None
    said = _SAID_THAT.fullmatch(doc.text, last.end, start)
    if said is None:
        return None
    own = last.kind in COMPANY_KINDS and last.kind != "class" and last.how == "name"
    own = own and not doc.text.endswith(_WHOSE_PEOPLE, 0, last.start)  # "an analyst at Citi said it lost 3 billion"
    return last if own or _OWN_DEED.match(doc.text, start + len("it")) is not None else None


# "The dam itself will rise to 242 metres", but "the grid company itself forecasts".
_THING_ITSELF = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]his) (?:[a-z-]+ )?(?!(?:{'|'.join(sorted(COMPANY_NOUNS))}) )[a-z-]+ $"
)


def _itself(doc: Discourse, before: list[Actor], start: int) -> Actor | None:
    """The subject of the clause, which "itself" means: "Yarra itself made", "it has to find the money itself"; "on the
    KSE-100, which itself gained 2 percent" the one that the relative clause tells of."""
    if before and doc.text[before[-1].end : start] in {", which ", " which ", " that "}:
        return before[-1]
    low = doc.starts[doc.sentence(start)]
    subjects = [a for a in before if a.start >= low and not a.possessive and not doc.is_oblique(a)]
    return next((a for a in reversed(subjects) if doc.goes_on(a.end, start)), subjects[-1] if subjects else None)
