"""Metrics that verbs, orders and the state's budget tell: "earned a third less", "a contract for six frigates"."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str | None]]

COMPARED: list[Row] = [
    ("Sonatrach earned about a third less last year than in 2023.", {"a third": "net_profit"}),
    ("Eskom invested 12 percent more in 2024 than in the year before.", {"12 percent": "investment"}),
    ("The steelmaker spent 9 percent less on research last year.", {"9 percent": "rd_spending"}),
    ("Petronas produced 3 percent less than a year earlier.", {"3 percent": "output"}),
    ("The airline flew 8 percent more people in June than a year before.", {"8 percent": "passenger_trips"}),
    ("The railway employs 5 percent fewer people than in 2023.", {"5 percent": "employees"}),
]

BROUGHT: list[Row] = [
    ("Dividends from state firms brought the treasury 3 billion rand.", {"3 billion rand": "dividend"}),
    ("Oil exports earned the country 14 billion dollars last year.", {"14 billion dollars": "exports"}),
    ("Toll revenue generated 4 billion pesos for the operator.", {"4 billion pesos": "tolls"}),
]

BUDGETS: list[Row] = [
    (
        "Budget revenue was 4.2 trillion dong and expenditure 4.9 trillion dong in 2024.",
        {"4.2 trillion dong": "government_revenue", "4.9 trillion dong": "fiscal_spending"},
    ),
    ("The government's revenue rose to 2.1 trillion naira.", {"2.1 trillion naira": "government_revenue"}),
    ("The state will earn 3 billion dollars from the field.", {"3 billion dollars": "government_revenue"}),
    ("The treasury ran a surplus of 12 billion rand in March.", {"12 billion rand": "budget_surplus"}),
    ("Transnet ran a deficit of 12 billion rand last year.", {"12 billion rand": "net_loss"}),
    (
        "Exports rose to 9 billion pesos and the surplus to 2 billion pesos.",
        {"9 billion pesos": "exports", "2 billion pesos": "trade_surplus"},
    ),
    ("Washington has put a tariff of 25 percent on steel.", {"25 percent": "tariff"}),
    ("The regulator set a tariff of 5.1 pesos per kilowatt-hour.", {"5.1 pesos per kilowatt-hour": "price"}),
]

ORDERS: list[Row] = [
    ("The yard signed a contract to build six frigates for the navy.", {"six frigates": "vessels_on_order"}),
    ("SAS has 40 jets on order.", {"40 jets": "aircraft_on_order"}),
    ("SAS has 40 jets in its fleet.", {"40 jets": "fleet_size"}),
    ("The yard delivered 36 tankers last year.", {"36 tankers": "sales_volume"}),
    ("Some 2,300 ships called at the port in 2024.", {"2,300 ships": "vessel_calls"}),
    ("The terminal served 412 ships in the first half.", {"412 ships": "vessel_calls"}),
    ("The airport handled 210,000 flights in 2024.", {"210,000 flights": "flights"}),
    (
        "CAF will provide 40 intercity trains and 12 metro cars for about 600 million euros.",
        {"40 intercity trains": "train_orders", "12 metro cars": "train_orders", "600 million euros": "contract_value"},
    ),
]

BONDS: list[Row] = [
    (
        "The 500 million dollar seven-year note was priced to yield 5.1 percent.",
        {"500 million dollar": "bond_issue", "5.1 percent": "bond_yield"},
    ),
    ("The oil company sold bonds for 900 million dollars in March.", {"900 million dollars": "bond_issue"}),
    (
        "The railway sold 300 million euros of green bonds in May. Foreigners took 40 percent of the paper.",
        {"300 million euros": "bond_issue", "40 percent": "bond_issue"},
    ),
    ("Pricing was set at SOFR plus 1.75 percent.", {"1.75 percent": "spread"}),
    (
        "The bank has secured a loan of $1.5 billion. It has a $592 million tranche and a $908 million tranche.",
        {"$592 million": "loan", "$908 million": "loan"},
    ),
    (
        "Yields on Treasury bills fell, with bids totalling 53 billion shillings for the 24 billion on offer. The "
        "central bank took 21 billion.",
        {"53 billion shillings": "bond_orders", "24 billion": "bond_issue", "21 billion": "bond_issue"},
    ),
    (
        "The central bank sold 475 billion naira of bills. Investors offered 1.1 trillion naira.",
        {"475 billion naira": "bond_issue", "1.1 trillion naira": "bond_orders"},
    ),
    (
        "It launched bonds at a yield of 8.45 percent and sold $1.75 billion of them.",
        {"8.45 percent": "yield", "$1.75 billion": "bond_issue"},
    ),
]

TIMES: list[Row] = [
    (
        "The line cut the journey time to 3.5 hours from 6 hours.",
        {"3.5 hours": "travel_time", "6 hours": "travel_time"},
    ),
    ("Ships waited 2.4 days on average in March.", {"2.4 days": "turnaround_time"}),
    ("The average fleet age was 6.2 years at the end of 2024.", {"6.2 years": "fleet_age"}),
]

SUMS: list[Row] = [
    ("Fares brought in 4.6 billion yuan.", {"4.6 billion yuan": "operating_revenue"}),
    ("The regulator fined the line 12 million euros for price fixing.", {"12 million euros": "fine"}),
    ("The group set aside 12 million euros for capital expenditure.", {"12 million euros": "capital_expenditure"}),
    ("Net debt was 3 billion euros, 1.7 times adjusted EBITDA.", {"1.7 times": "leverage"}),
    ("The ratio of loans overdue for 90 days rose to 4.1 percent.", {"4.1 percent": "non_performing_loan_ratio"}),
    ("Bangladesh earned $16.1 billion from exports.", {"$16.1 billion": "exports"}),
    (
        "Deposits, which make up nine-tenths of its funding, reached 3.1 trillion pesos.",
        {"3.1 trillion pesos": "deposits"},
    ),
    ("CNOOC said its first-half profit dropped 13 percent.", {"13 percent": "total_profit"}),
    ("The bank swung to a half-year loss of 5 billion yuan.", {"5 billion yuan": "net_loss"}),
]

ABLE: list[Row] = [
    ("Drivers of Kenya Railways earn 85,000 shillings a month on average.", {"85,000 shillings a month": "wages"}),
    ("Kenya Railways burned 31 million litres last year.", {"31 million litres": "fuel_consumption"}),
    ("The new airport can take 25 million passengers a year.", {"25 million passengers": "capacity"}),
    ("The airport took in 25 million passengers last year.", {"25 million passengers": "passenger_trips"}),
    ("The utility plans to hire 1,200 engineers this year.", {"1,200 engineers": "jobs_created"}),
    (
        "Profit was 900 million yuan. The bank wants to lift overseas revenue to a quarter of the total.",
        {"a quarter": "overseas_revenue"},
    ),
    (
        "The ferry carried 4.1 million passengers and 2.4 million tonnes of goods, up 9 percent and down 2.4 percent, "
        "respectively.",
        {"9 percent": "passenger_trips", "2.4 percent": "freight_volume"},
    ),
]

ECONOMY: list[Row] = [
    ("The government expects growth of 6.1 percent this year.", {"6.1 percent": "gdp"}),
    ("China is on course to meet its growth target of around 5 percent.", {"5 percent": "gdp"}),
    ("Exports rose 3 percent. The ministry expects growth of 4 percent next year.", {"4 percent": "exports"}),
    (
        "China's exports rose 7.2 percent. Shipments to Germany sank 21.7 percent.",
        {"7.2 percent": "exports", "21.7 percent": "exports"},
    ),
    (
        "Turkey's current account showed a deficit of $7.86 billion.",
        {"$7.86 billion": "current_account_balance"},
    ),
]

SMALL: list[Row] = [
    ("Eskom had 16 turbines, of which four were idle.", {"four": "turbines"}),
    ("Of the 28 mines, only nine made money in 2024.", {"nine": "mines"}),
    ("The road has 11 bridges and three tunnels.", {"11 bridges": "bridges", "three tunnels": "tunnels"}),
    ("The port has ordered six quay cranes.", {"six quay cranes": "quay_cranes"}),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*COMPARED, *BROUGHT, *BUDGETS, *ORDERS, *BONDS, *TIMES, *SUMS, *ABLE, *ECONOMY, *SMALL],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_metric(text: str, wanted: dict[str, str | None]) -> None:
    facts = read_facts(text, MAR)
    assert {words: facts[words].metric for words in wanted} == wanted
