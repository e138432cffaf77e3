"""Names of a firm's divisions, which are no bodies: what "the Parcel & Logistics division" made is the firm's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.find.name_words import name_words
from soe_facts.link.class_lexicon import class_words
from soe_facts.records import EntityMention

_DIVISION = re.compile(
    r" (?:(?:business|operating|reporting) )?(?:divisions?|segments?|branch|pillar|units?|arm|business(?:es)?|"
    r"activit(?:y|ies)|operations?|areas?)\b"
)
_JOINS = re.compile(r",? (?:and|et) |, ?|-(?:and-)?| ?& ?|/| ")
_JOINING = frozenset({"", "of", "the", "and", "for"})
# Trades of divisions that no class of firms is called by.
_OWN_TRADES = frozenset(
    "parcel parcels mail letter letters express payment payments network networks grid grids customer customers bank "
    "passenger passengers heat heating hydro wealth asset assets private nordic europe european international domestic "
    "global solution solutions maritime terminals polymers new innovation digital real estate onshore offshore "
    "flexible renewable enterprise public regional suburban overseas home core other corporate institutional "
    "commercial group lubricants fuels nuclear".split()
)


def division_names(text: str, mentions: Sequence[EntityMention]) -> frozenset[str]:
    """The names by which a text calls divisions: words for trades in front of such a noun.

    "The Parcel & Logistics division grew, Mail shrank" gives "Parcel & Logistics".
    """
    return frozenset(
        mention.text
        for mention in mentions
        if mention.label == "ORG"
        and mention.entity_id is None
        and _DIVISION.match(text, mention.end) is not None
        and all(_is_trade(word) for word in _JOINS.split(mention.text))
    )


def _is_trade(word: str) -> bool:
    low = word.lower()
    return (
        low in _JOINING
        or low in _OWN_TRADES
        or low in class_words("industries")
        or low in name_words().not_names
        or countries.by_name(word) is not None
    )
