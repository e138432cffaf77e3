"""Numbers that share what stands with one of them: ranges, coordinations, and units left out the second time."""

from __future__ import annotations

import re
from decimal import Decimal

from soe_facts.find.draft import Draft
from soe_facts.find.physical import price_unit
from soe_facts.find.times import is_year

_TO_NUMBER = re.compile(r"\s+to\s+[$€£¥]?\d")
_HYPHEN = re.compile(r"[ \u00a0]?(?:[-‐‑–—~～〜至到]|——)[ \u00a0]?|[ ]?-to-[ ]?|[ ]to-")
_TO = re.compile(r"\s+(?:to|through)\s+(?:up to\s+|as much as\s+|nearly\s+|about\s+|around\s+|over\s+|more than\s+)?")
_AND = re.compile(r"\s+and\s+")
_OR = re.compile(r"-?\s+or\s+")
_LIST = re.compile(
    r"(?:,\s+|,?\s+(?:and|or|nor|versus|vs\.?|against)\s+(?:(?:nearly|about|around|some|over|almost|roughly|just"
    r"|only|another|a further)\s+|(?:more|less) than\s+|up to\s+|at least\s+|as many as\s+)?|\s*/\s*|\s+&\s+|[、和])"
)
_GAPPED = re.compile(r"(?:,|,? and) (?:the )?(?:[A-Z][\w.&'’-]* ){1,4}(?:for )?")
FROM = re.compile(
    r"\bfrom\s+(?:about\s+|around\s+|nearly\s+|over\s+|roughly\s+|some\s+|just\s+|only\s+|more than\s+"
    r"|less than\s+|an estimated\s+)?$",
    re.IGNORECASE,
)
_RANGING = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|priced?|prices?|spanning|run|runs|estimates?"
    r"|estimated|anything|everything|worth|costing|costs?)\s+(?:\w+ly\s+|anywhere\s+|between\s+)?from\s+\w*\s*$",
    re.IGNORECASE,
)
_SETS = re.compile(
    r"\b(?:cut|raise|lower|lift|increase|reduce|hike|trim|revise|boost|slash|bring|brought|take|took|push|move|change|drop|"
    r"nudge|upgrade|downgrade)(?:e?d|s|ing)?\b[^.;]*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+|roughly\s+|an estimated\s+)?$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:rose|fell|rises?|falls?|rising|falling|grew|grown|jumped|dropped|slipped|slid|climbed|gained|lost"
    r"|added|up|down|increased|decreased|"
    r"edged|widened|narrowed|shed|slumped|retreated|rallied|firmed|spiked|rebounded|dipped|advanced|surged|soared|plunged|declined|eased|tumbled|sank|ticked|inched|cut"
    r"|raised|lowered|improved|"
    r"shrank|expanded|strengthened|weakened|higher|lower)(?:\s+by)?\s+(?:about\s+|nearly\s+|around\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:about\s+|nearly\s+|around\s+|up to\s+|some\s+)?$", re.IGNORECASE)


