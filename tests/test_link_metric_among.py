"""Metrics told in the sentence itself, among figures of other kinds."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAY = date(2024, 5, 1)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str]]

ROWS: list[Row] = [
    (
        "The state budget of Kazakhstan received 9.9 trillion tenge in the first half. Taxes brought in 7.7 "
        "trillion tenge.",
        {"9.9 trillion tenge": "government_revenue", "7.7 trillion tenge": "tax_revenue"},
    ),
    (
        "By the numbers: Orlen in the second quarter\n\n69.5 billion zlotys: sales, a fall of 7 percent.\n\n9.4 "
        "million tonnes: crude throughput.\n\n3.9 billion zlotys: the net profit a year before.",
        {"69.5 billion zlotys": "operating_revenue", "7 percent": "operating_revenue"}
        | {"9.4 million tonnes": "refinery_throughput", "3.9 billion zlotys": "net_profit"},
    ),
    (
        "State firms ranked by operating profit in 2023:\n1. Petrobras (37 billion dollars)\n2. Codelco (1 "
        "billion dollars)",
        {"37 billion dollars": "operating_profit", "1 billion dollars": "operating_profit"},
    ),
    (
        "Eskom's gross profit for the period was 9 billion rand. Generation contributed 7 billion rand to revenue. It "
        "wrote down assets by 2 billion rand.",
        {"9 billion rand": "gross_profit", "7 billion rand": "operating_revenue", "2 billion rand": "impairment"},
    ),
    (
        "Coal consumption rose 1.7 percent in 2023, crude oil 1.2 percent, natural gas fell 0.3 percent and "
        "electricity rose 6.8 percent.",
        {"1.7 percent": "coal_consumption", "1.2 percent": "oil_consumption", "0.3 percent": "gas_consumption"}
        | {"6.8 percent": "power_consumption"},
    ),
    (
        "Industrial output grew 5.8 percent in October, of which mining rose 2.3 percent. Exports reached 30 billion "
        "euros, and imports 28 billion euros.",
        {"2.3 percent": "industrial_output", "30 billion euros": "exports", "28 billion euros": "imports"},
    ),
    (
        "Zamtel had revenue of 3 billion kwacha. It handed 200 million kwacha to shareholders in March.",
        {"3 billion kwacha": "operating_revenue", "200 million kwacha": "dividend"},
    ),
    (
        "Profit reached 3 billion kwacha. It spent 400 million kwacha on new trains.",
        {"3 billion kwacha": "total_profit", "400 million kwacha": "capital_expenditure"},
    ),
    (
        "Debt stood at 12 billion rand. Staff shrank by 4 percent to 12,300.",
        {"12 billion rand": "debt", "4 percent": "employees", "12,300": "employees"},
    ),
    (
        "The utility's losses grew to 5 billion pesos. Subsidies covered 3 billion pesos.",
        {"5 billion pesos": "net_loss", "3 billion pesos": "subsidy"},
    ),
    (
        "Its assets were 90 billion euros. Bookings for the winter are 12 percent ahead of last year.",
        {"90 billion euros": "total_assets", "12 percent": "bookings"},
    ),
    (
        "Its net loss was 90 million euros. Salaries will swallow 45 million euros this year.",
        {"90 million euros": "net_loss", "45 million euros": "wages"},
    ),
    (
        "Its net loss was 90 million euros. Spare parts cost another 45 million euros.",
        {"90 million euros": "net_loss", "45 million euros": "project_cost"},
    ),
    (
        "Its net loss was 90 million euros. Claims by insured farmers totalled 45 million euros.",
        {"90 million euros": "net_loss", "45 million euros": "claims"},
    ),
    (
        "Revenue fell 3 percent. The wage bill ate up 62 percent of it.",
        {"3 percent": "operating_revenue", "62 percent": "operating_revenue"},
    ),
    (
        "Revenue fell 3 percent. Attendance at its theme parks dropped 11 percent.",
        {"3 percent": "operating_revenue", "11 percent": "attendance"},
    ),
    (
        "Revenue fell 3 percent. Prices of fuel oil jumped 22 percent.",
        {"3 percent": "operating_revenue", "22 percent": "price"},
    ),
    (
        "Revenue fell 3 percent. The ministry expects inflation to ease to 4 percent by December.",
        {"3 percent": "operating_revenue", "4 percent": "inflation"},
    ),
    (
        "Revenue fell 3 percent. Analysts see margins widening by 40 basis points.",
        {"3 percent": "operating_revenue", "40 basis points": "margin"},
    ),
    (
        "Revenue fell 3 percent. The bank forecasts a fall of 6 percent in lending.",
        {"3 percent": "operating_revenue", "6 percent": "loan"},
    ),
    (
        "Revenue fell 3 percent. The miner predicts that demand for copper will double by 2035.",
        {"3 percent": "operating_revenue", "double": "demand"},
    ),
    (
        "Revenue was 3 billion euros. The order for 40 trams is worth 120 million euros.",
        {"3 billion euros": "operating_revenue", "40 trams": "train_orders", "120 million euros": "contract_value"},
    ),
    (
        "Revenue was 3 billion euros. Work on the second line will cost 800 million euros.",
        {"3 billion euros": "operating_revenue", "800 million euros": "project_cost"},
    ),
    (
        "Revenue was 3 billion euros. The company bought back shares for 150 million euros.",
        {"3 billion euros": "operating_revenue", "150 million euros": "share_buyback"},
    ),
    (
        "Revenue was 3 billion euros. The company repaid 150 million euros to its banks.",
        {"3 billion euros": "operating_revenue", "150 million euros": "debt_repayment"},
    ),
    (
        "Revenue was 3 billion euros. The airport welcomed 12 million travellers.",
        {"3 billion euros": "operating_revenue", "12 million travellers": "passenger_trips"},
    ),
    (
        "Revenue was 3 billion euros. A fine of 20 million euros was imposed in June.",
        {"3 billion euros": "operating_revenue", "20 million euros": "fine"},
    ),
    (
        "Revenue was 3 billion euros. The state holds 51 percent of the company.",
        {"3 billion euros": "operating_revenue", "51 percent": "stake"},
    ),
    (
        "Revenue was 3 billion euros. The company owes its suppliers 400 million euros.",
        {"3 billion euros": "operating_revenue", "400 million euros": "debt"},
    ),
    (
        "Revenue was 3 billion euros. Customers owe the company 400 million euros.",
        {"3 billion euros": "operating_revenue", "400 million euros": "debt"},
    ),
    (
        "Revenue was 3 billion euros. The government injected 400 million euros.",
        {"3 billion euros": "operating_revenue", "400 million euros": "subsidy"},
    ),
    (
        "Revenue was 3 billion euros. Warsaw lent the mine 400 million euros.",
        {"3 billion euros": "operating_revenue", "400 million euros": "loan"},
    ),
    (
        "Debt was 3 billion euros. Ticket sales brought in 400 million euros.",
        {"3 billion euros": "debt", "400 million euros": "operating_revenue"},
    ),
    (
        "Debt was 3 billion euros. Freight earned the railway 400 million euros.",
        {"3 billion euros": "debt", "400 million euros": "operating_revenue"},
    ),
    (
        "Debt was 3 billion euros. The winter storms cost it 40 million euros in lost sales.",
        {"3 billion euros": "debt", "40 million euros": "lost_sales"},
    ),
    (
        "Debt was 3 billion euros. The refit of its ferries swallowed 40 million euros.",
        {"3 billion euros": "debt", "40 million euros": "project_cost"},
    ),
    (
        "Debt was 3 billion euros. It shipped 40 million tonnes of ore to Asia.",
        {"3 billion euros": "debt", "40 million tonnes": "freight_volume"},
    ),
    (
        "Debt was 3 billion euros. Passengers made 40 million journeys on its trains.",
        {"3 billion euros": "debt", "40 million journeys": "passenger_trips"},
    ),
    (
        "Revenue was 3 billion euros. The lender set aside 400 million euros for bad loans.",
        {"3 billion euros": "operating_revenue", "400 million euros": "provisions"},
    ),
    (
        "Debt was 3 billion euros. The sale of the unit fetched 400 million euros.",
        {"3 billion euros": "debt", "400 million euros": "deal_value"},
    ),
    (
        "Debt was 3 billion euros. Investors ordered 9 billion euros of the notes.",
        {"3 billion euros": "debt", "9 billion euros": "bond_orders"},
    ),
    (
        "Malaysia Rail Link, the owner of the project, estimates the cost at 50.27 billion ringgit.",
        {"50.27 billion ringgit": "project_cost"},
    ),
    (
        "The ministry puts the cost at 3 billion euros.",
        {"3 billion euros": "project_cost"},
    ),
    (
        "Overseas contracts newly signed by the company, known as CCCC, were worth 359.7 billion yuan last year.",
        {"359.7 billion yuan": "contract_value"},
    ),
    (
        "The airline operated 934 aircraft at the end of June with an average age of 10.2 years.",
        {"934 aircraft": "fleet_size", "10.2 years": "fleet_age"},
    ),
    (
        "The tax remains a sore point. In the first nine months KGHM paid 2.87 billion zlotys of "
        "it, 13% more than in the same period last year.",
        {"2.87 billion zlotys": "taxes_paid", "13%": "taxes_paid"},
    ),
    (
        "Q: And subsidies? A: They cost RM64.1 billion in 2023.",
        {"RM64.1 billion": "subsidy"},
    ),
    (
        "The ore beds around it are estimated to hold 870 million tons of titanium.",
        {"870 million tons": "reserves"},
    ),
    (
        "The field contains 300 million barrels of oil.",
        {"300 million barrels": "reserves"},
    ),
    (
        "Renewables supplied 22 percent of the country's power last year. The government is aiming "
        "for 35 percent in 2030.",
        {"22 percent": "power_generation", "35 percent": "power_generation"},
    ),
    (
        "Operating costs, depreciation excluded, rose to 3 billion euros.",
        {"3 billion euros": "operating_cost"},
    ),
    (
        "Net debt excluding leases was 3 billion euros.",
        {"3 billion euros": "net_debt"},
    ),
    (
        "The regulator approved an average tariff increase of 8% for 2024, below the 16.8% the utility had asked for.",
        {"8%": "price", "16.8%": "price"},
    ),
    (
        "State firms sold just 5.8 billion yuan of bonds in 2021. Issuance recovered to 13.5 billion yuan last year.",
        {"5.8 billion yuan": "bond_issue", "13.5 billion yuan": "bond_issue"},
    ),
    (
        "The share of the top ten trading partners in total exports was 78.6 percent.",
        {"78.6 percent": "exports"},
    ),
    (
        "The share of the five largest banks in deposits rose to 61 percent.",
        {"61 percent": "deposits"},
    ),
    (
        "The EBRD will lend it 200 million euros. A first tranche of 80 million euros will be paid out in November.",
        {"200 million euros": "loan", "80 million euros": "loan"},
    ),
    (
        "It increased the number of public chargers from 360 to 500. Exante, a consultancy, expects"
        " profit to drop by at least a third in 2025.",
        {"360": "charging_points", "500": "charging_points", "a third": "total_profit"},
    ),
    (
        "RwandAir carried 1.1 million passengers and flies 14 aircraft. Qatar Airways has agreed to take 49% of it.",
        {"1.1 million passengers": "passenger_trips", "14 aircraft": "fleet_size", "49%": "stake"},
    ),
    (
        "Net debt stood at MAD 69.7 billion, a leverage of 2.0x EBITDA.",
        {"MAD 69.7 billion": "net_debt", "2.0x": "leverage"},
    ),
    (
        "Its retail arm cut household electricity prices by 8% in March and will trim them by a "
        "further 3% from November.",
        {"8%": "price", "3%": "price"},
    ),
    (
        "Its crude output averaged 31,950 barrels per day and its gas output 706 million cubic feet"
        " per day, down by 2pc and 7pc year-on-year, respectively.",
        {
            "31,950 barrels per day": "output",
            "706 million cubic feet per day": "output",
            "2pc": "output",
            "7pc": "output",
        },
    ),
    (
        "We now have 22,000 people on the sites, about 80 percent of them locals.",
        {"22,000 people": "employees", "80 percent": "employees"},
    ),
    (
        "The group has 43,900 employees, plus around 1,900 apprentices.",
        {"43,900 employees": "employees", "1,900 apprentices": "jobs_created"},
    ),
    (
        "Freight earned the railway 400 million euros.",
        {"400 million euros": "operating_revenue"},
    ),
    (
        "The miner predicts that demand for copper will double by 2035.",
        {"double": "demand"},
    ),
    (
        "Debt was 3 billion euros. Nowak forecasts that passenger numbers will recover to 12 million this year.",
        {"3 billion euros": "debt", "12 million": "passenger_trips"},
    ),
    (
        "Debt was 3 billion euros. The bank wants its branch network to shrink to 400 outlets.",
        {"3 billion euros": "debt", "400 outlets": "stores"},
    ),
    (
        "Debt was 3 billion euros. It hopes to raise its dividend to 2 euros a share.",
        {"3 billion euros": "debt", "2 euros": "dividend_per_share"},
    ),
    (
        "Debt was 3 billion euros. Analysts polled by LSEG had forecast a net profit of 210 million euros.",
        {"3 billion euros": "debt", "210 million euros": "net_profit"},
    ),
    (
        "Debt was 3 billion euros. Analysts had expected 210 million euros in net profit.",
        {"3 billion euros": "debt", "210 million euros": "net_profit"},
    ),
    (
        "Output rose 4 percent. The ministry expects the economy to expand 5 percent in 2024.",
        {"4 percent": "output", "5 percent": "gdp"},
    ),
    (
        "Output rose 4 percent. The central bank sees inflation at 6 percent in December.",
        {"4 percent": "output", "6 percent": "inflation"},
    ),
    (
        "Output rose 4 percent. The company sees its costs falling by 3 percent.",
        {"4 percent": "output", "3 percent": "operating_cost"},
    ),
    (
        "Output rose 4 percent. The company expects to employ 4,000 people by 2026.",
        {"4 percent": "output", "4,000 people": "employees"},
    ),
    (
        "Output rose 4 percent. The group reckons that turnover will reach 3 billion euros.",
        {"4 percent": "output", "3 billion euros": "operating_revenue"},
    ),
    (
        "Output rose 4 percent, while the number of complaints fell by a fifth to 12,300.",
        {"4 percent": "output", "a fifth": "complaints", "12,300": "complaints"},
    ),
    (
        "Output rose 4 percent, with exports making up 62 percent of sales.",
        {"4 percent": "output", "62 percent": "operating_revenue"},
    ),
    (
        "Revenue rose 4 percent, helped by a 12 percent jump in parcel deliveries.",
        {"4 percent": "operating_revenue", "12 percent": "parcel_volume"},
    ),
    (
        "Revenue rose 4 percent, as fares went up by 8 percent in January.",
        {"4 percent": "operating_revenue", "8 percent": "price"},
    ),
    (
        "Revenue rose 4 percent even though ticket prices were cut by 8 percent.",
        {"4 percent": "operating_revenue", "8 percent": "price"},
    ),
    (
        "Revenue rose 4 percent after the lender added 120,000 clients.",
        {"4 percent": "operating_revenue", "120,000 clients": "customers"},
    ),
    (
        "Revenue rose 4 percent on the back of stronger demand for air travel, which climbed 11 percent.",
        {"4 percent": "operating_revenue", "11 percent": "air_travel"},
    ),
    (
        "Revenue rose 4 percent to 3 billion euros, and advertising brought in another 200 million euros.",
        {
            "4 percent": "operating_revenue",
            "3 billion euros": "operating_revenue",
            "200 million euros": "operating_revenue",
        },
    ),
    (
        "Sales came to 3 billion rand; wages and salaries took 1.1 billion rand of that.",
        {"3 billion rand": "operating_revenue", "1.1 billion rand": "wages"},
    ),
    (
        "Losses narrowed to 40 million euros. The number of unpaid invoices fell to 12,000.",
        {"40 million euros": "net_loss", "12,000": "unpaid_invoices"},
    ),
    (
        "Losses narrowed to 40 million euros. Overtime cost 3 million euros.",
        {"40 million euros": "net_loss", "3 million euros": "project_cost"},
    ),
    (
        "Losses narrowed to 40 million euros. Occupancy of its hotels averaged 71 percent.",
        {"40 million euros": "net_loss", "71 percent": "occupancy_rate"},
    ),
    (
        "Losses narrowed to 40 million euros. The average fare was 12.4 euros.",
        {"40 million euros": "net_loss", "12.4 euros": "price"},
    ),
    (
        "Losses narrowed to 40 million euros. Only 71 percent of its trains were punctual.",
        {"40 million euros": "net_loss", "71 percent": "punctuality_rate"},
    ),
    (
        "Losses narrowed to 40 million euros. On average its planes are 14.2 years old and fly 9.1 hours a day.",
        {"40 million euros": "net_loss", "9.1 hours": "utilization_hours"},
    ),
    (
        "Losses narrowed to 40 million euros. Water losses in the network were 38 percent.",
        {"40 million euros": "net_loss", "38 percent": "line_losses"},
    ),
    (
        "Losses narrowed to 40 million euros. Its customers used 4 percent less gas.",
        {"40 million euros": "net_loss", "4 percent": "gas_consumption"},
    ),
    (
        "Losses narrowed to 40 million euros. Households paid 12 percent more for heating.",
        {"40 million euros": "net_loss", "12 percent": "price"},
    ),
    (
        "Losses narrowed to 40 million euros. The fund's stake is worth 900 million euros.",
        {"40 million euros": "net_loss", "900 million euros": "market_value"},
    ),
    (
        "Losses narrowed to 40 million euros. The mine will be closed in 2026 and its 900 workers retrained.",
        {"40 million euros": "net_loss", "900 workers": "employees"},
    ),
    (
        "Losses narrowed to 40 million euros. A tonne of its coal sells for 96 dollars.",
        {"40 million euros": "net_loss", "96 dollars": "price"},
    ),
    (
        "Losses narrowed to 40 million euros. Its market share slipped to 31 percent from 34 percent.",
        {"40 million euros": "net_loss", "31 percent": "market_share", "34 percent": "market_share"},
    ),
    (
        "Losses narrowed to 40 million euros. The cash pile swelled to 300 million euros.",
        {"40 million euros": "net_loss", "300 million euros": "cash"},
    ),
    (
        "Losses narrowed to 40 million euros. Inventories were worth 300 million euros.",
        {"40 million euros": "net_loss", "300 million euros": "inventories"},
    ),
    (
        "Losses narrowed to 40 million euros. Interest on its loans swallowed 30 million euros.",
        {"40 million euros": "net_loss", "30 million euros": "interest_cost"},
    ),
    (
        "Losses narrowed to 40 million euros. The two sides agreed on wage rises of 6 percent.",
        {"40 million euros": "net_loss", "6 percent": "wages"},
    ),
    (
        "Losses narrowed to 40 million euros. Staff will get 6 percent more from July.",
        {"40 million euros": "net_loss", "6 percent": "wages"},
    ),
    (
        "Losses narrowed to 40 million euros. The government's guarantee covers 300 million euros of its debt.",
        {"40 million euros": "net_loss", "300 million euros": "debt"},
    ),
    (
        "Losses narrowed to 40 million euros. Strikes cost it 14 million euros of revenue in May.",
        {"40 million euros": "net_loss", "14 million euros": "operating_revenue"},
    ),
    (
        "Losses narrowed to 40 million euros. The railway carried a third more freight.",
        {"40 million euros": "net_loss", "a third": "freight_volume"},
    ),
    (
        "Losses narrowed to 40 million euros. Its yards have orders for 14 ships worth 2 billion euros.",
        {"40 million euros": "net_loss", "14 ships": "vessels_on_order", "2 billion euros": "contract_value"},
    ),
    (
        "Losses narrowed to 40 million euros. Three in four of its tankers are chartered out.",
        {"40 million euros": "net_loss", "Three in four": "fleet_size"},
    ),
    (
        "Losses narrowed to 40 million euros. Fuel made up 38 percent of its expenses.",
        {"40 million euros": "net_loss", "38 percent": "operating_cost"},
    ),
    (
        "Revenue rose 4 percent on stronger demand for air travel, which climbed 11 percent.",
        {"4 percent": "operating_revenue", "11 percent": "air_travel"},
    ),
    (
        "The group blamed port dues, which rose 11 percent.",
        {"11 percent": "port_dues"},
    ),
    (
        "Profit fell 4 percent because of rents, which jumped 11 percent to 40 million euros.",
        {"4 percent": "total_profit", "11 percent": "rents", "40 million euros": "rents"},
    ),
    (
        "Profit fell 4 percent because of fuel costs, which jumped 11 percent to 40 million euros.",
        {"4 percent": "total_profit", "11 percent": "fuel_costs", "40 million euros": "fuel_costs"},
    ),
    (
        "The mill depends on scrap imports, which reached 2 million tonnes last year.",
        {"2 million tonnes": "imports"},
    ),
    (
        "Debt was 3 billion euros. The ministry will pay for the new depot, which will cost 120 million euros.",
        {"3 billion euros": "debt", "120 million euros": "project_cost"},
    ),
    (
        "Debt was 3 billion euros. It will buy 12 trains, which cost 8 million euros each.",
        {"3 billion euros": "debt", "12 trains": "fleet_size", "8 million euros": "price"},
    ),
    (
        "Debt was 3 billion euros. The pension fund, whose deficit widened to 40 million euros, needs help.",
        {"3 billion euros": "debt", "40 million euros": "fiscal_deficit"},
    ),
    (
        "Debt was 3 billion euros. Its mobile arm, which earned 40 million euros, is for sale.",
        {"3 billion euros": "debt", "40 million euros": "total_profit"},
    ),
    (
        "Debt was 3 billion euros. Its tenants, who owe it 40 million euros, are hospitals.",
        {"3 billion euros": "debt", "40 million euros": "debt"},
    ),
    (
        "A tonne of its coal sells for 96 dollars. A ticket to Rabat sells for 40 dollars.",
        {"96 dollars": "price", "40 dollars": "price"},
    ),
    (
        "Households paid 12 percent more for heating. Farmers got 5 percent less for their milk.",
        {"12 percent": "price", "5 percent": "price"},
    ),
    (
        "Three in four of its tankers are chartered out; one in five employees works abroad.",
        {"Three in four": "fleet_size", "one in five": "employees"},
    ),
    (
        "Its planes fly 9.1 hours a day. The machines ran 6,200 hours last year.",
        {"9.1 hours": "utilization_hours", "6,200 hours": "utilization_hours"},
    ),
    (
        "Of the revenue of 3 billion euros, 1.2 billion came from freight.",
        {"3 billion euros": "operating_revenue", "1.2 billion": "operating_revenue"},
    ),
    (
        "Budgeted at 3 billion euros, the tunnel has swallowed 4.1 billion euros so far.",
        {"3 billion euros": "project_cost", "4.1 billion euros": "project_cost"},
    ),
    (
        "With 12 million passengers, up 8 percent, it was the airport's best year.",
        {"12 million passengers": "passenger_trips", "8 percent": "passenger_trips"},
    ),
    (
        "Up 8 percent at 12 million, passenger numbers beat the plan.",
        {"8 percent": "passenger_trips", "12 million": "passenger_trips"},
    ),
    (
        "At 12 million tonnes, exports were 8 percent below target.",
        {"12 million tonnes": "exports", "8 percent": "exports"},
    ),
    (
        "Down 8 percent, exports of timber came to 3 million cubic metres.",
        {"8 percent": "exports", "3 million cubic metres": "exports"},
    ),
    (
        "How many people work there? Some 4,200.",
        {"4,200": "employees"},
    ),
    (
        "Between 2019 and 2023 staff went from 12,000 to 9,000 and debt from 2 billion euros to 3 billion.",
        {"12,000": "employees", "9,000": "employees", "2 billion euros": "debt", "3 billion": "debt"},
    ),
    (
        "The utility charges 12 cents a kilowatt-hour but buys power at 15 cents.",
        {"12 cents a kilowatt-hour": "price", "15 cents": "price"},
    ),
    (
        "The government wants private firms to run 40 percent of trains by 2030.",
        {"40 percent": "fleet_size"},
    ),
    (
        "The plan foresees savings of 300 million euros a year and the loss of 2,000 jobs.",
        {"300 million euros": "cost_savings", "2,000 jobs": "jobs_cut"},
    ),
    (
        "The city owes the power firm 40 million dollars for street lights and the water firm 12 million dollars.",
        {"40 million dollars": "debt", "12 million dollars": "debt"},
    ),
    (
        "The bank lent farmers 3 billion baht and hoteliers 1.2 billion baht.",
        {"3 billion baht": "loan", "1.2 billion baht": "loan"},
    ),
    (
        "Nepra approved a cut of Rs 1.28 per unit in the electricity tariff. The utility had sought a reduction of "
        "Rs 2.",
        {"Rs 1.28": "price", "Rs 2": "price"},
    ),
    ("Cocobod expects the 2024/25 crop to reach 650,000 tons.", {"650,000 tons": "output"}),
    ("Diesel fell by 3 shillings to 168 shillings.", {"3 shillings": "price", "168 shillings": "price"}),
    (
        "The benchmark index fell 8.54 points, or 0.53 percent, to 1,623.28.",
        {"8.54 points": "index", "0.53 percent": "index"},
    ),
    ("Meralco will raise its rate by 0.43 pesos to 11.86 pesos per kWh.", {"0.43 pesos": "price"}),
    ("The utility imports 390 MW from Mozambique.", {"390 MW": "imports"}),
    ("Russia shipped 1.1 million tonnes of grain.", {"1.1 million tonnes": "exports"}),
    ("Exports fell 3 percent. The company shut a 775,000 bpd refinery.", {"775,000 bpd": "capacity"}),
    (
        "Power generation was 12,487 GWh at a cost of Rs 9 per kWh. Hydropower contributed 37 percent of the total.",
        {"37 percent": "power_generation"},
    ),
    ("Exports fell 3 percent. Output was above the OPEC target of 150,000 bpd.", {"150,000 bpd": "output"}),
    ("Equinor's output rose 5 percent. Shipments to China dropped 9 percent.", {"9 percent": "exports"}),
    (
        "Gazprom's output was 55 million tonnes in October. The target for the full year is 85 million tonnes.",
        {"85 million tonnes": "output"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_metric(text: str, expected: dict[str, str]) -> None:
    facts = read_facts(text, MAY)
    assert {words: fact.metric for words, fact in facts.items() if words in expected} == expected
