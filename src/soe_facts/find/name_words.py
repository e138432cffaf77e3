"""The words that names are judged by, from data/names.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_lexicon

_LISTS = frozenset(
    {
        "not_names",
        "titles",
        "makers",
        "needs_model",
        "also_places",
        "common_nouns",
        "participles",
        "currencies",
        "general_tails",
        "leaders",
        "lower_names",
        "papers",
    }
)


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists of names.yaml: see there what each is for."""

    not_names: frozenset[str]
    titles: frozenset[str]
    makers: frozenset[str]
    needs_model: frozenset[str]
    also_places: frozenset[str]
    general_tails: frozenset[str]
    common_nouns: frozenset[str]
    leaders: frozenset[str]
    lower_names: frozenset[str]
    papers: frozenset[str]
    lower_starts: frozenset[str]
    labels: dict[str, str]
    endings: dict[str, str]
    described: re.Pattern[str]
    in_currency: re.Pattern[str]


@cache
def name_words() -> NameWords:
    """The word lists, read once."""
    entries = load_lexicon("names.yaml")
    if missing := _LISTS.union(("labels", "endings")) - entries.keys():
        raise LexiconError(f"names.yaml: lacks {', '.join(sorted(missing))}")
    lists = {name: frozenset(map(str, entries[name])) for name in _LISTS}
    participles = "|".join(sorted(lists["participles"]))
    return NameWords(
        not_names=frozenset(word.lower() for word in lists["not_names"]),
        titles=lists["titles"],
        makers=lists["makers"],
        needs_model=lists["needs_model"],
        also_places=lists["also_places"],
        general_tails=lists["general_tails"],
        common_nouns=lists["common_nouns"],
        leaders=lists["leaders"],
        lower_names=lists["lower_names"],
        papers=lists["papers"],
        lower_starts=frozenset(re.split(r"[ &]", name)[0] for name in lists["lower_names"]),
        labels=_by_word(entries["labels"]),
        endings=_by_word(entries["endings"]),
        described=re.compile(rf"-(?:{participles})$"),
        in_currency=re.compile(rf"(?:\$|[ -](?:{'|'.join(sorted(lists['currencies']))})\b)"),
    )


def _by_word(entry: dict[str, list[str]]) -> dict[str, str]:
    return {str(word): label for label, words in entry.items() for word in words}
