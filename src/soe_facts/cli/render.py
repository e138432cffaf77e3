"""Tables for people: one per document, the analyst's columns, fitted to the width of the terminal."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from soe_facts.records import Extraction, Fact
from soe_facts.tables import EXPLAIN, View, plain_decimal
from soe_facts.writers import Selection
from soe_facts.writers.cells import text_cell

WIDTH_OFF_TERMINAL = 120
_GAP = 2
_WHOLE = {"value", "metric", "period", "kind", "basis", "status"}
_DROPPED_FIRST = ("kind", "stated as", "source", "basis", "status")

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SYMBOLS = {"percent": "%", "percentage_point": "pp", "basis_point": "bp", "multiple": "times", "count": ""}
# Of the tables other than facts: what a person at a terminal has no use for.
_UNSEEN = {"doc_id", "start", "end", "sentence", "fact_id"}

Rows = tuple[list[str], list[list[str]]]  # the names of the columns, and the cells


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command, which ends quietly; rich would end with status 1."""
        raise BrokenPipeError


class TableWriter:
    """Draws each document's rows as soon as it comes."""

    def __init__(self, stream: TextIO, selection: Selection, *, chosen: bool, color: str) -> None:
        self._selection = selection
        self._chosen = chosen
        self._console = _console(stream, color)

    def write(self, extraction: Extraction) -> None:
        """Draw the document's table, or say that there is nothing to draw."""
        name = self._selection.table.name
        head = Text(_visible(extraction.document.doc_id), style="bold")
        if extraction.doc_date:
            head.append(f"  {extraction.doc_date.isoformat()}", style="not bold")
        if not getattr(extraction, name):
            head.append(f"  no {name}", style="not bold")
            self._console.print(head)
            return
        names, rows = self._analyst(extraction) if self._is_analyst else self._plain(extraction)
        table, dropped = _fitted(names, rows, self._console.width)
        if dropped:
            head.append(f"  (no room for {', '.join(dropped)})", style="not bold dim")
        self._console.print(head)
        self._console.print(table)
        self._console.print()
        self._console.file.flush()

    def close(self) -> None:
        """Nothing follows the last table."""

    @property
    def _is_analyst(self) -> bool:
        return self._selection.table.name == "facts" and not self._chosen

    def _analyst(self, extraction: Extraction) -> Rows:
        explained = EXPLAIN in self._selection.names
        columns = [c for c in _ANALYST if c[0] != EXPLAIN or explained]
        rows = [[_visible(get(fact)) for _, get in columns] for fact in extraction.facts]
        # A column that says nothing here would only take room from the others.
        used = [index for index in range(len(columns)) if any(row[index] for row in rows)]
        names = [columns[index][0] for index in used]
        return names, [[row[index] for index in used] for row in rows]

    def _plain(self, extraction: Extraction) -> Rows:
        columns = self._selection.columns
        if not self._chosen:
            columns = tuple(column for column in columns if column.name not in _UNSEEN)
        rows = self._selection.table.rows(View(extraction), columns)
        cells = [[_visible(text_cell(value)) for value in row.values()] for row in rows]
        return [column.name for column in columns], cells


def human_amount(value: Decimal, unit: str, value_max: Decimal | None = None) -> str:
    """The amount as people say it, rounded to three places.

    >>> human_amount(Decimal(74890000000000), "CNY"), human_amount(Decimal("-33.333333"), "percent")
    ('74.89 trillion CNY', '-33.333 %')
    >>> human_amount(Decimal(30000000000), "CNY", Decimal(40000000000)), human_amount(Decimal(1234), "count")
    ('30-40 billion CNY', '1,234')
    """
    largest = max(abs(value), abs(value if value_max is None else value_max))
    divisor, scale = next(((d, name) for d, name in _SCALES if largest >= d), (Decimal(1), ""))
    ends = [value] if value_max is None else [value, value_max]
    number = "-".join(_grouped(end / divisor) for end in ends)
    return " ".join(part for part in (number, scale, _SYMBOLS.get(unit, unit.replace("_", " "))) if part)


