"""Extractions built by hand, so that what renders them is tested apart from what finds them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from soe_facts.records import (
    DateMention,
    Document,
    EntityMention,
    Extraction,
    Fact,
    Period,
    Quantity,
    Slot,
)

LEAD = "BEIJING -- SOEs made about 74.89 trillion yuan in 2023, the ministry said.\n"
TEXT = LEAD + "-Rs 5,371 crore, up 3.90 percent.\n\nNo more."


def _span(words: str) -> tuple[int, int, str]:
    start = TEXT.index(words)
    return start, start + len(words), words


def made_extraction(doc_id: str = "news/a.txt") -> Extraction:
    """Two facts over three quantities, one date, one entity, three sentences."""
    money, loss, growth = _span("74.89 trillion yuan"), _span("-Rs 5,371 crore"), _span("3.90 percent")
    year, name = _span("2023"), _span("BEIJING")
    period = Period.year(2023)
    quantities = (
        Quantity(*money, "money", Decimal("7.489E+13"), "CNY", qualifier="~"),
        Quantity(*loss, "money", Decimal("-53710000000"), "INR"),
        Quantity(*growth, "percent", Decimal("3.90"), "percent"),
    )
    facts = (
        Fact(
            0, "level", Decimal("7.489E+13"), "CNY", *money,
            qualifier="~", entity="China SOEs", entity_text="SOEs", metric="operating_revenue", metric_text=None,
            period=period, source="the ministry", stated_value=Decimal("1.0E+13"), stated_unit="USD",
            flags=("far_entity", "no_verb"), confidence=0.875,
            slots={"entity": Slot("subject", *_span("SOEs")[:2]), "status": Slot("default")},
        ),
        Fact(2, "growth", Decimal("3.90"), "percent", *growth, basis="yoy", status="forecast", confidence=0.25),
    )  # fmt: skip
    return Extraction(
        document=Document(doc_id, TEXT, title="SOEs, again"),
        doc_date=date(2024, 1, 5),
        facts=facts,
        quantities=quantities,
        dates=(DateMention(*year, "year", period), DateMention(*_span("No more"), "duration")),
        entities=(EntityMention(*name, "GPE", entity="Beijing", entity_id="Q956"),),
        sentences=((0, len(LEAD) - 1), (len(LEAD), TEXT.index("\n\n")), (TEXT.index("No"), len(TEXT))),
    )
