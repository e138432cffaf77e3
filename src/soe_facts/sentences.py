"""Sentence bounds for news: one pass over the text, by rule, with offsets that fit it exactly.

A trained splitter stumbles over what news is full of: "Co. Ltd.", "Aug. 1", "Rs. 500", numbered headings,
bullets without full stops. `sentence_spans` looks only at the places where a sentence could end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

import numpy as np
import yaml
from spacy.language import Language
from spacy.tokens import Doc

from soe_facts.errors import LexiconError

CLOSERS = "\"'”’»)\\]）】」』》"

# A full stop needs white space (or the end) behind it, a Chinese one does not.
_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…]+[{CLOSERS}]*(?=\s|\Z))"
    rf"|(?P<full>[。！？]+[{CLOSERS}]*)"
    r"|(?P<line>\n)"
)
_SPACE = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"([A-Za-z](?:[A-Za-z]|\.(?=[A-Za-z]))*)\Z")
_MEASURED = re.compile(r"\d ?(?:MT|mt|ft)\Z")
_NEXT_WORD = re.compile(r"[\"'“‘(\[]*([A-Za-z]+)")
_LIST_MARK = re.compile(
    r"(?:[-*•●·▪■◦–—]\s|\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]\s|\((?:\d{1,2}|[ivx]{1,4})\)|By\s[A-Z])"
)
_MARK_ONLY = re.compile(r"[\"'“‘(\[]*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\Z")

# "Net profit 2023: 4 billion": a line of a table in words.
_LABEL = re.compile(r"[A-Z][^\n:.,;]{2,44}: \S")
_HEADING = 40
# Shorter than the lines of wrapped text.
_SHORT_LINE = 56

# "55.1 million\nThe people who travelled with it", "38%\nThe share that is cargo": a line of its own for a figure,
# above the words that say what it is.
FIGURE_LINE = re.compile(
    r"(?<![^\n])(?<!\w\n)[~<>≈]?(?:[A-Z]{0,3}[$€£¥₹] ?|[A-Z][A-Za-z]{1,2}\.? )?\d[\d.,]*(?<![.,])"
    r"(?: ?%| per ?cent)?(?: (?:hundred|thousand|million|billion|trillion|lakh|crore|bn|m))?(?: [a-zA-Z-]{1,12}){0,2}"
    r"\n(?=[\"“]?[A-Z][\w'’-]*[ .,:\n])(?![^\n:]{2,30}: )"
)

_RUNS_ON = re.compile(r"(?:[,;:(–—-]|\b(?:of|the|and|or|to|in|for|by|a|an|at|on|with|from|as|its|their|said))\Z")


@dataclass(frozen=True, slots=True)
class _Words:
    """The lexicon of data/sentences.yaml."""

    titles: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


@cache
def _words() -> _Words:
    source = (files("soe_facts") / "data" / "sentences.yaml").read_text(encoding="utf-8")
    lists = yaml.safe_load(source)
    wrong = set(lists) ^ {one.name for one in fields(_Words)}
    if wrong or not all(isinstance(word, str) for words in lists.values() for word in words):
        raise LexiconError(f"sentences.yaml: unknown or missing list, or a word that is no text: {sorted(wrong)}")
    return _Words(**{name: frozenset(words) for name, words in lists.items()})


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, without the white space around it.

    >>> text = 'Profit at CRRC Corp. Ltd. rose on Aug. 1. "It was good," he said.'
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Profit at CRRC Corp. Ltd. rose on Aug. 1.', '"It was good," he said.']
    """
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if match.start() < start:
            continue
        after = _skip_space(text, end)
        if match.lastgroup == "line":
            if not _line_ends(text, start, match.start(), after):
                continue
            end = match.start()
        elif match.lastgroup == "stop" and not _stop_ends(text, start, match, after):
            continue
        spans.append((start, _strip_right(text, start, end)))
        start = after
    if start < len(text):
        spans.append((start, _strip_right(text, start, len(text))))
    return [(first, last) for first, last in spans if first < last]


