"""The words of a document with their tags: the coordinates that the other finders and the linker work in."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*|--|[^\w\s]|_")
_DASH = {"--": "—"}


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists over a document's words, split at blanks, hyphens and punctuation.

    `tags` are Penn Treebank tags, empty strings where the pipeline sets none.
    """

    text: str
    starts: list[int]
    ends: list[int]
    raws: list[str]
    lows: list[str]
    tags: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after a character offset."""
        return bisect_left(self.starts, offset)

    def span(self, start: int, end: int) -> range:
        """Indices of the words that start inside a character span."""
        return range(self.at(start), self.at(end))


def split_words(doc: Doc, text: str | None = None) -> Words:
    """Split a Doc into words and give each the tag of the token it starts in.

    `text` is the Doc's own; spaCy puts it together anew each time it is asked, so whoever has it passes it on.
    """
    text = doc.text if text is None else text
    starts: list[int] = []
    ends: list[int] = []
    raws: list[str] = []
    for match in _WORD.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        raws.append(match.group())
    return Words(text, starts, ends, raws, [_DASH.get(raw) or raw.lower() for raw in raws], _tags(doc, starts))


def _tags(doc: Doc, starts: list[int]) -> list[str]:
    if not doc.has_annotation("TAG"):
        return [""] * len(starts)
    table = doc.to_array(["IDX", "TAG"])
    names = {int(key): doc.vocab.strings[int(key)] for key in set(table[:, 1].tolist())}
    offsets = table[:, 0].tolist()
    labels = [names[key] for key in table[:, 1].tolist()]
    tags: list[str] = []
    current = 0
    last = len(offsets) - 1
    for start in starts:
        while current < last and offsets[current + 1] <= start:
            current += 1
        tags.append(labels[current])
    return tags
