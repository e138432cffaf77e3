"""Periods, bases and states of figures told together: plans beside results, parts beside wholes, papers and deals.

A row holds a text, the document's date, and what its figures must carry: a period, where it matters with basis or
status, "-" where the text gives none.
"""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

from soe_facts.records import Fact

ROWS: list[tuple[str, date, dict[str, str]]] = [
    (
        "China Railway Group aims to lift its overseas revenue by at least 12 percent this year from last year's "
        "98.4 billion yuan.",
        date(2023, 3, 1),
        {"12 percent": "2023 target", "98.4 billion yuan": "2022 actual"},
    ),
    (
        "Petronas wants to cut its spending by a tenth in 2024 from last year's 52.8 billion ringgit.",
        date(2024, 3, 1),
        {"a tenth": "2024 target", "52.8 billion ringgit": "2023 actual"},
    ),
    (
        "The utility expects its sales to climb by 5 percent this year from 2023's 4.4 billion euros.",
        date(2024, 3, 1),
        {"5 percent": "2024 forecast", "4.4 billion euros": "2023 actual"},
    ),
    (
        "In April, Northern Grid raised $900 million from dollar notes in Hong Kong. A $400 million tranche due "
        "in 2026 was priced at 68 basis points over U.S. Treasuries, while a $500 million tranche due in 2031 "
        "pays a coupon of 2.6 percent.",
        date(2021, 6, 1),
        {
            "$900 million": "2021-04",
            "$400 million": "2021-04",
            "68 basis points": "2021-04",
            "$500 million": "2021-04",
            "2.6 percent": "2021-04",
        },
    ),
    (
        "On Tuesday the lender sold 2 billion yuan of bonds maturing in 2029 at a coupon of 2.4 percent.",
        date(2024, 5, 1),
        {"2 billion yuan": "2024-04-30", "2.4 percent": "2024-04-30"},
    ),
    (
        "Eskom has 22.6 billion rand of notes due in 2028.",
        date(2024, 5, 1),
        {"22.6 billion rand": "-"},
    ),
    (
        "Petrobras expects second-half production of 2.9 million barrels a day, compared with 2.7 million in the "
        "first half.",
        date(2024, 8, 20),
        {"2.9 million barrels a day": "2024-H2 forecast", "2.7 million": "2024-H1 actual"},
    ),
    (
        "The company will spend 5 billion crowns in the second half, against 3.8 billion crowns in the first half.",
        date(2024, 8, 20),
        {"5 billion crowns": "2024-H2 forecast", "3.8 billion crowns": "2024-H1 actual"},
    ),
    (
        "Codelco expects to produce 690,000 tonnes in the second half, more than the 634,000 tonnes of the first half.",
        date(2024, 8, 20),
        {"690,000 tonnes": "2024-H2 forecast", "634,000 tonnes": "2024-H1 actual"},
    ),
    (
        "The companies started work on 1,430 projects in the first six months, SASAC figures show.",
        date(2022, 7, 19),
        {"1,430 projects": "2022-H1"},
    ),
    (
        "Norsk Vann finished 36 water projects in the first half.",
        date(2022, 7, 19),
        {"36 water projects": "2022-H1"},
    ),
    (
        "Sinohydro signed contracts for overseas projects worth 3.4 billion dollars in the second quarter.",
        date(2022, 7, 19),
        {"3.4 billion dollars": "2022-Q2"},
    ),
    (
        "Investment in rail projects grew 5.1 percent in the first half.",
        date(2022, 7, 19),
        {"5.1 percent": "2022-H1"},
    ),
    (
        "The agency projects growth of 4 percent in the second half.",
        date(2022, 7, 19),
        {"4 percent": "2022-H2"},
    ),
    (
        "Eskom projects a loss of 5 billion rand in the third quarter.",
        date(2022, 7, 19),
        {"5 billion rand": "2022-Q3"},
    ),
    (
        "The ministry projects sales of 5 billion rand in December.",
        date(2022, 9, 19),
        {"5 billion rand": "2022-12"},
    ),
    (
        "A savings plan brought in €256 million between January and June; Engie is targeting €1 billion over "
        "2025-2027.",
        date(2025, 8, 1),
        {"€256 million": "2025-H1 actual", "€1 billion": "2025/2027 target"},
    ),
    (
        "The cost-cutting plan saved the railway 310 million zlotys in the first half.",
        date(2025, 8, 1),
        {"310 million zlotys": "2025-H1 actual"},
    ),
    (
        "A retirement plan reduced the payroll by 1,200 people between January and May.",
        date(2025, 8, 1),
        {"1,200 people": "2025-01/2025-05 actual"},
    ),
    (
        "Bukit Asam said about Rp 4.1 trillion had been earmarked for capital expenditure in 2023, though only Rp"
        " 1.2 trillion of it was spent in the first nine months.",
        date(2023, 11, 1),
        {"Rp 4.1 trillion": "2023 target", "Rp 1.2 trillion": "2023-01/2023-09 actual"},
    ),
    (
        "Zarya aims to build 4,000 flats this year, although only 1,900 were completed in the first half.",
        date(2023, 11, 1),
        {"4,000 flats": "2023 target", "1,900": "2023-H1 actual"},
    ),
    (
        "The budget has earmarked 12 billion pesos for the railway in 2023, yet barely 3 billion pesos of that "
        "had been paid out in the first ten months.",
        date(2023, 11, 1),
        {"12 billion pesos": "2023 target", "3 billion pesos": "2023-01/2023-10 actual"},
    ),
    (
        "KEPCO expects sales of 5 trillion won this year, while 3.1 trillion won was booked in the first half.",
        date(2023, 11, 1),
        {"5 trillion won": "2023 forecast", "3.1 trillion won": "2023-H1 actual"},
    ),
    (
        "CEZ had sold 75 percent of its expected 2025 output at an average price of 116 euros per megawatt hour.",
        date(2023, 11, 1),
        {"75 percent": "2025 actual", "116 euros per megawatt hour": "2025 actual"},
    ),
    (
        "Statkraft has hedged 60 percent of its planned 2024 output at 42 euros per megawatt hour.",
        date(2023, 11, 1),
        {"60 percent": "2024 actual", "42 euros per megawatt hour": "2024 actual"},
    ),
    (
        "The planned pipeline will cost 5 billion zlotys.",
        date(2023, 11, 1),
        {"5 billion zlotys": "- forecast"},
    ),
    (
        "For 2022, Petronas targets spending of 60 billion ringgit, including 12 billion ringgit in the first quarter.",
        date(2022, 2, 20),
        {"60 billion ringgit": "2022 target", "12 billion ringgit": "2022-Q1 target"},
    ),
    (
        "In 2022 the railway carried 410 million passengers, of whom 120 million travelled in the fourth quarter.",
        date(2023, 2, 20),
        {"410 million passengers": "2022", "120 million": "2022-Q4"},
    ),
    (
        "The bank lent 31 billion dinars in 2022, including 9 billion dinars in December alone.",
        date(2023, 2, 20),
        {"31 billion dinars": "2022", "9 billion dinars": "2022-12"},
    ),
    (
        "The ministry expects demand for magnets to grow by 9 to 11 percent annually between 2025 and 2030.",
        date(2024, 5, 1),
        {"9 to 11 percent": "2025/2030 yoy forecast"},
    ),
    (
        "Output rose 4 percent per year between 2015 and 2020.",
        date(2024, 5, 1),
        {"4 percent": "2015/2020 yoy actual"},
    ),
    (
        "The company intends to spend 430 billion rupiah on its plant in Madiun to lift annual capacity there "
        "from 240 cars to 360 cars by 2027.",
        date(2024, 5, 1),
        {"430 billion rupiah": "- target", "240 cars": "- actual", "360 cars": "2027 target"},
    ),
    (
        "Zarya Steel will invest 2 billion zlotys in the mill to raise output from 3 million to 5 million tonnes "
        "by 2028.",
        date(2024, 5, 1),
        {"2 billion zlotys": "- forecast", "3 million": "- actual", "5 million tonnes": "2028 forecast"},
    ),
    (
        "The shares trade on 22 times last year's earnings.",
        date(2024, 5, 1),
        {"22 times": "-"},
    ),
    (
        "Net debt is 3.4 times last year's EBITDA.",
        date(2024, 5, 1),
        {"3.4 times": "-"},
    ),
    (
        "Q: What is the plan for this year?\n\nA: Our target is revenue of 22.8 billion baht and net profit of 300 "
        "million.",
        date(2025, 3, 1),
        {"22.8 billion baht": "2025 target", "300 million": "2025 target"},
    ),
    (
        "Q: What are your goals for 2026?\n\nA: The goal is an operating margin of 9 percent.",
        date(2025, 3, 1),
        {"9 percent": "2026 target"},
    ),
    (
        "We carried 30 million letters in 2024. The volume shrinks by 6 to 8 percent a year.",
        date(2025, 3, 1),
        {"30 million letters": "2024", "6 to 8 percent": "- yoy"},
    ),
    (
        "Unit 4, a reactor that entered commercial service last May, contributed 5.9 billion kilowatt-hours.",
        date(2025, 3, 1),
        {"5.9 billion kilowatt-hours": "-"},
    ),
    (
        "In 2024 the company sold 60 billion kilowatt-hours. Unit 4, a reactor that entered commercial service "
        "last May, contributed 5.9 billion kilowatt-hours of that total.",
        date(2025, 3, 1),
        {"60 billion kilowatt-hours": "2024", "5.9 billion kilowatt-hours": "2024"},
    ),
    (
        "In the first quarter the mills crushed 1.2 million tonnes. The board has lifted the minimum price of "
        "cane to 5,500 shillings per tonne from 5,300 shillings.",
        date(2024, 5, 1),
        {"1.2 million tonnes": "2024-Q1", "5,500 shillings per tonne": "-", "5,300 shillings": "-"},
    ),
    (
        "In the first quarter the mills crushed 1.2 million tonnes. The plant's capacity is to rise from 3,000 to"
        " 7,000 tonnes a day.",
        date(2024, 5, 1),
        {"1.2 million tonnes": "2024-Q1", "3,000": "-", "7,000 tonnes a day": "-"},
    ),
    (
        "HPCL plans to spend Rs 14,500 crore this fiscal, of which Rs 9,800 crore was spent up to December.",
        date(2025, 1, 23),
        {"Rs 14,500 crore": "2024-04/2025-03 target", "Rs 9,800 crore": "2024-04/2024-12 actual"},
    ),
    (
        "Petrobras invested 9.1 billion dollars through August.",
        date(2024, 9, 23),
        {"9.1 billion dollars": "2024-01/2024-08"},
    ),
    (
        "Net operating revenue reached R$5.73 billion between July and September, 4.1% above a year ago, helped "
        "by a tariff review in June.",
        date(2024, 11, 8),
        {"R$5.73 billion": "2024-Q3", "4.1%": "2024-Q3 yoy"},
    ),
    (
        "Net profit rose 12 percent to 3 billion zlotys in the third quarter, boosted by the sale of a mill in August.",
        date(2024, 11, 8),
        {"12 percent": "2024-Q3", "3 billion zlotys": "2024-Q3"},
    ),
    (
        "Copel posted net income of R$1.2 billion in the third quarter. Compass paid R$906 million for Copel's "
        "gas arm in September. Without it, net income was R$583 million, up 9.6% year over year.",
        date(2024, 11, 8),
        {
            "R$1.2 billion": "2024-Q3",
            "R$906 million": "2024-09",
            "R$583 million": "2024-Q3",
            "9.6%": "2024-Q3",
        },
    ),
    (
        "In the first nine months Zarya Bank earned 3 billion zlotys. It bought a leasing firm for 400 million "
        "zlotys in May. Operating costs rose 4 percent.",
        date(2024, 11, 8),
        {"3 billion zlotys": "2024-01/2024-09", "400 million zlotys": "2024-05", "4 percent": "2024-01/2024-09"},
    ),
    (
        "The company plans to invest R$3.03 billion next year, of which R$2.5 billion is earmarked for its "
        "distribution grid.",
        date(2024, 11, 8),
        {"R$3.03 billion": "2025 target", "R$2.5 billion": "2025 target"},
    ),
    (
        "Vinacomin is to spend 9 trillion dong in 2025, of which 4 trillion dong is set aside for safety.",
        date(2024, 11, 8),
        {"9 trillion dong": "2025 target", "4 trillion dong": "2025 target"},
    ),
    (
        "Net profit came to 5 billion baht in 2024, the company said, 12 percent less than in 2023.",
        date(2025, 4, 10),
        {"5 billion baht": "2024", "12 percent": "2024 yoy"},
    ),
    (
        "Sales will climb to 9 billion baht in 2025, Mr Somchai said, up from 8 billion in 2024.",
        date(2025, 4, 10),
        {"9 billion baht": "2025 forecast", "8 billion": "2024 actual"},
    ),
    (
        '"We project throughput of between 33 and 34 million tonnes in 2025," she said.',
        date(2025, 4, 10),
        {"33 and 34 million tonnes": "2025 forecast"},
    ),
    (
        '"We forecast sales of 5 billion rand in 2025," he said.',
        date(2025, 4, 10),
        {"5 billion rand": "2025 forecast"},
    ),
    (
        "This year's budget puts the figure at 239 billion yuan.",
        date(2024, 5, 1),
        {"239 billion yuan": "2024 target"},
    ),
    (
        "The 2024 budget puts spending on railways at 39 billion zlotys.",
        date(2024, 5, 1),
        {"39 billion zlotys": "2024 target"},
    ),
    (
        "CEZ now expects full-year EBITDA of 125-130 billion crowns, compared with a previous outlook of 118-122 "
        "billion.",
        date(2024, 5, 1),
        {"125-130 billion crowns": "2024 forecast", "118-122 billion": "2024 forecast"},
    ),
    (
        "Petrobras now sees 2024 capital spending of 14 billion dollars, down from an earlier projection of 18 "
        "billion dollars.",
        date(2024, 5, 1),
        {"14 billion dollars": "2024 forecast", "18 billion dollars": "2024 forecast"},
    ),
    (
        "Sodecoton has raised the price to 340 francs a kilogramme and, by 2028, wants to reach output of 450,000"
        " tonnes.",
        date(2024, 12, 1),
        {"340 francs a kilogramme": "- actual", "450,000 tonnes": "2028 target"},
    ),
    (
        "The firm lost 426 million yuan in the first half, after earning 212 million yuan in all of 2022, while "
        "its debt-to-asset ratio climbed to 78.9%.",
        date(2023, 9, 1),
        {"426 million yuan": "2023-H1", "212 million yuan": "2022", "78.9%": "2023-06-30"},
    ),
    (
        "Revenue was 3 billion lei in the second quarter, after reaching 4 billion lei in the first quarter, and "
        "costs fell to 2 billion lei.",
        date(2023, 9, 1),
        {"3 billion lei": "2023-Q2", "4 billion lei": "2023-Q1", "2 billion lei": "2023-Q2"},
    ),
    (
        "Its borrowings reached 9.4 billion yuan at the end of June, up from 6.85 billion yuan half a year earlier.",
        date(2023, 9, 1),
        {"9.4 billion yuan": "2023-06-30", "6.85 billion yuan": "2022-12-31"},
    ),
    (
        "It had 1.2 million customers at the end of June, 24,000 fewer than six months before.",
        date(2023, 9, 1),
        {"1.2 million customers": "2023-06-30", "24,000": "2023-06-30 2022-12-31"},
    ),
    (
        "Net profit in July was 3 billion zlotys, bringing the total for the first seven months to 17 billion zlotys.",
        date(2025, 11, 1),
        {"3 billion zlotys": "2025-07", "17 billion zlotys": "2025-01/2025-07"},
    ),
    (
        "Output rose 4 percent in September, taking growth in the first nine months to 3 percent.",
        date(2025, 11, 1),
        {"4 percent": "2025-09", "3 percent": "2025-01/2025-09"},
    ),
    (
        "The company had set aside $900 million for investment in 2025.",
        date(2025, 6, 1),
        {"$900 million": "2025 target"},
    ),
    (
        "Pertamina has set aside 4 trillion rupiah for spending on pipelines this year.",
        date(2025, 6, 1),
        {"4 trillion rupiah": "2025 target"},
    ),
    (
        "When China Unicom opened up to private investors in 2017, it raised 78 billion yuan, and Tencent took a "
        "5.2 percent stake.",
        date(2024, 5, 1),
        {"78 billion yuan": "2017", "5.2 percent": "2017"},
    ),
    (
        "In 2021 the treasury sold 12 percent of the port, and a Danish fund bought a 9 percent stake.",
        date(2024, 5, 1),
        {"12 percent": "2021", "9 percent": "2021"},
    ),
    (
        "ZPMC signed a contract on Tuesday to supply cranes to Tanga Port. Under the contract, worth 186 million "
        "U.S. dollars, ZPMC will deliver six cranes.",
        date(2025, 9, 18),
        {"186 million U.S. dollars": "2025-09-16", "six cranes": "-"},
    ),
    (
        "On Wednesday the grid operator awarded a contract to Norr Kabel. The order, valued at 90 million euros, "
        "runs until 2029.",
        date(2025, 9, 18),
        {"90 million euros": "2025-09-17"},
    ),
    (
        "The plant is expected to start up this year and to cost 7.1 billion yuan.",
        date(2024, 5, 1),
        {"7.1 billion yuan": "- forecast"},
    ),
    (
        "The bridge is to open in 2026 and cost 310 million euros.",
        date(2024, 5, 1),
        {"310 million euros": "-"},
    ),
    (
        "The offer opened on Monday. KPC is valued at 163.6 billion shillings at the issue price of 9 shillings "
        "per share.",
        date(2026, 1, 20),
        {"163.6 billion shillings": "-", "9 shillings": "-"},
    ),
    (
        "The sale, announced on Monday, values the airline at 4 billion euros.",
        date(2026, 1, 20),
        {"4 billion euros": "-"},
    ),
    (
        '"We intend to start building two to three units every year and to keep capital expenditure at around 20 '
        'billion yuan in 2023," he said.',
        date(2023, 8, 24),
        {"two to three units": "-", "20 billion yuan": "2023"},
    ),
    (
        "It plans to hire 300 drivers a year and to invest 4 billion zlotys by 2027.",
        date(2023, 8, 24),
        {"300 drivers": "-", "4 billion zlotys": "2027"},
    ),
    (
        "Bookings for this month are down 12 per cent on last August.",
        date(2025, 8, 20),
        {"12 per cent": "2025-08 yoy"},
    ),
    (
        "Sales in July were up 4 percent on July last year.",
        date(2025, 8, 20),
        {"4 percent": "2025-07 yoy"},
    ),
    (
        "Norsk Gass said on Thursday its fourth-quarter profit fell to 3.1 billion crowns from 4.4 billion a year"
        " earlier. For the full year, profit was 14 billion crowns. The group plans to spend 9 billion crowns in "
        "2025.",
        date(2025, 2, 20),
        {
            "3.1 billion crowns": "2024-Q4",
            "4.4 billion": "2023-Q4",
            "14 billion crowns": "2024",
            "9 billion crowns": "2025 target",
        },
    ),
    (
        "As of June 30, the fund managed 91 billion riyals, compared with 84 billion riyals at the end of 2024. "
        "It returned 4.1 percent in the second quarter.",
        date(2025, 7, 30),
        {"91 billion riyals": "2025-06-30", "84 billion riyals": "2024-12-31", "4.1 percent": "2025-Q2"},
    ),
    (
        "The state budget for 2026 sets aside 12 billion shillings for the railway, up from 9 billion this year.",
        date(2025, 7, 30),
        {"12 billion shillings": "2026 target", "9 billion": "2025"},
    ),
    (
        "The regulator fined the company 40 million dinars in March for late deliveries.",
        date(2025, 7, 30),
        {"40 million dinars": "2025-03"},
    ),
    (
        "Cash flow turned negative in the second quarter, at minus 210 million euros.",
        date(2025, 7, 30),
        {"minus 210 million euros": "2025-Q2"},
    ),
    (
        "Profits were 41, 30 and 22 billion crowns in 2022, 2023 and 2024 respectively.",
        date(2025, 7, 30),
        {"41": "2022", "30": "2023", "22 billion crowns": "2024"},
    ),
    (
        "During the first quarter, when demand was weak, it produced 3 million tonnes.",
        date(2025, 7, 30),
        {"3 million tonnes": "2025-Q1"},
    ),
    (
        "H1 revenue: 41 billion zlotys (+3.1% y/y).",
        date(2025, 7, 30),
        {"41 billion zlotys": "2025-H1", "+3.1%": "2025-H1 yoy"},
    ),
    (
        "Wages will go up by 5 percent from September.",
        date(2025, 7, 30),
        {"5 percent": "2025-09 forecast"},
    ),
    (
        "KenGen's net profit jumped 54 percent to 10.5 billion shillings in the year ended June, from 6.8 billion"
        " shillings in the previous year.",
        date(2025, 8, 14),
        {
            "54 percent": "2024-07/2025-06 yoy",
            "10.5 billion shillings": "2024-07/2025-06",
            "6.8 billion shillings": "2023-07/2024-06",
        },
    ),
    (
        "Output may reach 5 million tonnes by 2028 if the second shaft opens.",
        date(2025, 8, 14),
        {"5 million tonnes": "2028 forecast"},
    ),
    (
        "It is seeking a loan of 400 million dollars to buy 12 ships.",
        date(2025, 8, 14),
        {"400 million dollars": "- target", "12 ships": "- target"},
    ),
    (
        "Under a plan adopted in March, the group shed 4,000 jobs last year.",
        date(2025, 8, 14),
        {"4,000 jobs": "2024 actual"},
    ),
    (
        "The group's 2024-2028 plan foresees investments of 41 billion zlotys.",
        date(2025, 8, 14),
        {"41 billion zlotys": "2024/2028 target"},
    ),
    (
        "The board proposed a dividend of 2.1 zlotys per share for 2024.",
        date(2025, 8, 14),
        {"2.1 zlotys": "2024 target"},
    ),
    (
        "Prices fell 3 percent month on month in July but were 4 percent higher than a year earlier.",
        date(2025, 8, 14),
        {"3 percent": "2025-07 mom", "4 percent": "2025-07 yoy"},
    ),
    (
        "Second-quarter sales fell 3 percent from the first quarter.",
        date(2025, 8, 14),
        {"3 percent": "2025-Q2 2025-Q1"},
    ),
    (
        "The fleet grew by 14 aircraft over the course of 2024 to 210.",
        date(2025, 8, 14),
        {"14 aircraft": "2024", "210": "2024"},
    ),
    (
        "On average it lost 3 million zlotys a day in 2024.",
        date(2025, 8, 14),
        {"3 million zlotys a day": "2024"},
    ),
    (
        '"We carried 12 million passengers last year and this year it will be 13 million," said Anna Kolb, the '
        "airline's chief executive.",
        date(2025, 9, 3),
        {"12 million passengers": "2024", "13 million": "2025 forecast"},
    ),
    (
        "Q: How many people work for you?\n\nA: At the moment 2,400. In 2020 it was 3,100.",
        date(2025, 9, 3),
        {"2,400": "-", "3,100": "2020"},
    ),
    (
        "Shares in Enel Chile closed 2.1% higher at 64 pesos on Tuesday. They have gained 14% this year.",
        date(2025, 9, 3),
        {"2.1%": "2025-09-02", "64 pesos": "2025-09-02", "14%": "2025"},
    ),
    (
        "The bank sold $500 million of five-year notes on Tuesday at a yield of 5.1 percent, its first dollar "
        "bond since 2021.",
        date(2025, 9, 3),
        {"$500 million": "2025-09-02", "5.1 percent": "2025-09-02"},
    ),
    (
        "- Exports: 41 million tonnes in January-August (+3.1 percent year on year).",
        date(2025, 9, 3),
        {"41 million tonnes": "2025-01/2025-08", "+3.1 percent": "2025-01/2025-08 yoy"},
    ),
    (
        "In August 2025, consumer prices rose by 0.2 percent compared with July and by 3.1 percent compared with "
        "August 2024.",
        date(2025, 9, 3),
        {"0.2 percent": "2025-08 2025-07", "3.1 percent": "2025-08 yoy"},
    ),
    (
        "The number of state firms fell to 412 as of July 1 from 430 at the beginning of the year.",
        date(2025, 9, 3),
        {"412": "2025-07-01", "430": "2025-01-01"},
    ),
    (
        "The bank has lowered its growth forecast for 2025 to 3.1 percent from 3.6 percent.",
        date(2025, 9, 3),
        {"3.1 percent": "2025 forecast", "3.6 percent": "2025 forecast"},
    ),
    (
        "From 2021 through 2024, the state paid 41 billion kronor for track repairs.",
        date(2025, 9, 3),
        {"41 billion kronor": "2021/2024"},
    ),
    (
        "Last month's output of 41,000 tonnes was the highest since 2018.",
        date(2025, 9, 3),
        {"41,000 tonnes": "2025-08"},
    ),
    (
        "Mongol Zes said on Thursday that first-half copper output rose 4 percent to 61,000 tonnes. The mine's "
        "new pit, opened in April, contributed 5,000 tonnes.\n\nRevenue came to 510 million dollars, and net profit "
        "to 92 million dollars. The company will pay an interim dividend of 30 million dollars in October.",
        date(2025, 8, 21),
        {
            "4 percent": "2025-H1",
            "61,000 tonnes": "2025-H1",
            "5,000 tonnes": "2025-H1",
            "510 million dollars": "2025-H1",
            "92 million dollars": "2025-H1",
            "30 million dollars": "2025-10",
        },
    ),
    (
        "The group's revenue was 41 billion pesos in the second quarter. Its largest unit, which makes "
        "fertiliser, sold 1.1 million tonnes, and its refining arm processed 300,000 barrels a day. A new urea "
        "plant will cost 2 billion pesos.",
        date(2025, 8, 21),
        {
            "41 billion pesos": "2025-Q2",
            "1.1 million tonnes": "2025-Q2",
            "300,000 barrels a day": "2025-Q2",
            "2 billion pesos": "- forecast",
        },
    ),
    (
        "On August 12 the treasury sold 400 million euros of 10-year bonds at a yield of 3.4 percent. Bids came "
        "to 900 million euros. A similar auction in May raised 350 million euros at 3.6 percent.",
        date(2025, 8, 21),
        {
            "400 million euros": "2025-08-12",
            "3.4 percent": "2025-08-12",
            "900 million euros": "2025-08-12",
            "350 million euros": "2025-05",
            "3.6 percent": "2025-05",
        },
    ),
    (
        "The fund's holdings in foreign firms fell by 3 billion dollars in 2024, to 41 billion dollars. Those at "
        "home gained 5 billion dollars.",
        date(2025, 8, 21),
        {"3 billion dollars": "2024", "41 billion dollars": "2024", "5 billion dollars": "2024"},
    ),
    (
        "The ministry said the railway lost 41 million dollars in 2023, that it lost 30 million dollars last year"
        " and that it would break even this year.",
        date(2025, 8, 21),
        {"41 million dollars": "2023", "30 million dollars": "2024"},
    ),
    (
        "The airline made 20 million dollars in the first seven months despite a loss of 3 million dollars in July.",
        date(2025, 8, 21),
        {"20 million dollars": "2025-01/2025-07", "3 million dollars": "2025-07"},
    ),
    (
        "The mine yielded 3 tonnes of gold in 2023, 4 tonnes in 2024 and is expected to yield 5 tonnes this year.",
        date(2025, 8, 21),
        {"3 tonnes": "2023", "4 tonnes": "2024", "5 tonnes": "2025 forecast"},
    ),
    (
        "The bank expects bad loans to peak at 5 percent in the fourth quarter before easing to 4 percent in 2026.",
        date(2025, 8, 21),
        {"5 percent": "2025-Q4 forecast", "4 percent": "2026 forecast"},
    ),
    (
        "NEW DELHI: NTPC on Thursday reported a net profit of Rs 4,700 crore for the June quarter, up 9 per cent "
        "from Rs 4,310 crore in the year-ago period. Its total income stood at Rs 47,000 crore during the "
        "quarter.",
        date(2025, 8, 8),
        {
            "Rs 4,700 crore": "2025-Q2",
            "9 per cent": "2025-Q2 yoy",
            "Rs 4,310 crore": "2024-Q2",
            "Rs 47,000 crore": "2025-Q2",
        },
    ),
    (
        "NAIROBI: Kenya Power's sales rose to Sh219 billion in the financial year 2024/25 from Sh210 billion in "
        "2023/24.",
        date(2025, 8, 8),
        {"Sh219 billion": "2024-07/2025-06", "Sh210 billion": "2023-07/2024-06"},
    ),
    (
        "PRETORIA: Eskom, whose financial year runs to the end of March, expects a profit of 10 billion rand in "
        "the 2026 financial year.",
        date(2025, 8, 8),
        {"10 billion rand": "2025-04/2026-03 forecast"},
    ),
    (
        "Its order book had grown to 19 billion kroner by the end of July.",
        date(2025, 8, 8),
        {"19 billion kroner": "2025-07-31"},
    ),
    (
        "The gas stores were 71 percent full on August 1, against 85 percent on the same day last year.",
        date(2025, 8, 8),
        {"71 percent": "2025-08-01", "85 percent": "2024-08-01"},
    ),
    (
        "Tariffs are to rise 5 percent on October 1 and another 3 percent on January 1.",
        date(2025, 8, 8),
        {"5 percent": "2025-10-01 target", "3 percent": "2026-01-01 target"},
    ),
    (
        "A year later, in 2023, it made 3 billion lei.",
        date(2025, 8, 8),
        {"3 billion lei": "2023"},
    ),
    (
        "Production, at 3 million tonnes in 2023, will return to that level in 2026 after 2.6 million tonnes last"
        " year.",
        date(2025, 8, 8),
        {"3 million tonnes": "2023", "2.6 million tonnes": "2024"},
    ),
]


@pytest.mark.parametrize(("text", "day", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_figures_carry_their_time_and_whether_it_has_come(text: str, day: date, wanted: dict[str, str]) -> None:
    facts = read_facts(text, day)
    assert {words: _told(facts[words], form) for words, form in wanted.items()} == wanted


def _told(fact: Fact, form: str) -> str:
    """The slots of a fact that its row names: "2024", "2024 yoy", "2024 yoy forecast", "2024 forecast"."""
    parts = [fact.period.code if fact.period else "-"]
    named = form.split()[1:]
    if any(word not in {"actual", "forecast", "target", "estimate"} for word in named):
        parts.append(str(fact.basis))
    if any(word in {"actual", "forecast", "target", "estimate"} for word in named):
        parts.append(fact.status)
    return " ".join(parts)
