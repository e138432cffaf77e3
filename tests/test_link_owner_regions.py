"""Whose figures are in news of a province or city: its own trade and output, its enterprises, its offices."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

DAY = date(2024, 5, 17)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

AGGREGATES: list[Row] = [
    (
        "South China's Guangdong Province saw its foreign trade rise 12.8 percent to 2.84 trillion yuan in the first "
        "four months of 2024.\n\nExports increased 10.8 percent to 1.83 trillion yuan. Private enterprises accounted "
        "for 62.9 percent of the total.\n\nThe province's exports of electric vehicles soared 33.4 percent, while "
        "imports of chips hit 330.5 billion yuan.\n\nIn Shenzhen, foreign trade jumped 31.8 percent.",
        {
            "12.8 percent": "Guangdong Province",
            "10.8 percent": "Guangdong Province",
            "62.9 percent": "China private enterprises",
            "33.4 percent": "Guangdong Province",
            "330.5 billion yuan": "Guangdong Province",
            "31.8 percent": "Shenzhen",
        },
    ),
    (
        "China's exports rose 5 percent in the first quarter. Guangdong's exports rose 7 percent.\n\nImports of crude "
        "oil fell 3 percent to 137 million tons.",
        {"5 percent": "China", "7 percent": "Guangdong", "3 percent": "China"},
    ),
    (
        "The foreign trade of northwest China's Xinjiang Uygur Autonomous Region topped 435 billion yuan in 2023.",
        {"435 billion yuan": "Xinjiang Uygur Autonomous Region"},
    ),
    (
        "Southwest China's Chongqing Municipality reported a 6.2 percent increase in GDP in the first quarter.",
        {"6.2 percent": "Chongqing Municipality"},
    ),
    (
        "Guizhou issued 214.9 billion yuan of bonds in October. Nationwide, 26 regions had sold a combined 1.2 "
        "trillion yuan of such bonds.",
        {"214.9 billion yuan": "Guizhou", "26 regions": "China", "1.2 trillion yuan": "China"},
    ),
]

TRADE: list[Row] = [
    (
        "China's foreign trade grew 5 percent to 43.85 trillion yuan in 2023. State-owned enterprises recorded an "
        "import and export value of 6.61 trillion yuan, down 1.5 percent.",
        {"43.85 trillion yuan": "China", "6.61 trillion yuan": "China SOEs", "1.5 percent": "China SOEs"},
    ),
    (
        "Private enterprises saw their foreign trade rise 8.8 percent in China.\n\nTrade with countries taking part in "
        "the initiative rose 6.4 percent to 22.07 trillion yuan, taking its share of the total above 50 percent.",
        {"8.8 percent": "China private enterprises", "6.4 percent": "China", "50 percent": "China"},
    ),
]

ENTERPRISES: list[Row] = [
    (
        "Yunnan's state asset regulator has ordered provincial SOEs to slash costs. The 19 companies under its watch "
        "had combined debts of 1.1 trillion yuan.",
        {"1.1 trillion yuan": "Yunnan provincial SOEs"},
    ),
    (
        "China worries about Tianjin.\n\nTianjin's finances are weak. Municipal SOEs owed 1.4 trillion yuan.",
        {"1.4 trillion yuan": "Tianjin SOEs"},
    ),
    (
        "China's central government collected 1.97 trillion yuan in fiscal revenue, down 5.8 percent, and local "
        "governments 2.42 trillion yuan, up 2 percent.",
        {"2.42 trillion yuan": "China local governments", "2 percent": "China local governments"},
    ),
    (
        "Inner Mongolia's Baotou city has ordered its SOEs to sell assets worth 12 billion yuan.",
        {"12 billion yuan": "Baotou SOEs"},
    ),
    (
        "Anhui's state assets watchdog said companies under its supervision had cut their headcount by 4,100. Revenue "
        "at the 29 groups rose 3.3 percent.",
        {"4,100": "Anhui SOEs", "29 groups": "Anhui SOEs", "3.3 percent": "Anhui SOEs"},
    ),
    ("SASAC said companies under its supervision invested 3 trillion yuan.", {"3 trillion yuan": "China central SOEs"}),
    (
        "In Nigeria, the three state-owned refineries gulped N592.9bn in 2023. Kaduna refinery alone posted a loss of "
        "N64.3bn in 2018.",
        {"N592.9bn": "Nigeria state-owned refineries", "N64.3bn": "Kaduna refinery"},
    ),
    (
        "Kenya's state-owned sugar mills owe farmers Sh2.1 billion.",
        {"Sh2.1 billion": "Kenya state-owned sugar mills"},
    ),
]

MEMBERS: list[Row] = [
    (
        "Hubei's SOEs spent 11.2 billion yuan on research and development, with Hubei Communications Investment Group "
        "alone accounting for 1.4 billion yuan.",
        {"11.2 billion yuan": "Hubei SOEs", "1.4 billion yuan": "Hubei Communications Investment"},
    ),
    (
        "China Three Gorges Corporation generated 262.8 billion kilowatt-hours last year. China Three Gorges said that "
        "its stations can produce more. The corporation is China's largest.\n\nIn the first three quarters, China "
        "Yangtze Power, its listed arm, saw output fall 5 percent to 143 billion kWh. Net profit dropped 4.3 percent.",
        {"143 billion kWh": "China Yangtze Power", "4.3 percent": "China Yangtze Power"},
    ),
    (
        "Ecopetrol earned 3 trillion pesos in 2023. Revenue at its unit, ISA, rose 8 percent to 14 trillion pesos.",
        {"8 percent": "ISA", "14 trillion pesos": "ISA"},
    ),
]

OFFICES: list[Row] = [
    (
        "The Shandong provincial SASAC will hold 30.6 percent of the unit.",
        {"30.6 percent": "Shandong provincial SASAC"},
    ),
    ("Guangzhou's SASAC owns a 50 percent stake in the carrier.", {"50 percent": "Guangzhou SASAC"}),
    ("The SASAC of Henan province owns 51 percent of the group.", {"51 percent": "Henan SASAC"}),
]

VEHICLES: list[Row] = [
    (
        "In Shandong, LGFVs sold 48 billion yuan of bonds in March, down 12 percent from February.",
        {
            "48 billion yuan": "Shandong local government financing vehicles",
            "12 percent": "Shandong local government financing vehicles",
        },
    ),
    (
        "Zhejiang Tram Corp lost 3 billion yuan in 2022. About a third of China's local government financing vehicles "
        "lost money, and the yield spread of LGFV bonds narrowed to 131 basis points in April.",
        {
            "3 billion yuan": "Zhejiang Tram Corp",
            "a third": "China local government financing vehicles",
            "131 basis points": "China local government financing vehicles",
        },
    ),
]

RANKED: list[Row] = [
    (
        "In April, 27 Chinese provinces sold 1.3 trillion yuan of bonds. Hunan led the way with 215 billion yuan, "
        "followed by Jilin with 129 billion yuan.",
        {"1.3 trillion yuan": "China provinces", "215 billion yuan": "Hunan", "129 billion yuan": "Jilin"},
    ),
    (
        "India exported goods worth 36 trillion rupees last year. Gujarat topped the list with 11 trillion rupees.",
        {"36 trillion rupees": "India", "11 trillion rupees": "Gujarat"},
    ),
    (
        "PKP Cargo is in debt. In Gdynia, a port city in Pomerania, revenue from land sales fell 31 percent last year.",
        {"31 percent": "Gdynia"},
    ),
    ("Land sales of Nova Land Bank fell 3 percent in 2023.", {"3 percent": "Nova Land Bank"}),
]

ROWS = [*AGGREGATES, *TRADE, *ENTERPRISES, *MEMBERS, *OFFICES, *VEHICLES, *RANKED]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named(ROWS))
def test_figures_belong_to_the_region_told_of(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, DAY)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
