"""Metrics told by the words that touch a figure: "84 percent full", "92 percent on time", "covered 4.3 times"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.find.metrics import UNIT_CLASSES, metric_lexicon
from soe_facts.lexicon import load_lexicon
from soe_facts.link.common_words import STOPS
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_rules import Pick, unit_class
from soe_facts.link.roles import Role
from soe_facts.link.scene import QUANTITY, Scene


@dataclass(frozen=True, slots=True)
class Predicate:
    """Words, a blank on either side, that say right behind a figure or right before a share what it measures."""

    metric: str
    words: tuple[str, ...]
    units: frozenset[str]
    subjects: frozenset[str]


@cache
def predicates() -> tuple[Predicate, ...]:
    """The predicates of verbs.yaml.

    Raises LexiconError on an unknown key, unit class or metric.
    """
    return tuple(_predicate(entry) for entry in load_lexicon("verbs.yaml")["predicates"])


def _predicate(entry: dict[str, object]) -> Predicate:
    if unknown := set(entry) - {"words", "metric", "units", "subjects"}:
        raise LexiconError(f"verbs.yaml: unknown keys {sorted(unknown)}")
    lists = {key: list(entry.get(key, ())) for key in ("words", "units", "subjects")}  # type: ignore[call-overload]
    if unknown := set(lists["units"]) - UNIT_CLASSES:
        raise LexiconError(f"verbs.yaml: unknown unit classes {sorted(unknown)}")
    if entry["metric"] not in metric_lexicon().by_id:
        raise LexiconError(f"verbs.yaml: unknown metric {entry['metric']!r}")
    words = tuple(f" {words} " for words in lists["words"])
    return Predicate(str(entry["metric"]), words, frozenset(lists["units"]), frozenset(lists["subjects"]))


@cache
def _predicates_of(kind: str) -> tuple[Predicate, ...]:
    return tuple(rule for rule in predicates() if kind in rule.units)


@cache
def _keys(kind: str) -> frozenset[str]:
    """Of the words of each predicate for a class of unit the longest, or all as one; a sentence without has none."""
    phrases = [words.strip() for rule in _predicates_of(kind) for words in rule.words]
    return frozenset([*phrases, *(max(words.split(), key=len) for words in phrases)])


@cache
def _all_words(kind: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All words of the predicates for a class of unit, to search for and to end on."""
    words = tuple(sorted({words for rule in _predicates_of(kind) for words in rule.words}))
    return re.compile("|".join(map(re.escape, words)) or r"(?!)"), words


def predicate(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "84 percent full", "92 percent on time", "was covered 4.3 times", "300 million dollars in the red"."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    kind = unit_class(quantity)
    if kind == "money" and (scene.low(scene.before(node) - 1), scene.low(scene.before(node))) == ("red", "by"):
        return Pick("net_loss", quantity.start, quantity.end, "predicate", metric_lexicon().by_id["net_loss"])
    counted = noun_metric(quantity.unit_text) if kind == "count" and quantity.unit_text else None
    if counted is not None and not counted[0].weak:
        return None
    if scene.vocabulary(node).isdisjoint(_keys(kind)):
        return None
    counted_as = set((quantity.unit_text or "").split()[-1:])
    behind = _behind(scene, node)
    ahead = _ahead_of(scene, node)
    leads = role.slot != "delta" and kind in {"ratio", "percent"}
    everything, ends = _all_words(kind)
    if everything.search(behind) is None and not (leads and ahead.endswith(ends)):
        return None
    for rule in _predicates_of(kind):
        told = any(words in behind or (leads and ahead.endswith(words)) for words in rule.words)
        if told and (not rule.subjects or rule.subjects & (_words_before(scene, node) | counted_as)):
            return Pick(rule.metric, quantity.start, quantity.end, "predicate", metric_lexicon().by_id[rule.metric])
    return None


_REACH = 12


# "63 percent of ICE and Intercity trains were punctual"
_NAMED = 4


def _behind(scene: Scene, node: int) -> str:
    """The words behind a figure in its phrase: " of trains arrived on time "."""
    _, high = scene.bounds(node)
    words = []
    for at in range(node + 1, min(high, node + _REACH)):
        worth = scene.nodes[at].kind == QUANTITY and scene.low(at - 1) == "worth"
        named = scene.low(at) == "and" and scene.low(node + 1) == "of" and at <= node + _NAMED
        if not worth and not named and (scene.low(at) in STOPS or scene.nodes[at].kind == QUANTITY):
            break
        words.append(scene.low(at))
    return f" {' '.join(words)} "


def _ahead_of(scene: Scene, node: int) -> str:
    """The words right before a figure: " were on time ", of a share of the time."""
    before = scene.before(node)
    return f" {' '.join(scene.low(at) for at in range(max(scene.bounds(node)[0], before - 2), before + 1))} "


def _words_before(scene: Scene, node: int) -> set[str]:
    """The words before a figure in its clause; where these have only a pronoun, those of the sentence before too."""
    first, _ = scene.clause(node)
    words = {word for at in range(first, node) for word in scene.low(at).split()}
    sentence = scene.sentence_of[node]
    if sentence and words & _PRONOUNS:
        words |= scene.vocabulary(scene.first[sentence - 1])
    return words


_PRONOUNS = frozenset({"it", "they", "these", "those"})
