"""Several columns of figures in reports on state monopolies: lotteries, power stations, posts and telephones."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

APRIL = date(2025, 4, 1)
NOVEMBER = date(2025, 11, 7)

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

GAMES: list[Row] = [
    (
        "KIRUNA. Svea Spel earned 2 billion kronor in 2024.\n\nTurnover, at 41 billion kronor, was 3 percent lower "
        "than the year before.",
        {"41 billion kronor": {"entity": "Svea Spel", "period": "2024"}, "3 percent": {"entity": "Svea Spel"}},
    ),
    (
        "Svea Spel earned 2 billion kronor in 2024. Draws made more money. Keno and Mirajackpot together brought in "
        "900 million kronor, thanks not least to a Mirajackpot draw in May that made a nurse rich. Betting fell by a "
        "tenth to 400 million kronor.",
        {
            "900 million kronor": {"entity": "Svea Spel", "period": "2024"},
            "400 million kronor": {"entity": "Svea Spel", "period": "2024"},
        },
    ),
    (
        "Svea Spel earned 2 billion kronor in 2024. The regulator fined the company 36 million kronor in March, and a "
        "second fine, of 46 million kronor, followed in June. Operating costs rose to 3.1 billion kronor from "
        "2.9 billion kronor.",
        {
            "46 million kronor": {"metric": "fine", "period": "2024-06"},
            "3.1 billion kronor": {"metric": "operating_cost", "period": "2024"},
            "2.9 billion kronor": {"metric": "operating_cost", "period": "2023"},
        },
    ),
    (
        "For 2026 Svea Spel is budgeting for a surplus of 5 billion kronor.",
        {"5 billion kronor": {"status": "target", "period": "2026"}},
    ),
]
GRIDS: list[Row] = [
    (
        "Volta Nuclear's capability factor came to 84 percent in 2024, well short of the 93 percent of a year earlier.",
        {
            "84 percent": {"metric": "energy_availability_factor", "period": "2024"},
            "93 percent": {"metric": "energy_availability_factor", "period": "2023"},
        },
    ),
    (
        "Sigma Power closed the Dorn plant in May, taking 400 MW off the grid. The flood knocked 3 percent off its "
        "revenue in June.",
        {
            "400 MW": {"kind": "change", "metric": "capacity", "value": "-400"},
            "3 percent": {"kind": "growth", "metric": "operating_revenue", "value": "-3"},
        },
    ),
    (
        "Omniva handles 27 per cent of Estonia's door-to-door parcels, Amazon 30 per cent.",
        {"27 per cent": {"metric": "parcel_volume", "entity": "Omniva"}, "30 per cent": {"entity": "Amazon"}},
    ),
    (
        "Rates for tankers had sunk to 27,000 dollars a day by the end of June.",
        {"27,000 dollars a day": {"period": "2024-06-30"}},
    ),
    (
        "Ras Shipping's profit for the first nine months of 2024 climbed 31 percent. Ras Chemicals, in which Energa "
        "holds the other 20 percent, more than doubled its operating profit to 610 million riyals.",
        {
            "doubled": {"period": "2024-01/2024-09", "entity": "Ras Chemicals"},
            "610 million riyals": {"period": "2024-01/2024-09", "entity": "Ras Chemicals"},
        },
    ),
    (
        "Polska Tel, where Energa is the largest shareholder with 26 percent, reports on Thursday. The Polish Treasury "
        "is the largest shareholder of Volta with 22 percent, followed by a unit of Tauron with 20 percent.",
        {
            "26 percent": {"entity": "Energa", "period": None},
            "20 percent": {"entity": "Tauron"},
        },
    ),
    (
        "The TV arm of Volta Tel counted 2.9 million customers; its films run on TVP, which says it passed 8 million "
        "users in October.",
        {"2.9 million customers": {"source": None}, "8 million users": {"source": "TVP"}},
    ),
    ("Sigma Power's six reactors supplied 46 TWh in 2024.", {"46 TWh": {"metric": "power_generation"}}),
    (
        "The Danish government approved 90 million kroner for a tram depot.",
        {"90 million kroner": {"metric": "funding", "entity": "Denmark"}},
    ),
    (
        "The board of Zesco approved 300 million dollars for a new dam.",
        {"300 million dollars": {"metric": "investment"}},
    ),
]
NOTES: list[Row] = [
    (
        "Volta Grid (VLT PW; Hold) published results. EBITDA of PLN 1.4bn beat our forecast of PLN 1.3bn. PGE reports "
        "on Tuesday; we expect EBITDA of PLN 2.6bn. We keep our 12-month target price of PLN 4.5.",
        {
            "PLN 1.4bn": {"entity": "Volta Grid", "status": "actual"},
            "PLN 1.3bn": {"entity": "Volta Grid", "status": "forecast"},
            "PLN 2.6bn": {"entity": "PGE", "status": "forecast", "source": None},
        },
    ),
    (
        "Polska Tel, where the state treasury is the largest shareholder with 60 percent, grew.",
        {"60 percent": {"entity": "state treasury"}},
    ),
    (
        "Anadolu Tel published third-quarter figures last night. Comparisons are with 3Q24 unless we say otherwise.\n\n"
        "- Revenue of TRY 40.9bn was 10.6% higher in real terms.\n\n- EBITDA came in at TRY 16.4bn, for a margin of "
        "40.1%, as against 35.6% in the same quarter of 2024. The company had lost TRY 0.7bn in 3Q24.\n\n"
        "- Capex: TRY 9.8bn.\n\nIt ended September with 53.7m subscribers. ARPU rose 18.6% to TRY 246.\n\nThe shares "
        "closed at TRY 46.9 yesterday, up 2.3% on the day and 92% since the start of the year.",
        {
            "TRY 40.9bn": {"period": "2025-Q3", "entity": "Anadolu Tel"},
            "10.6%": {"period": "2025-Q3", "basis": "yoy"},
            "40.1%": {"metric": "ebitda_margin", "period": "2025-Q3"},
            "TRY 9.8bn": {"period": "2025-Q3"},
            "53.7m subscribers": {"period": "2025-09-30"},
            "2.3%": {"period": "2025-11-06", "basis": None},
            "92%": {"period": "2025-11-06", "basis": "2025-01-01"},
            "TRY 246": {"metric": "arpu", "period": "2025-Q3"},
        },
    ),
]


@pytest.mark.parametrize(("text", "columns"), named([*GAMES, *GRIDS]))
def test_columns(text: str, columns: Columns) -> None:
    assert read_columns(text, APRIL, columns) == columns


@pytest.mark.parametrize(("text", "columns"), named(NOTES))
def test_columns_of_notes(text: str, columns: Columns) -> None:
    assert read_columns(text, NOVEMBER, columns) == columns