def _grouped(value: Decimal) -> str:
    whole, _, places = plain_decimal(round(value, 3)).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}" + (f".{places}" if places else "")


def _value(fact: Fact) -> str:
    amount = human_amount(fact.value, fact.unit, fact.value_max)
    signed = fact.kind in ("growth", "change") and fact.value > 0 and fact.unit != "multiple"
    sign = "" if fact.qualifier == "=" else f"{fact.qualifier} "
    return f"{sign}{'+' if signed else ''}{amount}"


def _metric(fact: Fact) -> str:
    metric = fact.metric or fact.metric_text or ""
    return f"{metric} ({fact.breakdown})" if fact.breakdown else metric


def _stated(fact: Fact) -> str:
    return "" if fact.stated_value is None else human_amount(fact.stated_value, fact.stated_unit or "")


def _converted(fact: Fact) -> str:
    return "; ".join(human_amount(made.value, made.unit or "") for made in fact.conversions if made.value is not None)


def _in_base(fact: Fact) -> str:
    return "" if fact.base_value is None else human_amount(fact.base_value, fact.base_unit or "")


_ANALYST: tuple[tuple[str, Callable[[Fact], str]], ...] = (
    ("entity", lambda fact: fact.entity or fact.entity_text or ""),
    ("metric", _metric),
    ("kind", lambda fact: fact.kind),
    ("value", _value),
    ("converted", _converted),
    ("in base units", _in_base),
    ("period", lambda fact: fact.period.code if fact.period else ""),
    ("basis", lambda fact: fact.basis or ""),
    ("status", lambda fact: "" if fact.status == "actual" else fact.status),
    ("stated as", _stated),
    ("source", lambda fact: fact.source or ""),
    (EXPLAIN, lambda fact: text_cell(fact.slots)),
)


def _fitted(names: list[str], rows: list[list[str]], width: int) -> tuple[RichTable, list[str]]:
    """The table in at most `width` columns of text, and the names of what it had no room for."""
    cells = dict(zip(names, zip(names, *rows, strict=True), strict=True))
    natural = {name: max(map(cell_len, column)) for name, column in cells.items()}
    least = {name: natural[name] if name in _WHOLE else _longest_word(cells[name]) for name in names}
    dropped = []
    for name in _DROPPED_FIRST:
        if name in least and sum(least.values()) + _GAP * (len(least) - 1) > width:
            dropped.append(name)
            del least[name]
    room = width - sum(least.values()) - _GAP * (len(least) - 1)
    for name in sorted(least, key=lambda name: natural[name] - least[name]):  # most columns whole, then the long ones
        more = max(0, min(natural[name] - least[name], room))
        least[name] += more
        room -= more
    table = RichTable(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for name, wide in least.items():
        numeric = name in ("value", "value_max")
        table.add_column(
            name,
            justify="right" if numeric else "left",
            style="cyan" if numeric else None,
            overflow="fold",
            width=wide if room >= 0 else None,
        )
    for row in zip(*(cells[name][1:] for name in least), strict=True):
        table.add_row(*map(Text, row))
    return table, dropped


def _longest_word(column: Sequence[str]) -> int:
    return max((cell_len(word) for cell in column for word in cell.split()), default=0)


def _console(stream: TextIO, color: str) -> Console:
    on_terminal = stream.isatty()
    return _Console(
        file=stream,
        force_terminal=True if color == "always" else None,
        # NO_COLOR speaks where the command line does not.
        no_color=False if color == "always" else None,
        color_system=None if color == "never" else "standard" if color == "always" and not on_terminal else "auto",
        width=None if on_terminal or "COLUMNS" in os.environ else WIDTH_OFF_TERMINAL,
        highlight=False,
    )


def _visible(text: str) -> str:
    """The text without control characters, which a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in text)
