"""Bulletins of ministries and statistics offices: labels, rows of branches, partners, what holds for the whole line."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, read_columns

MAY = date(2025, 5, 15)

# The words of a quantity and what its fact must say, by column.
Row = tuple[str, Columns]

LABELLED: list[Row] = [
    (
        "Chile: jobs in the first quarter\n\n- Employed: 9.36 million people, an annual increase of 0.9 percent.\n"
        "- Informality: 25.8 percent, a drop of 2.3 percentage points over twelve months.",
        {
            "9.36 million people": {"metric": "employees", "entity": "Chile"},
            "25.8 percent": {"metric": "informality", "period": "2025-Q1"},
            "2.3 percentage points": {"metric": "informality"},
        },
    ),
    (
        "South Africa: jobs in the first quarter\n\n1. Unemployed persons: 8.2 million, a rise of 3.1 percent.\n"
        "2. Absorption rate: 40.3 percent.\n3. Formal sector: 11.4 million jobs.",
        {
            "8.2 million": {"metric": "unemployed_persons"},
            "3.1 percent": {"metric": "unemployed_persons", "kind": "growth"},
            "40.3 percent": {"metric": "absorption_rate"},
            "11.4 million jobs": {"metric": "employees"},
        },
    ),
    (
        "Vietnam in April\n\n* Newly registered firms: 15,200, up 1.4 percent.",
        {"15,200": {"metric": "new_enterprises", "period": "2025-04"}},
    ),
]
IN_ROWS: list[Row] = [
    (
        "Vietnam. In the first quarter construction expanded 9.3 percent; electricity production and distribution "
        "4.6 percent; mining dropped 7.3 percent.",
        {
            "9.3 percent": {"metric": "construction"},
            "4.6 percent": {"metric": "power_generation", "kind": "growth"},
        },
    ),
    (
        "Kenya. In April retail sales rose 4 percent; core inflation 2.7 percent; tea exports fell 3 percent; tourism "
        "1 percent.",
        {"2.7 percent": {"kind": "level"}, "1 percent": {"kind": "growth"}},
    ),
    (
        "Agriculture in Vietnam grew 3.7 percent; forestry 6.2 percent; fisheries 4.1 percent.",
        {
            "6.2 percent": {"kind": "growth", "metric": "forestry"},
            "4.1 percent": {"kind": "growth", "metric": "fisheries"},
        },
    ),
]

TRADED: list[Row] = [
    (
        "HANOI. Vietnam's exports came to US$33 billion in April. The United States was the largest buyer with "
        "US$9.6 billion, followed by China (US$4.3 billion).",
        {"US$9.6 billion": {"entity": "Vietnam", "metric": "exports"}, "US$4.3 billion": {"entity": "Vietnam"}},
    ),
    (
        "Zambia's exports fell 6.9 percent in April. Switzerland, China and Malawi took 34, 18 and 14 percent of "
        "shipments.",
        {
            "34": {"kind": "share", "metric": "exports", "entity": "Zambia"},
            "18": {"metric": "exports", "entity": "Zambia"},
            "14 percent": {"metric": "exports", "entity": "Zambia"},
        },
    ),
    (
        "Rebar averaged 3,843 yuan a ton in April, whereas iron ore cost $126. Coking coal fetched 1,900 yuan.",
        {
            "$126": {"entity": "iron ore", "metric": "price"},
            "1,900 yuan": {"entity": "coking coal", "metric": "price"},
        },
    ),
    (
        "China's industrial firms. Receivables stood at 27.9 trillion yuan, and finished goods at 6.8 trillion yuan.",
        {"6.8 trillion yuan": {"metric": "inventories"}},
    ),
    (
        "BYD pledged 3 billion yuan for a plant in Hungary.",
        {"3 billion yuan": {"metric": "investment", "status": "target"}},
    ),
]

GONE_ON: list[Row] = [
    (
        "China Huaneng spent 98 billion yuan on renewables last year. By the end of December, clean energy made up 57 "
        "percent of its installed capacity. The group added 21.5 gigawatts of wind and solar capacity.",
        {"57 percent": {"period": "2024-12-31"}, "21.5 gigawatts": {"period": "2024", "kind": "change"}},
    ),
    (
        "HBIS plans to trim output by another 2 million tonnes this year. It has reduced its debt by a further 3 "
        "billion yuan.",
        {"2 million tonnes": {"value": "-2000000"}, "3 billion yuan": {"kind": "change", "value": "-3000000000"}},
    ),
    (
        "Wuliangye earned 17.6 billion yuan in the first quarter. It expects full-year growth in revenue of 9 percent. "
        "The group spent 610 million yuan on research in the period.",
        {"610 million yuan": {"period": "2025-Q1", "metric": "rd_spending"}},
    ),
    (
        "In Vietnam the domestic sector shipped goods worth 9 billion dollars in April, the foreign-invested sector "
        "(including crude oil) 24.57 billion dollars.",
        {"24.57 billion dollars": {"entity": "Vietnam foreign-invested sector", "metric": "exports"}},
    ),
]

DATED_LINES: list[Row] = [
    (
        "Indicators for Rwanda, first quarter of 2025\n\n- Inflation: 5.1 percent in March.\n- Exports: $1.2 billion.\n"
        "- Tourist arrivals: 640,000.",
        {
            "5.1 percent": {"period": "2025-03"},
            "$1.2 billion": {"period": "2025-Q1"},
            "640,000": {"period": "2025-Q1"},
        },
    ),
    (
        "Ghana, key figures, first quarter of 2025\n\nPrices: inflation 22.8% in March.\nBudget: revenue GHS 74.7bn, "
        "expenditure GHS 95.9bn.\nTrade: exports $9.2bn, imports $7.7bn. Gold brought in $5.0bn.",
        {
            "GHS 74.7bn": {"period": "2025-Q1", "metric": "government_revenue"},
            "GHS 95.9bn": {"metric": "fiscal_spending"},
            "$9.2bn": {"period": "2025-Q1"},
            "$5.0bn": {"metric": "exports", "entity": "Ghana"},
        },
    ),
]
RATES: list[Row] = [
    (
        "Ghana. The IMF foresees growth of 3.1% for the year and inflation at 15% by December.",
        {"3.1%": {"kind": "growth", "metric": "gdp"}, "15%": {"kind": "level", "metric": "inflation"}},
    ),
    (
        "Peru's regional distributors cut their losses of energy to 11.2% from 11.9% in 2024.",
        {"11.2%": {"kind": "level", "metric": "transmission_losses"}},
    ),
    (
        "Changan's exports rose by 49.6 percent to 536,000 vehicles last year.",
        {"536,000 vehicles": {"metric": "exports", "period": "2024"}},
    ),
]

COMPARED: list[Row] = [
    (
        "China made 3 million cars in the first four months. Retail sales totaled 3.78 trillion yuan, 2.7 percent more "
        "than in April last year.",
        {
            "3.78 trillion yuan": {"period": "2025-04"},
            "2.7 percent": {"period": "2025-04", "basis": "yoy"},
        },
    ),
    (
        "Zoomlion, in which Hunan holds 14.4 percent, earned more abroad than at home for the first time in 2024. "
        "Overseas sales advanced 30.6 percent.",
        {"30.6 percent": {"period": "2024"}},
    ),
    (
        "Dongfeng's sales for April came in at 173,000 vehicles, 4.5 percent below those of the same month in 2024.",
        {"173,000 vehicles": {"metric": "sales_volume"}, "4.5 percent": {"metric": "sales_volume"}},
    ),
    (
        "Dongfeng Motor in April\n\nTotal sales: 1.49 million, minus 2.1 percent. Trucks and buses: 310,000, plus 5.8 "
        "percent.",
        {"310,000": {"metric": "sales_volume"}, "5.8 percent": {"metric": "sales_volume"}},
    ),
    (
        "China's exports grew at the slowest pace in five months in April, customs data showed on Monday, rising 2.4 "
        "percent from a year earlier.",
        {"2.4 percent": {"metric": "exports", "period": "2025-04"}},
    ),
    (
        "The Department of Public Enterprises says in a report that state firms invested R41.2 billion in 2024. "
        "Irregular spending came to R16.8 billion, auditors found. By 2030, the report says, Eskom should retire 8.9 "
        "GW of coal capacity.",
        {
            "R16.8 billion": {"source": "auditors"},
            "8.9 GW": {"source": "Department of Public Enterprises", "period": "2030"},
        },
    ),
    (
        "The debt ratio should be 62 percent by 2026. Bonds maturing this year total 41 billion yuan, and the group "
        "sold 5 billion yuan of notes in April.",
        {"5 billion yuan": {"period": "2025-04"}},
    ),
    (
        "Unisoc sold 113 million chips in 2024. It filed this month for a listing that could fetch 10 billion yuan.\n\n"
        "Guoxin Micro earned 2.53 billion yuan on revenue of 7.57 billion yuan.",
        {"2.53 billion yuan": {"period": "2024"}, "7.57 billion yuan": {"period": "2024"}},
    ),
    (
        "Eskom's debt is put at anything from 400 billion rand by Nedbank to 440 billion rand by Absa, which expects "
        "it to reach 500 billion rand by 2028.",
        {
            "400 billion rand": {"entity": "Eskom", "status": "estimate", "source": "Nedbank", "period": None},
            "440 billion rand": {"entity": "Eskom", "status": "estimate", "source": "Absa", "period": None},
            "500 billion rand": {"status": "forecast", "source": "Absa", "period": "2028"},
        },
    ),
    (
        "Eskom's losses for 2024 are estimated at 12 billion rand by Nedbank.",
        {"12 billion rand": {"entity": "Eskom", "source": "Nedbank", "period": "2024"}},
    ),
    (
        "From April 1 to April 24, the port handled 3 million tonnes of coal. Exports came to 1 million tonnes.",
        {"1 million tonnes": {"period": "2025-04-01/2025-04-24"}},
    ),
    (
        "Telkom's revenue rose 5% to 40 billion rand in 2024. In the fourth quarter it fell 3% from the third to 9 "
        "billion rand.",
        {"3%": {"metric": "operating_revenue", "period": "2024-Q4", "basis": "2024-Q3", "entity": "Telkom"}},
    ),
    (
        "PGE, a power group, raised its dividend as the country's four grid operators cut fees. Revenue grew 2% in "
        "2024.",
        {"2%": {"entity": "PGE"}},
    ),
    (
        "China's postal firms moved 9 billion parcels in the first quarter of 2025, up 5 percent. Eastern, central and "
        "western regions accounted for 72%, 19% and 9% of parcel volume. The western region grew fastest, at 30.1%.",
        {
            "72%": {"entity": "eastern China", "metric": "parcel_volume", "kind": "share"},
            "19%": {"entity": "central China", "metric": "parcel_volume"},
            "9%": {"entity": "western China", "metric": "parcel_volume"},
            "30.1%": {"entity": "western China", "kind": "growth"},
        },
    ),
    (
        "PKP Cargo of Poland hauled 9 million tonnes in its southern region.",
        {"9 million tonnes": {"entity": "PKP Cargo"}},
    ),
    (
        "Investment in Hunan and Gansu grew 4.2 percent and 7.1 percent, respectively.",
        {"4.2 percent": {"entity": "Hunan"}, "7.1 percent": {"entity": "Gansu"}},
    ),
    (
        "Orlen, PGE and Tauron accounted for 71%, 20% and 8% of power output, respectively.",
        {
            "71%": {"entity": "Orlen", "metric": "power_generation"},
            "20%": {"entity": "PGE", "metric": "power_generation"},
        },
    ),
    (
        "The bank had 54,000 outlets in May. The bureau's hotline 12305 took 143,000 calls in March.",
        {"143,000 calls": {"metric": "calls", "period": "2025-03"}},
    ),
    (
        "Two people familiar with the matter told Reuters last month that Telkom was considering a sale of its towers "
        "for up to 4 billion rand.",
        {"4 billion rand": {"period": None, "entity": "Telkom"}},
    ),
    (
        "Orlen earned 5 billion zlotys abroad in 2024, while its total revenue was 50 billion zlotys.",
        {"5 billion zlotys": {"metric": "overseas_revenue"}},
    ),
    (
        "Mbarara Water is one of 23 municipal utilities in Uganda. Their combined debt is 2.1 trillion shillings.",
        {"2.1 trillion shillings": {"entity": "Uganda municipal utilities"}},
    ),
    (
        "Garuda, one of 40 state-owned firms, cut jobs. It lost 3 billion rupiah.",
        {"40 state-owned firms": {"entity": "Indonesia SOEs"}, "3 billion rupiah": {"entity": "Garuda Indonesia"}},
    ),
    (
        "Orlen's profit rose 8% in 2024. Its shares, which have lost 11% since the start of the year, closed at 57 "
        "zlotys.",
        {"11%": {"basis": "2025-01-01"}},
    ),
    (
        "In April, 27 Chinese provinces sold 1.3 trillion yuan of bonds. Hunan led the way with 215 billion yuan. The "
        "bonds pay 3 percent on average.",
        {"3 percent": {"entity": "China provinces"}},
    ),
    (
        "China's western region put in 20 billion yuan in March. Investment in the eastern region dropped by 1.7%.",
        {"1.7%": {"entity": "eastern China"}},
    ),
    (
        "In Mbarara, a town in Uganda, revenue from property taxes fell 12 percent in 2024.",
        {"12 percent": {"entity": "Mbarara", "metric": "tax_revenue"}},
    ),
    (
        "Mitratel had 2.04 million sites in March, 9,000 fewer than a year earlier, and 3.65 million tenants.",
        {"9,000": {"metric": "sites"}, "3.65 million tenants": {"metric": "tenants"}},
    ),
    ("Zoomlion applied for 2,134 patents in 2024.", {"2,134 patents": {"status": "actual"}}),
]

ROWS = [*LABELLED, *IN_ROWS, *TRADED, *GONE_ON, *DATED_LINES, *RATES, *COMPARED]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_bulletins_are_read_line_by_line(text: str, wanted: Columns) -> None:
    assert read_columns(text, MAY, wanted) == wanted
