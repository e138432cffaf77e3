"""Names: where they start and end, which label they have, and which body they mean."""

from __future__ import annotations

import time

import pytest

import soe_facts
from soe_facts.find.entities import RegistryIndex, find_names
from soe_facts.find.places import is_place
from soe_facts.find.tokens import split_words
from soe_facts.model import load
from soe_facts.registry import load_registry

# Text, then its names as "words|LABEL" in order, parted by "; ".
SPANS = [
    # common words that open a sentence, and schools of two fields
    ("Land no longer helps. In Weifang, revenue from land sales fell.", "Weifang|GPE"),
    ("Power utility Vital cut its debt. Spending on vital lines at Vital fell.", "Vital|ORG; Vital|ORG"),
    ("She teaches at Beijing Technology and Business University.", "Beijing Technology and Business University|ORG"),
    # datelines and places
    ("DAR ES SALAAM, May 4 -- The port of Tanga handled 1.2 million tons.", "DAR ES SALAAM|GPE; Tanga|GPE"),
    ("WASHINGTON/BRUSSELS -- Talks on tariffs failed.", "WASHINGTON|GPE; BRUSSELS|GPE"),
    (
        "HAMAR. Norwegians staked less on games last year, yet Norsk Tipping earned more.",
        "HAMAR|GPE; Norwegians|NORP; Norsk Tipping|ORG",
    ),
    # what is played, used and paid with, though a company's own app does not make it one
    (
        "Keno and Mirajackpot together brought in 900 million kronor, thanks to a Mirajackpot draw.",
        "Keno|PRODUCT; Mirajackpot|PRODUCT; Mirajackpot|PRODUCT",
    ),
    ("Revenue of the Grab app rose. Grab said it would buy cars.", "Grab|ORG; Grab|ORG"),
    ("Exports from Foshan and Dongguan fell 3 percent.", "Foshan|GPE; Dongguan|GPE"),
    ("The company runs terminals at Hambantota in Sri Lanka.", "Hambantota|GPE; Sri Lanka|GPE"),
    ("It mines phosphate at Khouribga.", "Khouribga|GPE"),
    ("Output in Khanty-Mansiysk rose by 2 percent.", "Khanty-Mansiysk|GPE"),
    ("Inner Mongolia autonomous region added 4 GW.", "Inner Mongolia autonomous region|GPE"),
    ("Yunnan province added 4 GW; Yunnan will add more.", "Yunnan|GPE; Yunnan|GPE"),
    ("It belongs to the Republic of Kenya.", "Republic of Kenya|GPE"),
    ("When Kenya launched the sale, Nairobi promised reforms.", "Kenya|GPE; Nairobi|GPE"),
    ("Sand covers the Tengger Desert. In the Tengger, panels cover it.", "Tengger Desert|LOC; Tengger|LOC"),
    ("Flights from Soekarno Airport rose. At Soekarno, trade fell.", "Soekarno Airport|FAC; Soekarno|FAC"),
    ("Grasberg, its largest mine, made 3 million tonnes.", "Grasberg|FAC"),
    ("Output of the Kozloduy and Belene nuclear plants fell.", "Kozloduy|FAC; Belene|FAC"),
    # a people before a body of state, work before its doer, brackets inside a name
    ("The Indonesian Finance Ministry said so.", "Indonesian|NORP; Finance Ministry|ORG"),
    (
        "The Ethiopian Ministry of Transport and Ethiopian Airlines met.",
        "Ethiopian|NORP; Ministry of Transport|ORG; Ethiopian Airlines|ORG",
    ),
    ("Exports by Brazil rose 5 percent in May.", "Brazil|GPE"),
    ("Investment by Vietnam Electricity reached 3 trillion dong.", "Vietnam Electricity|ORG"),
    ("Dalmia Cement (Bharat) Ltd lost 3 billion rupees.", "Dalmia Cement (Bharat) Ltd|ORG"),
    ("PT Pos Indonesia (Persero) lost 3 billion rupiah.", "PT Pos Indonesia (Persero)|ORG"),
    ("The group ranked 25th on Forbes's list.", "Forbes|ORG"),
    (
        "Bharat Oil Ltd (BOL) grew, BOL Director (Finance) Sanjoy Rao said.",
        "Bharat Oil Ltd|ORG; BOL|ORG; BOL|ORG; Sanjoy Rao|PERSON",
    ),
    ("Kelm Coke and Chemical Plant lost 2 million euros.", "Kelm Coke and Chemical Plant|ORG"),
    ("Debts of GH¢15.4 billion were owed.", ""),
    ("A plant in Balikpapan, East Kalimantan, was shut.", "Balikpapan|GPE; East Kalimantan|GPE"),
    ("Sales in Latin America doubled.", "Latin America|LOC"),
    ("Oil output in the North Sea fell.", "North Sea|LOC"),
    ("Firms in the Yangtze River Delta pay more.", "Yangtze River Delta|LOC"),
    # peoples and countries
    ("Koreans in Busan and Jeju paid more.", "Koreans|NORP; Busan|GPE; Jeju|GPE"),
    ("New Zealanders pay more for power.", "New Zealanders|NORP"),
    ("Zambians pay less.", "Zambians|NORP"),
    ("Chinese investors bought land in Laos.", "Chinese|NORP; Laos|GPE"),
    # the United States, its Treasuries and its dollar
    ("China holds US Treasuries worth $760 billion.", "China|GPE; US|GPE"),
    ("Yields on U.S. Treasuries rose.", "U.S.|GPE"),
    ("US Treasury yields rose 4 basis points.", "US|GPE"),
    ("The won weakened against the US dollar.", ""),
    ("Earnings were 5.79 US cents per share.", ""),
    ("A Hong Kong dollar bond was priced on Tuesday.", ""),
    # listed, based, owned
    ("Shares of the Shanghai-listed lender rose.", "Shanghai|GPE"),
    ("The Abuja-based regulator fined it.", "Abuja|GPE"),
    ("Lusaka Securities Exchange-listed stocks fell.", "Lusaka Securities Exchange|ORG"),
    ("Shares of the Merval-listed company rose.", "Merval|ORG"),
    # datelines with their country, parts of a body, numbers and lists inside a name, short forms, programmes
    ("MAPUTO, MOZAMBIQUE, 4 May 2024 – Output rose.", "MAPUTO|GPE; MOZAMBIQUE|GPE"),
    ("Ports of Kiwa Marine Corporation handled less.", "Kiwa Marine Corporation|ORG"),
    ("The Sarnia Roads, Ports and Housing Agency builds it.", "Sarnia Roads, Ports and Housing Agency|ORG"),
    ("Thermal Power Station No. 7 was shut.", "Thermal Power Station No. 7|FAC"),
    ("Red Hill fell after Kenya Red Hill Holding lost money.", "Red Hill|ORG; Kenya Red Hill Holding|ORG"),
    ("Analysts polled by Zinfo expected more.", "Zinfo|ORG"),
    ("Ghana launched a sales plan, known as Vendora. Vendora failed.", "Ghana|GPE"),
    ("Wu Yifan sold it. Wu expects more.", "Wu Yifan|PERSON; Wu|PERSON"),
    ("It operates Lusaka Port. The Port of Tema is full.", "Lusaka Port|FAC; Port of Tema|FAC"),
    # titles and offices
    ("GCEO Mele Kyari told senators.", "Mele Kyari|PERSON"),
    ("Alberta's Premier Danielle Smith left.", "Alberta|GPE; Danielle Smith|PERSON"),
    ("Chairperson Joy Masinde said so.", "Joy Masinde|PERSON"),
    ("Crown Prince Mohammed bin Salman chairs the fund.", "Mohammed bin Salman|PERSON"),
    ("Energy and Natural Resources Minister Alparslan Bayraktar spoke.", "Alparslan Bayraktar|PERSON"),
    ("Finance Minister Enoch Godongwana spoke in Pretoria.", "Enoch Godongwana|PERSON; Pretoria|GPE"),
    ("Treasury CS John Mbadi and Energy CS Opiyo Wandayi spoke.", "John Mbadi|PERSON; Opiyo Wandayi|PERSON"),
    ("Prices will rise, Eskom CFO Calib Cassim said.", "Eskom|ORG; Calib Cassim|PERSON"),
    # legal forms and full stops
    ("NatWest Group plc earned 6 billion pounds.", "NatWest Group plc|ORG"),
    ("The stake was sold to China Yangtze Power Co., Ltd.", "China Yangtze Power Co., Ltd|ORG"),
    (
        "Kenya Airways Plc lost money. It owes Kenya Power Ltd. The debt grew.",
        "Kenya Airways Plc|ORG; Kenya Power Ltd|ORG",
    ),
    ("Power Grid Corporation of India Ltd. declared a dividend.", "Power Grid Corporation of India Ltd.|ORG"),
    ("State-owned Damen Corp has debts.", "Damen Corp|ORG"),
    # brackets
    ("Assets under management (AUM) reached $12 billion. AUM grew.", ""),
    ("Return on equity (ROE) was 13 percent.", ""),
    ("Non-performing loans (NPLs) fell.", ""),
    ("China Huadian Corporation (CHD) built it.", "China Huadian Corporation|ORG; CHD|ORG"),
    ("Ecopetrol (BVC: ECOPETROL; NYSE: EC) paid a dividend.", "Ecopetrol|ORG"),
    ("Bank of China (Hong Kong) cut its rate.", "Bank of China (Hong Kong)|ORG"),
    # makers and products
    ("Uzbekistan Airways ordered Airbus A321neo jets.", "Uzbekistan Airways|ORG; Airbus|ORG; A321neo|PRODUCT"),
    ("The airline leased a Boeing 767 freighter.", "Boeing|ORG; 767|PRODUCT"),
    # two names in one span, one name in two
    ("Libya's National Oil Corporation lifted it.", "Libya|GPE; National Oil Corporation|ORG"),
    ("Oil & Natural Gas Corporation Ltd and Coal India fell.", "Oil & Natural Gas Corporation Ltd|ORG; Coal India|ORG"),
    ("In Chongqing, Yufu Holding lost money.", "Chongqing|GPE; Yufu Holding|ORG"),
    ("The fund was set up by Danantara, Indonesia.", "Danantara|ORG; Indonesia|GPE"),
    ("Ratnagiri Gas and Power Pvt Ltd made a profit.", "Ratnagiri Gas and Power Pvt Ltd|ORG"),
    (
        "(Reporting by Selena Li in Hong Kong and Ziyi Tang in Beijing)",
        "Selena Li|PERSON; Hong Kong|GPE; Ziyi Tang|PERSON; Beijing|GPE",
    ),
    # sites
    ("Plants at Wudongde, Baihetan and Xiluodu ran.", "Wudongde|GPE; Baihetan|GPE; Xiluodu|GPE"),
    ("The terminal at the Port of Santos is new.", "Port of Santos|FAC"),
    ("Groupe ADP runs Charles de Gaulle and Orly airports.", "Groupe ADP|ORG; Charles de Gaulle|FAC; Orly|FAC"),
    ("Output at the Cordemais plant and the Forsmark nuclear plant fell.", "Cordemais|FAC; Forsmark|FAC"),
    ("Output at the Talara refinery fell.", "Talara refinery|FAC"),
    ("Copper mines such as Escondida and Collahuasi lost ore.", "Escondida|FAC; Collahuasi|FAC"),
    ("The Kipevu power plant belongs to KenGen.", "Kipevu|FAC; KenGen|ORG"),
    ("The Kashagan oilfield and the Johan Sverdrup field pumped more.", "Kashagan|LOC; Johan Sverdrup|LOC"),
    ("The dam on Lake Kariba and the slopes of Mount Nimba hold ore.", "Lake Kariba|LOC; Mount Nimba|LOC"),
    ("Demand in Peninsular Malaysia rose while Sabah lagged.", "Peninsular Malaysia|LOC; Sabah|GPE"),
    ("It won the 120-km Beira-Machipanda section of the line.", "Beira|GPE; Machipanda|GPE"),
    ("The line will connect Voi in southern Kenya with Taveta.", "Voi|GPE; Kenya|GPE; Taveta|GPE"),
    # what a name does or has tells a body from a place or a person
    ("Economists at Bradesco expect Petrobras to pay more.", "Bradesco|ORG; Petrobras|ORG"),
    ("Almarai's net profit rose. Later Almarai cut prices.", "Almarai|ORG; Almarai|ORG"),
    ("The tariff was set by the regulator, Erera.", "Erera|ORG"),
    ("Finance Secretary Ben Diaz met banks. Diaz wants more.", "Ben Diaz|PERSON; Diaz|PERSON"),
    ("Gautam Adani flew to Delhi. Adani Group shares rose.", "Gautam Adani|PERSON; Delhi|GPE; Adani Group|ORG"),
    ("President Prabowo and Mr. Trump met; Modi did not.", "Prabowo|PERSON; Trump|PERSON; Modi|PERSON"),
    ("Bavaria owns 6 percent and Lower Saxony 20 percent.", "Bavaria|GPE; Lower Saxony|GPE"),
    ("LUSAKA, May 2 - Zambia owes more.", "LUSAKA|GPE; Zambia|GPE"),
    ("The chairman of the bank, Olu Ade, resigned; Aliko Bello owns it.", "Olu Ade|PERSON; Aliko Bello|PERSON"),
    ("Guangxi Liugong reported a profit of 2 billion yuan.", "Guangxi Liugong|ORG"),
    ("Shares in FBR rose while GDP fell; TRT said it had hired staff.", "FBR|ORG; TRT|ORG"),
    ("Profit of SEK 5 billion came from ETF shares and SOE profits.", ""),
    ("It told The Hindu and The Edge that tariffs would rise.", "Hindu|ORG; Edge|ORG"),
    ("OPEC and the EU signed; the UK agreed.", "OPEC|ORG; EU|ORG; UK|GPE"),
    # other capitals, and names without any
    ("Acsa and Prasa lost money, Adnoc Gas made a profit.", "Acsa|ORG; Prasa|ORG; Adnoc Gas|ORG"),
    ("Passengers of flydubai and e& customers rose, dnata said.", "flydubai|ORG; e&|ORG; dnata|ORG"),
    ("Emirates of Dubai and Petronas of Malaysia met.", "Emirates|ORG; Dubai|GPE; Petronas|ORG; Malaysia|GPE"),
    ("The Finance Department of Guangdong paid.", "Finance Department of Guangdong|ORG"),
    # no names
    ("The company raised R4.5bn and repaid RM300mil and Sh2bn.", ""),
    ("Overseas travellers made up half of passengers.", ""),
    ("EBITDA and capex rose.", ""),
    ("Power Grid Corporation of India is a Maharatna.", "Power Grid Corporation of India|ORG"),
    ("The provincial State-asset regulator said so.", ""),
    ("V. Labour service cooperation. Workers abroad numbered 500,000.", ""),
    ("OIL AND GAS\n\nOutput rose.", ""),
    # indices
    ("The Hang Seng Index and the CSI 300 gained.", "Hang Seng Index|ORG; CSI 300|ORG"),
    ("The KSE-100 Index and the S&P 500 fell.", "KSE-100 Index|ORG; S&P 500|ORG"),
    # bullets
    ("• Eskom lost R55 billion\n• Denel got R3.4 billion\n", "Eskom|ORG; Denel|ORG"),
    ("- Transnet moved 152 million tons\n- PetroSA lost R1 billion\n", "Transnet|ORG; PetroSA|ORG"),
    # employers and signatures
    (
        '"Growth slowed," said Sun Yifei, an analyst at Zero Power Intelligence.',
        "Sun Yifei|PERSON; Zero Power Intelligence|ORG",
    ),
    ("Uganda-Kenya Rail Link lost money.", "Uganda-Kenya Rail Link|ORG"),
    ("Hwange Colliery signed with Sinohydro.", "Hwange Colliery|ORG; Sinohydro|ORG"),
]

