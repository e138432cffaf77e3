"""Whose figure it is where several bodies have parts in one deal, or come from several countries."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, named, read_facts

MAY = date(2025, 5, 14)

# The words of a quantity and the canonical name of its entity.
Row = tuple[str, dict[str, str | None]]

PARTS: list[Row] = [
    (
        "Guangdong Land Port Holdings issued 1.5 billion yuan of five-year bonds. Harbour Securities and three other "
        "underwriters earned 4.5 million yuan. The issuer's debt ratio is 68%.",
        {"68%": "Guangdong Land Port Holdings"},
    ),
    (
        "Croatia Ferries sold two ships to Greek line Aegeon Holdings for 14 million euros. The seller, whose fleet is "
        "old, carried 13.6 million passengers.",
        {"13.6 million passengers": "Croatia Ferries"},
    ),
    (
        "Orient Bank arranged a 500 million dollar loan for Harbour Sugar. The borrower lost 12 million dollars "
        "last season. The lender's own assets amount to 4.1 billion dollars.",
        {"12 million dollars": "Harbour Sugar", "4.1 billion dollars": "Orient Bank"},
    ),
]

ORIGINS: list[Row] = [
    (
        "Sweden's Vattenfall supplied Fortum with 1,200 tonnes of fuel. The Finnish utility paid 190 million dollars.",
        {"190 million dollars": "Fortum"},
    ),
    (
        "Kenya Power and Belgium's Harbour Holdings built a plant. The Belgian company will invest 51 million dollars.",
        {"51 million dollars": "Harbour Holdings"},
    ),
]

BOUND: list[Row] = [
    (
        "Kenya Power earned 12 million dollars. Harbour Corp, in which the group holds 51%, lost 3 million dollars.",
        {"51%": "Kenya Power", "3 million dollars": "Harbour Corp"},
    ),
    (
        "Kenya Power supplies Harbour Holdings with power. Harbour Holdings itself made a loss of 35 million euros.",
        {"35 million euros": "Harbour Holdings"},
    ),
    (
        "State banks hold 61 percent of deposits in Uzbekistan. Private lenders earned 7.1 trillion soums last year.",
        {"7.1 trillion soums": "Uzbekistan private lenders"},
    ),
]

LANDS_AND_FIRMS: list[Row] = [
    (
        "Laos exported power worth 2.3 billion dollars in 2024. Kenya Power earned 140 million dollars. Laos is small. "
        "The country has 94 plants.",
        {"94 plants": "Laos"},
    ),
    (
        "India's coal output rose 4.9 per cent. Mahanadi Minerals, which dug 225 million tonnes, was the biggest "
        "producer. Imports fell to 243 million tonnes.",
        {"225 million tonnes": "Mahanadi Minerals", "243 million tonnes": "India"},
    ),
    (
        "Baltrail's net loss widened to 31 million euros. Its freight arm, Baltrail Cargo, hauled 12.4 million tonnes. "
        "The subsidiary lost 9 million euros. The group as a whole has 6,100 employees.",
        {"9 million euros": "Baltrail Cargo", "6,100 employees": "Baltrail"},
    ),
    (
        "Kaldor Gas agreed to buy Miresh Pipelines for 410 million euros. Kaldor has 5.2 million customers.",
        {"5.2 million customers": "Kaldor Gas"},
    ),
    (
        "Harbour Securities Ltd earned 15 million euros, flattered by the 1.8 billion euro sale of Lonvia Holdings.",
        {"1.8 billion euro": "Harbour Securities Ltd"},
    ),
    (
        "SEPI, a holding company that owns 80 percent of Navantia, earned 12 million euros.",
        {"80 percent": "SEPI"},
    ),
    (
        "Gdynia Repair Yard delivered six tugs to Baltic Towage last year. The yard employs 1,100 people; its customer "
        "has 45 tugs.",
        {"1,100 people": "Gdynia Repair Yard", "45 tugs": "Baltic Towage"},
    ),
    (
        "Transelec Andina sold its gas unit, Gasur, to Colombia's Promiga Norte for 610 million dollars. The buyer has "
        "5.1 million customers. The seller will use 400 million dollars to cut its debt.",
        {"5.1 million customers": "Promiga Norte", "400 million dollars": "Transelec Andina"},
    ),
    (
        "Hamburg's HHLX Holdings earned 130 million euros. The city owns 51% of it.",
        {"51%": "Hamburg"},
    ),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named([*PARTS, *ORIGINS, *BOUND, *LANDS_AND_FIRMS]))
def test_figures_belong_to_who_has_the_part(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAY)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
