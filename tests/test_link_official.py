"""Official statistics as papers report them: growth, prices, indices and what was foreseen of them."""

from __future__ import annotations

from datetime import date

import pytest
from linked import read_facts

NOV = date(2024, 11, 7)

# The words of a quantity and what its fact must say, by column.
Row = tuple[str, dict[str, dict[str, str | None]]]

GROWN: list[Row] = [
    (
        "Poland's economy shrank 11.2 percent on the year in October.",
        {"11.2 percent": {"period": "2024-10", "basis": "yoy", "metric": "gdp"}},
    ),
    (
        "Vietnam's farm output rose 13 percent compared with the same period last year in the July-September quarter.",
        {"13 percent": {"period": "2024-Q3", "basis": "yoy"}},
    ),
    (
        "Brazil's manufacturing output picked up 10.2 percent in October.",
        {"10.2 percent": {"kind": "growth", "metric": "manufacturing_output"}},
    ),
    (
        "Korea's gross domestic product fell a seasonally adjusted 0.2 percent from the previous three months in May.",
        {"0.2 percent": {"kind": "growth", "basis": "qoq"}},
    ),
    (
        "On a monthly basis, consumer prices in Egypt went up 4 percent in September.",
        {"4 percent": {"basis": "mom", "period": "2024-09"}},
    ),
    (
        "Japan's profits of industrial enterprises went up 4.6 percent in May.",
        {"4.6 percent": {"metric": "total_profit"}},
    ),
]
COUNTED: list[Row] = [
    (
        "Ghana's exports and imports were 47 billion cedis and 72 billion cedis in May, up 13 percent and 14 percent.",
        {
            "47 billion cedis": {"metric": "exports"},
            "72 billion cedis": {"metric": "imports"},
            "13 percent": {"metric": "exports"},
            "14 percent": {"metric": "imports"},
        },
    ),
    (
        "Japan's services PMI stood at 55.0 in October, up 1.7 points from the previous month.",
        {"55.0": {"metric": "services_pmi"}, "1.7 points": {"kind": "change", "metric": "services_pmi"}},
    ),
    (
        "Sweden's exports rose 5 percent in September, according to official figures.",
        {"5 percent": {"source": None}},
    ),
]
FORESEEN: list[Row] = [
    (
        "Ghana's economy grew by 0.4 percent in the second quarter, when a Reuters poll had pointed to 0.5 percent.",
        {"0.5 percent": {"kind": "growth", "status": "forecast", "metric": "gdp", "source": "Reuters"}},
    ),
    (
        "Consumer prices in Ghana rose 4.2 percent in May, while economists had pencilled in 4.4 percent. The "
        "consensus had been for 4.3 percent.",
        {
            "4.2 percent": {"status": "actual", "source": None},
            "4.4 percent": {"kind": "growth", "status": "forecast", "source": "economists"},
            "4.3 percent": {"kind": "growth", "status": "forecast", "period": "2024-05"},
        },
    ),
    (
        "Turkish exports rose faster than analysts had predicted in May, climbing 13.8 percent.",
        {"13.8 percent": {"status": "actual", "source": None, "period": "2024-05"}},
    ),
    (
        "Inflation in Ghana eased to 5 percent in May. The bank expects credit growth to slow to 3 percent.",
        {"3 percent": {"kind": "growth", "metric": "loan"}},
    ),
    (
        "Ghana's imports rose 7 percent in May, below estimates of 9 percent.",
        {
            "7 percent": {"status": "actual"},
            "9 percent": {"kind": "growth", "metric": "imports", "status": "estimate", "period": "2024-05"},
        },
    ),
    (
        "Ghana's factory output rose 2 percent in May, beating analysts' expectations for a 1.3 percent rise.",
        {"2 percent": {"status": "actual"}, "1.3 percent": {"status": "forecast", "metric": "industrial_output"}},
    ),
    (
        "Inflation in Ghana was 8 percent in May, above the consensus forecast of 9 percent.",
        {"9 percent": {"kind": "level", "status": "forecast", "metric": "inflation", "period": "2024-05"}},
    ),
    (
        "The IMF cut its forecast for Ghana's economic growth this year to 3.1 percent.",
        {"3.1 percent": {"kind": "growth", "status": "forecast", "metric": "gdp"}},
    ),
]

