"""Physical quantities: a unit of data/units.yaml after the number, with "a day" and "per hour" where they follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from soe_facts.amounts import is_whole, scales
from soe_facts.find.draft import Draft
from soe_facts.find.millions import tells_of_millions
from soe_facts.find.nouns import Nouns
from soe_facts.lexicon import Phrases, load_entries

_FIELDS = (("words", list), ("symbols", list), ("weak", list), ("scaled", dict))
_RATE = re.compile(
    r"""
    (?P<of>[ ]of[ ](?:[a-z-]+[ ]){1,3}?)?            # "barrels of oil a day"
    (?:[ -]?(?:(?P<per>per)|an?|each)[ -]|[ ]?/[ ]?|(?P<every>[ ](?:daily|hourly)))
    (?P<unit>day|hour|second|minute|week|month|millisecond|d|h|hr|s|min|ms)?\b
    (?(per)|(?![ ](?:earlier|ago|before|later)))   # "100 barrels a day before", but "per day before the strike"
    """,
    re.VERBOSE,
)
_PER_UNIT = re.compile(r"[ -]?(?P<per>per|an?|the|(?:for )?(?:each|every))[ -]|[ ]?/[ ]?")
_PER_TIME = re.compile(r"(day|hour|week|month)\b(?![ ](?:earlier|ago|before|later|after))")
_TIMES = {
    "day": "day", "d": "day", "daily": "day", "hour": "hour", "h": "hour", "hr": "hour", "hourly": "hour",
    "second": "second", "s": "second", "minute": "minute", "min": "minute", "week": "week", "month": "month",
    "millisecond": "millisecond", "ms": "millisecond",
}  # fmt: skip
_BRACKET = re.compile(r"[ ]?[(\[{<]")
_FEET = re.compile(r"\b(?:ft|feet|foot)\s$")
_OF_A = re.compile(r"[ ]of[ ](?:an?[ ](?:US[ ])?)")
_MT_SAID = re.compile(r"\bMT \(million|million (?:metric )?tonn?e?s? \(MT\)")
_INDIAN = re.compile(r"\bIndian?\b|\bcrore\b|\blakh\b|₹")
_UNITS = re.compile(r"(?P<units>units)\b(?P<of>[ ]of[ ](?:electricity|power|energy)\b)?")
_ELECTRIC = re.compile(r"\b(?:electricity|power|generation|generated)\b[^\n]*$", re.IGNORECASE)
_SHIPYARDS = re.compile(
    r"\b(?:(?:the|its|that|this|each|one|naval|new|main|biggest|largest) yard|ship(?:yard|build|s\b)|slipway|frigate|"
    r"dry dock|vessel)",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \u00a0\u202f-]?")


class Unit(NamedTuple):
    """A unit's name, and whether its symbol is too weak to be read on its own."""

    name: str
    weak: bool = False
    factor: Decimal = Decimal(1)


def _forms(word: str) -> Iterator[str]:
    """A word as written in both spellings, singular and plural."""
    for spelling in {
        word,
        word.replace("meter", "metre"),
        word.replace("liter", "litre"),
        word.replace("gram", "gramme"),
    }:
        yield spelling
        yield spelling + "s"


@cache
def unit_words() -> Phrases[Unit]:
    """Unit words in any letter case."""
    found: dict[str, Unit] = {}
    for unit, entry in load_entries("units.yaml", _FIELDS).items():
        for word in entry.get("words", ()):
            for form in _forms(word.lower()):
                found[form] = Unit(unit)
    return Phrases(found)


@cache
def unit_symbols() -> Phrases[Unit]:
    """Unit symbols, exactly as written."""
    phrases: Phrases[Unit] = Phrases(exact=True)
    for unit, entry in load_entries("units.yaml", _FIELDS).items():
        for symbol in entry.get("symbols", ()):
            phrases.add(symbol, Unit(unit))
        for symbol in entry.get("weak", ()):
            phrases.add(symbol, Unit(unit, weak=True))
        for symbol, power in entry.get("scaled", {}).items():
            phrases.add(symbol, Unit(unit, factor=Decimal(10) ** power))
    return phrases


