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
        "Guizhou's SOEs paid a coupon of 5.6 percent in 2023, twice the 2.7 percent paid by those in Zhejiang.",
        {"5.6 percent": "Guizhou SOEs", "2.7 percent": "Zhejiang SOEs"},
    ),
    (
        "China's biggest lender made 360 billion yuan in 2021. ICBC had assets of 39 trillion yuan.",
        {"360 billion yuan": "Industrial and Commercial Bank of China"},
    ),
    (
        "Bonds of Henan's state firms fell to 43 billion yuan. Defaults by state-owned companies nationwide rose "
        "to 97 billion yuan. Hebei is strict. The province has ordered its SOEs to cut debts to 62 billion yuan.",
        {"43 billion yuan": "Henan SOEs", "97 billion yuan": "China SOEs", "62 billion yuan": "Hebei SOEs"},
    ),
    (
        "Yarra Renewables said it would sell notes. The listed unit of Yarra Group expects to earn 2 billion yuan. Its "
        "wind farms produced 53 billion kWh in June.",
        {"2 billion yuan": "Yarra Renewables", "53 billion kWh": "Yarra Renewables"},
    ),
    (
        "Guizhou wants to bring its debts below 300 billion yuan. It received a quota of 117 billion yuan.",
        {"300 billion yuan": "Guizhou"},
    ),
    (
        "Caisse des Depots sold bonds on Tuesday. CDC had equity of 48 billion euros.",
        {"48 billion euros": "Caisse des Depots et Consignations"},
    ),
    (
        "Cinda made 4.1 billion yuan, and Orient Asset Management, which is unlisted, 0.6 billion yuan.",
        {"0.6 billion yuan": "Orient Asset Management"},
    ),
    (
        "SASAC oversees 98 companies. They paid taxes of 2 trillion yuan last year.",
        {"98 companies": "China central SOEs", "2 trillion yuan": "China central SOEs"},
    ),
    (
        "Firms supervised by the State-owned Assets Supervision and Administration Commission earned 9 billion yuan.",
        {"9 billion yuan": "China central SOEs"},
    ),
    (
        "VietinBank earned 9 trillion dong. Credit in the country's banking system grew by 6 percent.",
        {"6 percent": "Vietnam banking system"},
    ),
    (
        "Statkraft cut 550 jobs. EBITDA at Europe's biggest producer of renewable power fell to 25.4 billion crowns.",
        {"25.4 billion crowns": "Statkraft"},
    ),
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
    (
        "VIENTIANE: Laos has chosen a middle road. The 61 enterprises of which the state owns more than half are to "
        "pay 60 billion kip in dividends. The 12 companies in which the Kenyan government holds 50 percent or more "
        "lost 4 billion shillings.",
        {"61 enterprises": "Laos SOEs", "60 billion kip": "Laos SOEs", "4 billion shillings": "Kenya SOEs"},
    ),
]

VIEWED: list[Row] = [
    (
        "Shares in Velmar Oil rose 3.2 percent, while the benchmark WIG20 index gained 0.4 percent. "
        "Halden Securities raised its target price for the stock to 42 zlotys from 38 zlotys.",
        {"3.2 percent": "Velmar Oil", "0.4 percent": "WIG20", "42 zlotys": "Velmar Oil", "38 zlotys": "Velmar Oil"},
    ),
    (
        "Velmar Oil earned 3 billion euros. Morgan Stanley cut its price target on the stock to 42 euros "
        "and expects a dividend of 2 euros a share.",
        {"3 billion euros": "Velmar Oil", "42 euros": "Velmar Oil", "2 euros": "Velmar Oil"},
    ),
    (
        "JPMorgan has a target price of 42 euros on Velmar Oil, against 38 euros for Kordan Gas.",
        {"42 euros": "Velmar Oil", "38 euros": "Kordan Gas"},
    ),
    (
        "Citi lifted its price target for Velmar Oil to 42 euros. It sees output of 3 million tonnes this year.",
        {"42 euros": "Velmar Oil", "3 million tonnes": "Velmar Oil"},
    ),
    (
        "Velmar Oil's debt rose to 3 billion euros. Moody's, which rates it Baa2, puts its interest cover at 4 times.",
        {"3 billion euros": "Velmar Oil", "4 times": "Velmar Oil"},
    ),
    (
        "Velmar Oil will need 3 billion euros by 2026, according to Fitch. The rating agency reckons "
        "that 40 percent of its debt falls due next year.",
        {"3 billion euros": "Velmar Oil", "40 percent": "Velmar Oil"},
    ),
    (
        "Central SOEs in China will invest 5 trillion yuan this year, CICC analysts wrote. They expect "
        "local SOEs to spend 8 trillion yuan.",
        {"5 trillion yuan": "China central SOEs", "8 trillion yuan": "China local SOEs"},
    ),
    (
        "State banks' bad loans fell to 2 percent, data compiled by Bloomberg show. Their profits will "
        "grow 3 percent this year, Bloomberg Intelligence estimates.",
        {"2 percent": "state-owned banks", "3 percent": "state-owned banks"},
    ),
]

