"""Prices told in one breath share what they are per; figures told to be negative are."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

ROWS = [
    (
        "Bangladesh Petroleum cut the price of diesel by Tk 1.25 to Tk 105.50 a litre.",
        {"Tk 1.25": "BDT/liter", "Tk 105.50 a litre": "BDT/liter"},
    ),
    (
        "Nepal Oil Corporation has cut the price of petrol by Rs 2 to Rs 164 per litre and that of diesel by Rs 3 to "
        "Rs 153.",
        {"Rs 2": "NPR/liter", "Rs 3": "NPR/liter", "Rs 153": "NPR/liter"},
    ),
    ("Eskom's tariff increased from R1.50 to R1.95 per kilowatt-hour.", {"R1.50": "ZAR/kilowatt_hour"}),
    ("Codelco said its cash cost rose by 20 cents to $2.10 a pound.", {"20 cents": "USD/pound"}),
    ("Eskom earned R5 billion and raised its tariff to R1.95 per kilowatt-hour.", {"R5 billion": "ZAR"}),
]


@pytest.mark.parametrize(("text", "units"), ROWS)
def test_prices_share_their_unit(text: str, units: dict[str, str]) -> None:
    facts = read_facts(text, date(2024, 9, 3))
    assert {words: facts[words].unit for words in units} == units


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Thai Airways' equity remained negative at 43.1 billion baht.", -43_100_000_000),
        ("Eskom's cash flow was positive at 43.1 billion baht.", 43_100_000_000),
    ],
)
def test_figures_below_zero(text: str, value: int) -> None:
    assert read_facts(text, date(2024, 9, 3))["43.1 billion baht"].value == value
