"""`soe-facts units`: which units are known, and how a word reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from soe_facts.cli.listing import LISTING_FORMATS, is_table, print_rows

if TYPE_CHECKING:
    from soe_facts.unit_list import Known

_COLUMNS = ("unit", "words", "dimension", "si_value", "si_unit")
_SHORT = ("unit", "in SI", "measures", "words")
_FEW = 3


@click.command(
    epilog="""\b
Examples:
  soe-facts units                   every unit and currency
  soe-facts units ton               what "5 ton" reads as, and the other units with that word
  soe-facts units "barrels a day"
  soe-facts units kWh -f json

\b
Exit status: 0 done; 2 a word that reads as no unit."""
)
@click.argument("word", required=False)
@click.option("-f", "--format", "format_", type=click.Choice(LISTING_FORMATS), help="[default: table on a terminal, "
              "csv into a pipe]")  # fmt: skip
def units(word: str | None, format_: str | None) -> None:
    """List the units and currencies that are known, or say how WORD reads beside a number.

    The first row is how WORD reads; other units that have it among their words follow. Any noun counts things.
    """
    from soe_facts.unit_list import describe, known_units, read_word, search_units

    columns, row = (_SHORT, _short) if is_table(format_) else (_COLUMNS, _row)
    if word is None:
        print_rows(columns, [row(known) for known in known_units()], format_)
        return
    quantity, found = read_word(word), search_units(word)
    first = next((known for known in found if known.unit == quantity.unit), None) or describe(quantity.unit)
    reads = f"{quantity.text} = {quantity.value} {quantity.unit}"
    rows = [(reads, *row(first)), *((None, *row(known)) for known in found if known.unit != first.unit)]
    print_rows(("reads", *columns), rows, format_)


def _row(known: Known) -> tuple[Any, ...]:
    return (known.unit, known.words, known.dimension, known.si_value, known.si_unit)


def _short(known: Known) -> tuple[Any, ...]:
    """What fits a terminal: the first words, and one unit in SI rounded."""
    from soe_facts.convert import round_off
    from soe_facts.tables import plain_decimal

    words = ", ".join(known.words[:_FEW]) + (", …" if len(known.words) > _FEW else "")
    si = f"{plain_decimal(round_off(known.si_value))} {known.si_unit}" if known.si_value is not None else None
    return (known.unit, si, known.dimension, words)
