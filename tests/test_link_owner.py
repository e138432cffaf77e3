"""Whose figure it is: names, classes, pronouns, receivers, countries, figures told in parallel."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, rare, read_facts

MAR = date(2025, 3, 28)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

NAMES: list[Row] = [
    (
        "KGHM slid 2 percent. PGE gained 1 percent after Trigon raised its price target to 12 zlotys.",
        {"12 zlotys": "PGE"},
    ),
    (
        "Coal India will grow. JPMorgan analyst Karen Li expects cost savings of 3 billion rupees in the first year.",
        {"3 billion rupees": "Coal India"},
    ),
    (
        "Steel Authority of India, 75 per cent government-owned, firmed 5.7 per cent.",
        {"75 per cent": "India"},
    ),
    (
        "Petrobras gave up 3.5% to 24.86 reais, tracking Brent crude, which slid 3% to $59.48 a barrel.",
        {"3%": "oil", "$59.48 a barrel": "oil"},
    ),
    (
        "Export-Import Bank of Korea placed 3 billion yuan of bonds. Exim intends to borrow $12 billion "
        "abroad this year.",
        {"$12 billion": "Export-Import Bank of Korea"},
    ),
    (
        "Petrovietnam: purchase of 20 percent of Lao Gas for $40 million. Output of 12 million tonnes.\n\n"
        "Vinacomin: contract with Komatsu for trucks. Coal sales of 40 million tonnes.",
        {"$40 million": "Petrovietnam", "12 million tonnes": "Petrovietnam", "40 million tonnes": "Vinacomin"},
    ),
    (
        "The Reserve Bank of India will transfer a surplus of Rs 2.69 lakh crore to the government. The RBI's balance "
        "sheet grew 8.2 per cent.",
        {"Rs 2.69 lakh crore": "Reserve Bank of India", "8.2 per cent": "Reserve Bank of India"},
    ),
    ("India's discoms lost Rs 4,000 crore in 2023.", {"Rs 4,000 crore": "India discoms"}),
    (
        "Wapda needs $12.6bn for dams, of which the World Bank is to lend $3.45bn. Its tariff is Rs4.96 per unit.",
        {"$12.6bn": "Water and Power Development Authority", "Rs4.96": "Water and Power Development Authority"},
    ),
    (
        "Sri Lanka's SOEs lost money. Of their debt of Rs. 1.8 trillion, 61 percent is guaranteed by the state.",
        {"61 percent": "Sri Lanka SOEs"},
    ),
    (
        "Pakistan's government has set a target of raising Rs30 billion from the privatisation of state-owned firms.",
        {"Rs30 billion": "Pakistan"},
    ),
    (
        "Bank of Ceylon earned 3 billion rupees. Rival People's Bank lost 4 billion rupees.",
        {"4 billion rupees": "People's Bank"},
    ),
    (
        "Thai Airways lost 3 billion baht. The Finance Ministry, its largest shareholder with 47.9%, will see its "
        "stake fall to 33%.",
        {"47.9%": "Ministry of Finance", "33%": "Ministry of Finance"},
    ),
    (
        "Coal India produced 46 million tonnes. South Eastern Coalfields dug 10 million tonnes. In five months, the "
        "PSU mined 290 million tonnes.",
        {"10 million tonnes": "South Eastern Coalfields", "290 million tonnes": "Coal India"},
    ),
    ("State Grid invested 608 billion yuan in 2024.", {"608 billion yuan": "State Grid Corporation of China"}),
    (
        "Harbour Holdings Ltd said its revenue rose 5 percent to 8 billion yuan.",
        {"5 percent": "Harbour Holdings Ltd", "8 billion yuan": "Harbour Holdings Ltd"},
    ),
    (
        "Net profit at Kenya Power rose 12 percent to 30 billion shillings.",
        {"12 percent": "Kenya Power", "30 billion shillings": "Kenya Power"},
    ),
    ("Revenue of Gazprom Neft was 4.1 trillion roubles.", {"4.1 trillion roubles": "Gazprom Neft"}),
    (
        "National Aluminium Company (NALCO) earned Rs 2,060 crore. NALCO paid a dividend of Rs 5 per share.",
        {"Rs 2,060 crore": "National Aluminium", "Rs 5": "National Aluminium"},
    ),
    ("Codelco's copper output fell to 1.32 million tonnes.", {"1.32 million tonnes": "Codelco"}),
    (
        "Analysts at Citic Securities say that Sinopec earned 51 billion yuan.",
        {"51 billion yuan": "China Petroleum & Chemical Corporation"},
    ),
    (
        "Driven by strong freight rates, COSCO Shipping handled 27 million TEU last year.",
        {"27 million TEU": "China COSCO Shipping Corporation"},
    ),
    (
        "Revenue reached 12 billion euros at Vattenfall, while Fortum sold assets for 800 million euros.",
        {"12 billion euros": "Vattenfall", "800 million euros": "Fortum"},
    ),
    (
        "Rosneft made 881 billion roubles of net profit; Gazprom lost 629 billion roubles.",
        {"881 billion roubles": "Rosneft", "629 billion roubles": "Gazprom"},
    ),
]

# Names that the text shortens or calls a firm, whatever they end in.
FORMS: list[Row] = [
    (
        "Shares in Aurelia Hydro, Romania's state-controlled power company, rose 8 percent on Tuesday.",
        {"8 percent": "Aurelia Hydro"},
    ),
    (
        "The Power Institute of Palau (PIP), the state-owned group that lights the isles, earned 3 million dollars. "
        "The group's debt came to 9 million dollars.",
        {"9 million dollars": "Power Institute of Palau"},
    ),
    (
        "Red Hill fell after Kenya Red Hill Holding lost 4 million dollars. Red Hill employs 400 people.",
        {"4 million dollars": "Kenya Red Hill Holding", "400 people": "Kenya Red Hill Holding"},
    ),
    (
        "State utility Uvira Lakes Agency earned 3 million dollars. Debt fell to 2 million dollars at the company.",
        {"3 million dollars": "Uvira Lakes Agency", "2 million dollars": "Uvira Lakes Agency"},
    ),
]

STATES: list[Row] = [
    (
        "Fortum, 51 percent-owned by the Finnish state, earned 1.2 billion euros. Debt fell to 900 million euros.",
        {"51 percent": "Finland", "1.2 billion euros": "Fortum", "900 million euros": "Fortum"},
    ),
    (
        "Scandlines, which belongs to the states of Norway (55%) and Latvia (45%), lost 12 million euros.",
        {"55%": "Norway", "45%": "Latvia"},
    ),
    (
        "Verbund, in which the finance ministry has a 51 percent stake, earned 1.9 billion euros. Austria is content.",
        {"51 percent": "Austria finance ministry", "1.9 billion euros": "Verbund"},
    ),
    (
        "Temasek holds 29% of the line and the Singaporean government 3%.",
        {"29%": "Temasek Holdings", "3%": "Singapore"},
    ),
    (
        "Petronas earned 55 billion ringgit. The Malaysian government collected 32 billion ringgit from it.",
        {"32 billion ringgit": "Malaysia"},
    ),
    (
        "Petrobras lost money. The Brazilian government raised 8 billion reais from share sales. Of this, 3 billion "
        "reais came from the sale of a 9 percent stake in Eletrobras.",
        {"8 billion reais": "Brazil", "3 billion reais": "Brazil", "9 percent": "Brazil"},
    ),
    (
        "Crude output in Oman averaged 1 million barrels a day. OQ pumped 220,000 barrels a day.",
        {"1 million barrels a day": "Oman", "220,000 barrels a day": "OQ"},
    ),
    (
        "Deutsche Bahn is late. Investment in Germany's railways rose to 16 billion euros.",
        {"16 billion euros": "Germany"},
    ),
    (
        "Japan's exports were 8.3 trillion yen. The deficit with the European Union came to 227 billion yen.",
        {"8.3 trillion yen": "Japan", "227 billion yen": "Japan"},
    ),
]

GOVERNED: list[Row] = [
    (
        "Enterprises owned by the municipal government of Chongqing invested 96 billion yuan. China is pleased.",
        {"96 billion yuan": "Chongqing SOEs"},
    ),
    (
        "Firms administered by the central government invested 5.3 trillion yuan, China's regulator said.",
        {"5.3 trillion yuan": "China central SOEs"},
    ),
    ("Companies majority-owned by the Polish state paid taxes of 8 billion zloty.", {"8 billion zloty": "Poland SOEs"}),
    (
        "In Uzbekistan the companies in which the state holds a stake made 9 trillion soums of net profit.",
        {"9 trillion soums": "Uzbekistan SOEs"},
    ),
    (
        "Vale sold 300 million tonnes. Chinese steelmakers bought 63 percent of its ore, Japanese mills 9 percent.",
        {"63 percent": "Vale", "9 percent": "Vale"},
    ),
    ("Norway accounted for 22 percent of Equinor's output.", {"22 percent": "Equinor"}),
    ("The private sector accounts for 60 percent of Vietnam's GDP.", {"60 percent": "Vietnam private sector"}),
    (
        "Vietnam's private sector (including household firms) accounted for 28% of exports, with 90 billion dollars.",
        {"28%": "Vietnam private sector", "90 billion dollars": "Vietnam private sector"},
    ),
    (
        "Egypt's state firms lost money. Privatisation proceeds came to 6.1 billion dollars.",
        {"6.1 billion dollars": "Egypt"},
    ),
]

CAPITALS: list[Row] = [
    (
        "PGE earned 3 billion zloty in Warsaw. Warsaw now plans to sell 7 percent of PGE.",
        {"3 billion zloty": "PGE", "7 percent": "Poland"},
    ),
    ("Garuda reported on Monday. Jakarta agreed to raise 12 trillion rupiah.", {"12 trillion rupiah": "Indonesia"}),
    (
        "EDF lost 5 billion euros. In Paris, EDF has 9,000 employees.",
        {"5 billion euros": "EDF", "9,000 employees": "EDF"},
    ),
]

GOODS: list[Row] = [
    (
        "Petronas earned 55 billion ringgit. Brent crude fell 1.2 percent to $74.80 a barrel, while palm oil rose 2.3 "
        "percent. Dividends came to 32 billion ringgit.",
        {"1.2 percent": "oil", "$74.80 a barrel": "oil", "2.3 percent": "palm oil", "32 billion ringgit": "Petronas"},
    ),
    (
        "Vale produced 80 million tonnes. Iron ore traded at $98 a ton in Singapore on Monday.",
        {"80 million tonnes": "Vale", "$98 a ton": "iron ore"},
    ),
    (
        "Codelco made 120,000 tonnes. Three-month copper on the London Metal Exchange was up 2.1% at $9,660 a ton by "
        "1110 GMT, LME tin slid 3.3% and the most-traded January iron ore contract on the Dalian Commodity Exchange "
        "ended 1.4% higher at 779 yuan a ton.",
        {"2.1%": "copper", "$9,660 a ton": "copper", "3.3%": "tin", "1.4%": "iron ore", "779 yuan a ton": "iron ore"},
    ),
    (
        "Ecopetrol made 5 billion pesos. U.S. West Texas Intermediate crude gained 96 cents to $69.76 a barrel.",
        {"96 cents": "oil", "$69.76 a barrel": "oil"},
    ),
    (
        "Norway's gas output fell 5 percent.\n\nShipments to China dropped 15 percent. The country imported 8 million "
        "tonnes of coal.",
        {"8 million tonnes": "Norway"},
    ),
    (
        "Diesel fell by 3 shillings to 168 shillings and kerosene by 7 shillings to 151 shillings.",
        {"3 shillings": "diesel", "168 shillings": "diesel", "7 shillings": "kerosene", "151 shillings": "kerosene"},
    ),
    (
        "Gasoline prices will go up by 145 yuan (about 20.3 U.S. dollars) per tonne and diesel prices by 140 yuan per "
        "tonne.",
        {"145 yuan": "gasoline", "140 yuan per tonne": "diesel"},
    ),
    ("PTT earned 16 billion baht. LNG spot prices in Asia were $13 a ton, 4 percent higher.", {"$13 a ton": "lng"}),
    (
        "Zambia's state utility Zesco imports 390 MW.\n\nCopper production fell 6 percent, the mines ministry said.",
        {"6 percent": "Zambia"},
    ),
    (
        "Saudi Aramco's output rose 5 percent. The kingdom pumped 8.9 million barrels per day.",
        {"8.9 million barrels per day": "Saudi Arabia"},
    ),
    (
        "Ghana pumped 160,000 bpd in October. Output was above the country's OPEC+ target of 150,000 bpd.",
        {"150,000 bpd": "Ghana"},
    ),
    (
        "Ecopetrol pumped 700,000 bpd. OPEC cut its global oil demand growth forecast to 1.82 million bpd. Its profit "
        "fell 5 percent.",
        {"1.82 million bpd": "world"},
    ),
    (
        "KenGen generated 8,000 GWh. Households will pay 25 shillings per kWh from January. Output rose 3 percent.",
        {"3 percent": "KenGen"},
    ),
    ("Gazprom cut exports by 4 percent. At Equinor, gas output fell 9 percent.", {"9 percent": "Equinor"}),
    (
        "Nickel prices have halved since 2023. Antam's average selling price was $16,000 a tonne.",
        {"halved": "nickel", "$16,000 a tonne": "Aneka Tambang"},
    ),
]

CLASSES: list[Row] = [
    ("Turkish shipbuilders delivered 54 vessels in 2023.", {"54 vessels": "Turkey shipbuilders"}),
    (
        "Orders at German machine makers fell 7 percent in June; Siemens Energy won 3 billion euros of contracts.",
        {"7 percent": "Germany machine makers", "3 billion euros": "Siemens Energy"},
    ),
    ("Kenya's 38 commercial banks earned Sh219 billion in 2023.", {"Sh219 billion": "Kenya commercial banks"}),
    (
        "Petrobras earned 4 billion reais. Independent refiners in Brazil processed 300,000 barrels a day in July.",
        {"4 billion reais": "Petrobras", "300,000 barrels a day": "Brazil independent refiners"},
    ),
    (
        "China's economy slowed. The non-state sector accounted for 82 percent of employment.",
        {"82 percent": "China non-state sector"},
    ),
    (
        "Indonesia's state-owned miners exported 12 million tons of coal in July.",
        {"12 million tons": "Indonesia state-owned miners"},
    ),
    (
        "Eskom lost 55 billion rand last year. Suppliers are owed 9 billion rand.",
        {"55 billion rand": "Eskom", "9 billion rand": "Eskom"},
    ),
    (
        "Eskom's losses grew to 23 billion rand as municipal distributors paid late.",
        {"23 billion rand": "Eskom"},
    ),
    (
        "China's private enterprises accounted for 55 percent of exports in 2023.",
        {"55 percent": "China private enterprises"},
    ),
    ("China's SOEs made total profits of 4.3 trillion yuan in 2024.", {"4.3 trillion yuan": "China SOEs"}),
    (
        "China's central SOEs reported profits of 2.6 trillion yuan in 2024.",
        {"2.6 trillion yuan": "China central SOEs"},
    ),
    (
        "Operating revenue of China's centrally administered state-owned enterprises rose 0.3 percent.",
        {"0.3 percent": "China central SOEs"},
    ),
    ("Profits of local SOEs in China dropped 7.2 percent.", {"7.2 percent": "China local SOEs"}),
    ("Vietnam's state-owned enterprises paid 366 trillion dong in taxes.", {"366 trillion dong": "Vietnam SOEs"}),
    ("Pakistan's SOEs lost 851 billion rupees last year.", {"851 billion rupees": "Pakistan SOEs"}),
    (
        "India's public sector banks earned Rs 1.78 lakh crore in net profit.",
        {"Rs 1.78 lakh crore": "India public sector banks"},
    ),
    ("India's central PSUs paid dividends of Rs 74,017 crore.", {"Rs 74,017 crore": "India central PSUs"}),
    (
        "BEIJING, March 6 (Xinhua) -- Central SOEs invested 1.1 trillion yuan, local SOEs invested 300 billion yuan.",
        {"1.1 trillion yuan": "China central SOEs", "300 billion yuan": "China local SOEs"},
    ),
    (
        "State-owned enterprises in Sichuan province posted revenue of 1.9 trillion yuan.",
        {"1.9 trillion yuan": "Sichuan SOEs"},
    ),
    ("China's private enterprises had revenue of 5 trillion yuan.", {"5 trillion yuan": "China private enterprises"}),
    (
        "Total profits of China's SOEs were 4 trillion yuan, of which central SOEs earned 2.6 trillion yuan.",
        {"4 trillion yuan": "China SOEs", "2.6 trillion yuan": "China central SOEs"},
    ),
    ("South Africa's SOEs owe 640 billion rand.", {"640 billion rand": "South Africa SOEs"}),
]

COREFERENCE: list[Row] = [
    (
        "India's central PSUs employ 900,000 people. Losses of those PSUs rose to Rs 14,000 crore.",
        {"Rs 14,000 crore": "India central PSUs"},
    ),
    (
        "India's public sector banks grew by 12 percent, while their private peers managed only 8 percent.",
        {"12 percent": "India public sector banks", "8 percent": "India private banks"},
    ),
    (
        "Vietnam's state-owned enterprises earned $5 billion in 2024. Their foreign rivals earned $7 billion.",
        {"$7 billion": "Vietnam foreign enterprises"},
    ),
    (
        "Deutsche Bahn lost 1 billion euros. Flixtrain is small. The newcomer wants to buy 65 trains.",
        {"65 trains": "Flixtrain"},
    ),
    (
        "Telkom cut jobs. The former state monopoly expects a profit of 3 billion rand in 2025.",
        {"3 billion rand": "Telkom"},
    ),
    (
        "Petronas and ExxonMobil run a field. The U.S. company sold its part. The Malaysian group spent $2 billion.",
        {"$2 billion": "Petronas"},
    ),
    (
        'SBB is growing. Monika Ribar, chair of the Board of Directors, said: "We invested 5 billion francs."',
        {"5 billion francs": "Swiss Federal Railways"},
    ),
    (
        "Rosneft drills in Siberia. At Rosneft, of which BP owns 19.75 percent, net debt halved last year.",
        {"halved": "Rosneft"},
    ),
    (
        "Ecopetrol earned $2 billion in 2024. The order, worth $300 million, was signed on Monday with Saipem.",
        {"$300 million": "Ecopetrol"},
    ),
    (
        "Transnet cut its debt by 4 percent. Volumes reached 160 million tonnes, most of the coal moved by Exxaro.",
        {"160 million tonnes": "Transnet"},
    ),
    (
        "OSLO, 3 March, NTB – Equinor earned $8 billion in 2024. Its debt fell to $12 billion.",
        {"$12 billion": "Equinor"},
    ),
    (
        "OMV earned 2 billion euros in 2024. ADNOC, the Abu Dhabi producer, owns 24.9% of it. The company has 24,000 "
        "employees.",
        {"24,000 employees": "OMV"},
    ),
    (
        "Aramco signed a deal with Sinopec and miner Codelco on Monday. It will invest $5 billion.",
        {"$5 billion": "Saudi Aramco"},
    ),
    ("Harbour Group, whose parent is Ports Holding, carried 5 million tonnes.", {"5 million tonnes": "Harbour Group"}),
    (
        "Eskom posted a loss of 55 billion rand last year. It owes 412 billion rand.",
        {"412 billion rand": "Eskom"},
    ),
    (
        "Petronas reported on Friday. The company made a net profit of 55 billion ringgit.",
        {"55 billion ringgit": "Petronas"},
    ),
    (
        "Bank of China released its results. The lender's total assets stood at 35 trillion yuan.",
        {"35 trillion yuan": "Bank of China"},
    ),
    (
        "Air China ordered jets from Airbus. The carrier lost 237 million yuan in 2024.",
        {"237 million yuan": "Air China"},
    ),
    (
        "Shanghai Port Group and its rivals had a good year. Its container throughput passed 51 million TEU.",
        {"51 million TEU": "Shanghai Port Group"},
    ),
    (
        "The profits of China's central SOEs rose 4 percent. Their revenue was flat at 40 trillion yuan.",
        {"40 trillion yuan": "China central SOEs"},
    ),
    (
        "KazMunayGas is controlled by Samruk-Kazyna. The oil company produced 23.8 million tonnes of crude.",
        {"23.8 million tonnes": "KazMunayGas"},
    ),
    (
        "Ethiopian Airlines carried 19 million passengers. Revenue was 7.6 billion dollars.",
        {"7.6 billion dollars": "Ethiopian Airlines"},
    ),
    (
        "Anglo Steel, which has 12,000 employees, lost 300 million dollars.",
        {"12,000 employees": "Anglo Steel", "300 million dollars": "Anglo Steel"},
    ),
    (
        '"We invested 4 billion dollars," said Chen Wei, chairman of Harbour Energy Group.',
        {"4 billion dollars": "Harbour Energy Group"},
    ),
]

RECEIVERS: list[Row] = [
    (
        "At Telekom Austria, where the state has 28.4 percent and America Movil 60.6 percent, the payout rose by 12.5 "
        "percent.",
        {"28.4 percent": "Austria", "60.6 percent": "America Movil", "12.5 percent": "A1 Telekom Austria"},
    ),
    ("OMV's 31.5 percent owner, state holding OeBAG, received dividends.", {"31.5 percent": "ÖBAG"}),
    ("Ten banks lent Eskom 5 billion rand.", {"5 billion rand": "Eskom"}),
    ("The ministry fined Gazprom 3 billion roubles.", {"3 billion roubles": "Gazprom"}),
    ("Petronas paid the government a dividend of 32 billion ringgit.", {"32 billion ringgit": "Petronas"}),
    (
        "The Treasury gave Transnet a subsidy of 5.8 billion rand.",
        {"5.8 billion rand": "Transnet"},
    ),
    (
        "South Africa's government injected 23 billion rand into Eskom.",
        {"23 billion rand": "Eskom"},
    ),
    (
        "PowerChina won a contract worth 1.2 billion dollars from Zambia's ZESCO.",
        {"1.2 billion dollars": "Power Construction Corporation of China"},
    ),
    (
        "Investors bought bonds worth 700 million euros from Bank Gospodarstwa Krajowego.",
        {"700 million euros": "Bank Gospodarstwa Krajowego"},
    ),
    ("Temasek holds a 54 percent stake in Singapore Airlines.", {"54 percent": "Temasek Holdings"}),
    ("Gazprom Neft is 95.7 percent owned by Gazprom.", {"95.7 percent": "Gazprom"}),
    ("The state received dividends of 30 billion kroner from Equinor.", {"30 billion kroner": "Equinor"}),
    (
        "Kenya Power was granted a tariff increase of 12 percent by the regulator.",
        {"12 percent": "Kenya Power"},
    ),
]

COUNTRIES: list[Row] = [
    (
        "Industrial output rose 2.2 percent in France, 4.5 percent in the Czech Republic and 1.9 percent in Italy.",
        {"2.2 percent": "France", "4.5 percent": "Czech Republic", "1.9 percent": "Italy"},
    ),
    (
        "Italy's economy grew 0.7 percent in 2023, Turkey's 4.5 percent. GDP of Spain and Poland rose 2.5 percent and "
        "0.2 percent, respectively.",
        {"0.7 percent": "Italy", "4.5 percent": "Turkey", "2.5 percent": "Spain", "0.2 percent": "Poland"},
    ),
    (
        "Gdansk handled 77 million tonnes; and Gdynia, 27 million tonnes (down 8.6 percent). Container traffic rose 9 "
        "percent to 2.25 million TEU in Gdansk, while it fell 2 percent to 0.97 million TEU in Gdynia.",
        {"77 million tonnes": "Gdansk", "27 million tonnes": "Gdynia", "8.6 percent": "Gdynia", "9 percent": "Gdansk"}
        | {"2.25 million TEU": "Gdansk", "2 percent": "Gdynia", "0.97 million TEU": "Gdynia"},
    ),
    (
        "Gazprom, Rosneft and Lukoil reported on Tuesday.\n\nRevenue: 4.5 trillion, 7.3 trillion and 2.3 "
        "trillion roubles respectively.",
        {"4.5 trillion": "Gazprom", "7.3 trillion": "Rosneft", "2.3 trillion roubles": "Lukoil"},
    ),
    (
        "KazMunayGas. Oil output was 23.8 million tonnes.\n\nKazatomprom. Production came to 23,270 tonnes.",
        {"23.8 million tonnes": "KazMunayGas", "23,270 tonnes": "Kazatomprom"},
    ),
    (
        "The debt of SNCF stood at 24.2 billion euros and Renfe's at 5.1 billion.",
        {"24.2 billion euros": "SNCF", "5.1 billion": "Renfe"},
    ),
    (
        "OQ employs 8,000 people. A barrel costs about $3 to lift in Saudi Arabia, $8.5 in Kuwait and $12 in Oman.",
        {"$3": "Saudi Arabia", "$8.5": "Kuwait", "$12": "Oman"},
    ),
    (
        "Baoshan Iron & Steel made 25 million tonnes of steel in China. Exports jumped 19 percent.",
        {"19 percent": "Baoshan Iron & Steel"},
    ),
    ("China's GDP grew 5 percent in 2024.", {"5 percent": "China"}),
    ("Vietnam's exports reached 405 billion dollars last year.", {"405 billion dollars": "Vietnam"}),
    ("HANOI, March 6 (VNA) -- Industrial output rose 7.2 percent in February.", {"7.2 percent": "Vietnam"}),
    ("BEIJING, March 6 (Xinhua) -- Retail sales went up 4 percent, official data showed.", {"4 percent": "China"}),
    ("Consumer prices in Indonesia increased 1.6 percent.", {"1.6 percent": "Indonesia"}),
    ("Angola's public debt equals 63 percent of GDP.", {"63 percent": "Angola"}),
    ("The unemployment rate in South Africa was 31.9 percent.", {"31.9 percent": "South Africa"}),
    ("CATL's exports grew 20 percent.", {"20 percent": "Contemporary Amperex Technology Co Ltd"}),
]

REGIONS: list[Row] = [
    (
        "State-owned enterprises (SOEs) in east China's Anhui Province earned 3 billion yuan in 2023. The SOEs paid "
        "2 billion yuan in taxes. Anhui wants to cut the number of SOEs to 12.",
        {"3 billion yuan": "Anhui SOEs", "2 billion yuan": "Anhui SOEs", "12": "Anhui SOEs"},
    ),
    (
        "SOEs in the southern Chinese province of Hainan earned 3 billion yuan. SOEs in China as a whole earned "
        "9 billion yuan.",
        {"3 billion yuan": "Hainan SOEs", "9 billion yuan": "China SOEs"},
    ),
    (
        "Take Jordan. The bad-loan ratio of its public banks was 21 percent, against 9 percent for private ones. "
        "Saving the public banks will cost 3 billion dinars.",
        {
            "21 percent": "Jordan state-owned banks",
            "9 percent": "Jordan private banks",
            "3 billion dinars": "Jordan state-owned banks",
        },
    ),
    (
        "Kenya opened a market on which banks could sell bad loans of 40 billion shillings. In Uganda, lenders "
        "wrote off 3 billion shillings.",
        {"40 billion shillings": "Kenya banks", "3 billion shillings": "Uganda lenders"},
    ),
    (
        "Poland earmarked 8 billion zlotys in aid for small and medium-sized mines this year.",
        {"8 billion zlotys": "Poland small and medium-sized mines"},
    ),
    (
        "Fee income, the staple of Indian insurers, fell 3 percent at Sundar Life.",
        {"3 percent": "Sundar Life"},
    ),
    ("Asian carriers lost $2.9 billion in 2024.", {"$2.9 billion": "Asia carriers"}),
    (
        "Provincial governments in Vietnam issued 50 trillion dong of bonds.",
        {"50 trillion dong": "Vietnam provincial governments"},
    ),
    (
        "Foreign portfolio investors have withdrawn $4 billion from Turkish bonds.",
        {"$4 billion": "foreign portfolio investors"},
    ),
    (
        "Local governments own 40 percent of it, and Vattenfall earned 5 billion kronor.",
        {"5 billion kronor": "Vattenfall"},
    ),
]

DEEDS: list[Row] = [
    ("Greece raised the pace. It collected 1.8 billion euros from PPC in 2024.", {"1.8 billion euros": "Greece"}),
    (
        "Portugal, whose debt is high, wants to sell TAP. Finance Minister Ana Reis said it banked 3 billion euros.",
        {"3 billion euros": "Portugal"},
    ),
    ("Lisbon has recovered 2 billion euros of what TAP cost.", {"2 billion euros": "Portugal"}),
    ("Uzbekistan sold 245 state firms last year. China's 97 central SOEs grew.", {"245 state firms": "Uzbekistan"}),
    ("PetroChina grew. Sichuan alone produced 65 billion cubic metres of gas.", {"65 billion cubic metres": "Sichuan"}),
    ("He expects Odisha to mine 240 million tonnes of coal this year.", {"240 million tonnes": "Odisha"}),
    (
        "The port of Piraeus handled 4.8 million TEU last year. Its revenue reached 230 million euros.",
        {"4.8 million TEU": "Piraeus", "230 million euros": "Piraeus"},
    ),
    ("The Gulf states sold 9 billion dollars of bonds.", {"9 billion dollars": "Gulf states"}),
]

THOSE: list[Row] = [
    (
        "SOEs in Fujian earned 27 billion yuan. Those in Hubei and Hunan made 9 billion yuan and 7 billion yuan.",
        {"27 billion yuan": "Fujian SOEs", "9 billion yuan": "Hubei SOEs", "7 billion yuan": "Hunan SOEs"},
    ),
    (
        "Chinese SOEs lost 9 billion yuan; those run by local governments the other 6 billion yuan.",
        {"6 billion yuan": "China local SOEs"},
    ),
    (
        "Indian refiners processed 22 million tonnes. Those in China processed 61 million tonnes.",
        {"61 million tonnes": "China refiners"},
    ),
    (
        "China's SOEs cut it. For centrally administered firms it came in at 61 percent, and for their local peers at "
        "66 percent.",
        {"61 percent": "China central SOEs", "66 percent": "China local SOEs"},
    ),
    ("Revenue of Fortum grew 4 percent; for Vattenfall it rose 3 percent.", {"3 percent": "Vattenfall"}),
    (
        "Chongqing SASAC took questions. The city's state-owned enterprises earned 30 billion yuan. Our SOEs invested "
        "90 billion yuan.",
        {"30 billion yuan": "Chongqing SOEs", "90 billion yuan": "Chongqing SOEs"},
    ),
    ("Anhui aims to lift the profits of its SOEs by 6 percent. China grew.", {"6 percent": "Anhui SOEs"}),
    (
        "Growth is low in Inner Mongolia. The coal groups controlled by the provincial government lost 2 billion yuan.",
        {"2 billion yuan": "Inner Mongolia provincial coal groups"},
    ),
    (
        "The Philippines watches its government corporations. Government corporations remitted 99 billion pesos.",
        {"99 billion pesos": "Philippines SOEs"},
    ),
]

ASIDES: list[Row] = [
    (
        "Sasol, in which the state holds 14 percent, on Monday reported a net loss of 4 billion rand.",
        {"14 percent": "South Africa", "4 billion rand": "Sasol"},
    ),
    (
        "Uniper lost 2 billion euros. The shares, 60 percent of which belong to the German state, closed at 38 euros.",
        {"60 percent": "Germany", "38 euros": "Uniper"},
    ),
    (
        "Fortum has plans. The two wind farms, in which Orsted holds 49%, are to have a capacity of 1.6 gigawatts.",
        {"1.6 gigawatts": "Fortum"},
    ),
    (
        "Orlen, a refiner that owns Ruch, bid 4 billion zlotys, topping a rival offer of 3 billion zlotys from MOL.",
        {"4 billion zlotys": "Orlen", "3 billion zlotys": "MOL"},
    ),
    ("Rystad put Norway's share of supply at 31 percent and Algeria's at 14 percent.", {"14 percent": "Algeria"}),
    ("Hanwha is building 12 tankers for Petrobras.", {"12 tankers": "Hanwha"}),
    ("Eni rose 2 percent, compared with a 5 percent gain in the Nikkei 225.", {"5 percent": "Nikkei 225"}),
    (
        "Statkraft earned 3 billion kroner. Power prices in Germany averaged 80 euros per megawatt hour, and office "
        "rents in Oslo rose 4 percent.",
        {"80 euros per megawatt hour": "Germany", "4 percent": "Oslo"},
    ),
]

MEANT: list[Row] = [
    (
        "Ghana approved an injection of 5 billion cedis into the insurer SIC, half of it meant for its arm Vanguard "
        "Life.",
        {"5 billion cedis": "SIC", "half": "Vanguard Life"},
    ),
    (
        "Of the total, 9 billion shillings is set aside for the rail company TRC and 4 billion shillings for power "
        "supplier TANESCO.",
        {"4 billion shillings": "Tanzania Electric Supply Company"},
    ),
    (
        "The government has budgeted 12 billion dirhams for housing subsidies. Morocco's ONCF lost 2 billion dirhams.",
        {"12 billion dirhams": "Morocco"},
    ),
    (
        "Loss-making ferries dragged Greece's state shipping company, Aegis Lines, down to a net loss of 12 million "
        "euros in 2024, against a profit of 3 million a year earlier.",
        {"12 million euros": "Aegis Lines", "3 million": "Aegis Lines"},
    ),
    (
        "Huanta, the largest unit of Peru's state mining group, Andina, is a tin mine that lost 3 million soles.\n\n"
        "Colorada made up for that. The mine earned 12 million soles. Taxes paid by the group came to 9 million soles.",
        {"12 million soles": "Colorada", "9 million soles": "Andina"},
    ),
]

FORESEEN: list[Row] = [
    (
        "Equinor's net profit rose to $2.4 billion, above the $2.1 billion forecast by Nordea. It was up 9 percent.",
        {"$2.1 billion": "Equinor", "9 percent": "Equinor"},
    ),
    (
        "Eskom lost 5 billion rand in 2024. Economists surveyed by Bloomberg had expected 7 billion rand.",
        {"7 billion rand": "Eskom"},
    ),
    (
        "Pertamina earned $3 billion in 2024. It runs 7,000 stations, estimates Bali Consulting.",
        {"7,000 stations": "Pertamina"},
    ),
    ("Petrobras fell. Standalone net profit stood at $3 billion.", {"$3 billion": "Petrobras"}),
]

PARALLEL: list[Row] = [
    (
        "The utilities all lost money: Eskom 23.9 billion rand, Zesco 1.2 billion kwacha.",
        {"23.9 billion rand": "Eskom", "1.2 billion kwacha": "ZESCO"},
    ),
    (
        "All three owe Chinese lenders: Kenya $3.9 billion, Ethiopia $2.5 billion and Uganda $0.6 billion.",
        {"$3.9 billion": "Kenya", "$2.5 billion": "Ethiopia", "$0.6 billion": "Uganda"},
    ),
    (
        "Zesco has 1.3 million customers. The country, he explains, has an installed capacity of 3,777 MW. Kenya, "
        "however, has a capacity of 3,000 MW.",
        {"3,777 MW": "Zambia", "3,000 MW": "Kenya"},
    ),
    (
        "The biggest earner was Aramco with $25 billion, followed by Petronas ($12 billion) and Pemex ($1 billion).",
        {"$12 billion": "Petronas", "$1 billion": "Pemex"},
    ),
    (
        "Debt was 13 percent of sales for state lenders, far above the 3.3 percent ratio in the case of HDFC Bank.",
        {"3.3 percent": "HDFC Bank"},
    ),
    (
        "Income is vital to the Norwegian state, which owns 67 percent of the company.",
        {"67 percent": "Norway"},
    ),
    ("Fortum paid 5 billion euros for Uniper.", {"5 billion euros": "Fortum"}),
    (
        "Revenue at Airtel rose 12 percent, compared with 4 percent for Safaricom.",
        {"12 percent": "Airtel", "4 percent": "Safaricom"},
    ),
    (
        "The Central Bank of Kenya received 5 billion shillings and the National Housing Authority 11 billion.",
        {"11 billion": "National Housing Authority"},
    ),
    (
        "A unit of Equinor, Petoro's partner in the field, landed a $3 billion order.",
        {"$3 billion": "Equinor"},
    ),
    ("The German government remains the biggest shareholder in Uniper with 99 percent.", {"99 percent": "Germany"}),
    (
        "CPIC earned 5 billion yuan. The largest shareholder is Shenergy Group, owned by the city, with 14.1%.",
        {"14.1%": "Shenergy (Group) Company"},
    ),
    (
        "Revenue of Equinor rose 4 percent and that of Vattenfall 6 percent.",
        {"4 percent": "Equinor", "6 percent": "Vattenfall"},
    ),
    (
        "PetroChina, Sinopec and CNOOC earned 164 billion yuan, 51 billion yuan and 138 billion yuan respectively.",
        {
            "164 billion yuan": "PetroChina",
            "51 billion yuan": "China Petroleum & Chemical Corporation",
            "138 billion yuan": "China National Offshore Oil Corporation",
        },
    ),
    (
        "Revenue at Equinor and Vattenfall rose 4 percent and 6 percent, respectively.",
        {"4 percent": "Equinor", "6 percent": "Vattenfall"},
    ),
    (
        "Profits of China's central SOEs and local SOEs were 2.8 trillion yuan and 1.5 trillion yuan, respectively.",
        {"2.8 trillion yuan": "China central SOEs", "1.5 trillion yuan": "China local SOEs"},
    ),
    (
        "Central SOEs in China posted profits of 5 billion yuan, and local SOEs 3 billion yuan.",
        {"5 billion yuan": "China central SOEs", "3 billion yuan": "China local SOEs"},
    ),
    (
        "Air China lost 237 million yuan, China Eastern 4.2 billion yuan and China Southern 1.7 billion yuan.",
        {
            "237 million yuan": "Air China",
            "4.2 billion yuan": "China Eastern Airlines",
            "1.7 billion yuan": "China Southern Airlines",
        },
    ),
    (
        "Coal output fell 3 percent at Shenhua and 5 percent at Yankuang.",
        {"3 percent": "China Shenhua Energy", "5 percent": "Shandong Energy Group"},
    ),
    (
        "The debt ratio was 62 percent for central SOEs and 66 percent for local SOEs in China.",
        {"62 percent": "China central SOEs", "66 percent": "China local SOEs"},
    ),
    (
        "Gross revenue was $3 billion at Petrobras and $2 billion at Ecopetrol.",
        {"$3 billion": "Petrobras", "$2 billion": "Ecopetrol"},
    ),
    (
        "Orlen earned 2 billion zlotys in 2024. Sales fell 4 percent to 250 billion zlotys, while Energa earned 900 "
        "million zlotys.",
        {"4 percent": "Orlen", "250 billion zlotys": "Orlen", "900 million zlotys": "Energa"},
    ),
    (
        "Deutsche Bahn lost 1.8 billion euros in 2024. The number of passengers rose 1.6 percent to 1.87 billion, but"
        " DB Cargo's volumes contracted by 10 percent.",
        {"1.6 percent": "Deutsche Bahn", "1.87 billion": "Deutsche Bahn", "10 percent": "DB Cargo"},
    ),
]

RARE = [
    rare(
        "Revenue at NTPC was Rs 1.8 lakh crore; at NHPC, Rs 9,600 crore.",
        {"Rs 1.8 lakh crore": "NTPC", "Rs 9,600 crore": "NHPC"},
        reason="a second place before its figure, with neither noun nor verb, is not seen",
    ),
]

ROWS = [
    *NAMES,
    *FORMS,
    *CAPITALS,
    *STATES,
    *GOVERNED,
    *GOODS,
    *CLASSES,
    *COREFERENCE,
    *RECEIVERS,
    *COUNTRIES,
    *REGIONS,
    *DEEDS,
    *THOSE,
    *ASIDES,
    *MEANT,
    *FORESEEN,
    *PARALLEL,
    *RARE,
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named(ROWS))
def test_figures_belong_to_whom_the_text_gives_them(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAR)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
