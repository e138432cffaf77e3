"""Equivalents that restate a figure, the flags that doubt one, and quantities that assert nothing."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Reader, is_near, named, read_facts

MAR = date(2025, 3, 28)

# A text, the words of a figure, and the value and unit that the text gives as its equivalent.
EQUIVALENTS: list[tuple[str, str, tuple[str, str] | None]] = [
    ("Revenue was 71.4 trillion yuan ($9.78 trillion).", "71.4 trillion yuan", ("9.78e12", "USD")),
    (
        "Net profit totalled 5.2 billion rand (about 280 million U.S. dollars) last year.",
        "5.2 billion rand",
        ("280e6", "USD"),
    ),
    ("The plant cost 900 million euros, or 980 million dollars.", "900 million euros", ("980e6", "USD")),
    (
        "It owes 3 trillion naira, equivalent to some 2 billion dollars, to banks.",
        "3 trillion naira",
        ("2e9", "USD"),
    ),
    ("The contract is worth $1.1 billion (8 billion yuan).", "$1.1 billion", ("8e9", "CNY")),
    ("Rs 4,200 crore ($500 million) was invested in the mine.", "Rs 4,200 crore", ("500e6", "USD")),
    ("Output was 1.2 million ounces (37 tonnes) of gold.", "1.2 million ounces", ("37", "metric_ton")),
    ("The pipeline is 620 miles (1,000 km) long.", "620 miles", ("1000", "kilometer")),
    ("Investment of 30 billion rubles [$330 million] was approved.", "30 billion rubles", ("330e6", "USD")),
    ("Profit was 4 billion yuan, up 3 percent (or US$560 million).", "4 billion yuan", ("560e6", "USD")),
    (
        "Revenue of 19 trillion yuan (2.6 trillion dollars) and profit of 1 trillion yuan.",
        "19 trillion yuan",
        ("2.6e12", "USD"),
    ),
    ("Revenue was 4 billion yuan (2023: 3.8 billion yuan).", "4 billion yuan", None),
    ("It earned 30 million dollars in Kenya and 20 million euros in Spain.", "30 million dollars", None),
    ("Revenue was 4 billion yuan and net profit 30 million dollars.", "4 billion yuan", None),
]

# A text, the words of a figure, and the flags it must have and must not have.
FLAGGED: list[tuple[str, str, set[str], set[str]]] = [
    (
        "Harbour Group's net profit rose 50 percent to 12 billion yuan in 2024 from 10 billion yuan in 2023.",
        "50 percent",
        {"arithmetic_mismatch"},
        set(),
    ),
    (
        "Harbour Group's net profit rose 50 percent to 12 billion yuan in 2024 from 10 billion yuan in 2023.",
        "12 billion yuan",
        {"arithmetic_mismatch"},
        set(),
    ),
    (
        "Harbour Group's net profit rose 20 percent to 12 billion yuan in 2024 from 10 billion yuan in 2023.",
        "20 percent",
        set(),
        {"arithmetic_mismatch"},
    ),
    (
        "Harbour Group's net profit fell 16.7 percent to 10 billion yuan in 2024 from 12 billion yuan in 2023.",
        "16.7 percent",
        set(),
        {"arithmetic_mismatch"},
    ),
    (
        "Harbour Group's debt grew by 5 billion yuan to 32 billion yuan in 2024 from 22 billion yuan in 2023.",
        "5 billion yuan",
        {"arithmetic_mismatch"},
        set(),
    ),
    (
        "Harbour Group's net profit doubled to 12 billion yuan in 2024 from 3 billion yuan in 2023.",
        "doubled",
        {"arithmetic_mismatch"},
        set(),
    ),
    (
        "Harbour Group's net profit rose about 23 percent to 12 billion yuan in 2024 from 10 billion yuan in 2023.",
        "12 billion yuan",
        set(),
        {"arithmetic_mismatch"},
    ),
    ("Harbour Group's revenue was 71 trillion yuan ($9.78 billion).", "71 trillion yuan", {"implied_rate_off"}, set()),
    ("Harbour Group's revenue was 71 trillion yuan ($9.78 trillion).", "71 trillion yuan", set(), {"implied_rate_off"}),
    ("Eskom lost 9 billion rand ($490 billion) last year.", "9 billion rand", {"implied_rate_off"}, set()),
    ("Eskom lost 9 billion rand ($490 million) last year.", "9 billion rand", set(), {"implied_rate_off"}),
    (
        "Eskom lost 9 billion rand last year. Revenue was 340 billion rand.",
        "340 billion rand",
        {"entity_inferred", "period_inferred"},
        set(),
    ),
    (
        "Eskom lost 9 billion rand last year.",
        "9 billion rand",
        set(),
        {"entity_inferred", "period_inferred", "metric_unclear"},
    ),
    ("Eskom sold power in 2024. It earned 4 billion rand in 2024.", "4 billion rand", set(), {"entity_inferred"}),
    ("Revenue rose 4 percent.", "4 percent", {"entity_inferred"}, {"period_inferred", "metric_unclear"}),
]

# A text and the words of a quantity that is found but asserts nothing.
NO_FACTS: list[tuple[str, str]] = [
    ("Sinohydro built its two newest units for 3 billion yuan.", "two newest units"),
    ("($1 = 7.2 Chinese yuan) Net profit was 5 billion yuan.", "7.2 Chinese yuan"),
    ("Net profit was 5 billion ringgit.\n\n($1 = 4.43 ringgit)", "4.43 ringgit"),
    ("Net profit was Rs 500 crore. ($1 = 83.2 Indian rupees)", "83.2 Indian rupees"),
    ("Revenue was 12 trillion rupiah. (US$1 = Rp 15,800)", "Rp 15,800"),
    ("Net profit rose 5 percent. (1 euro = $1.08)", "$1.08"),
    ("China Mobile had revenue of 5 billion yuan (1 U.S. dollar equals 7.1 yuan) in 2023.", "7.1 yuan"),
    ("Sinopec faces three challenges this year. Net profit fell 3 percent.", "three challenges"),
    ("Two coal producers will merge. Their output was 4 million tonnes.", "Two coal producers"),
    ("There are five risks for the lender, whose assets rose 3 percent.", "five risks"),
]

# A text and words in it that are no quantity at all.
NO_QUANTITIES: list[tuple[str, str]] = [
    ("The 58-year-old chairman said net profit rose 3 percent.", "58"),
    ("(1) Revenue rose 5 percent. (2) Net profit fell 3 percent.", "2"),
    ("Under Article 12 of the law, stakes may be sold.", "12"),
    ("Highway 6 was widened, and revenue rose 4 percent.", "6"),
    ("The firm was ranked 34th in the Fortune Global 500.", "500"),
    ("The CSI 300 Index rose 0.5 percent.", "300"),
    ("Call the hotline 12306 for tickets.", "12306"),
    ("1. Revenue rose 5 percent.\n2. Net profit fell 3 percent.", "2"),
    ("Wang Li, 51, has run the group since 2019.", "51"),
    ("The 14th Five-Year Plan favours central SOEs.", "14th"),
    ("Net profit fell, as table 3 on page 17 shows.", "17"),
    ("Airbus delivered an A320 to Air China.", "320"),
    ("Call 010-6554 8812 for the report.", "8812"),
    ("The meeting began at 9:30 a.m. and revenue rose 4 percent.", "9:30"),
    ("The firm placed 5G antennas along the line.", "5"),
    ("Founded in 1956, the group owns a refinery.", "1956"),
    ("The No. 2 unit of the plant went into operation.", "2"),
]


@pytest.fixture(scope="module")
def read() -> Reader:
    return read_facts


@pytest.mark.parametrize(("text", "words", "stated"), named(EQUIVALENTS))
def test_an_equivalent_joins_the_figure_it_restates(
    read: Reader, text: str, words: str, stated: tuple[str, str] | None
) -> None:
    facts = read(text, MAR)
    fact = facts[words]
    value, unit = stated or (None, None)
    assert fact.stated_unit == unit
    assert is_near(fact.stated_value, value), fact.stated_value
    if unit is not None:
        assert unit not in {other.unit for other in facts.values()}


@pytest.mark.parametrize(("text", "words", "present", "absent"), FLAGGED, ids=[f"{r[1]}: {r[0][:50]}" for r in FLAGGED])
def test_flags_doubt_what_cannot_be_right_or_was_inferred(
    read: Reader, text: str, words: str, present: set[str], absent: set[str]
) -> None:
    flags = set(read(text, MAR)[words].flags)
    assert present <= flags
    assert not absent & flags


@pytest.mark.parametrize(("text", "words"), NO_FACTS, ids=[row[1] for row in NO_FACTS])
def test_what_asserts_nothing_is_no_fact(read: Reader, text: str, words: str) -> None:
    facts = read(text, MAR)
    start = text.index(words)
    assert facts, "the text asserts something beside it"
    assert not [fact.text for fact in facts.values() if fact.start < start + len(words) and start < fact.end]


@pytest.mark.parametrize(("text", "words"), named(NO_QUANTITIES))
def test_numbers_that_name_count_or_date_are_no_facts(read: Reader, text: str, words: str) -> None:
    start = text.rindex(words)
    found = read(text, MAR).values()
    assert not [fact.text for fact in found if fact.start < start + len(words) and start < fact.end]