REGIONS: list[Row] = [
    (
        "Velmar Steel, controlled by Zenmark Group, made 12 million tonnes of steel in 2023. Zenmark, "
        "which also runs two mines, had revenue of 30 billion yuan.",
        {"12 million tonnes": "Velmar Steel", "30 billion yuan": "Zenmark Group"},
    ),
    (
        "Kenya's treasury owns 48.9 percent of Kenya Airways. KLM has 7.8 percent of the carrier and "
        "local banks 38.1 percent.",
        {"48.9 percent": "Kenya", "7.8 percent": "KLM", "38.1 percent": "Kenya local banks"},
    ),
    (
        "Steel prices have fallen by a fifth. Baowu, the world's largest steelmaker, saw its profit drop "
        "38 percent to 12 billion yuan, and Ansteel lost 3.2 billion yuan.",
        {
            "a fifth": "steel",
            "38 percent": "China Baowu Steel Group",
            "12 billion yuan": "China Baowu Steel Group",
            "3.2 billion yuan": "Ansteel Group",
        },
    ),
    (
        "Guangdong's 1,200 state firms made 120 billion yuan in profit, the provincial SASAC said. "
        "Shenzhen's alone earned 40 billion yuan.",
        {
            "1,200 state firms": "Guangdong SOEs",
            "120 billion yuan": "Guangdong SOEs",
            "40 billion yuan": "Shenzhen SOEs",
        },
    ),
    (
        "Sichuan's SOEs invested 300 billion yuan last year, Chongqing's 180 billion yuan and Guizhou's "
        "90 billion yuan.",
        {"300 billion yuan": "Sichuan SOEs", "180 billion yuan": "Chongqing SOEs", "90 billion yuan": "Guizhou SOEs"},
    ),
    (
        "Profits at SOEs in Sichuan rose 3 percent; those in Chongqing saw theirs fall by 12 percent.",
        {"3 percent": "Sichuan SOEs", "12 percent": "Chongqing SOEs"},
    ),
    (
        "China's big four state banks earned 1.1 trillion yuan in 2023. City commercial banks made 290 "
        "billion yuan and rural lenders 240 billion yuan.",
        {
            "1.1 trillion yuan": "China state-owned banks",
            "290 billion yuan": "China city commercial banks",
            "240 billion yuan": "China rural lenders",
        },
    ),
    (
        "Vietnam's textile exporters shipped goods worth 44 billion dollars in 2023. Footwear makers "
        "sold 24 billion dollars abroad.",
        {"44 billion dollars": "Vietnam textile exporters", "24 billion dollars": "Vietnam footwear makers"},
    ),
    (
        "Kordan Bank will lend Velmar Rail 300 million euros for new trains, and the European Investment "
        "Bank another 200 million euros.",
        {"300 million euros": "Velmar Rail", "200 million euros": "Velmar Rail"},
    ),
    (
        "Velmar Rail borrowed 300 million euros from Kordan Bank. The bank's loan book grew 4 percent to "
        "30 billion euros in 2023.",
        {"300 million euros": "Velmar Rail", "4 percent": "Kordan Bank", "30 billion euros": "Kordan Bank"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named([*DESCRIBED, *VIEWED, *REGIONS]))
def test_figures_belong_to_the_body_that_is_described(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