GONE_ON: list[Row] = [
    (
        "Thailand's economy expanded 3 percent in the third quarter. Industry advanced 2 percent, and services, which "
        "make up half of GDP, grew 4.1 percent. Transport posted growth of 9 percent.",
        {
            "4.1 percent": {"metric": "services", "period": "2024-Q3"},
            "9 percent": {"metric": "transport", "period": "2024-Q3"},
        },
    ),
    (
        "Chile's economy grew 1.6 percent in the second quarter. Consumption edged up 0.6 percent after a drop of 1.1 "
        "percent in the first quarter, whereas housing investment shrank by 6.8 percent.",
        {"1.1 percent": {"period": "2024-Q1"}, "6.8 percent": {"period": "2024-Q2", "metric": "housing_investment"}},
    ),
    (
        "Inflation in Ghana eased to 5.2 percent in September. ING sees growth slowing to 4.5 percent in October. Its "
        "exports rose 7 percent that month.",
        {"4.5 percent": {"period": "2024-10", "metric": "gdp"}, "7 percent": {"period": "2024-10", "status": "actual"}},
    ),
    (
        "The Polish Treasury held shares in 433 companies at the end of 2022. It controls 171 of them.",
        {"171": {"metric": "number_of_enterprises", "period": None}},
    ),
    (
        "Ghana's producer prices fell 11 percent on the year in October, compared with a drop of 15 percent a month "
        "earlier.",
        {"11 percent": {"period": "2024-10"}, "15 percent": {"period": "2024-09", "basis": None}},
    ),
    (
        "Net exports of Chile grew in May. They contributed 0.7 percentage points to growth.",
        {"0.7 percentage points": {"metric": "gdp_growth"}},
    ),
    (
        "Sweden's exports rose 2 percent in May. The Riksbank cut its key rate by 25 basis points on Wednesday. "
        "Outstanding loans grew 9 percent on the year.",
        {"9 percent": {"entity": "Sweden", "metric": "loan"}},
    ),
    (
        "Ghana's retail sales rose 7 percent in May. The World Bank projects growth of 5.1 percent this year.",
        {"5.1 percent": {"metric": "gdp", "status": "forecast", "source": "World Bank", "period": "2024"}},
    ),
    (
        "Ghana's retail sales rose 7 percent in May. Ghana may miss its growth target of 5.1 percent this year.",
        {"5.1 percent": {"metric": "gdp", "entity": "Ghana"}},
    ),
    (
        "In China, floor space of new homes sold fell 18 percent to 51 million square meters in May.",
        {"18 percent": {"metric": "floor_space_sold"}, "51 million square meters": {"metric": "floor_space_sold"}},
    ),
    (
        "Sri Lanka's revenue from tourism was $1.85 billion in May.",
        {"$1.85 billion": {"metric": "tourism_revenue", "entity": "Sri Lanka"}},
    ),
]

