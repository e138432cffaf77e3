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
LED_ALIKE: list[Row] = [
    (
        "NMDC is responsible for 70% of the works and AD Ports for 30%.",
        {"70%": ("works", "NMDC"), "30%": ("works", "AD Ports Group")},
    ),
    (
        "Enel asked for 131 million euros, Eni for 139 million.",
        {"131 million euros": ("funding", "Enel"), "139 million": ("funding", "Eni")},
    ),
    (
        "Costs at Enel rose 14% and finance charges to 88 million euros. Dividends sank from $47 million.",
        {"88 million euros": ("finance_costs", "Enel"), "$47 million": ("dividend", "Enel")},
    ),
]
BRACKETED: list[Row] = [
    (
        "Tazama, which Zambia (66.7 per cent) and Tanzania (33.3 per cent) share, lost $3 million.",
        {"66.7 per cent": ("stake", "Zambia"), "33.3 per cent": ("stake", "Tanzania")},
    ),
    (
        "The venture of Shell (51%) and Eni (49%) lost $3 million.",
        {"51%": ("stake", "Shell"), "49%": ("stake", "Eni")},
    ),
]
TOLD_ASIDE: list[Row] = [
    (
        "Finance costs at Enel, thanks to repayments of $2 billion, dropped by a tenth to $1 billion, and borrowings "
        "to $20.4 billion.",
        {"$1 billion": ("finance_costs", "Enel"), "$20.4 billion": ("debt", "Enel")},
    ),
    (
        "Equal to NOK 290 million, Statnett's dividend is the highest yet.",
        {"NOK 290 million": ("dividend", "Statnett")},
    ),
    ("Navantia's ferry, displacing 3,300 tonnes, sank.", {"3,300 tonnes": ("displacement", "Navantia")}),
    (
        "ADNOC Gas earned $5.0 billion. ADNOC placed a further 4% of the shares, reducing its holding to 86%.",
        {
            "$5.0 billion": ("net_profit", "ADNOC Gas"),
            "4%": ("stake", "Abu Dhabi National Oil Company"),
            "86%": ("stake", "Abu Dhabi National Oil Company"),
        },
    ),
    (
        "Posten Bring lost NOK 3 million. Posten has 25 branches.",
        {"NOK 3 million": ("net_loss", "Posten Bring"), "25 branches": ("stores", "Posten Bring")},
    ),
]
MAKERS: list[Row] = [
    (
        "Turkey's Karsan, in which a fund holds 12 percent, will ship 250 electric buses to Bucharest. Karsan exported "
        "408 electric vehicles in 2023.",
        {"250 electric buses": ("sales_volume", "Karsan"), "408 electric vehicles": ("exports", "Karsan")},
    ),
]


# The words of a quantity and its source or status.
SAID: list[tuple[str, dict[str, str | None]]] = [
    (
        "Karsan will ship 250 buses under the largest contract in its history, the mayor's office said on Monday.",
        {"250 buses": "mayor's office"},
    ),
    (
        "CFE earned 2 billion pesos in May, a filing with the stock exchange showed.",
        {"2 billion pesos": "filing with the stock exchange"},
    ),
]
SEEN: list[tuple[str, dict[str, str | None]]] = [
    ("Revenue at EPM is now seen at $3.7 billion.", {"$3.7 billion": "forecast"}),
    ("Alstom will build 37 trains under a contract of 452 million euros.", {"452 million euros": "actual"}),
    ("Costs at EPM are still put at $2 billion.", {"$2 billion": "estimate"}),
]
MEASURED: list[Row] = [
    (
        "SIMA signed a 463 million dollar agreement on Monday. It will build a 3,400-tonne frigate.",
        {"463 million dollar": ("contract_value", "SIMA Peru"), "3,400-tonne": ("displacement", "SIMA Peru")},
    ),
    ("Net cash from operating activities at Enel fell 3%.", {"3%": ("cash_flow", "Enel")}),
]


@pytest.mark.parametrize(("text", "sources"), named(SAID))
def test_source(text: str, sources: dict[str, str | None]) -> None:
    """Who tells a figure, where offices and papers have no name."""
    facts = read_facts(text, NOV)
    assert {words: facts[words].source for words in sources} == sources


@pytest.mark.parametrize(("text", "statuses"), named(SEEN))
def test_status(text: str, statuses: dict[str, str | None]) -> None:
    """Views that an adverb parts from their verb are views all the same."""
    facts = read_facts(text, NOV)
    assert {words: facts[words].status for words in statuses} == statuses


@pytest.mark.parametrize(
    ("text", "wanted"), named([*MEASURED, *LED_ALIKE, *TOLD_ASIDE, *BRACKETED, *PARTED, *HOLDERS, *MAKERS])
)
def test_metric_and_owner(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    """What a figure measures and whose it is, however much stands between it and its subject."""
    facts = read_facts(text, NOV)
    assert {words: (facts[words].metric, facts[words].entity) for words in wanted} == wanted


# The words of a quantity, its kind and its period.
OLDER: list[tuple[str, dict[str, tuple[str, str | None]]]] = [
    (
        "Codelco earned $1.2 billion in 2023, 12% under 2022's $1.4 billion. Sales rose 3%.",
        {"12%": ("growth", "2023"), "$1.4 billion": ("level", "2022"), "3%": ("growth", "2023")},
    ),
    (
        "Codelco earned $1.2 billion in 2023, 12% short of 2022's $1.4 billion. Sales rose 3%.",
        {"12%": ("growth", "2023"), "$1.4 billion": ("level", "2022"), "3%": ("growth", "2023")},
    ),
    ("Costs came to $1 billion in 2023, 3% under the previous year's.", {"3%": ("growth", "2023")}),
    ("ENAP sold 3,000 tonnes in 2023, 4% over the 2022 level.", {"4%": ("growth", "2023")}),
    (
        "ENAP more than trebled its half-year profit to $2 billion.",
        {"trebled": ("growth", "2024-H1"), "$2 billion": ("level", "2024-H1")},
    ),
    (
        "Statnett has today issued green bonds of EUR 500 million. The notes carry a coupon of 3.375 per cent.",
        {"EUR 500 million": ("level", "2024-11-05"), "3.375 per cent": ("level", "2024-11-05")},
    ),
    (
        "YPFB sold 12 million tonnes in 2023, half the volume of 2019, and spent $1.4 billion on diesel.",
        {"12 million tonnes": ("level", "2023"), "$1.4 billion": ("level", "2023")},
    ),
    ("Enel had 28,000 fewer workers in 2023 than in 2019.", {"28,000 fewer workers": ("change", "2023")}),
    ("By December 70 per cent of the fleet is to run without diesel.", {"70 per cent": ("share", "2024-12")}),
    ("By October 2 million tickets had been sold.", {"2 million tickets": ("level", "2024-10")}),
    ("Petronas published yearly earnings of 55 billion ringgit.", {"55 billion ringgit": ("level", "2023")}),
]


@pytest.mark.parametrize(("text", "wanted"), named(OLDER))
def test_kind_and_period(text: str, wanted: dict[str, tuple[str, str | None]]) -> None:
    """What lies under or over an older value is a growth, and the older time is not told of further on."""
    facts = read_facts(text, NOV)
    periods = {words: facts[words].period for words in wanted}
    assert {words: (facts[words].kind, period and period.code) for words, period in periods.items()} == wanted
