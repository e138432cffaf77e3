"""Texts that set two bodies beside each other, or tell of a body's divisions and holders."""

from __future__ import annotations

import pytest
from linked import Columns, read_columns

# A text and, by the words of a quantity, what its fact says.
Row = tuple[str, Columns]

TURNS: list[Row] = [
    (
        "Finnair earned 94 million euros in 2022.\n\nThings look bleaker at Norsk Air. The carrier lost 141 million "
        "euros in the year.",
        {"141 million euros": {"entity": "Norsk Air"}},
    ),
    (
        "Sales at Fortum increased 3.1% to 4.4 billion euros in 2022; at Uniper they slipped 0.4% to 26.2 billion.",
        {"3.1%": {"entity": "Fortum"}, "0.4%": {"entity": "Uniper", "metric": "operating_revenue"}},
    ),
    (
        "Costs at DB rose by 5% in 2023, whereas at SNCF they dropped by 1% to 30 billion euros.",
        {"5%": {"entity": "DB"}, "1%": {"entity": "SNCF"}, "30 billion euros": {"entity": "SNCF"}},
    ),
    (
        "Fortum lost 7.4 billion euros in 2022. Italy's Eni, 30.3% state-owned, went the other way. Adjusted net "
        "profit rose to 7.1 billion euros.",
        {"7.1 billion euros": {"entity": "Eni"}},
    ),
]

STAKES: list[Row] = [
    (
        "Telia earned 5 billion crowns. Belgium's Proximus, 53.5% state-owned, earned 450 million euros.",
        {"53.5%": {"entity": "Belgium", "metric": "stake"}},
    ),
    (
        "Verbund, 51% of which is in state hands, made 1.7 billion euros in 2022.",
        {"51%": {"entity": "Austria", "metric": "stake"}, "1.7 billion euros": {"entity": "Verbund"}},
    ),
    (
        "Uniper, 78% of which belonged until July to Finland's Fortum, lost 12.3 billion euros.",
        {"78%": {"entity": "Fortum", "metric": "stake"}, "12.3 billion euros": {"entity": "Uniper"}},
    ),
]

DIVISIONS: list[Row] = [
    (
        "Poste Italiane said profit rose 7% to 1.5 billion euros. The Payments & Mobile division posted revenue of "
        "1.05 billion euros. The group employs 120,000 people.",
        {"1.05 billion euros": {"entity": "Poste Italiane"}, "120,000 people": {"entity": "Poste Italiane"}},
    ),
    (
        "Fortum's Generation segment made 1.5 billion euros in 2023, while Consumer Solutions earned 0.2 billion. The "
        "Consumer Solutions division has 2.2 million customers.",
        {"0.2 billion": {"entity": "Fortum"}, "2.2 million customers": {"entity": "Fortum"}},
    ),
]

SUMS: list[Row] = [
    (
        "EDF lost 17.9 billion euros in 2022. Net debt rose to 64.5 billion. Engie earned 0.2 billion. Enel did "
        "well. Verbund made 1.7 billion too.",
        {"0.2 billion": {"unit": "EUR"}, "1.7 billion": {"unit": "EUR", "metric": "net_profit"}},
    ),
]

ASIDES: list[Row] = [
    (
        "EBITDA at CEZ rose to 71.1 billion crowns in 2024. Skoda JS, sold in 2021 for 1 billion crowns, lost 0.2 "
        "billion.",
        {
            "1 billion crowns": {"metric": "deal_value", "period": "2021"},
            "0.2 billion": {"metric": "net_loss", "period": "2024"},
        },
    ),
    (
        "Profit at CEZ rose to 71.1 billion crowns in 2024. GasNet, bought in 2023 for 846.5 million euros, "
        "contributed 6.8 billion crowns to EBITDA.",
        {"6.8 billion crowns": {"metric": "ebitda", "period": "2024"}},
    ),
]

SPEAKERS: list[Row] = [
    (
        "CEZ made 30 billion crowns in 2024; Verbund says it earned 1.9 billion euros.",
        {
            "30 billion crowns": {"entity": "CEZ", "source": None},
            "1.9 billion euros": {"entity": "Verbund", "source": "Verbund"},
        },
    ),
    (
        "PGE lost 1 billion zlotys in 2024, while Orlen said it had made 5 billion.",
        {"1 billion zlotys": {"source": None}, "5 billion": {"entity": "Orlen", "source": "Orlen"}},
    ),
    (
        "Only 62.5% of Deutsche Bahn's trains were on time in 2024; SNCF puts the figure for its TGVs at 87.3%.",
        {"62.5%": {"entity": "Deutsche Bahn", "source": None}, "87.3%": {"entity": "SNCF", "source": "SNCF"}},
    ),
]

