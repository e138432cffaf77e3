"""Several columns at once in the turns of trading statements, strike news, tariff notices and statistics."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns, read_facts

MAY = date(2025, 5, 8)

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

ROWS: list[Row] = [
    (
        "SKOPJE, May 7. /Vardar News/. Industrial output rose 4.7 percent in March. The government has approved a "
        "budget. Revenue of the state railway fell by 2 percent.",
        {"2 percent": {"entity": "North Macedonia"}},
    ),
    (
        "Salzach Werke, a unit of the mining group Tirolmet, puts its losses at 400,000 euros.",
        {"400,000 euros": {"source": "Salzach Werke"}},
    ),
    (
        'Nawec made a loss of 18 million euros in 2023. "Help must come," Nawec chief executive Modou Faal told '
        "reporters at Kairaba Centre yesterday. Faal expects a shortfall of 100 million euros.",
        {"100 million euros": {"entity": "Nawec", "source": "Modou Faal"}},
    ),
    (
        "Losses came to 36 million euros in 2024; revenue, chief executive Jan Novak said, was 410 million euros.",
        {"36 million euros": {"source": None}, "410 million euros": {"source": "Jan Novak"}},
    ),
    (
        "Turnover at Elektro Zenit came to 338 million euros in 2024, 22 million euros ahead of 2023, and its loss to "
        "187 million euros, 54 million euros deeper than in the previous year.",
        {
            "22 million euros": {"kind": "change", "basis": "yoy"},
            "54 million euros": {"kind": "change", "basis": "yoy", "metric": "net_loss"},
        },
    ),
    (
        "The World Bank forecast growth of 4.5 percent for Kenya in 2025. The IMF, in its April outlook, expects 4.1 "
        "percent.",
        {"4.1 percent": {"period": "2025", "status": "forecast"}},
    ),
    (
        "The central bank of Kenya said inflation would return to its 3 percent target in 2026. Norges Fund returned "
        "7 percent in 2023.",
        {"3 percent": {"metric": "inflation"}, "7 percent": {"metric": "return_on_investment"}},
    ),
    (
        "Vinberg made 3 million kronor in 2023. The smelter Lundmet depends on Vinberg for its feed. Already it owes "
        "Vinberg 188 million kronor.",
        {"188 million kronor": {"entity": "Lundmet"}},
    ),
    (
        "Capped prices, the third package of which expires at the end of this month, cost Elektro Zenit 213 million "
        "euros in January-March.",
        {"213 million euros": {"period": "2025-Q1"}},
    ),
    (
        'Orvia plc ("Orvia"), the operator of Tarbert port, issues the following statement on trading in the three '
        "months to 31 March 2025.\n\nGroup turnover came to 338 million euros.",
        {"338 million euros": {"period": "2025-Q1"}},
    ),
    (
        "Services took up the slack. The average monthly wage in Georgia was 2,893 lari, or 6.6 percent more than in "
        "March 2024. Turnover of Elektro Zenit was 5 million euros, 3 million more than in March 2019.",
        {
            "2,893 lari": {"period": "2025-03"},
            "6.6 percent": {"period": "2025-03", "basis": "yoy"},
            "5 million euros": {"period": None},
        },
    ),
    (
        "Kenya's output rose 2 percent in March. A reactor will be taken off the grid in June. Producer prices rose by "
        "0.4 percent over the month.",
        {"0.4 percent": {"period": "2025-03", "basis": "mom"}},
    ),
    (
        "Fitch lowered Kenya's rating, pointing to a budget deficit of 5 percent of GDP in 2024. Eskom accounts for 3 "
        "percent of South Africa's GDP.",
        {"5 percent": {"entity": "Kenya"}, "3 percent": {"entity": "Eskom"}},
    ),
    (
        "Croatia owns all of Elektro Zenit and injected 400 million euros of fresh capital into it in 2023.",
        {"400 million euros": {"entity": "Elektro Zenit"}},
    ),
    (
        "Vaal Water made 3 million rand in 2023. A second pipeline, at 3.8 billion rand, would end the shortage.",
        {"3.8 billion rand": {"metric": "project_cost"}},
    ),
    (
        "Miners at Kasanga have stopped work to press for a wage rise of 9 percent. Drivers walked out to demand an "
        "increase of 20 percent. The metro's application to raise its fares to 40 pesos is pending.",
        {"9 percent": {"status": "target"}, "20 percent": {"status": "target"}, "40 pesos": {"status": "target"}},
    ),
    (
        "Homes will pay 34 pula per kilolitre from 1 June, up from 28 pula.",
        {"34 pula per kilolitre": {"period": "2025-06-01"}, "28 pula": {"period": None}},
    ),
    (
        "Tarbert port handled 10.4 million passengers in the first quarter, an increase of 2.6 percent, as the limit "
        "laid down in 2007 began to bind. March was the first month in which numbers fell, by 0.4 percent.",
        {"2.6 percent": {"period": "2025-Q1"}, "0.4 percent": {"metric": "passenger_trips", "period": "2025-03"}},
    ),
    (
        "Liquidity of Elektro Zenit amounted to 1.1 billion euros at the end of 2024, of which 450 million is an "
        "undrawn credit facility maturing in 2028.",
        {"450 million": {"period": "2024-12-31", "status": "actual"}},
    ),
    (
        'Governor Armen Petros said inflation in Georgia would return to its 3 percent target "by the middle of 2026"; '
        "the bank held its refinancing rate at 6.75 percent on April 4.",
        {"6.75 percent": {"source": None, "period": "2025-04-04"}},
    ),
    (
        "Kasanga Pipeline has asked the energy regulator to let it raise its tariff by 11 percent from July.",
        {"11 percent": {"period": "2025-07", "status": "target"}},
    ),
    (
        "VILNIUS, May 7. /Baltic Wire/. Torvik Energi published its report on the first quarter of 2025.\n\n"
        "S&P affirmed Torvik Energi in April. The agency sees debt falling to 2 billion euros in 2026.\n\n"
        "Wind farms generated 0.6 TWh. The average power price was 88 euros, 12 percent less than in March 2024.",
        {
            "2 billion euros": {"source": "S&P"},
            "0.6 TWh": {"period": "2025-Q1"},
            "12 percent": {"period": "2025-03", "basis": "yoy"},
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), named(ROWS))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, MAY, wanted) == wanted


def test_what_tells_which_users_are_meant_is_no_statistic() -> None:
    text = "Households that draw more than 40 kilolitres a month will pay 34 pula per kilolitre from June."
    assert list(read_facts(text, MAY)) == ["34 pula per kilolitre"]
