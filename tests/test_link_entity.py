"""Whose figure it is when the text does not name it beside the figure: descriptions, groups, clauses, voices."""

from __future__ import annotations

from time import perf_counter

import pytest
from linked import read_facts

from soe_facts.link.cast import build_cast
from soe_facts.registry import load_registry
from soe_facts.sentences import sentence_spans

# A text and, by the words of a quantity, the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

DESCRIPTIONS: list[Row] = [
    (
        "Rosneft and Aeroflot reported on Friday. The airline lost 4 billion roubles.",
        {"4 billion roubles": "Aeroflot"},
    ),
    (
        "Air China and Bank of China reported on Friday. The lender's net profit was 6 billion yuan.",
        {"6 billion yuan": "Bank of China"},
    ),
    (
        "Yarra Holdings, a toll-road operator, met Codelco on Monday. The toll-road operator made a net "
        "profit of 3 billion "
        "yuan.",
        {"3 billion yuan": "Yarra Holdings"},
    ),
    (
        "Codelco signed with state power utility Tarvo. The utility lost 5 million dollars.",
        {"5 million dollars": "Tarvo"},
    ),
    (
        "Kenya Power spoke first. Then came Kenya Airways. The carrier made a loss of 9 billion shillings.",
        {"9 billion shillings": "Kenya Airways"},
    ),
    (
        "Copper miner Codelco cut its output. Enap kept quiet. Nobody asked why. It rained. It snowed. The "
        "copper miner lost 7 million "
        "dollars.",
        {"7 million dollars": "Codelco"},
    ),
    (
        "Petronas sold 4% of the unit for 2 billion ringgit. Its revenue was 80 billion ringgit.",
        {"80 billion ringgit": "Petronas"},
    ),
    (
        "It was a bad year for Transnet. The state firm lost 7 billion rand.",
        {"7 billion rand": "Transnet"},
    ),
    (
        "Eskom spoke to Airbus. It was a bad year for Transnet. The state firm lost 7 billion rand.",
        {"7 billion rand": "Transnet"},
    ),
    (
        "NTPC bought coal from Coal India. The PSU's borrowings stood at Rs 900 crore.",
        {"Rs 900 crore": "NTPC"},
    ),
    (
        "Equinor, the state-owned producer, lost 8 billion kroner.",
        {"8 billion kroner": "Equinor"},
    ),
    (
        "Eskom lost 55 billion rand last year. Its debt fell, the utility said.\n\nA small coal supplier, Seriti "
        "Resources Ltd, paid for a mine.\n\nThe group plans to borrow 9 billion rand.",
        {"9 billion rand": "Eskom"},
    ),
    (
        "Vattenfall, a rival of Fortum, reported on Tuesday. Vattenfall's profit fell. Fortum's shares rose. The "
        "company paid a dividend of 1.4 euros per share.",
        {"1.4 euros": "Fortum"},
    ),
    (
        "Petrobras earned 124 billion reais. It cut its debt. A refinery was sold to Mubadala Capital.\n\nThe company "
        "will spend 18 billion dollars this year.",
        {"18 billion dollars": "Petrobras"},
    ),
    (
        "The Indonesian state coal miner Bukit Asam had a good year. It earned 5 trillion rupiah.",
        {"5 trillion rupiah": "Bukit Asam"},
    ),
    (
        "Vale made an offer. The aluminium smelter Alba made 1.6 million tonnes.",
        {"1.6 million tonnes": "Aluminium Bahrain"},
    ),
    (
        "Airbus and Korail met. Korail is the largest rail operator in the country. The train operator owes 21 "
        "trillion won.",
        {"21 trillion won": "Korea Railroad Corporation"},
    ),
    (
        "Codelco and the operator of the port agreed. It lost 3 million dollars.",
        {"3 million dollars": "Codelco"},
    ),
]

