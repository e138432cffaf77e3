"""Chinese dates: 2024年1-11月, 上半年, 前三季度, 去年同期, 截至6月末, 年初, “十四五”."""

from __future__ import annotations

import re
from datetime import date

from soe_facts.find.date_context import Context, Reading
from soe_facts.find.date_latest import latest, latest_day
from soe_facts.find.date_rules import CODE, DIGITS, FOUR_DIGITS, RuleBook
from soe_facts.find.date_spans import months_of, safe_day
from soe_facts.find.dates_offset import shift_unit
from soe_facts.records import Period

BOOK = RuleBook()

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_S = r"[ \u00a0]?"
_N = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_TO = rf"{_S}(?:[-‐‑–—−~～至到]|——){_S}"
_YEAR = r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})"
_REL = r"(?:去年|上年|今年|本年|明年|前年|当年|同年)"
_LEAD = rf"(?:(?P<year>{_YEAR}){_S}年(?:度)?|(?P<rel>{_REL}))?{_S}"
_YEAR_OPENINGS = (FOUR_DIGITS, *"去上今本明前当同一二")
_ANY_OPENINGS = (*_YEAR_OPENINGS, DIGITS, *"三四五六七八九十两")
_REL_DISTANCE = {"去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "前年": -2}
_END_OF = r"(?P<edge>末|底|初)?"


def chinese_number(word: str) -> int:
    """The value of digits or of a Chinese numeral below a hundred; a year digit by digit.

    >>> chinese_number("十一"), chinese_number("二〇二四"), chinese_number("１０")
    (11, 2024, 10)
    """
    if word.isdecimal():
        return int(word)
    if "十" not in word:
        return int("".join(str(_DIGITS[character]) for character in word))
    tens, ones = word.split("十", 1)
    return 10 * (_DIGITS[tens[-1]] if tens else 1) + (_DIGITS[ones[-1]] if ones else 0)


def _year(match: re.Match[str], context: Context) -> tuple[Period | None, str] | None:
    """The year named in front; None where there is none."""
    if match["year"]:
        number = chinese_number(match["year"])
        return Period.year(number) if 1800 <= number <= 2199 else None, "absolute"
    if match["rel"] in ("当年", "同年"):
        return context.recent(12), "context"
    if match["rel"]:
        return context.calendar_year(_REL_DISTANCE[match["rel"]]), "document"
    return None


def _months(match: re.Match[str], context: Context, first: int, last: int) -> tuple[Period | None, str] | None:
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    named = _year(match, context)
    if named is None:
        return latest(context, match.start(), match.end(), first, last)
    year, anchor = named
    if year is None or first > last:
        return None, anchor
    return months_of(year, first, last), anchor


def _edged(reading: Reading, edge: str | None) -> Reading:
    """末 and 底 mean the last day, 初 the first."""
    if edge is None:
        return reading
    period = reading.period
    if period is not None:
        period = Period.day(period.start) if edge == "初" else period.last_day
    return Reading(reading.end, "date", period, reading.anchor, is_instant=True)


@BOOK.rule(
    "zh_same_period", ("去", "上", "前", "同", FOUR_DIGITS), rf"(?:去年|上年|前年|(?P<year>{_YEAR})年)?同期(?![^\W])?"
)
def read_same_period(match: re.Match[str], context: Context) -> Reading | None:
    """去年同期, 上年同期, 2023年同期, 同期."""
    base = context.base
    if match["year"]:
        offset = 0 if base is None else 12 * (chinese_number(match["year"]) - base.end.year)
        rule = "same_period_of_year"
    elif match.group() == "同期":
        return Reading(match.end(), "period", context.last, "context")
    else:
        offset, rule = -24 if match.group().startswith("前") else -12, "same_period"
    period = shift_unit(base, offset, rule) if base is not None and abs(offset) < 1200 else None
    return Reading(match.end(), "period", period, "offset", offset, rule=rule)


@BOOK.rule("zh_day", _ANY_OPENINGS, rf"{_LEAD}(?P<m>{_N}){_S}月{_S}(?P<d>{_N})(?:{_TO}(?P<d2>{_N}))?{_S}[日号]")
def read_day(match: re.Match[str], context: Context) -> Reading | None:
    """2023年5月6日; 今年3月31日; 5月6日; 9月14日至16日."""
    month, day = chinese_number(match["m"]), chinese_number(match["d"])
    named = _year(match, context)
    if named is None:
        found, anchor = latest_day(context, match.start(), month, day), "document"
        if safe_day(2024, month, day) is None:
            return None
    else:
        year, anchor = named
        found = None if year is None else safe_day(year.start.year, month, day)
    last = safe_day(found.start.year, month, chinese_number(match["d2"])) if found and match["d2"] else None
    if found is not None and last is not None and last.start > found.start:
        found = Period(found.start, last.start)
    return Reading(match.end(), "date", found, anchor)


@BOOK.rule("zh_months", _ANY_OPENINGS, rf"{_LEAD}(?P<a>{_N}){_S}月?(?:份)?{_TO}(?P<b>{_N}){_S}月(?:份)?{_END_OF}")
def read_months(match: re.Match[str], context: Context) -> Reading | None:
    """2024年1-11月; 1月至10月; 4—12月."""
    found = _months(match, context, chinese_number(match["a"]), chinese_number(match["b"]))
    return None if found is None else _edged(Reading(match.end(), "period", *found), match["edge"])


@BOOK.rule("zh_first_months", (*_YEAR_OPENINGS, "头", "首"), rf"{_LEAD}[前头首](?P<n>{_N})个?(?P<unit>月|季度|季)")
def read_first_months(match: re.Match[str], context: Context) -> Reading | None:
    """前三季度; 2024年前11个月; 今年前两个月."""
    count = chinese_number(match["n"]) * (1 if match["unit"] == "月" else 3)
    found = _months(match, context, 1, count) if count else None
    return None if found is None else Reading(match.end(), "period", *found)


@BOOK.rule(
    "zh_part",
    (*_ANY_OPENINGS, "第", "下", "首"),
    rf"{_LEAD}(?:(?P<half>[上下])半年|第?(?P<q>[一二三四1-4])季度?|(?P<first>首)季度?)(?:度)?{_END_OF}",
)
def read_part(match: re.Match[str], context: Context) -> Reading | None:
    """上半年; 2024年下半年; 第三季度; 今年一季度末."""
    if match["half"]:
        first, last = (1, 6) if match["half"] == "上" else (7, 12)
    else:
        last = 3 * (1 if match["first"] else chinese_number(match["q"]))
        first = last - 2
    found = _months(match, context, first, last)
    return None if found is None else _edged(Reading(match.end(), "period", *found), match["edge"])


@BOOK.rule("zh_month", _ANY_OPENINGS, rf"{_LEAD}(?P<m>{_N}){_S}月(?:份)?{_END_OF}")
def read_month(match: re.Match[str], context: Context) -> Reading | None:
    """10月份; 2024年6月末; 去年12月底. "3个月" is how long, and no month."""
    month = chinese_number(match["m"])
    found = _months(match, context, month, month)
    return None if found is None else _edged(Reading(match.end(), "period", *found), match["edge"])


@BOOK.rule("zh_years", (FOUR_DIGITS, "二"), rf"(?P<a>{_YEAR}){_S}年?{_TO}(?P<b>{_YEAR}){_S}年(?:期间)?")
def read_years(match: re.Match[str], context: Context) -> Reading | None:
    """2012年至2023年; 2021-2025年."""
    first, last = chinese_number(match["a"]), chinese_number(match["b"])
    if not 1800 <= first < last <= 2199:
        return None
    return Reading(match.end(), "year", Period.months(first, 1, 12, last))


@BOOK.rule(
    "zh_year", _YEAR_OPENINGS, rf"(?:(?P<year>{_YEAR}){_S}年度?|(?P<rel>{_REL}))(?:全年|全年度)?(?P<edge>末|底|初)?"
)
def read_year(match: re.Match[str], context: Context) -> Reading | None:
    """2024年; 去年; 今年; 2023年末; 二〇二四年."""
    before = context.before(match.start(), 1)
    if match.group() == "上年" and before in tuple("比较与"):
        period = None if context.base is None else shift_unit(context.base, -12, "previous_unit")
        return Reading(match.end(), "period", period, "offset", -12, rule="previous_unit")
    named = _year(match, context)
    if named is None or (match["year"] and named[0] is None) or before.isdecimal():
        return None
    return _edged(Reading(match.end(), "year", *named), match["edge"])


@BOOK.rule("zh_edge", ("年", "全"), r"年(?P<edge>初|末|底)|全年")
def read_edge(match: re.Match[str], context: Context) -> Reading | None:
    """年初, 年末, 年底; 全年."""
    year, anchor = context.the_year(match.start(), match.end())
    return _edged(Reading(match.end(), "year", year, anchor), match["edge"])


_UNIT_WORDS = {"月": 1, "季度": 3}


@BOOK.rule("zh_unit", ("上", "本", "下", "当"), r"(?P<which>上|本|下|当)(?:个)?(?P<unit>月|季度|周)(?P<edge>末|底|初)?")
def read_unit(match: re.Match[str], context: Context) -> Reading | None:
    """上月, 本季度, 上周: against the document's date; 当月 is the month named before."""
    which, unit = match["which"], match["unit"]
    months = _UNIT_WORDS.get(unit)
    if which == "当":
        return None if months is None else Reading(match.end(), "period", context.recent(months), "context")
    distance = {"上": -1, "本": 0, "下": 1}[which]
    if context.doc_date is None:
        return _edged(Reading(match.end(), "period", None, "document"), match["edge"])
    today = Period.day(context.doc_date)
    if months is None:
        ordinal = context.doc_date.toordinal() - context.doc_date.weekday() + 7 * distance
        return Reading(match.end(), "period", _days(ordinal, ordinal + 6), "document")
    first = (today.start.month - 1) // months * months + 1
    period = Period.months(today.start.year, first, first + months - 1).shift(months=months * distance)
    return _edged(Reading(match.end(), "period", period, "document"), match["edge"])


def _days(first: int, last: int) -> Period:
    return Period(date.fromordinal(first), date.fromordinal(last))


@BOOK.rule("zh_day_word", tuple("昨今明"), r"昨[日天]|今[日天]|明[日天]")
def read_day_word(match: re.Match[str], context: Context) -> Reading | None:
    """昨日, 今天, 明天."""
    if context.doc_date is None:
        return Reading(match.end(), "date", None, "document")
    ordinal = context.doc_date.toordinal() + "昨今明".index(match.group()[0]) - 1
    return Reading(match.end(), "date", _days(ordinal, ordinal), "document")


@BOOK.rule(
    "zh_plan",
    ("十", "一", "二"),
    r"(?P<n>二?十[一二三四五六七八九]?)五[”’」]?(?:规划)?(?:时期|期间)?(?!年|个|月|日|家|项|亿|万|元|％|%|[一二三四五六七八九十百千])",
)
def read_plan(match: re.Match[str], context: Context) -> Reading | None:
    """“十四五”时期: the 14th Five-Year Plan."""
    before = context.before(match.start(), 1)
    if before not in tuple("“‘「") and not match.group().endswith(("规划", "时期", "期间")):
        return None
    begin = 1981 + 5 * (chinese_number(match["n"]) - 6)
    opening = match.start() - (before in tuple("“‘「"))
    return Reading(match.end(), "period", Period.months(begin, 1, 12, begin + 4), span_start=opening)


@BOOK.rule("zh_stretch", tuple("近过未"), rf"(?:近|过去|未来)(?P<n>{_N}|几)年(?:来|间)?")
def read_stretch(match: re.Match[str], context: Context) -> Reading | None:
    """近三年, 过去五年, 未来十年: up to, or on from, the document's date."""
    if context.doc_date is None or match["n"] == "几":
        return Reading(match.end(), "period", None, "document")
    months = 12 * chinese_number(match["n"])
    today = Period.day(context.doc_date)
    ahead = match.group().startswith("未")
    if not months:
        return None
    far = today.shift(months=months if ahead else -months).start.toordinal()
    now = context.doc_date.toordinal()
    return Reading(match.end(), "period", _days(now + 1, far) if ahead else _days(far + 1, now), "document")


@BOOK.rule("zh_decade", (DIGITS,), r"(?P<c>19|20)世纪(?P<d>[1-9])0年代")
def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    """20世纪90年代."""
    first = 100 * (int(match["c"]) - 1) + 10 * int(match["d"])
    return Reading(match.end(), "period", Period.months(first, 1, 12, first + 9))


@BOOK.rule(
    "zh_duration",
    (DIGITS, CODE, *"一二两三四五六七八九十"),
    rf"(?P<n>{_N}|\d{{3}})(?:个(?:月|季度)|年期|年(?!代|度|初|末|底)|天)",
)
def read_duration(match: re.Match[str], context: Context) -> Reading | None:
    """三年, 10年期, 6个月: how long, not when."""
    if re.search(r"[\w.]\Z", context.before(match.start(), 1)) and context.before(match.start(), 1) in tuple(
        "0123456789.第"
    ):
        return None
    return Reading(match.end(), "duration", rule="duration")
