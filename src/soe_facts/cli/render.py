"""Tables for people: one per document, the analyst's columns, fitted to the width of the terminal."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from soe_facts.records import Extraction, Fact
from soe_facts.tables import EXPLAIN, View, plain_decimal
from soe_facts.writers import Selection
from soe_facts.writers.cells import text_cell

WIDTH_OFF_TERMINAL = 120

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SYMBOLS = {"percent": "%", "percentage_point": "pp", "basis_point": "bp", "multiple": "times", "count": ""}
# Of the tables other than facts: what a person at a terminal has no use for.
_UNSEEN = {"doc_id", "start", "end", "sentence", "fact_id"}


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
        self._console.print(head)
        self._console.print(self._analyst(extraction) if self._is_analyst else self._plain(extraction))
        self._console.file.flush()

    def close(self) -> None:
        """Nothing follows the last table."""

    @property
    def _is_analyst(self) -> bool:
        return self._selection.table.name == "facts" and not self._chosen

    def _analyst(self, extraction: Extraction) -> RichTable:
        explained = EXPLAIN in self._selection.names
        columns = [c for c in _ANALYST if c[0] != EXPLAIN or explained]
        rows = [[_visible(get(fact)) for _, get in columns] for fact in extraction.facts]
        # A column that says nothing here would only take room from the others.
        used = [index for index in range(len(columns)) if any(row[index] for row in rows)]
        return _table([columns[index][0] for index in used], [[row[index] for index in used] for row in rows])

    def _plain(self, extraction: Extraction) -> RichTable:
        columns = self._selection.columns
        if not self._chosen:
            columns = tuple(column for column in columns if column.name not in _UNSEEN)
        rows = self._selection.table.rows(View(extraction), columns)
        cells = [[_visible(text_cell(value)) for value in row.values()] for row in rows]
        return _table([column.name for column in columns], cells)


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


_ANALYST: tuple[tuple[str, Callable[[Fact], str]], ...] = (
    ("entity", lambda fact: fact.entity or fact.entity_text or ""),
    ("metric", _metric),
    ("kind", lambda fact: fact.kind),
    ("value", _value),
    ("period", lambda fact: fact.period.code if fact.period else ""),
    ("basis", lambda fact: fact.basis or ""),
    ("status", lambda fact: "" if fact.status == "actual" else fact.status),
    ("stated as", _stated),
    ("source", lambda fact: fact.source or ""),
    (EXPLAIN, lambda fact: text_cell(fact.slots)),
)


def _table(names: list[str], rows: list[list[str]]) -> RichTable:
    table = RichTable(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for name in names:
        numeric = name in ("value", "value_max")
        table.add_column(
            name, justify="right" if numeric else "left", style="cyan" if numeric else None, overflow="fold"
        )
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _console(stream: TextIO, color: str) -> Console:
    on_terminal = stream.isatty()
    return Console(
        file=stream,
        force_terminal=True if color == "always" else None,
        # NO_COLOR speaks where the command line does not.
        no_color={"always": False, "never": True, "auto": None}[color],
        color_system="standard" if color == "always" and not on_terminal else "auto",
        width=None if on_terminal else WIDTH_OFF_TERMINAL,
        highlight=False,
    )


def _visible(text: str) -> str:
    """The text without control characters, which a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in text)
