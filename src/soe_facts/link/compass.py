"""Parts of a country told by where they lie: "the western region grew fastest", "in the eastern and central areas"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts import countries
from soe_facts.link.actors import Actor, is_possessive

_SIDE = r"(?:north|south)?-?(?:east|west)ern|(?:north|south)ern|central"
_PARTS = re.compile(
    rf"\b(?P<sides>(?:{_SIDE})(?:(?:, and |, | and )(?:the )?(?:{_SIDE}))*) (?:regions?|areas?|parts)\b"
    r"(?! (?:of|in) (?!the country)|[- ][a-z]+(?<!ed) (?:grew|rose|fell))",
    re.IGNORECASE,
)
_EACH = re.compile(_SIDE, re.IGNORECASE)
# "Its western region" is one of a firm's; "the eastern region" of a country, and "China's", "the country's".
_OWNED = re.compile(
    r"(?P<whose>\b[\w.-]+)(?:['’]s?) (?:the )?$|\b(?:its|their|our|his|her|an?|some|both) $", re.IGNORECASE
)
_OBLIQUE = re.compile(r"\b(?:in|of|for|across|from|to|with|by) (?:the |China['’]s |the country['’]s )?$", re.IGNORECASE)
_BACK = 24


def find_parts(text: str, home: countries.Country | None, named: Sequence[tuple[int, int]]) -> list[Actor]:
    """The parts of the document's country, one for each in a list; `named` are the spans of names."""
    if home is None or not any(noun in text for noun in ("region", "area", "parts")):
        return []
    found: list[Actor] = []
    for match in _PARTS.finditer(text):
        if _is_owned(text, match.start(), home) or any(
            start < match.end() and match.start() < end for start, end in named
        ):
            continue
        # What does something of its own is read like a class of enterprises, what lies somewhere like a place.
        kind = "place" if _OBLIQUE.search(text, max(0, match.start() - _BACK), match.start()) else "class"
        sides = list(_EACH.finditer(match["sides"]))
        for number, side in enumerate(sides):
            start = match.start() + side.start()
            end = match.end() if number + 1 == len(sides) else match.start() + side.end()
            name = f"{side[0].lower()} {home.name}"
            owns = is_possessive(text, end)
            found.append(
                Actor(start, end, name, text[start:end], kind, "GPE", country=home.code, how="class", possessive=owns)
            )
    return found


def _is_owned(text: str, start: int, home: countries.Country) -> bool:
    owned = _OWNED.search(text, max(0, start - _BACK), start)
    if owned is None:
        return False
    whose = owned["whose"]
    return whose is None or not (whose.lower() in {"country", "nation"} or countries.by_name(whose) == home)
