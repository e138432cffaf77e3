"""Periods that come from what was told before, figures without a period, and figures of a day."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAR = date(2025, 3, 28)  # a Friday
AUG = date(2024, 8, 28)  # a Wednesday
NOV = date(2024, 11, 12)
FEB = date(2025, 2, 13)

Row = tuple[str, date | None, dict[str, str | None]]

CARRIED: list[Row] = [
    (
        "Naftogaz's debts rose from 45 billion hryvnias at the end of 2019 to 88 billion at the end of 2023. Its "
        "margin, meanwhile, slipped from 12 percent to 7 percent.",
        MAR,
        {"12 percent": "2019-12-31", "7 percent": "2023-12-31"},
    ),
    (
        "Hanul Rail carried 6 million passengers in 2023. Traffic recovered to 5 million passengers, or 86 percent "
        "of that in 2019.",
        MAR,
        {"5 million passengers": "2023", "86 percent": "2023"},
    ),
    (
        "Hanul Rail carried 6 million people last year, 90 percent of the 2019 level.",
        MAR,
        {"6 million people": "2024", "90 percent": "2024"},
    ),
    (
        "Paradip Ports lost 19 million euros in the third quarter. It paid the state a dividend of 2 million euros for "
        "2023. In the same period, costs eased 17.1%. In August, the company raised fares by 9.8 percent. Revenue rose "
        "to 8 million euros.",
        NOV,
        {"17.1%": "2024-Q3", "9.8 percent": "2024-08", "8 million euros": "2024-Q3"},
    ),
    (
        "The ministry paid out 177 million euros in subsidies through July. Dividends totalled 86 million euros.",
        AUG,
        {"177 million euros": "2024-01/2024-07", "86 million euros": "2024-01/2024-07"},
    ),
    (
        "China's activity data for October\n\n- Retail sales grew 4.8 percent.\n- Fixed-asset investment rose 3.4 "
        "percent in the first ten months.\n- The jobless rate was 5 percent.",
        NOV,
        {"4.8 percent": "2024-10", "3.4 percent": "2024-01/2024-10", "5 percent": "2024-10"},
    ),
    (
        "Hanul Rail has put off its opening beyond 2027. The company received 20.5 billion yen in state aid.",
        MAR,
        {"20.5 billion yen": None},
    ),
    (
        "The carrier made 5 billion tenge in 2023. It plans to sell 20% of its hotel arm in 2026. It flew 19,000 "
        "flights in the period.",
        MAR,
        {"5 billion tenge": "2023", "19,000 flights": "2023"},
    ),
    (
        "Kandy Power's revenue rose 5 percent in the first quarter of 2024. As at March 31, its total liabilities were "
        "598 million euros. Hydro generation accounted for 38 percent of the total.",
        AUG,
        {"598 million euros": "2024-03-31", "38 percent": "2024-Q1"},
    ),
    (
        "Statkraft posts 11.2% rise in net profit\n\nEBITDA down 4 percent, shares fall\n\nStatkraft's net profit rose "
        "to 3.1 billion kroner in the third quarter.",
        NOV,
        {"11.2%": "2024-Q3", "4 percent": "2024-Q3", "3.1 billion kroner": "2024-Q3"},
    ),
    (
        "The long road of TAP Air Portugal\n\nApril 2020\nThe airline receives a loan of 600 million euros from the "
        "state.\n\nMay 15, 2022: TAP sells bonds worth 350 million euros.\n\n2023 - It earns 177 million euros.",
        AUG,
        {"600 million euros": "2020-04", "350 million euros": "2022-05-15", "177 million euros": "2023"},
    ),
    (
        "Eskom's staff costs were 25.7 percent higher in the first half than a year earlier (8.4 billion rand).",
        AUG,
        {"25.7 percent": "2024-H1", "8.4 billion rand": "2023-H1"},
    ),
    (
        "Bad loans were 1.3 percent at the end of June. Net profit for the quarter edged up to 54 billion yuan.",
        AUG,
        {"1.3 percent": "2024-06-30", "54 billion yuan": "2024-Q2"},
    ),
    (
        "The utility earned 85 million euros in the fourth quarter of 2024. It declared a final dividend of 2 euros a "
        "share.",
        MAR,
        {"85 million euros": "2024-Q4", "2 euros": "2024"},
    ),
    (
        "Karsel Energy ended 2024 with net debt of 2 billion euros. The board will propose a dividend of 0.42 euros "
        "per share.",
        MAR,
        {"2 billion euros": "2024-12-31", "0.42 euros": "2024"},
    ),
    (
        "Wellport Holdings on Wednesday reported half-year revenue of NZ$214 million. Volumes fell 3 percent.",
        AUG,
        {"NZ$214 million": "2024-H1", "3 percent": "2024-H1"},
    ),
    (
        "The plant's losses widened to 4 million hryvnias in 2022. A year later, it broke even, with 20,000 "
        "hryvnias of profit.",
        MAR,
        {"4 million hryvnias": "2022", "20,000 hryvnias": "2023"},
    ),
    (
        "Codelco made a profit of 3 billion dollars in 2024. The profit is 12 percent higher than the 2.7 billion "
        "dollars of 2023.",
        MAR,
        {"12 percent": "2024", "2.7 billion dollars": "2023"},
    ),
    (
        "Sales of state firms in Ningbo reached 3 billion yuan in the first half. The figure represents growth of 7 "
        "percent.",
        AUG,
        {"7 percent": "2024-H1"},
    ),
    (
        "Statkraft earned 9 billion kroner in 2024. The board has proposed a dividend of 4 billion kroner.",
        MAR,
        {"4 billion kroner": "2024"},
    ),
    (
        "The budget has earmarked 40 million lei for school buses in 2026. Some 9,000 pupils will ride them.",
        MAR,
        {"9,000 pupils": "2026"},
    ),
    (
        "Retail Bank made a profit of 3 billion rubles in 2024. It opened 84 branches and cut costs by 5 percent.",
        MAR,
        {"84 branches": "2024", "5 percent": "2024"},
    ),
    (
        "KenGen will pay its owners, the state and Vitol Africa (8 percent), a dividend of 5 billion "
        "shillings in 2026.",
        AUG,
        {"8 percent": None, "5 billion shillings": "2026"},
    ),
    (
        "Deposits stood at 9 billion kroner at the end of June, and the state is a guarantor for two-thirds of that.",
        AUG,
        {"two-thirds": "2024-06-30"},
    ),
    (
        "The insurer said on Wednesday that premiums rose 5 percent in the first half. The annualised yield on its "
        "investments was 2.4 percent.",
        AUG,
        {"2.4 percent": "2024-H1"},
    ),
    (
        "The fund held stakes in 35 firms at the end of 2024. It had assets of 13 billion euros on the same date.",
        MAR,
        {"13 billion euros": "2024-12-31"},
    ),
    (
        "Total assets stood at 900 billion kroner at the end of June 2024. Roughly 70 percent of it was held in "
        "bonds. Net profit in the first half was 20 billion kroner.",
        AUG,
        {"70 percent": "2024-06-30", "20 billion kroner": "2024-H1"},
    ),
    (
        "Port Group handled 9 million tonnes in 2024. Its debt came to 3 billion rand, and it set aside 1 billion "
        "rand for bad debts.",
        MAR,
        {"3 billion rand": "2024-12-31", "1 billion rand": "2024"},
    ),
    (
        "Revenue was 51 billion yuan in September.\n\nFrom January to September, profit reached 14 billion yuan.\n\n"
        "Taxes paid amounted to 13 billion yuan.",
        NOV,
        {"51 billion yuan": "2024-09", "13 billion yuan": "2024-01/2024-09"},
    ),
    (
        "The bank earned 4 billion yen in fiscal 2023. It sold a unit for 2 billion yen in March. Loans made over the "
        "same period totaled 9 billion yen.",
        AUG,
        {"9 billion yen": "2023-04/2024-03"},
    ),
    (
        "Volta Power kept its dividend on Thursday after profit for the first half of 2024 grew 8 percent.\n\n"
        "Revenue came in at 9 billion crowns.",
        AUG,
        {"8 percent": "2024-H1", "9 billion crowns": "2024-H1"},
    ),
    (
        "The bank posted a profit of 3 billion crowns in 2023. Claims scheduled to lapse next year came to 4 billion "
        "crowns.",
        AUG,
        {"4 billion crowns": "2023"},
    ),
    (
        "The smelter will have a capacity of 500,000 tonnes when it is finished in December.",
        AUG,
        {"500,000 tonnes": "2024-12"},
    ),
    (
        "Tenaga made 1.5 billion ringgit in the second quarter of 2024. For the half year, profit came to 2.2 billion "
        "ringgit.",
        AUG,
        {"2.2 billion ringgit": "2024-H1"},
    ),
    (
        "EVN sold 160 billion kWh in the first seven months, 66 percent of its full-year plan, but its profit fell "
        "4 percent.",
        AUG,
        {"160 billion kWh": "2024-01/2024-07", "4 percent": "2024-01/2024-07"},
    ),
    (
        "The bank earned 9 billion lira in 2023. At year-end its capital ratio was 14 percent, and it set aside 2 "
        "billion lira over the year.",
        AUG,
        {"2 billion lira": "2023"},
    ),
    (
        "Rail Group announces its results for the six months ended 30 June 2024.\n\nOperating revenue was 197 billion "
        "yuan. Net profit rose 10 percent.",
        AUG,
        {"197 billion yuan": "2024-H1", "10 percent": "2024-H1"},
    ),
    (
        "January-December 2024\n\n- Net sales of SEK 245 billion\n- Net profit of SEK 33 billion",
        FEB,
        {"SEK 245 billion": "2024", "SEK 33 billion": "2024"},
    ),
    (
        "October-December 2024\n\n- Net sales of SEK 70 billion\n\nJanuary-December 2024\n\n- Net "
        "sales of SEK 245 billion",
        FEB,
        {"SEK 70 billion": "2024-Q4", "SEK 245 billion": "2024"},
    ),
    (
        "Ports Group lost 1.9 billion rand in 2024, against a loss of 7 billion rand in "
        "2023.\n\nRevenue was up 8 percent.",
        MAR,
        {"8 percent": "2024"},
    ),
    (
        "Revenue was 20 billion yuan in the first quarter of 2025. In March alone, net profit hit 7 billion yuan.\n\n"
        "Taxes paid came to 1.6 billion yuan.",
        date(2025, 4, 28),
        {"7 billion yuan": "2025-03", "1.6 billion yuan": "2025-Q1"},
    ),
    (
        "Profit was 4 billion yuan in 2024. The company plans to invest 9 billion yuan in 2026. "
        "Revenue reached 70 billion "
        "yuan.",
        MAR,
        {"4 billion yuan": "2024", "9 billion yuan": "2026", "70 billion yuan": "2024"},
    ),
    (
        "In 2025, the utility plans to lift output by 5 percent. It plans to invest 109 billion yuan.",
        MAR,
        {"5 percent": "2025", "109 billion yuan": "2025"},
    ),
    (
        "Total assets were 9 billion yuan at the end of June. Total debt stood at 3 billion yuan.",
        AUG,
        {"3 billion yuan": "2024-06-30"},
    ),
    (
        "Assets grew from 31 billion yuan at the end of 2012 to 86 billion yuan at the end of 2023.",
        MAR,
        {"31 billion yuan": "2012-12-31", "86 billion yuan": "2023-12-31"},
    ),
    (
        "Delta Power earned 5 billion yuan in 2023. About two-thirds of that is due to exports.",
        AUG,
        {"two-thirds": "2023"},
    ),
    (
        "Rail Group spent 9 billion yuan in 2023. Of the sum, 4 billion yuan is reserved for bridges.",
        AUG,
        {"4 billion yuan": "2023"},
    ),
    (
        "Harbour Group will pay 2 billion yuan in 2025. Half of the money is to come from loans.",
        AUG,
        {"Half": "2025"},
    ),
    (
        "Rail Group's sales were 5 billion yuan in 2023. After new fares came into force in May, costs grew 5 percent.",
        AUG,
        {"5 percent": "2023"},
    ),
    (
        "Coastal Bank earned 2 billion yuan in 2023. Its margin, still above 9 percent in 2021, sank to 4 percent.",
        AUG,
        {"9 percent": "2021", "4 percent": "2023"},
    ),
    (
        "The fund's assets stood at 90 billion ringgit on December 31, 2024. Its return for the year was 7 percent. "
        "Bonds made up 3 billion ringgit of them at year-end.",
        MAR,
        {"7 percent": "2024", "3 billion ringgit": "2024-12-31"},
    ),
    (
        "Rail Group earned 5 billion yuan in 2024. It will pay a dividend of 2 billion yuan for the year.",
        MAR,
        {"2 billion yuan": "2024"},
    ),
    (
        "Hanmi Yard won orders of 9 billion dollars in 2024 and missed its full-year goal of 10 billion dollars.",
        MAR,
        {"10 billion dollars": "2024"},
    ),
    (
        "Bank of Baroda posted a net profit of Rs 4,579 crore for the December quarter. Global advances expanded "
        "13.6% to Rs 10.49 lakh crore and deposits 8.3% to Rs 12.45 lakh crore.",
        FEB,
        {"13.6%": "2024-12-31", "Rs 10.49 lakh crore": "2024-12-31", "8.3%": "2024-12-31"},
    ),
    (
        "Halden Bank earned 2 billion zlotys in the first half. New loans came to 12 billion zlotys, and its loan "
        "portfolio was worth 270 billion zlotys.",
        AUG,
        {"12 billion zlotys": "2024-H1", "270 billion zlotys": "2024-06-30"},
    ),
    (
        "Ethiopian Airlines made 402 billion birr in the fiscal year that ended on July 7. The airline flew 17.1 "
        "million passengers.",
        AUG,
        {"17.1 million passengers": "2023-07-08/2024-07-07"},
    ),
    (
        "PetroSA cut its loss to R1.2bn, it said in its annual report for the year to March. Sales rose 3 percent.",
        date(2024, 11, 14),
        {"R1.2bn": "2023-04/2024-03", "3 percent": "2023-04/2024-03"},
    ),
    (
        "Ecopetrol's output fell 3% in June. Exports since January totalled $6bn, 5% less than a year earlier.",
        date(2024, 9, 15),
        {"$6bn": "2024-H1", "5%": "2024-H1"},
    ),
    (
        "Etihad Airways' half-year profit jumped 48 per cent. The carrier flew 8.7 million guests with 92 aircraft in "
        "its fleet, up from 76.",
        date(2024, 8, 6),
        {"8.7 million guests": "2024-H1", "92 aircraft": "2024-06-30", "76": "2023-06-30"},
    ),
    (
        "Denel expects a loss of R500m for the year to March 2024. Sales rose 4 percent to R2bn in the year.",
        date(2024, 5, 29),
        {"R500m": "2023-04/2024-03", "4 percent": "2023-04/2024-03", "R2bn": "2023-04/2024-03"},
    ),
    (
        "Oman's OQ made 612 million rials last year. Its networks arm, OQGN, earned 45.6 million rials, 7 per cent "
        "less than in 2022, after a 49 per cent stake was sold for 288 million rials in October.",
        date(2024, 3, 12),
        {"45.6 million rials": "2023", "7 per cent": "2023", "288 million rials": "2023-10"},
    ),
    (
        "Hanul Rail's loss deepened to 7.3 billion rand in the year to March 2024. Freight volumes, which in 2018 were "
        "226.3 million tonnes, came to 151.7 million tonnes. Investment during the year totalled 16.7 billion rand.",
        AUG,
        {
            "226.3 million tonnes": "2018",
            "151.7 million tonnes": "2023-04/2024-03",
            "16.7 billion rand": "2023-04/2024-03",
        },
    ),
    (
        "KenGen made 5 billion shillings in the six months to December. Its sales, which totalled 4,060 GWh in the "
        "same half of 2021, fell to 3,990 GWh.",
        FEB,
        {"4,060 GWh": "2021-H2", "3,990 GWh": "2024-H2"},
    ),
    (
        "State firms have paid 93 billion pesos in dividends so far this year. Land Bank paid 32 billion pesos.",
        MAR,
        {"32 billion pesos": "2025-01-01/2025-03-28"},
    ),
    (
        "Kenya Power's system losses, at 21.2 percent in the six months to December 2023, were above the 18.5 percent "
        "that the regulator allows.",
        AUG,
        {"21.2 percent": "2023-H2", "18.5 percent": "2023-H2"},
    ),
    (
        "PLN plans to invest 100 trillion rupiah in 2025 and 120 trillion rupiah the year after.",
        AUG,
        {"100 trillion rupiah": "2025", "120 trillion rupiah": "2026"},
    ),
    ("NNPC is targeting 2 million barrels per day by December.", AUG, {"2 million barrels per day": "2024-12"}),
    ("Transnet must repay 16 billion rand by December.", AUG, {"16 billion rand": "2024-12"}),
    ("Of its debts, 16 billion rand falls due in November.", AUG, {"16 billion rand": "2024-11"}),
    (
        "KazMunayGas published its half-year accounts in Astana on Friday. Net profit attributable to the parent "
        "company's shareholders: 548 billion tenge.",
        AUG,
        {"548 billion tenge": "2024-H1"},
    ),
    (
        "In the year that began in April, Hanul Rail aims to carry 3.5 million passengers.",
        AUG,
        {"3.5 million passengers": "2024-04/2025-03"},
    ),
    (
        "Norvik carried 151.7 million tonnes in 2024, up from 149.5 million tonnes but well below the 226 million "
        "tonnes that it carried in 2017.",
        MAR,
        {"149.5 million tonnes": "2023", "226 million tonnes": "2017"},
    ),
    (
        "Norvik lost 174 million pula in 2024 and has received 230 million pula in support since 2022.",
        MAR,
        {"230 million pula": "2022/2025"},
    ),
    (
        "Norvik is to pay out 390 million shillings after it made a profit of 9.97 billion shillings in the half year "
        "to December.",
        MAR,
        {"9.97 billion shillings": "2024-H2"},
    ),
    (
        "Norvik lost 7.3 billion rand in 2024. The Treasury granted it a guarantee of 47 billion rand, of which 22.8 "
        "billion rand had been drawn by March.\n\nCable theft fell by 27%.",
        MAR,
        {"27%": "2024"},
    ),
    (
        "Debts have climbed past 4 trillion naira, Power Minister Ola Brandt acknowledged on Tuesday, 1.94 trillion "
        "naira of it run up in 2024 alone.",
        MAR,
        {"1.94 trillion naira": "2024"},
    ),
    ("The deficit for 2024 is now put at 6.4 percent of GDP.", MAR, {"6.4 percent": "2024"}),
    (
        "Norvik earned 1.3 billion cedis in 2023 following a 0.9 billion cedi loss.",
        MAR,
        {"1.3 billion cedis": "2023", "0.9 billion cedi": "2022"},
    ),
    (
        "Revenue sank to 22.7 billion kwacha in 2024, and a profit of 5.3 billion kwacha turned into a loss of 12.1 "
        "billion kwacha.",
        MAR,
        {"5.3 billion kwacha": "2023", "12.1 billion kwacha": "2024"},
    ),
    (
        "For 2024 the Treasury has allocated 14.7 billion rand for trains, to be followed by 15.2 billion rand in "
        "2025.",
        MAR,
        {"14.7 billion rand": "2024", "15.2 billion rand": "2025"},
    ),
    (
        "Norvik lost 3 billion shillings in the year to June 2024. Petrol rose to 217 shillings a litre in October "
        "2024. Diesel went up by 4.48 shillings to 205 shillings.",
        MAR,
        {"4.48 shillings": "2024-10", "205 shillings": "2024-10"},
    ),
    (
        "Ostbank of Latvia earned 40 million euros in the first half of 2024. In July it opened a branch in Riga, "
        "which cost 2 million euros.\n\nIts costs came to 31 million euros.",
        date(2024, 8, 20),
        {"31 million euros": "2024-H1"},
    ),
    (
        "Nordgas sold 3.1 billion cubic metres in the first half of 2024. Its gross margin, 12 percent in the first "
        "half of 2023, narrowed to 11 percent. It spent 5 million euros on pipes in the period and 8 million euros on "
        "wages in the half-year.",
        date(2024, 8, 20),
        {"12 percent": "2023-H1", "11 percent": "2024-H1", "5 million euros": "2024-H1", "8 million euros": "2024-H1"},
    ),
    (
        "Khazanah returned 9.1 percent over 2024. It began in 1998 with 60 million ringgit.\n\nIts costs came to "
        "2 million ringgit.",
        date(2025, 3, 20),
        {"9.1 percent": "2024", "2 million ringgit": "2024"},
    ),
]

WITHOUT: list[Row] = [
    (
        "Eskom made a loss of 15 billion rand in 2023. Its notes due 2028 slipped to 97.5 cents.",
        MAR,
        {"15 billion rand": "2023", "97.5 cents": None},
    ),
    (
        "BHEL made 7 billion rupees in the year to March 2024. ICICI Securities raised its target price on the stock "
        "to 370 rupees from 251 rupees.",
        MAR,
        {"370 rupees": None, "251 rupees": None},
    ),
    (
        "PV Gas listed 2.3 billion shares in 2012 and is valued at 163 trillion dong.",
        MAR,
        {"2.3 billion shares": "2012", "163 trillion dong": None},
    ),
    (
        "Ferry line Balearia Sur, with 900 employees and 14 ships, lost 40 million euros in 2024.",
        MAR,
        {"900 employees": None, "14 ships": None, "40 million euros": "2024"},
    ),
    (
        "The shipyard earned 3 billion won in 2024. It won a 6 billion won order to supply a ferry.",
        MAR,
        {"6 billion won": None},
    ),
    (
        "The mill made 2 million tonnes in 2024 and aims to expand its capacity from 3 million tonnes to 5 million "
        "tonnes by 2031.",
        MAR,
        {"3 million tonnes": None, "5 million tonnes": "2031"},
    ),
    (
        "The railway carried 4 million people in 2024. At the peak of construction, it employed 18,000 people.",
        MAR,
        {"18,000 people": None},
    ),
    (
        "Coast Bank earned 3 billion baht in 2024. Some 9,000 workers made this possible.",
        MAR,
        {"9,000 workers": None},
    ),
    (
        "Port Group expects revenue of 9 billion rand in 2026. Once the new berth is finished, it will handle 4 "
        "million tonnes.",
        MAR,
        {"9 billion rand": "2026", "4 million tonnes": None},
    ),
    (
        "Air Group plans to buy 12 aircraft in 2026.\n\nA listing in London could raise 3 billion dollars.",
        MAR,
        {"12 aircraft": "2026", "3 billion dollars": None},
    ),
    (
        "The builder earned 4 billion yuan in 2024. At the height of construction the dam gave work to 18,000 people.",
        MAR,
        {"18,000 people": None},
    ),
    (
        "Steel Group, 62 percent owned by the state, expects sales of 7 billion lira in 2025.",
        MAR,
        {"62 percent": None, "7 billion lira": "2025"},
    ),
    (
        "Postal Bank has 900 branches and handled a third of the country's mortgages last year.",
        MAR,
        {"900 branches": None, "a third": "2024"},
    ),
    ("The 390 operators of the province lost 41 billion yuan in 2024.", MAR, {"390 operators": None}),
    ("Coastal Bank plans to close 170 of its 770 branches by 2028.", MAR, {"770 branches": None}),
    (
        "Rail Group aims to raise its share to 30 percent by 2030.\n\nIt expects the project to create 6,000 jobs.",
        MAR,
        {"30 percent": "2030", "6,000 jobs": None},
    ),
    ("Its debt, now at 40 billion rand, will fall to 30 billion rand by 2026.", MAR, {"40 billion rand": None}),
    (
        "The utility earned 4 billion crowns in 2023. Its workforce has shrunk by a third since 2015.",
        AUG,
        {"4 billion crowns": "2023", "a third": None},
    ),
    (
        "Kaori Power switched on a turbine, which has a capacity of 90 megawatts, last week.",
        AUG,
        {"90 megawatts": None},
    ),
    ("The utility has 900 megawatts of wind farms in the north today.", AUG, {"900 megawatts": None}),
    ("The state, which owns 67 percent of Petro Group, received 30 billion kroner in 2024.", MAR, {"67 percent": None}),
    ("In 2024 Rail Group earned 3 billion yuan. It has 45,000 employees.", MAR, {"45,000 employees": None}),
    ("The builder of the 2,700-km road earned 3 billion yuan in 2024.", MAR, {"2,700-km": None}),
    ("Its debt ratio, 65 percent at the end of 2019, now stands at 89 percent.", MAR, {"89 percent": None}),
    ("Net profit rose 5 percent.", None, {"5 percent": None}),
    ("Coastal Bank has 300 branches and trained 5,000 tellers last year.", AUG, {"300 branches": None}),
    (
        "In 2023 its sales were 5 billion yuan. It has repaid 2 billion yuan so far.",
        AUG,
        {"2 billion yuan": None},
    ),
    (
        "Rail Group earned 3 billion yuan in 2023. Rents have climbed 8 percent since the end of 2021.",
        AUG,
        {"8 percent": None},
    ),
    ("In May, Rail Group began work on a line, which is to run 410 km to the coast.", AUG, {"410 km": None}),
    ("Rail Group, 51 percent owned by the state, lost 5 billion yuan in 2023.", AUG, {"51 percent": None}),
    ("Of 410 mines inspected, 37 were shut by the end of June.", AUG, {"410 mines": None, "37": "2024-06-30"}),
    (
        "At the end of 2023 Rail Group's debt ratio was 61 percent, and it intends to keep it under 63 percent.",
        AUG,
        {"61 percent": "2023-12-31", "63 percent": None},
    ),
    (
        "ENAP's profit rose to $575m in 2023. The company received $1.2bn from the Treasury in three years.",
        date(2024, 9, 15),
        {"$575m": "2023", "$1.2bn": None},
    ),
    (
        "SNCF's half-year net profit halved to 77 million euros. Deutsche Bahn's supervisory board meanwhile approved "
        "the sale of Schenker to DSV for 14.3 billion euros.",
        date(2024, 12, 4),
        {"77 million euros": "2024-H1", "14.3 billion euros": None},
    ),
    (
        "Naftogaz lost 5 billion hryvnias in the first half. It has reduced its debt from 90 billion hryvnias to 60 "
        "billion. System losses fell to 16 percent last year from 38 percent when the state took over in 2005.",
        date(2024, 11, 12),
        {"90 billion hryvnias": None, "60 billion": None, "38 percent": "2005"},
    ),
    (
        "Norvik wants to move 170 million tonnes in 2025 and is aiming for 250 million tonnes within five years.",
        MAR,
        {"170 million tonnes": "2025", "250 million tonnes": None},
    ),
    (
        "By 2035 the carrier wants to have 271 aircraft, against 147 now, and 207 destinations, against 139.",
        MAR,
        {"147": None, "139": None},
    ),
]

DAYS: list[Row] = [
    ("Rail Grid has a network. Its load hit a record 235 GW on Monday.", MAR, {"235 GW": "2025-03-24"}),
    (
        "Rail Grid signed the deal on Feb. 27. Its reserves stood at 3.3 trillion dollars at the end of the month.",
        MAR,
        {"3.3 trillion dollars": "2025-02-28"},
    ),
    (
        "Parliament received the 2025 budget. Government spending is projected to rise 8.6 percent. The deficit is set "
        "at 4.06 trillion yuan.",
        MAR,
        {"8.6 percent": "2025", "4.06 trillion yuan": "2025"},
    ),
    (
        "HANOI, Aug 28 - Shipbuilder Song Ngan said a contract worth 90 million euros was signed on Monday. Shares in "
        "the yard climbed 2.5 percent to 48,000 dong.",
        AUG,
        {"2.5 percent": "2024-08-28", "48,000 dong": "2024-08-28"},
    ),
    (
        "Warsaw's WIG20 index ended 1.1 percent lower on Wednesday. The central bank held its rate on Tuesday. Orlen "
        "lost 2.2 percent.",
        AUG,
        {"2.2 percent": "2024-08-28"},
    ),
    (
        "Bank Nusa made its debut on Wednesday, and its shares closed 4 percent higher. The shares were sold at 350 "
        "rupiah each.",
        AUG,
        {"4 percent": "2024-08-28", "350 rupiah": None},
    ),
    (
        "Grid Company had debt of 7 billion euros at the end of June, the ministry said. On that date it employed "
        "3,100 people.",
        AUG,
        {"7 billion euros": "2024-06-30", "3,100 people": "2024-06-30"},
    ),
    (
        "Vienna Airport floated 20 percent of its shares, the country's biggest listing of the year. The offering "
        "brought in 900 million euros.",
        AUG,
        {"900 million euros": None},
    ),
    (
        "Power Group has won an order worth $900 million to build a dam in Zambia.\n\nThe contract was signed in "
        "Lusaka on Monday.",
        MAR,
        {"$900 million": "2025-03-24"},
    ),
    (
        "The index rose 0.3 percent on Friday, taking its gain for the week to 2.7 percent. Rail Group climbed 2 "
        "percent after it said its profit for 2024 was up.",
        MAR,
        {"0.3 percent": "2025-03-28", "2.7 percent": "2025-03-24/2025-03-28", "2 percent": "2025-03-28"},
    ),
    (
        "Coast Bank, in which the state sold a stake in March 2024, closed at 16 yuan on Friday.",
        MAR,
        {"16 yuan": "2025-03-28"},
    ),
    ("Peak load hit 31,000 megawatts on January 15.", MAR, {"31,000 megawatts": "2025-01-15"}),
    (
        "HONG KONG, March 28 - Rail Group shares climbed 2.8 percent to HK$84.",
        MAR,
        {"2.8 percent": "2025-03-28", "HK$84": "2025-03-28"},
    ),
    ("Shares in Rail Group closed 0.6 percent higher at 3.3 yuan on Thursday.", MAR, {"3.3 yuan": "2025-03-27"}),
    ("Rail Group sold $2 billion of five-year notes on Monday.", MAR, {"$2 billion": "2025-03-24"}),
    ("Rail Group said on Thursday that net profit was 4 billion yuan in 2024.", MAR, {"4 billion yuan": "2024"}),
]

ROWS = [*CARRIED, *WITHOUT, *DAYS]


@pytest.mark.parametrize(("text", "day", "periods"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_figures_carry_the_period_that_the_text_gives_them(
    text: str, day: date | None, periods: dict[str, str | None]
) -> None:
    facts = read_facts(text, day)
    found = {words: (period.code if (period := facts[words].period) else None) for words in periods}
    assert found == periods


def test_an_average_between_two_dates_covers_the_span() -> None:
    text = (
        "Firms had total assets of 86 trillion yuan at the end of 2023, against 31 trillion yuan at the end of 2012. "
        "That is an average growth of 9.7 percent a year."
    )
    growth = read_facts(text, MAR)["9.7 percent"]
    assert growth.period is not None
    assert (growth.period.code, growth.basis) == ("2012/2023", "yoy")
