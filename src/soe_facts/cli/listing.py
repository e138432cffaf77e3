"""Short lists on standard output: a table for people, CSV or JSON for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence

from soe_facts.tables import Cell
from soe_facts.writers.cells import json_cell, text_cell

LISTING_FORMATS = ("table", "csv", "json")


def is_table(format_: str | None) -> bool:
    """Whether people will read the list: asked for, or by default on a terminal."""
    return (format_ or ("table" if sys.stdout.isatty() else "csv")) == "table"


def print_rows(names: Sequence[str], rows: Sequence[Sequence[Cell]], format_: str | None) -> None:
    """Print rows of plain values; without a format, a table on a terminal and CSV into a pipe."""
    if format_ == "json":
        print(
            json.dumps(
                [dict(zip(names, map(json_cell, row), strict=True)) for row in rows], ensure_ascii=False, indent=1
            )
        )
    elif not is_table(format_):
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([text_cell(cell) for cell in row] for row in rows)
    else:
        _draw(names, rows)


def _draw(names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(cell)) for cell in row))
    Console().print(table)


def _shown(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return ", ".join(cell)
    return cell if isinstance(cell, str) else text_cell(cell)
