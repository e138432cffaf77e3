"""Digits and number words to exact decimals; pure functions, no text is searched here.

`parse_digits` reads one number as printed, `parse_words` one number as spelled, `scale_of` a scale word.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_entries

_FIELDS = (("power", int), ("words", list), ("short", list), ("glued", list))

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_SMALL = {word: n for n, word in enumerate(_ONES.split())}
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
} | {"fourty": 40}
_DOZEN = {"dozen": 12, "score": 20}
# Parts of one: what "two thirds" and "half a million" are made of.
PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
PARTS |= {word + "s": n for word, n in PARTS.items() if not word.startswith("hal")}
UNICODE_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_SEPARATORS = dict.fromkeys(map(ord, " \u00a0\u2009\u202f'’"))


@cache
def scales(kind: str) -> dict[str, Decimal]:
    """Word to factor, for one kind of scale word: `words`, `short` or `glued` (see data/scales.yaml).

    >>> scales("words")["crore"], scales("short")["bn"]
    (Decimal('10000000'), Decimal('1000000000'))
    """
    found: dict[str, Decimal] = {}
    for name, entry in load_entries("scales.yaml", _FIELDS, ("power", "words")).items():
        for word in entry.get(kind, ()):
            if word in found:
                raise LexiconError(f"scales.yaml: {name}: {word!r} stands twice")
            found[word] = Decimal(10 ** entry["power"])
    return found


NUMBER_WORDS = frozenset(_SMALL) | frozenset(_TENS) | frozenset(_DOZEN)


def parse_digits(digits: str) -> Decimal:
    """The value of a number in digits, whatever groups its digits: comma, blank, Indian pairs, dots.

    A single comma before one or two last digits is a decimal comma; two or more dots are group marks.

    >>> [str(parse_digits(d)) for d in ("1,234.5", "816 000", "1,43,074", "23,9", "1.234.567", "1.10261e+06", ".534")]
    ['1234.5', '816000', '143074', '23.9', '1234567', '1.10261E+6', '0.534']
    >>> parse_digits("２０２４"), parse_digits("7 3/4"), parse_digits("2½")
    (Decimal('2024'), Decimal('7.75'), Decimal('2.5'))
    """
    if digits and digits[-1] in UNICODE_FRACTIONS:
        part, whole = UNICODE_FRACTIONS[digits[-1]]
        return _whole(digits[:-1]) + Decimal(part) / whole
    if "/" in digits or "⁄" in digits:
        before, _, fraction = digits.replace("⁄", "/").rpartition(" ")
        numerator, denominator = fraction.split("/")
        return _whole(before) + Decimal(numerator) / Decimal(denominator)
    bare = digits.translate(_SEPARATORS).replace("，", ",").replace("．", ".")
    if bare.count(".") > 1:
        bare = bare.replace(".", "")
    head, comma, tail = bare.rpartition(",")
    if comma and "," not in head and "." not in bare and len(tail) < 3:
        bare = f"{head}.{tail}"
    return Decimal(bare.replace(",", ""))


def _whole(digits: str) -> Decimal:
    return parse_digits(digits) if digits.strip() else Decimal(0)


def parse_words(words: Sequence[str]) -> tuple[Decimal, int] | None:
    """Value of the longest number that the lower-cased words begin with, and how many of them it took.

    Scale words are included; "a" and "half a" count only before one of them.

    >>> parse_words("two and a half million".split()), parse_words("twenty one hundred and five firms".split())
    ((Decimal('2500000'), 5), (Decimal('2105'), 5))
    >>> parse_words("a dozen".split()), parse_words("half a billion".split()), parse_words("a firm".split())
    ((Decimal('12'), 2), (Decimal('500000000'), 3), None)
    >>> parse_words("five six car trains".split()), parse_words("three quarters of a million".split())
    ((Decimal('5'), 1), (Decimal('750000'), 5))
    """
    found = _article_or_part(words) or _whole_number(words)
    return (plain(found[0]), found[1]) if found else None


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros.

    >>> plain(Decimal("7.50E+5")), plain(Decimal("65.10"))
    (Decimal('750000'), Decimal('65.1'))
    """
    return Decimal(format(value.normalize(), "f"))


def is_whole(value: Decimal) -> bool:
    """Whether a number has no fraction, however large it is."""
    return value == value.to_integral_value()


def _whole_number(words: Sequence[str]) -> tuple[Decimal, int] | None:
    total, group, at = Decimal(0), None, 0
    last_scale = Decimal("Infinity")
    while at < len(words):
        word = words[at]
        if group is None and (small := _small_number(words, at)) is not None:
            group, at = small
        elif word == "hundred" and group is not None and group < 100:
            group, at = group * 100, at + 1
            rest = _small_number(words, at + 1 if at < len(words) and words[at] == "and" else at)
            if rest is not None:
                group, at = group + rest[0], rest[1]
        elif word == "and" and group is not None and (half := _and_a_part(words, at)) is not None:
            group, at = group + half[0], half[1]
        elif word == "point" and group is not None and (decimals := _decimals(words, at + 1)):
            group, at = group + Decimal("." + decimals), at + 1 + len(decimals)
        elif group is not None and word in scales("words") and (factor := scales("words")[word]) < last_scale:
            while at + 1 < len(words) and words[at + 1] in scales("words"):  # "lakh crore"
                at += 1
                factor *= scales("words")[words[at]]
            total, group, at, last_scale = total + group * factor, None, at + 1, factor
            if at + 1 < len(words) and words[at] == "and" and _small_number(words, at + 1) and factor >= 1000:
                at += _continues(words, at + 1, factor)
        else:
            break
    if at == 0:
        return None
    return (total + (group or 0), at)


