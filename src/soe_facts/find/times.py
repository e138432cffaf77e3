"""Numbers of time: durations, ages and bare years. They are no quantities of the table; `everything` asks for them."""

from __future__ import annotations

import re

from soe_facts.find.blocked import Blocked
from soe_facts.find.draft import Draft

AGE_RULES = frozenset({"age"})
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d(?:[ ]?(?:-|–|to|and|through|or)[ ]?(?:1[89]|20|21)\d\d)?$")
_DURATION = re.compile(
    r"[ \u00a0-]?(?:(?:more|straight|consecutive|successive|full|whole|calendar|fiscal|financial|working|business"
    r"|trading|long|"
    r"short|solid|additional|extra|further|odd|and a half|or so|other|different|separate)[ -]){0,2}"
    r"(?:year|month|week|day|hour|minute|second|quarter|decade|century|centuries|fortnight|night|semester"
    r"|millisecond|yr|hr|min|sec|"
    r"weekend|millennia)s?\b(?:-olds?\b|[ ]olds?\b)?(?!['’]?[ ]?(?:worth of|hand))",
    re.IGNORECASE,
)
_OLD = re.compile(r"[ -]?years?[ -]olds?\b", re.IGNORECASE)


def is_year(draft: Draft, text: str) -> bool:
    """Whether a bare number reads as a year: four digits, no comma, no scale."""
    return draft.form == "digits" and draft.scale == 1 and _YEAR.match(text[draft.start : draft.number_end]) is not None


def duration_end(draft: Draft, text: str) -> int | None:
    """End of "three straight years", "10-year", "47-year-old", where the number is of time."""
    match = _DURATION.match(text, draft.end)
    return match.end() if match else None


def drop_times(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts without durations and years."""
    return [d for d in drafts if d.type or not (duration_end(d, text) or is_year(d, text))]


def read_times(drafts: list[Draft], text: str, blocked: Blocked) -> list[Draft]:
    """The drafts with durations and ages filled in, and without years."""
    kept = []
    for draft in drafts:
        read = draft.type or _read_age(draft, text, blocked) or _read_duration(draft, text)
        if read or not is_year(draft, text):
            kept.append(draft)
    return kept


def _read_age(draft: Draft, text: str, blocked: Blocked) -> bool:
    old = _OLD.match(text, draft.end)
    if old is None and blocked.at(draft.start, draft.end) not in AGE_RULES:
        return False
    draft.set_unit("duration", "year_of_age", end=old.end() if old else draft.end, text="", rule="age")
    return True


def _read_duration(draft: Draft, text: str) -> bool:
    end = duration_end(draft, text)
    if end is None or is_year(draft, text):
        return False
    unit = re.split(r"[ \u00a0-]", text[draft.end : end].strip(" -").lower())[-1].rstrip("s")
    draft.set_unit("duration", {"centurie": "century"}.get(unit, unit), end=end, text="", rule="duration")
    return True