GROUPS: list[Row] = [
    (
        "Air China and Aeroflot reported. Their revenues were 5 billion yuan and 6 billion yuan, respectively.",
        {"5 billion yuan": "Air China", "6 billion yuan": "Aeroflot"},
    ),
    (
        "Eskom met Transnet. The former lost 5 billion rand and the latter 6 billion rand.",
        {"5 billion rand": "Eskom", "6 billion rand": "Transnet"},
    ),
    (
        "Eskom met Transnet. The latter lost 6 billion rand.",
        {"6 billion rand": "Transnet"},
    ),
    (
        "China's central SOEs earned 80 billion yuan and local ones earned 30 billion yuan.",
        {"80 billion yuan": "China central SOEs", "30 billion yuan": "China local SOEs"},
    ),
    (
        "Of the profits, 764 billion yuan was earned by China's central SOEs and 325 billion yuan by local ones.",
        {"764 billion yuan": "China central SOEs", "325 billion yuan": "China local SOEs"},
    ),
    (
        "Pakistan's SOEs lost 30 billion rupees. The firms owed 900 billion rupees.",
        {"900 billion rupees": "Pakistan SOEs"},
    ),
    (
        "Since 2021 Vietnam's SOEs have shed 48,000 posts, 11,500 of them at Vietnam Airlines.",
        {"48,000 posts": "Vietnam SOEs", "11,500": "Vietnam Airlines"},
    ),
    (
        "China's state-owned bus operators lost 41 billion yuan in 2023.",
        {"41 billion yuan": "China state-owned bus operators"},
    ),
    (
        "Eskom is not alone. The 390 state-owned bus operators lost 41 billion rand in 2023.",
        {"41 billion rand": "South Africa state-owned bus operators"},
    ),
    (
        "Fortum and Vattenfall reported on Friday. Together the two utilities produced 180 TWh last year.",
        {"180 TWh": "Fortum and Vattenfall"},
    ),
    (
        "Pertamina, PLN and Telkom are the largest. The three companies earned 120 trillion rupiah.",
        {"120 trillion rupiah": "Pertamina, PLN and Telkom Indonesia"},
    ),
    (
        "Petrobras met Eletrobras in March. In the two years to June, Petrobras lost 50 billion reais.",
        {"50 billion reais": "Petrobras"},
    ),
    (
        "Codelco spoke. Haitong Securities, the smaller broker, lost 3.4 billion yuan last year.",
        {"3.4 billion yuan": "Haitong Securities"},
    ),
    (
        "GUANGZHOU, Aug 28 - State-owned China Southern Airlines lost 2 billion yuan.",
        {"2 billion yuan": "China Southern Airlines"},
    ),
]

