"""States of a federation that "the state" means: "Lower Saxony holds 20%. … in which the state has 26.5 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.link.actors import Actor

_MEANT = re.compile(r"(?:the|this) state(?:['’]s)?(?: (?:government|treasury))?", re.IGNORECASE)
_STATES = frozenset(
    "Andhra Pradesh;Assam;Bihar;Chhattisgarh;Goa;Gujarat;Haryana;Himachal Pradesh;Jharkhand;Karnataka;"
    "Kerala;Madhya Pradesh;Maharashtra;Manipur;Meghalaya;Mizoram;Nagaland;Odisha;Punjab;Rajasthan;Sikkim;Tamil Nadu;"
    "Telangana;Tripura;Uttar Pradesh;Uttarakhand;West Bengal;Bavaria;Saxony;Lower Saxony;North Rhine-Westphalia;Hesse;"
    "Brandenburg;Thuringia;Saxony-Anhalt;Rhineland-Palatinate;Schleswig-Holstein;Saarland;Baden-Württemberg;"
    "Baden-Wuerttemberg;Mecklenburg-Vorpommern;New South Wales;Queensland;Western Australia;South Australia;Tasmania;"
    "Sarawak;Sabah;Johor;Selangor;Penang;Minas Gerais;Mato Grosso;Parana;Paraná;Bahia;Texas;California".split(";")
)
_NEAR = 500


def state_spoken_of(text: str, before: Sequence[Actor], start: int, end: int) -> Actor | None:
    """The state of a federation named last, where no country has been named since; None for "the state" of a country.

    Also one that the text calls so: "the state of Zulia", "Lagos State".
    """
    if _MEANT.fullmatch(text, start, end) is None:
        return None
    for actor in reversed(before):
        if actor.start < start - _NEAR or (actor.kind == "country" and not actor.possessive):
            return None
        if actor.kind == "place" and _is_state(text, actor):
            return actor
    return None


def _is_state(text: str, actor: Actor) -> bool:
    if actor.how != "name":
        return actor.how == "nominal" and _MEANT.fullmatch(text, actor.start, actor.end) is not None
    called = text.endswith(("state of ", "State of "), 0, actor.start) or actor.named.endswith(" State")
    return called or actor.named in _STATES
