"""Quantities, one table of sentences (tables/quantities.txt) and what holds for every text."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from pathlib import Path

import pytest
import spacy
from babel.numbers import get_currency_name
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from soe_facts.find.currency import currency_codes
from soe_facts.find.nouns import Nouns, head_lemma
from soe_facts.find.quantities import find_quantities
from soe_facts.records import QUANTITY_TYPES, Quantity

NLP = spacy.blank("en")
TABLE = Path(__file__).parent / "tables" / "quantities.txt"


def find(text: str, **options: bool) -> list[Quantity]:
    return find_quantities(NLP(text), **options)


def read_table(path: Path) -> list[tuple[str, list[list[str]]]]:
    cases: list[tuple[str, list[list[str]]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("    "):
            cases[-1][1].append([cell.strip() for cell in line.split(" | ")])
        elif line and not line.startswith("#"):
            cases.append((line.replace("\\n", "\n"), []))
    return cases


CASES = read_table(TABLE)


@pytest.mark.parametrize(("text", "rows"), CASES, ids=[text[:60] for text, _ in CASES])
def test_table(text, rows):
    found = find(text)
    got = []
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.text
        top = "" if quantity.value_max is None else f" .. {quantity.value_max}"
        row = [quantity.text, f"{quantity.value}{top}", quantity.unit, quantity.qualifier]
        got.append([*row, quantity.unit_text] if quantity.type == "count" and quantity.unit_text else row)
    assert got == rows


FORMS = [
    (country, code, form.replace("_", " "))
    for country, code, forms in (
        (cell.strip() for cell in line.split("|"))
        for line in (TABLE.parent / "currency_forms.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
    for form in forms.split()
]


@pytest.mark.parametrize(("country", "code", "form"), FORMS)
@pytest.mark.parametrize("gap", ["", " "], ids=["touching", "apart"])
def test_currencies_as_their_press_writes_them(country, code, form, gap):
    found = find(f"State-owned power firms in {country} lost {form}{gap}3.2 billion last year.")
    assert [(quantity.unit, quantity.value) for quantity in found] == [(code, Decimal("3.2e9"))]


@pytest.mark.parametrize(
    "text",
    [
        "A fleet of T 34 tanks stood there, and Mt 3.2 was its name, in Kenya.",
        "Highway M 20 in Lesotho is closed.",
        "Article D 12 of the Vietnamese code holds.",
        "The Q3 figures of Guatemala are due.",
        "FDJ 2,300 times drew lots in France.",
    ],
)
def test_letters_are_no_currency_beside_plain_numbers(text):
    assert not [quantity for quantity in find(text) if quantity.type == "money"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Power costs 68 kobo a kilowatt-hour in Nigeria.", "0.68", "NGN/kilowatt_hour"),
        ("The Zambian tariff is 152 ngwee per kilowatt-hour.", "1.52", "ZMW/kilowatt_hour"),
        ("The tariff in Oman rose to 16 baisa per kWh.", "0.016", "OMR/kilowatt_hour"),
        ("Sugar costs 90 centimes more in Morocco.", "0.9", "MAD"),
        ("The shares lost 35 kurus in Istanbul.", "0.35", "TRY"),
    ],
)
def test_parts_of_a_currency(text, value, unit):
    assert [(str(quantity.value), quantity.unit) for quantity in find(text)] == [(value, unit)]


def test_the_table_is_as_long_as_promised():
    assert sum(len(rows) or 1 for _, rows in CASES) >= 600


def test_every_sentence_of_the_table_stands_once():
    texts = [text for text, _ in CASES]
    assert len(texts) == len(set(texts))


# --- currencies: every ISO code in circulation, and every English name that CLDR has

IN_CIRCULATION = sorted(code for code, current in currency_codes().items() if current)


@pytest.mark.parametrize("code", IN_CIRCULATION)
@pytest.mark.parametrize(
    "form", ["{code} 1,250.5", "{code}1,250.5", "1,250.5 {code}", "{code} 12.5 million", "12.5 million {code}"]
)
def test_every_code_before_and_after(code, form):
    (quantity,) = find(f"It paid {form.format(code=code)} in cash.")
    assert (quantity.type, quantity.unit) == ("money", code)
    assert quantity.text == form.format(code=code)


def names_of(code: str) -> set[str]:
    return {get_currency_name(code, locale="en"), *(get_currency_name(code, count=n, locale="en") for n in (1, 2, 5))}


@pytest.mark.parametrize(("code", "name"), [(code, name) for code in IN_CIRCULATION for name in sorted(names_of(code))])
@pytest.mark.parametrize("form", ["{name} 1,250.5", "1,250.5 {name}", "12.5 million {name}"])
def test_every_name_before_and_after(code, name, form):
    (quantity,) = find(f"It paid {form.format(name=name)} in cash.")
    assert (quantity.type, quantity.unit) == ("money", code)
    assert quantity.text == form.format(name=name)


# --- what a row carries beside value and unit


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("It paid more than 5 billion yuan in all.", "more than 5 billion yuan"),
        ("It paid 5 percent or more in tax.", "5 percent or more"),
        ("It paid well over 5 billion yuan.", "well over 5 billion yuan"),
        ("It paid 5 billion yuan.", "5 billion yuan"),
        ("Sales exceeded 5 billion yuan.", "exceeded 5 billion yuan"),
        ("Spending is ~5%.", "~5%"),
        ("Profit nearly doubled.", "nearly doubled"),
    ],
)
def test_outer_span_covers_the_qualifier(text, outer):
    (quantity,) = find(text)
    assert text[quantity.outer_start : quantity.outer_end] == outer


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("It paid 5 billion yuan.", True),
        ("It paid US$5 billion.", True),
        ("It paid $5 billion.", False),
        ("It paid 5 billion kroner.", False),
        ("It paid ¥5 billion.", False),
    ],
)
def test_a_shared_word_costs_certainty(text, sure):
    (quantity,) = find(text)
    assert (quantity.certainty == 1) is sure


def test_small_counts_in_words_are_less_certain():
    two, many = find("Two firms run 1,200 stations.")
    assert two.certainty < many.certainty


@pytest.mark.parametrize(
    "note",
    [
        "($1 = 7.1225 yuan)",
        "EUR 1 = RSD 117.0.",
        "(100 yen = 0.66 dollars)",
        "(1 U.S. dollar equals 7.1 yuan)",
        "One euro is worth 7.8 yuan.",
    ],
)
def test_an_exchange_rate_note_is_marked(note: str) -> None:
    assert {q.rule for q in find(note)} == {"exchange_rate"}


def test_an_exchange_rate_note_ends_with_its_sentence() -> None:
    rules = [q.rule == "exchange_rate" for q in find("EUR 1 = RSD 117.0. Revenue was RSD 4 billion.")]
    assert rules == [True, True, False]


def test_everything_adds_durations_and_ages():
    text = "One of the 12 firms, aged 25, ran for three years and 10 days."
    assert [(q.text, q.unit) for q in find(text, everything=True) if q.type == "duration"] == [
        ("25", "year_of_age"),
        ("three years", "year"),
        ("10 days", "day"),
    ]
    assert [q.text for q in find(text)] == ["12 firms"]


@pytest.mark.parametrize(
    ("words", "head"), [("central SOEs", "SOE"), ("countries and regions", "country"), ("rail cars", "car"), ("", "")]
)
def test_head_lemma(words, head):
    assert head_lemma(words) == head


# --- noun phrases with tags


def tagged(*pairs: tuple[str, str]) -> Doc:
    return Doc(NLP.vocab, words=[word for word, _ in pairs], tags=[tag for _, tag in pairs])


@pytest.mark.parametrize(
    ("pairs", "span"),
    [
        (
            [("It", "PRP"), ("has", "VBZ"), ("97", "CD"), ("central", "JJ"), ("SOEs", "NNPS"), ("left", "VBN")],
            "97 central SOEs",
        ),
        ([("It", "PRP"), ("cut", "VBD"), ("300", "CD"), ("jobs", "NNS"), ("expects", "VBZ")], "300 jobs"),
        (
            [("In", "IN"), ("112", "CD"), ("countries", "NNS"), ("and", "CC"), ("regions", "NNS"), ("sold", "VBD")],
            "112 countries and regions",
        ),
        (
            [("It", "PRP"), ("cut", "VBD"), ("300", "CD"), ("jobs", "NNS"), ("and", "CC"), ("expects", "VBZ")],
            "300 jobs",
        ),
        (
            [("It", "PRP"), ("has", "VBZ"), ("300", "CD"), ("working", "VBG"), ("staff", "NN"), ("there", "RB")],
            "300 working staff",
        ),
        ([("About", "IN"), ("300", "CD"), ("come", "VBP"), ("here", "RB")], "300"),
    ],
)
def test_tags_end_the_noun_phrase(pairs, span):
    (quantity,) = find_quantities(tagged(*pairs))
    assert quantity.text == span


def test_a_noun_phrase_needs_to_touch_the_number():
    assert Nouns(NLP("300 , jobs")).after(3) is None


def test_a_number_inside_an_entity_is_none():
    doc = NLP("It opened Bay 101 Casino rooms.")
    doc.ents = [Span(doc, 2, 5, label="FAC")]
    assert find_quantities(doc) == []


# --- what holds for every text

PIECES = """
    1 2 3.5 1,234 2024 five dozen half a third million bn crore $ US$ RMB ¥ € yuan percent % - – to from between and or
    more than about nearly tonnes km kWh per day barrel times doubled people , . ( ) [3] = 万 亿 元 １２ ½ ⁄ × 10^6
    No. FY24 亿元 家企业 百分之 三点五 余 约 至 个百分点 两 吨 年 第 成 翻一番
