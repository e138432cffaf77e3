"""A document as a row of nodes: quantities, dates, actors, metrics and the words between them.

The linker's rules look left and right along this row instead of matching sentence templates, so that one rule
holds whatever words stand in between.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from soe_facts.find.metrics import MetricMention
from soe_facts.find.tokens import Words
from soe_facts.link.actors import Actor, Cast
from soe_facts.link.changes import Change, change_words
from soe_facts.records import DateMention, Quantity

KINDS = QUANTITY, DATE, ACTOR, METRIC, WORD, RESTATED = "Q", "D", "A", "M", "W", "R"

FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
FINITE_WORDS = frozenset(
    "is are was were has have had will would could can may might should does did said says rose fell grew came went "
    "stood made sold bought hit won took held saw kept paid spent led ran lost".split()
)
_PACES = frozenset("more less faster slower quicker".split())
BE = frozenset("is are was were be been being".split())
SUBORDINATORS = frozenset("while whereas although though but because since unless whether".split())
RELATIVES = frozenset({"which", "who", "whose", "where"})
BULLETS = frozenset({"•", "-", "*", "·", "▪", "■", "–"})
QUOTES = frozenset({'"', "“", "”"})


@dataclass(slots=True)
class Node:
    """One node: its kind, span, lower-case text, tag, and the index of the mention it stands for."""

    kind: str
    start: int
    end: int
    low: str
    tag: str = ""
    ref: int = -1


class _Row(dict[int, str]):
    """Words by node; empty beyond the ends of the document."""

    def __missing__(self, node: int) -> str:
        return ""


@dataclass(slots=True)
class Scene:
    """Everything the linker looks at. `first[i]`, `last[i]` bound sentence i's nodes, `last` exclusive.

    What the rules ask for a thousand times a document is laid up once, as functions of a node:

    - `low`, `tag`: its words in lower case, and its part of speech; empty beyond the ends of the document;
    - `bounds`: first and last (exclusive) node of the sentence around it;
    - `clause`: those of the clause around it;
    - `before`, `after`: the node just left or right of a quantity and its qualifiers, or -1 at the sentence's edge;
    - `is_finite`: whether it is a finite verb; none is beyond the ends of the document;
    - `vocabulary`: the set of all `low` in its sentence;
    - `paragraph`: the number of its paragraph.

    `asks` and `markets` say whether the text asks a question or tells of an exchange or its index.
    `compared` keeps which figures a word of comparison governs, once asked (`older_figures.is_older`), `preceded` which
    figure stands before each in its sentence (`roles.previous_in_sentence`), `governed` on which verb a node hangs
    (`tenses.governor`), `told_by` which verb stands before it (`phrases.verb_before`), `measured` the subject of one
    that measures (`metric_subject.measured_subject`), `against` whether a date is what a change is measured against
    (`comparisons.is_comparison`).
    """

    text: str
    words: Words
    nodes: list[Node]
    quantities: Sequence[Quantity]
    dates: Sequence[DateMention]
    cast: Cast
    metrics: Sequence[MetricMention]
    first: list[int]
    last: list[int]
    sentence_of: list[int]
    clause_of: list[int]
    doc_date: date | None
    node_of: dict[int, int] = field(default_factory=dict)
    compared: dict[int, bool] = field(default_factory=dict)
    preceded: dict[int, int] = field(default_factory=dict)
    governed: dict[int, int] = field(default_factory=dict)
    told_by: dict[int, int] = field(default_factory=dict)
    measured: dict[int, tuple[int, int, int] | None] = field(default_factory=dict)
    against: dict[int, bool] = field(default_factory=dict)
    asks: bool = field(init=False)
    markets: bool = field(init=False)
    _of: dict[str, set[int]] = field(init=False, default_factory=dict)
    _changes: dict[int, Change | None] = field(init=False, default_factory=dict)
    _places: dict[str, list[int]] = field(init=False, default_factory=lambda: {kind: [] for kind in KINDS})
    _tags: _Row = field(init=False)
    _finite: set[int] = field(init=False)
    low: Callable[[int], str] = field(init=False)
    tag: Callable[[int], str] = field(init=False)
    bounds: Callable[[int], tuple[int, int]] = field(init=False)
    clause: Callable[[int], tuple[int, int]] = field(init=False)
    before: Callable[[int], int] = field(init=False)
    after: Callable[[int], int] = field(init=False)
    is_finite: Callable[[int], bool] = field(init=False)
    vocabulary: Callable[[int], frozenset[str]] = field(init=False)
    paragraph: Callable[[int], int] = field(init=False)

    def __post_init__(self) -> None:
        """Lay up what the rules ask for most."""
        nodes = self.nodes
        self.asks = "?" in self.text
        self.markets = any(actor.kind in {"index", "exchange"} for actor in self.cast.actors)
        self.low = _Row(enumerate(node.low for node in nodes)).__getitem__
        self._tags = _Row(enumerate(node.tag for node in nodes))
        self.tag = self._tags.__getitem__
        self._finite = {index for index, node in enumerate(nodes) if _is_finite(node)}
        self.is_finite = self._finite.__contains__
        for index, node in enumerate(nodes):
            self._places[node.kind].append(index)
        self._of.update((kind, set(places)) for kind, places in self._places.items())
        bounds = list(zip(self.first, self.last, strict=True))
        self.bounds = [bounds[sentence] for sentence in self.sentence_of].__getitem__
        words = [frozenset(node.low for node in nodes[low:high]) for low, high in bounds]
        self.vocabulary = [words[sentence] for sentence in self.sentence_of].__getitem__
        opens = [0 < low < high and self._is_parted(low) for low, high in bounds]
        paragraphs = list(accumulate(opens))
        self.paragraph = [paragraphs[sentence] for sentence in self.sentence_of].__getitem__
        before, after = list(range(-1, len(nodes) - 1)), list(range(1, len(nodes) + 1))
        for low, high in bounds:
            if low < high:
                before[low] = after[high - 1] = -1
        for at in self._places[QUANTITY]:
            before[at], after[at] = self._left_of(at), self._right_of(at)
        self.before, self.after = before.__getitem__, after.__getitem__

    def quantity(self, node: int) -> Quantity:
        """The quantity that a node stands for."""
        return self.quantities[self.nodes[node].ref]

    def date(self, node: int) -> DateMention:
        """The date that a node stands for."""
        return self.dates[self.nodes[node].ref]

    def actor(self, node: int) -> Actor:
        """The actor that a node stands for."""
        return self.cast.actors[self.nodes[node].ref]

    def metric(self, node: int) -> MetricMention:
        """The metric mention that a node stands for."""
        return self.metrics[self.nodes[node].ref]

    def change(self, node: int) -> Change | None:
        """The word of change at a node, if it is one; none beyond the ends of the document."""
        if node in self._changes:
            return self._changes[node]
        found = self._changes[node] = self._find_change(node) if 0 <= node < len(self.nodes) else None
        return found

    def _find_change(self, node: int) -> Change | None:
        item = self.nodes[node]
        if item.kind != WORD or (item.low.startswith("f") and self.low(node + 1) == "due"):
            return None  # "falls due"
        if item.low in _PACES and (self.low(node + 1).endswith("ly") or self.low(node - 1) in change_words()):
            return None  # "fell more steeply, by 11 percent", "shrank faster than costs"
        return change_words().get(item.low)

    def _is_parted(self, node: int) -> bool:
        return "\n\n" in self.text[self.nodes[node - 1].end : self.nodes[node].start]

    def _left_of(self, node: int) -> int:
        low, _ = self.bounds(node)
        start = self.quantity(node).outer_start
        while node > low and self.nodes[node - 1].start >= start:
            node -= 1
        return node - 1 if node > low else -1

    def _right_of(self, node: int) -> int:
        _, high = self.bounds(node)
        end = self.quantity(node).outer_end
        node += 1
        while node < high and self.nodes[node].start < end:
            node += 1
        return node if node < high else -1

    def hide(self, index: int) -> None:
        """Take a quantity that only restates another out of play: the rules then look past it."""
        node = self.node_of.pop(index, None)
        if node is not None:
            self.turn(node, RESTATED)
            self.preceded.clear()

    def is_kind(self, node: int, kind: str) -> bool:
        """Whether a node exists and is of a kind."""
        return node in self._of[kind]

    def turn(self, node: int, kind: str) -> None:
        """Make a node one of another kind."""
        was = self.nodes[node].kind
        places = self._places[was]
        del places[bisect_left(places, node)]
        insort(self._places[kind], node)
        self._of[was].discard(node)
        self._of[kind].add(node)
        self._changes.pop(node, None)
        self._forget()
        self.nodes[node].kind = kind

    def retag(self, node: int, tag: str) -> None:
        """Give a node another part of speech."""
        self.nodes[node].tag = self._tags[node] = tag
        self._forget()
        (self._finite.add if _is_finite(self.nodes[node]) else self._finite.discard)(node)

    def _forget(self) -> None:
        """Drop what was found out about nodes that are others now."""
        for known in (self.told_by, self.measured, self.against):
            known.clear()

    def of_kind(self, kind: str, first: int, last: int) -> Iterator[int]:
        """The nodes of a kind in a stretch, `last` exclusive."""
        places = self._places[kind]
        low = bisect_left(places, first)
        return iter(places[low : bisect_left(places, last, low)])

    def is_nominal(self, node: int) -> bool:
        """Whether the node can be, or open, the subject of a verb."""
        if not 0 <= node < len(self.nodes):
            return False
        item = self.nodes[node]
        return (
            item.kind in {ACTOR, METRIC}
            or item.tag.startswith(("NN", "PRP", "DT"))
            or (not item.tag and item.low == "it")
        )


def _is_finite(node: Node) -> bool:
    if node.kind != WORD:
        return False
    return node.tag in FINITE_TAGS if node.tag else node.low in FINITE_WORDS
