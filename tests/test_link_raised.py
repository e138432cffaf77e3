"""Money that state firms raise and are given: bonds, loans, bailouts, guarantees, stakes and listings."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

NOV = date(2024, 11, 7)

# The words of a quantity and one column of its fact.
Row = tuple[str, dict[str, str | None]]

METRICS: list[Row] = [
    (
        "Petronas' free cash flow fell 13.9 percent to $6.1 billion in 2023, short of the $6.8 billion it paid out in "
        "dividends.",
        {"$6.1 billion": "cash_flow", "$6.8 billion": "dividend"},
    ),
    (
        "The Dutch state rescued ABN Amro in the financial crisis at a cost of 22 billion euros.",
        {"22 billion euros": "subsidy"},
    ),
    ("The government rescued Uniper with 14 billion euros in 2022.", {"14 billion euros": "subsidy"}),
    ("Eskom will receive 78 billion rand from the state this year.", {"78 billion rand": "subsidy"}),
    (
        "China Railway Group won 12 orders. They include a 5.1 billion yuan metro contract in Hangzhou.",
        {"5.1 billion yuan": "contract_value"},
    ),
    ("Orlen sold shares worth 3.2 billion zlotys in its 2019 IPO.", {"3.2 billion zlotys": "funding"}),
    (
        "Fitch expects Eskom's ratio of debt to Ebitda to fall to 3.8 times by the end of 2025.",
        {"3.8 times": "leverage"},
    ),
    (
        "Statkraft completed the purchase of 46.5 percent of Pallas Gas for 700 million euros on Wednesday.",
        {"46.5 percent": "stake", "700 million euros": "deal_value"},
    ),
    (
        "Transnet sold 2 billion rand of notes in May. The logistics group bagged an order worth 76 million rand.",
        {"2 billion rand": "bond_issue", "76 million rand": "contract_value"},
    ),
    ("India is selling 13.3 percent of state-owned Coal India.", {"13.3 percent": "stake"}),
    ("Cocobod has secured $800 million from a syndicate of banks led by Rabobank.", {"$800 million": "loan"}),
    (
        "Cinda bought 5 percent of Everbright Bank for 10.3 billion yuan in a debt-to-equity swap.",
        {"5 percent": "stake", "10.3 billion yuan": "deal_value"},
    ),
    (
        "The government has handed Pemex $70 billion in capital injections and tax cuts since 2019.",
        {"$70 billion": "subsidy"},
    ),
    (
        "Italy sold 2 percent of Eni. The shares were placed at 14.8 euros each, a 1.2 percent discount to the close.",
        {"2 percent": "stake", "14.8 euros": "share_price", "1.2 percent": "discount"},
    ),
    (
        "Kenya Airways expects to shed 10 percent of its 4,000 staff.",
        {"10 percent": "employees", "4,000 staff": "employees"},
    ),
    ("The company posted a record annual loss of 49.5 billion yuan.", {"49.5 billion yuan": "net_loss"}),
    ("Interest payments consumed 280 million dollars in 2024.", {"280 million dollars": "interest_cost"}),
    (
        "Telenor will hand shareholders 9.5 crowns a share, or 13 billion crowns, for last year.",
        {"9.5 crowns": "dividend_per_share", "13 billion crowns": "dividend"},
    ),
    ("Eskom drew $4.7 billion from a credit line in 2023.", {"$4.7 billion": "loan"}),
    ("Petronas had cash and investments of 206 billion ringgit.", {"206 billion ringgit": "cash"}),
    (
        "Orlen's dollar bonds due 2027 fell 2.1 cents to 91.4 cents on the dollar.",
        {"2.1 cents": "bond_price", "91.4 cents": "bond_price"},
    ),
    (
        "Its backlog was 5.8 trillion yuan. CRRC will pay a dividend of 0.2 yuan a share, a total of 5 billion yuan.",
        {"0.2 yuan": "dividend_per_share", "5 billion yuan": "dividend"},
    ),
    ("India received 3 billion rupees in dividends from state-owned Coal India.", {"3 billion rupees": "dividend"}),
    ("Germany received 3 billion euros in dividends from the state railway.", {"3 billion euros": "dividend"}),
    (
        "Orlen sold 648 million euros of five-year notes at 3.65 percent and 770 million euros of 10-year notes at "
        "4.87 percent.",
        {
            "648 million euros": "bond_issue",
            "3.65 percent": "coupon_rate",
            "770 million euros": "bond_issue",
            "4.87 percent": "coupon_rate",
        },
    ),
    (
        "The Polish government owns 49.9 percent of Orlen, a holding worth about 30 billion zlotys.",
        {"30 billion zlotys": "market_value"},
    ),
    (
        "Garuda Indonesia is in talks to restructure debts of 73 billion rupiah. Proceeds from the sale of ships came "
        "to 68 billion rupiah.",
        {"68 billion rupiah": "funding"},
    ),
]
OWNERS: list[Row] = [
    ("The government rescued Uniper with 14 billion euros in 2022.", {"14 billion euros": "Uniper"}),
    ("The Chilean government guarantees $519 million of Codelco's debt.", {"$519 million": "Codelco"}),
    (
        "Eskom made a loss of 3 billion rand. The state has promised the utility a 63 billion rand bailout.",
        {"63 billion rand": "Eskom"},
    ),
    ("The Polish government's stake in Orlen is 49.9 percent.", {"49.9 percent": "Poland"}),
    (
        "The Indian government is selling 13.3 percent of state-owned Coal India to raise $300 million.",
        {"13.3 percent": "India", "$300 million": "India"},
    ),
    (
        "Kenya Airways wants capital, which would lift the government's stake from 48.9 percent to 66 percent. Air "
        "France-KLM, which owned 7.8 percent, will see its holding diluted to 5 percent. The airline earned 10 billion "
        "shillings.",
        {
            "48.9 percent": "Kenya",
            "66 percent": "Kenya",
            "7.8 percent": "Air France-KLM",
            "5 percent": "Air France-KLM",
            "10 billion shillings": "Kenya Airways",
        },
    ),
    (
        "Shares of Coal India fell 4.2 percent after the government said it would sell up to 5 percent of the miner.",
        {"4.2 percent": "Coal India", "5 percent": "India"},
    ),
    (
        "Moody's assigned a B2 rating to $650 million of notes that Uzbekneftegaz intends to issue.",
        {"$650 million": "Uzbekneftegaz"},
    ),
    (
        "The Dutch state rescued ABN Amro during the financial crisis at a cost of 22 billion euros.",
        {"22 billion euros": "ABN Amro"},
    ),
    ("Vattenfall AB sold its heating business for 1.4 billion euros.", {"1.4 billion euros": "Vattenfall"}),
    ("The Polish state's stake in state-owned Orlen is 49.9 percent.", {"49.9 percent": "Poland"}),
    (
        "The Dutch state rescued ABN Amro with 22 billion euros and has since recouped 12 billion euros.",
        {"22 billion euros": "ABN Amro", "12 billion euros": "Netherlands"},
    ),
    (
        "China Evergreen fell. The bad-debt manager, which is 58 percent owned by the Ministry of Finance, reported a "
        "loss of 4.7 billion yuan.",
        {"58 percent": "Ministry of Finance", "4.7 billion yuan": "China Evergreen"},
    ),
    ("The government rescued state-owned Uniper with 14 billion euros.", {"14 billion euros": "Uniper"}),
    (
        "Orlen offered 1.76 zlotys a share for Lotos, valuing it at 6.2 billion zlotys.",
        {"6.2 billion zlotys": "Grupa Lotos"},
    ),
    (
        "Orlen launched a takeover bid worth 6.2 billion zlotys for Lotos.",
        {"6.2 billion zlotys": "Orlen"},
    ),
    (
        "Eskom will raise $3.7 billion. Morgan Stanley is advising on the deal. The utility held cash of $599 million.",
        {"$599 million": "Eskom"},
    ),
    (
        "Petronas won a contract to build a port in Kenya. The state will sell 5.6 percent of Petronas for $3 billion.",
        {"5.6 percent": "Malaysia", "$3 billion": "Malaysia"},
    ),
    (
        "S&P raised its outlook on Orlen in June. The refiner's debt stood at 46.9 billion zlotys.",
        {"46.9 billion zlotys": "Orlen"},
    ),
]
SOURCES: list[Row] = [
    (
        "Orlen raised 3.2 billion zlotys of bonds, two people familiar with the matter said.",
        {"3.2 billion zlotys": "two people familiar with the matter"},
    ),
    (
        "Orlen raised 3.2 billion zlotys of bonds, two bankers with knowledge of the sale said.",
        {"3.2 billion zlotys": "two bankers with knowledge of the sale"},
    ),
    (
        "Orlen raised 3.2 billion zlotys of bonds, bankers close to the deal said.",
        {"3.2 billion zlotys": "bankers close to the deal"},
    ),
    (
        "The government will inject 1.4 billion zlotys into Orlen, the finance ministry said.",
        {"1.4 billion zlotys": "finance ministry"},
    ),
    ("Orlen sold 3.2 billion zlotys of bonds, a term sheet showed.", {"3.2 billion zlotys": "term sheet"}),
    (
        "Orlen sold 3.2 billion zlotys of bonds, according to a term sheet seen by Reuters.",
        {"3.2 billion zlotys": "term sheet"},
    ),
    (
        "Orlen sold 3.2 billion zlotys of bonds, according to a stock exchange filing.",
        {"3.2 billion zlotys": "stock exchange filing"},
    ),
]
PERIODS: list[Row] = [
    (
        "Uniper's net debt stood at 9 billion euros at the end of September. Its 2.86 percent bonds due 2031 were "
        "little changed.",
        {"9 billion euros": "2024-09-30", "2.86 percent": None},
    ),
    (
        "ONGC on Wednesday put capital into OPaL, raising its stake to 95.69 percent from 49.36 percent.",
        {"95.69 percent": "2024-11-06", "49.36 percent": None},
    ),
    (
        "Orlen missed an interest payment of 92 million zlotys on Wednesday. About 7.4 billion zlotys of its bonds "
        "fall due next year.",
        {"92 million zlotys": "2024-11-06", "7.4 billion zlotys": "2025"},
    ),
    (
        "Orlen won contracts worth 36.2 billion zlotys, equal to 2.86 percent of its 2023 revenue.",
        {"36.2 billion zlotys": None, "2.86 percent": "2023"},
    ),
    (
        "Petronas expects to spend 60 billion ringgit in 2025, after investing 52.8 billion ringgit last year, 5 "
        "percent more than in 2022.",
        {"60 billion ringgit": "2025", "52.8 billion ringgit": "2023", "5 percent": "2023"},
    ),
    (
        "ADNOC offered 880 million shares at 3.95 dirhams apiece, a discount of 6.4 percent to Wednesday's close.",
        {"3.95 dirhams": None},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "metrics"), named(METRICS))
def test_sums_are_what_they_are_raised_or_paid_as(read: Reader, text: str, metrics: dict[str, str | None]) -> None:
    facts = read(text, NOV)
    assert {words: facts[words].metric for words in metrics} == metrics


@pytest.mark.parametrize(("text", "owners"), named(OWNERS))
def test_help_is_the_firms_and_stakes_are_the_states(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, NOV)
    assert {words: facts[words].entity for words in owners} == owners


@pytest.mark.parametrize(("text", "sources"), named(SOURCES))
def test_people_and_papers_without_a_name_are_sources(read: Reader, text: str, sources: dict[str, str | None]) -> None:
    facts = read(text, NOV)
    assert {words: facts[words].source for words in sources} == sources


@pytest.mark.parametrize(("text", "periods"), named(PERIODS))
def test_times_of_bonds_and_shares_on_offer(read: Reader, text: str, periods: dict[str, str | None]) -> None:
    facts = read(text, NOV)
    found = {words: facts[words].period for words in periods}
    assert {words: period.code if period else None for words, period in found.items()} == periods
