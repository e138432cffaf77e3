"""Numbers of time: durations, ages and bare years. They are no quantities of the table; `everything` asks for them."""

from __future__ import annotations

import re

from soe_facts.amounts import is_whole
from soe_facts.find.blocked import Blocked
from soe_facts.find.draft import Draft

AGE_RULES = frozenset({"age"})
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d(?:[ ]?(?:-|–|to|and|through|or)[ ]?(?:1[89]|20|21)\d\d)?$")
_DURATION = re.compile(
    r"[ \u00a0-]?(?:(?:more|straight|consecutive|successive|full|whole|calendar|fiscal|financial|working|business"
    r"|trading|long|"
    r"short|solid|additional|extra|further|odd|and a half|or so|other|different|separate)[ -]){0,2}"
    r"(?:year|month|week|day|hour|minute|second(?!-hand)|quarter|decade|century|centuries|fortnight|night|semester"
    r"|millisecond|yr|hr|min|sec|"
    r"weekend|millennia)s?\b(?:-olds?\b|[ ]olds?\b)?(?!['’]?[ ]?(?:worth of|hand))",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(r"-(?:year|month|week|day|hour)[ ](?![-0-9]|old\b|(?:and|or|to)\b)[$\w]")
_LIFE = re.compile(r"\blife expectancy\b[^.;\n]{0,60}$", re.IGNORECASE)
_SPAN = re.compile(
    r"[ ](hour|minute|day|week|month|year)s?\b(?!['’]|[ -]old|[ ](?:ago|earlier|later|before|after|ahead|into)\b)"
)
_OUTPUT_HOURS = re.compile(
    r"\b(?:utili[sz]ation|operating|operation|full[- ]load|generation|generating)[ ]hours?\b[^.;\n]*$"
)
# What is measured in time: "the journey time fell to 4 hours", "ships waited an average of 3 days".
_TIMED = re.compile(
    r"\b(?:(?:travel(?:l?ing)?|journey|trip|transit|wait(?:ing)?|turnaround|dwell|delivery|lead|processing|(?:un)?loading"
    r"|berthing|response|handling|storage|flight|transport|clearance)[ ]times?|turnaround|fleet[ ]age|waits?|waited"
    r"|average[ ]age[ ]of[ ](?:the|its|their|our)[ ](?:fleet|planes|aircraft|trains|ships|vessels))\b[^.;\n]*$"
)
_AVERAGED = re.compile(r"\b(?:averag(?:e of|ed|ing)|average(?:d)? (?:about|around|only|just|nearly))[ ]$")
_ON_AVERAGE = re.compile(r"[ ]on average\b")
# A stretch of time in which something happens is no figure: "in 3.5 years", "for the past 2.5 months".
_WITHIN = re.compile(
    r"\b(?:for|in|within|over|after|during|past|last|next|first|every|by|since|least|another|the|a)[ ]"
    r"(?:(?:about|around|nearly|some|only|just|almost|more than|up to)[ ])?$"
)
_OLD = re.compile(r"[ -]?years?[ -]olds?\b", re.IGNORECASE)


def is_year(draft: Draft, text: str) -> bool:
    """Whether a bare number reads as a year: four digits, no comma, no scale."""
    return draft.form == "digits" and draft.scale == 1 and _YEAR.match(text[draft.start : draft.number_end]) is not None


def duration_end(draft: Draft, text: str) -> int | None:
    """End of "three straight years", "10-year", "47-year-old", where the number is of time."""
    match = _DURATION.match(text, draft.end)
    return match.end() if match else None


def read_measured(drafts: list[Draft], text: str) -> None:
    """Fill in time that measures something: "utilization hours stood at 2,228 hours", "ships waited 2.4 days"."""
    last, unit = -100, ""
    for draft in drafts:
        spelled = draft.form == "words"
        match = None if draft.type or not (spelled or draft.form == "digits") else _SPAN.match(text, draft.end)
        if match is None or is_year(draft, text) or (spelled and not _is_timed(draft, text)):
            continue
        near = draft.start - last < 60 and match[1] == unit
        if near or _is_measured(draft, text, match):
            draft.set_unit("physical", match[1], end=match.end(), text=match[0].strip(" -"), rule="hours")
            last, unit = draft.end, match[1]


def _is_measured(draft: Draft, text: str, match: re.Match[str]) -> bool:
    """Whether a number of hours, days or years is a figure by its size or by what stands around it."""
    hours, left = match[1] == "hour", text[max(0, draft.start - 70) : draft.start]
    if hours and (draft.value >= 1000 or _OUTPUT_HOURS.search(left[-60:])):
        return True
    if _TIMED.search(left) or _AVERAGED.search(left) or _ON_AVERAGE.match(text, match.end()):
        return True
    return not is_whole(draft.written) and not _WITHIN.search(left)


def _is_timed(draft: Draft, text: str) -> bool:
    """Whether a number in words is a measured time: "the waiting time fell to five days"."""
    left = text[max(0, draft.start - 70) : draft.start]
    return bool(_TIMED.search(left)) and not _WITHIN.search(left)


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
