"""Words that say what a change is measured against: the year, quarter or month before."""

from __future__ import annotations

import re

_BEFORE = "(?:previous|prior|preceding)"
_EARLIER = "(?:earlier|ago|before)"
_YEAR = "(?:financial |fiscal )?year"
_SPANS = "(?:period|quarter|month|half|time|stretch|months|nine months|six months|three months)"
_YOY = re.compile(
    rf"year[- ]on[- ]year|\by/y\b|\bon[- ]year\b|year[- ]over[- ]year|\by[-/ ]?o[-/ ]?y\b|(?:on|over) the year\b"
    rf"|(?:in|over) (?:the (?:past |last )?)?(?:twelve|12) months|(?:within|in|over) (?:a|one|a single) year\b"
    rf"|(?:from|than|over|on|against|to|with) (?:a|one|the) year (?:earlier|ago|before|previously)"
    rf"|(?<!half a )(?<!half-)year[- ](?:earlier|ago)|(?<!half )a year {_EARLIER}|(?:over|on|from|than) the year before"
    rf"|over the (?:previous|prior|preceding|last) {_YEAR}|(?:from|than|on|with|to|over) the {_BEFORE} {_YEAR}"
    r"|on (?:a|an) (?:yearly|annual) basis|in annual terms|annually|the previous year"
    r"|(?:from|than|over|on|against) last(?: year\b|(?=[,.;:”\"]))"
    rf"|(?!(?:in|over) the same {_SPANS}(?:[.,;]| and))"  # "rose 5 percent in the same period" tells only when
    rf"(?:from|than|with|to|over|on|in|of|against) (?:the )?(?:same|corresponding|year-earlier|comparable) {_SPANS}"
    r"(?! (?:of|in) (?:[\w-]+ )?(?:19|20)\d\d)"
)
_QOQ = re.compile(
    rf"\bq/q\b|quarter[- ](?:on|over)[- ]quarter|\bq-?o-?q\b|sequential(?:ly)?|(?:on|over) the quarter\b"
    rf"|(?:from|than|over|on|with|to) (?:the|a) (?:previous|prior|preceding|last) (?:three months|quarter)"
    rf"|(?:a|one) quarter {_EARLIER}|three months {_EARLIER}|(?:from|than) last quarter|on a quarterly basis"
)
_MOM = re.compile(
    rf"\bm/m\b|month[- ](?:on|over)[- ]month|\bm-?o-?m\b|(?:on|over) the month\b|(?:from|than) last month"
    rf"|(?:from|than|over|on|with|to|in) (?:the|a) {_BEFORE} month|(?:a|one) month {_EARLIER}|on a monthly basis"
)
# Parts of all that each finds, quickly searched for.
_PARTS = {
    _YOY: (
        *("year", "last", "same", "annual", "months", "corresponding", "comparable"),
        *("y/y", "yoy", "y-o", "y/o", "y o", "yo-", "yo/"),
    ),
    _QOQ: ("quarter", "three months", "sequential", "q/q", "qoq", "q-o", "qo-"),
    _MOM: ("month", "m/m", "mom", "m-o", "mo-"),
}
# "Up 2.3 percent on the day", "lost 3 sen in early trading": what a price does.
ON_THE_DAY = re.compile(
    r" (?:(?:up|down|higher|lower) )?(?:on|for|in) (?:the day|(?:the|early|late) (?:session|trading))\b"
)
RELATIVE_WORDS = ((_YOY, "yoy"), (_QOQ, "qoq"), (_MOM, "mom"))
MONTHS_BACK = {"yoy": 12, "qoq": 3, "mom": 1}


def relative_basis(window: str) -> str | None:
    """What the first words of comparison say that a change is measured against: `yoy`, `qoq` or `mom`.

    >>> relative_basis(" quarter on quarter to 5 billion")
    'qoq'
    """
    window = window.lower()
    first, found = len(window), None
    for pattern, code in RELATIVE_WORDS:
        if any(part in window for part in _PARTS[pattern]):
            match = pattern.search(window)
            if match is not None and match.start() <= first:
                first, found = match.start(), code
    return found
