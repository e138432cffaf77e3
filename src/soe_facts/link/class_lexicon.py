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


@cache
def _words() -> re.Pattern[str]:
    """The nouns of several words, else any word: far quicker than all nouns as alternatives."""
    several = sorted((noun for noun in class_kinds() if " " in noun), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:(?:{'|'.join(several)})(?![\w-])|[a-z][\w-]*)", re.IGNORECASE)


def find_nouns(text: str) -> list[re.Match[str]]:
    """The nouns of a text that can name a class."""
    kinds = class_kinds()
    return [match for match in _words().finditer(text) if match.group().lower() in kinds]
