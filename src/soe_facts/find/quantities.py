"""Find every quantity of a text: numbers first, then one recogniser after the other, then what they share.

`find_numbers` reads amounts; `find_blocked` says which of them are dates, names and the like; the first recogniser
of `_read_unit` that understands what stands beside a number gives it its unit; ranges are joined and shared units
handed on; what is left with a noun is a count; qualifiers come last. Overlaps have one rule: the earlier step wins,
and within a step the longer span.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from soe_facts.amounts import plain
from soe_facts.find.blocked import Blocked, find_blocked
from soe_facts.find.chinese import chinese_rates, chinese_times, read_chinese, read_qualifier
from soe_facts.find.chinese_words import HAN, simplified
from soe_facts.find.counts import count_through, read_bare, read_count, read_symbol
from soe_facts.find.currency_context import CurrencyContext
from soe_facts.find.draft import Draft
from soe_facts.find.elided import share_rightwards
from soe_facts.find.exchange import read_exchange_rates
from soe_facts.find.figure_lines import read_below
from soe_facts.find.growth import find_growth
from soe_facts.find.money import join_minor, read_money, read_money_after
from soe_facts.find.nouns import Nouns
from soe_facts.find.numbers import find_numbers
from soe_facts.find.physical import match_unit, price_unit, read_physical
from soe_facts.find.qualifiers import qualify
from soe_facts.find.ranges import join_ranges, share_units
from soe_facts.find.rates import read_rate
from soe_facts.find.times import AGE_RULES, drop_times, read_measured, read_times
from soe_facts.records import Quantity

_MINUS = re.compile(r"(?:(?:^|(?<=[\s(\[（：:=\u4e00-\u9fff]))[-−–]|\b(?:minus|negative)[ -]|负)$", re.IGNORECASE)
_PLUS = re.compile(r"(?<![\w\d])\+$")
_EXCHANGE_RATE = re.compile(
    r"[(（]?[ ]?(?:US)?[$€£]?1(?:,?000|00)?\b[^=()\n]{0,24}=[^()\n;]{1,60}?(?:[)）]|(?=[;\n]|\.(?:\s|$)|$))"
    # "1 U.S. dollar equals 7.1 yuan", "one euro is worth 7.8 yuan"
    r"|\b(?:1|[Oo]ne) [^=()\n\d]{2,24}? (?:equals?|(?:is|was) (?:equal(?: to)?|worth)|buys?) [^()\n]{1,40}"
)
_PRICED_IN_DOLLARS = frozenset({"barrel", "troy_ounce", "ounce", "mmbtu"})
_TIME_RULES = AGE_RULES | {"stretch", "one_of"}
_LETTER_LEFT = re.compile(r"[^\W\d_]$")


def find_quantities(doc: Doc, text: str | None = None, *, everything: bool = False) -> list[Quantity]:
    """All quantities of a Doc, in order, none overlapping another.

    `text` is the Doc's own, where the caller has it. `everything` adds what is no row of the quantities table:
    durations, ages and counts of one.
    """
    written = doc.text if text is None else text
    if not written:
        return []
    chinese = HAN.search(written) is not None
    text = simplified(written) if chinese else written
    nouns = Nouns(doc, text)
    blocked = find_blocked(text, doc, chinese_times(text) if chinese else ())
    context = CurrencyContext(text)
    but = _TIME_RULES if everything else frozenset()
    drafts = _read_numbers(text, nouns, blocked, but, context, chinese=chinese)
    growth = [*find_growth(text), *(chinese_rates(text) if chinese else ())]
    drafts = _merge_growth(drafts, [g for g in growth if not blocked.at(g.start, g.end)])
    drafts = join_ranges(join_minor(drafts, text), text)
    read_measured(drafts, text)
    drafts = read_times(drafts, text, blocked) if everything else drop_times(drafts, text)
    share_units(drafts, text)
    read_exchange_rates(drafts, text, context)
    drafts = _count_rest(drafts, text, nouns)
    share_units(drafts, text)
    share_rightwards(drafts, text)
    drafts = [d for d in drafts if d.type or read_bare(d, text)]
    _mark_exchange_rates(drafts, text)
    for draft in drafts:
        qualify(draft, text)
        if chinese:
            read_qualifier(draft, text)
    return [_freeze(draft, written) for draft in _without_overlaps(drafts)]


def _read_numbers(
    text: str, nouns: Nouns, blocked: Blocked, but: frozenset[str], context: CurrencyContext, *, chinese: bool
) -> list[Draft]:
    """Every number that nothing blocks, with its unit where that stands beside it."""
    drafts: list[Draft] = []
    for draft in find_numbers(text, chinese=chinese):
        if blocked.at(draft.start, draft.end, but) is not None or (drafts and draft.start < drafts[-1].end):
            continue
        if (chinese and read_chinese(draft, text)) or _read_unit(draft, text, nouns, context):
            if drafts and draft.start < drafts[-1].end:
                _give_back(draft, drafts[-1], text, context)
        elif _inside_name(draft, text):
            continue
        _read_sign(draft, text)
        drafts.append(draft)
    return drafts


def _read_unit(draft: Draft, text: str, nouns: Nouns, context: CurrencyContext) -> bool:
    if draft.form == "vague" and text.startswith(" of ", draft.end):
        end = draft.end
        draft.end += 3  # "tens of thousands of dollars"
        if read_money(draft, text, context) or read_physical(draft, text, nouns):
            return True
        draft.end = end
        return False
    if read_rate(draft, text):
        return True
    if read_money(draft, text, context):
        price = price_unit(text, draft.end)
        named = None if price or draft.scale > 1 else _priced_further_on(text, draft) or _price_named(text, draft.start)
        if named:
            draft.unit = f"{draft.unit}/{named}"
        if price:
            if price[0] in _PRICED_IN_DOLLARS and text.startswith("$", draft.start):
                draft.unit = "USD"  # of crude and bullion, wherever the text is from
            draft.unit, draft.end = f"{draft.unit}/{price[0]}", price[1]
            draft.scale_by(1 / price[2])
        return True
    return read_physical(draft, text, nouns)


def _priced_further_on(text: str, draft: Draft) -> str | None:
    """What a price is for behind its equivalent: "2,103 dong ($0.083) per kWh"; of electricity "Rs 1.28 per unit"."""
    if _PER_UNIT.match(text, draft.end):
        around = text[max(0, draft.start - _AROUND) : draft.end + _AROUND]
        return "kilowatt_hour" if _ELECTRIC.search(around) else None
    bracket = _EQUIVALENT.match(text, draft.end)
    price = price_unit(text, bracket.end()) if bracket else None
    return price[0] if price and price[2] == 1 else None


_AROUND = 150
_PER_UNIT = re.compile(r" ?/ ?unit\b| (?:per|a) unit\b")
_ELECTRIC = re.compile(r"\b(?:electricity|power|kWh|discoms?|AT&C|(?:cost of|average) supply)\b", re.IGNORECASE)
_EQUIVALENT = re.compile(r" \([^()\n\d]{0,12}\d[^()\n]{0,16}\)(?= (?:per|an?) [a-zA-Z])")


def _price_named(text: str, start: int) -> str | None:
    """What the price told of is for: "the average price per tonne soared 55.6 percent to 4,470.3 yuan", "a tonne of
    fuel oil cost us 421,000 francs"."""
    first = max(0, start - 90)
    sold = _UNIT_SOLD.search(text, first, start)
    unit = match_unit(text, sold.start("unit")) if sold else None
    if unit is not None and unit[1].factor == 1:
        return unit[1].name
    found = _PRICE_PER.search(text, first, start)
    price = price_unit(text, found.end()) if found else None
    return price[0] if price and price[2] == 1 and price[1] < start else None


