"""Lay a document out as a scene: its mentions and words in one row, cut into sentences and clauses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import repeat

from soe_facts.find.metrics import MetricMention
from soe_facts.find.tokens import Words
from soe_facts.link.actors import Actor, Cast
from soe_facts.link.change_nouns import name_changes
from soe_facts.link.clauses import cut_clauses
from soe_facts.link.scene import (
    ACTOR,
    DATE,
    METRIC,
    QUANTITY,
    WORD,
    Node,
    Scene,
)
from soe_facts.records import DateMention, Quantity

# "1,016 crore vis-a-vis 741 crore": one word, which is read as the common one.
_VIS_A_VIS = re.compile(r"\bvis-[aà]-vis\b", re.IGNORECASE)
# "A 23 percent year-on-year (YoY) increase": what only shortens the words before it says nothing more.
_SHORTENED = re.compile(r"\((?<= \()[YyQqMm]-?[Oo]-?[YyQqMm]\)")


def build_scene(
    words: Words,
    sentences: Sequence[tuple[int, int]],
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    cast: Cast,
    metrics: Sequence[MetricMention],
    doc_date: date | None,
) -> Scene:
    """Lay the mentions and the words between them in one row, cut into sentences and clauses."""
    mentions = _mentions(quantities, dates, cast, metrics)
    if doc_date is not None:
        mentions = [m for m in mentions if m[0] != DATE or not _names_paper(words.text, dates[m[3]], doc_date)]
    plain = list(map(Node, repeat(WORD), words.starts, words.ends, words.lows, words.tags, range(len(words))))
    nodes: list[Node] = []
    index = 0
    for kind, start, end, ref in mentions:
        limit = words.at(start)
        nodes += plain[index:limit]
        nodes.append(Node(kind, start, end, words.text[start:end].lower(), ref=ref))
        index = max(limit, words.at(end))
    nodes += plain[index:]
    _retag(nodes)
    for match in _SHORTENED.finditer(words.text):
        nodes = [node for node in nodes if not match.start() <= node.start < match.end()]
    for match in _VIS_A_VIS.finditer(words.text):
        inside = [node for node in nodes if match.start() <= node.start < match.end()]
        if inside and inside[0].kind == WORD:
            inside[0].low, inside[0].tag, inside[0].end = "against", "IN", match.end()
            nodes = [node for node in nodes if node is inside[0] or not match.start() <= node.start < match.end()]
    starts = [node.start for node in nodes]
    first = _in_pieces([bisect_left(starts, start) for start, _ in sentences] or [0], len(nodes))
    last = [*first[1:], len(nodes)]
    sentence_of = [0] * len(nodes)
    for number, (low, high) in enumerate(zip(first, last, strict=True)):
        sentence_of[low:high] = [number] * (high - low)
    scene = Scene(
        words.text, words, nodes, quantities, dates, cast, metrics, first, last, sentence_of, [0] * len(nodes), doc_date
    )
    scene.node_of = {node.ref: i for i, node in enumerate(nodes) if node.kind == QUANTITY}
    name_changes(scene)
    clauses: list[tuple[int, int]] = []
    for low, high in zip(first, last, strict=True):
        cut_clauses(scene, low, high)
        own = scene.clause_of[low:high]
        spans = {clause: (low + own.index(clause), high - own[::-1].index(clause)) for clause in set(own)}
        clauses += [spans[clause] for clause in own]
    scene.clause = clauses.__getitem__
    return scene


# Verbs of saying that taggers take for nouns, before a comma and before "that".
_TAG_VERBS = frozenset({"reckons", "estimates", "forecasts", "notes", "claims"})
_THAT_VERBS = frozenset({"reckons", "forecasts", "claims"})


# Past tenses that are nothing else, and the tags that taggers take them for.
_PASTS = frozenset("shrank sank slid dwindled swelled edged eased fell grew climbed tumbled soared shot crept".split())
_WRONG = frozenset({"$", "NN", "NNS", "NNP", "JJ", "CD", "FW", "VB"})
# Goods that they take for verbs: "and consumer durables 5.7 percent".
_GOODS = frozenset(
    "durables non-durables textiles metals staples cosmetics garments electronics chemicals cereals".split()
)


def _retag(nodes: list[Node]) -> None:
    """ "…, Terra Nova reckons, traffic would grow": a plural noun between a name and a comma is its verb.

    "Shrank" is a past tense, whatever it is tagged.
    """
    for at in range(1, len(nodes) - 1):
        item = nodes[at]
        if item.low in _PASTS and item.tag in _WRONG:
            item.tag = "VBD"
        if item.tag == "VBZ" and item.low in _GOODS:
            item.tag = "NNS"
        if item.tag != "NNS" or item.low not in _TAG_VERBS or nodes[at - 1].kind != ACTOR:
            continue
        if nodes[at + 1].low == "," or (nodes[at + 1].low == "that" and item.low in _THAT_VERBS):
            item.tag = "VBZ"


_PAPERS = re.compile(
    r" (?:(?:euro|dollar|green|government|treasury|benchmark) ?)*(?:eurobonds?|bonds?|notes?|sukuk|gilts?|"
    r"maturit(?:y|ies)|debentures?|issues?|papers?|tranches?|linkers?|bunds?|OATs?|BTPs?)\b",
    re.IGNORECASE,
)


_CONSTANT = re.compile(r" (?:prices|money|terms|values|dollars|pounds|euros)\b")


def _names_paper(text: str, mention: DateMention, doc_date: date) -> bool:
    """ "Its 2047 bonds fell to 63 cents": the year in which a paper falls due is part of its name."""
    if mention.type != "year" or mention.period is None:
        return False
    if _CONSTANT.match(text, mention.end) is not None and text.endswith("in ", 0, mention.start):
        return True  # "could cost 35 billion pounds in 2015 prices"
    return mention.period.start.year > doc_date.year and _PAPERS.match(text, mention.end) is not None


# No sentence of news is longer; what is, such as a table run together, is cut, so that time stays linear.
_LONGEST_SENTENCE = 400


def _in_pieces(first: list[int], end: int) -> list[int]:
    return [
        start
        for low, high in zip(first, [*first[1:], end], strict=True)
        for start in range(low, max(high, low + 1), _LONGEST_SENTENCE)
    ]


def _mentions(
    quantities: Sequence[Quantity], dates: Sequence[DateMention], cast: Cast, metrics: Sequence[MetricMention]
) -> list[tuple[str, int, int, int]]:
    """Mentions in text order; where two overlap, quantities outrank dates, dates actors, actors metrics."""
    taken: list[tuple[int, int]] = []
    chosen: list[tuple[str, int, int, int]] = []
    inside = _inside(dates, metrics)
    states = {ref for ref in _inside(cast.actors, metrics) if cast.actors[ref].how == "nominal"}
    sizes = _sizes_of_groups(quantities, cast)
    named = {(metric.start, metric.end) for metric in metrics}
    groups: tuple[tuple[str, Sequence[Quantity | DateMention | Actor | MetricMention]], ...] = (
        (QUANTITY, quantities),
        (DATE, dates),
        (ACTOR, cast.actors),
        (METRIC, metrics),
    )
    for kind, group in groups:
        starts = [start for start, _ in taken]
        added = []
        for ref, mention in enumerate(group):
            start, end = mention.start, mention.end
            near = bisect_right(starts, start)
            clash = (near > 0 and taken[near - 1][1] > start) or (near < len(taken) and taken[near][0] < end)
            if clash and kind == METRIC and near > 0 and taken[near - 1][0] == start and taken[near - 1][1] < end:
                # "An annual loss of X": the time is told apart from what was lost.
                start = taken[near - 1][1] + 1
                clash = near < len(taken) and taken[near][0] < end
            if (kind == DATE and ref in inside) or (kind == QUANTITY and ref in sizes):
                continue
            if kind == ACTOR and (start, end) in named and cast.actors[ref].named.isupper():
                continue  # "ARPU", "EBITDA": no body
            if kind == ACTOR and ref in states:
                continue
            if end > start and not clash:
                chosen.append((kind, start, end, ref))
                added.append((start, end))
        taken = sorted([*taken, *added])
    return sorted(chosen, key=lambda item: item[1])


def _sizes_of_groups(quantities: Sequence[Quantity], cast: Cast) -> set[int]:
    """Counts that are part of words for bodies named before: "the two firms" tells no number."""
    starts = [quantity.start for quantity in quantities]
    sizes = set()
    for actor in cast.actors:
        if actor.members:
            near = bisect_left(starts, actor.start)
            if near < len(quantities) and quantities[near].end <= actor.end:
                sizes.add(near)
    return sizes


def _inside(mentions: Sequence[DateMention | Actor], metrics: Sequence[MetricMention]) -> set[int]:
    """Dates and states that are part of a metric's name: "profit for the year", "contributions to the state budget"."""
    starts = [metric.start for metric in metrics]
    inside = set()
    for ref, mention in enumerate(mentions):
        near = bisect_right(starts, mention.start) - 1
        if near >= 0 and metrics[near].start < mention.start and mention.end <= metrics[near].end:
            inside.add(ref)
    return inside
