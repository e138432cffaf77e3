"""Whose figures are that no word of their clause gives away: carried on, told in lists, wanted or valued by others."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAY = date(2025, 5, 1)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

CARRIED: list[Row] = [
    (
        "In 2023, China's state-owned enterprises had revenue of 85 trillion yuan, up 3.6 percent, including 39 "
        "trillion yuan at central enterprises, up 3 percent, and 46 trillion yuan at local ones, up 4.2 percent.",
        {"3.6 percent": "China SOEs", "3 percent": "China central SOEs", "4.2 percent": "China local SOEs"},
    ),
    (
        "Kenya's power sector in figures\n1. Generation. Kenya Electricity Generating Company produced 8,027 GWh.\n"
        "2. Imports. Electricity imported from Ethiopia rose 51 percent to 1,060 GWh.\n"
        "3. Connections. There were 9.7 million customers at the end of June.",
        {"8,027 GWh": "KenGen", "51 percent": "Kenya", "1,060 GWh": "Kenya", "9.7 million customers": "Kenya"},
    ),
    (
        "Sasol earned 12 billion rand. Natref, the refinery that it runs with TotalEnergies, processed 2.1 million "
        "tonnes. Group turnover slipped 6 percent.",
        {"2.1 million tonnes": "Natref", "6 percent": "Sasol"},
    ),
    (
        "Profits at Indian state banks grew 26 percent in the year. State Bank of India alone made Rs 709 billion. "
        "Bad loans fell to 2.6 percent of all advances.",
        {"Rs 709 billion": "State Bank of India", "2.6 percent": "India public sector banks"},
    ),
    (
        "Coal India produced 781 million tonnes. The government wants it to mine 1 billion tonnes. Imports of coal "
        "fell 8 percent to 243 million tonnes.",
        {"1 billion tonnes": "Coal India", "8 percent": "India", "243 million tonnes": "India"},
    ),
    ("The government bailed out Eskom with R97.1 billion.", {"R97.1 billion": "Eskom"}),
    ("The state has spent R54.4bn on propping up Eskom.", {"R54.4bn": "Eskom"}),
    (
        "Gazprom's output fell 13 percent.\n\nExports to Europe fell by 55.6% to 28.3 bcm.",
        {"55.6%": "Gazprom", "28.3 bcm": "Gazprom"},
    ),
    (
        "Sweden's Lindero Mining -- the country's largest state firm -- reported finance costs of 6.4 billion kronor.",
        {"6.4 billion kronor": "Lindero Mining"},
    ),
    (
        "Zesco lost K5 billion in 2023. Zambia currently has a power deficit of 450 megawatts.",
        {"450 megawatts": "Zambia"},
    ),
    (
        "Ostrana Power lost 5 billion euros. The Export-Import Bank lent the utility 18 billion euros for the project.",
        {"18 billion euros": "Ostrana Power"},
    ),
    (
        "Ostrana Power was fined 42 million euros by the competition authority. The Treasury gave it 5 million euros.",
        {"42 million euros": "Ostrana Power"},
    ),
    (
        "South Africa's Prasa carried 5 million people. The Passenger Rail Agency spent R12.6bn on trains.",
        {"R12.6bn": "Passenger Rail Agency of South Africa"},
    ),
    (
        "Ethiopia's Kalindra Electricity has posted a 30.5% increase in turnover between January and September.",
        {"30.5%": "Kalindra Electricity"},
    ),
    (
        "Velmar Oil's listed arm Kordan Gas made a profit of 600 million euros in 2023.\n\nGroup output was 110,000 "
        "barrels a day. The company, 51% owned by Velmar Oil, plans to spend 1 billion euros.",
        {"110,000 barrels a day": "Kordan Gas", "1 billion euros": "Kordan Gas"},
    ),
    (
        'Power utility Norvik owes $1.75 billion. Tambura Copper Mines made 54,600 tonnes of copper. "We lost 6,500 '
        'tonnes in August," its chief executive said.',
        {"6,500 tonnes": "Tambura Copper Mines"},
    ),
    (
        "Power utility Norvik owes $1.75 billion. Tambura Copper Mines made 54,600 tonnes of copper. Its chairman, Ola "
        'Brandt, said: "We lost 6,500 tonnes in August."',
        {"6,500 tonnes": "Tambura Copper Mines"},
    ),
    (
        "Cocobod, the cocoa regulator, raised $800 million. Cocoa purchases reached 429,323 tonnes.",
        {"429,323 tonnes": "Ghana Cocoa Board"},
    ),
]

PARAGRAPHS: list[Row] = [
    (
        "State-owned companies at a glance\n\nPEMEX\nRevenue: 1.4 trillion pesos in 2024, down from 1.7 trillion\n"
        "Debt: 97 billion dollars\n\nPetronas\n- Net profit: 55 billion ringgit\n\nStatkraft\n"
        "The state owns 100 percent of the group. It made 26 billion kroner in 2023.",
        {"1.4 trillion pesos": "Pemex", "97 billion dollars": "Pemex", "55 billion ringgit": "Petronas"}
        | {"26 billion kroner": "Statkraft"},
    ),
    (
        "Freight in Kazakhstan\nRailways moved 302 million tonnes in 2024. KTZ's own trains hauled 246 million tonnes.",
        {"302 million tonnes": "Kazakhstan", "246 million tonnes": "Kazakhstan Temir Zholy"},
    ),
    (
        "Namibia's diamond industry had its worst year, figures showed.\nNamdeb, owned in equal parts with De Beers, "
        "dug up 2.2 million carats.\nUranium fared better. Output rose 10 percent to 7,300 tonnes. Husab, owned by "
        "China General Nuclear Power, produced 4,400 tonnes.",
        {"2.2 million carats": "Namdeb", "10 percent": "Namibia", "7,300 tonnes": "Namibia"},
    ),
    (
        "China Eastern lost 4.2 billion yuan last year, while China Southern narrowed its loss to 1.7 billion yuan.",
        {"4.2 billion yuan": "China Eastern Airlines", "1.7 billion yuan": "China Southern Airlines"},
    ),
    (
        "Output at Escondida fell 3 percent to 1.1 million tonnes, while that at Collahuasi rose 2 percent.",
        {"3 percent": "Escondida", "2 percent": "Collahuasi"},
    ),
    (
        "Cosco ranks third with 3.3 million TEU of capacity, behind MSC with 6.3 million.",
        {"6.3 million": "MSC"},
    ),
    (
        "With 30 percent, Fortum is the biggest owner of the grid, followed by the Latvian state with 22 percent.",
        {"30 percent": "Fortum", "22 percent": "Latvia"},
    ),
]

LISTS: list[Row] = [
    (
        "Vale ships 60 million tonnes through the port, CSN 22 million and Usiminas 9 million.",
        {"60 million tonnes": "Vale", "22 million": "CSN", "9 million": "Usiminas"},
    ),
    (
        "Adani handled 450 million tonnes, followed by JNPA with 92 million and Mormugao with 19 million.",
        {"19 million": "Mormugao"},
    ),
    (
        "Gecamines owns 20 percent of Tenke Fungurume, and China's CMOC 80 percent.",
        {"20 percent": "Gecamines", "80 percent": "CMOC Group"},
    ),
]

OTHERS: list[Row] = [
    (
        "Sweden got 1 billion kronor in dividends from Vattenfall and 2 billion from LKAB.",
        {"1 billion kronor": "Vattenfall", "2 billion": "LKAB"},
    ),
    (
        "Chile's state copper giant Codelco earned $1.5 billion; private miner Antofagasta, $1.3 billion.",
        {"$1.5 billion": "Codelco", "$1.3 billion": "Antofagasta"},
    ),
    (
        "In 2024 revenue at Eskom climbed 14 percent, at Transnet 7 percent and at Denel 21 percent.",
        {"14 percent": "Eskom", "7 percent": "Transnet", "21 percent": "Denel"},
    ),
    (
        "Dubai Ports bought 30 cranes from ZPMC for 1.1 billion dirhams last week.",
        {"30 cranes": "Dubai Ports", "1.1 billion dirhams": "Dubai Ports"},
    ),
    (
        "NTPC paid a dividend of Rs 2,424 crore to the Indian government, and Coal India handed it Rs 4,100 crore.",
        {"Rs 2,424 crore": "NTPC", "Rs 4,100 crore": "Coal India"},
    ),
    (
        "The deal gives Masdar 67 percent of Terna Energy and values the Greek firm at 3.2 billion euros.",
        {"67 percent": "Masdar", "3.2 billion euros": "Terna Energy"},
    ),
    (
        "Lufthansa took 41 percent of ITA Airways; the Italian economy ministry keeps 59 percent.",
        {"41 percent": "Lufthansa", "59 percent": "Italy economy ministry"},
    ),
    (
        "Kenya Railways lost 5 billion shillings. Cargo at the Port of Mombasa grew by 14.2 percent to 41.1 million "
        "tonnes.",
        {"14.2 percent": "Port of Mombasa", "41.1 million tonnes": "Port of Mombasa"},
    ),
    (
        "Kenya Railways lost 5 billion shillings. Traffic through Mombasa port rose by 14.2 percent, the Kenya Ports "
        "Authority said.",
        {"14.2 percent": "Kenya Ports Authority"},
    ),
    (
        'In Nigeria, distribution companies lost 5 billion naira. "We shall pay 2 trillion naira this year," the '
        "minister said.",
        {"2 trillion naira": "Nigeria"},
    ),
    (
        "Norvik Electric asked the National Bank for 92 million dollars. Its sister company, Norvik Grid, generated "
        "10,090 GWh.",
        {"10,090 GWh": "Norvik Grid"},
    ),
    (
        "Tambura Oil owes 13 billion shillings. Loans from KCB and Stanbic stand at 7.4 billion shillings.",
        {"7.4 billion shillings": "Tambura Oil"},
    ),
    (
        "Norvik Rail earned 312 million rand in fares; the state paid an operational subsidy of 7.4 billion rand.",
        {"7.4 billion rand": "Norvik Rail"},
    ),
    (
        "Norvik Power generated 10,090 GWh, of which dams made up 96 percent, and sold 850 GWh to Kenya, Sudan and "
        "Djibouti for 59.3 million dollars.",
        {"850 GWh": "Norvik Power", "59.3 million dollars": "Norvik Power"},
    ),
    (
        "Tambura Water lost 5 million pula. A World Bank loan of 145.5 million dollars, signed in 2017, is not drawn.",
        {"145.5 million dollars": "Tambura Water"},
    ),
]


APPOSITIONS: list[Row] = [
    (
        "Shares in Hidroelectrica, Romania's state-controlled hydropower company, rose as much as 8.2%.",
        {"8.2%": "Hidroelectrica"},
    ),
    (
        "Hainan Launch Co, a joint venture in which CASC has a 20 percent stake, spent about 4 billion yuan on it.",
        {"4 billion yuan": "Hainan Launch Co"},
    ),
    (
        "Profit at Industrial and Commercial Bank of China fell 4%, while Bank of China reported a decline of 2.9%.",
        {"4%": "Industrial and Commercial Bank of China", "2.9%": "Bank of China"},
    ),
    (
        "Banco Angolano led with a 40-billion-kwanza share sale, and in September Banco de Fomento Angola (BFA) "
        "raised 103 billion kwanzas.",
        {"103 billion kwanzas": "Banco de Fomento Angola"},
    ),
]

MARKETS: list[Row] = [
    (
        "The benchmark KSE-100 index dropped 1.9 percent on Friday. Oil and Gas Development Company lost 2.4 percent. "
        "Trading volume shrank to 410 million shares.",
        {"2.4 percent": "Oil and Gas Development Company", "410 million shares": "KSE-100"},
    ),
    (
        "Kogas imported 36 million tonnes of LNG, Jera 35 million and Petronet 17 million.",
        {"36 million tonnes": "Korea Gas Corporation", "35 million": "Jera", "17 million": "Petronet LNG"},
    ),
    (
        "Alstom of France is supplying 18 high-speed trains and CAF of Spain 40 intercity trains.",
        {"18 high-speed trains": "Alstom", "40 intercity trains": "CAF"},
    ),
    (
        "China's central SOEs invested 4 billion dollars in Peru. Trade between China and Peru amounted to "
        "$43 billion.",
        {"$43 billion": "China"},
    ),
]

STAKES: list[Row] = [
    (
        "Iryo is growing. The joint venture, 65 percent of which belongs to Italian builder Webuild, lost money.",
        {"65 percent": "Webuild"},
    ),
    (
        "In February the Ministry of Finance of China agreed to transfer its 58% stake in Cinda, 71.55% of China "
        "Orient and 73.53% of China Great Wall to Central Huijin.",
        {"58%": "Ministry of Finance", "71.55%": "Ministry of Finance", "73.53%": "Ministry of Finance"},
    ),
    (
        "Red trains belong to Iryo, whose biggest shareholder is Italy's Trenitalia with 51 percent.",
        {"51 percent": "Trenitalia"},
    ),
    (
        "The Indonesian government, which holds 53.2 percent of BRI and 60 percent of BNI, wants dividends.",
        {"53.2 percent": "Indonesia", "60 percent": "Indonesia"},
    ),
    (
        "The Saudi state owns about 81 percent of Aramco; another 16 percent is in the hands of the Public Investment"
        " Fund.",
        {"81 percent": "Saudi Arabia", "16 percent": "Public Investment Fund"},
    ),
]

CLASSES: list[Row] = [
    (
        "State-owned enterprises (SOEs) in east China's Zhejiang Province earned 28.6 billion yuan. During the period, "
        "the SOEs reported 1.03 trillion yuan of operating revenue.",
        {"28.6 billion yuan": "Zhejiang SOEs", "1.03 trillion yuan": "Zhejiang SOEs"},
    ),
    (
        "In China, central SOEs had a ratio of debt to assets of 67.2 percent and local SOEs one of 62.7 percent.",
        {"67.2 percent": "China central SOEs", "62.7 percent": "China local SOEs"},
    ),
    (
        "Bank Rakyat Indonesia earned 60 trillion rupiah. Bank Indonesia expects bank loans nationwide to grow 11 "
        "percent.",
        {"11 percent": "Indonesia"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(
    ("text", "owners"), named([*CARRIED, *PARAGRAPHS, *LISTS, *OTHERS, *APPOSITIONS, *STAKES, *CLASSES, *MARKETS])
)
def test_figures_belong_to_whom_the_passage_tells_of(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAY)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
