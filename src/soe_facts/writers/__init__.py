"""Extractions become CSV, TSV, JSON and JSONL, written as they come or replaced whole.

`atomic` writes a file wholly or not at all, `delimited` one table, `folder` all four, `jsons` whole documents.
"""

from soe_facts.writers.atomic import atomic_file, output_errors
from soe_facts.writers.base import Writer
from soe_facts.writers.delimited import DelimitedWriter
from soe_facts.writers.folder import FolderWriter, folder_writer
from soe_facts.writers.jsons import SCHEMA_VERSION, JsonLinesWriter, JsonWriter, document_json
from soe_facts.writers.selection import Selection

__all__ = [
    "SCHEMA_VERSION",
    "DelimitedWriter",
    "FolderWriter",
    "JsonLinesWriter",
    "JsonWriter",
    "Selection",
    "Writer",
    "atomic_file",
    "document_json",
    "folder_writer",
    "output_errors",
]
