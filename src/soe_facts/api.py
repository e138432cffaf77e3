"""The command's power for a program: one text in, its facts out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from soe_facts.options import Options
from soe_facts.pipeline import Pipeline
from soe_facts.records import DateMention, Document, EntityMention, Extraction, Fact, Quantity
from soe_facts.tables import TABLES, Row, Table, View, tables_with, to_frame

if TYPE_CHECKING:
    import pandas as pd


class Result:
    """Everything found in one text, as records, as rows and as DataFrames."""

    def __init__(self, extraction: Extraction, tables: Mapping[str, Table] = TABLES) -> None:
        self.extraction = extraction
        self._tables = tables

    @property
    def date(self) -> datetime.date | None:
        """The document's date: the one given, else the one read from the text."""
        return self.extraction.doc_date

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The statistics that the text asserts."""
        return self.extraction.facts

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity, whether or not it became a fact."""
        return self.extraction.quantities

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, period and duration."""
        return self.extraction.dates

    @property
    def entities(self) -> tuple[EntityMention, ...]:
        """Every named entity."""
        return self.extraction.entities

    def rows(self, table: str = "facts") -> list[Row]:
        """The rows of one of the four tables, as dicts of plain values."""
        return list(self._table(table).rows(View(self.extraction)))

    def to_frame(self, table: str = "facts") -> pd.DataFrame:
        """One of the four tables as a pandas DataFrame."""
        return to_frame(self._table(table), self.rows(table))

    def _table(self, name: str) -> Table:
        try:
            return self._tables[name]
        except KeyError:
            raise ValueError(f"no table {name!r}; there are {', '.join(self._tables)}") from None

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self.extraction, name))} {name}" for name in TABLES)
        return f"<Result {self.extraction.document.doc_id!r}: {counts}>"


def extract(
    text: str,
    date: datetime.date | str | None = None,
    title: str | None = None,
    *,
    doc_id: str = "text",
    model: str | None = None,
    registry: str | Path | None = None,
    min_confidence: float = 0.0,
    to: str | Sequence[str] = (),
    fx: str = "stated-first",
    fx_file: str | Path | None = None,
    units: str | None = None,
) -> Result:
    """The facts, quantities, dates and entities of one text.

    `date` is the document's date (a `date` or `YYYY-MM-DD`); without it, it is read from the text if it stands
    there. `model` names another spaCy pipeline. `to`, `fx`, `fx_file` and `units` convert, as docs/conversion.md
    says. The first call loads the model; later calls reuse it.
    """
    options = Options(
        registry=None if registry is None else Path(registry),
        min_confidence=min_confidence,
        to=(to,) if isinstance(to, str) else tuple(dict.fromkeys(to)),
        fx=fx,
        fx_file=None if fx_file is None else Path(fx_file),
        units=units,
    )
    day = datetime.date.fromisoformat(date) if isinstance(date, str) else date
    document = Document(doc_id=doc_id, text=text, date=day, title=title)
    return Result(_pipeline(model, options).extract(document), tables_with(options))


@lru_cache(maxsize=4)
def _pipeline(model: str | None, options: Options) -> Pipeline:
    return Pipeline.load(model, options)