MORE: list[Row] = [
    (
        "The Bank of England kept its main rate at 5.25 percent. It expects inflation of 2.6 percent this year and "
        "growth of 0.5 percent. It sees unemployment at 4.5 percent.",
        {
            "0.5 percent": {"metric": "gdp", "kind": "growth", "source": "Bank of England"},
            "4.5 percent": {"metric": "unemployment_rate", "source": "Bank of England"},
        },
    ),
    (
        "The Central Bank of Kenya cut its benchmark rate to 12.75 percent, while commercial lending rates averaged "
        "16.7 percent in May.",
        {"16.7 percent": {"metric": "lending_rate", "entity": "Kenya"}},
    ),
    (
        "The Philippine government's revenue rose 14.6 percent in May; spending, at 557 billion pesos, was 22 percent "
        "higher.",
        {"557 billion pesos": {"metric": "fiscal_spending", "entity": "Philippines"}},
    ),
    (
        "India's industrial output rose 2.4 percent in September 2024, after 7.6 percent in September 2023. The "
        "manufacturing sector grew 1.2 percent in the month.",
        {"1.2 percent": {"period": "2024-09"}},
    ),
    (
        "Sweden's state firms had sales of 429 billion kronor in 2023. Vattenfall stood for 180 billion kronor and "
        "LKAB for 49 billion kronor.",
        {"49 billion kronor": {"entity": "LKAB"}},
    ),
    (
        "Tax revenue of Bulgaria rose by BGN 2.4 billion (8.0%) to BGN 32.2 billion in May.",
        {
            "8.0%": {"kind": "growth", "metric": "tax_revenue"},
            "BGN 32.2 billion": {"kind": "level", "metric": "tax_revenue"},
        },
    ),
    (
        "Budget of Bulgaria, January-August 2024\n\nIt showed a deficit of BGN 1,012 million at the end of August.",
        {"BGN 1,012 million": {"metric": "fiscal_deficit", "period": "2024-01/2024-08"}},
    ),
    (
        "Sweden's state-owned companies in 2023\n\n- Portfolio: 40 companies, with a value of SEK 850 billion.\n\n"
        "- Sales: SEK 429 billion in 2023. LKAB earned SEK 22 billion.\n\n- Profit: SEK 85 billion.",
        {"SEK 850 billion": {"entity": "Sweden SOEs"}, "SEK 85 billion": {"entity": "Sweden SOEs", "period": "2023"}},
    ),
    (
        "India's index of industrial production had risen by a downwardly revised 11.6 percent in September.",
        {"11.6 percent": {"kind": "growth", "metric": "industrial_output"}},
    ),
    (
        "The Reserve Bank of Australia cut its cash rate to 4.10 percent in October. It forecasts growth of 2.0 "
        "percent by June 2025.",
        {"2.0 percent": {"metric": "gdp", "status": "forecast"}},
    ),
    (
        "China is targeting growth of around 5 percent for 2024. The World Bank last month raised its forecast to 4.8 "
        "percent from 4.5 percent.",
        {
            "5 percent": {"metric": "gdp", "status": "target", "period": "2024"},
            "4.8 percent": {"kind": "growth", "metric": "gdp", "status": "forecast"},
        },
    ),
    (
        "Mongolia's mining sector contracted 5.8 percent in the first quarter, agriculture rebounded by 34.4 percent. "
        "Reserves were $4.6 billion, enough to finance 3.4 months of imports.",
        {"34.4 percent": {"metric": "agriculture"}, "3.4 months": {"metric": "import_cover", "entity": "Mongolia"}},
    ),
    (
        "Q: How did Vietnam's state-owned enterprises do in 2023?\n\nA: There were 676 of them at the end of the year.",
        {"676": {"metric": "number_of_enterprises", "entity": "Vietnam SOEs", "period": "2023-12-31"}},
    ),
    (
        "Turnover of Angola's public business sector reached 9.6 trillion kwanzas in 2023. TAAG was in the red by 129 "
        "billion kwanzas.",
        {
            "9.6 trillion kwanzas": {"entity": "Angola SOEs"},
            "129 billion kwanzas": {"metric": "net_loss", "period": "2023"},
        },
    ),
    (
        "The Bank of Canada has lowered its key policy rate by a total of 75 basis points since June.",
        {"75 basis points": {"kind": "change", "metric": "policy_rate"}},
    ),
    (
        "Inflation in Ghana was 36.4 percent in May. Month on month, prices climbed 2.4 percent.",
        {"2.4 percent": {"metric": "inflation", "basis": "mom"}},
    ),
    (
        "Exports of Chad fell 3 percent in May, said the customs office.",
        {"3 percent": {"source": "customs office"}},
    ),
    (
        "Japan's economy expanded 0.7 percent in the third quarter. Sony lost 5 billion yen in fiscal 2023.",
        {"0.7 percent": {"period": "2024-Q3", "metric": "gdp"}},
    ),
    (
        "The National Mining Company of Zambia lost 5 million dollars in 2023. NMC made 3 million in 2022.",
        {"3 million": {"entity": "National Mining Company of Zambia"}},
    ),
    (
        "What Portugal owns\n\n* At the end of 2023 the state had 87 firms.\n\n* CP lost 5 million euros.\n\n* Carris "
        "earned 3 million euros.",
        {"3 million euros": {"period": "2023", "entity": "Carris"}},
    ),
    (
        "Uzbekistan's gross domestic product increased by 6.5 percent in 2023 to $115 billion, industry by 6.8 "
        "percent, construction by 8.8 percent.",
        {"6.8 percent": {"metric": "industry", "period": "2023"}, "8.8 percent": {"metric": "construction"}},
    ),
    (
        "Brazil posted a primary deficit of 21.3 billion reais in July. Analysts had projected a gap of 5.5 "
        "billion reais.",
        {"5.5 billion reais": {"metric": "fiscal_deficit", "status": "forecast"}},
    ),
    (
        "Australia's wage price index gained 1.3 per cent in the third quarter, its biggest rise yet, after 0.9 per "
        "cent in the second. The bank puts inflation at 4.5 per cent this December.",
        {
            "0.9 per cent": {"kind": "growth", "metric": "wages", "period": "2024-Q2"},
            "4.5 per cent": {"period": "2024-12"},
        },
    ),
    (
        "Turkey means to bring inflation down to 21 percent in 2025 from an estimated 44 percent this year.",
        {"21 percent": {"status": "target"}, "44 percent": {"status": "estimate", "period": "2024"}},
    ),
    (
        "The state budget of Serbia took in 5 billion dinars in May. The budget for 2025 assumes 7 billion dinars.",
        {"7 billion dinars": {"period": "2025"}},
    ),
    (
        "Hungary's budget deficit was 3 billion forints in May. That is 87 percent of the full-year target.",
        {"87 percent": {"kind": "share", "metric": "fiscal_deficit"}},
    ),
    (
        "Average hourly earnings in Poland rose 0.4 percent over the month in May.",
        {"0.4 percent": {"metric": "wages", "basis": "mom"}},
    ),
    (
        "Trade of Chile was $42 billion in May, the Statistics Agency reported, an increase of 4.9 percent.",
        {"4.9 percent": {"source": "Statistics Agency"}},
    ),
    (
        "India's exports rose 1 percent in May. National Statistics Office data showed that the mining sector grew 2 "
        "percent.",
        {"2 percent": {"entity": "India"}},
    ),
    (
        "Kenya collected 2.4 trillion shillings in taxes, 96 percent of its target of 2.5 trillion shillings.",
        {"96 percent": {"status": "actual"}, "2.5 trillion shillings": {"status": "target"}},
    ),
    (
        "Births in Japan fell to 720,000 in 2023, while deaths rose 1 percent.",
        {"720,000": {"metric": "births", "entity": "Japan"}, "1 percent": {"metric": "deaths"}},
    ),
]

