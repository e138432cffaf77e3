"""`soe-facts entities search`: look into the registry of organisations."""

from __future__ import annotations

from pathlib import Path

import click

from soe_facts.cli.group import DONE, NOTHING_FOUND
from soe_facts.cli.listing import LISTING_FORMATS, print_rows

_COLUMNS = ("id", "name", "aliases", "zh", "country", "kind", "parent", "tickers", "valid_from", "valid_to")


@click.group()
def entities() -> None:
    """Look into the registry of state-owned enterprises and the bodies that speak about them."""


@entities.command(
    epilog="""\b
Examples:
  soe-facts entities search sinopec
  soe-facts entities search 中国石油
  soe-facts entities search coal india -f json

\b
Exit status: 0 something found; 1 nothing."""
)
@click.argument("words", nargs=-1, required=True)
@click.option("-f", "--format", "format_", type=click.Choice(LISTING_FORMATS), help="[default: table on a terminal, "
              "csv into a pipe]")  # fmt: skip
@click.option(
    "--registry", type=click.Path(path_type=Path), help="Add the rows of this CSV file; see docs/registry.md."
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many rows.")
@click.pass_context
def search(ctx: click.Context, words: tuple[str, ...], format_: str | None, registry: Path | None, limit: int) -> None:
    """List organisations whose names, id or tickers contain all WORDS, exact names first."""
    from soe_facts.registry import load_registry

    found = load_registry(registry).search(" ".join(words))[:limit]
    rows = [
        (o.id, o.name, "|".join(o.aliases), "|".join(o.zh), o.country, o.kind, o.parent or "", "|".join(o.tickers),
         o.valid_from or "", o.valid_to or "")
        for o in found
    ]  # fmt: skip
    print_rows(_COLUMNS, rows, format_)
    ctx.exit(DONE if found else NOTHING_FOUND)


@entities.command()
def counts() -> None:
    """Count the registry's organisations by country and kind, as a Markdown table."""
    from collections import Counter

    from soe_facts.registry import load_registry

    registry = load_registry()
    totals = Counter(o.kind for o in registry)
    kinds = sorted(totals, key=lambda kind: (-totals[kind], kind))
    cells = Counter((o.country, o.kind) for o in registry)
    countries = Counter(o.country for o in registry)
    click.echo(f"| country | all | {' | '.join(kinds)} |")
    click.echo("| --- |" + " --- |" * (len(kinds) + 1))
    click.echo(f"| all | {len(registry)} | {' | '.join(str(totals[kind]) for kind in kinds)} |")
    for country, number in sorted(countries.items(), key=lambda item: (-item[1], item[0])):
        row = " | ".join(str(cells[country, kind] or "") for kind in kinds)
        click.echo(f"| {country} | {number} | {row} |")
