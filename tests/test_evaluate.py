"""The measures of `soe-facts evaluate` on records made by hand, and the command from end to end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from soe_facts.cli import cli
from soe_facts.errors import InputError
from soe_facts.evaluate import Scores, load_gold, load_predictions, period_bounds, score

Made = dict[str, Any]
Run = Callable[..., Result]

TEXT = "In 2024 Harbour Group earned 5 billion yuan, up 3 percent, and China's ports cheered."


def made_fact(words: str = "5 billion yuan", **slots: Any) -> Made:
    """The gold record of one figure of TEXT."""
    start = TEXT.index(words)
    fact = {
        "text": words, "start": start, "end": start + len(words), "kind": "level", "entity": "Harbour Group",
        "metric": "net_profit", "value": "5000000000", "unit": "CNY", "period": "2024", "status": "actual",
    }  # fmt: skip
    return fact | slots


def made_growth(**slots: Any) -> Made:
    return made_fact("3 percent", **({"kind": "growth", "value": "3", "unit": "percent", "basis": "yoy"} | slots))


def scored(wanted: list[Made], found: list[Made]) -> Scores:
    return score([{"doc_id": "a", "text": TEXT, "facts": wanted}], {"a": {"doc_id": "a", "facts": found}})


# ---- pairing and counts


def test_a_right_fact_counts_everywhere() -> None:
    scores = scored([made_fact()], [made_fact()])
    assert scores.quantity.f1 == scores.fact.f1 == 100
    assert all(scores.accuracy(name) == 100 for name in scores.attributes)
    assert len(scores.attributes) == 9
    assert scores.errors == []


def test_missed_and_extra_facts_lower_recall_and_precision() -> None:
    scores = scored([made_fact(), made_growth()], [made_fact()])
    assert (scores.quantity.precision, scores.quantity.recall) == (100, 50)
    assert scores.errors == ["a: missed '3 percent'"]
    scores = scored([made_fact()], [made_fact(), made_growth()])
    assert (scores.quantity.precision, scores.quantity.recall) == (50, 100)
    assert scores.errors == ["a: extra '3 percent' 3 percent"]


def test_a_document_without_an_answer_is_missed() -> None:
    scores = score([{"doc_id": "a", "text": TEXT, "facts": [made_fact()]}], {})
    assert (scores.documents, scores.quantity.gold, scores.quantity.predicted) == (1, 1, 0)
    assert scores.errors[0] == "a: no answer"


def test_the_right_quantity_is_paired_before_the_longer_overlap() -> None:
    near = made_fact()
    wide = made_fact("earned 5 billion yuan", value="5")
    scores = scored([made_fact()], [wide, near])
    assert (scores.quantity.right, scores.quantity.predicted) == (1, 2)
    assert scores.fact.right == 1


def test_of_two_wrong_quantities_the_longer_overlap_is_paired() -> None:
    short, long = made_fact("5", value="7"), made_fact("5 billion", value="8")
    scores = scored([made_fact()], [short, long])
    assert scores.errors == ["a: extra '5' 7 CNY", "a: value '5 billion yuan' wanted 5000000000 CNY, got 8 CNY"]


def test_each_fact_is_paired_once() -> None:
    scores = scored([made_fact(), made_fact(kind="share")], [made_fact()])
    assert (scores.quantity.right, scores.quantity.gold) == (1, 2)


def test_spans_that_only_touch_are_no_pair() -> None:
    after = made_fact()
    after["start"], after["end"] = after["end"], after["end"] + 4
    assert scored([made_fact()], [after]).quantity.right == 0


def test_nothing_at_all_scores_nothing() -> None:
    scores = score([], {})
    assert (scores.quantity.f1, scores.accuracy("kind")) == (0, 0)


# ---- optional facts


def test_an_optional_fact_may_be_missing() -> None:
    scores = scored([made_fact(), made_growth(optional=True)], [made_fact()])
    assert scores.quantity.f1 == 100
    assert scores.errors == []


@pytest.mark.parametrize("value", ["3", "4"])
def test_an_optional_fact_found_is_neither_right_nor_wrong(value: str) -> None:
    scores = scored([made_fact(), made_growth(optional=True)], [made_fact(), made_growth(value=value)])
    assert (scores.quantity.right, scores.quantity.predicted, scores.quantity.gold) == (1, 1, 1)


# ---- values and units


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        ({"value": "5000000000"}, {"value": 5e9}, True),
        ({"value": "5000000000"}, {"value": "5002000000"}, True),
        ({"value": "5000000000"}, {"value": "5003000000"}, False),
        ({"value": "33.333333"}, {"value": "33.33"}, True),
        ({"value": "74.89"}, {"value": "74.8"}, False),
        ({"value": "-3"}, {"value": "3"}, False),
        ({"value": "0"}, {"value": "0.0"}, True),
        ({"value": "5000000000"}, {"value": None}, False),
        ({"value": "5000000000"}, {"value": "NaN"}, False),
        ({"value": "5000000000"}, {"value": "five"}, False),
        ({"value": "3", "value_max": "5"}, {"value": "3", "value_max": "5"}, True),
        ({"value": "3", "value_max": "5"}, {"value": "3"}, False),
        ({"value": "3"}, {"value": "3", "value_max": "5"}, False),
        ({"value": "3", "value_max": "5"}, {"value": "3", "value_max": "6"}, False),
        ({"unit": "CNY"}, {"unit": "USD"}, False),
        ({"unit": "meter**3/day"}, {"unit": "cubic_metre / day"}, True),
        ({"unit": "kilometer**2"}, {"unit": "square_kilometer"}, True),
        ({"unit": "foot**3"}, {"unit": "foot**2"}, False),
    ],
)
def test_a_quantity_is_its_value_range_and_unit(wanted: Made, found: Made, right: bool) -> None:
    scores = scored([made_fact(**wanted)], [made_fact(**found)])
    assert scores.quantity.right == right


# ---- attributes


@pytest.mark.parametrize(
    ("attribute", "wanted", "found", "right"),
    [
        ("kind", {"kind": "level"}, {"kind": "growth"}, False),
        ("metric", {"metric": "net_profit"}, {"metric": "total_profit"}, False),
        ("metric", {"metric": "total_profit", "metric_aliases": ["net_profit"]}, {"metric": "net_profit"}, True),
        ("metric", {"metric": "green_steel_orders"}, {"metric": "steel_orders"}, True),
        ("metric", {"metric": "green_steel_orders"}, {"metric": "steel"}, False),
        ("metric", {"metric": "operating_revenue"}, {"metric": "revenue"}, False),
        ("metric", {"metric": "net_profit"}, {"metric": None}, False),
        ("entity", {"entity": "Harbour Group"}, {"entity": "the harbour group"}, True),
        ("entity", {"entity": "China SOEs"}, {"entity": "China’s SOEs"}, True),
        ("entity", {"entity": "China SOEs"}, {"entity": "Chinese SOEs"}, False),
        ("entity", {"entity": "China SOEs", "entity_aliases": ["Chinese SOEs"]}, {"entity": "Chinese SOEs"}, True),
        ("entity", {"entity": "Harbour & Sons"}, {"entity": "Harbour and Sons"}, True),
        ("entity", {"entity": "Harbour Group"}, {"entity": "HHLA", "entity_text": "Harbour Group"}, True),
        ("entity", {"entity": None}, {"entity": None}, True),
        ("entity", {"entity": "Harbour Group"}, {"entity": None}, False),
        ("period", {"period": "2018-H1"}, {"period": "2018-01/2018-06"}, True),
        ("period", {"period": "2018-Q3"}, {"period": "2018-07/2018-09"}, True),
        ("period", {"period": "2024-02"}, {"period": "2024-02-01/2024-02-29"}, True),
        ("period", {"period": "2024"}, {"period": 2024}, True),
        ("period", {"period": "2024"}, {"period": "2024-12-31"}, False),
        ("period", {"period": None}, {"period": "2024"}, False),
        ("period", {"period": None, "period_aliases": ["2024"]}, {"period": "2024"}, True),
        ("period", {"period": "2024-13"}, {"period": "2024-13"}, True),
        ("basis", {"basis": "yoy"}, {"basis": "qoq"}, False),
        ("basis", {"basis": "2023-H1"}, {"basis": "2023-01/2023-06"}, True),
        ("basis", {"basis": "yoy", "basis_aliases": ["2023"]}, {"basis": "2023"}, True),
        ("qualifier", {}, {"qualifier": "="}, True),
        ("qualifier", {"qualifier": "~"}, {"qualifier": ">"}, False),
        ("status", {"status": "target"}, {"status": "forecast"}, False),
        ("status", {"status": "target", "status_aliases": ["forecast"]}, {"status": "forecast"}, True),
        ("source", {"source": "Ministry of Finance"}, {"source": "the ministry of finance"}, True),
        ("source", {"source": "analysts at Berenberg"}, {"source": "Berenberg"}, True),
        ("source", {"source": None}, {"source": "Berenberg"}, False),
        ("source", {"source": "Berenberg"}, {"source": None}, False),
        ("stated", {"stated_value": "7e8", "stated_unit": "USD"}, {"stated_value": 7e8, "stated_unit": "USD"}, True),
        ("stated", {"stated_value": "7e8", "stated_unit": "USD"}, {"stated_value": 7e8, "stated_unit": "EUR"}, False),
        ("stated", {"stated_value": "7e8", "stated_unit": "USD"}, {}, False),
        ("stated", {}, {"stated_value": None, "stated_unit": None}, True),
    ],
)
def test_an_attribute_is_right_by_its_own_rule(attribute: str, wanted: Made, found: Made, right: bool) -> None:
    scores = scored([made_fact(**wanted)], [made_fact(**found)])
    assert scores.accuracy(attribute) == (100 if right else 0)


@pytest.mark.parametrize("slot", ["kind", "metric", "entity", "period"])
def test_a_fact_is_strictly_right_only_with_each_strict_slot(slot: str) -> None:
    scores = scored([made_fact()], [made_fact(**{slot: "2019"})])
    assert (scores.quantity.right, scores.fact.right) == (1, 0)


@pytest.mark.parametrize("slot", ["basis", "status", "source", "qualifier"])
def test_the_other_slots_do_not_make_a_fact_wrong(slot: str) -> None:
    scores = scored([made_fact()], [made_fact(**{slot: "2019"})])
    assert scores.fact.right == 1
    assert scores.accuracy(slot) == 0


def test_attributes_count_over_right_quantities_only() -> None:
    scores = scored([made_fact(), made_growth()], [made_fact(), made_growth(value="4", metric="exports")])
    assert scores.accuracy("metric") == 100


def test_a_mistake_says_what_was_wanted() -> None:
    scores = scored([made_fact()], [made_fact(period="2023")])
    assert scores.errors == ["a: period '5 billion yuan' wanted '2024', got '2023'"]


# ---- names


def test_names_count_by_span_and_label() -> None:
    start = TEXT.index("China")
    china = {"start": start, "end": start + 5, "label": "GPE"}
    group = {"start": 8, "end": 21, "label": "ORG"}
    gold = {"doc_id": "a", "text": TEXT, "facts": [], "entities": [china, group]}
    scores = score([gold], {"a": {"doc_id": "a", "entities": [china, group | {"end": 15}]}})
    assert (scores.entities["GPE"].f1, scores.entities["ORG"].f1, scores.entities["all"].f1) == (100, 0, 50)
    assert scores.errors == ["a: name extra 'Harbour' ORG", "a: name missed 'Harbour Group' ORG"]


def test_gold_without_names_leaves_names_out() -> None:
    gold = {"doc_id": "a", "text": TEXT, "facts": []}
    scores = score([gold], {"a": {"doc_id": "a", "entities": [{"start": 0, "end": 2, "label": "ORG"}]}})
    assert scores.entities["all"].predicted == 0


# ---- periods


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2023-Q2", (2023, 4, 1), (2023, 6, 30)),
        ("2024-H2", (2024, 7, 1), (2024, 12, 31)),
        ("2023-02", (2023, 2, 1), (2023, 2, 28)),
        ("2025-09-30", (2025, 9, 30), (2025, 9, 30)),
        ("2023-04/2024-03", (2023, 4, 1), (2024, 3, 31)),
        ("2021/2025", (2021, 1, 1), (2025, 12, 31)),
    ],
)
def test_periods_are_compared_by_their_days(code: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    assert period_bounds(code) == (first, last)


# ---- files


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def invoke(*args: str) -> Result:
        return CliRunner().invoke(cli, ("evaluate", *args), prog_name="soe-facts")

    return invoke


def gold_document(doc_id: str = "a", **more: Any) -> str:
    facts = [made_fact(), made_growth(period=None)]
    return json.dumps({"doc_id": doc_id, "doc_date": "2025-03-28", "text": TEXT, "facts": facts} | more)


def test_the_command_extracts_and_scores_a_folder(run: Run) -> None:
    Path("gold").mkdir()
    Path("gold/a.json").write_text(gold_document("a"), "utf-8")
    Path("gold/b.json").write_text(gold_document("b", facts=[]), "utf-8")
    Path("gold/note.txt").write_text("no gold", "utf-8")
    result = run("gold", "--json")
    assert result.exit_code == 0, result.output
    figures = json.loads(result.stdout)
    assert (figures["documents"], figures["gold_facts"]) == (2, 2)
    assert figures["quantity"] == {"p": 50.0, "r": 100.0, "f1": 66.7}
    assert figures["attribute"]["kind"] == 100


def test_the_command_scores_predictions_of_a_jsonl_file(run: Run) -> None:
    Path("gold.jsonl").write_text(gold_document("a") + "\n\n" + gold_document("b") + "\n", "utf-8")
    right = json.dumps({"doc_id": "a", "facts": [made_fact(), made_growth(period=None)]})
    wrong = json.dumps({"doc_id": "b", "facts": [made_fact(metric="exports")]})
    Path("found.jsonl").write_text(f"{right}\n{wrong}\n", "utf-8")
    result = run("gold.jsonl", "found.jsonl", "--errors", "1")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        "2 documents, 4 gold facts",
        "quantity   P 100.0  R  75.0  F1  85.7",
        "fact       P  66.7  R  50.0  F1  57.1",
    ]
    assert result.stderr == "soe-facts: b: missed '3 percent'\n"


def test_what_extract_writes_can_be_scored(run: Run) -> None:
    Path("gold.jsonl").write_text(gold_document() + "\n", "utf-8")
    record = json.dumps({"id": "a", "text": TEXT, "date": "2025-03-28"})
    Path("in.jsonl").write_text(record + "\n", "utf-8")
    for name, form in (("out.jsonl", "jsonl"), ("out.json", "json")):
        written = CliRunner().invoke(cli, ("extract", "in.jsonl", "-f", form, "-o", name), prog_name="soe-facts")
        assert written.exit_code == 0, written.output
        assert run("gold.jsonl", name, "--json").stdout == run("gold.jsonl", "--json").stdout


def test_documents_without_an_answer_are_told(run: Run) -> None:
    Path("gold.jsonl").write_text(gold_document("a") + "\n" + gold_document("b"), "utf-8")
    Path("found.jsonl").write_text('{"doc_id": "a", "facts": []}\n', "utf-8")
    result = run("gold.jsonl", "found.jsonl")
    assert result.exit_code == 0
    assert result.stderr == "soe-facts: 1 of 2 gold documents have no answer, and all their facts count as missed\n"


def test_other_line_separators_stay_within_a_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"doc_id": "a", "text": "one\u2028two", "facts": []}\n', "utf-8")
    assert load_gold(path)[0]["text"] == "one\u2028two"


BAD_GOLD = [
    ("not json\n", "gold.jsonl, line 1: not JSON: Expecting value"),
    (gold_document() + "\n{\n", "gold.jsonl, line 2: not JSON: Expecting property name enclosed in double quotes"),
    ("[]\n", "gold.jsonl, line 1: not a JSON object"),
    ("", "gold.jsonl: no document in it"),
    ('{"doc_id": "a", "facts": []}', "gold.jsonl, line 1: gold document without text"),
    ('{"text": "x"}', "gold.jsonl, line 1: gold document without doc_id, facts"),
    (gold_document(text=5), "gold.jsonl, line 1: `text` is not a string"),
    (gold_document(facts=None), "gold.jsonl, line 1: `facts` is not a list"),
    (
        gold_document(facts=[{"text": "x"}]),
        "gold.jsonl, line 1: `facts`, number 1: not an object with `start` and `end`",
    ),
    (gold_document(entities=[{"start": 1, "end": 2}]), "gold.jsonl, line 1: `entities`, number 1: without `label`"),
    (
        gold_document(facts=[made_fact(entity_aliases="HHLA")]),
        "gold.jsonl, line 1: `facts`, number 1: `entity_aliases` is not a list",
    ),
    (gold_document(doc_date="May"), "gold.jsonl, line 1: `doc_date`: 'May' is not a date (YYYY-MM-DD)"),
    (gold_document() + "\n" + gold_document(), "gold.jsonl, line 2: a second document 'a'"),
]


@pytest.mark.parametrize(("content", "message"), BAD_GOLD, ids=[row[1][10:60] for row in BAD_GOLD])
def test_a_bad_gold_file_gives_one_line(run: Run, content: str, message: str) -> None:
    Path("gold.jsonl").write_text(content, "utf-8")
    result = run("gold.jsonl")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"soe-facts: {message}\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"facts": []}\n', "found.jsonl, line 1: `doc_id` is missing or not a string"),
        ('{"doc_id": "a", "facts": 3}\n', "found.jsonl, line 1: `facts` is not a list"),
        ("doc_id,value\na,3\n", "found.jsonl, line 1: not JSON: Expecting value"),
    ],
)
def test_bad_predictions_give_one_line(run: Run, content: str, message: str) -> None:
    Path("gold.jsonl").write_text(gold_document(), "utf-8")
    Path("found.jsonl").write_text(content, "utf-8")
    result = run("gold.jsonl", "found.jsonl")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"soe-facts: {message}\n")


def test_a_bad_file_of_a_folder_is_named(run: Run) -> None:
    Path("gold").mkdir()
    Path("gold/a.json").write_text(gold_document("a"), "utf-8")
    Path("gold/b.json").write_bytes(b"\xff\xfe{")
    result = run("gold")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"soe-facts: {Path('gold/b.json')}: not UTF-8 text\n"


def test_a_folder_without_gold_and_a_missing_path_give_one_line(run: Run) -> None:
    Path("empty").mkdir()
    for path, words in (("empty", "no .json file in this folder"), ("nowhere", "does not exist")):
        result = run(path)
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == 1
        assert words in result.stderr


def test_from_python_bad_files_raise_the_one_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        load_gold(tmp_path / "nowhere.jsonl")
    path = tmp_path / "found.jsonl"
    path.write_text("nope", "utf-8")
    with pytest.raises(InputError, match="not JSON"):
        load_predictions(path)


# ---- the page


def test_the_page_shows_a_real_run(run: Run) -> None:
    page = (Path(__file__).parent.parent / "docs" / "evaluation.md").read_text("utf-8")
    document = re.search(r"```json\n(.*?)```", page, re.DOTALL)
    shown = re.search(r"\$ soe-facts evaluate gold.json --errors 10\n(.*?)```", page, re.DOTALL)
    assert document is not None
    assert shown is not None
    Path("gold.json").write_text(document[1], "utf-8")
    result = run("gold.json", "--errors", "10")
    assert result.exit_code == 0
    assert result.stderr + result.stdout == shown[1]
