from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import TEXT, made_extraction

from soe_facts.tables import TABLES, Table, View, plain_decimal, to_frame

DOCS = Path(__file__).parent.parent / "docs" / "tables.md"


def rows_of(table: Table) -> list[dict[str, object]]:
    return list(table.rows(View(made_extraction())))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_row_quotes_the_text(table: Table) -> None:
    rows = rows_of(table)
    assert rows
    for row in rows:
        assert TEXT[row["start"] : row["end"]] == row["text"]
        assert row["text"] in row["sentence"]
        assert row["doc_id"] == "news/a.txt"


def test_the_first_fact_fills_its_columns() -> None:
    row = rows_of(TABLES["facts"])[0]
    expected = {
        "kind": "level", "entity": "China SOEs", "metric": "operating_revenue", "metric_text": None,
        "value": Decimal("7.489E+13"), "qualifier": "~", "period": "2023", "period_start": date(2023, 1, 1),
        "period_end": date(2023, 12, 31), "stated_unit": "USD", "sentence": TEXT.split("\n")[0],
        "flags": ("far_entity", "no_verb"),
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_a_quantity_names_its_fact() -> None:
    ids = [row["fact_id"] for row in rows_of(TABLES["facts"])]
    assert [row["fact_id"] for row in rows_of(TABLES["quantities"])] == [ids[0], None, ids[1]]


def test_fact_ids_depend_on_text_and_span_alone() -> None:
    made = made_extraction()
    ids = View(made).fact_ids
    assert all(re.fullmatch(r"[0-9a-f]{12}", fact_id) for fact_id in ids)
    assert View(made_extraction("elsewhere.txt")).fact_ids == ids
    assert View(replace(made, facts=made.facts[1:])).fact_ids == ids[1:]
    other = replace(made, document=replace(made.document, text=TEXT + " "))
    assert not set(View(other).fact_ids) & set(ids)


def test_two_facts_on_one_span_have_two_ids() -> None:
    made = made_extraction()
    twice = View(replace(made, facts=(made.facts[0], replace(made.facts[0], metric="profit"))))
    assert len(set(twice.fact_ids)) == 2
    assert twice.fact_of_quantity == {0: twice.fact_ids[0]}


def test_an_offset_between_sentences_has_no_sentence() -> None:
    view = View(made_extraction())
    assert view.sentence(TEXT.index("\n\n")) is None
    assert View(replace(made_extraction(), sentences=())).sentence(0) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("7.489E+13", "74890000000000"),
        ("74890000000000.00", "74890000000000"),
        ("0.551", "0.551"),
        ("-33.3333330", "-33.333333"),
        ("1E-7", "0.0000001"),
        ("100", "100"),
        ("-0.0", "0"),
        ("0E+3", "0"),
    ],
)
def test_decimals_are_plain(value: str, text: str) -> None:
    assert plain_decimal(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_plain_decimals_keep_their_value(value: Decimal) -> None:
    text = plain_decimal(value)
    assert Decimal(text) == value
    assert "E" not in text


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_frame_has_the_same_types_with_and_without_rows(table: Table) -> None:
    full, empty = to_frame(table, rows_of(table)), to_frame(table, [])
    assert tuple(full.columns) == tuple(empty.columns) == table.names
    assert len(empty) == 0
    assert full.dtypes.to_dict() == empty.dtypes.to_dict()


def test_a_frame_can_be_computed_with() -> None:
    frame = to_frame(TABLES["facts"], rows_of(TABLES["facts"]))
    assert frame["value"].tolist() == [74890000000000.0, 3.9]
    assert frame["value_max"].isna().all()
    assert frame["metric_text"].isna().all()
    assert frame["period_start"].dt.year.tolist()[0] == 2023
    assert frame["flags"].tolist() == [("far_entity", "no_verb"), ()]


def test_tables_are_made_without_pandas() -> None:
    code = "import sys, soe_facts.tables, soe_facts.writers; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_page_lists_every_column_in_order(table: Table) -> None:
    section = re.split(r"^## ", DOCS.read_text("utf-8"), flags=re.MULTILINE)
    body = next(part for part in section if part.startswith(f"{table.name}\n"))
    listed = re.findall(r"^\| `(\w+)` \| (\w+)", body, flags=re.MULTILINE)
    assert listed == [(column.name, column.type) for column in (*table.columns, *table.extra)]