"""
pieces = st.sampled_from(["", "a", *PIECES.split()])
texts = st.one_of(
    st.text(max_size=120), st.lists(pieces, max_size=25).map(" ".join), st.lists(pieces, max_size=25).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_any_text_gives_sorted_spans_of_that_text(text):
    doc = NLP(text)
    found = find_quantities(doc)
    assert found == find_quantities(doc)
    last = 0
    for quantity in found:
        assert quantity.text == doc.text[quantity.start : quantity.end]
        assert last <= quantity.start < quantity.end
        assert quantity.outer_start <= quantity.start
        assert quantity.end <= quantity.outer_end
        assert quantity.type in QUANTITY_TYPES
        assert quantity.value.is_finite()
        assert quantity.value_max is None or quantity.value <= quantity.value_max
        assert re.fullmatch(r"-?\d+(\.\d+)?", str(quantity.value))
        last = quantity.end


@pytest.mark.parametrize(
    "piece",
    [
        "1,", "1 ", "9" * 50, "1.1.", "$ ", "a ", "-", "1-", "one ", "and a half ", "million ", "of the ",
        "from 1 to ", "aA1 ", "(1) ", "No. ", "1 and ", "five hundred and ", "5%, ", "RMB 5 billion, ", "more than ",
        "U.S. ", "+1 2 3 4 5 6 7 ", "\n", "12 firms and ", "5 x 10^", "0", "tens of ", "1/2 ", "FY2", "http://", "a@",
        "$1 = ", "A B ", "SEK 1 (2) ", "Mr ", "亿", "1亿",
        "百分之", "一百", "1至", "5亿和", "每吨", "一万二千", "约1", "中央", "1家中",
    ],
)  # fmt: skip
def test_time_grows_linearly(piece):
    def seconds(length: int) -> float:
        doc = NLP((piece * length)[:length])
        begin = time.perf_counter()
        find_quantities(doc)
        return time.perf_counter() - begin

    seconds(100)
    small = min(seconds(4_000) for _ in range(2))
    large = seconds(32_000)
    assert large < 0.25 + 24 * small


def test_values_are_exact():
    (quantity,) = find("It paid 0.1 billion yuan.")
    assert quantity.value == Decimal(100_000_000)
    (third,) = find("It fell by a third.")
    assert third.value == Decimal("33.3333333333")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The average price per tonne soared 55.6 percent to 4,470.3 yuan.", ["percent", "CNY/metric_ton"]),
        ("Its selling price per barrel dropped to 78.2 dollars from 91 dollars.", ["USD/barrel", "USD/barrel"]),
        ("Crude was sold at $87.9 per barrel, $18.9 more than a year before.", ["USD/barrel", "USD/barrel"]),
        (
            "It bought coal at 96 dollars a tonne, 12 dollars cheaper than in March.",
            ["USD/metric_ton", "USD/metric_ton"],
        ),
        ("The cost per tonne rose 4 percent and revenue to 900 million dollars.", ["percent", "USD"]),
        ("It sold gas at 36 euros per megawatt-hour and earned 12 million euros.", ["EUR/megawatt_hour", "EUR"]),
        ("Homes will pay 34.6 pula per kilolitre, up from 28.9 pula.", ["BWP/kiloliter", "BWP/kiloliter"]),
    ],
)
def test_prices_told_per_unit(text, units):
    assert [quantity.unit for quantity in find(text)] == units


def test_what_a_price_is_for_stands_behind_its_equivalent():
    units = [quantity.unit for quantity in find("The price rose to 2,103.12 dong ($0.083) per kilowatt-hour.")]
    assert units == ["VND/kilowatt_hour", "USD"]
