"""One table as CSV or TSV, a document at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from soe_facts.records import Extraction
from soe_facts.tables import View
from soe_facts.writers.cells import text_cell
from soe_facts.writers.selection import Selection

BOM = "\ufeff"


class DelimitedWriter:
    """Writes the rows of each extraction; the header comes with the first document, even one without rows."""

    def __init__(
        self, stream: TextIO, selection: Selection, *, delimiter: str = ",", header: bool = True, bom: bool = False
    ) -> None:
        self._stream = stream
        self._selection = selection
        self._delimiter = delimiter
        self._special = re.compile(rf"[\"\r\n{delimiter}]")
        self._head = (BOM if bom else "", selection.names if header else None)
        self._started = False

    def write(self, extraction: Extraction) -> None:
        """Add the document's rows and hand them on at once."""
        self._start()
        view = View(extraction)
        for row in self._selection.table.rows(view, self._selection.columns):
            self._line(text_cell(value) for value in row.values())
        self._stream.flush()

    def close(self) -> None:
        """Finish the table; the stream stays open."""

    def _start(self) -> None:
        if self._started:
            return
        self._started = True
        bom, names = self._head
        self._stream.write(bom)
        if names is not None:
            self._line(names)

    def _line(self, cells: Iterable[str]) -> None:
        # Told to end lines with LF, the csv module leaves a lone CR unquoted, which readers take for the end of a line.
        self._stream.write(self._delimiter.join(map(self._quoted, cells)) + "\n")

    def _quoted(self, cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if self._special.search(cell) else cell
