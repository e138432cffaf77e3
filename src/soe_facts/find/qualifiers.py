"""Words beside a quantity that say it is not exact: more than, nearly, or so, at least."""

from __future__ import annotations

import re

from soe_facts.find.draft import Draft
from soe_facts.find.words import qualifier_phrases

_LAST_WORDS = re.compile(
    r"(?:[^\s()\[\]\"“”,;:]{1,14}\s+){0,6}(?:[^\s()\[\]\"“”,;:]{1,14}\s+|[~≈<>≥≤＞＜][ ]?|\bc\.[ ]?|\b[Ss]ub-)$"
)
_AFTER = re.compile(
    r"""
    (?P<ge> [ ]or[ ](?:more|above|over|higher|greater|longer|larger)\b | [ ]and[ ](?:above|over|up)\b
        (?![ ](?:[\d$€£¥]|[A-Z]{1,3}[$\d]|by|about|to))
        | (?:[ ]an?[ ](?:year|month|week|day|hour))?[ ]at[ ](?:the[ ]very[ ])?least\b
        | [- ]plus\b(?![ ](?:\d|an?\b|the\b|other|some|tax)) | [ ]minimum\b | [ ]at[ ]a[ ]minimum )
    | (?P<plus> \+(?![\d\w]) )
    | (?P<le> [ ]or[ ](?:less|below|under|fewer|lower)\b | [ ]and[ ](?:below|under)\b(?![ ][\d$€£¥a-z])
        | (?:[ ]an?[ ](?:year|month|week|day|hour))?[ ]at[ ](?:the[ ])?most\b | [ ]maximum\b )
    | (?P<about> [ ]or[ ]so\b | [- ]odd\b | -ish\b | [ ]or[ ]thereabouts\b | [ ]give[ ]or[ ]take | [ ]or[ ]nearly )
    """,
    re.VERBOSE,
)
_SIGNS = {"ge": ">=", "plus": ">=", "le": "<=", "about": "~"}
# "went up to 5 percent", "5 percent, up from about": a verb's particle is no qualifier.
_PARTICIPLE_UP = re.compile(
    r"\b(?:go|goes|went|going|gone|move[sd]?|moving|pushed|push|shot|crept|rose|climbed|came|come|picked|bumped"
    r"|inche[sd]|tick(?:s|ed)?|edge[sd]?|moves?|picks?|rises?|climbs?|creeps?|comes?|heads?|headed|bring|brought|"
    r"revised|revises|marked|adjusted|rounded|creeping|edging|ticking|inching|"
    r"drove|drive|sped|speeds?|boosted|nudged|jumped|scaled?|ramped|stepped|topped|add|adds|added|adding|take|takes"
    r"|took|taking|sum|sums|summed|summing|totted|totting|bringing|pushing|driving|sent|sends|sending|lift|lifts|lifted|lifting|force[sd]?|forcing|hoist(?:ed|s)?|"
    r"swell(?:s|ed)?|pull(?:s|ed|ing)?|pil(?:e|es|ed|ing)|stack(?:s|ed|ing)?|rack(?:s|ed|ing)?|runs?|ran|running|"
    r"catch(?:es|ing)?|caught|beef(?:s|ed|ing)?|jack(?:s|ed|ing)?|"
    r"buil(?:d|ds|t|ding)|mount(?:s|ed|ing)?|stor(?:e|es|ed|ing))"
    r"(?:\s+(?!(?:to|by|with|that|of|for|in|at|on|into|from|is|are|was|were)\b)[\w'’-]+){0,4}\s+up\s+to\s+$",
    re.IGNORECASE,
)
_OVER_THE_YEAR = re.compile(
    r"\b(?:improvement|rise|increase|gain|growth|premium|advantage|lead|victory|up|win|decrease|drop|dip|fall|jump|surge"
    r"|decline|hike|higher|lower|[\d.]+(?:%|\s?(?:per\s?cent|pct?|pc)\b)(?:\s(?:higher|lower|more|growth|rise|increase))?)"
    r"\s+(?:over|above|below|under)\s+$",
    re.IGNORECASE,
)
# "watches over 118 state firms", "to roll over 8 billion of bills": the particle of a verb.
_WATCHES = re.compile(
    r"\b(?:watch(?:e[sd]|ing)?|presid(?:e[sd]?|ing)|rul(?:e[sd]?|ing)|preside[sd]?|hand(?:s|ed|ing)?"
    r"|t(?:akes?|aken|ook|aking)|roll(?:s|ed|ing)?|sign(?:s|ed|ing)?|carr(?:y|ies|ied)|turn(?:s|ed|ing)?)\s+over\s+$",
    re.IGNORECASE,
)
# "Sued over 3 billion of unpaid rent", "seizure of a tanker over $58 million of debt": what a quarrel is about.
_QUARRELS = re.compile(
    r"\b(?:disputes?|row|lawsuits?|suit|fight|battle|clash|seizures?|seize[sd]?|protests?|strike|probe|inquiry|anger|outcry|"
    r"fined|su(?:es|ed|ing)|charged|arrest(?:s|ed)?|jailed|quarrel|stand-?off|spat|feud|claims?|litigation|arbitration|"
    r"criticism|grilled|scandal)\s(?:[A-Za-z'’&-]+\s){0,5}over\s+$",
    re.IGNORECASE,
)
# "12 stops over 6.7 km": what so many things are spread over.
_SPREAD = re.compile(
    r"(?:\b\d[\d,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s(?:[a-z-]+\s){0,2}"
    r"(?!more\b)[a-z]+s\s+over\s+$"
)
_DIGIT_SIGNS = {"~": "~", "≈": "~", "<": "<", ">": ">", "≥": ">=", "≤": "<=", "＞": ">", "＜": "<"}


