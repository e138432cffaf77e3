"""Read a document's own date from its text: a label, a line of its own, a dateline. Never guessed, never today's.

A dateline mostly lacks the year ("BEIJING, Aug. 1 (Xinhua) --"). Then each period that the text states with its year
and looks back on ("the first seven months of 2024") proposes the year in which that dateline would follow soon after;
a weekday in the opening ("said on Thursday") rules out the years in which it does not fall on the dateline's day or the
eve. One year must remain, else the date stays unknown.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from soe_facts.find.date_patterns import DASH, MONTH, WEEKDAY, WEEKDAY_NUMBER, YEAR, S, month_number
from soe_facts.find.date_spans import safe_day
from soe_facts.find.dates import find_dates

# How much of the text is searched: an article dates itself at its head, a release or a filing at its foot.
_HEAD, _FOOT = 1500, 400
_EVIDENCE = 4000
# How long after the end of a period news about it still comes out.
_NEWS_DAYS = 125

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_FULL_DATE = (
    rf"(?:(?:{WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?),?{S})?(?:"
    rf"(?P<m1>{MONTH}){S}?(?P<d1>{_DAY}),?{S}(?P<y1>{YEAR})"
    rf"|(?P<d2>{_DAY}){S}(?:of{S})?(?P<m2>{MONTH}),?{S}(?P<y2>{YEAR})"
    rf"|(?P<y3>{YEAR})(?P<mark>[-/.])(?P<m3>\d\d?)(?P=mark)(?P<d3>\d\d?)"
    r"|(?P<y4>\d{4})\s?年\s?(?P<m4>\d\d?)\s?月\s?(?P<d4>\d\d?)\s?[日号]"
    r")(?!\d)"
)
_LABEL = re.compile(
    r"(?:(?P<first>(?:first\s)?published|posted|date(?:d|line)?|release date|publication date|issued|created"
    r"|发布时间|发布日期|日期|时间)"
    r"|(?P<later>(?:last\s)?(?:updated|modified|revised)|更新时间))(?:\s(?:on|at|by))?\s?[:：|]?\s{0,3}" + _FULL_DATE,
    re.IGNORECASE,
)
_TIME = (
    r"(?:[,\sT|]{1,4}(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s?(?:[A-Z]{2,4}|Z|[+-]\d\d:?\d\d))?)?"
)
_PLACE = r"(?:[^\W\d_][\w.'’ /-]{1,40}[,:，]\s{1,2})?"
_LINE = re.compile(rf"^[ \t(\[]*{_PLACE}{_FULL_DATE}{_TIME}[ \t)\].|]*$", re.MULTILINE)
_DATELINE_YEAR = re.compile(
    rf"^[ \t]*[^\W\d_][\w.'’ /-]{{1,40}}[,:(，]\s?{_FULL_DATE}\s?(?:\([^)\n]{{1,40}}\)|[-–—:)]|/)", re.MULTILINE
)
_DATELINE = re.compile(
    rf"^[ \t]*(?:[^\W\d_][\w.'’ /-]{{1,60}}?,?)[ ,]\s?"
    rf"(?:(?P<m>{MONTH}){S}?(?P<d>{_DAY})|(?P<d2>{_DAY}){S}(?P<m2>{MONTH}))"
    rf"(?=\s?(?:\([^)\n]{{1,40}}\)|:|{DASH}|/))",
    re.MULTILINE,
)
# What a figure is compared with lies a year or more back and tells nothing.
_COMPARED = re.compile(r"\b(?:from|than|against|versus|vs|compared|over|since)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|expect\w*|plan\w*|aim\w*|target\w*|forecast\w*|by|goal|could|would)\b")
_SAID_ON = re.compile(
    rf"\b(?:said|showed|says|announced|reported|told \w+)\s(?:late\s|earlier\s)?(?:on\s)?({WEEKDAY})(?![A-Za-z])"
)
_WEEKDAY = re.compile(rf"(?<![A-Za-z]){WEEKDAY}(?![A-Za-z])")


def document_date(text: str, title: str | None = None) -> date | None:
    """The day a document says it was written or published, else None.

    >>> document_date("BEIJING, Dec. 30, 2024 -- State Grid today announced the start-up of a line.")
    datetime.date(2024, 12, 30)
    >>> document_date("Updated: Nov 22, 2022\\n\\nProfit rose.")
    datetime.date(2022, 11, 22)
    >>> document_date("BEIJING, Nov. 29 (Xinhua) -- Revenue rose in the first 10 months of 2024.")
    datetime.date(2024, 11, 29)
    >>> document_date("Profit rose by a tenth in 2023.") is None
    True
    """
    head, foot = text[:_HEAD], text[max(_HEAD, len(text) - _FOOT) :]
    return _labelled(head) or _labelled(foot) or _stated(head, foot) or _from_dateline(text, title)


def _labelled(part: str) -> date | None:
    """The date behind "Published" or, failing that, "Updated"."""
    updated: date | None = None
    for match in _LABEL.finditer(part):
        found = _full_date(match)
        if found is not None and match["first"]:
            return found
        updated = updated or found
    return updated


def _stated(head: str, foot: str) -> date | None:
    """A dateline with its year, or a line that holds a date and nothing else."""
    opening = head[:600]
    for pattern, part in ((_DATELINE_YEAR, opening), (_LINE, opening), (_LINE, foot or head[-_FOOT:])):
        days = {found for match in pattern.finditer(part) if (found := _full_date(match)) is not None}
        if len(days) == 1:
            return days.pop()
    return None


def _full_date(match: re.Match[str]) -> date | None:
    for form in "1234":
        if match["y" + form]:
            month = match["m" + form]
            day = int(re.sub(r"\D", "", match["d" + form]))
            period = safe_day(int(match["y" + form]), int(month) if month.isdecimal() else month_number(month), day)
            return None if period is None else period.start
    return None


def _from_dateline(text: str, title: str | None) -> date | None:
    dateline = _DATELINE.search(text[:600])
    if dateline is None:
        return None
    month = month_number(dateline["m"] or dateline["m2"])
    day = int(re.sub(r"\D", "", dateline["d"] or dateline["d2"]))
    body = text[dateline.end() : _EVIDENCE]
    near, far = _proposed(body, title, month, day)
    opening = body[:700]
    named = _SAID_ON.findall(opening) or _WEEKDAY.findall(opening)
    weekdays = {WEEKDAY_NUMBER[word.lower()] for word in named}
    if near:
        left = _on_weekday(near, weekdays, 1) if weekdays else near
        return left.pop() if len(left) == 1 else None
    # Whole years are weak evidence ("in 2024" suits a dateline of January 2025 and of May 2024), so that only a
    # weekday that falls on the very day decides.
    left = _on_weekday(far, weekdays, 0)
    return left.pop() if len(left) == 1 and len(weekdays) == 1 else None


def _proposed(text: str, title: str | None, month: int, day: int) -> tuple[set[date], set[date]]:
    """Days of the dateline that follow soon on a stated month, quarter or day; and those that a bare year allows."""
    source = f"{title}\n\n{text}" if title else text
    near: set[date] = set()
    years: set[int] = set()
    for mention in find_dates(source, None):
        period = mention.period
        if period is None or mention.anchor != "absolute" or mention.is_bound or period.month_count > 12:
            continue
        before = source[max(0, mention.start - 90) : mention.start]
        if _AHEAD.search(before):
            # A forecast for next year is no sign that next year has come.
            continue
        years.add(period.start.year)
        if period.month_count == 12 or _COMPARED.search(before[-60:]):
            continue
        for year in (period.end.year, period.end.year + 1):
            found = safe_day(year, month, day)
            if found is not None and -1 <= (found.start - period.end).days <= _NEWS_DAYS:
                near.add(found.start)
    last = max(years, default=0)
    far = [safe_day(year, month, day) for year in (last, last + 1)] if last else []
    return {day for day in near if day.year >= last}, {found.start for found in far if found is not None}


def _on_weekday(days: set[date], weekdays: set[int], eve: int) -> set[date]:
    """Those days of which the day itself, or its eve, is one of the weekdays named."""
    return {day for day in days if any((day - timedelta(days=back)).weekday() in weekdays for back in range(eve + 1))}
