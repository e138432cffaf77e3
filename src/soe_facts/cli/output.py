"""Where the output goes and how it is written, found out from the options before any work is done."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import click

from soe_facts.cli.params import run_options
from soe_facts.errors import OutputError
from soe_facts.records import Extraction
from soe_facts.tables import tables_with
from soe_facts.writers import (
    DelimitedWriter,
    JsonLinesWriter,
    JsonWriter,
    Selection,
    Writer,
    atomic_file,
    folder_writer,
    output_errors,
)

STDOUT = "standard output"
_BY_SUFFIX = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "table"}
_DELIMITERS = {"csv": ",", "tsv": "\t"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is written, how and where: to `path`, to four files in `folder`, or to standard output."""

    format: str
    selection: Selection
    chosen_columns: bool
    path: Path | None = None
    folder: Path | None = None
    explain: bool = False
    header: bool = True
    bom: bool = False
    color: str = "auto"

    @property
    def replaces(self) -> bool:
        """Whether the output is put in place only at the end."""
        return self.path is not None or self.folder is not None

    @property
    def on_terminal(self) -> bool:
        """Whether people see the rows as they come."""
        return not self.replaces and _stdout_is_terminal()


def plan_output(given: dict[str, Any], inputs: tuple[str, ...]) -> Plan:
    """The plan that the options make; UsageError where they contradict each other."""
    if given["output_dir"] is not None:
        _refuse_with_folder(given)
    form = _format(given)
    if form not in _DELIMITERS:
        for option, name in (("no_header", "--no-header"), ("bom", "--bom")):
            if given[option]:
                raise _usage(f"{name} is for csv and tsv, not for {form}")
    if given["output"] is not None:
        _refuse_to_overwrite(given["output"], inputs)
    try:
        tables = tables_with(run_options(given))
        selection = Selection.of(given["table"] or "facts", given["columns"], explain=given["explain"], tables=tables)
    except ValueError as error:
        raise _usage(str(error)) from None
    return Plan(
        format=form,
        selection=selection,
        chosen_columns=given["columns"] is not None,
        path=given["output"],
        folder=given["output_dir"],
        explain=given["explain"],
        header=not given["no_header"],
        bom=given["bom"],
        color=given["color"],
    )


@contextmanager
def open_writer(plan: Plan) -> Iterator[Writer]:
    """The writer of the plan; files are put in place if the block ends well, else left as they were."""
    if plan.folder is not None:
        tables = plan.selection.tables
        with folder_writer(
            plan.folder, explain=plan.explain, header=plan.header, bom=plan.bom, tables=tables
        ) as writer:
            yield _Guarded(writer, str(plan.folder))
    elif plan.path is not None:
        with atomic_file(plan.path) as stream:
            yield _Guarded(_writer(plan, stream), str(plan.path))
    else:
        with _stdout(plain=plan.format != "table") as stream:
            yield _Guarded(_writer(plan, stream), STDOUT)


class _Guarded:
    """A writer whose trouble with the system names the output."""

    def __init__(self, writer: Writer, where: str) -> None:
        self._writer = writer
        self._where = where

    def write(self, extraction: Extraction) -> None:
        with output_errors(self._where):
            self._writer.write(extraction)

    def close(self) -> None:
        with output_errors(self._where):
            self._writer.close()


def _writer(plan: Plan, stream: TextIO) -> Writer:
    if plan.format == "table":
        from soe_facts.cli.render import TableWriter

        return TableWriter(stream, plan.selection, chosen=plan.chosen_columns, color=plan.color)
    if plan.format == "json":
        return JsonWriter(stream, plan.selection)
    if plan.format == "jsonl":
        return JsonLinesWriter(stream, plan.selection)
    return DelimitedWriter(stream, plan.selection, delimiter=_DELIMITERS[plan.format], header=plan.header, bom=plan.bom)


@contextmanager
def _stdout(*, plain: bool) -> Iterator[TextIO]:
    """Standard output; `plain` makes it UTF-8 with line ends as written, whatever the locale says."""
    if sys.stdout is None:
        raise OutputError(STDOUT, "is closed")
    if not plain and sys.stdout.isatty():
        yield sys.stdout
        return
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield stream
    finally:
        # Closing would take sys.stdout along; what cannot be flushed was reported by the write before.
        with suppress(OSError):
            stream.detach()


def _format(given: dict[str, Any]) -> str:
    if given["format"] is not None:
        return str(given["format"])
    if given["output_dir"] is not None:
        return "csv"
    if given["output"] is None:
        return "table" if _stdout_is_terminal() else "csv"
    suffix = given["output"].suffix.lower()
    if suffix not in _BY_SUFFIX:
        raise _usage(f"cannot tell the format of {given['output']} by its name; give --format")
    return _BY_SUFFIX[suffix]


def _refuse_with_folder(given: dict[str, Any]) -> None:
    for option in ("output", "table", "columns"):
        if given[option] is not None:
            raise _usage(f"--output-dir writes all four tables whole; it does not go with --{option}")
    if given["format"] not in (None, "csv"):
        raise _usage(f"--output-dir writes csv, not {given['format']}")


def _refuse_to_overwrite(output: Path, inputs: tuple[str, ...]) -> None:
    for given in inputs:
        with suppress(OSError, ValueError):
            if output.is_file() and os.path.samefile(output, given):  # noqa: PTH121 - `given` may be no path at all
                raise _usage(f"{output} is an input; it would be overwritten")


def _stdout_is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _usage(message: str) -> click.UsageError:
    return click.UsageError(message, click.get_current_context())
