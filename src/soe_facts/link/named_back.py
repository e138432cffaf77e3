"""Speakers that are named by a word of their name, or by the paper that they wrote: "the federation", "the report"."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.scene import ACTOR, WORD, Scene
from soe_facts.link.unnamed import PAPERS

_POINTS = frozenset({"the", "this", "that", "same"})
_HEADED = frozenset({"of", "for", "on", "and"})
# No longer back than this many nodes.
_REACH = 300


def named_before(scene: Scene, at: int) -> Actor | None:
    """The body whose name has the noun as its head: "the federation" after "Federation of Logistics", "the fund"; or
    the person of that office: "the minister" after "Finance Minister Lars Holm"."""
    noun = scene.low(at)
    if noun in OFFICES and _points(scene, at):
        return _in_office(scene, at)
    if scene.nodes[at].kind != WORD or not scene.nodes[at].tag.startswith("NN") or not _points(scene, at):
        return None
    central = scene.low(at - 1) == "central"
    for step in range(at - 1, max(-1, at - _REACH), -1):
        if scene.is_kind(step, ACTOR):
            actor = scene.actor(step)
            other = central and actor.kind != "central_bank"  # "the central bank" after the World Bank
            told = actor.how == "name" and actor.label == "ORG" and not other
            if told and (_is_head(actor, noun) or actor.kind == noun or _is_called(scene, step, noun)):
                return actor
    return None


# Offices that one person of a passage holds.
OFFICES = frozenset(
    "minister chairman chairwoman chairperson president executive ceo cfo director governor judge justice secretary "
    "mayor premier spokesman spokeswoman spokesperson commissioner ombudsman auditor general comptroller boss senator "
    "lawmaker deputy chief head economist analyst professor treasurer ambassador vice-president".split()
)
_BESIDE = 60


def _in_office(scene: Scene, at: int) -> Actor | None:
    """The last person whom the passage has introduced with an office: "its chairman, Anna Berg", "Lars Holm, the
    judge"."""
    noun = scene.low(at)
    for step in range(at - 1, max(-1, at - _REACH), -1):
        if scene.is_kind(step, ACTOR) and scene.actor(step).label == "PERSON" and scene.actor(step).how == "name":
            actor = scene.actor(step)
            ahead = _LAST_WORDS.search(scene.text, max(0, actor.start - _BESIDE), actor.start)
            behind = _APPOSITION.match(scene.text, actor.end, actor.end + _BESIDE)
            words = (ahead[0] if ahead else "") + " " + (behind[0] if behind else "")
            if noun in _SPLIT.split(words.lower()):
                return actor
    return None


# "Finance Minister |", "its chief executive, |"; "| , chairman of the utility,".
_LAST_WORDS = re.compile(r"(?:[\w’'-]+ ){0,4}[\w’'-]+,? $")
_APPOSITION = re.compile(r", (?:[\w’'-]+ ?){1,5}")
_SPLIT = re.compile(r"[^\w]+")


def paper(scene: Scene, low: int, high: int, verbs: frozenset[str]) -> int:
    """The node of "report" where the sentence has it speak: "the report said", "The report put debt at"; else -1."""
    if low >= high or scene.vocabulary(low).isdisjoint(_PAPERS):
        return -1
    for at in range(low, high):
        if scene.nodes[at].kind == WORD and scene.low(at) in _PAPERS and _points(scene, at):
            opens = at <= low + 3 and scene.low(at + 1) == ","
            if scene.low(at + 1) in verbs or (opens and any(scene.low(i) in verbs for i in range(at + 2, high))):
                return at
    return -1


_PAPERS = PAPERS | {"data", "figures", "review", "bulletin", "release"}


def _points(scene: Scene, at: int) -> bool:
    """Whether "the" opens the noun phrase that ends here."""
    at -= 1
    while at >= 0 and scene.nodes[at].kind == WORD and scene.nodes[at].tag.startswith(("JJ", "NN", "HYPH")):
        at -= 1
    return scene.low(at) in _POINTS


def _is_called(scene: Scene, at: int, noun: str) -> bool:
    """ "Ghana's cocoa regulator, Cocobod", "the regulator Cocobod": what is said of a body right before its name."""
    before = at - 1 - (scene.low(at - 1) == ",")
    titled = scene.is_kind(before, ACTOR) and scene.actor(before).how == "title"
    return (titled or scene.nodes[before].kind == WORD) and scene.low(before).rpartition(" ")[2] == noun


def _is_head(actor: Actor, noun: str) -> bool:
    words = (actor.fullest or actor.name).lower().split()
    return any(
        word == noun and (place + 1 == len(words) or words[place + 1] in _HEADED) for place, word in enumerate(words)
    )
