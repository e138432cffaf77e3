"""The forest behind the confidence of facts, and what the shipped one answers."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest

from soe_facts import extract
from soe_facts.link.confidence import Forest

_END = -np.inf


def _forest(**changes: object) -> Forest:
    """Two trees: one asks for figures_here, then for entity:subject; the other is a single leaf."""
    arrays: dict[str, object] = {
        "evidence": np.array(["entity:subject", "figures_here"]),
        "roots": np.array([0, 5], dtype=np.int32),
        "feature": np.array([1, 0, 0, 0, 0, 0], dtype=np.int16),
        "threshold": np.array([3.5, 0.5, _END, _END, _END, _END], dtype=np.float32),
        "right": np.array([4, 3, 2, 3, 4, 5], dtype=np.int32),
        "share": np.array([0, 0, 0.4, 1.0, 0.2, 0.6], dtype=np.float32),
        "depth": np.array(2),
        "curve": np.array([0.0, 1.0]),
    }
    stream = BytesIO()
    np.savez(stream, **(arrays | changes))  # type: ignore[arg-type]
    stream.seek(0)
    return Forest.load(stream)


@pytest.mark.parametrize(
    ("row", "shares"),
    [
        ({"figures_here": 2.0}, (0.4, 0.6)),
        ({"figures_here": 2.0, "entity:subject": 1.0}, (1.0, 0.6)),
        ({"figures_here": 4.0, "entity:subject": 1.0}, (0.2, 0.6)),
        ({"never met": 9.0}, (0.4, 0.6)),
        ({}, (0.4, 0.6)),
    ],
)
def test_a_row_gets_the_mean_of_its_leaves(row: dict[str, float], shares: tuple[float, float]) -> None:
    odds = np.exp(np.mean(shares))
    assert _forest().confidences([row]) == [round(float(odds / (1 + odds)), 2)]


def test_rows_are_judged_apart() -> None:
    forest = _forest(curve=np.array([-2.0, 4.0]))
    rows = [{"figures_here": 9.0}, {"entity:subject": 1.0}]
    assert forest.confidences(rows) == [forest.confidences([row])[0] for row in rows] == [0.4, 0.77]


def test_plain_facts_are_surer_than_guesses() -> None:
    plain = extract("China Southern Power Grid said its revenue rose 5.2 percent to 840 billion yuan in 2023.").facts
    guess = extract("The two sides would keep 30 percent of it, officials said, against 25 percent now.").facts
    assert len(plain) == len(guess) == 2
    assert min(fact.confidence for fact in plain) > max(fact.confidence for fact in guess)


def test_a_contradiction_lowers_the_confidence() -> None:
    right = extract("In 2023 Sinopec's revenue rose 5 percent to 105 billion yuan from 100 billion yuan.").facts
    wrong = extract("In 2023 Sinopec's revenue rose 50 percent to 105 billion yuan from 100 billion yuan.").facts
    assert all("arithmetic_mismatch" in fact.flags and fact.confidence <= 0.4 for fact in wrong)
    assert min(fact.confidence for fact in right) > 0.4
