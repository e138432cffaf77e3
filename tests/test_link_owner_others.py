"""Other bodies told of for a sentence: classes of a region, offices that trade, partners, buyers, bodies sold."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

OTHERS: list[Row] = [
    (
        "Petrobras cut its debt. Profits of Brazil's five biggest banks rose 9 percent to 30 billion reais in 2023.",
        {"9 percent": "Brazil five biggest banks", "30 billion reais": "Brazil five biggest banks"},
    ),
    (
        "Eskom fell. Losses at South Korea's six power generators came to 2 trillion won.",
        {"2 trillion won": "South Korea power generators"},
    ),
    (
        "ONGC's board cleared an infusion of 103.5 billion rupees into its petrochemicals arm OPaL.",
        {"103.5 billion rupees": "ONGC Petro additions"},
    ),
    (
        "Argentina's government has put the value of YPF's natural gas arm Metrogas at 720 million dollars.",
        {"720 million dollars": "MetroGAS"},
    ),
    (
        "Anna Berg has run Lindero Mining since 2021. The Herald spoke to her.\n\nHerald: What happened?\n\nBerg: The "
        "government has put 8 billion pesos into the company.\n\nHerald: And now?\n\nBerg: We lost 6 billion pesos.",
        {"8 billion pesos": "Lindero Mining", "6 billion pesos": "Lindero Mining"},
    ),
    (
        "Telenor rose 2 percent. Folketrygdfondet raised its holding in Telenor to 5.1 percent, and the government, "
        "the largest shareholder, still has 53.97 percent.",
        {"5.1 percent": "Folketrygdfondet", "53.97 percent": "Norway"},
    ),
    ("New Delhi owned 65 percent of SAIL before the sale.", {"65 percent": "India"}),
    ("Finnair fell. Helsinki, which has 55.9 percent of the airline, did not comment.", {"55.9 percent": "Finland"}),
    (
        "Hungary completed the purchase of Budapest Airport for 3.1 billion euros in June, of which the state paid 2.5 "
        "billion euros for its 80 percent share.",
        {"2.5 billion euros": "Hungary", "80 percent": "Hungary"},
    ),
    (
        "Engie agreed to sell the plant to two groups for 3 billion euros, with Norway's Statkraft getting 60 percent.",
        {"3 billion euros": "Engie", "60 percent": "Statkraft"},
    ),
    (
        "Kenya is to cut subsidies to Kenya Airways to 7 billion shillings from 9 billion shillings.",
        {"7 billion shillings": "Kenya Airways", "9 billion shillings": "Kenya Airways"},
    ),
    (
        "A court cut a 120 million euro fine on Poste Italiane to 45 million euros. Poste earned 2 billion euros.",
        {
            "120 million euro": "Poste Italiane",
            "45 million euros": "Poste Italiane",
            "2 billion euros": "Poste Italiane",
        },
    ),
    (
        "Eskom is broke. The government gave it 8 billion rand in 2019. Last year it lost 5 billion rand.",
        {"8 billion rand": "Eskom", "5 billion rand": "Eskom"},
    ),
    (
        "Eskom is broke. The state has given the utility 2 billion rand since 2018.",
        {"2 billion rand": "Eskom"},
    ),
    (
        "S&P Global Ratings on Tuesday downgraded Transnet, saying it expected debt to reach 9 billion rand. S&P "
        "Global Ratings assumes capital expenditure of 7 billion rand.",
        {"9 billion rand": "Transnet", "7 billion rand": "Transnet"},
    ),
    (
        "India's oil marketing companies lost Rs 21,200 crore in the first half. Their combined debt "
        "stood at Rs 1.4 lakh crore.",
        {"Rs 21,200 crore": "India oil marketing companies", "Rs 1.4 lakh crore": "India oil marketing companies"},
    ),
    (
        "The state-run oil marketing companies will get Rs 30,000 crore to make up for losses on cooking "
        "gas, India's oil minister said.",
        {"Rs 30,000 crore": "India state-run oil marketing companies"},
    ),
    (
        "In Guangxi, three aluminium producers used 40 percent of the power. They earned 2 billion yuan.",
        {"40 percent": "Guangxi aluminium producers", "2 billion yuan": "Guangxi aluminium producers"},
    ),
    (
        "Zenmark Cranes will deliver six cranes to the Kenya Ports Authority. The authority handled 32 "
        "million tonnes of cargo last year, up 15 percent.",
        {
            "six cranes": "Zenmark Cranes",
            "32 million tonnes": "Kenya Ports Authority",
            "15 percent": "Kenya Ports Authority",
        },
    ),
    (
        "Velmar Rail won a contract worth 300 million euros from the Latvian Railway Administration. The "
        "administration carried 12 million tonnes of freight last year.",
        {"300 million euros": "Velmar Rail", "12 million tonnes": "Latvian Railway Administration"},
    ),
    (
        "Halden Bank will lend 3 billion shillings to the Uganda Civil Aviation Authority. The authority "
        "earned 200 billion shillings in 2023 and employs 1,100 people.",
        {
            "3 billion shillings": "Uganda Civil Aviation Authority",
            "200 billion shillings": "Uganda Civil Aviation Authority",
            "1,100 people": "Uganda Civil Aviation Authority",
        },
    ),
    (
        "NNPC paid taxes. The Federal Government of Nigeria spent 4 trillion naira on roads in 2024.",
        {"4 trillion naira": "Nigeria"},
    ),
    (
        "Vietnam's exports rose 5 percent in the first half. China was its largest trading partner, with "
        "bilateral trade of 95 billion dollars, up 10 percent.",
        {"5 percent": "Vietnam", "95 billion dollars": "Vietnam", "10 percent": "Vietnam"},
    ),
    (
        "Kenya exported goods worth 900 billion shillings last year. Trade with Uganda fell 3 percent to "
        "120 billion shillings.",
        {"900 billion shillings": "Kenya", "3 percent": "Kenya", "120 billion shillings": "Kenya"},
    ),
    (
        "Russia is Turkey's biggest supplier of gas, with imports of 21 billion cubic metres last year.",
        {"21 billion cubic metres": "Turkey"},
    ),
    (
        "Velmar Grid sold bonds worth 3 billion yuan. Issuance of carbon-neutral bonds in China reached "
        "88.6 billion yuan in the first four months of 2021.",
        {"3 billion yuan": "Velmar Grid", "88.6 billion yuan": "China"},
    ),
    (
        "Velmar Grid sold green bonds worth 3 billion zlotys on Monday. Sales of green bonds in Poland "
        "rose 12 percent to 8.6 billion zlotys in 2023.",
        {"3 billion zlotys": "Velmar Grid", "12 percent": "Poland", "8.6 billion zlotys": "Poland"},
    ),
    (
        'Malaysia Airlines lost money. "Fuel is dear," says analyst Shukri Wong of Maybank Investment, who forecasts a '
        "net profit of 350 million ringgit.",
        {"350 million ringgit": "Malaysia Aviation Group"},
    ),
    (
        "Bulog, a logistics agency, bought rice, and the Finance Ministry paid. The agency lost 1.4 trillion rupiah.",
        {"1.4 trillion rupiah": "Bulog"},
    ),
    (
        "Velmar Grid sold bonds worth 5 billion yuan on Monday. The bonds carry a coupon of 3.28 "
        "percent. Bids totaled 15.1 billion yuan, and commercial banks took up 58 percent of the bonds.",
        {
            "5 billion yuan": "Velmar Grid",
            "3.28 percent": "Velmar Grid",
            "15.1 billion yuan": "Velmar Grid",
            "58 percent": "Velmar Grid",
        },
    ),
    (
        "Velmar Grid raised 500 million euros from bonds. Foreign investors bought 70 percent of the "
        "bonds, and pension funds 12 percent.",
        {"500 million euros": "Velmar Grid", "70 percent": "Velmar Grid", "12 percent": "Velmar Grid"},
    ),
    (
        "Poland wants to raise 3 billion zlotys from privatisation. The sale of a stake in Velmar Energy "
        "brought in 900 million zlotys, and the listing of Kordan Gas another 400 million zlotys.",
        {"3 billion zlotys": "Poland", "900 million zlotys": "Poland", "400 million zlotys": "Poland"},
    ),
    (
        "More than 70 percent of central SOE subsidiaries in China had private shareholders at the end of 2023.",
        {"70 percent": "China central SOEs"},
    ),
    (
        "Velmar fell 3 percent and Kordan rose 5 percent, taking its gain this year to 40 percent.",
        {"3 percent": "Velmar", "5 percent": "Kordan", "40 percent": "Kordan"},
    ),
    (
        "Velmar Energy's profit rose 3 percent, while Kordan Gas lost 20 million euros, cutting its "
        "equity to 400 million euros.",
        {"3 percent": "Velmar Energy", "20 million euros": "Kordan Gas", "400 million euros": "Kordan Gas"},
    ),
    (
        "K-Electric lost 5 billion rupees. The circular debt of Pakistan grew. The gas sector's arrears reached 15 "
        "billion rupees.",
        {"15 billion rupees": "Pakistan gas sector"},
    ),
    (
        "The Transmission Company of Nigeria lost 5 billion naira. The eleven power distributors collected 431 billion "
        "naira in 2023.",
        {"431 billion naira": "Nigeria power distributors"},
    ),
    (
        "Pakistan's state-owned enterprises lost 851 billion rupees in 2023, while the profitable ones earned 820 "
        "billion rupees.",
        {"851 billion rupees": "Pakistan SOEs", "820 billion rupees": "Pakistan profitable SOEs"},
    ),
    (
        "Garuda lost 72 million dollars. At Pelni the mood is better. The state shipping line carried 5.2 million "
        "passengers.",
        {"5.2 million passengers": "Pelni"},
    ),
    (
        "Indonesia injected 35 trillion rupiah into state-owned enterprises in 2023, 12 percent more than a year "
        "earlier.",
        {"35 trillion rupiah": "Indonesia SOEs", "12 percent": "Indonesia SOEs"},
    ),
    (
        "Coal India paid 9 billion rupees in dividends, followed by NTPC at 5 billion rupees, with Power Grid third at "
        "4 billion rupees.",
        {
            "9 billion rupees": "Coal India",
            "5 billion rupees": "NTPC",
            "4 billion rupees": "Power Grid Corporation of India",
        },
    ),
    (
        "Pakistan's state enterprises lost 851 billion rupees. To keep them afloat, the government extended 1.6 "
        "trillion rupees in fiscal support.",
        {"1.6 trillion rupees": "Pakistan SOEs"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named(OTHERS))
def test_figures_belong_to_the_one_the_sentence_means(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
