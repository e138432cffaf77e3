"""Whose figures are that a town, a region or a state comes into: aggregates of places, subsidies, dividends."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAY = date(2025, 5, 1)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

PLACES: list[Row] = [
    (
        "Navanta, Spain's state-owned shipbuilder, employs 2,350 people in Ferrol.\n\nFerrol could do with the work. "
        "Its population has shrunk to 63,800 from 91,000 in 1981. The unemployment rate was 12.9 percent in the third "
        "quarter.",
        {"2,350 people": "Navanta", "63,800": "Ferrol", "91,000": "Ferrol", "12.9 percent": "Ferrol"},
    ),
    (
        "China's central SOEs invested 300 billion yuan in Xinjiang last year.\n\nXinjiang received 302 million "
        "tourists this year and wants to attract 400 million by 2030.",
        {"302 million tourists": "Xinjiang", "400 million": "Xinjiang"},
    ),
    (
        "Steelmaker Zenica Metal of Bosnia shed 900 jobs in 2023. The town of Zenica had 110,000 inhabitants in 2013; "
        "today about 96,000 are left.",
        {"110,000 inhabitants": "Zenica", "96,000": "Zenica"},
    ),
    (
        "Poland's coal group PGG employs 36,000 people in Silesia. Katowice's population fell by 2 percent to 280,000 "
        "last year.",
        {"2 percent": "Katowice", "280,000": "Katowice"},
    ),
    (
        "South Africa's Eskom will close the Komati plant. The unemployment rate in Mpumalanga stood at 34.9 percent.",
        {"34.9 percent": "Mpumalanga"},
    ),
    ("The GDP of the Kyrgyz Republic amounted to 435.1 billion soms.", {"435.1 billion soms": "Kyrgyzstan"}),
    (
        "Egypt's state hotel group Egoth ran 11 hotels. It received 300,000 tourists in Luxor in 2023.",
        {"300,000 tourists": "Egoth"},
    ),
    (
        "India's coal output rose to 81 million tonnes in April. Coal India's slipped to 62 million tonnes. Stocks at "
        "power plants stood at 56 million tonnes on May 15.",
        {"56 million tonnes": "India"},
    ),
    (
        "Euro zone inflation rose to 2.0 percent. The jobless rate held at 6.3 percent. Germany's economy grew by 0.2 "
        "percent.",
        {"2.0 percent": "Euro zone", "6.3 percent": "Euro zone", "0.2 percent": "Germany"},
    ),
    (
        "KCB Group of Kenya rose 3.4 percent to 42.50 shillings. Yields on Treasury bills fell to 9.59 percent.",
        {"3.4 percent": "KCB Group", "9.59 percent": "Kenya"},
    ),
    (
        "Ukrainian Railways moved 13 million tonnes. Ukraine's central bank raised its key rate to 15.5 percent.",
        {"13 million tonnes": "Ukrzaliznytsia", "15.5 percent": "Ukraine"},
    ),
    (
        "Egypt's grain buyer Mostakbal Misr purchased 270,000 tonnes of wheat. Remittances climbed to $29.6 billion.",
        {"270,000 tonnes": "Mostakbal Misr", "$29.6 billion": "Egypt"},
    ),
    (
        "Uzbekistan plans to float shares in its gold miner Navoi, which dug 2.8 million ounces last year. Its revenue "
        "was $5.6 billion.",
        {"2.8 million ounces": "Navoi", "$5.6 billion": "Navoi"},
    ),
]

STATES: list[Row] = [
    (
        "WARSAW, April 14 - Vorona Bank expects its profit to fall, as the corporate income tax rate for banks in "
        "Poland is to go up to 30 percent. Its effective tax rate was 24 percent.",
        {"30 percent": "Poland", "24 percent": "Vorona Bank"},
    ),
    (
        "WARSAW, April 14 - Vorona Bank earned 3 billion zlotys. The central bank has lowered its reference rate by 75 "
        "basis points, to 5.00 percent.",
        {"75 basis points": "Poland", "5.00 percent": "Poland"},
    ),
    (
        "Electric Board made a profit of 900 million euros. The Irish state, which owns 97% of the group, received a "
        "dividend of 114 million euros for 2023.",
        {"114 million euros": "Electric Board"},
    ),
    (
        "Transtu, the Tunis bus company, has buses. The state paid Transtu a subsidy of 310 million dinars in 2024, "
        "18 million more than in the previous year.",
        {"310 million dinars": "Transtu", "18 million": "Transtu"},
    ),
    (
        "State-owned Bharat Telenet gained subscribers in July. Jio had 47.58 crore wireless subscribers, Airtel 38.73 "
        "crore and Bharat Telenet 8.85 crore. The state-run firm's share of the wireless market improved to 7.57 per "
        "cent.",
        {"7.57 per cent": "Bharat Telenet"},
    ),
    (
        "Sonacoton, the State cotton company of Cameroon, made a net profit of CFAF 6.2 billion in 2023. The company "
        "bought 302,000 tonnes of seed cotton.",
        {"CFAF 6.2 billion": "Sonacoton", "302,000 tonnes": "Sonacoton"},
    ),
]

LANDS: list[Row] = [
    (
        "Uzbekneftegaz's net profit fell to 1.06 trillion soums. Gas output in Uzbekistan dropped by 10% to 46.7 bcm.",
        {"10%": "Uzbekistan", "46.7 bcm": "Uzbekistan"},
    ),
    (
        "ASTANA – KEGOC earned 43.5 billion tenge in 2023. Electricity generation in Kazakhstan increased by 0.1% to "
        "112.9 billion kWh, whereas consumption reached 115 billion kWh.",
        {"0.1%": "Kazakhstan", "115 billion kWh": "Kazakhstan"},
    ),
    (
        "State-owned Bharat Telenet gained 29.4 lakh mobile subscribers in July.\n\nThe total number of wireless "
        "subscribers in India slipped 0.08 per cent month-on-month to 116.96 crore at the end of July. Urban "
        "connections fell to 63.5 crore.",
        {"0.08 per cent": "India", "116.96 crore": "India", "63.5 crore": "India"},
    ),
    (
        "Duty-free chain Tropica Group took 860 million yuan of orders at the fair.\n\nDuty-free sales in Hainan fell "
        "29.3 percent to 30.9 billion yuan in 2024, while the number of shoppers dropped by 15.9 percent, according to "
        "Haikou Customs. The retailer's own revenue came to 56.5 billion yuan.",
        {"29.3 percent": "Hainan", "30.9 billion yuan": "Hainan", "15.9 percent": "Hainan"},
    ),
    (
        "State carmaker Polonia lost 90 million zlotys. The number of new cars registered in Poland rose 8 percent.",
        {"90 million zlotys": "Polonia", "8 percent": "Poland"},
    ),
    (
        "Telekom Balkan made 90 million euros. The number of customers in Poland rose 8 percent to 2 million.",
        {"8 percent": "Telekom Balkan", "2 million": "Telekom Balkan"},
    ),
    (
        "Petrosur made 3 billion dollars. Fuel sales in Colombia rose 5 percent.",
        {"5 percent": "Petrosur"},
    ),
    (
        "Guizhou is short of money. State-owned enterprises in the province owed 1.2 trillion yuan.",
        {"1.2 trillion yuan": "Guizhou SOEs"},
    ),
    (
        "State firms in Liaoning sold 5.8 billion yuan of bonds in 2021. Issuance recovered to 13.5 billion yuan.",
        {"5.8 billion yuan": "Liaoning SOEs", "13.5 billion yuan": "Liaoning SOEs"},
    ),
    (
        "Trepka, in which the government in Pristina now holds 80 per cent of the shares, had 1,290 employees.",
        {"80 per cent": "Kosovo", "1,290 employees": "Trepka"},
    ),
    (
        "Keppo Offshore & Marine made S$300 million. Energy & Environment was the best division, with profit up 12%.",
        {"12%": "Keppo Offshore & Marine"},
    ),
    (
        "Winfred Nakato, managing director of Uganda Radio, appeared before MPs. She said the State broadcaster owed "
        "its creditors Shs42.3b. The corporation plans to sell 14 acres of land.",
        {"Shs42.3b": "Uganda Radio", "14 acres": "Uganda Radio"},
    ),
]

HOLDERS: list[Row] = [
    (
        "The state of Lower Saxony holds 20 percent of Volkswagen. Salzgitter, the steelmaker in which the state has "
        "26.5 percent, employs 25,000 people.",
        {"20 percent": "Lower Saxony", "26.5 percent": "Lower Saxony", "25,000 people": "Salzgitter"},
    ),
    (
        "Norway owns 67 percent of Equinor. Last year that earned it 40 billion kroner in dividends.",
        {"67 percent": "Norway", "40 billion kroner": "Equinor"},
    ),
    (
        "The smelter, 40 percent of which belongs to Rio Tinto and 60 percent to the government of Iceland, has 500 "
        "workers.",
        {"40 percent": "Rio Tinto", "60 percent": "Iceland"},
    ),
    (
        "The Italian oil company Eni made 4.8 billion euros in 2023. The economy ministry, its largest owner with 30 "
        "percent, is happy.",
        {"4.8 billion euros": "Eni", "30 percent": "Italy economy ministry"},
    ),
    (
        "Tokyo Metro Co., owned 53.4 percent by the central government and 46.6 percent by the Tokyo metropolitan "
        "government, is to be listed.",
        {"53.4 percent": "Japan", "46.6 percent": "Tokyo"},
    ),
    (
        "Lotra Shipping's revenue rose 14 percent in 2023, according to SEPO, the state holding company that owns 100 "
        "percent of it. The company has not earned a profit since 2005; its loss for 2023 was 105 million euros.",
        {"14 percent": "Lotra Shipping", "105 million euros": "Lotra Shipping"},
    ),
    (
        "Tarsa Group, the state holding company, earned 90 million euros. The company employs 900 people.",
        {"900 people": "Tarsa Group"},
    ),
    (
        "Orlik, whose main owner Skarb Holding holds 49.9 percent, made 3 billion zlotys.",
        {"49.9 percent": "Skarb Holding", "3 billion zlotys": "Orlik"},
    ),
    (
        "The state owns 60 percent of Brasmin and the Minas Gerais government 12 percent.",
        {"12 percent": "Minas Gerais"},
    ),
    (
        "Telekom Malaya, in which Khazanah has a 20.1% stake, gained 1.5%, and MISK, the shipping arm of Petronas, "
        "0.8%.",
        {"1.5%": "Telekom Malaya", "0.8%": "MISK"},
    ),
    (
        "Energocom earned 4 billion lei. The EBRD has invested 2.4 billion euros in Moldova to date.",
        {"2.4 billion euros": "European Bank for Reconstruction and Development"},
    ),
]

TRADES: list[Row] = [
    (
        "China's SOEs earned 2 trillion yuan in the first five months. Profits of SOEs in coal mining more than "
        "doubled to 214.3 billion yuan, while those in petroleum and petrochemicals gained 29.5 percent.",
        {
            "2 trillion yuan": "China SOEs",
            "214.3 billion yuan": "China coal mining SOEs",
            "29.5 percent": "China petroleum and petrochemicals SOEs",
        },
    ),
    (
        "Central SOEs in the steel industry lost 4 billion yuan in China last year.",
        {"4 billion yuan": "China central steel SOEs"},
    ),
    (
        "China's central SOEs invested 300 billion yuan in energy projects in 2023.",
        {"300 billion yuan": "China central SOEs"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named([*PLACES, *STATES, *LANDS, *HOLDERS, *TRADES]))
def test_figures_belong_to_places_and_to_whom_states_pay(
    read: Reader, text: str, owners: dict[str, str | None]
) -> None:
    facts = read(text, MAY)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
