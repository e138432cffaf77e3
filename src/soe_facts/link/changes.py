"""Words of change and their direction, from data/changes.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Change:
    """A word of change: direction +1 or -1, and whether it is a verb, a noun or a comparative word."""

    direction: int
    part: str
    lemma: str


@cache
def change_words() -> dict[str, Change]:
    """Every form of every word of change; a form that is verb and noun alike counts as a verb.

    Raises LexiconError where a form has two directions.
    """
    found: dict[str, Change] = {}
    lexicon = load_lexicon("changes.yaml")
    irregular: dict[str, list[str]] = lexicon["irregular"]
    for key, direction in (("up", 1), ("down", -1)):
        entry = lexicon[key]
        for noun in entry["nouns"]:
            for form in (noun, plural(noun)):
                _add(found, form, Change(direction, "noun", noun))
        for word in entry["words"]:
            _add(found, word, Change(direction, "word", word))
        for verb in entry["verbs"]:
            forms = [*verb_forms(verb), *irregular.get(verb, ())] if " " not in verb else irregular[verb]
            for form in forms:
                _add(found, form, Change(direction, "verb", verb))
    return found


@cache
def change_nouns() -> frozenset[str]:
    """Every form of every noun of change, also those that are verbs as well ("slide", "rises")."""
    lexicon = load_lexicon("changes.yaml")
    return frozenset(form for key in ("up", "down") for noun in lexicon[key]["nouns"] for form in (noun, plural(noun)))


def _add(found: dict[str, Change], form: str, change: Change) -> None:
    other = found.get(form)
    if other is not None and other.direction != change.direction:
        raise LexiconError(f"changes.yaml: {form!r} has two directions")
    if other is None or other.part != "word":
        found[form] = change


def plural(noun: str) -> str:
    """The regular plural of an English noun.

    >>> plural("loss"), plural("recovery"), plural("rise")
    ('losses', 'recoveries', 'rises')
    """
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def verb_forms(verb: str) -> tuple[str, ...]:
    """Base, third person, past and present participle of a regular English verb.

    >>> verb_forms("decline")
    ('decline', 'declines', 'declined', 'declining')
    """
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    return (verb, plural(verb), stem + "ed", stem + "ing")
