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


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "owners"), named([*PARTS, *ORIGINS, *BOUND]))
def test_figures_belong_to_who_has_the_part(read: Reader, text: str, owners: dict[str, str | None]) -> None:
    facts = read(text, MAY)
    assert {words: facts[words].entity if words in facts else "no fact" for words in owners} == owners
