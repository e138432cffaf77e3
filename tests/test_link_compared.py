"""Several columns of figures in texts that set two or three bodies side by side: rivals, mergers, share prices."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

AUGUST = date(2025, 8, 13)

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

BODIES: list[Row] = [
    (
        "Ethiopian Airlines and Kenya Airways are rivals. Ethiopian held 20 percent of the African market in 2024, "
        "Kenya Airways 4 percent.",
        {"20 percent": {"entity": "Ethiopian Airlines"}, "4 percent": {"entity": "Kenya Airways"}},
    ),
    (
        "Revenue of Kenya Airways slumped because three of its nine Boeing 787s were grounded. Passenger numbers "
        "dropped 14 percent.\n\nNor are its debts any lighter. Borrowings amounted to 129 billion shillings.",
        {"14 percent": {"entity": "Kenya Airways"}, "129 billion shillings": {"entity": "Kenya Airways"}},
    ),
    (
        "Kenya Airways, 48.9 percent of which is held by the Kenyan treasury, lost 12.2 billion shillings.",
        {"48.9 percent": {"entity": "Kenya treasury"}, "12.2 billion shillings": {"entity": "Kenya Airways"}},
    ),
    (
        "Bank Pembangunan Malaysia completed its takeover of SME Bank, which has 600 workers. The finance ministry's "
        "stake in the enlarged bank remains at 99.99 per cent. The combined lender has assets of 54 billion ringgit. "
        "The two have about 2,300 employees and 40 branches between them.",
        {
            "99.99 per cent": {"entity": "Malaysia finance ministry"},
            "54 billion ringgit": {"entity": "Bank Pembangunan Malaysia"},
            "2,300 employees": {"entity": "Bank Pembangunan Malaysia and SME Bank"},
        },
    ),
    (
        "Hamburg's port operator HHLA made 50 million euros. The city's stake in HHLA will fall to 50.1 percent.",
        {"50.1 percent": {"entity": "Hamburg"}},
    ),
]

MARKETS: list[Row] = [
    (
        "WARSAW, Aug 13 - PGE shed 6.4% after its EBITDA came in at 2.6 billion zlotys, 11% short of what analysts had "
        "forecast. Enea and Tauron, its smaller rivals, were down 3.8% and 2.7%. KGHM was 2.2% lower.",
        {
            "11%": {"kind": "growth", "metric": "ebitda", "entity": "PGE", "status": "actual"},
            "3.8%": {"metric": "share_price", "entity": "Enea", "period": "2025-08-13"},
            "2.7%": {"metric": "share_price", "entity": "Tauron"},
            "2.2%": {"metric": "share_price", "entity": "KGHM"},
        },
    ),
    (
        "Orlen slipped 1.5%. The refiner, worth 74.5 billion zlotys on the exchange, pays a dividend.",
        {"74.5 billion zlotys": {"metric": "market_value", "entity": "Orlen"}},
    ),
    (
        "Equinor, which went public in 2001 at an issue price of 69 kroner, rose 2.1% to 298 kroner on Wednesday, "
        "taking its advance since January to 9.4%.",
        {
            "2.1%": {"metric": "share_price", "period": "2025-08-13", "basis": None},
            "9.4%": {"metric": "share_price", "basis": "2025-01"},
        },
    ),
    (
        "The WIG20 fell 0.9% on Wednesday. The yield on 10-year Polish bonds rose 4 basis points to 5.67%, while that "
        "on German Bunds stood at 2.5%. Data put wage growth at 11.3% in April and the fall in retail sales at 1.2%.",
        {
            "4 basis points": {"entity": "Poland"},
            "5.67%": {"entity": "Poland"},
            "2.5%": {"entity": "Germany"},
            "11.3%": {"kind": "growth", "metric": "wages", "entity": "Poland"},
            "1.2%": {"kind": "growth", "metric": "retail_sales"},
        },
    ),
    (
        "South Africa's benchmark 2035 government bond was firmer, with the yield down 5.5 basis points to 9.6%.",
        {"9.6%": {"entity": "South Africa", "period": None}},
    ),
    (
        "China's steel exports soared 36.2 percent last year to 90.26 million tonnes, the most since 2016.",
        {"36.2 percent": {"basis": None, "period": "2024"}},
    ),
]

RIVALS: list[Row] = [
    (
        "Sabic, 70% of which Aramco owns, lost 1.21 billion riyals. Saudi National Bank, whose biggest shareholder is "
        "the PIF with 37.2%, made 6.02 billion riyals.",
        {
            "70%": {"entity": "Saudi Aramco"},
            "1.21 billion riyals": {"entity": "SABIC"},
            "37.2%": {"entity": "Public Investment Fund"},
        },
    ),
    (
        "Pemex posted a quarterly loss of 79.1 billion pesos, against 52 billion pesos a year ago, and Petrobras a "
        "profit of 26.6 billion reais.",
        {"79.1 billion pesos": {"entity": "Pemex"}, "26.6 billion reais": {"entity": "Petrobras"}},
    ),
    (
        "In 2023 BHEL lost Rs 2,717 crore on revenue of Rs 17,308 crore, and its share of new thermal capacity sank to "
        "31 per cent.",
        {"Rs 2,717 crore": {"metric": "net_loss"}, "31 per cent": {"kind": "share", "metric": "capacity"}},
    ),
    (
        "Vattenfall intends to invest 170 billion kronor; Fortum, which finished a study, said new plants would not be "
        "profitable below 80 euros. Fortum's capital expenditure is budgeted at 1.4 billion euros for 2025-2027.",
        {"170 billion kronor": {"source": None}, "1.4 billion euros": {"period": "2025/2027"}},
    ),
    (
        "The Tadawul index ended on Wednesday at 11,366 points. Maaden, another PIF company, surged 4.4%. Total market "
        "capitalisation stood at 9.49 trillion riyals. Qatar's index fell 0.3%, weighed down by a 1.1% drop in Qatar "
        "National Bank, and Abu Dhabi's rose 0.5%.",
        {
            "11,366 points": {"metric": "index"},
            "4.4%": {"metric": "share_price", "entity": "Ma'aden"},
            "1.1%": {"metric": "share_price", "entity": "Qatar National Bank"},
            "0.5%": {"metric": "index", "entity": "Abu Dhabi"},
        },
    ),
    (
        "The Hang Seng slid 1.9%. Sinopec sank 4%, and the index is now down 6% since January.",
        {"4%": {"basis": None}, "6%": {"entity": "Hang Seng", "basis": "2025-01"}},
    ),
]

SHORT: list[Row] = [
    (
        "State-owned COSCO Shipping Holdings shipped 13.28 million TEUs. COSCO had 557 ships.",
        {"557 ships": {"entity": "COSCO Shipping Holdings"}},
    ),
    (
        "Larsen & Toubro booked orders of Rs 9,600 crore. L&T's energy arm had sales of Rs 21,300 crore.",
        {"Rs 21,300 crore": {"entity": "Larsen & Toubro"}},
    ),
    (
        "China Eastern Airlines carried 140 million passengers. Eastern lost 4 billion yuan.",
        {"4 billion yuan": {"entity": "China Eastern Airlines"}},
    ),
]

FLOWS: list[Row] = [
    (
        "Petrobras earned 26.6 billion reais and Pemex lost 79 billion pesos. Brazil's firm plans capital expenditure "
        "of $102 billion; Mexico's producer owes $105.8 billion.",
        {"$102 billion": {"entity": "Petrobras"}, "$105.8 billion": {"entity": "Pemex"}},
    ),
    (
        "Foreign portfolio investors sold shares worth Rs 4,933 crore on Thursday, exchange data showed, whereas "
        "domestic institutions bought Rs 5,512 crore.",
        {
            "Rs 4,933 crore": {"metric": "net_selling", "period": "2025-08-07"},
            "Rs 5,512 crore": {"metric": "net_purchases", "entity": "domestic institutions"},
        },
    ),
    (
        "The Kospi added 0.45 percent to 2,920.03. Gainers outnumbered losers by 563 to 317. A house raised its target "
        "price for Kepco to 46,000 won from 35,000.",
        {
            "563": {"metric": "gainers"},
            "317": {"metric": "losers"},
            "35,000": {"metric": "price", "unit": "KRW"},
        },
    ),
    (
        "On Wednesday Haitong last changed hands at 8.77 yuan, down 6.4 percent this year, and Guotai Junan at 14.70.",
        {
            "8.77 yuan": {"period": "2025-08-13"},
            "6.4 percent": {"period": "2025"},
            "14.70": {"metric": "share_price", "unit": "CNY", "period": "2025-08-13"},
        },
    ),
    (
        "TAP's debts, 3.1 billion euros in 2021, have come down to 1.97 billion euros.",
        {"3.1 billion euros": {"period": "2021"}, "1.97 billion euros": {"period": None}},
    ),
    (
        "Haitong is being sold, a transaction that analysts valued at 14 billion dollars.",
        {"14 billion dollars": {"metric": "deal_value"}},
    ),
]

MORE: list[Row] = [
    (
        "In the year to March Air India Ltd cut its loss by 60 per cent. The number of Vistara's staff comes to 6,500.",
        {"60 per cent": {"entity": "Air India"}, "6,500": {"metric": "employees", "entity": "Vistara"}},
    ),
    (
        "KUALA LUMPUR, Aug 13 - Petronas Chemicals tumbled 6.2% to 4.58 ringgit, a level last seen in 2020. Tenaga "
        "Nasional firmed 1.4% to 13.90 ringgit.",
        {
            "4.58 ringgit": {"period": "2025-08-13"},
            "1.4%": {"kind": "growth", "metric": "share_price", "period": "2025-08-13"},
            "13.90 ringgit": {"metric": "share_price"},
        },
    ),
    (
        "Orlen will spend 380 billion zlotys by 2035; JSW, Europe's largest coking coal miner, is trying to save 8.5 "
        "billion zlotys. Orlen doubled second-quarter net profit to 2.2 billion zlotys. JSW, 55.16% state-owned, "
        "closed pits.",
        {
            "8.5 billion zlotys": {"entity": "JSW"},
            "doubled": {"metric": "net_profit"},
            "55.16%": {"entity": "Poland"},
        },
    ),
]

INDICES: list[Row] = [
    (
        "Durban, run by South Africa's Transnet, moved 2.62 million TEUs in 2024. Across the border, volumes at Maputo "
        "slipped 1% to 30.9 million tonnes.",
        {"2.62 million TEUs": {"entity": "Transnet"}, "30.9 million tonnes": {"entity": "Maputo"}},
    ),
    (
        "JSW lost 2.1 billion zlotys in the first half, on top of 7.3 billion lost in 2024. It extracted 6.5 million "
        "tonnes.",
        {"7.3 billion": {"period": "2024"}, "6.5 million tonnes": {"period": "2025-H1"}},
    ),
    (
        "JAKARTA (Aug 13) - Shares rose, Indonesia's composite index closing 1.82% stronger. Bank Mandiri soared 4.9%. "
        "Trading on the exchange reached 11.9 trillion rupiah. Bank Mandiri makes up 9% of the index, which should end "
        "the year at 7,800.",
        {"1.82%": {"entity": "Indonesia"}, "4.9%": {"entity": "Bank Mandiri"}},
    ),
    (
        "Malaysia's main index hit a three-week low on Wednesday, with the FBM KLCI off 0.4% at 1,602.31.",
        {
            "0.4%": {"kind": "growth", "metric": "index", "entity": "FBM KLCI"},
            "1,602.31": {"metric": "index", "entity": "FBM KLCI"},
        },
    ),
    (
        "Navoi Mining poured 2.3 million ounces in the first half. It raised $1 billion with its first Eurobonds in "
        "July.\n\nAlmalyk Mining turned out 490,000 ounces.",
        {"$1 billion": {"period": "2025-07"}, "490,000 ounces": {"period": "2025-H1"}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), named([*BODIES, *MARKETS, *RIVALS, *SHORT, *FLOWS, *MORE, *INDICES]))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, AUGUST, wanted) == wanted