def match_unit(text: str, start: int) -> tuple[int, Unit] | None:
    """End and unit of the longest unit word or symbol at a place."""
    found = [m for m in (unit_symbols().match(text, start), unit_words().match(text, start)) if m]
    if not found:
        return None
    end, unit = max(found, key=lambda m: m[0])
    follows = text[end : end + 1]
    if follows.isalnum() or (unit.weak and follows in "-'’&" and follows):
        return None
    return end, unit


def read_physical(draft: Draft, text: str, nouns: Nouns) -> bool:
    """Fill in a physical unit where one follows the number."""
    found, scaled = _after_scale_letter(draft, text), scales("glued").get(draft.glued)
    if found is None:
        found, scaled = _find_unit(draft, text), None
        metres = found is not None and found[1].name == "meter" and draft.glued in ("m", "M")
        if found is None or (metres and _counts_millions(text, found[0], nouns, draft)):
            return False
    stop, unit = found
    if unit.name == "meter" and text.startswith("meters", stop - 6) and _ARE_FITTED.search(text, 0, draft.start):
        return False
    if scaled is not None:
        draft.scale_by(scaled)
        draft.end = draft.number_end = draft.end + len(draft.glued)
    draft.scale_by(unit.factor)
    if unit.name == "metric_ton" and draft.value < _tonnes_in_millions(text, stop):
        draft.scale_by(Decimal(10**6))
    name, whole, count = with_rate(text, stop, unit.name)
    draft.scale_by(1 / count)
    start = stop - len(text[draft.end : stop].lstrip(" \u00a0-"))
    draft.set_unit("physical", name, end=whole, text=text[start:whole], rule="physical")
    return True


# "Has installed 1.2 million meters": devices, no length.
_ARE_FITTED = re.compile(
    r"\b(?:install|fit(?:s|ted|ting)?\b|roll(?:s|ed|ing)? out|suppl(?:y|ie)|procur|replac|distribut|deploy|order|"
    r"buy|bought|purchas|smart|prepaid)[a-z]*(?: [a-z]+){0,3} (?:[~$])?$"
)


def _after_scale_letter(draft: Draft, text: str) -> tuple[int, Unit] | None:
    """The unit of "5m tonnes", where the letter that touches the number is its scale."""
    if draft.glued not in ("m", "M", "t", "b", "k", "K"):
        return None
    at = draft.end + len(draft.glued)
    gap = _GAP.match(text, at)
    found = match_unit(text, gap.end() if gap else at)
    return None if found is None or found[1].weak else found


def _find_unit(draft: Draft, text: str) -> tuple[int, Unit] | None:
    """The unit that follows the number."""
    end = draft.end
    gap = _OF_A.match(text, end) if set("/⁄½¼¾⅓⅔") & set(text[draft.start : end]) else None
    gap = gap or _GAP.match(text, end)
    start = gap.end() if gap else end
    found = (
        match_unit(text, start)
        or _power_units(text, start, draft)
        or _in_brackets(text, end)
        or _inches(text, end, draft)
    )
    if found and found[1].weak and text.startswith((" share", "-share"), found[0]):
        return None  # "2.39 billion A shares"
    yards = found and found[1].name == "yard" and text.endswith("yards", start, found[0])
    if yards and _SHIPYARDS.search(text) is not None:
        return None  # "Navantia runs three yards"
    if found and found[1].weak and start > end and draft.scale == 1 and not _stands_alone(text, found[0], draft):
        return None
    return found


def _tonnes_in_millions(text: str, stop: int) -> int:
    """Below which number the tonnes that end here are millions of them: "68.1mt of coal", MT in some texts."""
    if text.startswith("mt", stop - 2) and text[stop - 3].isdigit():
        return 1000
    return _capitals_in_millions(text) if text.startswith("MT", stop - 2) else 0


@lru_cache(maxsize=4)
def _capitals_in_millions(text: str) -> int:
    """Below which number MT is a million tonnes, as Indian news has it: the text says so, or counts in crores."""
    if _MT_SAID.search(text) is not None:
        return 10_000
    return 1000 if _INDIAN.search(text) is not None and "million tonnes" in text else 0