_UNIT_SOLD = re.compile(
    r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne) (?P<unit>[a-z]+) of [a-z -]{2,24}? (?:now |then |has )?"
    r"(?:costs?|fetch(?:es|ed)|sells for|sold for|brings|brought|(?:is|was) worth|went for|goes for)\b[^.;,:\d]{0,30}$"
)
_PRICE_PER = re.compile(r"\b(?:price|cost|tariff)s?(?= per [a-z])(?=(?:[^.;,:$€£\n]|[.](?=\d))*$)")


def _give_back(draft: Draft, before: Draft, text: str, context: CurrencyContext) -> None:
    """The sign between two numbers is the first one's alone where that took it: "10 $ 30 cents", "15 USD 50"."""
    draft.start = draft.number_start
    if before.rule == "money.after" and draft.rule != "money.after":
        draft.type = draft.unit = draft.rule = ""
        draft.end, draft.certainty = draft.number_end, 1.0
        read_money_after(draft, text, context)


def _inside_name(draft: Draft, text: str) -> bool:
    """Letters before the number, as in A320, or after it, as in 5G, where neither is a unit or a scale."""
    if draft.form != "digits":
        return False
    if draft.number_start and not draft.glued and HAN.match(text, draft.number_start - 1):
        return False  # "约100～200亿元": Chinese sets no blanks
    return _LETTER_LEFT.search(text, max(0, draft.number_start - 1), draft.number_start) is not None


