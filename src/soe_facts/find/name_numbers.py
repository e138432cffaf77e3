"""Numbers that the model takes for names or for parts of them: sums of money, counts, credit ratings."""

from __future__ import annotations

import re

from soe_facts.find.name_words import name_words

_SUM = re.compile(
    r"(?:[A-Za-z]{0,3}[$€£¥₹₦₱₩฿]|[A-Z][A-Za-z]{0,3})\s?\d[\d,.]*\s?"
    r"(?:bn|bil|billion|tn|trn|tril|trillion|mn|mln|mil|million|k|cr|crore|lakh)"
    r"|\d[\d,.]*\s?(?:pct?|bps|bn|mn|tn|MT|mt|MW|GW|MWh|GWh|kWh|km)"
)
_COUNT = re.compile(r"(?P<name>.*[A-Za-z]\w*\.?) (?P<number>\d{1,3}(?:,\d{3})+|\d{2,})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RATING = re.compile(
    r"(?P<name>.*[a-z]\w*) (?:Aaa|AAA|Aa[1-3]|A[1-3]|Baa[1-3]|Ba[1-3]|B[1-3]|Caa[1-3]|[ABC]{2,3}[+-]?)"
)


def is_sum(words: str) -> bool:
    """Whether a supposed name is a sum of money or another figure with its unit.

    >>> is_sum("R11bn"), is_sum("RM5bil"), is_sum("22pc"), is_sum("A320"), is_sum("3M")
    (True, True, True, False, False)
    """
    return _SUM.fullmatch(words) is not None


def without_count(text: str, start: int, end: int) -> int:
    """Where a name ends that a count or a rating was taken into: "Haitong 301 branches", "rates Petronas A2".

    Only a name that the text also writes without a number can lose it: "CSI 300" and "Boeing 767" stay.
    """
    body = text[start:end]
    if rated := _RATING.fullmatch(body):
        return start + rated.end("name")
    counted = _COUNT.fullmatch(body)
    if counted is None or body in name_words().labels or counted["name"] in name_words().makers:
        return end
    if _YEAR.fullmatch(counted["number"]):
        return end
    alone = re.search(rf"\b{re.escape(counted['name'])}\b(?! \d)", text)
    return start + counted.end("name") if alone else end
