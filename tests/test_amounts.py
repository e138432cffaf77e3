"""Digits and number words as exact decimals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soe_facts.amounts import parse_digits, parse_words, plain, scales


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("7", "7"),
        ("1,234.5", "1234.5"),
        ("1,43,074", "143074"),
        ("12,34,567.89", "1234567.89"),
        ("816 000", "816000"),
        ("816\u00a0000", "816000"),
        ("816\u202f000", "816000"),
        ("1'234'567", "1234567"),
        ("1.234.567", "1234567"),
        ("23,9", "23.9"),
        ("1,79", "1.79"),
        ("1,790", "1790"),
        (".534", "0.534"),
        ("1.10261e+06", "1102610"),
        ("½", "0.5"),
        ("2½", "2.5"),
        ("1/2", "0.5"),
        ("7 3/4", "7.75"),
        ("1⁄32", "0.03125"),
        ("４．７", "4.7"),
        ("１，２３４", "1234"),
        ("٤٢", "42"),
        ("0.000001", "0.000001"),
    ],
)
def test_digits(digits, value):
    assert plain(parse_digits(digits)) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "value", "taken"),
    [
        ("seven", "7", 1),
        ("twenty one", "21", 2),
        ("ninety nine", "99", 2),
        ("one hundred", "100", 2),
        ("one hundred and five", "105", 4),
        ("two hundred five", "205", 3),
        ("twelve hundred", "1200", 2),
        ("one thousand", "1000", 2),
        ("one thousand and five", "1005", 4),
        ("nine hundred thousand", "900000", 3),
        ("two million five hundred thousand", "2500000", 5),
        ("three lakh crore", "3000000000000", 3),
        ("two and a half million", "2500000", 5),
        ("two and a half", "2.5", 4),
        ("one and three quarters", "1.75", 4),
        ("one point five billion", "1500000000", 4),
        ("two point seven five", "2.75", 4),
        ("a million", "1000000", 2),
        ("a hundred", "100", 2),
        ("a hundred and one", "101", 4),
        ("a dozen", "12", 2),
        ("two dozen", "24", 2),
        ("half a dozen", "6", 3),
        ("half a million", "500000", 3),
        ("half million", "500000", 2),
        ("a quarter million", "250000", 3),
        ("three quarters of a million", "750000", 5),
        ("five six car trains", "5", 1),
        ("two and three", "2", 1),
        ("one million and five firms", "1000000", 2),
        ("twenty thirty", "20", 1),
        ("zero", "0", 1),
    ],
)
def test_words(words, value, taken):
    assert parse_words(words.split()) == (Decimal(value), taken)


@pytest.mark.parametrize("words", ["", "a", "a firm", "half", "half the firms", "and five", "million", "of a million"])
def test_no_number(words):
    assert parse_words(words.split()) is None


@pytest.mark.parametrize(
    ("word", "value"), [("crore", 10**7), ("lakh", 10**5), ("quadrillion", 10**15), ("hundred", 100)]
)
def test_scale_words(word, value):
    assert scales("words")[word] == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=6))
def test_plain_keeps_the_value(value):
    assert plain(value) == value
    assert "E" not in str(plain(value))


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_read_back(number):
    assert parse_digits(f"{number:,}") == number


NUMBER_WORDS = """
    one two twenty hundred thousand million half a an and of third quarters dozen point
"""


@given(st.lists(st.sampled_from(NUMBER_WORDS.split()), max_size=9))
def test_words_never_raise(words):
    parsed = parse_words(words)
    assert parsed is None or (parsed[1] <= len(words) and parsed[0] >= 0)
