"""Quantities in words that hold no number: doubled, halved, two-fold, a third, two-thirds, half."""

from __future__ import annotations

import re
from decimal import Decimal

from soe_facts.amounts import PARTS, parse_words
from soe_facts.find.date_patterns import MONTH
from soe_facts.find.draft import Draft

_VERBS = {
    "doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6,
}  # fmt: skip
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred"
_FRACTION_NOUN = "third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth"
# What may stand after a fraction: with any other word "a third" is an ordinal and "a quarter" a stretch of time.
_AFTER = (
    r"(?=[ \n\u00a0]?(?:[.,;:!?)\]”\"—–]|$|\n)|\s+(?:of|in|to|from|by|on|as|at|off|than|that|those|these|which"
    r"|who|more|less|"
    r"lower|higher|larger|smaller|fewer|greater|bigger|cheaper|faster|came|come|comes|is|are|was|were|will|would"
    r"|had|has|have|"
    r"and|or|but|its|their|his|her|our|the|this|last|year[ -]on|year-on|over|since|between|during|compared|against"
    r"|owned|each|when|"
    r"after|before|because|while|up|down|stake|share|interest|within|through|domestically|abroad|overseas|with|under|"
    r"year[ ]over|for|below|above|went|goes|go|going|coming|did|does|do|could|can|may|might|should|remain(?:s|ed)?"
    r"|live[sd]?|said|say)\b|[- ](?:owned|share|stake))"
)
_GROWTH = re.compile(
    rf"""
    \b(?: (?P<multiply> (?:doubl|trebl|tripl|quadrupl|quintupl|sextupl)(?:e[sd]?|ing)\b(?!-?digit|[- ](?:track|decker
        |taxation|tax|standard|counting|deck|room|line|shift|check|whammy|jeopardy|edged|A\b|play|agent|bottom|dip
        |carbon|glazing|barrel(?:l?ed)?|header|click|act|bill|sided|down[ ]on\b)) )
    | (?P<halve> (?<!two[ ])(?<!both[ ])(?<!in[ ])halv(?:es?|ed|ing)\b )
    | (?P<twice> twice\b(?![ ](?:a|an|per|each|in|daily|weekly|yearly|monthly|annually|this|last|since|before|over
        |during|on|by|about|now|already)\b) )
    | (?P<fold> (?P<times>{_SMALL}|(?:[a-z]{{2,9}}-)?(?:{_SMALL}))-?fold\b )
    | (?P<factor> by[ ]a[ ]factor[ ]of[ ](?:(?:about|around|nearly|almost|over|more[ ]than|some|roughly)[ ])?
        (?P<factor_by>{_SMALL}|\d{{1,3}}(?:\.\d+)?)\b(?![ ](?:percent|million|billion|trillion)|[ ]?%) )
    | (?P<fraction> (?:(?P<count>{_SMALL}|an?|\d{{1,2}})[ -])(?P<part>{_FRACTION_NOUN})s?\b(?:[ -](?=owned)
        |{_AFTER}) )
    | (?P<half> (?:(?:an?|one)[- ])?half\b(?![- ](?:year|yearly|time|hearted|way|hour|day|century|dozen|million
        |billion|trillion|marathon|brother|sister|life|term|staff|a[ ]|an[ ]|century|month)|-year) )
    | (?P<odds> (?P<num>one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})[ ](?:in
        |out[ ]of|of(?=[ ]every[ ]))[ ](?:every[ ])?
        (?P<den>two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}})\b(?![ ]?(?:%
        |percent|per|years?|months?|days?|weeks?|hours?|minutes?|[mb]illion)|[.,]\d) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HALF_OF_TIME = re.compile(
    r"\b(?:first|second|latter|other|better|last|former|next|final|opening|closing|this|each|previous|early|late|same"
    r"|corresponding|comparable|equivalent|preceding|prior|current|coming|entire|past|1st|2nd|time"
    rf"|second-|first-)[ -]$|[-–]{MONTH}[ ]$",
    re.IGNORECASE,
)
_THE_HALF = re.compile(r"\b(?:the|that|in|per|by)[ ]$", re.IGNORECASE)
_HALF_AFTER = re.compile(
    r"[ ](?:of|the|its|their|his|our|that|those|what|as|were|was|are|is|came|come|from)\b|-owned|-share"
    r"|[ ]?[.,;)]|[ ](?:in|on|by|to|this|over)\b"
)
_AND_LEFT = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|[mbt]r?illion))[ -]and[ -]$"
    r"|\bpoint[ -]$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"[ ](?:earlier|ago|later|before|in which|to remember|of (?:a )?(?:century|an hour|growth|declines?|losses"
    r"|year|mile)|after quarter|on quarter)",
    re.IGNORECASE,
)
_UNIT_NUMBER_AFTER = re.compile(r"[ ](?:of[ ])?(?:an?[ ])?(?:million|billion|trillion)", re.IGNORECASE)


_KINDS = ("multiply", "halve", "twice", "fold", "factor", "fraction", "half", "odds")


def find_growth(text: str) -> list[Draft]:
    """Growth words and fractions as drafts: multiples, or percent.

    >>> found = find_growth("Profit doubled; costs fell by a third and debt was halved.")
    >>> [(draft.type, str(draft.value)) for draft in found]
    [('multiple', '2'), ('percent', '33.3333333333'), ('percent', '-50')]
    >>> find_growth("SOEs double down on chips; a third term, the first half, a quarter earlier, a double-digit rise")
    []
    """
    return [draft for match in _GROWTH.finditer(text) if (draft := _read(match, text)) is not None]


def _read(match: re.Match[str], text: str) -> Draft | None:
    start, end = match.span()
    kind = next(name for name in _KINDS if match[name])
    if kind == "multiply":
        return _draft(
            start, end, Decimal(_VERBS[next(v for v in _VERBS if match[0].lower().startswith(v))]), "multiple", kind
        )
    if kind == "halve":
        return _draft(start, end, Decimal(-50), "percent", kind)
    if kind == "twice":
        return _draft(start, end, Decimal(2), "multiple", kind)
    if kind == "fold":
        parsed = parse_words(re.split(r"[ -]", match["times"].lower()))
        return _draft(start, end, parsed[0], "multiple", kind) if parsed else None
    if kind == "factor":
        return _factor(match)
    if kind == "fraction":
        return _fraction(match, text)
    if kind == "half":
        return _half(match, text)
    return _odds(match)


def _factor(match: re.Match[str]) -> Draft | None:
    """The number of "grew by a factor of nine"; what is told before it, "over", stays outside."""
    written = match["factor_by"].lower()
    parsed = (Decimal(written),) if written[0].isdigit() else parse_words([written])
    return _draft(*match.span("factor_by"), parsed[0], "multiple", "factor") if parsed else None


def _draft(start: int, end: int, value: Decimal, unit: str, rule: str) -> Draft:
    draft = Draft(start, end, start, end, value, value, form="words")
    draft.set_unit(unit, unit, end=end, text="", rule=f"growth.{rule}")
    draft.unit_text = None
    return draft


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    parsed = parse_words([word.lower()])
    return int(parsed[0]) if parsed else 1


def _fraction(match: re.Match[str], text: str) -> Draft | None:
    part = PARTS[match["part"].lower()]
    count = _count(match["count"])
    if count >= part or (count > 1 and text[match.end("part") : match.end("part") + 1] != "s"):
        return None
    start, end = match.start(), match.end("part")
    end += text[end : end + 1] == "s"
    if _AND_LEFT.search(text, max(0, start - 14), start) or _UNIT_NUMBER_AFTER.match(text, end):
        return None
    if part == 4 and count > 1 and _is_time(text, start, end, count):
        return None
    if part == 4 and count == 1 and match["count"].lower() in ("a", "an", "one") and _TIME_AFTER.match(text, end):
        return None
    return _draft(start, end, _percent(count, part), "percent", "fraction")


_OF_TIME = re.compile(
    r"\b(?:in|over|for|first|last|past|previous|these|those|next|after|straight|the)[ ]$", re.IGNORECASE
)


def _is_time(text: str, start: int, end: int, count: int) -> bool:
    """ "The first fall in two quarters", "for three quarters": stretches of time; not "three quarters of it"."""
    if count != _THREE:
        return True
    return not text.startswith(" of ", end) and _OF_TIME.search(text, max(0, start - 10), start) is not None


_THREE = 3


def _percent(count: int, whole: int) -> Decimal:
    """A fraction in percent, to ten decimals."""
    return round(100 * Decimal(count) / whole, 10)


def _half(match: re.Match[str], text: str) -> Draft | None:
    start, end = match.span()
    if _HALF_OF_TIME.search(text, max(0, start - 15), start) or _AND_LEFT.search(text, max(0, start - 14), start):
        return None
    article = _THE_HALF.search(text, max(0, start - 6), start)
    if article and article[0].lower().startswith(("the", "that", "per")):
        return None
    if not _HALF_AFTER.match(text, end) and not _READS_ON.search(text, max(0, start - 12), start):
        return None
    return _draft(start, end, Decimal(50), "percent", "half")


_READS_ON = re.compile(r"\b(?:by|in|than|about|nearly|almost|around|over|roughly|to|at|least|up)[ ]$", re.IGNORECASE)


def _odds(match: re.Match[str]) -> Draft | None:
    count, whole = _count(match["num"]), _count(match["den"])
    if not 0 < count < whole:
        return None
    return _draft(match.start(), match.end(), _percent(count, whole), "percent", "odds")
