"""The options of `extract`, in four groups: what is read, what is written, what is converted, how it runs."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from soe_facts.cli.group import DEBUG
from soe_facts.options import FX_CHOICES, UNIT_SYSTEMS, Options

Command = TypeVar("Command", bound=Callable[..., Any])

TABLE_NAMES = ("facts", "quantities", "dates", "entities")
FORMATS = ("table", "csv", "tsv", "json", "jsonl")


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.4
    """A calendar day, YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that says why it is none."""
        from soe_facts.readers.jsonl import parse_day

        if isinstance(value, date):
            return value
        try:
            return parse_day(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


class Encoding(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """The name of an encoding that Python knows."""

    name = "encoding"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The encoding's own name, or a usage error."""
        try:
            codec = codecs.lookup(value)
            b" ".decode(codec.name, "replace")  # refuses the codecs that do not make text, such as base64
        except (LookupError, ValueError):
            self.fail(f"{value!r} is not a known text encoding.", param, ctx)
        return codec.name


class Currency(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """An ISO 4217 code, in any letter case."""

    name = "CODE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code in capitals, or a usage error."""
        from soe_facts.find.currency import currency_codes

        code = str(value).upper()
        if code not in currency_codes():
            self.fail(f"{value!r} is no currency code, such as USD.", param, ctx)
        return code


def _names(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if not names:
        raise click.BadParameter("no column is named.")
    return names


def _each_once(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value))


def _keep_debug(ctx: click.Context, _param: click.Parameter, value: bool) -> bool:
    ctx.meta[DEBUG] = value
    return value


_READING = (
    click.option("--input-format", type=click.Choice(["text", "jsonl"]), help="How inputs are read. [default: JSONL "
                 "for .jsonl and .ndjson files, else text]"),
    click.option("-e", "--encoding", type=Encoding(), help="Encoding of the inputs. [default: UTF-8; where the bytes "
                 "are not, what they look like, with a warning]"),
    click.option("--date", type=Day(), help="Date of the documents that do not come with one. [default: read from the "
                 "text, else unknown]"),
)  # fmt: skip

_WRITING = (
    click.option("--table", type=click.Choice(TABLE_NAMES), help="Table to write; JSON holds all four. "
                 "[default: facts]"),
    click.option("-f", "--format", type=click.Choice(FORMATS), help="[default: by the suffix of --output; else table "
                 "on a terminal, csv into a pipe]"),
    click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, wholly or not "
                 "at all."),
    click.option("--output-dir", type=click.Path(path_type=Path), metavar="DIR", help="Write facts.csv, "
                 "quantities.csv, dates.csv and entities.csv to DIR."),
    click.option("--columns", callback=_names, metavar="A,B,C", help="Write these columns, in this order."),
    click.option("--explain", is_flag=True, help="Add a column to the facts: the rule and span that filled each slot."),
    click.option("--no-header", is_flag=True, help="Leave out the line of column names in csv and tsv."),
    click.option("--bom", is_flag=True, help="Begin csv and tsv with a byte-order mark, for Excel."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                 help="Colour in tables for the terminal."),
)  # fmt: skip

FX_FILE = click.option("--fx-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.csv",
                       help="Rates that go before the ECB's: date, base, quote, rate.")  # fmt: skip

_CONVERTING = (
    click.option("--to", multiple=True, type=Currency(), callback=_each_once, help="Add each sum of money in this "
                 "currency, at the rate of its period; may be given several times."),
    click.option("--fx", type=click.Choice(FX_CHOICES), default=FX_CHOICES[0], show_default=True, help="Whose exchange "
                 "rates go first: those the text states, or the table's."),
    FX_FILE,
    click.option("--units", type=click.Choice(UNIT_SYSTEMS), help="Add each value in base units: SI's, or the metric "
                 "ones of the news."),
)  # fmt: skip

_RUNNING = (
    click.option("--model", metavar="NAME_OR_PATH", help="An installed spaCy pipeline to find names with."),
    click.option("--registry", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.csv",
                 help="Organisations to know besides the built-in ones."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, metavar="0..1", help="Drop facts below "
                 "this confidence."),
    click.option("--exit-status", is_flag=True, help="Exit with 1 if no fact was found."),
    click.option("--fail-fast", is_flag=True, help="Stop at the first input that fails; then --output is not written."),
    click.option("-q", "--quiet", is_flag=True, help="Neither warnings nor progress."),
    click.option("-v", "--verbose", is_flag=True, help="Say what was found in each document."),
    click.option("--debug", is_flag=True, is_eager=True, callback=_keep_debug, help="Show tracebacks of errors."),
)  # fmt: skip


def extract_options(command: Command) -> Command:
    """Add every option to the command, in the order of its help."""
    for option in reversed(_READING + _WRITING + _CONVERTING + _RUNNING):
        command = option(command)
    return command


def run_options(given: dict[str, Any]) -> Options:
    """What the command's options ask of the extraction; UsageError where they contradict each other."""
    if given["fx_file"] is not None and not given["to"]:
        raise click.UsageError("--fx-file needs --to, the currency to convert to", click.get_current_context())
    return Options(
        registry=given["registry"],
        min_confidence=given["min_confidence"],
        to=given["to"],
        fx=given["fx"],
        fx_file=given["fx_file"],
        units=given["units"],
    )
