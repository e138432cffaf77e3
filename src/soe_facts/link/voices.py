"""Whose "we" it is: the body that the speaker of a quotation works for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.link.actors import Actor

_QUOTES = re.compile('["“”]')
# Between a person and the employer: "…, chairman of", "…, 51, who heads"; not "… told reporters at".
_TO_EMPLOYER = re.compile(
    r"(?![^.;]{0,30}\b(?:told|said|says|spoke|speaking)\b)[^.;\"“”\n]{0,70}\b(?:of|at|for|from|with|heads|runs|leads|chairs|run|headed|led|chaired)\s(?:the\s)?(?:[A-Z]\w+['’]s?\s)?$"
)
# Between the employer and a person: "BHEL finance chief", "Baowu's chairman,", "OIL Director (Finance)".
_TO_PERSON = re.compile(r"(?:\)|['’]s?)?\s(?!said|told|says|and|to|in|of)[\w\s&()-]{3,45},?\s$")


# Between a person and what stands for the employer: "…, | its sales director", "…, 51, who runs | the firm's network",
# "…, head of | its foreign division".
_TO_OWN = re.compile(
    r",(?: \d\d,)? (?:who (?:heads|runs|leads|oversees|manages|chairs|founded) |"
    r"(?:the )?(?:[a-z-]+ ){1,4}(?:of|for|at|in) )?"
)


def employers(text: str, actors: Sequence[Actor]) -> dict[str, Actor]:
    """The body that each person speaks for: "X, chairman of Y", "Y finance chief X", "X, its sales director"."""
    found: dict[str, Actor] = {}
    for index, actor in enumerate(actors):
        if actor.label != "PERSON" or actor.name in found:
            continue
        for other in actors[index + 1 : index + 3]:
            between = text[actor.end : other.start]
            if other.possessive and other.is_company and _TO_OWN.fullmatch(between):
                found[actor.name] = other
                break
            if other.label == "ORG" and len(between) < 90 and _TO_EMPLOYER.fullmatch(between):
                found[actor.name] = other
                break
        else:
            other = actors[index - 1] if index else actor
            between = text[other.end : actor.start]
            if other.label == "ORG" and len(between) < 60 and _TO_PERSON.fullmatch(between):
                found[actor.name] = other
    return found


_ITS_OWN = re.compile(
    _TO_OWN.pattern + r"(?:its|the (?:company|firm|group|bank|airline|operator|carrier|lender)['’]s)\b"
)


# A post named without its firm: "finance director X", "chairwoman X".
_POST = re.compile(
    r"(?:^|[\s,“\"])(?:(?:group |deputy |acting |vice[- ]|managing |executive |chief (?:executive|financial|operating|"
    r"commercial|risk)|finance|sales|operations|commercial|general )[\s-]?){0,3}"
    r"(?:director|officer|chief|chair(?:man|woman|person)?|president|manager|executive|head|boss|CEO|CFO|COO),?\s$"
)


def is_own(text: str, person: Actor) -> bool:
    """Whether a person is told of as one of the passage's body: "X, its sales director", "finance director X"."""
    if _ITS_OWN.match(text, person.end):
        return True
    return _POST.search(text, max(0, person.start - 60), person.start) is not None


_OWN_BODY = (
    r"(?:[Ii]ts|[Tt]heir|[Tt]he (?:company|firm|group|bank|airline|operator|carrier|lender|utility|miner|mine|railway|"
    r"port|refiner|producer|corporation|distributor|board|agency|authority)['’]s)"
)
_POSTS = (
    r"(?:[a-z-]+ ){0,3}(?:director|officer|chief|chair(?:man|woman|person)?|president|manager|executive|head|boss|"
    r"spokes(?:man|woman|person)|CEO|CFO|COO|secretary|governor|commissioner|treasurer|founder)\b"
)
_SAID_BEHIND = re.compile(
    rf"[\"”],? (?:(?:said|says|added|adds|explained|according to) {_OWN_BODY} {_POSTS}|{_OWN_BODY} {_POSTS}"
    r"[^.\"“]{0,60}? (?:said|says|added|told|explained))"
)
_SAID_BEFORE = re.compile(
    rf"{_OWN_BODY} {_POSTS}[^.\"“]{{0,60}}?(?:said|says|added|told|explained)[^.\"“]{{0,40}}[:,] $"
)


def is_of_own(text: str, offset: int) -> bool:
    """Whether the words at an offset are given to one who is told of by the body spoken of: "…," said its chairman."""
    closing = _QUOTES.search(text, offset, offset + 600)
    if closing is not None and _SAID_BEHIND.match(text, closing.start()):
        return True
    opening = max(text.rfind(mark, max(0, offset - 600), offset) for mark in '"“')
    return opening > 0 and _SAID_BEFORE.search(text, max(0, opening - 160), opening) is not None


_MINISTER = re.compile(
    r"[\"”],? (?:(?:said|says|added|told) )?(?:the )?(?:[a-z]+ ){0,2}minister\b(?! of state| for)|"
    r"[\"”],? (?:the )?(?:[a-z]+ ){0,2}minister (?:said|says|told|added)\b"
)
_AS_MINISTER = re.compile(r"\b[Mm]inister $|\b[Mm]inister (?:for|of) [A-Z][\w ,&-]{2,40} $")


def is_minister(text: str, person: Actor | None, offset: int) -> bool:
    """Whether a minister speaks, named or not: "We shall settle 2 trillion," the minister said."""
    closing = _QUOTES.search(text, offset, offset + 600)
    if closing is not None and _MINISTER.match(text, closing.start()):
        return True
    return person is not None and _AS_MINISTER.search(text, max(0, person.start - 60), person.start) is not None


def is_quoted(text: str, offset: int) -> bool:
    """Whether an offset stands within quotation marks that opened in its paragraph."""
    return len(_QUOTES.findall(text, text.rfind("\n", max(0, offset - 3000), offset) + 1, offset)) % 2 == 1


def speaker(text: str, actors: Sequence[Actor], offset: int) -> Actor | None:
    """The person to whom the paragraph gives the words at an offset: the first behind the quotation, else the last
    before it, else the last person of the paragraph before."""
    low = text.rfind("\n", max(0, offset - 3000), offset) + 1
    high = text.find("\n", offset, offset + 3000)
    closing = _QUOTES.search(text, offset, offset + 3000)
    end = closing.start() if closing else offset
    here = [a for a in actors if a.label == "PERSON" and low <= a.start and (high < 0 or a.start < high)]
    after = next((a for a in here if a.start > end), None)
    if after is not None and after.start - end < 120:
        return after
    if here:
        return here[-1]
    return next((a for a in reversed(actors) if a.label == "PERSON" and low - 500 < a.start < low), None)
