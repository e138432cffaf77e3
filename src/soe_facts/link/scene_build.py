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
from soe_facts.link.common_words import MULTIPLIED
from soe_facts.link.scene import (
    ACTOR,
    DATE,
    METRIC,
    QUANTITY,
    QUOTES,
    RELATIVES,
    SUBORDINATORS,
    WORD,
    Node,
    Scene,
)
from soe_facts.records import RELATIVE_TYPES, DateMention, Quantity

# "A 23 percent year-on-year (YoY) increase": what only shortens the words before it says nothing more.
_SHORTENED = re.compile(r"(?<= )\([YyQqMm]-?[Oo]-?[YyQqMm]\)")
# Verbs that are figures themselves: "profit doubled".


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
        _cut_clauses(scene, low, high)
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
    r" (?:(?:euro|dollar|green) ?)?(?:eurobonds?|bonds?|notes?|sukuk|gilts?|maturit(?:y|ies)|debentures?)\b",
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


def _is_no_reason(scene: Scene, since: int) -> bool:
    """ "Since 2019", and "consumption has since dropped": words of time that open no clause."""
    return scene.is_kind(since + 1, DATE) or scene.low(since - 1) in {"has", "have", "had"}


def _cut_clauses(scene: Scene, low: int, high: int) -> None:
    """Number the clauses of one sentence: a comma, "and" or subordinator starts one if a subject and verb follow."""
    clause = latest = 0
    resumed = -1
    outer = (low, 0)
    verb = verbless = False
    opening = scene.low(low) in _OPENERS
    for node in range(low, high):
        word = scene.nodes[node].low
        if node > low and scene.nodes[node].kind == WORD:
            opens = (
                (word in SUBORDINATORS and not (word == "since" and _is_no_reason(scene, node)))
                or word in RELATIVES
                or (word == "as" and scene.low(node + 2) != "whole" and _has_subject_and_verb(scene, node, high))
            )
            joins = (
                (verb or word not in {"and", "or"})
                and word in {",", "and", "—", "–", "(", "or"}
                and _has_subject_and_verb(scene, node, high)
                and (verb or not _lists(scene, node, high))
                and not _joins_modifiers(scene, node)
            )
            if opening and verb and word == ",":
                # "Although X had warned, Y, the biggest utility, lifted its profit": the main clause begins.
                opening, joins = False, scene.is_nominal(node + 1) and not _lists(scene, node, high)
            # "…, spent about 4 billion yuan", "…, cut 2,500 jobs", however the verb is tagged.
            lacking = verbless and (scene.tag(node + 1) == "VBN" or scene.low(node + 1) in _UNCHANGING)
            if (
                word == ","
                and resumed >= 0
                and (lacking or _goes_on(scene, node + 1, high) or _moves_on(scene, outer[0], node))
            ):
                # "…, in which X has a stake, sank 5.6%": the main clause goes on.
                clause, resumed = resumed, -1
            elif word == "," and _only_says(scene, outer[0], node):
                clause, verb = outer[1], True  # "…, he said, 7.4% more than in fiscal 2024"
            elif opens or joins or word == ";" or (word == ":" and node + 1 < high and not _labels(scene, node)):
                resumed = clause if word in RELATIVES else -1
                verbless = not verb
                latest += 1
                outer = (node, clause)
                clause = latest
                verb = False
        verb = verb or scene.is_finite(node)
        scene.clause_of[node] = clause


_UNCHANGING = frozenset({"cut", "put", "set", "hit", "shed", "split"})


def _joins_modifiers(scene: Scene, node: int) -> bool:
    """ "Said output from captive and commercial mines rose": "and" between two adjectives of one noun opens nothing."""
    leads = scene.tag(node - 1) == "JJ" and scene.tag(node - 2) in {"IN", "DT", "PRP$"}
    return leads and scene.low(node) in {"and", "or"} and scene.tag(node + 1) == "JJ"


def _labels(scene: Scene, colon: int) -> bool:
    """Whether a colon only parts a label from its figure in brackets: "a profit of Rs5.2bn (EPS: Rs11) for 2024"."""
    if scene.is_kind(colon - 1, QUANTITY) and scene.bounds(colon)[0] == colon - 1:
        return True  # "4.15 zlotys: the dividend for 2023"
    return scene.is_kind(colon + 1, QUANTITY) and (scene.low(colon - 2) == "(" or scene.low(colon - 3) == "(")


def _only_says(scene: Scene, first: int, node: int) -> bool:
    """Whether nothing but a speaker and a verb of saying stand between two commas: ", he said,"."""
    if scene.low(first) != "," or scene.low(node - 1) not in _SAYS or node - first > _TAG:
        return False
    if scene.low(first - 1) in _LEADERS:
        return False  # "in 2025, when, Fitch estimates, bonds of X fall due"
    return not any(scene.nodes[at].kind in {QUANTITY, DATE} for at in range(first, node))