@Language.factory("soe_sentences")
class SentenceStarter:
    """Pipeline component that marks the token each sentence opens with; white space stays with what is before it."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts of `doc`."""
        return set_sentence_starts(doc)


def set_sentence_starts(doc: Doc) -> Doc:
    """Mark the first token of every sentence of `doc`, and no other."""
    offsets = [token.idx for token in doc]
    # One array: setting token by token makes spaCy search the whole document for a parse each time.
    marks = np.full(len(doc), -1, dtype=np.int64)
    marks[:1] = 1
    for start, _ in sentence_spans(doc.text)[1:]:
        marks[bisect_left(offsets, start) :][:1] = 1
    return doc.from_array(["SENT_START"], marks.astype(np.uint64))  # type: ignore[arg-type]


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _strip_right(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _stop_ends(text: str, start: int, match: re.Match[str], after: int) -> bool:
    """Whether the full stop (or ! ?) at `match` ends the sentence that began at `start`."""
    if after >= len(text):
        return True
    blank_line = text.count("\n", match.end(), after) > 1
    mark, following = match.group(), text[after]
    before = text[max(start, match.start() - 24) : match.start()]
    if mark[0] == ".":
        if match.start() - start < 8 and _MARK_ONLY.match(text[start : match.start()]):
            return False
        if blank_line:
            return True
        if len(mark) == 1:
            leaning = _leans_on(before, text, after)
            if leaning is not None:
                return not leaning
    elif blank_line:
        return True
    if following.islower():
        # "Yahoo! said", '"How?" he asked', "etc. and so on": but a list item may well begin in lower case.
        return "\n" in text[match.end() : after] and bool(_LIST_MARK.match(text, after))
    return True


def _leans_on(before: str, text: str, after: int) -> bool | None:
    """Whether an abbreviation before the stop ties it to what follows; None where there is no abbreviation."""
    found = _WORD_BEFORE.search(before)
    if found is None:
        return None
    word = found.group(1)
    lower = word.lower()
    if lower in _words().titles:
        return True
    if lower in _words().before_number and not (len(word) == 1 and word.isupper()):
        return text[after].isdigit() or None
    if _MEASURED.search(before):
        return None  # "produced 417 MT. Captive mines"
    if lower in _words().either or (len(word) == 1 and word.isupper()) or _is_dotted(word):
        following = _NEXT_WORD.match(text, after)
        return not (following is not None and following.group(1) in _words().starters)
    return None


def _is_dotted(word: str) -> bool:
    return "." in word and all(len(part) == 1 for part in word.split("."))


def _line_ends(text: str, start: int, newline: int, after: int) -> bool:
    """Whether the line break at `newline` parts a heading, a bullet or a paragraph from what follows.

    A single break inside a wrapped sentence does not: there the next word would have overflowed the line.
    """
    if after >= len(text) or text.count("\n", newline, after) > 1 or _LIST_MARK.match(text, after):
        return True
    line_start = max(text.rfind("\n", 0, newline) + 1, 0)
    line = text[line_start:newline].rstrip()
    if len(line) < _HEADING and FIGURE_LINE.match(text, line_start):
        return False
    if _LABEL.match(text, after) and (_LABEL.match(line) or len(line) < _SHORT_LINE):
        return True
    if text[after].islower() or _RUNS_ON.search(line):
        return False
    if line.endswith("."):
        # Only an abbreviation at the end of the line comes here: `_stop_ends` has ruled on the others.
        return False
    next_end = text.find("\n", after)
    next_length = (next_end if next_end >= 0 else len(text)) - after
    next_word = text.find(" ", after, after + 40)
    room = len(line) + 1 + (next_word - after if next_word >= 0 else min(next_length, 40))
    is_heading = len(line) < _HEADING and line_start <= start
    return is_heading or room <= max(len(line), next_length)