def join_ranges(drafts: list[Draft], text: str) -> list[Draft]:
    """Make one draft of each range: "5-6 percent", "$15-20 million", "between 30 and 40 billion yuan"."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.value_max is None
            and draft.value_max is None
            and _is_range(before, draft, text)
        ):
            joined[-1] = _merge(before, draft)
            _take_price_unit(joined[-1], text)
        else:
            joined.append(draft)
    return joined


def _take_price_unit(whole: Draft, text: str) -> None:
    """What a price is for behind its range: "$12.75-13.10/MWh"."""
    if whole.type == "money" and "/" not in whole.unit and whole.scale == 1 and (price := price_unit(text, whole.end)):
        whole.unit, whole.end = f"{whole.unit}/{price[0]}", price[1]
        whole.scale_by(1 / price[2])


def _is_range(low: Draft, high: Draft, text: str) -> bool:
    between = text[low.end : high.start] if high.start >= low.end else ""
    if not between or len(between) > 24 or not _same_unit(low, high):
        return False
    left = max(0, low.start - 30)
    if _HYPHEN.fullmatch(between):
        if between.strip() in ("至", "到") and text[low.start - 1 : low.start] in ("从", "由", "自"):
            return False
        return not (high.signed and between.startswith(" ")) and _hyphen_joins(low, high, between)
    if _TO.fullmatch(between):
        if not low.type and is_year(low, text):
            return False
        if FROM.search(text, left, low.start) and not _TO_NUMBER.match(text, high.end):
            return _ranges_from(low, high, text, left)
        if not low.type and not high.type:
            return (
                low.written < high.written
                and (low.form == high.form or high.scale > 1)
                and not _BY.search(text, left, low.start)
            )
        if low.type and high.type and (_MOVED.search(text, left, low.start) or _BY.search(text, left, low.start)):
            # "Fell by 5.8 billion roubles to 6.4 billion roubles": the whole unit twice makes two sums.
            return _is_close(low, high) and low.rule != "money.after"
        if low.scale > 1 and high.value > 3 * low.value and _BY.search(text, left, low.start):
            return False  # "rose by 11 million to 203 million euros"
        return low.written < high.written * (high.scale / low.scale if low.type else 1)
    if _AND.fullmatch(between):
        return _BETWEEN.search(text, left, low.start) is not None
    if _OR.fullmatch(between):
        spelled = low.form == high.form == "words" or (low.form == high.form == "digits" and high.type == "percent")
        return not low.type and high.written - low.written == 1 and low.written < 10 and spelled
    return False


def _ranges_from(low: Draft, high: Draft, text: str, left: int) -> bool:
    """ "Prices range from 5 rupees to 8 rupees"; "cut its target price from 280 rupees to 255 rupees" has two sums."""
    ranging = _RANGING.search(text, left, low.start)
    if ranging is None or not (low.type or high.type) or (low.type and low.value > high.value):
        return False
    return not (ranging[0].lower().startswith("price") and _SETS.search(text, max(0, low.start - 60), low.start))


def _hyphen_joins(low: Draft, high: Draft, between: str) -> bool:
    if " " in between and not (low.type or high.type):
        return False
    if not high.type and high.glued:
        return False
    return low.glued == ""


def _is_close(low: Draft, high: Draft) -> bool:
    """Whether two changes can be the ends of one range: "rose 5 percent to 6 percent"."""
    return Decimal(0) < low.value < high.value <= low.value * Decimal("1.6")


def _same_unit(low: Draft, high: Draft) -> bool:
    if low.type and high.type:
        # a price's "a week" stands once: "$920 to $1730 a week"
        minor = low.rule.startswith("money.minor") and not high.rule.startswith("money.minor")  # "14 sen to RM10.24"
        return low.type == high.type and not minor and (low.unit == high.unit or high.unit.startswith(low.unit + "/"))
    if low.type and low.rule == "money.before" and not high.type:
        return True
    return not low.type


def _merge(low: Draft, high: Draft) -> Draft:
    """One draft from the first number to the last unit; scale and unit of one end are shared by the other."""
    if not low.type or high.unit.startswith(low.unit + "/"):
        low.type, low.unit, low.unit_text, low.rule, low.per = high.type, high.unit, high.unit_text, high.rule, high.per
        low.certainty = min(low.certainty, high.certainty)
    if (
        low.scale == 1
        and high.scale != 1
        and (low.value < 1000 or low.written <= high.written)  # "Rs 65,000-70,000 crore"
        and (low.written <= high.written or low.rule != "money.before")
    ):
        low.scale_by(high.scale)
    ends = sorted((low.value, high.value))
    low.value, low.value_max = ends
    low.written, low.scale = high.written, high.scale
    low.end, low.number_end, low.glued = high.end, high.number_end, high.glued
    low.rule = low.rule + "+range" if low.rule else "range"
    return low


def share_units(drafts: list[Draft], text: str) -> None:
    """Hand a unit leftwards along "7 and 3.1 percent", "905, 782 and 908 aircraft", "from 2 to 3 trillion yuan"."""
    for index in range(len(drafts) - 2, -1, -1):
        draft, after = drafts[index], drafts[index + 1]
        if _needs_scale(draft, after) and FROM.search(text, max(0, draft.start - 30), draft.start):
            if _TO.fullmatch(text[draft.end : after.start]):
                draft.scale_by(after.scale)  # "from $10 to $15 billion"
            continue
        if draft.type or not after.type or draft.glued or after.rule.startswith("growth"):
            continue
        between = text[draft.end : after.start]
        if after.rule.startswith("money.before") and between.strip() != "or":
            continue  # the sign of "2 and $9" is the second number's alone
        if len(between) > 30:
            continue
        if not _hands_left(drafts, index, text):
            continue
        if after.type == "count" and draft.value_max is None and draft.form == "words" and draft.value == 1:
            continue
        draft.take_unit(after, after.rule + "+shared")
        if draft.scale == 1 and after.scale > 1 and draft.value < 1000:
            draft.scale_by(after.scale)


# "Only 19 million of the 96 million euros", "has drawn 1.2 of the 3.4 billion rand".
_PART_OF = re.compile(
    r"[ ]of[ ](?:(?:the|its|their|a|an)[ ])?(?:total[ ]|planned[ ]|about[ ]|some[ ]|roughly[ ]|around[ ])?"
)


_FROM_MORE = re.compile(r"\s+from\s+(?:about\s+|around\s+|nearly\s+|over\s+|just\s+|only\s+)?")
_LED_TO = re.compile(r"\bto\s+(?:about\s+|around\s+|nearly\s+|over\s+|just\s+|only\s+)?$")


def _hands_left(drafts: list[Draft], index: int, text: str) -> bool:
    """Whether the words between a number and the next let them share a unit."""
    draft, after = drafts[index], drafts[index + 1]
    between = text[draft.end : after.start]
    if _LIST.fullmatch(between):
        return not ("," in between or between == "、") or _ends_list(drafts, index, text)
    if after.type == "percent" and _GAPPED.fullmatch(between):
        return True  # "the Emirates for 24, Europe for 16 and Asia for 13 percent"
    if _OR.fullmatch(between):
        return True
    if draft.form == "digits" and after.type in {"money", "physical"} and _PART_OF.fullmatch(between):
        return True
    if after.type == "physical" and draft.form == "digits" and _FROM_MORE.fullmatch(between):
        # "Tonnage leapt to 143,759 from 62,135 tonnes"
        alike = after.value / 10 < draft.value < after.value * 10
        return alike and _LED_TO.search(text, max(0, draft.start - 20), draft.start) is not None
    if _TO.fullmatch(between) is None:
        return False
    left = max(0, draft.start - 30)
    # "rose by 11 million to 203 million euros"
    by = draft.scale > 1 and _BY.search(text, left, draft.start) is not None
    return by or FROM.search(text, left, draft.start) is not None


def _needs_scale(draft: Draft, after: Draft) -> bool:
    return (
        draft.rule == "money.before" == after.rule
        and draft.unit == after.unit
        and draft.scale == 1 < after.scale
        and draft.value < 1000
    )


def _ends_list(drafts: list[Draft], index: int, text: str) -> bool:
    """Whether "a, b" goes on to "and c": a comma alone joins nothing."""
    for left, right in zip(drafts[index + 1 :], drafts[index + 2 :], strict=False):
        between = text[left.end : right.start]
        if len(between) > 30 or not _LIST.fullmatch(between):
            return False
        if "and" in between or "or" in between or between == "和":
            return True
        if "," not in between and between != "、":
            return False
    return False
