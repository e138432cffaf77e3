"""Metrics as passages tell them: by what was done with a thing, by tax, by a noun before "of", over two sentences."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str | None]]

DONE: list[Row] = [
    (
        "Metro de Madrid's profit fell by 7 percent in 2023, while its power bill tripled to 90 million euros.",
        {"7 percent": "total_profit", "tripled": "power_bill", "90 million euros": "power_bill"},
    ),
    (
        "Temasek holds 29 percent of DBS. The stake earned it 1.2 billion dollars in dividends in 2023.",
        {"1.2 billion dollars": "dividend"},
    ),
    ("The volume of fuel it sold fell by 15 percent.", {"15 percent": "sales_volume"}),
    ("Goods handled by seaports came to 719.8 million tonnes.", {"719.8 million tonnes": "throughput"}),
    ("The group carried out 47 launches.", {"47 launches": "launches"}),
    ("Eskom is claiming 4 billion rand from its former managers.", {"4 billion rand": "compensation"}),
    ("Ghana has promised to transfer 4 billion cedis to Volta River Authority.", {"4 billion cedis": "subsidy"}),
    ("The unions went on strike. The two sides settled on 7 percent.", {"7 percent": "wages"}),
    ("LOT earned 2 billion zlotys last year on revenue of 9 billion zlotys.", {"2 billion zlotys": "net_profit"}),
    (
        "Analysts put total liabilities, including arrears, at 60 billion dollars.",
        {"60 billion dollars": "total_liabilities"},
    ),
    (
        "Workers of LOT rejected an offer of 7 percent. They had asked for 9 percent.",
        {"7 percent": "wages", "9 percent": "wages"},
    ),
    ("The utility asked the government for 4 billion rand.", {"4 billion rand": "funding"}),
    ("Eskom has set aside 4 billion rand for the lawsuit.", {"4 billion rand": "provisions"}),
    ("Eskom agreed to pay 4 billion rand to settle the case.", {"4 billion rand": "fine"}),
    ("The state took over 4 billion rand of its debt in 2023.", {"4 billion rand": "debt"}),
    ("Eskom had irregular expenditure of 4 billion rand.", {"4 billion rand": "irregular_expenditure"}),
    ("Norway has 59 percent and Norvik Energy holds 16 percent.", {"59 percent": "stake", "16 percent": "stake"}),
    (
        "The union wants a raise of 25 percent, while Eskom has offered 8 percent and cannot afford 9 percent.",
        {"25 percent": "wages", "8 percent": "wages", "9 percent": "wages"},
    ),
    ("The works can treat 160 million litres a day.", {"160 million litres a day": "capacity"}),
    ("Its refineries ran at 408,900 barrels per day.", {"408,900 barrels per day": "refinery_throughput"}),
    ("The smelter is running at 60 percent.", {"60 percent": "capacity_utilization"}),
    ("Some 943 million people boarded the trains.", {"943 million people": "passenger_trips"}),
    ("Next year 60 billion yuan will go into storage.", {"60 billion yuan": "investment"}),
    ("The first phase swallowed $1.3 billion.", {"$1.3 billion": "project_cost"}),
    ("The bank borrowed 80 billion euros on the capital markets.", {"80 billion euros": "funding"}),
    ("The Treasury put 8.1 trillion pesos into Ecopetrol.", {"8.1 trillion pesos": "subsidy"}),
    ("The government put 8.1 trillion pesos into new roads.", {"8.1 trillion pesos": "investment"}),
    ("The state has spent R54.4bn on bailing out Eskom.", {"R54.4bn": "subsidy"}),
    ("The carrier received 50.2 billion rand from the state.", {"50.2 billion rand": "subsidy"}),
    ("The Treasury has so far advanced R140bn to Eskom.", {"R140bn": "subsidy"}),
    ("Operating costs went up by the same margin to Sh90 billion.", {"Sh90 billion": "operating_cost"}),
    ("Loading on its network fell 3.2% to 100.5 million tonnes.", {"100.5 million tonnes": "freight_volume"}),
    (
        "Sales from oil, condensate and refined products rose 4.3% to 4.1 trillion roubles.",
        {"4.3%": "operating_revenue", "4.1 trillion roubles": "operating_revenue"},
    ),
    ("Income from fees, penalties and rents rose 4.3% to 4.1 billion euros.", {"4.3%": "operating_revenue"}),
    (
        "The firm reported a 35 percent decline in pre-tax profit for the year ended June 2024, to 96 billion birr.",
        {"35 percent": "total_profit", "96 billion birr": "total_profit"},
    ),
    ("Net profit for the year to June rose 35 percent.", {"35 percent": "net_profit"}),
    (
        "Only 62.7% of its trains were on time, against 68.7% in 2022.",
        {"62.7%": "punctuality_rate", "68.7%": "punctuality_rate"},
    ),
    ("A lifeline of 77 million euros was agreed for PKP Intercity.", {"77 million euros": "subsidy"}),
    ("It wrote off 2.9 billion euros in unpaid bills.", {"2.9 billion euros": "impairment"}),
    (
        "The state-owned railway made a loss, earning 4 million euros from freight.",
        {"4 million euros": "operating_revenue"},
    ),
    (
        "Assets rose by 30 percent to 287 billion euros, while liabilities increased from 140 billion euros to 190 "
        "billion euros.",
        {"140 billion euros": "total_liabilities", "190 billion euros": "total_liabilities"},
    ),
    ("The government gave CFE 83.4 billion pesos in tariff subsidies.", {"83.4 billion pesos": "subsidy"}),
    ("The board approved the sale of Schenker to DSV for 14.3 billion euros.", {"14.3 billion euros": "deal_value"}),
    ("TAROM got the green light for 474 million euros in restructuring aid.", {"474 million euros": "subsidy"}),
    (
        "Net profit halved to 77 million euros. Its sales came to 21.4 billion.",
        {"21.4 billion": "operating_revenue"},
    ),
    ("Pending bills stood at Sh6.7 billion.", {"Sh6.7 billion": "overdue_debt"}),
    ("The tea agency paid farmers 67 billion shillings in 2023.", {"67 billion shillings": "farmer_payments"}),
    ("Sales of diamonds fell. They were worth 1.6 billion dollars.", {"1.6 billion dollars": "operating_revenue"}),
    (
        "Shareholders of Kenya Power are to share 390 million shillings, or 20 cents a share.",
        {"390 million shillings": "dividend", "20 cents": "dividend_per_share"},
    ),
    ("Norvik made 3 billion birr; its subscribers now number 78.3 million.", {"78.3 million": "customers"}),
    ("Households used 37.4 percent of the power sold.", {"37.4 percent": "sales_volume"}),
    (
        "The airport project cost 27.9 billion shillings. The line cost 18 billion to run.",
        {"18 billion": "operating_cost"},
    ),
    ("It still holds 12 billion shillings in cash.", {"12 billion shillings": "cash"}),
    ("It earned 3.9 billion pounds on a turnover of 26.5 billion pounds.", {"3.9 billion pounds": "total_profit"}),
    ("The plant sent out only 730 MW on average.", {"730 MW": "power_generation"}),
    ("The utility has installed 1.2 million meters.", {"1.2 million meters": "meters"}),
    ("Norvik, in which 10% is being offered to the public, is growing.", {"10%": "stake"}),
    ("At the end of January 100 million kilos of unsold tea lay in warehouses.", {"100 million kilos": "storage"}),
    (
        "It has 9,300 employees, 700 fewer than in 2022, and 1.3 million customers.",
        {"1.3 million customers": "customers", "700": "employees"},
    ),
    ("It sold 850 GWh to Kenya for 59.3 million dollars.", {"59.3 million dollars": "operating_revenue"}),
    ("From Thursday tickets cost between 12.5 percent and 25 percent more.", {"12.5 percent and 25 percent": "price"}),
    ("The Reserve Bank puts the economy's growth at 6% this year.", {"6%": "gdp"}),
    (
        "The Pula Fund of Botswana stood at 52 billion pula on June 30, having grown by 7 billion in 12 months. Net "
        "profit at the fund stood at 3 billion pula.",
        {
            "52 billion pula": "assets_under_management",
            "7 billion": "assets_under_management",
            "3 billion pula": "net_profit",
        },
    ),
]
SET_ASIDE: list[Row] = [
    ("The firm set aside 9.6 billion yuan against souring assets.", {"9.6 billion yuan": "provisions"}),
    ("The firm has set aside Rs 1,400 crore for research.", {"Rs 1,400 crore": "rd_spending"}),
    ("The insurer collected 40 billion won in premiums.", {"40 billion won": "insurance_premiums"}),
    ("The operator pays 1.9 billion euros a year in access charges.", {"1.9 billion euros": "access_charges"}),
    (
        "The World Bank will lend 300 million dollars, and the state will add a grant of 40 million.",
        {"300 million dollars": "loan", "40 million": "grant"},
    ),
]
TAXED: list[Row] = [
    ("After tax we were left with a profit of 9.4 billion shillings.", {"9.4 billion shillings": "net_profit"}),
    ("The mill made 27 billion rupees after tax in 2024.", {"27 billion rupees": "net_profit"}),
    ("The group earned 8.2 trillion dong ($322 million) before tax.", {"8.2 trillion dong": "total_profit"}),
]
RATES: list[Row] = [
    ("Losses on the grid eased by 0.1 percentage points to 6.15 percent.", {"6.15 percent": "line_losses"}),
    ("Only 71 percent of trains arrived within five minutes.", {"71 percent": "punctuality_rate"}),
    ("Its hotels were 62 percent occupied in July.", {"62 percent": "occupancy_rate"}),
    ("Work on the runway has reached 34 percent.", {"34 percent": "completion_rate"}),
    ("The load factor was down 2.3 points at 81.2%.", {"2.3 points": "load_factor", "81.2%": "load_factor"}),
    ("Total expenses shot up 22 pc to Rs 984 crore.", {"22 pc": "operating_cost"}),
    ("The index rose 0.6 percent to 3,214 points.", {"3,214 points": "index"}),
    ("The offer was covered three times over.", {"three times": "subscription_ratio"}),
    ("Fares made up 47 percent of the total. Revenue was 82 billion yen.", {"82 billion yen": "operating_revenue"}),
    ("Rents at its 120,000 flats went up by 2.4 percent.", {"2.4 percent": "rents"}),
    (
        "It was joined by mortgage lender Perdana with a profit of 2 trillion rupiah.",
        {"2 trillion rupiah": "total_profit"},
    ),
    ("The work will lift the airport's capacity to 95 million passengers.", {"95 million passengers": "capacity"}),
    ("The ministry has 18,240 employees, of whom 31.6 percent are women.", {"31.6 percent": "employees"}),
]
TRADES: list[Row] = [
    (
        "Turnover on the bourse fell to 214 million dirhams. Etimad was the biggest loser with a drop of 3.1 percent.",
        {"214 million dirhams": "trading_turnover", "3.1 percent": "share_price"},
    ),
    (
        "The index closed at 9,412.3, up 0.7 percent. Turnover was 1.2 billion riyals.",
        {"0.7 percent": "index", "1.2 billion riyals": "trading_turnover"},
    ),
    ("The deal values the company at 14 billion reais.", {"14 billion reais": "market_value"}),
    ("Institutions applied for 8.1 times the shares reserved for them.", {"8.1 times": "subscription_ratio"}),
    ("The sale is expected to bring in 1.5 billion euros.", {"1.5 billion euros": "deal_value"}),
    ("The bonds, due in 2035, pay 6.1 percent.", {"6.1 percent": "coupon_rate"}),
    ("Foreign funds dumped 312 million dollars of Indonesian shares.", {"312 million dollars": "net_selling"}),
    ("Investors traded 1.4 billion shares worth 21 billion baht.", {"21 billion baht": "trading_turnover"}),
]
COUNTED: list[Row] = [
    ("Only 12 of 30 bridges are finished.", {"12": "bridges", "30 bridges": "bridges"}),
    ("It will cut 200 of its 900 jobs.", {"200": "jobs_cut", "900 jobs": "employees"}),
    ("Containers rose 8 percent to 2 million TEUs.", {"8 percent": "throughput", "2 million TEUs": "throughput"}),
    ("The works were built for 240,000 cubic metres a day.", {"240,000 cubic metres a day": "capacity"}),
    ("Demand hit 21.4 GW, leaving a gap of 1.3 GW.", {"21.4 GW": "peak_demand", "1.3 GW": "power_deficit"}),
    ("Freight charges rose 5 percent.", {"5 percent": "freight_charges"}),
    (
        "The railway has sued for 210 million dollars in unpaid freight charges.",
        {"210 million dollars": "unpaid_freight_charges"},
    ),
    ("It approved an increase of 9 percent in network charges.", {"9 percent": "network_charges"}),
    ("Each passenger paid 61 euros on average.", {"61 euros": "price"}),
    ("The budget for 2025 provides 14.2 billion hryvnias for roads.", {"14.2 billion hryvnias": "budget"}),
]
MOVED: list[Row] = [
    ("It cut supplies to mines by 40 percent.", {"40 percent": "supplies"}),
    ("The bank raised its fees to 12 euros.", {"12 euros": "fee_income"}),
    ("Claims came to 141 billion. The slippage ratio improved 3 points.", {"3 points": "slippage_ratio"}),
    ("It sold bonds worth 41 billion rupees. Bids totalled 93 billion rupees.", {"93 billion rupees": "bond_orders"}),
    (
        "The state will sell 20 percent of the grid company in an initial public offering that may raise $1.8 billion.",
        {"20 percent": "stake", "$1.8 billion": "funding"},
    ),
    ("The rouble was trading at 91.4 to the dollar.", {"91.4": "exchange_rate"}),
    (
        "It ordered 38 lorries in March, for 140 million euros, and 60 howitzers.",
        {"140 million euros": "contract_value", "60 howitzers": "howitzers"},
    ),
    ("Fuel itself cost 410 million dollars.", {"410 million dollars": "fuel_costs"}),
]
OFFERED: list[Row] = [
    ("The result includes a gain of 22 million zlotys.", {"22 million zlotys": "capital_gain"}),
    (
        "Analysts had forecast earnings of 3.10 crowns a share; the company made 2.84 crowns.",
        {"2.84 crowns": "earnings_per_share"},
    ),
    ("The yard has 41 vessels on its books.", {"41 vessels": "vessels_on_order"}),
    ("Exports fell 14 percent. Oil was the exception with a plus of 5 percent.", {"5 percent": "exports"}),
    ("It exported 9.1 million barrels in May at an average of 68.4 dollars.", {"68.4 dollars": "price"}),
    ("The bank approved 12 loans worth 2.1 billion dollars.", {"2.1 billion dollars": "loan"}),
    ("The state raised its stake to 41 percent. It paid 12.4 kroner per share.", {"12.4 kroner": "share_price"}),
    ("A kilogram of beef sells for 38 lira at the state shops.", {"38 lira": "price"}),
    ("The rescue has cost taxpayers 9.4 billion crowns.", {"9.4 billion crowns": "project_cost"}),
    ("It has a 61 percent share of the launch market.", {"61 percent": "market_share"}),
    ("It has a 14 percent share in the project.", {"14 percent": "stake"}),
    ("Some 64 percent of rural households have a tap.", {"64 percent": "customers"}),
    ("It settled 98.2 percent of death claims.", {"98.2 percent": "claims"}),
    ("Its tankers have a combined 4.1 million deadweight tonnes.", {"4.1 million deadweight tonnes": "fleet_capacity"}),
    (
        "The bank committed 112 billion euros. Climate took 38 percent of the 2024 volume.",
        {"38 percent": "commitments"},
    ),
    (
        "Losses, a thorn in the side of Medco, a producer in the south, were 3 billion won.",
        {"3 billion won": "net_loss"},
    ),
]


GONE_ON: list[Row] = [
    ("Norrland Energi lost 3 billion kronor in 2023. The state owns 70 percent of it.", {"70 percent": "stake"}),
    ("The miner employs 4,300 people. A Kazakh fund holds 29 percent of it.", {"29 percent": "stake"}),
    ("Public debt reached 120 billion kwacha. Foreigners hold 35 percent of it.", {"35 percent": "public_debt"}),
    (
        "Power firms got $4.6 billion in subsidies, the equivalent of 0.7 percent of GDP. The grid took 46 percent "
        "of that, the railway 19 percent.",
        {"46 percent": "subsidy", "19 percent": "subsidy"},
    ),
    (
        "Profits of state firms in mining doubled, while those in steel and chemicals gained 29.5 percent.",
        {"29.5 percent": "total_profit"},
    ),
    (
        "Urban connections fell to 63.5 million while rural ones were at 26.5 million.",
        {"26.5 million": "customers"},
    ),
    (
        "Profit before tax came to 2.81 billion yuan, against a loss of 98 million yuan. Wind contributed 2.35 billion "
        "yuan.",
        {"2.35 billion yuan": "total_profit"},
    ),
    (
        "It paid a dividend of 4.7 kroner per share for 2023. Analysts forecast that it would pay 4.9 kroner for 2024.",
        {"4.9 kroner": "dividend_per_share"},
    ),
    ("In Singapore, profit at its Tuas unit shrank by a quarter.", {"a quarter": "total_profit"}),
    (
        "Velmar forecast revenue growth of 20 percent in 2025. Analysts look for 12 percent.",
        {"20 percent": "operating_revenue", "12 percent": "operating_revenue"},
    ),
    (
        "It paid 5 billion rand in interest and 2 billion rand in tax.",
        {"5 billion rand": "interest_cost", "2 billion rand": "taxes_paid"},
    ),
    (
        "Its NPL ratio was 1.2 percent of gross loans, down from 1.4 percent.",
        {"1.2 percent": "npl_ratio", "1.4 percent": "npl_ratio"},
    ),
    (
        "The broker expects earnings of 6 rupees per share and lifted its target price from 250 rupees to 275 rupees.",
        {"6 rupees": "earnings_per_share", "250 rupees": "price", "275 rupees": "price"},
    ),
    (
        "Shares of PTT fell 1 percent, lagging a 2 percent rise in the Hang Seng.",
        {"1 percent": "share_price", "2 percent": "index"},
    ),
    (
        "Hanul Rail's net profit attributable to the parent company was 30 billion yuan. A poll of five brokers had "
        "pointed to 31.5 billion.",
        {"30 billion yuan": "net_profit", "31.5 billion": "net_profit"},
    ),
    (
        "Velmar's EBITDA was 43.8 billion zlotys in 2023. Gas brought in 12.9 billion zlotys of that, refining 10.8 "
        "billion and retail 2.4 billion.",
        {"12.9 billion zlotys": "ebitda", "10.8 billion": "ebitda", "2.4 billion": "ebitda"},
    ),
    (
        "Hanul Air lost 5 billion yuan. Passenger traffic has recovered to 85 percent of its pre-Covid level.",
        {"85 percent": "passenger_trips"},
    ),
    ("Jet fuel, which cost it 22.6 billion yuan, was the largest expense.", {"22.6 billion yuan": "fuel_costs"}),
    (
        "SriLankan Airlines lost 3.7 billion rupees last year. Without its arms, the deficit would have been 34 "
        "billion rupees.",
        {"34 billion rupees": "net_loss"},
    ),
]

LISTED_BESIDE: list[Row] = [
    (
        "The smelter ran at 81 percent of capacity and turned out 212,000 tonnes of ingots.",
        {"212,000 tonnes": "output"},
    ),
    ("The plant has the capacity to make 90,000 tonnes of rail.", {"90,000 tonnes": "capacity"}),
    ("The hydropower firm generated 8.4 TWh and sold 2.1 TWh abroad.", {"2.1 TWh": "exports"}),
    ("A barrel of Urals traded at 71 dollars on Monday.", {"71 dollars": "price"}),
    ("Its order book stood at 9.1 billion euros at the end of June.", {"9.1 billion euros": "order_backlog"}),
    (
        "Telekom Norda, in which the state has a 20.1% stake, gained 1.5%, and Misco, its shipping arm, 0.8%.",
        {"0.8%": "share_price"},
    ),
    (
        "The bank approved a $40 million credit for the heating utility, which is to cut its heat losses from 20.1 "
        "percent to 17 percent.",
        {"20.1 percent": "heat_losses", "17 percent": "heat_losses"},
    ),
    ("Airport charges, which the group raised by 14.8% in April, are high.", {"14.8%": "airport_charges"}),
    (
        "We watch over 67 corporations. By the end of September, 29 had submitted audited accounts.",
        {"29": "number_of_enterprises"},
    ),
    ("The state sold 40 percent of the mill and kept a quarter.", {"a quarter": "stake"}),
    (
        "Severance pay would cost 5.4 billion shillings, of which the ministry has so far released only a third.",
        {"a third": "severance_pay"},
    ),
    ("The board approved a dividend of $217 million, or about 5 fils per share.", {"5 fils": "dividend_per_share"}),
]

DONE_WITH: list[Row] = [
    ("Some 41.2 billion yuan had been invested in the expressway.", {"41.2 billion yuan": "investment"}),
    ("The JSE all-share index finished 0.4 percent lower.", {"0.4 percent": "index"}),
    ("It will issue 400 million new shares at 12 baht each.", {"12 baht": "share_price"}),
    ("Shares worth 310 million pounds changed hands.", {"310 million pounds": "trading_turnover"}),
    ("Foreign funds were net sellers of 1.2 billion pesos of shares.", {"1.2 billion pesos": "net_selling"}),
    ("The agreement with Hungary alone is worth 300 million euros.", {"300 million euros": "contract_value"}),
    ("It sold land in the capital for an estimated 18 billion shillings.", {"18 billion shillings": "asset_sales"}),
    ("The country uses 90,000 barrels of oil a day.", {"90,000 barrels of oil a day": "oil_consumption"}),
    ("The plant used 2.1 million tonnes of coal.", {"2.1 million tonnes": "coal_consumption"}),
    ("The mill treated 4.1 million tonnes of ore.", {"4.1 million tonnes": "ore_processed"}),
    ("State farms sowed 30,000 hectares of cotton.", {"30,000 hectares": "planted_area"}),
    ("It had 12 million cubic metres in storage.", {"12 million cubic metres": "storage"}),
    ("It cut its heat losses to 14 percent from 19 percent.", {"14 percent": "heat_losses"}),
    ("The bill for diesel rose to 2.1 billion rand.", {"2.1 billion rand": "fuel_costs"}),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*DONE, *SET_ASIDE, *TAXED, *RATES, *TRADES, *COUNTED, *MOVED, *OFFERED, *GONE_ON, *DONE_WITH, *LISTED_BESIDE],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_metric(text: str, wanted: dict[str, str | None]) -> None:
    facts = read_facts(text, MAR)
    assert {words: facts[words].metric for words in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The recovery rate on unsecured claims above 500,000 yuan was 31 percent.", "500,000 yuan"),
        ("The Arrow 3 agreement with Germany alone is worth about $3.5 billion.", "3 agreement"),
    ],
)
def test_is_no_figure(text: str, words: str) -> None:
    assert words not in read_facts(text, MAR)
