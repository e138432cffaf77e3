"""The command line, over a stand-in for the rules: what is tested here is the plumbing and its manners."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner, Result

from soe_facts import __version__, pipeline
from soe_facts.cli import cli
from soe_facts.cli.render import human_amount
from soe_facts.errors import LexiconError
from soe_facts.records import Document, Extraction, Fact, Quantity, Slot
from soe_facts.tables import TABLES

Run = Callable[..., Result]


def find_percents(doc: object, document: Document, doc_date: object, options: object) -> Extraction:
    """Every percentage is a growth; a text may also ask for trouble."""
    text = document.text
    if "BOOM" in text:
        raise ZeroDivisionError("one\ntwo")
    if "STOP" in text:
        raise KeyboardInterrupt
    spans = [(m.start(), m.end(), m[0], Decimal(m[1])) for m in re.finditer(r"(-?\d+(?:\.\d+)?) percent", text)]
    quantities = tuple(Quantity(a, b, words, "percent", value, "percent") for a, b, words, value in spans)
    facts = tuple(
        Fact(
            i, "growth", q.value, q.unit, q.start, q.end, q.text,
            entity="[red]China", metric="exports", confidence=abs(float(q.value)) / 10,
            slots={"metric": Slot("test", 0, 1)},
        )
        for i, q in enumerate(quantities)
    )  # fmt: skip
    return Extraction(document, doc_date, facts, quantities, (), (), ((0, len(text)),))  # type: ignore[arg-type]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "load", lambda _name: spacy.blank("en"))
    monkeypatch.setattr(pipeline, "extract_doc", find_percents)

    def invoke(*args: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, args, input=stdin, prog_name="soe-facts")

    return invoke


@pytest.fixture
def extract(run: Run) -> Run:
    """Run `soe-facts extract` on a folder where a.txt has two facts and b.txt one."""
    Path("a.txt").write_text("Exports rose 3.9 percent, imports 5 percent.\n")
    Path("b.txt").write_text("-2.5 percent.")
    return lambda *args, stdin=None: run("extract", *args, stdin=stdin)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


# -- the front door


@pytest.mark.parametrize("flag", ["-V", "--version"])
def test_version(run: Run, flag: str) -> None:
    result = run(flag)
    assert (result.exit_code, result.output) == (0, f"soe-facts {__version__}\n")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_shows_examples_and_exit_statuses(run: Run, flag: str) -> None:
    result = run("extract", flag)
    assert result.exit_code == 0
    assert "soe-facts extract article.txt" in result.output
    assert "Exit status: 0 done" in result.output
    assert "extract" in run(flag).output


def test_nothing_asked_is_answered_with_help(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Usage: soe-facts" in result.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["frobnicate"], "No such command 'frobnicate'; see 'soe-facts --help'"),
        (["extract", "--frob"], "No such option"),
        (["extract", "a.txt", "--date", "2024-13-01"], "'2024-13-01' is not a day of the calendar"),
        (["extract", "a.txt", "--date", "yesterday"], "'yesterday' is not a date (YYYY-MM-DD)"),
        (["extract", "a.txt", "-e", "klingon"], "'klingon' is not a known text encoding"),
        (["extract", "a.txt", "-e", "base64"], "'base64' is not a known text encoding"),
        (
            ["extract", "a.txt", "--columns", "value,colour"],
            "no column 'colour' in table facts; its columns are doc_id,",
        ),
        (["extract", "a.txt", "--columns", " , "], "no column is named"),
        (["extract", "a.txt", "--min-confidence", "2"], "--min-confidence"),
        (["extract", "a.txt", "--registry", "none.csv"], "none.csv"),
        (["extract", "a.txt", "-o", "facts.xlsx"], "cannot tell the format of facts.xlsx by its name; give --format"),
        (["extract", "a.txt", "-f", "json", "--bom"], "--bom is for csv and tsv, not for json"),
        (["extract", "a.txt", "-f", "table", "--no-header"], "--no-header is for csv and tsv, not for table"),
        (["extract", "a.txt", "-f", "csv", "-o", "a.txt"], "a.txt is an input; it would be overwritten"),
        (["extract", "a.txt", "--output-dir", "d", "-o", "x.csv"], "it does not go with --output"),
        (["extract", "a.txt", "--output-dir", "d", "--table", "dates"], "it does not go with --table"),
        (["extract", "a.txt", "--output-dir", "d", "-f", "json"], "--output-dir writes csv, not json"),
    ],
    ids=lambda value: " ".join(value[1:]) if isinstance(value, list) else "",
)
def test_wrong_usage_is_one_line_and_status_2(extract: Run, run: Run, args: list[str], message: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("soe-facts: ")
    assert result.stderr.count("\n") == 1
    assert message in result.stderr


# -- what is written


def test_csv_is_the_default_in_a_pipe(extract: Run) -> None:
    result = extract("a.txt", "b.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.splitlines()[0] == ",".join(TABLES["facts"].names)
    assert [(row["doc_id"], row["value"]) for row in rows(result.stdout)] == [
        ("a.txt", "3.9"),
        ("a.txt", "5"),
        ("b.txt", "-2.5"),
    ]
    assert rows(result.stdout)[2]["text"] == "'-2.5 percent"


def test_standard_input_is_read_when_it_is_piped(extract: Run) -> None:
    assert [row["doc_id"] for row in rows(extract(stdin="Up 1 percent.").stdout)] == ["-"]
    assert [row["doc_id"] for row in rows(extract("-", "b.txt", stdin="Up 1 percent.").stdout)] == ["-", "b.txt"]


def test_records_in_and_out(extract: Run) -> None:
    lines = (
        '{"id": "x", "text": "Up 1 percent.", "date": "2024-01-02", "title": "T"}\n{"id": "y", "text": "Nothing."}\n'
    )
    result = extract("-", "--input-format", "jsonl", "--format", "jsonl", "--date", "2020-01-01", stdin=lines)
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["doc_id"], first["title"], first["doc_date"]) == ("x", "T", "2024-01-02")
    assert first["facts"][0]["value"] == "1"
    assert (second["doc_date"], second["facts"], second["entities"]) == ("2020-01-01", [], [])


@pytest.mark.parametrize(
    ("args", "first_line"),
    [
        (["-f", "tsv", "--columns", "value,unit"], "value\tunit"),
        (["-f", "csv", "--columns", "value", "--no-header"], "3.9"),
        (["--table", "quantities", "--columns", "text, type"], "text,type"),
        (["--columns", "value", "--explain"], "value,explain"),
        (["--bom", "--columns", "value"], "\ufeffvalue"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_shape_of_the_table(extract: Run, args: list[str], first_line: str) -> None:
    assert extract("a.txt", *args).stdout.splitlines()[0] == first_line


def test_facts_below_the_confidence_are_dropped(extract: Run) -> None:
    result = extract("a.txt", "--min-confidence", "0.45", "-f", "json")
    (document,) = json.loads(result.stdout)
    assert [fact["value"] for fact in document["facts"]] == ["5"]
    assert [quantity["fact_id"] is None for quantity in document["quantities"]] == [True, False]


@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.json", "x.jsonl", "x.txt"])
def test_the_format_follows_the_name_of_the_file(extract: Run, name: str) -> None:
    result = extract("a.txt", "-o", name)
    assert (result.exit_code, result.output) == (0, "")
    starts = {"x.csv": "doc_id,", "x.tsv": "doc_id\t", "x.json": "[\n", "x.jsonl": "{", "x.txt": "a.txt\n"}
    assert Path(name).read_text("utf-8").startswith(starts[name])


def test_four_tables(extract: Run) -> None:
    assert extract("a.txt", "--output-dir", "out/tables").exit_code == 0
    assert sorted(path.name for path in Path("out/tables").iterdir()) == [
        "dates.csv",
        "entities.csv",
        "facts.csv",
        "quantities.csv",
    ]
    assert len(rows(Path("out/tables/quantities.csv").read_text())) == 2


def test_a_table_for_people(extract: Run) -> None:
    result = extract("a.txt", "b.txt", "-f", "table")
    assert result.exit_code == 0
    assert "[red]China" in result.stdout  # not taken for markup
    assert "+3.9 %" in result.stdout
    assert "-2.5 %" in result.stdout
    assert "source" not in result.stdout  # no fact has one
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 120


def test_a_narrow_table_says_what_it_leaves_out(extract: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "28")
    lines = extract("b.txt", "-f", "table").stdout.splitlines()
    assert max(map(len, lines)) <= 28
    assert lines[0] == "b.txt  (no room for kind)"
    assert lines[-2].split() == ["[red]China", "exports", "-2.5", "%"]


def test_a_table_of_chosen_columns(extract: Run) -> None:
    result = extract("a.txt", "-f", "table", "--columns", "text,unit")
    assert re.search(r"3\.9 percent +percent", result.stdout)
    assert re.search(r"3\.9 percent +percent", extract("a.txt", "-f", "table", "--table", "quantities").stdout)


def test_a_table_cannot_command_the_terminal(extract: Run) -> None:
    Path("evil\x1b[2J.txt").write_text("Up 1 percent.")
    assert "\x1b" not in extract("evil\x1b[2J.txt", "-f", "table").stdout
    assert "\x1b" not in extract("none\x1b[2J.txt").stderr


def test_nothing_found_is_said(extract: Run) -> None:
    assert extract("-f", "table", stdin="Nothing.").stdout == "-  no facts\n"


def test_colour_on_demand(extract: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in extract("a.txt", "-f", "table", "--color", "always").stdout
    assert "\x1b[" not in extract("a.txt", "-f", "table", "--color", "never").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in extract("a.txt", "-f", "table", "--color", "always").stdout


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("74890000000000", "CNY", "74.89 trillion CNY"),
        ("-53710000000", "INR", "-53.71 billion INR"),
        ("999999", "count", "999,999"),
        ("1000000", "TEU", "1 million TEU"),
        ("390", "gigawatt_hour", "390 gigawatt hour"),
        ("-0.2", "percentage_point", "-0.2 pp"),
        ("2", "multiple", "2 times"),
        ("0.0004", "count", "0"),
        ("-1234.5678", "CNY", "-1,234.568 CNY"),
    ],
)
def test_amounts_as_people_say_them(value: str, unit: str, words: str) -> None:
    assert human_amount(Decimal(value), unit) == words


# -- what goes wrong


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("none.txt", None, "none.txt: no such file"),
        ("empty.txt", b"", "empty.txt: empty: no text in it"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0", "photo.txt: binary file (PNG), not text"),
        ("bin.txt", b"a\0b", "bin.txt: binary file, not text"),
        ("dir/x.csv", b"x", "dir: no .txt or .md file in this folder"),
        ("r.jsonl", b'{"text": "Up 1 percent."\n', "r.jsonl, line 1: not JSON: Expecting ',' delimiter at column 25"),
        ("bad.txt", b"BOOM", "bad.txt: internal error: ZeroDivisionError: one two"),
        (
            "s.jsonl",
            b'{"id": "s", "text": "a\\ud800"}',
            's.jsonl, line 1: "text" is not Unicode: lone surrogate at character 1',
        ),
    ],
)
def test_an_input_that_fails_is_one_line(extract: Run, name: str, data: bytes | None, line: str) -> None:
    if data is not None:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(data)
    given = name.split("/")[0]
    alone = extract(given)
    assert (alone.exit_code, alone.stdout, alone.stderr) == (2, "", f"soe-facts: {line}\n")
    among = extract("a.txt", given, "b.txt")
    assert (among.exit_code, among.stderr) == (3, f"soe-facts: {line}\n")
    assert [row["doc_id"] for row in rows(among.stdout)] == ["a.txt", "a.txt", "b.txt"]


def test_a_text_longer_than_the_model_takes(extract: Run) -> None:
    Path("long.txt").write_text("x" * 1_000_001)
    result = extract("long.txt", "a.txt")
    assert result.exit_code == 3
    assert result.stderr == (
        "soe-facts: long.txt: 1000001 characters are more than one document may have (1000000); split it\n"
    )


def test_one_text_that_breaks_the_model_does_not_break_its_batch(extract: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    tokenizer = nlp.tokenizer

    def tokenize(text: str) -> object:
        if "CRASH" in text:
            raise ValueError("no tokens today")
        return tokenizer(text)

    nlp.tokenizer = tokenize
    monkeypatch.setattr(pipeline, "load", lambda _name: nlp)
    Path("c.txt").write_text("CRASH")
    result = extract("a.txt", "c.txt", "b.txt")
    assert result.exit_code == 3
    assert result.stderr == "soe-facts: c.txt: internal error: ValueError: no tokens today\n"
    assert [row["doc_id"] for row in rows(result.stdout)] == ["a.txt", "a.txt", "b.txt"]


def test_invalid_utf8_is_a_warning(extract: Run) -> None:
    Path("w.txt").write_bytes(b"\xa35 million, up 1 percent.")
    result = extract("w.txt")
    assert result.exit_code == 0
    assert result.stderr == "soe-facts: warning: w.txt: not UTF-8 (byte 0xa3 at offset 0); read as cp1252\n"
    assert rows(result.stdout)[0]["sentence"] == "£5 million, up 1 percent."
    assert extract("w.txt", "-q").stderr == ""
    assert extract("w.txt", "-e", "utf-8").exit_code == 2


@pytest.mark.parametrize(
    ("output", "line"),
    [
        ("none/x.csv", "none/x.csv: no such folder"),
        ("dir.csv", "dir.csv: is a folder"),
        ("a.txt/x.csv", "a.txt/x.csv: Not a directory"),
    ],
)
def test_an_output_that_cannot_be_written(extract: Run, output: str, line: str) -> None:
    Path("dir.csv").mkdir()
    result = extract("a.txt", "-o", output)
    assert (result.exit_code, result.stderr) == (2, f"soe-facts: {line}\n")


def test_a_folder_that_cannot_be_written(extract: Run) -> None:
    result = extract("a.txt", "--output-dir", "b.txt")
    assert (result.exit_code, result.stderr) == (2, "soe-facts: b.txt: is not a folder\n")


def test_the_output_stays_as_it_was_if_nothing_could_be_read(extract: Run) -> None:
    Path("x.csv").write_text("old")
    assert extract("none.txt", "-o", "x.csv").exit_code == 2
    assert Path("x.csv").read_text() == "old"
    assert extract("none.txt", "a.txt", "-o", "x.csv").exit_code == 3
    assert len(rows(Path("x.csv").read_text())) == 2


def test_fail_fast_stops_and_leaves_the_file_alone(extract: Run) -> None:
    result = extract("a.txt", "none.txt", "b.txt", "--fail-fast")
    assert result.exit_code == 3
    assert [row["doc_id"] for row in rows(result.stdout)] == ["a.txt", "a.txt"]
    assert extract("a.txt", "none.txt", "b.txt", "--fail-fast", "-o", "x.csv").exit_code == 2
    assert not Path("x.csv").exists()


def test_exit_status_tells_whether_there_are_facts(extract: Run) -> None:
    assert extract("-", stdin="Nothing.").exit_code == 0
    assert extract("-", "--exit-status", stdin="Nothing.").exit_code == 1
    assert extract("a.txt", "--exit-status").exit_code == 0
    assert extract("none.txt", "-", "--exit-status", stdin="Nothing.").exit_code == 3


def test_interrupted(extract: Run) -> None:
    result = extract("-", "-o", "x.csv", stdin="STOP")
    assert result.exit_code == 130
    assert "soe-facts: interrupted" in result.stderr
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "b.txt"]


def test_debug_shows_the_traceback(extract: Run) -> None:
    result = extract("-", "--debug", stdin="BOOM")
    assert result.exit_code == 2
    assert "Traceback (most recent call last)" in result.stderr
    assert result.stderr.endswith("soe-facts: -: internal error: ZeroDivisionError: one two\n")


def test_an_error_outside_the_documents(extract: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_name: str | None) -> object:
        raise RuntimeError("no\nmodel")

    monkeypatch.setattr(pipeline, "load", refuse)
    result = extract("a.txt")
    assert result.exit_code == 2
    assert result.stderr == (
        "soe-facts: internal error: RuntimeError: no model; run again with --debug for the details\n"
    )
    assert "Traceback" in extract("a.txt", "--debug").stderr


def test_a_lexicon_that_cannot_be_used_fails_the_run_in_one_line(extract: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> Extraction:
        raise LexiconError("world.csv, line 3: id 'x' stands twice")

    monkeypatch.setattr(pipeline, "extract_doc", refuse)
    result = extract("a.txt", "b.txt", "-o", "x.csv")
    assert (result.exit_code, result.stderr) == (2, "soe-facts: world.csv, line 3: id 'x' stands twice\n")
    assert not Path("x.csv").exists()


def test_verbose_says_what_was_found(extract: Run) -> None:
    result = extract("a.txt", "-v", "--date", "2024-01-02")
    assert result.stderr.splitlines() == [
        "soe-facts: a.txt: 2 facts, 2 quantities, 0 dates, 0 entities, document date 2024-01-02",
        "soe-facts: 1 documents, 2 facts, 0 inputs failed",
    ]
