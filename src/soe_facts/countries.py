"""Country names and adjectives, and the country that a document is mostly about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from soe_facts.lexicon import Entry, any_of, load_entries

_FULL_NAME = re.compile(
    r"(?:(?:Arab|Bolivarian|Democratic|Federal|Federative|Hashemite|Islamic|People['’]s|Plurinational|Socialist|"
    r"United) )*"
    r"(?:Republic|Kingdom|State|Sultanate|Commonwealth|Union|Principality|Grand Duchy) of (?:the )?(.+)"
)
_OF_PEOPLE = " Republic"
_SHORTEST_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its canonical English name and its ISO 3166 alpha-2 code."""

    name: str
    code: str


def _entries() -> dict[str, Entry]:
    fields = (("code", str), ("adjectives", list), ("aliases", list), ("capitals", list))
    return load_entries("countries.yaml", fields, ("code",))


@cache
def _capitals() -> dict[str, Country]:
    return {
        capital: Country(name, entry["code"])
        for name, entry in _entries().items()
        for capital in entry.get("capitals", ())
    }


@cache
def _table() -> tuple[dict[str, Country], dict[str, Country], dict[str, Country]]:
    names: dict[str, Country] = {}
    adjectives: dict[str, Country] = {}
    codes: dict[str, Country] = {}
    for name, entry in _entries().items():
        country = Country(name, entry["code"])
        codes[country.code] = country
        for alias in (name, *entry.get("aliases", ())):
            names[alias] = country
        for adjective in entry.get("adjectives", ()):
            adjectives[adjective] = country
    return names, adjectives, codes


@cache
def _pattern() -> re.Pattern[str]:
    names, adjectives, _ = _table()
    return re.compile(r"(?<!\w)" + any_of({*names, *adjectives}) + r"(?![\w$]| dollars?)")


def by_name(text: str) -> Country | None:
    """The country that a name ("Viet Nam", in a dateline "VIET NAM") or an adjective ("Vietnamese") means.

    >>> by_name("Slovak Republic").name, by_name("Republic of Serbia").name
    ('Slovakia', 'Serbia')
    """
    names, adjectives, _ = _table()
    found = names.get(text) or adjectives.get(text)
    if found is None and text.isupper() and len(text) >= _SHORTEST_CAPITALS:
        return names.get(text.title())
    if found is None and text.endswith(_OF_PEOPLE):
        return adjectives.get(text.removesuffix(_OF_PEOPLE))
    full = _FULL_NAME.fullmatch(text) if found is None and " of " in text else None
    return names.get(full[1]) if full else found


def by_capital(text: str) -> Country | None:
    """The country whose government a city stands for: "Beijing plans", "Lisbon wants".

    >>> by_capital("Jakarta").name
    'Indonesia'
    """
    return _capitals().get(text)


def by_code(code: str) -> Country | None:
    """The country with an ISO 3166 alpha-2 code."""
    return _table()[2].get(code)


def is_adjective(text: str) -> bool:
    """Whether the word is a country's adjective only, as "Chinese"."""
    names, adjectives, _ = _table()
    return text in adjectives and text not in names


_PARTNER = tuple(
    f"{word} {article}"
    for word in ("imports from", "exports to", "trade with", "shipments to", "those from", "those to")
    for article in ("", "the ")
)


def main_country(text: str, hints: list[str], inside: Sequence[tuple[int, int]] = (), lead: int = 0) -> Country | None:
    """The country named most often; `hints` are codes of other evidence, such as the organisations named.

    What the `lead`, the text up to an offset, names counts for more: it tells what the rest is about.

    What stands `inside` the name of such an organisation counts for less: "Air France-KLM"; so does whom another
    trades with: "imports from Germany". Ties go to the one named first. None where no country is named at all.
    """
    votes: Counter[Country] = Counter()
    for at, named in _named_in(text):
        within = any(start <= at < end for start, end in inside)
        votes[named] += 1 if within or text.endswith(_PARTNER, 0, at) else 2 + (at < lead)
    for code in hints:
        country = by_code(code)
        if country is not None:
            votes[country] += 1
    return votes.most_common(1)[0][0] if votes else None


def is_named(text: str, country: Country) -> bool:
    """Whether the text names a country, or uses its adjective."""
    return any(named == country for _, named in _named_in(text))


@lru_cache(maxsize=4)
def _named_in(text: str) -> tuple[tuple[int, Country], ...]:
    """The countries that a text names and where, in order; asked several times for one text."""
    found = ((match.start(), by_name(match.group())) for match in _pattern().finditer(text))
    return tuple((at, country) for at, country in found if country is not None)
