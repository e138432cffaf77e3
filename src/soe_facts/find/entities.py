"""Find named entities: what the model saw, corrected by the registry, the gazetteer and the document itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from soe_facts.find.body_kinds import kind_of
from soe_facts.find.name_brackets import bracketed
from soe_facts.find.name_carriers import called_by_adjective
from soe_facts.find.name_context import acronyms_in_context, vendors_in_context
from soe_facts.find.name_edges import Span, clean_name, ends_in_form, is_name, with_division, with_legal_form
from soe_facts.find.name_index import RegistryIndex, apply_registry
from soe_facts.find.name_joins import joined, with_number
from soe_facts.find.name_labels import add_places, agree_labels
from soe_facts.find.name_openers import without_openers
from soe_facts.find.name_products import plans_in_context
from soe_facts.find.name_words import name_words
from soe_facts.find.tokens import Words
from soe_facts.records import DateMention, Quantity

__all__ = ["RegistryIndex", "Span", "find_names", "kind_of"]

_BRACKETED = re.compile(
    r"\s?\(\s?(?:the |formerly |hereinafter |known as |or )?[\"“']?([A-Z][\w&.-]{1,20})[\"”']?\s?\)"
)
# "(NYSE: EC; 0857.HK)", "(TPE PW; Hold)"
_TICKERS = re.compile(
    r"\((?:[A-Z][A-Za-z]{1,9}(?: (?:symbol|code|ticker))?: ?[A-Z0-9.]+(?:[;,] ?)?)+\)"
    r"|\([A-Z0-9]{2,8} (?:LN|GR|TI|PW|IJ|MK|SP|HK|JP|KS|IN|FP|IM|SM|SS|NO|DC|FH|AV|CP|HB|RO|SJ|AB|PM|TB|VN|AU|NZ|BZ|MM)"
    r"(?: Equity)?(?:[;,/] ?[A-Z][a-z]+(?: [a-z]+)?)?\)"
)
_PAPER = re.compile(r"(U\.S\.|US|UK) (Treasury)(?= (?:bonds?|bills?|notes?|yields?|securities|debt)\b)")
_CURRENCY_SIGN = re.compile(r" ?[$€£¥¢₵₦₹₱₩฿₫₽₺] ?\d")
_LETTERS_OF_SIGN = re.compile(r"[A-Z]{1,3}")
_MEASURES = (
    " Factor", " Ratio", " Rate", " Margin", " Loss", " Losses", " Requirement", " Cost", " Costs", " Tariff",
    " Income", " Profit", " Product", " Revenue", " Capacity", " Assets", " Value", " Yield",
)  # fmt: skip
_OF_MEASURE = re.compile(r" (?:loss|losses|ratio|rate|costs?|gap|tariffs?|capacity|margin|factor|index)\b")
_INDEX_NUMBER = re.compile(r"[ -]?\d{2,4}\b")
_NEAR = 4
_DIGITS = re.compile(r"\d")
_ACRONYM = re.compile(r"\((?:the )?[\"“]?([A-Z][A-Za-z&/-]{0,8}[A-Z])s?[\"”]?\)")
_LOWER_WORD = re.compile(r"[A-Za-z][\w'’]*")
_OFFICE = re.compile(r" (?:Minister|Ministers|Secretary)\b")
_HYPHENED = re.compile(r"-([a-z]+)")
_NEXT = re.compile(r"\s*(\S)")
_REPEATED = frozenset({"ORG", "PERSON", "GPE", "LOC", "FAC", "PRODUCT"})
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*|[^\w\s]")
_LINKS = frozenset("of the and in for to on a".split())


def find_names(
    doc: Doc, words: Words, index: RegistryIndex, quantities: Sequence[Quantity], dates: Sequence[DateMention]
) -> list[Span]:
    """Spans and labels of the names, sorted and without overlaps; titles and "the" stay outside."""
    text = words.text  # Doc.text is put together anew each time
    spans = [span for part in _model_names(doc, text) for span in clean_name(text, *part)]
    spans = apply_registry(words, spans, index)
    spans = [bracketed(text, span) for span in spans]
    spans = _without_numbers(spans, quantities, dates)
    spans = _without_overlaps(_with_form(doc, text, span) for span in spans)
    spans = [with_number(text, span) for span in joined(text, spans, index.knows)]
    classes = _abbreviated_nouns(text)
    plans = plans_in_context(text, spans, index.knows)
    spans = [span for span in spans if text[span[0] : span[1]] not in plans]
    spans = _without_tickers(text, [span for span in spans if _may_stand(text, span, classes)])
    spans = without_openers(text, spans, index.knows)
    spans = _add_brackets(text, spans)
    spans += [span for span in acronyms_in_context(text, spans) if _may_stand(text, span, classes)]
    spans = _repeat(words, agree_labels(text, add_places(words, spans), index.knows)) + vendors_in_context(text)
    spans = called_by_adjective(text, spans) + spans
    return _without_overlaps(with_division(text, span) for span in spans)


def _model_names(doc: Doc, text: str) -> Iterator[Span]:
    """The model's spans, cut where a sentence begins inside one."""
    for ent in doc.ents:
        start = ent.start_char
        if ". " in text[start : ent.end_char]:
            for token in ent[1:]:
                if token.is_sent_start:
                    yield start, token.idx, ent.label_
                    start = token.idx
        yield start, ent.end_char, ent.label_


