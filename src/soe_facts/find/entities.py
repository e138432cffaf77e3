"""Find named entities: what the model saw, corrected by the registry and by the document itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Doc

from soe_facts.countries import by_name, is_adjective
from soe_facts.find.tokens import Words
from soe_facts.lexicon import load_lexicon
from soe_facts.records import LABELS, DateMention, Quantity
from soe_facts.registry import Organisation, Registry

Span = tuple[int, int, str]

_LABEL_OF = {"PER": "PERSON", "NORP": "NORP", "MISC": "PRODUCT"}
_TITLES = frozenset(
    "mr mrs ms dr prof professor chairman chairwoman chairperson president minister ceo director manager governor "
    "chief executive secretary general deputy vice vice-president spokesman spokeswoman spokesperson analyst".split()
)
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}s?")
_BRACKETED = re.compile(
    r"\s?\(\s?(?:the |formerly |hereinafter |known as |or )?[\"“']?([A-Z][\w&.-]{1,20})[\"”']?\s?\)"
)
_DIGITS = re.compile(r"\d")
_NUMBERED = re.compile(r"(?:No|Nos|Q|H|FY|Unit|Phase|Table|Chart|Document)\.? ?\d+", re.IGNORECASE)
_STATE_OWNED = re.compile(r"(?:State|Government|Publicly)-(?:owned|run|controlled|backed|held)\s+", re.IGNORECASE)


@cache
def _lexicon() -> tuple[frozenset[str], dict[str, str]]:
    """Words that are no names, and names with the label they always have."""
    entries = load_lexicon("names.yaml")
    labels = {str(name): label for label, names in entries["labels"].items() for name in names}
    return frozenset(str(word).lower() for word in entries["not_names"]["words"]), labels


class RegistryIndex:
    """The registry's names by their first word, longest first, case-sensitive."""

    def __init__(self, registry: Registry) -> None:
        self._phrases: dict[str, list[str]] = {}
        for phrase in registry.phrases():
            first = phrase.split(" ", 1)[0]
            if not first.isalnum():
                first = (first.translate(_APART).split() or [""])[0]
            self._phrases.setdefault(first, []).append(phrase)
        self._names: dict[str, list[tuple[str, ...]]] = {}

    def longest(self, words: Words, index: int) -> int:
        """Index after the longest name that starts at a word, or `index` where none does."""
        first = words.raws[index]
        if first not in self._phrases:
            return index
        return next((last for name in self._starting(first) if (last := _matches(words, index, name))), index)

    def _starting(self, first: str) -> list[tuple[str, ...]]:
        """The names that start with a word, cut into words when first met."""
        names = self._names.get(first)
        if names is None:
            names = [tuple(phrase.translate(_APART).split()) for phrase in self._phrases[first]]
            names.sort(key=len, reverse=True)
            self._names[first] = names
        return names


_SKIPPED = frozenset({".", ",", "-", "'", "’"})
_APART: dict[int, str] = {ord(mark): " " for mark in "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~’‘“”–—‑·"}


def _matches(words: Words, index: int, name: tuple[str, ...]) -> int:
    """Index after the name if it stands here, "&" for "and" allowed, else 0."""
    position, count, raws = index, len(words), words.raws
    for wanted in name:
        while index < position < count and raws[position] in _SKIPPED:
            position += 1
        if position >= count:
            return 0
        raw = raws[position]
        if raw != wanted and {raw, wanted} != {"&", "and"}:
            return 0
        position += 1
    return position


def find_names(
    doc: Doc, words: Words, index: RegistryIndex, quantities: Sequence[Quantity], dates: Sequence[DateMention]
) -> list[Span]:
    """Spans and labels of the names, sorted and without overlaps; titles and "the" stay outside."""
    text = words.text  # Doc.text is put together anew each time
    spans = [
        trimmed
        for ent in doc.ents
        if (trimmed := _trim(text, ent.start_char, ent.end_char, _LABEL_OF.get(ent.label_, ent.label_)))
    ]
    spans = _apply_registry(words, spans, index)
    spans = [span for span in spans if not _is_number(span, quantities, dates)]
    spans = _add_brackets(text, spans)
    spans = _repeat(words, _agree(text, [piece for span in spans for piece in _split_country(text, span)]))
    return sorted(spans)