GONE_BACK: list[Row] = [
    (
        "Ghana's trade deficit was 5.3 billion cedis in May. In June, the gap was 5.5 billion cedis.",
        {"5.5 billion cedis": {"metric": "trade_deficit", "period": "2024-06"}},
    ),
    (
        "Ghana's retail sales rose 5 percent in May. Sales of food grew 7 percent, while those of cars fell 8 percent.",
        {"7 percent": {"metric": "retail_sales"}, "8 percent": {"metric": "retail_sales", "entity": "Ghana"}},
    ),
    (
        "Serbia's output rose 7 percent in May. Japan was the main trading partner, with exports of 66 million euros.",
        {"66 million euros": {"metric": "exports", "entity": "Serbia"}},
    ),
    (
        "Power use in Poland totalled 24 billion kWh in May. Of this, industry accounted for 9 billion kWh.",
        {"9 billion kWh": {"metric": "power_consumption", "period": "2024-05"}},
    ),
    (
        "Ghana's producer prices rose 1.3 percent month on month in May, for an annual increase of 32 percent.",
        {"1.3 percent": {"basis": "mom"}, "32 percent": {"basis": "yoy"}},
    ),
    (
        "The Riksbank cut borrowing costs by 25 basis points on Wednesday.",
        {"25 basis points": {"metric": "policy_rate", "period": "2024-11-06"}},
    ),
    (
        "Japan's exports fell 2 percent in May. Imports from the United States expanded 4.8 percent.",
        {"4.8 percent": {"metric": "imports", "entity": "Japan"}},
    ),
    (
        "Housing starts in India advanced 17 percent from a year earlier to 318,818 homes in October.",
        {"318,818 homes": {"metric": "housing_starts"}},
    ),
    (
        "Chile's factory output rose 4 percent in October, quickening from a rise of 2 percent in the previous month.",
        {"2 percent": {"period": "2024-09", "kind": "growth"}},
    ),
]

