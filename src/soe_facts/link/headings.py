"""Lines that name one body and nothing else: what stands below them is about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from soe_facts.link.actors import Actor
from soe_facts.link.scene import Scene
from soe_facts.records import EntityMention

_OPENS = re.compile(r"(?:\A|\n)[ \t]*(?:(?:\(?\d{1,2}[.)]|[•·*▪■–—-])[ \t]+)?(?:The )?\Z")
_CLOSES = re.compile(r"(?:[ \t]*\([^()\n]{1,40}\))?(?:[ \t]*[:.–—-]?[ \t]*\n\s*\S)")
# "KazMunayGas. Oil output rose", "1. Eskom. Net loss: 5 billion": the first words of a paragraph or point.
_RUN_IN = re.compile(r"\.[ \t]+[A-Z]")
_PARAGRAPH = re.compile(r"(?:\A|\n[ \t]*\n|\n[ \t]*(?:\(?\d{1,2}[.)]|[•·*▪■–—-])[ \t]+(?:The )?)[ \t]*\Z")
# "Sasol: purchase of a site for X. Output of Y": what the words before the colon name, where several points do so.
_LABELLED = re.compile(r"(?:[ \t]*\([^()\n]{1,40}\))?:[ \t]+\S")
_BEFORE = 8
_COUNTRIES = 2
_POINTS = 2


def find_headings(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The bodies whose names stand alone on a line; countries only where several do, as a kicker names one.

    "VALDRES POWER\\nDebt: 4 billion euros", "1. Eskom\\n", "Statkraft (Norway)\\n", "KazMunayGas. Oil output rose".
    """
    found = [
        actor
        for actor in actors
        if (actor.is_company or actor.kind == "country")
        and actor.kind != "index"
        and actor.how in {"name", "class"}
        and _is_heading(text, actor)
    ]
    lands = {actor.name for actor in found if actor.kind == "country"}
    labels = {actor.name for actor in found if is_labelled(text, actor)}
    return [
        actor
        for actor in found
        if (actor.kind != "country" or len(lands) >= _COUNTRIES)
        and (actor.name not in labels or len(labels) >= _POINTS or not is_labelled(text, actor))
    ]


def is_labelled(text: str, heading: Actor) -> bool:
    """Whether a heading stands before a colon on the line of what it heads: "Sasol: output of 3 million tonnes"."""
    return _LABELLED.match(text, heading.end) is not None


def _is_heading(text: str, actor: Actor) -> bool:
    before = max(0, actor.start - _BEFORE)
    if _OPENS.search(text, before, actor.start) is None:
        return False
    if _CLOSES.match(text, actor.end) or is_labelled(text, actor):
        return True
    return bool(_RUN_IN.match(text, actor.end) and _PARAGRAPH.search(text, before, actor.start))


def heading_above(headings: Sequence[Actor], offset: int) -> Actor | None:
    """The last heading before an offset."""
    at = bisect_right(headings, offset, key=_start) - 1
    return headings[at] if at >= 0 else None


def _start(actor: Actor) -> int:
    return actor.start


def below_heading(scene: Scene, node: int, other: int) -> Actor | None:
    """The body of the heading above a figure, unless the paragraph goes on with what it told of another; `other` is the
    node of the figure before, -1 for none."""
    heading = heading_above(scene.cast.headings, scene.nodes[node].start) if scene.cast.headings else None
    if heading is None:
        return None
    if is_labelled(scene.text, heading):
        return _of_label(scene, heading, node, other)
    goes_on = other >= 0 and scene.nodes[other].start > heading.start
    if goes_on and "\n" not in scene.text[scene.nodes[other].end : scene.nodes[node].start]:
        return None
    return heading


def _of_label(scene: Scene, heading: Actor, node: int, other: int) -> Actor | None:
    """ "Sasol: purchase of Vorona for X. Output of Y": each sentence of the paragraph is of the body that opens it."""
    if "\n" in scene.text[heading.end : scene.nodes[node].start]:
        return None
    return heading if other < 0 or scene.sentence_of[other] != scene.sentence_of[node] else None


# What heads a point of a list: no body, though it is written like a name.
_LABELS = frozenset(
    "portfolio value holdings coverage results result balance outlook prospects expectations headcount staff payroll "
    "workforce personnel employees fleet rail railways freight telecoms airlines leverage number sales investment "
    "turnover revenue income profit profits losses dividends debt assets liabilities taxes oil gas coal power energy "
    "electricity water ports post posts trains passengers emissions exports imports ownership network".split()
)
_LINE_OPENS = re.compile(r"(?:\A|\n)\s*(?:(?:\(?\w{1,3}[.)]|[•·*▪■–—-])\s+)?\Z")


def is_label(text: str, mention: EntityMention) -> bool:
    """ "- Portfolio: 40 companies", "3. Prospects. Turnover will": the heading of a point."""
    if mention.text.lower() not in _LABELS or text[mention.end : mention.end + 1] not in {":", "."}:
        return False
    return _LINE_OPENS.search(text, max(0, mention.start - 8), mention.start) is not None
