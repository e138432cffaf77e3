"""What the words around a date add to it: the document's date, the periods named before, the fiscal year, the tense."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from soe_facts.find.date_outlook import (
    follows_plan,
    looks_ahead,
    set_beside_plan,
)
from soe_facts.find.date_patterns import YEAR
from soe_facts.find.fiscal import FiscalYear, guess_fiscal_year
from soe_facts.records import DateMention, Period

# How far back, in code points, a word may look for its sentence's tense or its paragraph's year.
_SENTENCE_REACH = 140
_PARAGRAPH_REACH = 1200
_NEAR = 300

# Not every full stop before a capital ends a sentence, but losing the words before "Corp. Ltd" costs little.
_BREAK = re.compile(r";\s|[.!?][\"'”’)]*\s+(?=[A-Z\"“(])|\n\s*")
_DIVIDEND = re.compile(r"\b(?:dividends?|payout)\b[^;]*\bfor the \Z", re.IGNORECASE)
# "Hartwell was founded in 1921": no year that is under review.
_FOUNDED = re.compile(
    r"\b(?:founded|established|set up|born|formed|built|incorporated|listed|floated|privati[sz]ed|nationali[sz]ed)"
    r"(?: back)? in \Z|\blisted since \Z",
    re.IGNORECASE,
)
# "It paid the state a dividend of 5 million for 2023": no period that is told of.
_PAID_FOR = re.compile(r"\bpaid\b[^;.]{0,40}\bdividend\b[^;]{0,40}\bfor (?:the )?\Z")
_RESULT_FOR = re.compile(
    r"\b(?:profits?|loss|income|earnings|revenues?|turnover|return|surplus) for the \Z", re.IGNORECASE
)
# News tells of a year's results within so many days.
_YEAR_TOLD = timedelta(days=330)
_DECEMBER = 12
_FOR = re.compile(r"\b(?:for|in|over) the \Z", re.IGNORECASE)
# "Saemaeul Rail, which was founded in 1994, made X in the first nine months of the year"
_IN_ASIDE = re.compile(r",\s(?:which|who|founded|listed|established|corporatised|corporatized|set up|formed)\b[^,]*\Z")
_RELATIVE = re.compile(r",\s(?:which|who|whose|where)\b(?:[^,;.\n]|[.,](?=\d))*\Z")
_YEAR = re.compile(rf"(?<![\w.,/-]){YEAR}(?![\w%]|[.,]\d)")
# "From 2.05 billion yuan in ", "than in ", "double the 3 billion earned in ": what a figure is compared with, but not
# beyond "to".
_COMPARED = re.compile(
    r"\b(?:(?:against|versus|vis-[aà]-vis|vs\.?|(?:compared|contrast|contrasts|contrasted|opposed)\s(?:with|to)|instead\sof|rather\sthan|(?:(?<!more\s)(?<!less\s)(?<!fewer\s)than(?=[^,;()\n]*\d)"
    r"|from(?=\s(?:(?:an?|the|about|around|roughly|nearly|almost|just|only|some|over|under|more|less|than|its?|record|net|loss|"
    r"profit|of|Rs\.?|[A-Z]{2,3})\s){0,6}[^\s\d]{0,4}\d)))\s"
    r"(?:(?!\bto\b)(?:[^,;.()\n]|[.,]\d)){0,60}"
    r"|\b(?:double|twice|triple|treble|quadruple|times|half|(?:%|percent|cent|points?|well|far|just|slightly)\s"
    r"(?:above|below))\s(?:the|its|their|what|that|as\s(?:much|many|high|large|big))\s(?:(?!\bto\b)(?:[^,;.()\n]|[.,]\d)){0,60}"
    r"|(?:from|against|versus|vis-[aà]-vis|vs\.?|with|to|than|over|above|below|on|(?:short|shy)\sof)\s"
    r"(?:(?:in|at|that|of|those|the|for|during|level|levels|figure|a|record)\s){0,4})\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule made of the words at one place; `span_start` is set where words before them belong to it."""

    end: int
    type: str
    period: Period | None = None
    anchor: str = "absolute"
    offset: int = 0
    is_instant: bool = False
    rule: str = ""
    span_start: int | None = None


# "(Rs 8,572 crore in | Q4FY24)"
_IN_BRACKET = re.compile(r"\([^()]*\d[^()]*$")