SPOKEN: list[Row] = [
    (
        "Chile's exports rose 2 percent in May. The central bank expects inflation to slow to 4 percent by the end of "
        "2025. It sees growth of 5 percent next year.",
        {
            "4 percent": {"metric": "inflation", "source": "central bank", "status": "forecast"},
            "5 percent": {"metric": "gdp", "source": "central bank", "period": "2025"},
        },
    ),
    (
        "The value of Brazil's exports rose 9 percent in May. The budget recorded a surplus of 7.2 trillion reais.",
        {"7.2 trillion reais": {"metric": "budget_surplus"}},
    ),
    (
        "U.S. employers added 254,000 jobs in September.",
        {"254,000 jobs": {"metric": "jobs_created", "period": "2024-09"}},
    ),
    (
        "Ghana's exports rose 2 percent in May. In annual terms, retail sales fell 9 percent.",
        {"9 percent": {"basis": "yoy"}},
    ),
]

LIKE: list[Row] = [
    (
        "Malaysia's services sector rose 5.9 percent in May, manufacturing 4.7 percent and construction 17.3 percent.",
        {"4.7 percent": {"metric": "manufacturing"}, "17.3 percent": {"metric": "construction", "kind": "growth"}},
    ),
    (
        "Spain's economy grew 0.8% in the third quarter, topping the 0.6% expected by analysts polled by Reuters.",
        {"0.6%": {"kind": "growth", "metric": "gdp", "status": "forecast", "period": "2024-Q3"}},
    ),
    (
        "Malaysia's economy expanded by 5.9 percent in the second quarter of 2024 (1Q 2024: 4.2 percent).",
        {"4.2 percent": {"kind": "growth", "metric": "gdp", "period": "2024-Q1"}},
    ),
    (
        "Profits of China's state firms fell 1.3 percent in May, and those of overseas-funded firms rose 6.9 percent.",
        {"6.9 percent": {"entity": "China overseas-funded enterprises", "metric": "total_profit"}},
    ),
    (
        "China's consumer price index rose 0.5 percent in July from a year earlier. Pork prices jumped 20.4 percent.",
        {"20.4 percent": {"metric": "price", "period": "2024-07"}},
    ),
]