def _split_country(text: str, span: Span) -> list[Span]:
    """ "Danantara, Indonesia" is a body and a country."""
    start, end, label = span
    head, comma, tail = text[start:end].rpartition(", ")
    if label != "ORG" or not comma or by_name(tail) is None or is_adjective(tail):
        return [span]
    return [(start, start + len(head), label), (end - len(tail), end, "GPE")]


def _trim(text: str, start: int, end: int, label: str) -> Span | None:
    """One name of the model without title, article, "'s" and the common words around it; None if nothing is left."""
    if label not in LABELS:
        return None
    if label == "ORG" and (described := _STATE_OWNED.match(text, start, end)):
        start = described.end()
    while start < end:
        first = text[start:end].split(None, 1)
        low = first[0].lower().strip(".") if first else ""
        leading = (
            low == "the"
            or (label == "PERSON" and low in _TITLES)
            or (label in {"LOC", "PRODUCT"} and first[0].islower())
        )
        if len(first) == 2 and leading:
            start = text.index(first[1], start + len(first[0]))
            continue
        break
    body = text[start:end].split("\n", 1)[0]
    for tail in ("'s", "’s"):
        body = body.removesuffix(tail)
    if label in {"PRODUCT", "PERSON", "GPE", "NORP", "ORG"}:
        body = _without_common_tail(body)
    body = body.rstrip(" ,;:-–—\"”’'(").lstrip('-–—•*"“ ')
    start = text.index(body, start) if body else start
    return (start, start + len(body), label) if _is_name(body) else None


def _without_common_tail(body: str) -> str:
    """ "CR450 bullet train" without the common noun; "Bank of the South" as it is."""
    words = body.split(" ")
    while len(words) > 1 and words[-1].islower() and words[-1].isalpha():
        words.pop()
    return " ".join(words)


def _is_name(body: str) -> bool:
    known_not, _ = _lexicon()
    if body.lower() in known_not or _NUMBERED.fullmatch(body):
        return False
    return any(char.isupper() or ord(char) > 0x2E7F for char in body)


def _apply_registry(words: Words, spans: list[Span], index: RegistryIndex) -> list[Span]:
    """Registry names outrank the model, unless the model saw a longer name around them."""
    added: list[Span] = []
    position, count = 0, len(words)
    covered = {i: span for span in spans for i in words.span(span[0], span[1])}
    while position < count:
        if not words.raws[position][0].isupper():
            position += 1
            continue
        last = index.longest(words, position)
        if last == position:
            position += 1
            continue
        start, end = words.starts[position], words.ends[last - 1]
        inside = covered.get(position)
        around = inside and inside[0] <= start and inside[1] >= end
        longer = around and (inside[1] - inside[0]) > (end - start) if inside else False
        single = last - position == 1
        known = inside is not None and inside[2] == "ORG"
        part_of_name = _is_name_word(words, last) or (position > 0 and _is_name_word(words, position - 1))
        if not longer and (known or not single or (not part_of_name and not _is_common(words, position))):
            added.append((start, end, "ORG"))
        position = last
    kept = [s for s in spans if not any(a[0] < s[1] and s[0] < a[1] for a in added)]
    return [*kept, *added]


def _is_name_word(words: Words, index: int) -> bool:
    """Whether the word continues a capitalised name, so that a single registry word beside it is only a part."""
    return index < len(words) and words.raws[index][0].isupper() and not words.raws[index].isupper()


def _is_common(words: Words, index: int) -> bool:
    """Whether a single word may be no name: it also stands in lower case, or only starts the sentence."""
    raw = words.raws[index]
    return len(raw) < 3 or (not raw.isupper() and raw.lower() in set(words.raws))


def _is_number(span: Span, quantities: Iterable[Quantity], dates: Iterable[DateMention]) -> bool:
    """A money or date span is never a name; a name inside a counted noun phrase is one."""
    start, end, label = span
    for quantity in quantities:
        if quantity.start < end and start < quantity.end and (quantity.type != "count" or start <= quantity.start):
            return True
    return any(date.start <= start and end <= date.end for date in dates) and label != "EVENT"