def _read_sign(draft: Draft, text: str) -> None:
    before = _MINUS.search(text, max(0, draft.start - 10), draft.start)
    inner = draft.start < draft.number_start and text[draft.number_start - 1] in "-−"
    if before or inner:
        draft.value, draft.signed = -draft.value, True
        draft.written = -draft.written
        if before:
            draft.start = before.start()
    elif plus := _PLUS.search(text, max(0, draft.start - 2), draft.start):
        draft.start, draft.signed = plus.start(), True


def _merge_growth(drafts: list[Draft], growth: list[Draft]) -> list[Draft]:
    """Growth words among the numbers; a number inside one gives way ("two" of "two-thirds")."""
    if not growth:
        return drafts
    spans = [(g.start, g.end) for g in growth]
    kept = [d for d in drafts if d.type or not any(s < d.end and d.start < e for s, e in spans)]
    taken = [(d.start, d.end) for d in kept if d.type]
    growth = [g for g in growth if not any(s < g.end and g.start < e for s, e in taken)]
    # "$21.1 billion a quarter": right after a quantity it is a stretch of time
    ends = {e + 1 for _, e in taken}
    growth = [g for g in growth if g.start not in ends or g.rule != "growth.fraction"]
    return sorted([*kept, *growth], key=lambda d: d.start)


def _count_rest(drafts: list[Draft], text: str, nouns: Nouns) -> list[Draft]:
    """Read counts; a number inside another's noun phrase is none of its own ("36 six-car trains")."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        if kept and draft.start < kept[-1].end:
            continue
        after = drafts[index + 1] if index + 1 < len(drafts) and drafts[index + 1].type else None
        if not draft.type and after is not None and after.start - draft.end == 1:
            count_through(draft, after, text, nouns)  # "two 300-megawatt units"
        if (
            draft.type
            or read_count(draft, text, nouns, after.start if after else None)
            or read_symbol(draft, text)
            or read_below(draft, text, nouns)
            or not draft.glued
        ):
            kept.append(draft)
    return kept


def _mark_exchange_rates(drafts: list[Draft], text: str) -> None:
    for match in _EXCHANGE_RATE.finditer(text):
        inside = [draft for draft in drafts if match.start() < draft.end and draft.start < match.end()]
        if "=" in match.group() or [draft.type for draft in inside[:2]] == ["money", "money"]:
            for draft in inside if "=" in match.group() else inside[:2]:
                draft.rule = "exchange_rate"


def _without_overlaps(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        if not kept or draft.start >= kept[-1].end:
            kept.append(draft)
    return kept


def _freeze(draft: Draft, text: str) -> Quantity:
    return Quantity(
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        type=draft.type,
        value=plain(draft.value),
        unit=draft.unit,
        value_max=None if draft.value_max is None else plain(draft.value_max),
        qualifier=draft.qualifier,
        unit_text=draft.unit_text or None,
        outer_start=min(draft.outer_start, draft.start),
        outer_end=max(draft.outer_end, draft.end),
        certainty=draft.certainty,
        rule=draft.rule,
    )
