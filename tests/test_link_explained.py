"""Explainers and notes on deals: whose word a figure is, whose stake goes on, what a growth behind a part is of."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, read_columns

OCT = date(2025, 10, 14)

# The words of a quantity and the columns of its fact.
Row = tuple[str, Columns]

WHOSE: list[Row] = [
    (
        "China's economy slowed. Local governments' debts grew 12 percent to 47 trillion yuan in 2024. Private "
        "industrial companies earned 2 trillion yuan.",
        {
            "12 percent": {"entity": "China local governments"},
            "2 trillion yuan": {"entity": "China private industrial enterprises"},
        },
    ),
    (
        "In China, listed firms controlled by central SOEs paid out 38 percent of their profit in 2024.",
        {"38 percent": {"entity": "China listed central SOEs", "metric": "total_profit"}},
    ),
    (
        "The swap, arranged by Lazard, leaves Zambia with a debt of 12.1 billion dollars. The flood left Eskom with "
        "repair costs of 3 million dollars.",
        {"12.1 billion dollars": {"entity": "Zambia"}, "3 million dollars": {"entity": "Eskom"}},
    ),
    (
        "The state's stake in Enel, now 23.6 percent, would fall to 20 percent.",
        {"23.6 percent": {"entity": "Italy"}, "20 percent": {"entity": "Italy"}},
    ),
    (
        "Enel's holding in Slovenske, 33 percent today, will rise to 66 percent.",
        {"33 percent": {"entity": "Enel"}, "66 percent": {"entity": "Enel"}},
    ),
    (
        "Eni drew orders on Monday. The books were run by Citi and ING.\n\nIt is a far cry from 2022, when Eni was "
        "paying 9.75%. Its spread over Bunds was 545 basis points in January 2024.",
        {"545 basis points": {"entity": "Eni"}},
    ),
]

MOVED: list[Row] = [
    (
        "Thailand's public debt reached 12 trillion baht in March, or 64% of GDP, up 3.9% from a year earlier.",
        {
            "64%": {"kind": "share", "metric": "gdp"},
            "3.9%": {"kind": "growth", "metric": "public_debt", "basis": "yoy"},
        },
    ),
    (
        "Petronas paid dividends of 32 billion ringgit in 2024, or 58% of its profit, up from 50% in 2023.",
        {"50%": {"kind": "share", "metric": "total_profit", "period": "2023"}},
    ),
]

SAID: list[Row] = [
    (
        "Vinci has been picked to build the port for 427 million dollars, Transport Minister Kofi Addo announced in "
        "Tema on July 1.",
        {"427 million dollars": {"source": "Kofi Addo"}},
    ),
    (
        "Malaysia's state groups had a return on equity of 6.3 per cent last year; private firms managed about 9 per "
        "cent, Maybank estimates.",
        {
            "6.3 per cent": {"source": None, "status": "actual"},
            "9 per cent": {"source": "Maybank", "status": "estimate"},
        },
    ),
    (
        "Exports of Malaysia fell 4 per cent in May; imports rose 2 per cent, the customs office said.",
        {"4 per cent": {"source": "customs office"}, "2 per cent": {"source": "customs office"}},
    ),
    (
        "Auditors would rather talk of waste: in June the ombudsman found that 17 per cent of pumps were idle.",
        {"17 per cent": {"period": "2025-06", "status": "actual"}},
    ),
]

DEALS: list[Row] = [
    (
        "The $600m five year note of Bank Mandiri was marketed at 7.375% area on Monday. Bank Mandiri plans 500 "
        "million dollars of additional tier one. The 300 million dollar no-grow seven year bond was rated BB.",
        {
            "7.375%": {"metric": "coupon_rate"},
            "500 million dollars": {"metric": "bond_issue", "status": "target"},
            "300 million dollar": {"metric": "bond_issue"},
        },
    ),
    (
        "Ecobank had taken 4.4 billion dollars from international markets this year, against 3.8 billion dollars in "
        "the whole of 2024.",
        {
            "4.4 billion dollars": {"metric": "funding", "period": "2025"},
            "3.8 billion dollars": {"metric": "funding", "period": "2024"},
        },
    ),
    (
        "Kenya has raised 9 billion dollars in bonds this year, and its credit default swaps closed at 256 basis "
        "points on Friday.",
        {
            "9 billion dollars": {"metric": "bond_issue", "period": "2025"},
            "256 basis points": {"metric": "cds_spread", "entity": "Kenya", "period": "2025-10-10"},
        },
    ),
    (
        "Eskom spent 3 billion rand on spare parts last year. It spent 8 billion rand on a new line.",
        {"3 billion rand": {"metric": "purchases"}, "8 billion rand": {"metric": "capital_expenditure"}},
    ),
    (
        "The Izmit refinery ran 6.6 million tonnes of crude through its units in 2024.",
        {"6.6 million tonnes": {"metric": "refinery_throughput", "period": "2024"}},
    ),
]

LENT: list[Row] = [
    (
        "KfW is expected to lend 85% of the amount at an interest rate of 2.5%, the ministry said.",
        {"85%": {"metric": None}, "2.5%": {"metric": "interest_rate"}},
    ),
    (
        "At Eskom, 30 percent of capacity at the plant is idle.",
        {"30 percent": {"metric": "capacity"}},
    ),
]

MARKS: list[Row] = [
    (
        "Coal India's output rose 5 percent to 70 million tonnes in May. It should pass the milestone of 1 billion "
        "tonnes in 2026.",
        {"1 billion tonnes": {"metric": "output", "period": "2026", "status": "forecast"}},
    ),
    (
        "Eskom told papers that it would pass the bar of 40 terawatt-hours by December.",
        {"40 terawatt-hours": {"metric": "power_generation", "period": "2025-12"}},
    ),
]

COMING: list[Row] = [
    (
        "Officials of Kenya have said that about 90 state firms would be enough by 2030.",
        {"90 state firms": {"period": "2030", "status": "forecast"}},
    ),
]

PORTS: list[Row] = [
    (
        "Vinci won the job at the port of Bagamoyo in March. The debt agency, Caisse Autonome (CAA), has misgivings."
        "\n\nSince it opened in 2012, Bagamoyo has become a hub of Tanzania's trade. Its container terminal handled "
        "281,000 TEUs in 2023. Traffic at the port fell by 4.2%.",
        {"281,000 TEUs": {"entity": "Bagamoyo"}, "4.2%": {"entity": "Bagamoyo"}},
    ),
]

ROWS = [*WHOSE, *MOVED, *SAID, *DEALS, *LENT, *MARKS, *COMING, *PORTS]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_explained_figures(text: str, wanted: Columns) -> None:
    assert read_columns(text, OCT, wanted) == wanted
