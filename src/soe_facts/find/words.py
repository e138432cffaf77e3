"""The word lists of data/quantity_words.yaml, each checked and loaded once."""

from __future__ import annotations

from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_lexicon

_NAME = "quantity_words.yaml"
_SECTIONS = {
    "stop": list, "opening": list, "after_pair": list, "participles": list, "time": list, "mass": list, "counted": list,
    "numbered": list, "wordy_codes": list, "not_before": list, "irregular": dict, "qualifiers": dict,
}  # fmt: skip


@cache
def _section(name: str) -> Any:
    lexicon = load_lexicon(_NAME)
    if lexicon.keys() != _SECTIONS.keys():
        raise LexiconError(f"{_NAME}: unknown or missing: {', '.join(sorted(lexicon.keys() ^ _SECTIONS.keys()))}")
    if not isinstance(lexicon[name], _SECTIONS[name]):
        raise LexiconError(f"{_NAME}: {name} is no {_SECTIONS[name].__name__}")
    return lexicon[name]


@cache
def words(section: str) -> frozenset[str]:
    """The words of one section.

    >>> "countries" in words("stop"), "were" in words("stop")
    (False, True)
    """
    return frozenset(_section(section))


@cache
def irregular_plurals() -> dict[str, str]:
    """Plural to singular."""
    return dict(_section("irregular"))


@cache
def qualifier_phrases() -> dict[str, str]:
    """Phrase to sign; the same phrase under two signs is refused."""
    found: dict[str, str] = {}
    for sign, phrases in _section("qualifiers").items():
        for phrase in phrases:
            if found.setdefault(phrase, sign) != sign:
                raise LexiconError(f"{_NAME}: {phrase!r} stands under two signs")
    return found
