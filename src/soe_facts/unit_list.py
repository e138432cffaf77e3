"""The units that are known: their words, what they measure, and how a word reads beside a number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from soe_facts.errors import UnitError
from soe_facts.find.currency import currency_codes, currency_names
from soe_facts.find.quantities import find_quantities
from soe_facts.lexicon import load_lexicon
from soe_facts.records import Quantity
from soe_facts.units import dimension, to_base

# Not in units.yaml, because their words need rules of their own (find/rates.py, find/growth.py, find/counts.py).
_OTHERS = {
    "percent": ("percent", "per cent", "%"),
    "percentage_point": ("percentage point", "pp"),
    "basis_point": ("basis point", "bp", "bps"),
    "multiple": ("times", "-fold", "x"),
    "count": (),
}


@dataclass(frozen=True, slots=True)
class Known:
    """One unit: its name in the tables, the words it is written with, what it measures, and one of it in SI."""

    unit: str
    words: tuple[str, ...]
    dimension: str
    si_value: Decimal | None
    si_unit: str | None


def known_units() -> list[Known]:
    """Every unit and currency that has words: units.yaml's in its order, then shares and counts, then currencies."""
    written = {
        unit: tuple(
            dict.fromkeys(word for key in ("words", "symbols", "weak", "scaled") for word in entry.get(key, ()))
        )
        for unit, entry in load_lexicon("units.yaml").items()
    }
    money = {code: tuple(dict.fromkeys(currency_names(code))) for code in currency_codes()}
    return [describe(unit, words) for unit, words in (written | _OTHERS | money).items()]


def describe(unit: str, words: tuple[str, ...] = ()) -> Known:
    """The entry of one unit, simple or compound; money and counts have no SI.

    >>> describe("barrel/day").si_unit, describe("CNY").dimension, describe("CNY").si_unit
    ('meter**3/second', 'currency', None)
    """
    if unit in currency_codes():
        return Known(unit, words, "currency" if currency_codes()[unit] else "former currency", None, None)
    if unit in _OTHERS:
        return Known(unit, words, dimension(unit), None, None)
    try:
        value, name = to_base(Decimal(1), unit)
    except UnitError:
        return Known(unit, words, dimension(unit), None, None)
    return Known(unit, words, dimension(unit), value, name)


def read_word(word: str) -> Quantity:
    """How a word reads beside the number five, after it or before it; UnitError where it is no unit at all.

    >>> read_word("bcm").unit, read_word("US$").text
    ('meter**3', 'US$ 5')
    """
    import spacy

    nlp = spacy.blank("en")
    fallback = None
    for text in (f"5 {word}", f"5{word}", f"{word} 5", f"{word}5"):
        for quantity in find_quantities(nlp(text)):
            if quantity.text != text:
                continue
            if quantity.type != "count":
                return quantity
            fallback = fallback or quantity
    if fallback is None:
        raise UnitError(f"{word!r} reads as no unit")
    return fallback


def search_units(word: str) -> list[Known]:
    """The units that have the word, whole and in any letter case, among theirs."""
    sought = word.lower().split()

    def holds(phrase: str) -> bool:
        parts = phrase.lower().replace("-", " ").replace("_", " ").split()
        return any(parts[at : at + len(sought)] == sought for at in range(len(parts)))

    return [known for known in known_units() if any(map(holds, (known.unit, *known.words)))]
