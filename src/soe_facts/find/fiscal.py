"""Fiscal years: whose ends when, guessed from the document, and what "FY24" or "Q1FY25" then covers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml

from soe_facts.errors import LexiconError
from soe_facts.find.date_patterns import MONTH, YEAR, month_number
from soe_facts.records import Period

_KEYS = {"name", "end_month", "named_by", "quarters", "decisive", "strong", "cues"}
_STRONG = 5
_DATELINE = 4
_MAJORITY = 0.6
_SURE = 3 * _STRONG
# The currencies of several countries.
_SHARED = frozenset({"Rs", "rupee", "rupees"})

_MONTH_POINT = (
    rf"(?:the\s+end\s+of\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH})(?![A-Za-z])"
    r"(?:\s+(?P<day_behind>\d{1,2})(?!\d))?"
)
# A year that ends on July 7 is told by the month before.
_FIRST_DAYS = 10

# "in the year ended March 31", "fiscal year to June", "year from July 2023 to June 2024": the document says it.
_STATED = re.compile(
    rf"(?:[Yy]ear\s+(?:ended|ending)|[Yy]ear,?\s+(?:that|which)\s+(?:closed|closes|ended|ends)(?:\s+(?:in|on))?|(?:[Ff]iscal|[Ff]inancial)\s+[Yy]ear\s+(?:to|through)"
    rf"|(?:[Ff]iscal|[Ff]inancial)\s+(?:[Yy]ear\s+)?(?:{YEAR}(?:[-–/]\d\d(?:\d\d)?)?)?,?\s+which\s+(?:ended|ends)\s+(?:in|on)"
    rf"|[Yy]ear\s+(?:from\s+)?(?:{MONTH})\s+(?:\d{{4}}\s+)?(?:to|-|–))\s+{_MONTH_POINT}"
)
# "In the year to March" is mostly a fiscal year too, but "inflation in the year to October" is not.
_HINTED = re.compile(rf"[Yy]ear\s+(?:to|through)\s+{_MONTH_POINT}")
# Results "for the six months ended 30 June" are of the first half of a year that ends in December.
_HALF_STATED = re.compile(
    rf"(?:[Ss]ix[ -]months?(?:\s+period)?|[Hh]alf[ -]year)\s+(?:ended|ending)\s+(?:on\s+)?{_MONTH_POINT}"
)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """The last month of a fiscal year, the calendar year its label takes, and whether bare quarters count in it.

    >>> INDIA = FiscalYear(3, quarters=True)
    >>> INDIA.period(2024).code, INDIA.period(2025, 4, 6).code
    ('2023-04/2024-03', '2024-Q3')
    """

    end_month: int = 12
    named_by: str = "end"
    quarters: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether it is the calendar year."""
        return self.end_month == 12

    @property
    def first_month(self) -> int:
        """The month it begins with, 1-12."""
        return self.end_month % 12 + 1

    def period(self, label: int, first: int = 1, last: int = 12) -> Period:
        """Months `first` to `last` of the fiscal year that is called `label`."""
        start_year = label if self.is_calendar or self.named_by == "start" else label - 1
        return self.starting(start_year, first, last)

    def starting(self, start_year: int, first: int = 1, last: int = 12) -> Period:
        """Months `first` to `last` of the fiscal year that begins in `start_year`: the first half of "2023-24"."""
        begin = 12 * start_year + self.first_month - 1
        start_y, start_m = divmod(begin + first - 1, 12)
        end_y, end_m = divmod(begin + last - 1, 12)
        return Period.months(start_y, start_m + 1, end_m + 1, end_y)


CALENDAR = FiscalYear()


@dataclass(frozen=True, slots=True)
class FiscalRule:
    """One entry of the lexicon: a fiscal year and how many votes each word of the document casts for it."""

    fiscal: FiscalYear
    votes: Mapping[str, int]


