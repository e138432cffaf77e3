"""`soe-facts convert`: one amount in another currency or unit, with the rate that led there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from soe_facts.cli.listing import LISTING_FORMATS, is_table, print_rows
from soe_facts.cli.params import FX_FILE

if TYPE_CHECKING:
    from soe_facts.convert.single import Converted
    from soe_facts.records import Period

_COLUMNS = ("text", "value", "unit", "converted_value", "converted_unit", "fx_rate", "fx_source", "fx_date")


class PeriodCode(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A day or a period as the tables write it."""

    name = "PERIOD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """The period, or a usage error that says why it is none."""
        from soe_facts.records import Period

        try:
            return value if isinstance(value, Period) else Period.parse(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


@click.command(
    epilog="""\b
Examples:
  soe-facts convert "74.89 trillion yuan" --to USD --on 2024-01/2024-11
  soe-facts convert "EUR 5bn" --to USD --to JPY --on 2024-12-29
  soe-facts convert "1,984 dong per kWh" --to USD --on 2024 --fx-file rates.csv
  soe-facts convert "3 million barrels" --to liter -f json

\b
Exit status: 0 done; 2 an amount, a unit or a rate that is not known."""
)
@click.argument("amount")
@click.option("--to", multiple=True, required=True, metavar="CODE_OR_UNIT", help="A currency, such as USD, or a unit, "
              "such as liter; may be given several times.")  # fmt: skip
@click.option("--on", type=PeriodCode(), help="Day or period of the exchange rate: 2024-11-29, 2024-11, 2024-Q3, 2024, "
              "2024-01/2024-11. A period takes its average.")  # fmt: skip
@FX_FILE
@click.option("-f", "--format", "format_", type=click.Choice(LISTING_FORMATS), help="[default: table on a terminal, "
              "csv into a pipe]")  # fmt: skip
def convert(amount: str, to: tuple[str, ...], on: Period | None, fx_file: Path | None, format_: str | None) -> None:
    """Convert AMOUNT, as news would write it, and say at which rate, of which date and source.

    Never today's rate: money needs --on.
    """
    from soe_facts.convert.single import convert_amount
    from soe_facts.options import Options

    made = convert_amount(amount, Options(to=tuple(dict.fromkeys(to)), fx_file=fx_file), on)
    if is_table(format_):
        (name, *amounts), *rows = zip(
            ("amount", "converted", "rate", "date", "source"), *map(_for_people, made), strict=True
        )
        print_rows((name, *amounts), rows, format_)
    else:
        print_rows(_COLUMNS, [_exact(one) for one in made], format_)


def _exact(made: Converted) -> tuple[Any, ...]:
    quantity, found = made.quantity, made.conversion
    day = found.period.code if found.period else None
    return (quantity.text, quantity.value, quantity.unit, found.value, found.unit, found.rate, found.source, day)


def _for_people(made: Converted) -> tuple[Any, ...]:
    from soe_facts.cli.render import human_amount

    quantity, found = made.quantity, made.conversion
    converted = human_amount(found.value, found.unit or "") if found.value is not None else None
    day = found.period.code if found.period else None
    return (human_amount(quantity.value, quantity.unit), converted, found.rate, day, found.source)
