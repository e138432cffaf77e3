"""Offices that descriptions and pronouns mean: "The authority handled 2 million tonnes", "held its key rate"."""

from __future__ import annotations

import re

from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.discourse import Discourse
from soe_facts.link.referring import Reference

# What says nothing of a body, so that only one of several is called so throughout.
_BARE_NOUNS = frozenset({"entity", "venture", "joint venture", "holding", "parastatal", "monopoly", "undertaking"})
_OFFICE_NOUNS = frozenset({"authority", "administration", "agency", "commission", "office", "bureau", "association"})


def called_so(text: str, before: list[Actor], reference: Reference) -> Actor | None:
    """The body of that name which trades, where the last one so called does: "The authority" is a ports authority.

    "The entity" is the one that was called so before; "the fund" and "the bank" are those of many states where they
    were the last: the IMF, the World Bank.
    """
    if reference.noun in _BARE_NOUNS:
        words = {f"the {reference.noun}", f"this {reference.noun}"}
        again = (a for a in reversed(before) if a.how == "nominal" and text[a.start : a.end].lower() in words)
        return next(again, None)
    lends = reference.noun in {"fund", "bank"}
    if reference.noun not in _OFFICE_NOUNS and not lends:
        return None
    named = (actor for actor in reversed(before) if actor.how == "name" and reference.noun in _words(actor))
    last = next(named, None)
    if lends:
        return last if last is not None and last.kind == "international" else None
    return last if last is not None and last.is_company else None


_EMPLOYED = re.compile(
    r", (?:[\w’'-]+ ){1,5}(?:of|at|for|with) the (?P<noun>authority|administration|agency|railway|railways|port|"
    r"airport|bank|airline|utility|corporation|commission|board)(?=[,.;]| (?:at|in|on|during|told|said)\b)"
)


def employed_by(doc: Discourse, person: Actor, actors: list[Actor]) -> Actor | None:
    """The body whose name has the word that tells a speaker's employer: "said X, director general of the authority"."""
    match = _EMPLOYED.match(doc.text, person.end)
    if match is None:
        return None
    noun = match["noun"].removesuffix("s")
    named = (a for a in reversed(actors) if a.start < person.start and a.how == "name" and a.is_company)
    return next((actor for actor in named if {noun, f"{noun}s"} & set(_words(actor))), None)


def _words(actor: Actor) -> list[str]:
    return f"{actor.fullest or ''} {actor.named}".lower().split()


_OFFICES = SPEAKER_KINDS - {"broker", "agency"}


def own_office(doc: Discourse, before: list[Actor], reference: Reference) -> Actor | None:
    """The office whose own something is: "the Bank of Ghana held its key rate", "the treasury cut its stake"."""
    low = doc.starts[doc.sentence(reference.start)]
    apposed = _APPOSITION.search(doc.text, low, reference.start)
    if apposed is not None:
        before = [actor for actor in before if actor.start < apposed.start()]
    near = next((actor for actor in reversed(before) if actor.label == "ORG"), None)
    if (
        reference.noun != "its"
        or near is None
        or near.start < low
        or near.kind not in _OFFICES
        or near.how == "pronoun"
    ):
        return None
    end = near.end if apposed is None else apposed.end("aside")
    return near if not doc.is_oblique(near) and doc.goes_on(end, reference.start) else None


# "The treasury, its largest shareholder with 48%, cut its stake"
_APPOSITION = re.compile(
    r"(?P<aside>, (?:its|the|an?|also|now) [^,.;:\n]{3,60}(?:\.\d[^,.;:\n]{0,12})?,) [^,.;:\n]{2,40}$"
)
