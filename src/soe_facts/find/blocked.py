"""Numbers that are no quantities: dates, times, telephone numbers, ordinals, ages, and numbers inside names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from soe_facts.find.chinese_words import HAN
from soe_facts.find.name_numbers import is_sum, without_count
from soe_facts.find.words import words

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_UPPER_MONTH = (
    r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?)"
)
_LOWER_MONTH = (
    r"(?:jan(?:uary|\.)|feb(?:ruary|\.)|march|apr(?:il|\.)|june|july|aug(?:ust|\.)|sept?(?:ember|\.)"
    r"|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))"
)
_DAY = r"(?:[12]?\d|3[01]|0[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20|21)\d\d"
_BLOCKED = rf"""
    # only where a word can begin: this saves two thirds of the time
    (?:(?<![a-z])|(?=[,'’\[(（]))(?:
      (?P<url> https?://\S+ | www\.\S+ | \b[\w.+-]{{1,64}}@[\w-]{{1,64}}\.[\w.-]{{1,64}} )
    | (?P<phone> (?:\(?\+\d{{1,3}}\)?[ -]?)(?:\(?\d{{1,4}}\)?[ -]?){{2,5}}\b | \b0\d{{2,3}}[- ]\d{{3,4}}[- ]?\d{{3,4}}\b
        | \b(?:Tel|Phone|Fax|Hotline)[.:]{{1,2}}[ ]?[\d ()+-]{{5,20}} | \b1-\d{{3}}-\d{{3}}-\d{{4}}\b )
    | (?P<iso> \b{_YEAR}-\d\d-\d\d(?:T[\d:.]{{2,15}}Z?)?\b | \b\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)\b
        | \b{_YEAR}/\d\d?/\d\d?\b
        | \b\d\d?\.\d\d?\.{_YEAR}\b )
    | (?P<day> \b{_MONTH}[ ]?{_DAY}\b(?!,\d{{3}}|\.\d|[ ]?%|[ ](?:percent|million|billion))
          (?:[ ]?[-–][ ]?{_DAY}\b(?!,\d{{3}})|[ ](?:to|through)[ ]{_DAY}\b(?=[,;)]|[.](?!\d)|[ ](?:in|at|and|this)\b))?
          (?:,?[ ]{_YEAR}\b)?
        | \b{_DAY}(?:(?:[ ]?[-–][ ]?|[ ]to[ ]){_DAY})?[ ](?:of[ ])?{_MONTH}(?:,?[ ]{_YEAR})?\b(?![ ]Day)
        | \b{_MONTH},?[ ]{_YEAR}\b
        | \b(?:{_LOWER_MONTH}[ ]{_DAY}\b(?!,\d{{3}}|\.\d|[ ]?%|[ ](?:percent|million|billion))|may[ ]{_DAY}\b(?=[,.]
            |[ ](?:in|this|at|and)\b)
            |{_DAY}[ ](?:{_LOWER_MONTH}|may)\b(?=[ ](?:that|this|in|at)\b|[,.]))(?:,?[ ]{_YEAR}\b)? )
    | (?P<capitals> \b{_UPPER_MONTH}[ ]{_DAY}\b(?!,\d{{3}}|\.\d|[ ]?%) | \b{_DAY}[ ]{_UPPER_MONTH}(?:[ ]{_YEAR})?\b )
    | (?P<time> \b\d{{1,2}}[:.]\d\d[ ]?(?:[ap]\.?m\b\.?|(?:hours|hrs|GMT|IST|local)\b)
        | \b\d{{1,2}}[ ]?[ap]\.?m\b\.? | \b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b(?!\.\d)
        | \b\d{{1,2}}(?:[.]\d\d)?[ ](?:o['’]clock) | \b24/7\b | \b\d{{4}}[ ]?(?:GMT|hrs)\b )
    | (?P<ordinal> \b\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)\b(?:[- ](?:and|to)[- ]\d+(?:st|nd|rd|th)\b)? )
    | (?P<period> \b(?:FY|CY|MY)[ '’]?(?:20)?\d\d(?:[-–/]\d\d(?:\d\d)?)?\b | \b(?:[1-4][QH]|[QH][1-4]
        |9M)[ '’-]?(?:(?:20|FY|CY)?[ ]?\d\d(?:\d\d)?\b)?(?!\w) | \b[36]M[ '’-]?(?:FY)?{_YEAR}\b
        | \b{_YEAR}[ ]?[-–/][ ]?(?:{_YEAR}|\d\d)\b(?![.,]?\d|[ ]?(?:%|percent|million|billion|calories))
        | ['’]\d\ds?\b(?!\d) | \b{_YEAR}s\b | \b\d0s\b )
    | (?P<stretch> \b(?:first|last|past|next|final|previous|preceding|opening|initial|latest|prior|coming|following
        |recent)[ ](?:\w+[ ])?
          (?:\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?:\w+[ ])?(?:years?|months?
              |weeks?|days?|quarters?|decades?|hours?|sessions?)\b )
    | (?P<plan> \b(?:\w+-)?(?:Two|Three|Five|Ten|five|ten|three|two|\d{{1,2}})[- ][Yy]ear[ ](?:Plan|plan|Programme
        |Program)\b )
    | (?P<age> \b(?:aged|age[ ]of|ages[ ]of|under[ ]the[ ]age[ ]of|ages?)[ ]\d{{1,3}}(?:[ ]?(?:to|and|-
        |–)[ ]?\d{{1,3}})?(?!\d|[.,]\d|[ ]?%)\b
        | \b(?:\d{{1,3}}|\w{{3,9}}(?:-\w{{3,5}})?)[- ](?:years?|months?|weeks?)[- ]olds?\b
        | \b(?:joined|retired|died|married|left[ ]school)\b[^.;:\n\d]{{0,40}}\bat[ ](?:1[2-9]|[2-9]\d)
              (?=[,;)]|\.(?!\d)|[ ](?:as|and|to|after|from|with|in|on|he|she|of)\b)
        | (?<=[a-z]),[ ](?:[2-9]\d|1[6-9])(?=,[ ](?!\d|and[ ]\d)|\.(?=\s)|[ ]\() )
    | (?P<list> ^[ \t]*(?:[-*•][ ])?(?:\(?\d{{1,2}}\)|\d{{1,2}}[.)、])(?=[ \t]|$) | (?<=[ ;:,])\(\d{{1,2}}\)(?=[ ])
        | (?<=[ ;:])\d[ ]?\)(?=[ ]) | \[\d{{1,3}}\] )
    | (?P<pages> \b[Pp]age[ ]\d+(?:[ ]of[ ]\d+)? | \bp\.[ ]?\d+ | \bpp\.[ ]?\d+[-–]\d+ )
    | (?P<section> \b(?!\d{{1,3}}(?:\.\d{{3}}){{2,}}\b)\d+(?:\.\d+){{2,}}\b )
    | (?P<ticker> \b[A-Z0-9]{{1,6}}\.(?:HK|SS|SZ|SH|N|O|L|T|KS|NS|BO|TW|SI|AX|TO|PA|DE|MI|SA|JO|OL|ST)\b
        | [(（](?:HKEX|SSE|SZSE|NYSE|NASDAQ|SEHK|HK|SH|SZ|BSE|NSE|stock[ ]code)?:?[ ]?\d{{4,6}}(?:[ ]?[.]\w\w)?[)）] )
    | (?P<named> (?<![\w&])(?:@NUMBERED@)\.?[ -]?(?:\d+(?:[.]\d+)?(?!\w)|One\b|Two\b|Three\b|Four\b)(?![.,]\d|[ ]?%
        |[ ](?:percent|per[ ]cent|million|billion|trillion)\b)
          (?:[ ](?:and|to)[ ]\d+(?!\w|[.,]\d|[ ]?%))? )
    | (?P<grade> \b\d[,.]?\d{{3}}[ ]?kcal(?:/kg)?\b | \b100[ -]?(?:%|per[ ]?cent)[ -]basis\b
        | (?<![\d.,])\d{{1,2}}(?:\.\d+)?(?:%|[ ]per[ ]?cent)[ -](?:protein|sulphur|sulfur|Fe\b
        |iron[ ]content|iron[ ]ore|moisture|ash\b|grade\b) )
    | (?P<covid> \b(?:COVID|Covid)[ ]?[-–]?[ ]?19\b )
    | (?P<ratio> \b\d{{1,3}}:\d{{1,3}}\b )
    | (?P<score> (?<![\w.,-])\d{{1,2}}[-–]\d{{1,2}}(?=[ ](?:win|victory|defeat|loss|draw|vote|down|lead|up)\b)
        | \b\d{{1,2}}-\d{{1,2}}-\d{{1,4}}\b )
    | (?P<one_of> \b[Oo]ne[ ]of\b )
    | (?P<word_name> \b(?:[Oo]ne[ ](?:another|country,)|[Nn]o[ ]one|[Oo]ne['’]s|One[ ](?:Belt|Road|China)\b
        |[Oo]ne[ ](?:day|time|hand|side|way|thing)\b|Big[ ](?:Three|Four|Five)|Seven[ ]Sisters|Group[ ]of[ ](?:Seven
        |Twenty|20)
        |[Tt]wo[ ]Sessions|Zero[ ]Covid|Three[ ]Gorges|at[ ]first|double[ ]digits?|single[ ]digits?|(?:this|that
            |which|the|another|each|every|any|a|The|This)[ ]one\b(?=[.,;:)]|\s+(?:is|was|has|had|will|would|can
            |could|in|to|that|who|which|on|with|for|from|and|by|at|as|comes?)\b|\s*$)|one[- ]off|one[- ]time
            |one[- ]stop|zero[- ]\w+|two[- ]way|third[- ]party|[a-z]+[ ]ones?\b(?=[.,;])) )
    )
"""
_NAME_WITH_NUMBER = re.compile(r"[^\W\d_][\s\S]*\d|\d[\s\S]*[^\W\d_]")
_NAME_LABELS = frozenset(["ORG", "PERSON", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"])


class Blocked(NamedTuple):
    """Spans in which no number is a quantity, sorted, with the rule that says so."""

    starts: list[int]
    spans: list[tuple[int, int, str]]

    def at(self, start: int, end: int, but: frozenset[str] = frozenset()) -> str | None:
        """The rule that blocks a number at this span, if one does that is not in `but`."""
        index = bisect_right(self.starts, start) - 1
        for begin, stop, rule in self.spans[max(0, index - 1) : index + 2]:
            if begin <= start < stop and begin < end and rule not in but:
                return rule
        return None


# "1.2 Technical losses rose": a paragraph of a report, where the next one has the next number.
_PARAGRAPH = re.compile(r"^[ \t]*(\d{1,2})\.(\d{1,2})(?=[ \t]+[A-Z\"“(])", re.MULTILINE)


def _paragraphs(text: str) -> list[tuple[int, int, str]]:
    """The numbers of a report's paragraphs: some follow on each other, so that none of them is a quantity."""
    found = list(_PARAGRAPH.finditer(text)) if "\n" in text else []
    numbers = {(int(match[1]), int(match[2])) for match in found}
    if not any((chapter, number + 1) in numbers for chapter, number in numbers):
        return []
    return [(match.start(1), match.end(2), "list") for match in found]


@cache
def _blocked() -> re.Pattern[str]:
    """The pattern with the words that number things, which are names then: "No. 35", "Fortune 500"."""
    # Blanks mean nothing in a verbose pattern.
    numbered = "|".join(re.escape(word) for word in sorted(words("numbered")))
    return re.compile(_BLOCKED.replace("@NUMBERED@", numbered), re.VERBOSE | re.MULTILINE)


def find_blocked(text: str, doc: Doc | None = None, more: Iterable[tuple[int, int, str]] = ()) -> Blocked:
    """Every span whose numbers are no quantities, those of `more` among them.

    >>> blocked = find_blocked("On Nov. 22, 2022 at 4:30 p.m. the No. 3 firm paid 5 yuan")
    >>> [rule for _, _, rule in blocked.spans]
    ['day', 'time', 'named']
    """
    spans = [(m.start(), m.end(), m.lastgroup or "") for m in _blocked().finditer(text)]
    spans.extend(more)
    spans.extend(_paragraphs(text))
    if doc is not None:
        for ent in doc.ents:
            if ent.label_ not in _NAME_LABELS or not _NAME_WITH_NUMBER.search(ent.text) or HAN.search(ent.text):
                continue
            if not is_sum(ent.text):
                end = without_count(text, ent.start_char, ent.end_char) if ent.label_ == "ORG" else ent.end_char
                spans.append((ent.start_char, end, "entity"))
    spans.sort()
    return Blocked([s for s, _, _ in spans], spans)
