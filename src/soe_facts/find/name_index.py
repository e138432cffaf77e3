"""The registry's names in a text: which ones stand there, and which of them outrank the model."""

from __future__ import annotations

import re

from soe_facts.find.name_edges import Span, is_ground
from soe_facts.find.name_words import name_words
from soe_facts.find.places import is_place
from soe_facts.find.tokens import Words
from soe_facts.registry import Registry

_SKIPPED = frozenset({".", "-", "'", "’"})
_AFTER_COMMA = frozenset({"Ltd", "Limited", "Inc", "LLC", "PLC", "Plc"})
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*|&")
_SHORTEST_VARIANT = 4
_OF_PLACE = re.compile(r" of (?:the )?(.+)")
_APART: dict[int, str] = {ord(mark): " " for mark in "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~’‘“”–—‑·"}


class RegistryIndex:
    """The registry's names by their first word, longest first; their capitals may differ ("Adnoc", "ADNOC")."""

    def __init__(self, registry: Registry) -> None:
        self._phrases: dict[str, list[str]] = {}
        self._exact: set[str] = set()
        for phrase in registry.phrases():
            first = phrase.split(" ", 1)[0]
            if not first.isalnum():
                first = (_WORD.findall(first.translate(_APART)) or [""])[0]
            self._phrases.setdefault(first.casefold(), []).append(phrase)
            self._exact.add(phrase)
        self._names: dict[str, dict[str, list[tuple[str, ...]]]] = {}

    def knows(self, name: str) -> bool:
        """Whether a name stands in the registry as written."""
        return name in self._exact

    def longest(self, words: Words, index: int, limit: int | None = None) -> int:
        """Index after the longest name that starts at a word, up to a `limit`, or `index` where none does."""
        first = words.lows[index]
        if first not in self._phrases:
            return index
        names = self._starting(first)
        for second in (_next_word(words, index), ""):
            for name in names.get(second, ()):
                last = _matches(words, index, name)
                if last and (limit is None or last <= limit):
                    return last
        return index

    def _starting(self, first: str) -> dict[str, list[tuple[str, ...]]]:
        """The names that start with a word, by their second word, cut into words when first met, longest first."""
        names = self._names.get(first)
        if names is None:
            names = self._names[first] = {"": []}
            cut = [tuple(_WORD.findall(phrase.translate(_APART))) for phrase in self._phrases[first]]
            for name in sorted(cut, key=len, reverse=True):
                names.setdefault(_folded(name[1]) if len(name) > 1 else "", []).append(name)
        return names


def _folded(word: str) -> str:
    return "&" if word == "and" else word.casefold()


def _next_word(words: Words, index: int) -> str:
    """The word after one in a name, past the marks that names are written with or without; empty at the end."""
    for raw in words.raws[index + 1 : index + 9]:
        if raw not in _SKIPPED and raw != ",":
            return _folded(raw)
    return ""


def _matches(words: Words, index: int, name: tuple[str, ...]) -> int:
    """Index after the name if it stands here, "&" for "and" and other capitals allowed, else 0."""
    position, count, raws = index, len(words), words.raws
    for wanted in name:
        while index < position < count and (
            raws[position] in _SKIPPED or (raws[position] == "," and wanted in _AFTER_COMMA)
        ):
            position += 1
        if position >= count:
            return 0
        raw = raws[position]
        if raw != wanted and {raw, wanted} != {"&", "and"} and not _is_variant(raw, wanted):
            return 0
        position += 1
    return position


def _is_variant(raw: str, wanted: str) -> bool:
    """Whether two words differ in capitals alone, as "Adnoc" from "ADNOC" and "AIRBALTIC" from "airBaltic"; without any
    only such as their language writes small, as "Ceske drahy"."""
    capital = raw[0].isupper() or raw in _WRITTEN_SMALL
    return len(raw) >= _SHORTEST_VARIANT and capital and raw.casefold() == wanted.casefold()


# Nouns in names of firms that Slavic, Baltic and Romance languages write without a capital.
_WRITTEN_SMALL = frozenset(
    "distribuce drahy dráhy posta pošta sporitelna spořitelna elektrarne elektrárne elektrárny plynarensky plynárenský "
    "priemysel zeleznice železnice zeleznica železnica zeljeznice željeznice elektroprivreda elektroprivrede autoceste "
    "autoputevi sume šume naftovod postanska poštanska stedionica štedionica banka bankas energija gelezinkeliai "
    "geležinkeliai pastas paštas pasts dzelzcels dzelzceļš gaze gāze tikls tīkls telefons mobilais raudtee pank sadam "
    "villamos muvek művek vasutak depositi prestiti trasporto aereo ferroviaria italiana italiano elettrica depositos "
    "depósitos energeticas energéticas holdina skupina koncern spolocnost spoločnosť druzba družba".split()
)


