"""Several columns at once of figures that are easily taken for another statistic, time or kind."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

JUNE = date(2024, 6, 21)

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

ROWS: list[Row] = [
    (
        "Hunan Rail Group owes 94 billion yuan. Since 2016 Hunan has built too much track. Hunan needs help. A "
        "man in Hengyang waits. Fitch expects the province, whose revenue was 100.4 billion yuan last year, to act.",
        {"94 billion yuan": {"entity": "Hunan Rail Group"}, "100.4 billion yuan": {"entity": "Hunan"}},
    ),
    (
        "The port of Durban moved 2.4 million TEU in 2024, or 61 percent of its capacity, whereas 2019 had seen 2.8 "
        "million TEU.",
        {"61 percent": {"metric": "capacity"}, "2.8 million TEU": {"metric": "throughput", "period": "2019"}},
    ),
    (
        "When he was put in charge of Portugal's state utility in 2008, Douro Power was losing money. It begged Spain "
        "for power. Hydropower supplied 53% of the country's electricity.",
        {"53%": {"entity": "Portugal"}},
    ),
    (
        "Japan's Hakone Gas took in 2.9mn t of LNG last month, 4pc less than a year earlier.",
        {"2.9mn t": {"metric": "imports", "entity": "Hakone Gas"}, "4pc": {"metric": "imports"}},
    ),
    (
        "ZAMBIA. Kafue Power generated 14.2 TWh in 2024. Its debt was $2 billion.\n\nBOTSWANA. Less cheerful was Okwa "
        "Diamond Company. Output at the state company fell 12 percent to 18 million carats in 2024.\n\nMALAWI. Little "
        "news. South Africa's customs data show that the country shipped $43 million worth of tobacco there in 2024.",
        {
            "14.2 TWh": {"entity": "Kafue Power"},
            "12 percent": {"entity": "Okwa Diamond Company"},
            "$43 million": {"entity": "Malawi", "metric": "exports"},
        },
    ),
    (
        "Ghana paid $310 million for imports of Nigerian gas last year. The finance minister turned to state companies "
        "to help pay for a $59.2 billion budget.",
        {"$310 million": {"metric": "imports", "entity": "Ghana"}, "$59.2 billion": {"metric": "budget"}},
    ),
    (
        "Turan Oil's output rose to 13.2 million tonnes, of which its part of the Adai field supplied 3.8 million. It "
        "is sitting on $6.1 billion in cash.",
        {"3.8 million": {"metric": "output"}, "$6.1 billion": {"metric": "cash", "entity": "Turan Oil"}},
    ),
    (
        "Thailand's Khao Gas was a keen buyer. It imported 910,000 tonnes in January, of which a third was spot.",
        {"a third": {"entity": "Khao Gas", "metric": "imports", "kind": "share"}},
    ),
    (
        "Hanul Rail aims to cut its workforce of 6,000 by 10 percent over three years.",
        {"6,000": {"status": "actual"}, "10 percent": {"status": "target"}},
    ),
    (
        "Sundmark Energy pumped 16,500 tons of oil in the first half of 2024, 9% up, and kept its guidance for the year"
        " at 32,500 tons.",
        {"9%": {"period": "2024-H1"}, "32,500 tons": {"period": "2024"}},
    ),
    (
        "Gas output in Bangladesh fell to 2,000 mmcfd, against a demand of 4,000 mmcfd.",
        {"2,000 mmcfd": {"metric": "output"}, "4,000 mmcfd": {"metric": "demand"}},
    ),
    (
        "Kepri Oil's contributions to the State budget reached 39 million dollars in 2023.",
        {"39 million dollars": {"metric": "taxes_paid", "entity": "Kepri Oil"}},
    ),
    (
        "Kogas made a profit of 1 trillion won. It imported 36 million tons of LNG last year, up 4 percent.",
        {"4 percent": {"entity": "Korea Gas Corporation", "metric": "imports"}},
    ),
    (
        "Kepri Oil lifted its output target for 2024 to 700 million barrels after a record 2023, when it pumped 678 "
        "million barrels. Net profit slid 12.6 percent.",
        {
            "700 million barrels": {"period": "2024", "status": "target"},
            "678 million barrels": {"period": "2023", "status": "actual"},
            "12.6 percent": {"metric": "net_profit", "period": None},
        },
    ),
    (
        "Sundmark Energy, which has an installed capacity of 76,015 MW, aims for 60 GW of renewables by 2032.",
        {"76,015 MW": {"metric": "capacity", "period": None}, "60 GW": {"period": "2032", "status": "target"}},
    ),
    (
        "Profits at Sapporo Tobacco, one third of which is owned by the state, rose 9.0 percent in 2023.",
        {"9.0 percent": {"metric": "total_profit", "kind": "growth"}},
    ),
    (
        "Power rates for homes were raised 10.6 won per kilowatt-hour, or 6.9 percent, last November.",
        {"10.6 won per kilowatt-hour": {"kind": "change"}, "6.9 percent": {"kind": "growth"}},
    ),
    (
        "Eskom is in trouble. Money owed by municipalities has ballooned to R78.2bn.",
        {"R78.2bn": {"metric": "overdue_debt", "entity": "Eskom"}},
    ),
    (
        "Eskom has spent R2.4bn on diesel since 1 April, 65 percent less than in the same stretch of last year.",
        {"R2.4bn": {"period": "2024-04-01/2024-06-21"}, "65 percent": {"period": "2024-04-01/2024-06-21"}},
    ),
    (
        "Taipower's accumulated losses swelled to NT$382.6 billion by the end of November 2023.",
        {"NT$382.6 billion": {"period": "2023-11-30"}},
    ),
    (
        "Taipower received a capital increase of NT$150 billion.",
        {"NT$150 billion": {"metric": "capital_increase", "kind": "level"}},
    ),
    (
        "China's M2 grew to 305.05 trillion yuan at the end of May. New loans came to 14.43 trillion yuan in the first "
        "five months. Outstanding social financing stood at 398.56 trillion yuan.",
        {"14.43 trillion yuan": {"period": "2024-01/2024-05"}, "398.56 trillion yuan": {"period": "2024-05-31"}},
    ),
    (
        "The Rs 1,650-crore project, awarded in 2022, will be completed by September.",
        {"Rs 1,650-crore": {"metric": "project_cost", "period": None}},
    ),
    (
        "Sapporo Tobacco's cigarette volumes were 0.4 percent higher in 2023.",
        {"0.4 percent": {"metric": "sales_volume"}},
    ),
    (
        "EDF had 54.4 billion euros of net debt at the end of 2023, 10.1 billion less than a year earlier, after "
        "swinging to a profit of 10 billion euros.",
        {"54.4 billion euros": {"period": "2023-12-31"}, "10 billion euros": {"period": "2023"}},
    ),
    (
        "EDF wants to invest 25 billion euros by 2027. Building six new reactors will cost 67.4 billion euros.",
        {"six new reactors": {"period": None}, "67.4 billion euros": {"period": None}},
    ),
    (
        "Whoosh, the line in which Kereta Api has 51 percent through a consortium, sold 18,000 tickets.",
        {"51 percent": {"metric": "stake", "kind": "share", "entity": "Kereta Api"}},
    ),
    (
        "Indian Oil had 41 percent of the market. Bharat Petroleum's share edged up to 25.1 percent.",
        {"25.1 percent": {"metric": "market_share", "entity": "Bharat Petroleum"}},
    ),
    (
        "China's exports of crude fell 9.8 percent; 42 percent went to Japan, and 24 percent to Korea.",
        {"42 percent": {"kind": "share"}, "24 percent": {"kind": "share"}},
    ),
    (
        "CPC Corp lowered the price of a 20-kg gas cylinder by NT$20 on Monday.",
        {"NT$20": {"metric": "price", "kind": "change"}},
    ),
    (
        "Cocobod's harvest was 530,000 tons, less than half of the 1.05 million tons grown in 2021.",
        {"530,000 tons": {"period": None}, "1.05 million tons": {"period": "2021"}},
    ),
    (
        "Grain was harvested from 4 million hectares in May, after output of 6 million tons in 2023.",
        {"4 million hectares": {"period": "2024-05", "kind": "level"}},
    ),
    (
        "Dunaferr made 2 million tons of steel in 2023. A mill that the group opened can roll 400,000 tons a year.",
        {"400,000 tons": {"entity": "Dunaferr"}},
    ),
    (
        "Katowice is spending to draw firms from sleepy Gliwice. The city's exports grew 6.2 percent in 2023.",
        {"6.2 percent": {"entity": "Katowice"}},
    ),
    (
        "Dunaferr is small. Its wage bill, bonuses excluded, rose 3 percent to 3 billion forints in 2023.",
        {"3 billion forints": {"metric": "wage_bill"}},
    ),
    (
        "Perusahaan Gas Negara closed lower. The yield on Indonesia's 10-year bonds fell 4 basis points on Friday.",
        {"4 basis points": {"entity": "Indonesia", "metric": "yield"}},
    ),
    (
        "The Ruacana dam, with a capacity of 347 megawatts, produced 1,120 gigawatt-hours in 2023.",
        {"347 megawatts": {"period": None}, "1,120 gigawatt-hours": {"period": "2023"}},
    ),
    (
        "Dalian Port made a loss.\n\nHow much do you plan to invest this year?\n\nAbout 5 billion yuan.",
        {"5 billion yuan": {"metric": "investment", "status": "target", "period": "2024"}},
    ),
    (
        "Kepri Oil cut its 2024 capital expenditure budget by 400 million dollars, to 4.1 billion dollars.",
        {"400 million dollars": {"status": "target"}, "4.1 billion dollars": {"status": "target"}},
    ),
    (
        "Transnet had to raise 5 billion rand from investors led by Standard Bank in May.",
        {"5 billion rand": {"entity": "Transnet", "period": "2024-05"}},
    ),
    (
        "The FBM KLCI rose 0.3%. Telekom Malaysia, in which Khazanah has a 20.1% stake, gained 1.5%, and MISC, "
        "the shipping arm of Petronas, 0.8%. A total of 2.7 billion shares worth RM2.4 billion changed hands.",
        {
            "0.8%": {"metric": "share_price", "entity": "MISC"},
            "2.7 billion shares": {"metric": "trading_turnover", "entity": "FBM KLCI"},
        },
    ),
    (
        "Uganda Broadcasting Corporation and the brewer Nile lost 3 billion shillings. The state broadcaster owed 42 "
        "billion shillings.",
        {"42 billion shillings": {"entity": "Uganda Broadcasting Corporation"}},
    ),
    (
        "Vietnam's state firms paid 5 trillion dong in dividends, a third of that from Petrovietnam and a quarter "
        "from Viettel.",
        {"a third": {"entity": "Petrovietnam", "metric": "dividend"}, "a quarter": {"entity": "Viettel"}},
    ),
    (
        "Pakistan's SOEs lost Rs851 billion in 2023. More than a third of that, Rs295 billion, was down to Pakistan "
        "Railways.",
        {"a third": {"entity": "Pakistan Railways"}, "Rs295 billion": {"entity": "Pakistan Railways"}},
    ),
    (
        "Copel's net profit rose 5% from a year earlier in 2023. Ebitda shrank 7.3% on the same comparison to R$1.19 "
        "billion.",
        {"R$1.19 billion": {"period": "2023", "entity": "Copel"}},
    ),
    (
        "The Polish banking sector as a whole earned 40 billion zlotys in 2023. PKO BP earned 5 billion. The sector's "
        "assets grew 8 percent.",
        {"8 percent": {"entity": "Poland banking sector", "metric": "total_assets"}},
    ),
    (
        "Thames Ports reports for the six months ended 31 December 2023. Pre-tax profit was £71m. We expect full-year "
        "capital expenditure of £140m.",
        {"£71m": {"period": "2023-H2"}, "£140m": {"period": "2023-07/2024-06"}},
    ),
    (
        "Thames Ports lifted revenue by 7% to £412m in the first half of 2023 (H1 2022: £385m). Headcount at the "
        "period end was 4,310.",
        {"4,310": {"period": "2023-06-30"}, "£385m": {"period": "2022-H1"}},
    ),
    (
        "South Africa's power production came to 223,418 GWh in 2023. Seasonally adjusted production rose by 1.1% "
        "in December. The largest decrease was in Limpopo (-9.2%).",
        {"1.1%": {"metric": "power_generation"}, "-9.2%": {"entity": "Limpopo"}},
    ),
    (
        "State firms owe Sh1.3 trillion in debt, of which Kenya Railways accounts for Sh538 billion, or 41 percent.",
        {"41 percent": {"kind": "share", "metric": "debt", "entity": "Kenya Railways"}},
    ),
    (
        "Kenya Airways' half-year loss shrank to Sh9.8 billion in June from Sh11.5 billion a year earlier.",
        {"Sh9.8 billion": {"period": "2024-H1"}, "Sh11.5 billion": {"period": "2023-H1"}},
    ),
    (
        "In October Peru granted Petroperu another 4 billion soles plus a guarantee of 500 million dollars.",
        {"4 billion soles": {"kind": "level", "metric": "subsidy", "entity": "Petroperu"}},
    ),
    (
        "EDF is building in Britain. The contract with Framatome is worth 3 billion euros in 2023 prices.",
        {"3 billion euros": {"metric": "contract_value", "period": None}},
    ),
    (
        "MVM closed 2023 with sales of HUF 6 bn.\n\nProfit after tax: HUF 288 billion (2022: loss of HUF 43 billion)"
        "\nEmployees: 18,400",
        {
            "HUF 288 billion": {"period": "2023"},
            "HUF 43 billion": {"period": "2022", "metric": "net_loss"},
            "18,400": {"period": "2023-12-31"},
        },
    ),
    (
        "MVM's investment came to HUF 196 billion in 2023, 38% higher than in the previous year, and is expected to "
        "exceed HUF 300 billion in 2024.",
        {"HUF 300 billion": {"status": "forecast", "period": "2024"}},
    ),
    (
        "Chery shipped 1.14 million cars in 2023, and Changan expects overseas sales to double by 2026.",
        {
            "1.14 million cars": {"metric": "sales_volume"},
            "double": {"source": "Changan", "status": "forecast"},
        },
    ),
    (
        "Equinor is worth about 80 billion dollars, and Norway plans to sell 5 per cent of it by March 2026.",
        {"5 per cent": {"metric": "stake", "entity": "Norway"}},
    ),
    (
        "As of the end of December, central SOEs had handed in 2.8 trillion yuan in taxes, a rise of 19.3 percent.",
        {"2.8 trillion yuan": {"period": "2023"}, "19.3 percent": {"period": "2023", "metric": "taxes_paid"}},
    ),
    (
        "SASAC has set the target of keeping the growth of profits above that of GDP and of holding the debt ratio at "
        "around 65 percent.",
        {"65 percent": {"kind": "level", "metric": "debt_to_asset_ratio", "status": "target"}},
    ),
    (
        "Tenaga made a profit of 1 billion ringgit. Khazanah Nasional, the sovereign wealth fund, is the largest "
        "shareholder in Tenaga with a 20.7% stake. The stock has fallen 6.8% this year, valuing the company at 80 "
        "billion ringgit.",
        {"80 billion ringgit": {"entity": "Tenaga"}, "20.7%": {"entity": "Khazanah Nasional"}},
    ),
    (
        "Ethiopian Investment Holdings reported revenue of 1.5 trillion birr from its 40 companies, up by 23 per cent.",
        {"23 per cent": {"metric": "operating_revenue", "kind": "growth"}},
    ),
    (
        "India's disinvestment fell to Rs 35,293 crore in 2022-23.\n\nDividends were a happier story. CPSEs paid Rs "
        "59,533 crore.",
        {"Rs 59,533 crore": {"metric": "dividend", "entity": "India central PSUs"}},
    ),
    (
        "Enea earned 2.3 billion zlotys in 2021 but spent 1.9 billion.",
        {
            "2.3 billion zlotys": {"metric": "operating_revenue"},
            "1.9 billion": {"metric": "operating_cost"},
        },
    ),
    (
        "Margins should improve this year, helped by a 38% freight tariff increase in January.",
        {"38%": {"kind": "growth", "metric": "price", "period": "2024-01"}},
    ),
    (
        "Enea agreed to a 5% passenger fare cut in January.",
        {"5%": {"kind": "growth", "metric": "price", "period": "2024-01"}},
    ),
    (
        "A court seized a tanker over $58 million of debt; Enea's bad debts had built up to $9 million.",
        {"$58 million": {"qualifier": "="}, "$9 million": {"qualifier": "="}},
    ),
    (
        "Auditors said 412 million zlotys of Enea's receivables could not be traced.",
        {"412 million zlotys": {"metric": "receivables", "status": "actual"}},
    ),
    (
        "Enea is a utility. The Treasury guarantees 84% of the utility's foreign-currency debt.",
        {"84%": {"entity": "Enea", "metric": "debt"}},
    ),
    (
        "Enea must refinance 3 billion zlotys maturing in 2025.",
        {"3 billion zlotys": {"metric": "debt_repayment", "period": "2025"}},
    ),
    (
        "The tanker, built in 2011 and insured for $27 million, was carrying 60,000 tonnes of fuel for Enea.",
        {"$27 million": {"period": None}, "60,000 tonnes": {"period": None}},
    ),
    (
        "The claimant says Enea has not paid invoices dating back to 2020. Enea disputes all but $31 million.",
        {"$31 million": {"period": None}},
    ),
    (
        "In 2022 Enea sold 3 TWh, and in 2023 4 TWh.",
        {"3 TWh": {"period": "2022"}, "4 TWh": {"period": "2023"}},
    ),
    (
        "In the first six months of 2023 Enea sold power at 31 euros a megawatt-hour; in the second it "
        "sold at 84 euros.",
        {"31 euros a megawatt-hour": {"period": "2023-H1"}, "84 euros": {"period": "2023-H2"}},
    ),
    (
        "Enea's debt is to reach 148 million zlotys at the end of 2024, from 121 million a year earlier, before "
        "falling to 130 million by 2026.",
        {"121 million": {"period": "2023-12-31", "status": "actual"}},
    ),
    (
        "Consumers served by state-controlled Lindner Holm will pay 9% more. Lindner Holm made 402 million "
        "euros in 2023.",
        {"9%": {"entity": "Lindner Holm"}, "402 million euros": {"entity": "Lindner Holm"}},
    ),
    (
        "Enea lost 610 million zlotys. It was fined 18 million by the regulator.",
        {"18 million": {"unit": "PLN", "metric": "fine"}},
    ),
    (
        "Kenya ate 1.04 million tonnes of sugar in 2022 and produced 796,000. Private mills crushed 7.3 million.",
        {"796,000": {"unit": "metric_ton"}, "7.3 million": {"unit": "metric_ton"}},
    ),
    (
        "Hidro Norte billed 96 million euros. Leakage, at 29 percent, was twice the average of Spain.",
        {"29 percent": {"metric": "leakage"}},
    ),
    (
        "Anhui lies inland. The 11 groups under the province's State assets watchdog earned 31.2 billion yuan in 2023.",
        {"31.2 billion yuan": {"entity": "Anhui provincial SOEs", "metric": "total_profit"}},
    ),
    (
        "Anhui lies inland. This year the province wants State firms to invest 120 billion yuan.",
        {"120 billion yuan": {"entity": "Anhui SOEs"}},
    ),
    (
        "Kenya's crop failed. The five state mills owe farmers 98 billion shillings between them.",
        {"98 billion shillings": {"entity": "Kenya state mills"}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), named(ROWS))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, JUNE, wanted) == wanted
