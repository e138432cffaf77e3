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
def _subject() -> re.Pattern[str]:
    """A good as all that stands before a verb."""
    before = "|".join(map(re.escape, _lexicon()["tells"]))
    goods = "|".join(map(re.escape, sorted(_names(), key=len, reverse=True)))
    return re.compile(
        rf"(?:^|[,;:] |\b(?:and|but|while|as|yet|with|since|because|when|after) )(?:the )?"
        rf"(?P<words>(?:(?:{before}) )*(?P<good>{goods}))(?: futures| prices?| contracts?| delivered)?"
        r"(?: (?:at|in|on|for|from) [\w .'’-]{1,40})?,? (?:(?:also|now|still|then|on average) )*$",
        re.IGNORECASE,
    )


def commodity_before(scene: Scene, node: int) -> Actor | None:
    """The good that is the subject of the verb before a figure."""
    low, _ = scene.clause(node)
    verb = next((at for at in range(low, node) if scene.is_finite(at)), -1)
    if verb <= low or any(scene.nodes[at].kind == QUANTITY for at in range(low, verb)):
        return None
    start = scene.nodes[low].start
    match = _subject().search(scene.text[start : scene.nodes[verb].start])
    if match is None or match["words"].isupper():
        return None  # "OIL" is Oil India
    name = _names()[match["good"].lower()]
    return Actor(start + match.start("words"), start + match.end("words"), name, match["words"], "commodity", "")
