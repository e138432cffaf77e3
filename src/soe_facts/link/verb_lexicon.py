"""What verbs and plain nouns imply about a figure, as data/verbs.yaml tells it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.find.metrics import UNIT_CLASSES, metric_lexicon
from soe_facts.lexicon import load_lexicon
from soe_facts.link.changes import verb_forms


@dataclass(frozen=True, slots=True)
class VerbRule:
    """A verb that implies a metric; `particle` must stand beside it, `before` right before the quantity, one of
    `subjects` before the verb."""

    metric: str
    particle: str
    units: frozenset[str]
    objects: frozenset[str]
    before: frozenset[str]
    subjects: frozenset[str]


@cache
def verb_rules() -> dict[str, list[VerbRule]]:
    """The rules of verbs.yaml by every form of their verbs.

    Raises LexiconError on an unknown key, unit class or metric.
    """
    rules: dict[str, list[VerbRule]] = {}
    lexicon = load_lexicon("verbs.yaml")
    irregular: dict[str, list[str]] = lexicon["irregular"]
    for entry in lexicon["rules"]:
        _check_rule(entry)
        for phrase in entry["verbs"]:
            verb, _, particle = phrase.partition(" ")
            rule = VerbRule(
                entry["metric"],
                particle,
                *(frozenset(entry.get(key, ())) for key in ("units", "objects", "before", "subjects")),
            )
            for form in {*verb_forms(verb), *irregular.get(verb, ())}:
                rules.setdefault(form, []).append(rule)
    return rules


def _check_rule(entry: dict[str, Any]) -> None:
    if unknown := set(entry) - {"verbs", "metric", "units", "objects", "before", "subjects"}:
        raise LexiconError(f"verbs.yaml: unknown keys {sorted(unknown)}")
    if unknown := set(entry.get("units", ())) - UNIT_CLASSES:
        raise LexiconError(f"verbs.yaml: unknown unit classes {sorted(unknown)}")
    if entry["metric"] not in metric_lexicon().by_id:
        raise LexiconError(f"verbs.yaml: unknown metric {entry['metric']!r}")


@cache
def product_metrics() -> dict[str, str]:
    """What a figure of a product measures where no word says: crude is output, electricity is generation."""
    found: dict[str, list[str]] = load_lexicon("verbs.yaml")["products"]
    return {noun: metric for metric, nouns in found.items() for noun in nouns}


@cache
def compound_metrics() -> dict[str, str]:
    """What money before a noun measures: a 3-billion-yuan refinery is what the refinery costs."""
    found: dict[str, list[str]] = load_lexicon("verbs.yaml")["compounds"]
    return {noun: metric for metric, nouns in found.items() for noun in nouns}


@cache
def _heads() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for entry in load_lexicon("verbs.yaml")["heads"]:
        for noun in entry["nouns"]:
            found.update({(noun, kind): entry["metric"] for kind in entry["units"]})
    return found


def head_metric(noun: str, kind: str) -> str | None:
    """The metric that a plain noun names with a class of unit, None where it names none.

    >>> head_metric("shortfall", "power"), head_metric("shortfall", "money")
    ('power_deficit', None)
    """
    return _heads().get((noun, kind))
