"""One sentence or two through the public door, for tests that ask what single figures were linked to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import soe_facts
from soe_facts.records import Fact, Period

Reader = Callable[[str, date | None], dict[str, Fact]]


def read_facts(text: str, day: date | None = None) -> dict[str, Fact]:
    """The facts of a text by the words of their quantity; a test's text holds each quantity once."""
    facts = soe_facts.extract(text, day).facts
    found = {fact.text: fact for fact in facts}
    assert len(found) == len(facts), "a quantity stands twice in the text of this test"
    return found


Columns = dict[str, dict[str, str | None]]


def read_columns(text: str, day: date | None, wanted: Columns) -> Columns:
    """Of the facts of a text, by the words of their quantities, the columns asked for."""
    facts = read_facts(text, day)
    return {words: {name: _cell(facts[words], name) for name in columns} for words, columns in wanted.items()}


def _cell(fact: Fact, name: str) -> str | None:
    """A column as text; a period by its code."""
    value = getattr(fact, name)
    if isinstance(value, Period):
        return value.code
    return None if value is None else str(value)


def is_near(found: Decimal | None, wanted: str | None) -> bool:
    """Whether a value is the one wanted; thirds and sixths are written with three digits."""
    if found is None or wanted is None:
        return found is None and wanted is None
    return abs(found - Decimal(wanted)) <= abs(Decimal(wanted)) * Decimal("0.00001")


def rare(*row: Any, reason: str) -> Any:
    """A row that the linker gets wrong, kept because its construction is rare; the day it passes, it must say so."""
    return pytest.param(*row, id=row[0][:60], marks=pytest.mark.xfail(strict=True, reason=reason))


def named(rows: list[Any]) -> list[Any]:
    """Rows with the start of their text as the name of their test."""
    return [row if hasattr(row, "marks") else pytest.param(*row, id=row[0][:60]) for row in rows]
