from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import TEXT, made_extraction

from soe_facts.errors import OutputError
from soe_facts.records import Extraction, Slot
from soe_facts.tables import TABLES
from soe_facts.writers import (
    SCHEMA_VERSION,
    DelimitedWriter,
    JsonLinesWriter,
    JsonWriter,
    Selection,
    Writer,
    atomic_file,
    document_json,
    folder_writer,
)
from soe_facts.writers.cells import guard_formula, json_cell, text_cell


def written(make: Callable[[io.StringIO], Writer], *extractions: Extraction) -> str:
    stream = io.StringIO(newline="")
    writer = make(stream)
    for extraction in extractions:
        writer.write(extraction)
    writer.close()
    return stream.getvalue()


def as_csv(*extractions: Extraction, table: str = "facts", **options: object) -> str:
    return written(lambda stream: DelimitedWriter(stream, Selection.of(table), **options), *extractions)


# -- cells


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        ("plain", "plain"),
        ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("+1 percent", "'+1 percent"),
        ("-Rs 5,371 crore", "'-Rs 5,371 crore"),
        ("@SUM", "'@SUM"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("=", "="),
        ("-", "-"),
        (">=", ">="),
        ("5-6 percent", "5-6 percent"),
        (Decimal("-53710000000"), "-53710000000"),
        (Decimal("7.489E+13"), "74890000000000"),
        (-3, "-3"),
        (0.875, "0.875"),
        (1 / 3, "0.3333"),
        (date(2024, 1, 5), "2024-01-05"),
        ((), ""),
        (("a", "b"), "a;b"),
        ({"entity": Slot("subject", 3, 9), "status": Slot("default")}, "entity=subject[3:9]; status=default"),
    ],
)
def test_text_cells(value: object, cell: str) -> None:
    assert text_cell(value) == cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        ("=1", "=1"),
        (Decimal("7.489E+13"), "74890000000000"),
        (3, 3),
        (0.875, 0.875),
        (date(2024, 1, 5), "2024-01-05"),
        ((), []),
        (("a", "b"), ["a", "b"]),
        ({"entity": Slot("subject", 3, 9)}, {"entity": {"rule": "subject", "start": 3, "end": 9}}),
    ],
)
def test_json_cells(value: object, cell: object) -> None:
    assert json_cell(value) == cell


@given(st.text())
def test_no_guarded_text_starts_a_formula(text: str) -> None:
    guarded = guard_formula(text)
    assert len(guarded) < 2 or guarded[0] not in "=+-@\t\r"
    assert guarded.endswith(text)


# -- csv and tsv


def test_csv_has_the_columns_and_a_row_per_fact() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(made_extraction()))))
    assert tuple(rows[0]) == TABLES["facts"].names
    assert [row["value"] for row in rows] == ["74890000000000", "3.9"]
    assert [row["qualifier"] for row in rows] == ["~", "="]
    assert rows[0]["flags"] == "far_entity;no_verb"
    assert rows[1]["period"] == ""


def test_the_header_comes_once() -> None:
    text = as_csv(made_extraction("a"), made_extraction("b"))
    assert text.count("doc_id") == 1
    assert [row["doc_id"] for row in csv.DictReader(io.StringIO(text))] == ["a", "a", "b", "b"]


def test_a_document_without_facts_still_brings_the_header() -> None:
    assert as_csv(replace(made_extraction(), facts=())) == ",".join(TABLES["facts"].names) + "\n"
    assert as_csv() == ""


def test_tsv_without_header_and_with_bom() -> None:
    text = as_csv(made_extraction(), table="entities", delimiter="\t", header=False, bom=True)
    assert text == "\ufeffnews/a.txt\t0\t7\tBEIJING\tGPE\tBeijing\tQ956\t" + TEXT.split("\n")[0] + "\n"


def test_the_text_cell_is_guarded_and_the_number_is_not() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(made_extraction(), table="quantities"))))
    assert rows[1]["text"] == "'-Rs 5,371 crore"
    assert rows[1]["value"] == "-53710000000"


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_any_sentence_survives_csv(sentence: str) -> None:
    made = made_extraction()
    text = f"{sentence}\n{TEXT}"
    shifted = replace(made, document=replace(made.document, text=text), facts=(), quantities=(), dates=(),
                      entities=(replace(made.entities[0], start=0, end=1, text=text[0]),),
                      sentences=((0, len(sentence)),))  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(as_csv(shifted, table="entities"), newline=""))
    assert row["sentence"] == guard_formula(sentence)


# -- selection


def test_columns_in_the_order_asked_for() -> None:
    selection = Selection.of("facts", ["unit", "value", "explain"])
    text = written(lambda stream: DelimitedWriter(stream, selection), made_extraction())
    assert text.splitlines()[:2] == ["unit,value,explain", "CNY,74890000000000,entity=subject[11:15]; status=default"]


