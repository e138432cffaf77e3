"""The four tables as four CSV files in one folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from soe_facts.errors import OutputError
from soe_facts.records import Extraction
from soe_facts.tables import TABLES, Table
from soe_facts.writers.atomic import atomic_file
from soe_facts.writers.delimited import DelimitedWriter
from soe_facts.writers.selection import Selection


class FolderWriter:
    """Writes each extraction to all four tables."""

    def __init__(self, writers: list[DelimitedWriter]) -> None:
        self._writers = writers

    def write(self, extraction: Extraction) -> None:
        """Add the document's rows to each table."""
        for writer in self._writers:
            writer.write(extraction)

    def close(self) -> None:
        """Finish the tables; the files are closed by whoever opened them."""


@contextmanager
def folder_writer(
    folder: Path,
    *,
    explain: bool = False,
    header: bool = True,
    bom: bool = False,
    tables: Mapping[str, Table] = TABLES,
) -> Iterator[FolderWriter]:
    """A writer to `facts.csv` and its three sisters, which are put in place if the block ends well."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        cause = "is not a folder" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
        raise OutputError(str(folder), cause or str(error)) from error
    with ExitStack() as files:
        yield FolderWriter(
            [
                DelimitedWriter(
                    files.enter_context(atomic_file(folder / f"{name}.csv")),
                    Selection.of(name, explain=explain, tables=tables),
                    header=header,
                    bom=bom,
                )
                for name in tables
            ]
        )
