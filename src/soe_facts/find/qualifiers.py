"""Words beside a quantity that say it is not exact: more than, nearly, or so, at least."""

from __future__ import annotations

import re

from soe_facts.find.draft import Draft

_BEFORE = {
    ">": """more than|over|above|exceeding|exceed|exceeds|exceeded|surpassing|surpass|surpasses|surpassed|topping|top|tops|topped|
        crossing|cross|crosses|crossed|upwards of|upward of|north of|in excess of|beyond|greater than|higher than|larger than|
        well over|well above|just over|just above|slightly over|slightly above|slightly more than|a little over|
        a little more than|far more than|far above|much more than|well past|past|passing|passed|significantly more than|
        no fewer than and|not just|longer than|bigger than|well more than|comfortably above|comfortably over|breaking|broke through|
        a bit more than|a bit over|even more than|a total of more than|a total of over|an average of more than|excess of|breached|
        by more than|by over|outstripped|outstripping|somewhat over|older than|heavier than|more than an estimated""",
    "<": """less than|under|below|fewer than|lower than|smaller than|just under|just below|slightly under|slightly below|
        slightly less than|a little under|a little less than|well under|well below|short of|just short of|shy of|just shy of|
        south of|not quite|fell short of|falling short of|within|cheaper than|shorter than|barely less than|sub|no more than half""",
    ">=": """at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|a minimum|minimum|
        no lower than|not lower than|not below|no below|as low as|at the very least|equal to or more than|≥|at a minimum""",
    "<=": """up to|at most|no more than|not more than|as much as|as many as|a maximum of|maximum of|a maximum|maximum|
        capped at|no higher than|not exceeding|not to exceed|not exceed|limited to|not above|no greater than|up to a maximum of|
        as high as|up to some|up to about|up to around|up to nearly|≤|at the most|does not exceed|not over|as long as|
        to a maximum of|a cap of|a ceiling of|not surpass|not top|never more than|must not exceed|cannot exceed""",
    "~": """nearly|almost|close to|about|around|roughly|some|approximately|approx|approx.|circa|c.|ca.|ca|near|nearing|approaching|approached|approaches|
        virtually|practically|in the region of|in the order of|on the order of|or about|somewhere around|just about|
        very nearly|as much as about|an approximate|a rough|only about|just around|to about|to around|by about|by around|
        by nearly|~|≈|more or less|an average of about|an average of around|at about|at around|a total of about|a total of nearly|
        at nearly|something like|getting on for|verging on|touching almost|a near|say""",
}
_QUALIFIERS: dict[str, str] = {
    " ".join(words.split()): sign for sign, listed in _BEFORE.items() for words in listed.split("|") if words.strip()
}
_LONGEST = max(len(words.split()) for words in _QUALIFIERS)
_LAST_WORDS = re.compile(r"(?:[^\s()\[\]\"“”,;:]{1,14}\s+){0,6}(?:[^\s()\[\]\"“”,;:]{1,14}\s+|[~≈<>≥≤＞＜约近超][ ]?|\bc\.[ ]?|\b[Ss]ub-)$")
_AFTER = re.compile(
    r"""
    (?P<ge> [ ]or[ ](?:more|above|over|higher|greater|longer|larger)\b | [ ]and[ ](?:above|over|up)\b | [ ]at[ ]least\b
        | [- ]plus\b(?![ ](?:\d|an?\b|the\b|other|some|tax)) | [ ]minimum\b | [ ]at[ ]a[ ]minimum )
    | (?P<plus> \+(?![\d\w]) )
    | (?P<le> [ ]or[ ](?:less|below|under|fewer|lower)\b | [ ]and[ ](?:below|under)\b | [ ]at[ ]most\b | [ ]maximum\b )
    | (?P<about> [ ]or[ ]so\b | [- ]odd\b | -ish\b | [ ]or[ ]thereabouts\b | [ ]give[ ]or[ ]take | [ ]or[ ]nearly )
    """,
    re.VERBOSE,
)
_SIGNS = {"ge": ">=", "plus": ">=", "le": "<=", "about": "~"}
# "went up to 5 percent", "5 percent, up from about": a verb's particle is no qualifier.
_PARTICIPLE_UP = re.compile(
    r"\b(?:go|goes|went|going|gone|move[sd]?|moving|pushed|push|shot|crept|rose|climbed|came|come|picked|bumped|inched|ticked|edged|bring|brought|"
    r"drove|drive|sped|speeds?|boosted|nudged|jumped|raised?|raising|scaled?|ramped|stepped|topped)(?:\s+(?:it|them|prices|output))?\s+up\s+to\s+$",
    re.IGNORECASE,
)
_OVER_THE_YEAR = re.compile(r"\b(?:improvement|rise|increase|gain|growth|premium|advantage|lead|victory|up|win|decrease|drop)\s+(?:over|above|below|under)\s+$", re.IGNORECASE)
_DIGIT_SIGNS = {"~": "~", "≈": "~", "<": "<", ">": ">", "≥": ">=", "≤": "<=", "＞": ">", "＜": "<", "约": "~", "近": "~", "超": ">"}


def qualify(draft: Draft, text: str) -> None:
    """Set the draft's qualifier and its outer span from the words that touch it."""
    draft.outer_start, draft.outer_end = draft.start, draft.end
    if draft.qualifier != "=":
        return
    _read_before(draft, text)
    match = _AFTER.match(text, draft.end)
    if match and match.lastgroup:
        draft.qualifier = _SIGNS[match.lastgroup]
        draft.outer_end = match.end()


def _read_before(draft: Draft, text: str) -> None:
    start = draft.start
    window = _LAST_WORDS.search(text, max(0, start - 44), start)
    if window is None:
        return
    last = text[start - 1]
    if last in _DIGIT_SIGNS or text[start - 2 : start - 1] in _DIGIT_SIGNS and last == " ":
        at = start - 1 if last in _DIGIT_SIGNS else start - 2
        draft.qualifier, draft.outer_start = _DIGIT_SIGNS[text[at]], at
        return
    if text[max(0, start - 4) : start].lower() == "sub-":
        draft.qualifier, draft.outer_start = "<", start - 4
        return
    spans = [m.span() for m in re.finditer(r"\S+", text[window.start() : start])]
    words = [text[window.start() + a : window.start() + b].lower() for a, b in spans]
    for count in range(min(_LONGEST, len(words)), 0, -1):
        sign = _QUALIFIERS.get(" ".join(words[-count:]))
        if sign is None:
            continue
        begin = window.start() + spans[-count][0]
        phrase = " ".join(words[-count:])
        if phrase == "past" and count < len(words) and words[-2] in ("the", "in", "this"):
            return  # "the past three years"
        if phrase == "up to" and _PARTICIPLE_UP.search(text, max(0, start - 40), start):
            return
        if phrase in ("over", "above", "below", "under") and _OVER_THE_YEAR.search(text, max(0, start - 30), start):
            return
        draft.qualifier, draft.outer_start = sign, begin
        return
