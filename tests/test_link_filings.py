"""Several columns at once of figures in filings, press releases, market reports and interviews."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

FEBRUARY = date(2025, 2, 13)

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

BRACKETS: list[Row] = [
    (
        "NORDKRAFT PLC, STOCK EXCHANGE RELEASE, 13 FEBRUARY 2025\n\nFigures in brackets refer to 2023. Net sales grew "
        "by "
        "4.2% to EUR 331.8 million in 2024 (318.4). Comparable operating profit was EUR 11.3 million (loss of 2.6).",
        {
            "318.4": {"period": "2023", "metric": "operating_revenue", "unit": "EUR"},
            "2.6": {"period": "2023", "metric": "operating_loss", "unit": "EUR"},
        },
    ),
    (
        "The board of Nordkraft proposes for 2024 a dividend of EUR 25 million, that is, EUR 11.36 per share (none for "
        "2023).",
        {"EUR 11.36": {"period": "2024", "metric": "dividend_per_share"}},
    ),
]
BESIDE: list[Row] = [
    (
        "Bharat Shipworks earned Rs 1,016 crore in October-December 2024 vis-a-vis Rs 741 crore a year ago.",
        {"Rs 1,016 crore": {"period": "2024-Q4"}, "Rs 741 crore": {"period": "2023-Q4"}},
    ),
    (
        "Elverkraft expects net sales in 2025 to be EUR 1.28 billion and operating profit to exceed the 2024 level.",
        {"EUR 1.28 billion": {"period": "2025", "status": "forecast"}},
    ),
    (
        "Our sales last year were 338 million euros. For this year the plan says 346 million.\n\nThroughput came to "
        "23.1 "
        "million tonnes.",
        {
            "346 million": {"period": "2025", "status": "target"},
            "23.1 million tonnes": {"period": "2024", "status": "actual"},
        },
    ),
    (
        "Kvarken Ferries lost 3 million euros in 2024. This year's budget provides for a profit of 2 million. It is "
        "budgeting capital spending of 9 million euros.",
        {"2 million": {"period": "2025", "status": "target"}, "9 million euros": {"status": "target"}},
    ),
]
BODIES: list[Row] = [
    (
        "Zambeza Power earned 10 million kwacha in 2024. Zambeza Power sold 5,388 GWh. Independent producers supplied "
        "71% "
        "of the electricity, and renewable sources accounted for 29% of installed capacity, which stood at 1,787 MW.",
        {"29%": {"entity": "Zambeza Power"}, "1,787 MW": {"entity": "Zambeza Power"}},
    ),
    (
        "Bharat Oil's profit in 2024 was Rs 1,584 crore. Bharat Oil pumped 0.85 million tonnes. On a consolidated "
        "basis, "
        "which includes Assam Refinery Ltd, net profit soared to Rs 2,341 crore.",
        {"Rs 2,341 crore": {"entity": "Bharat Oil"}},
    ),
    (
        "Bharat Engineers Ltd, another PSU, which holds 4.37 per cent in Assam Refinery, will announce its results on "
        "Friday.",
        {"4.37 per cent": {"entity": "Bharat Engineers Ltd"}},
    ),
    (
        "State-run Bharat Mines posted a profit of Rs 1,016 crore in 2024.",
        {"Rs 1,016 crore": {"entity": "Bharat Mines"}},
    ),
    (
        "Miners of the state mining group Mineral Holding rose. Mineral Holding is unlisted. Belitung Tin put on 3.9 "
        "percent: "
        "the tin miner had a first-half net profit of 434 billion rupiah against 386 billion a year earlier.",
        {
            "3.9 percent": {"entity": "Belitung Tin", "basis": None},
            "434 billion rupiah": {"entity": "Belitung Tin", "period": "2024-H1"},
        },
    ),
]
RUNNING: list[Row] = [
    (
        "Elverkraft Rail runs 310 trains a day. In 2026 the capacity of the Sandvik line will rise from 40 to 72 "
        "trains a "
        "day.",
        {
            "310 trains a day": {"metric": "trains"},
            "40": {"metric": "capacity"},
            "72 trains a day": {"metric": "capacity", "status": "forecast"},
        },
    ),
    ("Elverkraft Rail runs 310 trains.", {"310 trains": {"metric": "fleet_size"}}),
    (
        "The average wage at Elverkraft is 3,150 euros. In November it signed a letter of intent for 30 percent of a "
        "wharf.",
        {"30 percent": {"metric": "stake"}},
    ),
    (
        "Elverkraft signed an option on 20 percent of the output of the plant.",
        {"20 percent": {"metric": "output"}},
    ),
]
MARKETS: list[Row] = [
    (
        "The Manila Composite Index ended 0.28 percent lower at 7,694.7 on Wednesday, leaving it down 0.8 percent for "
        "the "
        "week.\n\nTurnover on the Philippine Stock Exchange thinned to 10.3 billion pesos. The main index will finish "
        "the "
        "year at 7,915, brokers say.",
        {
            "0.28 percent": {"period": "2025-02-12"},
            "0.8 percent": {"period": "2025-02-10/2025-02-13"},
            "7,915": {"entity": "Manila Composite Index"},
        },
    ),
    (
        "Foreign investors unloaded a net 1.12 billion pesos of stocks.",
        {"1.12 billion pesos": {"metric": "net_selling", "entity": "foreign investors"}},
    ),
    (
        "Shares of Rajmahal Coal, which have doubled in the past year, closed 3 percent lower at Rs 471.",
        {"Rs 471": {"metric": "share_price", "entity": "Rajmahal Coal"}},
    ),
    (
        "Nordlys Bank is due to report on Tuesday; brokers expect its fourth-quarter profit to have risen 4 percent.",
        {"4 percent": {"period": "2024-Q4", "status": "forecast"}},
    ),
]
WORKS: list[Row] = [
    (
        "Elverkraft earned 3 million euros in 2024. The 366 MW plant at Vasa is due to burn gas from the second half "
        "of "
        "2025.",
        {"366 MW": {"metric": "capacity", "period": None}},
    ),
    (
        "The refinery processed 0.8 million tonnes in 2024. The expansion of the unit to 9 million tonnes will take "
        "long.",
        {"9 million tonnes": {"metric": "capacity"}},
    ),
    (
        "Bharat Oil Ltd (BOL) earned 3,000 crore rupees in 2024, BOL Director (Finance) Sanjoy Rao said.\n\nAssam "
        "Refinery "
        'made 200 crore rupees. "We will spend 4,000 crore rupees," Rao said.',
        {"4,000 crore rupees": {"entity": "Bharat Oil Ltd"}},
    ),
]
MONEY: list[Row] = [
    (
        "The ringgit weakened to 4.46 to the dollar on Wednesday.",
        {"4.46": {"metric": "exchange_rate", "unit": "MYR/USD", "period": "2025-02-12"}},
    ),
    (
        "The grid has 2.47 million customers, including 183,000 new ones.",
        {"183,000": {"metric": "customers", "unit": "count"}},
    ),
]
THEN: list[Row] = [
    (
        "Bharat Oil has revised its capex for the current fiscal to Rs 6,100 crore. It will end the year with output "
        "of 3.4 "
        "million tonnes.",
        {"3.4 million tonnes": {"period": "2024-04/2025-03", "status": "forecast"}},
    ),
    (
        "Elverkraft Port handled 1.1 million TEU in 2024. The crane park cost 9 million euros. Elverkraft Port sends "
        "out 22 "
        "trains a day. It has 300 wagons. The capacity of the Sandvik line will rise from 90 to 212 trains a day. It "
        "is to "
        "open in 2027. In our strategy we want 1.75 million TEU by 2030.",
        {"1.75 million TEU": {"metric": "throughput", "status": "target"}},
    ),
    (
        "Elverkraft earned 3 million euros in 2024. It expects sales of 9 million euros in 2025. It intends to invest "
        "a "
        "billion euros by 2030, and to have cut its emissions by a third from 2019 by then.",
        {"a third": {"period": "2030", "basis": "2019", "status": "target"}},
    ),
]
ROWS = [*BRACKETS, *BESIDE, *BODIES, *RUNNING, *MARKETS, *WORKS, *MONEY, *THEN]


@pytest.mark.parametrize(("text", "wanted"), named(ROWS))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, FEBRUARY, wanted) == wanted