def _without_tickers(text: str, spans: list[Span]) -> list[Span]:
    """The spans outside of "(NYSE: EC; 0857.HK)", and the country alone of "US Treasury yields"."""
    codes = [match.span() for match in _TICKERS.finditer(text)]
    kept: list[Span] = []
    for start, end, label in spans:
        if any(first <= start and end <= last for first, last in codes):
            continue
        paper = _PAPER.match(text, start)
        kept.append((start, paper.end(1), "GPE") if paper and paper.end(2) == end else (start, end, label))
    return kept


def _with_form(doc: Doc, text: str, span: Span) -> Span:
    """An organisation with its legal form, and with the full stop of "Ltd." only where no sentence ends there."""
    start, end, label = span
    if label == "ORG" and text[end : end + 1] == ")" and "(" in text[start:end]:
        end += 1
    elif label == "ORG" and (number := _INDEX_NUMBER.match(text, end)):
        end = number.end() if text[start : number.end()] in name_words().labels else end
    span = with_legal_form(text, (start, end, label))
    start, end, label = span
    if label != "ORG" or not ends_in_form(text, start, end):
        return span
    bare = end - 1 if text[end - 1] == "." else end
    dotted = text[bare : bare + 1] == "."
    return start, bare + 1 if dotted and not _ends_sentence(doc, text, bare + 1) else bare, label


def _ends_sentence(doc: Doc, text: str, end: int) -> bool:
    """Whether a sentence ends with the full stop before an offset."""
    following = _NEXT.match(text, end)
    if following is None or "\n" in following[0]:
        return True
    if not following[1].isupper():
        return False
    span = doc.char_span(following.start(1), following.end(1), alignment_mode="expand")
    return span is not None and bool(span[0].is_sent_start)


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, the earlier and longer one where two overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _without_numbers(spans: Iterable[Span], quantities: Sequence[Quantity], dates: Sequence[DateMention]) -> list[Span]:
    """The spans that are no money and no date; a name inside a counted noun phrase is one."""
    counted = sorted(quantities, key=lambda quantity: quantity.start)
    dated = sorted(dates, key=lambda date: date.start)
    first_counted = [quantity.start for quantity in counted]
    first_dated = [date.start for date in dated]
    kept: list[Span] = []
    for start, end, label in spans:
        near = counted[max(0, (at := bisect_left(first_counted, end)) - _NEAR) : at]
        if any(start < q.end and (q.type != "count" or start <= q.start) for q in near):
            continue
        days = dated[max(0, (at := bisect_right(first_dated, start)) - _NEAR) : at]
        if label == "EVENT" or not any(end <= day.end for day in days):
            kept.append((start, end, label))
    return kept


def _abbreviated_nouns(text: str) -> frozenset[str]:
    """Acronyms in brackets that stand for the common nouns before them: "assets under management (AUM)"."""
    found: set[str] = set()
    for match in _ACRONYM.finditer(text):
        letters = match[1].replace("&", "").replace("-", "").lower()
        nouns = _LOWER_WORD.findall(text[max(0, match.start() - 90) : match.start()])[-len(letters) - 4 :]
        common = [noun for noun in nouns if noun.lower() not in _LINKS]
        for initials in (nouns[-len(letters) :], common[-len(letters) :]):
            if "".join(noun[0] for noun in initials).lower() == letters and all(map(str.islower, initials[1:])):
                found.add(match[1])
    return frozenset(found)


