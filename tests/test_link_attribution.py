"""Who says it and whether it has happened: source and status, sentence by sentence."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and its source.
SourceRow = tuple[str, dict[str, str | None]]

SAID: list[SourceRow] = [
    (
        "PGE gained 1 percent after Trigon raised its price target to 12 zlotys. The brokerage expects profit"
        " to grow 5 percent.",
        {"5 percent": "Trigon"},
    ),
    (
        "The sale attracted 140 investors, who placed orders worth $4.6 billion, said China Three Gorges.",
        {"140 investors": "China Three Gorges", "$4.6 billion": "China Three Gorges"},
    ),
    (
        "Statkraft's debt fell to 9 billion euros, said its chief financial officer, Anna Berg.",
        {"9 billion euros": "Anna Berg"},
    ),
    (
        "Statkraft's debt fell to 9 billion euros, said the head of research at DNB Markets, Ola Berg.",
        {"9 billion euros": "Ola Berg"},
    ),
    (
        "Guizhou's borrowers saved 1.3 billion yuan last year, by the reckoning of Golden Credit Rating.",
        {"1.3 billion yuan": "Golden Credit Rating"},
    ),
    (
        "According to NEA Managing Director Kulman Ghising, the authority made a profit of Rs 16 billion in 2023.",
        {"Rs 16 billion": "Kulman Ghising"},
    ),
    (
        "According to spokesman Yerlan Akhmetov, the company's revenue shrank 21.1 percent.",
        {"21.1 percent": "Yerlan Akhmetov"},
    ),
    (
        "A senior executive, who declined to be identified, estimated the loss at 40 million euros.",
        {"40 million euros": "senior executive"},
    ),
    (
        "Zagreb, March 25 (HINA) Croatian Roadworks, the state builder, said Monday that its revenue rose 5 percent.",
        {"5 percent": "Croatian Roadworks"},
    ),
    (
        "Indonesia's state-owned enterprises paid Rp 81 trillion, the Ministry of State-Owned Enterprises said.",
        {"Rp 81 trillion": "Ministry of State-Owned Enterprises"},
    ),
    (
        "Eskom's chief executive, Dan Marokane, said that the utility's debt had fallen to 372 billion rand.",
        {"372 billion rand": "Dan Marokane"},
    ),
    (
        "Profits of central SOEs rose 3 percent, according to the Ministry of Finance.",
        {"3 percent": "Ministry of Finance"},
    ),
    (
        "According to data from the National Bureau of Statistics, output grew 5.8 percent.",
        {"5.8 percent": "National Bureau of Statistics"},
    ),
    (
        "Data from the General Administration of Customs showed that imports fell 2.1 percent.",
        {"2.1 percent": "General Administration of Customs"},
    ),
    (
        "Revenue climbed to 9 billion euros, said Maria Lindqvist, the chief financial officer.",
        {"9 billion euros": "Maria Lindqvist"},
    ),
    (
        "Peng Huagang, a spokesman for the regulator, said investment rose 7 percent.",
        {"7 percent": "Peng Huagang"},
    ),
    ("Eskom said on Tuesday that it lost 9 billion rand.", {"9 billion rand": "Eskom"}),
    (
        "The International Energy Agency noted that coal consumption hit 8.8 billion tonnes.",
        {"8.8 billion tonnes": "International Energy Agency"},
    ),
    (
        "Net profit rose 6 percent to 40 billion yuan, Bank of Communications reported on Friday.",
        {"6 percent": "Bank of Communications", "40 billion yuan": "Bank of Communications"},
    ),
    (
        "The port handled 4 million TEU in 2024, Abu Dhabi Ports announced.",
        {"4 million TEU": "Abu Dhabi Ports"},
    ),
    (
        "Coal stocks at power plants stood at 200 million tonnes, according to analysts at Berenberg.",
        {"200 million tonnes": "analysts at Berenberg"},
    ),
    (
        "Speaking in Jakarta, Erick Thohir said that dividends would reach 90 trillion rupiah.",
        {"90 trillion rupiah": "Erick Thohir"},
    ),
    (
        "Crisil puts the gross debt of the discoms at Rs 6.6 lakh crore.",
        {"Rs 6.6 lakh crore": "Crisil"},
    ),
    (
        "The merger, Guo Ming told Reuters, will save 2 billion yuan.",
        {"2 billion yuan": "Guo Ming"},
    ),
    (
        "Figures published by the Ministry of Finance show a deficit of 4.1 trillion yuan.",
        {"4.1 trillion yuan": "Ministry of Finance"},
    ),
    (
        "Petrobras posted net income of 124.6 billion reais in 2023, the Rio de Janeiro-based oil company said late "
        "Thursday.",
        {"124.6 billion reais": "Petrobras"},
    ),
    (
        "Eskom's debt fell to 412 billion rand, the Johannesburg-based, state-owned utility said.",
        {"412 billion rand": "Eskom"},
    ),
    (
        "Investment exceeded 250 billion roubles, said Gazprom Neft chairman of the management board Ivan Petrov.",
        {"250 billion roubles": "Ivan Petrov"},
    ),
]

UNNAMED: list[SourceRow] = [
    ("Eskom lost 4 billion rand, according to the auditor-general.", {"4 billion rand": "auditor-general"}),
    ("Offers could bring in $60 million, a government source said.", {"$60 million": "government source"}),
    ("Workers say they are owed 4 billion shillings in back pay.", {"4 billion shillings": "Workers"}),
    ("Suppliers complain that Prasa owes them 900 million rand.", {"900 million rand": "Suppliers"}),
    ("Factories in Hunan sold 9 million tonnes, local authorities said.", {"9 million tonnes": "local authorities"}),
    ("Renfe carried 56 percent of travellers, according to market regulator CNMC.", {"56 percent": "CNMC"}),
    (
        "Bankers close to the talks said the bond had raised 2 billion dollars.",
        {"2 billion dollars": "Bankers close to the talks"},
    ),
    ("Debt was 90 billion yuan, according to a bond prospectus filed in May.", {"90 billion yuan": "bond prospectus"}),
    ("The central bank says lending came to 4 trillion won.", {"4 trillion won": "central bank"}),
    ("Exports rose 5 percent, as per the Ministry of Commerce.", {"5 percent": "Ministry of Commerce"}),
    ("Stocks fell 5 percent, according to deputy director Ana Ruiz.", {"5 percent": "Ana Ruiz"}),
]

SCOPED: list[SourceRow] = [
    (
        "Snam, 31 percent of which is held by the state, said its debt had come to 9 billion euros.",
        {"31 percent": None, "9 billion euros": "Snam"},
    ),
    (
        "Eskom, which owes 400 billion rand, said its losses had fallen to 9 billion rand.",
        {"400 billion rand": None, "9 billion rand": "Eskom"},
    ),
    (
        "Petrobras shares rose 3 percent after the company said its net profit had reached 9 billion dollars.",
        {"3 percent": None, "9 billion dollars": "Petrobras"},
    ),
    (
        "The dam cost 3 billion dollars, and Ethiopian Electric Power has said it will not raise its tariffs.",
        {"3 billion dollars": None},
    ),
    ("Sales of Snam added up to 4 billion euros.", {"4 billion euros": None}),
    ("Snam wrote down 300 million euros of its loans.", {"300 million euros": None}),
]

RESOLVED: list[SourceRow] = [
    (
        "The Ministry of Finance released the figures on Monday. Profits rose 3 percent, the ministry said.",
        {"3 percent": "Ministry of Finance"},
    ),
    (
        "Jane Okoro heads the utility's treasury. Debt will drop by 5 billion shillings, she said.",
        {"5 billion shillings": "Jane Okoro"},
    ),
    (
        "Zhang Min, chairman of Harbour Steel, met investors. Orders were worth 12 billion yuan, Zhang said.",
        {"12 billion yuan": "Zhang Min"},
    ),
]

QUOTED: list[SourceRow] = [
    (
        '"We cut operating costs by 400 million euros," said Lars Berg, chief executive of Nordkraft.',
        {"400 million euros": "Lars Berg"},
    ),
    (
        'Li Na, the general manager, said: "Our revenue reached 6 billion yuan last year."',
        {"6 billion yuan": "Li Na"},
    ),
    (
        '"Revenue reached 6 billion yuan," said Li Na, the general manager. "Net profit was 300 million yuan."',
        {"6 billion yuan": "Li Na", "300 million yuan": "Li Na"},
    ),
    (
        "“Losses came to 70 billion naira last year. The workforce has been reduced to 4,000 people,” Bola Ade told "
        "reporters.",
        {"70 billion naira": "Bola Ade", "4,000 people": "Bola Ade"},
    ),
]

ASKED: list[SourceRow] = [
    (
        "Gao Qing, deputy general manager of China Railway, answered questions.\n\nQ: How long is the line?\n\n"
        "A: The line is 198 km long.\n\nQ: What does it cost?\n\nA: The investment comes to 30 billion yuan.",
        {"30 billion yuan": "Gao Qing"},
    ),
    (
        "Interview with Mesfin Tadesse, head of Ethiopian Airlines.\n\nHow was the year?\n\n"
        '"We carried 19 million passengers, and revenue was 7 billion dollars."\n\nWhat comes next?\n\n'
        '"We have ordered 67 aircraft from two makers, and we hope for more."\n\nAnd cargo?\n\n'
        '"Cargo revenue was 1.8 billion dollars in the last fiscal year."\n\nIs debt a worry?\n\n'
        '"Our debt is 3 billion dollars, less than five years ago."',
        {"7 billion dollars": "Mesfin Tadesse", "3 billion dollars": "Mesfin Tadesse"},
    ),
]

QUESTIONS: list[SourceRow] = [
    (
        "Transport minister Joao Costa met the press on Monday.\n\nHow are the ports doing?\n\n"
        "They moved 40 million tonnes in 2024.\n\nAnd the railways?\n\nFreight fell to 12 million tonnes.\n\n"
        "Who pays for it all?\n\nThe state paid 3 billion dollars.\n\nThe Gazette has 12,000 readers.",
        {
            "40 million tonnes": "Joao Costa",
            "12 million tonnes": "Joao Costa",
            "3 billion dollars": "Joao Costa",
            "12,000 readers": None,
        },
    ),
]

UNATTRIBUTED: list[SourceRow] = [
    ("PetroChina, the listed arm of CNPC, added 1.9 percent to HK$6.42.", {"1.9 percent": None, "HK$6.42": None}),
    ("Sinopec reported a net profit of 51 billion yuan.", {"51 billion yuan": None}),
    ("NTPC plans to invest Rs 7 lakh crore by 2032.", {"Rs 7 lakh crore": None}),
    ("Official data showed that exports rose 6 percent.", {"6 percent": None}),
    ("Equinor aims to lift output by 10 percent.", {"10 percent": None}),
    (
        "Profits rose 3 percent, the Ministry of Finance said. Revenue stood at 19 trillion yuan.",
        {"3 percent": "Ministry of Finance", "19 trillion yuan": None},
    ),
    ("CITY OF PORTS, Feb 3 (Reuters) - Cargo volumes fell 4 percent in January.", {"4 percent": None}),
]

EXPECTED_BY: list[SourceRow] = [
    (
        "Profit was 4 billion euros, beating the 3.6 billion euros that analysts polled by LSEG had predicted.",
        {"4 billion euros": None, "3.6 billion euros": "analysts polled by LSEG"},
    ),
    (
        "Codelco made 90 million dollars, within the 80 to 95 million dollars that Codelco had guided to in May.",
        {"90 million dollars": None, "80 to 95 million dollars": "Codelco"},
    ),
    ("The plant is now expected to refine 60,000 barrels a day, Petrobras hopes.", {"60,000 barrels a day": None}),
    ("Goldman Sachs expects net profits of state banks to fall 3 percent in 2025.", {"3 percent": "Goldman Sachs"}),
    ("Fitch forecasts that revenue will grow 8 percent.", {"8 percent": "Fitch"}),
    ("Petrobras expects output of 2.8 million barrels a day in 2025.", {"2.8 million barrels a day": "Petrobras"}),
    ("The World Bank estimates the losses at 4 billion dollars.", {"4 billion dollars": "World Bank"}),
    (
        "Ines Prado, a steel analyst at a Lisbon broker, thinks output could fall 5 percent in 2026.",
        {"5 percent": "Ines Prado"},
    ),
    ("That missed the 3.4 billion euros forecast by analysts at Nomura.", {"3.4 billion euros": "analysts at Nomura"}),
    ("The government estimates the subsidy at 3 billion pesos.", {"3 billion pesos": "government"}),
    (
        "Output came to 9 million tonnes, Codelco estimates, while exports reached 4 million tonnes.",
        {"9 million tonnes": "Codelco", "4 million tonnes": None},
    ),
    (
        "Equinor earned $7.48 billion, above the $6.99 billion that 23 analysts polled by the firm had "
        "on average expected.",
        {"$6.99 billion": "analysts polled by the firm"},
    ),
]

BACK: list[SourceRow] = [
    (
        "Ghana's cocoa regulator, Cocobod, borrowed $800 million. The regulator expects output of 850,000 tonnes.",
        {"850,000 tonnes": "Cocobod"},
    ),
    (
        "Losses came to 9 billion rand, according to the Ministry of Finance. The report put arrears at 3 billion.",
        {"9 billion rand": "Ministry of Finance", "3 billion": "Ministry of Finance"},
    ),
    (
        "The European Federation of Public Transport met on Monday. The federation expects traffic to grow 5 percent.",
        {"5 percent": "European Federation of Public Transport"},
    ),
    (
        "Temasek made a profit of 9 billion dollars, lifted by gains at DBS Group, the sovereign wealth fund said.",
        {"9 billion dollars": "Temasek"},
    ),
    ("The market grew to 8 million tonnes last year, estimates Nomura.", {"8 million tonnes": "Nomura"}),
    (
        'Ewa Nowak, chair of the board, commented: "We invested 3 billion zlotys last year."',
        {"3 billion zlotys": "Ewa Nowak"},
    ),
    ("Ana Ruiz pointed out that sales fell 9 percent.", {"9 percent": "Ana Ruiz"}),
    (
        "The Ministry of Finance counts 473 state-owned enterprises.",
        {"473 state-owned enterprises": "Ministry of Finance"},
    ),
    ("Enel declared a dividend of 0.4 euros per share.", {"0.4 euros": None}),
    (
        "Interview with Mesfin Tadesse, head of Ethiopian Airlines.\n\nHow was the year?\n\n"
        '"Revenue was 7 billion dollars."\n\nWhat comes next?\n\n"We have ordered 67 aircraft from two makers."\n\n'
        'The airline once had debts of 9 billion dollars.\n\nAnd cargo?\n\n"Cargo brought in 1.8 billion dollars."',
        {"9 billion dollars": None, "1.8 billion dollars": "Mesfin Tadesse"},
    ),
]

FINDERS = [
    (
        "Tazara lost 92 billion shillings last year, as its trains stood idle, the Controller and Auditor General has "
        "found.",
        {"92 billion shillings": "Controller and Auditor General"},
    ),
    (
        "CRRC Corporation has won an order worth 214 million dollars from Chile's Metro Santiago, the state-owned "
        "train maker said in a filing.",
        {"214 million dollars": "CRRC Corporation"},
    ),
    (
        "Net profit of Yankuang Energy missed the 15.1 billion yuan average estimate of 11 analysts polled by LSEG.",
        {"15.1 billion yuan": "analysts polled by LSEG"},
    ),
]

SOURCES = [
    *FINDERS,
    *BACK,
    *SAID,
    *UNNAMED,
    *SCOPED,
    *RESOLVED,
    *QUOTED,
    *ASKED,
    *QUESTIONS,
    *UNATTRIBUTED,
    *EXPECTED_BY,
    (
        "Output rose 0.4 percent in May, beating the 0.2 percent expected by economists, Statistics Austria said.",
        {"0.4 percent": "Statistics Austria", "0.2 percent": "economists"},
    ),
    (
        "It plans to list a 25 percent stake in 2026, a sale that bankers say could bring in $1.8 billion.",
        {"25 percent": None, "$1.8 billion": "bankers"},
    ),
    (
        "Exports grew 7.2 percent, beating forecasts of a 5.4 percent rise in a Reuters poll, customs data showed.",
        {"7.2 percent": None},
    ),
    (
        "Air India's arm AIASL drew no bidders, the Indian government said, after raising 165 billion rupees.",
        {"165 billion rupees": "Indian government"},
    ),
    (
        "GDP is forecast to have expanded 6.5 percent in the quarter, a Reuters poll of 54 economists showed.",
        {"6.5 percent": "Reuters", "54 economists": "no fact"},
    ),
    (
        "CNOOC lost 2.4 percent after saying its profit fell 13 percent, and Meituan tumbled 12.6 percent.",
        {"13 percent": "CNOOC", "12.6 percent": None},
    ),
]

# The words of a quantity and its status.
STATUSES: list[tuple[str, dict[str, str]]] = [
    (
        "PGE made 1.2 billion zlotys, above the 1.1 billion expected by analysts and 3 percent more than a "
        "year earlier.",
        {"1.1 billion": "forecast", "3 percent": "actual"},
    ),
    (
        "VietinBank's loans grew 6 percent in the first half, short of its full-year goal of 14 percent.",
        {"6 percent": "actual", "14 percent": "target"},
    ),
    (
        "The draft budget allocates 23 billion rand to Eskom and earmarks 5 billion rand for Transnet.",
        {"23 billion rand": "target", "5 billion rand": "target"},
    ),
    (
        "Profit was 4 billion euros, beating the 3.6 billion euros that analysts had expected.",
        {"4 billion euros": "actual", "3.6 billion euros": "forecast"},
    ),
    ("The mint lost 4 million euros, twice what it budgeted.", {"4 million euros": "actual"}),
    ("The state had set out to sell 20 percent of the port.", {"20 percent": "target"}),
    ("So far 70 million euros of its 90 million euro budget has been spent.", {"90 million euro": "target"}),
    ("The agency estimates that the 40-kilometre tunnel will cost 9 billion euros.", {"9 billion euros": "estimate"}),
    ("Net profit rose 4 percent in 2024.", {"4 percent": "actual"}),
    ("Revenue will rise 4 percent in 2025.", {"4 percent": "forecast"}),
    ("The deal could save 300 million euros a year.", {"300 million euros": "forecast"}),
    ("Eskom expects a loss of 15 billion rand this year.", {"15 billion rand": "forecast"}),
    ("Net profit is likely to halve to 2 billion yuan.", {"2 billion yuan": "forecast"}),
    ("Output is forecast to reach 30 million tonnes.", {"30 million tonnes": "forecast"}),
    ("The group plans to invest 60 billion yuan this year.", {"60 billion yuan": "target"}),
    ("Equinor aims to lift output by 10 percent by 2030.", {"10 percent": "target"}),
    ("Its goal is a debt ratio of 60 percent.", {"60 percent": "target"}),
    ("The budget earmarked Rs 2.65 lakh crore for railways.", {"Rs 2.65 lakh crore": "target"}),
    ("Capital expenditure of 12 billion ringgit is planned for 2026.", {"12 billion ringgit": "target"}),
    ("State Grid intends to raise grid investment to 650 billion yuan.", {"650 billion yuan": "target"}),
    ("The railway is to lay off 6,000 workers.", {"6,000 workers": "target"}),
    ("Reserves are estimated at 500 million tonnes.", {"500 million tonnes": "estimate"}),
    ("An estimated 40 percent of the workforce has left.", {"40 percent": "estimate"}),
    ("The board approved a dividend of 0.4 yuan per share.", {"0.4 yuan": "actual"}),
    ("Shareholders agreed to sell a 20 percent stake.", {"20 percent": "actual"}),
    (
        "Revenue was 8 billion yuan in 2024, and it is expected to reach 9 billion yuan in 2025.",
        {"8 billion yuan": "actual", "9 billion yuan": "forecast"},
    ),
    (
        "Net profit was 4 billion yuan, compared with the 5 billion yuan analysts had forecast.",
        {"4 billion yuan": "actual", "5 billion yuan": "forecast"},
    ),
    ("Net profit is expected to have risen 5 percent in 2024.", {"5 percent": "forecast"}),
    ("The plan calls for capacity of 30 GW by 2030.", {"30 GW": "target"}),
    (
        "The company, which wants to invest 5 billion yuan, earned 700 million yuan last year.",
        {"5 billion yuan": "target", "700 million yuan": "actual"},
    ),
    (
        "It will spend 9 billion dollars in 2026, after investing 7 billion dollars in 2025.",
        {"9 billion dollars": "forecast", "7 billion dollars": "actual"},
    ),
    (
        "Revenue was 8 billion yuan in 2024 and is expected to reach 9 billion yuan in 2025.",
        {"8 billion yuan": "actual", "9 billion yuan": "forecast"},
    ),
    (
        "It has invested 3 billion yuan so far and will invest another 2 billion yuan.",
        {"3 billion yuan": "actual", "2 billion yuan": "forecast"},
    ),
    (
        "Output rose to 41 million tonnes in 2024, beating the target of 40 million tonnes.",
        {"41 million tonnes": "actual", "40 million tonnes": "target"},
    ),
    ("Net profit came to 3 billion yuan, better than expected.", {"3 billion yuan": "actual"}),
    ("The plan was approved last May, and output rose 3 percent.", {"3 percent": "actual"}),
    ("In May, exports fell 3 percent.", {"3 percent": "actual"}),
    (
        "Enel cut its 2025 investment target to 12 billion euros from 15 billion euros.",
        {"12 billion euros": "target", "15 billion euros": "target"},
    ),
    (
        "Capacity will grow to 40 GW by 2030, compared with 22 GW today.",
        {"40 GW": "forecast", "22 GW": "actual"},
    ),
    (
        "Sonatrach plans to invest 5 billion dollars and has spent 2 billion dollars so far.",
        {"5 billion dollars": "target", "2 billion dollars": "actual"},
    ),
    ("ONGC stuck to its output target after sales grew 4 percent.", {"4 percent": "actual"}),
    ("The bank set aside 3 billion ringgit for bad loans.", {"3 billion ringgit": "actual"}),
    ("The state set aside 7 billion ringgit for new schools.", {"7 billion ringgit": "target"}),
    ("The dividend was 2 billion baht above target.", {"2 billion baht": "actual"}),
    ("The post wants to close 90 of its 600 branches.", {"600 branches": "actual"}),
    ("The new port should handle 4 million TEU when it opens.", {"4 million TEU": "forecast"}),
    (
        "Losses reached 8 billion pesos last year, auditors estimate, and will grow to 9 billion pesos.",
        {"8 billion pesos": "estimate", "9 billion pesos": "forecast"},
    ),
    (
        "Revenue is expected to fall to 9 billion kroner, less than the 10 billion kroner of 2023.",
        {"9 billion kroner": "forecast", "10 billion kroner": "actual"},
    ),
    (
        "The railway plans to spend 14 billion rupees, of which 9 billion rupees was spent by March.",
        {"14 billion rupees": "target", "9 billion rupees": "actual"},
    ),
    ("Petrobras expects output to grow 8 percent in 2026, after 34 percent in 2025.", {"34 percent": "actual"}),
    ("Eskom invested 7 billion rand, against a plan of 10 billion rand for 2025.", {"10 billion rand": "target"}),
    ("Net profit was well ahead of the 1.9 billion dirhams predicted by Nomura.", {"1.9 billion dirhams": "forecast"}),
    ("Each ship will be 82 metres long and carry 3,300 tonnes.", {"3,300 tonnes": "forecast"}),
    ("Of the sum, 105 billion baht is set aside for the railways.", {"105 billion baht": "target"}),
    ("Fitch estimates that the banks will need 18 billion yuan.", {"18 billion yuan": "estimate"}),
    ("The cabinet promised that its share would shrink to 15 percent.", {"15 percent": "target"}),
    ("We'll cut costs by 3 billion crowns.", {"3 billion crowns": "forecast"}),
    ("The market shrank to 9 billion pesos from 12 billion pesos, estimates Nomura.", {"9 billion pesos": "estimate"}),
    ("Nominal GDP is put at 80 billion dollars.", {"80 billion dollars": "estimate"}),
    ("Ziraat Bank set aside 2 billion lira for wages in 2024.", {"2 billion lira": "actual"}),
    (
        "CRBC will build the line under a 745 million euro contract, and hopes to win a 90 million euro order.",
        {"745 million euro": "actual", "90 million euro": "target"},
    ),
    ("The regulator told SOEs to keep investments below 15 percent of their total assets.", {"15 percent": "target"}),
    (
        "Indonesia earmarked 210 trillion rupiah for subsidies, more than the 184 trillion rupiah it expects to spend "
        "this year.",
        {"184 trillion rupiah": "forecast"},
    ),
    ("Orlen spent less than the 9 billion zlotys it planned to invest.", {"9 billion zlotys": "target"}),
    (
        "Eskom aims to cut losses to 9 billion rand, after a loss of 25 billion rand last year.",
        {"9 billion rand": "target", "25 billion rand": "actual"},
    ),
    (
        "The group's 11,300 employees will each receive a bonus of EUR 600.",
        {"11,300 employees": "actual", "EUR 600": "forecast"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "sources"), named(SOURCES))
def test_figures_are_attributed_to_who_says_them(read: Reader, text: str, sources: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].source if words in facts else "no fact" for words in sources} == sources


@pytest.mark.parametrize(("text", "statuses"), named(STATUSES))
def test_figures_look_ahead_only_where_their_words_do(read: Reader, text: str, statuses: dict[str, str]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].status if words in facts else "no fact" for words in statuses} == statuses
