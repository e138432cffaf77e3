"""Which metric a figure measures: verbs, units, wholes, anaphors, names the registry lacks, breakdowns."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.verb_lexicon import verb_rules

MAR = date(2025, 3, 28)

# The words of a quantity and the id of its metric.
Row = tuple[str, dict[str, str]]

ROWS: list[Row] = [
    (
        "Short-term borrowings were 18 trillion dong. Petrolimex has set a pre-tax profit target of 3.2 trillion dong.",
        {"18 trillion dong": "debt", "3.2 trillion dong": "total_profit"},
    ),
    (
        "Petrolimex earned 3.16 trillion dong before tax, 20 per cent less than the year before.",
        {"3.16 trillion dong": "total_profit", "20 per cent": "total_profit"},
    ),
    ("Denel received 3.4 billion rand from the Treasury.", {"3.4 billion rand": "subsidy"}),
    (
        "PetroChina will pay 0.3 yuan a share, or 30 billion yuan in total.",
        {"0.3 yuan": "dividend_per_share", "30 billion yuan": "dividend"},
    ),
    ("Oil India Ltd (OIL) rose. The government owns 56.66 per cent of OIL.", {"56.66 per cent": "stake"}),
    ("Coal India's board approved a dividend of Rs 3 per equity share.", {"Rs 3": "dividend_per_share"}),
    ("ONGC got USD 79.33 for every barrel of crude.", {"USD 79.33 for every barrel": "price"}),
    ("Sinohydro built the dam at a cost of US$1.4 billion.", {"US$1.4 billion": "project_cost"}),
    ("One in five employees of Eskom works in a mine.", {"One in five": "employees"}),
    ("Eskom employs 15,600 people, of whom roughly one in seven is a woman.", {"one in seven": "employees"}),
    (
        "SAS flew 16.1 million passengers in 2024. Ryanair carried 200.2 million in 2023.",
        {"16.1 million passengers": "passenger_trips", "200.2 million": "passenger_trips"},
    ),
    ("Aeroflot has 300 planes, ten more than a year ago.", {"300 planes": "fleet_size", "ten": "fleet_size"}),
    (
        "Net profit of Huaxin Steel Group and Dongfang Steel Group rose 2 percent and 5 percent respectively in 2023.",
        {"2 percent": "net_profit", "5 percent": "net_profit"},
    ),
    ("Traffic increased by a quarter last year.", {"a quarter": "traffic"}),
    (
        "Tenaga proposed 26 sen a share for the year, or 1.5 billion ringgit in total.",
        {"26 sen": "dividend_per_share", "1.5 billion ringgit": "dividend"},
    ),
    ("Huaxin Steel Group paid 1 yuan per share.", {"1 yuan": "dividend_per_share"}),
    ("Huaxin Steel Group paid 3 yuan a share for the unit.", {"3 yuan": "share_price"}),
    (
        "Huaxin Steel Group said its net profit fell 1.7% in 2024 as softer coal prices outweighed higher volumes.",
        {"1.7%": "net_profit"},
    ),
    (
        "Profit after tax of Huaxin Steel Group fell to 55 billion yuan. The year before, it had made 80 billion yuan.",
        {"80 billion yuan": "net_profit"},
    ),
    (
        "From a peak of 66.7 percent in 2016, the debt-to-asset ratio of the group has come down to 64.8 percent.",
        {"66.7 percent": "debt_to_asset_ratio", "64.8 percent": "debt_to_asset_ratio"},
    ),
    (
        "Revenue was 81 billion yuan and net profit 2 billion yuan, against 88 billion yuan and 3 billion yuan "
        "respectively a year earlier.",
        {"88 billion yuan": "operating_revenue", "3 billion yuan": "net_profit"},
    ),
    (
        "The bank's cure ratio, however, worsened to 2.9% from 2.7%.",
        {"2.9%": "cure_ratio", "2.7%": "cure_ratio"},
    ),
    (
        "Huaxin Steel Group's revenue rose 5 percent to 3.2 billion yuan.",
        {"5 percent": "operating_revenue", "3.2 billion yuan": "operating_revenue"},
    ),
    ("Huaxin Steel Group made a net profit of 410 million yuan in 2023.", {"410 million yuan": "net_profit"}),
    ("Sales of Huaxin Steel Group reached 3.1 million tonnes last year.", {"3.1 million tonnes": "sales_volume"}),
    ("Sales of Huaxin Steel Group reached 3.1 billion yuan last year.", {"3.1 billion yuan": "operating_revenue"}),
    ("The group's steel capacity stood at 12 million tonnes.", {"12 million tonnes": "capacity"}),
    ("The group's coal capacity stood at 12 million tonnes.", {"12 million tonnes": "capacity"}),
    (
        "Output of crude steel fell 3.1 percent to 7.2 million tonnes.",
        {"3.1 percent": "output", "7.2 million tonnes": "output"},
    ),
    (
        "The yield on its 10-year notes fell 3 basis points to 2.1 percent.",
        {"3 basis points": "yield", "2.1 percent": "yield"},
    ),
    ("Net interest income, its main source of revenue, fell 4 percent.", {"4 percent": "net_interest_income"}),
    ("The combined turnover of the 98 enterprises slipped 1.4 percent.", {"1.4 percent": "operating_revenue"}),
    ("The interim dividend per share was 0.25 yuan.", {"0.25 yuan": "dividend_per_share"}),
    (
        "The company declared a dividend of 0.3 yuan per share, or 2.1 billion yuan in all.",
        {"0.3 yuan": "dividend_per_share", "2.1 billion yuan": "dividend"},
    ),
    ("The bank sold a five-year bond at 3.2 percent.", {"3.2 percent": "coupon_rate"}),
    ("The notes were priced at 65 basis points over Treasuries.", {"65 basis points": "spread"}),
    ("Huaxin Steel Group employs 23,000 people.", {"23,000 people": "employees"}),
    ("Huaxin Steel Group let go 1,180 workers last year.", {"1,180 workers": "jobs_cut"}),
    ("The company shed 2,300 jobs in March.", {"2,300 jobs": "jobs_cut"}),
    ("Some 2,000 jobs are likely to go.", {"2,000 jobs": "jobs_cut"}),
    ("The railway laid off 800 workers.", {"800 workers": "jobs_cut"}),
    ("The group hired 6,000 graduates.", {"6,000 graduates": "jobs_created"}),
    ("The bank set aside 5.2 billion yuan for bad debts.", {"5.2 billion yuan": "provisions"}),
    ("The ministry set aside 5.2 billion yuan for schools.", {"5.2 billion yuan": "budget"}),
    ("The company wrote off 900 million yuan.", {"900 million yuan": "impairment"}),
    ("Some 900 million yuan was written off.", {"900 million yuan": "impairment"}),
    ("The port handled 4.1 million TEU in May.", {"4.1 million TEU": "throughput"}),
    ("The terminal can handle 4.1 million TEU a year.", {"4.1 million TEU": "capacity"}),
    ("The railway transported 350 million tonnes of coal.", {"350 million tonnes": "freight_volume"}),
    ("The railway transported 350 million passengers.", {"350 million passengers": "passenger_trips"}),
    ("The miner dug up 12 million tonnes of ore.", {"12 million tonnes": "output"}),
    ("The miner produced 12 million tonnes of ore.", {"12 million tonnes": "output"}),
    ("The refinery processed 3.3 million tonnes of crude.", {"3.3 million tonnes": "refinery_throughput"}),
    ("The utility bought 1,300 gigawatt-hours from its neighbours.", {"1,300 gigawatt-hours": "power_purchased"}),
    ("The agency bought 3 million tonnes of rice.", {"3 million tonnes": "purchases"}),
    ("The company bagged orders worth 2,300 crore rupees.", {"2,300 crore rupees": "contract_value"}),
    ("The tourism board raked in 3.4 billion baht.", {"3.4 billion baht": "operating_revenue"}),
    ("The company spent 18 billion yuan on R&D in 2023.", {"18 billion yuan": "rd_spending"}),
    (
        "The company spent 337 billion yuan on fixed assets, 10.6 percent more than a year earlier.",
        {"337 billion yuan": "fixed_asset_investment", "10.6 percent": "fixed_asset_investment"},
    ),
    ("The company spends 14 billion rand a year on interest.", {"14 billion rand": "interest_cost"}),
    (
        "The company intends to spend 3.5 billion yuan on hydrogen furnaces.",
        {"3.5 billion yuan": "capital_expenditure"},
    ),
    ("The company remitted 512 billion francs to the treasury.", {"512 billion francs": "remittance_to_treasury"}),
    ("The utility installed 300 megawatts of solar panels.", {"300 megawatts": "capacity"}),
    ("The fund returned 9.4 percent in 2023.", {"9.4 percent": "return_on_investment"}),
    ("The firms earned 6.5 percent on their equity.", {"6.5 percent": "return_on_equity"}),
    (
        "The state sold 4 percent of Huaxin Steel Group for 2.8 billion yuan.",
        {"4 percent": "stake", "2.8 billion yuan": "deal_value"},
    ),
    ("The company fined the contractor 3 million yuan.", {"3 million yuan": "fine"}),
    ("The reactor cost 15,000 yuan per kilowatt.", {"15,000 yuan per kilowatt": "unit_cost"}),
    ("Traffic receipts are budgeted at 3.02 trillion rupees.", {"3.02 trillion rupees": "operating_revenue"}),
    ("Subsidies cost the network 56 billion rupees.", {"56 billion rupees": "subsidy"}),
    ("The tariff was raised to 2,103 dong per kWh.", {"2,103 dong per kWh": "price"}),
    ("The company plans a 400-million-yuan plant.", {"400-million-yuan": "project_cost"}),
    ("A 210-million-yuan loan was signed.", {"210-million-yuan": "loan"}),
    ("The treasury gave 254 billion rand in debt relief.", {"254 billion rand": "subsidy"}),
    ("The bank booked 60 trillion rupiah in net profit.", {"60 trillion rupiah": "net_profit"}),
    ("Central firms made 72 percent of profits.", {"72 percent": "total_profit"}),
    ("The company owns 67 percent of Huaxin Steel Group.", {"67 percent": "stake"}),
    ("It holds a 51 percent stake in Huaxin Steel Group.", {"51 percent": "stake"}),
    ("The firms own two-thirds of the country's wind power capacity.", {"two-thirds": "capacity"}),
    (
        "Revenue was 5.2 billion yuan, and exports accounted for 30 percent of that.",
        {"30 percent": "operating_revenue"},
    ),
    (
        "The freight volume was 12 million tonnes. Coal made up 50 percent of it, iron ore 11.4 percent.",
        {"50 percent": "freight_volume", "11.4 percent": "freight_volume"},
    ),
    ("Some 11 percent of the 2,400 companies failed.", {"11 percent": "number_of_enterprises"}),
    ("Shale supplied 49 percent of its crude.", {"49 percent": "output"}),
    ("Nuclear power supplied 20 percent of the country's electricity.", {"20 percent": "power_generation"}),
    ("The company wants to halve its emissions.", {"halve": "emissions"}),
    ("The airline has doubled its fleet.", {"doubled": "fleet_size"}),
    ("The number of central SOEs fell to 98.", {"98": "number_of_enterprises"}),
    ("The number of subsidiaries fell to 450.", {"450": "number_of_enterprises"}),
    ("Our hydrogen trucks numbered 27 in 2021.", {"27": "fleet_size"}),
    (
        "Revenue was 5.2 billion yuan in 2023. The figure was 4.8 billion yuan in 2022.",
        {"4.8 billion yuan": "operating_revenue"},
    ),
    (
        "Emissions were 24 million tonnes in 2022. They totalled 21 million tonnes in 2023.",
        {"21 million tonnes": "emissions"},
    ),
    ("Net profit was 5.2 billion yuan. This year's target is 6 billion yuan.", {"6 billion yuan": "net_profit"}),
    (
        "Net profit was 5.2 billion yuan. Analysts had been looking for 5.5 billion yuan.",
        {"5.5 billion yuan": "net_profit"},
    ),
    (
        "Revenue was 5.2 billion yuan, against 4.9 billion yuan a year earlier.",
        {"4.9 billion yuan": "operating_revenue"},
    ),
    ("Reported was a 4.3 percent fall in first-half net profit.", {"4.3 percent": "net_profit"}),
    ("The mine squeezed out 3.5 percent more oil.", {"3.5 percent": "output"}),
    ("The line is 120 kilometers long.", {"120 kilometers": "length"}),
    ("The dam has 420 megawatts.", {"420 megawatts": "capacity"}),
    ("Brent fell 2.1 percent to 66.8 dollars a barrel.", {"2.1 percent": "price", "66.8 dollars a barrel": "price"}),
    ("The dam is 94 percent complete.", {"94 percent": "completion_rate"}),
    ("The slippage ratio was 2.1 percent.", {"2.1 percent": "slippage_ratio"}),
    ("The recovery rate was 31 percent.", {"31 percent": "recovery_rate"}),
    ("The volume of business was 7.7 billion yuan.", {"7.7 billion yuan": "business_volume"}),
    ("Grounded jets rose to 12.", {"12": "grounded_aircraft"}),
    ("The company has 84 wells.", {"84 wells": "wells_drilled"}),
    ("The agency runs 1,270 drugstores.", {"1,270 drugstores": "drugstores"}),
    ("The solvency ratio stood at 210 percent.", {"210 percent": "solvency_ratio"}),
    (
        "Premium income rose 8 percent to 300 billion yuan.",
        {"8 percent": "premium_income", "300 billion yuan": "premium_income"},
    ),
    ("The load factor was 81 percent.", {"81 percent": "load_factor"}),
    (
        "The debt-to-asset ratio fell 0.3 percentage points to 64.8 percent.",
        {"0.3 percentage points": "debt_to_asset_ratio", "64.8 percent": "debt_to_asset_ratio"},
    ),
    ("Orders reached 4.6 billion yuan, or 6.6 times the amount on offer.", {"6.6 times": "subscription_ratio"}),
    (
        "Cash costs rose 2.1 percent to 2.08 dollars per pound.",
        {"2.1 percent": "cash_cost", "2.08 dollars per pound": "cash_cost"},
    ),
    ("Deposits grew 7 percent to 33 trillion yuan.", {"7 percent": "deposits", "33 trillion yuan": "deposits"}),
    ("Lending grew 7 percent to 33 trillion yuan.", {"7 percent": "loan", "33 trillion yuan": "loan"}),
    (
        "Industrial output rose 5.9 percent and retail sales 4 percent.",
        {"5.9 percent": "industrial_output", "4 percent": "retail_sales"},
    ),
    ("The unemployment rate was 5.1 percent.", {"5.1 percent": "unemployment_rate"}),
    ("Tolls brought 5 billion yuan.", {"5 billion yuan": "tolls"}),
    (
        "The board declared a final dividend of 1.5 cents a share, taking the full-year payout to 3.5 cents.",
        {"3.5 cents": "dividend_per_share"},
    ),
    ("The distributor's billed energy volume rose to 7,262 GWh.", {"7,262 GWh": "sales_volume"}),
    (
        "Aramco earned $5 billion in 2023, beating a company-compiled analyst consensus of $4.7 billion.",
        {"$4.7 billion": "net_profit"},
    ),
    ("CSN holds 99 percent of the capital of CEEE.", {"99 percent": "stake"}),
]

# The words of a quantity and what its metric is restricted to.
BREAKDOWNS: list[tuple[str, str, str]] = [
    ("The group's steel capacity stood at 12 million tonnes.", "12 million tonnes", "steel"),
    ("The group's coal capacity stood at 12 million tonnes.", "12 million tonnes", "coal"),
    ("Output of crude steel fell 3.1 percent.", "3.1 percent", "crude_steel"),
    ("Domestic revenue reached 4 billion yuan.", "4 billion yuan", "domestic"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_metric(text: str, wanted: dict[str, str]) -> None:
    facts = read_facts(text, MAR)
    assert {words: facts[words].metric for words in wanted} == wanted


@pytest.mark.parametrize(("text", "words", "breakdown"), BREAKDOWNS)
def test_products_and_segments_are_kept_in_the_breakdown(text: str, words: str, breakdown: str) -> None:
    assert read_facts(text, MAR)[words].breakdown == breakdown


def test_no_metric_is_better_than_a_speaker() -> None:
    facts = read_facts("Analysts had been looking for 5.5 billion yuan.", MAR)
    assert facts["5.5 billion yuan"].metric is None


def test_every_verb_names_a_known_metric() -> None:
    known = metric_lexicon().by_id
    assert all(rule.metric in known for rules in verb_rules().values() for rule in rules)
