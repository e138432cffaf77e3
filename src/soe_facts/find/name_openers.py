"""Common words that only a sentence's start makes look like names: "Land no longer bails the city out"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from soe_facts.find.name_edges import Span

_OPENS = re.compile(r"(?:^|[.!?:;\n][\"'”’)]*\s+|[\n\"“•–—(-]\s*|\d\.\s+)$")
_REACH = 6


def without_openers(text: str, spans: Iterable[Span], knows: Callable[[str], object]) -> list[Span]:
    """The spans without bodies of one word that only open sentences and that the text has in lower case as well."""
    spans = list(spans)
    single = {text[start:end] for start, end, label in spans if label == "ORG"}
    common = {word for word in single if _is_common(text, word) and not knows(word)}
    return [span for span in spans if text[span[0] : span[1]] not in common]


def _opens(text: str, start: int) -> bool:
    return _OPENS.search(text, max(0, start - _REACH), start) is not None


def _is_common(text: str, word: str) -> bool:
    """Whether a capitalised word stands in lower case too, and never inside a sentence with its capital."""
    if not (word.isalpha() and word.istitle()):
        return False
    if re.search(rf"\b{word.lower()}\b(?!\.\w)", text) is None:
        return False
    return all(_opens(text, match.start()) for match in re.finditer(rf"\b{word}\b", text))