def _continues(words: Sequence[str], at: int, factor: Decimal) -> int:
    """1 where the number goes on after "and" ("one thousand and five"), 0 where another begins."""
    small = _small_number(words, at)
    if small is None:
        return 0
    value, end = small
    follows = words[end] if end < len(words) else ""
    return int(factor == 1000 and value < 100 and follows not in scales("words"))


def _small_number(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """A number below one hundred (or in dozens) at a place, and where it ends."""
    if at >= len(words):
        return None
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in _TENS:
        one = _SMALL.get(following, 0)
        return (Decimal(_TENS[word] + one), at + 2) if 0 < one < 10 else (Decimal(_TENS[word]), at + 1)
    if word in _SMALL:
        if following == "dozen":
            return Decimal(12 * _SMALL[word]), at + 2
        return Decimal(_SMALL[word]), at + 1
    return None


def _article_or_part(words: Sequence[str]) -> tuple[Decimal, int] | None:
    """ "a million", "a dozen", "half a million", "a quarter million", "three quarters of a million"."""
    if not words:
        return None
    first, at, value = words[0], 0, Decimal(1)
    if first in ("a", "an") or (first in _SMALL and len(words) > 1 and words[1] in PARTS):
        value = Decimal(_SMALL.get(first, 1))
        at = 1
    if at < len(words) and words[at] in PARTS and (at or first == "half"):
        value /= PARTS[words[at]]
        at += 1
        if at < len(words) and words[at] == "of":
            at += 1
        if at < len(words) and words[at] in ("a", "an"):
            at += 1
    elif first not in ("a", "an"):
        return None
    if at < len(words) and words[at] in _DOZEN:
        return value * _DOZEN[words[at]], at + 1
    begin = at
    while at < len(words) and words[at] in scales("words"):
        value *= scales("words")[words[at]]
        at += 1
    if at == begin:
        return None
    if words[begin] == "hundred" and at == begin + 1:
        rest = _small_number(words, at + 1 if at < len(words) and words[at] == "and" else at)
        if rest is not None:
            return value + rest[0], rest[1]
    return value, at


def _and_a_part(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """The fraction of "two and a half", "one and three quarters"."""
    if at + 2 >= len(words) or words[at + 2] not in PARTS:
        return None
    count = 1 if words[at + 1] in ("a", "an") else _SMALL.get(words[at + 1])
    if count is None:
        return None
    return Decimal(count) / PARTS[words[at + 2]], at + 3


def _decimals(words: Sequence[str], at: int) -> str:
    digits = ""
    while at < len(words) and _SMALL.get(words[at], 10) < 10:
        digits += str(_SMALL[words[at]])
        at += 1
    return digits


_CHINESE_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}


def chinese_scale(word: str) -> Decimal:
    """The factor of a run of scale characters; 1 for none.

    >>> chinese_scale("千万"), chinese_scale("万亿"), chinese_scale("")
    (Decimal('10000000'), Decimal('1000000000000'), Decimal('1'))
    """
    factor = 1
    for character in word:
        factor *= {"万": 10**4, "亿": 10**8}.get(character) or _CHINESE_UNITS[character]
    return Decimal(factor)


def parse_chinese(written: str) -> Decimal | None:
    """The value of a Chinese numeral; None where the characters make no number.

    >>> [str(parse_chinese(w)) for w in ("一百二十三", "两万五千", "三点五亿", "一万二", "三万亿", "百万", "十五")]
    ['123', '25000', '350000000', '12000', '3000000000000', '1000000', '15']
    >>> parse_chinese("二三"), parse_chinese("万万千亿亿"), parse_chinese("")
    (None, None, None)
    """
    head, point, tail = written.partition("点")
    if not point:
        return _chinese_whole(head)
    decimals = "".join(str(_CHINESE_DIGITS[c]) for c in tail if c in _CHINESE_DIGITS)
    whole, scale = _chinese_whole(head), tail[len(decimals) :]
    if whole is None or not decimals or any(c not in "十百千万亿" for c in scale):
        return None
    return plain((whole + Decimal("." + decimals)) * chinese_scale(scale))


def _chinese_whole(written: str) -> Decimal | None:
    total, section, digit, last = 0, 0, -1, 10**17
    for character in written:
        if character in _CHINESE_DIGITS:
            if digit > 0:
                return None  # "二三": two numbers, or a year
            digit = _CHINESE_DIGITS[character]
            last = 10 if digit == 0 else last
        elif character in _CHINESE_UNITS:
            last = _CHINESE_UNITS[character]
            section, digit = section + (1 if digit < 0 else digit) * last, -1
        elif character in "万亿":
            last = 10**4 if character == "万" else 10**8
            section, digit = section + max(digit, 0), -1
            if not section and total >= last:  # 万亿
                total *= last
            elif not total or last < 10**8:
                total += (section or 1) * last
            else:
                total = (total + section) * last
            section = 0
        else:
            return None
        if total > 10**20:
            return None
    if digit > 0 and last in (100, 1000, 10**4, 10**8):
        digit = digit * last // 10  # 一万二
    return Decimal(total + section + max(digit, 0)) if written else None
