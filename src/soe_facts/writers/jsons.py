"""Documents as JSON: one array, or one object a line."""

from __future__ import annotations

import json
from typing import TextIO

from soe_facts.records import Extraction
from soe_facts.tables import TABLES, View
from soe_facts.writers.cells import Json, json_cell
from soe_facts.writers.selection import Selection

SCHEMA_VERSION = 1

# Characters that JSON allows in text but that many readers take for the end of a line.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def document_json(extraction: Extraction, selection: Selection | None = None) -> dict[str, Json]:
    """One document with its four lists; `selection` narrows the columns of its own table."""
    view = View(extraction)
    document = extraction.document
    record: dict[str, Json] = {
        "schema_version": SCHEMA_VERSION,
        "doc_id": document.doc_id,
        "title": document.title,
        "doc_date": extraction.doc_date.isoformat() if extraction.doc_date else None,
    }
    tables = TABLES if selection is None else selection.tables
    for name, table in tables.items():
        chosen = selection.columns if selection is not None and selection.table is table else table.columns
        columns = tuple(column for column in chosen if column.name != "doc_id")
        record[name] = [{key: json_cell(value) for key, value in row.items()} for row in table.rows(view, columns)]
    return record


class JsonLinesWriter:
    """Writes one object a line."""

    def __init__(self, stream: TextIO, selection: Selection) -> None:
        self._stream = stream
        self._selection = selection

    def write(self, extraction: Extraction) -> None:
        """Add the document's line and hand it on at once."""
        line = json.dumps(document_json(extraction, self._selection), ensure_ascii=False, separators=(",", ":"))
        self._stream.write(line.translate(_LINE_ENDS) + "\n")
        self._stream.flush()

    def close(self) -> None:
        """Finish the file; the stream stays open."""


class JsonWriter:
    """Writes one array of documents; it is closed only by `close`."""

    def __init__(self, stream: TextIO, selection: Selection) -> None:
        self._stream = stream
        self._selection = selection
        self._count = 0

    def write(self, extraction: Extraction) -> None:
        """Add the document to the array and hand it on at once."""
        text = json.dumps(document_json(extraction, self._selection), ensure_ascii=False, indent=2)
        self._stream.write((",\n" if self._count else "[\n") + text)
        self._stream.flush()
        self._count += 1

    def close(self) -> None:
        """Close the array, if a document opened it; the stream stays open."""
        if self._count:
            self._stream.write("\n]\n")
            self._stream.flush()