def test_explain_is_the_last_column_of_facts_only() -> None:
    assert Selection.of("facts", explain=True).names[-1] == "explain"
    assert Selection.of("dates", explain=True).names == TABLES["dates"].names


def test_an_unknown_column_is_named_with_the_known() -> None:
    with pytest.raises(ValueError, match=r"no column 'colour' in table dates; its columns are doc_id, start, "):
        Selection.of("dates", ["text", "colour"])


# -- json


def test_a_document_as_json() -> None:
    record = document_json(made_extraction())
    assert record["schema_version"] == SCHEMA_VERSION
    assert (record["doc_id"], record["title"], record["doc_date"]) == ("news/a.txt", "SOEs, again", "2024-01-05")
    for name, table in TABLES.items():
        assert all(tuple(row) == tuple(n for n in table.names if n != "doc_id") for row in record[name])
    assert record["facts"][0]["value"] == "74890000000000"
    assert record["facts"][0]["period_end"] == "2023-12-31"
    assert record["facts"][1]["period"] is None
    assert record["quantities"][1]["text"] == "-Rs 5,371 crore"


def test_json_is_one_array() -> None:
    make = lambda stream: JsonWriter(stream, Selection.of("facts"))  # noqa: E731
    documents = json.loads(written(make, made_extraction("a"), made_extraction("b")))
    assert [document["doc_id"] for document in documents] == ["a", "b"]
    assert written(make) == ""


def test_jsonl_is_one_line_a_document_for_every_reader_of_lines() -> None:
    made = made_extraction()
    odd = replace(made, document=replace(made.document, title="a\u2028b\x85c\u2029d"))
    text = written(lambda stream: JsonLinesWriter(stream, Selection.of("facts")), odd, made)
    lines = text.splitlines()
    assert len(lines) == 2
    assert json.loads(lines[0])["title"] == "a\u2028b\x85c\u2029d"


def test_json_narrows_the_columns_of_the_chosen_table() -> None:
    record = document_json(made_extraction(), Selection.of("quantities", ["doc_id", "value", "unit"]))
    assert record["quantities"][0] == {"value": "74890000000000", "unit": "CNY"}
    assert "metric" in record["facts"][0]


def test_json_explains_with_objects() -> None:
    record = document_json(made_extraction(), Selection.of("facts", explain=True))
    assert record["facts"][0]["explain"]["status"] == {"rule": "default", "start": None, "end": None}


# -- files


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "facts.csv"
    target.write_text("old")
    target.chmod(0o640)
    with atomic_file(target) as stream:
        stream.write("n\u00e9w\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == "n\u00e9w\n".encode()
    assert target.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["facts.csv"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_block_that_fails_leaves_no_trace(tmp_path: Path, error: type[BaseException]) -> None:
    target = tmp_path / "facts.csv"
    target.write_text("old")
    with pytest.raises(error), atomic_file(target) as stream:  # noqa: PT012 - the error must come after the write
        stream.write("new")
        raise error
    assert target.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["facts.csv"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    with atomic_file(tmp_path / "link.csv") as stream:
        stream.write("new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    with atomic_file(Path(os.devnull)) as stream:
        stream.write("gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("name", "cause"),
    [("", "is a folder"), ("missing/facts.csv", "no such folder"), ("file/facts.csv", "Not a directory")],
    ids=["folder", "no folder", "below a file"],
)
def test_an_output_that_cannot_be_written(tmp_path: Path, name: str, cause: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=cause), atomic_file(tmp_path / name):
        pass


def test_errors_of_the_block_are_not_the_outputs(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic_file(tmp_path / "facts.csv"):
        raise FileNotFoundError("something else")


def test_four_tables_in_a_folder(tmp_path: Path) -> None:
    with folder_writer(tmp_path / "new" / "tables", explain=True) as writer:
        writer.write(made_extraction())
        writer.close()
    files = sorted((tmp_path / "new" / "tables").iterdir())
    assert [file.name for file in files] == ["dates.csv", "entities.csv", "facts.csv", "quantities.csv"]
    assert [len(file.read_text("utf-8").splitlines()) for file in files] == [3, 2, 3, 4]


def test_a_folder_is_left_as_it_was_when_the_block_fails(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("old")
    with pytest.raises(ValueError, match="x"), folder_writer(tmp_path) as writer:  # noqa: PT012
        writer.write(made_extraction())
        raise ValueError("x")
    assert [file.name for file in tmp_path.iterdir()] == ["facts.csv"]
    assert (tmp_path / "facts.csv").read_text() == "old"


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("")
    with pytest.raises(OutputError, match="tables: is not a folder"), folder_writer(tmp_path / "tables"):
        pass
