"""The gazetteer: provinces and cities that are places wherever their name stands alone."""

from __future__ import annotations

from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_lexicon

_SHORTEST_CAPITALS = 4


@cache
def _places() -> tuple[dict[str, str], dict[str, str]]:
    """Country codes by name, and by the name in capitals, as datelines and headings write it."""
    entries = load_lexicon("places.yaml")
    if not isinstance(entries, dict) or not all(isinstance(names, str) for names in entries.values()):
        raise LexiconError("places.yaml: holds no mapping of codes to names")
    codes = {name: code for code, names in entries.items() for name in names.split("; ")}
    return codes, {name.upper(): code for name, code in codes.items() if len(name) >= _SHORTEST_CAPITALS}


def is_place(name: str) -> bool:
    """Whether the gazetteer knows a name, as written or in capitals.

    >>> is_place("Da Nang"), is_place("DAR ES SALAAM"), is_place("Petrobras")
    (True, True, False)
    """
    codes, capitals = _places()
    return name in codes or name in capitals


def country_code(name: str) -> str | None:
    """The code of the country that a place lies in.

    >>> country_code("Da Nang"), country_code("DAR ES SALAAM"), country_code("Petrobras")
    ('VN', 'TZ', None)
    """
    codes, capitals = _places()
    return codes.get(name) or capitals.get(name)