# "By December 70 per cent of the fleet is to run on power": what follows a deadline says whether it is over.
_DEADLINE = re.compile(
    r"\s*(?:By|Before|Until)\s(?:(?:the\s)?(?:end|close|start|beginning)\sof\s|early\s|late\s|mid-)?"
)
_OVER = re.compile(r"\bhad\b|\b(?:was|were) (?!to\b)")


class Context:
    """The text and what has been read of it so far; `read_at` reads the expression that begins at an offset."""

    def __init__(
        self, text: str, doc_date: date | None, title: str | None, read_at: Callable[[Context, int], Reading | None]
    ) -> None:
        self.text = text
        self.doc_date = doc_date
        self.base: Period | None = None
        self.last: Period | None = None
        self._title = title
        self._read_at = read_at
        self._depth = 0
        self._by_length: dict[int, Period] = {}
        self._begun_by_length: dict[int, Period] = {}
        self._month_of_day: Period | None = None
        self._past: Period | None = None
        self._closed: Period | None = None
        self._explicit: tuple[int, Period] | None = None
        self._year: tuple[int, Period] | None = None

    @cached_property
    def fiscal(self) -> FiscalYear:
        """The fiscal year of the document, guessed when first asked for."""
        return guess_fiscal_year(self.text if self._title is None else f"{self._title}\n{self.text}")

    @cached_property
    def title_year(self) -> int | None:
        """The one year that the title, or a first line without a full stop, speaks of."""
        first_line = self.text.lstrip()[:200].split("\n", 1)[0].rstrip()
        heading = self._title or ("" if first_line.endswith((".", "。")) else first_line)
        years = {int(year) for year in _YEAR.findall(heading)}
        return years.pop() if len(years) == 1 else None

    def inner(self, position: int) -> Reading | None:
        """The date expression that begins at `position`, for rules that wrap another: "the end of ..."."""
        if self._depth > 2:
            return None
        self._depth += 1
        try:
            return self._read_at(self, position)
        finally:
            self._depth -= 1

    def note(self, mention: DateMention) -> None:
        """Remember a mention for "the period", "a year earlier" and months without a year.

        What a figure is compared with ("than in the first half of 2023") is not what the text goes on about.
        """
        period = mention.period
        if period is None or mention.anchor == "offset" or mention.rule == "year_back":
            return
        compared = _COMPARED.search(self.before(mention.start, 80)) is not None or self._steps_aside(mention, period)
        # "Up 7% to £412.3m (H1 2023: £385.4m)"
        compared = compared or (self.text.startswith(":", mention.end) and self.before(mention.start, 1) == "(")
        compared = compared or self._is_bracketed_older(mention, period)
        if period.month_count == 12 and period.is_whole_months and not compared:
            self._year = (mention.start, period)
        if mention.is_bound or (mention.type == "year" and _FOUNDED.search(self.before(mention.start))):
            return
        if self.last is not None and _PAID_FOR.search(self.before(mention.start, 90)):
            return
        if mention.anchor == "absolute":
            self._explicit = (mention.start, period)
        if mention.type == "year" and self.before(mention.start, 5).endswith(") of "):
            return  # "The first half (H1) of 2025": the half before the brackets is what is told of.
        on_day = mention.rule == "day" and self.before(mention.start, 3).lower() == "on "
        if compared and not on_day:
            return
        if period.is_instant and mention.type == "date":
            if period.end != self.doc_date:
                self._month_of_day = Period.months(period.end.year, period.end.month, period.end.month)
            self._note_close(period.end, mention.start)
        if mention.is_instant or on_day:
            self.base = period
        elif mention.type in ("year", "period"):
            self.base = period
            if period.month_count > 1 or self.last is None or self.last.month_count == 1:
                # "The period" is no month, where the text has named anything longer.
                self.last = period
                if self.doc_date is None or not self._is_to_come(period, mention.start):
                    self._past = period
            over = self.doc_date is not None and period.end <= self.doc_date  # "expects a loss for the year to March"
            ahead = self.doc_date is not None and period.start > self.doc_date
            ahead = ahead or (not over and self.is_future(mention.start))
            if period.is_whole_months and not (period.month_count == 12 and ahead):
                # "Is to get 50 billion in 2026": the year under review stays what it was.
                self._by_length[period.month_count] = period
                if not ahead:
                    self._begun_by_length[period.month_count] = period
                if over and period.month_count == 12:
                    self._closed = period

    def _is_to_come(self, period: Period, start: int) -> bool:
        """Whether a period lies ahead, or is still running and told of as what will be: "expects full-year growth"."""
        if self.doc_date is None or period.end <= self.doc_date:
            return False
        return period.start > self.doc_date or self.is_future(start)

    def _steps_aside(self, mention: DateMention, period: Period) -> bool:
        """ "Volumes, which in 2018 were 226 million tonnes, fell": an older time that a relative clause tells of."""
        older = self.last is not None and period.end < self.last.start
        return older and _RELATIVE.search(self.before(mention.start, 90)) is not None

    def _note_close(self, day: date, start: int) -> None:
        """ "Net assets were X on December 31, 2024": "the year" is then the one just over."""
        past = self.doc_date is None or day <= self.doc_date
        if past and 12 not in self._by_length and not self.is_future(start):
            year = self.fiscal.starting(day.year - (not self.fiscal.is_calendar))
            if year.end == day:
                self._by_length[12] = year

    def _is_bracketed_older(self, mention: DateMention, period: Period) -> bool:
        """ "Profit was 9,604 crore in Q4 (8,572 crore in Q4FY24)": an older stretch in brackets is only compared."""
        newer = self._by_length.get(period.month_count)
        if newer is None or period.end >= newer.start or not self.text.startswith(")", mention.end):
            return False
        return _IN_BRACKET.search(self.before(mention.start, 48)) is not None

    def recent(self, months: int) -> Period | None:
        """The period of so many months that was named last: a month also by one of its days."""
        return self._by_length.get(months, self._month_of_day if months == 1 else None)

    def begun(self, months: int, start: int) -> Period | None:
        """The same for what is told at `start`: "will close in June. Prices rose over the month" is of none to come."""
        last = self.recent(months)
        if last is None or self.doc_date is None or last.start <= self.doc_date or self.is_future(start):
            return last
        return self._begun_by_length.get(months, last)

    def the_period(self, start: int) -> Period | None:
        """What "the period" at `start` points at: the one named last; none to come where the sentence looks back."""
        past = self._past if self.doc_date is not None else None
        return past if past is not None and not self.is_future(start) else self.last

    def before(self, start: int, reach: int = 24) -> str:
        """The text just before `start`."""
        return self.text[max(0, start - reach) : start]

    def is_future(self, start: int) -> bool:
        """Whether the sentence, up to `start`, speaks of what is to come.

        What a dividend is paid for and what a plan is compared with have been.

        >>> text = "Sales fell. The line will open in "
        >>> Context(text, None, None, lambda *_: None).is_future(len(text))
        True
        """
        words = self.sentence_before(start)
        if words[-5:].lower() == "last ":
            return False  # "which it hopes to sell, drew one bid last October"
        if _DEADLINE.fullmatch(words):
            told = self.text[start : start + _SENTENCE_REACH]
            end = _BREAK.search(told)
            told = told[: end.start()] if end else told
            return looks_ahead(told) and _OVER.search(told) is None
        if not looks_ahead(words) or _DIVIDEND.search(words):
            return False
        return not set_beside_plan(words, self.text, start)

    def sentence_before(self, start: int) -> str:
        """The words of the sentence before `start`."""
        begin = max(0, start - _SENTENCE_REACH)
        # One character more, as a sentence may begin right at `start`.
        for match in _BREAK.finditer(self.text, begin, start + 1):
            begin = match.end()
        return self.text[begin:start]

    def plain_year(self, start: int) -> int | None:
        """Without a document date: the year of the title, or the one this paragraph has just named."""
        if self.title_year is not None:
            return self.title_year
        if self._explicit is None:
            return None
        where, period = self._explicit
        near = start - where <= _PARAGRAPH_REACH and "\n" not in self.text[where:start]
        return period.end.year if near and period.start.year == period.end.year else None

    def sentence_year(self, start: int) -> Period | None:
        """The year this sentence has named before `start`: "In 2023, ... in the first half of the year"."""
        if self._explicit is None:
            return None
        where, period = self._explicit
        near = start - where <= _SENTENCE_REACH and _BREAK.search(self.text, where, start) is None
        if not near or period.month_count != 12 or not period.is_whole_months:
            return None
        return None if _IN_ASIDE.search(self.sentence_before(where)) else period

    @property
    def counts_fiscal_years(self) -> bool:
        """Whether bare quarters count in the fiscal year, and the year named last is one: "FY24 … the current year"."""
        year = None if self._year is None else self._year[1]
        return self.fiscal.quarters and year is not None and year.start.month == self.fiscal.first_month > 1

    def year_under_way(self, start: int) -> Period | None:
        """The year that this sentence has named before `start`, where it holds the document's date."""
        if self._year is None or self.doc_date is None:
            return None
        where, year = self._year
        near = start - where <= _SENTENCE_REACH and _BREAK.search(self.text, where, start) is None
        return year if near and year.start <= self.doc_date <= year.end else None

    def year_named(self, start: int) -> Period | None:
        """The last year named not far before `start`, of whatever the text told of it: "that year" points at it."""
        return self._year[1] if self._year is not None and start - self._year[0] <= _NEAR else None

    def the_year(self, start: int, end: int) -> tuple[Period | None, str]:
        """What "the year" from `start` to `end` means: the year under review, else the document's own.

        A dividend for the year is of the year that is over.
        """
        review = self.recent(12)
        if self.doc_date is not None and _DIVIDEND.search(self.sentence_before(start)):
            over = review is not None and review.end <= self.doc_date
            return (review, "context") if over else (self.fiscal_year(-1), "document")
        if review is not None and self._is_stale(review, start):
            return self.calendar_year(0), "document"
        if review is not None and not (self.doc_date and self.plans(start, end)):
            begun = self.doc_date is not None and review.start <= self.doc_date < review.start + _YEAR_TOLD
            # "Profit was X in FY24. It may sell bonds in 2024-25 … built 400 km during the year": of the one just over.
            return (self._closed if begun and self._closed is not None else review), "context"
        if (closed := self._year_closed(start)) is not None:
            return closed, "context"
        if self.doc_date is None:
            return None, "context"
        if review is not None and review.start.month > 1 and review.start <= self.doc_date <= review.end:
            return review, "context"  # "Has cut its capex for the current fiscal. It will end the year with X"
        just_over = self.last is not None and self.last.end.year == self.doc_date.year - 1 and self.doc_date.month <= 4
        if just_over and review is None and not self.plans(start, end):
            # In February, after the fourth quarter: the year that has just ended.
            return self.fiscal_year(-1), "document"
        return self.calendar_year(0), "document"

    def _year_closed(self, start: int) -> Period | None:
        """ "Its portfolio was worth X on March 31. Net profit for the year was Y": the year that ended on that day."""
        day = self.base.end if self.base is not None and self.base.is_instant else None
        if day is None or (day + timedelta(days=1)).day != 1 or day.month % 3:
            return None
        if self.doc_date is not None and not day < self.doc_date <= day + _YEAR_TOLD:
            return None
        if _RESULT_FOR.search(self.before(start)) is None:
            return None
        return Period.months(day.year - (day.month < _DECEMBER), day.month % _DECEMBER + 1, day.month, day.year)

    def _is_stale(self, review: Period, start: int) -> bool:
        """ "They are dearer than the batch of 2021. Orders for the year came to X", in 2023: the text's year."""
        if self.doc_date is None or review.end.year >= self.doc_date.year - 1 or self._year is None:
            return False
        apart = _BREAK.search(self.text, self._year[0], start) is not None
        return apart and _FOR.search(self.before(start, 10)) is not None

    def plans(self, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` are told of what is to come: "for the year, it expects"."""
        if self.is_future(start):
            return True
        return follows_plan(self.text, end) if _FOR.search(self.before(start, 10)) else False

    def calendar_year(self, distance: int) -> Period | None:
        """The calendar year so many years after the document's."""
        if self.doc_date is None:
            return None
        return Period.year(self.doc_date.year + distance)

    def fiscal_year(self, distance: int) -> Period | None:
        """The fiscal year that holds the document's date, moved by `distance` years."""
        if self.doc_date is None:
            return None
        year = self.doc_date.year - (self.doc_date.month <= self.fiscal.end_month and not self.fiscal.is_calendar)
        return self.fiscal.starting(year + distance)
