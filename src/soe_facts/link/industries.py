"""The trade behind a class: "SOEs in coal mining", "those in the petroleum and petrochemical industries"."""

from __future__ import annotations

import re

from soe_facts.link.class_lexicon import class_words

_IN = re.compile(r" (?:in|from|within) (?:the )?")
_WORD = re.compile(r"([a-z][a-z-]*)( |(?=[,.;:)'’]|$))")
_SECTOR = re.compile(r" ?(?:sectors?|industr(?:y|ies)|business(?:es)?|trades?)\b")
_MOST = 5


def trade_behind(text: str, end: int) -> tuple[str, int] | None:
    """The trade told behind a class, and where its words end.

    >>> trade_behind("SOEs in coal mining more than doubled", 4), trade_behind("SOEs in power plants", 4)
    (('coal mining', 19), None)
    """
    opening = _IN.match(text, end)
    if opening is None:
        return None
    words: list[str] = []
    at, stop = opening.end(), opening.end()
    while len(words) < _MOST and (word := _WORD.match(text, at)) and (word[1] == "and" or _is_trade(word[1])):
        words.append(word[1])
        at = word.end()
        stop = word.end(1) if word[1] != "and" else stop
    named = text[opening.end() : stop]
    sector = _SECTOR.match(text, stop)
    if not named or words[0] == "and" or (sector is None and _NOUN.match(text, stop)):
        return None
    return named, sector.end() if sector else stop


# "SOEs in power plants": a noun that follows makes the trade its own.
_NOUN = re.compile(
    r" (?!(?:more|less|times?|as|was|is|has|this|its|across|always|plus|years?)\b)[a-z]+s\b(?! (?:by|to)\b)"
)


def _is_trade(word: str) -> bool:
    trades = class_words("industries")
    return word in trades or word.removesuffix("s") in trades
