"""Counts: a number with the noun it counts, or alone where nothing else explains it."""

from __future__ import annotations

import re

from soe_facts.amounts import is_whole, scales
from soe_facts.find.chinese_words import HAN
from soe_facts.find.draft import Draft
from soe_facts.find.millions import tells_of_millions
from soe_facts.find.nouns import Noun, Nouns, is_function_word, is_plural
from soe_facts.find.words import words

_CLEAR = re.compile(
    r"\b(?:is|was|were|are|to|from|of|by|at|than|total|totals|totaled|totalled|totaling|reached|numbered|hit|with"
    r"|(?<=s )number|(?<=s now )number|against|about|nearly|over|least|up|around|had|has)\s+$",
    re.IGNORECASE,
)
_CAPITAL_LEFT = re.compile(r"(?:^|[\s(])([A-Z][\w&'’.-]*)[ -]$")
_HYPHEN_WORD = re.compile(r"-([a-z]{3,})(?![\w-]*-)")
_OF = re.compile(r"[ ]of[ ]")
_OF_THE = re.compile(
    r"[ ]of[ ](?:the|his|her|its|their|my|our|your|these|those)[ ]|[ ]of[ ](?=[A-Za-z]\w{1,24}['’]s?[ ])"
)
_UNKNOWN_UNIT = re.compile(r"[ ]([a-z]{2,5}|[A-Z]{2,5})(?=[,;)]|[.](?:\s|$))")
_HYPHENATED = re.compile(r"-[^\W\d_]")
# "A 745-billion loss": what so many millions are of is a sum.
SUMS = re.compile(
    r"[ -](?:[a-z-]+[ ]){0,2}(?:loss|losses|loan|grant|profits?|dividends?|debts?|deficit|surplus|bailout|facility|"
    r"subsidy|fine|penalty|payout|package|injection|contract|deal|order|project|investment|budget|programme|program|"
    r"bond|sukuk|stake|takeover|purchase|levy|shortfall|backlog|overdraft|write-?(?:down|off)|charge|provision|"
    r"guarantee|refund|rescue|buyback|issue|tender|plant|refinery|pipeline|arrears|liabilit(?:y|ies)|windfall)\b"
    r"(?![- ][a-z]+s\b)"
)
_MILLION = 10**6
# What is counted in no way: "40 million of the city's own money"; "earned 96 million net" names no things either.
_FUNDS = frozenset({"money", "cash", "funds", "capital", "funding", "equity", "savings"})
_NO_THINGS = frozenset({"net", "gross"})
_ITS_OWN = re.compile(r"['’]s?[ ](?:own[ ])?")
_NUMBER = re.compile(r"\d[\d,]*[ ]")
_MANY = 1000
_PER_TIME = re.compile(
    r"[ ](?:(?:an?|per|each|every)[ ](?P<time>day|hour|minute|week|month)|(?P<adverb>daily|hourly|weekly|monthly))\b"
    r"(?![ ](?:earlier|ago|before|later|after)\b)"
)
_PERIODS = {"daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month"}
_SCORE = re.compile(r"\d+[-–:]\d+")
# What may stand between a number and its noun; find/qualifiers.py reads it.
_OR_SO = re.compile(r"[- ]plus\b|\+|[ ]or[ ](?:so|more)\b|[- ]odd\b")


def read_count(draft: Draft, text: str, nouns: Nouns, limit: int | None = None) -> bool:
    """Fill in a count with the noun phrase that touches the number; False where it has none.

    The phrase must end before `limit`, where the next quantity with a unit of its own starts.
    """
    if draft.glued:
        factor = scales("glued").get(draft.glued)
        noun = nouns.after(draft.end + len(draft.glued)) if factor else None
        if factor is None or (noun is None and not _is_scale_alone(draft, text)):
            return False
        draft.scale_by(factor)
        draft.end = draft.number_end = draft.end + len(draft.glued)
        draft.glued = ""
    if compound := None if _OR_SO.match(text, draft.end) else _HYPHEN_WORD.match(text, draft.end):
        if compound[1].lower() not in words("counted"):
            return False
        # "12-member board": the hyphenated word is what is counted
        draft.set_unit("count", "count", end=compound.end(), text=compound[1], rule="count.compound", certainty=0.4)
        return True
    if part := _OF_THE.match(text, draft.end):
        return _count_part(draft, text, nouns, part.end())
    between = _OF.match(text, draft.end) if draft.form == "vague" else _OR_SO.match(text, draft.end)
    single = draft.value == 1 and draft.form != "digits"
    noun = nouns.after(between.end() if between else draft.end, singular_too=single)
    if noun is None or text[noun.start : noun.end] in _NO_THINGS or text[noun.head_start : noun.end] == "ones":
        return False
    if draft.scale >= _MILLION and (sums := SUMS.match(text, draft.end)) and sums.end() >= noun.end:
        return False
    if between and _OR_SO.match(between[0]):
        draft.qualifier = "~" if between[0][1:].removeprefix("or ") in ("so", "odd") else ">="
    if (limit is not None and noun.end > limit) or _in_name(draft, text, noun):
        return False
    certainty = 0.9
    if draft.form in ("words", "article") and draft.value <= 10 and draft.scale == 1:
        certainty = 0.6 if draft.value > 1 else 0.3
    per, end = _per_time(text, noun.end)
    draft.set_unit("count", per, end=end, text=text[noun.start : noun.end], rule="count.noun", certainty=certainty)
    return True


