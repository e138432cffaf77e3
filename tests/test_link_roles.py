"""What a figure does in its clause: kind, sign, range and older values, sentence by sentence."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, is_near, named, read_facts

from soe_facts.records import Fact

MAR = date(2025, 3, 28)

# The words of a quantity, and its kind and signed value; None where it is no fact.
Row = tuple[str, dict[str, tuple[str, str] | None]]

VERBS: list[Row] = [
    (
        "Bank Mandiri's bad-loan ratio improved by 20 basis points, but its return on equity worsened by 2 points.",
        {"20 basis points": ("change", "-20"), "2 points": ("change", "-2")},
    ),
    (
        "Spending on science by central SOEs climbed to 718 billion yuan. The increase, of 12.7 percent, was welcome.",
        {"12.7 percent": ("growth", "12.7")},
    ),
    ("The loans of India's state banks grew at 16 per cent in 2023.", {"16 per cent": ("growth", "16")}),
    (
        "Coal India produced 290.4 MT, a rise of 3.2 per cent over 281.5 MT a year ago.",
        {"3.2 per cent": ("growth", "3.2"), "281.5 MT": ("level", "281.5")},
    ),
    ("Operating revenue rose 4.1 percent year on year.", {"4.1 percent": ("growth", "4.1")}),
    ("Freight volumes slipped 0.7 percent in February.", {"0.7 percent": ("growth", "-0.7")}),
    ("PetroChina's net profit tumbled 31.5 percent last year.", {"31.5 percent": ("growth", "-31.5")}),
    ("Coal India's output inched up 1.2% in the quarter.", {"1.2%": ("growth", "1.2")}),
    ("Net income at Ecopetrol has shrunk nearly 18 percent since 2023.", {"18 percent": ("growth", "-18")}),
    ("Turnover at the ports operator soared a whopping 64 per cent.", {"64 per cent": ("growth", "64")}),
    ("Exports of rail equipment contracted sharply, losing 22 percent.", {"22 percent": ("growth", "-22")}),
    ("Electricity sales were flat, edging lower by 0.1 percent.", {"0.1 percent": ("growth", "-0.1")}),
    ("Sinopec saw its refining throughput dip 2.8 percent.", {"2.8 percent": ("growth", "-2.8")}),
    ("The state railway's passenger traffic rebounded 37 percent.", {"37 percent": ("growth", "37")}),
    ("After two lean years, total profit jumped 19 percent.", {"19 percent": ("growth", "19")}),
    ("Higher fuel prices pushed operating costs up 6.4 percent.", {"6.4 percent": ("growth", "6.4")}),
    ("The new signals will shorten journey times by a tenth.", {"a tenth": ("growth", "-10")}),
    ("Each crane has a lifting capacity of 65 tonnes.", {"65 tonnes": ("level", "65")}),
    ("Write to 11 Long Wall Street, Shanghai.", {"11 Long Wall Street": None}),
]

BY_TO_FROM: list[Row] = [
    (
        "Revenue climbed by 9 percent to 412 billion yuan.",
        {"9 percent": ("growth", "9"), "412 billion yuan": ("level", "412e9")},
    ),
    (
        "Net profit fell to 3.4 billion yuan from 4.9 billion yuan a year earlier.",
        {"3.4 billion yuan": ("level", "3.4e9"), "4.9 billion yuan": ("level", "4.9e9")},
    ),
    (
        "From 61 billion rand in 2021, debt rose to 88 billion rand in 2024.",
        {"61 billion rand": ("level", "61e9"), "88 billion rand": ("level", "88e9")},
    ),
    (
        "Installed capacity grew by 12 GW to 96 GW at the end of 2024.",
        {"12 GW": ("change", "12"), "96 GW": ("level", "96")},
    ),
    (
        "The asset-liability ratio of the group fell 1.3 percentage points to 64.2 percent.",
        {"1.3 percentage points": ("change", "-1.3"), "64.2 percent": ("level", "64.2")},
    ),
    (
        "Gross margin widened by 210 basis points to 27.4 percent.",
        {"210 basis points": ("change", "210"), "27.4 percent": ("level", "27.4")},
    ),
    (
        "The unemployment rate eased to 5.1 percent from 5.4 percent.",
        {"5.1 percent": ("level", "5.1"), "5.4 percent": ("level", "5.4")},
    ),
    (
        "Losses at Transnet narrowed from 7.3 billion rand to 1.9 billion rand.",
        {"7.3 billion rand": ("level", "7.3e9"), "1.9 billion rand": ("level", "1.9e9")},
    ),
    (
        "Debt was cut by 14 billion yuan to 120 billion yuan.",
        {"14 billion yuan": ("change", "-14e9"), "120 billion yuan": ("level", "120e9")},
    ),
    (
        "Output went up from 310 million tonnes to 335 million tonnes, a gain of 8.1 percent.",
        {
            "310 million tonnes": ("level", "310e6"),
            "335 million tonnes": ("level", "335e6"),
            "8.1 percent": ("growth", "8.1"),
        },
    ),
    (
        "Vattenfall swung to a net loss of 2.1 billion kronor from a profit of 5.6 billion kronor.",
        {"2.1 billion kronor": ("level", "2.1e9"), "5.6 billion kronor": ("level", "5.6e9")},
    ),
    (
        "The lender's net profit came to 71.2 billion yuan, against 69.5 billion yuan in the same period of 2024.",
        {"71.2 billion yuan": ("level", "71.2e9"), "69.5 billion yuan": ("level", "69.5e9")},
    ),
]

NOUNS: list[Row] = [
    ("Revenue was 80 billion yuan, an increase of 5 percent.", {"5 percent": ("growth", "5")}),
    ("The group reported a 12 percent rise in operating revenue.", {"12 percent": ("growth", "12")}),
    ("The firm posted a year-on-year decline of 3.6 percent in sales.", {"3.6 percent": ("growth", "-3.6")}),
    ("Industrial output registered annual growth of 5.8 percent.", {"5.8 percent": ("growth", "5.8")}),
    ("Sales volume suffered a drop of 40,000 tonnes.", {"40,000 tonnes": ("change", "-40000")}),
    ("There was a 0.4 percentage-point improvement in the gross margin.", {"0.4 percentage-point": ("change", "0.4")}),
    ("It was a fall of a fifth in net profit.", {"a fifth": ("growth", "-20")}),
    ("Net profit at the carrier showed a year-on-year plunge of 71 percent.", {"71 percent": ("growth", "-71")}),
    ("Management sees growth in renewables capacity of about 70 percent.", {"70 percent": ("growth", "70")}),
    ("Analysts expect a decline in refining output of 3 percent.", {"3 percent": ("growth", "-3")}),
    ("Its bad-loan ratio stood at 2.55 percent of advances.", {"2.55 percent": ("level", "2.55")}),
    (
        "Revenue: 330 billion rupees, minus 11 percent. Passengers carried: 3.1 million, plus 18 percent.",
        {"minus 11 percent": ("growth", "-11"), "18 percent": ("growth", "18")},
    ),
    (
        "Velmar's profit slid 1.9% to 170.5 billion yuan from 173.7 billion yuan a year earlier, and Kordan's 1.6% to "
        "45.3 billion yuan.",
        {"1.9%": ("growth", "-1.9"), "1.6%": ("growth", "-1.6"), "45.3 billion yuan": ("level", "45300000000")},
    ),
]

COMPARATIVES: list[Row] = [
    (
        "Profit before tax was 12% lower at €1.2 billion.",
        {"12%": ("growth", "-12"), "€1.2 billion": ("level", "1.2e9")},
    ),
    ("Total profits came to 4 trillion yuan, 3.2 percent more year on year.", {"3.2 percent": ("growth", "3.2")}),
    ("Net profit was 8 percent higher than a year earlier.", {"8 percent": ("growth", "8")}),
    ("Crude output, at 4.1 million tonnes, was 3 percent lower than in May.", {"3 percent": ("growth", "-3")}),
    ("The miner dug up 11 percent less coal than in 2023.", {"11 percent": ("growth", "-11")}),
    ("Power consumption came to 890 billion kWh, up 4.6 percent.", {"4.6 percent": ("growth", "4.6")}),
    ("Taxes paid totalled 1.6 trillion yuan, down 1.2 percent.", {"1.2 percent": ("growth", "-1.2")}),
    (
        "The debt ratio was 2.1 percentage points lower than at the start of the year.",
        {"2.1 percentage points": ("change", "-2.1")},
    ),
    ("Net profit of 7 billion yuan was 600 million yuan more than in 2023.", {"600 million yuan": ("change", "600e6")}),
    ("The railways carried 2 percent fewer passengers than in 2019.", {"2 percent": ("growth", "-2")}),
    ("Output stood 17 percent below its 2019 level.", {"17 percent": ("growth", "-17")}),
    (
        "Net profit fell 5 percent, less than the 8 percent analysts had predicted.",
        {"5 percent": ("growth", "-5"), "8 percent": ("growth", "-8")},
    ),
]

MULTIPLES: list[Row] = [
    ("Operating revenue was 2.6 times that of a year earlier.", {"2.6 times": ("growth", "2.6")}),
    ("Net profit doubled to 6 billion yuan.", {"doubled": ("growth", "2"), "6 billion yuan": ("level", "6e9")}),
    ("The order backlog has tripled since 2020.", {"tripled": ("growth", "3")}),
    ("Net profit halved in the first half.", {"halved": ("growth", "-50")}),
    ("Exports of electric buses surged four-fold.", {"four-fold": ("growth", "4")}),
    ("Net profit shrank by a third.", {"a third": ("growth", "-33.3333")}),
    ("Capital expenditure increased by a quarter.", {"a quarter": ("growth", "25")}),
    ("Net debt stood at 3.2 times EBITDA at the end of 2024.", {"3.2 times": ("level", "3.2")}),
    ("The offering was 5.5 times oversubscribed.", {"5.5 times": ("level", "5.5")}),
    ("Overseas revenue more than quadrupled over the decade.", {"quadrupled": ("growth", "4")}),
]

SHARES: list[Row] = [
    (
        "Khazanah's interest in CIMB is 21.5 percent, while the interest on its loan is 5 percent.",
        {"21.5 percent": ("share", "21.5"), "5 percent": ("level", "5")},
    ),
    (
        "Some 68 percent of the paper went to fund managers and 20 percent to banks.",
        {"68 percent": ("share", "68"), "20 percent": ("share", "20")},
    ),
    ("Central SOEs accounted for 68 percent of total profit.", {"68 percent": ("share", "68")}),
    ("The state holds a 51 percent stake in the refiner.", {"51 percent": ("share", "51")}),
    ("Overseas markets contributed 23.4 percent of operating revenue.", {"23.4 percent": ("share", "23.4")}),
    ("Temasek owns 28 percent of Singapore Airlines.", {"28 percent": ("share", "28")}),
    ("Half of its revenue comes from abroad.", {"Half": ("share", "50")}),
    ("Renewables made up 41 percent of installed capacity.", {"41 percent": ("share", "41")}),
    ("Two-thirds of total profit came from upstream.", {"Two-thirds": ("share", "66.6667")}),
    ("The carmaker's market share was 14.5 percent in May.", {"14.5 percent": ("share", "14.5")}),
    (
        "Rosneft sold 19.5 percent of its shares to a sovereign fund.",
        {"19.5 percent": ("share", "19.5")},
    ),
    (
        "R&D spending reached 1.1 trillion yuan, of which 37 percent went to basic research.",
        {"1.1 trillion yuan": ("level", "1.1e12"), "37 percent": ("share", "37")},
    ),
    (
        "The share of wind in power generation rose to 11 percent from 9.8 percent.",
        {"11 percent": ("share", "11"), "9.8 percent": ("share", "9.8")},
    ),
    ("Telia, in which the Swedish state has about 41 percent, cut its dividend.", {"41 percent": ("share", "41")}),
]

LEVELS: list[Row] = [
    (
        "Kordan Water's dam, officials say, costs no longer $2.1 billion but $3.4 billion.",
        {"$2.1 billion": ("level", "2.1e9"), "$3.4 billion": ("level", "3.4e9")},
    ),
    ("Inflation slowed to 2.1 percent.", {"2.1 percent": ("level", "2.1")}),
    ("Exports had peaked at 9 billion dollars in 2022.", {"9 billion dollars": ("level", "9e9")}),
    ("Total assets topped 90 trillion yuan.", {"90 trillion yuan": ("level", "90e12")}),
    ("The debt-to-asset ratio fell below 64 percent.", {"64 percent": ("level", "64")}),
    ("Quarterly revenue hit a record high of 23 billion euros.", {"23 billion euros": ("level", "23e9")}),
    ("The utility raised 700 million dollars in green bonds.", {"700 million dollars": ("level", "700e6")}),
    ("Eskom lost 9.6 billion rand in the year to March 2025.", {"9.6 billion rand": ("level", "9.6e9")}),
    ("The bank will shed 3,500 jobs by 2027.", {"3,500 jobs": ("level", "3500")}),
    ("Return on equity was 6.7 percent in 2024.", {"6.7 percent": ("level", "6.7")}),
    ("The regulator counted 97 central SOEs at the end of 2024.", {"97 central SOEs": ("level", "97")}),
    ("Net profit exceeded 40 billion yuan for the first time.", {"40 billion yuan": ("level", "40e9")}),
    ("The government injected 2 billion euros into the airline.", {"2 billion euros": ("level", "2e9")}),
    ("The bonds carry a coupon of 4.875 percent.", {"4.875 percent": ("level", "4.875")}),
    (
        "Net debt to EBITDA rose to 2.5 times from 2.1 times.",
        {"2.5 times": ("level", "2.5"), "2.1 times": ("level", "2.1")},
    ),
    (
        "Losses stood at 7.85%, below the 8.27% recognised by the regulator.",
        {"7.85%": ("level", "7.85"), "8.27%": ("level", "8.27")},
    ),
]

SEVERAL: list[Row] = [
    (
        "Revenue dropped 2 percent to 51 billion yuan and net profit 16 percent to 1.9 billion yuan.",
        {
            "2 percent": ("growth", "-2"),
            "51 billion yuan": ("level", "51e9"),
            "16 percent": ("growth", "-16"),
            "1.9 billion yuan": ("level", "1.9e9"),
        },
    ),
    (
        "Growth in industrial output slowed to 4.3 percent from 6.1 percent in the previous quarter.",
        {"4.3 percent": ("growth", "4.3"), "6.1 percent": ("growth", "6.1")},
    ),
    (
        "Revenue and net profit grew 12 and 7.1 percent respectively.",
        {"12": ("growth", "12"), "7.1 percent": ("growth", "7.1")},
    ),
    (
        "Steel output fell 4 percent and cement output 9.5 percent.",
        {"4 percent": ("growth", "-4"), "9.5 percent": ("growth", "-9.5")},
    ),
    (
        "Assets stood at 3.82 quadrillion dong and equity at 1.81 quadrillion dong, increases of 4% and 3% "
        "respectively.",
        {"4%": ("growth", "4"), "3%": ("growth", "3")},
    ),
    (
        "Nersa allowed Eskom tariff increases of 12.7% and 5.4%. Eskom had asked for 36%.",
        {"12.7%": ("growth", "12.7"), "36%": ("growth", "36")},
    ),
    (
        "Retail sales rose 3.7 percent, while exports fell 1.4 percent.",
        {"3.7 percent": ("growth", "3.7"), "1.4 percent": ("growth", "-1.4")},
    ),
    (
        "Profits fell 1.8 percent in the eight months, narrowing from a decline of 2.1 percent in the first seven.",
        {"1.8 percent": ("growth", "-1.8"), "2.1 percent": ("growth", "-2.1")},
    ),
    (
        "Loans expanded 8.2 percent, deposits 9.1 percent and net interest income 0.6 percent.",
        {"8.2 percent": ("growth", "8.2"), "9.1 percent": ("growth", "9.1"), "0.6 percent": ("growth", "0.6")},
    ),
]

CUTS: list[Row] = [
    ("Baosteel will cut steel capacity by 3 million tonnes.", {"3 million tonnes": ("change", "-3e6")}),
    ("Operating costs were reduced by 450 million euros.", {"450 million euros": ("change", "-450e6")}),
    ("The company closed 38 mines last year.", {"38 mines": ("level", "38")}),
    ("It added 6.2 GW of wind capacity in 2024.", {"6.2 GW": ("change", "6.2")}),
    ("SAIL's net profit for the quarter was -Rs 371 crore.", {"-Rs 371 crore": ("level", "-3710000000")}),
]

MOVED: list[Row] = [
    ("The Nikkei rose 0.4 percent, taking its gain for the month to 3.1 percent.", {"3.1 percent": ("growth", "3.1")}),
    ("The Set index lost 1.9 percent, extending its weekly loss to 4 percent.", {"4 percent": ("growth", "-4")}),
    ("The slide in coal output moderated to 9 percent in June.", {"9 percent": ("growth", "-9")}),
    ("The rise in wages pushed the operating margin down to 6 percent.", {"6 percent": ("level", "6")}),
    (
        "Turnover, an improvement of 63 percent on 2022, lifted the profit margin to 14.2 percent from 9.9 percent.",
        {"63 percent": ("growth", "63"), "14.2 percent": ("level", "14.2"), "9.9 percent": ("level", "9.9")},
    ),
    ("Petronas ended the day with a loss of 0.9 percent.", {"0.9 percent": ("growth", "-0.9")}),
    ("It had 339 million subscribers in June, a net addition of 6.3 million.", {"6.3 million": ("change", "6.3e6")}),
]

HEDGED: list[Row] = [
    ("Net profit exceeded last year's by around 30 percent.", {"30 percent": ("growth", "30")}),
    ("The power deficit has narrowed to about 180 MW from 400 MW.", {"180 MW": ("level", "180")}),
    ("Fares went up by more than 8 percent.", {"8 percent": ("growth", "8")}),
]

SAME_SHARE: list[Row] = [
    (
        "State banks pay out 30 percent of their net profit. The ministry wants to raise this to 40 percent.",
        {"30 percent": ("share", "30"), "40 percent": ("share", "40")},
    ),
    (
        "Europe accounted for 30 percent of sales, and Equinor expects the figure to reach 35 percent.",
        {"35 percent": ("share", "35")},
    ),
    ("Of the total investment, 45 percent went to grids.", {"45 percent": ("share", "45")}),
    (
        "SAS is owned by the states of Denmark (26 percent) and Sweden (22 percent).",
        {"26 percent": ("share", "26"), "22 percent": ("share", "22")},
    ),
    ("The group wants to keep its debt ratio below 60 percent.", {"60 percent": ("level", "60")}),
]

ADDED: list[Row] = [
    ("The new dam gives the utility another 300 megawatts.", {"300 megawatts": ("change", "300")}),
    ("The bank lent another 20 billion yuan.", {"20 billion yuan": ("level", "20e9")}),
    ("Interest cover was 2.6 times at the end of 2023.", {"2.6 times": ("level", "2.6")}),
    ("Exports were 2.6 times as high as in 2019.", {"2.6 times": ("growth", "2.6")}),
    (
        "Kenya Ports carried 12 percent more boxes, at a berth occupancy rate of 79 percent.",
        {"12 percent": ("growth", "12"), "79 percent": ("level", "79")},
    ),
    (
        "Fuel sales, helped by the new 340,000-tonne terminal, were up 8 percent at 5 million tonnes.",
        {"340,000-tonne": ("level", "340000"), "8 percent": ("growth", "8"), "5 million tonnes": ("level", "5e6")},
    ),
    ("June's throughput was 1.3 percent below May's.", {"1.3 percent": ("growth", "-1.3")}),
]

NO_FACTS: list[Row] = [
    (
        "Industrial firms with annual revenue of at least 20 million yuan earned 6 trillion yuan in May.",
        {"20 million yuan": None, "6 trillion yuan": ("level", "6e12")},
    ),
    (
        "Petronas, with assets of more than 5 billion ringgit, earned 1 billion ringgit.",
        {"5 billion ringgit": ("level", "5e9"), "1 billion ringgit": ("level", "1e9")},
    ),
    (
        "If coal costs 10 dollars more, a plant loses 4 million dollars a year.",
        {"10 dollars": None, "4 million dollars": None},
    ),
    ("If approved, the line will cost 3 billion dollars.", {"3 billion dollars": ("level", "3e9")}),
    ("Picture a bank with 300 branches.", {"300 branches": None}),
]

PARTS: list[Row] = [
    (
        "The ferry line has 900 employees, of whom 41 percent are women.",
        {"900 employees": ("level", "900"), "41 percent": ("share", "41")},
    ),
    ("The smelters ran at barely 62 percent of their capacity in June.", {"62 percent": ("level", "62")}),
    ("Wind farms make up 30 percent of installed capacity.", {"30 percent": ("share", "30")}),
    (
        "The port's profit rose by 3 million euros, or 8 percent, last year.",
        {"3 million euros": ("change", "3e6"), "8 percent": ("growth", "8")},
    ),
    (
        "Earnings at Vattenfall climbed to 9 billion kronor, helped by 2 billion kronor of subsidies.",
        {"9 billion kronor": ("level", "9e9"), "2 billion kronor": ("level", "2e9")},
    ),
    ("Bids came in from 410 firms.", {"410 firms": ("level", "410")}),
    ("Ziraat Bank earned 30 billion lira in 2024. A third came from abroad.", {"A third": ("share", "33.3333")}),
    (
        "Eskom borrowed 30 billion rand last year, with 80 percent going to new plants.",
        {"80 percent": ("share", "80")},
    ),
    ("SNCF intends to distribute 40 percent of this year's net income.", {"40 percent": ("share", "40")}),
    ("Kepco ran up 9 trillion won of the losses, or 31 percent.", {"31 percent": ("share", "31")}),
    (
        "Of the mines we inspected in 2024, 62 percent had more than 90 workers, up from 55 percent in 2023.",
        {"55 percent": ("share", "55")},
    ),
    ("Line losses, which the utility says it can halve, averaged 18 percent.", {"18 percent": ("level", "18")}),
    (
        "Sales rose 4 percent to 9 billion rand and the margin recovered from 25 percent.",
        {"25 percent": ("level", "25")},
    ),
]

DESCRIBED: list[Row] = [
    ("Gazprom pays an additional tax of 30 percent on its profits.", {"30 percent": ("level", "30")}),
    ("Ferrexpo shares ended 2.5 percent up at 81 pence.", {"2.5 percent": ("growth", "2.5")}),
    ("Vale closed 1.4% down.", {"1.4%": ("growth", "-1.4")}),
    (
        "Net profit was 4 billion baht, well short of the 6 billion baht predicted.",
        {"6 billion baht": ("level", "6e9")},
    ),
    ("KenGen will add 12 turbines next year.", {"12 turbines": ("change", "12")}),
    ("The deal would add 40 million dollars to revenue.", {"40 million dollars": ("change", "40e6")}),
    ("It sold the notes 40 basis points below what it paid in May.", {"40 basis points": ("change", "-40")}),
    ("Net debt was equal to 1.7 times EBITDA.", {"1.7 times": ("level", "1.7")}),
    (
        "Profit was four times the 20 billion kroner it made in 2020.",
        {"four times": ("growth", "4"), "20 billion kroner": ("level", "20e9")},
    ),
]

NOT_TOLD: list[Row] = [
    ("Net profit missed the 5 billion euros forecast by 11 analysts polled by Reuters.", {"11 analysts": None}),
    ("BHEL declared a dividend of Re 0.50 per share of Rs 2 each.", {"Rs 2": None}),
    ("Sinohydro twice sent its workers home.", {"twice": None}),
    ("Power plants of 6,000 kW and above produced 9,000 GWh in 2024.", {"6,000 kW": None}),
]

OF_OTHERS: list[Row] = [
    (
        "Of duties, 712 billion yuan came from big firms, a decrease of 0.9 percent, and 370 billion yuan from others.",
        {
            "712 billion yuan": ("level", "712e9"),
            "0.9 percent": ("growth", "-0.9"),
            "370 billion yuan": ("level", "370e9"),
        },
    ),
    ("Eesti Energia wrote down its oil shale plants by 139 million euros.", {"139 million euros": ("level", "139e6")}),
    (
        "Capacity totalled 52.7 GW, and another 7.9 GW was under construction.",
        {"52.7 GW": ("level", "52.7"), "7.9 GW": ("level", "7.9")},
    ),
    ("The government's growth target for 2025 is around 5 percent.", {"5 percent": ("growth", "5")}),
    ("China set a GDP growth goal of about 5 percent for 2025.", {"5 percent": ("growth", "5")}),
    (
        "The growth forecast for 2026 was lowered to 3.1 percent from 3.4 percent.",
        {"3.1 percent": ("growth", "3.1"), "3.4 percent": ("growth", "3.4")},
    ),
    ("Bandara Bank's shares trade on 22 times last year's earnings.", {"22 times": ("level", "22")}),
    ("Bandara Bank surged by the daily limit of 10%.", {"10%": ("growth", "10")}),
    ("Revenue of Metgas fell at a slower pace of 3 percent in 2024.", {"3 percent": ("growth", "-3")}),
    (
        "Mobile users numbered 1.807 billion, 17.12 million more than at the end of 2024.",
        {"1.807 billion": ("level", "1.807e9"), "17.12 million": ("change", "17.12e6")},
    ),
    ("The average waiting time for container ships fell to five days.", {"five days": ("level", "5")}),
    ("It plans to open five service centers in Africa by 2028.", {"five service centers": ("level", "5")}),
    ("The fleet counts 41 ships. Another six vessels are on order.", {"six vessels": ("level", "6")}),
    ("Tenaga lost 6 sen to RM12.50.", {"6 sen": ("change", "-0.06"), "RM12.50": ("level", "12.5")}),
    ("Maybank put on 14 sen to RM10.24.", {"14 sen": ("change", "0.14"), "RM10.24": ("level", "10.24")}),
    (
        "The index shed 12.4 points, or 0.8 percent, to 1,540.2.",
        {"12.4 points": ("change", "-12.4"), "0.8 percent": ("growth", "-0.8"), "1,540.2": ("level", "1540.2")},
    ),
    ("Costs were 3 percent under budget.", {"3 percent": ("growth", "-3")}),
    ("Passenger numbers are still 8 percent short of the 2019 level.", {"8 percent": ("growth", "-8")}),
    ("Our funding will grow by 7 or 8% next year.", {"7 or 8%": ("growth", "7")}),
    ("The group gained 120,000 customers in March.", {"120,000 customers": ("change", "120e3")}),
]

ROWS = [
    *VERBS,
    *BY_TO_FROM,
    *NOUNS,
    *COMPARATIVES,
    *MULTIPLES,
    *SHARES,
    *LEVELS,
    *SEVERAL,
    *CUTS,
    *MOVED,
    *HEDGED,
    *SAME_SHARE,
    *ADDED,
    *NO_FACTS,
    *PARTS,
    *DESCRIBED,
    *NOT_TOLD,
    *OF_OTHERS,
]

# A quantity's words, its lower and upper value and its qualifier.
RANGES: list[tuple[str, str, tuple[str, str | None, str]]] = [
    ("Coal India closed 3.7% down at Rs 461.", "3.7%", ("-3.7", None, "=")),
    ("The notes pay 40 basis points below what the bank paid in 2024.", "40 basis points", ("-40", None, "=")),
    ("Interest was Rs 140 crore, and depreciation Rs 60 crore.", "Rs 60 crore", ("600e6", None, "=")),
    ("Proceeds dropped by RM2.3 billion to RM4.6 billion.", "RM2.3 billion", ("-2.3e9", None, "=")),
    ("Proceeds dropped by RM2.3 billion to RM4.6 billion.", "RM4.6 billion", ("4.6e9", None, "=")),
    ("Staff costs rose by 11 million to 203 million euros.", "11 million", ("11e6", None, "=")),
    ("Staff costs rose by 11 million to 203 million euros.", "203 million euros", ("203e6", None, "=")),
    ("Costs will rise by 3 million to 5 million euros.", "3 million to 5 million euros", ("3e6", "5e6", "=")),
    ("Output was lowered to about 15 million carats.", "15 million carats", ("15e6", None, "~")),
    ("Profit will slip to between 3 and 4 billion euros.", "3 and 4 billion euros", ("3e9", "4e9", "=")),
    ("Net profit is expected to fall by 30 to 40 percent.", "30 to 40 percent", ("-40", "-30", "=")),
    ("Revenue should grow between 6 and 8 percent this year.", "6 and 8 percent", ("6", "8", "=")),
    ("Output will be cut by up to 3 million tonnes.", "3 million tonnes", ("-3e6", None, "<=")),
    ("Net profit dropped more than 45 percent.", "45 percent", ("-45", None, ">")),
    ("Total assets were nearly 2 trillion yuan.", "2 trillion yuan", ("2e12", None, "~")),
    ("The fund wants a stake of at least 25 percent in the port.", "25 percent", ("25", None, ">=")),
    ("Capital spending will come to 9-10 billion yuan.", "9-10 billion yuan", ("9e9", "10e9", "=")),
]

WHY: list[tuple[str, dict[str, tuple[str, str] | None]]] = [
    ("The KLCI fell 8.54 points, or 0.53 percent, to 1,623.28.", {"0.53 percent": ("growth", "-0.53")}),
    (
        "OPEC cut its global oil demand growth forecast to 1.82 million bpd from 1.93 million bpd.",
        {"1.82 million bpd": ("change", "1820000"), "1.93 million bpd": ("change", "1930000")},
    ),
    (
        "The IEA expects demand to grow by 530,000 bpd, down from its previous forecast of 640,000 bpd.",
        {"640,000 bpd": ("change", "640000")},
    ),
    (
        "Net profit dropped 15.4 percent to 27.6 billion dollars on lower crude prices.",
        {"15.4 percent": ("growth", "-15.4"), "27.6 billion dollars": ("level", "27.6e9")},
    ),
    (
        "Brent settled 94 cents, or 1.3 percent, lower at 72.84 dollars a barrel.",
        {
            "94 cents": ("change", "-0.94"),
            "1.3 percent": ("growth", "-1.3"),
            "72.84 dollars a barrel": ("level", "72.84"),
        },
    ),
    (
        "Wheat futures fell 3 cents, or about 1.1 percent, to 5.81 dollars a bushel.",
        {"1.1 percent": ("growth", "-1.1")},
    ),
    (
        "Hydropower contributed 37 percent of output, followed by nuclear with 16 percent and gas with 15 percent.",
        {"37 percent": ("share", "37"), "16 percent": ("share", "16"), "15 percent": ("share", "15")},
    ),
]

# A quantity and the words that its kind rests on.
EXPLAINED: list[tuple[str, str, str]] = [
    ("Operating revenue climbed 4.1 percent year on year.", "4.1 percent", "climbed"),
    ("Net profit was 8 percent higher than a year earlier.", "8 percent", "higher"),
    ("NMDC reported a 23.4 per cent year-on-year (YoY) increase in net profit.", "23.4 per cent", "increase"),
    ("Revenue was 80 billion yuan, an increase of 5 percent.", "5 percent", "increase"),
    ("Taxes paid totalled 1.6 trillion yuan, down 1.2 percent.", "1.2 percent", "down"),
    ("Gross margin widened by 210 basis points.", "210 basis points", "widened"),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


def _told(facts: dict[str, Fact], words: str, wanted: tuple[str, str] | None) -> tuple[str, str] | None:
    """Kind and value as wanted where they agree, so that a mistake shows both."""
    fact = facts.get(words)
    if fact is None:
        return None
    value = wanted[1] if wanted is not None and is_near(fact.value, wanted[1]) else f"{fact.value:f}"
    return fact.kind, value


@pytest.mark.parametrize(("text", "wanted"), named([*ROWS, *WHY]))
def test_figures_have_the_kind_and_sign_of_their_clause(
    read: Reader, text: str, wanted: dict[str, tuple[str, str] | None]
) -> None:
    facts = read(text, MAR)
    assert {words: _told(facts, words, kind) for words, kind in wanted.items()} == wanted


@pytest.mark.parametrize(("text", "words", "wanted"), named(RANGES))
def test_ranges_and_qualifiers_keep_the_sign_of_the_change(
    read: Reader, text: str, words: str, wanted: tuple[str, str | None, str]
) -> None:
    fact = read(text, MAR)[words]
    low, high, qualifier = wanted
    assert is_near(fact.value, low), fact.value
    assert is_near(fact.value_max, high), fact.value_max
    assert fact.qualifier == qualifier


@pytest.mark.parametrize(("text", "words", "trigger"), named(EXPLAINED))
def test_the_kind_points_at_the_word_of_change(read: Reader, text: str, words: str, trigger: str) -> None:
    slot = read(text, MAR)[words].slots["kind"]
    assert text[slot.start : slot.end] == trigger
