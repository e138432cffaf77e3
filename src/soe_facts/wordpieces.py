"""Words as the network reads them: their case, their wordpieces, and the windows they are laid into."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

# How a word is written, which the uncased wordpieces do not tell.
_SHAPES = "none lower title initial upper mixed digit upper+digit lower+digit punct other"
SHAPES = tuple(_SHAPES.split())

WINDOW = 126  # wordpieces, as long as what the network was trained on
OVERLAP = 20  # words shared by two windows where no sentence end is near
LONGEST = 12  # wordpieces of one word that are read: a web address needs no more


def word_shape(word: str) -> int:
    """Tell how a word is written, as an index into `SHAPES`.

    >>> [SHAPES[word_shape(w)] for w in ("SOEs", "Sinopec", "U.S.", "5G", "1.4", "--")]
    ['mixed', 'title', 'upper', 'upper+digit', 'digit', 'punct']
    """
    letters = "".join(filter(str.isalpha, word))
    digits = any(map(str.isdigit, word))
    if not letters:
        return SHAPES.index("digit" if digits else "punct")
    if letters.upper() == letters.lower():
        return SHAPES.index("other")
    if digits:
        return SHAPES.index("lower+digit" if letters.islower() else "upper+digit")
    if letters.islower():
        return SHAPES.index("lower")
    if letters.isupper():
        return SHAPES.index("initial" if len(letters) == 1 else "upper")
    return SHAPES.index("title" if letters[0].isupper() and letters[1:].islower() else "mixed")


class Wordpieces:
    """BERT's uncased wordpieces, one word at a time.

    A table of the words seen makes this several times faster than a tokenizer library run over
    each text, and the package needs one dependency less.
    """

    def __init__(self, vocab: Sequence[str]) -> None:
        self.vocab = tuple(vocab)
        self.ids = {piece: number for number, piece in enumerate(vocab)}
        self.unknown = self.ids["[UNK]"]
        self.begin = self.ids["[CLS]"]
        self.end = self.ids["[SEP]"]

    def cut(self, word: str) -> tuple[int, ...]:
        """Cut a word into piece ids; never empty."""
        plain = unicodedata.normalize("NFD", word.lower())
        parts = [""]
        for char in plain:
            category = unicodedata.category(char)
            if category in ("Mn", "Cc", "Cf"):
                continue
            if category[0] in "PS" or "\u4e00" <= char <= "\u9fff":
                parts += [char, ""]
            else:
                parts[-1] += char
        pieces = [piece for part in parts if part for piece in self._longest_first(part)]
        return tuple(pieces[:LONGEST]) or (self.unknown,)

    def _longest_first(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            lead = "##" if start else ""
            for stop in range(min(len(part), start + 30), start, -1):
                piece = self.ids.get(lead + part[start:stop])
                if piece is not None:
                    pieces.append(piece)
                    start = stop
                    break
            else:
                return [self.unknown]
        return pieces


class Window(NamedTuple):
    """Words `start` to `stop` are scored together; `first` to `last` are kept."""

    start: int
    stop: int
    first: int
    last: int


def plan_windows(sizes: Sequence[int], ends: Sequence[bool], limit: int = WINDOW) -> list[Window]:
    """Cover words of `sizes` pieces with windows of at most `limit` pieces.

    A window stops at the last sentence end that fits; where there is none, the next one
    begins `OVERLAP` words early and each keeps its half of what they share.

    >>> plan_windows([1] * 6, [False, True, False, False, False, True], limit=4)
    [Window(start=0, stop=2, first=0, last=2), Window(start=2, stop=6, first=2, last=6)]
    """
    windows: list[Window] = []
    start = first = 0
    while first < len(sizes):
        stop, used, sentence = start, 0, 0
        while stop < len(sizes) and (used + sizes[stop] <= limit or stop == start):
            used += sizes[stop]
            stop += 1
            if ends[stop - 1] and stop > first:
                sentence = stop
        if stop == len(sizes):
            windows.append(Window(start, stop, first, stop))
            break
        if sentence:
            windows.append(Window(start, sentence, first, sentence))
            start = first = sentence
            continue
        shared = min(OVERLAP, (stop - first) // 2)
        last = stop - shared // 2
        windows.append(Window(start, stop, first, last))
        start, first = stop - shared, last
    return windows
