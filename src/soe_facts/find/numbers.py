"""Find every number in a text, in digits or words, with its scale: the ground all recognisers stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from soe_facts.amounts import NUMBER_WORDS, PARTS, parse_digits, parse_words, plain, scales
from soe_facts.find.chinese import read_scale, spelled_numbers
from soe_facts.find.draft import Draft

BLANK = " \t\u00a0\u2009\u202f"
_DIGITS = re.compile(
    r"""
    (?<!\d)(?<!\d[.,/⁄])                            # not inside a longer number
    (?: \d{1,3}(?:,\d{3}){1,7}(?:\.\d{1,9})?(?!\d)     # 1,234.5
      | \d{1,3}(?:,[ ]000){1,4}(?![\d,])               # 10, 000
      | \d{1,2}(?:,\d{2}){1,7},\d{3}(?:\.\d{1,9})?(?!\d)     # 1,43,074
      | [1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?(?![\d/-])(?![,.]\d)(?=\W)  # 816 000
      | \d{1,3}(?:[.’']\d{3}){2,5}(?![\d])           # 1.234.567
      | \d{1,3}[ ]\d{1,2}[/⁄]\d{1,3}(?![\d/])        # 7 3/4
      | \d{1,3}[/⁄](?:2|3|4|5|6|8|10|16|20|32|64|100|128|1000)(?![\d/])   # 1/2
      | \d{1,9}(?:\.\d{1,12})?[eE][+-]?\d{1,2}(?!\w)  # 1.10261e+06
      | \d{1,18}(?!\d)(?:[.．]\d{1,12}(?!\d))?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]?
      | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
      | (?<![\w.])\.\d{1,12}(?!\d)                         # .534
    )
    """,
    re.VERBOSE,
)
_DECIMAL_COMMA = re.compile(r",\d{1,2}(?=[ \u00a0]?(?:%|percent|per[ ]cent|pct|[mb]illion|trillion|[mbt]n\b))")
_POWER = re.compile(r"[ ]?[×x*·][ ]?10(?:\^?\{?([-−+]?\d{1,2})\}?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_LETTERS = re.compile(r"[^\W\d_]{1,24}")
_SPACED_WORD = re.compile(rf"[{BLANK}]?[-‐‑]?([A-Za-z]+)\.?")
_NUMBER_WORD = re.compile(
    r"\b(?:" + "|".join(sorted(NUMBER_WORDS | {"half", "hundred"}, key=len, reverse=True)) + r")\b"
    r"|\b(?:an?|one)(?=[ -](?:half[ -])?(?:hundred|thousand|lakh|million|crore|billion|trillion|dozen|half"
    r"|quarter|third)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[ \u00a0-]?([A-Za-z]+)")
_VAGUE = re.compile(
    r"""\b(?P<tens>(?:tens|hundreds|dozens|scores)\s+of\s+)?
        (?P<scale>dozens|scores|hundreds|thousands|lakhs|millions|crores|billions|trillions)\b
        (?P<more>\s+of\s+(?:thousands|millions|billions|trillions))?""",
    re.VERBOSE | re.IGNORECASE,
)


def find_numbers(text: str, *, chinese: bool = False) -> list[Draft]:
    """All numbers of the text in order, none overlapping another; `chinese` reads 亿 and 三百 as well.

    >>> text = "1 trillion 720 billion yuan, two and a half million, Rs 1.4 lakh crore"
    >>> [(text[d.start : d.end], str(d.value)) for d in find_numbers(text)][:2]
    [('1 trillion 720 billion', '1720000000000'), ('two and a half million', '2500000')]
    """
    found = [*_in_digits(text, chinese=chinese), *_in_words(text), *_vague(text)]
    if chinese:
        found += spelled_numbers(text)
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[Draft] = []
    for draft in found:
        if kept and draft.start < kept[-1].end:
            continue
        if kept and _goes_on(text, kept[-1], draft):
            _join(kept[-1], draft)
            continue
        kept.append(draft)
    return kept


def _in_digits(text: str, *, chinese: bool) -> Iterator[Draft]:
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        written = match[0]
        if comma := _DECIMAL_COMMA.match(text, end):
            end = comma.end()
            written = text[start:end]
        try:
            value = parse_digits(written)
        except (InvalidOperation, ZeroDivisionError, ValueError):
            continue  # digits of some script that Decimal does not take
        draft = Draft(start, end, start, end, value, value)
        if power := _POWER.match(text, end):
            exponent = int((power[1] or power[2]).translate(_SUPERSCRIPT))
            draft.scale_by(Decimal(10) ** exponent)
            draft.end = power.end()
        if not (chinese and read_scale(draft, text)):
            _read_scale(text, draft)
        draft.number_end = draft.end
        yield draft


def _read_scale(text: str, draft: Draft) -> None:
    """Apply the scale words after a number in digits; letters that touch it and are no scale stay in `glued`."""
    words, short = scales("words"), scales("short")
    if letters := _LETTERS.match(text, draft.end):
        word = letters[0]
        factor = words.get(word.lower()) or short.get(word.lower())
        if factor is None:
            draft.glued = word
            return
        draft.scale_by(factor)
        draft.end = letters.end()
    while spaced := _SPACED_WORD.match(text, draft.end):
        word = spaced[1].lower()
        factor = words.get(word) or (short.get(word) if draft.scale == 1 else None)
        if factor is None or text[spaced.end() : spaced.end() + 1].isdigit():
            break
        draft.scale_by(factor)
        draft.end = spaced.end(1)


def _in_words(text: str) -> Iterator[Draft]:
    reached = 0
    for match in _NUMBER_WORD.finditer(text):
        start = match.start()
        if start < reached or (text[start - 1 : start] in "-‐" and start):
            continue
        words, ends = [match[0].lower()], [match.end()]
        while len(words) < 12 and (word := _WORD.match(text, ends[-1])) and _may_go_on(word[1].lower()):
            words.append(word[1].lower())
            ends.append(word.end())
        parsed = parse_words(words)
        if parsed is None:
            continue
        value, taken = parsed
        reached = ends[taken - 1]
        scale = _last_scale(words[:taken])
        form = "article" if words[0] in ("a", "an") else "words"
        yield Draft(start, reached, start, reached, value, plain(value / scale), scale, form)


def _may_go_on(word: str) -> bool:
    return word in NUMBER_WORDS or word in PARTS or word in scales("words") or word in ("and", "a", "an", "of", "point")


def _last_scale(words: list[str]) -> Decimal:
    scale = Decimal(1)
    for word in reversed(words):
        if word == "hundred" or word not in scales("words"):
            break
        scale *= scales("words")[word]
    return scale


def _vague(text: str) -> Iterator[Draft]:
    """ "dozens", "tens of thousands", "millions": from one such to ten."""
    base = {"dozens": 12, "scores": 20, "tens": 10, "hundreds": 100} | {
        word + "s": factor for word, factor in scales("words").items() if not word.endswith("s")
    }
    for match in _VAGUE.finditer(text):
        if text.endswith("In ", 0, match.start()) and text.startswith(",", match.end()):
            continue  # "In billions, that is 8 billion euros"
        low = Decimal(base[match["scale"].lower()])
        if match["tens"]:
            low *= base[match["tens"].split()[0].lower()]
        if match["more"]:
            low *= base[match["more"].split()[1].lower()]
        start, end = match.span()
        draft = Draft(start, end, start, end, low, low, form="vague", certainty=0.3)
        draft.value_max = low * 10
        yield draft


def _goes_on(text: str, before: Draft, after: Draft) -> bool:
    """ "1 trillion 720 billion": a scale and then a smaller one."""
    return (
        before.scale > after.scale > 1
        and after.value < before.scale
        and before.form == after.form == "digits"
        and not before.glued
        and (text[before.end : after.start] in (" ", "\u00a0", "") or _is_listed(text, before, after))
        and before.number_end == before.end
    )


def _is_listed(text: str, before: Draft, after: Draft) -> bool:
    """ "1 billion, 200 million users"; not "1.807 billion, 17 million more than in May"."""
    commas = text[before.end : after.start] == ", " and before.written == before.written.to_integral_value()
    return commas and not _MORE.match(text, after.end)


_MORE = re.compile(r"[ ](?:more|fewer|less|higher|lower|above|below|up|down)\b")


def _join(before: Draft, after: Draft) -> None:
    before.value += after.value
    before.scale = after.scale
    before.written = before.value / after.scale
    before.end = before.number_end = after.end
    before.glued = after.glued
