"""Where bodies have their seat: "Tallinn-based Norvik" and later "the Tallinn-based carrier"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from soe_facts.find.places import country_code
from soe_facts.link.actors import Actor

_WORD = r"[A-Z][\w’']*(?:-(?!based|head)[\w’']+)*"
_PLACE = rf"(?!The ){_WORD}(?: (?:(?:de|da|do|del|la|di|el|al|upon|and) )?{_WORD}){{0,2}}"
_SEATED = re.compile(rf"\b(?P<place>{_PLACE})-(?:based|headquartered)\b")
_BASED_BEFORE = re.compile(rf"\b(?P<place>{_PLACE})-(?:based|headquartered),? (?:[\w-]+,? ){{0,4}}$")
_BASED_AFTER = re.compile(
    rf"(?:,? (?:is |an? |the |its )?(?:[\w-]+ ){{0,4}}?(?:based|headquartered) in |, (?:its|the|an?) )"
    rf"(?P<place>{_PLACE})(?:-(?:based|headquartered)\b)?"
)
_REACH = 60
SEATED = ("-based", "-headquartered")
# What it tells of a body that a description gives its seat, or another one's.
_SAME, _OTHER, _HOME, _TOPIC = 2.5, -1.5, 1.5, 0.6


def seats(text: str, actors: Sequence[Actor]) -> dict[str, str]:
    """The seat of each named body of which the text tells one."""
    found: dict[str, str] = {}
    if "based" not in text and "headquartered" not in text:
        return found
    for actor in actors:
        if actor.how == "name" and actor.is_company and actor.name not in found:
            before = _BASED_BEFORE.search(text, max(0, actor.start - _REACH), actor.start)
            match = before or _BASED_AFTER.match(text, actor.end, actor.end + _REACH)
            if match is not None and ("based" in match.group() or "headquartered" in match.group()):
                found[actor.name] = match["place"]
    return found


def seat_fit(
    phrase: str,
    names: Sequence[str],
    told: Mapping[str, str],
    homes: Mapping[str, str | None],
    topic: str | None = None,
) -> dict[str, float]:
    """How well each body fits a description by its seat: told to be there, or at home in that place's country.

    One that opens a paragraph behind an aside on rivals is mostly of the `topic` of the text: "The Ulsan-based yard".
    """
    match = _SEATED.search(phrase)
    if match is None:
        return {}
    place = match["place"]
    code = country_code(place)
    holders = {name for name in names if told.get(name) == place}
    if holders:
        return {name: _SAME if name in holders else _OTHER for name in names}
    fits: dict[str, float] = {}
    for name in names:
        home = homes.get(name)
        if name in told:
            fits[name] = _OTHER
        elif code is not None and home is not None:
            fits[name] = _HOME if home == code else -_HOME
    if topic is not None and topic in names and topic not in told:
        fits[topic] = fits.get(topic, max(fits.values(), default=0.0)) + _TOPIC
    return fits
