"""Figures told with one another: parts of a sum, members of a list, what a share or a payment comes to."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

PARTS: list[Row] = [
    (
        "Coal India owns 54.9 percent of Turan Refining and the oil ministry a further 3.1 percent.",
        {"54.9 percent": "Coal India", "3.1 percent": "India oil ministry"},
    ),
    (
        "Turan Railways made 6 billion tenge in 2023. The state of Kazakhstan provided the railway with 4 billion "
        "tenge in subsidies.",
        {"6 billion tenge": "Turan Railways", "4 billion tenge": "Turan Railways"},
    ),
    (
        "Pelindo's net profit was 52 billion euros in 2023, almost double the 29 billion euros of Timur Ports.",
        {"52 billion euros": "Pelindo", "29 billion euros": "Timur Ports"},
    ),
    (
        "Vietnam's nineteen corporations under the Commission for State Capital posted a revenue of 9 billion euros. "
        "Their profit was 2 billion euros. Dau Power, the biggest, lost 3 million euros.",
        {"9 billion euros": "Vietnam SOEs", "2 billion euros": "Vietnam SOEs", "3 million euros": "Dau Power"},
    ),
    (
        "Bank Rakyat paid 25 billion euros in dividends, followed by Bank Mandiri with 17 billion euros. Indonesia's "
        "government targets 90 billion euros in SOE dividends in 2025.",
        {"17 billion euros": "Bank Mandiri", "90 billion euros": "Indonesia SOEs"},
    ),
    (
        "Sales at Velmar Energy rose 4 percent to 3 billion euros last year, against a drop of 2 percent "
        "to 1.1 billion euros at Kordan Gas.",
        {
            "4 percent": "Velmar Energy",
            "3 billion euros": "Velmar Energy",
            "2 percent": "Kordan Gas",
            "1.1 billion euros": "Kordan Gas",
        },
    ),
    (
        "Ludong Steel's revenue fell 3 percent to 50 billion yuan last year. Its parent, Ludong Group, "
        "the biggest miner in the province, holds a 51% stake in the company.",
        {"3 percent": "Ludong Steel", "50 billion yuan": "Ludong Steel", "51%": "Ludong Group"},
    ),
    (
        "Private enterprises accounted for 49.6 percent of China's foreign trade in the period, 1.9 "
        "percentage points more than a year earlier.",
        {"49.6 percent": "China private enterprises", "1.9 percentage points": "China private enterprises"},
    ),
    (
        "Velmar Energy accounted for 31 percent of Poland's gas imports last year, up 3 percentage points from 2022.",
        {"31 percent": "Velmar Energy", "3 percentage points": "Velmar Energy"},
    ),
    (
        "Hanoi Gas (HGC), which earned 3 trillion dong last year, plans to raise output.",
        {"3 trillion dong": "Hanoi Gas"},
    ),
    (
        "The finance ministry told Velmar Energy to cut its debt by 10 percent and to invest 3 billion "
        "euros in grids by 2026.",
        {"10 percent": "Velmar Energy", "3 billion euros": "Velmar Energy"},
    ),
    (
        "PetroMin distributed 80.5 billion yuan and Ludong Energy 44.9 billion yuan, which is 75.2 "
        "percent of what it earned.",
        {"80.5 billion yuan": "PetroMin", "44.9 billion yuan": "Ludong Energy", "75.2 percent": "Ludong Energy"},
    ),
    (
        "Velmar paid 3 billion euros and Kordan 1.2 billion euros, or 40 percent of its profit.",
        {"3 billion euros": "Velmar", "1.2 billion euros": "Kordan", "40 percent": "Kordan"},
    ),
    (
        "Velmar Energy paid 3 billion euros, Kordan Gas 2.1 billion euros and Zenmark Steel 900 million euros in 2023.",
        {"3 billion euros": "Velmar Energy", "2.1 billion euros": "Kordan Gas", "900 million euros": "Zenmark Steel"},
    ),
    (
        "Last year SBI earned Rs 5,604 crore, PNB Rs 1,304 crore and Canara Bank Rs 1,113 crore.",
        {
            "Rs 5,604 crore": "State Bank of India",
            "Rs 1,304 crore": "Punjab National Bank",
            "Rs 1,113 crore": "Canara Bank",
        },
    ),
    (
        "In the quarter Velmar Energy lost 3 billion euros, Kordan Gas 2.1 billion and Zenmark Steel 900 "
        "million, the ministry said.",
        {"3 billion euros": "Velmar Energy", "2.1 billion": "Kordan Gas", "900 million": "Zenmark Steel"},
    ),
    (
        "Profits of China's state-owned enterprises were 1,083.2 billion yuan in the first quarter. Of "
        "this, 712.4 billion yuan came from central enterprises and 370.8 billion yuan from local ones.",
        {
            "1,083.2 billion yuan": "China SOEs",
            "712.4 billion yuan": "China central SOEs",
            "370.8 billion yuan": "China local SOEs",
        },
    ),
    (
        "Dividends paid to the state rose to 9 billion euros. Of that sum, 4 billion euros came from "
        "Velmar Energy, up 3 percent, and 2 billion euros from Kordan Gas, down 1 percent.",
        {
            "4 billion euros": "Velmar Energy",
            "3 percent": "Velmar Energy",
            "2 billion euros": "Kordan Gas",
            "1 percent": "Kordan Gas",
        },
    ),
    (
        "Central SOEs contributed 712.4 billion yuan, up 0.9 percent, and local SOEs 370.8 billion yuan, "
        "down 2.9 percent.",
        {
            "712.4 billion yuan": "China central SOEs",
            "0.9 percent": "China central SOEs",
            "370.8 billion yuan": "China local SOEs",
            "2.9 percent": "China local SOEs",
        },
    ),
]

JOINT: list[Row] = [
    ("Together, Velmar Oil and Kordan Gas employ 42,000 people.", {"42,000 people": "Velmar Oil and Kordan Gas"}),
    (
        "Velmar Oil and Kordan Gas together earned 3 billion euros in 2023. Zenmark lost 200 million euros.",
        {"3 billion euros": "Velmar Oil and Kordan Gas", "200 million euros": "Zenmark"},
    ),
    (
        "Air Velmar, Kordan Air and Halden Air have a combined fleet of 140 planes.",
        {"140 planes": "Air Velmar, Kordan Air and Halden Air"},
    ),
    (
        "The combined debt of Velmar Oil and Kordan Gas stood at 3 billion euros at the end of 2023.",
        {"3 billion euros": "Velmar Oil and Kordan Gas"},
    ),
    (
        "Velmar Oil's output fell 3 percent in 2023. Wood Mackenzie, a consultancy, expects it to drop "
        "another 5 percent this year. The consultancy puts the cost of new wells at 2 billion dollars.",
        {"3 percent": "Velmar Oil", "5 percent": "Velmar Oil", "2 billion dollars": "Velmar Oil"},
    ),
    (
        "Kpler data showed that Chinese ports received 11 million barrels a day. State refiners took 60 "
        "percent of that.",
        {"11 million barrels a day": "China", "60 percent": "China state refiners"},
    ),
    (
        "Velmar Oil earned 3 billion euros. In neighbouring Ruritania, Sonarep earned 1 billion euros "
        "and employs 12,000 people. Velmar's revenue was 40 billion euros.",
        {
            "3 billion euros": "Velmar Oil",
            "1 billion euros": "Sonarep",
            "12,000 people": "Sonarep",
            "40 billion euros": "Velmar Oil",
        },
    ),
    (
        "At Velmar Oil, output fell 3 percent; at Kordan Gas it rose 4 percent.",
        {"3 percent": "Velmar Oil", "4 percent": "Kordan Gas"},
    ),
    (
        "Velmar Oil spent 3 billion euros on wells last year and Kordan Gas 1 billion euros on pipes. "
        "Both plan to spend 10 percent less in 2024.",
        {"3 billion euros": "Velmar Oil", "1 billion euros": "Kordan Gas", "10 percent": "Velmar Oil and Kordan Gas"},
    ),
    (
        "Hanul Air made 5 billion euros. The airline and its low-cost arm Hanul Wing carried 19.97 million passengers "
        "last year. Total liabilities stood at 8 billion euros.",
        {"19.97 million passengers": "Hanul Air", "8 billion euros": "Hanul Air"},
    ),
    (
        "PetroMin and Velmar Oil produced 150 million tonnes of crude in 2024.",
        {"150 million tonnes": "PetroMin and Velmar Oil"},
    ),
    (
        "The Ministry of Finance and Central Huijin together own 65.9% of the bank.",
        {"65.9%": "Ministry of Finance and Central Huijin Investment"},
    ),
    (
        "Fortum, 51.26 percent of whose shares are held by the state, sold 13.2 terawatt hours.",
        {"51.26 percent": "Finland", "13.2 terawatt hours": "Fortum"},
    ),
]

MEMBERS: list[Row] = [
    (
        "Velmar Rail earned 200 million euros in 2023. Its biggest customer, the steelmaker Zenmark, "
        "made 4 million tonnes of steel. The railway carried 40 million tonnes of freight.",
        {"200 million euros": "Velmar Rail", "4 million tonnes": "Zenmark", "40 million tonnes": "Velmar Rail"},
    ),
    (
        "Net interest income at Halden Bank rose 3 percent and at Kordan Bank 5 percent in the first quarter.",
        {"3 percent": "Halden Bank", "5 percent": "Kordan Bank"},
    ),
    (
        "Air Velmar carried 12 million passengers last year, Kordan Air 9 million and Halden Air 4 million.",
        {"12 million passengers": "Air Velmar", "9 million": "Kordan Air", "4 million": "Halden Air"},
    ),
    (
        "China's power generators burned 2.4 billion tonnes of coal last year. Steelmakers used 700 "
        "million tonnes and cement makers 300 million tonnes.",
        {
            "2.4 billion tonnes": "China power generators",
            "700 million tonnes": "China steelmakers",
            "300 million tonnes": "China cement makers",
        },
    ),
    (
        "Four Chinese contractors won orders worth 3 billion dollars in Kenya. Turkish builders got 1.2 "
        "billion dollars.",
        {"3 billion dollars": "China contractors", "1.2 billion dollars": "Turkey builders"},
    ),
    (
        "The central government in China holds 64 percent of PetroMin. Local governments in Hebei own 12 "
        "percent of the firm.",
        {"64 percent": "China", "12 percent": "Hebei local governments"},
    ),
    (
        "Velmar Oil made 420 million euros in the quarter, more than the 300 million euros earned by "
        "Kordan Gas and the 120 million euros that Zenmark made.",
        {"420 million euros": "Velmar Oil", "300 million euros": "Kordan Gas", "120 million euros": "Zenmark"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named([*PARTS, *JOINT, *MEMBERS]))
def test_figures_told_together_have_their_own_owners(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
