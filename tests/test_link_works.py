"""Contracts, works and utilities as their news tells them: what each figure measures, of whom, when and how sure."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

AUG = date(2024, 8, 6)  # a Tuesday

# The words of a quantity, and some of what its fact must carry.
Wanted = dict[str, dict[str, object]]
Row = tuple[str, Wanted]

CONTRACTS: list[Row] = [
    (
        "Doosan Skoda Power will supply two turbines, it said, in a deal that analysts value at 600 million euros.",
        {"600 million euros": {"metric": "contract_value", "entity": "Doosan Skoda Power"}},
    ),
    (
        "Alstom has won an order of 22 trams. The contract, which was signed on Monday and runs to 98.4 million euros, "
        "takes in spare parts. An option would bring its value to 131 million euros.",
        {
            "98.4 million euros": {"metric": "contract_value", "period": "2024-08-05"},
            "131 million euros": {"metric": "contract_value", "status": "forecast"},
        },
    ),
    (
        "Hyundai Rotem landed an order from Warsaw on Friday. It comes to 690 million zlotys and covers 45 trams.",
        {
            "690 million zlotys": {"metric": "contract_value", "period": "2024-08-02"},
            "45 trams": {"metric": "train_orders"},
        },
    ),
    ("CAF, which bid 103 million euros, came second.", {"103 million euros": {"metric": "bid"}}),
    (
        "Fincantieri has won an order from Carnival. The ships will cost 1.1 billion euros apiece. At 3 million euros "
        "each, the boats are 22 percent dearer than the last batch.",
        {
            "1.1 billion euros": {"metric": "price"},
            "3 million euros": {"metric": "price"},
            "22 percent": {"metric": "price", "kind": "growth"},
        },
    ),
]
WORKS: list[Row] = [
    (
        "SP Group has opened a cable tunnel, which runs 60 metres below ground. Its cost was 2.4 billion dollars.",
        {"60 metres": {"metric": "depth"}, "2.4 billion dollars": {"metric": "project_cost"}},
    ),
    (
        "For 2024 CCCC has a goal of 9.8 percent growth in new contracts and 7 percent in revenue.",
        {"9.8 percent": {"metric": "contract_value"}, "7 percent": {"metric": "operating_revenue"}},
    ),
    (
        "KTZ is laying a second line to Moiynty for 543 billion tenge.",
        {"543 billion tenge": {"metric": "project_cost"}},
    ),
    (
        "Alstom's basin will be 17 metres deep, the quay 400 metres long and the cranes 50 metres tall.",
        {
            "17 metres": {"metric": "depth"},
            "400 metres": {"metric": "length"},
            "50 metres": {"metric": "height"},
        },
    ),
    ("KTZ's first line, with 12 stops over 6.7 km, is to open in 2027.", {"6.7 km": {"qualifier": "="}}),
    ("Every vessel of Alstom will carry 174,000 cubic metres.", {"174,000 cubic metres": {"metric": "capacity"}}),
    (
        "Waskita received 5.8 trillion rupiah for its share of the road. As interest costs ate up 2.9 trillion, it "
        "made a loss.",
        {"5.8 trillion rupiah": {"metric": "deal_value"}, "2.9 trillion": {"metric": "interest_cost"}},
    ),
]
BARE_MILLIONS: list[Row] = [
    (
        "Namport's terminal cost 4.2 billion Namibian dollars. The lease brings 1.1 billion dollars.\n\nIs it paying?"
        "\n\nWe made 61 million after tax last year.",
        {"1.1 billion dollars": {"unit": "NAD"}, "61 million": {"unit": "NAD", "metric": "net_profit"}},
    ),
    (
        "Orlen had revenue of 318 million zlotys in 2022 and earned 96 million net. It expects 340 million in 2024.",
        {
            "96 million": {"metric": "net_profit", "unit": "PLN"},
            "340 million": {"unit": "PLN", "status": "forecast"},
        },
    ),
    (
        "Eesti Energia sold bonds for 500 million euros in May. Another 300 million is to follow in the autumn.",
        {"300 million": {"unit": "EUR", "metric": "bond_issue"}},
    ),
    (
        "Alstom got 150 million euros from the state and 42 million of the city's own money.",
        {"42 million": {"unit": "EUR"}},
    ),
    (
        "Waskita received 5.8 trillion rupiah. It wants to sell three of its eight roads in 2025 for some 4 trillion.",
        {"4 trillion": {"unit": "IDR", "metric": "deal_value"}},
    ),
    (
        "KTZ's revenue was 1.9 trillion tenge in 2023 and profit 133 billion.",
        {"133 billion": {"metric": "total_profit"}},
    ),
]
LOOKING_BACK: list[Row] = [
    (
        "From January to July 16,930 vessels called at HHLA's quays. In March 1.2 million people rode with Irish Rail.",
        {"16,930 vessels": {"period": "2024-01/2024-07"}, "1.2 million people": {"period": "2024-03"}},
    ),
    (
        "HHLA's tolls covered only 19 million of the 96 million euros that it cost. Traffic fell more steeply, by "
        "11 percent.",
        {"19 million": {"unit": "EUR"}, "11 percent": {"value": -11}},
    ),
    ("Tenaga Nasional to spend RM20 billion on green grid\n\nIt said so.", {"RM20 billion": {"status": "target"}}),
    (
        "Alstom wants to bring down its net debt, which stood at 2.99 billion euros on March 31.",
        {"2.99 billion euros": {"status": "actual", "period": "2024-03-31"}},
    ),
    (
        "Eskom plans to cut its workforce, which numbered 40,000 on June 30, by a tenth.",
        {
            "40,000": {"status": "actual", "period": "2024-06-30"},
            "a tenth": {"status": "target", "value": -10},
        },
    ),
    (
        "Transnet aims to raise volumes, which were 151 million tonnes in the year to March, to 170 million this year.",
        {"151 million tonnes": {"status": "actual"}, "170 million": {"status": "target", "period": "2024"}},
    ),
    ("In six months Klaipeda Port handled 24.6 million tonnes.", {"24.6 million tonnes": {"period": "2024-H1"}}),
    (
        "In 2022 Skoda sold 4,000 trams, and 6,000 trams are to be sold in 2024.",
        {"4,000 trams": {"period": "2022"}, "6,000 trams": {"period": "2024"}},
    ),
    (
        "Output of Turkmengaz reached 80 billion cubic metres in 2022 from 78 billion, while exports climbed from "
        "41 billion to 43 billion.",
        {"78 billion": {"period": "2021"}, "41 billion": {"period": "2021"}, "43 billion": {"period": "2022"}},
    ),
]
OWNERS: list[Row] = [
    (
        "Naval Group, owned by the state (62.25 percent) and Thales (35 percent), booked orders of 7.1 billion euros.",
        {"7.1 billion euros": {"entity": "Naval Group"}, "35 percent": {"entity": "Thales"}},
    ),
    (
        "Poland's cargo group cuts jobs\n\nWARSAW (PAP) - PKP Cargo wants to shed 4,100 of its 13,700 workers.",
        {"13,700 workers": {"entity": "PKP Cargo"}},
    ),
    (
        "Traian Preoteasa runs CFR Calatori.\n\nHow many people travel with you?\n\nLast year 54.7 million."
        "\n\nYet you lose money.\n\nThe state paid us 2.3 billion lei for public services.",
        {
            "54.7 million": {"metric": "passenger_trips", "period": "2023"},
            "2.3 billion lei": {"metric": "subsidy", "entity": "CFR Calatori"},
        },
    ),
    (
        "CEZ will build two reactors at Dukovany. Dukovany's four old units produced 14.4 TWh last year.",
        {"14.4 TWh": {"entity": "CEZ", "metric": "power_generation"}},
    ),
    (
        "TNB is owed 5.8 billion ringgit by the government.",
        {"5.8 billion ringgit": {"entity": "Tenaga Nasional", "metric": "receivables"}},
    ),
    (
        "Fincantieri has won an order for two ships from Carnival.\n\nMeyer Werft delivered one ship last year.\n\n"
        "The Trieste-based group made a net profit of 27 million euros in the first half.",
        {"27 million euros": {"entity": "Fincantieri"}},
    ),
    (
        "Anna Wrona runs the Port of Gdynia Authority. It had debts of 12 million zlotys in 2022.",
        {"12 million zlotys": {"entity": "Port of Gdynia Authority"}},
    ),
    (
        "Scottish Water says its bill is 490 pounds. Leakage, the company said, had been brought down by 60 percent.",
        {"60 percent": {"metric": "leakage", "entity": "Scottish Water"}},
    ),
    (
        "The average bill is 490 pounds a year, Scottish Water said. That compares with 603 pounds in England.",
        {"603 pounds": {"entity": "United Kingdom"}},
    ),
    (
        "Samruk-Kazyna, the sole shareholder of KTZ, would keep at least 75 percent.",
        {"75 percent": {"kind": "share", "metric": "stake"}},
    ),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*CONTRACTS, *WORKS, *BARE_MILLIONS, *LOOKING_BACK, *OWNERS],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_figure(text: str, wanted: Wanted) -> None:
    facts = read_facts(text, AUG)
    for words, slots in wanted.items():
        fact = facts[words]
        found = {slot: getattr(fact, slot) for slot in slots}
        found = {slot: value.code if slot == "period" and value else value for slot, value in found.items()}
        assert found == slots, words
