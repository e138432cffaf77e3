"""Every common word for a metric leads to its id in the two plainest sentences there are, for firms and countries."""

from __future__ import annotations

from pathlib import Path

import pytest

from soe_facts import extract

_TABLES = Path(__file__).parent / "tables"


def _rows(name: str) -> list[list[str]]:
    lines = (_TABLES / name).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("words", "figure", "metric"), _rows("metric_words.txt"))
def test_words_for_a_metric(words: str, figure: str, metric: str) -> None:
    verb = "were" if words.endswith("s") and not words.endswith("ss") else "was"
    for sentence in (f"Tarvia Group's {words} {verb} {figure} in 2023.", f"Tarvia Group reported {words} of {figure}."):
        assert extract(sentence).facts[0].metric == metric


@pytest.mark.parametrize(("sentence", "kind", "metric"), _rows("country_statistics.txt"))
def test_statistics_of_a_country(sentence: str, kind: str, metric: str) -> None:
    fact = extract(sentence).facts[0]
    assert (fact.kind, fact.metric, fact.entity) == (kind, metric, "Kenya")