# Text, a name in it, and the id of the body it means ("" for none).
BODIES = [
    ("Kuwait's KPC and Saudi Arabia share the field.", "KPC", "kw-kpc"),
    ("Kenya's KPC moved more fuel.", "KPC", "ke-kpc"),
    ("Kazakhstan's Finance Ministry said so.", "Finance Ministry", "kz-mof"),
    ("Vietnam raised the cap, the Ministry of Finance said.", "Ministry of Finance", "vn-mof"),
    ("Petróleo Brasileiro S.A. paid a dividend in Brazil.", "Petróleo Brasileiro S.A.", "br-petrobras"),
    ("State miner PT Aneka Tambang Tbk of Indonesia rose.", "PT Aneka Tambang Tbk", "id-antam"),
    (
        "Indonesia's PT Perusahaan Listrik Negara (Persero) lost money.",
        "PT Perusahaan Listrik Negara (Persero)",
        "id-pln",
    ),
    ("Sinopec Corp (0386.HK) of China gained.", "Sinopec Corp", "cn-sinopec"),
    ("China Railway (0390.HK) won a contract in China.", "China Railway", "cn-crg"),
    ("CNOOC Limited (0883.HK) belongs to CNOOC in China.", "CNOOC", "cn-cnooc"),
    ("Oman's OQ and Egypt's EGPC met.", "EGPC", "eg-egpc"),
    ("China Railway Group and China State Railway Group met.", "China State Railway Group", "cn-china-state-railway"),
    ("In India, Adani Power fell while Adani Ports rose.", "Adani Ports", ""),
    ("In Ghana, the Energy Ministry said so.", "Energy Ministry", "gh-energy"),
    ("China's power firm State Grid Jiangsu paid. State Grid did not.", "State Grid", "cn-state-grid"),
    ("The Zambian power firm ZESCO (LuSE: CEC) paid.", "ZESCO", "zm-zesco"),
    ("In Peru the LIC met.", "LIC", ""),
    ("Chile's Land Bank lent more in Chile.", "Land Bank", ""),
]


def _named(text: str) -> str:
    return "; ".join(f"{name.text}|{name.label}" for name in soe_facts.extract(text).entities)


@pytest.mark.parametrize(("text", "names"), SPANS, ids=[text[:50] for text, _ in SPANS])
def test_names_and_labels(text: str, names: str) -> None:
    assert _named(text) == names


@pytest.mark.parametrize(("text", "words", "body"), BODIES, ids=[text[:50] for text, _, _ in BODIES])
def test_which_body_a_name_means(text: str, words: str, body: str) -> None:
    found = [name.entity_id or "" for name in soe_facts.extract(text).entities if name.text == words]
    assert found[-1:] == [body]


def test_no_place_is_also_a_registry_name() -> None:
    assert [name for o in load_registry() for name in o.names if is_place(name) and not name.isupper()] == []


def test_finding_names_is_fast() -> None:
    text = "Coal India Ltd said output at its mines in Odisha rose, Chairman Anil Jha told analysts in Kolkata. " * 300
    doc = load()(text)
    words, index = split_words(doc), RegistryIndex(load_registry())
    find_names(doc, words, index, (), ())
    start = time.process_time()
    find_names(doc, words, index, (), ())
    assert len(words) / (time.process_time() - start) > 20_000