CLAUSES: list[Row] = [
    (
        "Air Astana, 51 percent owned by the sovereign fund Samruk-Kazyna, carries a fifth of the region's passengers. "
        "The operator made a net profit of 68 million dollars.",
        {"51 percent": "Samruk-Kazyna", "a fifth": "Air Astana", "68 million dollars": "Air Astana"},
    ),
    (
        "PetroChina drilled 900 wells last year, followed by Sinopec with 700 wells.",
        {"900 wells": "PetroChina", "700 wells": "China Petroleum & Chemical Corporation"},
    ),
    (
        "KenGen paid taxes of 6 billion shillings and Kenya Power and Lighting Company (Kenya Power) 30 billion, up "
        "20 percent.",
        {"6 billion shillings": "KenGen", "30 billion": "Kenya Power", "20 percent": "Kenya Power"},
    ),
    (
        "Eskom's net profit fell 12 percent to 5 billion rand, while Transnet's slumped by three-quarters.",
        {"12 percent": "Eskom", "three-quarters": "Transnet"},
    ),
    (
        "NAIROBI, March 3 (Xinhua) -- China Road and Bridge Corporation has begun to build a bridge in Kenya.\n\nThe "
        "governor said the job lifted the government's debt to 9 billion dollars.",
        {"9 billion dollars": "Kenya"},
    ),
    (
        "The Kenyan treasury lent Kenya Airways 5 billion shillings and plans to add another 3 billion by June.",
        {"5 billion shillings": "Kenya Airways", "3 billion": "Kenya Airways"},
    ),
    (
        "Cable theft is rife. The delays cost Eskom a further 300 million rand.",
        {"300 million rand": "Eskom"},
    ),
    (
        "Eskom lost 55 billion rand. The South African government will inject 23 billion rand this year.",
        {"23 billion rand": "Eskom"},
    ),
    (
        "Air France-KLM paid Airbus 2 billion euros for jets.",
        {"2 billion euros": "Air France-KLM"},
    ),
    (
        "The Polish state owns 50 percent of PKN Orlen. Its profits fell to 8 billion zlotys.",
        {"8 billion zlotys": "Orlen"},
    ),
    (
        "Petronas earned 55 billion ringgit. Its Canada business lost 2 billion ringgit.",
        {"2 billion ringgit": "Petronas"},
    ),
    (
        "Sinopec's Shanghai shares closed at 6.4 yuan.",
        {"6.4 yuan": "China Petroleum & Chemical Corporation"},
    ),
    (
        "Ahmed Rashidov, head of Kazakhstan's Ministry of Finance, took questions.\n\nWhat did the sales bring?\n\nWe "
        "received 400 billion tenge.\n\nWill it go on?\n\nWe plan to sell 10 percent of Air Astana.\n\nAnd then?\n\nI "
        "cannot say.",
        {"400 billion tenge": "Kazakhstan", "10 percent": "Kazakhstan"},
    ),
    (
        "Fortum lost 1 billion euros last year. Evli Research expects its profit to reach 900 million euros in 2025.",
        {"900 million euros": "Fortum"},
    ),
    (
        "Indonesia's SOEs paid taxes of 80 trillion rupiah. The government said they must pay more. Their debts were "
        "900 trillion rupiah.",
        {"900 trillion rupiah": "Indonesia SOEs"},
    ),
    (
        "Kenya Power bought 13,684 GWh, the bulk of it from KenGen, whose net profit was 6 billion shillings.",
        {"13,684 GWh": "Kenya Power", "6 billion shillings": "KenGen"},
    ),
    (
        "Kenya Power lost 3 billion shillings to KenGen, which made a profit of 6 billion shillings. System "
        "losses rose to "
        "23 per cent.",
        {"3 billion shillings": "Kenya Power", "6 billion shillings": "KenGen", "23 per cent": "Kenya Power"},
    ),
    (
        "Codelco, in which Enap has no stake, lost 5 million dollars.",
        {"5 million dollars": "Codelco"},
    ),
    (
        "Rosneft, which pumps more oil than others, is to buy Bashneft, known as Bash, for 10 billion roubles.",
        {"10 billion roubles": "Rosneft"},
    ),
    (
        "Eskom's net profit slid to 5 billion rand; that of Transnet tumbled to 2 billion rand.",
        {"5 billion rand": "Eskom", "2 billion rand": "Transnet"},
    ),
    (
        "Shares of NTPC slid 5.7 per cent and those of Coal India 4.1 per cent.",
        {"5.7 per cent": "NTPC", "4.1 per cent": "Coal India"},
    ),
    (
        "Aeroflot's load factor was 94 percent, Air China's only 82 percent.",
        {"94 percent": "Aeroflot", "82 percent": "Air China"},
    ),
    (
        "Masdar, 33 percent of which belongs to Mubadala, wants to grow.",
        {"33 percent": "Mubadala Investment Company"},
    ),
    (
        "China harvested 686 million tonnes of grain in 2022, while COFCO earned 20 billion yuan.",
        {"686 million tonnes": "China", "20 billion yuan": "COFCO Corporation"},
    ),
    (
        "Vietnam had 671 SOEs at the end of 2022, with assets of 3.8 quadrillion dong.",
        {"3.8 quadrillion dong": "Vietnam SOEs"},
    ),
    (
        "The government put 100 billion shillings of fresh capital into Air Tanzania in 2024.",
        {"100 billion shillings": "Air Tanzania"},
    ),
    (
        "Temasek did well. The United States made up 22 per cent of its portfolio.",
        {"22 per cent": "Temasek Holdings"},
    ),
    (
        "Transnet lost 5 billion rand. Overseas, profits of Eskom doubled to 6 billion rand.",
        {"5 billion rand": "Transnet", "6 billion rand": "Eskom"},
    ),
]

