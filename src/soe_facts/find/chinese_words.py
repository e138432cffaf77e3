"""The words of data/chinese.yaml as patterns, each checked and built once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from soe_facts.errors import LexiconError
from soe_facts.lexicon import load_sections

_NAME = "chinese.yaml"
_SECTIONS = {
    "rates": dict, "money": dict, "units": dict, "time": dict, "classifiers": list, "counted": list, "heads": list,
    "no_noun": str, "idioms": list, "before": dict, "after": dict, "traditional": str,
}  # fmt: skip
HAN = re.compile(r"[\u4e00-\u9fff]")


class Word(NamedTuple):
    """What a word after a number says: the row's type, its unit and what one of it makes."""

    type: str
    unit: str
    factor: Decimal = Decimal(1)


def section(name: str) -> Any:
    """One section of the file, once all of them are known to be there."""
    return load_sections(_NAME, tuple(_SECTIONS.items()))[name]


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first.

    >>> alternatives(["吨", "吨公里"])
    '吨公里|吨'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _flat(name: str) -> dict[str, str]:
    """Word to key, for a section of lists; the same word under two keys is refused."""
    found: dict[str, str] = {}
    for key, listed in section(name).items():
        for word in listed:
            if found.setdefault(str(word), key) != key:
                raise LexiconError(f"{_NAME}: {name}: {word!r} stands twice")
    return found


@cache
def words_after() -> dict[str, Word]:
    """Every word that may stand after a number.

    >>> words_after()["个百分点"].unit, words_after()["千瓦时"].type
    ('percentage_point', 'physical')
    """
    found: dict[str, Word] = {}
    for unit, listed in section("rates").items():
        found |= {word: Word(unit, unit, Decimal(str(factor))) for word, factor in listed.items()}
    found |= {word: Word("money", code) for word, code in _flat("money").items()}
    found |= {word: Word("physical", unit) for word, unit in _flat("units").items()}
    found |= {word: Word("count", "noun") for word in section("classifiers")}
    found |= {word: Word("count", "self") for word in section("counted")}
    return found


@cache
def after_number() -> re.Pattern[str]:
    """What stands after a number: a word of measure, or a unit of time that makes it no quantity."""
    measures = alternatives(words_after())
    return re.compile(rf"(?P<no>个?(?:半)?(?:月|季度|小时|交易日|工作日|世纪|年|多月|多小时))|(?P<word>{measures})")


@cache
def per_after() -> re.Pattern[str]:
    """ "/吨", "每桶", "／日" after a unit."""
    units, times = alternatives(_flat("units")), alternatives(_flat("time"))
    return re.compile(rf"[ ]?(?:[/／]|每|一(?=桶|吨|斤))[ ]?(?:(?P<unit>{units})|(?P<time>{times}))")


@cache
def per_before() -> re.Pattern[str]:
    """ "每吨约", "时速" before the number."""
    units, times = alternatives(_flat("units")), alternatives({"小时": 1, "天": 1, "日": 1, "秒": 1, "分钟": 1})
    return re.compile(
        rf"(?:每(?:(?P<unit>{units})|(?P<time>{times}))|(?P<speed>时速))(?:{alternatives(_flat('before'))})?$"
    )


def per_name(match: re.Match[str]) -> str:
    """The unit's name for a match of either pattern."""
    if match.groupdict().get("speed"):
        return "hour"
    return _flat("units")[match["unit"]] if match["unit"] else _flat("time")[match["time"]]


@cache
def noun_phrase() -> re.Pattern[str]:
    """The noun after a measure word: some characters, then words that close a noun phrase."""
    inside = rf"(?:(?![{section('no_noun')}])[\u4e00-\u9fff“”A-Z])"
    heads = alternatives(section("heads"))
    return re.compile(rf"[ ]?({inside}{{0,8}}?(?:{heads})+(?!业)(?:[和及与、](?:{heads})+)?)")


@cache
def qualifier_before() -> re.Pattern[str]:
    """A qualifier at the end of a window."""
    return re.compile(rf"({alternatives(_flat('before'))})[了达出]?[ ]?$")


@cache
def qualifier_after() -> re.Pattern[str]:
    """A qualifier right after a unit."""
    return re.compile(rf"[ ]?({alternatives(_flat('after'))})(?!年)")


def qualifier_sign(word: str) -> str:
    """The sign that a qualifier's word stands for."""
    return _flat("before").get(word) or _flat("after")[word]


@cache
def idioms() -> re.Pattern[str]:
    """Words with numerals that count nothing."""
    return re.compile(alternatives(section("idioms")))


@cache
def _simplifying() -> dict[int, str]:
    pairs = section("traditional")
    return {ord(old): new for old, new in zip(pairs[::2], pairs[1::2], strict=True) if old != new}


def simplified(text: str) -> str:
    """The text with the traditional characters we know replaced, each by one: all offsets stay.

    >>> simplified("約5億美元")
    '约5亿美元'
    """
    return text.translate(_simplifying())
