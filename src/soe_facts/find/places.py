"""The gazetteer: provinces and cities that are places wherever their name stands alone."""

from __future__ import annotations

from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_lexicon

_SHORTEST_CAPITALS = 4


@cache
def _places() -> tuple[dict[str, str], frozenset[str]]:
    """Country codes by name, and the names in capitals, as datelines and headings write them."""
    entries = load_lexicon("places.yaml")
    if not isinstance(entries, dict) or not all(isinstance(names, str) for names in entries.values()):
        raise LexiconError("places.yaml: holds no mapping of codes to names")
    codes = {name: code for code, names in entries.items() for name in names.split("; ")}
    return codes, frozenset(name.upper() for name in codes if len(name) >= _SHORTEST_CAPITALS)


def is_place(name: str) -> bool:
    """Whether the gazetteer knows a name, as written or in capitals.

    >>> is_place("Da Nang"), is_place("DAR ES SALAAM"), is_place("Petrobras")
    (True, True, False)
    """
    codes, capitals = _places()
    return name in codes or name in capitals
