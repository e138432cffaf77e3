"""Find the phrases that name a metric, by the longest match of the metrics lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.find.tokens import Words
from soe_facts.lexicon import load_lexicon

UNIT_CLASSES = frozenset(
    "money percent count energy power mass volume length area rate speed ratio TEU other".split()
)
_KEYS = {"words", "units", "stock", "ratio", "nouns", "macro", "weak"}
_SPLIT = re.compile(r"[^\W_]+(?:&[^\W_]+)*|[^\w\s]")
_HYPHENS = {"-", "–", "‑"}


@dataclass(frozen=True, slots=True)
class Metric:
    """One canonical metric of the lexicon; `units` empty means any."""

    id: str
    words: tuple[str, ...]
    units: frozenset[str] = frozenset()
    stock: bool = False
    ratio: bool = False
    macro: bool = False
    weak: bool = False
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricMention:
    """A phrase that names a metric; `first` and `last` are word indices, `last` exclusive."""

    start: int
    end: int
    text: str
    metric: Metric
    first: int
    last: int


@dataclass(slots=True)
class _Node:
    metric: Metric | None = None
    next: dict[str, _Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MetricLexicon:
    """All metrics by id, the phrase trie, and the nouns that measure a metric when they are counted."""

    by_id: dict[str, Metric]
    trie: _Node
    by_noun: dict[str, Metric]


@cache
def metric_lexicon() -> MetricLexicon:
    """Load and check the metrics lexicon.

    Raises LexiconError on an unknown key or unit class, or a phrase given to two metrics.
    """
    by_id: dict[str, Metric] = {}
    by_noun: dict[str, Metric] = {}
    owner: dict[tuple[str, ...], str] = {}
    trie = _Node()
    for name, entry in load_lexicon("metrics.yaml").items():
        metric = _metric(name, entry)
        by_id[name] = metric
        for noun in metric.nouns:
            if by_noun.setdefault(noun, metric) is not metric:
                raise LexiconError(f"metrics.yaml: noun {noun!r} stands under {by_noun[noun].id} and {name}")
        for phrase in metric.words:
            key = split_phrase(phrase)
            if owner.setdefault(key, name) != name:
                raise LexiconError(f"metrics.yaml: {phrase!r} stands under {owner[key]} and {name}")
            _insert(trie, key, metric)
    for name, metric in by_id.items():
        for phrase in metric.words:
            for key in _other_number(split_phrase(phrase)):
                if key not in owner:
                    owner[key] = name
                    _insert(trie, key, metric)
    return MetricLexicon(by_id, trie, by_noun)


def split_phrase(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the finder sees them, without hyphens.

    >>> split_phrase("debt-to-asset ratio")
    ('debt', 'to', 'asset', 'ratio')
    """
    return tuple(word for word in _SPLIT.findall(phrase.lower()) if word not in _HYPHENS)


def find_metrics(words: Words) -> list[MetricMention]:
    """Find the longest lexicon phrases, left to right, without overlaps."""
    trie = metric_lexicon().trie
    mentions: list[MetricMention] = []
    index, count, lows = 0, len(words), words.lows
    while index < count:
        if lows[index] not in trie.next:
            index += 1
            continue
        metric, last = _longest(trie, lows, index, count)
        if metric is None or not _is_nominal(words, index, last):
            index += 1
            continue
        start, end = words.starts[index], words.ends[last - 1]
        mentions.append(MetricMention(start, end, words.text[start:end], metric, index, last))
        index = last
    return mentions


def _longest(trie: _Node, lows: list[str], index: int, count: int) -> tuple[Metric | None, int]:
    node, best, last, position = trie, None, index, index
    while position < count:
        low = lows[position]
        if low in _HYPHENS and node is not trie:
            position += 1
            continue
        following = node.next.get(low)
        if following is None:
            break
        node = following
        position += 1
        if node.metric is not None:
            best, last = node.metric, position
    return best, last


_VERB_TAGS = {"VB", "VBD", "VBP", "VBZ", "VBG", "MD"}


def _is_nominal(words: Words, first: int, last: int) -> bool:
    """Whether the phrase is used as a noun: "in order to" and "the plan costs" are not."""
    lows, tags = words.lows, words.tags
    if last - first > 1:
        return True
    low, tag = lows[first], tags[first]
    if low in {"order", "interest"} and first and lows[first - 1] in {"in", "an"}:
        return False
    following = lows[last] if last < len(words) else ""
    if low in {"interest", "holding", "station", "area", "note", "benchmark"} and following in {"rate", "company"}:
        return False
    return tag not in _VERB_TAGS


def _metric(name: str, entry: Any) -> Metric:
    if not isinstance(entry, dict) or (unknown := set(entry) - _KEYS):
        raise LexiconError(f"metrics.yaml: {name}: unknown keys {sorted(unknown) if isinstance(entry, dict) else entry}")
    units = frozenset(entry.get("units", ()))
    if units - UNIT_CLASSES:
        raise LexiconError(f"metrics.yaml: {name}: unknown unit classes {sorted(units - UNIT_CLASSES)}")
    return Metric(
        id=name,
        words=tuple(str(word) for word in entry["words"]),
        units=units,
        stock=bool(entry.get("stock", False)),
        ratio=bool(entry.get("ratio", False)),
        macro=bool(entry.get("macro", False)),
        weak=bool(entry.get("weak", False)),
        nouns=tuple(entry.get("nouns", ())),
    )


def _insert(trie: _Node, key: tuple[str, ...], metric: Metric) -> None:
    node = trie
    for word in key:
        node = node.next.setdefault(word, _Node())
    node.metric = metric


def _other_number(key: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The phrase with its last word (or the word before "of"/"in"/"on") in the other grammatical number."""
    position = next((i - 1 for i, word in enumerate(key) if word in {"of", "in", "on", "to", "from"} and i), len(key) - 1)
    return [(*key[:position], form, *key[position + 1 :]) for form in _number_forms(key[position])]


_FIXED = frozenset({"shares", "stock", "sales", "earnings", "resources", "volumes", "returns", "returned", "cash", "return", "area"})


def _number_forms(word: str) -> list[str]:
    if len(word) < 3 or not word.isalpha() or word in _FIXED:
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y"]
    if word.endswith(("sses", "xes", "ches")):
        return [word[:-2]]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-1]]
    if word.endswith("y") and word[-2] not in "aeiou":
        return [word[:-1] + "ies"]
    return [word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")]
