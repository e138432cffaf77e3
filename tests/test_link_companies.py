"""Figures of state companies told in long sentences: whose they are and what they measure."""

from __future__ import annotations

from datetime import date

import pytest
from linked import named, read_facts

NOV = date(2024, 11, 5)

# The words of a quantity, its metric and its entity.
Row = tuple[str, dict[str, tuple[str | None, str | None]]]

PARTED: list[Row] = [
    (
        "EBITDA, helped by an average realised price of $4.17 a pound, advanced 30% to $5.44 billion at Codelco.",
        {"30%": ("ebitda", "Codelco"), "$5.44 billion": ("ebitda", "Codelco")},
    ),
    (
        "Net profit, which included a gain of $200 million on the sale of a port, doubled to $1.1 billion at Codelco.",
        {"doubled": ("net_profit", "Codelco"), "$1.1 billion": ("net_profit", "Codelco")},
    ),
    (
        "At Enel, operating costs, including fuel bills of 61 billion pesos, climbed 12 percent to 140 billion pesos. "
        "Debt, swollen by pension liabilities of 43 billion pesos, edged down 3% to 48 billion pesos.",
        {
            "12 percent": ("operating_cost", "Enel"),
            "140 billion pesos": ("operating_cost", "Enel"),
            "3%": ("debt", "Enel"),
            "48 billion pesos": ("debt", "Enel"),
        },
    ),
    (
        "Dividends, of which a base payout of $21 billion forms the bulk, were trimmed by a third to $15 billion.",
        {"a third": ("dividend", None), "$15 billion": ("dividend", None)},
    ),
]
HOLDERS: list[Row] = [
    (
        "Ooredoo had debts of $7 billion. Mubadala holds 29.7% of the shares, G42 42% and the public the remainder."
        "\n\nIn the third quarter it took in AED 571 million.",
        {"AED 571 million": ("operating_revenue", "Ooredoo")},
    ),
    (
        "Codelco cut costs. The government wants Codelco to hold 54% of the market. In April it sold bonds for "
        "$1.75 billion.",
        {"$1.75 billion": ("bond_issue", "Codelco")},
    ),
]
MAKERS: list[Row] = [
    (
        "Turkey's Karsan, in which a fund holds 12 percent, will ship 250 electric buses to Bucharest. Karsan exported "
        "408 electric vehicles in 2023.",
        {"250 electric buses": ("sales_volume", "Karsan"), "408 electric vehicles": ("exports", "Karsan")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), named([*PARTED, *HOLDERS, *MAKERS]))
def test_metric_and_owner(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    """What a figure measures and whose it is, however much stands between it and its subject."""
    facts = read_facts(text, NOV)
    assert {words: (facts[words].metric, facts[words].entity) for words in wanted} == wanted
