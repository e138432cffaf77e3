"""Figures on a line of their own above the words that say what they are: "2,295\\nKilometres of track in use"."""

from __future__ import annotations

import re

from soe_facts.find.draft import Draft
from soe_facts.find.nouns import Nouns, is_plural
from soe_facts.find.physical import match_unit
from soe_facts.sentences import FIGURE_LINE

_ARTICLE = re.compile(r"(?:The )?")
# What only money measures: "96 billion\nWhat it means to spend by 2030", "12 million\nThe debt it began with".
_OF_MONEY = re.compile(
    r"[^.;]*?\b(?:spend|spent|spends|invest(?:s|ed)?|cost|costs|pay|pays|paid|owes?|owed|borrow(?:s|ed)?|earn(?:s|ed)?|"
    r"rais(?:e|es|ed)|lent|lost|revenues?|turnover|sales|profits?|earnings|loss(?:es)?|debts?|dividends?|subsid(?:y|ies)|"
    r"budget|price|bill|worth|assets|ebitda|investment)\b",
    re.IGNORECASE,
)
_MILLION = 10**6


def is_alone(draft: Draft, text: str) -> bool:
    """Whether a number stands alone on a line that heads the text below."""
    opens = text.rfind("\n", 0, draft.start) + 1
    return text.startswith("\n", draft.end) and FIGURE_LINE.match(text, opens) is not None


def read_below(draft: Draft, text: str, nouns: Nouns) -> bool:
    """Take the unit or the noun that opens the line below: "8,120\\nRailway workers"; the span stays the number."""
    if not is_alone(draft, text):
        return False
    start = _ARTICLE.match(text, draft.end + 1).end()  # type: ignore[union-attr]
    word = text[start : start + 1].lower() + text[start + 1 : start + 40]
    unit = match_unit(word, 0)
    if unit is not None and not unit[1].weak:
        stop, known = unit
        draft.scale_by(known.factor)
        draft.set_unit("physical", known.name, end=draft.end, text=word[:stop], rule="physical.below", certainty=0.9)
        return True
    noun = nouns.after(start)
    if noun is None or is_money_below(draft, text) or not is_plural(text[noun.start : noun.end].split()[-1]):
        return False
    words = text[noun.start : noun.end]
    draft.set_unit("count", "count", end=draft.end, text=words, rule="count.below", certainty=0.8)
    return True


def is_money_below(draft: Draft, text: str) -> bool:
    """Whether the line below speaks of what only money measures, and the number is large enough for that."""
    return draft.scale >= _MILLION and is_alone(draft, text) and _OF_MONEY.match(text, draft.end + 1) is not None