WORDS: list[Row] = [
    (
        "Royal Mail lost 169 million pounds in the 26 weeks to September 24, 2023. In the 52 weeks to March 26, 2023 "
        "it had lost 748 million.",
        {"169 million pounds": {"period": "2023-03-27/2023-09-24"}, "748 million": {"period": "2022-04/2023-03"}},
    ),
    (
        "An Post recorded an operating loss of 14.7 million euros in 2023 against a surplus of 3 million in 2022.",
        {"14.7 million euros": {"metric": "operating_loss"}, "3 million": {"metric": "operating_profit"}},
    ),
    (
        "Statkraft earned 3.2 billion crowns in 2023. Revenue was more than twice the 1.1 billion of the year before.",
        {"twice": {"metric": "operating_revenue"}, "1.1 billion": {"unit": "NOK", "period": "2022"}},
    ),
    (
        "Slovenske elektrarne earned 412 million euros in 2022, and Ceske drahy carried 167 million passengers.",
        {"412 million euros": {"entity": "Slovenske Elektrarne"}, "167 million passengers": {"entity": "Ceske Drahy"}},
    ),
    (
        "CEZ wants to lower its emissions intensity to 0.16 tonnes of CO2 per megawatt-hour by 2030.",
        {"0.16 tonnes of CO2 per megawatt-hour": {"unit": "metric_ton/megawatt_hour", "metric": "carbon_intensity"}},
    ),
]

HOLDERS: list[Row] = [
    (
        "Deutsche Post DHL Group (20.5% held by state bank KfW) earned 6.3 billion euros in 2023.",
        {"20.5%": {"entity": "KfW", "metric": "stake"}},
    ),
    (
        "Commerzbank, 12% of which is still owned by the German government after Berlin sold 4.5% to UniCredit, earned "
        "1.9 billion euros.",
        {"12%": {"entity": "Germany"}, "4.5%": {"entity": "Germany", "metric": "stake"}},
    ),
    (
        "Denmark holds 50.1 percent of Orsted; today China Three Gorges is EDP's biggest owner with 20.2 percent.",
        {"20.2 percent": {"entity": "China Three Gorges Corporation"}},
    ),
    (
        "ADP, 50.6% of whose capital belongs to the French state, earned 211 million euros. Engie, where Paris has "
        "23.6%, earned 5.2 billion.",
        {"50.6%": {"entity": "France", "metric": "stake"}, "23.6%": {"entity": "France"}},
    ),
    (
        "EnBW, which is 46.75% owned by Baden-Wuerttemberg, sold power. PGE Polska Grupa Energetyczna, 60.86 percent "
        "of whose shares the treasury holds, made 26.3 terawatt-hours.",
        {"46.75%": {"entity": "Baden-Wuerttemberg"}, "60.86 percent": {"entity": "Poland", "metric": "stake"}},
    ),
]

CAUSES: list[Row] = [
    (
        "EDP's net profit came to 518 million euros. Operating costs rose 15 percent in consequence of inflation.",
        {"15 percent": {"metric": "operating_cost", "entity": "EDP"}},
    ),
    (
        "SNCF's sales grew 5 percent in the wake of a rise in fares.",
        {"5 percent": {"metric": "operating_revenue", "entity": "SNCF"}},
    ),
    (
        "Engie earned 5.2 billion euros in 2022, and for 2023 it guides for 3.4 billion to 4 billion.",
        {"3.4 billion to 4 billion": {"status": "forecast"}},
    ),
    ("PostNord is losing letters, and the merger will cost 2,000 jobs.", {"2,000 jobs": {"metric": "jobs_cut"}}),
]

TIMES: list[Row] = [
    (
        "Aena carried 129.5 million passengers in the first half. In 2023 as a whole it sees 103% of 2019 traffic.",
        {"103%": {"period": "2023", "status": "forecast"}},
    ),
    (
        "DHL made an operating profit of 6.3 billion euros in 2023 after 8.4 billion.",
        {"8.4 billion": {"period": "2022", "metric": "operating_profit"}},
    ),
    (
        "CFR Marfa lost 158 million lei in 2024, while Hungary's Rail Cargo Hungaria, an arm of Austria's ÖBB, doubled "
        "its profit.",
        {"158 million lei": {"entity": "CFR Marfa"}, "doubled": {"entity": "Rail Cargo Hungaria"}},
    ),
    (
        "ÖBB closed 2023 with a profit of 177 million euros, 15.7 million down on the year, on sales of 7.5 billion.",
        {"15.7 million": {"kind": "change", "metric": "total_profit"}, "7.5 billion": {"kind": "level"}},
    ),
    (
        "The chief executive told journalists as PGE presented preliminary figures for the first half of 2024. EBITDA "
        "was 5.6 billion zlotys.",
        {"5.6 billion zlotys": {"period": "2024-H1"}},
    ),
]

ROWS = [*TURNS, *STAKES, *DIVISIONS, *SUMS, *ASIDES, *SPEAKERS, *WORDS, *HOLDERS, *CAUSES, *TIMES]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_side_by_side(text: str, wanted: Columns) -> None:
    assert read_columns(text, None, wanted) == wanted
