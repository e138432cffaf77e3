"""The words of classes.yaml, and the nouns of a text that can name a class."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from soe_facts.lexicon import load_sections

_NOUNS = ("firms", "trades", "sites", "holders", "sectors", "states")
MODIFIERS = ("industries", "sorts", "sizes")


@cache
def class_words(section: str) -> frozenset[str]:
    """One list of classes.yaml."""
    return frozenset(class_lexicon()[section])


@cache
def class_lexicon() -> dict[str, Any]:
    """All lists of classes.yaml."""
    lists = tuple((name, list) for name in (*_NOUNS, *MODIFIERS, "levels"))
    return load_sections("classes.yaml", (*lists, ("regions", dict)))


@cache
def class_kinds() -> dict[str, str]:
    """Of what list each noun is that can name a class."""
    return {noun: kind for kind in _NOUNS for noun in class_words(kind)}


_WORD = re.compile(r"[A-Za-z](?<![\w-].)[\w-]*")


@cache
def _several() -> re.Pattern[str]:
    """The nouns of several words."""
    several = sorted((noun for noun in class_kinds() if " " in noun), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(several)})(?![\w-])", re.IGNORECASE)


@cache
def _openers() -> frozenset[str]:
    """The words that such nouns are or begin with."""
    return frozenset(noun.partition(" ")[0] for noun in class_kinds())


def find_nouns(text: str) -> list[re.Match[str]]:
    """The nouns of a text that can name a class."""
    openers, kinds = _openers(), class_kinds()
    found: list[re.Match[str]] = []
    end = 0
    for word in [word for word in _WORD.finditer(text) if word.group().lower() in openers]:
        match = _several().match(text, word.start()) or word
        if match.start() >= end and match.group().lower() in kinds:
            found.append(match)
            end = match.end()
    return found
