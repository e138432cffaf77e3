"""Metrics that the sentence's own noun or verb says, not the sentence before."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAY = date(2024, 5, 1)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str]]

ROWS: list[Row] = [
    (
        "Net profit at the Indonesia Investment Authority rose by 74 percent to 3.4 trillion rupiah.",
        {"3.4 trillion rupiah": "net_profit"},
    ),
    (
        "The PIC's assets under management stood at 2.7 trillion rand. Equities contributed 41 percent of the total.",
        {"41 percent": "assets_under_management"},
    ),
    (
        "QIA invested $31 billion in 49 deals in 2020, 33 percent more than the $20 billion of 2019.",
        {"33 percent": "investment", "$20 billion": "investment"},
    ),
    (
        "Mubadala invested 108 billion dirhams in 2020, roughly twice its outlay in 2019.",
        {"twice": "investment"},
    ),
    (
        "PIF managed $302 billion at the end of 2020. Private equity was the largest asset class with 38 percent, "
        "followed by property with 17 percent. Shares made up 30 percent of the fund.",
        {
            "38 percent": "assets_under_management",
            "17 percent": "assets_under_management",
            "30 percent": "assets_under_management",
        },
    ),
    (
        "VietinBank wrote off 12 trillion dong of loans. Its charter capital rose to 51 trillion dong.",
        {"12 trillion dong": "loan_write_offs", "51 trillion dong": "registered_capital"},
    ),
    (
        "Velmar Rail priced $500 million of bonds at 3.6 per cent. The book closed at $2.3 billion, so that investors "
        "asked for 4.6 times what was on sale. Funds were allotted 68 per cent and banks 32 per cent.",
        {
            "$2.3 billion": "bond_orders",
            "4.6 times": "subscription_ratio",
            "68 per cent": "bond_issue",
            "32 per cent": "bond_issue",
        },
    ),
    (
        "Hanbit Power posted an operating loss of 4.57 trillion won, narrowing from a loss of 32.7 trillion won.",
        {"4.57 trillion won": "operating_loss", "32.7 trillion won": "operating_loss"},
    ),
    (
        "The utility bought electricity at 4.31 baht per unit and sold it at 4.56 baht.",
        {"4.31 baht": "price", "4.56 baht": "price"},
    ),
    (
        "Growth was led by exports, which earned the company 60 million euros.",
        {"60 million euros": "exports"},
    ),
    (
        "Korea Railroad Corp. said the number of KTX riders topped 67 million in 2023.",
        {"67 million": "passenger_trips"},
    ),
    (
        "It declared a dividend of 2.9 sen per share. It paid the government a dividend of RM753mil for 2023.",
        {"RM753mil": "dividend"},
    ),
    (
        "State-owned SteelCo had debts of Rs 32,600 crore on September 30. Its chairman expects "
        "steel demand in India to grow 8-9 per cent in the current fiscal.",
        {"Rs 32,600 crore": "debt", "8-9 per cent": "steel_demand"},
    ),
    (
        "Zamindo's profit fell to 3 billion yuan. Analysts expect nickel consumption to rise by 7 percent this year.",
        {"3 billion yuan": "total_profit", "7 percent": "nickel_consumption"},
    ),
    (
        "R&D intensity was 3.6 percent. He Yun, a professor, expects China's consumption of high-"
        "performance magnets to grow by 9 to 11 percent annually between 2025 and 2030.",
        {"3.6 percent": "rd_intensity", "9 to 11 percent": "high_performance_magnets_consumption"},
    ),
    (
        "Revenue was 4 billion euros. The ministry forecasts rail freight to decline 3 percent in 2025.",
        {"4 billion euros": "operating_revenue", "3 percent": "freight_volume"},
    ),
    (
        "Revenue was 4 billion euros. The bank sees deposits rising by 6 percent next year.",
        {"4 billion euros": "operating_revenue", "6 percent": "deposits"},
    ),
    (
        "Net profit was 4 billion rand. Economists project electricity sales to climb 2.5 percent in 2025.",
        {"4 billion rand": "net_profit", "2.5 percent": "sales_volume"},
    ),
    (
        "The debt of Brastel was 5 billion reais. It wants its production costs to drop 10 percent by 2027.",
        {"5 billion reais": "debt", "10 percent": "production_cost"},
    ),
    (
        "Output was 12 million tons. The association predicts fertiliser prices to jump 15 percent in the second half.",
        {"12 million tons": "output", "15 percent": "price"},
    ),
    (
        "The lender's assets totalled 200 billion zlotys. Chief executive Jan Nowak expects "
        "mortgage lending to expand 12 percent in 2024.",
        {"200 billion zlotys": "total_assets", "12 percent": "loan"},
    ),
    (
        "The port handled 12 million tonnes. Management anticipates container traffic to increase "
        "by 4 percent this year.",
        {"12 million tonnes": "throughput", "4 percent": "throughput"},
    ),
    (
        "The company invested 3 billion ringgit. It expects rubber imports to fall to 200,000 "
        "tonnes this year from 240,000 tonnes.",
        {"3 billion ringgit": "investment", "200,000 tonnes": "imports", "240,000 tonnes": "imports"},
    ),
    (
        "The company paid 3 billion ringgit in taxes. It expects gas supply to reach 40 billion cubic meters in 2025.",
        {"3 billion ringgit": "taxes_paid", "40 billion cubic meters": "gas_supply"},
    ),
    (
        "Profits had expanded 7.2 percent year on year. Total operating costs of SOEs rose at a "
        "faster pace of 7.6 percent year on year to 33.25 trillion yuan during the seven months.",
        {"7.2 percent": "total_profit", "7.6 percent": "operating_cost", "33.25 trillion yuan": "operating_cost"},
    ),
    (
        "Revenue grew at a slower pace of 3 percent in 2023.",
        {"3 percent": "operating_revenue"},
    ),
    (
        "Exports of Vietnam expanded at an annual rate of 12 percent in the first quarter.",
        {"12 percent": "exports"},
    ),
    (
        "Lending by Bandara Bank increased at a brisk clip of 14 percent last year to 3 trillion rupees.",
        {"14 percent": "loan", "3 trillion rupees": "loan"},
    ),
    (
        "Its net debt fell at a slower rate of 2.1 percent, to 40 billion rand.",
        {"2.1 percent": "net_debt", "40 billion rand": "net_debt"},
    ),
    (
        "China's state investment climbed at the fastest pace of 9.1 percent since 2019.",
        {"9.1 percent": "investment"},
    ),
    (
        "Jinneng Holding Group last year earned a net profit of only 320 million yuan on revenue of 489 billion yuan.",
        {"320 million yuan": "net_profit", "489 billion yuan": "operating_revenue"},
    ),
    (
        "Brastel posted a net loss of just 12 million euros on sales of 3 billion euros.",
        {"12 million euros": "net_loss", "3 billion euros": "operating_revenue"},
    ),
    (
        "Metgas made an operating profit of barely 5 million dollars on turnover of 900 million dollars.",
        {"5 million dollars": "operating_profit", "900 million dollars": "operating_revenue"},
    ),
    (
        "Kenya Rail had net income of a mere 4 million dollars on a revenue of 800 million dollars.",
        {"4 million dollars": "net_profit", "800 million dollars": "operating_revenue"},
    ),
    (
        "Local SOEs accounted for 79 percent of the defaults on China's domestic bond market in the"
        " fourth quarter of 2020.",
        {"79 percent": "bond_default"},
    ),
    (
        "Issuance of carbon-neutral bonds in China reached 88.6 billion yuan in the first four months of 2021.",
        {"88.6 billion yuan": "bond_issue"},
    ),
    (
        "Sales of green bonds by Chinese state firms totalled 12 billion dollars last year.",
        {"12 billion dollars": "bond_issue"},
    ),
    (
        "Issuance of perpetual notes by Indonesian state banks fell 20 percent to 4 trillion rupiah.",
        {"20 percent": "bond_issue", "4 trillion rupiah": "bond_issue"},
    ),
    (
        "Defaults on corporate bonds rose to 120 billion yuan in 2020.",
        {"120 billion yuan": "bond_default"},
    ),
    (
        "PetroChina declared a dividend of 80 billion yuan. ICBC alone paid 109.2 billion yuan for "
        "2023, or 30 percent of its net profit.",
        {"80 billion yuan": "dividend", "109.2 billion yuan": "dividend", "30 percent": "net_profit"},
    ),
    (
        "Listed firms declared cash dividends of 1.48 trillion yuan for 2023. PetroChina "
        "distributed 80.5 billion yuan and China Shenhua Energy 44.9 billion yuan, which is 75.2 "
        "percent of what it earned.",
        {
            "1.48 trillion yuan": "dividend",
            "80.5 billion yuan": "dividend",
            "44.9 billion yuan": "dividend",
            "75.2 percent": "net_profit",
        },
    ),
    (
        "Ignitis Group aims to lift its dividend by at least 3% a year and paid €96 million for 2024, a yield of 6.6%.",
        {"3%": "dividend", "€96 million": "dividend", "6.6%": "yield"},
    ),
    (
        "Port operator Tallinna Sadam, 67% owned by the state, declared 7.3 euro cents a share for "
        "2024, or €19.2 million in all.",
        {"67%": "stake", "7.3 euro cents": "dividend_per_share", "€19.2 million": "dividend"},
    ),
    (
        "The state received €441 million of dividends from its companies last year. Power utility "
        "Latvenergo, whose net profit dropped 21% year on year to €275 million in 2024, will hand "
        "over €218 million of it. The forestry group Latvia's State Forests is likely to add €104 "
        "million.",
        {
            "€441 million": "dividend",
            "21%": "net_profit",
            "€275 million": "net_profit",
            "€218 million": "dividend",
            "€104 million": "dividend",
        },
    ),
    (
        "State companies paid dividends of €441 million for 2024. Lithuanian Railways still "
        "contributed €18.5 million for 2024.",
        {"€441 million": "dividend", "€18.5 million": "dividend"},
    ),
    (
        "They paid VNĐ77.3 trillion into the State budget during the year.",
        {"VNĐ77.3 trillion": "taxes_paid"},
    ),
    (
        "Its revenue topped VNĐ1 quadrillion for the first time in 2024, and it contributed VNĐ165 "
        "trillion to the budget, or nearly 9 per cent of total State revenue.",
        {"VNĐ1 quadrillion": "operating_revenue", "VNĐ165 trillion": "taxes_paid", "9 per cent": "government_revenue"},
    ),
    (
        "Zamtel contributed 3 billion kwacha to the national budget in 2023.",
        {"3 billion kwacha": "taxes_paid"},
    ),
    (
        "The group paid 12 billion rubles into the federal budget last year.",
        {"12 billion rubles": "taxes_paid"},
    ),
    (
        "Việt Nam Electricity (EVN), which lost VNĐ26.8 trillion in 2023, returned to profit.",
        {"VNĐ26.8 trillion": "net_loss"},
    ),
    (
        "The SOEs received Rs1.59 trillion from the budget in FY24, including Rs782 billion of subsidies.",
        {"Rs1.59 trillion": "subsidy", "Rs782 billion": "subsidy"},
    ),
    (
        "About Rp 4.1 trillion had been earmarked for capital expenditure in 2023, though only Rp "
        "1.2 trillion of it was spent.",
        {"Rp 4.1 trillion": "capital_expenditure", "Rp 1.2 trillion": "capital_expenditure"},
    ),
    (
        "Some 300 million euros was set aside for research and development.",
        {"300 million euros": "rd_spending"},
    ),
    (
        "A total of 5 billion rand has been allocated to capital expenditure.",
        {"5 billion rand": "capital_expenditure"},
    ),
    (
        "Around 12 billion pesos were budgeted for fixed asset investment in 2024.",
        {"12 billion pesos": "fixed_asset_investment"},
    ),
    (
        "State-owned enterprises traded goods worth 3.23 trillion yuan, an increase of 15.8 percent from a year ago.",
        {"3.23 trillion yuan": "trade", "15.8 percent": "trade"},
    ),
    (
        "The SOEs handed 225 billion yuan of their profits to the Treasury last year. This year's "
        "budget puts the figure at 239 billion yuan.",
        {"225 billion yuan": "remittance_to_treasury", "239 billion yuan": "remittance_to_treasury"},
    ),
    (
        "Losses of the railway reached 3 billion rand. The draft budget puts the number at 2.4 "
        "billion rand for next year.",
        {"3 billion rand": "net_loss", "2.4 billion rand": "net_loss"},
    ),
    (
        "Exports were worth 40 billion euros. The economy ministry's forecast puts the total at 43 "
        "billion euros in 2025.",
        {"40 billion euros": "exports", "43 billion euros": "exports"},
    ),
    (
        "Anhui Chery sold 620,300 vehicles from January to March. Exports accounted for 41.2 percent of the total.",
        {"620,300 vehicles": "sales_volume", "41.2 percent": "sales_volume"},
    ),
    (
        "That could send at least 500 billion yuan into equities in 2025.",
        {"500 billion yuan": "investment"},
    ),
    (
        "Liangjiang Life made a net loss of 1.9 billion yuan last year and plans to raise 3 billion"
        " yuan of fresh capital.",
        {"1.9 billion yuan": "net_loss", "3 billion yuan": "capital_increase"},
    ),
    (
        "The revenue of the industry totaled RMB 748.8 billion. The volume of telecom business grew 8.9% year on year.",
        {"RMB 748.8 billion": "operating_revenue", "8.9%": "business_volume"},
    ),
    (
        "The company intends to spend Rp 430 billion on its plant in Banyuwangi to lift annual "
        "capacity there from 240 cars to 360 cars by 2027.",
        {"Rp 430 billion": "capital_expenditure", "240 cars": "capacity", "360 cars": "capacity"},
    ),
    (
        "Even after the rally, Bank of China trades at 0.6 times book value.",
        {"0.6 times": "price_to_book_ratio"},
    ),
    (
        '"The shares trade on 22 times last year\'s earnings, which is not cheap," said Grace Wambui.',
        {"22 times": "price_to_earnings_ratio"},
    ),
    (
        "Shares of Petrobras change hands at 4.5 times expected earnings.",
        {"4.5 times": "price_to_earnings_ratio"},
    ),
    (
        "The stock is valued at 1.2 times its book value.",
        {"1.2 times": "price_to_book_ratio"},
    ),
    (
        "Capital expenditure climbed to RMB23.4 billion from RMB16.1 billion the year before. "
        "Nearly two-thirds of the money went into sites at Lufeng and Cangnan.",
        {
            "RMB23.4 billion": "capital_expenditure",
            "RMB16.1 billion": "capital_expenditure",
            "two-thirds": "capital_expenditure",
        },
    ),
    (
        "The board declared a final dividend of RMB0.095 per share, equal to 44.4% of the year's "
        "net profit. The ratio had been 44.3% for 2023.",
        {"RMB0.095": "dividend_per_share", "44.4%": "net_profit", "44.3%": "net_profit"},
    ),
    (
        "At the end of December the company managed 28 reactors with a combined capacity of 31.8 "
        "gigawatts, and 16 more were being built.",
        {"28 reactors": "reactors", "31.8 gigawatts": "capacity", "16": "reactors"},
    ),
    (
        "Net recurring income was 3.1 billion euros, 600 million less than in the same period of 2024.",
        {"3.1 billion euros": "adjusted_net_profit", "600 million": "adjusted_net_profit"},
    ),
    (
        "Headcount dropped to 4,320 employees at the end of September from 5,874 a year before, "
        "after 1,258 people left in August under a voluntary redundancy program.",
        {"4,320 employees": "employees", "5,874": "employees", "1,258 people": "jobs_cut"},
    ),
    (
        "It carried 5.1 million passengers and 1.5 million cars in the year to March.",
        {"5.1 million passengers": "passenger_trips", "1.5 million cars": "vehicle_traffic"},
    ),
    (
        "CalMac received a subsidy of £180 million in 2024. A return crossing with a car costs £38.60.",
        {"£180 million": "subsidy", "£38.60": "price"},
    ),
    (
        '"Our market-based sales now make up 56% of the electricity we sell."',
        {"56%": "sales_volume"},
    ),
    (
        'Outlays on research and development grew faster still. "They reached 408.6 billion yuan, a'
        ' rise of 19.4 percent year-on-year," Peng said.',
        {"408.6 billion yuan": "rd_spending", "19.4 percent": "rd_spending"},
    ),
    (
        "The bank has set itself a recovery target of Rs 15,000 crore for 2022-23, he said, and "
        "collected Rs 6,200 crore of it in the first half.",
        {"Rs 15,000 crore": "recoveries", "Rs 6,200 crore": "recoveries"},
    ),
    (
        "The Shanghai Composite rose 1.2% to 3,395 points. ICBC climbed 4.2%, lifting its market "
        "value to 1.74 trillion yuan. Turnover in Shanghai swelled to 572 billion yuan from 489 "
        "billion yuan on Friday.",
        {
            "1.2%": "index",
            "3,395 points": "index",
            "4.2%": "share_price",
            "1.74 trillion yuan": "market_value",
            "572 billion yuan": "trading_turnover",
            "489 billion yuan": "trading_turnover",
        },
    ),
    (
        "Bank of China and China Citic Bank surged by the daily limit of 10%.",
        {"10%": "share_price"},
    ),
    (
        "The economy of Vietnam grew 6 percent in 2023.",
        {"6 percent": "gdp"},
    ),
    (
        "Output in Poland expanded 3 percent in the first quarter.",
        {"3 percent": "output"},
    ),
    (
        "Exports of Vietnam expanded at an annual rate of 12 percent in the first quarter.",
        {"12 percent": "exports"},
    ),
    (
        "Industrial production of China grew 4 percent.",
        {"4 percent": "industrial_output"},
    ),
    (
        "The World Bank expects the economy of Kenya to expand 5 percent this year.",
        {"5 percent": "gdp"},
    ),
    (
        "Kenya's economy grew at a rate of 5 percent.",
        {"5 percent": "gdp"},
    ),
    (
        "Bookings to Vietnam grew by 40 percent.",
        {"40 percent": "bookings"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_metric(text: str, expected: dict[str, str]) -> None:
    facts = read_facts(text, MAY)
    assert {words: fact.metric for words, fact in facts.items() if words in expected} == expected
