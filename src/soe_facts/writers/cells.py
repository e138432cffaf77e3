"""How one value is spelled in a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from soe_facts.records import Slot
from soe_facts.tables import Cell, plain_decimal

# What Excel, LibreOffice and Google Sheets take for the start of a formula (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

Json = str | int | float | list["Json"] | dict[str, "Json"] | None


def text_cell(value: Cell) -> str:
    """The value in a CSV cell; text that a spreadsheet would run as a formula gets a leading apostrophe.

    >>> text_cell("=1+1"), text_cell(Decimal("-20")), text_cell(("a", "b")), text_cell(None)
    ("'=1+1", '-20', 'a;b', '')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return guard_formula(value)
    if isinstance(value, tuple):
        return guard_formula(";".join(value))
    if isinstance(value, dict):
        return "; ".join(_slot_text(name, slot) for name, slot in value.items())
    return _plain(value)


def guard_formula(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it."""
    # A sign alone is no formula: the qualifier "=", or "-" for standard input.
    return f"'{text}" if len(text) > 1 and text.startswith(_FORMULA_STARTS) else text


def json_cell(value: Cell) -> Json:
    """The value in JSON: decimals as text, so that no digit is lost; dates ISO; absent is null."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return {name: {"rule": slot.rule, "start": slot.start, "end": slot.end} for name, slot in value.items()}
    return _plain(value)


def _plain(value: int | float | Decimal | date) -> str:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(round(value, 4)) if isinstance(value, float) else str(value)


def _slot_text(name: str, slot: Slot) -> str:
    span = "" if slot.start is None else f"[{slot.start}:{slot.end}]"
    return f"{name}={slot.rule}{span}"