def _is_scale_alone(draft: Draft, text: str) -> bool:
    """Whether a letter behind a number is its scale though nothing counted follows: "471k", "the base grew to 9.4m"."""
    if draft.glued == "m":
        return tells_of_millions(text, draft.start, draft.end + 1)
    return draft.glued in ("k", "K", "M")


def _per_time(text: str, end: int) -> tuple[str, int]:
    """The unit of a count and where it ends: "90,000 passengers a day" is `count/day`."""
    rate = _PER_TIME.match(text, end)
    if rate is None:
        return "count", end
    return f"count/{_PERIODS.get(rate['adverb'], rate['time'])}", rate.end()


def _in_name(draft: Draft, text: str, noun: Noun) -> bool:
    """ "The Arrow 3 agreement": a number behind a capitalised word and before one thing is part of a name."""
    if draft.form != "digits" or draft.scale != 1 or not is_whole(draft.written) or not 1 < draft.value <= _NAMED:
        return False
    left = _CAPITAL_LEFT.search(text, max(0, draft.start - 30), draft.start)
    return (
        left is not None
        and not is_function_word(left[1])
        and not is_plural(text[noun.head_start : noun.end].split()[-1])
    )


_NAMED = 20


def _count_part(draft: Draft, text: str, nouns: Nouns, start: int) -> bool:
    """ "five of the 98 companies", "one of the largest buyers": the noun stands apart, the span is the number."""
    number = _NUMBER.match(text, start)
    noun = nouns.after(number.end() if number else start)
    if noun is not None and (own := _ITS_OWN.match(text, noun.end)):
        noun = nouns.after(own.end()) or noun
    if noun is None or text[noun.head_start : noun.end] in _FUNDS:
        return False
    draft.set_unit("count", "count", end=draft.end, text=text[noun.start : noun.end], rule="count.of", certainty=0.6)
    return True


def read_symbol(draft: Draft, text: str) -> bool:
    """Take a short word after a decimal for a unit we do not know: "15.3 ppg," "0.5 WAR)"."""
    match = _UNKNOWN_UNIT.match(text, draft.end)
    if draft.glued or match is None or draft.form != "digits" or is_whole(draft.written) or is_function_word(match[1]):
        return False
    draft.set_unit("count", "count", end=match.end(), text=match[1], rule="count.symbol", certainty=0.4)
    return True


def count_through(draft: Draft, inside: Draft, text: str, nouns: Nouns) -> None:
    """Count a noun that another quantity stands before: "two 300-megawatt units" are two units."""
    noun = nouns.after(inside.end)
    if noun is not None and not draft.glued:
        words = text[noun.start : noun.end]
        draft.set_unit("count", "count", end=draft.end, text=words, rule="count.through", certainty=0.8)


def read_bare(draft: Draft, text: str) -> bool:
    """Fill in a count without a noun: "98, from 117"; False for what is rather part of a name."""
    if draft.glued or _HYPHENATED.match(text, draft.end):
        return False
    if draft.form in ("words", "article") and draft.scale == 1 and draft.value <= 1:
        return False
    if draft.scale == 1 and draft.start and HAN.match(text, draft.start - 1):
        return False  # beside Chinese it counts only with a word of measure
    if draft.value_max is not None and draft.value_max < 100 and _SCORE.fullmatch(text[draft.start : draft.end]):
        return False
    clear = _CLEAR.search(text, max(0, draft.start - 14), draft.start) is not None
    if not clear and draft.form == "digits" and draft.scale == 1 and is_whole(draft.written):
        left = _CAPITAL_LEFT.search(text, max(0, draft.start - 30), draft.start)
        if (left and not is_function_word(left[1])) or text[draft.start - 1 : draft.start] == "-":
            return False
    per, end = _per_time(text, draft.end) if draft.scale > 1 or draft.value >= _MANY else ("count", draft.end)
    draft.set_unit("count", per, end=end, text="", rule="count.bare", certainty=0.7 if clear else 0.4)
    draft.unit_text = None
    return True
