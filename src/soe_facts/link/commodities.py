"""Goods as owners of their prices: "Copper averaged $4.15 a pound", "spot uranium has slipped to $64"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from soe_facts.lexicon import load_sections
from soe_facts.link.actors import Actor
from soe_facts.link.scene import QUANTITY, Scene


def _lexicon() -> dict[str, Any]:
    return load_sections("commodities.yaml", (("goods", list), ("called", dict), ("tells", list)))


@cache
def _names() -> dict[str, str]:
    """Each name of a good, and what the good is called."""
    lexicon = _lexicon()
    names = {good: good for good in lexicon["goods"]}
    return names | {other: name for name, others in lexicon["called"].items() for other in others}


@cache
def _words() -> frozenset[str]:
    """Words of which a sentence that tells of a good has one."""
    single = {word for name in _names() for word in name.split()}
    return frozenset({*single, *_names(), "spot gold", "benchmark crude", "brent futures", "crude futures"})


@cache
def _subject() -> re.Pattern[str]:
    """A good as all that stands before a verb."""
    before = "|".join(map(re.escape, _lexicon()["tells"]))
    goods = "|".join(map(re.escape, sorted(_names(), key=len, reverse=True)))
    return re.compile(
        r"(?:^|[,;:] |\b(?:and|but|while|whereas|although|though|as|yet|with|since|because|when|after) )"
        r"(?:the )?(?P<of>prices? of )?"
        r"(?:\d[\d.]*(?:%| per ?cent)[ -](?:protein|fe|grade|iron|sulphur|sulfur) )?"
        rf"(?P<words>(?:(?P<tells>{before})[ -])*(?P<good>{goods}))"
        r"(?P<traded>(?: futures| spot| prices?| contracts?| delivered| cargoes)+)?"
        r"(?: (?:at|in|on|for|from|to|of|with) [\w .%'’()-]{1,60}?){0,2},? (?:(?:also|now|still|then|on average) )*$",
        re.IGNORECASE,
    )


@cache
def _aside() -> re.Pattern[str]:
    """A good before the comma of a relative clause: "tracking Brent crude, which slid 3%"."""
    before = "|".join(map(re.escape, _lexicon()["tells"]))
    goods = "|".join(map(re.escape, sorted(_names(), key=len, reverse=True)))
    return re.compile(
        rf"(?:(?<!\bof)|(?<=back of))(?P<of>)(?: the)? (?P<words>(?:(?P<tells>{before})[ -])*(?P<good>{goods}))"
        r"(?P<traded>(?: futures| spot| prices?| contracts?)+)?$",
        re.IGNORECASE,
    )


_LETTERS = frozenset({"LNG", "LPG", "WTI"})


@cache
def _gapped() -> re.Pattern[str]:
    """A good whose verb was told before: "diesel fell by 3 shillings and kerosene by 7", "petrol to 180 shillings"."""
    goods = "|".join(map(re.escape, sorted(_names(), key=len, reverse=True)))
    return re.compile(
        rf"(?: \([^()]{{0,40}}\))?[^.;]{{0,30}}?(?:,| and|, and|, while) (?P<words>(?P<tells>)(?P<good>{goods}))"
        r"(?P<traded> prices?)? (?:by|to) "
    )


def _good_before(scene: Scene, node: int) -> tuple[re.Match[str], int, int] | None:
    """The words of a good as the subject of the verb before a figure, where they begin, and the verb."""
    if _words().isdisjoint(scene.vocabulary(node)):
        return None
    low, _ = scene.clause(node)
    verb = next((at for at in range(low, node) if scene.is_finite(at) or _costs(scene, at)), -1)
    if verb <= low or any(scene.nodes[at].kind == QUANTITY for at in range(low, verb)):
        return None
    last = next((at for at in range(node - 1, verb, -1) if scene.nodes[at].kind == QUANTITY), -1)
    gapped = _gapped().match(scene.text, scene.nodes[last].end) if last > verb else None
    if gapped is not None and gapped.end() == scene.nodes[node].start:
        return gapped, 0, verb
    if last > verb and last == node - 2 and scene.low(node - 1) == "to":
        return _good_before(scene, last)  # "and kerosene by 7 shillings to 151"
    if scene.low(low) == "which" and scene.low(low - 1) == ",":
        start = scene.nodes[scene.bounds(low)[0]].start
        match = _aside().search(scene.text[start : scene.nodes[low - 1].start])
        return (match, start, verb) if match is not None else None
    start = scene.nodes[low].start
    match = _subject().search(scene.text[start : scene.nodes[verb].start])
    if match is None or (match["words"].isupper() and match["words"] not in _LETTERS):
        return None  # "OIL" is Oil India
    return match, start, verb


def _costs(scene: Scene, at: int) -> bool:
    """ "Iron ore cost $126": a verb that is easily taken for a noun."""
    return scene.low(at) == "cost" and scene.is_kind(at + 1, QUANTITY)


def commodity_before(scene: Scene, node: int) -> Actor | None:
    """The good that is the subject of the verb before a figure."""
    found = _good_before(scene, node)
    if found is None:
        return None
    match, start, _ = found
    name = _names()[match["good"].lower()]
    return Actor(start + match.start("words"), start + match.end("words"), name, match["words"], "commodity", "")


_CLOSES = frozenset("closed ended finished settled traded opened closes ends trades hovered".split())
_AVERAGED = frozenset({"averaged", "average", "realised", "realized", "selling"})


_MARKETS = ("xchange", "deliver")


def is_on_market(scene: Scene, node: int) -> bool:
    """ "Three-month copper was up 2.1%", "spot gold slid", "palm oil closed at": what changes hands on a market."""
    found = _good_before(scene, node)
    if found is None:
        return False
    match, _, verb = found
    if not _AVERAGED.isdisjoint(scene.low(at) for at in range(scene.clause(node)[0], node)):
        return False
    trading = scene.low(verb) in _CLOSES or (scene.low(verb + 1) == "trading")
    return trading or bool(match["tells"] or match["traded"]) or any(word in match[0] for word in _MARKETS)


def is_contract_month(scene: Scene, node: int, mention: int) -> bool:
    """ "The January iron ore contract", "wheat for delivery in December": a month that belongs to the good's name."""
    found = _good_before(scene, node)
    return found is not None and found[1] <= scene.dates[mention].start < scene.nodes[found[2]].start
