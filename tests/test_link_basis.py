"""Bases of facts: a text, the document's date, and what some of its changes must be measured against."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

AUG = date(2024, 8, 28)
NOV = date(2024, 11, 12)
MAR = date(2025, 3, 28)

Row = tuple[str, date | None, dict[str, str | None]]

BASES: list[Row] = [
    (
        "Rosneft was rescued in 2017. Its debt has fallen 12 percent from the beginning of the year.",
        NOV,
        {"12 percent": "2024-01-01"},
    ),
    (
        "The average wage in the first quarter rose 17.6 percent on the year. In real terms it grew by 9.9 percent.",
        NOV,
        {"17.6 percent": "yoy", "9.9 percent": "yoy"},
    ),
    (
        "Consumer prices rose 3 percent in April from a year earlier. Prices rose 0.4 percent from March.",
        NOV,
        {"3 percent": "yoy", "0.4 percent": "2024-03"},
    ),
    (
        "Kenya's economy expanded 5.6 percent in 2023, up from 4.9 percent in 2022.",
        MAR,
        {"5.6 percent": None, "4.9 percent": None},
    ),
    (
        "The utility put up its charges by 12 percent in May 2024, which took revenue to 90 million lei in 2024 from "
        "70 million lei in 2023.",
        MAR,
        {"12 percent": None},
    ),
    ("The plant will cut emissions by 480,000 tons annually.", AUG, {"480,000 tons": None}),
    ("It had 4,100 workers at the end of June, 300 fewer within a year.", AUG, {"300": "yoy"}),
    (
        "Shares in Orlen gained 2 percent after the group said its profit in the first half fell 9 percent from a year "
        "earlier.",
        AUG,
        {"2 percent": None, "9 percent": "yoy"},
    ),
    (
        "Output came to 70 MWh in 2024, a rise of 4 MWh, or 6 percent, on the previous year.",
        MAR,
        {"6 percent": "yoy"},
    ),
    (
        "In July, profits grew by 3.2 percent, 1.1 percentage points faster than in June.",
        AUG,
        {"3.2 percent": None, "1.1 percentage points": "2024-06"},
    ),
    (
        "The margin slipped to 2.9 percent in the third quarter of 2024, 16 basis points below where it was in the "
        "second quarter of 2024.",
        NOV,
        {"16 basis points": "2024-Q2"},
    ),
    ("Sales in October 2024 were 5 percent higher than the previous October.", NOV, {"5 percent": "yoy"}),
    ("Total assets were 289 billion zlotys on June 30, 2024, up 13% on the same date of 2023.", AUG, {"13%": "yoy"}),
    ("Visitors in 2024 were 12 percent more than in the same period of 2019.", MAR, {"12 percent": "2019"}),
    ("Compared with the end of June, its debt fell 4 percent.", NOV, {"4 percent": "2024-06-30"}),
    ("Demand for electricity is rising by 6 percent a year.", NOV, {"6 percent": "yoy"}),
    (
        "At the end of 2024 the capital ratio was up 0.3 percentage points from the end of 2023.",
        MAR,
        {"0.3 percentage points": "2023-12-31"},
    ),
    (
        "Net profit halved to $200 million (180 million euros) in 2024, from $400 million in 2023.",
        MAR,
        {"halved": "yoy"},
    ),
    ("The port handled 8 million tonnes in 2024, twice as much as in 2023.", MAR, {"twice": "yoy"}),
    ("Net profit rose 5 percent year on year in 2024.", MAR, {"5 percent": "yoy"}),
    ("Net profit rose 5 percent from a year earlier.", MAR, {"5 percent": "yoy"}),
    ("In 2024 net profit was 5 percent above the figure of 2023.", MAR, {"5 percent": "yoy"}),
    ("In 2024 net profit was 5 percent above the figure of 2019.", MAR, {"5 percent": "2019"}),
    ("Debt rose 5 percent from the end of 2021.", MAR, {"5 percent": "2021-12-31"}),
    ("Net profit dropped 9 percent quarter on quarter.", MAR, {"9 percent": "qoq"}),
    ("Output fell 2 percent from the previous month.", MAR, {"2 percent": "mom"}),
    (
        "Net profit fell 20 percent year on year in 2024, whereas revenue rose 0.8 percent.",
        MAR,
        {"20 percent": "yoy", "0.8 percent": "yoy"},
    ),
    ("Net profit more than tripled between 2016 and 2024.", MAR, {"tripled": "2016"}),
    ("Net profit doubled from 16 billion yuan in 2020 to 33 billion yuan in 2023.", MAR, {"doubled": "2020"}),
    ("Net profit rose 5 percent in 2024.", MAR, {"5 percent": None}),
    ("Net profit was 5 billion yuan in 2024.", MAR, {"5 billion yuan": None}),
    (
        "Compared with the same five months of 2023, costs went up 6 percent to 9 billion yuan in January-May 2024.",
        AUG,
        {"6 percent": "yoy"},
    ),
    (
        "EBITDA of Harbour Group came to 10 billion crowns in the second quarter, 10 percent less than in the first.",
        AUG,
        {"10 percent": "2024-Q1"},
    ),
    (
        "Harbour Group on Monday posted a 29 percent drop in net profit for the first half of 2024.\n\nNet profit of "
        "Harbour Group was 7 billion yuan, against 10 billion yuan a year earlier.",
        AUG,
        {"29 percent": "yoy"},
    ),
    ("Harbour Group posted a 29 percent drop in net profit for the first half of 2024.", AUG, {"29 percent": None}),
    ("Vale expects costs to fall by 20 percent this year from last.", AUG, {"20 percent": "yoy"}),
    (
        "Investments by SOEs reached 482 billion yuan in 2022, 4.1 times the figure for 2017.",
        AUG,
        {"4.1 times": "2017"},
    ),
    (
        "Poland's economy expanded 2.9 percent in 2024 after growth of 0.1 percent a year earlier.",
        MAR,
        {"2.9 percent": None, "0.1 percent": None},
    ),
    (
        "GDP grew 7.5 percent in the first half, the fastest pace since 2011. Gas output rose 8 percent, on less "
        "maintenance than in 2023.",
        NOV,
        {"7.5 percent": None, "8 percent": None},
    ),
    (
        "In May exports reached 5 million tonnes, an increase of 4 percent from April and of 12 percent from a year "
        "earlier.",
        AUG,
        {"4 percent": "2024-04", "12 percent": "yoy"},
    ),
    (
        "Outages of Eskom averaged 9,850 MW last week, 30 percent less than a week earlier.",
        AUG,
        {"30 percent": "2024-08-12/2024-08-18"},
    ),
    ("EVN raised its average power tariff by 4.8 percent from August 11.", AUG, {"4.8 percent": None}),
    (
        "Unless otherwise noted, all growth rates are year-on-year. In the first quarter, Orlen's revenue grew 4.1%. "
        "In June it sold 2% less fuel than in May.",
        AUG,
        {"4.1%": "yoy", "2%": "2024-05"},
    ),
    (
        "PKP Cargo's revenue rose 3% in the second quarter of 2024, and its net profit fell 9%. (All comparisons are "
        "with the second quarter of 2023.)",
        AUG,
        {"3%": "yoy", "9%": "yoy"},
    ),
    (
        "The chain had 540 shops in October, 20 more than in March.",
        date(2024, 2, 2),
        {"20": "2023-03"},
    ),
    (
        "The changes are part of a plan agreed a year earlier. Freight volume fell 6.4% in May 2024.",
        AUG,
        {"6.4%": None},
    ),
]


@pytest.mark.parametrize(("text", "day", "bases"), BASES, ids=[row[0][:60] for row in BASES])
def test_changes_carry_what_they_are_measured_against(
    text: str, day: date | None, bases: dict[str, str | None]
) -> None:
    facts = read_facts(text, day)
    assert {words: facts[words].basis for words in bases} == bases
