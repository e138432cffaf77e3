"""What features and results of state companies tell: towns, plants, railways, plans and what became of them."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

MAR = date(2024, 3, 25)

# A text, the words of a quantity, and one column of its fact.
Row = tuple[str, str, str, str | None]

METRICS: list[Row] = [
    (
        "- Baiterek: exports of 12 million tonnes of oil.\n\n- Kazatomprom: 21,100 tonnes of uranium.",
        "21,100 tonnes",
        "metric",
        "output",
    ),
    (
        "Of the 790 million cubic metres that Sonede produced, a third was lost.",
        "790 million cubic metres",
        "metric",
        "output",
    ),
    ("Energy alone cost Green Cargo 640 million kronor.", "640 million kronor", "metric", "energy_costs"),
    ("Are you many at PKP? Today we are 6,900.", "6,900", "metric", "employees"),
    ("Uljanik had sales of 2 billion kuna in 2016.", "2 billion kuna", "unit", "HRK"),
    ("GuySuCo lost 4 billion Guyana dollars in 2023.", "4 billion Guyana dollars", "unit", "GYD"),
    ("Much of it comes from diesel, on which Eskom spent R4.9 billion.", "R4.9 billion", "metric", "diesel_spending"),
    ("EBITDA rose by 30%. Financial debt, of which 55% is in dollars, totalled $9 billion.", "55%", "metric", "debt"),
    (
        "Codelco must hand over all its profit: the company remitted $1.4 billion in 2023.",
        "$1.4 billion",
        "metric",
        "remittance_to_treasury",
    ),
    ("The refinery, 45 percent repaired, will open in May.", "45 percent", "metric", "completion_rate"),
    ("Eskom owes R95 billion. It wants to charge 36% more from next April.", "36%", "metric", "price"),
    ("ENAP is to receive $200 million, its first dividend since 2005.", "$200 million", "metric", "dividend"),
    ("Pemex lost 161 billion pesos in 2023 as the peso slid 7%.", "7%", "metric", "exchange_rate"),
    ("Pemex owes a lot. Next year $8.9 billion falls due.", "$8.9 billion", "metric", "debt_repayment"),
    ("A refinery is being built; its first stage costs $473 million.", "$473 million", "metric", "project_cost"),
    ("Essar agreed to pay $750 million for 60 percent and walked away.", "60 percent", "metric", "stake"),
    (
        "Ghana's Pula Fund was to save oil income. It had grown to 71 billion pula by 2015.",
        "71 billion pula",
        "metric",
        "assets_under_management",
    ),
    ("Sonangol sold crude for $12 billion last year.", "$12 billion", "metric", "operating_revenue"),
    ("Pemex's refineries handled 836,000 bpd.", "836,000 bpd", "metric", "refinery_throughput"),
    ("Shareholders of Petrobras will get 13.6 billion reais.", "13.6 billion reais", "metric", "dividend"),
    ("Eskom's revenue gained 14%, although volumes slid 3.5%.", "3.5%", "metric", "sales_volume"),
    ("Running the railway cost 18.4 billion shillings.", "18.4 billion shillings", "metric", "operating_cost"),
    ("ZESCO borrowed $300 million in 2023 and wants to double its capacity.", "double", "metric", "capacity"),
    (
        "Ecopetrol mined 9 million tonnes. The finance ministry forecasts growth of 1.6% this year.",
        "1.6%",
        "metric",
        "gdp",
    ),
    ("By then the company was losing $1 million a day.", "$1 million a day", "metric", "net_loss"),
    ("About 4,600 people work there.", "4,600 people", "metric", "employees"),
    ("Codelco employs 15,500 people and 42,000 contractors.", "42,000 contractors", "metric", "employees"),
    (
        "Transnet lost R1.6 billion in 2023, a reversal from the R159 million profit of 2022.",
        "R159 million",
        "metric",
        "net_profit",
    ),
    (
        "CFE lost 5 billion pesos. Employee benefits swallowed 21 billion pesos.",
        "21 billion pesos",
        "metric",
        "employee_benefits",
    ),
    ("A total of 447,251 homes and businesses were connected.", "447,251 homes and businesses", "metric", "customers"),
    ("Pemex has to pay $18 billion owed to contractors.", "$18 billion", "metric", "debt"),
    ("Petrol consumption has since dropped by 28 percent.", "28 percent", "metric", "fuel_consumption"),
    ("The Treasury would not repeat the R5.8 billion injection of 2022.", "R5.8 billion", "metric", "subsidy"),
]

OWNERS: list[Row] = [
    (
        "Sonede lost 214 million dinars in 2023. KfW is lending 100 million euros and the World Bank $220 million.",
        "$220 million",
        "entity",
        "Sonede",
    ),
    ("Much was sold abroad. Soviet exports of tin were 3,000 tonnes.", "3,000 tonnes", "entity", "Soviet Union"),
    ("The Nauta yard is busy. It had debts of 180 million zlotys, PGZ says.", "180 million zlotys", "entity", "Nauta"),
    (
        "PGZ lost money. The rival in Gdansk, Remontowa, is private. It repaired 203 ships.",
        "203 ships",
        "entity",
        "Remontowa",
    ),
    (
        "Metro de Santiago lost 240 billion pesos. The state, its only owner, put in 331 billion pesos of capital.",
        "331 billion pesos",
        "entity",
        "Metro de Santiago",
    ),
    (
        "Renfe had a good year. Some 3 million passengers flew with Iberia in 2023.",
        "3 million passengers",
        "entity",
        "Iberia",
    ),
    ("Gecamines made $5 million. Copper output of Zambia rose 8.1% in 2023.", "8.1%", "entity", "Zambia"),
    (
        "Fortescue came next. Kenya Power struggles. It billed customers $1 billion last year, of which it collected "
        "63 percent.",
        "63 percent",
        "entity",
        "Kenya Power",
    ),
    (
        "Debswana may help. The joint venture with De Beers sold diamonds for $4.6 billion in 2022.",
        "$4.6 billion",
        "entity",
        "Debswana",
    ),
    (
        "Collahuasi turned out 571,000 tonnes, 9% less, and BHP's Escondida 1.05 million tonnes.",
        "1.05 million tonnes",
        "entity",
        "BHP",
    ),
    ("For Calama, the town next door with 180,000 inhabitants, it is all.", "180,000 inhabitants", "entity", "Calama"),
    (
        "Eskom lost R23 billion. The budget foresees revenue of R1.9 trillion in 2024.",
        "R1.9 trillion",
        "entity",
        "South Africa",
    ),
    (
        "Trains ran at last. China's Exim Bank had lent $3 billion by then. The line from Mombasa, built with money "
        "from China's Exim Bank, belongs to Kenya Railways, which owes Kenya Power $2 million.",
        "$2 million",
        "entity",
        "Kenya Railways",
    ),
    ("The town lives off Gecamines, which in 1985 still dug 470,000 tonnes.", "470,000 tonnes", "entity", "Gecamines"),
    (
        "Kenya sold the mine to Codelco, which today owns 49 percent of Kisumu Mining.",
        "49 percent",
        "entity",
        "Codelco",
    ),
    (
        "Eskom made R2 billion last year. The regulator Nersa could impose a penalty of R900 million.",
        "R900 million",
        "entity",
        "Eskom",
    ),
]

VIEWS: list[Row] = [
    ("Cargo is to treble to 3 million tonnes.", "3 million tonnes", "status", "target"),
    (
        "Investment is due to reach $800 million in 2024; it is for the air: residents have complained of fumes.",
        "$800 million",
        "source",
        None,
    ),
    ("Analysts had counted on a profit of 13.8 billion reais.", "13.8 billion reais", "status", "forecast"),
    ("Some 3,000 jobs could be lost.", "3,000 jobs", "status", "forecast"),
    ("Eskom's plant, budgeted at R80 billion, is 96% complete.", "96%", "status", "actual"),
    ("Transnet's chief executive put its 2025 loss at R5 billion.", "R5 billion", "status", "forecast"),
    ("Codelco will pay its first dividend since becoming a firm: $450 million.", "$450 million", "status", "forecast"),
    (
        "Eskom made R2 billion. The central bank expects inflation of 4.5% in 2025, up from the 4.1% it forecast.",
        "4.1%",
        "source",
        "central bank",
    ),
]

PERIODS: list[Row] = [
    (
        "Bonds made up 62 percent of Samruk's assets at the end of June 2023. A year earlier it was 58 percent.",
        "58 percent",
        "period",
        "2022-06-30",
    ),
    (
        "Codelco made $5 billion in 2021. As recently as 2018 it ran up a loss of $8 billion.",
        "$8 billion",
        "period",
        "2018",
    ),
    (
        "In the half-year to September 30 Eskom made R18 billion; in the same months of 2022 it had lost R2 billion.",
        "R2 billion",
        "period",
        "2022-04/2022-09",
    ),
    ("Next year $8.9 billion falls due, and in 2026 $13.3 billion.", "$13.3 billion", "period", "2026"),
    ("Sonangol shrank in 2023. Ten years ago it employed 8,600 people.", "8,600 people", "period", "2014"),
    ("Essar agreed in 2011 to pay $750 million for the works and left in 2015.", "$750 million", "period", "2011"),
    (
        "Codelco carried 17 million passengers in the fiscal year that ends on July 7.",
        "17 million passengers",
        "period",
        "2023-07-08/2024-07-07",
    ),
    (
        "ZESCO made 4 billion kwacha in 2021, its first profit since 2014, and cut losses to 11 percent "
        "from 15 percent.",
        "15 percent",
        "period",
        "2020",
    ),
    (
        "By the end of the decade Codelco wants to be back at 1.7 million tonnes.",
        "1.7 million tonnes",
        "period",
        "2030",
    ),
    (
        "Codelco earned $1 billion last year, half of what it made in 2022. It paid $1.4 billion in taxes during the "
        "year, compared with $2.8 billion in 2022.",
        "$1.4 billion",
        "period",
        "2023",
    ),
    ("Eskom plans to spend R40 billion in 2024 and R55 billion the next.", "R55 billion", "period", "2025"),
    (
        "In 2010 the plant was to cost $5 billion; it is now put at $9 billion, of which $7 billion has been spent.",
        "$7 billion",
        "period",
        None,
    ),
    (
        "Debswana will trim full-year output to 17.5 million carats, having dug 24.7 million carats in 2023.",
        "17.5 million carats",
        "period",
        "2024",
    ),
    (
        "Under an agreement signed last year, Codelco will supply 200,000 tonnes of copper to Minmetals.",
        "200,000 tonnes",
        "period",
        None,
    ),
    (
        "NNPC made $2 billion in 2023. It wants output of 2 million tonnes by December.",
        "2 million tonnes",
        "period",
        "2024-12",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "column", "wanted"), [*METRICS, *OWNERS, *VIEWS, *PERIODS], ids=lambda value: str(value)[:50]
)
def test_features(text: str, words: str, column: str, wanted: str | None) -> None:
    fact = read_facts(text, MAR)[words]
    found = fact.period.code if column == "period" and fact.period else getattr(fact, column)
    assert found == wanted