# "will not sell more than", "nor will it rise above"
_NOT = re.compile(r"(?:\b(?:not|never|cannot)|n[’']t)\s+(?:[a-z]+\s+){0,3}$|\b[Nn]or\s+[a-z]+\s[^.;:\n]{0,48}$")
_NEGATED = {">": "<=", "<": ">="}


def qualify(draft: Draft, text: str) -> None:
    """Set the draft's qualifier and its outer span from the words that touch it."""
    draft.outer_start, draft.outer_end = draft.start, draft.end
    if draft.qualifier != "=":
        return
    _read_before(draft, text)
    if draft.value_max is not None:
        _read_between(draft, text)
    match = _AFTER.match(text, draft.end)
    if match and match.lastgroup:
        draft.qualifier = _SIGNS[match.lastgroup]
        draft.outer_end = match.end()


def _read_between(draft: Draft, text: str) -> None:
    """ "A margin of somewhere between 5 and 5.2 percent": the words that open a range belong to it."""
    opening = _BETWEEN.search(text, max(0, draft.outer_start - 18), draft.outer_start)
    if opening is not None:
        draft.outer_start = opening.start()


_BETWEEN = re.compile(r"(?<!\w)(?:(?:somewhere|anywhere|anything)\s)?between\s\Z")


def _read_before(draft: Draft, text: str) -> None:
    start = draft.start
    window = _LAST_WORDS.search(text, max(0, start - 44), start)
    if window is None:
        return
    last = text[start - 1]
    if last in _DIGIT_SIGNS or (text[start - 2 : start - 1] in _DIGIT_SIGNS and last == " "):
        at = start - 1 if last in _DIGIT_SIGNS else start - 2
        draft.qualifier, draft.outer_start = _DIGIT_SIGNS[text[at]], at
        return
    if text[max(0, start - 4) : start].lower() == "sub-":
        draft.qualifier, draft.outer_start = "<", start - 4
        return
    spans = [m.span() for m in re.finditer(r"\S+", text[window.start() : start])]
    words = [text[window.start() + a : window.start() + b].lower() for a, b in spans]
    for count in range(min(6, len(words)), 0, -1):
        sign = qualifier_phrases().get(" ".join(words[-count:]))
        if sign is None:
            continue
        begin = window.start() + spans[-count][0]
        phrase = " ".join(words[-count:])
        if phrase == "past" and count < len(words) and words[-2] in ("the", "in", "this"):
            return  # "the past three years"
        if phrase == "up to" and _PARTICIPLE_UP.search(text, max(0, start - 60), start):
            return
        if phrase in ("over", "above", "below", "under") and _OVER_THE_YEAR.search(text, max(0, start - 30), start):
            return
        if phrase == "over" and _WATCHES.search(text, max(0, start - 24), start):
            return
        if phrase == "over" and draft.type == "money" and _QUARRELS.search(text, max(0, start - 70), start):
            return
        if phrase == "over" and draft.type == "physical" and _SPREAD.search(text, max(0, start - 50), start):
            return
        if sign in _NEGATED and _NOT.search(text, max(0, begin - 60), begin):
            sign = _NEGATED[sign]
        draft.qualifier, draft.outer_start = sign, begin
        return
