"""Find the phrases that name a metric, by the longest match of the metrics lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.find.metric_nouns import HYPHENS, is_nominal
from soe_facts.find.senses import find_sense, sense_rules
from soe_facts.find.tokens import Words
from soe_facts.lexicon import load_lexicon

UNIT_CLASSES = frozenset(
    "money price percent point count energy power mass volume length area rate speed ratio TEU data time other".split()
)
_KEYS = {"words", "units", "stock", "ratio", "nouns", "macro", "corporate", "weak", "by_unit"}
_SPLIT = re.compile(r"[^\W_]+(?:&[^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Metric:
    """One canonical metric of the lexicon; `units` empty means any.

    `by_unit` gives, for a class of unit it cannot have, the metric that the same words name then.
    """

    id: str
    words: tuple[str, ...]
    units: frozenset[str] = frozenset()
    stock: bool = False
    ratio: bool = False
    macro: bool = False
    corporate: bool = False
    weak: bool = False
    nouns: tuple[str, ...] = ()
    by_unit: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class MetricMention:
    """A phrase that names a metric; `first` and `last` are word indices, `last` exclusive."""

    start: int
    end: int
    text: str
    metric: Metric
    first: int
    last: int


# A trie of phrases: words to tries, and under "" the metric that a phrase ending here names.
Trie = dict[str, Any]


@dataclass(frozen=True, slots=True)
class MetricLexicon:
    """All metrics by id, the phrase trie, and the nouns that measure a metric when they are counted."""

    by_id: dict[str, Metric]
    trie: Trie
    by_noun: dict[str, Metric]


@cache
def metric_lexicon() -> MetricLexicon:
    """Load and check the metrics lexicon.

    Raises LexiconError on an unknown key or unit class, or a phrase given to two metrics.
    """
    by_id: dict[str, Metric] = {}
    by_noun: dict[str, Metric] = {}
    owner: dict[tuple[str, ...], Metric] = {}
    for name, entry in load_lexicon("metrics.yaml").items():
        metric = by_id[name] = _metric(name, entry)
        for noun in metric.nouns:
            if by_noun.setdefault(noun, metric) is not metric:
                raise LexiconError(f"metrics.yaml: noun {noun!r} stands under {by_noun[noun].id} and {name}")
        for phrase in metric.words:
            if (other := owner.setdefault(split_phrase(phrase), metric)) is not metric:
                raise LexiconError(f"metrics.yaml: {phrase!r} stands under {other.id} and {name}")
    for metric in by_id.values():
        if unknown := set(metric.by_unit.values()) - set(by_id):
            raise LexiconError(f"metrics.yaml: {metric.id}: unknown metrics {sorted(unknown)}")
    trie: Trie = {}
    for key, metric in owner.items():
        _insert(trie, key, metric)
    for key, metric in owner.items():
        other_key = _other_number(key)
        if other_key is not None and other_key not in owner:
            _insert(trie, other_key, metric)
    return MetricLexicon(by_id, trie, by_noun)


def split_phrase(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the finder sees them, without hyphens.

    >>> split_phrase("debt-to-asset ratio")
    ('debt', 'to', 'asset', 'ratio')
    """
    low = phrase.lower().replace("-", " ")
    if low.replace(" ", "").isalnum():
        return tuple(low.split())
    return tuple(word for word in _SPLIT.findall(low) if word not in HYPHENS)


def find_metrics(words: Words) -> list[MetricMention]:
    """Find the longest lexicon phrases, left to right, without overlaps.

    Where a phrase ends inside another that reaches further, the one that reaches further wins: "interim dividend per
    share" is a dividend per share, although "interim dividend" stands in the lexicon too. What follows can give the
    words another sense: "turnover on the exchange".
    """
    trie, senses, known = metric_lexicon().trie, sense_rules(), metric_lexicon().by_id
    mentions: list[MetricMention] = []
    index, count, lows = 0, len(words), words.lows
    while index < count:
        if lows[index] not in trie and lows[index] not in senses:
            index += 1
            continue
        metric, last = _longest(trie, lows, index, count)
        if metric is None:
            last = index + 1
        for inner in range(index + 1, last):
            further, reach = _longest(trie, lows, inner, count)
            if further is not None and reach > last:
                # "operating | profit for the period": still an operating profit
                metric = metric if metric is not None and inner == last - 1 and lows[last] == "for" else further
                last = reach
        dated = metric is not None and lows[last - 1] in _STRETCHES and lows[last - 3 : last - 1] == ["for", "the"]
        if dated and _runs_into_date(lows, last):
            metric, last = _longest(trie, lows, index, last - 3)
            dated = False
        sense = find_sense(words, index, last)
        metric = known[sense] if sense else metric
        if metric is not None and metric.id in _ATTRIBUTED:
            metric, last = _attributed(lows, metric, last, count)
        if metric is None or not is_nominal(words, index, last) or _is_guidance(words, index):
            index += 1
            continue
        if dated:
            last -= 3  # "profit for the year" is a net profit, and "the year" its date
        if last - index > 1 and "\n" in words.text[words.starts[index] : words.ends[last - 1]]:
            cut = _line_end(words, index, last)
            if cut < last:  # "Hartwell Bank\nDebt: 9 billion"
                metric, last = _longest(trie, lows, index, cut)
                if metric is None:
                    index += 1
                    continue
        start, end = words.starts[index], words.ends[last - 1]
        mentions.append(MetricMention(start, end, words.text[start:end], metric, index, last))
        index = last
    return mentions


_RATES = ("%", "percent", "per cent", "bp", "bps", "basis points")


