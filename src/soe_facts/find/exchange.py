"""Rates of exchange: "the rupiah weakened to 15,640 to the dollar", "7.25 yuan per dollar"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from soe_facts.find.currency import currency_words
from soe_facts.find.currency_context import CurrencyContext
from soe_facts.find.draft import Draft

_TO_ONE = re.compile(
    r" (?:(?:to|per|against|versus|for)(?: the| one| a)?|an?)(?: US| U\.S\.)? (?P<other>dollar|greenback|euro)\b"
)
_OTHER = {"dollar": "USD", "greenback": "USD", "euro": "EUR"}
_THE = re.compile(r"\b[Tt]he ")
_BREAK = re.compile(r"[.!?]\s|\n")
# So far before its rate a currency is named.
_REACH = 150
_NO_UNIT = frozenset({"", "count"})


def read_exchange_rates(drafts: Iterable[Draft], text: str, context: CurrencyContext) -> None:
    """Give what one dollar or euro costs its unit: `IDR/USD` where the sentence is about the rupiah."""
    for draft in drafts:
        if draft.scale != 1 or draft.type not in _NO_UNIT | {"money"} or (draft.unit_text and draft.type == "count"):
            continue
        priced = _TO_ONE.match(text, draft.end)
        if priced is None:
            continue
        other = _OTHER[priced["other"]]
        if draft.type == "money":
            if "/" not in draft.unit and draft.unit != other:
                draft.unit = f"{draft.unit}/{other}"
            continue
        code = _currency_before(text, draft.start, context)
        if code is not None and code != other:
            draft.set_unit("money", f"{code}/{other}", end=draft.end, text=code, rule="exchange", certainty=0.9)


def _currency_before(text: str, start: int, context: CurrencyContext) -> str | None:
    """The currency that the sentence names last before its rate: "the baht", "the Thai baht"."""
    low = max(0, start - _REACH)
    low = max((gap.end() for gap in _BREAK.finditer(text, low, start)), default=low)
    for article in reversed(list(_THE.finditer(text, low, start))):
        named = currency_words().match(text, article.end())
        if named is not None and named[0] <= start:
            return context.choose(named[1], start)[0]
    return None
