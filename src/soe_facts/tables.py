"""The four tables: their columns, declared once, and records turned into rows and DataFrames.

A row is a dict from column name to a plain value (`str`, `int`, `float`, `Decimal`, `date`, `tuple` or None);
how a value is spelled in a file is for the writers to say. pandas is imported by `to_frame` alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from soe_facts.options import Options
from soe_facts.records import Conversion, Extraction, Fact, Slot

if TYPE_CHECKING:
    import pandas as pd

Cell = str | int | float | Decimal | date | tuple[str, ...] | dict[str, Slot] | None
Row = dict[str, Cell]

EXPLAIN = "explain"


class View:
    """One document's extraction with what its rows have in common: ids of facts and the sentence of an offset."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.doc_id = extraction.document.doc_id
        self._text = extraction.document.text
        self._sentences = extraction.sentences
        self._sentence_starts = [start for start, _ in extraction.sentences]
        self.fact_ids = _fact_ids(self._text, extraction.facts)
        self.fact_of_quantity: dict[int, str] = {}
        for fact, fact_id in zip(extraction.facts, self.fact_ids, strict=True):
            self.fact_of_quantity.setdefault(fact.quantity, fact_id)

    def sentence(self, offset: int) -> str | None:
        """The sentence that holds the character at `offset`."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self._sentences[index][1]:
            return None
        start, end = self._sentences[index]
        return self._text[start:end]


def _fact_ids(text: str, facts: Iterable[Fact]) -> list[str]:
    """Ids that depend on text and span only; several facts on one span are told apart by their order."""
    base = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6)
    seen: Counter[tuple[int, int]] = Counter()
    ids = []
    for fact in facts:
        span = (fact.start, fact.end)
        digest = base.copy()
        digest.update(f"\0{fact.start}\0{fact.end}\0{seen[span]}".encode())
        seen[span] += 1
        ids.append(digest.hexdigest())
    return ids


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, its type in docs/tables.md, and how a record fills it.

    `get` takes the document's view, the record's position in its list and the record.
    """

    name: str
    type: str
    get: Callable[[View, int, Any], Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name, the records it is made of, and its columns."""

    name: str
    columns: tuple[Column, ...]
    extra: tuple[Column, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns written unless others are asked for."""
        return tuple(column.name for column in self.columns)

    def columns_for(self, names: Iterable[str]) -> tuple[Column, ...]:
        """The columns called `names`, in that order; KeyError names one that does not exist."""
        known = {column.name: column for column in (*self.columns, *self.extra)}
        return tuple(known[name] for name in names)

    def rows(self, view: View, columns: tuple[Column, ...] | None = None) -> Iterator[Row]:
        """One dict per record of the document, in text order."""
        columns = self.columns if columns is None else columns
        for index, record in enumerate(getattr(view.extraction, self.name)):
            yield {column.name: column.get(view, index, record) for column in columns}


def _field(name: str, kind: str) -> Column:
    """A column that is the record's own field."""
    return Column(name, kind, lambda _view, _index, record: getattr(record, name))


_DOC_ID = Column("doc_id", "str", lambda view, _index, _record: view.doc_id)
_SENTENCE = Column("sentence", "str", lambda view, _index, record: view.sentence(record.start))
_SPAN = (_field("start", "int"), _field("end", "int"))
_TEXT = _field("text", "str")
_PERIOD = (
    Column("period", "str", lambda _view, _index, record: record.period.code if record.period else None),
    Column("period_start", "date", lambda _view, _index, record: record.period.start if record.period else None),
    Column("period_end", "date", lambda _view, _index, record: record.period.end if record.period else None),
)

FACTS = Table(
    "facts",
    (
        _DOC_ID,
        Column("fact_id", "str", lambda view, index, _record: view.fact_ids[index]),
        _field("kind", "str"),
        _field("entity", "str"),
        _field("entity_text", "str"),
        _field("entity_id", "str"),
        _field("metric", "str"),
        _field("metric_text", "str"),
        _field("breakdown", "str"),
        _field("value", "decimal"),
        _field("value_max", "decimal"),
        _field("qualifier", "str"),
        _field("unit", "str"),
        *_PERIOD,
        _field("basis", "str"),
        _field("status", "str"),
        _field("source", "str"),
        _field("stated_value", "decimal"),
        _field("stated_unit", "str"),
        *_SPAN,
        _TEXT,
        _SENTENCE,
        _field("flags", "list"),
        _field("confidence", "float"),
    ),
    extra=(Column(EXPLAIN, "object", lambda _view, _index, record: record.slots),),
)

QUANTITIES = Table(
    "quantities",
    (
        _DOC_ID,
        *_SPAN,
        _TEXT,
        _field("type", "str"),
        _field("value", "decimal"),
        _field("value_max", "decimal"),
        _field("qualifier", "str"),
        _field("unit", "str"),
        _field("unit_text", "str"),
        _SENTENCE,
        Column("fact_id", "str", lambda view, index, _record: view.fact_of_quantity.get(index)),
    ),
)

DATES = Table("dates", (_DOC_ID, *_SPAN, _TEXT, _field("type", "str"), *_PERIOD, _SENTENCE))

ENTITIES = Table(
    "entities",
    (
        _DOC_ID,
        *_SPAN,
        _TEXT,
        _field("label", "str"),
        _field("entity", "str"),
        _field("entity_id", "str"),
        _SENTENCE,
    ),
)

TABLES = {table.name: table for table in (FACTS, QUANTITIES, DATES, ENTITIES)}


_BASE = (_field("base_value", "decimal"), _field("base_unit", "str"))

_CONVERTED: tuple[tuple[str, str, Callable[[Conversion], Cell]], ...] = (
    ("converted_value", "decimal", lambda conversion: conversion.value),
    ("converted_unit", "str", lambda conversion: conversion.unit),
    ("fx_rate", "decimal", lambda conversion: conversion.rate),
    ("fx_source", "str", lambda conversion: conversion.source),
    ("fx_date", "str", lambda conversion: conversion.period.code if conversion.period else None),
)


def tables_with(options: Options) -> dict[str, Table]:
    """The four tables with the columns that the options add.

    >>> [name for name in tables_with(Options(to=("USD",)))["facts"].names if name.startswith("conv")]
    ['converted_value', 'converted_unit']
    >>> [name for name in tables_with(Options(to=("USD", "EUR")))["facts"].names if name.startswith("converted_v")]
    ['converted_value_USD', 'converted_value_EUR']
    """
    tables = dict(TABLES)
    if options.to:
        # One target needs no suffix; with several, a column each: a second row would be a second fact.
        added = [_converted_columns(at, f"_{code}" * (len(options.to) > 1)) for at, code in enumerate(options.to)]
        tables["facts"] = _widened(tables["facts"], "stated_unit", sum(added, ()))
    if options.units:
        tables |= {name: _widened(tables[name], "unit", _BASE) for name in ("facts", "quantities")}
    return tables


def _converted_columns(at: int, suffix: str) -> tuple[Column, ...]:
    def column(name: str, kind: str, get: Callable[[Conversion], Cell]) -> Column:
        return Column(
            name + suffix, kind, lambda _view, _index, fact: get(fact.conversions[at]) if fact.conversions else None
        )

    return tuple(column(*parts) for parts in _CONVERTED)


def _widened(table: Table, after: str, columns: tuple[Column, ...]) -> Table:
    place = table.names.index(after) + 1
    return replace(table, columns=(*table.columns[:place], *columns, *table.columns[place:]))


def plain_decimal(value: Decimal) -> str:
    """The number without exponent and without zeros that say nothing.

    >>> plain_decimal(Decimal("7.489E+13")), plain_decimal(Decimal("3.90")), plain_decimal(Decimal("-0.0"))
    ('74890000000000', '3.9', '0')
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def to_frame(table: Table, rows: Iterable[Row], columns: tuple[Column, ...] | None = None) -> pd.DataFrame:
    """The rows as a DataFrame with one dtype per column type, also when there are no rows.

    Decimals become float64, dates datetime64, text `string`; what is absent is NA.
    """
    import pandas as pd

    kept = list(rows)
    columns = table.columns if columns is None else columns
    return pd.DataFrame({c.name: _series(c.type, [row[c.name] for row in kept]) for c in columns})


def _series(kind: str, values: list[Any]) -> pd.Series[Any]:
    import pandas as pd

    if kind == "decimal":
        return pd.Series([float("nan") if value is None else float(value) for value in values], dtype="float64")
    if kind == "date":
        # Seconds, because nanoseconds do not reach years before 1678 or after 2262.
        return pd.Series(values, dtype="datetime64[s]")
    if kind in ("list", "object"):
        return pd.Series(values, dtype="object")
    return pd.Series(values, dtype={"str": "string", "int": "int64", "float": "float64"}[kind])
