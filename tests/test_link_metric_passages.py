"""Metrics in passages: told by verb and object, by a predicate, or by what the sentences before spoke of."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str | None]]

VERBS: list[Row] = [
    ("The bond fund Korvest and the state holding Navara each put in $120 million.", {"$120 million": "investment"}),
    ("The anti-graft agency recovered 2.9 billion kwacha from contractors.", {"2.9 billion kwacha": "recoveries"}),
    (
        "The state lender wrote off 5 billion taka and recovered 1.2 billion taka.",
        {"5 billion taka": "impairment", "1.2 billion taka": "recoveries"},
    ),
    ("The company pays a starter 38,000 crowns a month.", {"38,000 crowns a month": "wages"}),
    (
        "The chief executive was paid 1.4 million francs. Her predecessor had got 1.9 million francs.",
        {"1.4 million francs": "wages", "1.9 million francs": "wages"},
    ),
    ("She expects Mega Bank to earn 36 billion yuan.", {"36 billion yuan": "net_profit"}),
    (
        "They will have a combined output of 7.1 GW and cost 120 billion yuan.",
        {"7.1 GW": "capacity", "120 billion yuan": "project_cost"},
    ),
    ("Replacing the worst pipes would take 14 billion roubles.", {"14 billion roubles": "project_cost"}),
    ("Huaneng Yuxi's coal plants burned 3.1 million tonnes.", {"3.1 million tonnes": "coal_consumption"}),
    ("The smelter needs 1.2 million tonnes of concentrate a year.", {"1.2 million tonnes": "concentrate_demand"}),
    (
        "Builders will use 90,000 tonnes of steel and 2 million tonnes of sand.",
        {"90,000 tonnes": "steel_consumption", "2 million tonnes": "sand_consumption"},
    ),
    ("Deposits earn 9 percent.", {"9 percent": "deposit_rate"}),
    ("The fund gained 7.1 percent last year.", {"7.1 percent": "return_on_investment"}),
]

PREDICATES: list[Row] = [
    ("Saudi Rail's trains were on time 94 percent of the time.", {"94 percent": "punctuality_rate"}),
    ("Kenya Pipeline's tanks can hold 980 million litres. They were 61 percent full.", {"61 percent": "storage"}),
    ("On average 83 percent of seats were taken.", {"83 percent": "passenger_load_factor"}),
    ("Inspectors visited 84 mines in the first half.", {"84 mines": "mines"}),
    ("The company had 24 billion rand in the bank.", {"24 billion rand": "cash"}),
    ("While the parent company had 510 million yuan in cash, debt was 46 billion yuan.", {"510 million yuan": "cash"}),
    ("The state producer has 28 percent of the market.", {"28 percent": "market_share"}),
]

CARRIED: list[Row] = [
    (
        "Households account for 62 percent of Elektra's sales; industry takes 30 percent.",
        {"30 percent": "operating_revenue"},
    ),
    (
        "Its shares returned 12 percent, its bonds 1.3 percent.",
        {"12 percent": "return_on_investment", "1.3 percent": "return_on_investment"},
    ),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*VERBS, *PREDICATES, *CARRIED],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_metric(text: str, wanted: dict[str, str | None]) -> None:
    facts = read_facts(text, MAR)
    assert {words: facts[words].metric for words in wanted} == wanted