def guess_fiscal_year(text: str) -> FiscalYear:
    """The fiscal year a document speaks of, from its own words; the calendar year where nothing tells.

    >>> guess_fiscal_year("Coal India paid Rs 9,252 crore in 2023-24.").end_month
    3
    >>> guess_fiscal_year("Sales of Orsted in FY24").is_calendar
    True
    """
    rules, cues = _load_rules()
    scores = _scores(rules, Counter(cues.findall(text)))
    best = max(range(len(rules)), key=scores.__getitem__)
    if scores[best]:
        country, stated = rules[best].fiscal, _last_month(_STATED, text)
        if stated is None and country.is_calendar and scores[best] < _SURE:
            stated = _last_month(_HINTED, text)
        if country.quarters and scores[best] < _MAJORITY * sum(scores):
            # A round-up that passes through India does not count its quarters from April.
            country = replace(country, quarters=False)
    else:
        country, stated = CALENDAR, _last_month(_STATED, text) or _last_month(_HINTED, text)
    if stated is None and (half := _last_month(_HALF_STATED, text)) is not None:
        stated = (half + 5) % 12 + 1
    if stated is None or stated == country.end_month:
        return country
    return FiscalYear(stated)


def _scores(rules: tuple[FiscalRule, ...], counts: Counter[str]) -> list[int]:
    """The votes for each rule: words that several share, as "Rs", never outvote one that names a country."""
    scores = []
    for rule in rules:
        own = sum(rule.votes[word] * count for word, count in counts.items() if rule.votes.get(word, 0) > 1)
        weak = sum(count for word, count in counts.items() if rule.votes.get(word) == 1)
        shared = any(word in _SHARED for word in counts if rule.votes.get(word) == 1)
        scores.append(own + (min(weak, _STRONG - 1) if shared else weak))
    return scores


def _last_month(pattern: re.Pattern[str], text: str) -> int | None:
    """The last month of the year that the document names most often."""
    counts: dict[int, int] = {}
    for match in pattern.finditer(text):
        month = month_number(match.group("month"))
        if 0 < int(match.group("day") or match.group("day_behind") or 0) <= _FIRST_DAYS:
            month = (month - 2) % 12 + 1
        counts[month] = counts.get(month, 0) + 1
    return max(counts, key=lambda month: counts[month]) if counts else None


@cache
def _load_rules() -> tuple[tuple[FiscalRule, ...], re.Pattern[str]]:
    path = files("soe_facts") / "data" / "fiscal_years.yaml"
    rules = parse_rules(path.read_text(encoding="utf-8"))
    words = sorted({word for rule in rules for word in rule.votes}, key=len, reverse=True)
    alternatives = "|".join(re.escape(word) for word in words)
    return rules, re.compile(rf"(?<![A-Za-z])(?:{alternatives})(?![A-Za-z])")


def parse_rules(source: str) -> tuple[FiscalRule, ...]:
    """Read the lexicon of fiscal years, refusing unknown keys, bad months and repeated names."""
    rules: list[FiscalRule] = []
    names: set[str] = set()
    for entry in yaml.safe_load(source):
        name = str(entry.get("name"))
        unknown = set(entry) - _KEYS
        if unknown:
            raise LexiconError(f"fiscal year {name}: unknown key {min(unknown)}")
        if name in names or not 1 <= entry.get("end_month", 0) <= 12:
            raise LexiconError(f"fiscal year {name}: repeated name or bad end_month")
        names.add(name)
        fiscal = FiscalYear(entry["end_month"], entry.get("named_by", "end"), entry.get("quarters") == "fiscal")
        strong = entry.get("strong", ())
        places = [word.upper() for word in strong if len(word) >= _DATELINE and word.istitle()]  # "ISLAMABAD: …"
        votes = dict.fromkeys(entry.get("cues", ()), 1) | dict.fromkeys((*strong, *places), _STRONG)
        votes |= dict.fromkeys(entry.get("decisive", ()), _SURE)
        rules.append(FiscalRule(fiscal, votes))
    return tuple(rules)
