"""Which table and which of its columns are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from soe_facts.tables import EXPLAIN, TABLES, Column, Table


@dataclass(frozen=True, slots=True)
class Selection:
    """A table with the columns asked for, and the tables it is one of."""

    table: Table
    columns: tuple[Column, ...]
    tables: Mapping[str, Table] = field(default_factory=lambda: TABLES)

    @classmethod
    def of(
        cls,
        table: str,
        names: Sequence[str] | None = None,
        *,
        explain: bool = False,
        tables: Mapping[str, Table] = TABLES,
    ) -> Selection:
        """The table's columns called `names`, or all; ValueError names what does not exist and what does.

        >>> [column.name for column in Selection.of("entities", ["text", "label"]).columns]
        ['text', 'label']
        """
        chosen = tables[table]
        wanted = list(chosen.names if names is None else names)
        if explain and table == "facts" and EXPLAIN not in wanted:
            wanted.append(EXPLAIN)
        try:
            return cls(chosen, chosen.columns_for(wanted), tables)
        except KeyError as error:
            known = ", ".join(chosen.names)
            raise ValueError(f"no column {error.args[0]!r} in table {table}; its columns are {known}") from None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)
