"""The town that a dateline opens on, where the model took its capitals for those of a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from soe_facts.find.name_edges import Span
from soe_facts.find.name_words import name_words

_OPENING = 300
_DATED = r"(?:,? [^.:\n()–—]{1,40}| \([^()\n]{1,40}\)){0,2}"
_DASHED = re.compile(rf"{_DATED}\s*(?:--|[-–—])\s")
# "KIRUNA. The miner", "GRAZ, 4 April. The": as a heading ends too, so that no acronym is read so.
_STOPPED = re.compile(r"(?:, [^.:\n]{0,12}\d{1,2}(?: \w+)?(?: \d{4})?)?[.:] [A-Z\"“]")
_RUN_IN = re.compile(r"(?:\A|\n)[ \t]*(?:[-–—•*]\s)?[^\W\d_a-z][^\W\d_a-z\s]{2,}(?: [^\W\d_a-z]+){0,2}[.:] ")
_LETTERS = {True: 4, False: 5}


def dateline_town(text: str, spans: Sequence[Span], is_registered: Callable[[str], bool]) -> str | None:
    """The words in capitals that open a text, or the news below its headline, and are nobody's name elsewhere.

    >>> dateline_town("HAMAR. Sales rose.", [(0, 5, "ORG")], lambda name: False)
    'HAMAR'
    """
    for start, end, label in spans:
        if start > _OPENING:
            return None
        words = text[start:end]
        if label != "ORG" or not words.isupper() or (start and text[start - 1] != "\n"):
            continue
        dashed = _DASHED.match(text, end) is not None
        if len(words) < _LETTERS[dashed] or not (dashed or (_STOPPED.match(text, end) and _is_alone(text))):
            return None
        return None if _is_body(text, start, words, spans, is_registered) else words
    return None


def _is_alone(text: str) -> bool:
    """Whether no other paragraph opens on a word in capitals, as the points of a list do."""
    return len(_RUN_IN.findall(text)) <= 1


def _is_body(text: str, start: int, words: str, spans: Sequence[Span], is_registered: Callable[[str], bool]) -> bool:
    """Whether the registry or the rest of the text knows a body by the words."""
    if is_registered(words) or name_words().endings.get(words.title().rpartition(" ")[2]) == "ORG":
        return True
    if re.search(rf"\b{re.escape(words)}\b", text[start + len(words) :]):
        return True
    return any(
        label == "ORG" and text[first:end].upper().startswith(words) for first, end, label in spans if first != start
    )