def _may_stand(text: str, span: Span, classes: frozenset[str], *, introduced: bool = False) -> bool:
    """Whether the words around a span leave it a name: no currency, office or abbreviated noun phrase.

    An `introduced` short form, "Oil India (OIL)", may be a common word in capitals.
    """
    start, end, label = span
    words = text[start:end]
    if _CURRENCY_SIGN.match(text, end) and _LETTERS_OF_SIGN.fullmatch(words):
        return False  # the first half of "GH¢"
    if (
        not (introduced or is_name(words) or label == "PRODUCT")
        or words in classes
        or (words[-1] == "s" and words[:-1] in classes)
    ):
        return False
    if label in {"GPE", "NORP", "ORG", "LOC"} and name_words().in_currency.match(text, end):
        return label in {"ORG", "LOC"}
    if label == "ORG" and _abbreviates_no_name(text, start, end):
        return False
    if label == "ORG" and _OFFICE.match(text, end) and not words.isupper():
        return False
    hyphened = _HYPHENED.match(text, end) if label == "ORG" and words.isalpha() and not words.isupper() else None
    return hyphened is None or bool(name_words().described.fullmatch(hyphened[0]))


def _abbreviates_no_name(text: str, start: int, end: int) -> bool:
    """ "Plant Load Factor (PLF)", "Aggregate Technical and Commercial (AT&C) losses": known letters for no body."""
    short = _ACRONYM.match(text, end + 1) if text.startswith(" (", end) else None
    if short is None or short[1].lower() not in name_words().not_names:
        return False
    measures = text[start:end].endswith(_MEASURES) or _OF_MEASURE.match(text, short.end()) is not None
    return measures and _initials(text[start:end]) == short[1].replace("&", "")


def _add_brackets(text: str, spans: list[Span]) -> list[Span]:
    """The bracketed short form after an organisation is a name too."""
    taken = [(start, end) for start, end, _ in spans]
    added: list[Span] = []
    for first, end, label in spans:
        if label not in {"ORG", "EVENT"}:
            continue
        match = _BRACKETED.match(text, end)
        if match is None or _DIGITS.search(match[1]):
            continue
        start, stop = match.span(1)
        if any(s < stop and start < e for s, e in taken):
            continue
        if is_name(match[1]) or _initials(text[first:end]) == match[1]:
            added.append((start, stop, "ORG"))
    return [*spans, *added]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _repeat(words: Words, spans: list[Span]) -> list[Span]:
    """A name seen once is a name wherever it stands again."""
    known = dict(_fixed_names())
    seen: set[tuple[str, ...]] = set()
    for start, end, label in spans:
        raws = tuple(words.raws[i] for i in words.span(start, end))
        if label in _REPEATED and any(raw[0].isupper() for raw in raws):
            known.setdefault(raws, label)
            seen.add(raws)
    taken = {i for start, end, _ in spans for i in words.span(start, end)}
    firsts: dict[str, list[tuple[str, ...]]] = {}
    for raws in sorted(known, key=len, reverse=True):
        firsts.setdefault(raws[0], []).append(raws)
    added: list[Span] = []
    for index, raw in enumerate(words.raws):
        for raws in firsts.get(raw, ()):
            last = index + len(raws)
            if tuple(words.raws[index:last]) != raws or not taken.isdisjoint(range(index, last)):
                continue
            span = (words.starts[index], words.ends[last - 1], known[raws])
            introduced = raws in seen and raw.isupper()
            if not _inside_name(words, index, last) and _may_stand(
                words.text, span, frozenset(), introduced=introduced
            ):
                taken.update(range(index, last))
                added.append(span)
            break
    return [*spans, *added]


@cache
def _fixed_names() -> dict[tuple[str, ...], str]:
    """Names of several words that the lexicon labels, such as indices: they need no one to see them first."""
    split = ((tuple(_WORD.findall(name)), label) for name, label in name_words().labels.items() if label == "ORG")
    return {raws: label for raws, label in split if len(raws) > 1}


def _inside_name(words: Words, first: int, last: int) -> bool:
    """Whether capitalised neighbours make the words a part of another name; a post is none: "OIL Director Rao"."""
    before = first > 0 and words.ends[first - 1] + 1 >= words.starts[first] and words.raws[first - 1][0].isupper()
    return (before and first > 1 and words.raws[first - 2] not in {".", "\n"}) or (
        last < len(words)
        and words.starts[last] == words.ends[last - 1] + 1
        and words.raws[last][0].isupper()
        and words.raws[last].lower() not in name_words().titles
    )
