"""Periods of facts: a text, the document's date, and what some of its figures must carry."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from linked import read_facts

from soe_facts import model
from soe_facts.extract_doc import extract_doc
from soe_facts.options import Options
from soe_facts.records import Document

MAR = date(2025, 3, 28)  # a Friday
AUG = date(2024, 8, 28)  # a Wednesday
NOV = date(2024, 11, 12)
FEB = date(2025, 2, 13)

Row = tuple[str, date | None, dict[str, str | None]]

IN_THE_SENTENCE: list[Row] = [
    (
        "Zesa has disconnected 27,000 defaulters since November and collected $14 million in the first quarter.",
        MAR,
        {"27,000 defaulters": "2024-11/2025-03", "$14 million": "2025-Q1"},
    ),
    (
        "It borrowed $800 million in 2023 and $1.3 billion the year before.",
        MAR,
        {"$800 million": "2023", "$1.3 billion": "2022"},
    ),
    ("Output of the copper giant reached 634,000 tonnes through June.", AUG, {"634,000 tonnes": "2024-H1"}),
    ("The miner has lined up a capex of 90 million euros for the next five years.", MAR, {"90 million euros": None}),
    ("Omvari plans to double output to 120,000 barrels a day by 2030.", FEB, {"double": "2030"}),
    (
        "Since 2019 the group has closed 31 mines and cut 46,000 jobs. It now employs 88,000 people.",
        NOV,
        {"31 mines": "2019/2024", "46,000 jobs": "2019/2024", "88,000 people": None},
    ),
    (
        "The field has produced 1.1 billion barrels since it came on stream in 1998. Reserves are put at 420 million "
        "barrels.",
        MAR,
        {"1.1 billion barrels": "1998/2025", "420 million barrels": None},
    ),
    ("The company has 9 billion zlotys of debt, 4.2 times its EBITDA last year.", MAR, {"9 billion zlotys": None}),
    ("The mine owed them 1.7 million euros in wages on March 14.", MAR, {"1.7 million euros": "2025-03-14"}),
    (
        "The board approved a dividend of $217 million for 2024, or about 5 cents per share, to be paid in the second "
        "half of May.",
        MAR,
        {"$217 million": "2024", "5 cents": "2024"},
    ),
    (
        "The EBITDA margin reached 21 percent (H1 2024: 18 percent).",
        date(2025, 8, 21),
        {"18 percent": "2024-H1"},
    ),
    (
        "The finance ministry said last month that it would lend 40 million dollars to the airline.",
        MAR,
        {"40 million dollars": None},
    ),
    (
        "Operating profit in the first half dropped 8 percent to 61 million euros, below the 65 million to 70 million "
        "euros that the port had guided to in May.",
        AUG,
        {"8 percent": "2024-H1", "61 million euros": "2024-H1"},
    ),
    (
        "Nordkraft Energi raised its full-year production forecast on Wednesday after first-quarter core profit beat "
        "expectations.\n\nEarnings before interest, taxes, depreciation and amortisation rose to 9.2 billion crowns "
        "from 7.7 billion a year ago.",
        date(2024, 5, 8),
        {"9.2 billion crowns": "2024-Q1", "7.7 billion": "2023-Q1"},
    ),
    (
        "The stadium line will carry 9,000 passengers per hour ahead of the 2026 championship.",
        MAR,
        {"9,000 passengers per hour": None},
    ),
    (
        "Telia Group had 9 million customers at the end of June, only 0.4 percent more than a year before, and its "
        "revenue slid to 49 billion kronor in the first half.",
        AUG,
        {"0.4 percent": "2024-06-30", "49 billion kronor": "2024-H1"},
    ),
    (
        "The bus company lost 4 billion yuan before subsidies in 2024, after 3 billion yuan the year before.",
        MAR,
        {"4 billion yuan": "2024", "3 billion yuan": "2023"},
    ),
    (
        "Rail Group carried 5 million tonnes in the fiscal year 2023/24, which ended in June.",
        AUG,
        {"5 million tonnes": "2023-07/2024-06"},
    ),
    (
        "China Mobile had revenue of 5 billion yuan (1 U.S. dollar equals 7.1 yuan) in 2023.",
        MAR,
        {"5 billion yuan": "2023"},
    ),
    (
        "Net profit fell to Rs 897 crore in the quarter ended September 30. The steelmaker had clocked a profit of "
        "Rs 1,305 crore in the year-ago period.",
        NOV,
        {"Rs 897 crore": "2024-Q3", "Rs 1,305 crore": "2023-Q3"},
    ),
    (
        "In the third quarter (October-December) of 2024-25, India's GDP expanded 6.2 per cent.",
        FEB,
        {"6.2 per cent": "2024-Q4"},
    ),
    (
        "For 2025 Harbour Group still expects a net profit of 7 billion yuan.",
        MAR,
        {"7 billion yuan": "2025"},
    ),
    (
        "Assets rose from 71 trillion yuan in 2012 to 317 trillion yuan in 2023. Over the same period, profits climbed "
        "from 2 trillion yuan to 4.5 trillion yuan.",
        MAR,
        {"2 trillion yuan": "2012", "4.5 trillion yuan": "2023"},
    ),
    ("Harbour Group made a net profit of 5 billion yuan in 2023.", MAR, {"5 billion yuan": "2023"}),
    ("In 2023, Harbour Group made a net profit of 5 billion yuan.", MAR, {"5 billion yuan": "2023"}),
    (
        "Revenue of Harbour Group rose 4 percent year on year to 90 billion yuan in the first half of 2024.",
        AUG,
        {"4 percent": "2024-H1", "90 billion yuan": "2024-H1"},
    ),
    (
        "Profit rose from 3 billion yuan in 2021 to 8 billion yuan in 2024.",
        MAR,
        {"3 billion yuan": "2021", "8 billion yuan": "2024"},
    ),
    (
        "The operator lost 6.7 billion yuan in 2023 and 9.9 billion yuan last year.",
        MAR,
        {"6.7 billion yuan": "2023", "9.9 billion yuan": "2024"},
    ),
    (
        "Profit was 7 billion yuan in 2024, while capital expenditure was 9 billion yuan in 2023.",
        MAR,
        {"7 billion yuan": "2024", "9 billion yuan": "2023"},
    ),
    (
        "Net profit nearly doubled from 16 billion yuan in 2020 to 33 billion yuan in 2023.",
        MAR,
        {"doubled": "2023", "16 billion yuan": "2020", "33 billion yuan": "2023"},
    ),
    ("Total assets stood at 40 billion yuan at the end of June.", AUG, {"40 billion yuan": "2024-06-30"}),
    ("Total assets stood at 40 billion yuan as of March 31, 2025.", MAR, {"40 billion yuan": "2025-03-31"}),
    ("The miner had 7 million tonnes of coal on October 1.", NOV, {"7 million tonnes": "2024-10-01"}),
    ("The fund closed 2024 with total assets of 800 billion won.", MAR, {"800 billion won": "2024-12-31"}),
    (
        "Between 2014 and 2024 total assets went from 38 trillion yuan to 91 trillion yuan.",
        MAR,
        {"38 trillion yuan": "2014", "91 trillion yuan": "2024"},
    ),
    ("Eskom sold 187.3-billion kilowatt-hours in 2023.", MAR, {"187.3-billion kilowatt-hours": "2023"}),
    (
        "Ridership climbed 4 percent from a year earlier to 30 million in 2024.",
        MAR,
        {"4 percent": "2024", "30 million": "2024"},
    ),
    (
        "Interest cost the utility 3 billion rand last year, or 12 percent of revenue, according to a prospectus "
        "published in February.",
        MAR,
        {"12 percent": "2024"},
    ),
    (
        "Harbour Group kept its dividend after posting a January net profit of 5 billion yuan.",
        MAR,
        {"5 billion yuan": "2025-01"},
    ),
    (
        "Rail Group closed 2024 with a net profit of 3 billion crowns.",
        MAR,
        {"3 billion crowns": "2024"},
    ),
    (
        "Customer deposits stood at 97 billion crowns at the end of March, but bad loans cost the bank 4 billion "
        "crowns in the first quarter, and net profit fell to 2 billion crowns.",
        AUG,
        {"97 billion crowns": "2024-03-31", "2 billion crowns": "2024-Q1"},
    ),
    (
        "Over the four months, the port handled 6 million tonnes of coal.",
        date(2024, 5, 10),
        {"6 million tonnes": "2024-01/2024-04"},
    ),
    ("In the first half, Harbour Group still lost 5 billion yuan.", AUG, {"5 billion yuan": "2024-H1"}),
    ("By the end of July the group had paid 9 billion yuan in taxes.", AUG, {"9 billion yuan": "2024-01/2024-07"}),
    ("Shares in Coastal Bank have gained 8 percent so far this year.", AUG, {"8 percent": "2024-01-01/2024-08-28"}),
    ("The bank, which has 6,300 employees and dates from 1912, is for sale.", AUG, {"6,300 employees": None}),
    (
        "PKP Intercity plans to carry 85 million passengers in 2025, after a record 78.5 million last year, and to "
        "spend 3.4 billion zlotys on new trains.",
        MAR,
        {"85 million passengers": "2025", "78.5 million": "2024", "3.4 billion zlotys": "2025"},
    ),
    (
        "Telekom sticks to its full-year targets: revenue of 727 million euros and a net profit of 54 million euros.",
        AUG,
        {"727 million euros": "2024", "54 million euros": "2024"},
    ),
    ("The grid operator raised its annual profit forecast to 420 million euros.", AUG, {"420 million euros": "2024"}),
    (
        "BEH made a profit of 2 billion leva in 2024. It paid taxes of 300 million leva, down 27 percent, and had "
        "19,600 employees at the end of the year.",
        MAR,
        {"300 million leva": "2024", "27 percent": "2024", "19,600 employees": "2024-12-31"},
    ),
    (
        "The railway carried 240.9 million passengers during the first semester, compared with 220 million in a "
        "similar period in 2023.",
        AUG,
        {"240.9 million passengers": "2024-H1", "220 million": "2023-H1"},
    ),
    (
        "Orlen earned 2 billion zlotys in 2023, while its net debt fell to 3 billion zlotys.",
        AUG,
        {"2 billion zlotys": "2023", "3 billion zlotys": "2023-12-31"},
    ),
    (
        "For the full year Turkish Airlines now sees revenue growth of 8 percent, rather than 10 percent.",
        AUG,
        {"8 percent": "2024", "10 percent": "2024"},
    ),
    (
        "The carrier made 5 billion euros in 2023. Its sales fell 2 percent, thanks to a tariff review in April.",
        NOV,
        {"2 percent": "2023"},
    ),
    ("The mill had forecast a profit of €42.5bn for 2024 but now expects €35.5bn.", NOV, {"€35.5bn": "2024"}),
    (
        "Prasa earned R74.9bn in the third quarter after a loss of R12.8bn over the same period in the previous year.",
        NOV,
        {"R74.9bn": "2024-Q3", "R12.8bn": "2023-Q3"},
    ),
    (
        "Debt stood at $99.4 billion at the end of March, of which $27 billion falls due within 12 months.",
        NOV,
        {"$27 billion": "2024-03-31"},
    ),
    (
        "PKP carried 8.1 million passengers in August, up 14.6 percent, and 52.9 million in the first eight months.",
        date(2024, 9, 11),
        {"8.1 million passengers": "2024-08", "14.6 percent": "2024-08", "52.9 million": "2024-01/2024-08"},
    ),
    (
        "The railway has signed a 3.9 billion zloty contract for 38 trains, to be delivered by 2027.",
        NOV,
        {"3.9 billion zloty": None},
    ),
    (
        "Through September, Ecopetrol invested $4.26 billion, in line with a 2024 target of $5.3 billion.",
        NOV,
        {"$4.26 billion": "2024-01/2024-09", "$5.3 billion": "2024"},
    ),
    ("Petrobras last week swung to a loss of $2.6 billion.", NOV, {"$2.6 billion": None}),
    (
        "The mill lost 4 billion euros in 2023. The 7 percent rise in costs, to 9 billion euros, was due to drought.",
        NOV,
        {"7 percent": "2023", "9 billion euros": "2023"},
    ),
    (
        "The mill lost 4 billion euros in 2023. The results include a write-down of 3 billion euros.",
        NOV,
        {"3 billion euros": "2023"},
    ),
    (
        "The mill lost 4 billion euros in the first half. Staff costs in June alone were 2 million euros. Revenue fell "
        "5 percent.",
        NOV,
        {"2 million euros": "2024-06", "5 percent": "2024-H1"},
    ),
    (
        "Capital investments were $12.1 billion, bringing the first-half total to $22.9 billion.",
        NOV,
        {"$12.1 billion": None, "$22.9 billion": "2024-H1"},
    ),
    (
        "Petrobras lost 2 billion reais in the third quarter. Costs, which had been 94 billion reais the year before, "
        "dipped to 52 billion reais.",
        NOV,
        {"94 billion reais": "2023-Q3", "52 billion reais": "2024-Q3"},
    ),
    (
        "The firm has announced a 3 percent rise in finance costs in the first half of the year, to 36 billion euros.",
        NOV,
        {"3 percent": "2024-H1", "36 billion euros": "2024-H1"},
    ),
    (
        "Zamtel earned 8 billion euros in 2023. It was fined 4 billion in May. Net income soared to 9 billion euros.",
        NOV,
        {"9 billion euros": "2023"},
    ),
    (
        "Guidance for 2024 sales now stands at 5 billion euros, up from a previous range of 4 billion to 4.5 billion.",
        NOV,
        {"5 billion euros": "2024", "4 billion to 4.5 billion": "2024"},
    ),
]

COMPARISONS: list[Row] = [
    (
        "By the end of December, KfW wants to borrow 95 billion euros.",
        date(2024, 3, 1),
        {"95 billion euros": "2024-12-31"},
    ),
    (
        "SNCF Reseau sold 1.8 billion euros of bonds in 2022. CDC sold 1.2 billion euros, half of it in March alone.",
        date(2022, 9, 21),
        {"1.2 billion euros": "2022", "half": "2022-03"},
    ),
    (
        "Vietcombank had 13.2 trillion dong of bad loans on June 30. That took the ratio of bad debt to 1.2 percent.",
        date(2024, 8, 7),
        {"1.2 percent": "2024-06-30"},
    ),
    (
        "Temasek's portfolio reached S$403 billion as of March 31, and net profit for the year was S$10.6 billion.",
        date(2022, 7, 12),
        {"S$403 billion": "2022-03-31", "S$10.6 billion": "2021-04/2022-03"},
    ),
    (
        "VietinBank's loans grew 6 percent in the first half, short of its full-year goal of 14 percent.",
        date(2024, 8, 7),
        {"6 percent": "2024-H1", "14 percent": "2024"},
    ),
    (
        "Pre-tax profit was 8 trillion dong in 2024, reversing a loss of 5 trillion dong in 2023. Sales were 90 "
        "trillion dong, beating the record of 80 trillion dong set in 2019.",
        MAR,
        {"8 trillion dong": "2024", "5 trillion dong": "2023", "90 trillion dong": "2024", "80 trillion dong": "2019"},
    ),
    (
        "Last year the airline lost 822 million pesos, after losing 270 million pesos in 2022.",
        AUG,
        {"822 million pesos": "2023", "270 million pesos": "2022"},
    ),
    (
        "Its debt, which stood at 6 billion pesos at the end of March, climbed to 7 billion pesos three months later.",
        AUG,
        {"6 billion pesos": "2024-03-31", "7 billion pesos": "2024-06-30"},
    ),
    (
        "The refinery, which cost 6 billion dollars, processed 80,000 barrels in June.",
        AUG,
        {"6 billion dollars": None, "80,000 barrels": "2024-06"},
    ),
    (
        "The mines yielded 1.3 million tonnes in 2024, only 0.3 percent more than a year earlier and well below the "
        "1.7 million tonnes of 2015.",
        MAR,
        {"0.3 percent": "2024", "1.7 million tonnes": "2015"},
    ),
    (
        "Output was 5 million tonnes last year, compared with 4 million tonnes in 2021.",
        MAR,
        {"5 million tonnes": "2024"},
    ),
    ("Output was 4.6 million tonnes, versus 4.8 million tonnes in 2021.", MAR, {"4.8 million tonnes": "2021"}),
    (
        "The carrier lost 2 billion yuan in 2024, against a profit of 1 billion yuan in 2022.",
        MAR,
        {"2 billion yuan": "2024", "1 billion yuan": "2022"},
    ),
    (
        "Rail Group carried 50 million passengers in 2024, three times as many as in 2023.",
        MAR,
        {"50 million passengers": "2024", "three times": "2024"},
    ),
    (
        "Investment was 30 billion pesos in the third quarter of 2024, nearly double the previous quarter's.",
        MAR,
        {"30 billion pesos": "2024-Q3", "double": "2024-Q3"},
    ),
    (
        "The fund was worth 300 billion baht at the end of 2024, or 2.5 times its liabilities of 120 billion baht.",
        MAR,
        {"120 billion baht": "2024-12-31"},
    ),
    ("Output in 2024 was 3 percent above the 2020 figure.", MAR, {"3 percent": "2024"}),
    ("In 2024 revenue reached 9 billion yuan, after a low in 2022.", MAR, {"9 billion yuan": "2024"}),
    ("Earnings were 5.8 US cents in 2024 (2023: 6.2 US cents).", MAR, {"6.2 US cents": "2023"}),
    (
        "Installed capacity, end of 2024: 115 GW (end of 2023: 106 GW)",
        MAR,
        {"115 GW": "2024-12-31", "106 GW": "2023-12-31"},
    ),
    (
        "In 2024 net profit was 9 billion yuan, more than double the 4 billion yuan of 2020.",
        MAR,
        {"9 billion yuan": "2024", "4 billion yuan": "2020"},
    ),
    (
        "Banks made 620 billion yuan of new loans in May, more than double April's 280 billion yuan.",
        date(2025, 6, 13),
        {"620 billion yuan": "2025-05", "280 billion yuan": "2025-04"},
    ),
    (
        "In 2024 the utility earned 4 billion yuan, up from 3 billion yuan a year earlier.",
        MAR,
        {"3 billion yuan": "2023"},
    ),
    (
        "In the first half of 2024 capital spending of Rail Group fell 9 percent against the same period last year "
        "to 7 billion yuan.",
        AUG,
        {"7 billion yuan": "2024-H1"},
    ),
]

OLDER_VALUES: list[Row] = [
    (
        "Enel had 61,055 employees at the end of 2023 (65,124 a year earlier).",
        MAR,
        {"61,055 employees": "2023-12-31", "65,124": "2022-12-31"},
    ),
    (
        "Net profit was 9 billion rubles in the third quarter of 2024. Sequentially, it was up 12 percent from 8 "
        "billion rubles.",
        NOV,
        {"12 percent": "2024-Q3", "8 billion rubles": "2024-Q2"},
    ),
    (
        "At the end of 2024 the capital ratio of state banks was 14 percent, against 17 percent for private ones.",
        MAR,
        {"14 percent": "2024-12-31", "17 percent": "2024-12-31"},
    ),
    (
        "In 2024 the airport paid 4 billion lira in interest charges, more than its EBITDA of 3 billion lira.",
        MAR,
        {"4 billion lira": "2024", "3 billion lira": "2024"},
    ),
    (
        "The mines yielded 5 million tonnes of ore in 2024, only 0.3 percent above the ten-year low of 4.9 million "
        "tonnes reached in 2021.",
        MAR,
        {"5 million tonnes": "2024", "0.3 percent": "2024", "4.9 million tonnes": "2021"},
    ),
    (
        "Wind made up 30 percent of its output at the end of 2024, 2 percentage points below its share at the "
        "end of 2022.",
        MAR,
        {"2 percentage points": "2024-12-31"},
    ),
    (
        "The bank earned 3 billion pesos in 2023. Deposits passed 90 billion pesos at the end of June. A year earlier "
        "they had stood at 80 billion pesos.",
        AUG,
        {"90 billion pesos": "2024-06-30", "80 billion pesos": "2023-06-30"},
    ),
    (
        "Net profit was 12 billion pesos in the first quarter of 2024. Revenue advanced to 31 billion pesos from "
        "27 billion pesos.",
        AUG,
        {"31 billion pesos": "2024-Q1", "27 billion pesos": "2023-Q1"},
    ),
    (
        "The port handled 4 million tonnes in 2024, against a forecast of 5 million tonnes.",
        MAR,
        {"4 million tonnes": "2024", "5 million tonnes": "2024"},
    ),
    (
        "Debt fell to 20 billion yuan at the end of December from 25 billion yuan a year earlier.",
        MAR,
        {"20 billion yuan": "2024-12-31", "25 billion yuan": "2023-12-31"},
    ),
    (
        "Petro Group earned 55 billion ringgit in 2024. The year before, it had made 80 billion ringgit.",
        MAR,
        {"55 billion ringgit": "2024", "80 billion ringgit": "2023"},
    ),
    (
        "Power Group made a net profit of 30 billion yuan in 2024, having lost 3 billion yuan the year before.",
        MAR,
        {"30 billion yuan": "2024", "3 billion yuan": "2023"},
    ),
    (
        "Debt eased to 40 billion crowns as of December 31, from 44 billion crowns as of the end of September.",
        MAR,
        {"40 billion crowns": "2024-12-31", "44 billion crowns": "2024-09-30"},
    ),
    (
        "Eskom lost 12 billion rand in 2023, after a loss of 9 billion rand in the previous one.",
        AUG,
        {"12 billion rand": "2023", "9 billion rand": "2022"},
    ),
    (
        "In October the courier held 21 percent of the parcel market, against 2 percent for its rival Acme.",
        NOV,
        {"21 percent": "2024-10", "2 percent": "2024-10"},
    ),
    (
        "At the end of June the group had debts of 9 billion rand, against assets of 38 billion rand.",
        AUG,
        {"9 billion rand": "2024-06-30", "38 billion rand": "2024-06-30"},
    ),
    (
        "Turnover on the exchange shrank to 342 billion won on Monday from 398 billion won three days earlier. "
        "Foreigners bought a net 6 billion won of shares.",
        NOV,
        {"342 billion won": "2024-11-11", "6 billion won": "2024-11-11"},
    ),
    (
        "Coastal Bank expects a net profit of 5 billion yuan in 2025, against the 7 billion yuan it projected in May.",
        NOV,
        {"5 billion yuan": "2025", "7 billion yuan": "2025"},
    ),
    (
        "Coastal Bank made 3 billion yuan in 2023. The state plans to cut its stake to 30 percent from 41 percent.",
        NOV,
        {"41 percent": None},
    ),
    (
        "Polymer sales fell to 21 tonnes in the third quarter, from 26 tonnes in the second.",
        NOV,
        {"21 tonnes": "2024-Q3", "26 tonnes": "2024-Q2"},
    ),
    (
        "Industrial output rose 4.2 percent in December, after a drop of 1.3 percent the month before.",
        MAR,
        {"4.2 percent": "2024-12", "1.3 percent": "2024-11"},
    ),
    (
        "Investment is expected to reach 247 billion kroner this year, against 224 billion estimated in February.",
        MAR,
        {"247 billion kroner": "2025", "224 billion": "2025"},
    ),
    (
        "Prices fell 2.1 percent in November after falling 0.8 percent in October. Food prices declined 3.3 percent.",
        MAR,
        {"0.8 percent": "2024-10", "3.3 percent": "2024-11"},
    ),
    (
        "Inflation rose to 2.0 percent in October from 1.7 percent in September, above the 1.9 percent that economists "
        "had expected.",
        MAR,
        {"2.0 percent": "2024-10", "1.7 percent": "2024-09", "1.9 percent": "2024-10"},
    ),
    (
        "MSC pledged to bring 1 million tonnes to the port by 2031 and to put 233 million euros into the company.",
        MAR,
        {"1 million tonnes": "2031", "233 million euros": None},
    ),
    (
        "Imports rose 4.1 percent in July, the most in a year, after a 1.1 percent increase in June.",
        MAR,
        {"4.1 percent": "2024-07", "1.1 percent": "2024-06"},
    ),
    (
        "India's economy is forecast to have expanded 6.5 percent in the October-December quarter. The index added 1.4 "
        "percent on Wednesday.",
        MAR,
        {"6.5 percent": "2024-Q4", "1.4 percent": "2025-03-26"},
    ),
    (
        "Vattenfall's operating profit climbed to SEK 6.2 bn in the second quarter (SEK 3.9 bn).",
        AUG,
        {"SEK 6.2 bn": "2024-Q2", "SEK 3.9 bn": "2023-Q2"},
    ),
    ("PKP wants to carry 75 million passengers this year compared to 68 million in 2023.", NOV, {"68 million": "2023"}),
]

TRADING: list[Row] = [
    (
        "MUMBAI, Nov. 12 -- The Nifty fell 0.9% to 24,363, and the BSE Sensex lost 765 points to 79,857.79. State "
        "Bank of India slipped 1.2% after it reported a 12% rise in quarterly profit to 191.6 billion rupees. Turnover "
        "was 978 billion rupees, against a 20-day average of 1.02 trillion rupees.",
        NOV,
        {
            "79,857.79": "2024-11-12",
            "1.2%": "2024-11-12",
            "12%": "2024-Q3",
            "191.6 billion rupees": "2024-Q3",
            "1.02 trillion rupees": None,
        },
    ),
    (
        "SEOUL, Nov 12 - Korean stocks sank on Tuesday.\n\nKEPCO on Monday reported a net profit of 2 trillion won. "
        "Its shares ended 3 percent lower at 24,000 won.",
        NOV,
        {"3 percent": "2024-11-12", "24,000 won": "2024-11-12"},
    ),
    (
        "MUMBAI, Nov 12 - Indian shares fell on Tuesday. The Nifty lost 1.2% on the day and 0.5% over the week.",
        NOV,
        {"1.2%": "2024-11-12"},
    ),
    (
        "Sales were 9 billion zlotys in May, which is 3 percent less than a year earlier.",
        NOV,
        {"3 percent": "2024-05"},
    ),
    (
        "Investments by SOEs reached 482 billion yuan in 2022, three times what it was in 2019.",
        NOV,
        {"three times": "2022"},
    ),
    (
        "In the third quarter output rose to 842,000 tonnes from 795,000 tonnes in the second quarter. The price was "
        "$745 a tonne during the three months.",
        NOV,
        {"$745 a tonne": "2024-Q3"},
    ),
    (
        "Bad loans were 4.93% of all at the end of June, against 4.21% in March. For farmers alone it was 5.34%.",
        NOV,
        {"5.34%": "2024-06-30"},
    ),
    (
        "The index closed 0.7 percent lower on Friday. Foreigners sold shares, taking outflows this year to 9.8 "
        "billion ringgit. Brent crude futures fell 0.6 percent to $73.60 a barrel.",
        MAR,
        {"0.6 percent": "2025-03-28", "$73.60 a barrel": "2025-03-28"},
    ),
    (
        "The index slid 0.8 percent on Thursday. CNOOC fell after its first-half profit dropped 13 percent. The yuan "
        "firmed to 7.13 per dollar.",
        MAR,
        {"0.8 percent": "2025-03-27", "7.13": "2025-03-27"},
    ),
]

OF_OTHERS = [
    (
        "Tea Board Holdings earned a profit of 3.1 billion shillings in the year which ended on June 30. It sold "
        "40,000 tonnes of tea during the financial year, against 38,000 tonnes in the previous one.",
        NOV,
        {
            "3.1 billion shillings": "2023-07/2024-06",
            "40,000 tonnes": "2023-07/2024-06",
            "38,000 tonnes": "2022-07/2023-06",
        },
    ),
    (
        "TOKYO, Nov. 12 - Stocks rose on Tuesday. Inpex jumped 5.6 percent to 1,985 yen after reporting a "
        "net profit of 427.3 billion yen for 2023.",
        NOV,
        {"5.6 percent": "2024-11-12", "1,985 yen": "2024-11-12", "427.3 billion yen": "2023"},
    ),
    (
        "ATHENS, Nov 7 - Shares in Athens Port jumped on Thursday. The stock closed at 9.21 euros, above the offer "
        "price of 8.20 euros.",
        NOV,
        {"9.21 euros": "2024-11-07", "8.20 euros": None},
    ),
    (
        "HAIFA, Nov 12 - Rocket Works said on Tuesday its profit rose 20 percent in 2023. Gefen Capital, a brokerage, "
        "estimates that the company is worth $18 billion.",
        NOV,
        {"$18 billion": None},
    ),
    (
        "Safari Airways lost R354 million in the year to March 2024, having earned a net profit of R252 million a year "
        "earlier, even though revenue was up 23% year on year at R7 billion.",
        NOV,
        {"R252 million": "2022-04/2023-03", "23%": "2023-04/2024-03", "R7 billion": "2023-04/2024-03"},
    ),
    (
        "Dams supplied 43% of the country's electricity in 2023, up from 27% in 2022, and wind farms 31%.",
        NOV,
        {"27%": "2022", "31%": "2023"},
    ),
    (
        "As of Sept 30, its customers still owed it Rs463bn, of which Rs310bn was due from the northern gas utility.",
        NOV,
        {"Rs463bn": "2024-09-30", "Rs310bn": "2024-09-30"},
    ),
    (
        "The port's throughput reached 310 million tonnes in the first ten months, already exceeding last year's total "
        "of 298 million tonnes.",
        NOV,
        {"310 million tonnes": "2024-01/2024-10", "298 million tonnes": "2023"},
    ),
    (
        "The railway will lay 300 km of track in the north and is aiming for a network of 5,000 km by 2030.",
        NOV,
        {"300 km": None, "5,000 km": "2030"},
    ),
    (
        "The steelmaker lost 4 billion yuan in 2023. Prices would have to climb by 15 percent for it to break even.",
        NOV,
        {"4 billion yuan": "2023", "15 percent": None},
    ),
    (
        "The town had 4,200 inhabitants in 1981. The school, where 900 pupils once sat in two shifts, has 138.",
        NOV,
        {"4,200 inhabitants": "1981", "900 pupils": None},
    ),
    (
        "Formosa Telecom has cut its capital expenditure budget for 2024 to NT$30.1 billion from NT$32.8 billion.",
        NOV,
        {"NT$30.1 billion": "2024", "NT$32.8 billion": "2024"},
    ),
]

YARDSTICKS: list[tuple[str, date | None, dict[str, str | None]]] = [
    (
        "Kalinda, the railway that the state had founded in 1998, found debts of 5 billion yuan in its books.",
        NOV,
        {"5 billion yuan": None},
    ),
    (
        "Great Wall had a capital adequacy ratio of 13.9 percent at the end of September against a floor of 12.5.",
        NOV,
        {"13.9 percent": "2024-09-30", "12.5": "2024-09-30"},
    ),
    (
        "NTPC's stations ran at a plant load factor of 76.3 per cent in 2023, against the national average of 69.5.",
        NOV,
        {"76.3 per cent": "2023", "69.5": "2023"},
    ),
    (
        "Wapda billed Rs71bn in 2023, but could recover only Rs38bn, pushing its receivables to Rs285bn.",
        NOV,
        {"Rs71bn": "2023", "Rs38bn": "2023"},
    ),
    (
        "TNB allocated a capital expenditure of RM90 billion for 2025-2027, of which RM42.8 billion is for grids.",
        NOV,
        {"RM90 billion": "2025/2027", "RM42.8 billion": "2025/2027"},
    ),
    (
        "DHAKA: Petrobangla owes Tk 6,000 crore. India's Adani is owed Tk 900 crore. It bought 86 cargoes in FY24.",
        NOV,
        {"86 cargoes": "2023-07/2024-06"},
    ),
    (
        "Outages of Eskom averaged 466 MW last week, down from 389 MW a week earlier.",
        NOV,
        {"466 MW": "2024-11-04/2024-11-10", "389 MW": "2024-10-28/2024-11-03"},
    ),
    (
        "The firm cut its forecast for Peru's crude output this year to 3.3 million tonnes from 3.5 million tonnes.",
        NOV,
        {"3.3 million tonnes": "2024", "3.5 million tonnes": "2024"},
    ),
    ("The regulator approved a tariff increase of 14 percent for KenGen from January.", NOV, {"14 percent": "2025-01"}),
    ("KenGen raised its tariffs by 5 percent from January 1.", NOV, {"5 percent": "2025-01-01"}),
    (
        "Supplies hit a record of 5 million tonnes on October 20. Rosneft shares gained 1.1 percent.",
        NOV,
        {"1.1 percent": None},
    ),
    (
        "Nigeria missed the target for most of last year, when production averaged 1.28 million bpd.",
        NOV,
        {"1.28 million bpd": "2023"},
    ),
    (
        "Eskom has asked Nersa for a tariff increase of 36 percent for 2025/26. Outages dropped to 9,850 MW.",
        NOV,
        {"36 percent": "2025-04/2026-03", "9,850 MW": None},
    ),
    ("OPEC+ has postponed an increase of 180,000 bpd to January.", NOV, {"180,000 bpd": "2025-01"}),
    (
        "Household tariffs will rise 5 percent from January 1. The index ended 1.2 percent lower on Friday. Statkraft "
        "lost 3 percent.",
        NOV,
        {"3 percent": "2024-11-08"},
    ),
    (
        "Egypt's grains buyer bought 290,000 tonnes of wheat in a tender on Friday.",
        NOV,
        {"290,000 tonnes": "2024-11-08"},
    ),
    (
        "Wheat for delivery in December was $230 a ton. The agency bought 290,000 tonnes of wheat.",
        NOV,
        {"$230 a ton": None, "290,000 tonnes": None},
    ),
    (
        "Codelco made 120,000 tonnes in October. Lower copper prices cut profit by 14 percent to 2 billion dollars.",
        NOV,
        {"14 percent": "2024-10", "2 billion dollars": "2024-10"},
    ),
    (
        "Codelco made 120,000 tonnes in October. The most-traded January iron ore contract in Dalian closed at 779 "
        "yuan a ton.",
        NOV,
        {"779 yuan a ton": None},
    ),
    (
        "Assets of SOEs reached Rp 10,402 trillion at the end of 2023, while net profit rose 5.8 percent.",
        NOV,
        {"Rp 10,402 trillion": "2023-12-31", "5.8 percent": "2023"},
    ),
]

ROWS = [*YARDSTICKS, *OF_OTHERS, *TRADING, *IN_THE_SENTENCE, *COMPARISONS, *OLDER_VALUES]


@pytest.mark.parametrize(("text", "day", "periods"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_figures_carry_the_period_that_the_text_gives_them(
    text: str, day: date | None, periods: dict[str, str | None]
) -> None:
    facts = read_facts(text, day)
    found = {words: (period.code if (period := facts[words].period) else None) for words in periods}
    assert found == periods


def test_long_sentences_take_time_in_proportion() -> None:
    nlp = model.load()

    def seconds(count: int) -> float:
        text = "Profit was " + ", ".join(f"{n} billion yuan in 2023" for n in range(1, count)) + "."
        doc = nlp(text)
        best = 60.0
        for _ in range(3):
            start = perf_counter()
            extract_doc(doc, Document("made", text, MAR), MAR, Options())
            best = min(best, perf_counter() - start)
        return best

    assert seconds(400) < 12 * seconds(100)
