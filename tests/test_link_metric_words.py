"""Which metric a figure measures, by the ways news puts it: verbs, nouns, what follows them, what was said before."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

from soe_facts.find.metrics import metric_lexicon
from soe_facts.find.senses import sense_rules

MAR = date(2025, 3, 28)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str | None]]

VERBS: list[Row] = [
    ("PTT handed 87.6 billion baht to the Finance Ministry.", {"87.6 billion baht": "remittance_to_treasury"}),
    ("Its 94,000 employees earn VND19.6 million a month.", {"VND19.6 million a month": "wages"}),
    ("Only VND22 trillion was collected from equitisation.", {"VND22 trillion": "privatisation_proceeds"}),
    (
        "OGDCL announced a final cash dividend of Rs4 per share, taking the full-year payout to Rs10.10.",
        {"Rs4": "dividend_per_share", "Rs10.10": "dividend_per_share"},
    ),
    (
        "PSO posted a net profit of Rs5.2bn (EPS: Rs11.08) in 2024, up 12pc.",
        {"Rs5.2bn": "net_profit", "Rs11.08": "earnings_per_share", "12pc": "net_profit"},
    ),
    (
        "Electricity consumption in its area, which serves more than 1.1 billion people, climbed 4.6 percent.",
        {"4.6 percent": "power_consumption"},
    ),
    (
        "Profits at the group, whose assets total 5 trillion yuan, fell 4 percent.",
        {"5 trillion yuan": "total_assets", "4 percent": "total_profit"},
    ),
    (
        "The M1, which covers cash in circulation plus demand deposits, stood at 65.09 trillion yuan.",
        {"65.09 trillion yuan": "narrow_money_supply"},
    ),
    (
        "Spending topped 1 trillion yuan, and the revenue share of new industries rose to 35 percent.",
        {"35 percent": "operating_revenue"},
    ),
    ("China's central SOEs now number 97.", {"97": "number_of_enterprises"}),
    (
        "Industrial firms each with an annual main business revenue of at least 20 million yuan saw profits of 4 "
        "trillion yuan.",
        {"4 trillion yuan": "total_profit"},
    ),
    ("The utility repaid 3.2 billion rand of debt last year.", {"3.2 billion rand": "debt_repayment"}),
    ("The utility redeemed 3.2 billion rand of bonds last year.", {"3.2 billion rand": "bond_repayment"}),
    ("The developer defaulted on 3.2 billion yuan of bonds.", {"3.2 billion yuan": "bond_default"}),
    ("The railway saved 3.2 billion yen in costs last year.", {"3.2 billion yen": "cost_savings"}),
    ("The operator collected 3.2 billion pesos in tolls last year.", {"3.2 billion pesos": "tolls"}),
    ("The refiner generated 3.2 billion zlotys in cash last year.", {"3.2 billion zlotys": "cash_flow"}),
    ("The ferry company pocketed 210 million crowns from fares.", {"210 million crowns": "operating_revenue"}),
    (
        "China Mobile holds 18 percent of True, for which it paid 880 million dollars.",
        {"880 million dollars": "deal_value"},
    ),
    (
        "The state raised 5 billion pesos from stake sales. Dividends did better. State firms paid 57 billion pesos.",
        {"57 billion pesos": "dividend"},
    ),
    ("Orient Securities expects PSO to earn 52 rupees per share.", {"52 rupees": "earnings_per_share"}),
    (
        "Eskom expects to report a profit, its chief executive said. He put it at more than 10 billion rand.",
        {"10 billion rand": "total_profit"},
    ),
    (
        "Revenue rose 58 percent. Passenger traffic was at 81 percent of pre-pandemic levels.",
        {"81 percent": "passenger_trips"},
    ),
    ("The groups owed lenders abroad 278 billion dong.", {"278 billion dong": "debt"}),
    ("The taxpayer spends 500 million rupees a day on PIA.", {"500 million rupees a day": "subsidy"}),
    (
        "BSNL lost money. Two capital injections worth 300 billion rupees were approved.",
        {"300 billion rupees": "subsidy"},
    ),
    ("Lufthansa's purchase of a stake in ITA for 325 million euros was approved.", {"325 million euros": "deal_value"}),
    ("CEZ's acquisition of GasNet for 36 billion crowns was completed.", {"36 billion crowns": "deal_value"}),
    ("QatarEnergy has a 30 percent share of the Golden Pass project.", {"30 percent": "stake"}),
    ("Sinopec sold 2.39 billion A shares at 5.02 yuan each.", {"2.39 billion A shares": "shares"}),
    ("Gazprom's global depositary receipts fell 3 percent to 6.1 dollars.", {"6.1 dollars": "share_price"}),
    ("Tauron's borrowings carry an average rate of 4.2 percent.", {"4.2 percent": "interest_rate"}),
    ("Advisers put the value of Transnet's port arm TPT at 30 billion rand.", {"30 billion rand": "market_value"}),
    ("Eskom received a cash injection of 4 billion rand.", {"4 billion rand": "subsidy"}),
    ("The group shelled out 4.1 billion rupees for a stake in the mine.", {"4.1 billion rupees": "deal_value"}),
    ("The fund received 3.1 billion yuan from the sale of its stake in the port.", {"3.1 billion yuan": "deal_value"}),
    ("The fund raised 6.2 billion dirhams through divestments.", {"6.2 billion dirhams": "divestment"}),
    ("The airline bled 300 million dollars last year.", {"300 million dollars": "net_loss"}),
    ("The utility returned 2 billion pesos to shareholders.", {"2 billion pesos": "dividend"}),
    ("The airport served 31 million passengers last year.", {"31 million passengers": "passenger_trips"}),
    ("The park welcomed 3.1 million visitors.", {"3.1 million visitors": "tourist_arrivals"}),
    ("Thieves stole 320 kilometers of copper cable.", {"320 kilometers": "cable_theft"}),
    ("The driller found 12 million tonnes of ore.", {"12 million tonnes": "reserves"}),
    ("The company handed the treasury 3 billion pesos in taxes.", {"3 billion pesos": "taxes_paid"}),
    ("Foreign funds sold a net 3.2 billion rupees.", {"3.2 billion rupees": "net_selling"}),
    (
        "Dividends hit a record. The firms remitted 93 billion pesos to the treasury in 2023.",
        {"93 billion pesos": "dividend"},
    ),
    ("The Centre infused 690 billion rupees into BSNL in 2019.", {"690 billion rupees": "subsidy"}),
    ("Kenya Power made a profit. Shareholders got 0.7 shillings a share.", {"0.7 shillings": "dividend_per_share"}),
]

NOUNS: list[Row] = [
    ("The venture, in which the fund has a 20% share, made 12 million euros.", {"20%": "stake"}),
    ("Ticket takings at the operator reached 2.2 billion rand.", {"2.2 billion rand": "operating_revenue"}),
    ("The trade gap widened to 12.1 billion dollars.", {"12.1 billion dollars": "trade_deficit"}),
    ("Patronage on the network rose 7 percent.", {"7 percent": "passenger_trips"}),
    ("Container volumes fell 3 percent to 2.1 million TEUs.", {"3 percent": "throughput"}),
    ("A foreign exchange loss of 4 billion pesos weighed on profit.", {"4 billion pesos": "foreign_exchange_loss"}),
    ("Output per miner rose by a tenth.", {"a tenth": "labor_productivity"}),
    ("The seat factor was 84 percent.", {"84 percent": "passenger_load_factor"}),
    ("The scrip closed 2 percent lower.", {"2 percent": "share_price"}),
    ("Interest swallowed 144 billion yuan of it.", {"144 billion yuan": "interest_cost"}),
]

SENSES: list[Row] = [
    (
        "The sale of a 5 percent interest in Bank of Dalian for 1.1 billion yuan was agreed.",
        {"1.1 billion yuan": "deal_value"},
    ),
    (
        "Combined turnover of the Shanghai and Shenzhen exchanges was 543 billion yuan.",
        {"543 billion yuan": "trading_turnover"},
    ),
    (
        "Orlen finished 0.3 percent softer, and the WIG20 0.2 percent firmer.",
        {"0.3 percent": "share_price"},
    ),
    (
        "Shares were mixed.\n\nAt the close the CSI 300 Index stood at 3,257.76, up 0.2 per cent.",
        {"3,257.76": "index"},
    ),
    (
        "Huaneng sold 3 billion yuan of notes at 3.1 percent. Banks got 54 percent of the shorter notes, "
        "insurers 29 percent.",
        {"29 percent": "bond_issue"},
    ),
    ("Turnover on the Lagos exchange fell to 812 billion naira.", {"812 billion naira": "trading_turnover"}),
    ("Turnover of the exchange group fell to 812 billion naira.", {"812 billion naira": "operating_revenue"}),
    ("Orders for the notes exceeded 12 billion dollars.", {"12 billion dollars": "bond_orders"}),
    ("Orders for trains exceeded 12 billion dollars.", {"12 billion dollars": "contract_value"}),
    ("The cost of the second section is 3.1 billion dollars.", {"3.1 billion dollars": "project_cost"}),
    ("The cost of sales is 3.1 billion dollars.", {"3.1 billion dollars": "operating_cost"}),
]

CUES: list[Row] = [
    ("The planes were 84 percent full.", {"84 percent": "passenger_load_factor"}),
    ("Some 91 percent of the trains arrived on time.", {"91 percent": "punctuality_rate"}),
    ("The sale was covered 4.3 times.", {"4.3 times": "subscription_ratio"}),
    ("The five-year paper came 58 basis points above U.S. Treasuries.", {"58 basis points": "spread"}),
    ("The yard has space for 2.1 million TEU.", {"2.1 million TEU": "capacity"}),
    ("Work began on a 5 million-tonne steel mill.", {"5 million-tonne": "capacity"}),
    ("The whole group is worth 12 billion dollars.", {"12 billion dollars": "market_value"}),
    ("The tender is worth 3.1 billion baht.", {"3.1 billion baht": "contract_value"}),
    ("A letter abroad now costs 2.10 euros.", {"2.10 euros": "price"}),
    ("Building the line cost 31 billion yuan.", {"31 billion yuan": "project_cost"}),
    ("The holding company sold shares in the bank for 592 billion yen.", {"592 billion yen": "deal_value"}),
    ("The rand fell 12 percent against the dollar.", {"12 percent": "exchange_rate"}),
    ("The shortfall on the grid has narrowed to 180 MW.", {"180 MW": "power_deficit"}),
    ("The ministry puts their spending on AI at 146 billion yuan.", {"146 billion yuan": "ai_spending"}),
    ("The state wants to keep inflation at 2 percent.", {"2 percent": "inflation"}),
    ("ARPU rose 2 percent.", {"2 percent": "arpu"}),
    (
        "The company sold $1.6 billion of five-year and $1.1 billion of 30-year notes.",
        {"$1.6 billion": "bond_issue", "$1.1 billion": "bond_issue"},
    ),
]

WHOLES: list[Row] = [
    ("The pension fund holds 48 percent of the board seats.", {"48 percent": "board_seats"}),
    ("The group bought 30 percent of lithium miner Huaxin Lithium.", {"30 percent": "stake"}),
    (
        "Spending on AI rose to 3 billion yuan. Some 60 percent of the money went into chips.",
        {"60 percent": "ai_spending"},
    ),
    ("Demand was 8 billion euros. Banks took 62 percent of that tranche.", {"62 percent": "bond_issue"}),
]

BEFORE: list[Row] = [
    (
        "Debt was 3 billion yuan. The portfolio returned 24.6 percent. Foreign shares made up 61 percent of it.",
        {"61 percent": "assets_under_management"},
    ),
    (
        "The net interest margin was 1.4 percent. The margin could lose another 5 basis points.",
        {"5 basis points": "net_interest_margin"},
    ),
    (
        "The bank sold 1 billion euros of five-year notes. Orders topped 9.2 billion euros.",
        {"9.2 billion euros": "bond_orders"},
    ),
    (
        "Revenue was 3 billion yuan in 2024. And the debt? It stood at 12 billion yuan.",
        {"12 billion yuan": "debt"},
    ),
    (
        "Most readers turned to the liabilities. They stood at 6.2 trillion yuan.",
        {"6.2 trillion yuan": "total_liabilities"},
    ),
    (
        "Asset cover was 2.6 times. The lake can hold 32 billion cubic metres of water.",
        {"32 billion cubic metres": "capacity"},
    ),
]

TRADING: list[Row] = [
    (
        "Reports pour in\n\n"
        "The Hang Seng Index closed 0.4 percent down at 19,949. Main-board turnover reached HK$96.6 billion.",
        {"0.4 percent": "index", "19,949": "index", "HK$96.6 billion": "trading_turnover"},
    ),
    (
        "Codelco mined 4 million tonnes and sold 60 percent of it to China.",
        {"60 percent": "output"},
    ),
    (
        "The WIG20 gave back 1.4 percent on Wednesday, finishing at 2,241. Trading was worth 842 million zlotys.",
        {"1.4 percent": "index", "2,241": "index", "842 million zlotys": "trading_turnover"},
    ),
    (
        "The WIG20 fell. PKO BP, the largest lender with assets of 303 billion zlotys, rose 0.7 percent.",
        {"0.7 percent": "share_price"},
    ),
    (
        "Mumtalakat has placed 10 percent of Aluminium Bahrain at 0.51 dinar a share, pocketing 72 million dinars.",
        {"72 million dinars": "deal_value"},
    ),
    (
        "Salik: sale of 24.9 percent in September 2022 for 3.7 billion dirhams, against 20 percent first planned.",
        {"24.9 percent": "stake", "20 percent": "stake"},
    ),
    (
        "Official institutions bought 51 percent of the bonds, and 36 percent of the euro ones.",
        {"36 percent": "bond_issue"},
    ),
    (
        "At Friday's prices CSR is valued at 79.2 billion yuan.",
        {"79.2 billion yuan": "market_value"},
    ),
    (
        "Orlen's staff number 66,000 across six countries, and the combined network has 3,450 stations.",
        {"3,450 stations": "stations"},
    ),
    (
        "The issue of Life Insurance Corporation was 67 per cent subscribed on its first day.",
        {"67 per cent": "subscription_ratio"},
    ),
    (
        "Greenland's ratio of net debt to equity was cut to 120 percent.",
        {"120 percent": "net_gearing"},
    ),
    (
        "The Sensex fell. Citigroup cut its year-end forecast for the Bovespa to 108,000 points from 114,000.",
        {"108,000 points": "index", "114,000": "index"},
    ),
    (
        "Vale rose 2% on the back of iron ore, which climbed 3.4% to $110 a tonne.",
        {"3.4%": "price", "$110 a tonne": "price"},
    ),
    (
        "Sino-Ocean's dollar notes due in 2027 changed hands at 87 cents this week.",
        {"87 cents": "bond_price"},
    ),
    ("The Nikkei 225 climbed 1.1 percent.", {"1.1 percent": "index"}),
    (
        "The Taiex fell 1.2 percent on turnover of 312 billion yuan, trimming its gain for the month to 4.2 percent.",
        {"1.2 percent": "index", "312 billion yuan": "trading_turnover", "4.2 percent": "index"},
    ),
    ("Hang Seng Bank climbed 1.1 percent.", {"1.1 percent": "share_price"}),
    (
        "The KOSPI closed at 3,455.83, 0.91 percent higher, led by Samsung Electronics, which gained 2.5 percent.",
        {"3,455.83": "index", "0.91 percent": "index", "2.5 percent": "share_price"},
    ),
    (
        "The Nairobi Securities Exchange gained 1.2 percent on Thursday. Shares worth 412 million shillings changed "
        "hands. Foreigners accounted for 46 percent of turnover.",
        {"1.2 percent": "index", "412 million shillings": "trading_turnover", "46 percent": "trading_turnover"},
    ),
]

BY_LEVEL: list[Row] = [
    ("Sales rose 5 percent to 3.1 million tonnes.", {"5 percent": "sales_volume"}),
    ("Gas sales rose 5 percent to 3.1 billion dollars.", {"5 percent": "operating_revenue"}),
    ("Gas sales rose 5 percent.", {"5 percent": "sales_volume"}),
]

AGREED: list[Row] = [
    ("The contract, valued at 2.1 billion dollars, was signed on Monday.", {"2.1 billion dollars": "contract_value"}),
    ("Their order books amounted to 385 billion rupees.", {"385 billion rupees": "order_backlog"}),
    (
        "The bank sold 1 billion euros of five-year notes. Books closed at 6.8 billion euros.",
        {"6.8 billion euros": "bond_orders"},
    ),
    (
        "Huaxin Steel Group won a contract on Monday. Valued at 300 million dollars, the contract covers 36 trains.",
        {"300 million dollars": "contract_value"},
    ),
    (
        "Huaxin Steel Group won a contract on Monday. The order amounts to 300 million dollars.",
        {"300 million dollars": "contract_value"},
    ),
    ("The number of parcels it delivered fell 3 percent.", {"3 percent": "parcel_volume"}),
    (
        "What did privatisation bring in? We sold 300 firms and received 3 billion lira.",
        {"3 billion lira": "privatisation_proceeds"},
    ),
]

COMPOUNDS: list[Row] = [
    ("Fewer than a third of the high-speed lines pay their way.", {"a third": "high_speed_lines"}),
    ("Coal imports rose by 18.7 percent in volume.", {"18.7 percent": "imports"}),
]

HEADS: list[Row] = [
    ("Write-backs on loans fell to 3 billion yuan.", {"3 billion yuan": "write_backs"}),
    (
        "Rail freight rose 4 percent to 3 million tonnes, and container rents at the port fell by a fifth.",
        {"a fifth": "container_rents"},
    ),
    ("Provisions for loan losses climbed to 4 billion rand.", {"4 billion rand": "provisions"}),
    ("Inflation, a gauge of future prices, eased to 3 percent.", {"3 percent": "inflation"}),
    ("Profits rose 5 percent, and the shipping arm's rose 7 percent.", {"7 percent": "total_profit"}),
    ("Coal output was 3 million tonnes and imports, at 2 million tonnes, were a tenth higher.", {"a tenth": "imports"}),
]

TOPICS: list[Row] = [
    ("Eskom's costs are a worry. They climbed 12 percent last year.", {"12 percent": "operating_cost"}),
    (
        "Transnet is listed in Cape Town. Freight volumes disappointed investors. It fell 4 percent to 12 rand.",
        {"4 percent": "share_price"},
    ),
    ("Q: Is your debt too high? A: It stood at 3 trillion tenge.", {"3 trillion tenge": "debt"}),
    ("Revenue was fine. After new taxes took effect in May, it grew by a fifth.", {"a fifth": "operating_revenue"}),
    ("How many mines does Huaxin Steel Group still run? There were 12 in 2024.", {"12": "mines"}),
]

SUBJECTS: list[Row] = [
    ("Ghana's government gave Cocobod 3 billion cedis in 2023.", {"3 billion cedis": "subsidy"}),
    ("State enterprises handed 40 billion baht to the treasury.", {"40 billion baht": "remittance_to_treasury"}),
    ("Pipelines pumped 31 million tonnes of crude in 2023.", {"31 million tonnes": "freight_volume"}),
    ("Poland raised 4 billion zlotys from privatisation in 2011.", {"4 billion zlotys": "privatisation_proceeds"}),
    ("Greece sold 12 companies in 2015, for a total of 3.1 billion euros.", {"3.1 billion euros": "deal_value"}),
    ("Sinopec earned 37 billion yuan in the first half of 2024.", {"37 billion yuan": "net_profit"}),
    ("China's central SOEs earned 1.4 trillion yuan in 2024.", {"1.4 trillion yuan": "total_profit"}),
    ("Huaxin Rail receives 300 million rand a year in subsidies.", {"300 million rand": "subsidy"}),
    (
        "The railway carried 80 million tonnes of freight, of which ore made up 33 million tonnes.",
        {"33 million tonnes": "freight_volume"},
    ),
]

PRICES: list[Row] = [
    ("Transnet, 30 percent held by the state, fell 3.1 percent.", {"3.1 percent": "share_price"}),
    ("Eskom was unchanged at 12 rand.", {"12 rand": "share_price"}),
    ("The price that Codelco was paid for its copper fell 8 percent.", {"8 percent": "price"}),
    ("Output of the Zimmer and Koeberg plants rose 7 percent.", {"7 percent": "output"}),
    (
        "Sinopec's dividend rose to 3 billion yuan. It amounts to 2 yuan a share.",
        {"2 yuan": "dividend_per_share"},
    ),
]

PARTS: list[Row] = [
    ("Petronas has sold 40 percent of a deepwater project to Shell.", {"40 percent": "stake"}),
    ("CNOOC bought a quarter of the Long Lake field.", {"a quarter": "stake"}),
    ("The bank sold 40 percent of the bad loans it held.", {"40 percent": "bad_loans"}),
    ("New loans reached 80 billion baht, with small firms receiving 62 percent.", {"62 percent": "loan"}),
    ("Exports totalled 3 billion euros, with nearly 70 percent going to Asia.", {"70 percent": "exports"}),
    ("Exports reached 3 tonnes, with capacity utilisation at 90 percent.", {"90 percent": "capacity_utilization"}),
]

BEHIND: list[Row] = [
    ("The ports saw a rise of 5 percent year on year in revenue.", {"5 percent": "operating_revenue"}),
    (
        "Metrorail earned 300 million rand ($16 million) in fares, up 8 percent.",
        {"300 million rand": "operating_revenue", "8 percent": "operating_revenue"},
    ),
    ("Eskom bought the interest from Sasol for 2 billion rand.", {"2 billion rand": "deal_value"}),
    ("The wells can supply 90,000 barrels a day.", {"90,000 barrels a day": "capacity"}),
    ("China shipped 450,000 cars abroad in May.", {"450,000 cars": "exports"}),
    ("Overseas sales passed 7 million cars last year.", {"7 million cars": "sales_volume"}),
    (
        "Transnet, of which the state holds 80 percent, invested 9 billion rand, half of it in ports.",
        {"half": "investment"},
    ),
]

MODIFIERS: list[Row] = [
    ("The lender's sales force grew to 12,000 agents in 2024.", {"12,000 agents": "agents"}),
    (
        "They had 2,300 employees and debts of 4 billion euros.",
        {"2,300 employees": "employees", "4 billion euros": "debt"},
    ),
    ("Its bad loan (NPL) ratio was 3.1 percent.", {"3.1 percent": "bad_loan_ratio"}),
    ("The merger took the number of its subscribers to 31 million.", {"31 million": "customers"}),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        *SUBJECTS,
        *PRICES,
        *PARTS,
        *BEHIND,
        *TOPICS,
        *MODIFIERS,
        *HEADS,
        *VERBS,
        *NOUNS,
        *SENSES,
        *CUES,
        *WHOLES,
        *BEFORE,
        *TRADING,
        *BY_LEVEL,
        *AGREED,
        *COMPOUNDS,
    ],
    ids=lambda value: value[:50] if isinstance(value, str) else "",
)
def test_metric(text: str, wanted: dict[str, str | None]) -> None:
    facts = read_facts(text, MAR)
    assert {words: facts[words].metric for words in wanted} == wanted


def test_every_sense_names_a_known_metric() -> None:
    known = metric_lexicon().by_id
    assert all(sense.metric in known for senses in sense_rules().values() for sense in senses)
