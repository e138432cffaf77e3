"""Figures that restate another one in a second currency or unit: "71.4 trillion yuan ($9.78 trillion)"."""

from __future__ import annotations

import re

from soe_facts.link.checks import plausible_rate
from soe_facts.link.scene import Scene
from soe_facts.records import Quantity
from soe_facts.sentences import FIGURE_LINE

_ABOUT = (
    r"(?:(?:or|about|around|some|approximately|approx\.?|roughly|nearly|over|equivalent to|equal to|worth|i\.e\.,?|"
    r"almost|"
    r"more than|at)\s+|[~≈])*"
)
_BRACKET = re.compile(r"\s*(?:[\w ]{0,30}\s)?[(\[（]\s*" + _ABOUT)
_OR = re.compile(r"(?:[^.;:()\n]{0,60}?),?\s+(?:or|equivalent to|which is|that is)\s+" + _ABOUT)
_EACH = re.compile(r"\s+(?:per|a|each|apiece)\b")
_UNITS = frozenset({"money", "physical"})


def find_equivalents(scene: Scene) -> dict[int, int]:
    """Which quantity restates which: index of the restatement to index of the figure it belongs to."""
    found: dict[int, int] = {}
    for index in range(1, len(scene.quantities)):
        previous = index - 1
        while previous in found and previous > 0:
            previous -= 1
        if restates(scene.text, scene.quantities[previous], scene.quantities[index]):
            found[index] = previous
        elif (main := _bracketed(scene, index)) is not None:
            found[index] = main
    return found


_BRACKET_OPENS = re.compile(r"[(（]\s*(?:or|about|around|approximately|equivalent to|some)\s+$")


def _bracketed(scene: Scene, index: int) -> int | None:
    """The figure that a later bracket restates: "RMB 701.99 billion, up 6.1% … (or US$106.23 billion)"."""
    second = scene.quantities[index]
    if (
        second.type != "money"
        or is_note(second)
        or not _BRACKET_OPENS.search(scene.text, max(0, second.start - 24), second.start)
    ):
        return None
    low, _ = scene.bounds(scene.node_of[index]) if index in scene.node_of else (0, 0)
    floor = scene.nodes[low].start
    for other in range(index - 1, -1, -1):
        first = scene.quantities[other]
        if first.start < floor:
            return None
        if first.type == "money" and first.unit != second.unit:
            return other if plausible_rate(first.value, first.unit, second.value, second.unit) else None
    return None


def restates(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether the second quantity gives the first in another currency or unit.

    >>> from decimal import Decimal
    >>> text = "71.4 trillion yuan ($9.78 trillion)"
    >>> yuan = Quantity(0, 18, text[0:18], "money", Decimal("714e11"), "CNY")
    >>> dollars = Quantity(20, 34, text[20:34], "money", Decimal("978e10"), "USD")
    >>> restates(text, yuan, dollars)
    True
    """
    if first.unit == second.unit or first.type != second.type or first.type not in _UNITS or is_note(second):
        return False
    between = text[first.end : second.start]
    if len(between) > 90 or ("\n" in between and not _is_above(text, first, between)):
        return False
    if _BRACKET.fullmatch(between):
        return True
    if _EACH.match(text, second.end) and not _EACH.match(text, first.end):
        return False  # "a dividend of $217 million, or 5 fils per share"
    return _OR.fullmatch(between) is not None and not re.search(r"\b(?:and|while|but|from)\b", between)


def _is_above(text: str, first: Quantity, between: str) -> bool:
    """ "4.78 billion dirhams\\nTurnover last year ($478 million)": a figure on a line above what it is."""
    opens = text.rfind("\n", 0, first.start) + 1
    return between.rfind("\n") == 0 and FIGURE_LINE.match(text, opens) is not None


def is_note(quantity: Quantity) -> bool:
    """ "($1 = 7.12 yuan)" tells an exchange rate, neither a statistic nor what a figure comes to."""
    return quantity.rule == "exchange_rate"
