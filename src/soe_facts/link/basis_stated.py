"""What a text says all its rates of growth are measured against: "Growth rates are year on year unless stated"."""

from __future__ import annotations

import re
from dataclasses import replace

from soe_facts.link.basis_words import relative_basis
from soe_facts.link.scene import Scene
from soe_facts.records import Fact, Period

_RATES = (
    r"(?:growth (?:rates?|figures?|data)|rates? of (?:growth|change|increase)|(?:percentage |percent )?changes|"
    r"percentages|(?:all |the )comparisons|comparisons|comparative figures|increases (?:and|or) de(?:creases|clines))"
)
_ASIDE = (
    r"(?: (?:in|given|shown|cited|quoted|reported|presented|stated|below|here|herein|throughout|of|for|the|this|these|"
    r"release|report|statement|bulletin|note|text|table|tables|document|parentheses|brackets))*"
)
_STATED = re.compile(
    r"(?:^|[.;:(*\n•–-][ \t]{0,3}|\b(?:All|all|stated|noted|indicated|specified|otherwise),? (?:the )?)"
    rf"{_RATES}{_ASIDE},? "
    r"(?:(?:are|is|were|compare|compared|refer|relate|against|with|year[- ]on)\b)(?P<told>[^.;)\n]{0,120})",
    re.IGNORECASE,
)
_POINTS = frozenset({"percentage_point", "basis_point"})
# The stock market's changes are of a day, whatever the rest is measured against.
_OF_MARKETS = frozenset({"share_price", "index"})


def as_stated(facts: list[Fact], scene: Scene) -> list[Fact]:
    """Rates of growth without a basis of their own, with the one that the text states for all."""
    match = _STATED.search(scene.text) if facts else None
    if match is None or any(match.start("told") <= fact.start < match.end() for fact in facts):
        return facts
    basis = relative_basis(match.group())
    past = None if basis else _past(scene, match)
    if basis is None and past is None:
        return facts
    return [replace(fact, basis=basis or _against(fact, past)) if _lacks_one(fact) else fact for fact in facts]


def _past(scene: Scene, match: re.Match[str]) -> Period | None:
    """The period that all is compared with: "comparisons are with 3Q 2023"."""
    inside = (day.period for day in scene.dates if match.start("told") <= day.start and day.end <= match.end())
    return next((period for period in inside if period is not None), None)


def _against(fact: Fact, past: Period | None) -> str | None:
    """Year on year where that period is the fact's own a year before."""
    is_year_back = past is not None and fact.period is not None and fact.period.shift(years=-1) == past
    return "yoy" if is_year_back else None


def _lacks_one(fact: Fact) -> bool:
    if fact.basis is not None or fact.period is None or fact.metric in _OF_MARKETS or fact.unit == "multiple":
        return False
    return fact.kind == "growth" or (fact.kind == "change" and fact.unit in _POINTS)