def _is_guidance(words: Words, index: int) -> bool:
    """ "Marketed at 7.375% area": about where a bond is to be priced, and no land."""
    if words.lows[index] != "area":
        return False
    start = words.starts[index]
    return words.text[max(0, start - 13) : start].rstrip().endswith(_RATES)


# Results that owners have a part in, and what the part of the parent's owners is.
_ATTRIBUTED = {"net_profit": "net_profit", "total_profit": "net_profit", "net_loss": "net_loss"}
_HOLDERS = frozenset(
    "the its to of ' ’ s 's ’s parent company group bank firm equity ordinary common listed controlling owner owners "
    "shareholder shareholders stockholders holder holders members unitholders".split()
)
_OF_SHARES = frozenset("the its to of ' ’ s 's ’s equity ordinary common listed controlling".split())


def _attributed(lows: list[str], metric: Metric, last: int, count: int) -> tuple[Metric, int]:
    """ "Profit attributable to the parent company's shareholders": to whom it goes is part of the name."""
    first = last if last < count and lows[last] == "attributable" else -1
    if first < 0 and "attributable" not in lows[max(0, last - 8) : last]:
        return metric, last
    end = last + (first >= 0)
    while end < count and lows[end] in _HOLDERS:
        end += 1
    while end > last and (lows[end - 1] in _OF_SHARES or lows[end - 1] == "attributable"):
        end -= 1
    return (metric_lexicon().by_id[_ATTRIBUTED[metric.id]], end) if end > last else (metric, last)


def _line_end(words: Words, first: int, last: int) -> int:
    """Index of the word that a new line opens with a capital inside a phrase, or `last`."""
    for at in range(first + 1, last):
        if words.raws[at][0].isupper() and "\n" in words.text[words.ends[at - 1] : words.starts[at]]:
            return at
    return last


def _longest(trie: Trie, lows: list[str], index: int, count: int) -> tuple[Metric | None, int]:
    node, best, last, position = trie, None, index, index
    while position < count:
        low = lows[position]
        if low in HYPHENS and node is not trie:
            position += 1
            continue
        if low == "(" and node is not trie and position + 3 < count and lows[position + 2] == ")":
            position += 3  # "nonperforming loan (NPL) ratio"
            continue
        if low == "," and node is not trie and _before_charges(lows, index, position):
            position += 1
            continue
        following = node.get(low)
        if following is None:
            break
        node = following
        position += 1
        if "" in node:
            best, last = node[""], position
    return best, last


def _runs_into_date(lows: list[str], last: int) -> bool:
    """ "Profit for the year ended June 2024", "the loss for the period to September": the date takes the last words."""
    if last >= len(lows):
        return False
    return lows[last] in _RUN_ON or lows[last][:3].isdigit() or lows[last : last + 3] == ["as", "a", "whole"]


_STRETCHES = frozenset({"year", "period"})
_RUN_ON = frozenset("ended ending to through that which from between january april july october just".split())


def _before_charges(lows: list[str], index: int, position: int) -> bool:
    """Whether a comma parts what earnings come before: "earnings before interest, taxes, depreciation"."""
    return lows[position - 1] in {"interest", "tax", "taxes", "taxation"} and "before" in lows[index:position]


def _metric(name: str, entry: Any) -> Metric:
    if not isinstance(entry, dict) or (unknown := set(entry) - _KEYS):
        raise LexiconError(
            f"metrics.yaml: {name}: unknown keys {sorted(unknown) if isinstance(entry, dict) else entry}"
        )
    units = frozenset(_listed(entry, "units"))
    if strange := units.union(entry.get("by_unit", ())) - UNIT_CLASSES:
        raise LexiconError(f"metrics.yaml: {name}: unknown unit classes {sorted(strange)}")
    return Metric(
        id=name,
        words=_listed(entry, "words"),
        units=units,
        stock=bool(entry.get("stock", False)),
        ratio=bool(entry.get("ratio", False)),
        macro=bool(entry.get("macro", False)),
        corporate=bool(entry.get("corporate", False)),
        weak=bool(entry.get("weak", False)),
        nouns=_listed(entry, "nouns"),
        by_unit=dict(entry.get("by_unit", {})),
    )


def _listed(entry: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list written as one line of text with commas: YAML reads that ten times faster than a list of scalars."""
    return tuple(part.strip() for part in str(entry.get(key, "")).split(",") if part.strip())


def _insert(trie: Trie, key: tuple[str, ...], metric: Metric) -> None:
    node = trie
    for word in key:
        following = node.get(word)
        if following is None:
            following = node[word] = {}
        node = following
    node[""] = metric


_LINKS = frozenset({"of", "in", "on", "to", "from"})
_FIXED = frozenset(
    "shares stock sales earnings resources volumes returns returned cash return area dues stocks goods savings "
    "works books futures advances".split()
)


def _other_number(key: tuple[str, ...]) -> tuple[str, ...] | None:
    """The phrase with its last word (or the word before "of"/"in"/"on") in the other grammatical number."""
    position = len(key) - 1
    for index in range(1, len(key)):
        if key[index] in _LINKS:
            position = index - 1
            break
    form = _number_form(key[position])
    return (*key[:position], form, *key[position + 1 :]) if form else None


def _number_form(word: str) -> str | None:
    """The plural of a singular, the singular of a plural.

    >>> _number_form("subsidy"), _number_form("losses"), _number_form("price")
    ('subsidies', 'loss', 'prices')
    """
    if len(word) < 3 or not word.isalpha() or word in _FIXED:
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
