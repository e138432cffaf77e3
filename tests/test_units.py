"""Every unit the lexicon names is one that pint knows, with the size that news means."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from soe_facts.errors import LexiconError, UnitError
from soe_facts.find.currency import currency_codes
from soe_facts.find.physical import unit_symbols, unit_words
from soe_facts.lexicon import Phrases, check_entries, load_lexicon, parse_lexicon, read_data
from soe_facts.units import convert, is_unit, registry, to_base


@pytest.mark.parametrize("name", list(load_lexicon("units.yaml")))
def test_every_unit_of_the_lexicon_is_defined(name):
    assert is_unit(name)


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        ("1", "barrel", "liter", "158.987294928"),
        ("1", "metric_ton", "kilogram", "1000"),
        ("1", "mu", "meter**2", "666.66666666666666667"),
        ("1", "hectare", "mu", "15"),
        ("1", "FEU", "TEU", "2"),
        ("390", "gigawatt_hour", "kilowatt_hour", "390000000"),
        ("1", "terawatt_hour", "gigawatt_hour", "1000"),
        ("1", "tce", "gigajoule", "29.3076"),
        ("1", "toe", "gigajoule", "41.868"),
        ("2", "jin", "kilogram", "1"),
        ("85", "basis_point", "percentage_point", "0.85"),
        ("1", "kilobarrel/day", "barrel/day", "1000"),
        ("36", "kilometer/hour", "meter/second", "10"),
        ("1", "mile", "kilometer", "1.609344"),
        ("1000", "foot**3", "meter**3", "28.316846592"),
        ("1", "gigatonne", "metric_ton", "1000000000"),
        ("100", "VND/kilowatt_hour", "VND/megawatt_hour", "100000"),
        ("1", "metric_ton*kilometer", "kilogram*meter", "1000000"),
        ("100", "degree_Celsius", "kelvin", "373.15"),
        ("1", "gigabyte", "megabyte", "1000"),
        ("1", "deadweight_ton", "metric_ton", "1"),
    ],
)
def test_sizes(value, unit, target, expected):
    assert convert(Decimal(value), unit, target) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "target"),
    [
        ("USD", "CNY"),
        ("percent", "percentage_point"),
        ("count", "TEU"),
        ("gross_ton", "metric_ton"),
        ("barrel", "barrel/day"),
    ],
)
def test_unlike_units_do_not_convert(unit, target):
    with pytest.raises(UnitError, match=r"cannot be converted"):
        convert(Decimal(1), unit, target)


@pytest.mark.parametrize("unit", ["", "furphy", "import os", "meter**", "1/", "__class__"])
def test_what_is_no_unit(unit):
    assert not is_unit(unit)


@pytest.mark.parametrize(
    ("value", "unit", "system", "expected"),
    [
        ("5", "kilometer", "si", ("5000", "meter")),
        ("5", "kilometer", "as-written", ("5", "kilometer")),
        ("2", "gigawatt", "metric", ("2000000", "kilowatt")),
        ("1", "mile/hour", "metric", ("1.609344", "kilometer/hour")),
        ("3", "TEU", "metric", ("3", "TEU")),
        ("3", "CNY", "si", ("3", "CNY")),
    ],
)
def test_systems_of_units(value, unit, system, expected):
    base, name = to_base(Decimal(value), unit, system)
    assert (str(base), name) == expected


def test_an_unknown_system_is_refused():
    with pytest.raises(UnitError, match="imperial"):
        to_base(Decimal(1), "meter", "imperial")


def test_every_currency_has_its_own_dimension():
    dimensions = {str(registry().Unit(code).dimensionality) for code in currency_codes()}
    assert len(dimensions) == len(currency_codes())


def test_finding_quantities_does_not_import_pint():
    code = "import sys, soe_facts.find.quantities; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_unit_word_is_empty_or_clashes():
    assert unit_words().match("kilowatt-hours", 0)
    assert unit_symbols().match("kWh", 0)


# --- the lexicon loader


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: {words: [x]}\na: {words: [y]}", "stands twice"),
        ("a: [x", "not YAML"),
        ("just words", "neither a mapping nor a list"),
        ("a: {words: [x], words: [y]}", "stands twice"),
    ],
)
def test_a_broken_lexicon_is_refused(text, message):
    with pytest.raises(LexiconError, match=message):
        parse_lexicon("x.yaml", text)


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"a": {"wrods": []}}, "unknown field 'wrods'"),
        ({"a": {"words": "x"}}, "words is no list"),
        ({"a": {}}, "lacks words"),
        ({"a": ["x"]}, "holds no mapping"),
        (["a"], "holds no mapping"),
    ],
)
def test_a_lexicon_entry_is_checked(entries, message):
    with pytest.raises(LexiconError, match=message):
        check_entries("x.yaml", entries, {"words": list}, ("words",))


def test_words_that_yaml_takes_for_truth_stay_words():
    assert parse_lexicon("x", "NO: {words: [on, yes, off]}") == {"NO": {"words": ["on", "yes", "off"]}}


def test_a_missing_lexicon_is_refused():
    with pytest.raises(LexiconError, match="cannot be read"):
        read_data("no-such.yaml")


def test_phrases_refuse_two_meanings():
    phrases = Phrases({"net ton": 1})
    with pytest.raises(LexiconError, match="two things"):
        phrases.add("net ton", 2)
    with pytest.raises(LexiconError, match="empty"):
        phrases.add("", 1)
