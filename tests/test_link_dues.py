"""What state firms owe, are owed and hand over: several columns at once."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

JUNE = date(2024, 6, 21)

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

ROWS: list[Row] = [
    (
        "Kenya Power is owed Sh30 billion. Of that amount, Sh12 billion is owed by counties, Sh9 billion by the"
        " ministry of water and Sh2 billion by Kenya Railways.",
        {
            "Sh12 billion": {"metric": "receivables", "entity": "Kenya Power"},
            "Sh2 billion": {"metric": "receivables", "entity": "Kenya Power"},
        },
    ),
    (
        "Land Bank of the Philippines was the top payer of dividends with P33.5 billion, followed by the Bangko Sentral"
        " ng Pilipinas (P18.4 billion) and Philippine Amusement and Gaming Corp., or PAGCOR, with P12.7 billion.",
        {
            "P18.4 billion": {"entity": "Bangko Sentral ng Pilipinas"},
            "P12.7 billion": {"entity": "Philippine Amusement and Gaming Corporation"},
        },
    ),
    (
        "Pakistan's state-owned enterprises booked losses of Rs 905 billion in FY23. The National Highway Authority"
        " lost Rs 168 billion. Fifteen enterprises made 99 percent of the losses.",
        {"Fifteen enterprises": {"entity": "Pakistan SOEs"}, "99 percent": {"entity": "Pakistan SOEs"}},
    ),
    (
        "Ceylon Petroleum earned 26 billion rupees in 2023, reversing a 74-billion loss of 2022.",
        {"74-billion": {"metric": "net_loss", "unit": "LKR", "period": "2022"}},
    ),
    (
        "Arrears of Sri Lanka's electricity board had piled up to 25 billion rupees by March.",
        {"25 billion rupees": {"qualifier": "=", "metric": "overdue_debt"}},
    ),
    (
        "Bangladesh paid Tk 53,400 crore in subsidies to state corporations in 2023, show documents of the finance"
        " division.",
        {"Tk 53,400 crore": {"source": "finance division"}},
    ),
    (
        "Revenue of Biman was Tk 9,500 crore in 2023, an audit report found.",
        {"Tk 9,500 crore": {"source": "audit report"}},
    ),
    (
        "Samruk-Kazyna owns 100% of KTZ and might let go of up to a quarter.",
        {"a quarter": {"kind": "share", "metric": "stake", "qualifier": "<="}},
    ),
    (
        "Ceylon Electricity Board made 119 billion rupees in the six months to December. Sales were 312 billion rupees,"
        " down 4 percent after tariffs were cut by a fifth in March. Demand for electricity rose to 8,012 GWh.",
        {"8,012 GWh": {"period": "2023-H2"}},
    ),
    (
        "National Power Corp. and its spin-off PSALM still carry P262 billion of debt.",
        {
            "P262 billion": {
                "entity": "National Power Corporation and Power Sector Assets and Liabilities Management Corporation"
            }
        },
    ),
    (
        "The Reserve Bank of India and state-run banks paid Rs 1.04 lakh crore in dividends in 2022.",
        {"Rs 1.04 lakh crore": {"entity": "Reserve Bank of India and India public sector banks"}},
    ),
    (
        "Petronas earned RM30 billion in 2022, as oil averaged 84 dollars.",
        {"84 dollars": {"metric": "price", "entity": "oil"}},
    ),
    (
        "NTPC sold 212 billion units in 2023, helped by a heatwave that lifted demand by 13 percent in May.",
        {"13 percent": {"metric": "demand"}},
    ),
    (
        "Bangladesh spends heavily on fuel. Economists at the Centre for Policy Dialogue say subsidies must be cut to 1"
        " percent of GDP.",
        {"1 percent": {"entity": "Bangladesh", "source": "Centre for Policy Dialogue"}},
    ),
    (
        "PAGCOR earned P12 billion in 2023. Treasurer Sharon Almanza said the deficit of the Philippines narrowed to"
        " P1.5 trillion last year.",
        {"P1.5 trillion": {"metric": "fiscal_deficit", "entity": "Philippines"}},
    ),
    (
        "An auction of Lanka Hospitals is meant to fetch $120 million, a finance ministry document seen by Reuters"
        " says.",
        {"$120 million": {"source": "finance ministry"}},
    ),
    (
        "PIA, of which the government intends to sell 51pc, drew one bid last October, of Rs 10bn.",
        {"Rs 10bn": {"period": "2023-10"}},
    ),
    (
        "Net profit of Coal India was Rs 9,604 crore in Q4 of FY24 (Rs 8,572 crore in Q4FY23). Output was 237.7 million"
        " tonnes in the quarter.",
        {"237.7 million tonnes": {"period": "2024-Q1"}},
    ),
    (
        "Indian Oil posted a net profit of Rs 13,750 crore. Hindustan Petroleum turned in Rs 6,204 crore against a loss"
        " of Rs 10,197 crore, and Bharat Petroleum Rs 551 crore. Together the three thus made Rs 30,000 crore.",
        {
            "Rs 6,204 crore": {"metric": "net_profit"},
            "Rs 30,000 crore": {"entity": "Indian Oil Corporation, Hindustan Petroleum and Bharat Petroleum"},
        },
    ),
    (
        "Coal India, of which the President of India holds 63.13%, mined 773 million tonnes.",
        {"63.13%": {"entity": "India", "metric": "stake"}},
    ),
    (
        "Metro Pacific earned P20 billion in the nine months to March. It won a toll road with an offer of P9 billion"
        " in April. Revenue was P70 billion.",
        {"P70 billion": {"period": "2023-07/2024-03"}},
    ),
    (
        "Desco's system losses improved by 0.4 percentage points to 7.2 percent.",
        {"0.4 percentage points": {"value": "-0.4"}},
    ),
    (
        "Bank Negara Malaysia's dividend was RM2.75 billion in 2022.",
        {"RM2.75 billion": {"entity": "Bank Negara Malaysia", "metric": "dividend"}},
    ),
    (
        "1MDB has RM13.3 billion left to repay. Pakistan's railways got Rs 782bn as subsidies and Rs 336bn in loans.",
        {"RM13.3 billion": {"metric": "debt"}, "Rs 782bn": {"metric": "subsidy"}, "Rs 336bn": {"metric": "loan"}},
    ),
    (
        "The IMF's third tranche of $1.15 billion for Bangladesh is due on June 24.",
        {"$1.15 billion": {"metric": "loan"}},
    ),
    (
        "Gail has set its capital spending for 2024-25 at Rs 9,000 crore.",
        {"Rs 9,000 crore": {"metric": "capital_expenditure", "status": "target"}},
    ),
    (
        "Coal India earned Rs 9,604 crore. Pending dues from power plants were Rs 15,300 crore, with Maharashtra's"
        " utility owing Rs 3,900 crore and DVC Rs 1,850 crore.",
        {"Rs 15,300 crore": {"entity": "Coal India"}},
    ),
    (
        "Power Grid said profit for the March quarter of 2024 rose to Rs 4,166 crore. It had earned Rs 4,323 crore in"
        " the March quarter of 2023. Total income was Rs 12,305 crore.",
        {"Rs 12,305 crore": {"period": "2024-Q1"}},
    ),
    (
        "The losses of Pakistan's ten electricity distribution companies widened to Rs 276 billion in 2023.",
        {"Rs 276 billion": {"metric": "net_loss"}},
    ),
    (
        "The committee was also informed that Wapda employs 19,000 people.",
        {"19,000 people": {"source": None}},
    ),
    (
        "Litro Gas paid a first dividend of Rs. 3 billion in 2023. CPC's sales fell to Rs. 678 billion. Sri Lanka"
        " Insurance has pledged Rs. 6.4 billion by December.",
        {"Rs. 6.4 billion": {"metric": "dividend", "period": "2024-12"}},
    ),
    (
        "Biman made Tk 28 crore in 2023. It had made Tk 3 crore the year before, when revenue stood at Tk 9,498 crore.",
        {"Tk 9,498 crore": {"period": "2022"}},
    ),
    (
        "The deal lifted BEL's orders in 2024-25 to Rs 7,689 crore, above the Rs 6,000 crore of all of 2023-24.",
        {"Rs 7,689 crore": {"period": "2024-04/2025-03"}, "Rs 6,000 crore": {"period": "2023-04/2024-03"}},
    ),
    (
        "Sales of Eskom rose in 2023 to 4 billion rand, close to the record of 4.2 billion rand in 2019.",
        {"4 billion rand": {"period": "2023"}, "4.2 billion rand": {"period": "2019"}},
    ),
    (
        "Loans of Biman come to $650 million and will be repaid by 2031.",
        {"$650 million": {"metric": "loan"}},
    ),
    (
        "Biman still owes Padma Oil Tk 2,100 crore for jet fuel bought before 2020 and the Civil Aviation Authority Tk"
        " 6,200 crore.",
        {"Tk 2,100 crore": {"period": None}, "Tk 6,200 crore": {"period": None}},
    ),
    ("Eskom runs 4 plants built in 1980.", {"4 plants": {"period": None}}),
]


@pytest.mark.parametrize(("text", "wanted"), named(ROWS))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, JUNE, wanted) == wanted
