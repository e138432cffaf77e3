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
_DESCRIBES = re.compile(r"-(?:year|month|week|day|hour)[ ](?![-0-9]|old\b|(?:and|or|to)\b)[$\w]")
_LIFE = re.compile(r"\blife expectancy\b[^.;\n]{0,60}$", re.IGNORECASE)
_HOURS = re.compile(r"[ ]hours?\b(?!['’])")
_OUTPUT_HOURS = re.compile(
    r"\b(?:utili[sz]ation|operating|operation|full[- ]load|generation|generating)[ ]hours?\b[^.;\n]*$"
)
_OLD = re.compile(r"[ -]?years?[ -]olds?\b", re.IGNORECASE)


def is_year(draft: Draft, text: str) -> bool:
    """Whether a bare number reads as a year: four digits, no comma, no scale."""
    return draft.form == "digits" and draft.scale == 1 and _YEAR.match(text[draft.start : draft.number_end]) is not None


def duration_end(draft: Draft, text: str) -> int | None:
    """End of "three straight years", "10-year", "47-year-old", where the number is of time."""
    match = _DURATION.match(text, draft.end)
    return match.end() if match else None


def read_hours(drafts: list[Draft], text: str) -> None:
    """Fill in hours that measure output: "utilization hours stood at 2,228 hours, a drop of 74 hours"."""
    last = -100
    for draft in drafts:
        match = None if draft.type or draft.form != "digits" else _HOURS.match(text, draft.end)
        if match is None:
            continue
        near = draft.start - last < 60
        if near or draft.value >= 1000 or _OUTPUT_HOURS.search(text, max(0, draft.start - 60), draft.start):
            draft.set_unit("physical", "hour", end=match.end(), text=match[0].strip(" -"), rule="hours")
            last = draft.end


def drop_times(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts without durations and years."""
    return [d for d in drafts if d.type or not (duration_end(d, text) or is_year(d, text))]


def read_times(drafts: list[Draft], text: str, blocked: Blocked) -> list[Draft]:
    """The drafts with durations, ages and network generations filled in, and without years.

    A duration that only describes what follows is left out: "a five-year award", not "a five-year, 30-km trip".
    """
    kept = []
    for draft in drafts:
        if not draft.type and _DESCRIBES.match(text, draft.end):
            continue
        read = draft.type or _read_age(draft, text, blocked) or _read_generation(draft) or _read_duration(draft, text)
        if read or not is_year(draft, text):
            kept.append(draft)
    return kept


def _read_age(draft: Draft, text: str, blocked: Blocked) -> bool:
    old = _OLD.match(text, draft.end)
    whole = not draft.glued and draft.scale == 1 and draft.value < 120
    if (
        old is None
        and whole
        and not duration_end(draft, text)
        and _LIFE.search(text, max(0, draft.start - 80), draft.start)
    ):
        draft.set_unit("duration", "year_of_age", end=draft.end, text="", rule="age")
        return True
    if old is None and blocked.at(draft.start, draft.end) not in AGE_RULES:
        return False
    draft.set_unit("duration", "year_of_age", end=old.end() if old else draft.end, text="", rule="age")
    return True


def _read_generation(draft: Draft) -> bool:
    """ "5G" of a network, which elsewhere is a name."""
    if draft.glued != "G" or not 2 <= draft.value <= 7 or draft.scale > 1:
        return False
    draft.set_unit("generation", "generation", end=draft.end + 1, text="G", rule="generation")
    return True


def _read_duration(draft: Draft, text: str) -> bool:
    end = duration_end(draft, text)
    if end is None or is_year(draft, text):
        return False
    unit = re.split(r"[ \u00a0-]", text[draft.end : end].strip(" -").lower())[-1].rstrip("s")
    draft.set_unit("duration", {"centurie": "century"}.get(unit, unit), end=end, text="", rule="duration")
    return True
