"""Bodies told by what they are to others: parents and arms, rivals, borrowers, the two, and by their seat."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

NOV = date(2024, 11, 7)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

TIED: list[Row] = [
    (
        "Zimbabwe owes the African Export-Import Bank $1 billion. Its loan book grew by 12 percent.\n\nThe Cairo-based "
        "lender's profit is 400 million dollars.\n\nThe southern African country is a different story. Its foreign "
        "debt stood at $12.7 billion at the end of 2023.",
        {"$1 billion": "Zimbabwe", "$12.7 billion": "Zimbabwe"},
    ),
    (
        "HCB's output fell by 2.4 percent to 16.1 TWh.\n\nEDM is poorer. The Maputo-based utility owed HCB 6 billion "
        "meticais in September and lost 1.2 billion meticais last year.",
        {"6 billion meticais": "EDM", "1.2 billion meticais": "EDM"},
    ),
    (
        "Drukair flies six aircraft. Druk Holding, which owns all of Drukair, has lent it 2.5 billion ngultrum.",
        {"six aircraft": "Drukair", "2.5 billion ngultrum": "Drukair"},
    ),
    (
        "Ghana owes the African Export-Import Bank $750 million. The Cairo-based lender has asked for its money.\n\n"
        "Its loan book grew by 12 percent to $28.1 billion in the first half, and net income rose to $412 million.",
        {
            "$750 million": "Ghana",
            "12 percent": "African Export-Import Bank",
            "$28.1 billion": "African Export-Import Bank",
            "$412 million": "African Export-Import Bank",
        },
    ),
    (
        "The New Development Bank's assets rose to $30 billion last year. The Shanghai-based bank approved loans of $8 "
        "billion. Its net profit fell to $600 million.",
        dict.fromkeys(("$30 billion", "$8 billion", "$600 million"), "New Development Bank"),
    ),
    (
        "EYATH has 510,000 connections. EYDAP serves 4.4 million people. Both belong to Growthfund. Growthfund owns "
        "the two utilities. The two companies employ 3,400 people.",
        {"510,000 connections": "EYATH", "4.4 million people": "EYDAP", "3,400 people": "EYATH and EYDAP"},
    ),
    (
        "Founded in 1952, Velmar Rail is the biggest rail operator in Spain. "
        "It made a net profit of 3 million euros.\n\n"
        "Its parent, Zenmark, also owns two ports and a bank. The parent "
        "employs 9,100 people. The holding company paid a "
        "dividend of 8 million euros for 2023.\n\nThe subsidiary employs 4,200 people.",
        {
            "3 million euros": "Velmar Rail",
            "9,100 people": "Zenmark",
            "8 million euros": "Zenmark",
            "4,200 people": "Velmar Rail",
        },
    ),
    (
        "Velmar Rail belongs to Zenmark, a holding company. The parent lost 3 "
        "million euros in 2023. Its subsidiary earned "
        "9 million euros.",
        {"3 million euros": "Zenmark", "9 million euros": "Velmar Rail"},
    ),
    (
        "Velmar Air has seen better days. It lost 5 million euros in "
        "2023.\n\nSolnik Airways, its Latvian rival, has gone "
        "the other way. The airline earned 7 million euros. Its rival employs 3,100 people.",
        {"5 million euros": "Velmar Air", "7 million euros": "Solnik Airways", "3,100 people": "Velmar Air"},
    ),
    (
        "Bank of Ormeto lends mostly to state-owned firms. Its biggest "
        "borrower is Velmar Steel, a steelmaker. The borrower "
        "lost 31 million euros in 2023.",
        {"31 million euros": "Velmar Steel"},
    ),
    (
        "Velmar Air, based in Lisbon, carried 3 million passengers last "
        "year.\n\nThings look different at Solnik Airways, "
        "its Riga-based rival. It carried 2 million passengers last year. The "
        "Lisbon-based carrier employs 3,100 people.",
        {"3 million passengers": "Velmar Air", "2 million passengers": "Solnik Airways", "3,100 people": "Velmar Air"},
    ),
    (
        "Peru exported 5 million tonnes of copper last year. Peru's northern "
        "neighbour, Ecuador, exported 31,000 tonnes. "
        "Bolivia, its southern neighbour, exported 8,000 tonnes.",
        {"5 million tonnes": "Peru", "31,000 tonnes": "Ecuador", "8,000 tonnes": "Bolivia"},
    ),
    (
        "Poland's Velmar Rail earned 4 million euros. Spain's Solnik Rail lost "
        "3 million euros. Velmar Rail is 14.2 percent "
        "owned by the state.",
        {"4 million euros": "Velmar Rail", "3 million euros": "Solnik Rail", "14.2 percent": "Poland"},
    ),
    (
        "Velmar Power earned 9 million euros. Its Norwegian rival, Solnik "
        "Energy, fared worse. Rivers ran low. The utility "
        "lost 3 million euros. The Norwegian utility, founded in 1931, employs 810 people.",
        {"9 million euros": "Velmar Power", "3 million euros": "Solnik Energy", "810 people": "Solnik Energy"},
    ),
    (
        "Founded in 1978, Velmar Power Corporation supplies four districts. "
        "Its parent, Velmar Holdings, also owns two "
        "mines. The utility earned 9 million euros. Velmar Holdings lost 3 million euros.",
        {"9 million euros": "Velmar Power Corporation", "3 million euros": "Velmar Holdings"},
    ),
    (
        "Velmar Water lost 9 million euros last year.\n\nA municipal water "
        "board in Kisumu shows how to do better. It "
        "earned 3 million euros.",
        {"9 million euros": "Velmar Water", "3 million euros": "municipal water board in Kisumu"},
    ),
    (
        "The port of Velmar was once the busiest on the coast. It handled 38 million tonnes of cargo in 2008.",
        {"38 million tonnes": "Velmar"},
    ),
    (
        "Velmar Rail earned 560 million zlotys last year. Solnik Rail cut "
        "2,500 jobs. Together the two employ 21,600 people.",
        {"2,500 jobs": "Solnik Rail", "21,600 people": "Velmar Rail and Solnik Rail"},
    ),
    (
        "Velmar Energy bought half of Solnik Power in 2017. Its operating "
        "profit rose to 9 million kroner in the first half "
        "and its Lithuanian unit contributed 2 million kroner.",
        {"9 million kroner": "Velmar Energy", "2 million kroner": "Solnik Power"},
    ),
    (
        "Saudi Aramco earned 27 million dollars, while Rosneft's dividend came "
        "to 3 million rubles, and the state owns only "
        "40.4 percent.\n\nThe kingdom depends on Aramco. It holds 81.5 percent directly.",
        {"27 million dollars": "Saudi Aramco", "40.4 percent": "Russia", "81.5 percent": "Saudi Arabia"},
    ),
    (
        "The port of Velmar in Mozambique, 51 percent owned by private firms, handled 31 million tonnes last year.",
        {"31 million tonnes": "Velmar"},
    ),
    (
        "Velmar Energy lost 9 million euros last year. Its arm, Velmar Green, "
        "earned 2 million euros.\n\nSolnik Power, its "
        "Latvian neighbour, earned 5 million euros. The two groups invested 7 million euros.",
        {"5 million euros": "Solnik Power", "7 million euros": "Velmar Energy and Solnik Power"},
    ),
    (
        "Velmar Bank was set up to lend to farmers. One borrower, the rail "
        "operator Solnik Rail, accounts for much of its "
        "book. The borrower paid 140 million euros in interest last year.",
        {"140 million euros": "Solnik Rail"},
    ),
    (
        "Velmar Power earned 9 million euros.\n\nWith revenue of 42 million "
        "euros in the third quarter, Zenmark made a net "
        "profit of 3 million euros.",
        {"9 million euros": "Velmar Power", "42 million euros": "Zenmark", "3 million euros": "Zenmark"},
    ),
    (
        "Velmar Rail is the biggest railway in Poland. It earned 9 million "
        "euros.\n\nIts Irish rival, Solnik Rail, lost "
        "5 million euros. The Dublin-based operator employs 310 people.",
        {"9 million euros": "Velmar Rail", "5 million euros": "Solnik Rail", "310 people": "Solnik Rail"},
    ),
    (
        "The rail operator owes Bank of Velmar 64 million euros. Solnik Rail, "
        "the rail operator, is its biggest client. The "
        "borrower cut 510 jobs.",
        {"510 jobs": "Solnik Rail"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named(TIED))
def test_figures_belong_to_the_body_that_is_tied(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, NOV)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