BUILDERS_AND_PAPERS: list[Row] = [
    (
        "CRRC Zhuzhou Locomotive won a contract from Metro de Medellin. The contract is worth 5 billion yuan.",
        {"5 billion yuan": "CRRC Zhuzhou Locomotive"},
    ),
    (
        "Sinohydro won an order from Zesco to build a dam. The dam will cost 800 million dollars.",
        {"800 million dollars": "Sinohydro Corporation"},
    ),
    (
        "Petronas owns a plant in Johor. The plant employs 2,400 workers.",
        {"2,400 workers": "Petronas"},
    ),
    (
        "Gazprom sold 4% of Gazprom Neft in June. The shares closed at 510 roubles on Friday.",
        {"510 roubles": "Gazprom Neft"},
    ),
    (
        "Turnover on the Shanghai Stock Exchange shrank to 612 billion yuan.",
        {"612 billion yuan": "Shanghai Stock Exchange"},
    ),
    (
        "PARIS - Analysts at Societe Generale reckon that Codelco lost 3 million dollars.",
        {"3 million dollars": "Codelco"},
    ),
]

TWO_LOSSES = "Eskom lost 5 billion rand. Transnet lost 6 billion rand.\n\n"

VOICES: list[Row] = [
    (
        TWO_LOSSES + 'Thabo Mokoena, chairman of Eskom, spoke. "Our debt is 9 billion rand," Mokoena said.',
        {"9 billion rand": "Eskom"},
    ),
    (
        "Eskom lost 5 billion rand. It is a state company. It owes 9 billion rand.",
        {"9 billion rand": "Eskom"},
    ),
    (
        "Kenya Power cut costs. Kenya Airways rose, analysts at KCB Group said. They see a loss of 4 billion "
        "shillings.",
        {"4 billion shillings": "Kenya Airways"},
    ),
    (
        "SHANGHAI - Guotai Junan Securities is to take over Haitong Securities. The enlarged group has 1.6 "
        "trillion yuan.",
        {"1.6 trillion yuan": "Guotai Haitong Securities"},
    ),
    (
        TWO_LOSSES + '"We will invest 9 billion rand," said Thabo Mokoena, chairman of Eskom.',
        {"9 billion rand": "Eskom"},
    ),
    (
        TWO_LOSSES + '"We will invest 9 billion rand," Eskom finance chief Thabo Mokoena told reporters.',
        {"9 billion rand": "Eskom"},
    ),
    (
        'Transnet lost 6 billion rand.\n\n"Our debt is 9 billion rand," said Thabo Mokoena, 51, who heads Eskom.',
        {"9 billion rand": "Eskom"},
    ),
    (
        "Ecopetrol squeezed out more oil. The state, with 88.49% of the shares, gains most. Mexico's Pemex lost money.",
        {"88.49%": "Colombia"},
    ),
    (
        "Air Tanzania lost 91 billion shillings, the Controller and Auditor General (CAG) said. The CAG "
        "urged the airline "
        "to drop a route on which it lost 3 billion shillings.",
        {"91 billion shillings": "Air Tanzania", "3 billion shillings": "Air Tanzania"},
    ),
]

ROWS = [*DESCRIPTIONS, *GROUPS, *CLAUSES, *BUILDERS_AND_PAPERS, *VOICES]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_entity(text: str, wanted: dict[str, str | None]) -> None:
    facts = read_facts(text)
    assert {words: facts[words].entity if words in facts else "no fact" for words in wanted} == wanted


def _seconds(copies: int) -> float:
    """How long it takes to gather the cast of a text that says the same so often."""
    passage = (
        "Eskom lost 5 billion rand. It met the lender. Their debt grew, and the state put more into the utility.\n"
    )
    text = passage * copies
    names = [(at, at + 5, "ORG") for at in range(0, len(text), len(passage))]
    sentences = sentence_spans(text)
    started = perf_counter()
    build_cast(text, names, sentences, load_registry(None))
    return perf_counter() - started


def test_time_grows_with_the_text() -> None:
    _seconds(50)
    assert _seconds(1600) < 12 * _seconds(400) + 0.5
