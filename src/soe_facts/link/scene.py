"""A document as a row of nodes: quantities, dates, actors, metrics and the words between them.

The linker's rules look left and right along this row instead of matching sentence templates, so that one rule
holds whatever words stand in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from soe_facts.find.metrics import MetricMention
from soe_facts.find.tokens import Words
from soe_facts.link.actors import Actor, Cast
from soe_facts.link.changes import Change, change_words
from soe_facts.records import DateMention, Quantity

QUANTITY, DATE, ACTOR, METRIC, WORD, RESTATED = "Q", "D", "A", "M", "W", "R"

FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
FINITE_WORDS = frozenset(
    "is are was were has have had will would could can may might should does did said says rose fell grew came went "
    "stood made sold bought hit won took held saw kept paid spent led ran lost".split()
)
BE = frozenset("is are was were be been being".split())
SUBORDINATORS = frozenset("while whereas although though but because since unless whether".split())
RELATIVES = frozenset({"which", "who", "whose", "where"})
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


@dataclass(slots=True)
class Scene:
    """Everything the linker looks at. `first[i]`, `last[i]` bound sentence i's nodes, `last` exclusive."""

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
    node_of: dict[int, int] = field(default_factory=dict)
    clause_bounds: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

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
        """The word of change at a node, if it is one."""
        item = self.nodes[node]
        return change_words().get(item.low) if item.kind == WORD else None

    def bounds(self, node: int) -> tuple[int, int]:
        """First and last (exclusive) node of the sentence around a node."""
        sentence = self.sentence_of[node]
        return self.first[sentence], self.last[sentence]

    def clause(self, node: int) -> tuple[int, int]:
        """First and last (exclusive) node of the clause around a node."""
        return self.clause_bounds[self.sentence_of[node], self.clause_of[node]]

    def before(self, node: int) -> int:
        """The node just left of a quantity's qualifier, or -1 at the start of the sentence."""
        quantity = self.quantity(node)
        low, _ = self.bounds(node)
        index = node
        while index > low and self.nodes[index - 1].start >= quantity.outer_start:
            index -= 1
        return index - 1 if index > low else -1

    def after(self, node: int) -> int:
        """The node just right of a quantity and its trailing qualifier, or -1 at the end of the sentence."""
        quantity = self.quantity(node)
        _, high = self.bounds(node)
        index = node + 1
        while index < high and self.nodes[index].start < quantity.outer_end:
            index += 1
        return index if index < high else -1

    def hide(self, index: int) -> None:
        """Take a quantity that only restates another out of play: the rules then look past it."""
        node = self.node_of.pop(index, None)
        if node is not None:
            self.nodes[node].kind = RESTATED

    def low(self, node: int) -> str:
        """A node's words in lower case; empty beyond the ends of the document."""
        return self.nodes[node].low if 0 <= node < len(self.nodes) else ""

    def tag(self, node: int) -> str:
        """A node's part of speech; empty beyond the ends of the document."""
        return self.nodes[node].tag if 0 <= node < len(self.nodes) else ""

    def is_kind(self, node: int, kind: str) -> bool:
        """Whether a node exists and is of a kind."""
        return 0 <= node < len(self.nodes) and self.nodes[node].kind == kind

    def of_kind(self, kind: str, first: int, last: int) -> Iterator[int]:
        """The nodes of a kind in a stretch, `last` exclusive."""
        return (index for index in range(first, last) if self.nodes[index].kind == kind)

    def is_finite(self, node: int) -> bool:
        """Whether the node is a finite verb."""
        item = self.nodes[node]
        if item.kind != WORD:
            return False
        return item.tag in FINITE_TAGS if item.tag else item.low in FINITE_WORDS

    def is_nominal(self, node: int) -> bool:
        """Whether the node can be, or open, the subject of a verb."""
        item = self.nodes[node]
        return (
            item.kind in {ACTOR, METRIC}
            or item.tag.startswith(("NN", "PRP", "DT"))
            or (not item.tag and item.low == "it")
        )
