"""What dailies and wires tell of the accounts of state firms: quarters, plans, aid, parts and stakes."""

from __future__ import annotations

from datetime import date

import pytest
from linked import named, read_facts

NOV = date(2024, 11, 12)

# The words of a quantity, and the columns it must fill.
Row = tuple[str, dict[str, dict[str, str | None]]]

TIMES: list[Row] = [
    (
        "MVM closed 2023 with a loss of 113 billion forints, having made a profit of 58 billion forints the "
        "year before.",
        {"113 billion forints": {"period": "2023"}, "58 billion forints": {"period": "2022"}},
    ),
    (
        "Indian Oil's gross refining margin was $6.39 per barrel in the September quarter, as opposed to $8.34 per "
        "barrel a year ago.",
        {"$6.39 per barrel": {"period": "2024-Q3"}, "$8.34 per barrel": {"period": "2023-Q3"}},
    ),
    (
        "Coal India aims to mine 838 million tonnes in 2024-25. Up to October it had mined 404 million tonnes.",
        {"404 million tonnes": {"period": "2024-04/2024-10"}},
    ),
    (
        "SBI made Rs 61,077 crore in 2023-24. It expects credit growth of 12 per cent in the current year.",
        {"12 per cent": {"period": "2024-04/2025-03", "metric": "loan"}},
    ),
    (
        "SBI wound up 2023-24 with a profit of Rs 61,077 crore.\n\nIn the quarter ended March 31, profit rose 24 per "
        "cent.\n\nProvisions fell to Rs 1,278 crore from Rs 3,262 crore in the year-ago quarter.",
        {"Rs 1,278 crore": {"period": "2024-Q1"}, "Rs 3,262 crore": {"period": "2023-Q1"}},
    ),
    (
        "MVM made a loss of 113 billion forints in 2023. In February the state lent it 350 million "
        "euros.\n\nIts plants "
        "generated 15.8 billion kilowatt-hours.",
        {"350 million euros": {"period": "2024-02"}, "15.8 billion kilowatt-hours": {"period": "2023"}},
    ),
    (
        "Indian Railways will spend Rs 2.65 lakh crore in 2025-26. The operating ratio, at 98.65 "
        "per cent in 2023-24, is "
        "seen improving to 98.22 per cent.",
        {"98.65 per cent": {"period": "2023-04/2024-03"}, "98.22 per cent": {"period": "2025-04/2026-03"}},
    ),
    (
        "PGE lost 5.03 billion zlotys in 2023. EBITDA advanced to 10.03 billion zlotys, driven by the supplier PGE "
        "Energetyka Kolejowa, bought in April for 1.9 billion zlotys.",
        {"10.03 billion zlotys": {"period": "2023"}, "1.9 billion zlotys": {"period": "2024-04"}},
    ),
    (
        "LIC made Rs 40,676 crore in 2023-24; a year earlier it had made Rs 36,397 crore.",
        {"Rs 36,397 crore": {"period": "2022-04/2023-03"}},
    ),
]
TELLERS: list[Row] = [
    (
        "Deutsche Bahn lost 760 million euros in the first half of 2024. Its bus unit, with an operating loss of 59 "
        "million euros, is still waiting for a turnaround.",
        {"59 million euros": {"period": "2024-H1"}},
    ),
    (
        "CEZ reported a fall in third-quarter earnings on Thursday and said it would trim investments. Net profit was "
        "5.8 billion crowns against 12.1 billion.",
        {"5.8 billion crowns": {"period": "2024-Q3"}, "12.1 billion": {"period": "2023-Q3"}},
    ),
    (
        "Enel's profit was 6.5 billion euros in 2023, beating the 6.2 billion euros that a poll of brokerages had "
        "predicted.",
        {"6.2 billion euros": {"source": "brokerages", "status": "forecast"}},
    ),
    (
        "The coal ministry, in a separate statement, put India's output at 537.5 million tonnes.",
        {"537.5 million tonnes": {"source": "coal ministry", "entity": "India"}},
    ),
    (
        "CEZ raised its dividend, cut its debts, sold a mine and said profit would reach 27 billion crowns this year.",
        {"27 billion crowns": {"source": "CEZ"}},
    ),
    (
        "The dividends are about 29 per cent of the Rs 56,260 crore pencilled in for 2024-25.",
        {"Rs 56,260 crore": {"status": "target"}},
    ),
]
OWNERS: list[Row] = [
    (
        "PNB earned Rs 8,245 crore and UCO Bank Rs 595 crore.\n\nNPAs of the public sector banks fell. "
        "Together they paid "
        "Rs 27,830 crore to shareholders.",
        {"Rs 27,830 crore": {"entity": "India public sector banks"}},
    ),
    (
        "Indian Railways earned Rs 2.56 lakh crore. The national transporter expects 1,590 million tonnes of freight.",
        {"1,590 million tonnes": {"entity": "Indian Railways", "source": "Indian Railways"}},
    ),
    (
        "Pekao made 1.52 billion zlotys. The Polish banking sector as a whole earned 10.3 billion zlotys.",
        {"10.3 billion zlotys": {"entity": "Poland banking sector"}},
    ),
    (
        "CFR Marfa lost 300 million lei. The Romanian government has pledged a capital injection of 1.2 billion lei. "
        "Bucharest granted it state aid of 30 million lei.",
        {"1.2 billion lei": {"entity": "CFR Marfa"}, "30 million lei": {"entity": "CFR Marfa"}},
    ),
    (
        "BSNL added 29 lakh subscribers. Reliance Jio lost 7.5 lakh. The state-run operator's user "
        "base thus swelled to "
        "8.85 crore.",
        {"8.85 crore": {"entity": "Bharat Sanchar Nigam"}},
    ),
    (
        "The Centre collected Rs 16,507 crore in dividends from public sector enterprises. ONGC "
        "paid Rs 3,704 crore. In "
        "2023-24 the Centre received Rs 63,749 crore.",
        {"Rs 63,749 crore": {"entity": "India PSUs", "metric": "dividend"}},
    ),
    (
        "Rail Vikas Nigam's shares closed at Rs 280, and the government holds 72.84 per cent of it.",
        {"72.84 per cent": {"entity": "India", "metric": "stake"}},
    ),
]
MEASURES: list[Row] = [
    (
        "Under a voluntary scheme, 1,620 of the 12,500 regular employees are to go by March.",
        {"1,620": {"metric": "jobs_cut"}, "12,500 regular employees": {"metric": "employees"}},
    ),
    (
        "With 6,000 employees in 21 countries, up from 5,300 at the end of 2022, Statkraft is looking for a partner.",
        {"5,300": {"metric": "employees", "period": "2022-12-31"}},
    ),
    (
        "Canara Bank made a net profit of Rs 14,554 crore. Only UCO Bank saw a decline, of 55 per cent "
        "to Rs 595 crore.",
        {"55 per cent": {"kind": "growth", "metric": "net_profit"}},
    ),
    (
        "The board declared a dividend of Rs 5 a share. The outgo will be Rs 6,290 crore.",
        {"Rs 6,290 crore": {"metric": "dividend"}},
    ),
    (
        "Only 63.4 percent of ICE and Intercity trains were punctual.",
        {"63.4 percent": {"metric": "punctuality_rate"}},
    ),
    (
        "NS sold 245 million journeys, which works out at 671,000 a day and is 1.4 percent up on 2023.",
        {"1.4 percent": {"metric": "passenger_trips"}},
    ),
    (
        "SNCB spent 1.01 billion euros. Infrabel put 1.3 billion into the network.",
        {"1.3 billion": {"unit": "EUR", "metric": "investment"}},
    ),
    (
        "PKO's operating costs were 2.1 billion zlotys, of which 1.1 billion zlotys were staff expenses.",
        {"1.1 billion zlotys": {"metric": "staff_costs"}},
    ),
    (
        "PKO set aside 639 million zlotys for the legal risk of mortgages in Swiss francs.",
        {"639 million zlotys": {"metric": "provisions"}},
    ),
    (
        "SBI has no plan to raise equity; it may mop up Rs 50,000 crore through bonds.",
        {"Rs 50,000 crore": {"metric": "bond_issue"}},
    ),
    (
        "Enel plans to cut its net debt to 55 billion euros after disposals had already brought it down to "
        "60.2 billion.",
        {"60.2 billion": {"metric": "net_debt"}},
    ),
    (
        "Profit, dented by the cost of fuel, halved to 5 billion kronor.",
        {"halved": {"metric": "total_profit"}},
    ),
    (
        "Endesa reduced its workforce by 3% to 9,000 people.",
        {"9,000 people": {"metric": "employees"}},
    ),
    (
        "Indian Oil is paying for the expansion of the Panipat refinery from 15 million tonnes a year to 25 million "
        "tonnes.",
        {"15 million tonnes": {"metric": "capacity"}, "25 million tonnes": {"metric": "capacity"}},
    ),
    (
        "EDF said the Flamanville reactor, whose cost is put at 13.2 billion euros, four times the original budget, "
        "would start up.",
        {"13.2 billion euros": {"metric": "project_cost"}, "four times": {"kind": "growth", "metric": "project_cost"}},
    ),
    (
        "Since 2019 the government has approved three revival packages worth Rs 3.22 lakh crore.",
        {"Rs 3.22 lakh crore": {"metric": "subsidy"}},
    ),
    (
        "Listed PSUs are worth Rs 73 lakh crore. Their number stands at 77.",
        {"77": {"metric": "number_of_enterprises"}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), named([*TIMES, *TELLERS, *OWNERS, *MEASURES]))
def test_accounts_are_told_in_full(text: str, wanted: dict[str, dict[str, str | None]]) -> None:
    facts = read_facts(text, NOV)
    found = {words: {column: _cell(facts[words], column) for column in row} for words, row in wanted.items()}
    assert found == wanted


def _cell(fact: object, column: str) -> str | None:
    value = getattr(fact, column)
    code: str | None = getattr(value, "code", value)
    return code