def _power_units(text: str, start: int, draft: Draft) -> tuple[int, Unit] | None:
    """ "212 billion units" of electricity: kilowatt-hours, where electricity stands beside them."""
    match = _UNITS.match(text, start)
    if match is None:
        return None
    left = _ELECTRIC.search(text, max(0, draft.start - 160), draft.start) if draft.scale >= 10**5 else None
    return (match.end("units"), Unit("kilowatt_hour")) if match["of"] or left else None


def _in_brackets(text: str, end: int) -> tuple[int, Unit] | None:
    """ "20 (kg)", as tables have it."""
    match = _BRACKET.match(text, end)
    found = match_unit(text, match.end()) if match else None
    if found is None or text[found[0] : found[0] + 1] not in (")", "]", "}", ">"):
        return None
    return found[0] + 1, found[1]


def _inches(text: str, end: int, draft: Draft) -> tuple[int, Unit] | None:
    """ "12 ft 2 in": without feet before it, "in" is a preposition."""
    if (
        text.startswith(" in", end)
        and not text[end + 3 : end + 4].isalnum()
        and _FEET.search(text, max(0, draft.start - 6), draft.start)
    ):
        return end + 3, Unit("inch")
    return None


def _stands_alone(text: str, end: int, draft: Draft) -> bool:
    """ "816 000 t of coal", "5 W charger": a lone letter is a unit where a large or decimal number stands before it."""
    return draft.written >= 1000 or not is_whole(draft.written) or text[end - 1] in "mWVFLlgt"


def _counts_millions(text: str, end: int, nouns: Nouns, draft: Draft) -> bool:
    """Whether m after a number is "million": a plural noun follows, or the letter is a capital, or the line is about
    those counted in millions."""
    if draft.glued == "M":
        return True
    noun = nouns.after(end)
    if noun is not None:
        return text[noun.head_start : noun.end].endswith(("s", "people", "staff", "men"))
    return tells_of_millions(text, draft.start, end)


def with_rate(text: str, end: int, unit: str) -> tuple[str, int, Decimal]:
    """The unit with "a day", "per hour", "/s" or "per 100 km" where that follows, its new end, and per how many."""
    match = _RATE.match(text, end)
    if match is None:
        return unit, end, _ONE
    word = match["unit"] or (match["every"] or "").strip()
    if word:
        return f"{unit}/{_TIMES[word]}", match.end(), _ONE
    if match["of"]:
        return unit, end, _ONE
    count, start = _per_count(text, match.end())
    follows = match_unit(text, start)
    if follows and follows[1].factor == 1 and not (follows[1].weak and match[0].strip() != "/"):
        return f"{unit}/{follows[1].name}", follows[0], count
    return unit, end, _ONE


def price_unit(text: str, end: int) -> tuple[str, int, Decimal] | None:
    """What a price is for, its end and how many: "a barrel", "per kWh", "per 1,000 cubic metres"; None for shares,
    people and years."""
    match = _PER_UNIT.match(text, end)
    if match is None:
        return None
    rate = _PER_TIME.match(text, match.end())
    if rate:
        return _TIMES[rate[1]], rate.end(), _ONE
    count, start = _per_count(text, match.end())
    found = match_unit(text, start)
    if found is None or found[1].factor != 1 or (found[1].weak and match["per"] is not None and match["per"] != "per"):
        return None
    return found[1].name, found[0], count


_ONE = Decimal(1)
_PER_COUNT = re.compile(r"(?:(?P<digits>10|100|1[, ]?000)|(?P<word>hundred|thousand|million))[ -](?=[a-zA-Z])")
_PER_WORDS = {"hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10**6)}


def _per_count(text: str, start: int) -> tuple[Decimal, int]:
    """How many units something is per, and where they begin: "per | 1,000 cubic metres"."""
    match = _PER_COUNT.match(text, start)
    if match is None:
        return _ONE, start
    digits = match["digits"]
    return Decimal(re.sub(r"\D", "", digits)) if digits else _PER_WORDS[match["word"]], match.end()
