"""The command `soe-facts`: the only home of click and rich.

`group` keeps the error contract, `extract` is the command, `params` its options, `output` chooses where and how to
write, `render` draws tables for people, `report` speaks on standard error. What does the work is imported when it is
used, so that `--help` answers at once.
"""

from __future__ import annotations

import gc
import signal
import sys

import click

from soe_facts import __version__
from soe_facts.cli.convert import convert
from soe_facts.cli.entities import entities
from soe_facts.cli.evaluate import evaluate
from soe_facts.cli.extract import extract
from soe_facts.cli.group import CONTEXT, SoeFactsGroup
from soe_facts.cli.units import units

__all__ = ["cli", "main"]


@click.group(cls=SoeFactsGroup, context_settings=CONTEXT)
@click.version_option(__version__, "-V", "--version", prog_name="soe-facts", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn news about state-owned enterprises and the economy into tidy tables of facts.

    \b
    Example:
      soe-facts extract article.txt
    """


cli.add_command(extract)
cli.add_command(evaluate)
cli.add_command(entities)
cli.add_command(convert)
cli.add_command(units)


def main() -> None:
    """Run the command and leave with its exit status."""
    # As an exception, a polite kill leaves through the same doors as the rest and takes temporary files with it.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        cli(prog_name="soe-facts")
    finally:
        # The interpreter's last collections need not walk what the process is about to give back: 0.2 s of a start.
        gc.freeze()
