"""The date a document states for itself, and the many that it does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soe_facts.find.docdate import document_date

STATED = [
    ("BEIJING, Dec. 30, 2024 -- State Grid today announced a line.", "2024-12-30"),
    ("STOCKHOLM, 6 February 2025 - Vattenfall publishes its report.", "2025-02-06"),
    ("BEIJING, Nov. 29, 2024 (Xinhua) -- Revenue rose.", "2024-11-29"),
    ("Updated: Nov 22, 2022\n\nProfit rose.", "2022-11-22"),
    ("Published 8 November 2023\n\nProfit rose.", "2023-11-08"),
    ("Published: 8 November 2023\nUpdated: 9 November 2023\n\nProfit rose.", "2023-11-08"),
    ("Updated: 9 November 2023 | Published: 8 November 2023\n\nProfit rose.", "2023-11-08"),
    ("Posted on March 5, 2024 at 10:30\nProfit rose.", "2024-03-05"),
    ("Last updated on 2024-03-05 10:30\nProfit rose.", "2024-03-05"),
    ("Date: 2024/03/05\n\nProfit rose.", "2024-03-05"),
    ("Profit rises\n2024-03-05\n\nIt rose by a tenth.", "2024-03-05"),
    ("Profit rises\n2024-03-05T10:30:00Z\n\nIt rose by a tenth.", "2024-03-05"),
    ("Profit rises\nTuesday, March 5, 2024\n\nIt rose by a tenth.", "2024-03-05"),
    ("National Statistics Office\nNew Delhi, 28 February 2025\n\nGDP grew.", "2025-02-28"),
    ("The results are audited.\n\nBy order of the Board\nHong Kong, March 18, 2025", "2025-03-18"),
    ("国资委发布数据\n2023年5月6日\n\n利润增长。", "2023-05-06"),
    ("发布时间：2023年5月6日\n\n利润增长。", "2023-05-06"),
    ("来源：新华社 日期：2023-05-06\n利润增长。", "2023-05-06"),
    # The year of a dateline follows from a stated period that it looks back on.
    ("BEIJING, Nov. 29 (Xinhua) -- Revenue rose in the first 10 months of 2024, data showed Friday.", "2024-11-29"),
    ("BEIJING, April 28 (Xinhua) -- In the first quarter of 2025, revenue was flat.", "2025-04-28"),
    ("BEIJING, Jan. 17 (Xinhua) -- Revenue rose in December 2024.", "2025-01-17"),
    ("New Delhi, Oct 24 (PTI) NTPC on Thursday posted a rise. Income was Rs 45,198 crore in Q2FY25.", "2024-10-24"),
    # Or from a year that puts the weekday of the report on the dateline.
    ("HANOI, January 15 - EVN returned to profit in 2024, it said on Wednesday. It lost money in 2023.", "2025-01-15"),
    ("BEIJING, March 21 (Reuters) - Shenhua said on Friday profit fell in 2024.", "2025-03-21"),
]  # fmt: skip

UNSTATED = [
    "",
    "Profit rose by a tenth in 2023.",
    "Profit rose on March 5, 2024, the ministry said.",
    "BEIJING, Aug. 1 (Xinhua) -- Profit rose.",
    "BEIJING, Aug. 1 (Xinhua) -- Profit rose in 2023.",
    "BEIJING, Aug. 1 (Xinhua) -- It will be ready in the second quarter of 2026.",
    "BERLIN, July 25 - Its loss widened from 71 million in the first half of 2023.",
    "OSLO, Feb 21 - Output rose in December 2024, data showed on Tuesday.",
    "He was born on 3 May 1950.\n\nHe led the company.",
    "Updated: yesterday\n\nProfit rose.",
    "Date: 2024/13/45\n\nProfit rose.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_reads_the_stated_date(text: str, expected: str) -> None:
    assert document_date(text) == date.fromisoformat(expected)


@pytest.mark.parametrize("text", UNSTATED)
def test_does_not_guess(text: str) -> None:
    assert document_date(text) is None


def test_title_lends_its_period() -> None:
    text = "BEIJING, Dec. 27 (Xinhua) -- Profits fell."
    assert document_date(text) is None
    assert document_date(text, "Operation in January-November 2024") == date(2024, 12, 27)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.one_of(st.none(), st.text()))
def test_any_text(text: str, title: str | None) -> None:
    found = document_date(text, title)
    assert found is None or isinstance(found, date)
