"""Short lists on standard output: a table for people, CSV or JSON for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence

from soe_facts.writers.cells import guard_formula

LISTING_FORMATS = ("table", "csv", "json")


def print_rows(names: Sequence[str], rows: Sequence[Sequence[str]], format_: str | None) -> None:
    """Print rows of text; without a format, a table on a terminal and CSV into a pipe."""
    chosen = format_ or ("table" if sys.stdout.isatty() else "csv")
    if chosen == "json":
        print(json.dumps([dict(zip(names, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
    elif chosen == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([guard_formula(cell) for cell in row] for row in rows)
    else:
        _draw(names, rows)


def _draw(names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(*names, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