REVISED: list[Row] = [
    (
        "The IMF trimmed its global growth forecast for 2025 to 3.2 percent, 0.1 percentage point lower than in July.",
        {"3.2 percent": {"entity": "world", "metric": "gdp", "status": "forecast"}},
    ),
    (
        "China's GDP grew 5 percent in 2023, while the world economy expanded 3 percent. Exports rose 2 percent.",
        {"3 percent": {"entity": "world"}, "2 percent": {"entity": "China"}},
    ),
    (
        "China's growth was cut to 4.8 percent from 5 percent for 2024, the OECD said.",
        {
            "4.8 percent": {"status": "forecast", "period": "2024", "metric": "gdp"},
            "5 percent": {"status": "forecast", "period": "2024"},
        },
    ),
    (
        "Vietnam's growth was revised up to 7.4 percent in the third quarter from 7.3 percent.",
        {
            "7.4 percent": {"qualifier": "=", "status": "actual"},
            "7.3 percent": {"period": "2024-Q3", "status": "actual"},
        },
    ),
    (
        "Germany's growth was revised down to 0.1 percent this year and 0.8 percent next year.",
        {"0.8 percent": {"status": "forecast", "period": "2025"}},
    ),
]
RATES: list[Row] = [
    (
        "Unemployment was 4.3% in May. The Bank of England, which cut rates to 4.75% in June, expects a pickup.",
        {"4.75%": {"metric": "policy_rate", "entity": "Bank of England"}},
    ),
    (
        "Inflation in Turkey was 61 percent. The central bank held interest rates steady at 50 percent on Tuesday.",
        {"50 percent": {"metric": "policy_rate", "entity": "Turkey"}},
    ),
    (
        "The US Federal Reserve raised rates by 25 basis points to 5.5 percent.",
        {"25 basis points": {"metric": "policy_rate"}, "5.5 percent": {"metric": "policy_rate", "kind": "level"}},
    ),
]
GAUGES: list[Row] = [
    (
        "Turkey's inflation slowed to 48.58 percent in October from 49.38 percent.",
        {"48.58 percent": {"period": "2024-10"}, "49.38 percent": {"period": "2024-09"}},
    ),
    (
        "The unemployment rate in Spain dropped to 11.2 percent in the third quarter from 11.3 percent.",
        {"11.3 percent": {"period": "2024-Q2"}},
    ),
    (
        "Kenya's inflation eased to 2.7 percent in October from 6.9 percent a year ago.",
        {"6.9 percent": {"period": "2023-10"}},
    ),
    (
        "Egypt's central bank raised its key rate to 27.25 percent from 21.25 percent in March.",
        {"27.25 percent": {"period": "2024-03"}, "21.25 percent": {"period": None, "metric": "policy_rate"}},
    ),
    (
        "The Bank of England lowered the bank rate to 4.75 percent from 5 percent on Thursday.",
        {"4.75 percent": {"metric": "policy_rate", "period": "2024-11-07"}},
    ),
    (
        "China's auto sales jumped 16.6 percent in October, an industry body said Tuesday, the third monthly gain.",
        {"16.6 percent": {"source": "industry body"}},
    ),
    (
        "Vietnam's state budget revenue was 1,654 trillion dong in May, while spending reached 1,399 trillion dong.",
        {"1,399 trillion dong": {"metric": "fiscal_spending", "entity": "Vietnam"}},
    ),
    (
        "Vietnam's registered FDI totalled $24.78 billion in May, with disbursed capital at a record $17.34 billion.",
        {"$17.34 billion": {"metric": "fdi"}},
    ),
]
PLANNED: list[Row] = [
    (
        "Kenya's exports rose 3.5 percent in May. Tax revenue reached 46 percent of the annual target.",
        {"46 percent": {"kind": "share", "metric": "tax_revenue"}},
    ),
    (
        "India's agriculture grew 2 percent in May. The Centre's fiscal deficit stood at 46.5 percent of the target.",
        {"46.5 percent": {"metric": "fiscal_deficit", "entity": "India"}},
    ),
    (
        "Hungary's budget deficit was 240 billion forints in May. That is 87 percent of the full-year target.",
        {"87 percent": {"kind": "share", "metric": "fiscal_deficit"}},
    ),
]

ROWS = [*PLANNED, *GAUGES, *REVISED, *RATES, *GROWN, *COUNTED, *FORESEEN, *GONE_ON, *MORE, *GONE_BACK, *SPOKEN, *LIKE]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_official_figures_are_told_in_full(text: str, wanted: dict[str, dict[str, str | None]]) -> None:
    facts = read_facts(text, NOV)
    found = {words: {column: _cell(facts[words], column) for column in row} for words, row in wanted.items()}
    assert found == wanted


def _cell(fact: object, column: str) -> str | None:
    value = getattr(fact, column)
    code: str | None = getattr(value, "code", value)
    return code
