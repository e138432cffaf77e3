"""Several columns of figures in texts that set two or three bodies side by side: rivals, mergers, share prices."""

from __future__ import annotations

from datetime import date

import pytest
from linked import named, read_facts

from soe_facts.records import Fact, Period

AUGUST = date(2025, 8, 13)

# The words of a quantity and columns of its fact.
Row = tuple[str, dict[str, dict[str, str | None]]]

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


def column(fact: Fact, name: str) -> str | None:
    """A column as text; a period by its code."""
    value = getattr(fact, name)
    return value.code if isinstance(value, Period) else value


@pytest.mark.parametrize(("text", "wanted"), named([*BODIES]))
def test_columns_are_those_told(text: str, wanted: dict[str, dict[str, str | None]]) -> None:
    facts = read_facts(text, AUGUST)
    found = {words: {name: column(facts[words], name) for name in columns} for words, columns in wanted.items()}
    assert found == wanted
