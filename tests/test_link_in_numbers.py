"""Figures on lines of their own above the words that say what they are: a company "in numbers"."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, read_columns

APRIL = date(2025, 4, 15)

Row = tuple[str, Columns]

ABOVE: list[Row] = [
    (
        "Ferrovia Nacional in numbers\n\n7.2 million\nThe passengers Ferrovia Nacional carried in 2024. That is 6 per "
        "cent more than in 2023.\n\n3.4 billion pesos\nRevenue last year ($170 million). Freight brought in 1.9 "
        "billion.\n\n1,870\nKilometres of line in use.\n\n22 billion\nWhat the railway plans to spend by 2029, in "
        "pesos.\n\n"
        "5,410\nEmployees on the payroll at the end of December.",
        {
            "7.2 million": {"metric": "passenger_trips", "entity": "Ferrovia Nacional", "period": "2024"},
            "6 per cent": {"metric": "passenger_trips", "kind": "growth", "period": "2024", "basis": "yoy"},
            "3.4 billion pesos": {"metric": "operating_revenue", "period": "2024", "stated_unit": "USD"},
            "1.9 billion": {"metric": "operating_revenue", "unit": "MXN"},
            "1,870": {"unit": "kilometer", "metric": "length"},
            "22 billion": {"metric": "capital_expenditure", "unit": "MXN", "period": "2029", "status": "target"},
            "5,410": {"metric": "employees", "period": "2024-12-31"},
        },
    ),
    (
        "Airline in numbers\n\n41\nAircraft in the fleet of Air Vorona at the end of 2024.\n\n612 million euros\n"
        "Turnover in 2024, 9 per cent more than the year before.",
        {
            "41": {"metric": "fleet_size", "entity": "Air Vorona", "period": "2024-12-31"},
            "612 million euros": {"metric": "operating_revenue", "period": "2024"},
        },
    ),
]
OF_TRADE: list[Row] = [
    (
        "Ferrocarriles Argentinos hauled freight for YPF. A pipeline that YPF opened in 2014 took the rest. The "
        "railway's debt stood at 43.7 billion pesos at the end of December.",
        {"43.7 billion pesos": {"entity": "Ferrocarriles Argentinos"}},
    ),
]
REPORTS: list[Row] = [
    (
        "STANDING COMMITTEE ON COAL\nPerformance of Coal Producing Companies\n\n1.1 Plant Load Factor (PLF), which had "
        "been 64% in 2022-23, was 69% in 2023-24 at NTPC's stations.\n\n1.2 Generation of NTPC rose 6%. Its scheme "
        "has an outlay of Rs 3,000 crore over the five years from 2021-22 to 2025-26.\n\n1.3 Replying, the Secretary, "
        'Ministry of Power, deposed as under:\n\n"Sir, States owed NTPC Rs 12,000 crore at the end of December 2024."',
        {
            "69%": {"metric": "plant_load_factor", "entity": "NTPC"},
            "6%": {"entity": "NTPC"},
            "Rs 3,000 crore": {"period": "2021-04/2026-03"},
            "Rs 12,000 crore": {"source": "Ministry of Power"},
        },
    ),
    (
        'Ravi Menon, chairman of Coal India, said:\n\n"We produced 60 million tonnes in February."',
        {"60 million tonnes": {"source": "Ravi Menon", "entity": "Coal India"}},
    ),
]
ROWS = [*ABOVE, *OF_TRADE, *REPORTS]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_figures_are_what_the_words_below_say(text: str, wanted: Columns) -> None:
    assert read_columns(text, APRIL, wanted) == wanted
