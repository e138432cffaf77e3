"""Bodies told by what they are: firms of an office, shares of a class, employers, descriptions, provinces."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

DESCRIBED: list[Row] = [
    (
        '"These are the best nine months ever," Chief Executive Felipe Bayon said in a statement. Velmar '
        "Oil's net profit was 26.6 trillion pesos.",
        {"26.6 trillion pesos": "Velmar Oil"},
    ),
    (
        "Velmar Coal sold 3 million tonnes. The average selling price declined 24 percent year-on-year "
        "in the nine months, corporate secretary Niko Chandra said in a statement.",
        {"3 million tonnes": "Velmar Coal", "24 percent": "Velmar Coal"},
    ),
    ("State mining holding Zenmark owns 65.93 percent of Velmar Coal.", {"65.93 percent": "Zenmark"}),
    (
        "State oil company Sonarep produced 3 million barrels in May. National carrier Velmar Air lost 3 "
        "billion euros.",
        {"3 million barrels": "Sonarep", "3 billion euros": "Velmar Air"},
    ),
    (
        "Guizhou is short of money. The province has set up a credit guarantee fund of 20 billion yuan.",
        {"20 billion yuan": "Guizhou"},
    ),
    (
        "Shanxi is China's biggest coal province. The province produced 1.3 billion tonnes of coal last "
        "year and set aside 3 billion yuan for restructuring.",
        {"1.3 billion tonnes": "Shanxi", "3 billion yuan": "Shanxi"},
    ),
    (
        "Shandong wants to bring the debt ratio of its coal groups below 70 percent by the end of 2025.",
        {"70 percent": "Shandong coal groups"},
    ),
    (
        "Ludong Steel lost 2 billion yuan. Its parent, Zenmark Group, the country's biggest miner, holds "
        "a 62.3% stake in the company.",
        {"2 billion yuan": "Ludong Steel", "62.3%": "Zenmark Group"},
    ),
    (
        "Velmar Oil, Poland's biggest refiner, earned 3 billion zlotys in 2023. The refiner employs 12,000 people.",
        {"3 billion zlotys": "Velmar Oil", "12,000 people": "Velmar Oil"},
    ),
    (
        "Velmar Grid sold bonds worth 5 billion yuan. Proceeds will help fund storage stations in "
        "Guangdong, among them the 1,200-megawatt plant in Meizhou, which is expected to cost 7.1 "
        "billion yuan.",
        {"5 billion yuan": "Velmar Grid", "1,200-megawatt": "Velmar Grid", "7.1 billion yuan": "Velmar Grid"},
    ),
    (
        "SOEs in China earned 3 billion yuan. Two-thirds of local SOE units lost money last year, and a "
        "third of central SOEs had no debt.",
        {"3 billion yuan": "China SOEs", "Two-thirds": "China local SOEs", "a third": "China central SOEs"},
    ),
    (
        "SOEs in Henan sold 18.6 billion yuan of bonds. Shanxi borrowed less. Jizhong Group, based in "
        "Hebei, earned 3 billion yuan. SOE defaults in China may reach 70 billion yuan this year.",
        {"18.6 billion yuan": "Henan SOEs", "3 billion yuan": "Jizhong Group", "70 billion yuan": "China SOEs"},
    ),
    (
        '"The new cranes will raise our annual capacity to 500,000 TEUs," said Plas Mbossa, director '
        "general of the authority. The Tanzania Ports Authority ordered the cranes from Zenmark.",
        {"500,000 TEUs": "Tanzania Ports Authority"},
    ),
    (
        "Zenmark Cranes will supply the Tanzania Ports Authority with cranes worth 30 million dollars. "
        '"They will raise our annual capacity to 500,000 TEUs," said Plas Mbossa, director general of '
        "the authority.",
        {"30 million dollars": "Zenmark Cranes", "500,000 TEUs": "Tanzania Ports Authority"},
    ),
    (
        'Velmar Rail will deliver 12 trains to Lithuanian Railways. "We carried 5 million passengers '
        'last year," said Jonas Petkus, chief executive of the railway.',
        {"12 trains": "Velmar Rail", "5 million passengers": "Lithuanian Railways"},
    ),
    (
        "Coal miners in Shanxi lost 3 billion yuan in April. Shipbuilders in Jiangsu took orders worth 2 "
        "billion dollars.",
        {"3 billion yuan": "Shanxi coal miners", "2 billion dollars": "Jiangsu shipbuilders"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named(DESCRIBED))
def test_figures_belong_to_the_body_that_is_described(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
