"""Words whose metric depends on the noun that follows: "turnover on the exchange", "orders for the notes"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.find.tokens import Words
from soe_facts.lexicon import load_lexicon

_REACH = 7
_INSIDE = ("NN", "JJ", "DT", "PRP$", "POS", "CD", "HYPH", "VBN", "VBG")


@dataclass(frozen=True, slots=True)
class Sense:
    """The metric that words name where a link and one of the nouns follow; without nouns, whatever follows."""

    metric: str
    links: frozenset[str]
    nouns: frozenset[str]


@cache
def sense_rules() -> dict[str, tuple[Sense, ...]]:
    """The rules of senses.yaml by their words.

    Raises LexiconError on a rule whose keys are not those of the grammar.
    """
    rules: dict[str, tuple[Sense, ...]] = {}
    for entry in load_lexicon("senses.yaml"):
        sense = _sense(entry)
        for phrase in entry["words"]:
            rules[phrase] = (*rules.get(phrase, ()), sense)
    return rules


def _sense(entry: dict[str, Any]) -> Sense:
    if set(entry) != {"words", "links", "nouns", "metric"}:
        raise LexiconError(f"senses.yaml: wrong keys {sorted(entry)}")
    return Sense(entry["metric"], frozenset(entry["links"]), frozenset(entry["nouns"]))


def find_sense(words: Words, first: int, last: int) -> str | None:
    """The metric that words from `first` to `last` name by what follows them, None where they keep their own.

    "Turnover on the Lagos exchange" is `trading_turnover`, "turnover of the exchange" is none of these.
    """
    if last + 1 >= len(words):
        return None
    if last == first + 1 and words.lows[first] == "interest" and _is_holding(words, first):
        return "stake"
    for sense in sense_rules().get(" ".join(words.lows[first:last]), ()):
        if words.lows[last] in sense.links and _noun_follows(words, last + 1, sense.nouns):
            return sense.metric
    return None


_HOLDERS = frozenset({"its", "their", "whose", "'s", "’s", "s", "an", "direct", "indirect", "beneficial", "economic"})
_OF_HOLDING = frozenset("in is was of at to stood stands came rose fell from will would".split())
_PARTS = frozenset({"percent", "%", "per", "pct", "pc"})
_HELD_REACH = 9


def _is_holding(words: Words, at: int) -> bool:
    """ "Khazanah's interest in CIMB is 21.5 percent", "where its interest is 20 percent": a stake, no rate."""
    if at > 0 and words.lows[at - 1] in _PARTS | {"cent"} and words.lows[at + 1] in {"in", "held"}:
        return True  # "the sale of a 5 percent interest in Bank of Dalian"
    told = at > 0 and words.lows[at - 1] in _HOLDERS and words.lows[at + 1] in _OF_HOLDING
    return told and not _PARTS.isdisjoint(words.lows[at + 1 : at + _HELD_REACH])


def _noun_follows(words: Words, at: int, nouns: frozenset[str]) -> bool:
    if not nouns:
        return True
    for index in range(at, min(len(words), at + _REACH)):
        if words.lows[index] in nouns:
            # "The losses of distribution companies" are none of a grid.
            return index + 1 >= len(words) or words.lows[index + 1] not in _FIRMS
        if words.tags[index] and not words.tags[index].startswith(_INSIDE) and not _joins_names(words, index):
            return False
    return False


_FIRMS = frozenset(
    "company companies firm firms utility utilities operator operators corporation corporations distributor "
    "distributors agency agencies monopoly monopolies business businesses authority entities".split()
)


def _joins_names(words: Words, at: int) -> bool:
    """ "The Shanghai and Shenzhen exchanges": "and" between two names before one noun."""
    return words.tags[at] == "CC" and words.tags[at - 1] == words.tags[min(at + 1, len(words) - 1)] == "NNP"
