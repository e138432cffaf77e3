"""Chinese quantities: 74.89万亿元, 97家中央企业, 百分之三点五, 两万五千吨, 100～200亿元, 翻一番.

`spelled_numbers` and `chinese_rates` add what holds no digits, `read_chinese` gives a number its unit,
`chinese_times` blocks dates and times, `read_qualifier` reads 约, 超过, 以上 and their kin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from soe_facts.amounts import chinese_scale, parse_chinese
from soe_facts.find.chinese_words import (
    Word,
    after_number,
    idioms,
    noun_phrase,
    per_after,
    per_before,
    per_name,
    qualifier_after,
    qualifier_before,
    qualifier_sign,
    words_after,
)
from soe_facts.find.draft import Draft
from soe_facts.find.physical import match_unit

_NUMERAL = "〇零一二两三四五六七八九十百千万亿"
_SPELLED = re.compile(rf"[{_NUMERAL}几数]{{1,16}}(?:点[〇零一二三四五六七八九]{{1,8}}[十百千]?[万亿]{{0,2}})?")
_SCALE = re.compile(
    r"[ \u00a0]?(?P<more>[余多]?)(?P<scale>[十百千]?万亿|[十百千]?[万亿]|[百千](?![瓦米克伏卡帕赫分]))"
    r"(?P<after>[余多](?!年))?"
)
_MORE = re.compile(r"[ ]?[余多](?!个?[年月])")
_PERCENT = re.compile(
    rf"(?P<whole>百|千|万)分之(?P<value>负?[{_NUMERAL}]{{1,8}}(?:点[〇零一二三四五六七八九]{{1,8}})?|\d{{1,3}}(?:\.\d{{1,6}})?)"
    rf"|(?P<den>[二三四五六七八九十]{{1,3}}|\d{{1,3}})分之(?P<num>[一二两三四五六七八九十]{{1,3}}|\d{{1,3}})"
    rf"|(?P<tenths>[一二两三四五六七八九]|(?<![\d.])\d(?:\.\d)?)成(?P<half>[半五])?(?![立为果本员功交就长份都品套色熟分人效绩])"
    rf"|(?P<double>翻(?:了)?(?P<times>[一两二三四])?(?:番|倍))"
    rf"|(?P<halved>减半|腰斩)|(?P<half_of>一半|半数)"
)
_TIMES = re.compile(
    r"(?:\d{2,4}|[一二][〇零一二三四五六七八九]{3}|[〇零一二三四五六七八九十]{1,3}|\d)"
    r"(?:[ ]?(?:[-–—~～至到]|——)[ ]?(?:\d{1,4}|[〇零一二三四五六七八九十]{1,4}))?[ ]?(?:多|余|来)?[ ]?"
    r"(?:年(?:代|\d{1,2}[-—–至～~]?\d{0,2}月(?:\d{1,2}日)?)?|月(?:\d{1,2}日|份)?|日(?!元|圆)|号|周(?!期)|届|世纪|时(?!代)|岁|点(?:\d{1,2}分|半|整|钟))"
    r"|第[ ]?(?:\d{1,5}|[〇零一二三四五六七八九十百]{1,5})(?:[、至—-]第?\d{1,3})?|[A-Za-z]\d{1,4}(?=[^\W\d_])"
    r"|\d{1,2}[:：]\d{2}|[（(]\d{6}(?:\.S[HZ])?[)）]"
)
_HOURS = re.compile(r"利用(?:小时数?|率)[^\d。；]{0,12}$")
_ASCII_UNIT = re.compile(r"[ ]?([A-Za-zμΩ°][A-Za-z0-9/·]{0,9})(?=[\u4e00-\u9fff])")
_JOINING = ("至", "到", "和", "或")
_TENS = {"一": 2, "两": 4, "二": 4, "三": 8, "四": 16}


def chinese_times(text: str) -> Iterator[tuple[int, int, str]]:
    """Spans of dates, times, ordinals and idioms, whose numbers are no quantities."""
    for match in _TIMES.finditer(text):
        if match[0].endswith("时") and text[match.end() : match.end() + 1] in "间段":
            continue
        if match[0][-1] == "年" and match[0][0].isdigit() and _is_decimal_part(text, match.start()):
            continue
        yield match.start(), match.end(), "zh_time"
    for match in idioms().finditer(text):
        yield match.start(), match.end(), "zh_idiom"


def _is_decimal_part(text: str, start: int) -> bool:
    return text[start - 1 : start] == "." and text[start - 2 : start - 1].isdigit()


def spelled_numbers(text: str) -> list[Draft]:
    """Numbers in Chinese numerals; those without a word of measure behind them count for nothing.

    >>> [str(draft.value) for draft in spelled_numbers("一百二十三家企业，两万五千吨，三点五亿元，数百亿元，第三家")]
    ['123', '25000', '350000000', '10000000000']
    """
    found = []
    for match in _SPELLED.finditer(text):
        start, end = match.span()
        if text[start - 1 : start].isdigit() and start:
            continue
        before = text[start - 1 : start] or "。"
        if before in "第初" or not _measured(text, end):
            continue
        if end - start == 1 and match[0] in "百千万亿" and before not in "上近逾超过":
            continue  # "万吨巨轮", but "上百家企业"
        if draft := _spelled(match[0], start, end):
            found.append(draft)
    return found


def _measured(text: str, end: int) -> bool:
    more = _MORE.match(text, end)
    match = after_number().match(text, more.end() if more else end)
    return match is not None and match["word"] is not None


def _spelled(written: str, start: int, end: int) -> Draft | None:
    vague = written[0] in "数几"
    value = parse_chinese(written[1:] if vague else written)
    if value is None or "几" in written[1:] or "数" in written[1:]:
        return None
    scale = chinese_scale(re.sub(r".*?([十百千]?[万亿]+|)$", r"\1", written)) if len(written) > 1 else Decimal(1)
    draft = Draft(start, end, start, end, value, value / scale, scale, form="words")
    if vague:
        draft.form, draft.value_max, draft.certainty = "vague", value * 10, 0.3
    elif written[0] in "百千万亿":
        draft.certainty = 0.5
    return draft


def read_scale(draft: Draft, text: str) -> bool:
    """Apply 万, 亿, 千万 after digits; 余 or 多 beside it means more than."""
    match = _SCALE.match(text, draft.end)
    if match is None:
        return False
    draft.scale_by(chinese_scale(match["scale"]))
    draft.end = match.end()
    if match["more"] or match["after"]:
        draft.qualifier = ">"
    return True


def chinese_rates(text: str) -> list[Draft]:
    """百分之三点五, 三分之一, 三成, 翻一番, 减半."""
    return [draft for match in _PERCENT.finditer(text) if (draft := _rate(match, text)) is not None]


def _rate(match: re.Match[str], text: str) -> Draft | None:
    start, end = match.span()
    kind, rule = "percent", "zh.fraction"
    if match["whole"]:
        value = _number(match["value"])
        value = None if value is None else value / {"百": 1, "千": 10, "万": 100}[match["whole"]]
        rule = "zh.percent"
    elif match["den"]:
        whole, part = _number(match["den"]), _number(match["num"])
        value = round(100 * part / whole, 10) if whole and part and part < whole else None
    elif match["tenths"]:
        if text[start - 1 : start] in ("第", "八") and start:
            return None
        value = _number(match["tenths"])
        value = None if value is None else 10 * value + (5 if match["half"] else 0)
    elif match["double"]:
        value, kind, rule = Decimal(_TENS.get(match["times"] or "一", 2)), "multiple", "zh.double"
    else:
        value = Decimal(-50 if match["halved"] else 50)
        rule = "zh.half"
    if value is None:
        return None
    draft = Draft(start, end, start, end, value, value, form="words")
    draft.set_unit(kind, kind, end=end, text="", rule=rule)
    draft.unit_text = None
    return draft


def _number(written: str) -> Decimal | None:
    if written.startswith("负"):
        positive = parse_chinese(written[1:])
        return None if positive is None else -positive
    return Decimal(written) if written[0].isdigit() else parse_chinese(written)


def read_chinese(draft: Draft, text: str) -> bool:
    """Fill in the unit that a Chinese word after the number names; False where none does."""
    begin = draft.end
    if more := _MORE.match(text, begin):
        begin = more.end()
    if text[begin : begin + 1] in (" ", "\u00a0"):
        begin += 1
    match = after_number().match(text, begin)
    if match is None:
        if draft.glued[:1] in _JOINING:
            draft.glued = ""  # "1.5至2万亿元"
        return _read_ascii(draft, text)
    if match["no"]:
        return _read_hours(draft, text, match)
    if more:
        draft.qualifier = ">"
    word = words_after()[match["word"]]
    if word.type == "count":
        return _read_count(draft, text, match, word)
    draft.scale_by(word.factor)
    unit, end = word.unit, match.end()
    if word.type in ("money", "physical"):
        unit, end = _per(text, end, unit, draft.start)
    draft.set_unit(word.type, unit, end=end, text=text[match.start() : end], rule=f"zh.{word.type}")
    if word.type == "money":
        _take_name_before(draft, text)
    return True


def _per(text: str, end: int, unit: str, start: int) -> tuple[str, int]:
    """The unit with "/吨", "每桶" behind it or "每小时" in front."""
    if per := per_after().match(text, end):
        return f"{unit}/{per_name(per)}", per.end()
    if per := per_before().search(text, max(0, start - 10), start):
        return f"{unit}/{per_name(per)}", end
    return unit, end


def _take_name_before(draft: Draft, text: str) -> None:
    """ "人民币5亿元": the name stands on both sides."""
    for name in ("人民币", "人民币 "):
        if draft.unit == "CNY" and text.endswith(name, max(0, draft.start - len(name)), draft.start):
            draft.start -= len(name)
            return


def _read_ascii(draft: Draft, text: str) -> bool:
    """ "5亿kWh的电量": a unit in Latin letters that Chinese follows without a blank."""
    match = _ASCII_UNIT.match(text, draft.end)
    found = match_unit(match[1], 0) if match else None
    if match is None or found is None or found[0] < len(match[1]):
        return False
    draft.scale_by(found[1].factor)
    draft.set_unit("physical", found[1].name, end=match.end(1), text=match[1], rule="physical")
    return True


def _read_hours(draft: Draft, text: str, match: re.Match[str]) -> bool:
    """ "利用小时数为3442小时": hours that measure something."""
    if not match["no"].endswith("小时") or not _HOURS.search(text, max(0, draft.start - 24), draft.start):
        return False
    draft.set_unit("physical", "hour", end=match.end(), text=match[0], rule="zh.physical")
    return True


def _read_count(draft: Draft, text: str, match: re.Match[str], word: Word) -> bool:
    if draft.form == "words" and draft.value == 1:
        return False  # 一个, 一家: an article
    certainty = 0.6 if draft.form == "words" and draft.value <= 10 else 0.9
    end, words = match.end(), match[0]
    if word.unit == "noun" and (noun := noun_phrase().match(text, end)):
        end, words = noun.end(), noun[1]
    draft.set_unit("count", "count", end=end, text=words, rule="zh.count", certainty=certainty)
    return True


def read_qualifier(draft: Draft, text: str) -> None:
    """约, 超过, 不到 before a quantity; 以上, 左右, 余 after it."""
    if match := qualifier_before().search(text, max(0, draft.outer_start - 8), draft.outer_start):
        draft.qualifier, draft.outer_start = qualifier_sign(match[1]), match.start()
    if match := qualifier_after().match(text, draft.outer_end):
        draft.qualifier, draft.outer_end = qualifier_sign(match[1]), match.end()