def _add_brackets(text: str, spans: list[Span]) -> list[Span]:
    """The bracketed short form after an organisation is a name too."""
    taken = [(start, end) for start, end, _ in spans]
    added: list[Span] = []
    for _, end, label in spans:
        if label not in {"ORG", "EVENT"}:
            continue
        match = _BRACKETED.match(text, end)
        if match is None or _DIGITS.search(match[1]):
            continue
        start, stop = match.span(1)
        if not any(s < stop and start < e for s, e in taken) and _is_name(match[1]):
            added.append((start, stop, "ORG"))
    return [*spans, *added]


def _agree(text: str, spans: list[Span]) -> list[Span]:
    """One label for one string in one document: the lexicon's, a country's, or the one given most often."""
    _, fixed = _lexicon()
    votes: dict[str, Counter[str]] = {}
    for start, end, label in spans:
        votes.setdefault(text[start:end], Counter())[label] += 1
    agreed: list[Span] = []
    for start, end, label in spans:
        words = text[start:end]
        if words in fixed:
            label = fixed[words]
        elif by_name(words) is not None and label in {"GPE", "NORP", "LOC"}:
            label = "NORP" if is_adjective(words) else "GPE"
        elif label == "NORP" and text[end : end + 1] == "-":
            label = "GPE"  # "Shanghai-listed"
        elif len(votes[words]) > 1:
            label = votes[words].most_common(1)[0][0]
        agreed.append((start, end, label))
    return agreed


def _repeat(words: Words, spans: list[Span]) -> list[Span]:
    """A name seen once is a name wherever it stands again, and so is a person's surname after the full name."""
    known: dict[tuple[str, ...], str] = {}
    for start, end, label in spans:
        raws = tuple(words.raws[i] for i in words.span(start, end))
        if label in {"ORG", "PERSON", "GPE", "LOC", "FAC", "PRODUCT"} and any(raw[0].isupper() for raw in raws):
            known.setdefault(raws, label)
    taken = {i for start, end, _ in spans for i in words.span(start, end)}
    firsts: dict[str, list[tuple[str, ...]]] = {}
    for raws in sorted(known, key=len, reverse=True):
        firsts.setdefault(raws[0], []).append(raws)
    added: list[Span] = []
    for index, raw in enumerate(words.raws):
        for raws in firsts.get(raw, ()):
            last = index + len(raws)
            if tuple(words.raws[index:last]) == raws and not taken.intersection(range(index, last)):
                if _inside_name(words, index, last):
                    break
                taken.update(range(index, last))
                added.append((words.starts[index], words.ends[last - 1], known[raws]))
                break
    return [*spans, *added]


def _inside_name(words: Words, first: int, last: int) -> bool:
    """Whether capitalised neighbours make the words a part of another name."""
    before = first > 0 and words.ends[first - 1] + 1 >= words.starts[first] and words.raws[first - 1][0].isupper()
    return (before and first > 1 and words.raws[first - 2] not in {".", "\n"}) or (
        last < len(words) and words.starts[last] == words.ends[last - 1] + 1 and words.raws[last][0].isupper()
    )


def kind_of(name: str, organisation: Organisation | None) -> str:
    """What sort of body a name means, from the registry or from its own words."""
    if organisation is not None:
        return organisation.kind
    low = f" {name.lower()} "
    for words, kind in _KIND_WORDS:
        if any(word in low for word in words):
            return kind
    return "company"


_KIND_WORDS = (
    ((" ministry ", " treasury ", " department "), "ministry"),
    (("central bank", "reserve bank", "people's bank", "federal reserve"), "central_bank"),
    ((" bureau of statistics", "statistical", " statistics "), "statistics"),
    (
        (" commission ", " authority ", " administration ", " regulator ", " agency ", " bureau ", " customs "),
        "regulator",
    ),
    ((" exchange ",), "exchange"),
    (
        (
            " association ",
            " assembly ",
            " parliament ",
            " senate ",
            " congress ",
            " party ",
            " court ",
            " federation ",
            " council ",
            " institute ",
            " union ",
            " chamber ",
        ),
        "association",
    ),
    (
        (" research ", " ratings ", " rating ", " analytics ", " consultancy ", " capital economics ", " brokerage "),
        "broker",
    ),
    ((" bank ", " bancorp "), "bank"),
    ((" fund ", " investment authority ", " temasek "), "fund"),
    ((" university ", " academy ", " college ", " news ", " times ", " daily ", " agency "), "association"),
    (("xinhua", "reuters", "bloomberg"), "agency"),
)