_SAYS = frozenset(
    "said says told added adds noted notes reported reports stated estimates estimated explains explained admits "
    "admitted argues argued insists insisted claims claimed recalls recalled concedes conceded reckons thinks "
    "believes".split()
)
_TAG = 9
_LEADERS = frozenset("when which that who where because while".split())


# What opens a clause that stands before the main one.
_OPENERS = frozenset("although though after before while when whereas because since as once if".split())
_PLACES = frozenset({"country", "place"})


def _lists(scene: Scene, node: int, high: int) -> bool:
    """Whether a comma parts names of one list: "to Ghana, Togo and Benin rose", not "in Ghana, Vale and BHP sold"."""
    if scene.low(node) != ",":
        return False
    if not scene.is_kind(node - 1, ACTOR):
        return _lists_sources(scene, node, high)
    places = scene.actor(node - 1).kind in _PLACES
    while node + 1 < high and scene.low(node) in {",", "and", "or"}:
        if not scene.is_kind(node + 1, ACTOR) or (scene.actor(node + 1).kind in _PLACES) != places:
            return False
        if scene.low(node) != ",":
            return True
        node += 2
    return False


def _lists_sources(scene: Scene, comma: int, high: int) -> bool:
    """Whether a comma stands in the list of what a metric is from: "sales from oil, condensate and refined products
    rose"."""
    if not any(scene.low(at) in _FROM and scene.is_kind(at - 1, METRIC) for at in range(comma - 4, comma)):
        return False
    joined = False
    for at in range(comma + 1, min(high, comma + 12)):
        if scene.is_finite(at):
            return joined
        if scene.low(at) in {"and", "or"}:
            joined = True
        elif scene.low(at) != "," and not (scene.is_kind(at, METRIC) or scene.tag(at).startswith(("NN", "JJ", "VBN"))):
            return False
    return False


_FROM = frozenset({"from", "of", "on", "for"})


def _goes_on(scene: Scene, node: int, high: int) -> bool:
    """Whether a verb stands there, with at most an adverb or a date before it: "…, on Friday reported"."""
    for _ in range(2):
        if node < high and (scene.nodes[node].tag == "RB" or scene.is_kind(node, DATE)):
            node += 1
        elif node + 1 < high and scene.low(node) in {"on", "in", "for"} and scene.is_kind(node + 1, DATE):
            node += 2
    return node < high and scene.is_finite(node)


_STAYS = frozenset(
    "is are was were stood stands numbered numbers totalled totaled totals amounted amounts came comes has had counts "
    "averaged averages".split()
)


def _moves_on(scene: Scene, first: int, node: int) -> bool:
    """ "To cut its workforce, which numbered 40,000, by a tenth": by what or to what the thing is moved."""
    if scene.low(node + 1) not in {"by", "to"}:
        return False
    moved = any(scene.is_kind(at, QUANTITY) for at in range(node + 2, min(node + 5, len(scene.nodes))))
    return moved and any(scene.low(at) in _STAYS for at in range(first + 1, first + 4))


def _in_short_bracket(scene: Scene, at: int) -> bool:
    """Whether a node is of a bracket around one name: "(", "BFA" or ")"."""
    first = next((i for i in (at, at - 1, at - 2) if scene.low(i) == "("), -1)
    return first >= 0 and scene.is_kind(first - 1, ACTOR) and scene.low(first + 2) == ")"


_DETERMINES = frozenset("a an another the some about around nearly over only just further other".split())


def _acts(scene: Scene, joint: int, at: int) -> bool:
    """ "In 2023 it sold 4,000 cars, and another 6,000 are to be sold in 2024": a figure is the subject itself."""
    if scene.quantity(at).type in RELATIVE_TYPES or scene.low(joint) not in {",", "and"}:
        return False
    bare = all(scene.low(i) in _DETERMINES for i in range(joint + 1, at))
    return bare and scene.is_finite(at + 1)


def _has_subject_and_verb(scene: Scene, node: int, high: int) -> bool:
    """Whether a nominal and then a finite verb follow before the next stop, quantity or comma."""
    nominal = False
    for index in range(node + 1, min(high, node + 14)):
        item = scene.nodes[index]
        if item.kind == QUANTITY and _acts(scene, node, index):
            return True
        if _in_short_bracket(scene, index):
            continue  # "and Banco de Fomento (BFA) raised"
        if item.kind == QUANTITY or item.low in {",", ";", ":", ".", "(", ")"}:
            return nominal and item.low in MULTIPLIED
        if item.low in RELATIVES or item.low in QUOTES or (item.low == "that" and item.tag == "WDT"):
            return False
        if scene.is_finite(index):
            return nominal
        nominal = nominal or scene.is_nominal(index)
    return False
