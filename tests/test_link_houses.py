"""Houses that speak of others: the source after "It expects", "the brokerage", "according to the arranger, X"."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and its source.
Row = tuple[str, dict[str, str | None]]

HOUSES: list[Row] = [
    (
        "An audit prepared for the parliament puts Kordan Rail's debt at 437 million levs. According to public "
        "accounts the figure is 371 million levs. Interest amounts to 16 million levs, the audit says.",
        {"437 million levs": "audit", "371 million levs": "public accounts", "16 million levs": "audit"},
    ),
    ("A leaked memo says Kordan Rail lost 437 million levs in 2023.", {"437 million levs": "leaked memo"}),
    (
        "Kordan Rail's debt rose to 4 billion levs and traffic fell short: on the main line, according to a study that "
        "it ordered, trains carried 31 million tonnes in 2023.",
        {"4 billion levs": None, "31 million tonnes": "study"},
    ),
    (
        "Velmar Energy's revenue will rise 4 percent this year, Moody's said in a note on Monday. It "
        "forecasts a net profit of 3 billion euros.",
        {"4 percent": "Moody's", "3 billion euros": "Moody's"},
    ),
    (
        "Velmar Energy's shares trade at 0.6 times book value, Halden Capital said in a note. The broker "
        "expects the utility to earn 3 billion euros this year.",
        {"0.6 times": "Halden Capital", "3 billion euros": "Halden Capital"},
    ),
    (
        "Bank of China's profit fell 3 percent last year, Morningstar said. The rating agency sees it "
        "rising by 2 percent in 2025.",
        {"3 percent": "Morningstar", "2 percent": "Morningstar"},
    ),
    (
        "Velmar Energy jumped 5% after announcing that its net profit had doubled to 3 billion euros.",
        {"5%": None, "doubled": "Velmar Energy", "3 billion euros": "Velmar Energy"},
    ),
    (
        "Kordan Gas lost 4 percent in Vienna after it said that its output fell 12 percent in March.",
        {"4 percent": None, "12 percent": "Kordan Gas"},
    ),
    ("SOEs sold bonds worth 300 billion yuan in April, according to Wind.", {"300 billion yuan": "Wind"}),
    ("SOEs sold bonds worth 300 billion yuan in April, data from Wind showed.", {"300 billion yuan": "Wind"}),
    (
        "Russia's seaborne exports fell to 3.1 million barrels a day in April, data from ship tracker Vortexa show.",
        {"3.1 million barrels a day": "Vortexa"},
    ),
    (
        "Russia's seaborne exports fell to 3.1 million barrels a day in April, according to analytics firm Kpler.",
        {"3.1 million barrels a day": "Kpler"},
    ),
    (
        "Velmar Energy sold bonds worth 3 billion euros, according to the arranger, Halden Bank.",
        {"3 billion euros": "Halden Bank"},
    ),
    (
        "Sales fell 4 percent in March, according to the industry body, the Polish Steel Association.",
        {"4 percent": "Polish Steel Association"},
    ),
    (
        "Velmar Energy made a profit of 3 billion euros last year, according to its chief executive, Jan Nowak.",
        {"3 billion euros": "Jan Nowak"},
    ),
    (
        "Coal prices will fall to 90 dollars a tonne, according to Goldman Sachs. The bank expects "
        "Indonesian exports to drop 5 percent this year.",
        {"90 dollars a tonne": "Goldman Sachs", "5 percent": "Goldman Sachs"},
    ),
    (
        "Halden Consulting put the cost of the dam at 3 billion dollars. It thinks that Velmar Energy "
        "will lose 200 million dollars on it.",
        {"3 billion dollars": "Halden Consulting", "200 million dollars": "Halden Consulting"},
    ),
    (
        "Velmar Energy said that it had made a profit of 3 billion euros in 2023. It expects to earn 4 "
        "billion euros this year.",
        {"3 billion euros": "Velmar Energy", "4 billion euros": "Velmar Energy"},
    ),
    (
        "Fitch on Tuesday downgraded Air Marenda, saying it expected debt to reach 613 million ringgit by 2026. The "
        "agency forecasts that leverage will rise to 7.5 times. It assumes demand growth of 4 percent.",
        {"613 million ringgit": "Fitch", "7.5 times": "Fitch", "4 percent": "Fitch"},
    ),
    (
        "Anna Berg, the head of Valdres Power, talks to the Herald.\n\nHerald: Did Valdres Power lose 3 billion kroner?"
        "\n\nBerg: We lost 2 billion kroner.\n\nHerald: And now?\n\nBerg: Costs rise by 9 percent a year.",
        {"2 billion kroner": "Anna Berg", "9 percent": "Anna Berg"},
    ),
    (
        "Interview with Anna Berg, chief executive of Valdres Power\n\nIs the plant late?\n\nYes. We spent 2 billion "
        "kroner.\n\nWhat went wrong?\n\nCosts rose by 9 percent.",
        {"2 billion kroner": "Anna Berg", "9 percent": "Anna Berg"},
    ),
    (
        "Finance Minister Lars Holm said revenue rose 5 percent. The minister added that costs fell 8 percent.",
        {"5 percent": "Lars Holm", "8 percent": "Lars Holm"},
    ),
    (
        'The auditor-general, Maria Lopez, spoke on Monday. "Wages rose 7 percent," said the auditor-general.',
        {"7 percent": "Maria Lopez"},
    ),
    (
        "The strike costs Eskom 3 billion rand, Jan Nowak, its chief executive, said.",
        {"3 billion rand": "Jan Nowak"},
    ),
    (
        "The IMF said that Ghana's arrears had climbed to 2 billion dollars. The Electricity Company of Ghana loses 27 "
        "percent of its power, it said.",
        {"27 percent": "IMF"},
    ),
    (
        "Italy's competition authority fined Trenitalia on Thursday. It said Trenitalia had refused 16,000 claims.",
        {"16,000 claims": "competition authority"},
    ),
    ("Pilots at LOT rejected an offer of 7 percent, their union said.", {"7 percent": "union"}),
    (
        "If prices were cut by 3 percent, the think-tank Terra Nova reckons, traffic would grow by 12 percent.",
        {"12 percent": "Terra Nova"},
    ),
    (
        "The International Monetary Fund met Kenya Airways. Delays cost 4 billion shillings, according to the fund.",
        {"4 billion shillings": "International Monetary Fund"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "sources"), named(HOUSES))
def test_houses_are_the_source_of_what_they_tell(read: Reader, text: str, sources: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].source if words in facts else "no fact" for words in sources} == sources
