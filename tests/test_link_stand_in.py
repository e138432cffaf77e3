"""Whose figure it is where a place, an office or a person stands for the body, or only beside it."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

DESTINATIONS: list[Row] = [
    (
        "Georgian Railway hauled 14 million tonnes. Transit shipments to Armenia, Iran or Azerbaijan fell 4 percent.",
        {"4 percent": "Georgian Railway"},
    ),
    (
        "Gazprom's exports grew. Deliveries to Turkey, Hungary and Serbia reached 32 billion cubic meters in 2023.",
        {"32 billion cubic meters": "Gazprom"},
    ),
]

PLACES: list[Row] = [
    (
        "Panzhihua lives on steel. Pangang employs 32,000 people there. The city has 1.21 million inhabitants.",
        {"1.21 million inhabitants": "Panzhihua"},
    ),
    (
        "The town of Kiruna is moving. LKAB has paid for it. The town's population has shrunk to 22,000.",
        {"22,000": "Kiruna"},
    ),
]

ANALYSTS: list[Row] = [
    (
        "Fortum's profit fell. Nordea analyst Anna Virtanen had expected 340 million euros.",
        {"340 million euros": "Fortum"},
    ),
    (
        "Petrobras pumped more. UBS analysts see output of 2.9 million barrels a day next year.",
        {"2.9 million barrels a day": "Petrobras"},
    ),
    (
        "Air China, which competes with China Eastern and China Southern, flew 60 million people. The airline has "
        "934 aircraft.",
        {"934 aircraft": "Air China"},
    ),
]

STATES: list[Row] = [
    (
        "CRRC shipped 40 trains to Ohio. The United States last year slapped a duty of 25 percent on trains.",
        {"25 percent": "United States"},
    ),
    (
        "Kenya Railways grew. Kenya borrowed 150 billion shillings from China Exim Bank at a rate of 2 percent.",
        {"2 percent": "Kenya"},
    ),
    (
        "NHPC earned Rs 800 crore in Delhi, India. The Centre, which holds 67.4 per cent of NHPC, is content.",
        {"67.4 per cent": "India"},
    ),
    (
        "Staatsolie is Suriname's oil company. It reckons the state will earn 2 billion dollars from the field.",
        {"2 billion dollars": "Suriname"},
    ),
    (
        "CCCC will build a line. Serbia has borrowed 633 million euros for the project from Exim Bank of China.",
        {"633 million euros": "Serbia"},
    ),
]

NATIONS: list[Row] = [
    (
        "Baowu made 130 million tonnes of steel. Chinese crude steel output fell 1.7 percent in 2024. Its Brazilian "
        "output rose 3 percent.",
        {"1.7 percent": "China", "3 percent": "China Baowu Steel Group"},
    ),
    (
        "Codelco employs 15,600 people. Cochilco, Chile's copper commission, expects national output to grow 3%.",
        {"3%": "Chile"},
    ),
    (
        "Germany was the largest buyer, with South African exports of $9 billion.",
        {"$9 billion": "South Africa"},
    ),
    (
        "In Shanxi, Jinneng mined 300 million tons. Output at the province's coal mines fell 4 percent.",
        {"300 million tons": "Jinneng Holding Group", "4 percent": "Shanxi"},
    ),
    (
        "Shenzhen Metro lost 33 billion yuan. Cities on the Chinese mainland opened 953 kilometers of track.",
        {"33 billion yuan": "Shenzhen Metro", "953 kilometers": "China cities"},
    ),
    (
        "China's central industrial SOEs earned 1 trillion yuan, and its listed central SOEs paid 200 billion yuan.",
        {"1 trillion yuan": "China industrial central SOEs", "200 billion yuan": "China listed central SOEs"},
    ),
]

POINTING: list[Row] = [
    (
        "Deposits of Awash Bank passed 1.2 trillion birr, half of the money held by Ethiopian banks. A year earlier "
        "they had stood at 1.09 trillion birr.",
        {"1.09 trillion birr": "Awash Bank"},
    ),
]

LISTS: list[Row] = [
    (
        "Vale tumbled 4.7% and power generator Eletrobras 1.2%.",
        {"4.7%": "Vale", "1.2%": "Eletrobras"},
    ),
]

DATELINES: list[Row] = [
    (
        "Rail firm cuts its loss\n\nLISBON, June 11 (Wire) -- Comboios do Norte lost 38 million euros, it said. It "
        "ordered 34 trains from Spain's Talgo. The state paid 88 million euros for unprofitable lines.",
        {"38 million euros": "Comboios do Norte", "34 trains": "Comboios do Norte", "88 million euros": "Portugal"},
    ),
]

OFFICES: list[Row] = [
    (
        "Ziraat Bank earned 5 billion lira. The Central Bank of Turkey on Friday cut its key rate to 45 percent.",
        {"45 percent": "Central Bank of Turkey"},
    ),
    (
        "GCB Bank lent 3 billion cedis. The Bank of Ghana raised its policy rate by 150 basis points to 29.5%.",
        {"150 basis points": "Bank of Ghana", "29.5%": "Bank of Ghana"},
    ),
    (
        "PKO Bank earned 9 billion zlotys. The Ministry of Finance cut its stake in PKO Bank to 29 percent.",
        {"29 percent": "Ministry of Finance"},
    ),
    ("Fortum, 51.3 percent-owned by the Finnish Ministry of Finance, grew.", {"51.3 percent": "Ministry of Finance"}),
]

PLACES: list[Row] = [
    (
        "Kenya Ports Authority runs Mombasa. Dubai's DP World will lease Berbera Terminal, the largest container "
        "terminal in Somaliland, which moved 500,000 TEUs last year.",
        {"500,000 TEUs": "DP World"},
    ),
]

PEOPLE: list[Row] = [
    (
        'CRRC sold 40 trains abroad. "They are quiet," said Ana Gomez, who heads Metro de Medellin. She said '
        "ridership reached 320 million last year.",
        {"320 million": "Metro de Medellin"},
    ),
    (
        'Codelco mined 1.3 million tonnes. Kazatomprom sold less. "We are patient," says Dinara Suleimenova, 41, who '
        "runs its sales from Astana. She expects to sell 18,000 tonnes this year.",
        {"18,000 tonnes": "Kazatomprom"},
    ),
    (
        "PKP Intercity carried 70 million passengers. The newcomer RegioJet is hungry. "
        '"We will lose 10 million euros this year," says Tomas Hruby, its sales director.',
        {"10 million euros": "RegioJet"},
    ),
]

TRADING_OFFICES: list[Row] = [
    (
        "The Lake Ports Authority handled 2 million tonnes in 2024. Two cranes will come from Finland. "
        "The company's debt fell to 40 million dollars.",
        {"2 million tonnes": "Lake Ports Authority", "40 million dollars": "Lake Ports Authority"},
    ),
    (
        "The Andean Electricity Institute's revenue was 3 billion dollars in 2024. The arm Andetel has 2 million "
        "customers. The institute borrowed 1 billion dollars, and by 2027 it will need 5 billion dollars more.",
        {"3 billion dollars": "Andean Electricity Institute"},
    ),
]

DESCRIBED: list[Row] = [
    (
        "Lonvia bought 40% of Baltijas Gaze from Latvia. The gas company had sales of 510 million euros in 2024.",
        {"510 million euros": "Baltijas Gaze"},
    ),
    (
        "Hankook Shipping rose after the Korea Development Bank sold its stake. The carrier's profit was 1.2 trillion "
        "won. The lender has assets of 340 trillion won.",
        {"1.2 trillion won": "Hankook Shipping", "340 trillion won": "Korea Development Bank"},
    ),
    (
        "Indian Oil made Rs 7,264 crore and NTPC Rs 3,214 crore. Together they paid Rs 900 crore in taxes.",
        {"Rs 900 crore": "Indian Oil Corporation and NTPC"},
    ),
    (
        "Chile sold 9 million tonnes of copper to China. The South American country employs 60,000 miners.",
        {"60,000 miners": "Chile"},
    ),
    (
        "Fortum sold 41 TWh of power and Vattenfall sold 96 TWh. The latter lost 4 million euros in hedging.",
        {"4 million euros": "Vattenfall"},
    ),
]

FRONTED: list[Row] = [
    (
        "Alstom supplied 18 trains. For CAF, 2024 was good. The order backlog of CAF reached 15 billion euros.",
        {"15 billion euros": "CAF"},
    ),
    (
        "Eskom sold 190 TWh of power and lost 55 billion rand. For Denel, the year went better. Its order book rose "
        "to 18 billion rand.",
        {"18 billion rand": "Denel"},
    ),
    (
        "Fortum and Vattenfall made money. Profit at Fortum rose 2 percent.\n\nAt Vattenfall, wind was weak. “We "
        "wrote off 600 million kronor in 2024,” finance director Lena Ek said. Its sales were 240 billion kronor.",
        {"600 million kronor": "Vattenfall", "240 billion kronor": "Vattenfall"},
    ),
]

VOICES: list[Row] = [
    (
        "KazCable made 18 million meters of cable in 2024. KazCable sold it all. Samruk Build earned 4 billion tenge, "
        'said Daulet Ospanov, head of its foreign division.\n\nKazCable is doing well. "Last year 16 percent of our '
        'orders came from abroad," Ospanov said.',
        {"16 percent": "Samruk Build"},
    ),
    ("Aigerim joined Eskom as one of 12 apprentices in 2016.", {"12 apprentices": "no fact"}),
]

ROWS = [
    *VOICES,
    *TRADING_OFFICES,
    *DESCRIBED,
    *FRONTED,
    *DESTINATIONS,
    *PLACES,
    *ANALYSTS,
    *STATES,
    *NATIONS,
    *POINTING,
    *LISTS,
    *OFFICES,
    *PLACES,
    *PEOPLE,
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named(ROWS))
def test_figures_belong_to_whom_the_words_stand_for(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
