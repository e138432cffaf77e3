"""`soe-facts extract`: read, run, write, report."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from soe_facts.cli.group import DONE, NOTHING_FOUND, SOME_FAILED, UNUSABLE
from soe_facts.cli.params import extract_options, run_options
from soe_facts.cli.report import Reporter
from soe_facts.errors import InputError
from soe_facts.records import Document, Extraction

if TYPE_CHECKING:
    from soe_facts.pipeline import Outcome, Pipeline
    from soe_facts.readers import Item
    from soe_facts.writers import Writer


@dataclass(slots=True)
class Tally:
    """How the run went."""

    written: int = 0
    failed: int = 0
    facts: int = 0


@click.command(
    epilog="""\b
Examples:
  soe-facts extract article.txt                     a table on the terminal
  soe-facts extract news/ -o facts.csv              every .txt and .md file below news/
  cat article.txt | soe-facts extract --date 2024-11-29 > facts.csv
  soe-facts extract records.jsonl -f jsonl          {"id", "text", "date", "title"} a line
  soe-facts extract news/ --output-dir tables       all four tables
  soe-facts extract article.txt --to USD            with what it was in dollars, and at which rate

\b
Exit status: 0 done; 1 nothing found, with --exit-status; 2 wrong usage, or no input could be read;
3 some inputs failed, the others were written; 130 interrupted."""
)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@extract_options
@click.pass_context
def extract(ctx: click.Context, /, inputs: tuple[str, ...], **given: Any) -> None:
    """Write the facts in news articles as a table.

    INPUT is a text file (.txt, .md), a file of JSONL records, a folder, a glob, or - for standard input, which is
    also read when there is no INPUT and it is piped.
    """
    from soe_facts.cli.output import open_writer, plan_output

    reporter = Reporter(quiet=given["quiet"], verbose=given["verbose"], debug=given["debug"])
    plan = plan_output(given, inputs)
    items = _read(inputs or _piped_stdin(), given, reporter)
    with open_writer(plan) as writer:
        with reporter.progress(wanted=not plan.on_terminal):
            tally = _write_all(_outcomes(items, given), writer, reporter, fail_fast=given["fail_fast"])
        if tally.written == 0 or (tally.failed and given["fail_fast"] and plan.replaces):
            ctx.exit(UNUSABLE)
        writer.close()
    reporter.note(f"{tally.written} documents, {tally.facts} facts, {tally.failed} inputs failed")
    if tally.failed:
        ctx.exit(SOME_FAILED)
    ctx.exit(NOTHING_FOUND if given["exit_status"] and not tally.facts else DONE)


def _piped_stdin() -> tuple[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("no INPUT, and standard input is a terminal", click.get_current_context())
    return ("-",)


def _read(inputs: tuple[str, ...], given: dict[str, Any], reporter: Reporter) -> Iterator[Item]:
    from soe_facts.readers import ReadOptions, read_inputs

    options = ReadOptions(format=given["input_format"], encoding=given["encoding"], date=given["date"])
    return read_inputs(inputs, options, reporter.warn, lambda: sys.stdin.buffer)


def _outcomes(items: Iterator[Item], given: dict[str, Any]) -> Iterator[Outcome | InputError]:
    """The outcome of every input; the model is loaded only when there is a document for it."""
    for item in items:
        if isinstance(item, InputError):
            yield item
        elif isinstance(item, Document):
            yield from _load(given).run(chain([item], items))


def _load(given: dict[str, Any]) -> Pipeline:
    from soe_facts.pipeline import Pipeline

    # What is loaded stays: looking through it every 700 objects takes 0.15 s of the start.
    gc.set_threshold(_COLLECT_EVERY, 20, 50)
    return Pipeline.load(given["model"], run_options(given))


_COLLECT_EVERY = 20_000


def _write_all(
    outcomes: Iterator[Outcome | InputError], writer: Writer, reporter: Reporter, *, fail_fast: bool
) -> Tally:
    tally = Tally()
    for outcome in outcomes:
        reporter.advance()
        if isinstance(outcome, Extraction):
            writer.write(outcome)
            tally.written += 1
            tally.facts += len(outcome.facts)
            reporter.note(_summary(outcome))
            continue
        if isinstance(outcome, InputError):
            reporter.fail(str(outcome))
        else:
            reporter.fail(outcome.message, outcome.traceback)
        tally.failed += 1
        if fail_fast:
            break
    return tally


def _summary(extraction: Extraction) -> str:
    day = extraction.doc_date.isoformat() if extraction.doc_date else "unknown"
    return (
        f"{extraction.document.doc_id}: {len(extraction.facts)} facts, {len(extraction.quantities)} quantities, "
        f"{len(extraction.dates)} dates, {len(extraction.entities)} entities, document date {day}"
    )
