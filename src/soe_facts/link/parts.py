"""What part a body has in a deal: "the buyer" has bought, "the issuer" sold bonds, "the borrower" was lent money."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.link.actors import Actor

# What stands between a name and its verb.
_ADVERBS = r"(?:[a-z-]+ ){0,4}?"
_GETS = r"(?:built|made|ordered|buys?|bought|gets?|takes?)"
_BUYS = (
    r"(?:buy|buys|bought|buying|acquires?|acquired|purchased?|tak(?:e|es|en) over|took over|bids?|offered|snapped up)"
)
_SELLS = r"(?:sells?|sold|selling|divest(?:s|ed)?|offload(?:s|ed)?|disposed? of)"
_LENDS = r"(?:lends?|lent|lending|extends?|extended|arranged?|grants?|granted|disbursed|provided|approved|financed?)"
_BORROWS = r"(?:borrows?|borrowed|owes?|owed|repays?|repaid|took out|drew|secured|obtained|received|defaulted)"
_MAKES = r"(?:delivers?|delivered|builds?|built|makes?|made|suppl(?:y|ies|ied)|manufactures?|produces?|produced|won)"
_RUNS = r"(?:operates?|operated|runs?|ran)"
_OWNS = r"(?:owns?|owned|holds?|held|controls?|controlled|bought|acquired)"
_TO = r"[^.;:\n]{0,70}? (?:to|with|for) (?:the )?(?:[A-Z]\w+['’]s |[A-Z][a-z]+(?:ese|ish|an|ch|i) )?(?:[a-z-]+ ){0,3}$"
_FROM = r"[^.;:\n]{0,70}? (?:from|by|of) (?:the )?(?:[A-Z]\w+['’]s |[A-Z][a-z]+(?:ese|ish|an|ch|i) )?(?:[a-z-]+ ){0,3}$"
_OBJECT = (
    r" (?:(?:up to |about |some )?(?:all|half|[\d.]+ ?(?:%|per ?cent)|a [\w.% -]{0,40}?(?:stake|share)) (?:of|in) )?"
)
_OBJECT += r"(?:the )?(?:[A-Z]\w+['’]s |[A-Z][a-z]+(?:ese|ish|an|ch|i) )?(?:[a-z-]+ ){0,3}$"

# By the noun: what one does who has the part, and the words behind which the other side stands.
_DEEDS = {
    "buyer acquirer purchaser bidder": (_BUYS, rf"\b{_SELLS}{_TO}"),
    "seller vendor": (_SELLS, rf"\b{_BUYS}{_FROM}"),
    "target": (None, rf"\b{_BUYS}{_OBJECT}"),
    "lender": (_LENDS, rf"\b(?:{_BORROWS}|loans?|credit){_FROM}"),
    "borrower": (_BORROWS, rf"\b{_LENDS}(?: {_OBJECT[1:]}|{_TO})"),
    "issuer": (r"(?:issues?|issued|sold|sells|prices?|priced|placed|raised|floated|listed)", None),
    "supplier": (r"(?:suppl(?:y|ies|ied)|delivers?|delivered|sells?|sold)", rf"\b{_BUYS}{_FROM}"),
    "customer client": (_BUYS, r"\b(?:suppl(?:y|ies|ied)|delivers?|delivered|sells?|sold)(?: [^.;\n]{0,50} to)? $"),
    "manufacturer maker builder contractor shipyard yard": (_MAKES, rf"\b{_GETS}{_FROM}"),
    "operator": (_RUNS, rf"\b(?:run|operated|managed)(?: by){_OBJECT}"),
    "venture": (None, rf"\b{_OWNS}{_OBJECT}"),
    "owner shareholder parent": (_OWNS, rf"\b(?:{_OWNS} by|belongs to|unit of|arm of|subsidiary of) $"),
}  # fmt: skip
_ACTS = {
    noun: (
        re.compile(rf"(?:, [^,.;\n]{{3,70}},)? {_ADVERBS}{does}\b") if does else None,
        re.compile(behind) if behind else None,
    )
    for nouns, (does, behind) in _DEEDS.items()
    for noun in nouns.split()
}
# Nouns that name a body only by its part; where nobody has that part, they mean nobody.
ONLY_PARTS = frozenset({"seller", "vendor", "bidder", "purchaser", "customer", "client"})

# Nouns that tell the trade of a body as often as its part.
TRADES = frozenset("supplier manufacturer maker builder contractor shipyard yard operator".split())


def has_part(text: str, actor: Actor, noun: str) -> bool:
    """Whether a body does in its clause what a noun says: "Yarra agreed to buy Lonvia" makes Yarra the buyer."""
    does, behind = _ACTS.get(noun, (None, None))
    if actor.possessive:
        return False
    if does is not None and does.match(text, actor.end):
        return True
    return behind is not None and behind.search(text, max(0, actor.start - 130), actor.start) is not None


def playing(text: str, actors: Sequence[Actor], noun: str) -> frozenset[str]:
    """The names of the bodies that have the part a noun names; empty for nouns of no deal."""
    if noun not in _ACTS:
        return frozenset()
    return frozenset(actor.name for actor in actors if has_part(text, actor, noun))


def other_party(text: str, before: Sequence[Actor], own: Actor, noun: str) -> Actor | None:
    """Whom "its customer" means: the one body beside its own that has the part, or the only other one told of."""
    others = [actor for actor in before if actor.how == "name" and actor.is_company and actor.name != own.name]
    parts = playing(text, others, noun)
    names = parts or {actor.name for actor in others}
    return next(actor for actor in reversed(others) if actor.name in names) if len(names) == 1 else None


def bought_by(text: str, before: Sequence[Actor], own: Actor) -> Actor | None:
    """The one body beside its own of which the text tells that it was bought or is owned: "its Lithuanian unit"."""
    others = [actor for actor in before if actor.how == "name" and actor.is_company and actor.name != own.name]
    names = playing(text, others, "venture")
    return next(actor for actor in others if actor.name in names) if len(names) == 1 else None