def apply_registry(words: Words, spans: list[Span], index: RegistryIndex) -> list[Span]:
    """Registry names outrank the model, unless the model saw a longer name around them."""
    added: list[Span] = []
    position, count = 0, len(words)
    covered = {i: span for span in spans for i in words.span(span[0], span[1])}
    lower = {raw for raw in words.raws if raw[0].islower()}
    surnames = {
        words.text[start:end].split(" ")[-1]
        for start, end, label in spans
        if label == "PERSON" and " " in words.text[start:end]
    }
    while position < count:
        last = index.longest(words, position) if _may_start(words.raws[position]) else position
        if last == position:
            position += 1
            continue
        if "\n" in words.text[words.starts[position] : words.ends[last - 1]]:
            last = _on_one_line(words, position, last, index)
        start, end = words.starts[position], words.ends[last - 1]
        inside = covered.get(position)
        if inside is not None and inside[0] <= start and inside[1] >= end and inside[1] - inside[0] > end - start:
            added += _of_place(words.text, inside, start, end)
        elif last - position > 1 or _may_stand(words, position, inside, surnames, lower, index):
            added.append((start, end, "ORG"))
        position = last
    kept = [s for s in spans if not any(a[0] < s[1] and s[0] < a[1] for a in added)]
    return [*kept, *added]


def _on_one_line(words: Words, position: int, last: int, index: RegistryIndex) -> int:
    """Index after the name that ends with its line, where one does: "QATARENERGY\\nLNG capacity"."""
    text = words.text
    broken = next(at for at in range(position + 1, last) if "\n" in text[words.ends[at - 1] : words.starts[at]])
    shorter = index.longest(words, position, broken)
    return shorter if shorter == broken else last


def _may_start(raw: str) -> bool:
    """Whether a name may begin with a word: with a capital, or as the few written without ("dnata", "e&")."""
    return raw[0].isupper() or raw in name_words().lower_starts


def _of_place(text: str, seen: Span, start: int, end: int) -> list[Span]:
    """ "Emirates of Dubai" as the body and its place, where the model saw one name; nothing for other longer names."""
    place = _OF_PLACE.fullmatch(text, end, seen[1])
    if start > seen[0] or place is None or not is_ground(place[1]):
        return []
    return [(start, end, "ORG"), (*place.span(1), "GPE")]


def _may_stand(
    words: Words, position: int, seen: Span | None, surnames: set[str], lower: set[str], index: RegistryIndex
) -> bool:
    """Whether a single word of the registry is the body here, not a part of a name, a place or a common word."""
    if seen is not None and seen[2] == "ORG":
        return True
    raw = words.raws[position]
    if seen is None and not index.knows(raw):
        return raw.isupper() and _is_line(words, position)  # "PEMEX\nRevenue: 482 million"
    if seen is not None and (is_place(raw) or (seen[2] == "PERSON" and raw in surnames)):
        return False
    if raw in name_words().lower_names:
        return True
    common = len(raw) < 3 or (not raw.isupper() and raw.lower() in lower)
    lists = name_words()
    if common or (seen is None and raw in lists.needs_model):
        return False
    if seen is not None and seen[2] in {"GPE", "LOC", "FAC"} and raw in lists.also_places:
        return False
    return not (_is_name_word(words, position, position + 1) or _is_name_word(words, position, position - 1))


def _is_line(words: Words, position: int) -> bool:
    """Whether a word stands alone on its line."""
    start, end = words.starts[position], words.ends[position]
    return words.text[max(0, start - 1) : start] in {"", "\n"} and words.text[end : end + 1] == "\n"


def _is_name_word(words: Words, position: int, beside: int) -> bool:
    """Whether the word beside continues a capitalised name on the same line, so that a single registry word is only a
    part of it."""
    if not 0 <= beside < len(words) or not words.raws[beside][0].isupper() or words.raws[beside].isupper():
        return False
    first, second = min(position, beside), max(position, beside)
    return "\n" not in words.text[words.ends[first] : words.starts[second]]
