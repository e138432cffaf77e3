"""Which country "the state", "the government" and "the country" are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.find.places import country_code
from soe_facts.link.actors import Actor, dateline
from soe_facts.link.discourse import Discourse
from soe_facts.link.referring import Reference
from soe_facts.link.salience import most_salient


def country_beside(
    doc: Discourse, before: Sequence[Actor], after: Sequence[Actor], reference: Reference
) -> countries.Country | None:
    """The country of the body told of with its owner: "Renfe is 14 percent owned by the state", "the state's stake in
    Eskom", "the government sold 9 percent of Petronas"."""
    if not doc.text.endswith((" state", "government"), reference.start, reference.end):
        return None
    low = doc.starts[doc.sentence(reference.start)]
    held: Actor | None = None
    if _HELD_BY_STATE.search(doc.text, max(low, reference.start - 40), reference.start):
        held = next((actor for actor in reversed(before) if actor.start >= low and actor.is_company), None)
    holds = _STATE_HOLDS.match(doc.text, reference.end)
    ahead = after[0] if after and after[0].is_company and after[0].how == "name" else None
    if ahead is not None and (
        (holds is not None and ahead.start == holds.end())
        or _STATE_ACTS.fullmatch(doc.text, reference.end, ahead.start)
    ):
        held = ahead
    elif held is None and _STATE_OWNS.match(doc.text, reference.end):
        held = next((actor for actor in reversed(before) if actor.start >= low and actor.is_company), None)
    code = doc.origins.get(held.name, held.country) if held else None
    return countries.by_code(code) if code else None


_HELD_BY_STATE = re.compile(r"\b(?:owned|held|controlled|run|backed|bailed out|rescued) by $")
# "Rosneft's dividend came to 383 billion rubles, and the state owns only 40.4 percent"
_STATE_OWNS = re.compile(
    r" (?:still |also |now )?(?:owns|holds|controls) (?:only |just |some |about )?[\d.]+ ?(?:%|per ?cent)(?=[.,;])"
)
_STATE_HOLDS = re.compile(
    r"(?:,[^,.;\n]{0,60},)? (?:still |also |now )?(?:owns|holds|has|controls) "
    r"[^,.;\n]{0,12}(?:\.\d+)?[^,.;\n]{0,30} (?:of|in) "
)


# "Plans to inject 5 billion into", "is selling 13.3 percent of state-owned"
_STATE_ACTS = re.compile(
    r"[^,;\n]{0,80}(?:\b(?:stake|holding|shareholding|interest|shares) in|(?:percent|per cent|%|'s? debt) of|\binto|"
    r"\b(?:rescued?|recapitali[sz]ed?|privati[sz]ed?|bail(?:ed)? out|promised|granted)) (?:state-(?:owned|run) )?"
)


def country_here(doc: Discourse, before: list[Actor], start: int) -> countries.Country | None:
    """The country of the body that the passage is about: "the state" next to Ecopetrol is Colombia."""
    low = doc.text.rfind("\n", max(0, start - 3000), start) + 1
    countries_named = [
        actor
        for actor, following in zip(before, [*before[1:], None], strict=False)
        if actor.kind == "country" and actor.how == "name" and not _is_home(actor, following)
    ]
    named = [actor for actor in countries_named if actor.start >= low]
    if named and all(doc.text.endswith(_TO + _ACTED_ON, 0, actor.start) for actor in named):
        # "Norway's output fell.\n\nShipments to China dropped. The country": not the buyer.
        acting = [actor for actor in countries_named if _acts(doc, actor)]
        if not acting and doc.country is not None and all(actor.country != doc.country.code for actor in named):
            return doc.country
        named = acting or named
    if named:
        # "Chile sold copper to China. The country": the one that did something, else the last.
        told = next((actor for actor in reversed(named) if _acts(doc, actor)), named[-1])
        return countries.by_code(told.country or "")
    body = most_salient(doc, [a for a in before if a.start >= low], start, "company", ["the", "company"], True)
    home = _dateline(doc, before)
    if home is None and body is not None and body.country:
        home = countries.by_code(body.country)
    return home


_TO = (" to ", " to the ", " from ", " from the ")
# "It begged Spain for power": whom something is done to.
_ACTED_ON = tuple(
    f" {verb} " for verb in ("begged", "asked", "urged", "paid", "pays", "owes", "owed", "supplies", "supplied", "told")
)


def _acts(doc: Discourse, actor: Actor) -> bool:
    return not doc.is_oblique(actor) and not doc.text.endswith(_ACTED_ON, 0, actor.start)


def _is_home(actor: Actor, following: Actor | None) -> bool:
    """ "Owes India's Adani Power 85 billion taka": a country that only tells where the next body is at home."""
    return actor.possessive and following is not None and following.label == "ORG" and following.start - actor.end <= 4


# What may stand between a dateline's place and its dash: a region, the date, the agency.
_DATELINE = re.compile(r"[^.\n]{0,20}\.?[^.\n]{0,30}(?:--|[-–—:(])")


def _dateline(doc: Discourse, before: list[Actor]) -> countries.Country | None:
    """The country that the news comes from and speaks of: "DAR ES SALAAM, Dec. 21 (Xinhua) -- Tanzania's railway"."""
    at = dateline(doc.text, ((actor.start, actor.label) for actor in before))
    if at < 0 or before[at].kind != "place":
        return None
    code = country_code(before[at].named) if _DATELINE.match(doc.text, before[at].end) else None
    home = countries.by_code(code) if code else None
    return home if home is not None and countries.is_named(doc.text, home) else None
