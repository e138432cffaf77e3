"""Which currency a shared word or sign means in a text.

"dollar", "krone", "¥" stand for several currencies. The places that a text names, its dateline first, and the
currencies it names without doubt decide; what is decided so costs certainty.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cache

from soe_facts.countries import by_code
from soe_facts.find.currency import Money, currency_entries, currency_signs, own_words, spelled_out
from soe_facts.registry import load_registry


@cache
def _places() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, entry in currency_entries().items():
        for country in entry.get("countries", ()):
            found.setdefault(country, code)
    for code, listed in own_words()["places"].items():
        found.update(dict.fromkeys(listed, code))
    for name, country in _companies().items():
        if country in found:
            found.setdefault(name, found[country])
            found.setdefault(name.title(), found[country])
    return found


@cache
def _marks(code: str) -> re.Pattern[str]:
    """What only one currency is written with: "A$", "AUD", "Australian dollars"."""
    spelled = [word for word, money in spelled_out().items() if money.codes == (code,) and money.kind == "word"]
    signs = [sign for sign, money in currency_signs().items() if money.codes == (code,)]
    words_of = "|".join(re.escape(word) for word in spelled)
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, signs))}|(?i:{words_of}))(?![A-Za-z])")


_POSSESSIVE = ("'s", "’s", "' ", "’ ")
_COMPANIES = frozenset("group listed subsidiary bank insurer fund".split())
_ONE_OR_TWO_WORDS = re.compile(r"[A-ZČŠŽŁŚŻÖ][\w.]{3,}(?: [A-Z][\w.]*)?|[A-ZČŠŽŁŚŻÖ]{3,}")


@cache
def _companies() -> dict[str, str]:
    """The countries of registered companies with a name of their own: dirhams of "ONCF" are Moroccan."""
    found: dict[str, set[str]] = {}
    for row in load_registry():
        if row.kind in _COMPANIES:
            for name in row.names:
                if _ONE_OR_TWO_WORDS.fullmatch(name):
                    found.setdefault(name, set()).add(row.country)
    named = {name: by_code(codes.pop()) for name, codes in found.items() if len(codes) == 1}
    return {name: country.name for name, country in named.items() if country is not None}


# Support so many times that of any other candidate decides alone: India told of once in news from Kathmandu.
_DOMINANT = 4
_CAPITALISED = re.compile(r"\b[A-ZČŠŽŁŚŻÖ][\w.]*(?:[ ](?:es |and )?[A-Z][\w.]*){0,2}")
_PLAIN_DOLLARS = re.compile(r"(?<![A-Za-z])\$\s?\d")
_US_DOLLARS = re.compile(r"\bU\.?S\.?\s?\$\s?\d|\bUSD\s?\d")


# Dollars that the agencies never write "$" for ("A$", "C$"), so that a text which does is from there; how often its
# places are named in it, and how seldom others.
_MARKED_BY_AGENCIES = frozenset({"AUD", "CAD", "NZD", "SGD"})
_AT_HOME = 3


class CurrencyContext:
    """Which currencies a text speaks of, counted once and only where a shared word needs it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._named: Counter[str] = Counter()
        self._places: Counter[str] | None = None
        self._marked: bool | None = None
        self._where: list[tuple[int, str]] = []
        self._of_bodies: set[int] = set()
        self._home: dict[tuple[str, ...], str | None] = {}

    def saw(self, code: str) -> None:
        """Note a currency that the text names without doubt."""
        self._named[code] += 1

    def is_used(self, code: str) -> bool:
        """Whether the text has named a currency before or is from where it is money: "TRY 246" in news from Ankara."""
        return self._named[code] > 0 or self._place_counts()[code] >= _AT_HOME

    def choose(self, money: Money, at: int = -1) -> tuple[str, float]:
        """The currency meant at a place of the text, and how sure that is."""
        if len(money.codes) == 1:
            return money.codes[0], 1.0
        support = {code: self.support(code) for code in money.codes}
        default = money.codes[0]
        best = max(money.codes, key=lambda code: support[code])
        if default == "GBP" and best == default:
            return default, 0.9
        if default == "USD":
            # The plain sign is the US one unless the text keeps another sign for that.
            if best != "USD" and self._named["USD"] and support[best] > support["USD"]:
                return best, 0.6
            if home := self._home_dollar(money):
                return home, 0.7 if self._marks_some() else 0.6
            spelled = money.kind == "word" and money.parts == 1 and self._named[best] and not self._named["USD"]
            if spelled and not _PLAIN_DOLLARS.search(self._text):
                return best, 0.75  # "4.2 billion Namibian dollars", and then "1.1 billion dollars"
            told = self._named[best] or not _PLAIN_DOLLARS.search(self._text)
            if money.parts > 1 and support[best] and not self._named["USD"] and told:
                return best, 0.75  # cents of whatever the text counts in
            return "USD", 0.9
        if support[best] == 0:
            return default, 0.6
        ranked = sorted(support.values(), reverse=True)
        disputed = at >= 0 and 0 < ranked[1] * _DOMINANT > ranked[0]
        # "118 million Swedish crowns … the closure of Danish letter delivery … 9.3 billion crowns"
        alone = disputed and bool(self._named[best]) and sum(bool(self._named[code]) for code in money.codes) == 1
        nearest = self._nearest(money, at, alone) if disputed else None
        if nearest is not None:
            return nearest, 0.75
        return best, 0.9 if sum(map(bool, support.values())) == 1 else 0.75

    def _home_dollar(self, money: Money) -> str | None:
        """The dollar of the one country that a text is about and whose papers write "$" for it: they mark those of the
        United States, "a $59 billion budget … an oil price of US$66", or write of hardly any other place."""
        if money.codes not in self._home:
            places = self._place_counts()
            home = max(money.codes[1:], key=lambda code: places[code])
            self._home[money.codes] = home if places[home] and self._is_at_home(home, money) else None
        return self._home[money.codes]

    def _is_at_home(self, home: str, money: Money) -> bool:
        places = self._place_counts()
        elsewhere = places.total() - places[home]
        if _marks(home).search(self._text):
            return False
        if self._marks_some():
            return money.kind == "sign" and 1 < places[home] > elsewhere
        far = places[home] >= max(_AT_HOME, _DOMINANT * elsewhere)
        return far and home in _MARKED_BY_AGENCIES and _US_DOLLARS.search(self._text) is None

    def _marks_some(self) -> bool:
        """Whether fewer dollars of the text are marked as the United States' than are not."""
        if self._marked is None:
            marked = len(_US_DOLLARS.findall(self._text))
            self._marked = 0 < marked < len(_PLAIN_DOLLARS.findall(self._text))
        return self._marked

    def _nearest(self, money: Money, at: int, bodies: bool) -> str | None:
        """The candidate whose place was named last before a sum, in the same paragraph; of `bodies`, only by a company
        or an owner: "Vattenfall", "Sweden's grid operator"."""
        floor = self._text.rfind("\n", 0, at)
        last = bisect_left(self._where, (at, ""))
        for index in range(last - 1, max(-1, last - 40), -1):
            start, code = self._where[index]
            if start < floor:
                return None
            if code in money.codes and (not bodies or start in self._of_bodies):
                return code
        return None

    def support(self, code: str) -> int:
        """How much the text speaks for a currency."""
        return 3 * self._named[code] + self._place_counts()[code]

    def _place_counts(self) -> Counter[str]:
        if self._places is None:
            known, counts, firms = _places(), Counter[str](), _companies()
            for match in _CAPITALISED.finditer(self._text):
                phrase = match[0].rstrip(".")
                # The dateline says where the story is.
                weight = 3 if match.start() < 40 else 1
                for word in _place_words(phrase, known):
                    if code := known.get(word) or known.get(word.title()):
                        counts[code] += weight
                        self._where.append((match.start(), code))
                        if word in firms or self._text.startswith(_POSSESSIVE, match.end()):
                            self._of_bodies.add(match.start())
            self._places = counts
        return self._places


def _place_words(phrase: str, known: Mapping[str, str]) -> list[str]:
    """What of capitalised words may name places: "New South Wales" as it is, "Air", "New Zealand", else each word."""
    words = phrase.split()
    for size in range(len(words), 1, -1):
        for first in range(len(words) - size + 1):
            part = " ".join(words[first : first + size])
            if part in known or part.title() in known:
                return [*words[:first], part, *words[first + size :]]
    return phrase.replace(".", "").split()
