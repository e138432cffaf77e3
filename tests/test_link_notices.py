"""Several columns at once in the turns of trading statements, strike news, tariff notices and statistics."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

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
]


@pytest.mark.parametrize(("text", "wanted"), named(ROWS))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, MAY, wanted) == wanted
