"""What holds for every text there is, through the whole pipeline."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from soe_facts import Document, Pipeline
from soe_facts.tables import TABLES, View

# Pieces that the rules look for, in orders that no writer would choose.
PIECES = [
    "1,234.5", "1,43,074", "816 000", "½", "two and a half", "a third", "5-6", "between 30 and 40", "-", "–", "−3", "+",
    "%", " percent", " percentage points", " bps", "$", "US$", "¥", "₹", "Rs ", "R", "RMB ", " yuan", "bn", " trillion",
    " lakh crore", " tonnes", " kWh", " barrels a day", "more than ", "up to ", "rose ", "fell by ", "doubled", "to ",
    "from ", "2023", "last year", "the first 11 months", "January-August", "FY24", "end-June", "2012-13", "Aug. 1",
    "BEIJING, ", "(Xinhua) -- ", "China's SOEs", "SASAC", "Sinopec Corp. (", ") ", "total profits ", "net loss ", ", ",
    ". ", "\n\n", "\r\n", "respectively", "said", "\u00a0", "\u200b", "\ufeff", "e\u0301", "\U0001f600", "中国石油",
    "١٢٣",
]  # fmt: skip

texts = st.one_of(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=40).map(" ".join),
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("")
@example("\n")
@example("9" * 400)
@example("Eskom has 5 plants and")
@example(":,0")
@example("At Pudong Airport by Shanghai Airport Group 5 flights")
@given(texts)
def test_every_row_quotes_any_text_the_same_way_twice(pipeline: Pipeline, text: str) -> None:
    document = Document("x", text)
    extraction = pipeline.extract(document)
    view = View(extraction)
    for table in TABLES.values():
        for row in table.rows(view):
            assert text[row["start"] : row["end"]] == row["text"]
            assert 0 <= row["start"] < row["end"] <= len(text)
    assert pipeline.extract(document) == extraction


@pytest.mark.parametrize(
    "piece",
    ["Exports rose 3.9 percent to 1.79 trillion yuan in the first 11 months. ", "1,", "9", "a", "(", "$5 ", "to 5 ",
     "-", "one hundred and ", "State ", "and ", "\n", "2012-13, ", "January "],
    ids=repr,
)  # fmt: skip
def test_time_grows_with_the_length_and_no_faster(pipeline: Pipeline, piece: str) -> None:
    def seconds(length: int) -> float:
        document = Document("x", (piece * length)[:length])
        durations = []
        for _ in range(2):
            start = time.perf_counter()
            pipeline.extract(document)
            durations.append(time.perf_counter() - start)
        return min(durations)

    seconds(500)
    # Eight times the text may take twelve times as long, on a machine with other things to do; 64 times is a bug.
    assert seconds(4_000) < 24 * max(seconds(500), 0.01)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya Power generated 4.2 TWh.\n\nManagement has pledged to pay out at least 90% of annual profit",
        "Hanbit Securities, forecast that it would pay NT$4.9 for",
        "Corvinus Steel holds 46% of",
        "The mill exported 5,865 tons of tin, 12 percent of its output in May",
        "Orders came to 3 billion forints.\n\n198.5 A:",
        "As of 30 June 2024, total debt stood at US$8.1 billion,",
    ],
)
def test_a_text_may_end_anywhere(pipeline: Pipeline, text: str) -> None:
    assert [fact.text for fact in pipeline.extract(Document("t", text)).facts]


ARTICLES = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(Path(__file__).parent.glob("gold/*.json"))]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_an_article_may_be_cut_and_lose_words_anywhere(pipeline: Pipeline, data: st.DataObject) -> None:
    """Headlines, captions and tickers stop without a full stop, and words get lost on the way."""
    words = re.findall(r"\S+\s*", data.draw(st.sampled_from(ARTICLES)))
    first = data.draw(st.integers(0, len(words) - 1))
    piece = words[first : first + data.draw(st.integers(1, 60))]
    for place in data.draw(st.sets(st.integers(0, len(piece) - 1), max_size=4)):
        piece[place] = data.draw(st.sampled_from(["", ", ", "of ", "\n\n", words[place]]))
    text = "".join(piece).rstrip()
    for fact in pipeline.extract(Document("x", text)).facts:
        assert text[fact.start : fact.end] == fact.text
