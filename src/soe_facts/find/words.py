"""The word lists of data/quantity_words.yaml, each checked and loaded once."""

from __future__ import annotations

from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_sections

_NAME = "quantity_words.yaml"
_SECTIONS = {
    "stop": list, "opening": list, "after_pair": list, "participles": list, "time": list, "mass": list, "counted": list,
    "numbered": list, "wordy_codes": list, "not_before": list, "irregular": dict, "qualifiers": dict,
}  # fmt: skip


def _section(name: str) -> Any:
    """One section of the file, once all of them are known to be there."""
    return load_sections(_NAME, tuple(_SECTIONS.items()))[name]


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
